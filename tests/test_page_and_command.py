"""Every row of every `python -m analysis` command is the row under its chart: over all commands, years and groups, and
by a sample of all municipalities, on the shipped extract with every table that it lacks made up."""

import functools
from argparse import Namespace
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest

from analysis import __main__ as command_line
from analysis import figures, key_measures, regions
from analysis.__main__ import COMMANDS
from analysis.care import Choice
from analysis.care_groups import LANDET, Unit
from analysis.care_growth import Question
from analysis.units import number
from data import documents, store
from data.catalogue import PACKAGE
from data.names import plain_name
from pages.parts import (
    care_by_class,
    care_filled,
    computed,
    findings,
    findings_survey,
    findings_survey_outturn,
    key_figure_rows,
    kindergarten_choices,
    kindergarten_findings,
    kindergarten_own,
    kindergarten_rows,
    kindergarten_spread,
    kindergarten_year_rows,
    ledger,
    own_files_read,
    room,
    survey_choose,
    survey_lists,
    survey_rows,
)
from pages.parts.care_view import View
from tests import whole_extract

YEARS = (2015, 2020, 2025)  # first, middle and last
CLASSIFICATIONS = ("ks", "ssb", "kostra")
OSLO = (False, True)
# Renumbered, as of today under a number of before, split in 2024 (three), smallest, with Sámi names, Oslo, without KG40.
NAMED = ("3301", "1103", "1507", "1508", "1580", "1151", "0301", "5612", "4601", "5001", "3222", "1144")


class Pair(NamedTuple):
    """What is asked of a command, and the rows that the page has for it. keys: what tells the rows apart.

    renamed: column of the page to that of the command. beside: columns of the command that the page tells in words.
    """

    asked: tuple[str, ...]
    page: pd.DataFrame
    keys: list[str]
    renamed: dict[str, str] = {}
    beside: tuple[str, ...] = ()
