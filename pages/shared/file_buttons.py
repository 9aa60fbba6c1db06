"""The buttons under a chart: its rows as CSV and Excel, and itself as a picture."""

from collections.abc import Callable
from functools import partial

from charts.files import browser, picture, spreadsheet
from data.extract import made_up
from pages.shared import extract
from pages.shared.in_use import edition, permanent
from pages.shared.language import st
from pages.shared.language.frames import drawn
from pages.shared.language.spoken import told
from pages.shared.markdown import plain, unmarked

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PICTURES: dict[browser.Kind, tuple[str, str]] = {
    "png": ("PNG", "image/png"),
    "svg": ("SVG", "image/svg+xml"),
    "pdf": ("PDF", "application/pdf"),
}
NO_BROWSER = "Bildet tegnes av Chrome eller Chromium, som ikke er installert der dashbordet kjører."


def buttons(found, worked: Callable[[], list[list[str]]] | None = None) -> None:
    """The files of a show.Finding, each made when it is asked for. worked: what makes the calculations that Excel has beside."""
    source, last = about(found), last_columns(found)
    with st.container(horizontal=True):
        _button("CSV", "csv", "text/csv", found, lambda: spreadsheet.csv(found.rows(), found.columns, last))
        _button(
            "Excel",
            "xlsx",
            EXCEL,
            found,
            lambda: spreadsheet.excel(found.rows(), found.columns, last, source, worked() if worked else []),
        )


def picture_button(found) -> None:
    """The button under a chart that gives it as a picture; what it offers is made when it is opened."""
    if found.figure is None:
        return
    box = st.popover("Bilde", key=f"picture-{found.name}", on_change="rerun")
    if box.open:
        with box:
            _pictures(found)
            if found.other_picture[0]:
                st.page_link(found.other_picture[0], label=found.other_picture[1])
            for view in found.by_year:
                st.markdown(
                    f"[{plain(view.label)}]({permanent.with_language(permanent.with_moment(view.address), view.code)})"
                )


def _pictures(found) -> None:
    """Each drawn when it is asked for, with its source and its caveat inside it; or why there is none."""
    if not picture.can_draw():
        st.markdown(NO_BROWSER)
        return
    words, figure = [told(found.headline), told(found.subtitle), found.foot], drawn(found.figure)
    with st.container(horizontal=True):
        for kind, (label, mime) in PICTURES.items():
            _button(label, kind, mime, found, partial(picture.file, figure, words, kind))


def about(found) -> list[str]:
    """What stands beside the figures: headline, subtitle, source, notes, and what the source was asked for."""
    beside = [found.source, *found.about, *extract.notes_in_files(found.tables)]
    return [found.headline, found.subtitle, *map(unmarked, beside), *extract.queries(found.tables)]


def last_columns(found) -> dict[str, str]:
    """What every row of a file says: that it is made up where it is, its scope, its sources and the day of fetching."""
    marked = {made_up.COLUMN: found.made_up} if found.made_up else {}
    scope = {"Omfang": found.scope} if found.scope else {}
    return marked | scope | _source_columns(found)


def _source_columns(found) -> dict[str, str]:
    """Sources, SSB's and those that are not, in the order of the source line, and the days of fetching, in every row."""
    ssbs = extract.source_columns(found.tables) if found.tables else {}
    sources = found.in_order(ssbs.get("Kilde", ""), found.own_source.removeprefix("Kilde: "))
    days = filter(None, [ssbs.get("Hentet"), found.own_fetched])
    both = {
        "Kilde": "; ".join([*(text.rstrip(".") for text in sources[:-1]), *sources[-1:]]),
        "Hentet": "; ".join(days),
    }
    return {name: text for name, text in both.items() if text}


def _button(label: str, ending: str, mime: str, found, make: Callable[[], bytes]) -> None:
    button(f"Last ned {label}", make, f"{found.file}.{ending}", mime, key=f"{ending}-{found.name}")


def button(label: str, make: Callable[[], bytes], file: str, mime: str, key: str) -> None:
    """A button for one file, which is made when it is asked for, of the edition that the page was drawn of."""
    st.download_button(label, edition.of_this_run(make), file, mime, key=key, on_click="ignore")
