"""The operating result against the level: of one municipality, and of all of them outside Oslo."""

from collections.abc import Mapping

import pandas as pd

from analysis.debate.said import Said, gap, of
from analysis.profile.levels import called
from data.norwegian import figure, number

LEVEL_OF = "Nivået gjelder kommunene samlet over tid, ikke én kommune i ett år."
NOT_WHOLE = "ingen av årene i uttrekket har alle kommunene, eller SSBs eget tall for landet"
SOURCE = of("accounts")


def municipality(by: Mapping[str, Mapping]) -> list[Said]:
    """by: rows of a profile, by measure."""
    row, kroner = by["ndr_pct"], by["distance_1000nok"]
    several = next((by[name] for name in ("ndr_pct_5yr", "ndr_pct_3yr") if not by[name]["reason"]), by["ndr_pct_5yr"])
    told = [_said(row), _said(several)]
    return [*told[:1], _kroner(row, kroner), *told[1:]] if row["level_side"] and not kroner["reason"] else told


def _said(row: Mapping) -> Said:
    year = None if pd.isna(row["year"]) else int(row["year"])
    return Said(row["sentence"], row["measure"], row["value"], row["measure_unit"], year, SOURCE, row["reason"])


def _kroner(row: Mapping, kroner: Mapping) -> Said:
    far, side = f"{number(abs(kroner['value']) / 1000, 1)}\u00a0mill. kr", row["level_side"]
    where = "Resultatet er på anbefalt nivå" if side == "på" else f"Det er {far} {side} anbefalt nivå"
    return Said(
        f"{where}. {LEVEL_OF}", kroner["measure"], kroner["value"], kroner["measure_unit"], int(kroner["year"]), SOURCE
    )


def country(rows: pd.DataFrame) -> list[Said]:
    """rows: of accounts.country_series, without Oslo."""
    whole = rows.dropna(subset=["country_pct"]).sort_values("year")
    if whole.empty:
        return [gap("Netto driftsresultat i kommunene utenom Oslo samlet", "ndr_pct_weighted", "%", NOT_WHOLE, SOURCE)]
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
