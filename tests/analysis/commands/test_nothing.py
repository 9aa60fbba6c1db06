"""No command writes None or nan where a figure, a name or a year is missing: it says what is missing, or leaves it empty."""

import re
from functools import cache

import numpy as np
import pandas as pd
import pytest

from analysis import __main__ as command_line
from analysis.__main__ import COMMANDS, main
from data.extract import store
from data.folder import PACKAGE
from tests import rows_made_once
from tests.data.test_written_figures import NOISE

ASKED = [
    *(name for name in COMMANDS if name not in ("care-growth", "municipality", "calculation", "compare", "compare-years", "merger-parts")),  # its table does not ship; asks for one
    "merger-parts --municipality 1103", "merger-parts --municipality 1508", "municipality 4601", "compare 4601 Utsira 1508", "compare-years 4601 Utsira", "compare-years 4601", "municipality Utsira --peers likest",
    "net-result --with-oslo --municipality 4601", "size-spread --municipality 4601",
    "size-spread --level municipality", "size-spread --level municipality --municipality 4601",
    "size-spread --size-classes kostra --level municipality --municipality 4601", "room --municipality 4601",
    "room --size-classes kostra --municipality 4601", "key-figures --municipality 4601",
    "key-figures --measure investment_pct --municipality 4601", "net-result --sum-of-parts --municipality 4601",
    "kindergarten-norms --municipality 4601", "kindergarten-norms --size-classes ks", "net-result --municipality 4601",
]  # fmt: skip
NO_VALUE = re.compile(r"\b(?:None|nan|NaN|NaT|inf)\b|<NA>")
FIGURES = ("accounts", "key_figures")
READ = store.read_any


@cache
def table(name: str) -> pd.DataFrame:
    return READ(name, PACKAGE)


def without(rows) -> dict[str, pd.DataFrame]:
    """The figures of SSB with a gap in the rows that `rows` picks."""
    found = {}
    for name in FIGURES:
        frame, value = table(name).copy(), "value_1000nok" if name == "accounts" else "value"
        gap = rows(frame)
        frame[value] = frame[value].mask(gap, np.nan)
        frame["status"] = frame["status"].astype("str").mask(gap, "..").astype("category")
        found[name] = frame
    return found


GAPS = {
    "one municipality": lambda frame: frame["region_code"] == "4601",
    "the newest year": lambda frame: frame["year"] == frame["year"].max(),
    "all": lambda frame: frame["year"] > 0,
}


@pytest.fixture(scope="module", params=GAPS)
def reader(request):
    """Reads the tables with the gap: one function for each, which what is made of them is kept by."""
    gap = without(GAPS[request.param])
    return lambda name, folder=None: gap[name] if name in gap else table(name)


@pytest.mark.slow("every command on the whole extract")
@pytest.mark.parametrize("asked", ASKED)
def test_what_is_missing_is_never_written_as_none(reader, made_once, monkeypatch, capsys, asked):
    monkeypatch.delenv("DATA_DIR", raising=False)
    monkeypatch.setattr(store, "read_any", reader)
    monkeypatch.setattr(command_line, "_noting", lambda used, edition: reader)
    rows_made_once.keep(monkeypatch, made_once)
    code = main(asked.split())
    out, err = capsys.readouterr()
    assert code in (0, 1) and not NO_VALUE.search(out + err)
    assert len(out.splitlines()) > 1 or err.strip()


@pytest.mark.slow("every command on the whole extract")
@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.usefixtures("asked_once")
def test_no_figure_ends_in_what_the_machine_adds(monkeypatch, capsys, asked):
    """0.3, and not the 0.30000000000000004 that published figures are apart in binary."""
    monkeypatch.delenv("DATA_DIR", raising=False)
    for form in ("csv", "ndjson"):
        main([*asked.split(), "--format", form])
        assert not (found := NOISE.search(capsys.readouterr().out)), found


WITHOUT_YEAR = (
    "merger-parts",
    "care-growth",
    "municipality",
    "calculation",
    "compare",
    "compare-years",
    "revisions",
    "debate",
    "then-and-now",
    "projection-errors",
)
OF_WORDS = ("innovation",)  # what was published in words is no table of the extract: it is there without one
ALONE = [
    f"{name} 4601" if name in ("municipality", "calculation", "compare", "compare-years") else name
    for name in COMMANDS
    if name not in OF_WORDS
]


@pytest.mark.parametrize(
    "asked", [*ALONE, *(f"{name} --year 2024" for name in COMMANDS if name not in (*WITHOUT_YEAR, *OF_WORDS))]
)
def test_an_empty_extract_says_what_to_fetch(tmp_path, monkeypatch, capsys, asked):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    code = main(asked.split())
    out, err = capsys.readouterr()
    assert code == (0 if asked.startswith("extract") else 1)
    assert "run.py" in err and not NO_VALUE.search(out + err)


def test_who_has_no_figure_is_said_with_the_year(monkeypatch, capsys):
    monkeypatch.delenv("DATA_DIR", raising=False)
    gap = without(GAPS["one municipality"])
    monkeypatch.setattr(store, "read_any", lambda name, folder=None: gap[name] if name in gap else table(name))
    for asked, when in (("size-spread --level municipality", "2025"), ("net-result", "noe år")):
        assert main([*asked.split(), "--municipality", "4601"]) == 0
        told = f"Uttrekket har ikke tall for 4601, slik kommunen er i dag, i {when}.\n"
        assert capsys.readouterr().err == told
