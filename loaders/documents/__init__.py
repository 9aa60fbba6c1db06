"""Files that people bring, and what is said of each. Start with `bring_in.py`."""
