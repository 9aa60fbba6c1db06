"""What can go wrong with a source. Every text is one line in Norwegian, fit for a person."""

from collections.abc import Mapping, Sequence

from data.errors import DataError


class SourceError(DataError):
    """The source did not answer as it should: what was asked, what came, and what to do."""

    def __init__(self, asked: str, came: str, advice: str = ""):
        super().__init__(f"spurte om {asked}; fikk {came}" + (f". {advice}" if advice else ""))


class HostDown(DataError):
    """The host was found down earlier in the run, and was not asked again."""

    def __init__(self, asked: str, host: str, came: str, advice: str):
        super().__init__(f"spurte ikke om {asked}, for {host} svarte ikke tidligere i kjøringen: {came}. {advice}")


class MatchError(DataError):
    """The source no longer has what the declaration of the table expects."""


class ReplyError(DataError):
    """A reply is not the JSON-stat or Klass reply it should be."""


class CheckError(DataError):
    """The figures were read, but do not hold: coverage fell, or totals do not reconcile."""


class UsageError(DataError):
    """The command was given something that does not exist."""


class FileError(DataError):
    """A file that a person brought in cannot be used. The text says what, where (line, column, value), what to do.

    mend: keys of the mapping that would mend it, where a mapping can, with a guess for each. mended: whether they mend
    all of it. faults: itself, or those it was made of.
    """

    def __init__(self, text: str, mend: Mapping | None = None, faults: Sequence["FileError"] = ()):
        super().__init__(text)
        self.mend = dict(mend or {})
        self.mended = bool(self.mend)
        self.faults = list(faults) or [self]

    @classmethod
    def of(cls, faults: Sequence["FileError"], mend: Mapping | None = None, most: int | None = None) -> "FileError":
        """Several faults as one, a line each; one fault is a line alone. mend: theirs together, if not given.

        most: how many of them are told, with the number of the rest; None for all.
        """
        if mend is None:
            mend = {key: value for one in faults for key, value in one.mend.items()}
        if len(faults) == 1:
            return cls(str(faults[0]), mend, faults)
        head = f"{len(faults)} feil. Ingenting er tatt inn. Rett og importer på nytt:"
        rest = [f"… og {len(faults) - most} til"] if most is not None and most < len(faults) else []
        return cls("\n  ".join([head, *map(str, faults[:most]), *rest]), mend, faults)


class NotBelieved(FileError):
    """A file that was read, but whose figures no municipality can have: what its codes were guessed to be is wrong."""


class Unbalanced(NotBelieved):
    """A file whose figures could be a municipality's but for lines that are missing: its codes may well be right."""
