"""From saved replies to the table of the contract, and the saved replies themselves."""

import json

import pandas as pd
import pytest

from loaders.errors import ReplyError, UsageError
from loaders.ssb import klass, saved_replies, statbank
from loaders.ssb.tables import SOURCES
from tests.loaders.fake_ssb import response


def saved(name: str) -> saved_replies.Raw:
    """A raw folder's content for a table whose whole is one reply."""
    reply = response(name)
    asked = [[{"variableCode": d, "valueCodes": list(reply["dimension"][d]["category"]["index"])} for d in reply["id"]]]
    body = json.dumps(reply).encode()
    request = {"table": name, "fetched": "2026-06-16T10:00:00Z", "selection": {}, "asked": asked}
    return saved_replies.Raw(request, {"metadata": body, "data-001": body})


def test_a_value_under_a_mark_is_left_out():
    """12367 as SSB sends it, with a number put under a '.': the mark is what SSB prints."""
    one = saved("12367")
    reply = json.loads(one.replies["data-001"])
    flat = next(iter(k for k, v in reply["status"].items() if v == "."))
    reply["value"][int(flat)] = 0
    parsed = statbank.parse(
        SOURCES["12367"], saved_replies.Raw(one.request, one.replies | {"data-001": json.dumps(reply).encode()})
    )
    assert parsed.frame.equals(statbank.parse(SOURCES["12367"], one).frame)


@pytest.mark.parametrize("code", ["2025K1", "2025-26", "i alt"])
def test_a_period_that_is_not_a_year_is_named(code):
    one = saved("12364")
    body = json.loads(one.replies["data-001"])
    category = body["dimension"]["Tid"]["category"]
    category["index"] = {"2023": 0, "2024": 1, code: 2}
    category["label"] = {c: c for c in category["index"]}
    one.request["asked"][0][-1]["valueCodes"] = list(category["index"])
    with pytest.raises(ReplyError, match=f"koden {code} i Tid er ikke et helt tall"):
        statbank.parse(
            SOURCES["12364"], saved_replies.Raw(one.request, dict.fromkeys(one.replies, json.dumps(body).encode()))
        )


def test_klass_leaves_out_the_unknown_place():
    replies = {"codes": b'{"codes": [{"code": "0301", "name": "Oslo"}, {"code": "9999", "name": "Uoppgitt"}]}'}
    frame = klass.parse(SOURCES["klass-131"], saved_replies.Raw({}, replies)).frame
    assert frame["municipality_code"].tolist() == ["0301"]


def test_klass_changes_keep_what_ceased():
    change = b'{"oldCode": "1111", "oldName": "A", "newCode": null, "newName": null, "changeOccurred": "2020-01-01"}'
    frame = klass.parse(
        SOURCES["klass-131-changes"], saved_replies.Raw({}, {"codes": b'{"codeChanges": [' + change + b"]}"})
    ).frame
    assert frame["new_code"].isna().all() and frame["changed_on"][0] == pd.Timestamp("2020-01-01")


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"codes": [{}]}', b'{"codes": []}'])
def test_klass_replies_that_are_something_else(body):
    with pytest.raises(ReplyError, match="klass-131: svaret fra Klass"):
        klass.parse(SOURCES["klass-131"], saved_replies.Raw({}, {"codes": body}))


def test_raw_replies_come_back_as_they_were(tmp_path):
    one = saved("12364")
    saved_replies.save(one, tmp_path)
    assert saved_replies.newest(tmp_path, "12364") == one
    with pytest.raises(UsageError, match="ingen rådata"):
        saved_replies.newest(tmp_path, "12134")
