"""What every page that answers a question is made of, from its answer to its source line. Start with `skeleton.py`."""
