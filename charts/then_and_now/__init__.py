"""What was said then beside what came, as sentences and charts. Start with `answers.py`."""
