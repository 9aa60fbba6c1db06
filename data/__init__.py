"""The extract and what it may hold. `contract` says what each table is, `extract` reads and writes it. Start with
`extract/store.py`.
"""
