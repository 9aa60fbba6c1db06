"""What is said of the young outside: short, no more than the figures hold, for every municipality."""

import functools

import pandas as pd
import pytest

from analysis.youth import calculator, rows as youth_rows
from analysis.youth.calculator import Assumption
from charts.drawing import theme
from charts.youth import answers, calculator_words, dots, headlines, source_words
from data.brought_in import youth
from data.extract import store
from data.folder import PACKAGE


@pytest.fixture(scope="module")
def every():
    read = functools.cache(functools.partial(store.read_any, folder=PACKAGE))
    return youth_rows.places(youth_rows.found(read, youth.figures(read, PACKAGE)), 2024)


def row(name="Sted", level="municipality", share=10.0, persons=float("nan"), reason="", young=500.0) -> pd.Series:
    return pd.Series({"year": 2024, "level": level, "region_name": name, "age_group": "15-29", "outside_pct": share,
                      "outside_persons": persons, "young_persons": young, "reason": reason})  # fmt: skip


def test_every_municipality_is_answered_in_fifteen_words_and_three_figures(every):
    by_code = every.set_index("region_code")
    for code, own in by_code[by_code["level"] == "municipality"].iterrows():
        told = answers.municipality(own, [by_code.loc[code[:2]], by_code.loc["0"]], "Her er noe.")
        assert len(told.sentence.split()) <= 15 and 1 <= len(told.figures) <= 3 and len(told.meeting) == 3
        assert bool(told.because) == pd.isna(own["outside_pct"]) and "ikke hva det koster" in told.meeting[-1]
        assert all(len(figure.label.split()) <= 4 for figure in told.figures)
        assert told.sentence.startswith("Vi mangler tall") == pd.isna(own["outside_pct"])


def test_the_gap_is_of_the_published_decimals_and_nothing_is_claimed_of_it():
    told = answers.municipality(row(share=9.9), [row("Fylket", "county", 10.2), row("Hele landet", "country", 9.9)], "")
    assert told.meeting[1] == "Det er like mye som i landet (9,9) og 0,3 prosentpoeng mindre enn i Fylket fylke (10,2)."


def test_persons_are_told_where_they_are_known_alone():
    known = answers.municipality(row(persons=1126), [], "")
    assert "Det er 1\u202f126 personer." in known.meeting[-1] and "1\u202f126 personer" in known.figures[0].beside
    assert "har vi ikke tall for" in answers.municipality(row(), [], "").meeting[-1]


def test_without_any_share_nothing_is_told_but_the_reason():
    nothing = row(share=float("nan"), reason="tallet er skjermet")
    told = answers.municipality(nothing, [row("Hele landet", "country", float("nan"))], "Her er andelen for 0 fylker.")
    assert told.because.startswith("Grunn: tallet er skjermet. Her er") and not told.figures and not told.meeting


def test_the_country_has_its_highest_and_lowest_counties(every):
    counties = every[every["level"] == "county"]
    told = answers.country(counties, every.iloc[0], "")
    assert told.sentence == "9,9 prosent av 15–29-åringene er utenfor arbeid og utdanning"
    assert [figure.beside for figure in told.figures] == ["2024", "Vestfold og Østfold", "Rogaland"]
    assert headlines.with_figures(every) == "Tall for 15 fylker og 18 av 357 kommuner."


def test_one_person_is_what_it_is_of_the_inhabitants():
    assert "én person er 0,5 prosentpoeng" in headlines.one_person(row(young=200))
    assert "under 0,1 prosentpoeng" in headlines.one_person(row(young=9712))
    assert headlines.one_person(row(young=float("nan"))) == ""


def test_the_dots_stand_where_the_shares_are_and_the_chosen_is_marked(every):
    counties = every[every["level"] == "county"]
    within = every[(every["level"] == "municipality") & (every["region_code"].str[:2] == "40")]
    named = [trace for trace in dots.ranked(counties, 9.9, told=["11"]).plain["data"] if trace["mode"] == "markers"]
    of_rogaland = counties.loc[counties["region_code"] == "11", "outside_pct"].tolist()
    assert [list(trace["x"]) for trace in named if trace["marker"]["color"] == theme.TOTAL] == [of_rogaland]
    fig = dots.ranked(counties, 9.9, "4003", within)
    figures = [note["text"] for note in fig.plain["layout"]["annotations"]]
    assert sum(text.endswith("\u00a0%") for text in figures) >= len(counties)
    points = [trace for trace in fig.plain["data"] if trace["mode"] == "markers"]
    assert sorted(x for trace in points for x in trace["x"]) == sorted(
        [*counties["outside_pct"], *within["outside_pct"]]
    )
    own = [trace for trace in points if trace["marker"]["size"] == 11 and len(trace["x"]) == 1]
    assert [list(trace["x"]) for trace in own] == [[11.5]]
    names = fig.plain["layout"]["yaxis"]["ticktext"]
    assert names[int(own[0]["y"][0])] == "Telemark" and names[-1] in ("Vestfold", "Østfold") and names[0] == "Rogaland"


def test_municipalities_are_drawn_in_every_county_or_in_none(every):
    counties = every[every["level"] == "county"]
    within = every[(every["level"] == "municipality") & (every["region_code"].str[:2] == "40")]
    assert len(within) > 1 and dots.of_every_county(counties, within, ["0301"]).empty
    telemark_and_oslo = counties[counties["region_code"].isin(["40", "03"])]
    assert len(dots.of_every_county(telemark_and_oslo, within, ["0301"])) == len(within)
    assert dots.of_every_county(telemark_and_oslo, within, [""]).empty


def test_a_sum_of_ones_own_says_whose_it_is_and_where_each_number_is_from():
    given = {
        "persons": Assumption(120, " NAV "),
        "nok_per_person": Assumption(300_000, "B"),
        "effect_pct": Assumption(2.5, "C"),
    }
    said = calculator_words.result(calculator.estimate(**given))
    assert said == "Etter dine egne tall: 3,0 personer i gang, 900\u202f000 kroner i året"
    assert calculator_words.rests_on(given)[0] == "Personer utenfor: 120. Din kilde: NAV"
    assert "2,5\u00a0%" in calculator_words.rests_on(given)[2]


def test_the_headline_of_the_counties_is_of_the_chosen_municipalitys_own():
    rows = pd.DataFrame(
        {"region_code": ["46", "11"], "region_name": ["Vestland", "Rogaland"], "outside_pct": [9.0, 8.4], "year": 2024}
    )
    told = "Vestland i 2024: 9,0 prosent utenfor; fylkene 8,4–9,0"
    assert headlines.own_county(rows, "4601") == told and headlines.own_county(rows, "0301") == ""


def test_the_headline_of_the_counties_names_all_who_share_the_highest_and_the_lowest(every):
    those = every[every["level"] == "county"].dropna(subset=["outside_pct"]).head(4)
    of = len(those)

    def told(shares: list[float], every: int = of) -> str:
        return headlines.counties(those.assign(outside_pct=shares), every)

    first, second, _, last = those["region_name"]
    assert (
        told([11.7, 9.0, 9.5, 8.4])
        == f"I 2024 hadde {first} størst andel unge utenfor, 11,7 prosent; {last} minst, 8,4"
    )
    both = " og ".join(sorted([first, second]))
    assert told([11.7, 11.7, 9.5, 8.4]).startswith(f"I 2024 hadde {both} størst andel")
    assert told([9.9] * 4) == "9,9 prosent av de unge var utenfor i alle fylkene i 2024"
    assert (
        told([11.7, 9.0, 9.5, 8.4], 15)
        == f"4 av 15 fylker: {first} hadde størst andel unge utenfor, 11,7 prosent i 2024"
    )
    assert (
        told([9.0] * 4, 15) == "4 av 15 fylker: 9,0 prosent av de unge var utenfor i hvert av dem i 2024"
    )  # and of the rest nothing
    ends = those.assign(outside_pct=[11.7, 9.0, 9.5, 8.4])
    top, *_, bottom = ends["region_code"]
    assert headlines.ends_named(ends, headlines.counties(ends, of)) == (top, bottom)
    assert (
        headlines.ends_named(ends, "Fra 8,4 til 11,7 prosent")
        == headlines.ends_named(ends.assign(outside_pct=9.0), first)
        == ()
    )
    many = headlines.counties(those.assign(outside_pct=[11.7] * 3 + [8.4], region_name="Møre og Romsdal"), of)
    assert many == "Fra 8,4 til 11,7 prosent av unge i fylkene var utenfor i 2024"


def test_sources_are_told_as_one_sentence_that_can_be_printed():
    copies = [youth.told(f"SSB, tabell {one}, etter offentlig kopi") for one in ("1 (alle)", "2")]
    assert source_words.together(copies, "21.11.2026") == (
        "SSB, tabell 1 (alle) og 2, lest i en offentlig gjengivelse, ikke hos SSB selv; hentet inn 21.11.2026."
    )
    assert (
        source_words.together(["Egen fil", *copies], "i dag")
        == "SSB, tabell 1 (alle) og 2, lest i en offentlig gjengivelse, ikke hos SSB selv; Egen fil; hentet inn i dag."
    )
    assert source_words.together(copies[1:], "i dag", {copies[1]: "landet"}) == (
        "SSB, tabell 2 (landet), lest i en offentlig gjengivelse, ikke hos SSB selv; hentet inn i dag."
    )
    assert source_words.together(copies[:1], "i dag", {copies[0]: "fylkene"}).startswith(
        "SSB, tabell 1 (alle; fylkene), lest"
    )
    assert source_words.together([], "") == ""


def test_who_renders_a_table_is_told_where_it_is_known_and_once_of_those_who_are_the_same():
    of = lambda table, whose: youth.told(f"SSB, tabell {table}, etter offentlig kopi{whose}")
    one, two, other = of("1", " (A på B)"), of("2", " (A på B)"), of("3", "")
    assert source_words.together([one, "SSB, tabell 4", two], "i dag") == (
        "SSB, tabell 1 og 2, lest i en offentlig gjengivelse (A på B), ikke hos SSB selv; 4; hentet inn i dag."
    )
    assert source_words.together([one, other], "i dag") == (
        "SSB, tabell 1, lest i en offentlig gjengivelse (A på B), ikke hos SSB selv; "
        "3, lest i en offentlig gjengivelse, ikke hos SSB selv; hentet inn i dag."
    )
    assert youth.parted(one) == ("SSB, tabell 1", one.removeprefix("SSB, tabell 1"))
    assert youth.parted("SSB, tabell 13556") == ("SSB, tabell 13556", "")


def test_each_source_is_told_with_the_places_that_it_is_of():
    one, two = ("country", "Hele landet", "a"), ("county", "Telemark", "a")
    counties = [("county", name, "b") for name in ("Oslo", "Agder", "Troms")]
    codes = {("county", "Oslo"): "03", ("municipality", "Oslo"): "0301"}

    def rows(*each):
        made = pd.DataFrame(each, columns=["level", "region_name", "source"])
        keys = enumerate(zip(made["level"], made["region_name"], strict=True))
        return made.assign(region_code=[codes.get(key, f"x{at}") for at, key in keys])

    assert source_words.whom(rows(one, two, *counties)) == {"a": "landet og Telemark", "b": "de andre fylkene"}
    assert source_words.whom(rows(one, *counties)) == {"a": "landet", "b": "fylkene"}
    assert source_words.whom(rows(one, *counties[:2])) == {"a": "landet", "b": "Oslo og Agder"}
    many = [("municipality", name, "a") for name in "xyz"]
    assert source_words.whom(rows(one, *many, ("municipality", "w", ""))) == {"a": "landet og 3 kommuner"}
    assert source_words.whom(rows(*counties, ("municipality", "Oslo", "b"))) == {"b": "fylkene"}
    alike = [("municipality", name, "a") for name in ("Herøy", "Herøy", "Våler", "Våler")]  # two of each name
    assert source_words.whom(rows(one, *alike)) == {"a": "landet og 4 kommuner"}
    more = [("county", name, "a") for name in ("Vestfold", "Buskerud", "Rogaland", "Innlandet")]
    assert source_words.whom(rows(*more, *counties)) == {"a": "4 fylker", "b": "3 fylker"}  # neither's rest is named
    assert source_words.whom(rows(*more[:2], *counties)) == {"a": "Vestfold og Buskerud", "b": "de andre fylkene"}
