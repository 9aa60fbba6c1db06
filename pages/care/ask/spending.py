"""Which spending on care: gross or net, konsern or kasse, with health services or not, and which functions."""

import re

from analysis.care import spending
from analysis.care.spending import Choice
from charts.care.view_words import ARTS, SCOPES
from pages.care.ask.pickers import Pickers
from pages.shared import address, extract
from pages.shared.language import st
from pages.shared.language.spoken import told
from pages.shared.visitors import alerts

KEY = "funksjoner"
LABEL = re.compile(r"\d{3} \D")  # "253 Helse- og omsorgstjenester i institusjon", in whatever language


def ask(pickers: Pickers) -> tuple[Choice, bool]:
    """The choice, and whether merged municipalities are joined."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        art = pickers.pick("Utgiftsbegrep", list(ARTS), "art", "utgiftsbegrepet", 160)
        scope = pickers.pick("Omfang", list(SCOPES), "omfang", "omfanget", 150)
        address.switch("helse", "helsetjenester")
        health = st.toggle("Med helsetjenester (241 og 256)", key="helse", bind="query-params")
        address.switch("summert", "sammenslåtte kommuner")
        summed = st.toggle("Summer sammenslåtte kommuner (vår serie)", key="summert", bind="query-params")
    return Choice(ARTS[art], SCOPES[scope], health, _functions(pickers, health)), summed


def _functions(pickers: Pickers, health: bool) -> tuple[str, ...]:
    """The codes that are chosen, none for all of them."""
    labels = _labels(health)
    _asked(pickers, labels)
    options = list(dict.fromkeys(labels.values()))
    label = "Funksjoner (ingen valgt: alle er med)"
    chosen = st.pills(label, options, selection_mode="multi", key=KEY, bind="query-params")
    st.caption(
        "En kode som er delt, regnes sammen med dem den ble delt i: 257 og 258 er med i 254, så serien kan følges over "
        "skjøten."
    )
    return () if len(chosen) == len(options) else tuple(sorted(text.split(" ")[0] for text in chosen))


@extract.cached
def _labels(health: bool) -> dict[str, str]:
    """Every function code that can be asked for, and the option that it is counted in."""
    out: dict[str, str] = {}
    for code, rows in spending.counted(extract.table("care_functions"), Choice(health=health)).items():
        codes = rows["function_code"].astype(str)
        others = [other for other in codes if other != code]
        text = f"{code} {rows.loc[codes == code, 'label'].astype(str).iloc[0]}"
        text += f" (med {' og '.join(others)})" if others else ""
        out |= dict.fromkeys([code, *others], text)
    return out


def _asked(pickers: Pickers, labels: dict[str, str]) -> None:
    """Let codes in the address choose, also those that are counted in another; say what is not understood."""
    asked = st.query_params.get_all(KEY)
    if not asked or KEY in st.session_state or set(asked) <= set(map(told, labels.values())):
        return
    codes = [code for text in asked for code in (text.split(" ")[:1] if LABEL.match(text) else text.split(","))]
    found = [labels.get(code.strip().split(" ")[0]) for code in codes]
    known = [option for option in found if option is not None]
    if len(known) == len(found):
        st.query_params[KEY] = list(dict.fromkeys(map(told, known)))
        st.rerun()  # as in shared.address.choose
    alerts.warning(
        f"Adressen ber om funksjon «{', '.join(asked)}», som ikke finnes her. Velg blant {', '.join(labels)}.",
        pickers.said,
    )
