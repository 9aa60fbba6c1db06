"""The words and tables of what is new, what was revised, and what is missing. Start with `answers.py`."""
