"""One municipality whole, in strips and words: its answer, where it stands among its peers, and what must be known."""
