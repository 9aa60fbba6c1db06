"""Data og metode: sources and editions, definitions with formulas, notes, what is missing by name, licence."""

import streamlit as st

from pages.shared import address, extract, pickers, show
from pages.sources import commands, definitions, editions


def lacking() -> None:
    """Who is missing, when there are accounts to miss them in."""
    if extract.has("accounts"):
        editions.lacking(pickers.year())


address.put_aside(pickers.TARGET)
st.title("Data og metode", anchor=False)
st.markdown("Hvor tallene er fra, hva som mangler, hvordan de er laget, og hvordan de hentes på nytt.")
show.each(
    editions.editions,
    editions.documents,
    editions.revisions,
    definitions.definitions,
    definitions.levels,
    definitions.size_classes,
    lacking,
    definitions.notes,
    commands.commands,
    definitions.licence,
)
