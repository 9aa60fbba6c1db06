"""The figures that come with an installed copy, and the user's own folder that begins with them. Start with `begin.py`."""
