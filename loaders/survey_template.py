"""To be written."""


def write(output, known) -> int:
    raise NotImplementedError
