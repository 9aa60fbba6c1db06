"""That the newest year lies on the other side of the others than the years together, where a headline is of those."""

from collections.abc import Mapping, Sequence

from analysis.profile import levels

ALONE, OF_RESULT = "; {way} i {year}", "; resultatet {way} i {year}"


def other_side(each: Sequence[Mapping], clear: Mapping[str, Sequence[Mapping]]) -> str:
    """What follows the headline of what is clearly higher or lower, by that word; "" where nothing is to be said. each: all rows."""
    told = [row["measure"] for held in clear.values() for row in held]
    of_years = [way for way, held in clear.items() for row in held if row["measure"] in levels.OVER_YEARS]
    one = next((row for row in each if row["measure"] == levels.RECOMMENDED[0] and row["verdict"]), None)
    if not of_years or one is None or one["measure"] in told:
        return ""
    ways = {way: (one["gap"] > 0) == (way == "høyere") for way in clear}  # whether the newest year is on that side
    opposite = next((way for way in clear if way not in of_years and ways[way]), None)
    text = ALONE if set(told) <= set(levels.OVER_YEARS) else OF_RESULT
    return text.format(way=opposite, year=one["year"]) if opposite else ""
