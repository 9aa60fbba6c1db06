"""What a link shows before it is opened: title, sentence and picture of a view. Start with `head.py`; `findings.py` asks the pages."""
