"""Figures from a municipality's own files. Start with `operating_result.py`."""
