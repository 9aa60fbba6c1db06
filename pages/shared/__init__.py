"""What all pages use: the only cache, pickers kept in the address, a finding and how it is shown. Start with
`show.py`.
"""
