"""What the page about the young outside work and education answers: sentence, figures, what to say of them.

With one year of figures nothing is known of how much a share moves by itself: gaps are told, and nothing is claimed.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.youth.named import named
from charts import words
from charts.answer import Answer, KeyFigure
from data.brought_in.youth import NO_FIGURE, TABLE_UNREAD, UNREAD

MEASURE = "utenfor arbeid, utdanning og arbeidsmarkedstiltak"
SHORT = "utenfor arbeid og utdanning"
YOUNG = "Innbyggere 15–29 år"
NOT_COSTED = "Tallet sier ikke hvorfor, og ikke hva det koster."

SHORT_REASON = "Ikke i uttrekket."  # NO_FIGURE, on the first screen of a phone


def municipality(own: pd.Series, others: Sequence[pd.Series], with_figures: str) -> Answer:
    """own, others (its county and the country): rows of analysis.youth. with_figures: of which places, in words."""
    if pd.isna(own["outside_pct"]):
        return _without(own, others, with_figures)
    name, share = own["region_name"], words.number(own["outside_pct"], 1)
    known = [row for row in others if pd.notna(row["outside_pct"])]
    gaps = [_gap(own, other) for other in reversed(known)]
    meeting = (
        f"I {own['year']} var {share} prosent av {aged(own)} i {name} {MEASURE}.",
        f"Det er {' og '.join(gaps)}." if gaps else "",
        _persons(own),
    )
    figures = (_share(own, name), *(_share(row, _label(row)) for row in known))
    return Answer(f"I {name} er {share} prosent av {aged(own)} {SHORT}", figures, tuple(filter(None, meeting)))


def _without(own: pd.Series, others: Sequence[pd.Series], with_figures: str) -> Answer:
    """The county's answer for a municipality without a figure of its own, or the country's."""
    known = [row for row in others if pd.notna(row["outside_pct"])]
    name, why = own["region_name"], SHORT_REASON if own["reason"] == NO_FIGURE else _why(own)
    because = f"{why} {with_figures}"
    if not known:
        return Answer(_no_figure(own, name), because=because)
    other, share = known[0], words.number(known[0]["outside_pct"], 1)
    meeting = (
        f"{words.first_upper(_in(other))} var {share} prosent av {aged(other)} {MEASURE} i {other['year']}.",
        f"Det er {_gap(other, known[1])}." if len(known) > 1 else "",
        f"For {name} har vi ikke tallet. {NOT_COSTED}",
    )
    figures = tuple(_share(row, _label(row)) for row in known)
    if pd.notna(own["young_persons"]):
        figures += (KeyFigure(YOUNG, words.number(own["young_persons"], 0), f"1. januar {own['year'] + 1}"),)
    where = "landet" if other["level"] == "country" else other["region_name"]
    lacking = f"Tall for {name} kan ikke leses" if _is_unread(own) else f"Vi mangler tall for {name}"
    sentence = f"{lacking}; i {where} er {share} prosent av unge utenfor"
    return Answer(sentence, figures, tuple(filter(None, meeting)), because)


def country(counties: pd.DataFrame, whole: pd.Series, with_figures: str) -> Answer:
    """counties: rows of the counties with a share. whole: the country's row."""
    if pd.isna(whole["outside_pct"]):
        return Answer(_no_figure(whole, "landet"), because=f"{_why(whole)} {with_figures}")
    share, figures, said = words.number(whole["outside_pct"], 1), [_share(whole, _label(whole))], ""
    if len(counties):
        high, low = counties["outside_pct"].max(), counties["outside_pct"].min()
        most, least = (named(counties, at) for at in (high, low))
        figures.append(KeyFigure("Høyest fylke", words.percent(high), most))
        figures.append(KeyFigure("Lavest fylke", words.percent(low), least))
        said = f"Høyest er {most} med {words.number(high, 1)} prosent, lavest {least} med {words.number(low, 1)}."
    meeting = (f"I {whole['year']} var {share} prosent av {aged(whole)} {MEASURE}.", said, NOT_COSTED)
    return Answer(f"{share} prosent av {aged(whole)} er {SHORT}", tuple(figures), tuple(filter(None, meeting)))


def _why(row: pd.Series) -> str:
    return f"Grunn: {row['reason']}."


def _no_figure(row: pd.Series, name: str) -> str:
    return f"Tall for {name} kan ikke leses her" if _is_unread(row) else f"Uttrekket har ikke tall for {name}"


def _is_unread(row: pd.Series) -> bool:
    return row["reason"] == UNREAD[TABLE_UNREAD]


def aged(row: pd.Series) -> str:
    """ "15–29-åringene" """
    return f"{ages(row)}-åringene"


def ages(row: pd.Series) -> str:
    """The age group as it is written."""
    return str(row["age_group"]).replace("-", "–")


def _share(row: pd.Series, label: str) -> KeyFigure:
    persons = row["outside_persons"]
    beside = f", {words.number(persons, 0)} personer" if pd.notna(persons) else ""
    return KeyFigure(label, words.percent(row["outside_pct"]), f"{row['year']}{beside}")


def _label(row: pd.Series) -> str:
    return row["region_name"] if row["level"] == "country" else f"{row['region_name']} fylke"


def _in(row: pd.Series) -> str:
    return "i hele landet" if row["level"] == "country" else f"i {row['region_name']} fylke"


def _gap(row: pd.Series, other: pd.Series) -> str:
    """How far a share is from another, in the decimals that they are published with."""
    gap = round(row["outside_pct"] - other["outside_pct"], 1)
    whom = "landet" if other["level"] == "country" else f"{other['region_name']} fylke"
    beside = words.number(other["outside_pct"], 1)
    if gap == 0:
        return f"like mye som i {whom} ({beside})"
    return f"{words.number(abs(gap), 1)} prosentpoeng {'mer' if gap > 0 else 'mindre'} enn i {whom} ({beside})"


def _persons(own: pd.Series) -> str:
    """How many persons it is, where that is known, and never worked out of a rounded share."""
    if pd.notna(own["outside_persons"]):
        return f"Det er {words.number(own['outside_persons'], 0)} personer. {NOT_COSTED}"
    return f"Hvor mange personer det er, har vi ikke tall for. {NOT_COSTED}"
