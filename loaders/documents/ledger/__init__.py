"""A municipality's own ledger: rows, signs, unit, and whether it can be believed. Start with `file.py`."""
