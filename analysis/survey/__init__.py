"""The survey of budgets: the estimate for all from those that answered, and how it fared. Start with `rows.py`."""
