"""Reading foreign files as data: text, CSV and Excel, with limits. Start with `source_file.py`."""
