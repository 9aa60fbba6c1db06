"""A file that a person brings in: read as bytes once, known by its hash."""

import errno
import hashlib
import stat
from dataclasses import dataclass, field
from pathlib import Path

from loaders.errors import FileError

MOST_BYTES = 300_000_000
HEAD = 60  # lines searched for headers
MOST_STEM = 60  # letters of a file name in an id
WHY: dict[int | None, str] = {
    errno.ENOENT: "den finnes ikke. Se etter skrivefeil i navnet og mappen",
    errno.EACCES: "ingen tilgang. Lukk den i andre programmer, eller be om lesetilgang",
    errno.EPERM: "ingen tilgang. Lukk den i andre programmer, eller be om lesetilgang",
    errno.ENAMETOOLONG: "navnet er for langt. Gi filen et kortere navn",
    errno.ELOOP: "lenken fører tilbake til seg selv. Nevn filen den skulle føre til",
}
ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


@dataclass(frozen=True)
class SourceFile:
    """name: without folder. content: the bytes as they came. sha256: of the bytes.

    with_hidden: whether the rows that a filter of Excel's hides are wanted.
    """

    name: str
    content: bytes = field(repr=False)
    sha256: str
    with_hidden: bool = False

    @property
    def stem(self) -> str:
        """The name without its ending, as lower-case words joined by hyphens: part of an id. A long one is cut, and
        told from others by its hash."""
        words = slug(Path(self.name).stem) or "fil"
        if len(words) <= MOST_STEM:
            return words
        return f"{words[:MOST_STEM].strip('-')}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def slug(text: str) -> str:
    """Lower-case words of a-z and digits joined by hyphens: "Sør-Aurdal 2024" is "sor-aurdal-2024"."""
    plain = text.lower().translate(ASCII)
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in plain).split())


def open_file(path: Path, with_hidden: bool = False) -> SourceFile:
    """Read the file. Raises FileError when it is not there, is no plain file, cannot be read, is empty or too large."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise FileError("dette er en mappe, ikke en fil. Nevn filene i den")
        if not stat.S_ISREG(about.st_mode):
            raise FileError("dette er ikke en vanlig fil. Lagre innholdet i en fil, og importer den")
        if about.st_size > MOST_BYTES:
            raise FileError(
                f"filen er på {about.st_size // 1_000_000} MB; grensen er {MOST_BYTES // 1_000_000} MB. Del den, eller "
                "summer linjene før den importeres"
            )
        content = path.read_bytes()
    except OSError as error:
        why = WHY.get(error.errno, f"{error.strerror or error}. Prøv igjen")
        raise FileError(f"filen kan ikke leses: {why}") from error
    refuse_empty(content)
    name = path.name.encode("utf-8", "replace").decode()  # a name that is no text cannot be kept
    return SourceFile(name, content, hashlib.sha256(content).hexdigest(), with_hidden)


def refuse_empty(content: bytes) -> None:
    """Raise FileError for nothing but blanks."""
    if not content[:1000].strip() and not content.strip():
        raise FileError("filen er tom. Hent eller lagre den på nytt")
