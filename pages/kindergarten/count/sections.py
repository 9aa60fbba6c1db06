"""The history of the norm: what the count showed before it came, and the spread, folded away."""

from analysis.kindergarten.assumptions import Assumptions
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import basis, by_name, findings, of_municipalities, readings, rows
from pages.shared import show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import chart


def history(code: str | None, name: str, assumed: Assumptions, said: str, first: Finding) -> None:
    """Both readings and what netting takes away of what is missing; then by name, the distributions and the spread. said, first:
    the sentence and the chart that stand above."""
    st.header("Historien: før normen kom", anchor=False)
    readings.summary(code, name, assumed, said)
    if rows.ends(code, assumed)[0]:
        chart(findings.ladder(code, name, assumed))
    if code:
        by_name.section(code, name, assumed)
    counted = choices.counted(assumed)
    _folded(
        "Alle barnehagene etter barn per årsverk", "kindergartens", lambda: findings.kindergartens(code, name, counted)
    )
    if first.name != of_municipalities.MUNICIPALITIES:
        _folded(
            "Kommunene etter barn per årsverk",
            "municipalities",
            lambda: of_municipalities.municipalities(code, name, counted),
        )
    _folded("Etter størrelse på kommunen", "classes", lambda: of_municipalities.classes(code, counted))
    show.closed("Hvem er holdt utenfor, og hvem har ingen plass i dagens kommuner", "left-out", basis.left_out)


def _folded(title: str, key: str, made) -> None:
    """made: makes the finding, once it is opened."""
    show.closed(title, f"count-{key}", lambda: chart(made()))


def sources(published: str) -> list[str]:
    """What the page rests on that is not SSB's tables, each as a sentence. published: for the country."""
    return [*([basis.source()] if rows.there() else []), published]
