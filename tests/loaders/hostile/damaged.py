"""Files that were cut, or saved in another encoding, or are nothing at all."""

import codecs

from tests.loaders.hostile import sound
from tests.loaders.hostile.case import both
from tests.loaders.workbooks import SHEET, changed

KINDS = ("ledger", "survey", "kindergartens")
FOREIGN = {
    "a web page": (b"<!DOCTYPE html><html><body><table><tr><td>konto</td></tr></table>", "nettside"),
    "a web page with a mark": (codecs.BOM_UTF8 + b"\n<html><body>500 Server Error</body></html>", "nettside"),
    "XML of Excel 2003": (b'<?xml version="1.0"?><Workbook xmlns="urn:x"></Workbook>', "nettside"),
    "JSON": (b'[{"konto": "10100", "tjeneste": "20200", "regnskap 2024": 1}]', "JSON"),
    "JSON of a service": (b'{\n "dataset": {"dimension": {}}\n}', "JSON"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
    "RTF": (rb"{\rtf1\ansi konto;tjeneste}", "RTF"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "bilde"),
    "gzip": (b"\x1f\x8b\x08\x00" + bytes(30), "gzip"),
    "an old workbook (.xls)": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), ".xls"),
    "a workbook with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
        "passord",
    ),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(range(256)), "arkiv"),
    "rar": (b"Rar!\x1a\x07\x01\x00" + bytes(50), "arkiv"),
    "a program": (b"\x7fELF\x02\x01\x01" + bytes(60), "ikke tekst"),
    "Parquet": (b"PAR1" + bytes(40) + b"PAR1", "ikke tekst"),
    "nothing": (b"", "filen er tom"),
    "blank lines alone": (b"\r\n  \r\n\t\r\n" * 50, "filen er tom"),
    "a byte order mark alone": (codecs.BOM_UTF8, "filen er tom"),
    "blank UTF-16": ("\n\n  \n".encode("utf-16"), "filen er tom"),
    "null bytes alone": (bytes(3000), "nullbyte"),
    "prose": ("Hei, her er tallene dere ba om.\n\nMvh økonomi\n".encode(), "ligner ikke på noe"),
    "one character": (b";", "ligner ikke på noe"),
    "delimiters alone": (b";;;;;\n" * 20, "ligner ikke på noe"),
}


def foreign() -> list:
    refused, _ = both("any", "fil.csv", {})
    page = FOREIGN["a web page"][0]
    cases = [refused(what, content, says) for what, (content, says) in FOREIGN.items()]
    for what in ("a web page", "an old workbook (.xls)", "nothing", "a workbook with a password"):
        content, says = FOREIGN[what]
        cases.append(refused(f"{what}, called .xlsx", content, says, file="fil.xlsx"))
    for kind in (*KINDS, "kostra"):
        says, name = "48 tegn" if kind == "kostra" else "nettside", "sogndal-2017.csv"
        cases.append(refused(f"a web page, --as {kind}", page, says, arguments=("--as", kind), file=name))
    return cases


def encodings(kind: str) -> list:
    text = sound.TEXTS[kind]
    refused, right = both(kind, f"{sound.NAMES[kind]}.csv", sound.FIGURES[kind])
    marked = codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    return [
        right("UTF-8 with a mark", text.encode("utf-8-sig")),
        right("UTF-16 with a mark, little end first", codecs.BOM_UTF16_LE + text.encode("utf-16-le")),
        right("UTF-16 with a mark, big end first", marked),
        right("old Mac line ends", text.replace("\n", "\r").encode()),
        right("Windows line ends", text.replace("\n", "\r\n").encode()),
        right("blank lines between", text.replace("\n", "\n\n;;;\n").encode()),
        refused("UTF-16 without a mark, little end first", text.encode("utf-16-le"), "UTF-16"),
        refused("UTF-16 without a mark, big end first", text.encode("utf-16-be"), "UTF-16"),
        refused("UTF-16 cut in a character", marked[:-1], "UTF-16"),
        refused("UTF-32", text.encode("utf-32"), "Lagre den som"),
        refused("EBCDIC", text.encode("cp500")),
        refused("UTF-7", text.encode("utf-7"), "Budsjettår")
        if kind == "survey"
        else right("UTF-7", text.encode("utf-7")),
        refused("null bytes between", text.encode().replace(b";", b";\0"), "nullbyte"),
        refused("every byte turned", bytes(255 - byte for byte in text.encode())),
    ]


def latin() -> list:
    survey, right = both("survey", "svar.csv", sound.SURVEY_FIGURES)
    text = sound.survey()
    torn = text.replace("Budsjettår", "Budsjett�r")
    count, counted = both("kindergartens", "barnehager-2017.csv", sound.COUNT_FIGURES)
    norse = sound.count().replace("Alfheim", "Ålfheim æøå")
    return [
        right("Windows-1252", text.encode("cp1252")),
        survey("Latin-1 bytes in UTF-8", text.encode().replace(b"Bergen", b"Berg\xf8n"), "linje 1", "«BudsjettÃ¥r»"),
        survey("UTF-8 read as Windows-1252 and saved again", text.encode().decode("cp1252").encode(), "«BudsjettÃ¥r»"),
        survey("the letter lost in the heading", torn.encode(), "æ, ø og å", "linje 1"),
        counted("Windows-1252", norse.encode("cp1252")),
        count("Latin-1 bytes in UTF-8", norse.encode() + b";;\xe6\xf8\n", "linje 2", "lfheim"),
        count("a Mac's own letters", norse.encode("mac-roman").replace(b"navn", b"n\x81vn"), "tegn"),
    ]


def cut() -> list:
    cases = []
    for kind in KINDS:
        refused, _ = both(kind, f"{sound.NAMES[kind]}.xlsx", {})
        book = sound.BOOKS[kind]
        cases += [refused(f"workbook cut at {part} of 8", book[: len(book) * part // 8], "kuttet")
                  for part in range(1, 8)]  # fmt: skip
        for share in (0.3, 0.6, 0.9):
            torn = changed(book, {SHEET: lambda xml, share=share: xml[: int(len(xml) * share)]})
            cases.append(refused(f"sheet cut at {share:.0%} in a whole zip", torn, "ødelagt"))
    return cases


def cut_text() -> list:
    ledger, book = both("ledger", "sogndal.csv", sound.LEDGER_FIGURES)
    survey, answers = both("survey", "svar.csv", sound.SURVEY_FIGURES)
    count, counted = both("kindergartens", "barnehager-2017.csv", sound.COUNT_FIGURES)
    text, svar, telling = sound.ledger().encode(), sound.survey().encode(), sound.count().encode()
    return [
        ledger("the header alone", text[: text.index(b"\n") + 1], "ingen linjer"),
        ledger("cut in the header", text[:20], "ligner ikke"),
        ledger("cut in an account", text[: text.index(b"13700") + 3], "kuttet"),
        ledger("cut in a service", text[: text.index(b"13700") + 8], "kuttet"),
        ledger("cut before the last amount", text.rstrip()[: text.rstrip().rindex(b";")], "kuttet"),
        ledger("cut in the last group of digits", text.rstrip()[:-1], "linje 7"),
        book("without the last line end", text.rstrip(), "linjeskift"),
        answers(
            "cut between two digits of the last amount",
            svar.rstrip()[:-3],
            "uten linjeskift",
            right=sound.SURVEY_FIGURES | {("1108", 2026, "adopted"): (9_500_000.5, 95_000)},
        ),
        survey("cut in the last group of digits", svar.rstrip()[:-4], "linje 4"),
        survey("cut before the last amount", svar.rstrip()[: svar.rstrip().rindex(b";")], "kuttet"),
        survey("the header alone", svar[: svar.index(b"\n") + 1], "ingen"),
        answers("without the last line end", svar.rstrip(), "linjeskift"),
        count("the header alone", telling[: telling.index(b"\n")], "ingen linjer"),
        count("cut in a line", telling[:-8], "kuttet"),
        count("cut in a name", telling[:-22], "kuttet"),
        counted("without the last line end", telling.rstrip(), "linjeskift"),
    ]


CASES = [*foreign(), *(case for kind in KINDS for case in encodings(kind)), *latin(), *cut(), *cut_text()]
