"""refresh writes the feed beside the data, and a feed that cannot be written costs no figures."""

from data.extract import catalogue, store
from data.news import atom, written


def test_the_feed_is_that_of_what_was_fetched(loader):
    code, _, err = loader("refresh", "12364", "klass-131")
    content = (loader.folder / atom.FILE).read_bytes()
    assert (code, err) == (0, "") and content == written.of(catalogue.manifest(loader.folder))
    assert "Tabell 12364: første utgave her".encode() in content


def test_a_feed_that_cannot_be_written_is_told_and_costs_nothing(loader, monkeypatch):
    (loader.folder / atom.FILE).mkdir(parents=True)
    code, out, err = loader("refresh", "12364")
    assert code == 0 and "1 nye" in out and len(store.read("accounts", loader.folder))
    assert err.startswith("OBS: Nyhetsstrømmen nytt.atom er ikke skrevet: ") and err.endswith(
        "Tallene er ikke berørt.\n"
    )
    assert atom.FILE in err and "mappe" in err

    def broken(kept):
        raise KeyError("changed")

    monkeypatch.setattr(written, "of", broken)
    code, _, err = loader("refresh", "12364", "--force")
    assert code == 0 and "changed" in err and not list(loader.folder.glob("*.tmp"))
