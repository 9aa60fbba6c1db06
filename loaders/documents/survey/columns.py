"""The columns of the budget survey: one declaration that the reader and the template share."""

import re
from dataclasses import dataclass
from datetime import date

from loaders.reading.headers import plain

UNITS = {"1000 kr": 1.0, "kr": 0.001}  # as the template offers them: to 1000 kr by multiplying
FIRST_YEAR = 2010

_TAIL = r"(?: (?:i|per|pr|\d+|hele|tusen|mill|millioner|kr|kroner|nok))*"
_STAGE_WORDS = {
    "proposal": r"(?:.*(?:direktør|rådm[ae]nn)\w* )?(?:budsjett)?(?:forslag|framlegg)(?:et)?|proposal",
    "adopted": r"(?:endelig )?(?:vedtatt|vedteke|vedtak|adopted)(?: (?:års)?budsjett)?",
}
CONTACT = re.compile(r"kontakt.*|e ?post.*|epost.*|telefon.*|tlf.*|mobil.*|utfylt av|saksbehandler.*")


@dataclass(frozen=True)
class SurveyColumn:
    """name: ours, and of the contract. title: heading in the template. pattern: of a heading. note: for people."""

    name: str
    title: str
    pattern: str
    note: str
    width: int = 18

    @property
    def wanted(self) -> str:
        """The headings that are taken for this column: the usual ones, and our own name."""
        return f"{self.pattern}|{plain(self.name)}"


COLUMNS = (
    SurveyColumn("municipality_code", "Kommunenummer", r"(?:kommune|komm) ?(?:nummer|nr|kode)|knr|nr",
                 "Fire siffer som tekst: 0301. Ikke endre.", 16),
    SurveyColumn("municipality_name", "Kommune", r"kommune(?:navn|namn)?|navn|namn",
                 "Kontrolleres mot nummeret. Ikke endre.", 30),
    SurveyColumn("budget_year", "Budsjettår", r"(?:budsjett ?)?år", "Året budsjettet gjelder, for eksempel 2027.", 12),
    SurveyColumn("stage_code", "Stadium", r"stadium|fase|trinn|budsjettstadium",
                 "Kommunedirektørens forslag, eller budsjettet slik kommunestyret vedtok det.", 28),
    SurveyColumn("unit", "Enhet", r"enhet|beløpsenhet|eining", "Gjelder alle beløpene på raden.", 10),
    SurveyColumn("revenue_1000nok", "Brutto driftsinntekter",
                 rf"(?:budsjetterte )?(?:sum |brutto )+driftsinntekter{_TAIL}",
                 "Sum driftsinntekter i driftsbudsjettet, kommunekassen. Positivt tall."),
    SurveyColumn("net_result_1000nok", "Netto driftsresultat", rf"(?:budsjettert )?(?:netto driftsresultat|ndr){_TAIL}",
                 "I kroner, ikke i prosent, kommunekassen. Minus foran når resultatet er negativt."),
    SurveyColumn("bound_funds_used_1000nok", "Bruk av bundne fond", rf"bruk av bundne (?:drifts)?fond{_TAIL}",
                 "Valgfritt. Uten minus."),
    SurveyColumn("bound_funds_allocated_1000nok", "Avsetning til bundne fond",
                 rf"avset(?:ning|ninger|jing|jingar)(?: til)? bundne (?:drifts)?fond{_TAIL}", "Valgfritt. Uten minus."),
    SurveyColumn("disposition_fund_1000nok", "Disposisjonsfond", rf"disposisjonsfond(?:et)?{_TAIL}",
                 "Valgfritt. Beholdningen ved utgangen av budsjettåret."),
    SurveyColumn("reported_on", "Rapportert dato", r"(?:inn)?rapportert(?: dato)?|(?:rapporterings|svar|mottatt )?dato",
                 "Dagen svaret ble gitt. Finnes to svar fra samme kommune, teller det siste.", 16),
)  # fmt: skip
TITLES = {column.name: column.title for column in COLUMNS}
CODE, REVENUE, NET = "municipality_code", "revenue_1000nok", "net_result_1000nok"
NEEDED = {CODE, REVENUE, NET}
AMOUNTS = [column.name for column in COLUMNS if column.name.endswith("_1000nok")]


def stage_of(cell: object) -> str | None:
    """The code of a stage in words; None when it is not one."""
    words = plain(cell)
    return next((code for code, pattern in _STAGE_WORDS.items() if re.fullmatch(pattern, words)), None)


def factor_of(cell: object) -> float | None:
    """What to multiply by to get 1000 kr, from "kr", "1000 kr", "hele tusen" or the number 1000; None when unknown."""
    text = plain(f"{cell:g}" if isinstance(cell, float) else cell)
    if re.search(r"mill|mrd|milliard", text):
        return None
    if re.search(r"(?<!\d)1 ?000(?!\d)|tusen|tkr", text):
        return UNITS["1000 kr"]
    return UNITS["kr"] if re.search(r"\b(?:kr|kroner|nok)\b", text) else None


def last_year() -> int:
    """The latest year that anyone can have a budget for: the next."""
    return date.today().year + 1
