"""Where the figures on a page come from, in words: source line and notes."""

from datetime import date, datetime

from data.vintage import Vintage

OWN = "Summer, gjennomsnitt og fordelinger er beregnet her av SSBs tall; de er ikke publisert av SSB."


def day(iso: str) -> str:
    """An ISO time as a Norwegian date: 2026-06-15T06:00:00Z is 15.06.2026."""
    return datetime.fromisoformat(iso).strftime("%d.%m.%Y") if iso else ""


def state(vintage: Vintage) -> str:
    """revidert, urevidert, or nothing where the source makes no such distinction."""
    return {True: "revidert", False: "urevidert", None: ""}[vintage.revised]


def edition(source: str, vintage: Vintage) -> str:
    """One table's source and edition: "tabell 12364 (15.06.2026, revidert)"."""
    marks = ", ".join(part for part in (day(vintage.updated), state(vintage)) if part)
    return source + (f" ({marks})" if marks else "")


def source_line(sources: dict[str, Vintage], titles: dict[str, str]) -> str:
    """Source, edition, when fetched, licence. sources: vintage by table. titles: source text by table."""
    parts = "; ".join(edition(titles[name], vintage) for name, vintage in sources.items())
    fetched = max(vintage.fetched for vintage in sources.values())
    return f"Kilde: {parts}. Hentet {day(fetched)}. {OWN} Lisens: CC BY 4.0."


def notes(sources: dict[str, Vintage], mandatory: bool = True) -> list[str]:
    """SSB's notes to the tables, each once; only those that must be shown, or all."""
    every = [
        note["text"] for vintage in sources.values() for note in vintage.notes if note["mandatory"] or not mandatory
    ]
    return list(dict.fromkeys(every))


def unrevised_year(vintage: Vintage) -> int | None:
    """The accounting year whose figures are not yet revised, None when all are."""
    if vintage.revised is not False:
        return None
    return max(int(year) for year in vintage.coverage)


def age_days(vintage: Vintage, today: date) -> int:
    """Days since the table was fetched."""
    return (today - datetime.fromisoformat(vintage.fetched).date()).days
