"""One kindergarten held against both norms, in words."""

from analysis.kindergarten.calculator import Answer
from charts.kindergarten.headlines import plain_number
from charts.kindergarten.norm_name import LAWS, NormName
from charts.words import first_upper, number
from data.norwegian import MOST_DECIMALS, figure

LEAST_FTE = 0.01


def calculated(answer: Answer, norm: NormName = LAWS) -> str:
    """Whether one kindergarten meets both norms."""
    if answer.meets_staff and answer.meets_pedagogues:
        return "Barnehagen oppfyller begge normene"
    missing = []
    if not answer.meets_staff:
        missing.append(f"{_fte(answer.missing_fte)} årsverk til {norm.full}")
    if not answer.meets_pedagogues:
        leaders = "pedagogisk leder" if answer.missing_pedagogues == 1 else "pedagogiske ledere"
        missing.append(f"{answer.missing_pedagogues} {leaders} til pedagognormen")
    return f"Barnehagen mangler {' og '.join(missing)}"


def calculated_rest(answer: Answer, norm: NormName = LAWS) -> str:
    """What each norm asks, and of the pedagogue norm how it is rounded."""
    met = {True: "oppfylt", False: "ikke oppfylt"}
    positions = "hel stilling" if answer.required_pedagogues == 1 else "hele stillinger"
    return (
        f"- {first_upper(norm.full)} krever **{_exact(answer.required_fte)} årsverk**: {met[answer.meets_staff]}.\n"
        f"- Pedagognormen krever **{answer.required_pedagogues} {positions}**: {met[answer.meets_pedagogues]}. "
        "Barna under og over tre er lagt sammen før det rundes opp."
    )


def _fte(value: float) -> str:
    """With at most two decimals; what is less than them is not nothing, since the norm knows no rounding."""
    return plain_number(value) if value >= LEAST_FTE else f"under {number(LEAST_FTE, 2)}"


def _exact(value: float) -> str:
    """With at most three decimals, and dots after them where the number goes on: 40 / 3 is "13,333…"."""
    return figure(value) + ("…" if abs(value - round(value, MOST_DECIMALS)) > 1e-9 else "")
