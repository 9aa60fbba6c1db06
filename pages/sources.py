"""Data og metode: sources and editions, definitions with formulas, notes, what is missing by name, licence."""

import streamlit as st

from pages.parts import address, choose, editions, method, read, show


def lacking() -> None:
    """Who is missing, when there are accounts to miss them in."""
    if read.has("accounts"):
        editions.lacking(choose.year())


address.carry("maltall")
st.title("Data og metode", anchor=False)
show.each(
    editions.editions,
    editions.documents,
    editions.revisions,
    method.definitions,
    method.levels,
    method.size_classes,
    lacking,
    method.notes,
    method.licence,
)
