"""The parts of the front page that are the country's, and the way on from it."""

from charts.answer import Answer
from charts.result import country_answer
from charts.room import answers as room_answers
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
    """What the result does not say of the chosen municipality, with the way to it; and its sheet, to take along."""
    if not code:
        return
    with st.container(key="on-screen"):
        if told := room(code, name, year):
            st.page_link("pages/room/page.py", label=told)
        told = permanent.sheet(code, f"Kommunearket: {name} (A4, også PDF)")
        st.markdown(permanent.in_english(told, f"ark/{code}"))


@extract.cached
def room(code: str, name: str, year: int) -> str:
    """How many of KS' limits it is beyond, as Handlingsrom answers; "" where there are no figures for it."""
    rows = cached.three_tests(year, "ks")
    own = rows[rows["region_code"] == code]
    if own.empty or not room_answers.any_known(own.iloc[0]):
        return ""
    return room_answers.sentence(name, own.iloc[0], year)


def leads_on(code: str | None, name: str) -> None:
    """The other questions, each a link to its page; of a chosen municipality all its figures first."""
    st.header("Flere spørsmål", anchor=False)
    if code:
        st.page_link("pages/municipality/page.py", label=f"Hvordan står det til med {name} ellers?")
        st.page_link("pages/municipality/compare/page.py", label=f"{name} og andre kommuner, år for år")
    for page, question in QUESTIONS.items():
        st.page_link(page, label=question)


def own_sources(points: tuple) -> tuple[str, ...]:
    """Where the municipality's own figures come from and who sees them, where there are any."""
    source = own_documents_points.source(points)
    return (source, own_files.told()) if source else ()
