"""CSV in the forms people save it, and what is refused."""

import tracemalloc

import pytest

from loaders.errors import FileError
from loaders.reading import csv_file
from loaders.reading.sheets import is_empty, lines_named, sheets
from tests.loaders.ledgers import as_file

PLAIN = "konto;tjeneste;beløp\n10100;38500;1 000,50\n10200;38500;2\n"


def rows(content: str | bytes, after: int = 1, columns=(0, 1, 2)) -> list[list]:
    frame = sheets(as_file(content))[0].body(after, list(columns))
    return [[line, *(None if is_empty(cell) else cell for cell in row)] for line, *row in frame.itertuples()]


EXPECTED = [[2, "10100", "38500", "1 000,50"], [3, "10200", "38500", "2"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_encodings_line_ends_and_delimiters(encoding, end, delimiter):
    content = PLAIN.replace("\n", end).replace(";", delimiter).encode(encoding)
    assert sheets(as_file(content))[0].head()[0] == ["konto", "tjeneste", "beløp"]
    assert rows(content) == EXPECTED


def test_a_comma_between_fields_and_in_the_amounts():
    assert rows('konto,tjeneste,beløp\n10100,38500,"1 000,50"\n10200,38500,2\n') == EXPECTED
    with pytest.raises(FileError, match=r"linje 2.* har flere felt enn overskriften, som har 3.*anførselstegn"):
        rows("konto,tjeneste,beløp\n10100,38500,1 000,50\n10200,38500,2,00\n")


def test_quotes_hold_delimiters_and_line_ends_and_lines_are_counted_as_an_editor_does():
    content = 'konto;"beløp\ni kr";tekst\n1;2;"to;\nlinjer"\n\n3;4;"""x"""\n'
    assert rows(content) == [[3, "1", "2", "to;\nlinjer"], [6, "3", "4", '"x"']]


def test_short_lines_and_empty_lines_and_empty_fields_at_the_end():
    content = "a;b;c\n1;2;3\n\n;;\nSum\n4;5\n6;7;8;;\n"
    assert rows(content) == [[2, "1", "2", "3"], [5, "Sum", None, None], [6, "4", "5", None], [7, "6", "7", "8"]]


def test_a_column_without_a_name_must_be_empty():
    assert rows("a;b;c\n1;2;3;\n4;5;6;\n") == [[2, "1", "2", "3"], [3, "4", "5", "6"]]
    with pytest.raises(FileError, match="linje 3 har flere felt enn overskriften, som har 3"):
        rows("a;b;c\n1;2;3;\n4;5;6;7\n")


def test_one_long_line_is_named():
    with pytest.raises(FileError, match=r"linje 3 har flere felt enn overskriften, som har 3 \(1 slike linjer\)"):
        rows("a;b;c\n1;2;3\n4;5;6;7\n8;9;10\n")


@pytest.mark.parametrize("line", ['1;"2;3', '1;2;"3', '"1;2;3'])
def test_a_quotation_mark_that_is_never_closed(line):
    with pytest.raises(FileError, match="anførselstegn er ikke lukket"):
        rows(f"a;b;c\n{line}\n4;5;6\n7;8;9\n")


def test_a_file_that_was_cut():
    with pytest.raises(FileError, match="slutter midt i en linje.*«4;5».*kuttet"):
        rows("a;b;c\n1;2;3\n4;5")
    assert rows("a;b;c\n1;2;3\nSum") == [[2, "1", "2", "3"], [3, "Sum", None, None]]
    assert len(rows("a;b;c\n1;2;3\n4;5\n")) == 2


def test_inch_signs_are_not_quotes():
    assert rows('a;b;c\n1;5" rør;3\n4;x;6\n') == [[2, "1", '5" rør', "3"], [3, "4", "x", "6"]]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<!DOCTYPE html><table><tr><td>konto", "nettside"),
        (b"\xef\xbb\xbf\n <html><body>", "nettside"),
        (b"<table>\n<tr><td>konto</td></tr>", "nettside"),
        (b"%PDF-1.7 ...", "en PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 gammel", "gammel Excel-fil"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1" + "EncryptedPackage".encode("utf-16-le"), "passord"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"konto;tjeneste\0;x\n", "nullbyte"),
        ("konto;å".encode("utf-16-le"), "nullbyte"),
        ("konto;tjeneste;beløp\n".encode("utf-16")[:-1], "UTF-16"),
        ("konto;å".encode("utf-32"), "UTF-16|nullbyte"),
        (b"konto;\x81\xe5", "tegnkodingen er ukjent"),
        ("konto;tjenesteå;belø".encode()[:-1], "kuttet midt i et tegn"),
    ],
)
def test_what_is_no_csv_says_what_it_is(content, message):
    with pytest.raises(FileError, match=message):
        sheets(as_file(content))


def test_nothing_under_the_header():
    for content in ("a;b;c", "a;b;c\n"):
        with pytest.raises(FileError, match="ingen linjer under overskriften"):
            rows(content)


def test_ten_million_lines_are_refused_before_anything_is_made_of_them():
    content = b"1;2;3\n" * 10_000_000
    file = as_file(content)
    tracemalloc.start()
    with pytest.raises(FileError, match=f"10000000 linjer; grensen er {csv_file.MOST_LINES}"):
        sheets(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_large_file_is_not_copied():
    content = ("konto;tjeneste;beløp\n" + "10100;38500;1 000,50\n" * 200_000).encode()
    file = as_file(content)
    tracemalloc.start()
    assert len(sheets(file)[0].body(1, [0, 2])) == 200_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * len(content)


def test_wrong_lines_are_named_with_their_values():
    values = sheets(as_file("a;b;c\n1;x;\n2;y\n\n3;z;\n4;æ;\n5;q;\n"))[0].body(1, [1])[1]
    assert lines_named(values, values.isin(["x", "z"]).to_numpy()) == "linje 2 («x»), linje 5 («z»)"
    assert lines_named(values, values.notna().to_numpy()).endswith("linje 5 («z») og 2 til")
