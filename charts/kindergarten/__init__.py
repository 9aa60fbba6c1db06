"""Charts and headlines of the kindergarten norms. Start with `headlines.py`."""
