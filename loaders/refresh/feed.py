"""The feed of what is new, written when a run has landed what it read: that it fails never costs the figures."""

from pathlib import Path

from data.news import atom, written


def write(folder: Path) -> str:
    """Write it where anything in it is new; why it could not be written, in Norwegian, "" where it could."""
    try:
        written.write(folder)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and the figures are there already
        why = " ".join(str(error).split()) or type(error).__name__
        return f"OBS: Nyhetsstrømmen {atom.FILE} er ikke skrevet: {why.rstrip('.')}. Tallene er ikke berørt."
    return ""
