"""Egne regnskap og budsjett: what a municipality has brought in. Start with `page.py`."""
