"""The page Innovasjon: how many have introduced something new, as a survey has published it. Start with `page.py`."""
