"""Pleie og omsorg: how spending grows, and how much of it the population explains. Start with `rows/`."""
