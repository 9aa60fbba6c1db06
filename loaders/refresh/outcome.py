"""What a run makes of one table: a candidate that was read, and in the end an outcome."""

from dataclasses import dataclass

from data.extract.vintage import Vintage
from loaders.ssb.declaration import Source
from loaders.ssb.parsed import Parsed
from loaders.ssb.saved_replies import Raw


@dataclass(frozen=True)
class Outcome:
    """What became of one table. state: new | checked (fetched, same figures) | unchanged (not fetched) | failed.

    text: why it failed, or what could not be checked. first: whether the extract had no vintage of the table.
    """

    source: Source
    state: str
    text: str = ""
    vintage: Vintage | None = None
    first: bool = False


@dataclass(frozen=True)
class Candidate:
    """One table, read and found to hold by itself; not yet held against other tables, and not written.

    current: the vintage before. same: whether that one has the very same figures. said: what could not be compared.
    """

    source: Source
    replies: Raw
    parsed: Parsed
    coverage: dict
    current: Vintage | None
    same: bool
    revisions: dict
    said: str = ""
