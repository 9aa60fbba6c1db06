"""Kommunen: one municipality whole, held against its levels, its peers and its own years. Start with `page.py`."""
