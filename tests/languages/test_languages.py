"""Texts in a language: what is the same in all, the texts of charts and pages, and what municipalities have decided on."""

import pytest

import languages
from data.municipalities.names import plain_name
from languages import BOKMAL, NYNORSK, decisions
from languages.figures import of_figure
from languages.html import of_html
from languages.quoted import quoted


def test_what_is_written_is_bokmal():
    assert languages.translated("Hva er høyere?", BOKMAL) == "Hva er høyere?"
    assert languages.translated("Hva er høyere?", NYNORSK) == "Kva er høgare?"
    assert languages.missing("Kråkebolle er høyere", NYNORSK) == ["Kråkebolle"]
    assert languages.missing("Kråkebolle", BOKMAL) == []


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_quotations_and_what_is_typed_are_the_same_in_every_language(language):
    said = languages.translated(f"Merknad fra kilden: {quoted('Tallene er ikke hentet fra noe.')} Ikke mer.", language)
    assert "kilden" in said or "kjelda" in said
    assert "Tallene er ikke hentet fra noe." in said and not set("\ue000\ue001") & set(said)
    for typed in (
        "python run.py refresh klass-131-changes --data /hva/er/fra",
        "python run.py import STI/TIL/FILEN",
        "python run.py template survey",
        r"OWN\_FILES",
        "OWN_FILES",
    ):
        assert typed in languages.translated(f"Skriv {typed}, og ikke noe annet.", language)
        assert languages.missing(typed, language) == []


def test_a_command_ends_where_the_sentence_goes_on():
    assert languages.translated("Skriv python run.py refresh 12364, ikke noe annet", NYNORSK).endswith(
        "12364, ikkje noko anna"
    )
    assert languages.translated("Tabellen population (SSB) er ikke hentet", NYNORSK).startswith(
        "Tabellen population (SSB) er ikkje"
    )


def test_the_texts_of_a_chart_are_told_and_nothing_else():
    sent = {
        "data": [
            {
                "type": "bar", "name": "ikke", "y": ["Ikke høyere", 2.5], "x": {"dtype": "f8", "bdata": "ikke"}, "orientation": "h",
                "hovertemplate": "%{y} ikke %{customdata[0]:.1f}<extra></extra>", "customdata": [["høyere", "1,5 %"]],
            }
        ],
        "layout": {"xaxis": {"title": {"text": "høyere"}, "ticktext": ["fra 0"]}, "font": {"family": "ikke"}},
    }  # fmt: skip
    told = of_figure(sent, NYNORSK)
    assert told["data"][0] | {} == {
        "type": "bar", "name": "ikkje", "y": ["Ikkje høgare", 2.5], "x": {"dtype": "f8", "bdata": "ikke"}, "orientation": "h",
        "hovertemplate": "%{y} ikkje %{customdata[0]:.1f}<extra></extra>", "customdata": [["høgare", "1,5 %"]],
    }  # fmt: skip
    assert told["layout"] == {"xaxis": {"title": {"text": "høgare"}, "ticktext": ["frå 0"]}, "font": {"family": "ikke"}}
    assert sent["data"][0]["name"] == "ikke"


def test_a_page_of_html_keeps_its_tags_and_addresses():
    page = (
        '<meta name="description" content="Ikke høyere"><style>.ikke{}</style><p class="ikke">Ikke <b>høyere</b> &amp; '
        '<a href="/ikke?fra=1">fra</a></p><svg aria-label="ikke" class="ikke"><style>.ikke{}</style></svg><script>ikke</script>'
    )
    assert of_html(page, BOKMAL) == page
    assert of_html(page, NYNORSK) == (
        '<meta name="description" content="Ikkje høgare"><style>.ikke{}</style><p class="ikke">Ikkje <b>høgare</b> &amp; '
        '<a href="/ikke?fra=1">frå</a></p><svg aria-label="ikkje" class="ikke"><style>.ikke{}</style></svg><script>ikke</script>'
    )


def test_an_option_is_known_in_every_language():
    options = ["Samme størrelse", "Samme fylke"]
    assert languages.meant("Samme størrelse", options) == "Samme størrelse"
    assert languages.meant("Same storleik", options) == "Samme størrelse"
    assert languages.meant("Egne valg", options) is None


def test_a_municipality_s_own_language_is_what_it_has_decided_on(shipped_read):
    today = shipped_read("municipalities")
    names = dict(zip(today["municipality_code"].astype(str), today["name"].astype(str), strict=True))
    with decisions.FILE.open(encoding="utf-8") as rows:
        _, *listed = [row.split(",") for row in rows]
    assert all(plain_name(names[code]).partition(" (")[0] == name for code, name, *_ in listed)
    assert len(listed) == len(decisions.nynorsk()) == 89
    # Ålesund's decision was of the municipality that was parted in 2024
    assert {code: languages.default(code) for code in ("4621", "4601", "0301", "1508", "1580", "9999")} == {
        "4621": NYNORSK, "4601": BOKMAL, "0301": BOKMAL, "1508": BOKMAL, "1580": BOKMAL, "9999": BOKMAL,
    }  # fmt: skip
    assert languages.default(None) == BOKMAL


def test_as_many_have_chosen_nynorsk_as_the_overview_of_2021_counts_in_each_county():
    counted = {"11": 9, "15": 15, "33": 3, "34": 7, "40": 8, "42": 6, "46": 41}  # Språkrådet, 10 December 2021
    assert {county: sum(code[:2] == county for code in decisions.nynorsk()) for county in counted} == counted
