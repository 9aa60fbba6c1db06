"""The records of a KOSTRA accounts file: fixed-width text, 48 characters a line, cut into its fields."""

import codecs
import re

import numpy as np
import pandas as pd

from loaders.errors import FileError

WIDTH = 48
MOST_LINES = 1_000_000
SHOWN = 20
BLANKS = " \t\u00a0\x1a"  # \x1a ends a file of the old days
FIELDS = {
    "form": (0, 2), "year": (2, 6), "quarter": (6, 7), "region": (7, 13), "orgnr": (13, 22), "account_class": (31, 32),
    "function": (32, 36), "art": (36, 39), "amount": (39, 48),
}  # fmt: skip
START = re.compile(r"[0-9A-Za-z]{2}\d{4}[ \d]\d{6}", re.ASCII)
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
DELIMITERS = re.compile("[;,|\t]")


def looks_like(content: bytes) -> bool:
    """Whether at least half of the first lines begin as a record does and are about as long as one."""
    first = [line for line in _text(content[:4000]).split("\n")[:20] if line.strip()]
    like = [line for line in first if START.match(line) and not DELIMITERS.search(line) and len(line.rstrip()) < 60]
    return bool(first) and 2 * len(like) >= len(first)


def records(content: bytes) -> tuple[pd.DataFrame, list[str]]:
    """The fields of every record of the right length as text (index: line number), and what is wrong with the others.

    Blanks after the record and blank lines are let be, as SSB's own program does. Raises FileError when most lines are
    no record.
    """
    if max(content.count(b"\n"), content.count(b"\r")) > MOST_LINES:
        raise FileError(f"filen har over {MOST_LINES} linjer; en KOSTRA-fil har noen tusen. Se om filen er den rette")
    lines = pd.Series(_text(content).split("\n")).str.rstrip(BLANKS)
    lines.index += 1
    lines = lines[lines != ""]
    if lines.empty:
        raise FileError("filen har bare blanke linjer. Hent den på nytt")
    length = lines.str.len().to_numpy()
    wrong = length != WIDTH
    if wrong.mean() > 0.5:
        first = int(wrong.argmax())
        raise FileError(
            f"{wrong.sum()} av {len(lines)} linjer har ikke {WIDTH} tegn, som en KOSTRA-fil skal ha (linje "
            f"{lines.index[first]} har {length[first]}). Ta filen slik den ble laget for SSB, uten å åpne og lagre den "
            "i et annet program"
        )
    right = lines[~wrong]
    fields = pd.DataFrame({name: right.str[start:end] for name, (start, end) in FIELDS.items()}, dtype="category")
    return fields, named(
        pd.Series(length, lines.index).astype(str) + " tegn",
        wrong,
        f"Korrigér recordlengden til {WIDTH} tegn. Beløpet skal stå høyrejustert i posisjon 40–48",
    )


def _text(content: bytes) -> str:
    """UTF-16 with its mark, UTF-8 with or without, else ISO-8859-1; any line ending becomes a newline."""
    try:
        text = content.decode("utf-16" if content.startswith(UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("iso-8859-1")
    return re.sub("\r+\n|\r", "\n", text)


def named(values: pd.Series, bad: np.ndarray, asked: str) -> list[str]:
    """What SSB asks for, with the lines that are bad and what stands there; [] when none is."""
    wrong = values[bad]
    if wrong.empty:
        return []
    first = ", ".join(f"linje {line} («{value}»)" for line, value in wrong.iloc[:SHOWN].items())
    more = f" og {len(wrong) - SHOWN} linjer til" if len(wrong) > SHOWN else ""
    return [f"{first}{more}: SSB: {asked}."]


def outside(values: pd.Series, valid) -> np.ndarray:
    """Which values fail `valid`, a function of the text; judged once for each value that occurs."""
    verdict = np.array([not valid(value) for value in values.cat.categories], dtype=bool)
    return verdict[values.cat.codes.to_numpy()]
