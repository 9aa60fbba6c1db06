"""The page about innovation: what was published in words, and a file that was brought in."""

import shutil

import pytest

from data.folder import PACKAGE
from loaders.command.main import main
from tests.pages.test_pages import open_page, shipped_folder, spoken  # noqa: F401

DID, NEW = "Har innført innovasjon siste to år", "Den nyeste innovasjonen var"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    there = tmp_path / "data"
    shutil.copytree(PACKAGE, there, ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__", "*.csv"))
    monkeypatch.setenv("DATA_DIR", str(there))
    return there


def test_words_are_told_as_words_until_figures_are_brought_in(folder, tmp_path):
    text = spoken(open_page("innovasjon", **{"drawer-innovation-figures": True}))
    assert "Hvor godt de ligner på resten" in text
    assert "Om lag tre av fire har innført innovasjon siste to år" in text and "i ord, uten tall" in text
    assert "1\u202f800 svarte" in text and "ingen tall er lest av et bilde" in text
    path = tmp_path / "svar.csv"
    lines = [
        f"B;2024;{DID};Alle;Ja;74;900;K", f"B;2024;{DID};Landsdel: Nord;Ja;70;90;K", f"B;2024;{DID};Landsdel: Vest;Ja;80;90;K",
        f"B;2024;{DID};Størrelse: Under 5 000;Ja;60;90;K", f"B;2024;{NEW};Alle;En ny tjeneste;31;900;K",
    ]  # fmt: skip
    path.write_text(
        "Undersøkelse;År;Spørsmål;Gruppe;Svar;Prosent;Antall svar;Kilde\n" + "\n".join(lines), encoding="utf-8"
    )
    assert main(["import", str(path)]) == 0
    at = open_page("innovasjon")
    text = spoken(at)
    assert "74,0 prosent har innført innovasjon siste to år" in text and "Fra 70,0 til 80,0 prosent" in text
    assert "31,0 prosent: den nyeste innovasjonen var en ny tjeneste" in text and len(at.get("plotly_chart")) == 4
    assert "bare som bilder" not in text


def test_figures_of_a_group_or_of_another_survey_hide_no_published_words_and_make_no_series(folder, tmp_path):
    head = "Undersøkelse;År;Spørsmål;Gruppe;Svar;Prosent;Antall svar;Kilde\n"
    first, second = tmp_path / "nord.csv", tmp_path / "annen.csv"
    first.write_text(head + f"Innovasjonsbarometeret;2020;{DID};Landsdel: Nord;Ja;70;200;KS\n", encoding="utf-8")
    assert main(["import", str(first)]) == 0
    assert "Om lag tre av fire har innført innovasjon siste to år" in spoken(open_page("innovasjon"))
    second.write_text(head + f"Annen;2022;{DID};Alle;Ja;30;50;K\nInnovasjonsbarometeret;2020;{DID};Alle;Ja;74;1800;KS\n",
                      encoding="utf-8")  # fmt: skip
    assert main(["import", str(second)]) == 0
    text = spoken(open_page("innovasjon"))
    assert "30,0 prosent har innført innovasjon siste to år i 2022" in text and "74,0 prosent hadde" not in text
