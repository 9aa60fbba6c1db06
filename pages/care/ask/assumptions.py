"""The assumptions behind the figures of care: price level, growth of the deflator, and what each age group costs."""

import re

import pandas as pd

from analysis.care import ages
from analysis.common import prices
from charts import words
from data.typed_number import number
from pages.care.ask.pickers import Pickers
from pages.shared import extract
from pages.shared.language import st

LAST_YEAR = "Til-året"
YEAR = re.compile(r"(?<![0-9])([0-9]{4})\s*:")
MOST = 50  # per cent, of an own growth of the deflator


def price_level(pickers: Pickers, years: list[int], last: str) -> int:
    """The year whose prices are used."""
    known = [str(year) for year in _priced() if year >= years[0]]
    base = pickers.pick("Prisnivå (kroner fra året)", [LAST_YEAR, *known], "priser", "prisnivået", 200)
    return int(last if base == LAST_YEAR else base)


@extract.cached
def _priced() -> list[int]:
    return prices.index(extract.table("kommunal_deflator")).index.tolist()


def own_growth(pickers: Pickers) -> tuple[tuple[int, float], ...]:
    """The user's own growth of the deflator, beside the table's."""
    text = st.text_input("Egen prisvekst (år: prosent)", key="prisvekst", bind="query-params",
                         placeholder="For eksempel 2023: 4,5; 2024: 5", width=340)  # fmt: skip
    st.caption(_growth_told())
    growth, wrong = read_growth(text, extract.table("kommunal_deflator")) if text else ((), "")
    if wrong:
        pickers.reject("prisvekst", f"Egen prisvekst er ikke i bruk: {wrong}")
    return growth


@extract.cached
def _growth_told() -> str:
    """The growth of the deflator, year by year."""
    marks = {"confirmed": "", "single_source": " (én kilde)", "estimate": " (anslag)"}
    rows = extract.table("kommunal_deflator").itertuples()
    told = (f"{row.year}: {words.number(row.growth_pct, 1)}{marks[row.certainty]}" for row in rows)
    return f"Kommunal deflator, prosent: {', '.join(told)}. Kilde: Finansdepartementet og TBU."


def read_growth(text: str, table: pd.DataFrame) -> tuple[tuple[tuple[int, float], ...], str]:
    """Pairs of year and per cent, and what is wrong with the text: then there are none. table: kommunal_deflator."""
    before, *pairs = YEAR.split(text)
    read = {int(year): number(value.strip("; \t"), "%") for year, value in zip(pairs[::2], pairs[1::2], strict=True)}
    found = {year: pct for year, pct in read.items() if pct is not None}
    if before.strip("; \t") or len(found) < len(read):
        return (), f"«{text}» er ikke forstått. Skriv år og prosent, for eksempel 2023: 4,5; 2024: 5."
    if unknown := sorted(set(found) - set(table["year"].astype(int))):
        span = f"{table['year'].min()}–{table['year'].max()}"
        return (), f"deflatoren har ikke vekst for {', '.join(map(str, unknown))}. Skriv år i {span}."
    if any(abs(value) > MOST for value in found.values()):
        return (), f"«{text}» har en vekst på mer enn {MOST} prosent. Skriv prosent fra −{MOST} til {MOST}."
    return tuple(sorted(found.items())), ""


def weights(pickers: Pickers) -> tuple[float, ...]:
    """The unit costs of the set that is chosen, or the user's own four. Each set is shown with its date and source."""
    sets, pickers.defaults["enhetskostnader"] = _sets()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        label = pickers.pick("Enhetskostnader etter alder", list(sets), "enhetskostnader", "enhetskostnadene", 300)
        text = st.text_input("Egne (fire tall)", key="vekter", bind="query-params",
                             placeholder="1; 4,35; 16,9; 59,6", width=176)  # fmt: skip
    own = own_weights(text) if text else ()
    if text and not own:
        pickers.reject(
            "vekter",
            f"Egne enhetskostnader er ikke i bruk: «{text}» er ikke fire tall fra null og opp. Skriv dem med semikolon "
            "mellom, for eksempel 1; 4,35; 16,9; 59,6.",
        )
    if own:
        pickers.rejected.add("enhetskostnader")  # the set is not in use
    used = own or sets[label][0]
    told = ", ".join(
        f"{age.replace('-', '–')} år: {words.number(w, 2)}" for age, w in zip(ages.AGES, used, strict=True)
    )
    source = "Egne tall." if own else sets[label][1]
    st.caption(f"I bruk, per innbygger i forhold til dem under 67 år: {told}. {source} Dette er forutsetninger.")
    return used


@extract.cached
def _sets() -> tuple[dict[str, tuple[tuple[float, ...], str]], str]:
    """The unit costs of each set by its label, with their date and source; and the label of the default set."""
    table = extract.table("care_weights").astype({"set_code": "str", "label": "str", "source": "str"})
    first, default = table.drop_duplicates("set_code"), ages.default_set(table)
    sets = {
        row.label: (ages.weights(table, row.set_code), f"Tallene er fra {row.dated}. {row.source}.")
        for row in first.itertuples()
    }
    return sets, next(row.label for row in first.itertuples() if row.set_code == default)


def own_weights(text: str) -> tuple[float, ...]:
    """Four numbers from zero and up, not all zero, or ()."""
    parts = [part.strip() for part in text.split(";")]
    numbers = tuple(read for read in map(number, parts) if read is not None)
    if not len(numbers) == len(parts) == len(ages.AGES):
        return ()
    return numbers if min(numbers) >= 0 and max(numbers) > 0 else ()
