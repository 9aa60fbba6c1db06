"""Which edition of the extract a run of a page is about, and what is remembered of it. Start with `edition.py`."""
