"""Texts that have no language here: somebody's own words and names, which stay as they were given, and what is typed."""

import re
from collections.abc import Iterator

BEGIN, END = "\ue000", "\ue001"  # of private use: in no text of anybody's
_MARKED = f"{BEGIN}(?P<own>[^{END}]*){END}"
_COMMAND = r"(?:python run\.py|kommuneokonomi) [a-z]+(?: (?:--[\w-]+|survey|innovation|[A-ZÆØÅ/]{3,}|(?=\S*[\d/\\.])[^\s,()«»]+))*"
_SETTING, _TABLE = r"\b[A-Z]{2,}(?:\\?_[A-Z]+)+\b", r"(?<=[Tt]abellen )[a-z_\\]+(?= \()"
_AS_IT_IS = re.compile(f"{_MARKED}|{_COMMAND}|{_SETTING}|{_TABLE}")


def quoted(text: str) -> str:
    """The text, marked: it is the same in every language. `languages.translated` takes the marks out again."""
    return f"{BEGIN}{text}{END}" if text else ""


def bare(text: str) -> str:
    """The text without the marks."""
    return text.replace(BEGIN, "").replace(END, "") if BEGIN in text else text


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text in parts, and whether each is as it is; the marks are gone."""
    at = 0
    for found in _AS_IT_IS.finditer(text):
        yield text[at : found.start()], False
        yield found[0] if found["own"] is None else found["own"], True
        at = found.end()
    yield text[at:], False
