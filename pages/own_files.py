"""Egne regnskap og budsjett: what municipalities brought in themselves, with the sums that each result was made of."""

from functools import partial

import streamlit as st

from pages.parts import choose, own_files, show

code, name = choose.chosen()

st.title("Egne regnskap og budsjett", anchor=False)
st.caption(own_files.WHAT)
target = choose.target()
show.each(partial(own_files.sections, code, name, target), own_files.how)
