"""Files that were changed on their way, from a seed: each ends in an error that is told, or in what a second reading finds.

MUTATIONS sets how many (60 by default; 1500 is the full run, of which at least 1000 reach the reader of their kind).
"""

import os
import random
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from data.folder import PACKAGE
from loaders.documents import bring_in
from loaders.documents.kind import Choices, Imported, Kind
from loaders.documents.kinds import kind_of
from tests.loaders.hostile.folder import everything, made
from tests.loaders.mutated import second_ledger, second_reading, writing
from tests.loaders.mutated.cells import rows_of
from tests.loaders.mutated.mutations import mutate
from tests.loaders.mutated.tables import kostra_lines, table
from tests.loaders.reading.test_hostile_files import ADVICE, ENGLISH

MANY = int(os.environ.get("MUTATIONS", "60"))
REMEDY = re.compile(ADVICE.pattern, re.IGNORECASE)
KINDS = ("ledger", "survey", "kindergartens", "projections", "mapping", "kostra")
LEDGER = (["kind_code", "year", "account_class", "function_code", "art_code"], ["amount_1000nok"])
FIGURES = {  # the columns that are the key of a figure, and the figures
    "ledger": LEDGER, "mapping": LEDGER, "kostra": LEDGER,
    "survey": (["municipality_code", "budget_year", "stage_code"], ["revenue_1000nok", "net_result_1000nok"]),
    "kindergartens": (["orgnr"], ["municipality_code", "children", "basic_staff_fte"]),
    "projections": (["vintage", "variant_code", "region_code", "year", "age_from"], ["persons"]),
}  # fmt: skip


@dataclass
class Case:
    """A file and what it comes to by the second reading. right: None where it must be refused."""

    kind: str
    name: str
    content: bytes
    right: dict | None
    done: list[str]
    beside: bytes = b""


def made_from(seed: int) -> Case:
    """The file of a seed."""
    chance = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    if kind == "kostra":
        return _kostra(chance)
    one = mutate(table(kind), chance)
    book = chance.random() < 0.4
    content, rows = (writing.xlsx if book else writing.csv)(one, chance)
    if chance.random() < 0.1:
        content = writing.damaged(content, chance)
        one.done.append("damaged")
    rows = rows if book else rows_of(content)
    second = {"survey": second_reading.survey, "kindergartens": second_reading.kindergartens,
              "projections": second_reading.projections}.get(kind)  # fmt: skip
    right = second(rows) if second else second_ledger.ledger(rows, one.mapping)
    mapping = writing.mapping(one) if one.mapping is not None else b""
    return Case(kind, f"{one.file}.{'xlsx' if book else 'csv'}", content, right, one.done, mapping)


def _kostra(chance: random.Random) -> Case:
    lines = kostra_lines()
    done = [
        chance.choice(("character", "lost", "twice", "swapped", "moved", "order", "damaged"))
        for _ in range(chance.choice((1, 1, 2)))
    ]
    for what in done:
        at, place = chance.randrange(len(lines)), chance.randrange(48)
        line = f"{lines[at]:<48}"
        if what == "character":
            lines[at] = line[:place] + chance.choice("0123456789 -A.,æ") + line[place + 1 :]
        elif what == "moved" and line[39:48].strip().lstrip("-").isdigit():
            lines[at] = f"{line[:39]}{int(line[39:48]) + chance.choice((1, -7, 30, 500)):>9}"
        elif what == "swapped":
            lines[at] = line[:place] + line[place + 1 :] + line[place]
        else:
            lines = {"lost": lines[:at] + lines[at + 1 :], "twice": [*lines, line],
                     "order": chance.sample(lines, len(lines))}.get(what, lines)  # fmt: skip
    content = (chance.choice(("\n", "\r\n", "\r")).join(lines) + "\n").encode(
        chance.choice(writing.ENCODINGS), "replace"
    )
    content = writing.damaged(content, chance) if "damaged" in done else content
    return Case("kostra", "0A2025.txt", content, second_ledger.kostra(content), done)


def figures(kind: str, frame: pd.DataFrame) -> dict[tuple, tuple]:
    """What the loader read, by key as the second reading has it."""
    if kind == "kindergartens":
        frame = frame.assign(children=frame.filter(like="children_").sum(axis=1))
    keys, values = (frame[names].astype(object).itertuples(index=False, name=None) for names in FIGURES[kind])
    return {tuple(map(_plain, key)): tuple(map(_plain, value)) for key, value in zip(keys, values, strict=True)}


def _plain(value: object) -> object:
    """Numbers as float, texts as they are, no figure as None."""
    if isinstance(value, str):
        return value
    return None if pd.isna(value) else float(value)


def wrong(case: Case, frame: pd.DataFrame) -> str:
    """How what was read differs from every second reading; "" when it does not."""
    if case.right is None:
        return "read, and no reading can be right"
    found, right = figures(case.kind, frame), {}
    for key, meant in case.right.items():
        key = tuple(map(_plain, key if isinstance(key, tuple) else (key,)))
        right[key] = [one if isinstance(one, tuple) else (one,) for one in meant]
    lacking = [key for key in right.keys() - found.keys() if not any(set(one) <= {0.0, None} for one in right[key])]
    other = [key for key in found if not any(_same(found[key], one) for one in right.get(key, [(0.0,)]))]
    return (
        f"lacks {lacking[:2]}, reads {[(key, found[key], right.get(key)) for key in other[:2]]}"
        if lacking or other
        else ""
    )


def _same(one: tuple, other: tuple) -> bool:
    pairs = list(zip(one, other, strict=False))
    return len(one) == len(other) and all(
        a == b or (isinstance(a, float) and isinstance(b, int | float) and abs(a - b) <= 1e-6 * max(1, abs(b)))
        for a, b in pairs
    )


@dataclass
class Reached:
    """How many came to the reader of their kind, and what was read last."""

    count: Counter
    kept: list[pd.DataFrame]


@pytest.fixture
def reached(monkeypatch) -> Reached:
    seen = Reached(Counter(), [])

    def counted(file, chosen="", otherwise=""):
        kind = kind_of(file, chosen, otherwise)

        def read(file, choices, known) -> Imported:
            seen.count[kind.name] += 1
            return kind.read(file, choices, known)

        return Kind(kind.name, kind.title, kind.recognises, read)

    def add(document, frame, original, folder):
        seen.kept.append(frame)
        return replace(document, rows=len(frame))

    known = cache(bring_in.known_municipalities)
    monkeypatch.setattr(bring_in, "known_municipalities", lambda folder: known(PACKAGE))
    monkeypatch.setattr(bring_in, "kind_of", counted)
    monkeypatch.setattr(bring_in.documents, "add", add)  # nothing is kept: the folder is never to change
    return seen


def test_every_one_is_refused_with_words_or_read_as_it_stands(reached, tmp_path, capsys):
    folder = made(tmp_path / "data")
    before, faults, outcomes = everything(folder), [], Counter()
    for seed in range(MANY):
        case = made_from(seed)
        place = tmp_path / f"s{seed}"
        place.mkdir()
        path = place / case.name
        path.write_bytes(case.content)
        if case.beside:
            path.with_suffix(".yaml").write_bytes(case.beside)
        fault = _brought(case, path, reached, folder, capsys)
        outcomes["refused" if fault is None else "read"] += 1
        if fault:
            faults.append(f"{seed} {case.kind} {case.done}: {fault}")
    assert everything(folder) == before
    print(f"{MANY} filer: {dict(outcomes)}, nådde leseren: {dict(reached.count)} ({reached.count.total()})")
    assert faults == [], "\n".join(faults)
    assert reached.count.total() * 3 >= 2 * MANY and outcomes["read"] * 20 >= MANY


def _brought(case: Case, path: Path, reached: Reached, folder: Path, capsys) -> str | None:
    """None where it was refused with words, else what is wrong."""
    reached.kept.clear()
    kind = {"mapping": "ledger"}.get(case.kind, case.kind)
    sound = bring_in.bring_in([path], kind, Choices(), folder)
    err = capsys.readouterr().err
    if sound:
        return wrong(case, reached.kept[0])
    assert not reached.kept
    told = re.sub(r"«[^»]*»", "", err).replace(case.name, "")
    unclear = "Traceback" in err or "Uventet feil" in err or ENGLISH.search(told) or not REMEDY.search(err)
    return f"no clear words: {err[-800:]}" if unclear or len(err) > 6000 else None
