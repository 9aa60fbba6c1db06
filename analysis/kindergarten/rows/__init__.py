"""What every view of the kindergarten norms shows, asked by page, command and files alike. Start with `count.py`."""
