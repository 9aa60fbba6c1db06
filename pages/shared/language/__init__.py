"""The language in which a run of a page speaks to its reader, and what it speaks through. Start with `st.py`."""
