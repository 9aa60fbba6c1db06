"""A file that a person brings in: read as bytes once, known by its hash."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from loaders.errors import FileError

MOST_BYTES = 300_000_000
HEAD = 60  # lines searched for headers
ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


@dataclass(frozen=True)
class SourceFile:
    """name: without folder. content: the bytes as they came. sha256: of the bytes."""

    name: str
    content: bytes = field(repr=False)
    sha256: str

    @property
    def stem(self) -> str:
        """The name without its ending, as lower-case words joined by hyphens: part of an id."""
        return slug(Path(self.name).stem) or "fil"


def slug(text: str) -> str:
    """Lower-case words of a-z and digits joined by hyphens: "Sør-Aurdal 2024" is "sor-aurdal-2024"."""
    plain = text.lower().translate(ASCII)
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in plain).split())


def open_file(path: Path) -> SourceFile:
    """Read the file. Raises FileError when it is not there, cannot be read, is empty or too large."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise FileError(f"filen er på {size // 1_000_000} MB; grensen er {MOST_BYTES // 1_000_000} MB")
        content = path.read_bytes()
    except OSError as error:
        raise FileError(f"filen kan ikke leses: {error.strerror or error}") from error
    if not content[:1000].strip() and not content.strip():
        raise FileError("filen er tom")
    return SourceFile(path.name, content, hashlib.sha256(content).hexdigest())
