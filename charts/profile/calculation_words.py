"""How a figure of a municipality is calculated, as two lines that can be checked by hand: in names, and in its numbers."""

from collections.abc import Sequence

from analysis.measures.measure import Measure
from analysis.profile.calculation import RATIO, SPREAD, Calculation, Term
from analysis.profile.peers import Peers
from analysis.profile.sentences import UNITS
from analysis.profile.several.peer_sums import Sums
from charts.words import first_lower, first_upper
from data.norwegian import figure, joined, number

AMOUNTS = {"1000 kr": "Beløp i tusen kr.", "personer": ""}
UNROUNDED = 8  # decimals of a per cent of which kroner are made
READ_AS_IT_STANDS = "Lest som det står hos SSB; uttrekket har ikke tallene bak."
COUNTED = "Lest som det står hos SSB."
BEHIND_UNKNOWN = ("%", "kr")  # of what is read, what SSB has divided itself


def title(name: str, year: int, value: float, measure: Measure) -> str:
    """ "Netto driftsresultat 2025: 1,03 %": with the decimals of the registry. People are counted on the day after the year."""
    when = f"1. januar {year + 1}" if measure.group == "population" else f"{year}"
    return f"{name} {when}: {answer(value, measure)}"


def answer(value: float, measure: Measure) -> str:
    unit = "tusen kr" if measure.unit == "1000 kr" else UNITS[measure.unit]
    return f"{number(value, measure.decimals)}\u00a0{unit}".strip()


def in_names(told: Calculation, unit: str) -> str:
    """What is done with what. unit: of the measure."""
    over, under = _named(told.over), first_lower(_named(told.under))
    match told.way:
        case "ratio":
            return f"{over} / {under} × 100. {AMOUNTS[told.over[0].unit]}".strip()
        case "sum":
            return f"{over}. {AMOUNTS[told.over[0].unit]}"
        case "less":
            return f"{told.over[0].name} − {first_lower(told.over[-1].name)}"
        case "times":
            return f"{over} i prosentpoeng (uavrundet) / 100 × {under}. {AMOUNTS['1000 kr']}"
        case "each":
            return f"{over} (tusen kr) × 1000 / {under}"
        case "spread":
            return f"Standardavviket (n − 1) for {first_lower(over)} i prosent, av de uavrundede tallene"
    return READ_AS_IT_STANDS if unit in BEHIND_UNKNOWN else COUNTED


def in_numbers(told: Calculation, value: float, measure: Measure) -> str:
    """The same with the municipality's numbers, and what they come to; "" of what is read as it stands."""
    numbers = _numbers(told)
    return numbers and f"{numbers}{': ' if told.way == SPREAD else ' = '}{answer(value, measure)}"


def worked(told: Calculation, value: float, measure: Measure) -> str:
    """The same with each number after its name: "Netto driftsresultat (AGD23) 264 286 / brutto driftsinntekter (AGD13) 9 037 180
    × 100 = 2,92 %"; of several years and of what is no ratio as `in_numbers` has it."""
    years = {term.year for term in (*told.over, *told.under)}
    if told.way != RATIO or len(years) > 1:
        return in_numbers(told, value, measure)
    first, *more = [f"{term.name} {_bracketed(figure(term.value))}" for term in told.over]
    over = " + ".join([first, *map(first_lower, more)])
    under = " + ".join(f"{first_lower(term.name)} {figure(term.value)}" for term in told.under)
    return f"{f'({over})' if more else over} / {under} × 100 = {answer(value, measure)}"


def of_peers(theirs: Sums, chosen: Peers, measure: Measure) -> str:
    """ "De andre i KOSTRA-gruppe 12 samlet: 1 234 / 56 789 × 100 = 2,17 %"."""
    some = f" ({theirs.those} av {theirs.of} med tall)" if theirs.those < theirs.of else ""
    sums = f"{figure(theirs.over)} / {figure(theirs.under)} × 100 = {answer(theirs.value, measure)}"
    return f"{first_upper(chosen.called)} samlet{some}: {sums}"


def _numbers(told: Calculation) -> str:
    over, under = [term.value for term in told.over], [term.value for term in told.under]
    match told.way:
        case "ratio":
            return f"{_sum(over)} / {_sum(under)} × 100"
        case "sum":
            return _sum(over)
        case "less":
            return f"{number(over[0], 2)} − {_bracketed(number(over[-1], 2))}"
        case "times":
            return f"{number(over[0], UNROUNDED)} / 100 × {_sum(under)}"
        case "each":
            return f"{_sum(over)} × 1000 / {_sum(under)}"
        case "spread":
            return "; ".join(f"{term.year}: {number(term.value, 2)}" for term in told.over)
    return ""


def _named(terms: Sequence[Term]) -> str:
    """Every name once, with its years where they are more than the figure's own."""
    years = sorted({term.year for term in terms})
    names = list(dict.fromkeys(term.name for term in terms))
    whole = " + ".join([names[0], *(first_lower(name) for name in names[1:])]) if names else ""
    whole = f"({whole})" if len(names) > 1 else whole
    return f"{whole} {_span(years)}" if len(years) > 1 else whole


def _span(years: Sequence[int]) -> str:
    """ "2021–2025"; years with a gap between them one by one."""
    unbroken = years[-1] - years[0] == len(years) - 1
    return f"{years[0]}–{years[-1]}" if unbroken else joined([str(year) for year in years])


def _sum(values: Sequence[float]) -> str:
    """As they are added up: "(185 456 + (−713 159) + 325 236)"."""
    texts = [figure(values[0]), *(_bracketed(figure(value)) for value in values[1:])] if values else []
    return f"({' + '.join(texts)})" if len(texts) > 1 else "".join(texts)


def _bracketed(text: str) -> str:
    return text if text[0].isdigit() else f"({text})"
