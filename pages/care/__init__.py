"""Pleie og omsorg: growth, comparison and what lies ahead. Start with `page.py`; `ask` is what can be chosen."""
