"""Bytes that should be text, as UTF-8. HTML, PDF, old Excel and the like are told apart."""

import codecs
import re

from loaders.errors import FileError
from loaders.reading.source_file import refuse_empty

SAVE, UNPACK = "Lagre den som .xlsx eller CSV (UTF-8)", "Pakk den ut, og importer filen som ligger i den"
NOT_TEXT = {
    b"%PDF": f"en PDF. {SAVE}", b"{\\rtf": f"en RTF-fil. {SAVE}", b"\x89PNG": f"et bilde. {SAVE}",
    b"\xff\xd8\xff": f"et bilde. {SAVE}", b"\x1f\x8b": f"en gzip-fil. {UNPACK}",
    b"7z\xbc\xaf": f"et 7z-arkiv. {UNPACK}", b"Rar!": f"et rar-arkiv. {UNPACK}", b"\xfd7zXZ": f"en xz-fil. {UNPACK}",
}  # fmt: skip
OLE, LOCKED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
MARKUP = re.compile(rb"\s*<(?:!|\?xml|[a-zA-Z]+[\s>/])")
JSON = re.compile(rb"\s*[\[{]\s*[\[{\"]")
TORN = re.compile(r"Ã[¦¸¥†˜…]|\ufffd")  # æ, ø and å as UTF-8 read as Windows-1252, or lost
HEAD_BYTES = 200_000


def utf8(content: bytes) -> bytes:
    """The text as UTF-8 without a byte order mark: UTF-16 with a mark, else UTF-8, else Windows-1252.

    UTF-8 comes back as it is, not copied. Raises FileError for what is not text.
    """
    _refuse_others(content)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = _from_utf16(content)
    if b"\0" in content:
        raise FileError(_with_nulls(content))
    if not _is_utf8(content):
        content = _from_windows(content)
    content = content.removeprefix(codecs.BOM_UTF8)
    refuse_empty(content)
    _refuse_torn(content[:HEAD_BYTES].decode(errors="ignore"))
    if JSON.match(content[:1000]):
        raise FileError("filen er JSON, ikke CSV. Hent tallene som CSV eller Excel i stedet")
    if MARKUP.match(content[:1000]):
        raise FileError(
            "filen er en nettside (HTML/XML), ikke CSV. Åpne den i Excel og lagre som CSV (UTF-8) eller .xlsx"
        )
    return content


def _refuse_others(content: bytes) -> None:
    if content.startswith(OLE):
        locked = LOCKED in content
        what = "låst med passord. Ta bort passordet i Excel" if locked else f"en gammel Excel-fil (.xls). {SAVE}"
        raise FileError(f"filen er {what}")
    for magic, what in NOT_TEXT.items():
        if content.startswith(magic):
            raise FileError(f"filen er {what}")


def _with_nulls(content: bytes) -> str:
    """What to say of a file with null bytes: every other byte of a text in UTF-16 is one."""
    even, odd = (content[first:4000:2].count(0) for first in (0, 1))
    if max(even, odd) > 4 * min(even, odd) and max(even, odd) > len(content[:4000]) // 4:
        return f"filen ser ut til å være UTF-16 uten å si det selv (den har nullbyte). {SAVE}"
    return f"filen er ikke tekst (den har nullbyte). {SAVE}"


def _refuse_torn(head: str) -> None:
    """Raise FileError where the letters of the first lines are lost: neither headers nor names can be trusted."""
    found = TORN.search(head)
    if found:
        line = head.count("\n", 0, found.start()) + 1
        before, after = head[: found.start()][-20:], head[found.end() :][:20]
        word = re.split(r"[\s;,|]", before)[-1] + found[0] + re.split(r"[\s;,|]", after)[0]
        raise FileError(
            f"bokstavene æ, ø og å er ødelagt, først i linje {line} («{word}»): filen er lagret med feil "
            "tegnkoding, eller med to. Hent den på nytt, og lagre den som CSV (UTF-8)"
        )


def _from_utf16(content: bytes) -> bytes:
    try:
        return content.decode("utf-16").encode()
    except UnicodeError as error:
        raise FileError(f"filen sier at den er UTF-16, men kan ikke leses slik. Er den kuttet? {SAVE}") from error


def _is_utf8(content: bytes) -> bool:
    """Checked in pieces, so that no copy of the whole is made."""
    decoder, view, step = codecs.getincrementaldecoder("utf-8")(), memoryview(content), 1 << 20
    try:
        for start in range(0, len(view), step):
            decoder.decode(view[start : start + step])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not content.isascii() and _mostly_utf8(content):
            raise FileError("filen er kuttet midt i et tegn. Hent eller lagre den på nytt") from error
        return False
    return True


def _mostly_utf8(content: bytes) -> bool:
    """Whether æ, ø and å stand in it as UTF-8 writes them."""
    return any(letter.encode() in content for letter in "æøåÆØÅ")


def _from_windows(content: bytes) -> bytes:
    try:
        return content.decode("cp1252").encode()
    except UnicodeDecodeError as error:
        raise FileError(f"tegnkodingen er ukjent (byte {error.start + 1}). Lagre filen som CSV (UTF-8)") from error
