"""Children per full-time equivalent and shares over the years: `lines.py`, and the country alone: `country_line.py`."""
