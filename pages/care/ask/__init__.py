"""What the reader chooses on the page of care: unit, spending, years and assumptions. Start with `ask.py`."""
