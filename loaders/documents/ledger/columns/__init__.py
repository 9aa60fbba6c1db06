"""Which column of a ledger is what, and which is left out and why. Start with `roles.py`."""
