"""A sound file of each kind, and what each comes to when it is brought in."""

from pathlib import Path

from data.brought_in import documents
from tests.kostra_files import sound as kostra_records, written
from tests.loaders.workbooks import workbook

LEDGER_HEADER = ["konto", "tjeneste", "regnskap 2024", "budsjett 2025"]
LEDGER_ROWS = [
    ["10100", "20200", 900_000_000.5, 950_000_000.0],
    ["13700", "25300", 300_000_000.0, 310_000_000.0],
    ["15900", "20200", 50_000_000.0, 51_000_000.0],
    ["16000", "25300", -100_000_000.5, -110_000_000.0],
    ["18700", "80000", -1_100_000_000.0, -1_150_000_000.0],
    ["19900", "86000", -50_000_000.0, -51_000_000.0],
]
SURVEY_HEADER = [
    "Kommunenummer", "Kommune", "Budsjettår", "Stadium", "Enhet", "Brutto driftsinntekter", "Netto driftsresultat"
]  # fmt: skip
SURVEY_ROWS = [
    ["4601", "Bergen", 2026, "vedtatt", "1000 kr", 31_000_000.0, -250_000.0],
    ["4640", "Sogndal", 2026, "vedtatt", "1000 kr", 1_500_000.0, 30_000.0],
    ["1108", "Sandnes", 2026, "vedtatt", "1000 kr", 9_500_000.5, 95_000.5],
]
COUNT_HEADER = ["kode", "orgnr", "navn", "a0", "a1", "a2", "a3", "a4", "a5", "gb"]
COUNT_ROWS = [
    ["1201", "974591510", "Alfheim", 1, 3, 11, 5, 6, 10, 7.2],
    ["1534", "994298267", "Asak", 0, 2, 0, 4, 0, 0, 9.0],
    ["0301", "973454307", "Drag", 1, 3, 2, 5, 3, 4, 1.5],
]
KOSTRA = written(kostra_records())

LEDGER_FIGURES = {
    ("accounts", 2024, "1", "202", "010"): 900_000.0005, ("budget", 2025, "1", "202", "010"): 950_000,
    ("accounts", 2024, "1", "253", "370"): 300_000, ("budget", 2025, "1", "253", "370"): 310_000,
    ("accounts", 2024, "1", "202", "590"): 50_000, ("budget", 2025, "1", "202", "590"): 51_000,
    ("accounts", 2024, "1", "253", "600"): -100_000.0005, ("budget", 2025, "1", "253", "600"): -110_000,
    ("accounts", 2024, "1", "800", "870"): -1_100_000, ("budget", 2025, "1", "800", "870"): -1_150_000,
    ("accounts", 2024, "1", "860", "990"): -50_000, ("budget", 2025, "1", "860", "990"): -51_000,
}  # fmt: skip
SURVEY_FIGURES = {
    ("4601", 2026, "adopted"): (31_000_000, -250_000), ("4640", 2026, "adopted"): (1_500_000, 30_000),
    ("1108", 2026, "adopted"): (9_500_000.5, 95_000.5),
}  # fmt: skip
COUNT_FIGURES = {"974591510": ("4601", 36, 7.2), "994298267": ("1580", 6, 9.0), "973454307": ("0301", 18, 1.5)}
KOSTRA_FIGURES = {
    ("accounts", 2025, "1", "120", "010"): 2500, ("accounts", 2025, "1", "120", "590"): 200,
    ("accounts", 2025, "1", "860", "990"): -200, ("accounts", 2025, "1", "120", "620"): -1100,
    ("accounts", 2025, "1", "840", "800"): -2000, ("accounts", 2025, "1", "870", "500"): 350,
    ("accounts", 2025, "1", "880", "540"): 250,
}  # fmt: skip


def amount(value: object) -> str:
    """A cell as a Norwegian CSV file writes it."""
    if not isinstance(value, float):
        return str(value)
    return f"{value:,.2f}".replace(",", " ").replace(".", ",").removesuffix(",00")


def csv(header: list, rows: list[list], delimiter: str = ";", end: str = "\n") -> str:
    return end.join(delimiter.join(map(amount, row)) for row in [header, *rows]) + end


def ledger(*more: list, header: list = LEDGER_HEADER) -> str:
    """The ledger as CSV, with more lines after line 7."""
    return csv(header, [*LEDGER_ROWS, *more])


def survey(*more: list, header: list = SURVEY_HEADER) -> str:
    """The survey as CSV, with more lines after line 4."""
    return csv(header, [*SURVEY_ROWS, *more])


def count(*more: list) -> str:
    """The count of kindergartens as CSV, with more lines after line 4."""
    return csv(COUNT_HEADER, [*COUNT_ROWS, *more])


def with_cell(rows: list[list], row: int, column: int, value: object) -> list[list]:
    """A copy of the rows with another cell, counted from 0."""
    return [
        [value if (at, place) == (row, column) else cell for place, cell in enumerate(cells)]
        for at, cells in enumerate(rows)
    ]


BOOKS = {
    "ledger": workbook(rows=[LEDGER_HEADER, *LEDGER_ROWS]),
    "survey": workbook(rows=[SURVEY_HEADER, *SURVEY_ROWS]),
    "kindergartens": workbook(rows=[COUNT_HEADER, *COUNT_ROWS]),
}
TEXTS = {"ledger": ledger(), "survey": survey(), "kindergartens": count()}
NAMES = {"ledger": "sogndal", "survey": "svar", "kindergartens": "barnehager-2017", "kostra": "0A2025"}
FIGURES = {
    "ledger": LEDGER_FIGURES, "survey": SURVEY_FIGURES, "kindergartens": COUNT_FIGURES, "kostra": KOSTRA_FIGURES
}  # fmt: skip


def figures(kind: str, folder: Path, document: str) -> dict:
    """What a document comes to: amounts by key, (revenue, net), or (municipality, children, staff)."""
    rows = documents.rows(documents.find(document, folder), folder)
    if kind == "survey":
        key, values = (
            rows[["municipality_code", "budget_year", "stage_code"]],
            ["revenue_1000nok", "net_result_1000nok"],
        )
        pairs = (frame.itertuples(index=False, name=None) for frame in (key, rows[values]))
        return dict(zip(*pairs, strict=True))
    if kind == "kindergartens":
        children = rows.filter(like="children_").sum(axis=1)
        found = zip(rows["municipality_code"].astype(object), children, rows["basic_staff_fte"], strict=True)
        return dict(zip(rows["orgnr"], found, strict=True))
    return {tuple(row[:-1]): row[-1] for row in rows.astype({"year": int}).itertuples(index=False, name=None)}
