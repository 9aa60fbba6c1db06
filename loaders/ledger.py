"""To be written."""


def recognises(file) -> bool:
    raise NotImplementedError


def read(file, choices, known):
    raise NotImplementedError
