"""Names and numbers of municipalities, old and new, and what became of them. Start with `asked.py`."""
