"""SSB's KOSTRA file (0A, 0B): records and the rules they must keep. Start with `file.py`."""
