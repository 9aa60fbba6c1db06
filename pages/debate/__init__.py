"""The page Til debatten: six questions with the sentences of a municipality's figures. Start with `page.py`."""
