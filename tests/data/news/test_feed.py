"""The list of what is new and the Atom feed of it: exactly what editions brought, stable, valid, and nothing is markup."""

from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given, strategies as st

from data.extract import catalogue, store
from data.extract.vintage import Vintage
from data.folder import PACKAGE
from data.news import atom, written
from data.news.entries import entries
from tests import editions

IN = f"{{{atom.NAMESPACE}}}"
EVIL = "<script>alert(1)</script> & \"'\x00\x1b ]]> Ås"
MARCH = Vintage(
    "2027-03-15T08:00:00Z", "2027-03-15T07:00:00Z", {}, {"2025": {"values": 2}}, [], "SSB", revised=False, id="m"
)
JUNE = replace(MARCH, fetched="2027-06-15T08:00:00Z", revised=True, id="j", revisions={
    "changed": 3, "added": 1, "removed": 0, "largest": [
        {"region": "4601", "name": EVIL, "code": "AGD23", "measure": EVIL, "year": 2025, "old": 1.0, "new": -2.5}]})  # fmt: skip


def read(content: bytes) -> list[dict[str, str]]:
    """The entries of a feed that has all that Atom asks for."""
    root = ElementTree.fromstring(content)
    assert root.tag == f"{IN}feed" and all(root.findtext(f"{IN}{name}") for name in ("id", "title", "updated"))
    assert root.findtext(f"{IN}author/{IN}name") and root.find(f"{IN}link").get("href")
    found = [
        {name: entry.findtext(f"{IN}{name}") or "" for name in ("id", "title", "updated", "content")}
        | {"kind": entry.find(f"{IN}category").get("term"), "link": entry.find(f"{IN}link").get("href")}
        for entry in root.iter(f"{IN}entry")
    ]
    for one in found:
        assert all(one.values()) and datetime.fromisoformat(one["updated"]).tzinfo and one["id"].startswith("urn:uuid:")
    assert len({one["id"] for one in found}) == len(found)
    return found


def test_the_shipped_extract_has_an_entry_for_each_table():
    kept = catalogue.manifest(PACKAGE)
    found = read(written.of(kept))
    assert len(found) == sum(map(len, kept.values())) and {one["kind"] for one in found} == {"first"}
    assert any(one["title"] == "Tabell 12364: første utgave her" for one in found)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (MARCH, JUNE, ["revised"]),
        (JUNE, replace(JUNE, id="c"), ["corrected"]),
        (MARCH, replace(JUNE, revised=False), ["changed"]),
        (replace(MARCH, revised=None), replace(JUNE, revised=None), ["changed"]),
        (MARCH, replace(MARCH, id="n"), ["notes"]),
        (MARCH, replace(MARCH, id="n", checksum="other"), ["changed"]),  # not counted: the one before could not be read
        (JUNE, replace(JUNE, coverage={"2025": {"values": 2}, "2026": {"values": 2}}), ["figures", "corrected"]),
        (
            JUNE,
            replace(JUNE, coverage={"2025": {"values": 2}, "2026": {"values": 2}}, revisions={"removed": 4}),
            ["figures", "corrected"],
        ),
        (
            JUNE,
            replace(MARCH, fetched=JUNE.fetched, coverage={"2025": {"values": 2}, "2026": {"values": 2}}),
            ["figures"],
        ),
    ],
)
def test_what_an_edition_brought(before, after, kinds):
    found = entries({"accounts": [after, before]})
    assert [one.kind for one in found] == [*kinds, "first"]


def test_a_revision_tells_how_many_and_the_largest_and_that_they_are_not_all():
    one = entries({"accounts": [JUNE, MARCH]})[0]
    assert one.title == "Tabell 12364: 3 tall revidert, 1 kom til"
    assert one.lines[1].endswith("2025: 1 → −2,5") and one.lines[2] == "Og 2 til."


def test_planted_differences_are_those_of_the_feed(tmp_path):
    folder = editions.extract(tmp_path / "data", revised=True)
    assert written.write(folder) and not written.write(folder)
    found = read((folder / atom.FILE).read_bytes())
    (revised,) = [one for one in found if one["kind"] == "revised"]
    assert revised["title"] == "Tabell 12364: 3 tall revidert, 3 kom til, 2 falt bort"
    lines = revised["content"].splitlines()[1:]
    assert [line.partition(":")[0] for line in lines] == [
        "Bergen AGD13 2024", "Bergen Netto driftsresultat 2025", "Utsira Netto driftsresultat 2025",
    ]  # fmt: skip
    before = {one["id"] for one in read(written.of({"accounts": catalogue.vintages("accounts", folder)[1:]}))}
    assert before < {one["id"] for one in found}
    assert not list(folder.glob("*.tmp"))


@given(st.text(max_size=40))
def test_no_text_is_markup_or_breaks_the_feed(text):
    told = atom.Told("key", text + EVIL, "2027-01-01T00:00:00Z", text + EVIL, "first")
    content = atom.feed([told], title=text + EVIL, page=text + "x")
    assert b"<script" not in content
    (one,) = read(content)
    assert one["title"].endswith("Ås") and "<script>" in one["title"]


def test_an_empty_folder_has_no_feed(tmp_path):
    assert not written.write(tmp_path) and not (tmp_path / atom.FILE).exists()
    assert store.present(tmp_path) == []
