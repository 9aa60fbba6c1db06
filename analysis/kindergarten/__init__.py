"""The kindergarten staffing norms: what is lacking, what it costs, for how many. Start with `rows/`."""
