"""What each column of a file is, where the registry of measures has no formula for it. Start with `meanings.py`."""
