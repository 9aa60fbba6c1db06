"""Where a published folder leads on the dashboard: to views that are there and show the same, only when its address is told."""

from urllib.parse import parse_qs, urlsplit

import pytest

from data.folder import PACKAGE
from pages.shared.language import spoken
from pages.titles import TITLES
from sheets import __main__ as command, index, views
from sheets.overview import names
from sheets.publish import publish
from tests.pages.test_pages import arriving
from tests.sheets.test_overview import CODES, everything
from tests.sheets.test_sheet import Read

SITE, HOME = "https://x.no/ark/", "https://okonomi.x.no/tall"


@pytest.fixture(autouse=True)
def shipped_folder(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("ut")
    maker, _, made = everything(PACKAGE, dashboard=HOME)
    publish(maker, out, CODES, SITE, lambda _: None, made, HOME)
    return out


def _led(path) -> list[str]:
    return [link for link in Read(path.read_text(encoding="utf-8")).links if link.startswith("http")]


def test_every_page_of_the_folder_leads_to_the_dashboard(folder):
    every = {path.name: _led(path) for path in folder.glob("*.html")}
    assert {"bergen.html", "index-nn.html", "kart-flater.html", "mangler.html"} <= set(every)
    for name, links in every.items():
        assert links and all(link.startswith(f"{HOME}/") for link in links), name
        for link in links:
            parts = urlsplit(link.removeprefix(HOME))
            assert parts.path.strip("/") in TITLES, (name, link)
            assert parse_qs(parts.query).get("sprak", []) == ["nn"] * name.endswith("-nn.html"), (name, link)
    assert every["kart-gjeld-nn.html"] == [f"{HOME}/kart?maal=debt_pct&sprak=nn"]
    assert f"{HOME}/kommunen?kommune=4601" in every["bergen.html"]
    assert f"{HOME}/handlingsrom?kommune=1151" in every["utsira.html"]


def test_without_its_address_nothing_leads_out_of_the_folder(tmp_path):
    maker, _, made = everything(PACKAGE)
    publish(maker, tmp_path, CODES, "", lambda _: None, made)
    assert not any(map(_led, tmp_path.glob("*.html"))) and not (tmp_path / index.PICTURE).exists()


def test_a_link_to_a_sheet_shows_the_picture_of_the_product_which_lies_in_the_folder_once(folder):
    html = (folder / "bergen.html").read_text(encoding="utf-8")
    assert f'<meta property="og:image" content="https://x.no/ark/{index.PICTURE}">' in html
    assert (folder / index.PICTURE).read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("page", [names.MAPS["debt_pct"][0], names.AREAS])
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_view_of_a_map_shows_its_measure_and_its_form(page, language):
    view = urlsplit(views.of_page(page, language, "")[views.OPEN])
    at = arriving(view.path.strip("/"))
    for key, value in parse_qs(view.query).items():
        at.query_params[key] = value[0]
    at.run()
    shown = [at.selectbox(key="maal").value, at.selectbox(key="form").value]
    assert not at.warning and not at.exception
    areas = page == names.AREAS
    assert shown == [
        "Netto driftsresultat" if areas else "Netto lånegjeld, ukorrigert",
        "Flater" if areas else "Prikker etter folketall",
    ]


def test_the_language_is_asked_for_as_the_dashboard_reads_it():
    assert views.LANGUAGE == spoken.KEY


@pytest.mark.parametrize("option", ["--base-url", "--dashboard"])
@pytest.mark.parametrize(
    "address", ["x.no", "https://", "ftp://x.no", "https://x.no/?a=1", "https://[x", "https://x .no", "https://x.no:a"]
)
def test_an_address_that_is_not_whole_is_refused_before_anything_is_written(tmp_path, capsys, option, address):
    with pytest.raises(SystemExit) as stopped:
        command.main([str(tmp_path / "ut"), option, address])
    assert stopped.value.code == 2 and f"{option} {address}: skriv hele adressen" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()
