"""Text that came with a file, as it is: none of it becomes markup on the page."""

import re

import pandas as pd

UNSEEN = "\u2060"  # a word joiner: nothing to the eye, and no line ends there


def plain(text: str) -> str:
    """The text for markdown, in one line, with every character that could be markup escaped.

    What the browser makes of the text after that, links of addresses and pictures of :names:, is broken by UNSEEN.
    """
    escaped = re.sub(r"([\\`*_\[\]<>$~#|]|&(?=[\w#]))", r"\\\1", _one_line(text))
    escaped = re.sub(r":(?=\S)|\bwww(?=\.)|(?<=\S)(?=@)", rf"\g<0>{UNSEEN}", escaped, flags=re.IGNORECASE)
    return re.sub(r"^(\d*)([.)+-])", r"\1\\\2", escaped)  # else the beginning of a list


def unmarked(text: str) -> str:
    """Our own markdown as plain text, for a picture or a file: nothing bold, and a link is its words."""
    bare = re.sub(r"\*\*|(?<!\\)\[([^\]\\]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\\([\\`*_\[\]<>$~#|&.)+-])", r"\1", bare).replace(UNSEEN, "")


def _one_line(text: str) -> str:
    """Spaces and line ends of any number as one space; those that hold a number together stay."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", str(text)).strip()


def unbroken(text: str) -> str:
    """The text with every span of years, 2019–2023, held together where a line ends."""
    return re.sub(r"(?<=\b\d{4}–)(?=\d{4}\b)", "\u2060", text)


def name(text: str) -> str:
    """A name for sentences, charts and files alike: letters, digits and the few signs that names have."""
    return " ".join(re.sub(r"[^\w .,()/'’–-]|_", " ", str(text)).split())


def small_table(frame: pd.DataFrame) -> str:
    """The frame of texts as a markdown table: the first column to the left, the others to the right."""
    lines = [frame.columns, [":--", *["--:"] * (frame.shape[1] - 1)], *frame.itertuples(index=False)]
    cells = [line if number == 1 else [plain(cell) for cell in line] for number, line in enumerate(lines)]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def figures_table(figures: list[tuple[str, str, str]]) -> str:
    """Key figures in one row, as a markdown table: labels, values, and what each is held against.

    A unit that is a word may go on a line of its own, where a narrow screen has no room for it beside its figure.
    """
    parts = [(label, re.sub(r"\u00a0(?=[^\W\d])", " ", value), beside) for label, value, beside in figures]
    labels, values, beside = (" | ".join(map(plain, texts)) for texts in zip(*parts, strict=True))
    return f"| {labels} |\n|{' :-- |' * len(figures)}\n| {values} |\n| {beside} |"
