"""How a mark of a figure that SSB has not yet revised is drawn: its outline alone."""

from collections.abc import Collection, Iterable


def symbols(symbol: str, years: Iterable[float], unrevised: Collection[int | None]) -> list[str]:
    """A mark a year, hollow in those that are not yet revised."""
    return [symbol + "-open" * (year in unrevised) for year in years]
