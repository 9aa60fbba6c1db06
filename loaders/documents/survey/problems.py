"""What is wrong with the rows of a sheet, all of it collected before it is said."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from loaders.errors import FileError
from loaders.reading.sheets import is_empty, shown

SHOWN = 10


@dataclass
class Problems:
    """titles: our name of a column to its heading in the file. found: (line, text) of every fault."""

    titles: dict[str, str]
    found: list[tuple[int, str]] = field(default_factory=list)

    def add(self, wrong, values: pd.Series, name: str, text: str | pd.Series) -> None:
        """Note the rows where `wrong`. values: as the file has them, index: line. text: why, and what to do."""
        wrong = np.asarray(wrong, dtype=bool)
        texts = text[wrong] if isinstance(text, pd.Series) else [text] * int(wrong.sum())
        for (line, value), why in zip(values[wrong].items(), texts, strict=True):
            self.found.append((int(line), f"linje {line}, kolonne {self.titles.get(name, name)}{_shown(value)}: {why}"))

    def lines(self) -> set[int]:
        """The lines with a fault."""
        return {line for line, _ in self.found}

    def stop(self) -> None:
        """Raise FileError with the first of them and the count, when there is any."""
        if not self.found:
            return
        found = sorted(self.found, key=lambda one: one[0])
        count = "1 feil" if len(found) == 1 else f"{len(found)} feil"
        rest = [f"og {len(found) - SHOWN} til"] * (len(found) > SHOWN)
        told = [text for _, text in found[:SHOWN]] + rest
        raise FileError("\n  ".join([f"{count}. Ingenting er tatt inn. Rett og importer på nytt:", *told]))


def _shown(value: object) -> str:
    if is_empty(value):
        return ""
    return f", {shown(value)}"
