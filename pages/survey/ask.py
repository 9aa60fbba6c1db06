"""The pickers of the page about the budget survey: budget year, stage, and classification."""

from typing import NamedTuple

from charts import words
from data.brought_in.survey_answers import STAGES
from pages.shared import address, pickers
from pages.shared.language import st
from pages.survey import rows as survey_rows


class Choice(NamedTuple):
    """What the reader has chosen: budget year, stage ("proposal" or "adopted"), and classification."""

    year: int
    stage: str
    classification: str

    @property
    def told(self) -> str:
        """ "kommunedirektørens forslag"."""
        return STAGES[self.stage]


def choice() -> Choice:
    """The pickers in a row. There must be answers; a stage is chosen among those of the year."""
    there = survey_rows.stages()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        years = {str(year): str(year) for year in there}
        address.choose("budsjettaar", years, "budsjettåret")
        year = int(st.selectbox("Budsjettår", list(years), key="budsjettaar", bind="query-params", width=112))
        stages = {words.first_upper(STAGES[stage]): stage for stage in there[year]}
        address.choose("stadium", stages, "stadiet")
        stage = stages[st.selectbox("Stadium", list(stages), key="stadium", bind="query-params", width=240)]
        return Choice(year, stage, pickers.classification())
