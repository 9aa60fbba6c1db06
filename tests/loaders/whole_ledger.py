"""A made-up ledger of a whole municipality, near Sogndal's published revenue, read as `import` does."""

from functools import cache

from data.brought_in.operating_result import by_series
from loaders.documents.kind import Choices, Imported, Known
from loaders.documents.ledger import file as ledger_file
from loaders.reading.source_file import SourceFile
from tests.loaders.ledgers import as_file

KNOWN = Known(
    {"4640": "Sogndal", "4601": "Bergen"},
    results={"4640": {2024: (1_500_000.0, 20_000.0), 2025: (1_600_000.0, 30_000.0)}},
)
HEADER = ["konto", "kontotekst", "tjeneste", "tjenestetekst", "ansvar", "Regnskap 2024", "Budsjett 2025"]
SHARES = [
    ("10100", "20200", 251_300_117), ("10900", "20200", 48_211_433), ("11000", "20200", 12_345_671),
    ("13700", "20200", 20_000_009), ("10100", "25300", 231_119_237), ("10900", "25300", 49_300_021),
    ("12000", "25300", 88_888_123), ("16000", "25300", -61_234_567), ("10100", "38500", 301_117_733),
    ("11950", "38500", 99_117_019), ("17000", "38500", -88_123_457), ("15900", "38500", 55_500_007),
    ("18000", "84000", -610_000_013), ("18700", "80000", -599_000_117), ("15000", "87000", 30_711_119),
    ("15100", "87000", 180_512_343), ("15500", "88000", 47_235_347), ("19900", "86000", -55_500_007),
    ("19000", "87000", -1_499_999),
]  # fmt: skip


def rows(scale: int = 1) -> list[list]:
    """Posting lines: codes and names as texts, two amounts in kr (in 1000 kr with a scale of 1000)."""
    return [
        [account, f"Art {account[1:4]}", service, f"Tjeneste {service}", "100", round(kr / scale), _next(kr, scale)]
        for account, service, kr in SHARES
    ]


def _next(kr: int, scale: int) -> int:
    return round(kr * 1.03 / scale)


def written(lines: list[list], header: list = HEADER, above: tuple[str, ...] = ()) -> str:
    return "\n".join([*above, ";".join(header), *(";".join(map(str, line)) for line in lines)]) + "\n"


def read(content: str | bytes, name: str = "sogndal.csv", mapping: dict | None = None, **choices) -> Imported:
    return ledger_file.read(as_file(content, name), Choices(mapping=mapping or {}, **choices), KNOWN)


def results(document: Imported) -> list[float]:
    return [round(value, 3) for value in by_series(document.frame)["ndr_pct"]]


@cache
def plain() -> list[float]:
    """What it comes to as it stands."""
    return results(read(written(rows())))


def file(content: str, name: str = "sogndal.csv") -> SourceFile:
    return as_file(content, name)
