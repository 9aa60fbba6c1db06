"""The calculator of innslagspunkt: amounts as people write them, and no answer while an input is refused."""

import pytest

from tests.pages.test_pages import open_page, said, shipped_folder  # noqa: F401

ANSWERS = ("koster kommunen", "kommunen betaler")


def with_inputs(**values: str):
    at = open_page("pleie-og-omsorg", **{"drawer-care-top-grant": True})
    for key, value in values.items():
        at.text_input(key=key).set_value(value)
    return at.run()


@pytest.mark.parametrize(
    ("inputs", "told"),
    [
        ({"nytt": "abc"}, "«abc» er ikke forstått"),
        ({"innslagspunkt": "-5"}, "«-5» er ikke forstått"),
        ({"mottakere": "10", "kostnad": "mye"}, "«mye» er ikke forstått"),
        ({"nytt": "1 400 000; 1 500 000"}, "Nytt innslagspunkt, kr: skriv ett tall."),
        ({"andel": "120"}, "andelen mellom 0 og 100"),
        ({"mottakere": "1; 2", "kostnad": "1 900 000"}, "det er 2 antall og 1 utgifter"),
    ],
)
def test_a_refused_input_has_no_answer(inputs, told):
    at = with_inputs(**inputs)
    assert len(at.error) == 1 and told in at.error[0].value and not at.exception
    assert not any(answer in said(at) for answer in ANSWERS)


@pytest.mark.parametrize("cost", ["2,5 mill", "2 500 000", "2,5 millioner kr"])
def test_millions_are_understood(cost):
    at = with_inputs(mottakere="10", kostnad=cost, nytt="1,461 mill.")
    assert "kommunen betaler 800\u202f000 kr mer i året" in said(at) and not at.error


def test_a_lower_threshold_saves():
    at = with_inputs(nytt="1 261 000")
    assert "sparer kommunen for 80\u202f000 kr for hver mottaker over begge" in said(at)
    at.text_input(key="innslagspunkt").set_value("1,2 mill").run()
    assert "innslagspunkt 1\u202f200\u202f000" in said(at) and "som gjaldt i 2020" in said(at)
