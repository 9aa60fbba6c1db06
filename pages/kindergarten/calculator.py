"""A calculator for one kindergarten: children and staff in, both norms and what is missing out."""

from analysis.common.asked import UnknownChoice
from analysis.kindergarten import calculator
from analysis.kindergarten.assumptions import Assumptions
from analysis.kindergarten.material import pedagogue_norm
from analysis.kindergarten.norm import Norm
from charts.kindergarten import calculator_words as told
from charts.kindergarten.headlines import plain_number
from data.typed_number import number
from pages.kindergarten.count.basis import named
from pages.shared import extract
from pages.shared.language import st
from pages.shared.visitors import alerts

INPUTS = {
    "barn_under": ("Barn under tre", "18"),
    "barn_over": ("Barn over tre", "36"),
    "plasser_under": ("Heltidsplasser under tre", ""),
    "plasser_over": ("Heltidsplasser over tre", ""),
    "arsverk": ("Årsverk, grunnbemanning", "11"),
    "pedagoger": ("Av dem pedagogiske ledere", "5"),
}
RULES = """
- **Alder:** et barn regnes som over tre fra august det året det fyller tre.
- **{staff}** ({staff_under} barn under tre eller {staff_over} over tre per årsverk): regnes av heltidsplasser,
  og brøker av årsverk teller. Ingen avrunding: krever normen 13,333… årsverk, er 13,33 for lite.
  Er heltidsplasser ikke fylt ut, er hvert barn en heltidsplass.
- **Pedagognormen** (én pedagogisk leder per {under} barn under tre eller {over} over tre): regnes av hoder, uansett
  oppholdstid. Barna under og over tre legges sammen før det rundes opp; ett barn mer utløser en hel ny stilling:
  14 barn over tre krever 1, 15 krever 2, og det gjør også 7 under og 1 over. Bare hele stillinger teller.
- Pedagogiske ledere er en del av grunnbemanningen.
"""


@extract.cached
def _pedagogue() -> Norm:
    return pedagogue_norm(extract.table)


def folded(assumed: Assumptions) -> None:
    """All of it in a drawer, which is open where the address has something for it."""
    with st.expander("Regn ut for én barnehage", expanded=any(key in st.query_params for key in INPUTS)):
        show(assumed)


def show(assumed: Assumptions) -> None:
    """The fields, the answer in words, and the rounding rules."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        texts = {key: _field(key, *field) for key, field in INPUTS.items()}
    if not any(key in st.query_params for key in INPUTS):
        st.caption("Tallene i feltene er et eksempel. Skriv barnehagens egne.")
    answered = _answer(texts, assumed)
    if answered:
        st.subheader(told.calculated(answered, named(assumed)), anchor=False)
        st.markdown(told.calculated_rest(answered, named(assumed)))
    pedagogue = _pedagogue()
    norms = {
        "staff_under": assumed.under_3, "staff_over": assumed.over_3,
        "under": pedagogue.under_3, "over": pedagogue.over_3,
    }  # fmt: skip
    st.markdown(RULES.format(staff=named(assumed).head, **{name: plain_number(value) for name, value in norms.items()}))


def _field(key: str, label: str, start: str) -> str:
    example = "Som antall barn" if not start else ""
    return st.text_input(label, start, key=key, bind="query-params", placeholder=example, width=176)


def _answer(texts: dict[str, str], assumed: Assumptions) -> calculator.Answer | None:
    read = {key: _number(INPUTS[key][0], text) for key, text in texts.items()}
    numbers = {key: number for key, number in read.items() if number is not None}
    if len(numbers) < len(read):
        return None
    heads = numbers["barn_under"], numbers["barn_over"]
    if any(head % 1 for head in heads):
        alerts.error("Antall barn må være hele tall. Bruk feltene for heltidsplasser for barn med kortere oppholdstid.")
        return None
    children = int(heads[0]), int(heads[1])
    under = numbers["plasser_under"] if texts["plasser_under"].strip() else heads[0]
    over = numbers["plasser_over"] if texts["plasser_over"].strip() else heads[1]
    staff, leaders = numbers["arsverk"], numbers["pedagoger"]
    try:
        return calculator.answer(children, (under, over), staff, leaders, assumed.norm, _pedagogue())
    except UnknownChoice as error:
        alerts.error(str(error))
        return None


def _number(label: str, text: str) -> float | None:
    """The text as a number, an empty one as zero; None when it is none, or below zero, which is told."""
    value = number(text) if text.strip() else 0.0
    if value is None:
        alerts.error(f"«{text}» er ikke et tall. Skriv {label.lower()} som et tall, for eksempel 18 eller 11,5.")
    elif value < 0:
        alerts.error(f"{label}: {text.strip()} er under null. Det må være null eller mer.")
        return None
    return value
