"""Everything that comes in from outside: SSB and files that people bring. Start with `command/main.py` (the verbs),
then `refresh` (SSB's tables) or `documents` (files).
"""
