"""Who sees the files that are brought in, and how one is."""

from pages.shared import extract, show
from pages.shared.in_use import own_files
from pages.shared.language import st
from pages.shared.visitors import audience

HOW = """
- **KOSTRA-filen** (48 tegn per linje) slik den sendes SSB: 0A, 0C, 0I og 0M, balansene 0B, 0D, 0J og 0N, for et år
  eller et kvartal. SSBs kontroller blir kjørt først.
- **Regnskap eller budsjett linje for linje**, CSV eller Excel, i kommunens egne kolonner: konto, tjeneste og beløp.

Hvilken type filen er, leses av innholdet. Filene ligger på maskinen der dashbordet kjører; hvem som ser dem, står på denne siden. Den samme filen to ganger
endrer ingenting; en rettet fil blir en ny versjon.
"""
SHARED = "Filer hentes inn av den som drifter dashbordet."


def who_sees() -> None:
    """Who sees the files, and the way in for one who may sign in."""
    st.caption(own_files.told())
    if own_files.may_sign_in():
        st.button("Logg inn", on_click=st.login)


def how() -> None:
    """What can be brought in, closed away; the commands for the one who runs the dashboard at this machine."""
    show.closed("Slik hentes en fil inn", "own-how", _steps)


def _steps() -> None:
    st.markdown(HOW)
    if audience.is_shared():
        st.markdown(SHARED)
        return
    if not extract.has("municipalities", "municipality_changes"):
        st.markdown("Først må kommunelisten være på plass, for filene blir holdt mot den:")
        st.code(audience.command("refresh", "klass-131", "klass-131-changes"), language=None, wrap_lines=True)
    st.markdown("For deg som kjører dashbordet selv, fra prosjektets mappe:")
    st.code(
        f"{audience.command('import', 'STI/TIL/FILEN')}\n{audience.command('remove', 'DOKUMENT')}",
        language=None,
        wrap_lines=True,
    )
