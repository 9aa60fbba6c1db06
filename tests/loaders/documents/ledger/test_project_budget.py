"""A budget project by project is told what it is, and a ledger with a column of projects is still a ledger."""

import pytest

from loaders.documents.kinds import kind_of
from loaders.documents.ledger.columns.project_budget import project_budget
from loaders.errors import FileError
from loaders.reading.sheets import sheets
from tests.loaders.ledgers import as_file
from tests.loaders.whole_ledger import HEADER, read, results, rows, written
from tests.loaders.workbooks import workbook

LINES = [["1001", "Ny skule", 80_000, 20_000], ["1002", "Vegar", 10_000, 5_000], ["", "Sum", 90_000, 25_000]]
HEADERS = [
    ["Prosjekt", "Prosjektnamn", "Budsjett 2025", "Økonomiplan 2026"],
    ["Prosjektnr", "Tekst", "B2025", "ØP2026"],
    ["Nr", "Investeringsprosjekt", "Budsjett 2025", "Budsjett 2026"],
    ["Prosjektnummer", "Namn", "Opprinnelig budsjett 2025", "Økonomiplan 2026"],
    ["Tiltak", "Beskrivelse", "Vedtatt budsjett 2025", "Økonomiplan 2026"],
]


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("excel", [False, True])
def test_it_is_said_what_it_is_with_and_without_being_called_a_ledger(header, excel):
    content = workbook(rows=[["Investeringsplan"], header, *LINES]) if excel else written(LINES, header, ("Plan;;;",))
    name = "sogndal.xlsx" if excel else "sogndal.csv"
    for ask in (lambda: kind_of(as_file(content, name)).read, lambda: read(content, name)):
        with pytest.raises(
            FileError, match="prosjektbudsjett.*ikke et driftsregnskap.*konto .art. og tjeneste"
        ) as error:
            ask()
        assert error.value.mend == {}


@pytest.mark.parametrize(
    "header",
    [["prosjekt", *HEADER[1:]], ["Prosjekt", "Kto", "Tj.nr", "x", "y", "Regnskap 2024", "Budsjett 2025"],
     ["Prosjekt", "Navn", "a", "b", "c", "Beløp", "Antall"], ["Konto", "Prosjekt", "a", "b", "c", "R2024", "B2025"]],
)  # fmt: skip
def test_other_files_are_not_called_that(header):
    assert project_budget(sheets(as_file(written(rows(), header), "sogndal.csv"))) == ""


def test_a_column_of_projects_in_a_ledger_is_no_matter():
    plain = results(read(written(rows())))
    assert results(read(written([[*row, "1001"] for row in rows()], [*HEADER, "Prosjekt"]))) == plain
