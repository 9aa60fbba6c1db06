"""All the sheets as a folder of static files, which any web server, object storage or memory stick can hold.

Links within are relative. A second run writes only what changed; a file that another program put there is left alone.
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from data.extract.files import holds, put
from sheets import files, index, news, views
from sheets.content import Maker
from sheets.overview import names

FEW, CHUNK = 10, 30
NONE: Mapping[str, bytes] = MappingProxyType({})


class Written(NamedTuple):
    """How many files are new or other than they were, and how many are as they were."""

    changed: int
    same: int


def publish(
    maker: Maker,
    out: Path,
    codes: Iterable[str],
    base_url: str = "",
    told: Callable[[str], None] = print,
    beside: Mapping[str, bytes] = NONE,
    dashboard: str | None = None,
) -> Written:
    """The sheets of these municipalities, an index of those, and with a base_url a site map and a picture. beside: what else is
    in the folder, by name: feeds, and the pages of all together. dashboard: see views. Raises OSError."""
    chosen = list(codes)
    out.mkdir(parents=True, exist_ok=True)
    changed = same = 0
    for count, (code, one) in enumerate(
        zip(chosen, _each(chosen, partial(_one, maker, out, base_url, frozenset(beside), dashboard)), strict=True), 1
    ):
        changed, same = changed + one.changed, same + one.same
        if count % 50 == 0 or count == len(chosen):
            told(f"{count} av {len(chosen)} kommuneark, sist {maker.found.names[code]}")
    more = _put(out, {**index.files(maker, chosen, base_url, beside, dashboard), **beside})
    return Written(changed + more.changed, same + more.same)


def remove_old(out: Path, made: Collection[str], told: Callable[[str], None]) -> None:
    """The pages of all municipalities that an earlier run wrote and that this one has no figures for: theirs are of another
    edition. made: the files of this run. Raises OSError."""
    for name in names.every_file():
        if name not in made and (out / name).is_file():
            (out / name).unlink()
            told(f"{name} fra før er tatt bort, og er ikke laget nå.")


def _each(codes: list[str], write: Callable[[str], Written]) -> Iterator[Written]:
    """One after the other where they are few; else on every core, in processes that begin anew and share no lock."""
    if len(codes) <= FEW:
        yield from map(write, codes)
        return
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        yield from pool.map(write, codes, chunksize=CHUNK)


def _one(maker: Maker, out: Path, base_url: str, there: frozenset[str], dashboard: str | None, code: str) -> Written:
    sheet = maker.sheet(code)
    feed = news.file_of(sheet.slug)
    head = index.preview(sheet, base_url) + (index.feed(feed) if feed in there else "")
    made = files.every(sheet, names.links(sheet.language, there) | views.of_sheet(sheet, dashboard), head)
    return _put(out, {f"{sheet.slug}.{ending}": content for ending, content in made.items()})


def _put(out: Path, made: dict[str, bytes]) -> Written:
    """Each written whole or not at all, and not at all where it is as it was."""
    changed = 0
    for name, content in made.items():
        if not holds(out / name, content):
            put(out / name, content)
            changed += 1
    return Written(changed, len(made) - changed)
