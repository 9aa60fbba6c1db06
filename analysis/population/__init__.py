"""More old than young: inhabitants of 65 and over against those under 20, and the year they pass them. Start with `rows.py`."""
