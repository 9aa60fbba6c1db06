"""Class and art of every account of a ledger, also where a municipality has classes or arts of its own making."""

import numpy as np
import pandas as pd

from loaders.documents.ledger.codes.art_inside_account import reading_inside, refuse_inside
from loaders.documents.ledger.codes.codes import BALANCE, INVESTMENT, OPERATING, Reading, reading_of, valid_arts
from loaders.errors import FileError

SURE_OPERATING = ("800", "870", "874", "877", "590", "990")
SURE_INVESTMENT = ("529", "910", "929", "970")
SHORTEST = 4  # digits of an account that has a class in front of an art
SHARE = 0.2  # of the accounts have a strange class: it is no slip
LIKE_A_LEDGER = 0.9  # of the accounts hold a valid art


def translated(account: pd.Series, mapping: dict) -> pd.Series:
    """The accounts with KOSTRA's class in front, where the mapping says what the municipality's own classes are."""
    classes = mapping.get("classes")
    if not classes:
        return account
    return account.str[:1].replace(classes) + account.str[1:]


def reading(account: pd.Series, mapping: dict, class_column: bool) -> Reading:
    """How the accounts are read. account: those with amounts. Raises FileError for ways that fit equally well, and for
    classes of the municipality's own making.
    """
    unique = pd.Series(account.dropna().unique(), dtype="str")
    if "art_digits" in mapping:
        return reading_inside(mapping["art_digits"], has_class="classes" in mapping and not class_column)
    if {"account", "classes"}.isdisjoint(mapping):
        refuse_inside(unique)
    if class_column:
        return reading_of(unique, "art")
    chosen = "class-art" if mapping.get("classes") else mapping.get("account", "")
    found = reading_of(unique, chosen)
    if not chosen:
        _refuse_own_classes(unique, found)
    return found


def _refuse_own_classes(unique: pd.Series, found: Reading) -> None:
    """Raise FileError where another digit than KOSTRA's classes stands in front of the arts of a whole ledger."""
    rest = Reading(True).art(unique)
    if unique.str.len().min() < SHORTEST or valid_arts(rest).mean() < LIKE_A_LEDGER:
        return
    firsts = sorted(unique.str[0].unique())
    strange = [one for one in firsts if one not in OPERATING + INVESTMENT + BALANCE]
    strange += [one for one in firsts if one in BALANCE and _is_no_balance(rest[unique.str[0] == one])]
    as_art = not found.has_class and _whole(found.art(unique))
    if unique.str[0].isin(strange).mean() < SHARE or not _whole(rest) or as_art:
        return
    guess = {one: _class_of(rest[unique.str[0] == one]) for one in strange}
    raise own_classes(unique, guess)


def _whole(arts: pd.Series) -> bool:
    """Whether there are both wages and income, as in every whole ledger."""
    return bool(((arts >= "010") & (arts < "100")).any() and (arts >= "600").any())


def own_classes(unique: pd.Series, guess: dict[str, str]) -> FileError:
    """The fault of classes that are not KOSTRA's. guess: own class to KOSTRA's."""
    first = ", ".join(unique[unique.str[0].isin(list(guess))].head(3))
    return FileError(
        f"første siffer i kontoene ({', '.join(guess)}) er ikke KOSTRAs kontoklasser (0 investering, 1 drift, 2 "
        f"balanse), men ser ut som kommunens egne: {first}. Si hva de er i en YAML-fil med --mapping: classes",
        {"classes": guess},
    )


def _is_no_balance(arts: pd.Series) -> bool:
    """Chapters of the balance sheet are 10 to 59: wages and income are none of them."""
    return _whole(arts)


def _class_of(arts: pd.Series) -> str:
    if arts.isin(SURE_INVESTMENT).any() and not arts.isin(SURE_OPERATING).any():
        return "0"
    return "1"


def arts(account: pd.Series, way: Reading, mapping: dict) -> pd.Series:
    """The art of every account, three digits; NaN where it is none of KOSTRA's and no art of the municipality's own."""
    place, unique = pd.factorize(account)
    unique = pd.Series(unique, dtype="str")
    found = way.art(unique).replace(mapping.get("own_arts", {}))
    valid = way.valid(unique) | (valid_arts(found) & _posted(unique, way))
    known = np.array([*found.where(valid), None], dtype=object)  # the last: of lines without an account
    return pd.Series(known[place], index=account.index, dtype="str")


def _posted(unique: pd.Series, way: Reading) -> pd.Series:
    return way.class_(unique).isin([*OPERATING, *INVESTMENT]) if way.has_class else unique.notna()
