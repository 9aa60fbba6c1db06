"""Published answers of a survey of innovation, in a CSV or Excel file made from the template. Start with `file.py`."""
