"""Headlines of the groups, and what must be known of a profile. From profile.rows."""

from collections.abc import Mapping, Sequence
from statistics import median

import pandas as pd

from analysis.profile import own_years, peers
from analysis.profile.services.care import GROWTH
from analysis.profile.spread import HIGHER, LOWER, NOT_JUDGED, TOO_FEW, UNSETTLED
from charts import level_caveat, words
from charts.profile import of_measures
from data.norwegian import joined, number

NOTHING = "{group}: uttrekket har ikke tall som kan sammenliknes"
NOT_KNOWN = "{group}: forskjellen fra de andre kan ikke bedømmes"
NONE_CLEAR = "{group}: ingen klar forskjell fra de andre"
ALIKE = "{group}: {what} skiller seg ikke klart fra de andres"
ALL_OTHERS = "de andre"
MOST_NAMED, MOST_WORDS, LEAST_OF_SIZE = 2, 15, 5
CLEAR = {HIGHER: "høyere", LOWER: "lavere"}
SHORT = {
    "ndr_pct": "resultat", "ndr_pct_3yr": "resultat over tre år", "ndr_pct_5yr": "resultat over fem år",
    "result_pct": "resultat etter bundne fond", "debt_pct": "netto lånegjeld", "fund_pct": "disposisjonsfond",
    "share_0_19_pct": "andel 0–19 år", "share_65_pct": "andel over 64 år",
    "old_per_100_of_working_age": "eldre per yngre",
}  # fmt: skip
NO_AXIS = "Linjene har ingen felles akse, og plassen på dem er ingen rangering."
SPREAD = (
    "Hver prikk er en av de andre, stolpen den midtre halvdelen av dem, streken medianen, den lilla streken nivået. Hver linje går fra det laveste "
    "til det høyeste som er tegnet i den: linjene har ingen felles akse, og plassen er ingen rangering."
)
CHANGES = (
    "Endring er årets tall minus tallet ett, tre og fem år før, i samme enhet (prosentpoeng for prosenter, løpende kroner for "
    "beløp). Vi regner den ikke over en sammenslåing eller deling av kommunen."
)
UNCORRECTED = (
    "KS' gjeldsgrense gjelder korrigert netto lånegjeld, som SSB ikke har. Gjelden her er ukorrigert: en kommune over "
    "grensen kan være under etter korrigering."
)
NEAREST = (
    f"De {peers.MOST_LIKE} som likner mest, er de nærmeste i folketall (logaritmen) og i andelen 0–19 år og 65 år og over; hvert "
    "av de tre teller i sitt eget standardavvik blant alle kommuner. Kostnadsindeksen i inntektssystemet er ikke i uttrekket."
)


def headline(group: str, rows: pd.DataFrame) -> str:
    """Which of a group's measures are clearly higher or lower than the peers', of those that can be judged (see judged);
    how many where they are more than MOST_NAMED, or too long for a headline. At most 15 words."""
    columns = (rows[column].tolist() for column in ("measure", "measure_name", "verdict"))
    of = [row for row in zip(*columns, strict=True) if row[2]]
    held = [row for row in of if row[2] not in NOT_JUDGED]
    if not held:
        return of_measures.grown(group, rows) or (NOT_KNOWN if of else NOTHING).format(group=group)
    clear = {word: [row for row in held if row[2] == verdict] for verdict, word in CLEAR.items()}
    if not any(clear.values()):
        some = len(held) < len(of) and len(held) <= MOST_NAMED
        tries = [ALIKE.format(group=group, what=_which(held, most)) for most in (MOST_NAMED, 0) if some]
        return words.first_that_fits(*tries, NONE_CLEAR.format(group=group))
    named = _differ(group, clear, MOST_NAMED)
    return named if len(named.split()) <= MOST_WORDS else _differ(group, clear, 0)


def _differ(group: str, clear: Mapping[str, list[tuple]], most_named: int) -> str:
    parts = [f"{_which(held, most_named)} klart {word}" for word, held in clear.items() if held]
    return f"{group}: {joined(parts)} enn de andres"


def _which(held: list[tuple], most_named: int) -> str:
    """The measures in a sentence, or how many they are: "resultat og frie inntekter per innbygger", "3 tall"."""
    if len(held) > most_named:
        return f"{number(len(held), 0)} tall"
    return joined([SHORT.get(measure) or words.first_lower(name) for measure, name, _ in held])


def judged(rows: pd.DataFrame) -> str:
    """How many of the measures that are held against the peers can be judged, and why the others cannot."""
    of = zip(rows["measure"], rows["verdict"], strict=True)
    held = {measure: verdict for measure, verdict in of if verdict}
    known = sum(verdict not in NOT_JUDGED for verdict in held.values())
    other = len(held) - known - (held.get(GROWTH) == UNSETTLED)  # of growth it is told by itself
    few = ", eller for få av de andre har tall" if TOO_FEW in held.values() else ""
    rest = f" For resten er kommunens egen svingning ikke kjent{few}." if other else ""
    return f"{number(known, 0)} av {number(len(held), 0)} tall kan bedømmes mot de andre.{rest}" if held else ""


def subtitle(name: str, rows: pd.DataFrame) -> str:
    """Who is held against whom, and which years the figures are of."""
    held = rows[rows["verdict"] != ""]
    years = words.years(held["year"].drop_duplicates())
    called, count = held["peers_called"].iloc[0], int(held["peers_of"].iloc[0])
    others = f"{words.in_words(count)} {'annen' if count == 1 else 'andre'}"
    whom = called.replace(ALL_OTHERS, others, 1) if called.startswith(ALL_OTHERS) else called
    return f"{name} (oransje) og {whom}, {years}"


def with_level(subtitle: str) -> str:
    """What the tick of the level is, where no strip has room for its word."""
    return f"{subtitle}; nivået er lilla og stiplet" if subtitle else "Nivået er lilla og stiplet"


def about(rows: pd.DataFrame, level_pct: float) -> tuple[str, ...]:
    """What must be known of a group's figures: how each is made, why some are lacking, and how they are read."""
    held = rows["measure"].tolist()
    caveat = level_caveat.CAVEAT.format(level=words.level(level_pct), see="snittet over flere år og ")
    told = zip(rows["measure_name"], rows["formula"], strict=True)
    formulas = [f"{name}: {formula}" for name, formula in told if formula]
    return (
        SPREAD, *filter(None, [judged(rows)]), *of_measures.together(rows), *of_measures.swing(rows), CHANGES, *gaps(rows), NEAREST, *of_measures.near(rows),
        *([caveat] if "ndr_pct" in held else []), *([UNCORRECTED] if "debt_pct" in held else []), *of_measures.of_mean(rows), of_measures.NO_VERDICT, *formulas,
    )  # fmt: skip


def of_size(results: Sequence[float]) -> str:
    """What the page Resultatet holds the result beside, which is not the figure here; "" where they are too few for
    that. results: of the others of its size."""
    if len(results) < LEAST_OF_SIZE:
        return ""
    return (
        f"Siden «Resultatet» holder resultatet opp mot medianen av kommuner på samme størrelse, "
        f"{words.percent(median(results))}. Her er de andres beløp lagt sammen, så tallet er et annet."
    )


def gaps(rows: pd.DataFrame) -> list[str]:
    """Why changes are lacking, each reason once with the figures it is about."""
    found: dict[str, list[str]] = {}
    reasons = zip(*(rows[f"change_{back}yr_reason"] for back in own_years.BACK), strict=True)
    for name, of_each in zip(rows["measure_name"], reasons, strict=True):
        for back, reason in zip(own_years.BACK, of_each, strict=True):
            if reason:
                found.setdefault(reason, []).append(f"{words.first_lower(name)} (endring på {back} år)")
    return [f"Uten endring: {', '.join(which)}. {words.first_upper(reason)}." for reason, which in found.items()]
