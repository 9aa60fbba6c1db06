"""The only reading and writing of Parquet: checked, atomic, every edition kept. Start with `store.py`."""
