"""The operating result against the level: of one municipality, and of all of them outside Oslo."""

from collections.abc import Mapping

import pandas as pd

from analysis.debate import beside
from analysis.debate.beside import SOURCE
from analysis.debate.said import Said, gap
from analysis.measures.registry import MEASURES
from analysis.profile.levels import called, over_years, side as side_of
from analysis.profile.own_years import YEARS_OF
from analysis.profile.sentences import figure as written
from analysis.profile.spread import UNSETTLED
from data.norwegian import figure, how_much, number

LEVEL_OF = "Nivået gjelder kommunene samlet over tid, ikke én kommune i ett år."
WAY = "(under er svakere)"
NOT_WHOLE = "ingen av årene i uttrekket har alle kommunene, eller SSBs eget tall for landet"


def municipality(by: Mapping[str, Mapping], name: str) -> list[Said]:
    """by: rows of a profile, by measure."""
    row, kroner = by["ndr_pct"], by["distance_1000nok"]
    several = over_years(by) or by["ndr_pct_5yr"]
    told = [_now(row, name), _several(several)]
    told[1:1] = [_kroner(row, kroner)] if not kroner["reason"] else []
    return [*told, *([beside.unknown_swing()] if row["verdict"] == UNSETTLED else [])]


def _now(row: Mapping, name: str) -> Said:
    if row["reason"]:
        return beside.lacking(row)
    value = written(row["value"], MEASURES[row["measure"]])
    sentence = f"Netto driftsresultat i {name} var {value} av inntektene i {row['year']}{beside.peers(row)}."
    return _said(row, sentence)


def _kroner(row: Mapping, kroner: Mapping) -> Said:
    far = beside.side(row, side_of(row["value"], row["level"]), f"{how_much(kroner['value'] / 1000)}\u00a0mill. kr")
    where = f"I {kroner['year']} var resultatet {far} {WAY}."
    return _said(kroner, f"{where} {LEVEL_OF}")


def _several(row: Mapping) -> Said:
    if row["reason"]:
        return beside.lacking(row)
    first = int(row["year"]) - YEARS_OF[row["measure"]] + 1
    level = f", {beside.side(row, row['level_side'])} {WAY}" if row["level_side"] else ""
    value = written(row["value"], MEASURES[row["measure"]])
    return _said(row, f"Samlet for {first}–{row['year']} var det {value}{level}.")


def _said(row: Mapping, sentence: str) -> Said:
    return Said(sentence, row["measure"], row["value"], row["measure_unit"], int(row["year"]), SOURCE)


def country(rows: pd.DataFrame) -> list[Said]:
    """rows: of accounts.country_series, without Oslo."""
    whole = rows.dropna(subset=["country_pct"]).sort_values("year")
    if whole.empty:
        return [gap("netto driftsresultat i kommunene utenom Oslo samlet", "ndr_pct_weighted", "%", NOT_WHOLE, SOURCE)]
    now = whole.iloc[-1]
    year, level, value = int(now["year"]), now["recommended_pct"], now["country_pct"]
    side = "på" if value == level else "over" if value > level else "under"
    first = (
        f"Kommunene utenom Oslo hadde samlet {number(value)} % i netto driftsresultat i {year}, "
        f"{called(side, value - level)} anbefalt nivå på {figure(level)} %."
    )
    told = [Said(_spaced(first), "ndr_pct_weighted", value, "%", year, SOURCE)]
    known, every = number(now["municipalities"], 0), number(now["municipalities_of"], 0)
    shares = (
        f"{number(now['share_negative_pct'], 0)} % av kommunene med tall ({known} av {every}) hadde negativt resultat, og "
        f"{number(now['share_below_pct'], 0)} % var under nivået, som gjelder kommunene samlet over tid."
    )
    told.append(Said(_spaced(shares), "share_below_pct", now["share_below_pct"], "%", year, SOURCE))
    before = rows[(rows["year"] == year - 1) & rows["country_pct"].notna()]
    return [*told, *(_before(row) for _, row in before.iterrows())]


def _before(row: pd.Series) -> Said:
    year, value = int(row["year"]), row["country_pct"]
    return Said(f"Året før, i {year}, var det {number(value)}\u00a0%.", "ndr_pct_weighted", value, "%", year, SOURCE)


def _spaced(text: str) -> str:
    return text.replace(" %", "\u00a0%")
