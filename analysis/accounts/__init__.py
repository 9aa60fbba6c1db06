"""Netto driftsresultat of each municipality and of the country from SSB's accounts: what every subject is held
against.
"""
