"""The answer of the front page for the country, and the ways on from it."""

from charts.answer import Answer
from charts.result import country_answer
from pages.result import municipality
from pages.shared import cached, extract
from pages.shared.in_use import own_files, permanent
from pages.shared.language import st
from pages.shared.own_documents import points as own_documents_points

QUESTIONS = {
    "pages/result/size_page.py": "For hvilke størrelser er resultatet under nivået?",
    "pages/room/page.py": "Hvem har lite handlingsrom?",
    "pages/survey/page.py": "Hvor langt under nivået er budsjettene?",
    "pages/care/page.py": "Hvor mye vokser pleie og omsorg, og hvorfor?",
    "pages/kindergarten/page.py": "Hva koster barnehagenormene?",
    "pages/debate/page.py": "Hva bør kommunestyret debattere, og med hvilke tall?",
}


@extract.cached
def country(year: int, with_oslo: bool) -> Answer:
    """The municipalities together in one year, beside the year before."""
    rows = cached.over_time(with_oslo)[0]
    before = rows[rows["year"] == year - 1]
    return country_answer.country(cached.country(year, with_oslo), before.iloc[0] if len(before) else None, with_oslo)


def beside_meeting(code: str | None, name: str, year: int) -> None:
    """The ways on from what to say of the chosen municipality: to Handlingsrom where it has figures there, and to its sheet."""
    if not code:
        return
    with st.container(key="on-screen"):
        if municipality.own_tests(code, year) is not None:
            st.page_link("pages/room/page.py", label=f"Handlingsrommet i {name}")
        told = permanent.sheet(code, f"Kommunearket: {name} (A4, også PDF)")
        st.markdown(permanent.in_english(told, f"ark/{code}"))


def leads_on(code: str | None, name: str) -> None:
    """The other questions, each a link to its page; of a chosen municipality all its figures first."""
    st.header("Flere spørsmål", anchor=False)
    if code:
        st.page_link("pages/municipality/page.py", label=f"Hvordan står det ellers til med {name}?")
        st.page_link("pages/municipality/compare/page.py", label=f"{name} og andre kommuner, år for år")
    for page, question in QUESTIONS.items():
        st.page_link(page, label=question)


def own_sources(points: tuple) -> tuple[str, ...]:
    """Where the municipality's own figures come from and who sees them, where there are any."""
    source = own_documents_points.source(points)
    return (source, own_files.told()) if source else ()
