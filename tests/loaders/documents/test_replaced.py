"""A file that is kept where the next installation replaces it is followed by one line that says so."""

from loaders.documents import bring_in
from loaders.documents.kind import Choices


def test_it_is_told_once_of_what_was_kept_and_of_nothing_else(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(bring_in, "known_municipalities", lambda folder: None)
    monkeypatch.setattr(bring_in, "replaced", lambda folder: f"{folder.name} blir borte")
    monkeypatch.setattr(bring_in, "one", lambda *_: ("borders", ["lest"]))
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    assert bring_in.bring_in(files, "", Choices(), tmp_path / "data")
    assert capsys.readouterr().out.splitlines() == ["a.csv: lest", "b.csv: lest", "data blir borte"]
    assert bring_in.bring_in(files, "", Choices(), tmp_path / "data", dry=True)
    assert "borte" not in capsys.readouterr().out
    monkeypatch.setattr(bring_in, "_told", lambda *_: "")  # refused
    assert not bring_in.bring_in(files, "", Choices(), tmp_path / "data")
    assert "borte" not in capsys.readouterr().out
