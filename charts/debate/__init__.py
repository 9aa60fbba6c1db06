"""The answer of the agenda of a debate. Start with `answers.py`."""
