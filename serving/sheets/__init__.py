"""The addresses of the sheets of the municipalities, /ark/. Start with `answers.py`."""
