"""The answer of the page on size, of all classes or of the chosen municipality's own."""

from analysis.result import municipality, spread
from charts.answer import Answer
from charts.result import size_answer
from pages.shared import cached, extract

WHERE = {"kostra": "i samme gruppe som"}


@extract.cached
def answer(year: int, classification: str, with_oslo: bool, code: str | None, name: str) -> Answer:
    """Where the class of the chosen municipality can be compared, of that; else of every class."""
    classes, rows = cached.classes(year, classification, with_oslo), cached.members(year, classification)
    own = rows[(rows["region_code"] == code) & rows["ndr_pct"].notna() & rows["size_class"].notna()]
    if code and len(own):
        known, mine = spread.comparable(classes), own.iloc[0]
        row = known[known["size_class"] == mine["size_class"]]
        others = municipality.among_others(rows, code)
        if size_answer.is_told(row.iloc[0] if len(row) else None, others):
            where = WHERE.get(classification, "på størrelse med")
            return size_answer.of_one(name, mine, row.iloc[0], others, where)
    return size_answer.every_class(classes)
