"""One contract per table: columns, key, limits, source. Start with `tables.py`."""
