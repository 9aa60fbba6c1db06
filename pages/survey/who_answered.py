"""Who has answered the budget survey and who has not: lists to look up a municipality in, and a file of them all."""

import pandas as pd

from analysis.common.names import plain
from analysis.survey import estimate as survey_figures
from analysis.survey.municipality import with_ndr
from charts.survey import words as survey_words
from data.brought_in import survey_answers
from data.municipalities.names import plain_name
from pages.shared import extract, long_list, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import folded
from pages.survey import findings as survey_findings, rows as survey_rows
from pages.survey.ask import Choice

WHO = ["region_code", "region_name", "size_class", "budget_inhabitants"]
BUDGET = ["budgeted_ndr_pct", "given_net_result_1000nok", "given_revenue_1000nok", "reported", "document_id"]
LATE = ["region_code", "region_name", "budgeted_ndr_pct", "reported", "document_id", "superseded_by"]


def who(choice: Choice, code: str | None) -> None:
    """The two lists, what is not counted and why, and all municipalities as a file."""
    rows = _rows(choice)
    has = rows["answered"]
    st.header(f"{has.sum()} av {len(rows)} kommuner har svart", anchor=False)
    _drawer("Har svart", "answered", rows[has], [*WHO, *BUDGET], code)
    _drawer(f"Har ikke svart med {choice.told}", "silent", rows[~has], WHO, code)
    other = survey_answers.elsewhere(survey_rows.answers(), choice.year, choice.stage)
    if len(other):
        st.caption(survey_words.elsewhere(len(other), survey_answers.STAGES[other["stage_code"].iloc[0]]))
    late = _late(choice)
    if len(late):
        _drawer("Eldre svar som ikke teller", "late", late, LATE, code)
    if len(lost := survey_figures.outside(rows)):
        st.caption(f"Teller ikke i anslaget, siden gruppen ikke er kjent: {', '.join(lost['region_name'])}.")
    title = f"Svar på budsjettundersøkelsen, {choice.told} {choice.year}"
    name, every = f"svar-{choice.classification}-{choice.stage}-{choice.year}", [*WHO, "answer", *BUDGET]
    found = Finding(title, "Alle kommuner utenom Oslo.", None, title, name, lambda: _rows(choice), every,
                         ("population",), survey_findings.ANSWERS, chosen=code)  # fmt: skip
    folded(found, f"Alle {len(rows)} kommunene i én liste, og nedlasting")


@extract.cached
def _rows(choice: Choice) -> pd.DataFrame:
    rows = survey_rows.members(*choice)
    return rows.assign(
        budget_inhabitants=rows["inhabitants"],
        budgeted_ndr_pct=rows["ndr_pct"],
        given_net_result_1000nok=rows["net_result_1000nok"],
        given_revenue_1000nok=rows["revenue_1000nok"],
        answer=rows["answered"].map({True: "ja", False: "nei"}),
        reported=rows["reported_on"].dt.strftime("%d.%m.%Y"),
    )


@extract.cached
def _late(choice: Choice) -> pd.DataFrame:
    rows = with_ndr(survey_rows.superseded())
    rows = rows[(rows["budget_year"] == choice.year) & (rows["stage_code"] == choice.stage)]
    return rows.assign(
        region_code=rows["municipality_code"],
        region_name=rows["municipality_name"].map(plain_name),
        budgeted_ndr_pct=rows["ndr_pct"],
        reported=rows["reported_on"].dt.strftime("%d.%m.%Y"),
    )


def _drawer(title: str, key: str, rows: pd.DataFrame, columns: list[str], chosen: str | None) -> None:
    """A closed drawer with a field to look up a municipality by name or number; none where there are no rows."""
    if rows.empty:
        return

    def fill() -> None:
        wanted = st.text_input("Søk etter kommune", key=f"sok-{key}", placeholder="Navn eller nummer", width=176)
        found = rows[_hits(rows, wanted)] if wanted else rows
        if found.empty:
            st.markdown("Ingen treff.")
        else:
            show.table(found, columns, alt=title, chosen=chosen)
        st.caption(survey_findings.ANSWERS)

    long_list.counted(title, key, rows, fill)


def _hits(rows: pd.DataFrame, wanted: str) -> pd.Series:
    """Rows whose number begins with, or whose name holds, what was written; in plain letters too."""
    asked = plain(wanted.strip())
    names = rows["region_name"].map(plain)
    in_name = names.str.contains(asked, regex=False) & (asked != "")
    return in_name | rows["region_code"].str.startswith(wanted.strip())
