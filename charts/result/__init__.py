"""Charts and headlines of netto driftsresultat over time and across size. Start with `headlines.py`."""
