"""The page Ungt utenforskap: how many of the young are outside work and education, and what may be set beside it. Start with `page.py`."""
