"""One of SSB's years of a place in headlines of at most 15 words, with its children where they are few.

What SSB's one decimal may hide is reckoned with before anything is said of a norm.
"""

from collections.abc import Mapping

from analysis.care.few_people import SWING
from analysis.kindergarten.extra_cost import ROUNDED
from charts import words
from charts.kindergarten.few_children import FEW_CHILDREN, FEW_FTE, FEW_STAFF, at_most, who
from charts.kindergarten.headlines import WITH_FIGURES, beside_norm, fte
from charts.kindergarten.norm_name import LAWS, NormName
from charts.words import number


def children(row: Mapping) -> int:
    """Heads, of all ages."""
    return int(row["children_under_3"] + row["children_over_3"])


def few_children(row: Mapping) -> str:
    """How many children the figures of a place are of, where they are few; else ""."""
    if children(row) >= FEW_CHILDREN:
        return ""
    return f"Tallene er av {children(row)} barn: ett barn eller ett årsverk mer eller mindre kan flytte dem mye."


def ratio(row: Mapping, name: str, norm: float | None, named: NormName = LAWS) -> str:
    """Children per FTE of a municipality against the norm, None when it cannot be one figure.

    row: one year of by_year.by_municipality. named: what the norm is called.
    """
    place, year, value = who(name, children(row)), int(row["year"]), row["children_per_fte"]
    told = f"{number(value, 1)} barn per årsverk i {year}"
    text = f"{place} hadde {told}"
    if norm is None:
        return text
    away = _away(row, row["required_fte"], 1.0, 0.0)
    if away < FEW_FTE:
        text = f"{place} var {at_most(away)} fra"
        return words.first_that_fits(f"{text} {named.full} i {year}", f"{text} {named.short} i {year}")
    if children(row) < FEW_CHILDREN:
        return f"{text}; {named.label}" if named.tried else f"{text}; normen {number(norm, 1)}"
    side = beside_norm(value, norm, named)
    return words.first_that_fits(
        f"{place} hadde i snitt {told}, {side}", f"{place}: i snitt {told}, {side}", f"{text}, {side}"
    )


def since(before: Mapping | None, row: Mapping, name: str, there: tuple[str, float] | None) -> str:
    """How a municipality has gone from an earlier year of the same area; where there is none, or few decide it, the year beside the
    country.

    before: its row of that year. there: whose figure of the year is the country's, and the figure, None where it has none. Others as
    of `ratio`.
    """
    last, now = int(row["year"]), number(row["children_per_fte"], 1)
    few = before is None or min(children(before), children(row)) < FEW_CHILDREN
    if before is None or few or _away(row, row["required_fte"], 1.0, 0.0) < FEW_FTE:
        text = f"{who(name, children(row))} hadde {now} barn per årsverk i {last}"
        whole = f"{there[0]} hadde {number(there[1])}" if there else ""
        return (
            words.first_that_fits(f"{text}; {whole}", f"{text}; {whole.replace(' hadde', '')}", text) if there else text
        )
    first, then = int(before["year"]), number(before["children_per_fte"], 1)
    if then == now:
        return f"{name} hadde {now} barn per årsverk i {last}, som i {first}"
    return f"{name} gikk fra {then} barn per årsverk i {first} til {now} i {last}"


def teachers(row: Mapping, name: str) -> str:
    """The share of teachers of a municipality against the least that the pedagogue norm asks for. row: as in `ratio`.

    With little staff it is told in full-time equivalents: SSB's share of the staff that its ratio gives.
    """
    place, year, share = who(name, children(row)), int(row["year"]), row["teacher_share_pct"]
    if children(row) < FEW_CHILDREN or row["actual_fte"] < FEW_STAFF:
        staff = row["actual_fte"]
        return f"I {place} var {number(staff * share / 100)} av {fte(staff)} årsverk barnehagelærere i {year}"
    away = _away(row, row["required_pedagogues"], share / 100, ROUNDED / 100)
    if away < FEW_FTE:
        return f"I {place} var {number(share)} prosent barnehagelærere i {year}, {at_most(away)} fra minstekravet"
    return teacher_share(year, share, row["needed_teacher_share_pct"], name)


def _away(row: Mapping, required: float, share: float, hidden: float) -> float:
    """The most that the staff can be from what is required, FTE, with SSB's ratio and share moved by what they hide."""
    shifts = (-ROUNDED, ROUNDED)
    staff = [row["corrected_children"] / (row["children_per_fte"] + shift) for shift in shifts]
    return max(abs(required - one * (share + side)) for one in staff for side in (-hidden, hidden))


def teacher_share(year: int, value: float, needed: float, name: str = "") -> str:
    """The share of teachers against the least that the pedagogue norm asks for, per cent."""
    asked = f"normen krever minst {number(needed)}"
    return f"I {name or 'landet'} var {number(value)} prosent barnehagelærere i {year}; {asked}"


def private(row: Mapping, name: str) -> str:
    """The share of a municipality's children in private kindergartens; in children where few decide it."""
    every, year = children(row), int(row["year"])
    counted = round(row["private_share_pct"] * every / 100)
    if every < FEW_CHILDREN or 0 < min(counted, every - counted) <= SWING:
        return f"{number(counted, 0)} av {number(every, 0)} barn i {name} gikk i private barnehager i {year}"
    return private_share(year, row["private_share_pct"], name)


def private_share(year: int, value: float, name: str = "") -> str:
    """The share of the children in private kindergartens, per cent."""
    return f"{number(value, 0)} prosent av barna i {name or WITH_FIGURES} gikk i private barnehager i {year}"


def explained(every: float, ordinary: float, theirs: float, year: int) -> str:
    """How far leaving out the family kindergartens brings our share to theirs, all in per cent."""
    ours, udir = number(ordinary, 0), number(theirs, 0)
    if every < ordinary < theirs and ours != udir:
        return f"Det forklarer bare en del: uten familiebarnehager er vår andel {ours} prosent i {year}, Udirs {udir}."
    return f"Uten familiebarnehager er vår andel {ours} prosent i {year}, Udirs {udir}."
