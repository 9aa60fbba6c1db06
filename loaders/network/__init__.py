"""The only way out: requests with limits, pace and a sentence for each fault. Start with `client.py`."""
