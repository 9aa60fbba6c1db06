"""What was said and what came, and the sentences of the debate, in the registry of measures; what they hold:
analysis/then_and_now/rows.py and analysis/debate/rows.py."""

from analysis.measures.measure import Measure

BOOKLET = {
    "country_pct": Measure(
        "Netto driftsresultat, kommunene samlet, %", "%", 2,
        "Summen av kommunene (SSB tabell 12364) der alle har tall, ellers SSBs eget tall for landet (tabell 12134).",
    ),
    "number": Measure("Spørsmål nr.", "antall", 0),
    "said_value": Measure("Tallet", "antall", 2, "Tallet som setningen hviler på, i enheten ved siden av."),
    "view": Measure("Visning"),
    "subject": Measure("Tema"),
    "said_low": Measure("Sagt, laveste", "antall", 2, "Tallet som ble sagt, i enheten ved siden av."),
    "said_high": Measure("Sagt, høyeste", "antall", 2, "Det samme som laveste, der det ble sagt ett tall."),
    "came_low": Measure("Det som kom, laveste", "antall", 2, "Tallet som kom, i enheten ved siden av."),
    "came_high": Measure("Det som kom, høyeste", "antall", 2, "Det samme som laveste, der det kom ett tall."),
    "gap_low": Measure("Avstand, laveste", "antall", 2, "Laveste av det som kom minus høyeste av det som ble sagt.", signed=True),
    "gap_high": Measure("Avstand, høyeste", "antall", 2, "Høyeste av det som kom minus laveste av det som ble sagt.", signed=True),
    "ours_low": Measure(
        "Vår beregning, laveste", "antall", 2, "Et annet anslag, ikke det som kom, i enheten ved siden av."
    ),
    "ours_high": Measure("Vår beregning, høyeste", "antall", 2, "Det samme som laveste, der beregningen er ett tall."),
    "came_source": Measure("Det som kom, eller vår beregning, er fra"),
}  # fmt: skip
