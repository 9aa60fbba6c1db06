"""The branches that tests take: measured when asked for alone, and told layer by layer."""

import pytest

import run
from tests.e2e import browser
from tools import branches

MEASURED = {
    "files": {
        "analysis/care/ages.py": {"summary": {"covered_branches": 9, "num_branches": 10}},
        "analysis/room/rows.py": {"summary": {"covered_branches": 10, "num_branches": 10}},
        "loaders/errors.py": {"summary": {"covered_branches": 0, "num_branches": 0}},
        "pages/care/page.py": {"summary": {"covered_branches": 1999, "num_branches": 2000}},
    }
}


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        (["-k", "ledger"], ["-k", "ledger"]),
        (["--coverage", "tests/analysis"], [*branches.OPTIONS, "tests/analysis"]),
        (["tests/analysis", "--coverage"], [*branches.OPTIONS, "tests/analysis"]),
    ],
)
def test_the_branches_are_measured_when_asked_for(monkeypatch, tmp_path, typed, given):
    started = []
    monkeypatch.setattr(run, "install", lambda files: None)
    monkeypatch.setattr(run, "become", started.append)
    monkeypatch.setattr(browser, "provide", lambda python: True)
    monkeypatch.setattr(branches, "MEASURED", tmp_path / "new" / "measured.json")
    run.test(typed)
    assert started[0][-len(given) :] == given and started[0][1:3] == ["-m", "pytest"]
    assert ("--cov" in started[0]) == ("--coverage" in typed) == (tmp_path / "new").exists()


def test_a_layer_is_the_sum_of_its_files_and_a_missed_branch_is_never_rounded_away():
    assert branches.by_layer(MEASURED)["analysis"] == (19, 20)
    assert [line.split()[0] for line in branches.lines(branches.by_layer(MEASURED))] == ["analysis", "pages"]
    assert [line.split()[-2] for line in branches.lines(branches.by_layer(MEASURED))] == ["95.0", "99.9"]
