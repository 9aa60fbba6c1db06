"""The first page where the KOSTRA groups are not here: the municipality's figures stand, beside the country."""

import json
import shutil

from data.folder import PACKAGE
from tests.pages.test_pages import figures, open_page, said


def test_the_figures_of_a_municipality_stand_without_the_groups(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    del manifest["tables"]["kostra_groups"]
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    monkeypatch.setenv("DATA_DIR", str(folder))
    at = open_page("oversikt", kommune="4601 Bergen")
    assert said(at).startswith("Bergen hadde 1,0 prosent i 2025")
    label, value, beside = figures(at)[0]
    assert (
        (label, value) == ("Netto driftsresultat", "1,0\xa0%")
        and beside == "kommunene: 2,1\xa0%"
        and "KOSTRA" not in said(at)
    )
