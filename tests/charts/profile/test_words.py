"""Headlines of a profile claim what can be judged, and no more: of every municipality and group."""

import re
import textwrap
from collections import Counter
from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest

import languages
from analysis.measures.registry import of_municipality
from analysis.profile import levels, own_years, peers, rows as profile_rows, sentences, spread
from charts import level_caveat
from charts.files.picture import LINE
from charts.profile import answer, meeting, places, tables, words
from charts.profile.short_names import IN_A_SENTENCE
from charts.profile.strip import strip_key, strip_rows, strip_words, strips
from charts.result import over_time_headline
from charts.words import IN_WORDS, counted, first_lower
from data.norwegian import number
from sheets.rows_said import line
from tests import shipped_tables

KIND_OF_MOST_WORDS = "KOSTRA-gruppe 12: 75 000–300 000 innbyggere i 2020, lave bundne kostnader, lave eller middels korrigerte inntekter."


@pytest.fixture(scope="module")
def found():
    return shipped_tables.profile_material()


@pytest.fixture(scope="module")
def every():
    return shipped_tables.every_profile()


@pytest.fixture(scope="module")
def groups(every):
    """Code to the groups of its profile in their order, each with its rows and headline: three tests look at all."""
    return {
        code: [(group, rows, words.headline(group, rows)) for group, rows in own.groupby("group", sort=False)]
        for code, own in every.items()
    }


@pytest.mark.slow("every municipality")
def test_a_headline_counts_the_figures_whose_gap_can_be_judged(groups):
    kinds = set()
    for own in groups.values():
        for _, rows, told in own:
            assert len(told.split()) <= 15
            verdicts = dict(zip(rows["measure"], rows["verdict"], strict=True))
            held = [one for one in verdicts.values() if one]
            judged = [one for one in held if one not in ("variation_unknown", "too_few_peers")]
            about, called = words.judged(rows), dict(zip(rows["measure"], rows["measure_name"], strict=True))
            assert len(verdicts) == len(rows)
            assert about.startswith(f"{len(judged)} av {len(held)} tall kan bedømmes") or not about
            for kind, word in (("higher", "høyere"), ("lower", "lavere")):
                clear = [measure for measure, one in verdicts.items() if one == kind]
                whole = re.sub(
                    "(klart høyere), (.*) lavere enn", r"\1 og \2 klart lavere enn", told
                )  # «klart» is of both
                part = re.search(rf"(?:: |lavere og |høyere og )((?:(?!klart).)*) klart {word}", whole)
                assert (part is not None) == (len(clear) > 0), told
                assert "tall klart" not in told  # it says what it found, and not how many
                assert not part or " enn " in told, told  # higher than nobody's reads as grown
                briefly = re.search(r"andel unge|andel eldre", told)
                if part and not briefly:
                    names = [IN_A_SENTENCE.get(one, first_lower(called[one])) for one in clear]
                    both = {"resultat over tre år", "resultat over fem år"} <= set(names)
                    names = [name for name in names if not both or not name.startswith("resultat over")]
                    expected = [*names, *["resultat over tre og fem år"] * both]
                    assert sorted(re.split(r", | og (?!fem)", part[1])) == sorted(expected), told
                elif part:  # in few words: the young, and the two measures of the old as one where both are clear
                    young, old = "share_0_19_pct" in clear, "share_65_pct" in clear
                    ratio = "old_per_100_of_working_age" in clear
                    assert ("unge" in part[1], "eldre" in part[1]) == (young, old), told
                    assert ("80+ per 20–64-åring" in part[1]) == (ratio and not old), told
                    assert set(clear) <= {"share_0_19_pct", "share_65_pct", "old_per_100_of_working_age"}
            foot = " ".join(words.numbers(rows, of_municipality()))
            alike = "ingen klar" in told or "skiller seg ikke klart" in told or "så forskjellen er ikke klar" in foot
            assert alike == (len(judged) > 0 and not {"higher", "lower"} & set(judged))
            if alike:  # the note would take a place back
                assert not re.search("lavest|høyest|enn hos|midt blant", told), told
            kinds.add("svingning er ikke kjent" in foot and "known" or alike and "same" or "klart" in told and "clear")
    assert {"known", "clear", "same"} <= kinds


def test_where_no_swing_is_known_no_difference_is_denied(found):
    rows = profile_rows.rows(found, "4601")
    investment = rows[rows["group"] == "Investering"]
    assert set(investment["verdict"]) == {"variation_unknown"}
    told = words.headline("Investering", investment)
    assert told == "Investering: brutto investeringer er lavere enn hos seks av ti andre"
    (numbers,) = words.numbers(investment, of_municipality())
    assert numbers.startswith("Brutto investeringer: ") and numbers.endswith("; egen svingning er ikke kjent.")
    fund = profile_rows.rows(found, "1151")
    told = words.headline("Fond", fund[fund["group"] == "Fond"])
    assert told == "Fond: fondet er nest høyest av åtte"


@pytest.mark.slow("every municipality")
def test_the_place_in_a_headline_is_counted_among_the_figures_of_all(found, groups):
    """Against a count of the peers' own figures, of the first measure that the headline is of."""
    seen = set()
    for code, own in groups.items():
        for _, rows, told in own:
            row = words.subject(rows)
            said = re.search(r" er ((?:nest |tredje )?)(lavest|høyest) av (\S+?)(?: med tall)?$", told)
            among = re.search(r" er (høyere|lavere) enn hos (\S+) av (\S+) andre", told)
            middle = re.search(r" er midt blant de (\S+) andre", told)
            foot = " ".join(words.numbers(rows, of_municipality()))
            way = " lavere enn " if row is not None and row["gap"] < 0 else " høyere enn "
            assert row is None or row["verdict"] == "same" or way in foot.split(";")[0]
            if not (said or among or middle):
                continue
            one = found.series[row["measure"]]
            column = one.years.index(row["year"])
            values = [one.value[found.places[peer], column] for peer in peers.of(found, code).codes]
            values = [value for value in values if not np.isnan(value)]
            below, above = (sum(way * value < way * row["value"] for value in values) for way in (1, -1))
            if middle:
                assert below == above == _count(middle[1]) / 2
            elif said:
                order = ["", "nest ", "tredje "].index(said[1])
                assert order == (below if said[2] == "lavest" else above), told
                assert _count(said[3]) == len(values) + 1
            else:
                assert _count(among[2]) == (below if among[1] == "høyere" else above) and _count(among[3]) == len(
                    values
                )
            assert row["verdict"] == "variation_unknown" and "svingning er ikke kjent" in foot
            seen.add((bool(said), bool(middle)))
    assert len(seen) == 3


@pytest.mark.slow("every municipality")
def test_where_the_gap_is_within_the_own_swing_the_headline_is_of_the_level(groups):
    """The figure, its side and the level, as the rows have them; the note of the picture says that the gap is not clear."""
    seen = set()
    for own in groups.values():
        for _, rows, told in own:
            row = words.subject(rows)
            if row is None or row["verdict"] != "no_clear_difference":
                continue
            by = rows.set_index("measure", drop=False).to_dict("index")
            of = next(
                (
                    by[one]
                    for one in ("ndr_pct_5yr", "ndr_pct_3yr")
                    if row["measure"] == "ndr_pct" and not by[one]["reason"]
                ),
                row,
            )
            if of["measure"] == "ndr_pct":  # a level for several years together judges no single one
                assert "nivå" not in told and f" i {of['year']} er {number(of['value'])}\u00a0prosent, mot " in told
                continue
            near = "like " if abs(of["value"] - of["level"]) <= 0.25 else ""
            side = near + ("over" if of["value"] > of["level"] else "under")
            assert (
                f" er {number(of['value'])}\u00a0prosent, {side} {of['level_name']} på {number(of['level'], 2 if of['level'] % 1 else 0)}"
                in told
            )
            years = {"ndr_pct_5yr": "2021–2025", "ndr_pct_3yr": "2023–2025"}.get(of["measure"], "")
            assert not years or f"resultatet {years} samlet er" in told
            assert ("ukorrigert netto lånegjeld" in told) == (row["measure"] == "debt_pct")
            assert strip_words.NOT_CLEAR.format(year=2025) in strip_words.note(rows, rows)
            seen.add((of["measure"], side))
    assert {
        ("ndr_pct_5yr", "under"),
        ("ndr_pct_5yr", "over"),
        ("debt_pct", "under"),
        ("debt_pct", "over"),
        ("ndr_pct_5yr", "like under"),
    } <= seen


def test_a_headline_of_a_level_says_at_and_leaves_out_its_figure_where_there_is_no_room(found):
    by = profile_rows.rows(found, "4601").set_index("measure", drop=False).to_dict("index")
    row, five = by["ndr_pct"], by["ndr_pct_5yr"]
    own = by["result_pct"] | {"measure_name": "Resultat"}
    assert places.headlines("Drift", own | {"level_side": "på"}, five) == [
        "Drift: resultatet etter bundne fond er på KS' grense på 1"
    ]
    assert (
        places.headlines("Drift", row, five)[-1]
        == "Drift: resultatet 2021–2025 samlet er 1,4\u00a0prosent, under anbefalt nivå"
    )
    assert places.headlines("Drift", row, five)[0].endswith(", under anbefalt nivå på 1,75")
    of_three = places.headlines("Drift", row, by["ndr_pct_3yr"])[0]
    assert of_three == "Drift: resultatet 2023–2025 samlet er −0,2\u00a0prosent, under anbefalt nivå på 1,75"


@pytest.mark.parametrize(("kind", "whose"), [("samlet", "de andre samlet"), ("median", "medianen av de andre")])
@pytest.mark.parametrize("verdict", ["small_difference", "no_clear_difference", "variation_unknown"])
def test_where_there_are_not_several_years_the_result_is_not_held_against_the_level(found, kind, whose, verdict):
    row = profile_rows.rows(found, "4601").set_index("measure", drop=False).loc["ndr_pct"].to_dict()
    told = places.headlines("Drift", row | {"verdict": verdict, "peers_kind": kind}, None)
    assert told == [f"Drift: resultatet er 1,0\u00a0prosent, {whose} 3,8"]
    free = row | {"measure": "free_income_nok_per_capita", "level_name": ""}
    assert places.headlines("Drift", free | {"verdict": "no_clear_difference"}, None) == []
    assert places.headlines("Drift", free | {"verdict": "variation_unknown"}, None) == [
        "Drift: netto driftsresultat er nest lavest av elleve"
    ]
    assert places.headlines("Drift", row | {"verdict": "higher"}, None) == []


def _count(text: str) -> int:
    return IN_WORDS.index(text) if text in IN_WORDS else int(text)


def test_where_two_are_alike_no_place_is_told(found):
    own = profile_rows.rows(found, "4601")
    row = own[own["measure"] == "ndr_pct"].to_dict("records")[0]
    assert places.place(row) == "nest lavest av elleve"
    assert places.place(row | {"peers_higher": 8.0}) == ""
    assert places.place(row | {"peers_lower": 5.0, "peers_higher": 5.0}) == "midt blant de ti andre"
    assert (
        places.place(row | {"peers_lower": 2.0, "peers_higher": 2.0, "peers_with": 4})
        == "midt blant de fire andre med tall"
    )
    assert places.place(row | {"peers_lower": 4.0, "peers_higher": 6.0}) == "lavere enn hos seks av ti andre"
    assert places.place(row | {"peers_of": 12}) == "nest lavest av elleve med tall"
    assert places.numbers(row, of_municipality()["ndr_pct"]) == (
        "Netto driftsresultat: 2,7 prosentpoeng lavere enn hos de andre i KOSTRA-gruppe 12 samlet (3,8\u00a0%); "
        "egen svingning (standardavviket for de årlige endringene) er 3,0 prosentpoeng, så forskjellen er ikke klar."
    )
    assert "klar" not in places.numbers(row | {"verdict": "lower"}, of_municipality()["ndr_pct"])


@pytest.mark.slow("every municipality")
def test_every_headline_of_a_group_is_told_in_english(found, groups):
    lacking = set()
    for code, own in groups.items():
        for group, rows, bare in own:
            for told in (bare, words.headline(group, rows, found.names[code])):
                lacking.update(languages.missing(told, languages.ENGLISH))
    assert lacking == set()


@pytest.mark.slow("every municipality")
def test_a_headline_has_the_name_of_the_municipality_where_that_costs_no_finding(found, groups):
    """And what is clear is named in it wherever it is named without the municipality, by whose figure it is held against."""
    named, kinds = [], set()
    for code, own in groups.items():
        name = found.names[code]
        for group, rows, bare in own:
            told = words.headline(group, rows, name)
            assert counted(told) <= 15 and not re.search(r"\d tall klart", told)
            assert told.startswith((f"{group} i {name}: ", f"{group}: "))
            named.append(told.startswith(f"{group} i "))
            clear = rows[rows["verdict"].isin(["higher", "lower"])]
            for kind, whom in (("samlet", "hos de andre samlet"), ("median", "de andres median")):
                if told.endswith(f" enn {whom}"):
                    assert set(clear["peers_kind"]) == {kind}
                    kinds.add(kind)
    assert np.mean(named) > 0.97 and kinds == {"samlet", "median"}


def test_each_figure_without_a_change_stands_once_for_each_reason_with_over_how_many_years(found):
    rows = profile_rows.rows(found, "4601")
    told = words.gaps(rows)
    assert any(one.endswith(" år). Tallet finnes bare for ett år.") for one in told)
    reasons = rows[[f"change_{back}yr_reason" for back in (1, 3, 5)]].stack()
    assert sum(one.count(" (endring på ") for one in told) == (reasons != "").sum() > len(told)


def test_what_is_put_into_a_name_has_a_comma_after_it_too(found):
    rows = profile_rows.rows(found, "0301").set_index("measure", drop=False)
    told = {measure: sentences.sentence(row, of_municipality()[measure]) for measure, row in rows.iterrows()}
    assert told["debt_pct"].startswith("Netto lånegjeld, ukorrigert, var ")
    assert " de 10 som likner mest, samlet (" in told["ndr_pct"]
    assert told["ndr_pct"].startswith(
        "Netto driftsresultat var "
    ) and "medianen av de 10 som likner mest (" in " ".join(told.values())


def test_the_sheet_says_the_same_of_a_gap_as_the_page(found):
    rows = profile_rows.rows(found, "4601").to_dict("records")
    assert {row["verdict"] for row in rows} >= {"too_few_peers", "variation_unknown", "no_clear_difference"}
    there = [row for row in rows if not row["reason"]]
    assert [line(row).verdict for row in there] == [tables.VERDICTS[row["verdict"]] for row in there]


def test_a_small_difference_is_told_and_never_as_a_clear_one(found):
    """In the headline, the note, what is behind it, the table, the sentence and the meeting; of gaps beyond the own swing."""
    rows, measures = profile_rows.rows(found, "4601"), of_municipality()
    people = rows[rows["group"] == "Befolkning"]
    old = people[people["measure"] == "share_65_pct"].iloc[0]
    assert old["verdict"] == "small_difference" and -0.2 < old["gap"] < -old["own_sd"]
    told = words.headline("Befolkning", people, "Bergen")
    assert told == "Befolkning i Bergen: andel 0–19 år klart lavere enn hos de andre samlet"
    assert strip_words.CLEAR in strip_words.note(people, people) and "mer enn 0,2 og" in strip_words.CLEAR
    assert "; 0,2 prosentpoeng lavere enn hos de andre i KOSTRA-gruppe" in old["sentence"]
    assert tables.under_other_choices(people, measures).set_index("Tall").at[old["measure_name"], "KOSTRA-gruppen"] == (
        "17,3\u00a0% (liten forskjell)"
    )
    alone = people[people["measure"] == "share_65_pct"]
    assert words.headline("Befolkning", alone, "Bergen") == "Befolkning i Bergen: ingen klar forskjell fra de andre"
    assert words.numbers(alone, measures)[0].endswith(", men forskjellen er liten.")
    both = pd.concat([alone.assign(measure="share_0_19_pct", verdict="no_clear_difference"), alone])
    for shown in (alone, both):
        assert "de andre liten eller innenfor kommunens årlige svingninger." in strip_words.note(shown, shown)
    by = rows.set_index("measure", drop=False).to_dict("index")
    by["ndr_pct"] |= {"verdict": "small_difference"}
    assert ", uten klar forskjell fra de andre" in meeting.sentences(by)[0]


def test_two_kroner_are_no_measure_of_what_is_clear(found):
    rows = profile_rows.rows(found, "4601")
    free = rows[rows["measure"] == "free_income_nok_per_capita"].assign(verdict="higher")
    assert strip_words.CLEAR_KRONER in strip_words.note(free, free)


@pytest.mark.slow("every municipality")
def test_what_is_said_in_a_meeting_is_in_the_numbers_and_can_be_said_in_twenty_seconds(found, every):
    kinds, passed = set(), set()
    for code, own in every.items():
        by = own.set_index("measure").to_dict("index")
        years = over_time_headline.of_results(own_years.results(found, code))
        told = answer.municipality(found.names[code], own, years).meeting
        text = " ".join(told)
        assert len(text.split()) <= 60, text
        assert found.names[code] not in text and "%" not in text and "kjent" not in text
        assert told[0].startswith(f"Vi hadde {number(by['ndr_pct']['value'])} prosent i netto driftsresultat i 2025")
        several = next((by[one] for one in ("ndr_pct_5yr", "ndr_pct_3yr") if not by[one]["reason"]), None)
        assert ("anbefalt nivå" in text) == (several is not None), text  # of one year alone nothing is said of it
        if several:
            side = "over" if several["value"] > 1.75 else "under"
            level = f" er resultatet {number(several['value'])} prosent, {'like ' * (abs(several['value'] - 1.75) <= 0.25)}{side} anbefalt nivå på 1,75"
            assert told[1].startswith("Samlet for 202") and level in told[1], text
        far = (by["debt_pct"]["value"] > 85, by["result_pct"]["value"] < 1, by["fund_pct"]["value"] < 5)
        against = next((each for each in told if each.startswith("Mot KS' grense") or "KS' grense på 85" in each), "")
        said = ("den korrigerte kan være over" in against, "etter bundne fond" in against, "under 5)" in against)
        assert said == far and ("alle KS' tre grenser" in text) == (not any(far)), text
        debt = re.search("[Uu]korrigert (?:netto låne)?gjeld ", against)  # net before the correction too
        assert "fradrag" not in text and (debt is not None) == far[0], text
        assert text.count(sentences.together(by["ndr_pct"])) == 1
        assert sentences.together(by["ndr_pct"]) in told[0] or by["ndr_pct"]["verdict"] not in spread.WITH_PEERS
        clear = _clear(told)
        assert len(clear) == len(re.findall(r"klart (?:høyere|lavere) enn", text)) <= 2, text
        for sentence, way, theirs in clear:
            measure = _measure(sentence)
            row = by[measure]
            assert row["verdict"] == {"høyere": "higher", "lavere": "lower"}[way], text
            assert theirs == number(row["peers_value"]) + sentences.some(row), text
            assert f" {number(row['value'])} prosent" in sentence, text
            kinds.add(measure)
        passed.add(far)
    assert kinds >= {"ndr_pct", "ndr_pct_5yr", "fund_pct", "debt_pct"} and len(passed) == 8


CLEAR_GAP = re.compile(r"(.*), klart (høyere|lavere) enn [^()]*\(([^)]*)\)")  # in one sentence
STARTS = {"Vi hadde": "ndr_pct", "Samlet for 2021–2025": "ndr_pct_5yr", "Samlet for 2023–2025": "ndr_pct_3yr", "Disposisjonsfond": "fund_pct",
          "Fond er": "fund_pct", "Ukorrigert": "debt_pct"}  # fmt: skip


def _clear(told) -> list[tuple[str, str, str]]:
    return [found.groups() for sentence in told if (found := CLEAR_GAP.match(sentence))]


def _measure(sentence: str) -> str:
    return next(measure for start, measure in STARTS.items() if sentence.startswith(start))


def test_the_figures_of_a_clear_gap_are_those_of_its_own_row_and_no_others(found):
    """With every row's figures its own: what is said of one is not found by chance in another."""
    by = profile_rows.rows(found, "4601").set_index("measure", drop=False).to_dict("index")
    for at, row in enumerate(by.values()):
        row |= (
            {"value": 10.0 + at, "peers_value": 50.5 + at, "verdict": "no_clear_difference"}
            if not row["reason"]
            else {}
        )
    for measure in ("ndr_pct", "ndr_pct_5yr", "fund_pct", "debt_pct"):
        row = by[measure] | {"verdict": "higher", "level_side": "under" if measure == "debt_pct" else "over"}
        ((sentence, way, theirs),) = _clear(meeting.sentences(by | {measure: row}))
        assert (_measure(sentence), way) == (measure, "høyere")
        assert theirs == number(row["peers_value"]) + sentences.some(row)
        assert f" {number(row['value'])} prosent" in sentence


def test_a_clear_gap_that_is_told_as_a_limit_passed_is_not_told_again(found):
    own = profile_rows.rows(found, "4601")
    by = own.set_index("measure", drop=False).to_dict("index")
    by["ndr_pct"] |= {"verdict": "no_clear_difference"}
    by["fund_pct"] |= {"verdict": "lower", "value": 4.0, "level_side": "under"}
    by["debt_pct"] |= {"verdict": "no_clear_difference"}
    assert " ".join(meeting.sentences(by)).count("4,0") == 1
    by["fund_pct"] |= {"value": 9.0, "level_side": "over"}
    assert "med mer- og mindreforbruk er 9,0 prosent av inntektene, klart lavere enn" in meeting.sentences(by)[-1]
    by["result_pct"] |= {"level_side": "", "reason": "tallet mangler"}
    assert "alle KS' tre grenser" not in " ".join(meeting.sentences(by))  # one of them is not known


@pytest.mark.slow("every municipality")
def test_years_in_a_row_are_told_as_a_loop_counts_them(found, every):
    """Of Kommunen and the sheet, which say it alike, where there is room; the years after the break in the series alone."""
    told, lacking = Counter(), Counter()
    for code, own in every.items():
        years = own_years.results(found, code)
        said = " ".join(answer.municipality(found.names[code], own, over_time_headline.of_results(years)).meeting)
        known = {
            year: (value > level) - (value < level)
            for year, value, level in years
            if year > 2019 and not np.isnan(value)
        }
        last, count = max(known), 0
        while known.get(last - count) == known[last] != 0:
            count += 1
        side = "over" if known[last] > 0 else "under"
        five = own.set_index("measure").at["ndr_pct_5yr", "level_side"]
        joint = "og" if five == side else "men"
        expected = f", {joint} {side} nivået {IN_WORDS[count]} år på rad." if count >= 3 else ""
        assert (expected and expected in said) or " år på rad" not in said, (code, said)
        if expected:
            told[joint] += 1
            lacking[joint] += expected not in said
            assert expected in said or counted(said) + counted(expected) > meeting.MOST_WORDS, (code, said)
    # another clear gap comes before years on the side of the years together, and after those that are on the other
    assert told["og"] > 50 and told["men"] and not lacking["men"] and lacking["og"] <= 0.42 * told["og"], (
        told,
        lacking,
    )


@pytest.mark.slow("every municipality")
def test_the_answer_says_of_each_limit_whether_it_is_kept_and_what_is_hardly_so(found, every):
    """Over is good of a result and a fund, and bad of a debt, which is then told as the uncorrected one."""
    held = {"ndr_pct": 1.75, "fund_pct": 5.0, "debt_pct": 85.0}
    seen, both = set(), answer.BOTH
    for code, own in every.items():
        by = own.set_index("measure")
        value, told = by["value"], answer.municipality(found.names[code], own)
        assert len(told.sentence.split()) <= 15 and told.note.startswith(
            "KS' grenser viser når handlingsrommet er lite."
        )
        years = "" if by.at["ndr_pct_5yr", "reason"] else "2021–2025"
        of = "ndr_pct_5yr" if years else "ndr_pct"
        parts = told.sentence.split(": ")[1].removesuffix(" i 2025").replace(*both[::-1]).split(", ")
        if years:
            assert parts[0].startswith(f"resultat {years} ")
            dated = " i 2025" in told.sentence  # of a limit, in the sentence or beside its figure
            assert all(("2025" in one.label) != dated for one in told.figures[1:]), told
            assert told.figures[0].value.startswith(number(value[of])) and told.figures[0].label == f"Resultat {years}"
        else:  # one year is not judged by a level for several together, and it is said why
            assert parts[0] == f"resultat {number(value[of])}\u00a0prosent" and " i 2025: " in told.sentence
            assert "gjelder over flere år" in told.note and by.at["ndr_pct_5yr", "reason"] in told.note
            assert "gjelder over tid" in told.figures[0].beside and "1,75" not in str(told.figures[0])
        for part, (measure, at) in zip(parts, held.items(), strict=True):
            if measure == "ndr_pct" and not years:
                continue
            far = value[of if measure == "ndr_pct" else measure] - at
            expected = "over" if far > 0 else "under"
            limit = {"ndr_pct": "nivå", "fund_pct": "nedre grense", "debt_pct": "øvre grense"}[measure]
            assert limit in part or f"{part} grense".endswith(limit), (code, part)
            perhaps = (
                measure == "debt_pct" and far > 0
            )  # the debt is uncorrected: the one that the limit is for may be under it
            near = "like " if abs(far) <= 0.25 and not perhaps else ""
            assert f" {near}{expected} " in part or (near and " nær " in part), (code, part)
            assert ("like " in part or "nær" in part) == bool(near)
            assert ("kanskje over" in part) == perhaps
            seen.add((measure, abs(far) <= 0.25))
        lines = {row["measure"]: line(row).level for row in own.to_dict("records") if not row["reason"]}
        assert all(("like" in lines[one]) == (abs(value[one] - held[one]) <= 0.25) for one in ("fund_pct", "debt_pct"))
        assert lines["ndr_pct"] == "" and bool(lines.get("ndr_pct_5yr")) == bool(years)
    assert seen >= {("ndr_pct", True), ("fund_pct", True), ("debt_pct", True)}


def test_a_level_that_may_not_be_passed_is_one_of_those_that_the_table_of_limits_says(found):
    limits = shipped_tables.read("room_limits").set_index("test_code")["fails_when"]
    assert {f"{test}_pct" for test, when in limits.items() if when == "above"} == {
        measure for measure in levels.AT_MOST if measure in found.levels.limits and measure != "children_per_fte"
    }
    for test, when in limits.items():  # the one side that is not kept, for every page
        bad = {"above": "over", "below": "under"}[when]
        assert levels.strained(f"{test}_pct") == bad and not levels.kept(f"{test}_pct", bad)
    assert levels.kept("debt_pct", "under") and not levels.kept("debt_pct", "over") and levels.kept("debt_pct", "på")
    assert levels.kept("fund_pct", "over") and not levels.kept("fund_pct", "under")


@pytest.mark.parametrize(
    ("value", "said"), [(1.5, "like under"), (1.49, "under"), (1.75, "på"), (2.0, "like over"), (2.01, "over")]
)
def test_the_rule_holds_at_its_ends(value, said):
    assert levels.called(levels.side(value, 1.75), value - 1.75) == said


def test_a_long_sentence_keeps_its_fifteen_words(found):
    rows = (
        profile_rows.rows(found, "4601").set_index("measure").loc[["ndr_pct_5yr", "fund_pct", "debt_pct"]].reset_index()
    )
    near = rows.assign(level_side="over", level_distance=0.1).to_dict("records")
    told = answer.sentence("Nordre Land", near)
    assert told == "Nordre Land: resultat 2021–2025 nær nivået, fond nær nedre grense, gjeld kanskje over øvre"
    assert answer.sentence("Nore og Uvdal", near) == (
        "Nore og Uvdal: resultat 2021–2025 nær nivået, fond nær nedre grense, gjeld kanskje over øvre"
    )


@pytest.mark.parametrize(
    ("there", "told"),
    [
        (("ndr_pct_5yr",), "Bergen: resultat 2021–2025 under anbefalt nivå"),
        (("ndr_pct_5yr", "fund_pct"), "Bergen: resultat 2021–2025 under anbefalt nivå, fond over nedre grense i 2025"),
        (("ndr_pct_5yr", "debt_pct"), "Bergen: resultat 2021–2025 under anbefalt nivå, gjeld under øvre grense i 2025"),
        (("fund_pct",), "Bergen i 2025: fond over nedre grense"),
        ((), "Uttrekket har ikke resultat, fond eller gjeld for Bergen"),
    ],
)
def test_the_year_is_told_of_a_limit_and_not_of_the_level_of_several_years(found, there, told):
    """Without fund and debt there is nothing of one year to date."""
    rows = profile_rows.rows(found, "4601").set_index("measure", drop=False)
    shown = rows.loc[["ndr_pct_5yr", "fund_pct", "debt_pct"]].to_dict("records")
    shown = [row | ({} if row["measure"] in there else {"reason": "tallet mangler"}) for row in shown]
    assert answer.sentence("Bergen", shown) == told
    for language in (languages.NYNORSK, languages.ENGLISH):
        assert languages.missing(told, language) == []
        assert "anbefalt" not in languages.translated(told, language)


def test_a_table_says_that_its_columns_are_changes_and_in_what(found):
    rows = profile_rows.rows(found, "1151")
    table = tables.group(rows[rows["group"] == "Drift"], of_municipality()).set_index("Tall")
    assert list(table) == ["Nå", "Endring på 1 år", "Endring på 3 år", "Endring på 5 år"]
    assert table.loc["Netto driftsresultat", "Endring på 1 år"].endswith("\u00a0prosentpoeng")
    assert table.loc["Brutto driftsinntekter", "Endring på 3 år"].endswith("\u00a0mill. kr")


class Ticks(NamedTuple):
    """A strip from 0 to 1 with a median, and a level where there is one."""

    median: float
    level: float | None = None
    name: str = "Tall"
    y: int = -1

    def above(self) -> str:
        return f"{self.name} 4,0 %"

    def ends(self) -> list[str]:
        return ["−10,0 %", "20,0 %"]

    def marks(self) -> list[strip_key.Mark]:
        known = [
            ("median", self.median, ("median av de andre", "median"), "#14506E"),
            ("nivå", self.level, ("nivået",), "#6B21C8"),
        ]
        return [strip_key.Mark(*mark) for mark in known if mark[1] is not None]


def key(*places: float, name: str = "Tall") -> dict[str, tuple]:
    """The words with their sides and rows."""
    told = strip_key.keys([Ticks(*places, name=name)])[0]
    return {one["text"]: (one["xanchor"], round(one["y"] + 1, 2)) for one in told}


def test_what_the_marks_of_a_strip_are_stands_at_them_where_there_is_room():
    under, above, full = strip_key.UNDER, strip_key.ABOVE, "Et tall med et navn så langt at ingen ord har"
    assert key(0.5, 0.45) == {"median av de andre": ("left", above), "nivået": ("left", under)}
    assert key(0.45, 0.95, name=full) == {"median av de andre": ("left", under)} and key(0.95, name=full) == {}
    assert key(0.6, name=full) == {"median av de andre": ("right", under)}
    assert key(0.5, 0.45, name=full) == {"median av de andre": ("center", under)}
    assert key(0.02, name=full) == {} == key(0.99, name=full)
    left = strip_key.keys([Ticks(0.5, 0.02, name=full)])[1]
    assert [mark.texts[0] for mark in left] == ["nivået"]


def test_a_mark_is_named_once_in_the_first_strip_with_room():
    first, second = Ticks(0.02, name="Et tall med et navn så langt at ingen ord har"), Ticks(0.5, y=-2)
    labels, left = strip_key.keys([first, second, Ticks(0.5, y=-3)])
    assert [round(label["y"]) for label in labels] == [-2] and left == []


@pytest.mark.slow("every municipality")
def test_each_level_is_named_in_the_strips_or_under_their_headline(groups):
    """A key of median alone is not enough where a level is drawn, and the level's word is not the limit's."""
    measures, seen = of_municipality(), set()
    called = {levels.RECOMMENDED_NAME: "anbefalt nivå", levels.LIMIT: "KS' grense", levels.NORM: "normen"}
    for own in groups.values():
        for _, rows, _ in own:
            held = strip_rows.drawn(rows)
            if held.empty:
                continue
            dots = {measure: [] for measure in held["measure"]}
            notes = strips.strips(held, dots, measures).plain["layout"]["annotations"]
            left = strips.unnamed(held, measures)
            others, unnamed = [mark.kind for mark in left], [mark.texts[0] for mark in left]
            for kind in set(held.loc[held["verdict"] != "too_few_peers", "peers_kind"]):
                texts = strips.OTHERS_WORDS[kind]
                assert sum(note["text"] in texts for note in notes) + others.count(kind) == 1
                seen.add((kind, kind in others))
            lie = held[held["level_side"] != ""].reset_index()
            for word in {called[name] for name in lie["level_name"]}:
                under = [note["text"] for note in notes if str(note["text"]).startswith(word)]
                beside = [text for text in unnamed if text.startswith(word)]
                assert len(under) + len(beside) == 1, (under, unnamed)
                seen.add((word, bool(beside)))
                value = lie.loc[lie["level_name"].map(called) == word, "level"]
                assert all(any(number(at, 2 if at % 1 else 0) in text for at in value) for text in [*under, *beside])
    assert seen >= {
        ("anbefalt nivå", True),
        ("anbefalt nivå", False),
        ("KS' grense", False),
        ("samlet", True),
        ("samlet", False),
        ("median", False),
    }


def test_what_has_no_room_in_the_strips_is_named_by_its_look_in_the_subtitle():
    level, limit, norm, together, median = (
        strip_key.Mark(kind, 0.5, (text,), "")
        for kind, text in [("anbefalt nivå", "anbefalt nivå 1,75 %"), ("KS' grense", "KS' grense 1 %"), ("normen", "normen"),
                           ("samlet", "de andre samlet"), ("median", "median av de andre")]
    )  # fmt: skip
    told = strip_words.subtitle("A (oransje) og B, 2025", "", [level, limit])
    assert told == "A (oransje) og B, 2025; anbefalt nivå 1,75 % og KS' grense 1 % er lilla og stiplet"
    assert strip_words.subtitle("", "", [norm]) == "Normen er lilla og stiplet"
    told = strip_words.subtitle("A, 2025", strip_words.OF_REVENUE, [together, median])
    assert told == "A, 2025; % av brutto driftsinntekter; de andre samlet: åpen rute; median av de andre: mørk strek"


@pytest.mark.parametrize("kind", ["KOSTRA-gruppe 16: under 600 innbyggere i 2020.", KIND_OF_MOST_WORDS])
@pytest.mark.parametrize("verdict", ["higher", "lower", "small_difference", "no_clear_difference", "variation_unknown"])
def test_the_note_of_a_norm_has_room_for_the_norm(found, verdict, kind):
    """Of rows that the shipped extract has no figures for: what is left out is who the others are."""
    rows = profile_rows.rows(found, "4601")
    figures = {"year": 2025, "reason": "", "value": 6.2, "level": 6.0, "level_name": levels.NORM, "level_side": "over", "level_distance": 0.2,
               "peers_with": 10, "peers_lower": 4, "peers_higher": 6, "peers_min": 5.0, "peers_p25": 5.5, "peers_median": 6.0, "peers_p75": 6.5,
               "peers_max": 7.0, "peers_value": 6.1, "peers_kind": spread.TOGETHER, "gap": 0.1, "own_sd": 0.2, "verdict": verdict}  # fmt: skip
    own = rows[rows["group"] == "Barnehage"].assign(**figures)
    drawn = strip_rows.drawn(own)
    note = strip_words.note(own, drawn, kind)
    assert len(drawn) == 1 and level_caveat.MEAN in note, note
    assert len(textwrap.wrap(note, LINE["source"][0])) <= 2 and counted(note) <= 40, note
    assert (kind in note) == (counted(note) + counted(kind) * (kind not in note) <= 40), note


@pytest.mark.slow("every municipality")
def test_the_picture_of_a_group_says_what_its_per_cents_are_of_for_whom_its_level_is_and_who_the_others_are(
    found, groups
):
    measures, seen = of_municipality(), set()
    for code, own in groups.items():
        who = peers.of(found, code).kind
        for group, rows, _ in own:
            held = strip_rows.drawn(rows)
            unit, note = strip_words.unit(held, measures), strip_words.note(rows, held, who)
            shares = [one for one in held["measure"] if measures[one].unit == "%"]
            of = [one for one in shares if re.search("brutto driftsinntekter|delt på AGD13", measures[one].formula)]
            assert ("av brutto driftsinntekter" in unit) == bool(of)
            # then it is true of every row in per cent; one in kroner says so by its figure
            assert (unit == strip_words.OF_REVENUE) == (0 < len(of) == len(shares))
            judged = set(held.loc[held["level_side"] != "", "level_name"])
            assert (level_caveat.FOR_ALL in note) == ("anbefalt nivå" in judged)
            assert (strip_words.NO_YEARS in note) == ("anbefalt nivå" in set(held["level_name"]) - judged)
            assert ("for korrigert" in note) == ("debt_pct" in set(held["measure"]))
            assert len(textwrap.wrap(note, LINE["source"][0])) <= 2 and "standardavvik" not in note
            assert counted(note) <= 40, note
            if held.empty or not who:
                continue
            number_of = re.search(r"KOSTRA-gruppe (\d+)", rows["peers_called"].iloc[0])[1]
            assert (
                f"KOSTRA-gruppe {number_of}: " in note
                and ("innbyggere i 2020" in note or number_of in ("13", "17"))
                and note.endswith(".")
            )
            seen.add((group, unit))
    assert {
        ("Drift", "% av brutto driftsinntekter"),
        ("Gjeld", "% av brutto driftsinntekter"),
        ("Befolkning", ""),
    } <= seen
