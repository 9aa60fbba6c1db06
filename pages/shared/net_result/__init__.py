"""What must be known of netto driftsresultat on every page that draws it. Start with `caveats.py`."""
