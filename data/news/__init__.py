"""What is new in the extract: a list of editions with what came and what was revised or corrected. Start with `entries.py`."""
