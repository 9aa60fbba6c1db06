"""What the register of the own folder says cannot be used, or it is deleted: the remedy that is told helps."""

from dataclasses import replace

import pytest

from data.brought_in import damage, documents
from data.errors import DataError
from data.shipped import begin
from tests.damaged_tables import with_facts
from tests.data.shipped.test_mended import DOCUMENT


@pytest.mark.parametrize("came_along", [True, False])
def test_facts_that_cannot_be_used_are_mended_by_what_is_possible_in_the_folder(installed, came_along):
    there = installed if came_along else begin.to_write_in()[0]
    with_facts(there, DOCUMENT, imported="i går")
    (told,) = damage.found(there)
    with pytest.raises(DataError) as raised:
        documents.current(there)
    wanted = "Installer programmet på nytt." if came_along else "Legg det tilbake med: kommuneokonomi refresh"
    assert told == str(raised.value) and f"{DOCUMENT} har ubrukelig imported. " in told and told.endswith(wanted)
    if not came_along:
        (said,) = begin.to_write_in()[1]
        assert f"{DOCUMENT} i " in said and damage.found(there) == []
        assert documents.register(there) == documents.register(installed) and begin.to_write_in() == (there, [])


def test_facts_of_a_document_of_ones_own_are_mended_by_importing_it_again(installed):
    own, _ = begin.to_write_in()
    came = documents.find(DOCUMENT, own)
    rows = documents.rows(came, own).iloc[:5]
    mine = documents.add(replace(came, sha256="cd" * 32, imported="2027-01-01T00:00:00Z"), rows, b"x", own)
    with_facts(own, DOCUMENT, imported="i går")
    (told,) = damage.found(own)
    assert told.endswith(f"Importer {came.file_name} på nytt.") and begin.to_write_in() == (own, [])
    assert documents.add(mine, rows, b"x", own) == mine
    assert damage.found(own) == [] and documents.register(own)[DOCUMENT] == [mine, came]


def test_a_register_that_is_deleted_as_is_advised_has_again_what_came_along(installed):
    own, _ = begin.to_write_in()
    (own / "documents.json").write_bytes(b"{")
    with pytest.raises(DataError, match="slett den og importer på nytt"):
        documents.register(own)
    (own / "documents.json").unlink()
    assert len(begin.to_write_in()[1]) == len(documents.register(installed)) == len(documents.register(own)) > 0
    assert begin.to_write_in() == (own, [])
    for one in documents.current(own):
        documents.remove(one.id, own)
    assert begin.to_write_in() == (own, []) and documents.register(own) == {}  # taken out, and stays out
