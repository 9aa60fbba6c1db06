"""A name that the server does not answer to: the page says so, and the log says which variable lets it in."""

import os

import pytest

from tests.e2e.serving import serving


@pytest.fixture(scope="module")
def listening(start):
    """A server that other machines reach, and that is told of no name of theirs."""
    with serving(env={**os.environ, "STREAMLIT_SERVER_ADDRESS": "0.0.0.0"}, start=start) as server:
        yield server


def test_a_page_that_gets_no_connection_says_so(browser, listening):
    page = browser.new_page()
    page.goto(listening.base.replace("localhost", "127.0.0.2") + "/egne-tall")
    said = page.get_by_role("alert").filter(has_text="får ikke kontakt med dashbordet på adressen 127.0.0.2")
    said.wait_for(timeout=30_000)
    assert "STREAMLIT" not in page.content()
    page.reload()
    said.wait_for(timeout=30_000)
    page.close()
    told = [line for line in listening.log().splitlines() if "Dashbordet svarer ikke på navnet 127.0.0.2" in line]
    assert len(told) == 1 and 'STREAMLIT_SERVER_ALLOWED_HOSTS="localhost 127.0.0.1 ::1 127.0.0.2"' in told[0]


def test_a_page_that_gets_one_says_nothing(browser, listening):
    page = browser.new_page()
    page.goto(listening.base + "/egne-tall")
    page.get_by_role("heading", name="Egne regnskap og budsjett").wait_for(timeout=30_000)
    assert page.locator("#apart").count() == 0
    page.close()
