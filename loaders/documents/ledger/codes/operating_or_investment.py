"""Operating or investment: what the file's name, sheet, title and arts say, held against the class of its accounts."""

import re

import numpy as np

from loaders.documents.ledger.codes.accounts import SURE_INVESTMENT, SURE_OPERATING
from loaders.documents.ledger.lines import Lines
from loaders.errors import FileError, NotBelieved

INVESTMENT_WORDS = re.compile(r"invest|kapital(?:budsj|regn|rekn)", re.IGNORECASE)
OPERATING_WORDS = re.compile(r"drift", re.IGNORECASE)
FIRST_INCOME = 600
NO_ART = "Har kontoene ikke KOSTRAs art, trengs en kolonne med den, valgt med columns: account"
OF_GROUP = "KOSTRAs klasse 3 og 4 hører til særbedrift og konsern"


def settled(lines: Lines, texts: list[str], scope: str, mapping: dict, class_column: bool) -> tuple[Lines, list[str]]:
    """The lines with the class that all of it speaks for, and how it was decided.

    texts: file name, sheet and title. Raises FileError where it contradicts itself.
    """
    _refuse_group(lines, texts, scope, mapping)
    if not {"class", "classes"}.isdisjoint(mapping):
        return lines, ["kontoklasse: som kolonnelisten sier"]
    operating = np.isin(lines.class_, (1, 3))
    if not operating.any():
        return lines, []
    posted = np.logical_or.reduce([np.nan_to_num(values) != 0 for values in lines.amounts.values()]) & operating
    arts = set(np.unique(lines.art[posted]).tolist())
    investing = sorted(arts & {int(art) for art in SURE_INVESTMENT})
    running = bool(arts & {int(art) for art in SURE_OPERATING})
    words = _words(texts)
    own_class = lines.reading.has_class or class_column
    if words and not running and not own_class:
        zeros = np.where(lines.class_ == 1, 0, lines.class_)
        return lines.with_class(zeros), [f"kontoklasse: 0, investering («{words}»)"]
    if investing and not own_class and running:
        raise FileError(
            f"kontoene har ingen kontoklasse, og filen har både drift og investering (art {_arts(investing)} finnes "
            "bare i investeringsregnskapet). Ta med en kolonne for kontoklasse, eller del filen og si class i en "
            "YAML-fil med --mapping"
        )
    if (words or investing) and not running:
        why = f"«{words}»" if words else f"art {_arts(investing)}, som bare investeringsregnskapet har"
        key = {"classes": {"1": "0"}} if own_class else {"class": "0"}
        raise FileError(
            f"kontoene er lest som drift (klasse 1), men filen ser ut til å være investeringer: {why}, og ingen skatt, "
            f"rammetilskudd eller avskrivninger. Si hva det er i en YAML-fil med --mapping: {next(iter(key))}",
            key,
        )
    return lines, []


def _words(texts: list[str]) -> str:
    """The text that speaks of investments, where none speaks of operating accounts."""
    if any(OPERATING_WORDS.search(text) for text in texts):
        return ""
    return next((text[:60] for text in texts if INVESTMENT_WORDS.search(text)), "")


def _refuse_group(lines: Lines, texts: list[str], scope: str, mapping: dict) -> None:
    """Raise FileError for classes of a group in the accounts of the legal municipality, and for both in one file.

    NotBelieved where the arts do not say what the classes are: then no other guess of a code can be right either.
    """
    there = set(np.unique(lines.class_).tolist())
    mixed = {1, 3} <= there or {0, 4} <= there or {1, 4} <= there or {0, 3} <= there
    if mixed or (there & {3, 4} and scope == "kommunekasse" and not mapping.get("scope")):
        seen = ", ".join(map(str, sorted(there)))
        guess = _guess(lines, there, any("konsern" in text.lower() for text in texts), mixed)
        raise (FileError if guess else NotBelieved)(
            f"kontoklassene er {seen}, men filen er lest som {scope}: {OF_GROUP}. Er de kommunens egne, si hva de er i "
            "en YAML-fil med --mapping: classes. Ellers velg --scope, eller skill kasse og konsern i hver sin fil"
            + f". {NO_ART}"
            * (not guess),
            guess,
        )


def _guess(lines: Lines, there: set[int], of_group: bool, mixed: bool) -> dict:
    """What the arts of classes 3 and 4 say that they are; {} where they could be two things that differ.

    Expenditure in one class and income in another is a municipality's own way; wages and income in both 1 and 3 may be
    an enterprise beside the municipality.
    """
    if of_group and not mixed:
        return {"scope": "konsern"}
    posted = np.logical_or.reduce([np.nan_to_num(values) != 0 for values in lines.amounts.values()])
    arts = {one: np.unique(lines.art[(lines.class_ == one) & posted]) for one in there}
    sides = [{bool(art >= FIRST_INCOME) for art in arts[one]} for one in sorted(there - {2, 5})]
    apart = len(sides) == 2 and sorted(map(tuple, sides)) == [(False,), (True,)]
    own = sorted(there & {3, 4})
    if apart:
        return {"classes": {str(one): "1" for one in own}}
    if mixed:
        return {}
    classes = {str(one): _class_of(arts[one], one) for one in own}
    return {"classes": classes} if all(classes.values()) else {}


def _class_of(arts: np.ndarray, own: int) -> str:
    """Operating or investment, where such arts are; class 3 without any is operating; "" where it is not known."""
    running, investing = ({int(art) for art in arts} & set(map(int, one)) for one in (SURE_OPERATING, SURE_INVESTMENT))
    if running and investing:
        return ""
    return "1" if running or (own == 3 and not investing) else "0" if investing else ""


def _arts(arts: list[int]) -> str:
    return ", ".join(f"{art:03d}" for art in arts)
