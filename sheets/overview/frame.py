"""What every page of all municipalities has: the answer on top, the way to the others, its body, and what it rests on."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from charts.answer import Answer
from languages.html import of_html
from sheets.escaped import text
from sheets.files import NAMES
from sheets.look import STYLE
from sheets.overview import look, names
from sheets.page import ABOUT, MEETING

OTHERS = "Andre kart"
HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'


class Page(NamedTuple):
    """page: of names. told: the answer. body: as HTML. about: what must be known. sources: a sentence each. data: the file of
    the rows. script: of the page. marked: that figures are made up."""

    page: str
    told: Answer
    body: str
    about: Sequence[str]
    sources: Sequence[str]
    data: str
    script: str = ""
    marked: str = ""
    called: str = ""  # where it is one of several of its kind
    beside: Mapping[str, str] = MappingProxyType({})  # the others of its kind: what each is called, and its address


def html(one: Page, language: str, links: Mapping[str, str], head: str = "") -> bytes:
    """The whole page in a language. links: where else to go, by what is said of it. head: more of the head, as HTML."""
    top = names.CALLED[names.INDEX]
    up = f'<a href="{text(links[top])}">{text(top)}</a>'
    called = one.called or names.CALLED[one.page]
    kin = "".join(
        f'<li><a href="{text(names.file(to, language))}">{text(said)}</a></li>' for said, to in one.beside.items()
    )
    kin = f'<nav class="kin" aria-label="{OTHERS}"><ul>{kin}</ul></nav>' if kin else ""
    led = "".join(f'<li><a href="{text(to)}">{text(said)}</a></li>' for said, to in links.items())
    mark = f'<p class="mark">{text(one.marked)}</p>' if one.marked else ""
    figures = "".join(
        f"<div><dt>{text(each.label)}</dt><dd><b>{text(each.value)}</b><span>{text(each.beside)}</span></dd></div>"
        for each in one.told.figures
    )
    shown = f'<dl class="figures">{figures}</dl>' if figures else ""
    notes = "".join(f"<li>{text(said)}</li>" for said in one.about if said)
    about = f'<section class="about"><h2>{ABOUT}</h2><ul>{notes}</ul></section>' if notes else ""
    said = "".join(f"<li>{text(each)}</li>" for each in one.told.meeting)
    meeting = f"<section><h2>{MEETING}</h2><ol>{said}</ol></section>" if said else ""
    made = (
        f'<!DOCTYPE html>\n<html lang="{language}"><head>{HEAD}<title>{text(called)}: {text(one.told.sentence)}</title>'
        f'<meta name="description" content="{text(one.told.sentence)}">{head}<style>{STYLE}{look.STYLE}</style></head>\n<body><main>{mark}'
        f'<header><p class="kind">{up} · {text(called)}</p><h1>{text(one.told.sentence)}</h1></header>{shown}\n{kin}{one.body}\n'
        f'{meeting}{about}<nav aria-label="Videre"><ul><li><a href="{text(one.data)}">{NAMES["csv"]}</a></li>{led}</ul></nav>'
        f"<footer>{' '.join(map(text, one.sources))}</footer></main>{f'<script>{one.script}</script>' * bool(one.script)}</body></html>\n"
    )
    return of_html(made, language).encode()
