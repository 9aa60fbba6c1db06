"""What is not the default among the assumptions: told above the figures, with the way back."""

from dataclasses import replace

from analysis.kindergarten import assumptions
from analysis.kindergarten.assumptions import NAMES, YEARS, Assumptions
from charts import words
from data.norwegian import figure
from pages.kindergarten import assumptions as choices
from pages.kindergarten.years import private_share as private
from pages.shared import pickers

UNITS = {"wage_nok": " kr", "private_share_pct": " prosent"}


def banner(code: str | None, assumed: Assumptions) -> None:
    """What is not the default, and the way back; nothing when all is."""
    names = assumptions.changed(assumed, choices.default())
    if not names:
        return
    told = "; ".join(_told(name, code, assumed) for name in names)
    told = f"**Hva om:** tallene under er regnet med endrede forutsetninger: {told}."
    pickers.changed(told, "Tilbakestill forutsetningene", choices.reset)


def _told(name: str, code: str | None, assumed: Assumptions) -> str:
    if name == "without_family":
        return "uten familiebarnehager (kjent på navnet; bare tellingen)"
    standard = _default_share(code, assumed) if name == "private_share_pct" else _value(choices.default(), name)
    return f"{NAMES[name]} {_value(assumed, name)} (standard {standard})"


def _default_share(code: str | None, assumed: Assumptions) -> str:
    """Whose share is used when none is chosen, and what it is."""
    share, whose = private.share(code, replace(assumed, private_share_pct=None))
    return f"{whose}, {words.number(share, 0)} prosent"


def _value(assumed: Assumptions, name: str) -> str:
    value = getattr(assumed, name)
    if name in YEARS:
        return str(value)
    return (choices.figure4(value) if name == "part_time" else figure(value)) + UNITS.get(name, "")
