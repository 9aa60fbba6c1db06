"""The commands about municipalities by themselves: `profile.py` of one and of the map, `several.py` of some side by side and year by year."""
