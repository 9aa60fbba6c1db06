"""What has been brought in as files beside SSB's tables. Start with `documents.py`."""
