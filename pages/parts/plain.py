"""Text that came with a file, as it is: none of it becomes markup on the page."""

import re


def plain(text: str) -> str:
    """The text for markdown, in one line, with every character that could be markup escaped."""
    escaped = re.sub(r"([\\`*_\[\]<>$~#|]|:(?=[\w/])|&(?=\w))", r"\\\1", " ".join(str(text).split()))
    return re.sub(r"^(\d*)([.)+-])", r"\1\\\2", escaped)  # else the beginning of a list


def name(text: str) -> str:
    """A name for sentences, charts and files alike: letters, digits and the few signs that names have."""
    return " ".join(re.sub(r"[^\w .,()/'’–-]|_", " ", str(text)).split())
