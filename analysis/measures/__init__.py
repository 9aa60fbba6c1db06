"""The registry of measures: label, unit, decimals, sign, formula, source, where it is read and where it stands. Start with `registry.py`."""
