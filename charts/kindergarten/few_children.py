"""How few children and how little staff a sentence on kindergartens may rest on, and how it then reads.

The limits are ours, and stand here alone.
"""

FEW_CHILDREN = 100  # below it, a headline says how many they are
FEW_STAFF = 20.0  # full-time equivalents, below which a share is told in persons
FEW_FTE = 2.0  # what one or two persons more or less would turn around is no finding


def who(name: str, children: int) -> str:
    """A place, with its children where they are few: "Utsira, med 8 barn,"."""
    return f"{name}, med {children} barn," if children < FEW_CHILDREN else name


def at_most(fte: float) -> str:
    """Less than FEW_FTE, in words: "høyst ett årsverk" or "høyst to årsverk"."""
    return f"høyst {'ett' if fte <= 1 else 'to'} årsverk"
