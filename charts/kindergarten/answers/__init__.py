"""The answer of the kindergarten page: `answer.py`, and what to say of its figures in a meeting: `meeting.py`."""
