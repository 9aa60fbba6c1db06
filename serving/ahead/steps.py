"""What readers will ask for, made before they do: the municipalities of the pages that most come to, the largest first."""

from collections.abc import Callable, Iterator
from functools import partial

from data.municipalities.names import plain_name
from pages.municipality import ahead as municipality
from pages.result import ahead as result
from pages.shared import cached, extract
from pages.shared.in_use import edition

MAKERS = (result.make, municipality.make)


def steps(most_bytes: int) -> Iterator[Callable[[], None]]:
    """Each a municipality on a page, of the edition that is in use where it is called, as long as what is remembered of
    that edition is less than most_bytes.
    """
    if not extract.has("accounts", "municipalities", "population"):
        return
    for make in MAKERS:
        for code, name in _largest_first().items():
            if edition.remembered().bytes >= most_bytes:
                return
            yield partial(make, code, plain_name(name))


def _largest_first() -> dict[str, str]:
    persons = cached.persons()
    newest = persons[persons["year"] == persons["year"].max()]
    count = dict(zip(newest["region_code"].astype(str), newest["persons"], strict=True))
    return dict(sorted(cached.municipalities().items(), key=lambda one: -count.get(one[0], 0)))
