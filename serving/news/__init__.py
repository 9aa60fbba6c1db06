"""The feed of what is new, as an address. Start with `answers.py`."""
