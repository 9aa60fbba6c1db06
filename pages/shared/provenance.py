"""Where the figures on a page come from, in words: source line and notes."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from data.extract import made_up
from data.extract.vintage import Vintage
from data.norwegian import day, joined

MAP = (
    "Kommunene er de som fantes 1. januar det året. En kommune som bare har fått nytt nummer siden, står med dagens "
    "nummer og navn; en som er slått sammen eller delt siden, med det siste den hadde."
)

TABLES = ("accounts", "population")

SIGNS = re.compile(r"(?<!\S)\.\.?(?!\S)")  # SSB's for what is not there
NOT_THERE = "Der et tall ikke er i uttrekket, står det ikke noe tall her."
OURS = "Beregninger: Kommuneøkonomi."
SHORT = {"Statistisk sentralbyrå": "SSB"}  # publishers, where there is little room
OWN = "Summer, gjennomsnitt og fordelinger er beregnet her av SSBs tall; de er ikke publisert av SSB."


def state(vintage: Vintage) -> str:
    """revidert, urevidert, or nothing where the source makes no such distinction."""
    return {True: "revidert", False: "urevidert", None: ""}[vintage.revised]


def edition(source: str, vintage: Vintage) -> str:
    """One table's source and edition: "tabell 12364 (15.06.2026, revidert)", or that its figures are made up."""
    state_of = made_up.MARK if made_up.is_made_up(vintage) else state(vintage)
    marks = ", ".join(part for part in (day(vintage.updated), state_of) if part)
    return source + (f" ({marks})" if marks else "")


def made_up_first(sources: dict[str, Vintage]) -> str:
    """What stands before any source line of figures that are made up."""
    return f"{made_up.MARK}, ikke offentlig statistikk. " if any(map(made_up.is_made_up, sources.values())) else ""


def source_line(sources: dict[str, Vintage], titles: dict[str, str]) -> str:
    """Source, edition, when fetched, licence. sources: vintage by table. titles: source text by table."""
    told = f"Kilde: {editions(sources, titles)}. Hentet {fetched(sources)}. {OWN} Lisens: CC BY 4.0."
    return made_up_first(sources) + told


def short_line(sources: dict[str, Vintage], titles: dict[str, str]) -> str:
    """The same in a line under a picture."""
    return f"{made_up_first(sources)}Kilde: {short_editions(sources, titles)}. Hentet {fetched(sources)}. CC\u00a0BY\u00a04.0. {OURS}"


def shortest_line(sources: dict[str, Vintage], titles: dict[str, str]) -> str:
    """Who published them, the day of the newest edition, and the licence."""
    publishers = joined(list(dict.fromkeys(titles[name].split(", ")[0] for name in sources)))
    newest = day(max(vintage.updated for vintage in sources.values()))
    return f"{made_up_first(sources)}Kilde: {publishers}{newest and f', siste utgave {newest}'}. CC\u00a0BY\u00a04.0."


def in_order(tables: str, own: str, tables_are: str = "") -> list[str]:
    """What SSB's tables say and what is not SSB's, each as a text, the source of the figure itself first. tables_are: what
    the tables are of where the figure is not theirs, as "Innbyggere"; then they come last, named so."""
    if tables_are and own:
        named = tables.replace("Kilde:", f"{tables_are}:", 1) if "Kilde:" in tables else f"{tables_are}: {tables}"
        return [own, named] if tables else [own]
    return [text for text in (tables, own) if text]


def editions(sources: dict[str, Vintage], titles: dict[str, str]) -> str:
    """Every table with its edition."""
    return together([edition(titles[name], vintage) for name, vintage in sources.items()])


def short_editions(sources: dict[str, Vintage], titles: dict[str, str]) -> str:
    """The same with the publishers' short names, and what tables have in common said once: "SSB, tabell 12364 og 12134 (15.06.2026,
    revidert); 07459 (19.02.2026)"."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, vintage in sources.items():
        publisher, _, table = titles[name].partition(", ")
        found.setdefault(SHORT.get(publisher, publisher), {}).setdefault(edition("", vintage), []).append(table)
    return "; ".join(", ".join(filter(None, [publisher, _tables(by_mark)])) for publisher, by_mark in found.items())


def _tables(by_mark: dict[str, list[str]]) -> str:
    """Tables of one publisher by what is told of their edition; "tabell" before the first."""
    told = "; ".join(joined(tables) + mark for mark, tables in by_mark.items())
    first, *others = told.split("tabell ")
    return "tabell ".join([first, "".join(others)]) if others else told


def together(sources: list[str]) -> str:
    """Sources in one line, the publisher named once: "Statistisk sentralbyrå, tabell 12364; tabell 07459"."""
    first, *others = sources
    return "; ".join([first, *(source.removeprefix(first.split(", ")[0] + ", ") for source in others)])


def fetched(sources: dict[str, Vintage]) -> str:
    """The day the newest of the tables was fetched."""
    return day(max(vintage.fetched for vintage in sources.values()))


def queries(sources: dict[str, Vintage], titles: dict[str, str]) -> list[str]:
    """What each table was asked for, as its source takes it: "Statistisk sentralbyrå, tabell 12364: KOKartkap0000=AGD13&Tid=*"."""
    return [
        f"Spørring til {titles[name]}: {_query(asked)}"
        for name, vintage in sources.items()
        for asked in vintage.selection.get("queries", ())
    ]


def _query(asked: Mapping) -> str:
    values = {name: ",".join(each) if isinstance(each, list) else each for name, each in asked.items()}
    return (
        values.pop("path", "") + "?" * ("path" in asked) + "&".join(f"{name}={each}" for name, each in values.items())
    )


def notes(sources: dict[str, Vintage], mandatory: bool = True) -> list[str]:
    """SSB's notes to the tables, each once; only those that must be shown, or all."""
    every = [
        note["text"] for vintage in sources.values() for note in vintage.notes if note["mandatory"] or not mandatory
    ]
    return list(dict.fromkeys(every))


def own_notes(sources: dict[str, Vintage]) -> list[str]:
    """The notes to the tables that are the project's own words."""
    return [note["text"] for vintage in sources.values() for note in vintage.notes if note.get("own")]


def in_words(note: str) -> str:
    """A note without SSB's signs, which are not in what is shown: there, nothing stands where there is no figure."""
    sentences = re.split(r"(?<=\w\.) (?=[A-ZÆØÅ])", note)
    kept = [sentence for sentence in sentences if not SIGNS.search(sentence)]
    return " ".join([*kept, *([NOT_THERE] if len(kept) < len(sentences) else [])])


def age_days(vintage: Vintage, today: date) -> int:
    """Days since the table was fetched."""
    return (today - datetime.fromisoformat(vintage.fetched).date()).days


def tables(classification: str) -> tuple[str, ...]:
    """The tables behind figures by class."""
    return (*TABLES, "kostra_groups") if classification == "kostra" else TABLES
