"""Rows that a filter of Excel's hides: left out and told, and where a ledger needs them, the refusal prints how."""

import pytest

from loaders.errors import FileError
from tests.loaders.whole_ledger import HEADER, plain, read, results, rows
from tests.loaders.workbooks import filled, workbook


def filtered(lines: list[list], hidden: set[int]) -> bytes:
    """A workbook of these lines, of which a filter hides some (from 1, below the header)."""

    def write(sheet):
        filled(sheet, [HEADER, *lines])
        sheet.autofilter(0, 0, len(lines), len(HEADER) - 1)
        sheet.filter_column(2, "x != 1")
        for row in hidden:
            sheet.set_row(row, None, None, {"hidden": True})

    return workbook(("Drift", write))


def own(first: str) -> list[list]:
    return [[first + row[0][1:], *row[1:]] for row in rows()]


@pytest.mark.parametrize("hidden", [{1}, {1, 2, 3}, {13, 14}, set(range(1, 10)), {19}])
def test_a_ledger_that_lacks_them_prints_the_key_that_takes_them(hidden):
    content = filtered(rows(), hidden)
    with pytest.raises(FileError, match=f"et filter i Excel skjuler {len(hidden)} rader, som er utelatt") as error:
        read(content, "sogndal.xlsx")
    assert error.value.mend == {"hidden": "read"} and error.value.mended
    assert results(read(content, "sogndal.xlsx", mapping=error.value.mend)) == plain()


@pytest.mark.parametrize(("way", "key"), [(own("7"), {"classes": {"7": "1"}}), (own("3"), {"classes": {"3": "1"}}),
                                          (own("50"), {"art_digits": "3-5"})])  # fmt: skip
def test_it_is_printed_together_with_what_its_own_accounts_need(way, key):
    content = filtered([*way, ["9XX9", "feilkonto", "0", "x", "", 0, 0]], {2, 5, 11})
    with pytest.raises(FileError, match="et filter i Excel skjuler 3 rader") as error:
        read(content, "sogndal.xlsx")
    assert error.value.mend == {**key, "hidden": "read"} and error.value.mended
    assert results(read(content, "sogndal.xlsx", mapping=error.value.mend)) == plain()


def test_it_is_not_printed_where_the_ledger_does_not_balance_with_them_either():
    content = filtered(own("7")[1:], {3})
    with pytest.raises(FileError, match="et filter i Excel skjuler 1 rader") as error:
        read(content, "sogndal.xlsx")
    assert error.value.mend == {"classes": {"7": "1"}} and not error.value.mended


def test_a_ledger_that_does_without_them_is_read_without_and_with_them_if_the_mapping_says_so():
    content = filtered([*rows(), ["10100", "x", "20200", "x", "1", 5000, 5000]], {len(rows()) + 1})
    assert results(read(content, "sogndal.xlsx", mapping={"hidden": "left-out"})) == plain()
    told = read(content, "sogndal.xlsx", mapping={"hidden": "read"})
    assert any("lest fordi du ba om det" in line for line in told.said)
    assert told.frame["amount_1000nok"].sum() == pytest.approx(5.0 * 2, abs=0.1)
