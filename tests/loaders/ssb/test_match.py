"""A declaration against metadata: by code, by label, and what is offered or not."""

import pytest

from loaders.errors import MatchError, UsageError
from loaders.ssb.declaration import Pick
from loaders.ssb.labels import codes
from loaders.ssb.tables import SOURCES, named
from tests.loaders.fake_ssb import response

NAMES = ("12364", "12134", "07459", "14746", "12367", "13502", "12056", "13556")


def label(metadata, dimension, code, text):
    metadata["dimension"][dimension]["category"]["label"][code] = text
    return metadata


@pytest.mark.parametrize("name", NAMES)
def test_every_declaration_finds_its_codes(name):
    chosen = codes.choose(SOURCES[name], response(name))
    assert [c.dimension for c in chosen] == [p.dimension for p in SOURCES[name].picks]
    assert all(c.codes for c in chosen)


@pytest.mark.parametrize(
    ("keywords", "text", "same"),
    [
        ("netto resultat prosent", "Netto driftresultat i prosent av brutto driftsinntekter (prosent)", True),
        ("netto resultat prosent", "Netto driftsresultat i prosent av brutto driftsinntekter (prosent)", True),
        ("netto resultat", "Brutto driftsresultat", False),
        ("konsern|kommuner/fylkeskommuner", "(Fylkes-)Kommunekonsern", True),
        ("konsern|kommuner/fylkeskommuner", "Kommuner/fylkeskommuner", True),
        ("konsern|kommuner/fylkeskommuner", "(Fylkes-)Kommunekasse", False),
        ("merforbruk", "Årets mindre-/merforbruk", True),
    ],
)
def test_keywords(keywords, text, same):
    assert codes.matches(keywords, text) is same


@pytest.mark.parametrize("function", ["201", "261"])
def test_a_function_that_is_gone_is_named(function):
    metadata = response("12367")
    category = metadata["dimension"]["KOKfunksjon0000"]["category"]
    del category["index"][function]
    category["index"] = {code: place for place, code in enumerate(category["index"])}
    with pytest.raises(MatchError, match=f"12367: koden {function} finnes ikke i KOKfunksjon0000"):
        codes.choose(SOURCES["12367"], metadata)


def test_the_share_of_teachers_is_found_by_its_label_whatever_its_code():
    (measure,) = [c for c in codes.choose(SOURCES["13502"], response("13502")) if c.dimension == "ContentsCode"]
    assert sorted(measure.names.values()) == ["children_per_fte", "teacher_share_pct"]


@pytest.mark.parametrize(("text", "found"), [("Noe annet", 0), ("Andel barnehagelærere til grunnbemanning", 2)])
def test_no_label_or_two_labels_is_an_error_that_lists_them(text, found):
    metadata = response("13502")
    category = metadata["dimension"]["ContentsCode"]["category"]
    if found == 0:
        (code,) = [c for c in category["label"] if c != "KOSbarnaav0000"]
        category["label"][code] = text
    else:
        category["index"]["Z"], category["label"]["Z"] = 2, text
    with pytest.raises(MatchError, match=f"13502: {found} koder i ContentsCode .*«{text}»"):
        codes.choose(SOURCES["13502"], metadata)


def test_a_dimension_that_may_be_left_out_is_left_out():
    metadata = response("07459")
    metadata["id"].append("Kjonn")
    metadata["dimension"]["Kjonn"] = {"category": {"index": {"1": 0, "2": 1}}, "extension": {"elimination": True}}
    assert "Kjonn" not in [c.dimension for c in codes.choose(SOURCES["07459"], metadata)]


def test_a_dimension_that_is_gone_is_named():
    metadata = response("07459")
    metadata["id"].remove("Alder")
    with pytest.raises(MatchError, match="07459: dimensjonen Alder finnes ikke"):
        codes.choose(SOURCES["07459"], metadata)


def test_regions_of_other_kinds_are_not_population():
    metadata = response("07459")
    category = metadata["dimension"]["Region"]["category"]
    for place, code in enumerate(["0", "31", "310101"], 3):
        category["index"][code], category["label"][code] = place, code
    assert codes.choose(SOURCES["07459"], metadata)[0].codes == ("0301", "1160", "4601")


def test_the_codelist_is_found_by_id_else_by_label():
    metadata = response("07459")
    lists = metadata["dimension"]["Region"]["extension"]["codelists"] = [{"id": "vs_Fylker", "label": "Fylker"}]
    assert codes.offered_codelist(SOURCES["07459"], metadata) == ""
    lists.append({"id": "agg_Ny", "label": "Kommuner 2024, sammenslåtte tidsserier"})
    assert codes.offered_codelist(SOURCES["07459"], metadata) == "agg_Ny"
    lists.append({"id": "agg_KommSummer", "label": "x"})
    assert codes.offered_codelist(SOURCES["07459"], metadata) == "agg_KommSummer"


def test_a_pick_that_leaves_nothing_is_an_error():
    source = SOURCES["07459"]
    nothing = Pick("Tid", "year", first_year=2090)
    with pytest.raises(MatchError, match="ingen koder å hente i Tid"):
        codes._chosen(source, nothing, response("07459"))


def test_tables_are_named_by_id_or_by_name_in_declared_order():
    assert [s.id for s in named(["population", "12364"])] == ["12364", "07459"]
    assert len(named([])) == 9 and [s.id for s in named(["14746"])] == ["14746"]
    with pytest.raises(UsageError, match="Ukjent tabell: x, y. Disse finnes: 12364"):
        named(["x", "12364", "y"])
