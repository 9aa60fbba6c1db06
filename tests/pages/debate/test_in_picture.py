"""The chart of the result on Til debatten has the caveats of the same chart on Resultatet, on the page and in its picture."""

import pytest

from charts.level_caveat import NOT_A_VERDICT
from pages.debate import findings
from pages.result import findings as result_findings
from pages.shared import cached


@pytest.mark.parametrize(
    ("code", "name"), [(None, ""), ("4601", "Bergen"), ("3338", "Nore og Uvdal"), ("0301", "Oslo")]
)
def test_the_result_has_the_same_caveats_on_both_pages(code, name):
    ours, year = findings.over_time(code, name), cached.years()[-1]
    theirs = result_findings.over_time(year, False, code, name, None, False)
    assert (ours.about, ours.caveat, ours.subtitle) == (theirs.about, theirs.caveat, theirs.subtitle)
    assert NOT_A_VERDICT in ours.foot and "…" not in ours.foot
    told = " ".join(ours.about)
    assert all(
        text in told for text in ("(82 av 427 til 112 av 421), ikke landet", "kommunekonsern", "mellom 2019 og 2020")
    )
    assert "kommunene utenom Oslo" in ours.subtitle and "alle 356" in ours.subtitle
