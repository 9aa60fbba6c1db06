"""A text in nynorsk, and the words in it that the lexicon lacks."""

from collections.abc import Iterator
from heapq import merge

from languages.nynorsk.lexicon import lexicon
from languages.nynorsk.phrases import Words, cased, longest
from languages.pieces import said_in_tags, words_of

Found = tuple[int, int, str | None]  # from, to, and what is there in nynorsk; None of a word that is not known


def translated_nn(text: str) -> str:
    """The text in nynorsk, with its signs, numbers, tags, addresses and names as they are."""
    parts, at = [], 0
    for start, end, written in _everywhere(text):
        if written is not None:
            parts += [text[at:start], written]
            at = end
    return "".join((*parts, text[at:]))


def missing_nn(text: str) -> list[str]:
    """The words of a text that the lexicon neither maps nor says are the same, each once, in their order."""
    return list(dict.fromkeys(text[start:end] for start, end, written in _everywhere(text) if written is None))


def _everywhere(text: str) -> Iterator[Found]:
    """What is found in the text, and in what its tags say to the reader."""
    spans = said_in_tags(text)
    if not spans:
        return _found(text)
    within = ((at + start, at + end, new) for at, to in spans for start, end, new in _found(text[at:to]))
    return merge(_found(text), within, key=lambda one: one[0])


def _found(text: str) -> Iterator[Found]:
    """What is to be changed, or not known, in its order: a name goes before a phrase, the longest phrase before a word."""
    spans, known, done = words_of(text), lexicon(), 0
    exact = [text[start:end] for start, end in spans]
    words = Words(text, spans, exact, [*map(str.lower, exact), ""])
    for at, word in enumerate(exact):
        if at < done:
            continue
        (start, end), lower = spans[at], words.lower[at]
        begins = (lower, words.lower[at + 1]) in known.phrases or word in known.names
        if begins and (phrase := longest(words, at, known)):
            done, written = phrase
            end = spans[done - 1][1]
        elif lower in known.same:
            continue
        else:
            written = known.words.get(lower)
            if written is None:
                yield start, end, None
        if written is not None:
            yield start, end, cased(written, text[start:end])
