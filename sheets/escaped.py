"""Text in HTML: nothing that a table, a file or a name says is markup."""

from html import escape


def text(said) -> str:
    """With its signs escaped, also for an attribute."""
    return escape(str(said), quote=True)
