"""A budget project by project, without accounts: what it is said to be, and why no operating result comes of it."""

import re

from loaders.documents.ledger.columns.header_words import amount_of
from loaders.reading.headers import plain
from loaders.reading.sheets import Sheet

PROJECT = re.compile(r"(?:investerings? ?)?(?:prosjekt|tiltak)(?:et|ets)?(?: ?(?:nr|nummer|navn|namn|id|kode|tekst))?")
CODES = re.compile(r".*(?:konto|\bkto|\bart\b|kostra|tjeneste|teneste|funksjon).*")
WAY_IN = (
    "ser ut til å være et prosjektbudsjett (investeringer prosjekt for prosjekt): det har {what}, men ingen konto og "
    "ingen tjeneste. Det er ikke et driftsregnskap eller driftsbudsjett, og netto driftsresultat kan ikke regnes av det. "
    "Hent en rapport med konto (art) og tjeneste (funksjon) per linje, fra driftsbudsjettet; investeringer leses også "
    "linje for linje, med kontoklasse 0"
)


def project_budget(there: list[Sheet]) -> str:
    """In Norwegian, what a file of such sheets is; "" for any other file."""
    for sheet in there:
        for row in sheet.head():
            heads = [plain(cell) for cell in row]
            projects = [cell for cell, head in zip(row, heads, strict=True) if PROJECT.fullmatch(head)]
            amounts = [cell for place, cell in enumerate(row) if (found := amount_of(place, cell)) and found.year]
            if projects and amounts and not any(CODES.fullmatch(head) for head in heads):
                return WAY_IN.format(what=f"«{projects[0]}» og «{amounts[0]}»")
    return ""
