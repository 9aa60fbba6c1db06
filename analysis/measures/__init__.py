"""The registry of measures: label, unit, decimals, direction, level and source of each. Start with `registry.py`."""
