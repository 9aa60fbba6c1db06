"""The norm year by year from SSB's tables: ratio, teachers, cost of keeping it. Start with `sections.py`."""
