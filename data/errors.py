"""What is raised of an extract that is not as it must be. Apart from what checks it: the server starts without pandas."""


class DataError(Exception):
    """Something about the extract that a person must know, in one line; text: the same without what to do about it."""

    def __init__(self, text: str = "", advice: str = ""):
        super().__init__(f"{text} {advice}".strip())
        self.text = text


class ContractError(DataError):
    """A frame or a file breaks the contract of its table."""


class MissingTable(DataError):
    """The table is not in the extract, or (DamagedTable) cannot be read there: what can do without it, does."""


class DamagedTable(MissingTable, ContractError):
    """The table, or the rows of a document, are in the extract and cannot be read."""
