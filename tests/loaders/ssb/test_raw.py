"""Kept replies that are damaged, or cannot be kept: told with their place and the remedy."""

import json

import pytest

from data.extract import store

BREAKS = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-20]),
    "not gzip": lambda path: path.write_bytes(b"rest"),
    "gone": lambda path: path.unlink(),
    "folder": lambda path: (path.unlink(), path.mkdir()),
    "empty": lambda path: path.write_bytes(b""),
}


@pytest.mark.parametrize("name", ["data-001.json.gz", "request.json"])
@pytest.mark.parametrize("case", BREAKS)
def test_damaged_replies_are_named_with_the_remedy(loader, name, case):
    loader("refresh", "12364")
    path = max((loader.folder / "raw" / "12364").iterdir()) / name
    before = store.manifest(loader.folder)
    BREAKS[case](path)
    code, _, err = loader("parse", "12364")
    assert code == 1 and str(path) in err and "run.py refresh 12364 --force" in err and "uventet" not in err
    assert store.manifest(loader.folder) == before
    assert loader("refresh", "12364", "--force")[0] == 0 and loader("parse", "12364")[0] == 0


def test_a_request_without_its_parts_is_damaged(loader):
    loader("refresh", "12364")
    path = max((loader.folder / "raw" / "12364").iterdir()) / "request.json"
    request = json.loads(path.read_text(encoding="utf-8"))
    del request["asked"]
    path.write_text(json.dumps(request), encoding="utf-8")
    assert str(path) in loader("parse", "12364")[2]


def test_replies_that_cannot_be_kept_are_told_with_their_place(loader):
    (loader.folder / "raw").write_text("x")
    code, _, err = loader("refresh", "12364", "--force")
    assert (
        code == 1
        and f"Fikk ikke lagret svarene i {loader.folder / 'raw'}" in err
        and "Rett DATA_DIR, eller flytt filen" in err
    )
