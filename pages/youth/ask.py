"""Which year and age the page is of; a choice of one is no choice."""

from analysis.youth.rows import AGE
from pages.shared import address
from pages.shared.language import st
from pages.youth import rows

YEAR, AGES = "utenforar", "utenforalder"


def year_and_age() -> tuple[int, str]:
    """The newest year and 15-29 where nothing else is chosen."""
    years = [str(year) for year in reversed(rows.years())]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        year = int(_one_of(YEAR, "År", years, "året"))
        ages = sorted(rows.ages(year), key=lambda age: age != AGE)
        return year, _one_of(AGES, "Alder", ages, "alderen")


def _one_of(key: str, label: str, options: list[str], what: str) -> str:
    if len(options) == 1:
        address.put_aside(key)
        return options[0]
    address.choose(key, {option: option for option in options}, what)
    return st.selectbox(label, options, key=key, bind="query-params", width=160)
