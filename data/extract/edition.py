"""The extract as it was at one moment. What is read of an edition is of that moment, whatever is written meanwhile.

Every function of the extract that takes a folder takes an edition in its place. The figures themselves stay in their
files, which no later edition changes or removes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from data.errors import ContractError, DataError
from data.extract import manifest
from data.extract.marks import mark, opened
from data.extract.vintage import Vintage
from data.folder import data_dir

DOCUMENTS_FILE = "documents.json"  # what people brought in; see data.brought_in.documents
NAMES = (manifest.FILE, manifest.COPY, DOCUMENTS_FILE)
MOST_LOOKS = 20  # for a moment in which none of them is replaced
WITHOUT_OWN = "uten kommunenes egne filer"


@dataclass(frozen=True, eq=False)
class Edition:
    """contents: by name of file, the content of those that tell what there is; what is wrong with one that cannot be
    read; not those that are not there. version: a key that changes when any of them does. own: whether the files that
    are a municipality's own may be read.
    """

    folder: Path
    version: str
    contents: Mapping[str, bytes | DataError]
    own: bool = True

    @cached_property
    def _told(self) -> tuple[dict[str, list[Vintage]], str]:
        return manifest.parsed(self.folder, self.contents)

    @property
    def tables(self) -> dict[str, list[Vintage]]:
        """The vintages of every table by name, newest first. Raises as manifest.read."""
        return self._told[0]

    @property
    def wrong(self) -> str:
        """What is wrong with the manifest although its copy can be read, in Norwegian; "" when nothing is."""
        return self._told[1]

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other edition, of other folders too."""
        return str(self.folder), self.version

    def document(self) -> bytes | None:
        """The content of documents.json, None when there is none. Raises DataError where it cannot be read."""
        return manifest.content(self.contents, DOCUMENTS_FILE)

    def without_own(self) -> "Edition":
        """The same without what is a municipality's own."""
        return replace(self, version=f"{self.version} {WITHOUT_OWN}", own=False) if self.own else self


def at(folder: Path | str | None = None) -> Edition:
    """The edition that lies in the folder now, in data_dir() when none is given. Raises nothing: what is wrong with a
    file is raised by what reads of it.

    The files are replaced one by one, and read until two looks in a row find the same: so they lay there together.
    """
    folder = data_dir() if folder is None else Path(folder)
    contents, marks = _opened(folder)
    for _ in range(MOST_LOOKS):
        before = marks
        contents, marks = _opened(folder)
        if marks == before:
            break
    return Edition(folder, _joined(marks), {name: one for name, one in contents.items() if one is not None})


def version(folder: Path | str | None = None) -> str:
    """The version of the edition that lies in the folder now, for two or three stats; "" when there is no extract.

    Raises ContractError where the disk does not answer.
    """
    folder = data_dir() if folder is None else Path(folder)
    return _joined(mark(folder / name) for name in NAMES)


def _opened(folder: Path) -> tuple[dict[str, bytes | ContractError | None], list[str]]:
    """By name of file its content, and the marks in the order of NAMES."""
    found = [opened(folder / name) for name in NAMES]
    return dict(zip(NAMES, (content for content, _ in found), strict=True)), [mark for _, mark in found]


def _joined(marks: Iterable[str]) -> str:
    """Of the manifest, its copy where that is lost, and the documents."""
    first, copy, documents = marks
    return " ".join(one for one in (first or copy, documents) if one)
