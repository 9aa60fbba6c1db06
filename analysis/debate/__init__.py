"""What a council can debate: six questions, each with sentences from a municipality's figures. Start with `rows.py`."""
