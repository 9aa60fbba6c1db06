"""What stands under the charts of the kindergarten norms, and beside their figures: `count.py`, `country.py` and `years.py`."""
