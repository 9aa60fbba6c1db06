"""Names that are still those of the measure, where the whole one leaves no room for its figures."""

from collections.abc import Mapping, Sequence

from charts import words
from data.norwegian import joined

OLD_PER_YOUNGER = "80+ per 20–64-åring"
SHORT = {
    "ndr_pct_3yr": "Resultat, tre år samlet", "ndr_pct_5yr": "Resultat, fem år samlet",
    "ndr_sd_points": "Standardavvik for resultatet", "result_pct": "Resultat etter bundne fond", "fund_pct": "Disposisjonsfond med mer-/mindreforbruk",
    "care_growth_5yr_pct": "Omsorg, realvekst på fem år", "share_65_pct": "Innbyggere over 64 år",
    "old_per_100_of_working_age": "80+ per 100 på 20–64", "outside_pct": "Ungt utenforskap, 15–29 år",
}  # fmt: skip
IN_A_SENTENCE = {
    "ndr_pct": "resultat", "ndr_pct_3yr": "resultat over tre år", "ndr_pct_5yr": "resultat over fem år",
    "result_pct": "resultat etter bundne fond", "debt_pct": "netto lånegjeld", "fund_pct": "fond",
    "share_0_19_pct": "andel 0–19 år", "share_65_pct": "andel over 64 år",
    "old_per_100_of_working_age": OLD_PER_YOUNGER,
}  # fmt: skip
BRIEF = {"share_0_19_pct": "andel unge", "share_65_pct": "andel eldre", "old_per_100_of_working_age": OLD_PER_YOUNGER}
AS_ONE = (({"resultat over tre år", "resultat over fem år"}, "resultat over tre og fem år"),)
BRIEFLY_AS_ONE = (
    *AS_ONE,
    ({"andel eldre", OLD_PER_YOUNGER}, "andel eldre"),
    ({"andel unge", "andel eldre"}, "andel unge og eldre"),
)
OVER_YEARS = "Netto driftsresultat {years} samlet", "Resultat {years} samlet"


def names(row: Mapping, years: str) -> tuple[str, str]:
    """The whole and the short. row: of profile.rows. years: that the figure is of, where they are several."""
    if years:
        whole, short = (name.format(years=years) for name in OVER_YEARS)
        return whole, short
    return row["measure_name"], SHORT.get(row["measure"], row["measure_name"])


def listed(held: Sequence[Mapping], brief: bool = False) -> str:
    """The measures in a sentence: "resultat og frie inntekter per innbygger". brief: in few words, the ages told where they are drawn,
    and the two measures of the old as one where both are there. held: rows of profile.rows."""
    called = IN_A_SENTENCE | BRIEF if brief else IN_A_SENTENCE
    names = [called.get(row["measure"]) or words.first_lower(row["measure_name"]) for row in held]
    for each, both in BRIEFLY_AS_ONE if brief else AS_ONE:
        if each <= set(names):
            names = list(dict.fromkeys(both if name in each else name for name in names))
    return joined(names)
