"""What every source's parse gives, and small things that fetching shares."""

from dataclasses import dataclass, field

import pandas as pd


@dataclass(frozen=True)
class Parsed:
    """A frame under the contract of its table, and what the replies say about it.

    notes: [{"text", "mandatory"}]. updated: SSB's mark of the edition, "" where there is none.
    labels: column -> code -> the source's own text for it. said: what a person should know of how it was read.
    """

    frame: pd.DataFrame
    updated: str = ""
    notes: list = field(default_factory=list)
    revised: bool | None = None
    labels: dict = field(default_factory=dict)
    said: tuple[str, ...] = ()
