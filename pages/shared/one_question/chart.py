"""A chart with its sentence, and under it one row: the picture, the rows as a table and files, and what must be known."""

from languages.quoted import quoted
from pages.shared import extract, file_buttons, show
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.one_question import glossary
from pages.shared.one_question.calculated import Behind

OUR_NOTE = "Vår merknad: "


def chart(found: Finding, calculation: Behind | None = None) -> None:
    """Headline, one line of subtitle, the chart where there is anything to draw, and the row of what opens beside it.
    calculation: see `beside`."""
    show.headline(found.headline)
    st.caption(glossary.linked(found.subtitle))
    if found.figure is not None:
        show.plotted(found)
    beside(found, calculation)


def beside(found: Finding, calculation: Behind | None = None) -> None:
    """The row under a chart or a table: what is in each is made when it is opened. calculation: shows how it is made."""
    with st.container(horizontal=True, gap="small", key=f"beside-{found.name}"):
        file_buttons.picture_button(found)
        opened("Tabell og filer", f"drawer-{found.name}", lambda: table_and_files(found, calculation))
        if calculation:
            opened("Slik er tallet regnet ut", f"calculation-{found.name}", calculation)
        opened("Om tallene", f"about-{found.name}", lambda: about(found))


def opened(label: str, key: str, fill) -> None:
    """A box that opens beside its button; fill shows what is in it, once it is open."""
    box = st.popover(label, key=key, on_change="rerun")
    if box.open:
        with box:
            fill()


def table_and_files(found: Finding, calculation: Behind | None = None) -> None:
    """All rows of a chart as a table and as files, in Excel with the calculation."""
    file_buttons.buttons(found, calculation.worked if calculation else None)
    show.table(found.rows(), found.columns, alt=found.headline, chosen=found.chosen)


def folded(found: Finding, title: str) -> None:
    """The same in a closed drawer of its own."""
    show.closed(title, found.name, lambda: table_and_files(found))


def about(found: Finding) -> None:
    """What must be known of a chart: how it is read and what it does not say, SSB's notes, sources and licence."""
    for text in found.about:
        st.markdown(glossary.linked(text))
    for text, own in notes(found.tables):
        st.markdown(f"{OUR_NOTE}{plain(text)}" if own else f"Merknad fra kilden: «{quoted(plain(text))}»")
    st.markdown(plain(found.source))


def notes(tables: tuple[str, ...]) -> list[tuple[str, bool]]:
    """The mandatory notes to the tables, and whether each is our own."""
    ours = extract.own_notes(tables)
    return [(note, note in ours) for note in extract.notes(tables)]
