"""A municipality's own documents as other pages draw them: its points beside SSB's. Start with `points.py`."""
