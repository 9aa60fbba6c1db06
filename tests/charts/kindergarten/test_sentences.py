"""The sentences of the count say no more than their figures: over all municipalities, and over counts made up here."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from analysis.kindergarten import material
from analysis.kindergarten.assumptions import alternatives, defaults
from analysis.kindergarten.rows import readings as kindergarten_rows
from charts.kindergarten import count_headlines as told
from charts.kindergarten.answers.meeting import beside_country
from charts.kindergarten.norm_name import LAWS, tried
from charts.kindergarten.under_charts import count, country, years
from data.brought_in import kindergarten_count
from data.folder import PACKAGE
from tests.kindergartens import ASSUMED, make_units

PARTY = re.compile(r"\bKS\b|stat(en|ens)\b|departement|regjering|enige", re.IGNORECASE)
SPAN = r"[\d\u202f]+(?:–[\d\u202f]+)?|under 1"
ONE = st.tuples(st.just("4601"), st.integers(0, 40), st.integers(0, 60), st.integers(0, 300).map(lambda n: n / 10))


def held(row: dict, name: str) -> None:
    """What is true of every headline and of the sentence on the two readings."""
    headline = told.readings(row, name, 2017)
    assert len(headline.replace("\u202f", "").split()) <= 15, headline
    assert not PARTY.search(headline + told.apart(row, name)), headline
    assert not re.search(r"\d,\d", headline), headline
    if not row["units"]:
        assert headline.startswith("Ingen barnehager")
        return
    high = row["shortfall_gross_high_fte"]
    children = int(row["children_under_3"] + row["children_over_3"])
    assert (f"med {children} barn" in headline) == (children < told.FEW_CHILDREN), headline
    assert ("oppfylte bemanningsnormen" in headline) == (high == 0), headline
    if 0 < high < 2:
        assert re.search("høyst (ett|to) årsverk", headline), headline
    elif high:
        assert "kommende" in headline.lower(), headline
        gross, net = re.search(rf"({SPAN}) årsverk[^;]*(?:; (?:regnet )?under ett ({SPAN}))?$", headline).groups()
        for which, span in (("gross", gross), ("net", net or gross)):
            ends = [float(end.replace("\u202f", "").replace("under 1", "0.5")) for end in span.split("–")]
            known = [row[f"shortfall_{which}_{end}_fte"] for end in ("low", "high")]
            assert [ends[0], ends[-1]] == [pytest.approx(end, abs=0.51) for end in known], headline


@pytest.mark.slow("every municipality, class or year of the extract")
def test_every_municipality_of_the_real_count(shipped):
    _, count = kindergarten_count.latest(PACKAGE)
    choices = alternatives(shipped, defaults(shipped))
    made = {}
    for one in choices:
        counted = replace(one, wage_nok=choices[0].wage_nok)
        if counted not in made:
            units = material.kindergartens(shipped, count, counted)
            made[counted] = dict(list(units.groupby("municipality_name")))
    names = list(next(iter(made.values())))
    assert len(names) >= 355
    for name in names:
        held(kindergarten_rows.spanned(lambda one, name=name: made[one][name], name, choices), name)


@pytest.mark.slow("hundreds of generated cases")
@given(st.lists(ONE, min_size=1, max_size=8), st.sampled_from(["", "Evje og Hornnes", "Utsira"]))
def test_counts_made_up_here(rows, name):
    choices = [ASSUMED, *(replace(ASSUMED, part_time=share) for share in (0.9897, 0.9841))]
    held(kindergarten_rows.spanned(lambda one: make_units(rows, one), name, choices), name)


def test_a_place_without_a_figure_says_so():
    units = make_units([("4601", 0, 0, 1.0)])
    row = kindergarten_rows.spanned(lambda one: units, "Utsira", [ASSUMED])
    assert pd.isna(row["shortfall_gross_fte"]) and row["reason"] == kindergarten_rows.NO_UNIT
    held(row, "Utsira")


@pytest.mark.parametrize(
    ("heads", "less", "says"),
    [
        (
            1244.9,
            606.0,
            "halverer tallet for landet under ett: med alle barn på full tid manglet det 1\u202f245 årsverk, ",
        ),
        (181.4, 146.0, "senker tallet for landet under ett med 20 prosent: "),
        (3.0, 0.0, "gjør tallet for landet under ett til null: "),
        (1.9, 0.0, ""),
        (float("nan"), 0.0, ""),
    ],
)
def test_what_shorter_hours_do_is_told_by_how_far_the_figure_moves(heads, less, says):
    text = told.shorter(heads, less, "landet")
    assert text.startswith(f"Én prosent kortere oppholdstid {says}") if says else text == ""


def test_a_norm_that_was_asked_about_is_not_the_laws():
    taken = pd.Timestamp(2026, 11, 22)
    ssb = pd.DataFrame({"year": [2024, 2025], "edition": ["juni 2025", "mars 2026"], "taken": taken})
    udir = pd.DataFrame({"year": [2023], "source": ["Udir, Fakta 2023: barn per ansatt"], "taken": taken})
    told = country.per_fte(ssb, udir, "Barnehageloven § 26")
    assert told.startswith(
        "Kilde: Utdanningsdirektoratet, Fakta 2023, hentet inn 22.11.2026. SSB, KOSTRA 2024–2025: barn per"
    ) and told.endswith("barnehageloven § 26.")
    alone = country.per_fte(ssb, udir[:0], "")
    assert "orm:" not in alone and "Utdanningsdirektoratet" not in alone and alone.startswith("Kilde: SSB, KOSTRA 2024")
    assert (
        years.norm_line(6.0, LAWS) == "Norm: høyst 6" and years.norm_line(5.5, tried(2.75, 5.5)) == "Hva om: høyst 5,5"
    )
    assert years.norm_line(6.0, LAWS, 2019) == "Norm fra 2019: høyst 6"
    assert (
        years.norm_line(5.5, tried(2.75, 5.5), 2019) == "Hva om: høyst 5,5"
    )  # one that is tried has never been in force


def test_the_source_of_the_country_names_the_table_the_edition_of_each_year_and_the_day():
    ssb = pd.DataFrame({"year": [2025, 2020, 2021, 2024], "edition": ["mars 2026, urevidert", *["ikke oppgitt"] * 2, "juni 2025, revidert"],
                        "taken": pd.to_datetime(["2026-11-22", "2026-11-20", "2026-11-20", "2026-11-21"])})  # fmt: skip
    told = "målet i tabell 13502; 2020–2021: utgave ikke oppgitt; 2024: juni 2025, revidert; 2025: mars 2026, urevidert"
    assert country.of_ssb(ssb) == f"SSB, KOSTRA 2020–2021, 2024–2025 ({told}), hentet inn 22.11.2026."
    assert years.national(ssb) == f"Landet: {country.of_ssb(ssb)}"


def test_whose_figures_the_line_of_the_country_has():
    ssb, udir = pd.Series({2020: 5.7, 2021: 5.75}), pd.Series({2017: 6.0, 2018: 5.8, 2021: 5.7})
    both = country.country_alone(ssb, udir[udir.index < 2020])
    assert both == "Snitt for barnehagene i landet, 2017–2018 (Udir) og 2020–2021 (SSB)."
    assert country.country_alone(ssb, udir[:0]) == "Snitt for barnehagene i landet, 2020–2021 (SSB)."
    assert country.both_have(ssb, udir) == ["For 2021 gir Udir 5,7 og SSB 5,8 barn per årsverk."]
    assert country.both_have(ssb, udir[:2]) == []


def test_which_figure_of_a_span_is_drawn_and_what_the_span_is_over():
    usual = replace(ASSUMED, part_time=1.0, without_family=False)
    hours, family = replace(usual, part_time=0.98), replace(usual, without_family=True)
    hour_span = "Tegnet er 75 av 251; spennet er fra avtalt oppholdstid til alle barn på full tid. "
    assert count.drawn("70–84 av 251 oppfylte", "75 av 251", [usual, hours]) == hour_span
    assert count.drawn("47–52 prosent", "49 prosent", [usual, hours, family]).endswith(
        ", med og uten familiebarnehager. "
    )
    assert (
        count.drawn("47–52 prosent", "49 prosent", [usual, family])
        == "Tegnet er 49 prosent; spennet er med og uten familiebarnehager. "
    )
    assert count.drawn("70 av 251 oppfylte", "70 av 251", [usual, hours]) == ""


@pytest.mark.parametrize(
    ("values", "there", "same"),
    [
        (
            (6.4, 6.2, 6.1, 5.9, 5.8, 5.6, 5.5),
            5.8,
            False,
        ),  # falls evenly: spread over the years, little from one to the next
        ((5.8, 5.2, 5.8, 5.2, 5.8, 5.2, 5.8), 5.3, True),  # up and down: little spread, much from one year to the next
    ],
)
def test_the_gap_to_the_country_is_held_against_the_swing_and_not_the_spread(values, there, same):
    own = pd.DataFrame({"year": range(2019, 2026), "children_per_fte": values})
    spread, gap = own["children_per_fte"].std(), abs(values[-1] - there)
    assert (gap <= spread) != same  # the spread would have said the opposite
    text = beside_country(own, values[-1], there, 2025)
    assert text.endswith(": ingen klar forskjell.") == same and "mens landet hadde" in text
