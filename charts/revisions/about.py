"""What must be known of the two ledgers, and the columns that their files have."""

from analysis.missing import reasons

CHANGES = ["region_code", "region_name", "table", "measure_name", "year", "measure_unit", "kind", "before", "after", "difference",
           "difference_pct", "edition_before", "edition_after"]  # fmt: skip
GAPS = ["region_code", "region_name", "group", "measure_name", "year", "kind", "reason"]
CHANGED_SINCE = "Siden forrige utgave med andre tall, størst forskjell først."
KEPT, FEED = "Utgavene, nyeste først", "Følg med i en nyhetsleser:"
NEWEST = "Det siste året for hvert tall; dagens kommuner."
ORDER = (
    "Størst forskjell først, i hver enhet for seg. For hele landet står derfor de største kommunene øverst.",
    "Forskjellen er i enheten til tallet; der den er prosent, i prosentpoeng.",
    "Hver utgave er holdt opp mot den forrige med andre tall. Rader som kom til eller falt bort, står etter de endrede.",
    "Mangler: tallet er ikke i utgaven; om kilden har det, sier den ikke. Ikke mulig: nummeret var ikke i bruk, eller et slikt tall finnes ikke.",
    "Skjermet: kilden viser det ikke. Ikke der: raden er ikke i den utgaven.",
    "En kommune som bare har fått nytt nummer, er den samme.",
)
WHY = (
    "Dagens kommuner, de årene der noen kommune har tallet. Der ingen har det, står det uten år.",
    *(f"{said}: {what}." for said, what in (
        (reasons.KINDS[reasons.LACKING], "kilden har ikke publisert det, eller det er ikke tatt med i uttrekket"),
        (reasons.KINDS[reasons.NOT_POSSIBLE], "nummeret var ikke i bruk, eller et slikt tall finnes ikke"),
        (reasons.KINDS[reasons.CONFIDENTIAL], "kilden viser det ikke, av hensyn til personvern"),
    )),
)  # fmt: skip
