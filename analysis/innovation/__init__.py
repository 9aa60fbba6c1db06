"""Answers to surveys of innovation: by year, part of the country and size. Start with `rows.py`."""
