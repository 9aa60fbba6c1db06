"""What a person does not see of a sheet: hidden rows and columns, and the rows that a filter hides."""

import re
from dataclasses import dataclass

_ROW = re.compile(rb"<(?:\w+:)?row(\s[^>]*?)?/?>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*?)/?>")
_NUMBER = re.compile(rb"""(?:^|\s)r\s*=\s*["'](\d+)["']""")
_HIDDEN = re.compile(rb"""(?:^|\s)(?:hidden\s*=\s*["'](?:1|true)["']|(?:ht|width)\s*=\s*["']0(?:\.0+)?["'])""")
_SPAN = re.compile(rb"""(?:^|\s)(min|max)\s*=\s*["'](\d+)["']""")
_FILTER = re.compile(rb"""<(?:\w+:)?filterColumn[\s>]|\sfilterMode\s*=\s*["'](?:1|true)["']""")
_RANGE = re.compile(rb"""<(?:\w+:)?autoFilter\s[^>]*?ref\s*=\s*["']\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?["']""")
MARKS = (b"hidden", b'ht="0', b'width="0', b"ht='0", b"width='0")  # nearly every sheet has none of them
MOST_COLUMNS = 16_384
SHOWN = 5


@dataclass(frozen=True)
class Hidden:
    """rows: hidden by hand or by a group; filtered: hidden by a filter (both from 1). columns: hidden (from 0)."""

    rows: frozenset[int] = frozenset()
    filtered: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


def hidden_in(xml: bytes, tables: list[bytes]) -> Hidden:
    """What the XML of a sheet hides. tables: of the tables in the sheet, whose filters hide rows as well."""
    if not any(mark in xml for mark in MARKS):
        return Hidden()
    rows, number = set(), 0
    for row in _ROW.finditer(xml):
        attributes = row[1] or b""
        own = _NUMBER.search(attributes)
        number = int(own[1]) if own else number + 1
        if _HIDDEN.search(attributes):
            rows.add(number)
    columns = {place for one in _COLUMN.finditer(xml) if _HIDDEN.search(one[1]) for place in _places(one[1])}
    filtered = {row for row in rows if any(first < row <= last for first, last in _filters(xml, tables))}
    return Hidden(frozenset(rows - filtered), frozenset(filtered), frozenset(columns))


def _places(attributes: bytes) -> range:
    span = {name: int(number) for name, number in _SPAN.findall(attributes)}
    return range(span.get(b"min", 1) - 1, min(span.get(b"max", 0), MOST_COLUMNS))


def _filters(xml: bytes, tables: list[bytes]) -> list[tuple[int, int]]:
    """The first line (the headers) and the last of each filter that is on; of a filter without a range, all lines."""
    found = []
    for part in (xml, *tables):
        if _FILTER.search(part):
            ranges = [(int(one[1]), int(one[2] or one[1])) for one in _RANGE.finditer(part)]
            found += ranges or [(0, 2**31)]
    return found


def told(sheet: str, hidden: Hidden, taken: bool, letters) -> list[str]:
    """What to say of it. taken: whether the filtered rows are read. letters: a column's number to its letters."""
    said = []
    if hidden.filtered:
        which, what = _listed(sorted(hidden.filtered)), f"arket {sheet}: et filter skjuler {len(hidden.filtered)} rader"
        said.append(
            f"{what} ({which}), som er lest fordi du ba om det (--with-hidden eller hidden)"
            if taken
            else f"{what} ({which}), som er utelatt. Ta dem med med --with-hidden, eller ta bort filteret"
        )
    if hidden.rows:
        said.append(f"arket {sheet} har {len(hidden.rows)} skjulte rader ({_listed(sorted(hidden.rows))}), som er lest")
    if hidden.columns:
        which = _listed([letters(place) for place in sorted(hidden.columns)])
        said.append(f"arket {sheet} har skjulte kolonner ({which}), som er lest der de trengs")
    return said


def _listed(values: list) -> str:
    first = ", ".join(map(str, values[:SHOWN]))
    return first + (f" og {len(values) - SHOWN} til" if len(values) > SHOWN else "")
