"""Headlines of the groups, and what must be known of a profile. From profile.rows."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.common.records import records
from analysis.measures.measure import Measure
from analysis.profile import levels, own_years, peers
from analysis.profile.services.care import GROWTH
from analysis.profile.spread import HIGHER, LOWER, MEDIAN, NOT_JUDGED, ORDER, TOGETHER, TOO_FEW, UNSETTLED
from charts import level_caveat, words
from charts.profile import of_measures, places
from charts.profile.short_names import listed
from data.norwegian import joined, number

NOTHING = "{group}: uttrekket har ikke tall som kan sammenliknes"
NOT_KNOWN = "{group}: forskjellen fra de andre kan ikke bedømmes"
NONE_CLEAR = "{group}: ingen klar forskjell fra de andre"
ALIKE = "{group}: {what} skiller seg ikke klart fra de andres"
ALL_OTHERS, ALL_OTHERS_OWN = "de andre", "de andres"
OTHERS_CALLED = {TOGETHER: "hos de andre samlet", MEDIAN: "de andres median"}
CLEAR = {HIGHER: "høyere", LOWER: "lavere"}
RANKS = SAID, BRIEFLY, COUNTED = "said", "briefly", "counted"  # how measures are told of, the first that has room
SPREAD = (
    "Hver prikk er en av de andre, stolpen den midtre halvdelen av dem, den åpne ruten de andre samlet, den mørke streken medianen av dem der vi ikke har beløp å legge sammen, og den lilla streken nivået "
    "eller grensen. Hver linje går fra det laveste til det høyeste som er tegnet i den: linjene har ingen felles akse, og plassen sier ikke hva som er bra."
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


def headline(group: str, rows: pd.DataFrame, name: str = "") -> str:
    """The first of `_tries` of at most MOST_WORDS words; with whom it is of, where that costs nothing of what it found."""
    of = [f"{group} i {name}", group] if name else [group]
    return words.first_that_fits(*(told for rank in RANKS for whose in of for told in _tries(whose, rows, rank)))


def _tries(group: str, rows: pd.DataFrame, rank: str) -> list[str]:
    """Which of a group's measures are clearly higher or lower than the peers', of those that can be judged (see judged), from the
    longest; where none is, what is told of the first. rank: of RANKS."""
    each = records(rows)
    of = [row for row in each if row["verdict"]]
    held = [row for row in of if row["verdict"] not in NOT_JUDGED]
    clear = {word: [row for row in held if row["verdict"] == verdict] for verdict, word in CLEAR.items()}
    if any(clear.values()):
        whom = dict.fromkeys([_whom([*clear["høyere"], *clear["lavere"]]), ALL_OTHERS_OWN])
        return [
            _differ(group, clear, rank, them, once) + places.other_side(each, clear)
            for once in (False, *[True] * (rank == BRIEFLY))
            for them in whom
        ]
    if not held and (grown := of_measures.grown(group, rows)):
        return [grown]
    first = _subject(each)
    told = places.headlines(group, first, levels.over_years({row["measure"]: row for row in each})) if first else []
    none = ALIKE if 0 < len(held) < len(of) else NONE_CLEAR if held else NOT_KNOWN if of else NOTHING
    return told or [none.format(group=group, what=_which(held))]


def _differ(group: str, clear: Mapping[str, list[dict]], rank: str, whom: str, once: bool) -> str:
    """whom: never left out, as a share that is higher than nobody's reads as one that has grown. once: «klart» only of the first."""
    told = [(_which(held, rank), word) for word, held in clear.items() if held]
    parts = [f"{which} {'' if once and at else 'klart '}{word}" for at, (which, word) in enumerate(told)]
    return f"{group}: {', '.join(parts) if once else joined(parts)} enn {whom}"


def subject(rows: pd.DataFrame) -> dict | None:
    """The row that the headline is of first: of a clear gap, else of one that is not, else of one that cannot be judged."""
    return _subject(records(rows))


def _subject(each: Sequence[dict]) -> dict | None:
    return next((row for kinds in ORDER for row in each if row["verdict"] in kinds), None)


def numbers(rows: pd.DataFrame, measures: Mapping[str, Measure]) -> list[str]:
    """What is behind the headline, in numbers; [] without."""
    first = subject(rows)
    return [places.numbers(first, measures[first["measure"]])] if first else []


def _which(held: list[dict], told: str = SAID) -> str:
    """The measures in a sentence, or how many they are: "resultat og frie inntekter per innbygger", "3 tall"."""
    return f"{number(len(held), 0)} tall" if told == COUNTED else listed(held, told == BRIEFLY)


def _whom(held: list[dict]) -> str:
    """Whose figure they are held against, as the strips and the sentences call it."""
    kinds = {row["peers_kind"] for row in held}
    return OTHERS_CALLED[kinds.pop()] if len(kinds) == 1 else ALL_OTHERS_OWN


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


def about(rows: pd.DataFrame, level_pct: float) -> tuple[str, ...]:
    """What must be known of a group's figures: how each is made, why some are lacking, and how they are read."""
    held = rows["measure"].tolist()
    told = zip(rows["measure_name"], rows["formula"], strict=True)
    formulas = [f"{name}: {formula}" for name, formula in told if formula]
    return (
        SPREAD, *filter(None, [judged(rows)]), *of_measures.together(rows), *of_measures.swing(rows), CHANGES, *gaps(rows), NEAREST, *of_measures.near(rows),
        *([level_caveat.of(level_pct)] if "ndr_pct" in held else []), *([UNCORRECTED] if "debt_pct" in held else []), *of_measures.of_mean(rows), of_measures.NO_VERDICT, *formulas,
    )  # fmt: skip


def gaps(rows: pd.DataFrame) -> list[str]:
    """Why changes are lacking, each reason once with the figures it is about."""
    found: dict[str, list[str]] = {}
    reasons = zip(*(rows[f"change_{back}yr_reason"] for back in own_years.BACK), strict=True)
    for name, of_each in zip(rows["measure_name"], reasons, strict=True):
        for back, reason in zip(own_years.BACK, of_each, strict=True):
            if reason:
                found.setdefault(reason, []).append(f"{words.first_lower(name)} (endring på {back} år)")
    return [f"Uten endring: {', '.join(which)}. {words.first_upper(reason)}." for reason, which in found.items()]
