"""What every line must keep, each fault with its line, column and value."""

import re
from datetime import date

import numpy as np
import pandas as pd

from data.contract.columns import NAME
from data.contract.innovation import FIRST_YEAR, GROUPS, QUESTIONS
from loaders.documents.innovation.columns import ANSWER_HERE, NAME_HERE
from loaders.documents.survey.problems import Problems
from loaders.reading.amounts import numbers, why_not
from loaders.reading.headers import plain

MOST_LETTERS = 80
WHOLE_PCT = 101  # what the answers to a question of one answer may come to, rounded
YES_NO = ("Ja", "Nei", "Vet ikke")
OF_GROUP = re.compile(r"(landsdel|størrelse) ?: ?(.+)", re.IGNORECASE)
KEY = ["survey", "year", "question_code", "group_kind", "group_name"]


def checked(lines: pd.DataFrame, problems: Problems) -> pd.DataFrame:
    """The columns of the contract; what is wrong is noted in problems. lines: as the file has them, index: line."""
    frame = pd.DataFrame(
        {name: _text(lines, name, problems) for name in ("survey", "source", "answer")}, index=lines.index
    )
    frame["question_code"] = lines["question_code"].map(_question)
    asked = " eller ".join(f"«{text}»" for text in QUESTIONS.values())
    problems.add(frame["question_code"] == "", lines["question_code"], "question_code", f"skal være {asked}")
    groups = lines["group_name"].map(_group)
    frame["group_kind"], frame["group_name"] = groups.str[0], groups.str[1]
    problems.add(frame["group_kind"] == "", lines["group_name"], "group_name",
                 "skal være «Alle», «Landsdel: navn» eller «Størrelse: navn»")  # fmt: skip
    for name, here in (("answer", ANSWER_HERE), ("group_name", NAME_HERE)):
        problems.add(frame[name] == here, lines[name], name, "er malens tekst. Skriv det som er publisert")
    _answers(frame, lines, problems)
    year = frame["year"] = _number(lines, "year", problems)
    wrong = year.notna() & ~(year.between(FIRST_YEAR, date.today().year) & (year % 1 == 0))
    problems.add(wrong, lines["year"], "year", f"skal være et årstall fra {FIRST_YEAR} til {date.today().year}")
    share = frame["share_pct"] = _number(lines, "share_pct", problems)
    problems.add((share < 0) | (share > 100), lines["share_pct"], "share_pct", "skal være fra 0 til 100")
    if share.max() <= 1:
        problems.add(share == share.max(), lines["share_pct"], "share_pct",
                     "er det største tallet, og ikke over 1: er prosenten skrevet som brøk? Skriv 74 for 74 prosent")  # fmt: skip
    count = frame["respondents"] = _number(lines, "respondents", problems)
    problems.add((count < 1) | (count % 1 > 0), lines["respondents"], "respondents", "skal være et helt antall fra 1")
    _together(frame, lines, problems)
    return frame


def _answers(frame: pd.DataFrame, lines: pd.DataFrame, problems: Problems) -> None:
    """To the question of yes and no, one of its answers, as it is written here."""
    own = {plain(answer): answer for answer in YES_NO}
    is_yes_no = frame["question_code"] == "introduced"
    found = frame["answer"].map(lambda text: own.get(plain(text), ""))
    wrong = is_yes_no & (found == "") & (frame["answer"] != "")
    problems.add(wrong, lines["answer"], "answer", f"skal være {', '.join(YES_NO)} til dette spørsmålet")
    frame["answer"] = found.where(is_yes_no, frame["answer"])


def _together(frame: pd.DataFrame, lines: pd.DataFrame, problems: Problems) -> None:
    """What lines say of one another: the same answer twice, another number of respondents, more than all."""
    frame = frame.assign(**{name: frame[name].str.casefold() for name in (*KEY, "answer") if name != "year"})
    twice = frame.duplicated([*KEY, "answer"])
    problems.add(twice, lines["answer"], "answer", "står på en linje før også, for samme år, spørsmål og gruppe")
    groups = frame.groupby(KEY, dropna=False)
    other = frame["respondents"].notna() & (frame["respondents"] != groups["respondents"].transform("first"))
    problems.add(other, lines["respondents"], "respondents", "er et annet antall enn på linjen før for samme gruppe")
    whole = groups["share_pct"].transform("sum")
    last = ~frame.duplicated(KEY, keep="last")
    over = (frame["question_code"] == "introduced") & (whole > WHOLE_PCT) & last
    problems.add(over, lines["share_pct"], "share_pct", "gjør at svarene i gruppen blir mer enn 100 prosent til sammen")


def _text(lines: pd.DataFrame, name: str, problems: Problems) -> pd.Series:
    found = lines[name].map(lambda cell: " ".join(str(cell).split()))
    problems.add(found == "", lines[name], name, "mangler")
    problems.add(found.str.len() > 2 * MOST_LETTERS, lines[name], name, f"er lengre enn {2 * MOST_LETTERS} tegn")
    if name != "source":
        strange = (found != "") & ~found.map(lambda text: re.fullmatch(NAME, text) is not None)
        problems.add(
            strange, lines[name], name, "har tegn som ikke hører hjemme i et navn. Skriv det med bokstaver og tall"
        )
    return found


def _number(lines: pd.DataFrame, name: str, problems: Problems) -> pd.Series:
    cells = lines[name].map(lambda cell: cell.removesuffix("%").strip() if isinstance(cell, str) else cell)
    values, bad = numbers(cells.where(cells.astype(str) != "", None).astype(object))
    found, bad = pd.Series(values, index=lines.index), np.asarray(bad, dtype=bool)
    texts = lines[name].map(lambda value: why_not(value).replace("et beløp", "et tall").replace("1 234,50", "74,5"))
    problems.add(bad, lines[name], name, texts)
    problems.add(found.isna() & ~bad, lines[name], name, "mangler")
    return found


def _question(cell: object) -> str:
    return next((code for code, text in QUESTIONS.items() if plain(text) == plain(cell)), "")


def _group(cell: object) -> tuple[str, str]:
    """The kind of group and its name; ("", "") for what is neither all, a part of the country nor a size."""
    text = " ".join(str(cell).split())
    if plain(text) == "alle":
        return "all", GROUPS["all"]
    found = OF_GROUP.fullmatch(text)
    if not found or not re.fullmatch(NAME, found[2].strip()):
        return "", ""
    return ("part" if found[1].lower() == "landsdel" else "size"), found[2].strip()
