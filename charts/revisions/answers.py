"""What the page Nytt og rettet answers: when the figures last came, what has changed since, and what is missing."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.revisions.compared import CHANGED
from charts import words
from charts.answer import Answer, KeyFigure
from data.contract.schema import Table
from data.contract.tables import EXTRACT
from data.extract.vintage import Vintage
from data.news.entries import source
from data.norwegian import day, figure, joined

ONE_EDITION = "Hva som er revidert eller rettet, kan ikke sies her: det er én utgave av hver tabell, og ingen før den å holde den opp mot."
ONE_EACH = "Hver tabell har én utgave."

COMPARED = "i tabellene med tidligere utgave"  # the others have nothing to be held against
NONE_CHANGED = f"Ingen tall er endret {COMPARED}."


def nothing(earlier: bool, short: bool = False) -> str:
    """Where no change is told: that there is none, or nothing to hold the figures against. earlier: editions.any_earlier.
    short: under a heading that asks what is revised."""
    return NONE_CHANGED if earlier else ONE_EACH if short else ONE_EDITION


def answer(
    last: Vintage,
    compared: bool,
    changes: pd.DataFrame,
    gaps: pd.DataFrame,
    measures: int,
    name: str,
    unread: bool = False,
) -> Answer:
    """last: the newest edition of the accounts. compared: whether any table has two editions. changes: of
    revisions.rows, gaps: of missing.rows in the newest year, both of the chosen municipality or of all. measures: how
    many there are. name: of the municipality, "" for all. unread: whether an older edition cannot be read.
    """
    came, changed = day(last.updated or last.fetched), changes[changes["kind"] == CHANGED]
    whom = f" for {name}" if name else ""
    if not compared and unread:
        sentence = f"Regnskapstallene kom {came}. Endringene er ukjente: forrige utgave kan ikke leses"
    elif not compared:
        sentence = f"Regnskapet kom {came} i SSBs {_state(last)}utgave; ingen tidligere utgave er her å sammenlikne med"
    elif changed.empty:
        sentence = words.first_that_fits(
            f"Regnskapstallene kom {came}. Ingen tall{whom} er endret {COMPARED}",
            f"Tallene kom {came}; ingen{whom} er endret {COMPARED}",
        )
    else:
        sentence = f"Regnskapstallene kom {came}. {words.number(len(changed), 0)} tall{whom} er endret siden tabellenes forrige utgave"
    counted = (KeyFigure("Endrede tall", words.number(len(changed), 0), "siden forrige utgave"),) if compared else ()
    figures = (*counted, _lacking(gaps, measures, name))
    meeting = (
        f"Regnskapet er SSBs {_state(last)}utgave av {came}.",
        _largest(changed, name),
        _gaps_said(gaps, measures, name),
    )
    return Answer(sentence, figures, tuple(text for text in meeting if text))


def _state(last: Vintage) -> str:
    return {True: "reviderte ", False: "ureviderte ", None: ""}[last.revised]


def _lacking(gaps: pd.DataFrame, measures: int, name: str) -> KeyFigure:
    if name:
        return KeyFigure("Mangler nå", f"{len(gaps)} av {measures}", "siste år")
    return KeyFigure("Mangler minst ett tall", f"{words.number(gaps['region_code'].nunique(), 0)} kommuner", "siste år")


def _largest(changed: pd.DataFrame, name: str) -> str:
    """The one that leads the ledger, in its own unit."""
    if changed.empty:
        return ""
    first = changed.iloc[0]
    whose = "" if name else f" for {first['region_name']}"
    unit = "" if first["measure_unit"] == "%" else f" ({first['measure_unit']})"
    measure = words.first_lower(first["measure_name"])
    return f"Størst er endringen i {measure} {first['year']}{whose}: fra {figure(first['before'])} til {figure(first['after'])}{unit}."


def _gaps_said(gaps: pd.DataFrame, measures: int, name: str) -> str:
    if not name:
        return ""
    if gaps.empty:
        return f"{name} har alle {measures} nøkkeltall siste år."
    return f"{name} mangler {len(gaps)} av {measures} nøkkeltall siste år."


def changes_headline(changes: pd.DataFrame, name: str) -> str:
    """What the ledger shows, in at most 15 words."""
    whom, changed = f" for {name}" if name else "", changes[changes["kind"] == CHANGED]
    other = len(changes) - len(changed)
    if changes.empty:
        return f"Ingen tall{whom} er endret {COMPARED}"
    also = f", {words.number(other, 0)} kom til eller falt bort" if other else ""
    return f"{words.number(len(changed), 0)} tall{whom} er endret{also}"


def gaps_headline(gaps: pd.DataFrame, name: str) -> str:
    """Who lacks how many figures in the newest year."""
    if name:
        return (
            f"{name} mangler {len(gaps)} nøkkeltall siste år"
            if len(gaps)
            else f"{name} mangler ingen nøkkeltall siste år"
        )
    some = gaps["measure"].nunique()
    return (
        f"{words.number(some, 0)} nøkkeltall mangler for noen kommuner siste år"
        if some
        else "Ingen kommuner mangler nøkkeltall siste år"
    )


def gaps_answer(gaps: pd.DataFrame, measures: int) -> Answer:
    """Of the missing figures of all municipalities alone. See `answer`."""
    return Answer(gaps_headline(gaps, ""), (_lacking(gaps, measures, ""),))


def unrevised(vintages: Mapping[str, Vintage]) -> list[str]:
    """When figures that are not yet revised will be, a sentence a year. vintages: by name of table."""
    by_year: dict[int, list[str]] = {}
    for name, vintage in vintages.items():
        if year := vintage.unrevised_year:
            by_year.setdefault(year, []).append(source(EXTRACT[name]).lower())
    return [
        f"Tallene for {year} i {joined(of)} er ureviderte. Revidert utgave fra SSB: {words.REVISED_ON} {year + 1}."
        for year, of in by_year.items()
    ]


def unread(tables: Sequence[Table]) -> str:
    """Which tables have an older edition that cannot be read; "" where none has."""
    there = joined([source(table).lower() for table in tables])
    return there and f"Den forrige utgaven av {there} kan ikke leses, så hva som er endret i den siste, kan ikke sies."
