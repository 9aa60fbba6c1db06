"""What must be known of the three tests: the rule, why the debt is a ceiling, and how a strip is read."""

import pandas as pd

from charts import words
from charts.room import headlines

RULE = (
    "KS kaller handlingsrommet lite når en kommune bryter tre grenser: korrigert netto lånegjeld {debt}, netto "
    "driftsresultat etter bundne fond {result} og disposisjonsfond med mer- og mindreforbruk {fund} av brutto "
    "driftsinntekter. Her vises de tre hver for seg. Vi lager ingen samlet indeks."
)
UNCORRECTED = (
    "**Gjelden er ukorrigert.** Grensen på {limit} prosent er laget for korrigert netto lånegjeld, som SSB ikke har. "
    "Her står SSBs netto lånegjeld (KG31). Korrigeringen trekker fra gjeld: antallet over grensen, og antallet som "
    "bryter alle tre, er derfor øvre grenser. En kommune som er over ukorrigert, kan være under etter korrigering."
)
EACH_YEAR = "Vi bruker grensene på hvert år for seg; det er vår tolkning."
EACH_DOT = "Hver prikk er en kommune."
LIMIT_IS = "Grensen er KS', for lite handlingsrom. Hver grense står for seg."
TWO_OF_THREE = (
    "Grensene er KS', for lite handlingsrom; den tredje gjelder korrigert gjeld, som SSB ikke har. "
    "Fondet er med mer- og mindreforbruk, og kan være negativt."
)
NO_LEVEL = "Tallet har ikke noe nivå å stå mot her: høyt eller lavt er ingen dom."
LIMIT_OF_DEBT = "Gjeldsgrensen gjelder korrigert gjeld."  # the row says that the debt is not
CEILING = "Gjelden er ukorrigert, og KS' grense er laget for korrigert gjeld: antallet over den er en øvre grense."
STRIP = "Hver prikk er en kommune, stolpen den midtre halvdelen; trekanter ligger utenfor aksen."
GROUP = "Tallene er for kommunekonsern."


def in_line(*tests: str) -> str:
    """Of the line under a headline: that the debt is not the one that the limit is made for. tests: those that are drawn."""
    return "" if "debt" not in tests else f" {LIMIT_OF_DEBT}"


def of(limits: pd.DataFrame, *tests: str) -> tuple[str, ...]:
    """The rule, that it is of each year, the ceiling, how the charts are read, and the formula of each of the tests. limits: of room.rows."""
    rule = RULE.format(**{test.test_code: headlines.beyond(test) for test in limits.itertuples()})
    ceiling = UNCORRECTED.format(limit=words.number(limits.at["debt", "limit_pct"], 0))
    return (
        rule,
        *([EACH_YEAR] if limits["meant_for"].eq("each_year").all() else []),
        ceiling,
        STRIP,
        GROUP,
        *(f"{limits.at[test, 'label']}: {limits.at[test, 'formula']}" for test in tests),
    )
