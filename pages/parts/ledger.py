"""The tables of the spread: the classes, who is below the level, and who is missing and why."""

import pandas as pd
import streamlit as st

from analysis import spread
from charts import words
from pages.parts import computed, show

CLASSES = [
    "size_class",
    "municipalities",
    "municipalities_of",
    "ndr_pct_weighted",
    "ndr_pct_mean",
    "ndr_pct_median",
    "p10",
    "p25",
    "p75",
    "p90",
    "min",
    "max",
    "share_below_pct",
    "share_negative_pct",
    "inhabitants_below_pct",
    "ndr_pct_3yr",
    "municipalities_3yr",
    "ndr_pct_5yr",
    "municipalities_5yr",
]
LONG_RUN = "Siste 3 og 5 år: sum over årene for kommuner som har tall i alle. Ett år for en liten kommune er like mye støy som signal."
MAP = (
    "Kommuneinndelingen er ført tilbake fra i dag med endringene i Klass. Der uttrekket ikke har alle endringene, står "
    "kommunene med dagens nummer og navn, og antallet kan avvike fra antallet kommuner det året."
)
LOWEST = {"ndr_pct_weighted": "samlet", "ndr_pct_mean": "uveid snitt", "ndr_pct_median": "median"}


def classes(year: int, classification: str, with_oslo: bool) -> None:
    """The main figures of every class, which class is lowest by each average, and all figures in a drawer."""
    rows = computed.classes(year, classification, with_oslo)
    st.header(f"Tallene for hver gruppe i {year}", anchor=False)
    known = rows.dropna(subset=list(LOWEST))
    if len(known) > 1:
        low = {name: words.label(known.loc[known[column].idxmin(), "size_class"]) for column, name in LOWEST.items()}
        st.markdown("Lavest: " + ", ".join(f"{name} «{label}»" for name, label in low.items()) + ".")
    st.table(_short(rows), hide_index=True, alt=f"Netto driftsresultat etter gruppe i {year}")
    title = f"Netto driftsresultat etter gruppe i {year}"
    show.drawer(
        show.Finding(
            title, LONG_RUN, None, title, f"grupper-{classification}-{year}", rows, CLASSES, ("accounts", "population")
        ),
        "Alle tall for gruppene, og nedlasting",
    )
    st.caption(LONG_RUN)


def _short(rows: pd.DataFrame) -> pd.DataFrame:
    texts = show.texts(rows, ["size_class", "ndr_pct_weighted", "ndr_pct_median", "share_below_pct"])
    counts = [f"{n} av {of}" for n, of in zip(rows["municipalities"], rows["municipalities_of"], strict=True)]
    texts.insert(1, "Kommuner", counts)
    return texts


def below(year: int, with_oslo: bool) -> None:
    """Who is below the recommended level, furthest below first."""
    level = computed.level(year)
    rows = spread.below(computed.members(year, "ks"), level, with_oslo)
    with st.expander(f"Kommuner under anbefalt nivå i {year}: {len(rows)}"):
        show.table(
            rows,
            ["region_code", "region_name", "size_class", "ndr_pct", "ndr_pct_3yr", "ndr_pct_5yr"],
            alt=f"Kommuner under anbefalt nivå i {year}",
        )


def missing(year: int, with_oslo: bool) -> None:
    """Who has no figure, and why."""
    rows = spread.missing(computed.members(year, "ks"), with_oslo)
    with st.expander(f"Kommuner uten tall i {year}: {len(rows)}"):
        if rows.empty:
            st.markdown("Ingen: alle kommuner har tall.")
            return
        st.caption(MAP)
        columns = ["region_code", "region_name", "inhabitants", "reason"]
        show.table(rows, columns, alt=f"Kommuner uten tall i {year}")


def missing_names(year: int, with_oslo: bool) -> list[str]:
    """Names of the municipalities without a figure, as text."""
    return [str(name) for name in spread.missing(computed.members(year, "ks"), with_oslo)["region_name"]]
