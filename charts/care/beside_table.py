"""The chosen municipality beside its groups and the country: the table as texts, and what stands under it."""

import pandas as pd

from analysis.care import few_people
from charts.care import few_people as few_words, growth_headlines
from charts.care.growth_phrases import OLDER
from charts.files import table

SHORT = {
    "unit": "", "real_growth_pct": "Vekst, %", "older_pct": "67+ år", "younger_pct": "0–66 år",
    "residual_pct": growth_headlines.RESIDUAL,
}  # fmt: skip
NOTE = (
    "Vekst i faste priser i prosent av utgiftene i {year}, og hva den følger av: eldre, yngre, og det som er utover "
    "det befolkningen tilsier. Hver gruppe er summen av kommunene i den med tall begge år."
)


def beside(found: pd.DataFrame) -> pd.DataFrame:
    """A row a unit, the municipality first; a part that few people decide says how many they are.

    found: of care.totals.by_label with care.units.SHARES.
    """
    own = found.iloc[0]
    texts = table.texts(found, list(SHORT)).set_axis(list(SHORT.values()), axis=1)
    texts[""] = texts[""].str.replace("Kommuner med ", "")
    if few_people.few(own):
        texts = texts.astype(object)
        for column, of in (("67+ år", OLDER), ("0–66 år", ("0_66",))):
            texts.loc[texts.index[0], column] += f" ({few_words.ages(own, of)})"
    counts = zip(found["municipalities"], found["municipalities_of"], strict=True)
    return texts.assign(Kommuner=[f"{n} av {of}" for n, of in counts])


def what(name: str, where: str, year: int) -> str:
    """What the table shows, and which groups the municipality is in. where: "" for none."""
    belongs = f" {name} hører til {where}; velg dem i «Vis for»." if where else ""
    return f"Prosent av utgiftene i {year}, faste priser.{belongs}"


def about(own: pd.Series, name: str, year: int) -> tuple[str, ...]:
    """How few decide the figure of the municipality, where they are few, and what the table is of."""
    return tuple(filter(None, [few_words.explained(own, name), NOTE.format(year=year)]))
