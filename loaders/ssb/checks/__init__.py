"""What a new edition must stand up to before it is stored: coverage, totals, code lists, changes. Start with
`coverage.py`.
"""
