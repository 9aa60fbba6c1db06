"""Published shares of young people outside work and education, typed into a CSV or Excel file. Start with `file.py`."""
