"""What lies in the extract: editions, revisions, and who is missing. Parts of the page Data og metode."""

from datetime import date

import pandas as pd
import pyarrow as pa

from analysis.revisions.editions import any_earlier
from charts import words
from charts.revisions import answers
from data.contract.schema import Table
from data.contract.tables import EXTRACT
from data.extract import made_up, store
from data.norwegian import figure
from data.shipped import newer
from languages.quoted import quoted
from pages.shared import cached, extract, provenance, show
from pages.shared.in_use import edition
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.visitors import alerts, audience, lacking


def editions() -> None:
    """Every table: edition, when fetched, rows, coverage; and the command for those not fetched."""
    st.header("Tabellene i uttrekket", anchor=False)
    if not audience.is_shared():
        show.each(_of_an_installed_copy)
    there = extract.manifest()
    damaged = [EXTRACT[name] for name in lacking.unread(*EXTRACT)]
    whole = [name for name, table in EXTRACT.items() if there.get(name) and table not in damaged]
    if whole:
        show.printed("Utgave, rader og siste år", "all-editions", lambda: _shown(tuple(whole)))
    if damaged:
        _damaged(damaged)
    absent = [table for name, table in EXTRACT.items() if not there.get(name)]
    if absent and whole:
        show.closed("Ikke hentet ennå, og hvordan", "absent", lambda: _absent(absent))
    elif absent:
        _absent(absent)


def _of_an_installed_copy() -> None:
    """Where its figures are, and that newer ones came with it; nothing in a clone."""
    for text in (newer.where(lambda folder: quoted(plain(folder))), plain(newer.told(edition.held().folder))):
        if text:
            st.markdown(text)


def _damaged(tables: list[Table]) -> None:
    """Those that cannot be read: the pages do without them where they can. What is wrong, and the command that mends it."""
    told = "; ".join(f"{table.title} ({table.source})" for table in tables)
    st.markdown(f"**Skadet:** {told}. Sidene klarer seg uten der de kan. Hent på nytt med:")
    st.code(audience.command("refresh", *(table.table_id for table in tables)), language=None, wrap_lines=True)
    for text in extract.damages():
        alerts.trouble(text)


def _absent(tables: list[Table]) -> None:
    """Those that are not here, and the command that fetches them."""
    told = "; ".join(f"{table.title} ({table.source})" for table in tables)
    st.markdown(f"**Ikke hentet ennå:** {told}. Hent med:")
    st.code(audience.command("refresh", *(table.table_id for table in tables)), language=None, wrap_lines=True)


def _shown(names: tuple[str, ...]) -> None:
    told = _editions(names, date.today())
    st.table(told, hide_index=True, alt="Tabellene i uttrekket med utgave og dekning")


@extract.drawn
def _editions(names: tuple[str, ...], today: date) -> pa.Table:
    there = extract.manifest()
    return show.sent(pd.DataFrame([_edition(name, there[name][0], today) for name in names]))


def _edition(name: str, vintage: store.Vintage, today: date) -> dict[str, str]:
    table, last = EXTRACT[name], max(vintage.coverage, default=None)
    covered = f"{last}: {words.number(vintage.coverage[last]['municipalities'], 0)} kommuner" if last else words.GAP
    state = made_up.MARK if made_up.is_made_up(vintage) else provenance.state(vintage)
    marks = [provenance.day(vintage.updated), state]
    age = provenance.age_days(vintage, today)
    return {
        "Tabell": f"{table.title} ({table.source.replace('Statistisk sentralbyrå', 'SSB')})",
        "SSBs utgave": ", ".join(mark for mark in marks if mark) or words.GAP,
        "Hentet": f"{provenance.day(vintage.fetched)} ({_ago(age)})",
        "Rader": words.number(vintage.rows, 0),
        "Siste år": covered,
    }


def _ago(days: int) -> str:
    if days < 0:
        return "fram i tid: en klokke går feil"
    return "i dag" if days == 0 else "i går" if days == 1 else f"for {words.number(days, 0)} dager siden"


def revisions() -> None:
    """What changed since the vintage before, largest first, for the tables that have been revised."""
    st.header("Revisjoner siden forrige utgave", anchor=False)
    there = extract.manifest()
    changed = {
        name: there[name][0].revisions
        for name in EXTRACT
        if there.get(name) and there[name][0].revisions.get("changed")
    }
    if not changed:
        st.markdown(answers.nothing(any_earlier(there), short=True))
    for name, found in changed.items():
        title, count = EXTRACT[name].title, words.number(found["changed"], 0)
        if "texts" in found:
            st.markdown(
                "\n".join([f"**{title}**: {count} rader er endret.\n", *(f"- {plain(t)}" for t in found["texts"])])
            )
            continue
        st.markdown(f"**{title}**: {count} tall er endret. De største:")
        rows = [_revision(row) for row in found["largest"]]
        st.table(pd.DataFrame(rows), hide_index=True, alt=f"Største endringer i {title}")


def _revision(row: dict) -> dict[str, str]:
    """One change with names; a vintage written before names were kept has only codes."""
    return {
        "Sted": plain(row.get("name", row["region"])),
        "Tall": plain(row.get("measure", row["code"])),
        "År": str(row["year"]),
        "Før": figure(row["old"]),
        "Nå": figure(row["new"]),
    }


def without_figures(year: int) -> None:
    """Who is missing in one year, by name, and how many in the others."""
    st.header("Hvem mangler tall", anchor=False)
    if not extract.has("accounts", "population", "municipalities", "municipality_changes"):
        st.markdown("Listen kan lages når regnskap, folketall og kommuneinndeling er på plass.")
        return
    st.table(_counts(), hide_index=True, alt="Kommuner med tall, Oslo medregnet, år for år", width="content")
    if names := list(cached.missing(year, True)["region_name"]):
        text = plain(", ".join(names))
        st.markdown(f"**Uten tall i {year} ({len(names)}):** {text}. Velg et annet regnskapsår øverst for å se det.")
    st.caption(provenance.MAP)


@extract.drawn
def _counts() -> pa.Table:
    """Year by year, how many municipalities have figures."""
    every = cached.over_time(True)[0]
    counts = [words.n_of(n, of) for n, of in zip(every["municipalities"], every["municipalities_of"], strict=True)]
    return show.sent(pd.DataFrame({"År": every["year"].astype(str), "Med tall, Oslo medregnet": counts})[::-1])
