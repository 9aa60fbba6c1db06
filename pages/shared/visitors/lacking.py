"""What a page says where its figures are not: in plain words, and where to read what can be done."""

from data.extract import store
from pages.shared import extract
from pages.shared.language import st
from pages.shared.visitors import alerts


def lacking(error: store.DataError) -> None:
    """What a page says when its data is missing or cannot be used: the error it met, and every other damaged table."""
    missing = isinstance(error, store.MissingTable) and not isinstance(error, store.ContractError)
    st.header("Tallene er ikke her ennå" if missing else "Tallene kan ikke leses", anchor=False)
    for text in dict.fromkeys([str(error), *extract.damages()]):
        alerts.trouble(text)
    not_here("")


def unread(*names: str) -> list[str]:
    """Which of these tables are here and cannot be read: of them no page says that they are not here."""
    there = extract.manifest()
    return [name for name in names if there.get(name) and not extract.has(name)]


def not_here(what: str) -> None:
    """That figures are not here, in plain words. what: a sentence about which; how they are fetched stands elsewhere."""
    st.markdown(f"{what} På siden «Data og metode» står det hva som er på plass, og hvordan resten hentes.".strip())
