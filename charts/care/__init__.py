"""Charts and headlines of pleie og omsorg. Start with `growth_headlines.py`."""
