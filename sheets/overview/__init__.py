"""What a published folder tells of all municipalities together: the map, the spread, what changed and what is missing.
Start with `files.py`."""
