"""The count of kindergartens (BASIL): columns, moves and rules. Start with `file.py`."""
