"""The twelve questions that the dashboard answers, each a link to the view that does, and the way to what to debate."""

from pages.shared import show
from pages.shared.language import st

QUESTIONS = (
    ("Hvor langt under anbefalt nivå er budsjettene, i poeng og kroner?", "pages/survey/page.py"),
    ("Hvor mye bommet budsjettene?", "pages/survey/page.py"),
    ("Med eller uten Oslo?", "pages/result/page.py"),
    ("Konsern eller kasse?", "pages/care/page.py"),
    ("Hva er resultatet etter bundne fond?", "pages/room/page.py"),
    ("Hvilken størrelse er svakest, samlet, i snitt og median?", "pages/result/size_page.py"),
    ("Hvor stor andel er i minus, eller under nivået?", "pages/result/size_page.py"),
    ("Hvor representative er kommunene som svarte?", "pages/survey/page.py"),
    ("Hvem har lite handlingsrom, og på hvilken test?", "pages/room/page.py"),
    ("Hvor mye av veksten i omsorg er pris, befolkning og resten?", "pages/care/page.py"),
    ("Hva koster et høyere innslagspunkt?", "pages/care/page.py"),
    ("Hva koster barnehagenormene, og hvem mangler ansatte?", "pages/kindergarten/page.py"),
)
DEBATE = "Hva bør kommunestyret debattere, og med hvilke tall?"


def links(below: bool) -> None:
    """All of them, in the order of the method. below: whether they stand below the page's own answer; else folded away."""
    if below:
        st.header("Flere spørsmål", anchor=False)
        _links()
    else:
        show.closed("Flere spørsmål", "questions", _links)


def _links() -> None:
    st.page_link("pages/debate/page.py", label=DEBATE)
    for question, page in QUESTIONS:
        st.page_link(page, label=question)
