"""Bytes that should be text, as UTF-8. HTML, PDF, old Excel and the like are told apart."""

import codecs
import re

from loaders.errors import FileError

NOT_TEXT = {
    b"%PDF": "en PDF", b"\x1f\x8b": "en gzip-fil", b"{\\rtf": "en RTF-fil", b"\x89PNG": "et bilde",
    b"\xff\xd8\xff": "et bilde",
}  # fmt: skip
OLE, LOCKED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
MARKUP = re.compile(rb"\s*<(?:!|\?xml|[a-zA-Z]+[\s>/])")
SAVE = "Lagre den som .xlsx eller CSV (UTF-8)"


def utf8(content: bytes) -> bytes:
    """The text as UTF-8 without a byte order mark: UTF-16 with a mark, else UTF-8, else Windows-1252.

    UTF-8 comes back as it is, not copied. Raises FileError for what is not text.
    """
    _refuse_others(content)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = _from_utf16(content)
    if b"\0" in content:
        raise FileError(f"filen er ikke tekst (den har nullbyte). {SAVE}")
    if not _is_utf8(content):
        content = _from_windows(content)
    content = content.removeprefix(codecs.BOM_UTF8)
    if MARKUP.match(content[:1000]):
        raise FileError(
            "filen er en nettside (HTML/XML), ikke CSV. Åpne den i Excel og lagre som CSV (UTF-8) eller .xlsx"
        )
    return content


def _refuse_others(content: bytes) -> None:
    if content.startswith(OLE):
        locked = LOCKED in content
        what = "låst med passord. Ta bort passordet" if locked else f"en gammel Excel-fil (.xls). {SAVE}"
        raise FileError(f"filen er {what}")
    for magic, what in NOT_TEXT.items():
        if content.startswith(magic):
            raise FileError(f"filen er {what}. {SAVE}")


def _from_utf16(content: bytes) -> bytes:
    try:
        return content.decode("utf-16").encode()
    except UnicodeError as error:
        raise FileError(f"filen sier at den er UTF-16, men kan ikke leses slik ({error.reason}). {SAVE}") from error


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
