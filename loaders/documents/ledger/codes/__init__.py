"""Accounts, arts and functions of a ledger, and operating against investment accounts. Start with `accounts.py`."""
