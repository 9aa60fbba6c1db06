"""How many of a municipality's own kindergartens met the norm at the count, as a headline."""

from collections.abc import Mapping

from charts.kindergarten import count_headlines
from charts.kindergarten.headlines import between
from charts.words import number


def own_meeting(row: Mapping, met: tuple[int, int], name: str, year: int) -> str:
    """row: rows.count.total of it. met: the fewest and the most that met it, of readings.meeting."""
    if row["units"] < 2:
        return count_headlines.readings(row, name, year)
    some = f"{between(*met)} av {number(row['units'], 0)} barnehager i {name}"
    return f"{some} oppfylte bemanningsnormen i {year}, før den kom"
