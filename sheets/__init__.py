"""The sheet of a municipality (kommunearket): the profile as a page that needs no script, and as files. Start with `content.py`."""
