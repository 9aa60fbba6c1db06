"""The two kinds of trouble that another attempt may mend."""

LATER = "Prøv igjen senere."


class Transient(Exception):
    """Worth another attempt. wait: seconds the server asks for, or None. advice: what to do when no attempt helps."""

    def __init__(self, came: str, wait: float | None = None, advice: str = LATER):
        super().__init__(came)
        self.wait, self.advice = wait, advice


class Unreachable(Transient):
    """Nothing got through to the server; after all attempts the host counts as down."""

    def __init__(self, came: str, advice: str):
        super().__init__(came, advice=advice)
