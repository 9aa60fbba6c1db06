"""The views of the dashboard that show what a sheet or a page of all municipalities tells: what each is called, and its address.

base: the address of the dashboard, "" for the top of the same host, None where there is none to lead to.
"""

from languages import BOKMAL, default
from sheets.content import Sheet
from sheets.overview import names

OPEN, LANGUAGE = "Åpne i dashbordet", "sprak"
OF_PAGES = {
    names.INDEX: "",
    names.SPREAD: "spredning",
    names.CHANGED: "nytt",
    names.MISSING: "nytt",
    **{page: f"kart?maal={measure}" for measure, (page, _) in names.MAPS.items()},
    names.AREAS: "kart?maal=ndr_pct&form=Flater",
}


def of_sheet(sheet: Sheet, base: str | None) -> dict[str, str]:
    """The municipality, and the pages of the questions of its agenda."""
    if base is None:
        return {}
    rows = () if sheet.agenda is None else sheet.agenda.itertuples()
    links = {OPEN: f"kommunen?kommune={sheet.code}", **{row.view: row.link for row in rows}}
    spoken = f"&{LANGUAGE}={sheet.language}" * (sheet.language != default(sheet.code))
    return {said: f"{base}/{link}{spoken}" for said, link in links.items()}


def of_page(page: str, language: str, base: str | None) -> dict[str, str]:
    """page: of names."""
    if base is None:
        return {}
    link = OF_PAGES[page]
    spoken = f"{'&' if '?' in link else '?'}{LANGUAGE}={language}" * (language != BOKMAL)
    return {OPEN: f"{base}/{link}{spoken}"}
