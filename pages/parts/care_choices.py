"""What is asked of the page about care: years, prices, which spending, and the assumptions. All of it in the address.

Everything has a default; what is not the default is told above the figures, and can be put back.
"""

import re
from dataclasses import dataclass

import streamlit as st

from analysis import care_ages, prices
from analysis.care import Choice
from analysis.care_growth import Question
from analysis.figures import UnknownChoice
from charts import words
from pages.parts import address, read

ARTS = {"Brutto": "gross", "Korrigert brutto": "corrected", "Netto": "net"}
SCOPES = {"Konsern": "konsern", "Kommunekasse": "kasse"}
LAST_YEAR, PUT_BACK = "Til-året", "care-put-back"
NUMBER = r"[-−]?\d{1,9}(?:[.,]\d+)?"
KEYS = ("fra", "til", "priser", "art", "omfang", "helse", "summert", "enhetskostnader", "vekter", "prisvekst")


@dataclass(frozen=True)
class Asked:
    """The question, which spending, and the words for all that is not as it is when nobody has chosen."""

    question: Question
    choice: Choice
    changed: tuple[str, ...]


def ask(years: list[int], default_from: int, filled: bool) -> Asked:
    """The pickers. years: those with figures. filled: whether the accounts of every municipality are there.

    Raises UnknownChoice for years in the wrong order.
    """
    defaults = {"fra": str(default_from), "til": str(years[-1]), "priser": LAST_YEAR}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        first = _pick("Fra", [str(year) for year in years], "fra", "fra-året", defaults, 112)
        last = _pick("Til", [str(year) for year in reversed(years)], "til", "til-året", defaults, 112)
        choice, summed = _spending(defaults) if filled else (Choice(), False)
    if int(first) >= int(last):
        raise UnknownChoice(f"Fra-året ({first}) må være før til-året ({last}). Velg et tidligere fra-år.")
    with st.expander("Forutsetninger: prisnivå, prisvekst og hva innbyggere i ulike aldre koster"):
        base = _prices(years, last, defaults)
        growth = _own_growth()
        weights = _weights(defaults)
    st.session_state.pop(PUT_BACK, None)
    changed = _changed(defaults)
    if changed:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**Endret fra det vanlige:** {'; '.join(changed)}.")
            st.button("Tilbakestill", on_click=_reset, args=(defaults,), key="care-reset")
    return Asked(Question(int(first), int(last), base, weights, summed, growth), choice, changed)


def _pick(label: str, options: list[str], key: str, what: str, defaults: dict, width: int | str = "stretch") -> str:
    address.choose(key, {option: option for option in options}, what)
    at = 0 if PUT_BACK in st.session_state else options.index(defaults[key])  # a value that is set needs no default
    return st.selectbox(label, options, index=at, key=key, bind="query-params", width=width)


def _spending(defaults: dict) -> tuple[Choice, bool]:
    defaults |= {"art": "Brutto", "omfang": "Konsern"}
    art = _pick("Utgiftsbegrep", list(ARTS), "art", "utgiftsbegrepet", defaults, 160)
    scope = _pick("Omfang", list(SCOPES), "omfang", "omfanget", defaults, 150)
    health = st.toggle("Med helsetjenester (241 og 256)", key="helse", bind="query-params")
    summed = st.toggle("Summer sammenslåtte kommuner (vår serie)", key="summert", bind="query-params")
    return Choice(ARTS[art], SCOPES[scope], health), summed


def _prices(years: list[int], last: str, defaults: dict) -> int:
    known = [str(year) for year in prices.index(read.table("kommunal_deflator")).index if year >= years[0]]
    base = _pick("Prisnivå (kroner fra året)", [LAST_YEAR, *known], "priser", "prisnivået", defaults, 200)
    return int(last if base == LAST_YEAR else base)


def _own_growth() -> tuple[tuple[int, float], ...]:
    """The user's own growth of the deflator, beside the table's."""
    table = read.table("kommunal_deflator")
    text = st.text_input("Egen prisvekst (år: prosent)", key="prisvekst", bind="query-params",
                         placeholder="For eksempel 2023: 4,5; 2024: 5", width=340)  # fmt: skip
    marks = {"confirmed": "", "single_source": " (én kilde)", "estimate": " (anslag)"}
    told = (f"{row.year}: {words.number(row.growth_pct, 1)}{marks[row.certainty]}" for row in table.itertuples())
    st.caption(f"Kommunal deflator, prosent: {', '.join(told)}. Kilde: Finansdepartementet og TBU.")
    found = re.findall(rf"(\d{{4}})\s*:\s*({NUMBER})", text or "")
    if text and re.sub(rf"\d{{4}}\s*:\s*{NUMBER}\s*%?|[;\s]", "", text):
        st.error(f"«{text}» er ikke forstått. Skriv år og prosent, for eksempel 2023: 4,5; 2024: 5.")
        return ()
    return tuple((int(year), _number(value)) for year, value in found)


def _weights(defaults: dict) -> tuple[float, ...]:
    """The unit costs of the set that is chosen, or the user's own four. Each set is shown with its date and source."""
    table = read.table("care_weights").astype({"set_code": "str", "label": "str"})
    names = table.drop_duplicates("set_code").set_index("label")["set_code"].to_dict()
    default = care_ages.default_set(table)
    defaults["enhetskostnader"] = next(label for label, code in names.items() if code == default)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        label = _pick("Enhetskostnader etter alder", list(names), "enhetskostnader", "enhetskostnadene", defaults, 300)
        text = st.text_input("Egne (fire tall)", key="vekter", bind="query-params",
                             placeholder="1; 4,35; 16,9; 59,6", width=176)  # fmt: skip
    weights = care_ages.weights(table, names[label])
    own = own_weights(text) if text else ()
    if text and not own:
        st.error(f"«{text}» er ikke fire tall. Skriv dem med semikolon mellom, for eksempel 1; 4,35; 16,9; 59,6.")
    used = own or weights
    told = ", ".join(f"{age} år: {words.number(w, 2)}" for age, w in zip(care_ages.AGES, used, strict=True))
    source = "Egne tall." if own else table.loc[table["set_code"] == names[label], "source"].astype(str).iloc[0] + "."
    st.caption(f"I bruk, per innbygger i forhold til dem under 67 år: {told}. {source} Dette er forutsetninger.")
    return used


def own_weights(text: str) -> tuple[float, ...]:
    """Four numbers from zero and up, not all zero, or ()."""
    parts = [part.strip() for part in text.split(";")]
    if len(parts) != len(care_ages.AGES) or not all(re.fullmatch(NUMBER, part) for part in parts):
        return ()
    numbers = tuple(map(_number, parts))
    return numbers if min(numbers) >= 0 and max(numbers) > 0 else ()


def _number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "."))


NAMES = {
    "fra": "fra {}", "til": "til {}", "priser": "{}-priser", "art": "{} utgifter", "omfang": "{}",
    "enhetskostnader": "enhetskostnader «{}»", "vekter": "egne enhetskostnader {}", "prisvekst": "egen prisvekst {}",
    "helse": "med helsetjenester", "summert": "summerte serier",
}  # fmt: skip


def _changed(defaults: dict) -> tuple[str, ...]:
    values = {key: st.session_state.get(key) for key in KEYS}
    return tuple(NAMES[key].format(value) for key, value in values.items() if value and value != defaults.get(key))


def _reset(defaults: dict) -> None:
    """Everything as it was; a picker that is not on the page has nothing to put back."""
    st.session_state[PUT_BACK] = True
    for key in KEYS:
        if key in st.session_state:
            value = st.session_state[key]
            st.session_state[key] = False if isinstance(value, bool) else defaults.get(key, "")
