"""What changed between two editions of a table, cell by cell. Start with `rows.py`."""
