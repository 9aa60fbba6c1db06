"""What a click on a municipality shows on the first page, made before anyone clicks: as `page.py` asks, nothing else chosen."""

from pages.result import findings, municipality
from pages.shared import cached
from pages.shared.own_documents import points as own_documents_points


def make(code: str, name: str) -> None:
    """It is remembered; nothing is shown. Raises DataError."""
    year, points = cached.years()[-1], own_documents_points.of(code)[0]
    municipality.answer(code, name, year, False)
    findings.over_time(year, False, code, name, None, False, points)
    municipality.among_size(code, name, year)
    municipality.texts(code, name, year, None)
    findings.distribution(year, False, code, None)
