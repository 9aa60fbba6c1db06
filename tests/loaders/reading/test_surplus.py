"""Lines with more fields than the header: taken where nothing that is read can have been moved, else refused."""

import random

import pytest

from loaders.errors import FileError
from loaders.reading.sheets import sheets
from tests.loaders.ledgers import amounts, as_file, read

HEADER = "konto;kontonavn;tjeneste;tjenestenavn;Regnskap 2024;merknad"
LINES = [
    "10100;Lønn;38500;Kirke;3000;", "10100;Lønn;20200;Skole;500;se vedlegg", "15900;Avskrivning;20200;Skole;100;",
    "16000;Avgift;38500;Kirke;-2600;", "18700;Skatt;80000;Skatt;-1000;", "10900;Pensjon;38500;Kirke;0;",
]  # fmt: skip
NAME = "sogndal-2024.csv"
PLAIN = "\n".join([HEADER, *LINES]) + "\n"


def with_line(number: int, line: str, delimiter: str = ";") -> str:
    lines = [*LINES[:number], line, *LINES[number + 1 :]]
    return "\n".join([HEADER, *lines]).replace(";", delimiter) + "\n"


SOUND = {
    "a remark parted": "10100;Lønn;20200;Skole;500;se vedlegg;og side to",
    "a remark parted twice": "10100;Lønn;20200;Skole;500;se;vedlegg;nå",
    "a number in the surplus": "10100;Lønn;20200;Skole;500;se side;7",
    "a date in the surplus": "10100;Lønn;20200;Skole;500;sett;01.02.2024",
    "an empty remark and a name": "10100;Lønn;20200;Skole;500;;Kari",
}
MOVED = {
    "a name parted before the amount": "10100;Lønn;20200;Skole;7;500;se vedlegg",
    "an account name parted": "10100;Lønn;fast;20200;Skole;500;se vedlegg",
    "an account name parted by numbers": "10100;Lønn;20200;4;Skole;500;se vedlegg",
    "an empty field too many": "10100;Lønn;20200;Skole;;500;se vedlegg",
    "two too many": "10100;Lønn;20200;Skole;7;8;500;se vedlegg",
    "an amount that looks like thousands": "10100;Lønn;20200;Skole;7;1.234;se",
    "a name parted, and nothing in the last column": "10100;Lønn;20200;Skole;7;500;",
    "an amount in brackets": "10100;Lønn;20200;Skole;7;(500);se",
}


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize("case", SOUND)
def test_what_stands_after_all_that_is_read_changes_nothing_and_is_told(case, delimiter):
    document = read(with_line(1, SOUND[case], delimiter), NAME)
    assert amounts(document) == amounts(read(PLAIN, NAME))
    told = "1 linje har flere felt enn overskriften, som har 6: feltene er ikke lest, siden alle kolonnene som leses, står før dem"
    assert told in " ".join(document.said)


@pytest.mark.parametrize("case", MOVED)
def test_what_may_have_been_moved_is_refused(case):
    with pytest.raises(FileError):
        read(with_line(1, MOVED[case]), NAME)


@pytest.mark.parametrize("more", [";x", ";x;y", ";x;;z"])
def test_all_lines_may_have_more_than_the_header(more):
    text = "\n".join([HEADER, *(line + more for line in LINES)]) + "\n"
    document = read(text, NAME)
    assert amounts(document) == amounts(read(PLAIN, NAME))
    assert "6 linjer har flere felt enn overskriften, som har 6" in " ".join(document.said)


def test_amounts_in_a_column_without_a_header_are_refused():
    text = "konto;tjeneste;Regnskap 2024\n10100;38500;5;7\n16000;38500;-5;8" + "\n"
    with pytest.raises(FileError, match="linje 2 har flere felt enn overskriften, som har 3"):
        read(text, NAME)


def test_between_commas_nothing_is_trusted():
    with pytest.raises(FileError, match="flere felt enn overskriften"):
        read("konto,tjeneste,Regnskap 2024,merknad\n10100,38500,5,se,her\n16000,38500,-5,,\n", NAME)


def test_nothing_is_told_of_a_sound_file_or_of_the_file_before():
    assert "flere felt" in " ".join(read(with_line(1, SOUND["a remark parted"]), NAME).said)
    assert "flere felt" not in " ".join(read(PLAIN, NAME).said)


@pytest.mark.parametrize("seed", range(40))
def test_stray_delimiters_anywhere_end_right_or_refused(seed):
    dice = random.Random(seed)
    lines = []
    for line in LINES:
        at = dice.randrange(len(line) + 1)
        lines.append(line[:at] + ";" * dice.randrange(1, 3) + line[at:] if dice.random() < 0.4 else line)
    try:
        found = amounts(read("\n".join([HEADER, *lines]) + "\n", NAME))
    except FileError:
        return
    assert found == amounts(read(PLAIN, NAME))


def test_the_lines_are_read_in_their_places():
    text = with_line(1, SOUND["a remark parted"])
    assert sheets(as_file(text))[0].body(1, [0, 4]).index.tolist() == [2, 3, 4, 5, 6, 7]
