"""What is asked of a figure, and a choice that does not exist."""

from collections.abc import Callable

import pandas as pd

Read = Callable[[str], pd.DataFrame]


class UnknownChoice(ValueError):
    """A year, code or classification that does not exist. The message, in Norwegian, names those that do."""
