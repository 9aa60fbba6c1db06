"""The Excel template of the budget survey: every municipality, drop-downs, notes and checks of the cells."""

import io
from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter

from data.advice import command
from data.brought_in.survey_answers import STAGES
from loaders.documents.kind import Known
from loaders.documents.survey.columns import AMOUNTS, COLUMNS, FIRST_YEAR, UNITS, last_year
from loaders.errors import FileError

NAME = "budsjettundersokelse-{year}.xlsx"
HALF_A_YEAR = timedelta(days=184)
GUIDE = (
    "Slik fyller du ut",
    "1. Gå til arket «Svar». Hver kommune har sin linje. Nummer og navn står der fra før og skal ikke endres.",
    "2. Skriv brutto driftsinntekter og netto driftsresultat i kroner eller 1000 kroner, ikke i prosent.",
    "3. Enhet, stadium og budsjettår er fylt ut på forhånd. Velg noe annet i listen der det ikke stemmer.",
    "4. Tallene gjelder kommunekassen, slik de står i driftsbudsjettet.",
    "5. Bruk av og avsetning til bundne fond er valgfritt. Begge må fylles ut for å regne korrigert resultat.",
    "6. Linjer uten beløp hoppes over: la dem stå.",
    "7. Kontakt er til deres eget bruk. Opplysningene blir ikke tatt inn, og filen blir da heller ikke kopiert.",
    f"8. Lagre filen, og ta den inn med: {command('import', 'FIL.xlsx')}",
    "",
    (
        "En rettet fil med samme navn erstatter den forrige. Har samme kommune svart i to filer, teller svaret med sist "
        "rapportert dato."
    ),
)


def write(output: Path | None, known: Known) -> int:
    """Write the template, by default in the current folder, and say where. Raises FileError rather than overwrite."""
    year = (date.today() + HALF_A_YEAR).year
    path = output or Path(NAME.format(year=year))
    if path.suffix.lower() != ".xlsx":
        raise FileError(f"{path}: malen er en Excel-fil og må ha et navn som slutter på .xlsx")
    content = workbook(known, year)
    try:
        with open(path, "xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise FileError(f"{path} finnes fra før og er ikke rørt. Velg et annet navn med --output") from error
    except OSError as error:
        raise FileError(f"{path} kan ikke skrives: {error.strerror or error}") from error
    print(f"{path}: mal for budsjettåret {year} med {len(known.names)} kommuner. Fyll ut, og ta inn med:")
    print(command("import", str(path)))
    return 0


def workbook(known: Known, year: int) -> bytes:
    """The template as the bytes of an .xlsx."""
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Svar")
        _headings(book, sheet)
        _lines(book, sheet, known, year)
        _checks(sheet, len(known.names))
        guide = book.add_worksheet("Veiledning")
        guide.set_column(0, 0, 110, book.add_format({"text_wrap": True}))
        for line, text in enumerate(GUIDE):
            guide.write_string(line, 0, text)
    return sink.getvalue()


def _headings(book: xlsxwriter.Workbook, sheet) -> None:
    bold = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
    for place, column in enumerate(COLUMNS):
        sheet.write_string(0, place, column.title, bold)
        sheet.write_comment(0, place, column.note, {"x_scale": 1.6, "author": ""})
        sheet.set_column(place, place, column.width, book.add_format(_form(column.name)))
    sheet.write_string(0, len(COLUMNS), "Kontakt (tas ikke inn)", bold)
    sheet.set_column(len(COLUMNS), len(COLUMNS), 24)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _form(name: str) -> dict:
    if name in AMOUNTS:
        return {"num_format": "#,##0;-#,##0"}
    return {"num_format": "dd.mm.yyyy"} if name == "reported_on" else {}


def _lines(book: xlsxwriter.Workbook, sheet, known: Known, year: int) -> None:
    fixed = book.add_format({"bg_color": "#E4E4E4", "font_color": "#333333", "num_format": "@"})
    for line, (code, name) in enumerate(sorted(known.names.items()), start=1):
        sheet.write_string(line, 0, code, fixed)
        sheet.write_string(line, 1, name, fixed)
        sheet.write_number(line, 2, year)
        sheet.write_string(line, 3, STAGES["proposal"])
        sheet.write_string(line, 4, next(iter(UNITS)))
    sheet.ignore_errors({"number_stored_as_text": f"A2:A{len(known.names) + 1}"})


def _checks(sheet, lines: int) -> None:
    """What Excel itself refuses, with a message; the loader checks all of it again."""
    year = {"validate": "integer", "criteria": "between", "minimum": FIRST_YEAR, "maximum": last_year()}
    amount = {"validate": "decimal", "criteria": "between", "minimum": -1e12, "maximum": 1e12}
    positive = amount | {"minimum": 0}
    day = {"validate": "date", "criteria": "between", "minimum": datetime(FIRST_YEAR - 1, 1, 1),
           "maximum": datetime(last_year(), 12, 31)}  # fmt: skip
    rules: dict[str, tuple[dict, str]] = {
        "budget_year": (year, "Skriv et årstall med fire siffer."),
        "stage_code": ({"validate": "list", "source": list(STAGES.values())}, "Velg fra listen."),
        "unit": ({"validate": "list", "source": list(UNITS)}, "Velg fra listen."),
        "reported_on": (day, "Skriv en dato, for eksempel 20.11.2026."),
        **{name: (positive, "Skriv et tall uten minus.") for name in AMOUNTS},
        "net_result_1000nok": (amount, "Skriv et tall i kroner, ikke i prosent."),
        "disposition_fund_1000nok": (amount, "Skriv et tall."),
    }
    for place, column in enumerate(COLUMNS):
        if column.name in rules:
            rule, message = rules[column.name]
            sheet.data_validation(
                1,
                place,
                lines,
                place,
                {
                    **rule,
                    "error_title": column.title,
                    "error_message": message,
                    "input_title": column.title,
                    "input_message": column.note,
                },
            )
