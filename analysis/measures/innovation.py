"""Answers to surveys of innovation, in the registry of measures."""

from analysis.measures.measure import Measure

INNOVATION = {
    "survey": Measure("Undersøkelse"),
    "question": Measure("Spørsmål"),
    "group_kind": Measure("Inndeling"),
    "group_name": Measure("Svarte"),
    "answered": Measure("Antall svar", "antall", 0),
    "answer_pct": Measure("Andel som svarte det, %", "%", 1, "Som publisert."),
}  # fmt: skip
