"""The pictures of views: only of what there is, one drawn at a time, and bounded in bytes."""

import asyncio

import pytest

from charts.files import card, picture
from charts.result import distribution
from serving.links import head, picture as preview, product
from serving.links.answers import MOST_WAITING, Previews
from serving.links.picture import Pictures
from serving.site import Site
from tests.loops import in_a_loop_of_its_own


@pytest.fixture
def drawing(monkeypatch):
    """Draws the name of the view, and says which were drawn."""
    drawn = []

    def draw(view, language) -> bytes:
        drawn.append(f"{view.path}/{view.code}/{view.year}{'' if language == 'nb' else language}")
        return f"{drawn[-1]:0>1000}".encode()

    monkeypatch.setattr(preview, "draw", draw)
    return drawn


def address(path: str = "/", **parameters: str) -> str:
    return head.told(path, parameters).picture


def test_a_view_is_drawn_once(drawing):
    pictures, asked = Pictures(), address("/spredning", kommune="4601", aar="2024")
    assert pictures.kept(asked) is None
    key, content = pictures.drawn(asked)
    assert key == asked and content.endswith(b"spredning/4601/2024")
    assert pictures.kept(asked) == content == pictures.drawn(asked)[1] and len(drawing) == 1


def test_a_view_has_a_picture_in_each_language(drawing):
    pictures = Pictures()
    every = [address("/spredning", kommune="4601", sprak=language) for language in ("nb", "nn")]
    contents = [pictures.drawn(asked)[1] for asked in every]
    assert every[1] == every[0].replace(".png", "-nn.png") and [pictures.kept(asked) for asked in every] == contents
    assert drawing == ["spredning/4601/2025", "spredning/4601/2025nn"]
    assert pictures.drawn(every[0].replace(".png", "-sv.png")) is None


def test_an_edition_gone_by_leads_to_the_picture_of_now(drawing):
    now = address("/", kommune="4601")
    assert Pictures().drawn(now[:-12] + "00000000.png")[0] == now


@pytest.mark.parametrize(
    "wrong",
    ["oversikt/9999-2025", "oversikt/4601-1900", "finnes-ikke/4601-2025", "egne-tall/4601-2025", "../oversikt/4601-2025",
     "oversikt/4601", "oversikt/abcd-2025", "/4601-2025", "oversikt/3005-2025"],
)  # fmt: skip
def test_what_is_not_there_is_not_drawn(drawing, wrong):
    assert Pictures().drawn(f"{product.PREFIX}{wrong}-00000000.png") is None
    assert drawing == []


def test_what_is_kept_is_bounded_in_bytes(drawing):
    pictures = Pictures(most_bytes=2500)
    every = [address("/", kommune=code) for code in ("4601", "0301", "1103")]
    for asked in every:
        pictures.drawn(asked)
    assert [pictures.kept(asked) is not None for asked in every] == [False, True, True]


def test_one_is_drawn_at_a_time_and_too_many_get_the_picture_of_the_product(drawing, monkeypatch):
    at_once = most = 0

    async def drawn_in_a_while(function, asked):
        nonlocal at_once, most
        at_once, most = at_once + 1, max(most, at_once + 1)
        await asyncio.sleep(0.001)
        at_once -= 1
        return asked, b"picture"

    monkeypatch.setattr(asyncio, "to_thread", drawn_in_a_while)
    monkeypatch.setattr(product, "picture", lambda: b"product")
    previews = Previews(None, Site(""))

    async def all_at_once():
        asked = [f"{product.PREFIX}oversikt/{code}-2025-00000000.png" for code in range(1000, 1000 + MOST_WAITING + 5)]
        return [answer.body for answer in await asyncio.gather(*(previews.answer(path, {}) for path in asked))]

    bodies = in_a_loop_of_its_own(all_at_once())
    assert most == 1 and bodies.count(b"product") == 5 and bodies.count(b"picture") == MOST_WAITING


def test_without_a_browser_the_picture_is_that_of_the_product(monkeypatch):
    monkeypatch.setattr(picture, "can_draw", lambda: False)
    pictures, asked = Pictures(), address("/", kommune="4601")
    assert pictures.drawn(asked) == (product.PATH, product.picture()) and pictures.kept(asked) is None
    assert product.picture().startswith(b"\x89PNG")


def test_a_card_has_the_form_of_a_card_and_the_whole_headline():
    from pages.shared import cached

    fig = distribution.distribution(cached.members(2025, "ks").dropna(subset=["ndr_pct"]), 1.75)
    before = fig.to_json()
    out, scale = card.card(
        fig, "Kommunene <utenom> Oslo hadde 2,1 prosent i 2025, over anbefalte 1,75 prosent", "Kilde"
    )
    assert (round(out.layout.width * scale), round(out.layout.height * scale)) == (1200, 630)
    assert "&lt;utenom&gt;" in out.layout.annotations[-2].text and fig.to_json() == before
