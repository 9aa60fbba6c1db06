"""Charts, tables and headlines of a municipality's own files. Start with `headlines.py`."""
