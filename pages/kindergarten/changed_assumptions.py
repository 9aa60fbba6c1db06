"""What is not the default among the assumptions: told above the figures, with the way back."""

from dataclasses import replace

from analysis.kindergarten import assumptions
from analysis.kindergarten.assumptions import Assumptions
from charts import words
from charts.kindergarten import basis_words
from pages.kindergarten import assumptions as choices
from pages.kindergarten.years import private_share as private
from pages.shared import pickers
from pages.shared.markdown import plain


def banner(code: str | None, assumed: Assumptions) -> None:
    """What is not the default, and the way back; nothing when all is."""
    names = assumptions.changed(assumed, choices.default())
    if not names:
        return
    share = _usual_share(code, assumed) if "private_share_pct" in names else ""
    told = basis_words.changed(names, assumed, choices.default(), share)
    told = f"**Hva om:** tallene under er regnet med endrede forutsetninger: {plain(told)}."
    pickers.changed(told, "Tilbakestill forutsetningene", choices.reset)


def _usual_share(code: str | None, assumed: Assumptions) -> str:
    """Whose share is used when none is chosen, and what it is."""
    share, whose = private.share(code, replace(assumed, private_share_pct=None))
    return f"{whose}, {words.number(share, 0)} prosent"
