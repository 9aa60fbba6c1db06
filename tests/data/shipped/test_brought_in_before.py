"""What was brought in to the user's own folder before it had any figures is there yet when it begins with what comes along."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from data import folder
from data.brought_in import documents
from data.brought_in.document import to_json
from data.errors import DataError
from data.extract import files, store
from data.shipped import begin, newer
from tests.data.shipped.test_begin import contents

SHIPPED = folder.PACKAGE
OWN = "min-egen-fil"


def brought_in(own: Path, shipped: str = "youth-2024-fylkene-og-telemark", **facts) -> documents.Document:
    """A file that was brought in where no figures are yet: the rows of one that comes along, with other facts."""
    one = documents.find(shipped, SHIPPED)
    return documents.add(replace(one, **facts), documents.rows(one, SHIPPED), b"as it came", own)


@pytest.mark.parametrize("cut_short_at", [None, 3, 8, 10, 12])
def test_what_was_brought_in_before_any_figures_is_kept_beside_what_comes_along(installed, monkeypatch, cut_short_at):
    own, put, done = folder.own_dir(), files.put, []
    mine = brought_in(own, id=OWN)
    kept = contents(own)

    def full(path, content):
        done.append(path)
        if len(done) == cut_short_at:
            raise DataError("disken er full")
        put(path, content)

    monkeypatch.setattr(begin, "put", full)
    if cut_short_at:
        with pytest.raises(DataError):
            begin.to_write_in()
        assert documents.find(OWN, own) == mine and store.data_dir() == installed
    assert begin.to_write_in()[0] == own == store.data_dir()
    assert documents.register(own) == {**documents.register(installed), OWN: [mine]}
    assert all(len(documents.rows(one, own)) == one.rows for one in documents.current(own))
    assert {name: content for name, content in contents(own).items() if name in kept and name != "documents.json"} == {
        name: content for name, content in kept.items() if name != "documents.json"
    }
    assert begin.to_write_in() == (own, []) and newer.told(own) == ""


@pytest.mark.parametrize(
    "imported, is_newest", [("2020-01-01T00:00:00+00:00", False), ("2028-01-01T00:00:00+00:00", True)]
)
def test_of_a_document_that_comes_along_too_both_are_kept_and_the_later_is_in_use(installed, imported, is_newest):
    own, name = folder.own_dir(), "kindergartens-2017"
    first = documents.find(name, SHIPPED)
    mine = documents.add(
        replace(first, imported=imported, sha256="cd" * 32), documents.rows(first, SHIPPED).iloc[:5], b"", own
    )
    begin.to_write_in()
    assert documents.register(own)[name] == ([mine] if is_newest else [first, mine])
    assert len(documents.rows(documents.find(name, own), own)) == (5 if is_newest else first.rows)
    assert set(documents.register(own)) == set(documents.register(installed))


def test_the_same_file_that_one_brought_in_oneself_is_there_once(installed):
    own, name = folder.own_dir(), "kindergartens-2017"
    mine = replace(documents.find(name, SHIPPED), imported="2020-01-01T00:00:00+00:00")
    (own / "documents").mkdir(parents=True)
    shutil.copy(SHIPPED / mine.file, own / mine.file)
    (own / "documents.json").write_bytes(to_json({name: [mine]}))
    begin.to_write_in()
    assert documents.register(own)[name] == [mine]


def test_a_register_that_cannot_be_read_is_not_written_over_and_no_figures_are_laid_beside_it_as_its_own(installed):
    own = folder.own_dir()
    own.mkdir(parents=True)
    (own / "documents.json").write_bytes(b"{")
    with pytest.raises(DataError, match=r"documents\.json kan ikke leses.*Legg tilbake en sikkerhetskopi"):
        begin.to_write_in()
    assert (own / "documents.json").read_bytes() == b"{" and store.data_dir() == installed
