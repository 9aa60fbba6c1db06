"""Cuts a selection that is too large into selections that the server allows."""

import math


def cells(selection: dict[str, tuple[str, ...]]) -> int:
    """How many cells a selection asks for, empty ones included."""
    return math.prod(len(codes) for codes in selection.values())


def split(selection: dict[str, tuple[str, ...]], limit: int) -> list[dict[str, tuple[str, ...]]]:
    """The selection as parts of at most `limit` cells, cut along the largest dimension, again if need be."""
    if limit < 1:
        raise ValueError(f"Cellegrensen er {limit}.")
    if cells(selection) <= limit:
        return [selection]
    largest = max(selection, key=lambda name: len(selection[name]))
    codes = selection[largest]
    parts = min(len(codes), math.ceil(cells(selection) / limit))
    size = math.ceil(len(codes) / parts)
    cut = [selection | {largest: codes[i : i + size]} for i in range(0, len(codes), size)]
    return [whole for part in cut for whole in split(part, limit)]
