"""The page about the budget survey: without answers, and with a sample, few, or all of the municipalities."""

import re
import shutil
import textwrap

import pandas as pd
import pytest

from analysis.survey.estimate import RANGE
from charts.files import picture
from data.brought_in import documents, survey_answers
from data.brought_in.documents import Document
from data.contract.types import conform
from data.folder import PACKAGE
from pages.survey import findings, rows as survey_rows
from tests.pages.test_pages import arriving, figures, meeting, open_page, said, shipped_folder, spoken  # noqa: F401
from tests.survey_answers import make_answers

PAGE = "budsjettundersokelsen"
BERGEN = {"kommune": "4601 Bergen"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for path in [*PACKAGE.glob("*.parquet"), PACKAGE / "manifest.json"]:
        shutil.copy(path, tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def accounts(shipped_results):
    """The accounts of 2024 of all municipalities utenom Oslo."""
    rows = shipped_results[(shipped_results["year"] == 2024) & shipped_results["ndr_pct"].notna()]
    return rows[rows["region_code"] != "0301"].reset_index(drop=True)


@pytest.fixture
def bring(folder):
    """Bring in the rows as answers for a budget year."""

    def one(name, rows, year, stage="proposal", day=None):
        made = make_answers(rows, year, stage).assign(reported_on=pd.Timestamp(day) if day else pd.NaT)
        frame = conform(survey_answers.TABLE, made[list(survey_answers.TABLE.names)])
        imported = f"2026-11-{len(name):02}T00:00:00Z"
        documents.add(
            Document(name, "survey", name, "survey_answers", "a.csv", name, imported, {}), frame, b"x", folder
        )

    return one


@pytest.fixture
def sample(accounts):
    """Every third municipality, and Bergen."""
    return accounts[(accounts.index % 3 == 0) | (accounts["region_code"] == "4601")]


def headers(at) -> list[str]:
    """The headings below the answer."""
    return [header.value for header in at.header]


def answered(at) -> str:
    """The answer of the page, without the links of its words."""
    return said(at).splitlines()[0]


def test_without_answers_the_newest_round_is_the_answer_and_no_command_is_named():
    at = open_page(PAGE)
    assert answered(at) == "KS' undersøkelse (108 kommuner): 0,5–0,7 prosent for 2023; regnskapet for alle ble 1,0"
    assert figures(at) == [
        ("Foreslått for 2023", "0,5–0,7\u00a0%", "KS' utvalg: 108 kommuner"),
        ("Under nivået", "1,05–1,25 poeng", "anbefalt: 1,75\u00a0%"),
        ("Regnskapet 2023", "1,0\u00a0%", "alle utenom Oslo"),
    ]
    assert headers(at)[0] == (
        "KS' budsjettundersøkelser lå under anbefalt nivå 2021–\u20602023, regnskapet i 2023 og 2024"
    )
    assert "Netto driftsresultat ble over intervallet i KS' undersøkelse hvert år 2021–2023" in meeting(at)
    assert "Rute: KS' undersøkelse. Linje: konsernregnskapet utenom Oslo." in said(at)
    drawn = findings.rounds()
    assert (
        "for alle kommuner, ikke spredningen" in drawn.caveat and "i et utvalg (132, 149 og 108); vekt" in drawn.caveat
    )
    written = {note.text for note in drawn.figure.layout.annotations}
    assert {"Pandemien", "<b>−0,3</b>"} <= written and "Lavest samlet" not in written
    sources = drawn.foot.split("\n")[0]
    assert len(textwrap.wrap(sources, picture.LINE["source"][0])) == 2 and "2023: NKRF, 16. desember 2022" in sources
    assert drawn.alt.startswith("Intervalldiagram med KS' intervall for 3 år, regnskapet for 5 og anbefalt nivå. ")
    assert len(at.get("plotly_chart")) == 1 and "run.py" not in spoken(at) and meeting(at)
    rounds = at.table[0].value.set_index("År")
    assert list(rounds.index) == ["2023", "2022", "2021"] and rounds.loc["2021"].tolist()[:2] == ["0,4–0,7", "4,2"]
    assert "NKRF, 16. desember 2022, 108 svar" in rounds.loc["2023"].iloc[2]
    assert "Ingen svar er hentet" in said(open_page(PAGE, **BERGEN))


def with_year(asked: str):
    at = arriving(PAGE)
    at.query_params["aar"] = asked
    at.run()
    assert "aar" not in at.query_params and "aar" not in [box.key for box in at.selectbox]
    at.switch_page("pages/result/page.py").run()
    assert not at.exception
    return at.selectbox(key="aar").value


@pytest.mark.parametrize(("asked", "kept"), [("2023", "2023"), ("1900", "2025"), ("i fjor", "2025")])
def test_the_accounting_year_does_nothing_here_and_one_that_is_known_is_kept_for_the_pages_that_have_it(asked, kept):
    assert with_year(asked) == kept


def test_the_estimate_of_a_sample_with_its_range_and_how_it_stands(bring, sample):
    bring("survey-2027", sample, 2027)
    at = open_page(PAGE)
    text, first = said(open_page(PAGE, **{"about-budsjettundersokelsen": True})), headers(at)[0]
    assert re.fullmatch(r"Budsjettforslagene for 2027 ligger \d,\d prosentpoeng under anbefalt nivå", answered(at))
    standing = next(header for header in headers(at) if header.startswith("Svarene dekker"))
    assert re.fullmatch(
        r"Budsjettforslagene for 2027 gir −0,\d prosent \(−\d,\d til \d,\d\), under anbefalte 1,75 prosent", first
    )
    assert re.match(r"Svarene dekker \d\d prosent av inntektene", standing)
    assert "bootstrap, frø 1" in text and "konfidens" not in text.lower()
    assert f"svar fra {len(sample)} av 356 kommuner utenom Oslo" in text
    assert "Budsjett mot regnskap kan ikke vises ennå" in headers(at) and len(at.get("plotly_chart")) == 2
    assert f"Har svart: {len(sample)}" in [e.label for e in at.get("expander")]


def test_all_have_answered_gives_the_figure_without_a_range(bring, accounts):
    bring("survey-2024", accounts, 2024)
    at = open_page(PAGE)
    assert headers(at)[0] == "Budsjettforslagene for 2024 gir −0,3 prosent, under anbefalte 1,75 prosent"
    text = said(open_page(PAGE, **{"about-budsjettundersokelsen": True}))
    assert "Alle har svart: det er ikke noe utvalg" in text and "bootstrap" not in text
    assert survey_rows.estimate(2024, "proposal", "ks")[RANGE].isna().all(axis=None)


def test_two_answers_are_no_estimate(bring, accounts):
    bring("survey-2027", accounts.head(2), 2027)
    at = open_page(PAGE, **BERGEN)
    assert "For få svar til et anslag for 2027" in headers(at) and len(at.get("plotly_chart")) == 1
    assert answered(at) == "For få svar til et anslag for 2027"
    assert "Bergen har ikke svart for 2027 (kommunedirektørens forslag)." in said(at)
    assert "Det skal minst 3 svar til" in said(at) and "anslått" not in said(at)


def test_a_class_without_answers_is_merged_and_it_is_said(bring, accounts, shipped_persons):
    persons = shipped_persons[shipped_persons["year"] == 2026].set_index("region_code")["persons"]
    bring("survey-2027", accounts[accounts["region_code"].map(persons) >= 2000].iloc[::2], 2027)
    at = open_page(PAGE, **{"drawer-class-table": True})
    assert any("ingen svar fra kommuner under 2\u202f000 innbyggere" in header for header in headers(at))
    assert "færre enn 3 svar: Under 2\u202f000 + 2\u202f000–4\u202f999" in said(at)
    table = next(table.value for table in at.table if "Anslag med spenn, %" in table.value)
    assert table["Svar"].iloc[0] == "0 av 76" and table["Regnet sammen"].iloc[0].startswith("Under 2\u202f000 +")
    assert table["Regnet sammen"].iloc[2] == "–"


def test_the_chosen_municipality_against_its_class_and_its_own_outturn(bring, sample):
    bring("survey-2025", sample, 2025)
    at = open_page(PAGE, **BERGEN)
    assert answered(at) == (
        "Kommunedirektøren i Bergen foreslo −2,4 prosent for 2025, 4,2 prosentpoeng under anbefalt nivå"
    )
    assert "| −2,4\u00a0% | 1,0\u00a0% |" in said(at)
    own = at.table[0].value
    assert own["Budsjett minus regnskap, poeng"].tolist() == ["−3,5"] and own["År"].tolist() == ["2025"]
    assert re.search(r"andre i gruppen med svar foreslo \d lavere", said(at))
    error = next(header for header in headers(at) if "i snitt" in header)
    both = survey_rows.outturn_each()
    assert f"{abs(both['error_points'].mean()):.1f}".replace(".", ",") in error and len(at.get("plotly_chart")) == 3
    assert "Oslo er også fylkeskommune" in said(open_page(PAGE, kommune="0301 Oslo - Oslove"))


def test_the_pickers_choose_among_what_is_there(bring, sample):
    bring("survey-2025-a", sample, 2025)
    bring("survey-2027-ab", sample, 2027)
    bring("survey-2027-abc", sample.head(30), 2027, stage="adopted")
    at = open_page(PAGE)
    assert (at.selectbox(key="budsjettaar").value, at.selectbox(key="stadium").value) == (
        "2027", "Kommunedirektørens forslag",
    )  # fmt: skip
    at.selectbox(key="stadium").set_value("Vedtatt").run()
    assert "30 av 356 kommuner har svart" in headers(at)
    at.selectbox(key="budsjettaar").set_value("2025").run()
    assert at.selectbox(key="stadium").options == ["Kommunedirektørens forslag"] and not at.exception
    assert headers(at)[0].startswith("Budsjettforslagene for 2025")
    at.selectbox(key="inndeling").set_value("KOSTRA-grupper").run()
    assert any("KOSTRA-gruppe" in header for header in headers(at)) and not at.exception


def test_the_lists_are_found_by_name_and_older_answers_are_told(bring, sample):
    bring("survey-2027-new", sample, 2027, day="2026-11-20")
    bring("survey-2027-old", sample.head(4), 2027, day="2026-10-20")
    at = open_page(PAGE, **{"drawer-answered": True, "drawer-late": True, "drawer-silent": True})
    at.text_input(key="sok-answered").set_value("BERGEN").run()
    answered, silent, late = (table.value for table in at.table[:3])
    assert answered["Kommune"].tolist() == ["Bergen"] and answered["Meldt"].tolist() == ["20.11.2026"]
    assert len(silent) == 356 - len(sample)
    assert set(late["Nyere svar i"]) == {"survey-2027-new"} and len(late) == 4
    at.text_input(key="sok-answered").set_value("46").run()
    assert {code[:2] for code in at.table[0].value["Nr."]} == {"46"}
    at.text_input(key="sok-answered").set_value("北").run()
    assert "Ingen treff." in said(at)


def open_drawers(at, *keys: str) -> None:
    """Open every drawer of the page and every box beside a chart, one at a time."""
    assert len(keys) == len(at.get("expander")) + len(at.get("plotly_chart"))
    for key in keys:
        at.session_state[f"drawer-{key}"] = True
        before = len(at.table) + len(at.markdown)
        at.run()
        assert not at.exception and len(at.table) + len(at.markdown) > before, (key, at.exception)


def test_every_drawer_opens_on_the_published_rounds():
    at = open_page(PAGE)
    open_drawers(at, "budsjettundersokelsen", "rounds-without-figures", "survey-how")
    rounds = at.table[0].value.set_index("Budsjettår")
    assert rounds.loc["2021", ["Svar", "KS, laveste, %", "Regnskap, %"]].tolist() == ["132", "0,4", "4,20"]
    assert rounds.loc["2017", "Svar"] == "–"


ALWAYS = ("rounds-without-figures", "survey-how")


def test_every_drawer_opens_on_the_estimate(bring, sample):
    bring("survey-2025-new", sample, 2025, day="2026-11-20")
    bring("survey-2025-old", sample.head(4), 2025, day="2026-10-20")
    at = open_page(PAGE, **BERGEN)
    each = [f"{name}-ks-proposal-2025" for name in ("budsjett", "svar", "budsjett-mot-regnskap")]
    open_drawers(at, "budsjettundersokelsen", "answered", "silent", "late", "class-table", *ALWAYS, *each)
    rounds = next(table.value for table in at.table if "KS, laveste, %" in table.value).set_index("Budsjettår")
    assert rounds.loc["2025", "Budsjettert netto driftsresultat, %"].startswith("−0,")
    errors = next(table.value for table in at.table if "Budsjett minus regnskap, P10, poeng" in table.value)
    assert errors["Gruppe"].iloc[-1] == "Alle utenom Oslo" and set(errors["Stadium"]) == {"kommunedirektørens forslag"}


def test_a_damaged_answer_is_told_and_the_published_rounds_stand(bring, sample, folder):
    bring("survey-2027", sample, 2027)
    next((folder / "documents").glob("*.parquet")).write_bytes(b"x")
    at = open_page(PAGE)
    assert "Dokument survey-2027" in at.warning[0].value and "regnskapet for alle ble 1,0" in answered(at)


def test_nothing_is_computed_again_for_a_click_that_changes_nothing(bring, sample, monkeypatch):
    bring("survey-2027", sample, 2027)
    at = open_page(PAGE)

    def never(*_):
        raise AssertionError("computed again")

    monkeypatch.setattr("analysis.survey.estimate.estimate", never)
    monkeypatch.setattr("analysis.survey.rows.members_of", never)
    at.run()
    assert not at.exception and headers(at)[0].startswith("Budsjettforslagene for 2027")
