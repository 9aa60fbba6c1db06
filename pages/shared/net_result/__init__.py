"""What every page that draws netto driftsresultat over years has in common. Start with `drawn_once.py`."""
