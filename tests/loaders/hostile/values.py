"""Cells with what is no amount, or an amount in another form, sign, unit or script. In CSV."""

from tests.loaders.hostile import sound
from tests.loaders.hostile.case import both

LEDGER, BOOK = both("ledger", "sogndal.csv", sound.LEDGER_FIGURES)
SURVEY, ANSWERS = both("survey", "svar.csv", sound.SURVEY_FIGURES)
COUNT, COUNTED = both("kindergartens", "barnehager-2017.csv", sound.COUNT_FIGURES)
HASH = "a" * 20
WRONG = {
    "text": "ukjent",
    "a date": "31.12.2024",
    "an ISO date": "2024-12-31",
    "per cent": "12 %",
    "Infinity": "Infinity",
    "inf": "inf",
    "NaN": "NaN",
    "#N/A": "#N/A",
    "#REF!": "#REF!",
    "1e400": "1e400",
    "1e5": "1e5",
    "Arabic digits": "١٢٣٤",
    "fullwidth digits": "１２３",
    "superscript": "12²",
    "a fraction": "½",
    "hexadecimal": "0x1F",
    "400 digits": "9" * 400,
    "400 decimals and a letter": "0," + "1" * 400 + "x",
    "two commas": "1,234,567",
    "groups of two": "12 34 56",
    "kr behind": "1 000 kr",
    "kr in front": "kr 1 000",
    "a right-to-left mark": "\u200f100",
    "an override of direction": "\u202e001\u202c",
    "a zero width space": "1\u200b000",
    "a control character": "1\x1b[31m0",
    "a bell": "1\x070",
    "an injected formula": "=cmd|'/c calc'!A0",
    "an injected sum": "=1+1",
    "an at sign": "@SUM(A1)",
    "two minus signs": "--5",
    "minus at both ends": "-5-",
    "brackets not closed": "(5",
    "a true": "SANN",
    "a smiley": "😀",
    "an apostrophe in front": "'1234",
    "a script": "<script>alert(1)</script>",
    "a Roman number": "ⅫⅠ",
    "a question": "?",
    "underscores": "1_000",
    "a range": "10-20",
    "a lone comma": ",",
    "a fraction of digits": "1/2",
}
FORMS = {
    "no-break space between groups": "900\u00a0000\u00a0000,50",
    "thin space between groups": "900\u2009000\u2009000,5",
    "narrow no-break space": "900\u202f000\u202f000,50",
    "points between groups": "900.000.000,50",
    "apostrophes between groups": "900'000'000,50",
    "curly apostrophes": "900’000’000,50",
    "blanks around": "  900 000 000,50  ",
    "a decimal point": "900000000.50",
    "zeros in front": "000900000000,50",
    "in quotes": '"900 000 000,50"',
}


def ledger_with(value: str) -> bytes:
    return sound.csv(sound.LEDGER_HEADER, sound.with_cell(sound.LEDGER_ROWS, 0, 2, value)).encode()


def survey_with(column: int, value: str, row: int = 0) -> bytes:
    return sound.csv(sound.SURVEY_HEADER, sound.with_cell(sound.SURVEY_ROWS, row, column, value)).encode()


def count_with(column: int, value: str) -> bytes:
    return sound.csv(sound.COUNT_HEADER, sound.with_cell(sound.COUNT_ROWS, 0, column, value)).encode()


def everywhere() -> list:
    cases = [
        LEDGER(f"{what} for an amount", ledger_with(value), "linje 2", "regnskap 2024") for what, value in WRONG.items()
    ]
    some = list(WRONG.items())
    cases += [
        SURVEY(f"{what} for revenue", survey_with(5, value), "linje 2", "Brutto driftsinntekter")
        for what, value in some[::2]
    ]
    cases += [COUNT(f"{what} for children", count_with(4, value), "linje 2", "a1") for what, value in some[1::3]]
    cases += [COUNT(f"{what} for staff", count_with(9, value), "linje 2", "gb") for what, value in some[::4]]
    cases += [BOOK(what, ledger_with(value)) for what, value in FORMS.items()]
    return cases


CASES = everywhere() + [
    LEDGER("one thousand or one and a bit", ledger_with("1.234"), "linje 2", "tusener og desimaler"),
    LEDGER("an amount of 1e300", ledger_with("1" + "0" * 300), "over 1 000 milliarder"),
    LEDGER(
        "amounts that have no direction",
        sound.csv(
            sound.LEDGER_HEADER, [[a, s, abs(x) * (-1) ** i, y] for i, (a, s, x, y) in enumerate(sound.LEDGER_ROWS)]
        ).encode(),
        "fortegn",
    ),
    BOOK(
        "income positive and expenditure negative",
        sound.csv(sound.LEDGER_HEADER, [[a, s, -x, -y] for a, s, x, y in sound.LEDGER_ROWS]).encode(),
        "snudd",
    ),
    BOOK(
        "all positive",
        sound.csv(sound.LEDGER_HEADER, [[a, s, abs(x), abs(y)] for a, s, x, y in sound.LEDGER_ROWS]).encode(),
        "snudd",
    ),
    BOOK(
        "in 1000 kr and the header says so",
        sound.csv(
            [*sound.LEDGER_HEADER[:2], "regnskap 2024 (1000 kr)", "budsjett 2025 (1000 kr)"],
            [[a, s, f"{x / 1000:.4f}".replace(".", ","), y / 1000] for a, s, x, y in sound.LEDGER_ROWS],
        ).encode(),
        "1000 kr",
    ),
    BOOK(
        "in 1000 kr and nothing says so",
        sound.csv(
            sound.LEDGER_HEADER, [[a, s, round(x / 1000), round(y / 1000)] for a, s, x, y in sound.LEDGER_ROWS]
        ).encode(),
        "enhet: 1000 kr (filen sier det ikke; inntektene i regnskap 2024",
        right={k: round(v) for k, v in sound.LEDGER_FIGURES.items()},
    ),
    LEDGER("a letter for an account", sound.ledger(["A100", "20200", "1", "2"]).encode(), "linje 8", "«A100»"),
    LEDGER("Arabic digits for an account", sound.ledger(["١٠١٠٠", "20200", "1", "2"]).encode(), "linje 8"),
    LEDGER("Arabic digits for a service", sound.ledger(["10100", "٢٠٢٠٠", "1", "2"]).encode(), "linje 8"),
    LEDGER("an account of the balance among services", sound.ledger(["10100", "2.10", "1", "2"]).encode(), "linje 8"),
    LEDGER("an unknown art", sound.ledger(["16990", "20200", "1", "2"]).encode(), "linje 8", "art"),
    LEDGER("an unknown function", sound.ledger(["10100", "99900", "1", "2"]).encode(), "linje 8", "funksjon"),
    LEDGER("a county's function", sound.ledger(["10100", "52000", "1", "2"]).encode(), "linje 8", "funksjon"),
    LEDGER("a date for an account", sound.ledger(["31.12.2024", "20200", "1", "2"]).encode(), "linje 8"),
    LEDGER("a formula for an account", sound.ledger(["=cmd|'/c calc'!A0", "20200", "1", "2"]).encode(), "linje 8"),
    BOOK("accounts in Excel's quotes", sound.ledger().replace("10100;", '"=""10100""";').encode()),
    LEDGER("a line without account", sound.ledger(["", "20200", "1", "2"]).encode(), "linje 8", "konto"),
    LEDGER("a line without service", sound.ledger(["10100", "", "1", "2"]).encode(), "linje 8", "tjeneste"),
    BOOK("sums among the lines", sound.ledger(["Sum", "", "5", "5"], ["", "Totalt", "7", "8"]).encode(), "2 sumlinjer"),
    LEDGER(
        "the balance sheet alone",
        sound.csv(sound.LEDGER_HEADER, [["21000", "20200", 5.0, 5.0], ["24500", "20200", -5.0, -5.0]]).encode(),
        "balansekonti",
    ),
    LEDGER("no amounts at all", sound.csv(sound.LEDGER_HEADER, [["10100", "20200", "", ""]]).encode(), "ingen linjer"),
    COUNTED("a formula for a name is a text", count_with(2, "=cmd|'/c calc'!A0")),
    COUNTED("a script for a name is a text", count_with(2, "<script>alert(1)</script>")),
    COUNT("a name from right to left", count_with(2, "\u202eAlfheim"), "linje 2", "vises", "u202e"),
    COUNT("an escape sequence for a name", count_with(2, "\x1b[2JAlfheim"), "linje 2", "vises", "u001b"),
    COUNT("a code of today", count_with(0, "4601"), "linje 2", "«4601»", "kode"),
    COUNT("an unknown code", count_with(0, "9999"), "linje 2", "«9999»"),
    COUNT("a code without its zero", sound.count().replace("0301", "301").encode(), "linje 4", "«301»"),
    COUNT("an organisation number with a wrong digit", count_with(1, "974591511"), "linje 2", "«974591511»"),
    COUNT(
        "the same kindergarten twice", sound.count(sound.COUNT_ROWS[0]).encode(), "linje 2", "linje 5", "flere ganger"
    ),
    COUNT("negative children", count_with(4, "-3"), "linje 2", "a1"),
    COUNT("half a child", count_with(4, "1,5"), "linje 2", "a1"),
    COUNT("a thousand times the children", count_with(4, "3000"), "linje 2", "a1"),
    COUNT("a thousand times the staff", count_with(9, "7200"), "linje 2", "gb"),
    COUNT("no name", count_with(2, ""), "linje 2", "navn"),
    COUNT("no year in the file name", sound.count().encode(), "årstall", file="barnehager.csv"),
    COUNT("a year before the key", sound.count().encode(), "2013", file="barnehager-2001.csv"),
    COUNT("a year to come", sound.count().encode(), "", file="barnehager-2099.csv"),
    COUNT(
        "a column is missing",
        sound.csv(sound.COUNT_HEADER[:-1], [row[:-1] for row in sound.COUNT_ROWS]).encode(),
        "gb",
        arguments=("--as", "kindergartens"),
    ),
]
