"""Every chart that the pages show of the shipped extract: few words in its frame, tokens alone, and a picture that is whole.

All pictures of all charts are drawn where EVERY_PICTURE is set, else a sample.
"""

import io
import json
import os
import re
import textwrap

import numpy as np
import plotly.io
import pytest
from PIL import Image

from analysis.profile.levels import RECOMMENDED_NAME
from charts import level_caveat
from charts.drawing import theme, tokens
from charts.files import browser, picture
from pages.shared import show
from pages.shared.markdown import unmarked
from tests.pages.test_pages import PAGES, arriving

SHORT, LONG, FULL = "1867", "3338", "5636"  # Bø, Nore og Uvdal, Unjárga – Nesseby
MOST_WORDS = 40
WHOSE_YEARS = 8  # words on the years of a municipality's own line
MOST_LINES = 2  # of notes in a picture, beside its source
EVERY = bool(os.environ.get("EVERY_PICTURE"))
WITH_CHARTS = [name for name in PAGES if name not in ("netto-driftsresultat", "data-og-metode", "nytt", "innovasjon")]
MARGIN_PX = 6 * picture.SCALE  # of a picture as it is drawn
SIZES = {tokens.SMALL, tokens.LABEL, tokens.MARK}
needs_browser = pytest.mark.skipif(not browser.is_here(), reason="no Chrome or Chromium on this machine")


@pytest.fixture
def shown(monkeypatch):
    """Asks for a page with a municipality, and gives the findings whose charts it shows."""
    monkeypatch.delenv("DATA_DIR", raising=False)
    seen: dict[str, object] = {}
    plotted = show.plotted

    def ask(page: str, municipality: str = "") -> list:
        seen.clear()
        monkeypatch.setattr(show, "plotted", lambda found: (seen.update({found.name: found}), plotted(found)))
        at = arriving(page)
        if municipality:
            at.query_params["kommune"] = municipality
        at.run()
        assert not at.exception, at.exception
        return [found for found in seen.values() if found.figure is not None]

    return ask


def texts(fig) -> list[str]:
    """What is written inside the frame of a chart, but the figures of its axes."""
    layout = fig.layout  # checked, and made anew each time it is asked for
    said = [annotation.text for annotation in layout.annotations if annotation.visible is not False]
    for trace in fig.data:
        if "text" in (getattr(trace, "mode", None) or "") and trace.text is not None:
            said += [trace.text] if isinstance(trace.text, str) else list(trace.text)
        if layout.showlegend and trace.showlegend is not False and trace.name:
            said.append(trace.name)
    titles = [axis.title.text for axis in (layout.xaxis, layout.yaxis)]
    return [re.sub(r"<[^>]+>", " ", text) for text in [*said, *titles] if text]


def as_sent(fig) -> dict:
    return json.loads(plotly.io.to_json(fig, validate=False))


def words_of(fig) -> list[str]:
    return [word for text in texts(fig) for word in text.split() if re.search(r"[^\W\d_]{2,}", word)]


def sizes_of(fig) -> set[float]:
    found: set[float] = set()

    def look(part: object) -> None:
        if isinstance(part, dict):
            for key, value in part.items():
                if key.endswith("font") and isinstance(value, dict) and "size" in value:
                    found.add(value["size"])
                look(value)
        elif isinstance(part, list | tuple):
            for value in part:
                look(value)

    look(fig.to_plotly_json())
    return found


@pytest.mark.parametrize("municipality", ["", SHORT, LONG])
@pytest.mark.parametrize("page", WITH_CHARTS)
def test_every_chart_has_few_words_one_scale_of_type_and_colours_with_a_meaning(shown, page, municipality):
    charts = shown(page, municipality)
    assert charts or page in (
        "budsjettundersokelsen",
        "pleie-og-omsorg",
        "egne-tall",
        "kommunen",
        "sammenlikn",
    )  # without figures
    for found in charts:
        checked = found.figure.checked()
        assert len(words_of(checked)) <= MOST_WORDS, (found.name, words_of(checked))
        assert sizes_of(found.figure) <= SIZES, found.name
        assert theme.dark(found.figure).layout.paper_bgcolor == tokens.COLOURS["surface"][1]
        assert as_sent(found.figure) == as_sent(checked), found.name
        assert checked.layout.dragmode is False and checked.layout.xaxis.fixedrange, found.name


@pytest.mark.parametrize("municipality", ["", LONG, "0301"])
@pytest.mark.parametrize("page", WITH_CHARTS)
def test_every_picture_has_its_source_and_its_caveat_whole_at_its_foot(shown, page, municipality):
    for found in shown(page, municipality):
        assert found.caveat and unmarked(found.caveat) in found.foot, (found.name, found.foot)
        assert len(textwrap.wrap(unmarked(found.caveat), picture.LINE["source"][0])) <= MOST_LINES, found.name
        source = found.foot.removesuffix(f"\n{unmarked(found.caveat)}")
        lines = textwrap.wrap(source, picture.LINE["source"][0])
        most = (
            1 if not found.own_source else 2 if found.source_in_picture else 3
        )  # of SSB's tables alone, else of others' too
        assert len(lines) <= most, (found.name, lines)
        assert unmarked(found.source_in_picture or found.own_source) in found.foot and "…" not in found.foot, (
            found.name,
            found.foot,
        )


@pytest.mark.parametrize("municipality", ["", LONG])
@pytest.mark.parametrize("page", WITH_CHARTS)
def test_a_picture_that_draws_the_recommended_level_says_whose_it_is(shown, page, municipality):
    for found in shown(page, municipality):
        if found.figure is not None and RECOMMENDED_NAME in " ".join(words_of(found.figure.checked())).lower():
            assert level_caveat.WHOSE in found.foot, (found.name, found.foot)
            most = MOST_WORDS + WHOSE_YEARS * bool(municipality)
            assert len(unmarked(found.caveat).split()) <= most, (found.name, found.caveat)


def edges(png: bytes) -> np.ndarray:
    """The pixels within the margin of a picture, a row each."""
    pixels = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))
    inner = np.zeros(pixels.shape[:2], dtype=bool)
    inner[MARGIN_PX:-MARGIN_PX, MARGIN_PX:-MARGIN_PX] = True
    return pixels[~inner]


@needs_browser
@pytest.mark.parametrize("municipality", [SHORT, LONG, FULL] if EVERY else [FULL])
@pytest.mark.parametrize("page", WITH_CHARTS if EVERY else ["oversikt"])
def test_every_picture_is_whole(shown, page, municipality):
    for found in shown(page, municipality):
        words = [found.headline, found.subtitle, found.foot]
        drawn = picture.file(found.figure, words, "png")
        assert (edges(drawn) == 255).all(), found.name
