"""Charts and headlines of the survey of budgets. Start with `headlines.py`."""
