"""The front page and the spread across size. Start with `page.py` and `findings.py`."""
