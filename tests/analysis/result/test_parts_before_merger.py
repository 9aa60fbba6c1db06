"""What a merged municipality was made of, over all municipalities and years, on accounts under the numbers of each year."""

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.accounts import net_result
from analysis.result import parts_before_merger, sum_before_merger
from charts.profile import merger_lines
from tests.analysis.result.test_merged_sum import LEADS, MOVES, YEARS, split_since
from tests.old_numbers import no_two_alike


@pytest.fixture(scope="module")
def accounts(shipped):
    return no_two_alike(shipped("accounts"), MOVES)


@pytest.fixture(scope="module")
def read(shipped, accounts):
    return lambda name: accounts if name == "accounts" else shipped(name)


@pytest.mark.slow("every municipality and year of the extract")
def test_every_part_has_its_own_figure_under_the_number_of_the_year_and_split_ones_have_no_parts(
    accounts, results, known
):
    rows = accounts[accounts["concept_code"].isin(["AGD13", "AGD23"]) & accounts["value_1000nok"].notna()]
    amounts = rows.set_index(["region_code", "year", "concept_code"])["value_1000nok"].to_dict()
    told = 0
    for code in sorted({code for to in LEADS[2025].values() for code in to}):
        begun = known.begun(code)
        of_it = parts_before_merger.rows(results, known, code, YEARS)
        for year in YEARS:
            olds = sorted(old for old, to in LEADS[year].items() if code in to)
            own = of_it[of_it["year"] == year]
            if not begun or year >= begun[0] or split_since(code, year):
                assert own.empty, (code, year)
                continue
            assert sorted(own["region_code"]) == olds, (code, year)
            for row in own.itertuples():
                net, revenue = (amounts[row.region_code, year, what] for what in ("AGD23", "AGD13"))
                assert row.ndr_pct == pytest.approx(100 * net / revenue) and row.reason == ""
                told += 1
    assert told > 400


def test_the_sum_of_the_parts_is_our_sum(read, results, known):
    of_it = parts_before_merger.rows(results, known, "3301", YEARS)
    sums = sum_before_merger.rows(results, known, "3301", read("recommended_levels"), YEARS).set_index("year")
    added = of_it.groupby("year")[["net_result_1000nok", "revenue_1000nok"]].sum()
    assert (100 * added["net_result_1000nok"] / added["revenue_1000nok"]).to_dict() == pytest.approx(
        sums["value"].to_dict()
    )
    assert (added["net_result_1000nok"] / added["revenue_1000nok"]).mean() != pytest.approx(
        of_it["ndr_pct"].mean() / 100
    )


def test_a_part_has_one_name_and_the_number_of_each_year(results, known):
    of_it = parts_before_merger.rows(results, known, "5001", YEARS)
    told = {(row.region_name, row.year): row.region_code for row in of_it.itertuples()}
    assert told["Klæbu", 2016] == "1662" and told["Klæbu", 2018] == "5030" and told["Trondheim", 2016] == "1601"
    assert of_it["region_name"].nunique() == 2


def test_one_that_others_joined_is_another_part_after_it(results, known):
    """Holmestrand was 0702 until Hof joined it in 2018, then 0715, which became a part of today's in 2020."""
    of_it = parts_before_merger.rows(results, known, "3903", YEARS)
    own = of_it[of_it["region_name"] == "Holmestrand"]
    assert own.groupby("unit_code")["region_code"].unique().map(list).tolist() == [["0702"], ["0715"]]
    names = merger_lines.named(of_it)
    assert len(set(names)) == len(names) and "Holmestrand 2015–2017" in names and "Holmestrand 2018–2019" in names
    assert len(merger_lines.drawn(of_it, pd.DataFrame()).plain["data"]) == of_it["unit_code"].nunique()


def test_what_is_lacking_says_why(shipped, shipped_results, known):
    of_it = parts_before_merger.rows(shipped_results, known, "3301", YEARS)
    assert len(of_it) == 15 and of_it["ndr_pct"].isna().all() and (of_it["reason"] != "").all()
    own = parts_before_merger.rows(shipped_results, known, "1103", YEARS)
    assert set(own.loc[own["reason"] == "", "region_name"]) == {"Stavanger"}


def test_one_that_was_there_all_along_has_none(results, known):
    assert parts_before_merger.rows(results, known, "4601", YEARS).empty
    assert parts_before_merger.why_none(known, "4601") == parts_before_merger.NO_PARTS


def test_the_command_says_which_of_the_reasons_there_are_no_parts_for_and_sums_only_when_asked(capsys, monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)

    def never(*asked):
        raise AssertionError("no sum was asked for")

    monkeypatch.setattr(sum_before_merger, "rows", never)
    for code, why in (("1806", "En av dem ble selv delt"), ("1508", "Kommunen ble til ved en deling")):
        main(["merger-parts", "--municipality", code])
        told = capsys.readouterr().err
        assert why in told and "Det er ingen deler" not in told
    main(["merger-parts", "--municipality", "4601"])
    assert "Det er ingen deler å vise." in capsys.readouterr().err
    assert main(["merger-parts", "--municipality", "3301"]) == 0
    with pytest.raises(AssertionError, match="no sum"):
        main(["merger-parts", "--municipality", "3301", "--sum-of-parts"])


def test_no_split_is_told_of_where_there_was_none(results, known):
    """Of accounts that begin with the merger, it is the years before that are lacking."""
    later = [year for year in YEARS if year >= 2020]
    merged = [
        code for code in sorted(set(results["region_code"])) if known.begun(code) and len(known.begun(code)[1]) > 1
    ]
    told = {code: parts_before_merger.why_none(known, code) for code in merged}
    assert parts_before_merger.rows(results, known, "3301", later).empty
    assert told["3301"] == parts_before_merger.NOT_IN_EXTRACT and told["1806"] == parts_before_merger.PART_SPLIT
    for code, why in told.items():
        year = known.begun(code)[0] - 1
        was_split = code in {to for tos in LEADS[year].values() if len(tos) > 1 for to in tos}
        assert (why == parts_before_merger.PART_SPLIT) == was_split, (code, why)


def test_a_mark_of_the_source_is_the_reason(read, accounts, known):
    gone = (accounts["region_code"].astype(str) == "1141") & (accounts["year"] == 2018)
    cut = accounts.assign(
        value_1000nok=accounts["value_1000nok"].mask(gone), status=accounts["status"].astype("str").mask(gone, ":")
    )
    results = net_result.results(lambda name: cut if name == "accounts" else read(name), known)
    own = parts_before_merger.rows(results, known, "1103", YEARS).set_index(["region_name", "year"])
    assert "vernet" in own.at[("Finnøy", 2018), "reason"] or "skjerm" in own.at[("Finnøy", 2018), "reason"]
    assert pd.isna(own.at[("Finnøy", 2018), "ndr_pct"]) and own.at[("Finnøy", 2017), "reason"] == ""
