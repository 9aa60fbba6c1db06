"""With whom the municipality is held together: a class that it is in, those most like it, or some that are chosen."""

from analysis.profile.peers import CHOICES, MOST_OWN, NEAREST, OWN
from pages.municipality import rows
from pages.shared import address, cached
from pages.shared.language import st

LABELS = {"Samme KOSTRA-gruppe": "kostra", "Samme størrelse": "storrelse", "Samme fylke": "fylke",
          "Likest i størrelse og alder": NEAREST, "Egne valg": OWN}  # fmt: skip
KEY, KEY_OWN = "mot", "mot_kommuner"
assert set(LABELS.values()) == {*CHOICES, OWN}


def peers(code: str) -> str:
    """What is asked of peers.of: the choice of the address, or the codes that are chosen; and why there are none."""
    address.choose(KEY, LABELS, "sammenlikningen")
    picked = LABELS[st.selectbox("Sammenlikn med", list(LABELS), key=KEY, bind="query-params", width=260)]
    if picked == OWN:
        return _own(code)
    found = rows.peers(code, picked)
    if not found.codes and not _is_asked():
        return ""  # the one that stands in its place, see peers.of
    if not found.codes:
        st.caption(f"Ingen å sammenlikne med: {found.why_none}.")
    return picked


def in_address(asked: str) -> dict[str, str | list[str]]:
    """What an address asks for that `peers` then gives. asked: what it gave."""
    if not asked:
        return {}
    if label := next((label for label, choice in LABELS.items() if choice == asked), ""):
        return {KEY: label}
    names = cached.municipalities()
    own = next(label for label, choice in LABELS.items() if choice == OWN)
    return {KEY: own, KEY_OWN: [f"{code} {names[code]}" for code in asked.split(",")]}


def put_aside() -> str:
    """Where nobody is held against peers: a choice that does nothing is not in the address, and nothing is asked for. Where the
    picker was there a moment ago, the framework takes its choice out of the address itself, and lets nobody else do it."""
    for key in (KEY, KEY_OWN):
        if key not in st.session_state:
            st.query_params.pop(key, None)
    return ""


def by_default(code: str) -> str:
    """What `peers` gives where nothing is chosen."""
    first = next(iter(LABELS.values()))
    return first if rows.peers(code, first).codes else ""


def _is_asked() -> bool:
    return KEY in st.query_params


def _own(code: str) -> str:
    labels = {f"{one} {name}": one for one, name in cached.municipalities().items() if one != code}
    picked = st.multiselect(
        f"Inntil {MOST_OWN} kommuner", list(labels), key=KEY_OWN, bind="query-params", max_selections=MOST_OWN,
        placeholder="Navn eller nummer", format_func=str,
    )  # fmt: skip
    if not picked:
        st.caption("Velg minst én kommune. Til da er det KOSTRA-gruppen, eller de som likner mest der den er tom.")
    return ",".join(labels[one] for one in picked)
