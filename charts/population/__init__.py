"""Old and young, in words and charts: the answer, a strip a class of size, the curves of one. Start with `answers.py`."""
