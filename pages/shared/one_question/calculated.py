"""How a municipality's figures are calculated, with its own numbers put in, and the sums behind its peers' figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.measures.measure import Measure
from analysis.measures.registry import of_municipality
from analysis.municipalities import unit_words
from analysis.profile import calculation, named, own_years, peers as peer_groups
from analysis.profile.several import peer_sums
from charts.profile import calculation_words
from pages.shared import extract
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.profile.rows import material

NOTHING = "Uttrekket har ikke tall her for {year}: {why}."
ANOTHER = "Utregningen er ikke vist for {year}. {before}"


@extract.drawn
def lines(
    code: str, measures: tuple[str, ...], year: int | None, asked: str | None, with_names: bool = False
) -> list[list[str]]:
    """A title and lines on each of the measures that has a figure in a year (None: its newest).

    asked: a choice of peers, as in profile.peers, whose figure is then made too; None: of nobody else.
    with_names: each number after its name, as in a file.
    """
    every = of_municipality()
    return [told for measure in measures if (told := _of(code, measure, every[measure], year, asked, with_names))]


def _of(code: str, measure: str, one: Measure, year: int | None, asked: str | None, with_names: bool) -> list[str]:
    found = material()
    told = calculation.of(found, code, measure, year)
    if told is None:
        return []
    series = found.series[measure]
    when = year or series.newest() or 0
    value = float(series.value[found.places[code], series.years.index(when)])
    head = calculation_words.title(named.name(measure, one), when, value, one)
    numbers = calculation_words.worked if with_names else calculation_words.in_numbers
    own = [numbers(told, value, one), calculation_words.in_names(told, one.unit)]
    return [head, *filter(None, [*own, _peers(code, measure, one, when, asked), one.definition])]


def _peers(code: str, measure: str, one: Measure, year: int, asked: str | None) -> str:
    """The amounts of the peers added up, and divided; "" where there are none, or only a median."""
    if asked is None:
        return ""
    chosen = peer_groups.of(material(), code, asked)
    theirs = peer_sums.of(material(), chosen, measure, year)
    return calculation_words.of_peers(theirs, chosen, one) if theirs else ""


@dataclass(frozen=True)
class Behind:
    """What shows the calculations under a chart (see chart.beside), and puts them in its Excel file. Arguments as of `lines`."""

    code: str
    measures: tuple[str, ...]
    year: int | None = None
    asked: str | None = None

    def __call__(self) -> None:
        shown(self.code, self.measures, self.year, self.asked)

    def worked(self) -> list[list[str]]:
        """See `lines`."""
        return lines(self.code, self.measures, self.year, self.asked, True)


def behind(code: str | None, measures: Sequence[str], year: int | None, asked: str | None = None) -> Behind | None:
    """None where no municipality is chosen."""
    return Behind(code, tuple(measures), year, asked) if code else None


def shown(code: str, measures: tuple[str, ...], year: int | None = None, asked: str | None = None) -> None:
    """Each figure with what it is made of, in numbers and in names."""
    told = lines(code, measures, year, asked)
    for title, *rest in told:
        st.markdown("  \n".join([f"**{plain(title)}**", *(plain(line) for line in rest)]))
    if not told and year is not None:
        st.markdown("  \n".join(plain(line) for line in without(code, measures, year)))


@extract.drawn
def without(code: str, measures: tuple[str, ...], year: int) -> list[str]:
    """Why there is no calculation in a year: its figure then is of another municipality under the same number, or there is
    none. A reason that is not that of every measure has the name of its own; what follows from other years has none."""
    found = material()
    begun, before = found.begun.get(code), unit_words.before(found.known, code)
    if begun and year < begun and before:
        return [ANOTHER.format(year=year, before=before)]
    own = [measure for measure in measures if measure not in own_years.YEARS_OF] or measures
    why = {measure: _why(code, measure, year) for measure in own}
    if len(set(why.values())) == 1:
        return [NOTHING.format(year=year, why=why[own[0]])]
    every = of_municipality()
    return [f"{named.name(measure, every[measure])} {year}: {reason}." for measure, reason in why.items()]


def _why(code: str, measure: str, year: int) -> str:
    found = material()
    if measure not in found.series:
        return named.not_fetched(found, of_municipality()[measure])
    return own_years.reason(found, measure, code, year)
