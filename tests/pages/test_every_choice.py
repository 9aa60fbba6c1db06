"""A link that is copied from any state opens the same: every choice is in the address, and is read from it in a new session.

The browser writes a choice in the address by the name that the framework gives it; here the test does.
"""

import ast
from pathlib import Path

import pytest

from pages.shared import show
from tests.pages.test_pages import PAGES, said, visit

ROOT = Path(__file__).resolve().parents[2] / "pages"
WIDGETS = {
    "selectbox", "multiselect", "pills", "text_input", "toggle", "checkbox", "radio", "slider", "select_slider", "number_input",
    "text_area", "date_input", "segmented_control",
}  # fmt: skip
ELSEWHERE = {
    "youth/calculator.py": "utenfor",  # numbers and sources of the reader's own, which go in no address
    "survey/who_answered.py": "sok",  # looks up in a list that lies in a closed drawer
}
TYPED = {"maltall": "2,5", "prisvekst": "2027: 3", "vekter": "1, 2, 3, 4", "lonn_ar": "2024", "sammenlign": "2018"}


def _made() -> dict[str, list[ast.Call]]:
    """Every widget of the pages, by file."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith("shared/language/"):
            calls = [one for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(one, ast.Call)]
            found[name] = [
                one for one in calls if isinstance(one.func, ast.Attribute) and one.func.attr in WIDGETS
                and isinstance(one.func.value, ast.Name) and one.func.value.id in ("st", "streamlit")
            ]  # fmt: skip
    return {name: calls for name, calls in found.items() if calls}


def test_every_choice_is_bound_to_the_address_but_those_that_are_named_here():
    unbound = set()
    for name, calls in _made().items():
        for call in calls:
            given = {word.arg: word.value for word in call.keywords}
            assert "key" in given, f"{name}:{call.lineno} has no key"
            bound = given.get("bind")
            if not (isinstance(bound, ast.Constant) and bound.value == "query-params"):
                unbound.add(name)
    assert unbound == set(ELSEWHERE)


def _choices(at) -> dict:
    """The widgets of a page by their names in the address; each of the others is one that is named here."""
    found = {}
    for one in (*at.selectbox, *at.multiselect, *at.button_group, *at.text_input, *at.toggle):
        if one.proto.query_param_key:
            found[one.proto.query_param_key] = one
        else:
            assert one.key.startswith(tuple(ELSEWHERE.values())), one.key
    return found


def _other(key: str, one):
    """Another value than it has."""
    if one.type in ("toggle", "checkbox"):
        return not one.value
    if one.type == "text_input":
        return TYPED.get(key, "3")
    if one.type == "selectbox":
        return next(option for option in reversed(one.options) if option != one.value)
    return one.options[:2]


def _in_address(value) -> str | list[str]:
    return str(value).lower() if isinstance(value, bool) else value


@pytest.mark.parametrize("page", PAGES)
def test_what_is_chosen_is_the_same_in_a_new_session(monkeypatch, whole_folder, page):
    monkeypatch.setenv("DATA_DIR", str(whole_folder))
    monkeypatch.setattr(show, "closed", lambda title, key, fill, **_: fill())
    at = visit(page, {"kommune": "3301"})
    changed = {key: _other(key, one) for key, one in _choices(at).items() if key != "kommune" and _can_change(one)}
    for key, one in _choices(at).items():
        if key in changed:
            one.set_value(changed[key])
            at.query_params[key] = _in_address(changed[key])  # as the browser asks for the next run
    at.run()
    assert not at.exception, at.exception
    chosen = {key: one.value for key, one in _choices(at).items()}
    assert all(chosen[key] == value for key, value in changed.items() if key in chosen)
    again = visit(page, {key: _in_address(value) for key, value in chosen.items() if value not in (None, "", [])})
    assert {key: one.value for key, one in _choices(again).items()} == chosen
    assert said(again) == said(at)


@pytest.mark.parametrize(
    ("page", "key"),
    [("oversikt", "oslo"), ("spredning", "oslo"), ("handlingsrom", "oslo"), ("pleie-og-omsorg", "oslo"), ("pleie-og-omsorg", "helse"),
     ("pleie-og-omsorg", "summert"), ("barnehagenormer", "uten_familie")],
)  # fmt: skip
def test_a_switch_that_the_address_has_neither_on_nor_off_is_told(monkeypatch, whole_folder, page, key):
    monkeypatch.setenv("DATA_DIR", str(whole_folder))
    at = visit(page, {"kommune": "3301", key: "kanskje"})
    told = [one.value for one in at.warning if "«kanskje», som ikke er «true» eller «false»" in one.value]
    assert len(told) == 1 and key in _choices(at)


def _can_change(one) -> bool:
    return one.type != "selectbox" or len(one.options) > 1
