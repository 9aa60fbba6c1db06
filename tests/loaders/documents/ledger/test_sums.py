"""Nothing is added to its own parts: sums in whatever column are left out and told, or the file is refused."""

import pytest

from loaders.errors import FileError
from tests.loaders.whole_ledger import HEADER, plain, read, results, rows, written


def by_service() -> dict[str, list[list]]:
    groups: dict[str, list[list]] = {}
    for row in rows():
        groups.setdefault(row[2], []).append(row)
    return groups


def total(lines: list[list]) -> list[int]:
    return [sum(line[5] for line in lines), sum(line[6] for line in lines)]


def below(account: str, text: str = "", service: str = "{}", name: str = "x", ansvar: str = "100") -> list[list]:
    """Every service followed by a line of its sum, with these cells."""
    lines = []
    for code, group in by_service().items():
        lines += [*group, [account, text, service.format(code), name, ansvar, *total(group)]]
    return lines


def above(*cells: str) -> list[list]:
    """The same with the sum above its parts."""
    lines = []
    for code, group in by_service().items():
        lines += [[*(cell.format(code) for cell in cells), *total(group)], *group]
    return lines


PROVEN = {
    "an interval": below("100-199"), "an interval with words": below("010 til 990"), "a list": below("010/990"),
    "others": below("10100 m.fl."), "a star": below("1*"), "crosses": below("1xxxx"), "a short code": below("1"),
    "an account of noughts": below("10000"), "an account of nines": below("19999"), "a sum": below("Sum"),
    "a sum with a code": below("10100 Sum drift"), "in all": below("19900 i alt"),
    "a sum in the text": below("10100", "Sum tjeneste"), "of which": above("10100", "Herav drift", "{}", "x", "100"),
    "a blank account": above("", "", "{}", "x", "100"), "a group of services": below("1", service="{:.3}"),
    "a total in a column beside": below("10100", "x", "{}", "x", "Totalt"), "a subtotal": below("Delsum 1"),
    "a blank account and no-break spaces": below("\u00a0"),
}  # fmt: skip


@pytest.mark.parametrize("what", PROVEN)
def test_a_sum_of_the_lines_beside_it_is_left_out_and_told(what):
    document = read(written(PROVEN[what]))
    assert results(document) == plain()
    assert any("sumlinjer" in line and "utelatt" in line for line in document.said)


def test_a_column_of_levels_parts_sums_from_postings_above_and_below():
    header = ["Nivå", "konto", "kontotekst", "tjeneste", "tjenestetekst", *HEADER[5:]]
    for group in (True, False):
        lines = []
        for code, parts in by_service().items():
            sums, deeper = [["1", "10100", "", code, "x", *total(parts)]], [["2", *p[:4], *p[5:]] for p in parts]
            lines += sums + deeper if group else deeper + sums
        assert results(read(written(lines, header))) == plain()


def wrong(line: list[list]) -> list[list]:
    return [[*cells[:5], cells[5] + 1000, cells[6]] if cells[0] not in ("", *ACCOUNTS) else cells for cells in line]


ACCOUNTS = [row[0] for row in rows()]
UNPROVEN = ["an interval", "others", "a star", "crosses", "a list", "an interval with words"]


@pytest.mark.parametrize("what", UNPROVEN)
def test_what_is_no_single_account_and_no_sum_is_refused_without_a_guess_and_never_called_a_sum(what):
    with pytest.raises(FileError, match=r"ikke summen av linjene ved siden av.*rett den.*totals") as error:
        read(written(wrong(PROVEN[what])))
    assert error.value.mend == {}
    document = read(written(wrong(PROVEN[what])), mapping={"totals": "left-out", "file": "m.yaml"})
    assert results(document) == plain()
    told = [line for line in document.said if "er utelatt" in line]
    words = ("uten at de er summen av linjene ved siden av", "til sammen")
    assert told and all(word in line for word in words for line in told)


@pytest.mark.parametrize("account", ["1XX99", "9XX99", "1000*", "101-199"])
def test_a_wrong_code_beside_what_a_mapping_can_mend_is_named_at_once_and_not_left_out(account):
    lines = [*rows(), [account, "x", "20200", "x", "1", 250_000, 250_000]]
    with pytest.raises(FileError, match="2 feil") as error:
        read(written([[*row, row[6]] for row in lines], [*HEADER, "Rev. budsjett 2025"]))
    assert account in str(error.value) and "totals" not in error.value.mend and not error.value.mended


@pytest.mark.parametrize("empty", [["", "x", "20200"], ["Fellesutgifter", "x", "20200"], ["10100", "x", ""]])
def test_a_line_of_zero_without_codes_is_mentioned(empty):
    document = read(written([*rows(), [*empty, "x", "1", 0, 0]]))
    assert results(document) == plain()
    assert any("1 linje uten gyldig kode er utelatt, siden beløpet er null: linje 2" in line for line in document.said)


def test_a_sum_over_the_details_of_another_column_is_refused():
    lines = []
    for row in rows():
        part = [round(value * 0.4) for value in row[5:]]
        rest = [value - half for value, half in zip(row[5:], part, strict=True)]
        lines += [[*row[:4], "", *row[5:]], [*row[:4], "110", *part], [*row[:4], "120", *rest]]
    with pytest.raises(FileError, match="nøyaktig summen av linjene ved siden av.*totals") as error:
        read(written(lines))
    assert results(read(written(lines), mapping=error.value.mend)) == plain()


def test_two_equal_postings_and_a_counter_entry_are_no_sums():
    lines = [*rows(), ["11000", "x", "12000", "x", "100", 800, 0], ["11000", "x", "12000", "x", "110", 800, 0],
             ["11000", "x", "12000", "x", "120", 1600, 0], ["11500", "x", "12000", "x", "120", -3200, 0]]  # fmt: skip
    document = read(written(lines))
    assert not any("sumlinjer" in line for line in document.said)


def test_an_art_of_the_municipalitys_own_beside_an_equal_amount_is_not_taken_for_a_sum():
    lines = [*rows(), ["11000", "x", "12000", "x", "100", 800, 0], ["19910", "x", "12000", "x", "110", 800, 0]]
    with pytest.raises(FileError, match="uten gyldig KOSTRA-art: linje 22 .«19910»") as error:
        read(written(lines))
    assert error.value.mend == {"own_arts": {"991": "990"}}
    assert len(read(written(lines), mapping=error.value.mend).frame)


def test_a_line_of_zero_never_needs_valid_codes():
    zeros = [["99999", "x", "00000", "x", "", 0, 0], ["", "x", "20200", "x", "", 0, ""],
             ["7-8", "x", "", "x", "", "", 0], ["abc", "x", "xyz", "x", "", "0", "-"],
             ["10100", "x", "199", "x", "", 0, 0]]  # fmt: skip
    document = read(written([*rows(), *zeros]))
    assert results(document) == plain()
