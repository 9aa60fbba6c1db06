"""The columns of the file: one declaration that the reader and the template share."""

# our name: heading in the template, and what is taken for it
COLUMNS = {
    "survey": ("Undersøkelse", "undersøkelse|undersøking|survey"),
    "year": ("År", "år|year"),
    "question_code": ("Spørsmål", "spørsmål|question"),
    "group_name": ("Gruppe", "gruppe|group"),
    "answer": ("Svar", "svar|answer"),
    "share_pct": ("Prosent", "prosent|per cent|percent|pct"),
    "respondents": ("Antall svar", "antall svar|n"),
    "source": ("Kilde", "kilde|kjelde|source"),
}
ANSWER_HERE, NAME_HERE = "skriv svaret", "skriv navnet"  # as the template asks, never an answer
TITLES = {name: title for name, (title, _) in COLUMNS.items()}
PATTERNS = {name: pattern for name, (_, pattern) in COLUMNS.items()}
