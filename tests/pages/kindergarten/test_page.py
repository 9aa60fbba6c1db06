"""The page about kindergarten norms: both readings, the choices, the calculator, and what it says without figures."""

import io
import json
import re
import shutil
from dataclasses import replace

import pandas as pd
import pytest

from analysis.kindergarten.rows import readings as rows
from analysis.kindergarten.rows.count import KINDERGARTEN
from charts.kindergarten import year_headlines
from charts.kindergarten.readings_words import GROSS
from data.advice import command
from data.folder import PACKAGE
from data.municipalities.names import plain_name
from pages.kindergarten import answer, assumptions
from pages.kindergarten.count import by_name, of_municipalities, rows as count_rows, size_classes
from pages.kindergarten.years import country, private_share
from pages.shared import cached, extract, file_buttons
from pages.shared.markdown import plain
from tests.pages.test_pages import ROOT, arriving, meeting, open_page, said, shipped_folder, spoken  # noqa: F401

PAGE = "barnehagenormer"
BERGEN, LORENSKOG = "4601 Bergen", "3222 Lørenskog"
BOXES = dict.fromkeys(
    (
        "about-readings", "about-oppfyller-normene", "about-barn-per-arsverk-landet", "about-barnehager-barn-per-arsverk", "drawer-estimates",
        "drawer-pedagogues", "drawer-count-kindergartens", "drawer-count-municipalities", "drawer-count-classes",
        "drawer-left-out", "drawer-years-by-class", "drawer-years-teachers", "drawer-years-private",
        "about-barn-per-arsverk-storrelse", "about-kommuner-barn-per-arsverk", "about-motregning-landet",
    ),
    True,
)  # fmt: skip
NEEDLESS = (
    "I parentes: lavest", "med alle barn på full tid manglet det", "årsverk hver for seg og", "Jo større område", "alle barn på full tid |",
    "Én prosent kortere",
)  # fmt: skip


def test_both_readings_for_the_country_with_their_span_and_no_party_behind_them():
    text = said(open_page(PAGE, **BOXES))
    assert (
        "I 2017 manglet det 2\u202f186–2\u202f886 årsverk på den kommende bemanningsnormen; regnet under ett 181–1\u202f245"
        in text
    )
    assert f"| {GROSS} | 2\u202f495 (2\u202f186–2\u202f886) | 1\u202f737 (1\u202f253–2\u202f153) |" in text
    assert "| Landet under ett | 587 (181–1\u202f245) | 408 (104–929) |" in text
    assert (
        "med alle barn på full tid manglet det 2\u202f886 årsverk hver for seg og 1\u202f245 med landet under ett"
        in text
    )
    assert "5\u202f762 av 5\u202f864 barnehager er med; holdt utenfor: 101 uten barn og 1 uten årsverk" in text
    assert "101 av 5\u202f864 barnehager hadde ingen barn" in text
    assert "Tysfjord" in text and "Longyearbyen" in text and "Snillfjord" in text
    assert not re.search(r"(KS'|statens|KS og staten|departementets) (lesemåte|er|uenige)", text)


def test_heads_come_to_the_published_ceiling():
    text = said(open_page(PAGE, **BOXES, oppholdstid="Hoder: hvert barn er en heltidsplass (1)"))
    assert f"| {GROSS} | 2\u202f886 (2\u202f768–2\u202f886) |" in text
    assert "| Landet under ett | 1\u202f245 (1\u202f181–1\u202f245) |" in text
    assert "(hoder), det meste det kan telle" in text and "et tak" not in text


HEADS = ", alle barn på full tid"
SHORTER = "Én prosent kortere oppholdstid"


def test_heads_have_rows_of_their_own_beside_the_agreed_hours():
    text = said(open_page(PAGE))
    assert f"| {GROSS}{HEADS} | 2\u202f886 | 2\u202f009 |" in text
    assert f"| Landet under ett{HEADS} | 1\u202f245 | 866 |" in text
    own = said(open_page(PAGE, kommune=LORENSKOG))
    assert f"| {GROSS}{HEADS} | 23 | 16 |" in own and f"| Kommunen under ett{HEADS} | 19 | 13 |" in own


def test_what_one_per_cent_shorter_hours_does_is_said_from_the_figures():
    country = (
        f"{SHORTER} halverer tallet for landet under ett: med alle barn på full tid manglet det 1\u202f245 årsverk"
    )
    assert f"{country}, med én prosent mindre 606." in said(open_page(PAGE))
    own = f"{SHORTER} senker tallet for kommunen under ett med 20 prosent: med alle barn på full tid manglet det 181 årsverk"
    assert f"{own}, med én prosent mindre 146." in said(open_page(PAGE, kommune=BERGEN))
    milder = said(open_page(PAGE, norm_over="6.1"))  # in the country's staff there is then enough of it
    assert "halverer" not in milder


def test_heads_that_were_chosen_are_not_there_twice():
    text = said(open_page(PAGE, oppholdstid="Hoder: hvert barn er en heltidsplass (1)"))
    assert HEADS not in text and f"{SHORTER} halverer" in text


def test_one_per_cent_shorter_is_what_the_count_itself_gives_for_every_municipality():
    assumed = assumptions.default()
    heads, less = (replace(assumed, part_time=share) for share in (1.0, 0.99))
    each, shorter = (count_rows.every_unit(one, KINDERGARTEN) for one in (heads, less))
    for code in (None, *cached.municipalities()):
        before, after = (
            rows.total(units[units["municipality_code"] == code] if code else units, "", assumed)
            for units in (each, shorter)
        )
        if before["units"]:
            assert rows.net_with_shorter_hours(before, 1) == pytest.approx(after["shortfall_net_fte"], abs=1e-9)


def test_one_municipality_and_who_is_short():
    at = open_page(PAGE, kommune=BERGEN, **{"drawer-kindergartens-4601": True})
    text = said(at)
    assert "I 2017 manglet Bergen 169–215 årsverk på den kommende bemanningsnormen; regnet under ett 125–181" in text
    assert "Espira Ulsetskogen barnehage (5,7)" in text and "**176 av 251 barnehager** ansatte" in text
    assert "**Sum:** 185,5 årsverk manglet, hver barnehage for seg; 144,9 med kommunen under ett." in text
    table = next(table.value for table in at.table if "Barnehage" in table.value)
    assert len(table) == 265 and table["Barnehage"][0] == "Espira Ulsetskogen barnehage"
    assert (table["Normen"] == "ikke oppfylt").sum() == 176


def test_the_share_of_revenue_is_of_the_year_of_the_count_or_left_out_with_the_reason():
    assert "Andelen av driftsinntektene er ikke regnet ut: uttrekket har ikke kommunens driftsinntekter i 2017" in said(
        open_page(PAGE, kommune=LORENSKOG)
    )
    merged = said(open_page(PAGE, kommune="1108 Sandnes"))
    assert "kommunen fantes ikke slik i 2017: den er slått sammen av Sandnes (1102) og Forsand (1129)" in merged
    known = said(open_page(PAGE, kommune="1101 Eigersund"))
    assert "prosent av driftsinntektene i 2017, regnet om til 2025-priser" in known


def test_a_municipality_that_was_split_has_no_figure_per_inhabitant_and_its_class_is_explained():
    text = said(open_page(PAGE, **BOXES, kommune="1580 Haram"))
    assert "per innbygger er ikke regnet ut: folketallet før kommunen ble delt, er et grovt anslag" in text
    assert "Haram, Narvik, Hamarøy, Heim, Hitra, Orkland: etter det første folketallet etter delingen" in text
    assert size_classes.of_one("1580") == "5 000–9 999"


@pytest.mark.parametrize("chosen", ["1151 Utsira", "5612 Guovdageaidnu - Kautokeino"])
def test_where_nothing_is_missing_no_sentence_explains_what_is_not_there(chosen):
    text = said(open_page(PAGE, **BOXES, kommune=chosen))
    assert "ingen barnehage manglet ansatte" in text and "| Kommunen under ett | 0 | 0 |" in text
    assert not [part for part in NEEDLESS if part in text]
    usual = said(open_page(PAGE, **BOXES))
    assert all(part in usual for part in NEEDLESS)


def test_only_the_municipalities_of_today_are_counted_as_municipalities():
    assumed = assumptions.counted(assumptions.default())
    found = of_municipalities.municipalities(None, "", assumed)
    assert sum(found.figure.data[0].y) == 357 and "dagens 357 kommuner (da 426)" in found.subtitle
    assert len(found.rows()) == 360
    assert any("Longyearbyen" in told for told in found.about)
    shares = [100 * (each["gap_fte"] <= 0).mean() for one in count_rows.counts(assumed)
              for each in [count_rows.today(count_rows.municipalities(one))]]  # fmt: skip
    assert found.headline.startswith(f"{min(shares):.0f}–{max(shares):.0f} prosent av dagens kommuner")


def test_what_udir_publishes_is_held_against_the_count_without_family_kindergartens():
    text = said(open_page(PAGE, **BOXES))
    assert "forklarer bare en del: uten familiebarnehager er vår andel 50 prosent i 2017, Udirs 56." in text
    assert "forklarer bare en del" not in year_headlines.explained(50.0, 49.0, 56.0, 2017)
    assert "forklarer bare en del" not in year_headlines.explained(50.0, 55.9, 56.0, 2017)


def test_few_children_are_counted_in_the_headline():
    text = said(open_page(PAGE, **BOXES, kommune="1151 Utsira"))
    assert "Barnehagen i Utsira, med 15 barn, oppfylte bemanningsnormen i 2017, før den kom" in text
    assert "én barnehage med 15 barn og 4,1 årsverk" in text
    assert "2 stillinger i Utsira i 2017, av 4,1 årsverk i grunnbemanningen" in text


def test_a_wage_changes_kroner_and_nothing_else_and_is_marked():
    at = open_page(PAGE)
    assert "Hva om:" not in "".join(info.value for info in at.info)
    at.text_input(key="lonn_kr").set_value("1 000 000").run()
    assert "barn, lønn 1\u202f000\u202f000 kr | Årsverk | Mill. kr i året |" in said(at)
    assert f"| {GROSS} | 2\u202f495 (2\u202f186–2\u202f886) | 2\u202f495 (2\u202f186–2\u202f886) |" in said(at)
    assert "lønnskostnad per årsverk 1\u202f000\u202f000 kr (standard 696\u202f000 kr)" in at.info[0].value
    next(button for button in at.button if button.label == "Tilbakestill forutsetningene").click().run()
    assert f"| {GROSS} | 2\u202f495 (2\u202f186–2\u202f886) | 1\u202f737 (" in said(at) and not at.info


def test_the_choices_are_text_in_the_address():
    at = arriving("barnehagenormer")
    at.query_params["oppholdstid"] = "Oppholdstid i landet 2015 (0,9841)"
    at.query_params["norm_over"] = "7"
    at.query_params["sammenlign"] = "2018"
    at.session_state["about-readings"] = True
    at.run()
    assert not at.exception
    for told in (
        "heltidsplasser per barn 0,9841 (standard 0,9897)",
        "barn over tre per årsverk 7",
        "sammenligningsår 2018",
    ):
        assert told in at.info[0].value
    assert "Hvert barn er regnet som 0,9841 heltidsplass" in said(at)


@pytest.mark.parametrize(
    ("key", "text", "answer"),
    [("lonn_kr", "mye", "«mye» er ikke et tall"), ("norm_under", "0", "Ugyldig barn under tre per årsverk: 0")],
)
def test_a_choice_that_cannot_be_is_told_and_left_at_its_default(key, text, answer):
    at = open_page(PAGE)
    at.text_input(key=key).set_value(text).run()
    assert any(answer in error.value for error in at.error)
    assert f"| {GROSS} | 2\u202f495 (" in said(at) and not at.info


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({}, "Barnehagen mangler 1 årsverk til bemanningsnormen og 1 pedagogisk leder til pedagognormen"),
        ({"arsverk": "12", "pedagoger": "6"}, "Barnehagen oppfyller begge normene"),
        ({"plasser_under": "15", "arsverk": "11"}, "Barnehagen mangler 1 pedagogisk leder til pedagognormen"),
        ({"barn_over": "36,5"}, "Antall barn må være hele tall"),
        ({"pedagoger": "20"}, "kan ikke være flere årsverk"),
        ({"arsverk": "elleve"}, "«elleve» er ikke et tall"),
        ({"arsverk": "-3"}, "Årsverk, grunnbemanning: -3 er under null. Det må være null eller mer."),
        ({"barn_under": "99999"}, "må være fra 0 til 1000"),
        (
            {"barn_under": "20", "barn_over": "40", "arsverk": "13.33", "pedagoger": "6"},
            "Barnehagen mangler under 0,01 årsverk til bemanningsnormen",
        ),
        ({"barn_under": "20", "barn_over": "40"}, "krever **13,333… årsverk**: ikke oppfylt"),
        ({}, "Barna under og over tre er lagt sammen før det rundes opp"),
    ],
)
def test_the_calculator(fields, answer):
    at = open_page(PAGE)
    for key, text in fields.items():
        at.text_input(key=key).set_value(text)
    assert answer in said(at.run())


def test_the_estimates_stand_oldest_first_beside_ours():
    at = open_page(PAGE, **BOXES)
    table = next(part.value for part in at.markdown if "Hvem, når og hva" in part.value).splitlines()[2:]
    assert [line.split(" | ")[0].removeprefix("| ") for line in table] == [
        "Vi: hver barnehage for seg", "Vi: landet under ett", "KS, 2017, uten private",
        "KS, 2017, med tilskudd til private", "Regjeringen, mai 2018", "KS, mai 2018", "KS, desember 2020, for 2021",
        "KS, udatert, for 2021", "KS, udatert, for 2022",
    ]  # fmt: skip
    assert table[2].endswith("| 500 | 686 | – | – |")  # ours have the private ones as well
    assert table[3].endswith(r"| 1" + "\u202f373 | \\+364 | −964 |") and table[4].endswith("| −159 |")
    text = said(at)
    assert (
        "Publiserte anslag for landet: 489–1\u202f373 mill. kr i 2025-priser; våre lesemåter gir 104–2\u202f153" in text
    )
    assert "Differansen er vårt tall minus anslaget, begge i 2025-priser" in text
    assert "med alle barn på full tid er de 2\u202f009 (hver barnehage for seg) og 866 mill. kr" in text


NORM = "Bemanningsnormen: høyst 3 barn under tre eller 6 over tre per årsverk, krav fra 1.8.2019."


def test_the_newest_figures_are_the_answer_and_the_norm_stands_before_its_history():
    text = said(open_page(PAGE))
    answer = "Landet hadde 5,7 barn per årsverk (2025); 99 prosent av barnehagene oppfylte normen i 2021"
    assert text.startswith(answer) and NORM in text
    headers = [header.value for header in open_page(PAGE).header]
    first = "Landets snitt var 6,0 barn per årsverk i 2017 (Udir) og 5,7 i 2020–\u20602025 (SSB)"
    met = "I 2021 oppfylte 99 prosent av landets barnehager bemanningsnormen og 71 prosent pedagognormen"
    assert (
        headers.index(first) == 0 < headers.index("Hva svaret hviler på") < headers.index(met) < headers.index(HISTORY)
    )


@pytest.mark.parametrize("code", [None, "4601", "4621", "1151", "0301"])
def test_the_first_chart_is_children_per_fte_alone_under_the_norm(monkeypatch, code):
    monkeypatch.delenv("DATA_DIR", raising=False)
    assumed = assumptions.default()
    name = plain_name(cached.municipalities()[code]) if code else ""
    first = answer.chart(code, name, assumed, None)
    layout = first.figure.plain["layout"]
    assert not {"yaxis2", "xaxis2"} & layout.keys()
    assert not [shape for shape in layout.get("shapes", []) if shape["type"] == "rect"]
    written = [note["text"] for note in layout["annotations"]]
    assert any("høyst 6" in text for text in written) and not any("ppfyller" in text for text in written)
    assert name in first.headline and "barn per årsverk" in first.headline and "2017" in first.headline
    measure = "15.\u00a0desember 2017, dagens 357 kommuner (da 426)." if code else ""
    assert first.subtitle == (measure or "Snitt for barnehagene i landet, 2017–2019 (Udir) og 2020–2025 (SSB).")
    assert any(text.startswith("Barn per årsverk, barn under tre år regnet som to") for text in written) == (
        code is None
    )
    assert "oppfyller den" in first.foot


PLACE = re.compile(r"land(et|ets)?\b|kommune(r|ne|gruppene)\b", re.IGNORECASE)


def without_a_place(at, name: str) -> list[str]:
    """The headlines and the alternative texts of charts on the page of a municipality that have a figure and do not say of where."""
    texts = [*(header.value for header in at.header), *(chart.proto.alt for chart in at.get("plotly_chart"))]
    figures = [text for text in texts if re.search(r"\d", re.sub(r"\b20\d\d\b", "", text))]
    return [text for text in figures if not (PLACE.search(text) or name in text)]


@pytest.mark.parametrize("label", [BERGEN, LORENSKOG, "1151 Utsira", "0301 Oslo - Oslove", "1580 Haram"])
def test_every_figure_in_a_headline_on_a_municipalitys_page_says_of_where_it_is(label):
    at = open_page(PAGE, **BOXES, kommune=label)
    assert len(at.header) > 4 and without_a_place(at, label[5:].partition(" - ")[0]) == []


def test_the_foot_names_udir_for_all_that_is_drawn_of_it():
    assert "andelen som oppfyller normene, og landets barn per årsverk 2017–2019. SSB" in said(open_page(PAGE))
    table = extract.table("kindergarten_national")
    named = table.loc[(table["measure_code"] == "children_per_fte_udir") & (table["year"] <= 2019), "source"]
    assert named.str.contains("Status for bemanningsnorm og pedagognorm i barnehagene, tall for 2019").all()
    assert named.str.contains("(udir.no)", regex=False).all()


def test_udir_and_ssb_have_the_same_in_the_year_that_both_have():
    table = extract.table("kindergarten_national").set_index(["measure_code", "year"])["value"]
    udir, ssb = table["children_per_fte_udir"], table["children_per_fte"]
    both = udir.index.intersection(ssb.index)
    assert len(both) and (udir[both] == ssb[both]).all()
    assert udir.index.min() < ssb.index.min()


def test_each_norm_of_the_shipped_shares_is_named_at_its_own_end(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)
    fig = country.compliance().figure
    words = (
        " ".join(note["text"] for note in fig.plain["layout"]["annotations"])
        .replace("-<br>", "")
        .replace("<br>", " ")
        .replace("\u00a0", " ")
    )
    assert "Bemanningsnormen 99 %" in words and "Pedagognormen 71 %" in words and "55 %" in words and "53 %" in words
    assert "2016–2021. Nyere tall fra Udir er ikke her" in country.compliance().subtitle


HISTORY = "Historien: før normen kom"


def test_family_kindergartens_may_be_left_out_and_are_told_before():
    at = open_page(PAGE, **BOXES, kommune=LORENSKOG)
    named = "12 av 46 har «familiebarnehage» i navnet, som har en egen norm; uten dem manglet det 16"
    assert named in said(
        at
    ) and "manglet Lørenskog 14–23 årsverk på den kommende bemanningsnormen; regnet under ett 9–19" in said(at)
    at.toggle(key="uten_familie").set_value(True).run()
    assert "manglet Lørenskog 14–20 årsverk på den kommende bemanningsnormen; regnet under ett 9–16" in said(at)
    assert "uten familiebarnehager" in at.info[0].value
    assert "34 av 46 barnehager er med; holdt utenfor: 12 med «familiebarnehage» i navnet" in said(at)
    next(button for button in at.button if button.label == "Tilbakestill forutsetningene").click().run()
    assert (
        "manglet Lørenskog 14–23 årsverk på den kommende bemanningsnormen; regnet under ett 9–19" in said(at)
        and not at.info
    )


def test_figures_have_no_decimal_that_the_assumptions_cannot_bear():
    text = said(open_page(PAGE, kommune=LORENSKOG))
    assert f"| {GROSS} | 19 (14–23) | 13 (8,0–17) |" in text
    assert "| Kommunen under ett | 14 (8,7–19) | 9,9 (5,0–14) |" in text
    assert "Per barn var det 6\u202f200 kr hver for seg og 4\u202f700 kr under ett" in text


@pytest.mark.parametrize(
    ("key", "text", "answer"),
    [
        ("lonn_kr", "abc", "«abc» er ikke et tall. Skriv lønnskostnad per årsverk som et tall, for eksempel 720 000."),
        ("norm_under", "0", "Ugyldig barn under tre per årsverk: 0"),
        ("privat", "150", "Ugyldig andel i private barnehager: 150. Det må være fra 0 til 100."),
        ("privat", "mye", "som et tall, for eksempel 50."),
        ("sammenlign", "1999", "Ugyldig sammenligningsår: 1999"),
        ("sammenlign", "19", "«19» er ikke et årstall"),
        ("lonn_ar", "1999", "Ugyldig prisår for lønnen: 1999. Det må være fra 2013 til 2026."),
        ("lonn", "Direktør", "lønnen «Direktør», som ikke finnes her"),
    ],
)
def test_what_a_link_asks_for_and_cannot_be_is_told_outside_the_closed_drawer(key, text, answer):
    at = arriving("barnehagenormer")
    at.query_params[key] = text
    at.run()
    drawer = next(one for one in at.expander if one.label.startswith("Hva om?"))
    inside = [part.value for part in (*drawer.error, *drawer.warning)]
    everywhere = [part.value for part in (*at.error, *at.warning) if answer in part.value]
    assert len(everywhere) > len([value for value in inside if answer in value])


def test_one_kindergarten_is_told_as_one():
    at = open_page(PAGE, **BOXES, kommune="1151 Utsira")
    assert "Den ene barnehagen er med." in said(at) and "1 av 1" not in said(at)
    assert "Barnehagen i Utsira i 2017 ved navn" in [one.label for one in at.expander]


def test_the_list_says_why_some_have_no_figure():
    labels = [one.label for one in open_page(PAGE, kommune="0301 Oslo - Oslove").expander]
    assert (
        "Barnehagene i Oslo i 2017 ved navn: 304 av 720 under normen. 720 av 731 barnehager er med; holdt utenfor: 11 "
        "uten barn"
    ) in labels


def test_the_own_list_and_its_file_make_both_readings(monkeypatch):
    assumed, made = replace(assumptions.default(), part_time=1.0), []
    monkeypatch.setattr(file_buttons.st, "download_button", lambda *args, **_: made.append(args))
    file_buttons.buttons(by_name.found("3222", "Lørenskog", assumed))
    text = made[0][1]().decode("utf-8-sig")
    rows = pd.read_csv(io.StringIO(text), sep=";", decimal=",", dtype={"Org.nr.": str, "Kommunenr.": str})
    over = rows["Over/under normen, årsverk"]
    assert -over.clip(upper=0).sum() == pytest.approx(23.0) and -over.sum() == pytest.approx(19.2667, abs=1e-4)
    assert set(rows["Kommunenr."]) == {"3222"} and rows["Org.nr."].str.fullmatch(r"\d{9}").all()
    assert rows["Kilde"].iloc[0].startswith("Utdanningsdirektoratet, BASIL") and rows["Hentet"].notna().all()
    assert made[0][2] == "barnehager-3222.csv" and len(made) == 2


def test_a_file_of_two_sources_names_both(monkeypatch):
    made = []
    monkeypatch.setattr(file_buttons.st, "download_button", lambda *args, **_: made.append(args))
    file_buttons.buttons(of_municipalities.classes(None, assumptions.default()))
    row = pd.read_csv(io.BytesIO(made[0][1]()), sep=";", decimal=",", encoding="utf-8-sig").iloc[0]
    assert "tabell 07459" in row["Kilde"] and "BASIL" in row["Kilde"] and "Kilde:" not in row["Kilde"]


def test_the_list_shows_staff_above_the_norm_with_a_plus():
    at = open_page(PAGE, kommune=LORENSKOG, **{"drawer-kindergartens-3222": True})
    over = next(table.value for table in at.table if "Barnehage" in table.value)["Over/under normen, årsverk"]
    assert over.iloc[0] == "−1,7" and over.iloc[-1].startswith("+")


def test_sources_name_the_count_and_its_edition():
    at = open_page("data-og-metode")
    table = next(table.value for table in at.table if "Kilde og utgave" in table.value)
    row = table[table["Innhold"] == "Barnehagene 15. desember 2017"].iloc[0]
    assert row["Kilde og utgave"] == "Utdanningsdirektoratet, BASIL, 15.12.2017" and row["Rader"] == "5\u202f864"


def test_what_is_not_here_is_said_in_plain_words_and_the_municipality_leads_with_what_is_known_of_it():
    at = open_page(PAGE, kommune=BERGEN)
    text = spoken(at)
    assert "refresh" not in text and "er ikke med her. Derfor er" in text
    assert text.startswith("I 2017 manglet Bergen 125–215 årsverk på den kommende bemanningsnormen")
    assert at.header[0].value == "Bergen: 6,3 barn per årsverk i 2017, høyere enn i 296 av dagens 357 kommuner"


def test_how_many_of_the_own_kindergartens_met_the_norm_is_told_with_the_figure_that_is_drawn():
    text = spoken(open_page(PAGE, **BOXES, kommune=BERGEN))
    assert "70–84 av 251 barnehager i Bergen oppfylte bemanningsnormen i 2017, før den kom" in text
    assert "Tegnet er 75 av 251; spennet er fra avtalt oppholdstid til alle barn på full tid." in text


def test_where_nobody_lacked_staff_nothing_is_drawn_of_it_and_the_answer_is_not_said_again():
    at = open_page(PAGE, kommune="1151 Utsira")
    assert [header.value for header in at.header].count(at.title[0].value) == 0
    assert not [chart for chart in at.get("plotly_chart") if "motregne" in chart.proto.alt]
    assert "Begge lesemåtene gir null" in said(at)


def test_the_meeting_has_three_sentences_of_the_municipality():
    said_there = meeting(open_page(PAGE, kommune=BERGEN))
    assert said_there.startswith(
        "I 2017, før normen kom, hadde vi 6,3 barn per årsverk, mens landet hadde 6,1 i samme telling."
    )
    assert (
        "Da manglet vi 169–215 årsverk på at hver barnehage oppfylte bemanningsnormen, og 125–181 for kommunen under ett"
        in said_there
    )
    assert len(said_there.split()) <= 60
    assert (
        "Av landets ordinære barnehager oppfylte 99 prosent bemanningsnormen i 2021, mot 55 i 2016, før den kom (Udir)"
        in said_there
    )


def test_every_chart_has_an_alternative_text_and_numbers():
    charts = open_page(PAGE, **BOXES, kommune=BERGEN).get("plotly_chart")
    assert len(charts) == 6  # where the municipality lies among them all stands first, and there alone
    assert all(len(chart.proto.alt) > 30 and json.loads(chart.proto.spec)["data"] for chart in charts)


def test_without_the_count_the_rest_stands(monkeypatch, tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "documents*", "raw"))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    at = open_page(PAGE, kommune=BERGEN)
    assert plain(command("import", "kindergartens-2017.csv", "--as", "kindergartens")) in said(at)
    assert "Landets snitt var 6,0 barn per årsverk i 2017" in spoken(at) and "Regn ut for én barnehage" in [
        one.label for one in at.expander
    ]


def test_the_ladder_is_never_lower_on_a_finer_step():
    assumed = replace(assumptions.default(), part_time=1.0)
    steps = count_rows.ladder(None, assumed)["shortfall_fte"].round().tolist()
    assert steps == [2886, 1903, 1245]
    own = count_rows.ladder("4601", assumed)["shortfall_fte"].round().tolist()
    assert own == [215, 181]


def test_files_and_tables_say_the_rows_of_the_charts():
    at = open_page(
        PAGE, **BOXES, kommune=BERGEN, **{"drawer-motregning-4601": True, "drawer-barn-per-arsverk-storrelse": True}
    )
    ladder = next(table.value for table in at.table if "Regnet under ett" in table.value)
    assert ladder["Mangler, årsverk"].tolist() == ["185,5", "144,9"]
    classes = next(table.value for table in at.table if "Gruppe" in table.value)
    assert classes["Gruppe"].tolist()[-1] == "Landet" and classes["Oppfyller normen, %"].tolist()[-1] == "48,5"
    assert "Et årsverk er regnet til 696\u202f000 kr (Utdanningsforbundet, udatert), som 2025-kroner" in said(at)


def test_the_estimates_are_held_against_the_norm_as_it_is_whatever_was_changed():
    usual = [value.value for value in open_page(PAGE, **BOXES).markdown if "Regjeringen, mai 2018" in value.value]
    at = open_page(PAGE, **BOXES, kommune=LORENSKOG, norm_under="4", lonn_kr="720000")
    assert usual == [value.value for value in at.markdown if "Regjeringen, mai 2018" in value.value] and len(usual) == 1
    assert "Det du har endret under «Hva om?», er ikke med i denne tabellen" in said(at)
    assert "ikke med i denne tabellen" not in said(open_page(PAGE, **BOXES))


@pytest.mark.parametrize("code", [None, "4601", "3222"])
@pytest.mark.parametrize("pct", [0.0, 30.0, 47.0, 49.0, 50.0, 51.0, 80.0, 100.0])
def test_two_amounts_that_read_the_same_are_told_as_half_each(code, pct):
    text = private_share.split(code, replace(assumptions.default(), private_share_pct=pct))
    amounts = re.findall(r"([\d\u202f]+(?:,\d)?) mill\. kr", text)
    assert ("om lag halvparten hver" in text) == (len(amounts) == 1), text
    assert len(set(amounts)) == len(amounts) and (len(amounts) == 2 or abs(pct - 50) <= 2), text
    assert f"(valgt privat andel, {pct:.0f} prosent)" in text
    if pct == 50:
        assert len(amounts) == 1
