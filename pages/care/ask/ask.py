"""What is asked of the page about care: years, of whom, which spending, and the assumptions. All of it in the address.

Everything has a default; what is not the default is told above the figures, and can be put back.
"""

from streamlit.delta_generator import DeltaGenerator

from analysis.care.growth import Question
from analysis.care.rows.view import View
from analysis.care.spending import Choice
from analysis.care.units import LANDET
from analysis.common.asked import UnknownChoice
from pages.care.ask import assumptions, spending, unit as ask_unit
from pages.care.ask.pickers import Pickers
from pages.shared import pickers as shared_pickers
from pages.shared.language import st

MEASURES = {"I alt": "real_1000nok", "Per innbygger": "real_nok_per_inhabitant",
            "Per innbygger 80 år og over": "real_nok_per_inhabitant_80"}  # fmt: skip


def ask(
    years: list[int], default_from: int, filled: bool, said: DeltaGenerator, code: str | None = None
) -> tuple[View, Pickers]:
    """The pickers. years: those with figures. filled: whether the accounts of every municipality are there.
    said: where what is changed or not understood is told.

    Only the most used are in sight, the others in a drawer. Raises UnknownChoice for years in the wrong
    order.
    """
    pickers = Pickers(said, {"fra": str(default_from), "til": str(years[-1])})
    with st.container(horizontal=True, vertical_alignment="bottom"):
        first = pickers.pick("Fra", [str(year) for year in years], "fra", "fra-året", 112)
        last = pickers.pick("Til", [str(year) for year in reversed(years)], "til", "til-året", 112)
        unit = ask_unit.ask(pickers, int(last), code) if filled else LANDET
    choice, summed, with_oslo = Choice(), False, False
    with st.expander("Utgifter og forutsetninger" if filled else "Forutsetninger"):
        if filled:
            choice, summed = spending.ask(pickers)
            with_oslo = shared_pickers.with_oslo()
        base = assumptions.price_level(pickers, years, last)
        growth = assumptions.own_growth(pickers)
        weights = assumptions.weights(pickers)
    if int(first) >= int(last):
        with said:
            pickers.mark()
        raise UnknownChoice(f"Fra-året ({first}) må være før til-året ({last}). Velg et tidligere fra-år.")
    question = Question(int(first), int(last), base, weights, summed, growth)
    return View(choice, question, unit, with_oslo), pickers


def measure(pickers: Pickers) -> str:
    """Which column of the series is drawn; beside the chart that it governs."""
    return MEASURES[pickers.pick("Vis utgiftene", list(MEASURES), "maal", "målet", 300)]
