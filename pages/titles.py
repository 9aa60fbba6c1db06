"""What the pages are called, by their address, in the browser's tab and where a link to one is shown."""

PRODUCT = "Kommuneøkonomi"
ABOUT = (
    "Regnskapstall for alle norske kommuner: netto driftsresultat, handlingsrom, pleie og omsorg og barnehagenormer."
)
TITLES = {
    "": "Netto driftsresultat",
    "netto-driftsresultat": "Netto driftsresultat",
    "kommunen": "Kommunen",
    "sammenlikn": "Kommuner side om side",
    "kart": "Kart over kommunene",
    "spredning": "Netto driftsresultat etter størrelse",
    "handlingsrom": "Økonomisk handlingsrom",
    "budsjettundersokelsen": "Budsjettundersøkelsen",
    "pleie-og-omsorg": "Pleie og omsorg",
    "barnehagenormer": "Barnehagenormer",
    "befolkning": "Eldre og unge",
    "ungt-utenforskap": "Ungt utenforskap",
    "innovasjon": "Innovasjon",
    "debatten": "Til debatten",
    "da-og-na": "Da og nå",
    "egne-tall": "Egne regnskap og budsjett",
    "nytt": "Nytt og rettet",
    "data-og-metode": "Data og metode",
}


def title(path: str, municipality: str = "") -> str:
    """The title of the tab: "Bergen: Netto driftsresultat – Kommuneøkonomi". path: of a page, "" for the first.

    municipality: the name of the one that is chosen.
    """
    page = TITLES.get(path, "Siden finnes ikke")
    return f"{f'{municipality}: ' * bool(municipality)}{page} – {PRODUCT}"
