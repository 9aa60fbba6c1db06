"""The kinds of reasons for a gap, each with what it means in plain words."""

from analysis.measures.key_figures import SSB_KEY_FIGURES
from analysis.measures.measure import Measure
from analysis.profile import named
from analysis.profile.material import Material
from analysis.profile.services import youth
from data.brought_in.youth import FILE_UNREAD, TABLE_UNREAD
from data.contract.schema import MISSING

NOT_POSSIBLE, LACKING, CONFIDENTIAL = "not_possible", "lacking", "confidential"
NOT_THEN, NO_SHARE, NOT_ALL_YEARS, NOT_IN_TABLE, NOT_FETCHED, UNREAD = (
    "not_then", "no_share", "not_all_years", "not_in_table", "not_fetched", "unread",
)  # fmt: skip
OF_MARK = {
    ".": NOT_POSSIBLE, "..": LACKING, ":": CONFIDENTIAL, youth.FILES_ALONE: NOT_FETCHED, youth.SOME_FILES: NOT_FETCHED,
    TABLE_UNREAD: UNREAD, FILE_UNREAD: NOT_IN_TABLE,
}  # fmt: skip
KINDS = {
    NOT_FETCHED: "Tabellen er ikke med her",
    UNREAD: "Tallene kan ikke leses her",
    NOT_THEN: "Kommunen fantes ikke slik den er i dag",
    NOT_ALL_YEARS: "Ikke alle årene bak tallet finnes",
    NO_SHARE: "En andel som ikke gir mening",
    LACKING: "Tallet mangler i uttrekket",
    NOT_POSSIBLE: "Kilden kan ikke oppgi tallet",
    CONFIDENTIAL: "Tallet er skjermet",
    NOT_IN_TABLE: "Uttrekket har ikke kommunens tall for året",
}
MARKS = tuple(MISSING)
SHARES = tuple(name for name, one in SSB_KEY_FIGURES.items() if one.share_of)


def not_there(found: Material, registered: Measure) -> str:
    """The kind of a measure that no municipality has in any year."""
    return UNREAD if named.unread(found, registered) else NOT_FETCHED if named.lacking(found, registered) else LACKING
