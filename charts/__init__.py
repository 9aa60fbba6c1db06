"""Figures and their words: frame to plotly figure or sentence, no Streamlit, no reading. `drawing`, `files` and
`words.py` are for all subjects; the rest is a folder a subject.
"""
