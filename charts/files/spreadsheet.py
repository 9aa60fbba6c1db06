"""The rows behind a chart as files: CSV and Excel that open right in a Norwegian spreadsheet."""

import io
import math
from collections.abc import Sequence

import pandas as pd

from analysis.measures.registry import MEASURES
from charts.files.columns.meanings import meaning, unit
from data.inert_text import inert
from data.written_figures import without_noise

FIRST = ("region_code", "region_name", "own_name", "year", "budget_year")  # whom and when
BESIDE = ("size_class", "inhabitants", "inhabitants_on")  # what a figure is held together by, after it
WORKED = "Utregning"
AS_IT_IS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}  # no part on the disk first
NUMBERS = (float, int)
INFINITE = (math.inf, -math.inf)  # which no cell can hold


def ordered(columns: list[str]) -> list[str]:
    """Whom and when first, then the figures, then the size; each where it is."""
    last = [name for name in columns if name in BESIDE]
    first = [name for name in FIRST if name in columns]
    return [*first, *(name for name in columns if name not in (*first, *last)), *last]


def explained(columns: list[str]) -> pd.DataFrame:
    """What each column is: its name, unit and definition."""
    named = [MEASURES[name] for name in columns]
    return pd.DataFrame(
        {
            "Kolonne": [one.label for one in named],
            "Enhet": [unit(name, columns) for name in columns],
            "Definisjon": [meaning(name) for name in columns],
        }
    )


def labelled(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """The columns asked for, unrounded, under their Norwegian names."""
    clean = without_noise(rows)
    table = pd.DataFrame({name: _whole(clean[name]) for name in columns})
    return table.rename(columns={name: MEASURES[name].label for name in columns})


def _whole(values: pd.Series) -> pd.Series:
    """Counts and kroner that are whole as whole numbers, so that no file says 969,0 inhabitants."""
    is_whole = pd.api.types.is_float_dtype(values) and (values.dropna() % 1 == 0).all()
    return values.astype("Int64") if is_whole else values


def csv(rows: pd.DataFrame, columns: list[str], source: dict[str, str]) -> bytes:
    """Semicolon, decimal comma, UTF-8 with a byte order mark. source: columns put last, the same text in every row."""
    table = inert(labelled(rows, columns).assign(**source))
    return table.to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n").encode("utf-8-sig")


def excel(
    rows: pd.DataFrame, columns: list[str], last: dict[str, str], about: list[str], worked: Sequence[Sequence[str]] = ()
) -> bytes:
    """A workbook with the figures, formatted as on the page, a sheet that defines each column, one with
    title, source and notes, and where there are any, one with how the figures are calculated.

    last: columns put last, the same text in every row. worked: of each figure its name, and lines on it.
    """
    out, columns = io.BytesIO(), ordered(columns)
    with pd.ExcelWriter(out, engine="xlsxwriter", engine_kwargs={"options": AS_IT_IS}) as book:
        table = labelled(rows, columns).assign(**last)
        table.iloc[:0].to_excel(book, sheet_name="Tall", index=False)  # the names of the columns
        sheet = book.sheets["Tall"]
        fill(sheet, table)
        for position, name in enumerate(columns):
            sheet.set_column(
                position,
                position,
                max(12, len(MEASURES[name].label) + 2),
                book.book.add_format({"num_format": _format(name)}),
            )
        sheet.freeze_panes(1, 0)
        explained(columns).to_excel(book, sheet_name="Kolonner", index=False)
        for position, width in enumerate((44, 12, 110)):
            book.sheets["Kolonner"].set_column(position, position, width)
        _worked(book, worked)
        pd.DataFrame({"Om tallene": about}).to_excel(book, sheet_name="Om tallene", index=False)
        book.sheets["Om tallene"].set_column(0, 0, 120)
    return out.getvalue()


def _worked(book: pd.ExcelWriter, worked: Sequence[Sequence[str]]) -> None:
    """The sheet of calculations, a row a line."""
    if not worked:
        return
    lines = [(title if not at else "", line) for title, *rest in worked for at, line in enumerate(rest)]
    pd.DataFrame(lines, columns=["Tall", "Slik er det regnet ut"]).to_excel(book, sheet_name=WORKED, index=False)
    for position, width in enumerate((60, 120)):
        book.sheets[WORKED].set_column(position, position, width)


def fill(sheet, table: pd.DataFrame) -> None:
    """Every cell below the names, none where there is no value: what pandas writes, which takes twice the time."""
    for position, (_, values) in enumerate(table.items()):
        for row, value in enumerate(values.tolist(), 1):
            if isinstance(value, str):
                if value:
                    sheet.write_string(row, position, value)
            elif type(value) in NUMBERS and math.isfinite(value):
                sheet.write_number(row, position, value)  # as nearly all are: pandas asks more of each
            elif pd.notna(value):
                sheet.write(row, position, str(value) if value in INFINITE else value)


def _format(name: str) -> str:
    measure = MEASURES[name]
    if measure.unit in ("", "år"):
        return "General"
    return "#,##0" + ("." + "0" * measure.decimals if measure.decimals else "")
