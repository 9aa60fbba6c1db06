"""The commands about KS' booklet of 2021: `debate`, its themes with today's figures, and `then-and-now`, what was said and what came."""
