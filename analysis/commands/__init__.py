"""`python -m analysis`: one module a command, each printing the rows of its subject. Start with `command.py`."""
