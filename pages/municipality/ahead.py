"""What a click on a municipality shows on Kommunen, made before anyone clicks: as `page.py` asks, nothing else chosen."""

from pages.municipality import ask, groups, rows, sections


def make(code: str, name: str) -> None:
    """It is remembered; nothing is shown. Raises DataError."""
    asked = ask.by_default(code)
    sections.answer(code, name, asked)
    groups.all_of(code, name, asked)
    rows.peer_rows(code, asked)
