"""What a column is: how its figure is made and by whom, or what it holds."""

from analysis.measures.registry import MEASURES
from charts.files.columns.accounts import ACCOUNTS
from charts.files.columns.services import SERVICES

MEANINGS = ACCOUNTS | SERVICES


def meaning(name: str) -> str:
    """Of a column of the registry of measures. Raises KeyError for one that is told nowhere."""
    return MEASURES[name].definition or MEANINGS[name]
