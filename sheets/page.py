"""A sheet as one page of HTML: two sides of A4 when printed and the agenda on a third, no script, nothing fetched from anywhere."""

from collections.abc import Mapping

from analysis.common.records import records
from charts.profile.strip import strip_rows
from languages import ENGLISH, WITH_ENGLISH
from languages.html import of_html
from sheets import pictures
from sheets.content import Sheet
from sheets.escaped import text
from sheets.look import STYLE
from sheets.parts import agenda
from sheets.parts.agenda import Theme
from sheets.rows_said import HEADINGS, lacking, line

PDF, KIND, MEETING, ABOUT = "Som PDF", "Kommunearket", "Si det i møtet", "Om tallene"
COURSE, COURSE_OF = "Netto driftsresultat år for år", "Prosent av brutto driftsinntekter, kommunekonsern"
AGENDA = "Til debatten i"
COURSE_KEY = (
    "stiplet: anbefalt nivå for kommunene samlet over tid; tynn linje: de andre som kommunen er holdt opp mot, samlet. En linje "
    "er brutt der tall mangler."
)
LEGEND = (
    "I hver stripe: de andre fra lavest til høyest, den midtre halvdelen mørkere, tallet deres som en åpen rute (samlet) eller en strek (median), nivået stiplet, "
    "kommunen som en prikk. Stripene har ingen felles akse, og plassen er ingen rangering."
)


def html(sheet: Sheet, links: Mapping[str, str], head: str = "") -> str:
    """The whole page, in the language of the sheet. links: what leads on from it, by what is said of it; head: more of the
    page's head, as HTML."""
    mark = f'<p class="mark">{text(sheet.marked)}</p>' if sheet.marked else ""
    body = "\n".join(
        [
            mark,
            _answer(sheet, links),
            _course(sheet),
            _meeting(sheet),
            _groups(sheet),
            _about(sheet),
            _foot(sheet, links),
            _agenda(sheet),
        ]
    )
    made = (
        f'<!DOCTYPE html>\n<html lang="{sheet.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{text(title(sheet))}</title>{head}<style>{STYLE}</style></head>\n<body><main>\n{body}\n</main></body></html>\n"
    )
    return of_html(made, sheet.language)


def title(sheet: Sheet) -> str:
    """Of the tab and of the file."""
    return f"{KIND}: {sheet.name}"


def _answer(sheet: Sheet, links: Mapping[str, str]) -> str:
    told = sheet.answer
    cells = "".join(
        f"<div><dt>{text(one.label)}</dt><dd><b>{text(one.value)}</b><span>{text(one.beside)}</span></dd></div>"
        for one in told.figures
    )
    first = [said for said in (PDF, WITH_ENGLISH[ENGLISH]) if said in links]
    led = " · ".join(f'<a href="{text(links[said])}">{text(said)}</a>' for said in first)
    pdf = f'<p class="kind">{led}</p>' if first else ""
    return (
        f'<header><p class="kind">{KIND} · {text(sheet.code)} {text(sheet.name)}</p><h1>{text(told.sentence)}</h1>{pdf}</header>'
        f'<dl class="figures">{cells}</dl><p class="beside">{text(told.note)}</p>'
    )


def _course(sheet: Sheet) -> str:
    drawn = pictures.course(sheet.course, sheet.name, sheet.others)
    if not drawn:
        return ""
    return f'<section><h2>{COURSE}</h2><p class="beside">{COURSE_OF}; {COURSE_KEY}</p>{drawn}</section>'


def _meeting(sheet: Sheet) -> str:
    told = "".join(f"<li>{text(one)}</li>" for one in sheet.answer.meeting)
    return f"<section><h2>{MEETING}</h2><ol>{told}</ol></section>" if told else ""


def _groups(sheet: Sheet) -> str:
    parts = [f'<p class="beside">{text(sheet.peers)} {text(LEGEND)} {text(sheet.footnote)}</p>']
    for name, rows in sheet.groups:
        with_strip = set(strip_rows.drawn(rows)["measure"])
        lines = "".join(
            _line(row, pictures.strip(row) if row["measure"] in with_strip else "") for row in records(rows)
        )
        head = "<tr>" + "".join(f'<th scope="col">{one}</th>' for one in (*HEADINGS, "Blant de andre")) + "</tr>"
        parts.append(
            f"<section><h2>{text(name)}</h2><table><thead>{head}</thead><tbody>{lines}</tbody></table></section>"
        )
    if told := lacking(sheet.rows):
        parts.append(f'<p class="beside">{text(told)}</p>')
    return "\n".join(parts)


def _line(row: Mapping, strip: str) -> str:
    told = line(row)
    verdict = f"<br><i>{text(told.verdict)}</i>" if told.verdict else ""
    return (
        f'<tr><th scope="row">{text(told.name)}</th><td>{text(told.own)}</td><td>{text(told.level)}</td>'
        f"<td>{text(told.theirs)}{verdict}</td><td>{strip}</td></tr>"
    )


def _about(sheet: Sheet) -> str:
    notes = "".join(f"<li>{text(one)}</li>" for one in sheet.notes)
    return (
        f'<section class="about"><h2>{ABOUT}</h2><ul>{notes}</ul><p class="codes">{text(sheet.formulas)}</p></section>'
    )


def _agenda(sheet: Sheet) -> str:
    """The questions, on a side of their own when printed."""
    if sheet.agenda is None:
        return ""
    return f'<section class="agenda" id="debatten"><h2>{AGENDA} {text(sheet.name)}</h2>{"".join(map(_theme, agenda.themes(sheet.agenda)))}{_lacking(sheet)}<p class="beside">{text(agenda.sources(sheet.agenda))}</p></section>'


def _lacking(sheet: Sheet) -> str:
    told = agenda.lacking(sheet.agenda)
    return f"<p>{text(told)}</p>" if told else ""


def _theme(theme: Theme) -> str:
    each = "".join(
        f"<h4>{text(one.text)}</h4><ul>{''.join(f'<li>{text(told)}</li>' for told in one.sentences)}</ul>"
        for one in theme.questions
    )
    return f"<h3>{text(theme.name)}</h3>{each}"


def _foot(sheet: Sheet, links: Mapping[str, str]) -> str:
    led = "".join(f'<li><a href="{text(address)}">{text(said)}</a></li>' for said, address in links.items())
    nav = f'<nav aria-label="Videre"><ul>{led}</ul></nav>' if led else ""
    return f"{nav}<footer>{' '.join(f'{text(one)}' for one in sheet.sources)}</footer>"
