"""One measure over the years: of some municipalities by name, or of one beside its peers. Start with `drawn.py`."""
