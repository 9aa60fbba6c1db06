"""A chart or its rows as a file, and the rows as a table of texts: picture, spreadsheet and table."""
