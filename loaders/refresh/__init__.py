"""Fetch, check and store every table, and lose nothing. Start with `every_table.py`."""
