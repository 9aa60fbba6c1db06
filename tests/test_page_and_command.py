"""Every row of every `python -m analysis` command is the row under its chart: over all commands, years and groups, and
by a sample of all municipalities, on the shipped extract with every table that it lacks made up."""

import functools
import io
import json
from argparse import Namespace

import pandas as pd
import pytest

from analysis import __main__ as command_line
from analysis.__main__ import COMMANDS
from analysis.commands import kindergarten as commands_kindergarten
from analysis.common.asked import UnknownChoice
from data.extract import store
from tests import rows_made_once
from tests.page_rows import PAGES, Pair

NAMED = {
    "3301": "got a new number", "3222": "has not every year", "1103": "kept its number when others joined it",
    "5001": "kept its number when another joined it", "1508": "was split off, under a number of before",
    "1580": "was split off", "1151": "is small", "0301": "is a county too",
    "5612": "has no KG40, and a Sámi name first",
    "4601": "has every year", "3238": "was merged in 2020 and got new numbers",
}  # fmt: skip
READ_ANY = store.read_any
pytestmark = pytest.mark.first  # by one process, what it is made of once: begun last, each process makes it


@pytest.fixture(scope="module")
def read(whole_folder):
    return functools.cache(functools.partial(READ_ANY, folder=whole_folder))


@pytest.fixture(autouse=True)
def there(whole_folder, made_once, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(whole_folder))
    rows_made_once.keep(monkeypatch, made_once)


parser = functools.cache(command_line._parser)


def parsed(name: str, arguments: tuple[str, ...]) -> Namespace:
    return parser().parse_args([name, *arguments])


def same(command: pd.DataFrame, pair: Pair) -> None:
    """The same rows, by their keys, and every column of the command with the same value, gap or text."""
    columns = [name for name in command if name not in pair.beside]
    assert set(columns) <= set(pair.page), f"not on the page: {sorted(set(columns) - set(pair.page))}"
    ours, theirs = (_by_key(frame[columns], pair.keys) for frame in (command, pair.page))
    assert list(ours.index) == list(theirs.index)
    for name in columns:
        for key, one, other in zip(ours.index, ours[name], theirs[name], strict=True):
            assert _alike(one, other), (key, name, one, other)


def _by_key(rows: pd.DataFrame, keys: tuple[str, ...]) -> pd.DataFrame:
    rows = rows.astype(object).set_index(pd.Index([tuple(map(str, key)) for key in rows[list(keys)].to_numpy()]))
    assert rows.index.is_unique
    return rows.sort_index()


def _alike(one, other) -> bool:
    if isinstance(one, str | float) and isinstance(other, str | float) and one == other:
        return True  # as nearly all of a million are; what follows takes a hundred times as long
    if pd.isna(one) or pd.isna(other):
        return bool(pd.isna(one) and pd.isna(other))
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return one == pytest.approx(other, rel=1e-9, abs=1e-9)


def held(name: str, pair: Pair, read, arguments: tuple[str, ...]) -> int:
    """Compares one pair. The number of rows."""
    chosen = parsed(name, arguments)
    if pair.page.empty:
        return _nothing(read, chosen)
    rows = chosen.command.rows(read, chosen)
    try:
        same(_apart(rows, pair), pair)
    except AssertionError as error:
        raise AssertionError(f"{name} {' '.join(arguments)}: {error}") from error
    return len(rows)


def _nothing(read, chosen: Namespace) -> int:
    """Where the page has a reason and no row, the command has none, or one of gaps, or says that there is none."""
    try:
        rows = chosen.command.rows(read, chosen)
    except UnknownChoice as error:
        assert "er ikke i tallene" in str(error)
        return 0
    if len(rows):
        assert rows["municipalities"].tolist() == [0] and rows["residual_1000nok"].isna().all()
    return 0


def _apart(rows: pd.DataFrame, pair: Pair) -> pd.DataFrame:
    """The units alone, or what they come to alone, where a command prints both and the page has them apart."""
    summed = rows["level"] == commands_kindergarten.SUM if "level" in rows else pd.Series(False, rows.index)
    return rows if not summed.any() else rows[summed] if pair.keys == ("unit",) else rows[~summed]


def test_every_command_has_its_rows_on_a_page():
    assert set(PAGES) == set(COMMANDS)
    for name, (_, own) in PAGES.items():
        assert hasattr(parsed(name, ()), "municipality") == (own is not None), name


@pytest.mark.parametrize("name", COMMANDS)
def test_the_country_and_its_groups(name, read):
    pairs = list(PAGES[name][0]())
    assert pairs and all(held(name, pair, read, pair.asked) for pair in pairs)


@pytest.mark.parametrize("name", [name for name, (_, own) in PAGES.items() if own])
def test_one_municipality(name, read):
    codes = list(read("municipalities")["municipality_code"].astype(str))
    sample = sorted({*codes[::20], *NAMED})
    assert set(sample) <= set(codes) and len(codes) == 357
    assert sum(_own(name, code, read) for code in sample) >= len(sample) / 2


def _own(name: str, code: str, read) -> int:
    return sum(held(name, pair, read, ("--municipality", code, *pair.asked)) for pair in PAGES[name][1](code))


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_printed_is_the_rows_unrounded(name, read, capsys, monkeypatch):
    monkeypatch.setattr(store, "read_any", lambda table, folder=None: read(table))
    pair = next(PAGES[name][0]())
    chosen = parsed(name, pair.asked)
    rows = chosen.command.rows(read, chosen)
    for form, readable in FORMS.items():
        capsys.readouterr()
        assert command_line.main([name, *pair.asked, "--format", form]) == 0
        printed = readable(capsys.readouterr().out)
        assert list(printed.columns[: len(chosen.command.columns)]) == list(chosen.command.columns)
        assert len(printed) == len(rows) > 0
        for column in rows:
            for one, other in zip(printed[column], rows[column], strict=True):
                assert _as_printed(one, other), (form, column, one, other)


FORMS = {
    "csv": lambda text: pd.read_csv(io.StringIO(text), dtype=object),
    "json": lambda text: pd.DataFrame(json.loads(text)),
}


def _as_printed(text, value) -> bool:
    if pd.isna(value) or value == "":
        return pd.isna(text) or text == ""
    return str(text) == str(value) or float(text) == pytest.approx(float(value), rel=1e-12)
