"""The clicks on each municipality, made before readers make them: from a start or a refresh, in the background. Start with `keep.py`."""
