"""What can go wrong with a source. Every text is one line in Norwegian, fit for a person."""

from data.contract import DataError


class SourceError(DataError):
    """The source did not answer as it should: what was asked, and what came."""

    def __init__(self, asked: str, came: str):
        super().__init__(f"spurte om {asked}; fikk {came}")


class MatchError(DataError):
    """The source no longer has what the declaration of the table expects."""


class ReplyError(DataError):
    """A reply is not the JSON-stat or Klass reply it should be."""


class CheckError(DataError):
    """The figures were read, but do not hold: coverage fell, or totals do not reconcile."""


class UsageError(DataError):
    """The command was given something that does not exist."""
