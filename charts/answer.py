"""What a page answers with: one sentence, the figures that bear it, and what to say of them in a meeting."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KeyFigure:
    """label: at most four words. value: the figure with its unit. beside: what it is held against, in a few words."""

    label: str
    value: str
    beside: str = ""


@dataclass(frozen=True)
class Answer:
    """sentence: at most 15 words. figures: at most three. meeting: a few sentences with figures, said aloud. because: why there is
    no figure, where there is none. note: what a word of the sentence means, where it is not told otherwise."""

    sentence: str
    figures: tuple[KeyFigure, ...] = ()
    meeting: tuple[str, ...] = ()
    because: str = ""
    note: str = ""
