"""The picker of the one municipality: it is found by every name and number it has or had, and what became of one that
is no more is said."""

from data.municipalities import names
from data.municipalities.asked import Meant
from data.municipalities.names import plain_name
from languages.quoted import quoted
from pages.shared import cached, extract
from pages.shared.language import st
from pages.shared.language.spoken import told
from pages.shared.markdown import plain
from pages.shared.visitors import alerts

KEY, SAID = "kommune", "kommune-sagt"


def picker() -> None:
    """Today's municipalities by their full official names, then what else is looked for, see `others`."""
    labels, gone = _labels(), others()
    if picked := gone.get(st.session_state.get(KEY, "")):
        _found(st.session_state[KEY], cached.register().meant(picked), labels)
    else:
        _asked(labels)
    st.selectbox(
        "Kommune",
        _listed(),
        index=None,
        key=KEY,
        bind="query-params",
        width=215,
        placeholder="Navn eller nummer",
        format_func=shown,
    )


def shown(label: str) -> str:
    """One of the options in the language of the run: what became of it has words, and what stands before it is a name."""
    name, bracket, became = label.partition(" (")
    return f"{name}{bracket}{told(became)}"


def said() -> None:
    """Under the pickers: what became of the municipality that was asked for, as long as that one is chosen."""
    label, text = st.session_state.get(SAID, ("", ""))
    if text and label == st.session_state.get(KEY):
        st.caption(plain(text))


@extract.drawn
def _labels() -> dict[str, str]:
    """The code of each municipality of today, and its label."""
    return {code: f"{code} {name}" for code, name in cached.municipalities().items()}


@extract.drawn
def _listed() -> list[str]:
    return [*_labels().values(), *others()]


@extract.drawn
def others() -> dict[str, str]:
    """What else can be looked for, and the number that it leads by: numbers and names of before, and names without æ, ø
    and å ("Lorenskog, Loerenskog (3222 Lørenskog)").
    """
    known = cached.register()
    before = {former.listed(known.names): code for code, former in known.formers.items()}
    return before | {
        f"{', '.join(forms)} ({code} {plain_name(label)})": code
        for code, label in known.names.items()
        if (forms := names.without_marks(label))
    }


def _asked(labels: dict[str, str]) -> None:
    """Let what the address asks for choose a municipality."""
    asked = st.query_params.get(KEY)
    if not asked or KEY in st.session_state or asked in labels.values():
        return
    if _found(f"Adressen ber om kommunen «{quoted(asked)}»", cached.register().meant(asked), labels):
        st.query_params[KEY] = st.session_state.pop(KEY)
        st.rerun()  # only then is the widget filled from the address, and the address kept


def _found(who: str, meant: Meant, labels: dict[str, str]) -> bool:
    """Choose the one that is meant; say so where none is, or several, and choose none."""
    official = cached.register().names
    became = meant.former.became(official) if meant.former else ""
    if len(meant.codes) == 1:
        st.session_state[KEY] = labels[meant.codes[0]]
        st.session_state[SAID] = (labels[meant.codes[0]], f"{became}." if became else "")
        return True
    several = " eller ".join(f"{code} {plain_name(official[code])}" for code in meant.codes)
    text = became or (f"{who}, som kan være {several}" if several else f"{who}, som ikke finnes her")
    alerts.warning(f"{text}. Velg i listen{'' if several else ' i stedet'}.")
    if KEY in st.session_state:
        st.session_state[KEY] = None
    return False
