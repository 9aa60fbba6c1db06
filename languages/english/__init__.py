"""Bokmål to English by whole sentences: each is a pattern of the catalogue, since the words stand in another order.

Start with `text.py`. The catalogue is data: `patterns.csv` (bokmål, English). In a pattern {n…} is a number with its unit, a
year, a span or a date, {p…} the name of a municipality or a county, and {x…} a phrase that is itself of the catalogue.
"""

from languages.english.text import missing_en, translated_en

__all__ = ["missing_en", "translated_en"]
