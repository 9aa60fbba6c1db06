"""What stands on the page Data og metode: each heading, and the id that the framework makes of it."""

ON_THIS_PAGE = {
    "Tabellene i uttrekket": "tabellene-i-uttrekket",
    "Revisjoner siden forrige utgave": "revisjoner-siden-forrige-utgave",
    "Hva tallene er": "hva-tallene-er",
    "Anbefalt nivå": "anbefalt-niva",
    "Hvem mangler tall": "hvem-mangler-tall",
    "Merknader fra kildene": "merknader-fra-kildene",
    "Hente og ta inn tall": "hente-og-ta-inn-tall",
    "Lisens og etterprøving": "lisens-og-etterproving",
}
