"""Which files of a municipality's own a chart is made from, and what is wrong with those that are left out."""

from collections.abc import Sequence

MOST_NAMED, PAGE = 4, "«Egne regnskap»"
NOT_SSB = "Ikke publisert av SSB; regnskap og budsjett i filene er beregnet her med SSBs formel."
OWN_FILE, ANSWERS = "kommunens egen fil", "svar på budsjettundersøkelsen"


def from_document(what: str, document_id: str) -> str:
    """The source of one point. what: OWN_FILE or ANSWERS."""
    return f"{what} ({document_id})"


def files(used: Sequence[tuple[str, str]], last: str) -> str:
    """Each file with its day, or how many there are when they are many.

    used: name of file and the day it was brought in. last: the latest day.
    """
    if len(used) > MOST_NAMED:
        return f"{len(used)} filer, den siste hentet inn {last}; navnene er på siden {PAGE}"
    return "; ".join(f"{name}, hentet inn {day}" for name, day in used)


def beside_ssb(told: str) -> str:
    """The source line of points beside SSB's figures. told: see `files`; "" without any."""
    return f"Kommunens egne filer: {told}. {NOT_SSB}" if told else ""


def alone(told: str) -> str:
    """The source line of a chart of own figures alone. told: see `files`."""
    return f"Kilde: kommunens egne filer ({told}). {NOT_SSB}"


def problems(wrong: Sequence[str]) -> list[str]:
    """What stands where the points would be, as it came."""
    return [f"Kommunens egne filer er ikke med: {text}" for text in wrong]
