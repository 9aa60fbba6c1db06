"""The page Befolkning: are there more old than young, where, and since when? Start with `page.py`."""
