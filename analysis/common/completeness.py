"""When the municipalities with figures stand for all of them, and when they are only those that they are."""

MOST_MISSING_SHARE = 0.02  # of the municipalities: 7 of 356, few enough to be named under the chart
COMPARED = 0.8  # of the municipalities of a class: with fewer, it is held against no other and is not ranked


def whole(municipalities, municipalities_of):
    """Whether figures for some of the municipalities may be told as those of all; numbers or series, in pairs.

    Those whose number never changed are no sample of the country: with more than a few missing, no sentence, line or
    band of theirs is the country's, and SSB's own figure for the country is told where there is one.
    """
    return municipalities_of - municipalities <= MOST_MISSING_SHARE * municipalities_of


def mostly(municipalities, municipalities_of):
    """Whether a class has figures for enough of its municipalities to be ranked; numbers or series, in pairs."""
    return municipalities >= COMPARED * municipalities_of
