"""The language of a page: by its address, by the switch, by the browser, by the municipality; and what a link keeps of it."""

import pytest
from streamlit.runtime.context import ContextProxy

from serving.links import head
from tests.pages import test_pages
from tests.pages.test_pages import said


@pytest.fixture(autouse=True)
def shipped(monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)


def visit(page="kommunen", **asked):
    return test_pages.visit(page, asked)


def is_nynorsk(at) -> bool:
    text = said(at)
    assert ("Sei det i møtet" in text) != ("Si det i møtet" in text)
    return "Sei det i møtet" in text


def asked(at) -> str | None:
    return of(at, "sprak")


def of(at, key: str) -> str | None:
    """What the address has: the framework's tests give it as a text before it is read, and as a list after."""
    found = at.query_params.get(key)
    return found[0] if isinstance(found, list) else found


def test_bokmal_for_whoever_has_chosen_nothing():
    assert not is_nynorsk(at := visit(kommune="4601")) and asked(at) is None


def test_a_municipality_that_has_decided_on_nynorsk_is_told_of_in_nynorsk():
    at = visit(kommune="4621 Voss")
    assert is_nynorsk(at) and asked(at) is None
    at.selectbox(key="kommune").set_value("4601 Bergen").run()
    assert not is_nynorsk(at) and asked(at) is None
    assert is_nynorsk(visit(kommune="Voss"))


def test_an_address_goes_before_the_municipality_and_is_kept_where_it_differs():
    at = visit(kommune="4621 Voss", sprak="nb")
    assert not is_nynorsk(at) and asked(at) == "nb"
    at = visit(kommune="4601 Bergen", sprak="nn")
    assert is_nynorsk(at) and asked(at) == "nn"
    at.selectbox(key="kommune").set_value("4621 Voss").run()
    assert is_nynorsk(at) and asked(at) is None  # it is Voss' own
    at.selectbox(key="kommune").set_value("4601 Bergen").run()
    assert is_nynorsk(at) and asked(at) == "nn"
    at.switch_page("pages/room/page.py").run()
    assert asked(at) == "nn"


def test_the_switch_turns_the_page_and_keeps_what_was_chosen():
    at = visit("spredning", kommune="4601 Bergen", inndeling="Små, mellomstore, store (SSB før 2020)", oslo="true")
    at.button(key="speak-nn").click().run()
    assert is_nynorsk(at) and asked(at) == "nn"
    assert (
        at.selectbox(key="inndeling").value == "Små, mellomstore, store (SSB før 2020)" and at.toggle(key="oslo").value
    )
    assert at.selectbox(key="inndeling").options[1].startswith("Små, mellomstore")
    at.button(key="speak-nb").click().run()
    assert not is_nynorsk(at) and asked(at) is None


def test_this_browser_s_choice_goes_before_the_municipality_s_and_after_the_address(monkeypatch):
    monkeypatch.setattr(ContextProxy, "cookies", {"sprak": "nn"})
    assert is_nynorsk(at := visit(kommune="4601")) and asked(at) == "nn"
    assert not is_nynorsk(visit(kommune="4601", sprak="nb"))
    monkeypatch.setattr(ContextProxy, "cookies", {"sprak": "<script>"})
    assert not is_nynorsk(visit(kommune="4601"))


def loaded_again(at, page):
    """A new visit to the address that a page has left."""
    return visit(page, **{key: one for key in at.query_params if (one := of(at, key)) is not None})


@pytest.mark.parametrize(
    ("page", "kommune", "sprak", "cookie"),
    [
        ("spredning", "4601", "nb", "nn"),
        ("kommunen", "4621", "nn", "en"),
        ("kommunen", "4601", "nb", "en.nn"),
        ("kommunen", "4621", "nn", "nb"),
        ("handlingsrom", "4601", "en", "nn"),
    ],
)
def test_a_reload_gives_the_language_that_was_shown(monkeypatch, page, kommune, sprak, cookie):
    monkeypatch.setattr(ContextProxy, "cookies", {"sprak": cookie})
    at = visit(page, kommune=kommune, sprak=sprak)
    again = loaded_again(at, page)
    assert spoken_by(again) == spoken_by(at) and asked(again) == asked(at)
    assert spoken_by(at) == head.language(f"/{page}", {"kommune": kommune, "sprak": sprak}, cookie)


def spoken_by(at) -> str:
    return "en" if "Say it in the meeting" in said(at) else "nn" if is_nynorsk(at) else "nb"


def test_a_reader_of_nynorsk_who_reads_one_page_in_english_has_nynorsk_on_the_others(monkeypatch):
    at = visit(kommune="4601 Bergen", sprak="nn")
    at.button(key="speak-en").click().run()
    assert spoken_by(at) == "en"
    at.switch_page("pages/room/page.py").run()
    at.run()
    assert spoken_by(at) == "nn" and asked(at) == "nn"
    at.switch_page("pages/municipality/page.py").run()
    assert spoken_by(at) == "en"
    monkeypatch.setattr(ContextProxy, "cookies", {"sprak": "en.nn"})
    assert spoken_by(visit("handlingsrom", kommune="4601")) == "nn" and spoken_by(visit(kommune="4601")) == "en"


def test_a_language_that_is_not_here_is_said_in_english_too(monkeypatch):
    monkeypatch.setattr(ContextProxy, "cookies", {"sprak": "en"})
    assert visit(kommune="4601", sprak="x").warning[0].value.endswith("The page is in English.")


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("chosen", ["Samme størrelse", "Same storleik"])
def test_a_choice_is_understood_in_every_language(language, chosen):
    at = visit(kommune="4601 Bergen", mot=chosen, sprak=language)
    assert at.selectbox(key="mot").value == "Samme størrelse" and not at.warning
    assert of(at, "mot") == {"nb": "Samme størrelse", "nn": "Same storleik"}[language]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_functions_of_care_are_understood_in_every_language(filled, language):
    at = visit("pleie-og-omsorg", kommune="4601 Bergen", funksjoner="254", sprak=language)
    picked = of(at, "funksjoner")
    assert at.session_state["funksjoner"][0].startswith("254 ")
    for other in ("nb", "nn"):
        assert visit("pleie-og-omsorg", kommune="4601 Bergen", funksjoner=picked, sprak=other).session_state["funksjoner"] == at.session_state["funksjoner"]  # fmt: skip


def test_a_language_that_is_not_here_is_said():
    at = visit(kommune="4601", sprak="<b>klingon</b>")
    assert "Adressen ber om språket" in at.warning[0].value and "bokmål" in at.warning[0].value
    assert "<b>" not in at.warning[0].value and not is_nynorsk(at)


def test_links_to_a_sheet_and_between_views_keep_the_language():
    assert "(ark/4601?sprak=nn)" in said(visit(kommune="4601 Bergen", sprak="nn"))
    assert "(ark/4621)" in said(visit(kommune="4621 Voss"))
    assert "(ark/4621?sprak=nb)" in said(visit(kommune="4621 Voss", sprak="nb"))
    beside = said(visit("sammenlikn", kommune="4601 Bergen", kommuner="4621 Voss", sprak="nn"))
    assert "kommune=4601&sprak=nn" in beside and "kommune=4621)" in beside


def test_what_somebody_wrote_is_told_as_it_was_written():
    text = visit("spredning", kommune="ikke høyere", inndeling="fra hva", sprak="nn").warning
    assert "«fra hva», som ikkje" in " ".join(one.value for one in text)
    assert "«ikke høyere», som ikkje" in " ".join(one.value for one in text)
