"""Accounts of a municipality's own making that hold KOSTRA's art further in than at their beginning."""

import pandas as pd
import pytest

from loaders.documents.ledger.codes.art_inside_account import art_digits
from loaders.errors import FileError
from tests.loaders.whole_ledger import HEADER, plain, read, results, rows, written

WAYS = {
    "two of its own in front, one behind": (lambda art: ("50" if art < "600" else "60") + art + "1", "3-5"),
    "a class in front of two of its own": (lambda art: "199" + art, "4-6"),
    "with points": (lambda art: f"4.77.{art}.0", "4-6"),
    "two in front, two behind": (lambda art: "12" + art + "00", "3-5"),
    "four in front": (lambda art: "8123" + art, "5-7"),
}


def moved(way) -> list[list]:
    return [[way(row[0][1:4]), *row[1:]] for row in rows()]


@pytest.mark.parametrize("what", WAYS)
def test_the_refusal_prints_the_key_that_takes_the_file_in(what):
    way, where = WAYS[what]
    content = written(moved(way))
    seen = f"KOSTRAs art i siffer {where[0]} til {where[2]}.*er art 010.*art_digits"
    with pytest.raises(FileError, match=seen) as error:
        read(content)
    assert error.value.mend == {"art_digits": where} and error.value.mended
    document = read(content, mapping=error.value.mend)
    assert results(document) == plain()
    assert any(f"art i siffer {where[0]} til {where[2]}" in line for line in document.said)


def test_another_place_than_the_arts_is_refused():
    with pytest.raises(FileError, match="konto uten gyldig KOSTRA-art|ikke satt sammen"):
        read(written(moved(WAYS["two of its own in front, one behind"][0])), mapping={"art_digits": "4-6"})


def test_own_classes_and_own_arts_go_with_it():
    lines = [["7" + "5" + {"990": "995"}.get(row[0][1:4], row[0][1:4]), *row[1:]] for row in rows()]
    lines += [["2" + "5999", "x", "00000", "x", "", 5, 5]]
    keys = {"art_digits": "3-5", "own_arts": {"995": "990"}, "classes": {"7": "1", "2": "2"}}
    assert results(read(written(lines), mapping=keys)) == plain()


@pytest.mark.parametrize(
    "accounts",
    [
        [row[0] for row in rows()],
        [row[0][1:4] for row in rows()],
        ["50" + row[0][1:4] + "1" for row in rows() if row[0][1:4] not in ("800", "870")],
        ["50" + row[0][1:4] + row[0][1:4] for row in rows()],
        ["50110", "50810", "51510", "60700", "30200"],
        ["10", "1"],
        [],
    ],
)
def test_nothing_is_guessed_of_usual_accounts_a_part_or_two_places(accounts):
    assert art_digits(pd.Series(accounts, dtype="str")) == ""


def test_the_column_of_such_accounts_is_found_by_its_content():
    with pytest.raises(FileError) as error:
        read(written(moved(lambda art: "50" + art + "1"), ["Kto.", *HEADER[1:]]))
    assert error.value.mend["columns"] == {"account": "Kto."} and error.value.mend["art_digits"] == "3-5"
