"""One municipality whole: every measure of the registry, held against its level, its peers and its own years. Start with `rows.py`."""
