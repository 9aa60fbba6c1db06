"""Answers to surveys of innovation, in words and bars. Start with `answers.py`."""
