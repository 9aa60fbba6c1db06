"""Every column of amounts is read as something, or left out with the reason; a part of the year is never the year."""

from functools import cache

import pytest

from loaders.errors import FileError
from tests.loaders.whole_ledger import HEADER, read, results, rows, written

ONE = HEADER[:6]
MONTHS = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
          "desember"]  # fmt: skip


@cache
def plain() -> list[float]:
    """What the ledger comes to with one column of amounts."""
    return results(read(written([row[:6] for row in rows()], ONE)))


def monthly(header: str, months: int = 12) -> tuple[list[list], list[str]]:
    """The accounts of 2024 as so many months, with headers by a pattern of month name and number."""
    lines = []
    for row in rows():
        each = row[5] // 12
        parts = [each] * 11 + [row[5] - 11 * each]
        lines.append([*row[:5], *parts[:months]])
    names = [header.format(name=name, number=number, short=name[:3]) for number, name in enumerate(MONTHS, 1)]
    return lines, [*HEADER[:5], *names[:months]]


@pytest.mark.parametrize(
    "header",
    ["Regnskap {name} 2024", "{short} 2024 regnskap", "Regnskap 2024-{number:02d}", "Regnskap 2024{number:02d}",
     "Regnskap periode {number} 2024", "{name}"],
)  # fmt: skip
def test_twelve_months_are_summed_and_it_is_said(header):
    document = read(written(*monthly(header)), "sogndal-regnskap-2024.csv")
    assert results(document) == plain()
    assert any("alle tolv måneder, er summert til regnskap 2024" in line for line in document.said)


@pytest.mark.parametrize(
    ("lines", "header"),
    [
        monthly("Regnskap {name} 2024", 11),
        monthly("{short}", 8),
        ([row[:6] for row in rows()], [*HEADER[:5], "Regnskap desember 2024"]),
        ([row[:6] for row in rows()], [*HEADER[:5], "Regnskap hittil i år"]),
        ([row[:6] for row in rows()], [*HEADER[:5], "Regnskap HIÅ 2024"]),
        ([row[:6] for row in rows()], [*HEADER[:5], "Regnskap 2. tertial 2024"]),
        (rows(), [*HEADER[:5], "1. kvartal 2024 regnskap", "2. kvartal 2024 regnskap"]),
        (rows(), [*HEADER[:5], "Periodisert budsjett 2024", "Budsjett hittil 2024"]),
    ],
)
def test_a_part_of_the_year_is_refused_without_an_answer_that_is_ready_to_be_pasted(lines, header):
    with pytest.raises(FileError, match="ingen kolonne sier at den gjelder hele året") as error:
        read(written(lines, header), "sogndal-regnskap-2024.csv")
    assert "amounts" not in error.value.mend and "part: true" in str(error.value)


@pytest.mark.parametrize(
    "header",
    ["Regnskap hiå", "Des", "Regnskap mars 2024", "Årsprognose", "Avvik i kr", "YTD-tall", "Akkumulert forbruk", "Q3",
     "Bokført pr 31.08", "Forbruk t.o.m. august", "Budsjettendring", "202408", "Bokført 1. halvår", "Regnskap 31.08.2024"],
)  # fmt: skip
def test_a_part_of_the_year_that_a_mapping_names_is_refused_and_with_part_it_is_not_called_the_year(header):
    content = written([row[:6] for row in rows()], [*HEADER[:5], header])
    named = {"amounts": [{"column": header, "kind": "accounts", "year": 2024}]}
    with pytest.raises(FileError, match="ingen kolonne sier at den gjelder hele året") as error:
        read(content, mapping=named)
    assert not error.value.mend
    document = read(content, mapping=named | {"part": True})
    assert document.title == "Sogndal: en del av regnskap 2024"
    assert any(f"«{header}» er ikke hele året" in check for check in document.facts["checks"])


@pytest.mark.parametrize(
    "header",
    ["Kolonne X", "Budsjett etter endringer", "Bokført 31.12.2024", "Jan-des", "Forbruk hele året", "Marsipan"],
)
def test_a_column_that_may_be_the_whole_year_is_what_the_mapping_says(header):
    content = written([row[:6] for row in rows()], [*HEADER[:5], header])
    assert (
        results(read(content, mapping={"amounts": [{"column": header, "kind": "accounts", "year": 2024}]})) == plain()
    )


def test_twelve_months_without_a_kind_are_printed_as_twelve_lines_with_the_kind_to_fill_in():
    lines, header = monthly("{short}")
    with pytest.raises(FileError, match="om det er regnskap eller budsjett") as error:
        read(written(lines, header), "sogndal-2024.csv")
    printed = error.value.mend["amounts"]
    assert [one["column"] for one in printed] == header[5:] and {one["kind"] for one in printed} == {"fyll inn"}
    filled = {"amounts": [one | {"kind": "accounts"} for one in printed]}
    assert results(read(written(lines, header), mapping=filled)) == plain()


@pytest.mark.parametrize("header", ["Beløp", "Saldo", "Kroner"])
def test_kind_and_year_that_the_file_does_not_say_are_left_to_be_filled_in(header):
    with pytest.raises(FileError, match="sier ikke") as error:
        read(written([row[:6] for row in rows()], [*HEADER[:5], header]))
    assert error.value.mend == {"amounts": [{"column": header, "kind": "fyll inn", "year": "fyll inn"}]}


def test_a_column_to_the_last_of_december_is_the_year():
    for header in ("Regnskap 31.12.2024", "Regnskap hittil desember 2024", "Regnskap pr. desember 2024"):
        assert results(read(written([row[:6] for row in rows()], [*HEADER[:5], header]))) == plain()


@pytest.mark.parametrize(
    ("other", "reason"),
    [("Avvik", "avvik"), ("Forbruk %", "prosent"), ("Prognose 2024", "prognose"), ("Regnskap januar 2024", "én måned"),
     ("Regnskap hittil i år", "hittil i året"), ("Restbudsjett", "rest"), ("I fjor", "et annet år"),
     ("Kolonne X", "ikke kjent"),
     ("1. kvartal 2024 regnskap", "en del av året"), ("Estimert årsresultat", "prognose"),
     ("Budsjett", "sier ikke både slag og år"), ("Differanse i kr", "avvik"), ("2023", "ikke kjent")],
)  # fmt: skip
def test_a_column_of_amounts_that_is_not_read_is_named_with_the_reason(other, reason):
    lines = [[*row[:6], row[5] // 7] for row in rows()]
    document = read(written(lines, [*ONE, other]))
    assert results(document) == plain()
    assert document.said[0].startswith("kolonner som ikke er lest: ") and reason in document.said[0]
    assert (f"«{other}»" if other else "kolonne G uten overskrift") in document.said[0]


def test_columns_of_codes_and_texts_are_not_called_amounts():
    lines = [[*row[:6], 4711, "merknad"] for row in rows()]
    document = read(written(lines, [*ONE, "prosjekt", "merknad"]))
    assert not any("ikke er lest" in line for line in document.said)


@pytest.mark.parametrize("revised", ["Rev. budsjett 2025", "Revidert budsjett 2025", "Regulert budsjett 2025",
                                     "Justert budsjett 2025", "Gjeldende budsjett 2025"])  # fmt: skip
def test_a_revised_budget_beside_the_original_is_refused_with_the_original_as_the_guess(revised):
    lines = [[*row[:6], row[6] + 1_000_000, row[6]] for row in rows()]
    content = written(lines, [*ONE, revised, "Opprinnelig budsjett 2025"])
    with pytest.raises(FileError, match=f"både «{revised}» og «Opprinnelig budsjett 2025» er budsjett 2025") as error:
        read(content)
    assert [one["column"] for one in error.value.mend["amounts"]] == ["Regnskap 2024", "Opprinnelig budsjett 2025"]
    assert results(read(content, mapping=error.value.mend)) == results(read(written(rows())))


def test_a_revised_budget_alone_is_read_and_said_to_be_one():
    document = read(written(rows(), [*ONE, "Revidert budsjett 2025"]))
    assert any("«Revidert budsjett 2025» er revidert budsjett 2025" in line for line in document.said)
