"""Tables of codes: what changed is told, and too much at once is refused."""

import pytest

from data.extract import store
from data.folder import PACKAGE
from loaders.errors import CheckError
from loaders.ssb.checks import codelists
from loaders.ssb.parsed import Parsed
from loaders.ssb.tables import SOURCES


def listed(table_id: str, edit) -> tuple:
    source = SOURCES[table_id]
    old = store.read(source.table.name, PACKAGE)
    new = edit(old.astype({c: str for c in old.select_dtypes("category")}))
    return source, old, Parsed(new, labels={"municipality_code": {"4601": "Bergen"}} if "112" in table_id else {})


def test_what_changed_in_a_table_of_codes_is_told():
    def edit(frame):
        frame["municipality_code"] = frame["municipality_code"].replace("0301", "0399")
        frame["group_name"] = frame["group_name"].str.replace("KOSTRA-gruppe 7", "Sju")
        frame.loc[frame["municipality_code"] == "4601", ["group_code", "group_name"]] = ["EKG11", "KOSTRA-gruppe 11"]
        return frame

    told = codelists.differences(*listed("klass-112", edit))
    assert (told["changed"], told["added"], told["removed"]) == (2, 1, 1)
    assert told["texts"] == [
        "4601 Bergen: EKG12 → EKG11", "EKG07: «KOSTRA-gruppe 7» → «Sju»", "0301: EKG13 falt bort",
        "0399: EKG13 kom til",
    ]  # fmt: skip
    codelists.plausible(*listed("klass-112", edit))


IMPLAUSIBLE = {
    "klass-131": ("name", "0301: Oslo - Oslove → X"),
    "klass-112": ("group_code", "0301: EKG13 → X"),
    "klass-131-changes": ("new_name", "2020-01-01 1102 1108: Sandnes, Sandnes → Sandnes, X"),
}


@pytest.mark.parametrize("table_id", IMPLAUSIBLE)
def test_a_table_of_codes_that_says_something_else_is_refused(table_id):
    column, expected = IMPLAUSIBLE[table_id]
    source, old, parsed = listed(table_id, lambda frame: frame.assign(**{column: "X"}))
    with pytest.raises(CheckError, match=f"{len(old)} av {len(old)} rader er endret, som {expected}"):
        codelists.plausible(source, old, parsed)
    source, old, parsed = listed(table_id, lambda frame: frame.iloc[: len(frame) // 3])
    with pytest.raises(CheckError, match="rader er borte, som .*falt bort"):
        codelists.plausible(source, old, parsed)


@pytest.mark.slow("every municipality, class or year of the extract")
def test_the_summary_tells_of_new_groups_and_names(loader, ssb):
    loader("refresh", "klass-112", "klass-131")
    ssb.klass["correspondsAt"]["correspondenceItems"][0] |= {"sourceCode": "EKG13", "targetName": "Oslo"}
    ssb.klass["codesAt"]["codes"][1]["name"] = "Nytt navn"
    code, out, _ = loader("refresh", "klass-112", "klass-131")
    assert code == 0 and "1 rader endret, 0 kom til, 0 falt bort" in out
    assert "    0301 Oslo: EKG12 → EKG13" in out and "    1101: Kommune 1101 → Nytt navn" in out
    for item in ssb.klass["correspondsAt"]["correspondenceItems"]:
        item["sourceCode"] = "EKG01"
    assert loader("refresh", "klass-112")[0] == 1
    assert loader("refresh", "klass-112", "--accept-changes")[0] == 0
