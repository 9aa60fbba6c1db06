"""Young people outside work and education (ungt utenforskap): shares by place, and a sum of one's own. Start with `rows.py`."""
