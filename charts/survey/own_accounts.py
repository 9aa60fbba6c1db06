"""The chosen municipality's accounts on the chart of the rounds, whose budgets are of others: drawn, and in words."""

from dataclasses import dataclass, field

import pandas as pd

from charts import proposed, words
from charts.drawing import labels, theme
from charts.drawing.years import year_traces
from charts.survey import headlines

OTHERS = "KS' intervall er for alle, av forslagene i et utvalg kommuner. Hva {name} foreslo, er ikke oppgitt."


@dataclass(frozen=True)
class Own:
    """name: "" where none is chosen. rows: year, value (per cent) and unit_code, the years that are drawn."""

    name: str = ""
    rows: pd.DataFrame = field(default_factory=lambda: pd.DataFrame({"year": [], "value": [], "unit_code": []}))

    @property
    def others(self) -> str:
        """The name of the line of the accounts of all: beside one municipality's, whose they are."""
        return "Alle utenom<br>Oslo" if self.name else "Regnskapet"

    def draw(self, fig: theme.Drawn) -> None:
        """Its line, with no figure but the last."""
        if len(self.rows):
            year_traces.line(fig, self.rows, "value", self.name, {"color": theme.CHOSEN, "width": 2})

    def beside(self, rows: pd.DataFrame, others: pd.Series, near: float) -> pd.Series:
        """`others`, what the figure of a year's accounts stands away from, or its own figure where that alone is near.

        rows: year and actual_ndr_pct. near: per cent.
        """
        own, actual = rows["year"].map(self.rows.set_index("year")["value"]), rows["actual_ndr_pct"]
        return others.where(((own - actual).abs() >= near) | own.isna() | ((others - actual).abs() < near), own)

    def end(self, last_year: int) -> list[labels.Mark]:
        """Its name where the line ends, with the figure of the last year that is drawn."""
        told = [(row.year, row.value) for row in self.rows.tail(1).itertuples()]
        return [
            labels.Mark(
                f"<b>{labels.wrap(self.name)}{f'<br>{words.percent(value)}' if year == last_year else ''}</b>",
                value,
                theme.CHOSEN,
            )
            for year, value in told
        ]

    def headline(self, rounds: pd.DataFrame) -> str:
        """In how many years its accounts were above the range of KS' survey, which is not of its own proposals, or that they are here for none; "" where no one is chosen. rounds: as headlines.rounds."""
        both = headlines.with_both(rounds).merge(self.rows, left_on="budget_year", right_on="year")
        if not self.name or headlines.with_both(rounds).empty:
            return ""
        if both.empty:
            return f"Uttrekket har ikke regnskapet i {self.name} for noen av rundene"
        above = int((both["value"] > both["ndr_high_pct"]).sum())
        told = f"var over {proposed.RANGE} i {above} av {len(both)} år"
        return words.first_that_fits(f"Regnskapet i {self.name} {told}", f"{self.name}: regnskapet {told}")

    def about(self) -> tuple[str, ...]:
        """That the proposals are not its own."""
        return (OTHERS.format(name=self.name),) if len(self.rows) else ()


NO_ONE = Own()
