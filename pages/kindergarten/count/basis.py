"""What the figures of the count rest on: the norm, the source, what a child and an FTE are counted as, who is out."""

from dataclasses import replace

from analysis.kindergarten import norm as norms
from analysis.kindergarten.assumptions import Assumptions
from charts.kindergarten import basis_words as told
from charts.kindergarten.norm_name import LAWS, NormName, tried
from charts.kindergarten.under_charts.years import norm_line
from data.errors import DamagedTable, MissingTable
from languages.quoted import quoted
from pages.kindergarten import assumptions as choices
from pages.kindergarten.count import rows
from pages.shared import extract, provenance
from pages.shared.language import st
from pages.shared.markdown import plain


@extract.cached
def norm() -> str:
    """What the staffing norm asks, and since when."""
    return told.norm(extract.table("kindergarten_norms").set_index("norm_code").loc["staff"])


@extract.cached
def told_of(code: str | None, assumed: Assumptions, spans: bool) -> list[str]:
    """All of it, for a municipality or the country. spans: whether a figure has its span in brackets."""
    place = "kommunen" if code else "landet"
    said = [
        told.spanned(rows.alternatives(assumed)) if spans else "",
        told.places_told(assumed, rows.total(code, replace(assumed, part_time=1.0)), place),
        _family(code, assumed, place),
        told.wage(assumed, choices.wages().values()),
        counted(code, assumed),
        source(),
    ]
    return [text for text in said if text]


@extract.cached
def in_force() -> int:
    """The year in which the law's staffing norm came into force."""
    return norms.in_force(extract.table("kindergarten_norms"), "staff")


def level(assumed: Assumptions) -> str:
    """The name of the norm's line in a chart of the count, which is of a year before it."""
    since = in_force()
    return norm_line(assumed.over_3, named(assumed), since if since > rows.year() else None)


def named(assumed: Assumptions) -> NormName:
    """What the norm that is counted with is called."""
    return LAWS if assumed.norm == choices.default().norm else tried(assumed.under_3, assumed.over_3)


def unread() -> bool:
    """Whether a count is here and cannot be read."""
    try:
        rows.count()
    except MissingTable as error:
        return isinstance(error, DamagedTable)
    return False


def source() -> str:
    """The count as a source line."""
    return told.source(day())


@extract.cached
def day() -> str:
    """The day of the count, as in its title: 15. desember 2017."""
    title = rows.count()[0].title
    return title.partition(" ")[2] or title


@extract.cached
def fetched() -> str:
    """The day the count was brought in."""
    return provenance.day(rows.count()[0].imported)


def _family(code: str | None, assumed: Assumptions, place: str) -> str:
    units, without = rows.units(code, assumed), rows.total(code, replace(assumed, without_family=True))
    return told.family(units, rows.total(code, assumed), without, place)


@extract.cached
def counted(code: str | None, assumed: Assumptions) -> str:
    """How many kindergartens are in the figures, and how many are not, by why."""
    return told.counted(rows.units(code, assumed)["reason"])


def left_out() -> None:
    """What the count says of those that could not be moved or had no figures, by name."""
    for note in rows.count()[0].facts["notes"]:
        what, colon, names = note.rpartition(": ")
        st.markdown(f"- {plain(what)}{colon}{quoted(plain(names))}" if colon else f"- {plain(note)}")
    st.markdown("De som ikke har plass i dagens inndeling, er med i tallene for landet, men ikke i noen kommune.")
