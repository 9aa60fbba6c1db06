"""What every view of care spending shows, from a view and what is read once for it. Start with `view.py`."""
