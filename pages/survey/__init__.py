"""Budsjettundersøkelsen: what is budgeted, by whom, and how it went. Start with `page.py`."""
