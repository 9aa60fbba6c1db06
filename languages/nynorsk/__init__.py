"""Bokmål to nynorsk by a lexicon: phrases first, then words; what neither knows stands, and is named as missing.

Start with `text.py`. The lexicon is data: `words.csv` and `phrases.csv` (bokmål, nynorsk), and `same.txt`, the words alike
in both. A word whose nynorsk form depends on the words beside it stands in phrases only.
"""

from languages.nynorsk.text import missing_nn, translated_nn

__all__ = ["missing_nn", "translated_nn"]
