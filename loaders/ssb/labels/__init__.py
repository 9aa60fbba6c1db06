"""Whether a code still means what it did: SSB's labels held against what we expect. Start with `codes.py`."""
