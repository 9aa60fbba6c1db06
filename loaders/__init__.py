"""From Statistics Norway to the extract: the only part of the project that sees a network."""
