"""How the figures are fetched and how files are brought in: the commands, for the one who runs the dashboard."""

from datetime import date, timedelta

from data.folder import is_installed
from pages.shared import show
from pages.shared.language import st
from pages.shared.visitors import audience

HALF_A_YEAR = timedelta(days=184)


def commands() -> None:
    """Two closed drawers: fetching from SSB, and bringing in files and answers to the budget survey. Of no use on paper."""
    with st.container(key="on-screen"):
        st.header("Hente og ta inn tall", anchor=False)
        show.closed("Slik hentes og oppdateres tallene fra SSB", "how-fetched", _fetched)
        show.closed("Slik tas filer inn", "how-brought-in", _brought_in)


def _fetched() -> None:
    where = "" if is_installed() else ", fra prosjektets mappe"
    st.markdown(f"Alle tabellene, eller den du nevner{where}. Det som er her fra før, blir ikke borte:")
    _typed(audience.command("refresh"), audience.command("refresh", "12364"))
    st.markdown("Framskrivingene og tallene for unge utenfor arbeid og utdanning hentes bare når de nevnes:")
    _typed(audience.command("refresh", "14746"), audience.command("refresh", "13556"))


def _brought_in() -> None:
    sheet = f"budsjettundersokelse-{(date.today() + HALF_A_YEAR).year}.xlsx"
    st.markdown("Svar på budsjettundersøkelsen: lag et Excel-ark, fyll det ut, og ta det inn:")
    _typed(audience.command("template", "survey"), audience.command("import", sheet))
    st.markdown("Svar om innovasjon, slik de er publisert: lag en mal, fyll den ut, og ta den inn:")
    _typed(
        audience.command("template", "innovation"), audience.command("import", f"innovasjon-{date.today().year}.csv")
    )
    st.markdown("Kommunens egne regnskap og budsjett, som KOSTRA-fil, CSV eller Excel; og å ta ut igjen et dokument:")
    _typed(audience.command("import", "STI/TIL/FILEN"), audience.command("remove", "DOKUMENT"))


def _typed(*commands: str) -> None:
    st.code("\n".join(commands), language=None, wrap_lines=True)
