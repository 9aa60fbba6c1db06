"""Barnehagenormer: `count` is the count of each kindergarten, `years` SSB's tables. Start with `page.py`."""
