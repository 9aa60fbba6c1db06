"""A chart as a picture is in the language of the view; the rows beside it are bokmål for everybody."""

import json

import pytest

import languages
from charts.files import picture, spreadsheet
from languages import NYNORSK
from pages.shared import file_buttons, show
from pages.shared.language import st
from tests.pages.test_pages import arriving


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_picture_is_in_the_language_and_the_rows_are_not(monkeypatch, language):
    made, found = {}, []
    monkeypatch.delenv("DATA_DIR", raising=False)
    monkeypatch.setattr(picture, "can_draw", lambda: True)
    monkeypatch.setattr(picture, "file", lambda figure, words, kind: made.update({kind: (figure, words)}))
    monkeypatch.setattr(st, "download_button", lambda label, data, *_more, **_how: data() if "PNG" in label else None)
    monkeypatch.setattr(show, "plotted", found.append)
    at = arriving("spredning")
    at.query_params["sprak"], at.session_state["picture-spredning-ks-2025"] = language, True
    at.run()
    assert not at.exception, at.exception
    (figure, words), one = made["png"], found[0]
    assert words == [languages.translated(text, language) for text in (one.headline, one.subtitle, one.foot)]
    assert ("Hentet" in words[2]) == (language != NYNORSK) and "Om tallene" not in words[2]
    drawn, written = (
        json.dumps(figure.to_dict(), ensure_ascii=False),
        json.dumps(one.figure.to_dict(), ensure_ascii=False),
    )
    assert ("Tilrådd nivå" in drawn) == (language == NYNORSK) and "Anbefalt nivå" in written
    last = file_buttons.last_columns(one)
    assert (
        "Netto driftsresultat, %" in spreadsheet.csv(one.rows(), one.columns, last).decode("utf-8-sig").splitlines()[0]
    )
