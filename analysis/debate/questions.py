"""The six questions, in our own words, under the two themes of KS' debate booklet of 2021, and the view of each.

The booklet asked its members on two themes; what it asked word for word is not reproduced, and nobody is quoted.
"""

from dataclasses import dataclass

ROOM, YOUNG = "Handlingsrom for omstilling", "Ungt utenforskap"
SOURCE = (
    "Temaene er de to i KS' debatthefte 2021, «KS spør. Omstilling i koronaens tid» (ks.no). Spørsmålene er formulert her; "
    "heftets egen ordlyd er ikke gjengitt."
)


@dataclass(frozen=True)
class Question:
    """theme, text: as told. subject: which figures bear on it. view, path: the page that has them, and its address."""

    theme: str
    text: str
    subject: str
    view: str
    path: str

    def link(self, code: str) -> str:
        """The address of the view below the dashboard's own, of a municipality, or of the country where code is ""."""
        return f"{self.path}?kommune={code}" if code else self.path


QUESTIONS = (
    Question(ROOM, "Er driftsresultatet høyt nok for årene som kommer?", "result", "Resultatet", ""),
    Question(ROOM, "Gir gjeld, resultat og fond rom for å legge om?", "room", "Handlingsrom", "handlingsrom"),
    Question(ROOM, "Hva må endres når forholdet mellom eldre og yngre endres?", "people", "Befolkning", "befolkning"),
    Question(
        ROOM, "Hvor mye av veksten i pleie og omsorg kommer av befolkningen, og hva er resten?", "care",
        "Pleie og omsorg", "pleie-og-omsorg",
    ),
    Question(
        ROOM, "Hva krever bemanningsnormen i barnehagen, og er det slik pengene bør brukes?", "kindergarten",
        "Barnehagenormer", "barnehagenormer",
    ),
    Question(
        YOUNG, "Hvor mange unge står utenfor arbeid og utdanning, og hva kan gjøres tidligere?", "youth",
        "Ungt utenforskap", "ungt-utenforskap",
    ),
)  # fmt: skip
