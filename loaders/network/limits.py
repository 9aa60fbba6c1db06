"""How long and how often a server is asked: the bounds, declared once, and the environment variables that set them."""

import os
from dataclasses import dataclass

from data import typed_number
from loaders.errors import UsageError

DAY = 86400


@dataclass(frozen=True)
class Setting:
    """One environment variable: what it is without it, what it may be, and what it does, for people."""

    name: str
    default: float
    low: float
    high: float
    text: str

    def value(self) -> float:
        """The number that the environment gives, or the default; raises UsageError."""
        text = os.environ.get(self.name, "").strip()
        if not text:
            return self.default
        number, whole = typed_number.number(text), isinstance(self.default, int)
        if number is None or not self.low <= number <= self.high or (whole and number != int(number)):
            kind = "et helt tall" if whole else "et tall"
            raise UsageError(
                f"Innstillingen {self.name} er {text!r}. Den må være {kind} fra {self.low:g} til {self.high:g}; "
                f"uten den gjelder {self.default:g}."
            )
        return number


TIMEOUT = Setting("LOADERS_TIMEOUT", 60.0, 0.01, DAY, "sekunder uten noe fra SSB før et forsøk gis opp")
DEADLINE = Setting("LOADERS_DEADLINE", 300.0, 0.01, DAY, "sekunder før et svar som ikke er helt, gis opp")
ATTEMPTS = Setting("LOADERS_ATTEMPTS", 5, 1, 100, "forsøk på hvert kall")
MAX_WAIT = Setting("LOADERS_MAX_WAIT", 90.0, 0, DAY, "sekunder i den lengste pausen mellom kall")
SETTINGS = (TIMEOUT, DEADLINE, ATTEMPTS, MAX_WAIT)


@dataclass(frozen=True)
class Limits:
    """timeout: seconds without a byte. deadline: seconds for one whole answer. max_wait: seconds, longest pause."""

    timeout: float = TIMEOUT.default
    deadline: float = DEADLINE.default
    attempts: int = int(ATTEMPTS.default)
    max_wait: float = MAX_WAIT.default


def from_environment() -> Limits:
    """The bounds with what the environment says; raises UsageError naming the variable."""
    return Limits(TIMEOUT.value(), DEADLINE.value(), int(ATTEMPTS.value()), MAX_WAIT.value())
