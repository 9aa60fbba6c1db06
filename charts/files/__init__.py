"""A chart or its rows as a file: picture and spreadsheet."""
