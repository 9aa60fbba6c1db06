"""Subtotals in a ledger, found by words, codes or proof and left out. Start with `proof.py`."""
