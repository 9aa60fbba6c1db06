"""What must hold for an answer, and what is merely odd. Amounts are 1000 kr unless they are as written."""

import math
import re
from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.municipalities.names import fits
from loaders.documents.kind import Known
from loaders.documents.plausibility import ANSWER_FACTOR, LEAST_REVENUE, MOST_ANSWER, MOST_REVENUE, ODD_RESULT_PCT
from loaders.documents.survey.columns import CODE, NET, REVENUE
from loaders.documents.survey.problems import Problems
from loaders.reading.sheets import is_empty

MOST_AMOUNT = 1e8  # of a net result or a fund
LIKE_PER_CENT = 30  # an amount this small beside a revenue of at least 10 000, both as written
FUNDS = {"bound_funds_used_1000nok": "Bruk av", "bound_funds_allocated_1000nok": "Avsetning til"}


def today(codes: pd.Series, years: pd.Series, known: Known) -> tuple[pd.Series, list[str]]:
    """The codes, today's of those that only got another number before the budget year, and what is said of them."""
    found = codes.copy()
    for at, code in codes.items():
        asked = isinstance(code, str) and code not in known.names and re.match("[0-9]{4}", code)
        now = known.same(code)[0] if asked else ""
        former = known.meant(code).former if now else None
        if now and not (former and years[at] < former.changed):
            found[at] = now
    said = [known.same(code)[1] for code in dict.fromkeys(codes[codes != found])]
    return found, [one for one in said if one]


def places(frame: pd.DataFrame, rows: pd.DataFrame, written: pd.Series, known: Known, problems: Problems) -> None:
    """Codes that are in use (in the budget year, for a code that is gone), and names that fit them, or them as written.

    written: the codes before `today`.
    """
    code = frame[CODE]
    gone = code.map(lambda one: known.former.get(one, ("", 0))[1])
    bad = ~code.isin(list(known.names)) & ~(gone > frame["budget_year"])
    problems.add(bad, rows[CODE], CODE, code.map(lambda one: _unknown(one, known)))
    if "municipality_name" not in rows:
        return
    names = {**{old: name for old, (name, _) in known.former.items() if name}, **known.names}
    given = rows["municipality_name"]
    official = code.map(names)
    then = written.map(names).fillna("").astype(object)
    wrong = [
        bool(not is_empty(now) and not is_empty(one) and not fits(str(one), now) and not fits(str(one), old))
        for one, now, old in zip(given, official, then, strict=True)
    ]
    wrong = np.array(wrong, dtype=bool) & ~bad.to_numpy() & given.notna().to_numpy()
    problems.add(wrong, given, "municipality_name", ("kommunenummer " + code + " er " + official.astype(object)))


def _unknown(code: str, known: Known) -> str:
    if not code:
        return "kommunenummeret mangler. Er det en sumlinje, slett den"
    if code not in known.former:
        return "kjenner ikke kommunenummeret"
    name, year = known.former[code]
    now = " og ".join(f"{new} {known.names[new]}" for new in known.became.get(code, ()))
    return f"kommunenummeret{f' ({name})' * bool(name)} gikk ut i {year}" + (f"; bruk {now}" if now else "")


def amounts(frame: pd.DataFrame, written: pd.DataFrame, rows: pd.DataFrame, known: Known, problems: Problems) -> None:
    """Signs and sizes that no budget has, each with its likely cause."""
    revenue, net = frame[REVENUE], frame[NET]
    problems.add(written[REVENUE].isna() & _empty(rows, REVENUE), rows[REVENUE], REVENUE, "beløpet mangler")
    problems.add(written[NET].isna() & _empty(rows, NET), rows[NET], NET, "beløpet mangler")
    problems.add(revenue <= 0, rows[REVENUE], REVENUE, "inntektene må være over null")
    small = (net != 0) & (written[NET].abs() < LIKE_PER_CENT) & (written[REVENUE] >= 10_000)
    problems.add(small, rows[NET], NET, "ser ut som prosent. Skriv beløpet (er det så lite, skriv det i kr)")
    larger = (revenue > 0) & (net.abs() > revenue)
    problems.add(larger, rows[NET], NET, "større enn inntektene. Er kolonnene eller enhetene byttet om?")
    half = (revenue > 0) & ~larger & ~small & (net.abs() > MOST_ANSWER * revenue)
    problems.add(half, rows[NET], NET, "over halvparten av inntektene, som ingen kommune har. Er enheten riktig?")
    fitting = (revenue > 0) & (revenue <= MOST_REVENUE)  # else the unit is wrong for all, and said of the revenue
    huge = fitting & ~larger & (net.abs() > MOST_AMOUNT)
    problems.add(huge, rows[NET], NET, "ingen kommune har så stort resultat. Er enheten riktig?")
    for name, what in FUNDS.items():
        problems.add(frame[name] < 0, rows.get(name, net), name, "skriv beløpet uten minus")
        over = (revenue > 0) & (frame[name] > revenue)
        problems.add(over, rows.get(name, net), name, f"{what.lower()} bundne fond er større enn inntektene")
        large = fitting & ~over & (frame[name] > MOST_AMOUNT)
        problems.add(large, rows.get(name, net), name, "beløpet er for stort. Er enheten riktig?")
    fund = "disposition_fund_1000nok"
    problems.add(frame[fund].abs() > MOST_AMOUNT, rows.get(fund, net), fund, "beløpet er for stort. Er enheten riktig?")
    _against_accounts(frame, rows, known, problems, (revenue > 0) & ~larger)


def _empty(rows: pd.DataFrame, name: str) -> np.ndarray:
    """Rows whose cell is empty: a cell that could not be read has its fault already."""
    return rows[name].isna().to_numpy() | (rows[name].astype(str).str.strip() == "").to_numpy()


def _against_accounts(frame, rows, known: Known, problems: Problems, judged: pd.Series) -> None:
    """A revenue a twentieth or twenty times of the accounts is a slip of unit or row; without accounts, wide limits."""
    revenue, accounts = frame[REVENUE], _accounts(frame, known.accounts)
    far = judged & ((revenue * ANSWER_FACTOR < accounts) | (revenue > ANSWER_FACTOR * accounts))
    about = accounts.map(lambda amount: f"regnskapet for {known.accounts_year} hadde {_spaced(amount)} (1000 kr)")
    problems.add(far, rows[REVENUE], REVENUE, about + ". Er enheten (kr eller 1000 kr) riktig?")
    absurd = judged & ~far & ((accounts.isna() & (revenue < LEAST_REVENUE)) | (revenue > MOST_REVENUE))
    problems.add(absurd, rows[REVENUE], REVENUE, "ingen kommune har så store eller små inntekter. Er enheten riktig?")


def duplicates(frame: pd.DataFrame, rows: pd.DataFrame, problems: Problems) -> None:
    """The same municipality, year and stage on two lines."""
    key = frame[[CODE, "budget_year", "stage_code"]]
    first = key.assign(line=frame.index).groupby(list(key), dropna=False)["line"].transform("first")
    again = key.duplicated() & (frame[CODE] != "")
    problems.add(again, rows[CODE], CODE, first.map(lambda line: f"kommunen står også på linje {line}. Slett den ene"))


def odd(frame: pd.DataFrame, known: Known) -> list[str]:
    """What a person should look at, and may be right: one line a municipality."""
    revenue, share = frame[REVENUE], 100 * frame[NET] / frame[REVENUE]
    ratio = revenue / _accounts(frame, known.accounts)
    found = [
        (~ratio.between(0.5, 2) & ratio.notna(), ratio.map("inntektene er {:.2f} ganger regnskapet".format)),
        (share.abs() > ODD_RESULT_PCT, share.map("netto driftsresultat er {:.1f} prosent av inntektene".format)),
        (
            (share != 0) & (share.abs() < 0.005),
            share.map("netto driftsresultat er nesten null ({:.4f} prosent)".format),
        ),
    ]
    names = frame[CODE] + " " + frame["municipality_name"]
    return [
        f"{names[at]}: {text[at].replace('.', ',')}. Stemmer det?" for rows, text in found for at in names.index[rows]
    ]


def _accounts(frame: pd.DataFrame, accounts: Mapping[str, float]) -> pd.Series:
    return frame[CODE].map(accounts).astype(float)


def _spaced(amount: float) -> str:
    return "ikke tall" if math.isnan(amount) else f"{amount:,.0f}".replace(",", " ")
