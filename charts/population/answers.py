"""What the page about old and young answers, for one municipality or for all: sentence, figures, what to say of them."""

import pandas as pd

from analysis.population import since as since_when
from charts import words
from charts.answer import Answer, KeyFigure
from charts.population import strips

OLD, YOUNG = "65 år og over", "Under 20 år"
PER_100 = "per 100 under 20 år"
FEW = 5  # municipalities in a class: with fewer, it is not told how many of them


def per_100(row: pd.Series) -> str:
    """People of 65 and over for each 100 under 20."""
    return strips.told(row["older_per_100_younger"], row["older_65"] == row["younger_0_19"])


def country(total: pd.Series, last: pd.Series, ahead: dict[str, int | None], year: int) -> Answer:
    """total: the row for all of by_class. last: the country's count of the year. ahead: variant to the year when those of
    67 and over become more than those under 20, None where they do not; {} without a projection."""
    where = words.share(total["inhabitants_older_pct"])
    counted = words.n_of(total["older"], total["municipalities"])
    figures = (
        KeyFigure("Flere eldre enn unge", f"{words.number(total['older'], 0)} kommuner", ""),
        KeyFigure("Bor der", words.percent(total["inhabitants_older_pct"]), ""),
        KeyFigure("Hele landet", f"{per_100(last)} eldre", "per 100 unge, med Oslo"),
    )  # fmt: skip
    meeting = (
        f"{counted} hadde 1. januar {year} flere på 65 år og over enn under 20 år; der bor {where} prosent av innbyggerne.",
        f"Landet har {words.number(last['older_65'], 0)} på 65 år og over og {words.number(last['younger_0_19'], 0)} under 20 år.",
        projected(ahead),
    )
    sentence = f"{counted} har flere eldre enn unge; der bor {where} prosent av innbyggerne"
    return Answer(sentence, figures, tuple(text for text in meeting if text))


def projected(ahead: dict[str, int | None]) -> str:
    """When it is projected, and of which ages; "" where nothing is projected."""
    if "main" not in ahead:
        return ""
    main, others = ahead["main"], [ahead.get(variant) for variant in ("low", "high")]
    when = (
        f"blir de eldre flere enn de under 20 år i {main}"
        if main
        else "blir de eldre ikke flere enn de under 20 år i årene som er framskrevet"
    )
    spread = f" ({others[0]} med lav vekst, {others[1]} med høy)" if all(others) else ""
    return f"I SSBs hovedalternativ {when}{spread}, regnet for dem på 67 år og over: SSBs aldersgrupper har ikke 65."


def by_size(classes: pd.DataFrame, phrases: dict[str, str]) -> str:
    """How many have more old than young, and the class with the largest share. phrases: a class in a sentence."""
    if not classes["older"].iloc[-1]:
        return "Ingen kommuner har flere på 65 år og over enn under 20"
    total, most = classes.iloc[-1], most_older(classes)
    told = f"{words.n_of(total['older'], total['municipalities'])} har flere eldre enn unge"
    phrase = [phrases.get(one, one).removeprefix("kommuner ").removeprefix("med ") for one in most]
    whom = [f"{told}; størst andel: {words.label(one)}" for one in (*phrase, *map(words.first_lower, most))]
    return words.first_that_fits(*whom, told)


def most_older(classes: pd.DataFrame) -> list[str]:
    """The class that `by_size` names, if any has the largest share."""
    several = classes.iloc[:-1].query("municipalities > 1")
    most = several.nlargest(1, "older_pct", keep="all")["size_class"].astype(str).tolist()
    return most if classes["older"].iloc[-1] and len(several) > 1 and len(most) == 1 else []


def own_by_size(name: str, own: pd.Series, classes: pd.DataFrame) -> str:
    """The chosen municipality, and how many of its class have more old than young. own: its row of rows.each."""
    told, short = (f"{name}{has} {per_100(own)} eldre per 100 unge" for has in (" har", ":"))
    mine = classes.iloc[:-1][classes["size_class"].iloc[:-1] == str(own["size_class"])]
    beside = [f"{_older(row)} i gruppen" for _, row in mine.iterrows() if row["municipalities"] >= FEW]
    tries = [f"{text}; {each} er over 100" for each in beside for text in (told, short)]
    return words.first_that_fits(*tries, told)


def _older(row: pd.Series) -> str:
    return f"{words.number(row['older'], 0)} av {words.number(row['municipalities'], 0)}"


def course(whom: str, first: pd.Series, last: pd.Series) -> str:
    """How many old people there were for each hundred young, and are."""
    then, now = (per_100(row) for row in (first, last))
    return f"{whom} hadde {then} eldre per 100 unge i {first['year']} og {now} i {last['year']}"


def ahead_headline(ahead: dict[str, int | None], whom: str) -> str:
    """When those of 67 and over become more than those under 20 by the main alternative, and where."""
    year = ahead.get("main")
    told = f"flere på 67 år og over enn under 20 fra {year}" if year else "de under 20 år er flest i alle årene"
    return f"{words.first_upper(whom)}: {told} i hovedalternativet"


def municipality(name: str, own: pd.Series, first: pd.Series, of_class: pd.Series | None, phrase: str) -> Answer:
    """own: its row of rows.each. first: the same of the first year counted in these borders. of_class: the row of its
    class, None when it is in none. phrase: its class in a sentence."""
    year = int(own["year"])
    figures = (
        KeyFigure(OLD, words.number(own["older_65"], 0), f"av {words.number(own['inhabitants'], 0)}"),
        KeyFigure(YOUNG, words.number(own["younger_0_19"], 0), "innbyggere"),
        KeyFigure("Flere eldre siden", *since(own)),
    )
    ours = f"Vi hadde {words.number(own['older_65'], 0)} innbyggere på 65 år og over 1. januar {year}, og {words.number(own['younger_0_19'], 0)} under 20 år."
    then, now = (per_100(row) for row in (first, own))
    course = (
        f"Det er {now} eldre {PER_100}; i {int(first['year'])} var det {then}."
        if first["year"] < year
        else f"Det er {now} eldre {PER_100}."
    )
    theirs = "" if of_class is None else _among(name, of_class, phrase)
    return Answer(sentence(name, own), figures, tuple(text for text in (ours, course, theirs) if text))


def _among(name: str, of_class: pd.Series, phrase: str) -> str:
    if of_class["municipalities"] == 1:
        return f"{words.ALONE.format(name)}."
    return f"Blant {phrase} har {_older(of_class)} flere eldre enn unge."


def sentence(name: str, own: pd.Series) -> str:
    """Which of the two are more, and since when, at most 15 words."""
    if own["older_65"] > own["younger_0_19"]:
        when = since_when.told(own)
        if when.startswith("siden"):
            return f"{name} har hatt flere eldre enn unge {when}"
        return f"{name} har{' ' if when else ''}{when} flere eldre enn unge"
    if own["older_65"] == own["younger_0_19"]:
        return f"{name} har like mange eldre som unge"
    return f"{name} har {'' if own['before'] else 'fortsatt '}flere unge enn eldre"


def since(own: pd.Series) -> tuple[str, str]:
    """The year it got more old than young, and what must be said with it; no year that came after its own."""
    year = since_when.known(own)
    if year is not None:
        first = since_when.from_the_first(own)
        also = f"også i {own['before']}" if own["before"] else ""
        return (f"{year} eller før", "første år med tall") if first else (str(year), also)
    if own["older_65"] > own["younger_0_19"]:
        return (
            ("ikke varig", "gikk tilbake etter dette")
            if own["before"] and not own["rough"]
            else ("ukjent år", "kommunen er delt")
        )
    if not own["before"]:
        return ("ikke ennå", "")
    return (f"ikke i {int(own['year'])}", f"hadde flere eldre i {own['before']}")
