"""The commands about KS' booklet of 2021: `debate`, the questions of today."""
