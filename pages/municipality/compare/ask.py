"""Which municipalities stand side by side: that of all pages first, and those chosen here, in the order they were."""

from analysis.profile.several.compare import MOST, too_many
from charts.profile import side_by_side
from data.norwegian import joined
from pages.shared import cached, extract, municipality_picker
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.visitors import alerts

KEY, SAID = "kommuner", "kommuner-sagt"


def codes(chosen: str | None) -> list[str]:
    """At most MOST, none twice; what is left out is said. chosen: the municipality of all pages."""
    labels = _labels()
    _from_address(labels)
    _by_other_names(labels)
    picked = st.multiselect(
        f"Kommuner (inntil {MOST})", [*labels, *municipality_picker.others()], key=KEY, bind="query-params",
        placeholder="Navn eller nummer", format_func=municipality_picker.shown,
    )  # fmt: skip
    _said(picked)
    asked = list(dict.fromkeys([*([chosen] if chosen else []), *(labels[one] for one in picked if one in labels)]))
    if len(asked) > MOST:
        out = joined([_name(code) for code in asked[MOST:]])
        alerts.warning(f"{too_many(len(asked))} Ikke vist: {out}.")
    return asked[:MOST]


@extract.drawn
def _labels() -> dict[str, str]:
    return {f"{code} {name}": code for code, name in cached.municipalities().items()}


def _name(code: str) -> str:
    return cached.municipalities()[code]


def _from_address(labels: dict[str, str]) -> None:
    """Let what the address asks for choose, by any name or number; what is none, several or asked for twice is said."""
    asked = st.query_params.get_all(KEY)
    if KEY in st.session_state or (all(one in labels for one in asked) and len(set(asked)) == len(asked)):
        return
    found, unknown, told = [], [], []
    for text in (part.strip() for one in asked for part in ([one] if one in labels else one.split(","))):
        meant = cached.register().meant(text)
        if len(meant.codes) != 1:
            unknown += [text] if text else []
            continue
        if meant.codes[0] in found:
            told.append(f"{_name(meant.codes[0])} er bedt om flere ganger, og står én gang.")
        elif meant.former:
            told.append(f"{meant.former.became(cached.register().names)}.")
        found.append(meant.codes[0])
    by_code = {code: label for label, code in labels.items()}
    kept = [by_code[code] for code in dict.fromkeys(found)]
    told += [side_by_side.unknown(unknown)] if unknown else []
    st.session_state[SAID] = (kept, " ".join(dict.fromkeys(told)))
    st.query_params[KEY] = kept
    st.rerun()  # only then is the widget filled from the address, and the address kept


def _by_other_names(labels: dict[str, str]) -> None:
    """One that was picked by another name or an old number stands as today's."""
    picked = st.session_state.get(KEY, [])
    others, by_code = municipality_picker.others(), {code: label for label, code in labels.items()}
    if all(one in labels for one in picked):
        return
    found, told = [], []
    for one in picked:
        meant = cached.register().meant(others[one]) if one in others else None
        if meant and meant.former:
            told.append(f"{meant.former.became(cached.register().names)}.")
        if meant and len(meant.codes) != 1:
            continue
        found.append(by_code[meant.codes[0]] if meant else one)
    st.session_state[KEY] = list(dict.fromkeys(found))
    st.session_state[SAID] = (st.session_state[KEY], " ".join(told))


def _said(picked: list[str]) -> None:
    """What became of those that were asked for, as long as the choice is the same."""
    kept, text = st.session_state.get(SAID, ([], ""))
    if text and kept == picked:
        st.info(plain(text))
