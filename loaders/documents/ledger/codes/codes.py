"""KOSTRA's codes in a municipality's own accounts and services: class and art, and function.

The account holds class and art ("10100": class 1, art 010), or the art alone ("010", "0100"): one reading is chosen for
the whole column. The service holds the function in its first three digits. Functions: SSB's control program for 2025,
and those that went out of use since 2001.
"""

import re
from dataclasses import dataclass

import pandas as pd

from loaders.errors import FileError

ARTS = ((10, 480), (490, 490), (500, 590), (600, 670), (690, 690), (700, 890), (895, 895), (900, 990))
VALID_ARTS = frozenset(f"{art:03d}" for first, last in ARTS for art in range(first, last + 1))
MUNICIPAL = """
    100 110 120 121 130 170 171 172 173 180 190 201 202 211 213 215 221 222 223 231 232 233 234 241 242 243 244 251 252
    253 254 255 256 257 258 261 265 273 275 276 281 283 285 290 300 301 302 303 304 310 315 320 321 322 325 329 330 332
    333 334 335 338 339 340 345 350 353 354 355 357 360 365 370 373 375 377 380 381 383 385 386 390 392 393 396
    800 840 841 850 860 870 880 899
"""
FUNCTIONS = frozenset(MUNICIPAL.split())
COUNTY = re.compile(r"[4-7]\d\d", re.ASCII)
OPERATING, INVESTMENT, BALANCE = "13", "04", "25"
MARGIN = 0.1  # of fit: less than this apart, two readings are as good
ONE_CLASS = 0.9  # of the accounts begin with the same digit: it is a class


@dataclass(frozen=True)
class Reading:
    """One way to read the accounts. has_class: whether the first digit is KOSTRA's class. length: filled up with zeros
    in front to so many digits, 0 for as they are. at: digits in front of the art, -1 for the class alone or none."""

    has_class: bool
    length: int = 0
    at: int = -1

    def art(self, digits: pd.Series) -> pd.Series:
        """Three digits each, fewer where the account is too short."""
        first = int(self.has_class) if self.at < 0 else self.at
        return digits.str.zfill(self.length).str[first : first + 3]

    def class_(self, digits: pd.Series) -> pd.Series:
        """One digit each."""
        return digits.str.zfill(self.length).str[0]

    def valid(self, digits: pd.Series) -> pd.Series:
        """Which accounts hold a class and an art of KOSTRA; those of the balance sheet have no art."""
        valid = valid_arts(self.art(digits))
        if not self.has_class:
            return valid
        class_ = self.class_(digits)
        return (valid & class_.isin([*OPERATING, *INVESTMENT])) | class_.isin([*BALANCE])

    def fit(self, digits: pd.Series) -> float:
        """How much like KOSTRA, 0 to 2: the share of the accounts that are valid, and the share that are income.

        A whole ledger has income, arts 600 and up, in one reading only: in the other these are no arts or expenditure.
        """
        return self.valid(digits).mean() + (self._posted(digits) & (self.art(digits) >= "600")).mean()

    def wages(self, digits: pd.Series) -> float:
        """The share that are wages, arts under 100, which every municipality has."""
        return (self._posted(digits) & (self.art(digits) < "100")).mean()

    def _posted(self, digits: pd.Series) -> pd.Series:
        """Valid, and not of the balance sheet."""
        valid = self.valid(digits)
        return valid & ~self.class_(digits).isin([*BALANCE]) if self.has_class else valid

    @property
    def said(self) -> str:
        """As a person is told."""
        if self.at >= 0:
            class_ = "kontoklasse i første siffer, " * self.has_class
            return f"konto: {class_}art i siffer {self.at + 1} til {self.at + 3}"
        where = "kontoklasse i første siffer, art i de tre neste" if self.has_class else "art i de tre første sifrene"
        return f"konto: {where}" + (f", fylt ut med nuller foran til {self.length} siffer" if self.length else "")


def valid_arts(arts: pd.Series) -> pd.Series:
    """Which are within KOSTRA's ranges; a municipality's own arts (011, 371) lie between KOSTRA's."""
    return _among(arts, VALID_ARTS)


def valid_functions(functions: pd.Series, county: bool, own: list[str]) -> pd.Series:
    """Which are KOSTRA functions; those of a county (400 to 799) only where `county`."""
    known = _among(functions, FUNCTIONS.union(own))
    return known | functions.str.fullmatch(COUNTY).fillna(False) if county else known


def _among(codes: pd.Series, valid: frozenset[str]) -> pd.Series:
    """Which of some codes, each once, are valid; the library's isin turns every valid code into a value of its own."""
    return pd.Series([code in valid for code in codes], index=codes.index, dtype=bool)


def reading_of(digits: pd.Series, chosen: str) -> Reading:
    """How to read a column of accounts (each once). chosen: the mapping's word, "" to judge by the column.

    Raises FileError when two ways fit equally well and differ.
    """
    shortest, longest = int(digits.str.len().min()), max(int(digits.str.len().max()), 3)
    lengths = [0]
    if shortest < longest and not digits.str.startswith("0").any():  # zeros in front are lost where codes are numbers
        lengths.append(longest)
    ways = [Reading(has, length) for has in (True, False) for length in lengths]
    fits = {way: (way.fit(digits), way.wages(digits)) for way in ways}
    with_class, without = (
        sorted((way for way in ways if way.has_class == has), key=fits.__getitem__) for has in (True, False)
    )
    if chosen:
        return (with_class if chosen == "class-art" else without)[-1]
    best, other = sorted((with_class, without), key=lambda ways: fits[ways[-1]][0], reverse=True)
    if fits[best[-1]][0] - fits[other[-1]][0] < MARGIN:
        if digits.str[0].value_counts(normalize=True).iloc[0] < ONE_CLASS:
            raise _either(digits)
        best = with_class
    if len(best) > 1 and fits[best[0]] == fits[best[1]]:
        raise _either(digits)
    return best[-1]


def _either(digits: pd.Series) -> FileError:
    first, last = digits.iloc[0], digits.iloc[-1]
    return FileError(
        f"kontoene kan leses på flere måter (for eksempel {first} og {last}). Skriv dem som tekst med alle sifre, "
        "eller si hva de første sifrene er i en YAML-fil med --mapping: account",
        {"account": "class-art"},
    )
