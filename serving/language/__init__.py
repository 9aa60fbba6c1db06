"""The language that a request is answered in. Start with `asked.py`."""
