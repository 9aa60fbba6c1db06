"""How children per full-time equivalent are spread: `histogram.py` with its bars in `bars.py`, and `strip.py` by size of municipality."""
