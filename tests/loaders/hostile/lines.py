"""CSV whose lines, quotes, delimiters and headers are not what they should be."""

from tests.loaders.hostile import sound
from tests.loaders.hostile.case import both

LEDGER, BOOK = both("ledger", "sogndal.csv", sound.LEDGER_FIGURES)
SURVEY, ANSWERS = both("survey", "svar.csv", sound.SURVEY_FIGURES)
COUNT, COUNTED = both("kindergartens", "barnehager-2017.csv", sound.COUNT_FIGURES)
REST = ";".join(sound.LEDGER_HEADER[1:])


def wide(text: str, columns: int) -> bytes:
    """Every line with so many more columns, named in the header."""
    head, *lines = text.splitlines()
    more = ";".join(f"k{number}" for number in range(columns))
    return "\n".join([f"{head};{more}", *(line + ";x" * columns for line in lines), ""]).encode()


def joined(text: str, delimiter: str) -> bytes:
    return text.replace(";", delimiter).encode()


def many(lines: int) -> bytes:
    return b"konto;tjeneste;regnskap 2024\n" + b"10100;20200;1\n" * lines


CASES = [
    LEDGER(
        "the header again in the middle",
        sound.ledger(sound.LEDGER_HEADER, *sound.LEDGER_ROWS).encode(),
        "linje 8",
        "«regnskap 2024»",
    ),
    SURVEY("the header again in the middle", sound.survey(sound.SURVEY_HEADER).encode(), "linje 5", "Kommunenummer"),
    COUNT("the header again in the middle", sound.count(sound.COUNT_HEADER).encode(), "linje 5", "«kode»"),
    LEDGER(
        "a byte order mark in the middle", sound.ledger(["\ufeff10100", "20200", "\ufeff1", "2"]).encode(), "linje 8"
    ),
    BOOK(
        "a byte order mark before a code",
        sound.ledger(["\ufeff10100", "20200", "1 000", "2 000"]).encode(),
        right=sound.LEDGER_FIGURES
        | {("accounts", 2024, "1", "202", "010"): 900_001.0005, ("budget", 2025, "1", "202", "010"): 950_002},
    ),
    LEDGER(
        "a quote that is never closed", sound.ledger(['"10100', "20200", "1", "2"]).encode(), "anførselstegn", "linje 8"
    ),
    SURVEY("a quote that is never closed", sound.survey().replace("Bergen", '"Bergen').encode(), "anførselstegn"),
    COUNT("a quote that is never closed", sound.count().replace("Alfheim", '"Alfheim').encode(), "anførselstegn"),
    LEDGER(
        "a quote never closed in the header", sound.ledger().replace("tjeneste", '"tjeneste').encode(), "anførselstegn"
    ),
    COUNTED("quotes inside a text", sound.count().replace("Alfheim", '"Alf ""H"" heim"').encode()),
    COUNTED("an inch sign", sound.count().replace("Alfheim", 'Alf 5" heim').encode()),
    LEDGER("tab between some fields", sound.ledger().replace("20200;", "20200\t", 1).encode(), "linje 2"),
    LEDGER("half of the lines with commas", sound.ledger().replace(";", ",").replace(",", ";", 12).encode(), "linje"),
    BOOK("tab between all fields", joined(sound.ledger(), "\t")),
    BOOK("a stroke between all fields", joined(sound.ledger(), "|")),
    LEDGER("comma between fields and in amounts", joined(sound.ledger(), ","), "anførselstegn"),
    LEDGER("a colon between all fields", joined(sound.ledger(), ":"), "ligner ikke"),
    LEDGER("blanks between all fields", joined(sound.ledger().replace(" ", ""), "  "), "ligner ikke"),
    BOOK("5 000 more columns", wide(sound.ledger(), 5_000)),
    ANSWERS("5 000 more columns", wide(sound.survey(), 5_000)),
    COUNTED("5 000 more columns", wide(sound.count(), 5_000)),
    LEDGER("a million columns in one line", lambda: sound.ledger().encode() + b";" * 1_000_000 + b"x\n", "linje 8"),
    LEDGER(
        "a million empty columns in one line",
        lambda: sound.ledger().encode() + b";" * 1_000_000 + b"\n",
        "linje 8",
        "felt",
    ),
    LEDGER(
        "a million columns in the header",
        lambda: b"konto;tjeneste" + b";regnskap 2024" * 200_000 + b"\n1;2;3\n",
        "regnskap 2024",
    ),
    LEDGER(
        "a cell of two million characters far down",
        lambda: (sound.ledger(*sound.LEDGER_ROWS * 500) + "10100;" + "2" * 2_000_000 + ";1;2\n").encode(),
        "million tegn",
    ),
    LEDGER(
        "a short line of 900 000 characters far down",
        lambda: (sound.ledger(*sound.LEDGER_ROWS * 500) + "x" * 900_000 + "\n").encode(),
        "linje 3008",
    ),
    BOOK("a remark far down", (sound.ledger(*[["", "", "", ""]] * 80, *[["Merknad | om året"]] * 100)).encode()),
    LEDGER(
        "a quote that is never closed far down",
        sound.ledger(*sound.LEDGER_ROWS * 500, ['"10100', "20200", "1", "2"], *sound.LEDGER_ROWS).encode(),
        "anførselstegn",
    ),
    LEDGER("one line of five million characters", lambda: b"x" * 5_000_000, "linje 1", "131072 tegn"),
    LEDGER(
        "a cell of two million characters",
        lambda: sound.ledger(["10100", "2" * 2_000_000, "1", "2"]).encode(),
        "linje 8",
    ),
    LEDGER("a short line of two million characters", lambda: sound.ledger(["x" * 2_000_000]).encode(), "linje 8"),
    COUNT("a name of 200 000 characters", lambda: sound.count().replace("Alfheim", "A" * 200_000).encode(), "linje 2"),
    LEDGER(
        "an account of 100 000 digits", lambda: sound.ledger(["1" * 100_000, "20200", "1", "2"]).encode(), "linje 8"
    ),
    LEDGER("an account of 50 digits", sound.ledger(["1" * 50, "20200", "1", "2"]).encode(), "linje 8"),
    LEDGER("more lines than allowed", lambda: many(3_000_001), "3000002 linjer", "Del den"),
    SURVEY(
        "20 001 answers",
        lambda: (sound.csv(sound.SURVEY_HEADER, sound.SURVEY_ROWS[:1] * 20_001)).encode(),
        "20001 linjer",
    ),
    SURVEY("a file that is too large to be a survey", lambda: sound.survey().encode() + b";;;;;;;\n" * 1_500_000),
    LEDGER(
        "columns swapped",
        sound.csv(["tjeneste", "konto", *sound.LEDGER_HEADER[2:]], sound.LEDGER_ROWS).encode(),
        "byttet om",
    ),
    SURVEY(
        "columns swapped",
        sound.csv([*sound.SURVEY_HEADER[:5], *sound.SURVEY_HEADER[:4:-1]], sound.SURVEY_ROWS).encode(),
        "byttet om",
    ),
    SURVEY(
        "number and name swapped",
        sound.csv(["Kommune", "Kommunenummer", *sound.SURVEY_HEADER[2:]], sound.SURVEY_ROWS).encode(),
        "linje 2",
        "«Bergen»",
    ),
    COUNT(
        "number and organisation swapped",
        sound.csv(["orgnr", "kode", *sound.COUNT_HEADER[2:]], sound.COUNT_ROWS).encode(),
        "linje 2",
        "«974591510»",
    ),
    COUNT(
        "children and staff swapped",
        sound.csv([*sound.COUNT_HEADER[:3], "gb", *sound.COUNT_HEADER[4:9], "a0"], sound.COUNT_ROWS).encode(),
        "a0",
        "«7,20»",
    ),
    LEDGER("no header", "\n".join(sound.ledger().splitlines()[1:]).encode() + b"\n", "ligner ikke"),
    LEDGER(
        "no header, --as ledger",
        "\n".join(sound.ledger().splitlines()[1:]).encode() + b"\n",
        "konto",
        "overskrift",
        arguments=("--as", "ledger"),
    ),
    LEDGER(
        "two columns of the same accounts",
        sound.ledger(header=["konto", "tjeneste", "regnskap 2024", "regnskap 2024"]).encode(),
        "både",
        "regnskap 2024",
    ),
    LEDGER(
        "no year in the header",
        sound.ledger(header=["konto", "tjeneste", "regnskap", "budsjett"]).encode(),
        "hvilket år",
    ),
    LEDGER(
        "amounts in millions",
        sound.ledger(header=["konto", "tjeneste", "regnskap 2024 mill. kr", "budsjett 2025 mill. kr"]).encode(),
        "mill",
        arguments=("--as", "ledger"),
    ),
    LEDGER(
        "not a municipality in the name", sound.ledger().encode(), "hvilken kommune", "--municipality", file="tall.csv"
    ),
    LEDGER("two municipalities of the name", sound.ledger().encode(), "flere kommuner", file="heroy.csv"),
    LEDGER(
        "a municipality that does not exist",
        sound.ledger().encode(),
        "--municipality",
        arguments=("--municipality", "Atlantis"),
    ),
    LEDGER(
        "a municipality in Arabic digits on the command line",
        sound.ledger().encode(),
        "--municipality",
        arguments=("--municipality", "٤٦٤٠"),
    ),
    SURVEY(
        "a ledger, --as survey",
        sound.ledger().encode(),
        "Kommunenummer",
        "template survey",
        arguments=("--as", "survey"),
    ),
    SURVEY("a survey, --as ledger", sound.survey().encode(), "konto", arguments=("--as", "ledger")),
    SURVEY("a survey, --as kostra", sound.survey().encode(), "48 tegn", arguments=("--as", "kostra")),
    SURVEY(
        "a survey, --as kindergartens",
        sound.survey().encode(),
        "a0 til a5",
        arguments=("--as", "kindergartens"),
        file="svar-2017.csv",
    ),
    LEDGER("an unknown kind", sound.ledger().encode(), "Ukjent filtype", arguments=("--as", "xml"), code=2),
]
