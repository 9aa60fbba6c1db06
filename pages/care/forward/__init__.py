"""What lies ahead and lay behind: the population's part of what care will cost. Start with `country.py`."""
