"""What was said of the municipal economy then, and what came, with the gap between them. Start with `rows.py`."""
