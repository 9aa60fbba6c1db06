"""What is asked of a figure, and a choice that does not exist."""

from data.extract.store import Read

__all__ = ["Read", "UnknownChoice"]


class UnknownChoice(ValueError):
    """A year, code or classification that does not exist. The message, in Norwegian, names those that do."""
