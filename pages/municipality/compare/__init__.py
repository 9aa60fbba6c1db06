"""Sammenlikn: up to six municipalities side by side, every measure of the registry. Start with `page.py`."""
