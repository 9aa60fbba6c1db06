"""Where the shares of the young are from: which places each source is of, and all of them as a sentence that can be printed."""

from collections.abc import Mapping
from itertools import groupby

import pandas as pd

from charts import words
from data.brought_in.youth import SAME_PLACE, parted
from data.norwegian import joined

MOST_NAMED = 2


def whom(rows: pd.DataFrame) -> dict[str, str]:
    """Of which places each source is, in a few words: "landet og Telemark", "de andre fylkene". rows: with source, level and region_code."""
    found: dict[str, str] = {}
    known = rows[rows["source"] != ""]
    known = known[~known["region_code"].replace(SAME_PLACE).duplicated()]
    for source, those in known.groupby("source"):
        each = {level: those.loc[those["level"] == level, "region_name"].tolist() for level in LEVELS}
        told = [LEVELS[level](names, known[known["level"] == level]) for level, names in each.items() if names]
        found[str(source)] = joined(told)
    return found


def _counties(names: list[str], of: pd.DataFrame) -> str:
    """The others only where all the rest are named. of: every county that has a source."""
    if len(names) <= MOST_NAMED or len(names) == len(of):
        return joined(names) if len(names) <= MOST_NAMED else "fylkene"
    unnamed = (of["source"].value_counts() > MOST_NAMED).sum()  # sources whose counties are too many for their names
    return "de andre fylkene" if unnamed == 1 else f"{words.number(len(names), 0)} fylker"


def _municipalities(names: list[str], _: pd.DataFrame) -> str:
    return joined(names) if len(names) <= MOST_NAMED else f"{len(names)} kommuner"


LEVELS = {"country": lambda *_: "landet", "county": _counties, "municipality": _municipalities}


def together(sources: list[str], taken: str, places: Mapping[str, str] | None = None) -> str:
    """Sources as a sentence that can be printed: who published them and which tables, the publisher once where it is one. "" of none.
    That some are not read from the publisher is said once, of all those; of which places, beside the chart (see headlines.sources), and in
    the rows. taken: the day that they were taken in. places: see `whom`; each source is told with its own."""
    if not sources:
        return ""
    each = sorted(((*parted(text), text) for text in sources), key=lambda one: one[1] == "")
    first, *others = [_of_places(published, (places or {}).get(text, "")) for published, _, text in each]
    named = iter([first, *(text.removeprefix(f"{first.split(', ')[0]}, ").removeprefix("tabell ") for text in others)])
    told = [(how, [next(named) for _ in those]) for how, those in groupby(each, key=lambda one: one[1])]
    sentences = [joined(those) + how if how else "; ".join(those) for how, those in told]
    return f"{'; '.join(sentences)}; hentet inn {taken}."


def _of_places(source: str, places: str) -> str:
    """With the places that it is of, in the brackets that it has or in its own."""
    if not places:
        return source
    return f"{source[:-1]}; {places})" if source.endswith(")") else f"{source} ({places})"
