"""Answers to the budget survey: template, columns and rules. Start with `file.py`."""
