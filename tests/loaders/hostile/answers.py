"""Answers to the budget survey that no municipality can have given. In CSV."""

from tests.loaders.hostile import sound
from tests.loaders.hostile.case import both
from tests.loaders.hostile.values import survey_with

SURVEY, ANSWERS = both("survey", "svar.csv", sound.SURVEY_FIGURES)
OSLO = ["0301", "Oslo", 2026, "vedtatt", "1000 kr"]


def header(place: int, title: str) -> bytes:
    titles = [title if at == place else old for at, old in enumerate(sound.SURVEY_HEADER)]
    return sound.survey(header=titles).encode()


def without(place: int) -> bytes:
    header, *rows = ([*row[:place], *row[place + 1 :]] for row in [sound.SURVEY_HEADER, *sound.SURVEY_ROWS])
    return sound.csv(header, rows).encode()


CASES = [
    SURVEY("a municipality twice", sound.survey(sound.SURVEY_ROWS[0]).encode(), "linje 5", "linje 2", "Slett"),
    ANSWERS(
        "both stages of a municipality",
        sound.survey([*sound.SURVEY_ROWS[0][:3], "forslag", *sound.SURVEY_ROWS[0][4:]]).encode(),
        right=sound.SURVEY_FIGURES | {("4601", 2026, "proposal"): (31_000_000, -250_000)},
    ),
    SURVEY("an unknown code", survey_with(0, "9999"), "linje 2", "«9999»", "kjenner ikke"),
    ANSWERS("a code of 2019 that only got a new number", survey_with(0, "1201"), "1201 er nå 4601 Bergen"),
    SURVEY("a code of 2019 of several", survey_with(0, "1102", 2), "linje 4", "«1102»", "gikk ut", "1108"),
    SURVEY(
        "all codes of 2019",
        sound.survey().replace("4601", "1201").replace("4640", "1420").replace("1108", "1102").encode(),
        "2 feil",
        "linje 4",
    ),
    SURVEY("another municipality's name", survey_with(1, "Trondheim"), "linje 2", "«Trondheim»", "4601", "Bergen"),
    SURVEY("a code in Arabic digits", survey_with(0, "٤٦٠١"), "linje 2"),
    SURVEY("a code with a letter", survey_with(0, "46O1"), "linje 2", "«46O1»"),
    SURVEY("a code of a million digits", lambda: survey_with(0, "4" * 1_000_000), "linje 2"),
    SURVEY("no code", survey_with(0, ""), "linje 2", "mangler"),
    ANSWERS(
        "a sum at the end",
        sound.survey(["", "Sum", "", "", "", "42 000 000,50", "-124 999,50"]).encode(),
        "sumlinjer, hoppet over: 1",
    ),
    SURVEY(
        "amounts without a municipality at the end",
        sound.survey(["", "", 2026, "", "kr", "42 000 000,50", "-1"]).encode(),
        "linje 5",
        "sumlinje",
    ),
    SURVEY("negative revenue", survey_with(5, "-31 000 000"), "linje 2", "over null"),
    SURVEY("no revenue", survey_with(5, "0"), "linje 2", "over null"),
    SURVEY("revenue left out", survey_with(5, ""), "linje 2", "beløpet mangler"),
    SURVEY("net result left out", survey_with(6, ""), "linje 2", "beløpet mangler"),
    SURVEY("per cent for the net result", survey_with(6, "-0,81"), "linje 2", "prosent"),
    SURVEY("per cent with its sign", survey_with(6, "-0,8 %"), "linje 2"),
    SURVEY("a thousand times too much", survey_with(5, "31 000 000 000"), "linje 2", "Er enheten"),
    SURVEY("a thousandth", survey_with(5, "31 000"), "linje 2"),
    SURVEY(
        "a thousand times too much of both",
        sound.survey().replace("31 000 000;-250 000", "31 000 000 000;-250 000 000").encode(),
        "linje 2",
        "Er enheten",
    ),
    SURVEY(
        "a thousandth of both",
        sound.survey().replace("31 000 000;-250 000", "31 000;-250").encode(),
        "linje 2",
        "Er enheten",
    ),
    SURVEY("another unit than the amounts", survey_with(4, "kr"), "linje 2", "Er enheten"),
    SURVEY("millions for a unit", survey_with(4, "mill. kr"), "linje 2", "1000 kr"),
    SURVEY("euro for a unit", survey_with(4, "EUR"), "linje 2", "1000 kr"),
    SURVEY("millions in the heading", header(5, "Brutto driftsinntekter (mill. kr)"), "enheten"),
    SURVEY("per cent in the heading", header(6, "Netto driftsresultat i %"), "Netto driftsresultat"),
    SURVEY("no unit and one figure too small", without(4).replace(b"31 000 000", b"31 000"), "Enhet"),
    ANSWERS("no unit and figures like the accounts", without(4), "enheten står ikke"),
    SURVEY("no year", without(2), "Budsjettår"),
    SURVEY("no code column", without(0), "Kommunenummer", arguments=("--as", "survey")),
    SURVEY("a year of two digits", survey_with(2, "26"), "linje 2", "fire siffer"),
    SURVEY("a year in Arabic digits", survey_with(2, "٢٠٢٦"), "linje 2"),
    SURVEY("the year 9999", survey_with(2, "9999"), "linje 2", "året"),
    SURVEY("the year 1899", survey_with(2, "1899"), "linje 2", "året"),
    SURVEY("an unknown stage", survey_with(3, "kladd"), "linje 2", "vedtatt"),
    SURVEY("net result larger than revenue", survey_with(6, "99 000 000"), "linje 2", "byttet om"),
    SURVEY("Oslo with five times its revenue", sound.survey([*OSLO, 600_000_000.0, 1_000_000.0]).encode(), "linje 5"),
    SURVEY(
        "Oslo with a net result like its revenue",
        sound.survey([*OSLO, 110_000_000.0, 109_000_000.0]).encode(),
        "linje 5",
    ),
    SURVEY(
        "Oslo with a fund like its revenue",
        sound.csv(
            [*sound.SURVEY_HEADER, "Bruk av bundne fond"], [[*OSLO, 110_000_000.0, 1_000_000.0, 109_000_000.0]]
        ).encode(),
        "linje 2",
    ),
    SURVEY(
        "a negative use of funds",
        sound.csv([*sound.SURVEY_HEADER, "Bruk av bundne fond"], [[*sound.SURVEY_ROWS[0], -5.0]]).encode(),
        "linje 2",
        "uten minus",
    ),
    SURVEY(
        "a date that does not exist",
        sound.csv([*sound.SURVEY_HEADER, "Rapportert dato"], [[*sound.SURVEY_ROWS[0], "31.02.2026"]]).encode(),
        "linje 2",
        "dd.mm.åååå",
    ),
    SURVEY(
        "a date in a far year",
        sound.csv([*sound.SURVEY_HEADER, "Rapportert dato"], [[*sound.SURVEY_ROWS[0], "01.01.9999"]]).encode(),
        "linje 2",
        "dd.mm.åååå",
    ),
    SURVEY("a formula for a name", survey_with(1, "=cmd|'/c calc'!A0"), "linje 2"),
    SURVEY(
        "a thousand faults",
        sound.csv(sound.SURVEY_HEADER, [["9999", "X", 26, "kladd", "EUR", "?", "?"]] * 1000).encode(),
        "feil",
        "til",
    ),
    SURVEY("an escape sequence for a name", survey_with(1, "\x1b[2J\x1b]0;eid\x07"), "linje 2"),
]
