"""The charts: rows in, plotly figure out. No reading, no computing of figures."""
