"""SSB's two interfaces: what is asked of each table, and the reply read into a frame. Start with `tables.py`."""
