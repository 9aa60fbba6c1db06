"""One hostile file: what is in it, and what must become of it. Every file is made here, the same each time."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    """what: for the name of the test. content: the bytes, or what makes them when they are many.

    says: what the error must tell. right: the figures instead, as tests.loaders.hostile.figures reads them.
    told: what must be told beside the figures. beside: other files in the same folder.
    """

    kind: str
    what: str
    content: bytes | Callable[[], bytes]
    file: str
    says: tuple[str, ...] = ()
    right: dict | None = None
    told: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    beside: dict[str, bytes] = field(default_factory=dict)
    code: int = 1

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}"


def both(kind: str, file: str, figures: dict) -> tuple[Callable[..., Case], Callable[..., Case]]:
    """For one kind of file: what makes a case that is turned away with words, and one that comes to the figures."""

    def refused(what: str, content, *says: str, **more) -> Case:
        return Case(**{"kind": kind, "what": what, "content": content, "file": file, "says": says} | more)

    def right(what: str, content, *told: str, **more) -> Case:
        return Case(
            **{"kind": kind, "what": what, "content": content, "file": file, "told": told, "right": figures} | more
        )

    return refused, right
