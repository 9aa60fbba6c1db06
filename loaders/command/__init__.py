"""The verbs of the command line: refresh, parse, status, import, remove, template. Start with `main.py`."""
