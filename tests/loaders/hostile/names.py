"""Sound files under names that are not."""

from tests.loaders.hostile import sound
from tests.loaders.hostile.case import both

LEDGER, BOOK = both("ledger", "sogndal.csv", sound.LEDGER_FIGURES)
_, ANSWERS = both("survey", "svar.csv", sound.SURVEY_FIGURES)
_, COUNTED = both("kindergartens", "barnehager-2017.csv", sound.COUNT_FIGURES)
_, SENT = both("kostra", "0A2025.txt", sound.KOSTRA_FIGURES)
NAMES = {
    "255 letters": "sogndal-" + "x" * 243 + ".csv",
    "80 letters of four bytes": "sogndal-" + "𠀀" * 60 + ".csv",
    "an emoji": "sogndal 💰📈.csv",
    "a line end": "sogndal\nAVVIST. falsk.csv",
    "an escape sequence": "sogndal \x1b[2J\x1b]0;eid\x07.csv",
    "right to left": "sogndal \u202evsc.csv",
    "blanks around": "  sogndal  .csv",
    "dots": "sogndal...csv",
    "no ending": "sogndal",
    "a quotation mark and a semicolon": "sogndal\"';--.csv",
    "backslashes": "..\\..\\sogndal.csv",
    "percent": "sogndal%s%n%00.csv",
    "a formula": "=cmd|' sogndal'!A0.csv",
    "a hyphen first": "-sogndal.csv",
    "HTML": "sogndal <img src=x onerror=alert(1)>.csv",
    "bytes that are no UTF-8": "sogndal \udcff\udcfe.csv",
    "another alphabet": "согндал sogndal 数据.csv",
    "only marks": "___sogndal___.csv",
    "a workbook's ending": "sogndal.xlsx",
    "a reserved name": "con sogndal.csv",
}

CASES = [
    *(BOOK(f"a ledger under {what}", sound.ledger().encode(), file=name) for what, name in NAMES.items()),
    *(ANSWERS(f"a survey under {what}", sound.survey().encode(), file=name) for what, name in [*NAMES.items()][:7]),
    *(
        COUNTED(f"a count under {what}", sound.count().encode(), file=name.replace("sogndal", "sogndal 2017", 1)[:250])
        for what, name in [*NAMES.items()][2:7]
    ),
    *(SENT(f"a KOSTRA file under {what}", sound.KOSTRA, file=name) for what, name in [*NAMES.items()][:7]),
    SENT("a KOSTRA file called .csv", sound.KOSTRA, file="0A2025.csv"),
    SENT("a KOSTRA file called .xlsx", sound.KOSTRA, file="0A2025.xlsx"),
    ANSWERS("a workbook called .csv", sound.BOOKS["survey"]),
    LEDGER("a name of another municipality", sound.ledger().encode(), "", file="tall-for-alle.csv"),
]
