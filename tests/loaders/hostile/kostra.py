"""KOSTRA accounts files that are cut, moved, recoded or false."""

import codecs

from tests.kostra_files import balance, sound, written
from tests.loaders.hostile.case import both
from tests.loaders.hostile.sound import KOSTRA_FIGURES

KOSTRA, RIGHT = both("kostra", "0A2025.txt", KOSTRA_FIGURES)
WHOLE = written(sound())
TEXT = WHOLE.decode()
LINES = TEXT.splitlines()


def lines(*changed: str) -> bytes:
    return ("\n".join(changed) + "\n").encode()


CASES = [
    *(
        KOSTRA(f"cut at byte {at}", WHOLE[:at], "SSB" if at > 49 else "")
        for at in (49, 100, 147, 170, 196, 250, 294, 330)
    ),
    RIGHT("without the last line end", WHOLE.rstrip()),
    RIGHT("UTF-8 with a mark", codecs.BOM_UTF8 + WHOLE),
    RIGHT("UTF-16 with a mark", TEXT.encode("utf-16")),
    RIGHT("old Mac line ends", WHOLE.replace(b"\n", b"\r")),
    RIGHT("Windows line ends", WHOLE.replace(b"\n", b"\r\n")),
    RIGHT(
        "Latin-1 in the free positions",
        WHOLE.replace(b"         1120", b"   \xe6\xf8\xe5   1120", 1),
        right=KOSTRA_FIGURES,
    ),
    KOSTRA("UTF-16 without a mark", TEXT.encode("utf-16-le"), "UTF-16"),
    KOSTRA("EBCDIC", TEXT.encode("cp500")),
    KOSTRA("null bytes for blanks", WHOLE.replace(b" ", b"\0")),
    KOSTRA("null bytes for blanks, --as kostra", WHOLE.replace(b" ", b"\0"), "linje 1", arguments=("--as", "kostra")),
    KOSTRA("tabs for blanks", WHOLE.replace(b"    ", b"\t")),
    KOSTRA("a byte order mark in the middle", lines(LINES[0], "\ufeff" + LINES[1], *LINES[2:]), "linje 2"),
    RIGHT("blank lines in the middle", lines(*LINES[:3], "", *LINES[3:])),
    RIGHT("one line empty of all but blanks", lines(*LINES[:3], " " * 48, *LINES[3:])),
    RIGHT("a carriage return too many at every line", WHOLE.replace(b"\n", b"\r\r\n")),
    KOSTRA("a header", lines("skjema år kvartal region", *LINES), "linje 1"),
    KOSTRA("saved as CSV", TEXT.replace(" ", ";").encode()),
    KOSTRA(
        "saved as CSV, --as kostra",
        b"".join(b";".join([line[:2], line[2:6], line[6:]]) + b"\n" for line in WHOLE.splitlines()),
        "48 tegn",
        arguments=("--as", "kostra"),
    ),
    KOSTRA("every line twice", WHOLE + WHOLE, "samme kombinasjon"),
    KOSTRA("two municipalities", WHOLE + written(sound(region="464000")), "linje 8", "én kommune"),
    KOSTRA("two years", WHOLE + written(sound(year=2024)), "linje 8", "ett år"),
    KOSTRA("two forms", WHOLE + written(balance()), "linje 8", "skjema"),
    KOSTRA("a code of 2019", written(sound(region="120100")), "1201", "gikk ut"),
    KOSTRA("an unknown code", written(sound(region="999900")), "9999"),
    KOSTRA("a form that is not read", WHOLE.replace(b"0A2025", b"0F2025"), "kirkelig"),
    KOSTRA("an unknown form", WHOLE.replace(b"0A2025", b"9Z2025"), "ukjent skjema"),
    KOSTRA("a year to come", written(sound(year=2999)), "2999"),
    KOSTRA(
        "a year in fullwidth digits", TEXT.replace("2025", "２０２５").encode(), "årgang", arguments=("--as", "kostra")
    ),
    KOSTRA("an amount in Arabic digits", TEXT.replace("     2500", "     ٢٥٠٠").encode(), "linje 1", "beløp"),
    KOSTRA("an amount in kroner", WHOLE.replace(b"     2500", b"  2500000"), "differansen"),
    KOSTRA(
        "all signs turned",
        "\n".join(f"{line[:39]}{-int(line[39:]):>9}" for line in LINES).encode() + b"\n",
        "skal være",
    ),
    KOSTRA("all positive", WHOLE.replace(b"-", b" "), "skal være"),
    KOSTRA("text for an amount", WHOLE.replace(b"     2500", b"   ukjent"), "linje 1", "«   ukjent»"),
    KOSTRA("NaN for an amount", WHOLE.replace(b"     2500", b"      NaN"), "linje 1"),
    KOSTRA("a formula for an amount", WHOLE.replace(b"     2500", b"=1+1     "), "linje 1"),
    KOSTRA("an exponent", WHOLE.replace(b"     2500", b"    2.5e3"), "linje 1"),
    KOSTRA("an escape sequence in a field", WHOLE.replace(b"0A2025 460100", b"0A2025 \x1b[2J00", 1), "linje 1"),
    KOSTRA("columns moved by one", lines(*(f" {line[:47]}" for line in LINES)), "", arguments=("--as", "kostra")),
    KOSTRA(
        "function and art swapped",
        lines(*(f"{line[:32]}{line[36:39]} {line[32:35]}{line[39:]}" for line in LINES)),
        "funksjon",
    ),
    KOSTRA("another municipality was said", WHOLE, "4601", "--municipality", arguments=("--municipality", "4640")),
    KOSTRA("another scope was said", WHOLE, "--scope", arguments=("--scope", "konsern")),
    KOSTRA("a million lines and one", lambda: WHOLE + (LINES[0] + "\n").encode() * 1_000_000, "linjer"),
    KOSTRA("a million lines with old Mac line ends", lambda: (LINES[0] + "\r").encode() * 1_000_001, "linjer"),
    KOSTRA(
        "one line of five million characters",
        lambda: LINES[0].encode() * 100_000,
        "48 tegn",
        arguments=("--as", "kostra"),
    ),
    KOSTRA(
        "a balance without its debts", b"".join(line + b"\n" for line in written(balance()).splitlines()[:2]), "gjeld"
    ),
    KOSTRA("a web page with records in it", b"<html>" + WHOLE, "linje 1"),
]
