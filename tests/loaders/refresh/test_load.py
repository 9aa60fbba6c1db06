"""One table beside what lies there: an unreadable earlier version, or another table, never stops a sound one."""

import pytest

from data.extract import store


def test_only_the_first_version_is_called_so(loader, ssb):
    assert "klass-131 (municipalities): første versjon" in loader("refresh", "klass-131")[1]
    ssb.klass["codesAt"]["codes"][0]["name"] = "Nytt navn"
    out = loader("refresh", "klass-131")[1]
    assert "klass-131 (municipalities): ny versjon" in out and "første versjon" not in out


def test_an_earlier_version_that_cannot_be_read_is_not_called_none(loader):
    loader("refresh", "12364")
    (loader.folder / store.vintage("accounts", loader.folder).file).write_bytes(b"rest")
    code, out, _ = loader("refresh", "12364")
    assert code == 0 and "første versjon" not in out and "12364 (accounts): lest og kontrollert, uendret" in out
    assert len(store.vintages("accounts", loader.folder)) == 1 and len(store.read("accounts", loader.folder))
    assert "forrige versjon kunne ikke leses, så endringer er ikke telt" in out and "Hent tabellen på nytt" not in out


@pytest.mark.parametrize("verb", ["refresh", "parse"])
def test_a_damaged_neighbour_stops_no_sound_table(loader, ssb, verb):
    ssb.tables["12134"]["updated"] = ssb.tables["12364"]["updated"]
    loader("refresh", "12364", "12134", "klass-131", "klass-131-changes")
    for name in ("key_figures", "municipalities"):
        (loader.folder / store.vintage(name, loader.folder).file).write_bytes(b"rest")
    options = ["--force"] if verb == "refresh" else []
    code, out, _ = loader(verb, "12364", "klass-131-changes", *options)
    assert code == 0 and "ikke holdt opp mot nabotabellen: Tabell key_figures" in out
    assert "ikke holdt opp mot nabotabellen: Tabell municipalities" in out
