"""The borders of the municipalities, from a TopoJSON of Kartverket's: checked, simplified and made flat. Start with `file.py`."""
