"""A running dashboard picks up new figures by itself, and keeps the old ones when a file goes bad."""

import os
import shutil
from dataclasses import replace

import pytest

from data.extract import store
from data.folder import PACKAGE
from tests.e2e.conftest import WIDE, watched_page
from tests.e2e.screen import wait_ready
from tests.e2e.serving import serving


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    return tmp_path / "data"


def overview(page) -> str:
    page.goto("/")
    wait_ready(page, charts=2)
    return page.locator("h1").first.inner_text()


def test_new_figures_show_without_a_restart(folder, browser, start):
    with serving(env=os.environ | {"DATA_DIR": str(folder)}, start=start) as server:
        with watched_page(browser, server.base, WIDE) as page:
            assert "2,1 prosent i 2025" in overview(page)
            accounts = store.read("accounts", folder)
            accounts.loc[accounts["concept_code"] == "AGD23", "value_1000nok"] *= 2
            newest = store.vintage("accounts", folder)
            store.write("accounts", accounts, replace(newest, fetched="2026-12-01T00:00:00Z"), folder)
            assert "4,2 prosent i 2025" in overview(page)
        assert "Traceback" not in server.log()
