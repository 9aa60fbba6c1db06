"""Where the municipalities stand before the year begins: the estimate against the recommended level, as key figures."""

from analysis.result import municipality
from analysis.survey import representativity
from analysis.survey.estimate import FEWEST
from charts import words
from charts.survey import cards, words as survey_words
from pages.shared import cached, extract, show
from pages.shared.language import st
from pages.survey import rows as survey_rows
from pages.survey.ask import Choice


def standing(choice: Choice) -> None:
    """How well the answers stand for all: in words, as key figures, and what must be said with them."""
    facts = representativity.representativity(survey_rows.estimate(*choice))
    show.headline(survey_words.representativity(facts, cached.phrases()))
    show.cards(cards.answered(survey_rows.estimate(*choice).iloc[-1]))
    if facts.enough:
        st.markdown(_in_kroner(choice))
        under = [f"Underrepresentert: {', '.join(facts.under)}."] if len(facts.under) > survey_words.MOST_NAMED else []
        said = [*under, *representativity.notes(survey_rows.estimate(*choice))]
        if said:
            st.markdown(words.label(" ".join(said)))


def _in_kroner(choice: Choice) -> str:
    """How the distance in kroner is made, and the figure that does not stand at the top of the page."""
    figures, about = distance(choice)
    return " ".join([*(f"{label}: {value}." for label, value in list(figures.items())[3:]), about])


@extract.cached
def distance(choice: Choice) -> tuple[dict[str, str], str]:
    """See survey.cards.distance; {} with too few answers."""
    total = survey_rows.estimate(*choice).iloc[-1]
    if total["respondents"] < FEWEST:
        return {}, ""
    revenue = survey_rows.members(*choice)["accounts_revenue_1000nok"].sum()
    return cards.distance(total, municipality.gap(total["ndr_pct"], cached.level(choice.year), revenue, 0))
