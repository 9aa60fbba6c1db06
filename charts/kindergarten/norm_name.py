"""What the staffing norm that is counted with is called: the law's by its name, one that is tried by its figure alone."""

from typing import NamedTuple

from charts.words import first_upper
from data.norwegian import number


class NormName(NamedTuple):
    """tried: children per FTE of a norm that is tried, as it is written; "" for the law's."""

    tried: str = ""

    @property
    def full(self) -> str:
        """Where it is named first."""
        return f"en norm på {self.tried} barn per årsverk" if self.tried else "bemanningsnormen"

    @property
    def short(self) -> str:
        """Where there is less room, or children per FTE are told of before it."""
        return f"en norm på {self.tried}" if self.tried else "normen"

    @property
    def label(self) -> str:
        """In a label or a title."""
        return f"norm {self.tried}" if self.tried else "normen"

    @property
    def missing_to(self) -> tuple[str, ...]:
        """After what was missing at the count, which is from before the law's norm came; the fullest first."""
        if self.tried:
            return f"til {self.full}", f"til {self.short}", f"til {self.label}"
        return "på den kommende bemanningsnormen", "på den kommende normen", "på kommende norm"

    @property
    def came(self) -> str:
        """After a year before the law's norm came; one that is tried never came."""
        return "" if self.tried else ", før den kom"

    @property
    def head(self) -> str:
        """At the head of a rule."""
        return self.first if self.tried else first_upper(self.full)

    @property
    def line(self) -> str:
        """Before the figure of its line in a chart, and before a colon."""
        return "Hva om" if self.tried else "Norm"

    @property
    def first(self) -> str:
        """`short` as the first words of a sentence."""
        return first_upper(self.short)


LAWS = NormName()


def tried(under_3: float, over_3: float) -> NormName:
    """Of a norm that is not the law's: one figure where a younger child counts as two, else both."""
    return NormName(plain(over_3) if over_3 == 2 * under_3 else f"{plain(under_3)}/{plain(over_3)}")


def plain(value: float) -> str:
    """With the decimals it has, at most two: 12.0 is "12", 11.75 is "11,75"."""
    return number(value, 2).rstrip("0").rstrip(",")


def in_lines(name: str) -> str:
    """The name of the norm's line, its figure on a line of its own."""
    return name.replace(": ", ":<br>")
