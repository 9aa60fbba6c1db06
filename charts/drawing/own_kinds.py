"""The kinds of a municipality's own figures: what each is called and drawn as, the one place for all pages."""

from typing import NamedTuple


class Kind(NamedTuple):
    """What one kind is called, and its form.

    name: "regnskap". definite: "regnskapet". gives: the verb of its result. own: as a point beside SSB's figures.
    silhouette: plotly's name of the outline. filled: whether it is, among its own. form: what it then looks like, in words.
    """

    name: str
    definite: str
    gives: str
    own: str
    silhouette: str
    filled: bool
    form: str

    @property
    def symbol(self) -> str:
        """Plotly's name of the form among a municipality's own series."""
        return self.silhouette if self.filled else f"{self.silhouette}-open"

    def beside_ssb(self, is_group: bool) -> str:
        """Plotly's name of the form beside SSB's figures: open, with a cross that lies for the group.

        A triangle holds no cross: it is filled for the group.
        """
        if self.silhouette == "triangle-up":
            return self.silhouette if is_group else f"{self.silhouette}-open"
        return f"{self.silhouette}-{'x' if is_group else 'cross'}-open"


KINDS = {
    "accounts": Kind("regnskap", "regnskapet", "ga", "eget regnskap", "circle", True, "fylt sirkel"),
    "budget": Kind("budsjett", "budsjettet", "har", "eget budsjett", "diamond", False, "åpen rute"),
    "plan": Kind("økonomiplan", "økonomiplanen", "har", "egen økonomiplan", "square", False, "åpen firkant"),
    "quarter": Kind("kvartal, hittil i år", "kvartalet", "ga", "", "triangle-up", True, "liten trekant"),
}
PART_OF_YEAR = "{quarter}. kvartal, hittil i år: ikke sammenliknbart med et helt år"
FOURTH = "4. kvartal, hittil i år: ikke sammenliknbart med et avsluttet årsregnskap"


def form_of(kind: str, quarter: int) -> str:
    """The key of KINDS: what a quarter holds of a year is a form of its own."""
    return "quarter" if quarter else kind


def name_of(kind: str, quarter: int) -> str:
    """ "regnskap", or "1. kvartal hittil"."""
    return f"{quarter}. kvartal hittil" if quarter else KINDS[kind].name


def part_of_year(quarter: int) -> str:
    """What must be said of a quarter's figures; "" for a year."""
    return "" if not quarter else FOURTH if quarter == 4 else PART_OF_YEAR.format(quarter=quarter)


def of_file(kind: str, quarter: int, form: str) -> str:
    """What a figure of an own file is called beside SSB's: "egen KOSTRA-fil, 2. kvartal hittil". form: "" of none."""
    name = "egen KOSTRA-fil" if form else KINDS[kind].own
    return f"{name}, {name_of(kind, quarter)}" if quarter else name


def of_answer(stage: str) -> str:
    """What an answer to the budget survey is called beside SSB's figures: "budsjett, vedtatt"."""
    return f"{KINDS['budget'].name}, {stage}"
