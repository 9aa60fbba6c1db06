"""Nytt og rettet: when figures last came, what was revised, and what is missing. Start with `page.py`."""
