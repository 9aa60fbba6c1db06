"""What can go wrong with a source. Every text is one line in Norwegian, fit for a person."""

from data.contract import DataError


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
    """A file that a person brought in cannot be used. The text says what, where (line, column, value), what to do."""
