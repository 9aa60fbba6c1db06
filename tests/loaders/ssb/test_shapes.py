"""Replies of another shape than the standard's are refused with the part that is wrong, wherever in it that is."""

import copy
import json

import pytest

from data.errors import DataError
from loaders.errors import ReplyError
from loaders.ssb import edition, klass, metadata, selection, statbank
from loaders.ssb.labels import codes
from loaders.ssb.saved_replies import Raw
from loaders.ssb.tables import SOURCES
from tests.loaders.fake_ssb import response

WRONG = (None, 5, "x", [], {}, [None], {"x": None})
TABLES = ("07459", "12367", "13502", "13556")


def without_cells(table: str) -> dict:
    return {name: part for name, part in response(table).items() if name not in ("value", "status")}


def places(part, at=()):
    """The path of every part, of long ones the first three."""
    yield at
    inside = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for name, inner in list(inside)[: 3 if len(part) > 40 or len(at) > 4 else None] if inside else ():
        yield from places(inner, (*at, name))


def broken(whole: dict, at: tuple, wrong) -> object:
    if not at:
        return wrong
    made = copy.deepcopy(whole)
    part = made
    for name in at[:-1]:
        part = part[name]
    part[at[-1]] = wrong
    return made


@pytest.mark.slow("every part of every reply in every wrong shape")
@pytest.mark.parametrize("table", TABLES)
def test_whatever_part_has_another_shape_is_an_error_for_people_or_none_at_all(table):
    source, whole = SOURCES[table], without_cells(table)
    refused = 0
    for at in places(whole):
        for wrong in WRONG:
            try:
                judged = metadata.checked(source, broken(whole, at, copy.deepcopy(wrong)))
                codes.choose(source, judged)
                codes.offered_codelist(source, judged)
                statbank.edition_of(source, judged)
                edition.notes_of(judged)
            except DataError as error:
                assert table in str(error) or "JSON-stat" in str(error), (at, wrong)
                refused += 1
    assert refused > 100


@pytest.mark.parametrize(
    ("at", "wrong", "told"),
    [
        ((), [1], "metadata er list, ikke et JSON-stat-datasett"),
        (("id",), None, "id mangler eller har feil form"),
        (("id",), [], "id mangler eller har feil form"),
        (("id", 0), "Sted", "dimension.Sted mangler eller har feil form"),
        (("dimension", "Tid"), "2024", "dimension.Tid mangler eller har feil form"),
        (("dimension", "Region", "extension"), ["x"], "dimension.Region.extension mangler eller har feil form"),
        (("dimension", "Region", "extension", "codelists"), [{"label": "A"}], "codelists mangler eller har feil form"),
        (("dimension", "ContentsCode", "category", "unit"), "x", "category.unit mangler eller har feil form"),
        (("note",), [5], "note mangler eller har feil form"),
    ],
)
def test_the_message_names_the_table_and_the_part(at, wrong, told):
    with pytest.raises(ReplyError, match=f"^07459: .*{told}"):
        metadata.checked(SOURCES["07459"], broken(response("07459"), at, wrong))


@pytest.mark.parametrize("table", TABLES)
def test_sound_metadata_is_given_back_as_it_is(table):
    whole = response(table)
    assert metadata.checked(SOURCES[table], whole) is whole


@pytest.mark.parametrize("table", ["klass-131", "klass-131-changes", "klass-112"])
def test_a_reply_of_klass_of_another_shape_is_an_error_for_people_or_none_at_all(table):
    whole = {name: part[:2] if isinstance(part, list) else part for name, part in response(table).items()}
    refused = 0
    for at in places(whole):
        for wrong in WRONG:
            reply = json.dumps(broken(whole, at, wrong)).encode()
            try:
                klass.parse(SOURCES[table], Raw({}, {"codes": reply}))
            except DataError:
                refused += 1
    assert refused > 40


class Replies:
    """A client that answers everything with the same."""

    def __init__(self, json):
        self.json, self.content = json, b""

    def get(self, *_):
        return self


@pytest.mark.parametrize(
    "reply", [*WRONG, {"values": "x"}, {"values": [5]}, {"values": [{"code": 5}]}, {"values": [{}]}]
)
def test_a_codelist_of_another_shape_is_refused(reply):
    whole = without_cells("07459")
    lists = [{"id": "agg_KommSummer", "label": "Sammenslåtte"}]
    whole["dimension"]["Region"]["extension"]["codelists"] = lists
    with pytest.raises(ReplyError, match="07459: kodelisten agg_KommSummer har feil form"):
        selection.wanted(SOURCES["07459"], Replies(reply), whole, {})
