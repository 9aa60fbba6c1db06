"""What all charts are drawn with: theme, labels clear of the data, marks of years and rows. Start with `theme.py`."""
