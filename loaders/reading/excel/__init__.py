"""Reading .xlsx safely: guards, hidden rows, oddly named parts. Start with `workbook.py`."""
