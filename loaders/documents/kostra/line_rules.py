"""The rules that each line of a KOSTRA accounts file keeps: codes valid for the form, amounts, and no line twice."""

import re

import numpy as np
import pandas as pd

from loaders.documents.kostra.forms import CHAPTER, OSLO, SECTOR, arts, functions
from loaders.documents.kostra.owner import Unit
from loaders.documents.kostra.records import named, outside

AMOUNT = re.compile(" *-?[0-9]+")
KEY = ["region", "account_class", "function", "art"]


def codes(records: pd.DataFrame, unit: Unit) -> list[str]:
    """What is wrong with account class, function (or chapter), art (or sector) and amount, with line numbers."""
    classes = " eller ".join(sorted(unit.form.classes))
    checks = {
        "account_class": (lambda value: value in unit.form.classes, f"Korrigér kontoklasse til {classes}"),
        **(_operating(unit) if unit.form.operating else BALANCE),
        "amount": (AMOUNT.fullmatch, "Korrigér beløp: hele 1000 kr, høyrejustert, med minus rett foran sifrene"),
    }
    return [
        text
        for name, (valid, asked) in checks.items()
        for text in named(records[name], outside(records[name], valid), asked)
    ]


BALANCE = {
    "function": (CHAPTER.fullmatch, "Korrigér kapittel: 10–29, 31–5990 eller 9100–9999, venstrejustert"),
    "art": (SECTOR.fullmatch, "Korrigér sektor: tre siffer, 000–900"),
}


def _operating(unit: Unit) -> dict:
    oslo = unit.region == OSLO
    own = "400–799" if unit.form.county else "100–799" if oslo else "100–399"
    return {
        "function": (
            functions(unit.form, oslo).__contains__,
            (
                f"Korrigér funksjon til en som gjelder for {unit.form_code}: {own}, 800, 840, 841, 850, 860, 870, 880 "
                "eller 899, tre siffer, venstrejustert"
            ),
        ),
        "art": (
            arts(unit.year, unit.quarter, oslo).__contains__,
            (
                "Korrigér art til en i 010–195, 200–285, 300–380, 400–480, 500–590, 600–670, 700–780, 800–890 eller "
                "900–990"
            ),
        ),
    }


def duplicates(records: pd.DataFrame, unit: Unit) -> list[str]:
    """Lines with the same account class, function and art (in the same region); a line of nothing is not counted.

    Stricter than SSB, which warns and adds the lines together: a line sent twice is an amount counted twice, and a
    quarter's file has no sum that would show it.
    """
    key = records.loc[records["amount"].str.strip() != "0", KEY]
    twice = key[key.duplicated(keep=False)]
    if twice.empty:
        return []
    twice = twice.astype(str).sort_values(KEY, kind="stable")
    names = ("kontoklasse", "kapittel", "sektor") if not unit.form.operating else ("kontoklasse", "funksjon", "art")
    text = twice["account_class"] + " " + twice["function"].str.strip() + " " + twice["art"]
    asked = (
        f"Korrigér {', '.join(names[:-1])} og {names[-1]}: samme kombinasjon flere ganger. Slå linjene sammen "
        "(her er vi strengere enn SSB, som bare advarer og legger linjene sammen)"
    )
    return named(text, np.ones(len(text), dtype=bool), asked)
