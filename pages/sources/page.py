"""Data og metode: sources and editions, definitions with formulas, notes, what is missing by name, licence."""

from pages.shared import address, extract, pickers, show
from pages.shared.language import st
from pages.sources import commands, definitions, editions, files
from pages.sources.headings import ON_THIS_PAGE


def lacking() -> None:
    """Who is missing, when there are accounts to miss them in."""
    if extract.has("accounts"):
        editions.without_figures(pickers.year())


address.put_aside(pickers.TARGET)
pickers.of_the_country()
st.title("Data og metode", anchor=False)
st.markdown("\n".join(f"- [{heading}](#{name})" for heading, name in ON_THIS_PAGE.items()))
show.each(
    editions.editions,
    files.documents,
    editions.revisions,
    definitions.definitions,
    definitions.levels,
    definitions.size_classes,
    lacking,
    definitions.notes,
    commands.commands,
    definitions.licence,
)
