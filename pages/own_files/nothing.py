"""What the page says where it has no accounts or budgets to show."""


def heading(name: str, answers: str, damaged: bool) -> str:
    """What is not here, in a heading: of no more than can be known. answers: what is said of answers to the survey.

    damaged: whether some of what was brought in cannot be read.
    """
    whose = f" for {name}" if name else ""
    if damaged:
        return f"Egne regnskap og budsjett{whose} kan ikke vises"
    what = "Ingen KOSTRA-fil eller fil med regnskap eller budsjett" if answers else "Ingen egne regnskap eller budsjett"
    return f"{what} er hentet inn{whose}"
