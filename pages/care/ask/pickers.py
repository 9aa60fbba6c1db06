"""The pickers of the page about care: the default of each, and what of it all is rejected or changed."""

from dataclasses import dataclass, field
from typing import Literal

from streamlit.delta_generator import DeltaGenerator

from charts import words
from pages.shared import address, pickers
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.visitors import alerts

WORDS = {
    "vis": "vist for {}", "fra": "fra {}", "til": "til {}", "maal": "utgiftene vist {}", "art": "{} utgifter",
    "omfang": "{}", "helse": "med helsetjenester", "funksjoner": "bare funksjon {}", "summert": "summerte serier",
    "oslo": "med Oslo", "priser": "{}-priser", "enhetskostnader": "enhetskostnader «{}»",
    "vekter": "egne enhetskostnader {}", "prisvekst": "egen prisvekst {}",
}  # fmt: skip


@dataclass
class Pickers:
    """said: where errors are told, in sight of all. defaults: by key. rejected: keys whose value is not in use."""

    said: DeltaGenerator
    defaults: dict = field(default_factory=dict)
    rejected: set = field(default_factory=set)

    def pick(
        self, label: str, options: list[str], key: str, what: str, width: int | Literal["stretch"] = "stretch"
    ) -> str:
        """A picker whose default is the one in `defaults`, or else the first."""
        default = self.defaults.setdefault(key, options[0])
        with self.said:
            address.choose(key, {option: option for option in options}, what)
        at = options.index(default)
        return st.selectbox(label, options, index=at, key=key, bind="query-params", width=width)

    def reject(self, key: str, why: str) -> None:
        """Say why what was written is not in use."""
        self.rejected.add(key)
        alerts.error(why, self.said)

    def changed(self) -> list[str]:
        """In words all that is in use and not as it is when nobody has chosen."""
        used = [key for key in WORDS if key not in self.rejected and st.session_state.get(key)]
        return [WORDS[key].format(_told(key)) for key in used if st.session_state[key] != self.defaults.get(key)]

    def mark(self) -> None:
        """Tell what is changed, and let it be put back."""
        changed = self.changed()
        if changed or self.rejected:
            told = f"**Endret fra det vanlige:** {plain('; '.join(changed))}." if changed else ""
            pickers.changed(told, "Tilbakestill", _reset, (dict(self.defaults),), key="care-reset")


def _told(key: str) -> str:
    """What is chosen, as text; of functions their codes."""
    value = st.session_state[key]
    if isinstance(value, list):
        return ", ".join(sorted(text.split(" ")[0] for text in value))
    return words.first_lower(str(value)) if key in ("art", "omfang", "maal") else str(value)


def _reset(defaults: dict) -> None:
    """Everything as it was; a picker that is not on the page has nothing to put back."""
    empty = {bool: False, list: []}
    for key in WORDS:
        if key in st.session_state:
            st.session_state[key] = defaults.get(key, empty.get(type(st.session_state[key]), ""))
