"""The page Da og nå: what was said of the municipal economy then, and what came. Start with `page.py`."""
