"""Hides uvloop from the bare page's server: the framework does not bring it along."""

raise ModuleNotFoundError("No module named 'uvloop'", name="uvloop")
