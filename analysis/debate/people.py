"""How many old there are for each hundred young, then and now, and when the old became more."""

import pandas as pd

from analysis.debate.said import Said, gap, of
from analysis.population import rows as population_rows, since
from analysis.population.crossing import NOT_YET
from analysis.population.old_and_young import COUNTRY
from analysis.population.rows import Counted
from data.norwegian import number

SOURCE = of("population")
NOT_COUNTED = "nummeret er ikke i bruk i dag"


def municipality(found: Counted, code: str, name: str) -> list[Said]:
    """The last count, the first that can be held beside it, and what the oldest are of those of working age."""
    rows = population_rows.municipality(found, code)
    if rows.empty:
        return [gap(f"eldre og unge i {name}", "older_per_100_younger", "antall", NOT_COUNTED, SOURCE)]
    sound = rows[~rows["rough"]]
    last, first = rows.iloc[-1], (sound if len(sound) else rows).iloc[0]
    return [_now(last, name), _then(first, last), _working(last)]


def country(found: Counted, year_of: pd.DataFrame) -> list[Said]:
    """year_of: population.rows.classes of the last year, whose last row is all municipalities."""
    told = municipality(found, COUNTRY, "landet")
    total = year_of.iloc[-1]
    sentence = (
        f"{number(total['older'], 0)} av {number(total['municipalities'], 0)} kommuner hadde flere på 65 år og over enn under "
        f"20 år 1. januar {int(total['year'])}; der bor {number(total['inhabitants_older_pct'])}\u00a0% av innbyggerne."
    )
    return [*told[:2], Said(sentence, "older", float(total["older"]), "antall", int(total["year"]), SOURCE)]


def _now(row: pd.Series, name: str) -> Said:
    per = row["older_per_100_younger"]
    sentence = (
        f"{name[:1].upper()}{name[1:]} hadde {number(row['older_65'], 0)} innbyggere på 65 år og over og "
        f"{number(row['younger_0_19'], 0)} under 20 år 1. januar {int(row['year'])}: {number(per)} eldre per 100 unge."
    )
    return Said(sentence, "older_per_100_younger", per, "antall", int(row["year"]), SOURCE)


def _then(first: pd.Series, last: pd.Series) -> Said:
    per = first["older_per_100_younger"]
    then = f"I {int(first['year'])} var det {number(per)}; {_since(last)}."
    return Said(then, "older_per_100_younger", per, "antall", int(first["year"]), SOURCE)


def _since(last: pd.Series) -> str:
    """Which of the two are more now, and since when."""
    now, reason = int(last["year"]), last["reason"]
    if last["older_65"] == last["younger_0_19"]:
        return f"i {now} var det like mange av hver"
    if last["older_65"] < last["younger_0_19"]:
        return f"i {now} var det {'fortsatt ' if reason == NOT_YET else ''}flere unge enn eldre"
    when = since.told(last)
    if not when:
        more = f"i {now} var det flere eldre enn unge"
    elif when.startswith("siden"):
        more = f"det har vært flere eldre enn unge {when}"
    else:
        turned = when.removesuffix(" igjen")
        more = f"{turned} er det{when.removeprefix(turned)} flere eldre enn unge"
    return f"{more} ({reason})" if reason else more


def _working(row: pd.Series) -> Said:
    per = 100 * row["older_80"] / row["aged_20_64"]
    sentence = (
        f"For hver 100 innbyggere på 20–64 år var det {number(per)} på 80 år og over 1. januar {int(row['year'])}."
    )
    return Said(sentence, "old_per_100_of_working_age", per, "antall", int(row["year"]), SOURCE)
