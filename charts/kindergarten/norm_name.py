"""What the staffing norm is called: in sentences, and at its line in a chart."""


def in_lines(name: str) -> str:
    """The name of the norm's line, its figure on a line of its own."""
    return name.replace(": ", ":<br>")
