"""The command of a copy that is installed as it lies, by `uv run` or `pip install -e .`: see `console.py`."""
