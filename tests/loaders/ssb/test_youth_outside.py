"""Table 13556, of which no code is known for sure: what its labels say is taken or refused, and the rest keeps still."""

import pytest

from data.extract import store
from loaders.errors import MatchError
from loaders.ssb.labels import codes
from loaders.ssb.tables import SOURCES
from tests.loaders.fake_ssb import response

STATUS, AGE, CONTENT, SEX = "HovArbStyrkStatus", "Alder", "ContentsCode", "Kjonn"


def labels(table: dict, dimension: str) -> dict[str, str]:
    return table["dimension"][dimension]["category"]["label"]


def chosen(table: dict) -> dict[str, dict[str, str]]:
    return {c.dimension: c.names for c in codes.choose(SOURCES["13556"], table)}


def only(table: dict, dimension: str, code: str) -> None:
    """Leave one code of a dimension."""
    category = table["dimension"][dimension]["category"]
    category["index"], category["label"] = {code: 0}, {code: category["label"][code]}


SAME = {
    STATUS: ("NEET", "Utenfor arbeid, utdanning og arbeidsmarkedstiltak", "Utanfor arbeid, utdanning og tiltak",
             "NEET (Not in employment, education or training)", "Outside employment, education and measures"),
    AGE: ("15-29 år", "15–29 år", "15-29 years"),
    CONTENT: ("Andel av bosatte (prosent)", "Prosent av bosatte", "Share of residents (per cent)"),
    SEX: ("Begge kjønn", "I alt", "Both sexes"),
}  # fmt: skip
CODES = {STATUS: "NEET", AGE: "15-29", CONTENT: "BosatteProsent", SEX: "0"}
OTHER = {
    STATUS: ("Utenfor arbeidsstyrken", "Ikke utenfor arbeid, utdanning og tiltak", "Sysselsatte", "I alt ekskl. NEET", ""),
    AGE: ("15-74 år", "20-66 år", ""),
    CONTENT: ("Bosatte", "Endring fra året før", ""),
    SEX: ("Menn", ""),
}  # fmt: skip


def test_other_words_for_the_same_are_taken_under_any_code():
    for dimension, texts in SAME.items():
        for text in texts:
            table = response("13556")
            category = table["dimension"][dimension]["category"]
            code = CODES[dimension]
            for part in ("index", "label", "unit"):
                if code in category.get(part, {}):
                    category[part]["ANY"] = category[part].pop(code)
            category["label"]["ANY"] = text
            assert chosen(table)[dimension]["ANY"] == {**chosen(response("13556"))[dimension]}[code], text


def test_words_for_something_else_are_refused_with_table_dimension_and_labels_even_alone():
    for dimension, texts in OTHER.items():
        for text in texts:
            for alone in (False, True):
                table = response("13556")
                labels(table, dimension)[CODES[dimension]] = text
                if alone:
                    only(table, dimension, CODES[dimension])
                with pytest.raises(MatchError, match=f"^13556: .*({dimension}|{CODES[dimension]})"):
                    codes.choose(SOURCES["13556"], table)


def test_two_that_fit_are_refused_and_what_may_be_lacking_may_lack():
    table = response("13556")
    labels(table, STATUS)["U"] = "NEET, med uføretrygd"
    with pytest.raises(MatchError, match="2 koder i HovArbStyrkStatus .*U «NEET, med uføretrygd»; NEET «"):
        codes.choose(SOURCES["13556"], table)
    table = response("13556")
    labels(table, AGE)["20-29"] = "20-28 år"
    labels(table, STATUS)["TOT3"] = "Alle bosatte i gruppa"
    found = chosen(table)
    assert found[AGE] == {"15-29": "15-29"} and found[STATUS] == {"NEET": "outside"}


def test_a_single_alternative_of_the_projections_is_not_taken_for_another():
    table = response("14746")
    category = table["dimension"][CONTENT]["category"]
    only(table, CONTENT, next(iter(category["index"])))
    with pytest.raises(MatchError, match="14746: 0 koder i ContentsCode"):
        codes.choose(SOURCES["14746"], table)


def test_the_unit_must_be_the_one_that_is_declared():
    table = response("13556")
    table["dimension"][CONTENT]["category"]["unit"]["BosatteProsent"]["base"] = "antall"
    with pytest.raises(MatchError, match="BosatteProsent .* har enheten «antall», ventet «prosent»"):
        codes.choose(SOURCES["13556"], table)


def test_it_is_fetched_when_it_is_named_alone_and_reads_shares_persons_and_reasons(loader):
    code, _, err = loader("refresh", "13556")
    assert code == 0, err
    rows = store.read("youth_outside", loader.folder)
    wide = rows[rows["year"] == 2024].set_index(["region_code", "age_code", "group_code", "measure_code"])["value"]
    assert wide["0", "15-29", "outside", "share_pct"] == 11.0 and wide["4003", "15-29", "outside", "persons"] == 1260
    assert wide["4003", "15-29", "all", "persons"] == 9000 and ("3807", "15-29", "all", "persons") not in wide
    assert set(rows["age_code"]) == {"15-29", "20-29"} and set(rows["region_code"]) > {"0", "40", "0301"}
    assert "13556" not in loader("refresh")[1]


def fractions(table):
    table["value"] = [None if v is None else v / 100 for v in table["value"]]


def strange_region(table):
    category = table["dimension"]["Region"]["category"]
    category["index"]["AB"] = category["index"].pop("40")
    category["label"]["AB"] = category["label"].pop("40")


def no_reason(table):
    table["status"].pop(next(iter(table["status"])))


def halved(table):
    for flat in range(len(table["value"]) // 2):
        table["value"][flat], table["status"][str(flat)] = None, ".."


def swapped(dimension: str, one: str, other: str):
    """The labels of two codes change places, and the figures stay."""

    def spoil(table):
        label = labels(table, dimension)
        label[one], label[other] = label[other], label[one]

    return spoil


def renamed(dimension: str, one: str, new: str):
    def spoil(table):
        category = table["dimension"][dimension]["category"]
        for part in ("index", "label"):
            category[part][new] = category[part].pop(one)

    return spoil


def a_place_without_figures(table):
    """Every figure of one county is gone, with SSB's mark."""
    size = len(table["value"]) // table["size"][table["id"].index("Region")]
    at = table["dimension"]["Region"]["category"]["index"]["4003"] * size
    assert table["id"][0] == "Region"
    for flat in range(at, at + size):
        table["value"][flat], table["status"][str(flat)] = None, ".."


FAULTS = {
    "half of every share": (
        lambda table: table.update(value=[v and v / 2 for v in table["value"]]),
        "for mye er endret",
    ),
    "an older edition": (lambda table: table.update(updated="2019-01-01T06:00:00Z"), "er eldre enn den som er lagret"),
    "the other age": (swapped(AGE, "15-29", "20-29"), "for mye er endret"),
    "shares for persons": (swapped(CONTENT, "BosatteProsent", "Bosatte"), "har enheten «prosent», ventet «antall»"),
    "all for the outside": (swapped(STATUS, "NEET", "TOT3"), "er 100 for en middels kommune"),
    "a quarter for a year": (renamed("Tid", "2024", "2024K1"), "2024K1"),
    "a text for a figure": (lambda table: table["value"].__setitem__(0, "elleve"), "verdier av slaget str"),
    "a municipality without figures": (a_place_without_figures, "kommuner med tall 4 før, 3 nå"),
    "shares of one": (fractions, "er enheten en annen?"),
    "a region of another kind": (strange_region, "AB"),
    "no reason for a gap": (no_reason, "verdi og status sier imot hverandre"),
    "half of it gone": (halved, "dekningen gikk ned"),
    "more than all": (lambda table: table.update(value=[v and v * 3 for v in table["value"]]), "utenfor grensene"),
}


def test_a_planted_fault_is_named_and_the_good_figures_stay(loader, ssb):
    assert loader("refresh", "13556")[0] == 0
    before, sound = store.read("youth_outside", loader.folder), ssb.tables["13556"]
    for case, (spoil, told) in FAULTS.items():
        spoilt = response("13556") | {"updated": "2026-07-01T06:00:00Z"}
        spoil(spoilt)
        ssb.tables["13556"] = spoilt
        code, _, err = loader("refresh", "13556", "klass-131")
        assert code == 1 and "13556 (youth_outside) feilet: " in err and told in err and "Traceback" not in err, case
        assert store.read("youth_outside", loader.folder).equals(before)
    ssb.tables["13556"] = sound


def test_a_server_without_it_fails_that_table_alone(loader, ssb):
    del ssb.tables["13556"]
    code, out, err = loader("refresh", "13556", "klass-131")
    assert code == 1 and "13556 (youth_outside) feilet: " in err and "klass-131 (municipalities): første versjon" in out
    assert loader("refresh")[0] == 0
