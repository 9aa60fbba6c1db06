"""Data og metode: editions, revisions and what each figure is. Start with `page.py`."""
