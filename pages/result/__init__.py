"""The front page, netto driftsresultat and the spread across size. Start with `page.py` and `findings.py`."""
