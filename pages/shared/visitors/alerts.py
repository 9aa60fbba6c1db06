"""What a page warns of. The text is shown as it is: what came with an address or a file never becomes markup."""

from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.visitors import audience

HIDDEN = (
    "Noe av tallgrunnlaget mangler eller kan ikke leses akkurat nå. Den som driver dashbordet, finner årsaken i loggen "
    "til serveren, og hva som kan gjøres, med kommandoen status."
)


def warning(text: str, place=st) -> None:
    """A warning. place: where, a container of Streamlit's."""
    place.warning(plain(text))


def error(text: str, place=st) -> None:
    """What is wrong with something that was written or asked for."""
    place.error(plain(text))


def trouble(text: str) -> None:
    """What is wrong with the figures on the disk; visitors of a shared server are told that, the owner's log the rest."""
    if audience.is_shared():
        audience.told_in_log(text)
        st.warning(HIDDEN)
    else:
        warning(text)
