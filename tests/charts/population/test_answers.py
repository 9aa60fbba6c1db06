"""What is said of old and young: short, and no more than the counts, for every municipality and year."""

import re

import pandas as pd
import pytest

from analysis.population import by_class, crossing, rows as population_rows
from charts.population import answers, strips
from data.extract import store

PHRASES = dict(store.read_reference("size_classes")[["label", "phrase"]].astype(str).to_numpy())


@pytest.mark.parametrize("year", [2009, 2020, 2026])
def test_the_sentence_of_every_municipality_says_which_of_the_two_are_more(shipped_read, counted, year):
    rows = population_rows.each(shipped_read, counted, year, "ks")
    assert len(rows) == 357
    for row in rows.to_dict("records"):
        told = answers.sentence(row["region_name"], pd.Series(row))
        assert len(told.split()) <= 15
        more = "flere eldre enn unge" if row["older_65"] > row["younger_0_19"] else "flere unge enn eldre"
        more = "like mange eldre som unge" if row["older_65"] == row["younger_0_19"] else more
        assert more in told
        if since := re.search(r"siden (\d{4})", told):
            own = counted.each[
                (counted.each["region_code"] == row["region_code"]) & (counted.each["year"] >= int(since[1]))
            ]
            assert (own["older_65"] > own["younger_0_19"]).all() and not own["rough"].any()


def test_what_is_said_of_a_class_is_its_count(shipped_read, counted):
    classes = population_rows.classes(shipped_read, counted, 2026, "ks")
    own = population_rows.each(shipped_read, counted, 2026, "ks").set_index("region_code", drop=False).loc["4601"]
    first = counted.each[counted.each["region_code"] == "4601"].iloc[0]
    of_class = classes[classes["size_class"] == own["size_class"]].iloc[0]
    told = answers.municipality("Bergen", own, first, of_class, PHRASES[own["size_class"]])
    assert told.meeting == (
        "Vi hadde 50\u202f550 innbyggere på 65 år og over 1. januar 2026, og 61\u202f479 under 20 år.",
        "Det er 82 eldre per 100 under 20 år; i 2009 var det 57.",
        f"Blant {PHRASES['60 000 og over']} har 1 av 15 flere eldre enn unge.",
    )
    outside = answers.municipality("Bergen", own, first, None, "")
    assert outside.meeting == told.meeting[:2] and len(told.figures) == 3


def test_the_headline_of_the_classes_names_the_one_with_the_largest_share(shipped_read, counted):
    for year in counted.years:
        classes = population_rows.classes(shipped_read, counted, year, "ks")
        told = answers.by_size(classes, PHRASES)
        assert len(told.split()) <= 15
        best = max(classes.iloc[:-1].to_dict("records"), key=lambda row: row["older"] / row["municipalities"])
        total = classes.iloc[-1]
        whom = f"{total['older']} av {total['municipalities']} kommuner har flere eldre enn unge; størst andel: "
        assert told.replace("\u202f", " ") == whom + PHRASES[best["size_class"]].removeprefix("kommuner ").removeprefix(
            "med "
        )
    phrase = {"Små (under 5 000)": "små kommuner (under 5\u202f000 innbyggere)"}
    small = classes.assign(size_class=classes["size_class"].replace({best["size_class"]: "Små (under 5 000)"}))
    assert answers.by_size(small, PHRASES | phrase).endswith(
        "; størst andel: små (under 5\u202f000)"
    )  # where the phrase is too long
    alike = pd.DataFrame(
        {
            "size_class": ["A", "B", by_class.ALL_CLASSES],
            "older": [1, 1, 2],
            "older_pct": 50.0,
            "municipalities": [2, 2, 4],
        }
    )
    assert answers.by_size(alike, {}) == "2 av 4 kommuner har flere eldre enn unge"
    none = pd.DataFrame({"size_class": ["A", by_class.ALL_CLASSES], "older": 0, "older_pct": 0.0, "municipalities": 3})
    assert answers.by_size(none, {}) == "Ingen kommuner har flere på 65 år og over enn under 20"


@pytest.mark.parametrize("classification", ["ks", "kostra"])
def test_a_class_of_one_is_no_group_that_is_counted(shipped_read, counted, classification):
    classes = population_rows.classes(shipped_read, counted, 2026, classification)
    own = (
        population_rows.each(shipped_read, counted, 2026, classification)
        .set_index("region_code", drop=False)
        .loc["0301"]
    )
    first = counted.each[counted.each["region_code"] == "0301"].iloc[0]
    of_class = classes[classes["size_class"] == own["size_class"]].iloc[0]
    told = answers.municipality("Oslo", own, first, of_class, "Oslo")
    assert told.meeting[-1] == "Oslo er alene i sin gruppe." and " av 1 " not in " ".join(told.meeting)
    names = ["A", "Oslo", by_class.ALL_CLASSES]
    rows = pd.DataFrame(
        {"size_class": names, "older": [1, 1, 2], "older_pct": [50.0, 100, 67], "municipalities": [2, 1, 3]}
    )
    assert answers.by_size(rows, {}) == "2 av 3 kommuner har flere eldre enn unge"
    rows["older"], rows["older_pct"] = [0, 1, 1], [0.0, 100, 33]
    assert answers.by_size(rows, {}) == "1 av 3 kommuner har flere eldre enn unge"


def test_a_projection_names_its_ages_and_says_no_year_where_there_is_none():
    every = answers.projected({"main": 2037, "low": 2034, "high": 2050})
    assert "2037 (2034 med lav vekst, 2050 med høy)" in every and "67 år og over" in every
    assert "ikke flere enn de under 20 år" in answers.projected({"main": None})
    assert answers.projected({}) == "" and "2034" not in answers.projected({"main": 2037, "low": 2034, "high": None})


def one(**values) -> pd.Series:
    return pd.Series({"older_65": 5.0, "younger_0_19": 4.0, "crossing_year": pd.NA, "reason": "", "before": "", "rough": False,
                      "year": 2026} | values)  # fmt: skip


def test_the_year_it_turned_is_told_with_its_doubt():
    assert answers.since(one(crossing_year=2015)) == ("2015", "")
    assert answers.since(one(crossing_year=2009, reason=crossing.FROM_THE_FIRST.format(year=2009))) == (
        "2009 eller før",
        "første år med tall",
    )
    assert answers.since(one()) == ("ukjent år", "kommunen er delt")
    assert answers.since(one(older_65=3.0))[0] == "ikke ennå"


@pytest.mark.parametrize(
    ("code", "year", "told", "card"),
    [
        ("1818", 2020, "Herøy har flere eldre enn unge", ("ikke varig", "gikk tilbake etter dette")),
        ("5626", 2012, "Gamvik har flere eldre enn unge", ("ikke varig", "gikk tilbake etter dette")),
        ("5526", 2020, "Sørreisa har fortsatt flere unge enn eldre", ("ikke ennå", "")),
        (
            "5526",
            2025,
            "Sørreisa har flere unge enn eldre",
            ("ikke i 2025", "hadde flere eldre i 2023–2024"),
        ),
        ("1818", 2019, "Herøy har flere unge enn eldre", ("ikke i 2019", "hadde flere eldre i 2016 og 2018")),
        ("1135", 2020, "Sauda har fortsatt flere unge enn eldre", ("ikke ennå", "")),
        ("1135", 2026, "Sauda har fra 2026 flere eldre enn unge", ("2026", "")),
    ],
)
def test_no_year_that_came_after_the_chosen_one_is_told(shipped_read, counted, code, year, told, card):
    own = population_rows.each(shipped_read, counted, year, "ks").set_index("region_code", drop=False).loc[code]
    name = own["region_name"].split(" (")[0]
    assert answers.sentence(name, own) == told and answers.since(own) == card


def test_of_no_municipality_and_year_is_a_later_year_told_or_one_that_was_the_first(shipped_read, counted):
    """ "For the first time" is more than a series that begins in 2009 can tell."""
    seen = set()
    for year in counted.years:
        for own in population_rows.each(shipped_read, counted, year, "ks").to_dict("records"):
            told = (answers.sentence("X", pd.Series(own)), *answers.since(pd.Series(own)))
            assert not re.search("første gang", told[0])
            assert all(int(at) <= year for at in re.findall(r"\d{4}", " ".join(told))), (own, told)
            if told[2] == "kommunen er delt":
                assert own["rough"] or "grovt anslag" in own["reason"], own
            seen.add(told[1].split(" ")[0])
    assert {"ikke", "ukjent", "2026"} <= seen


def test_what_went_back_is_told_with_its_years():
    back = {"crossing_year": 2020, "reason": crossing.WENT_BACK.format(years="2012–2014"), "before": "2012–2014"}
    assert answers.since(one(**back)) == ("2020", "også i 2012–2014")
    assert answers.sentence("Os", one(**back)) == "Os har hatt flere eldre enn unge siden 2020"
    assert answers.sentence("Os", one(**back, year=2020)) == "Os har fra 2020 igjen flere eldre enn unge"
    assert answers.sentence("Os", one(**back, year=2016, older_65=3.0)) == "Os har flere unge enn eldre"
    assert answers.since(one(**back, year=2016, older_65=3.0)) == ("ikke i 2016", "hadde flere eldre i 2012–2014")


def test_the_headline_of_the_strip_is_of_the_chosen_municipality_and_its_class(shipped_read, counted):
    classes = population_rows.classes(shipped_read, counted, counted.years[-1], "ks")
    for row in classes.iloc[:-1].to_dict("records"):
        own = one(size_class=row["size_class"], older_per_100_younger=125.0)
        told = answers.own_by_size("Lom", own, classes)
        several = row["municipalities"] >= answers.FEW
        assert told == "Lom har 125 eldre per 100 unge" + several * (
            f"; {row['older']} av {row['municipalities']} i gruppen er over 100"
        )
    alone = answers.own_by_size("Os", one(size_class="no class", older_per_100_younger=80.0), classes)
    assert alone == "Os har 80 eldre per 100 unge"


@pytest.mark.parametrize(
    ("value", "told"),
    [(84.4, "84 per 100"), (100.4, "100,4 per 100"), (99.6, "99,6 per 100"), (100.0, "100 per 100"),
     (100.01, "så vidt over 100 per 100")],
)  # fmt: skip
def test_the_dot_of_the_strip_is_no_bare_100_where_they_are_not_as_many(value, told):
    assert strips.per_100(value) == told


def test_a_projected_year_says_where_and_by_which_alternative():
    told = answers.ahead_headline({"main": 2037, "low": 2034, "high": 2050}, "landet")
    assert told == "Landet: flere på 67 år og over enn under 20 fra 2037 i hovedalternativet"
    assert "flest i alle årene i hovedalternativet" in answers.ahead_headline({"main": None}, "Os")
