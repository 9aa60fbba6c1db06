"""Data og metode: sources and editions, definitions with formulas, notes, what is missing by name, licence."""

import streamlit as st

from pages.parts import choose, editions, method, read

st.title("Data og metode", anchor=False)
editions.editions()
editions.revisions()
method.definitions()
method.levels()
method.size_classes()
if read.has("accounts"):
    editions.lacking(choose.year())
method.notes()
method.licence()
