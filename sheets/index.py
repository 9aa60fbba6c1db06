"""The index of a folder of sheets, with a search that needs no server, a site map, and what a link to a sheet shows."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape

from data.municipalities.names import folded
from data.news import atom
from data.norwegian import alphabetical
from languages import BOKMAL, LANGUAGES, LOCALES
from languages.html import of_html
from sheets import page, views
from sheets.content import Maker, Sheet
from sheets.escaped import text
from sheets.look import STYLE
from sheets.overview import names

TITLE = "Kommunearkene"
PRODUCT, PICTURE, PICTURE_OF = "Kommuneøkonomi", "kommuneokonomi.png", Path(__file__).with_name("preview.png")
FIELD = '<div class="search" role="search" hidden><label>Kommune, navn eller nummer <input type="search" autocomplete="off"></label></div>'
# Shows those whose name or number holds what is typed; without a script the whole list stands.
SEARCH = """
const box = document.querySelector("input"), items = [...document.querySelectorAll("[data-called]")];
document.querySelector("[role=search]").hidden = false;
box.addEventListener("input", () => {
  const asked = box.value.toLowerCase().normalize("NFD").replace(/[^a-z0-9æø]/g, "").replace(/æ/g, "ae").replace(/ø/g, "o")
    .replace(/a[ae]+/g, "a").replace(/oe/g, "o");
  for (const item of items) item.hidden = !item.dataset.called.includes(asked);
});
""".strip()


def files(
    maker: Maker, codes: Sequence[str], base_url: str, there: Collection[str] = (), dashboard: str | None = None
) -> dict[str, bytes]:
    """The index in each language, and with a base_url sitemap.xml and the picture of the product. there: the files of all
    municipalities together, feed and pages. dashboard: see views."""
    fed = atom.FILE if atom.FILE in there else ""
    made = {
        names.file(names.INDEX, language): html(
            maker,
            codes,
            fed,
            language,
            links=names.links(language, there, names.INDEX) | views.of_page(names.INDEX, language, dashboard),
        ).encode()
        for language in LANGUAGES
    }
    pages = [
        *made,
        *(name for name in there if name.endswith(".html")),
        *(f"{maker.slugs[code]}.html" for code in codes),
    ]
    return made | ({"sitemap.xml": _map(pages, base_url), PICTURE: PICTURE_OF.read_bytes()} if base_url else {})


def html(
    maker: Maker,
    codes: Sequence[str],
    fed: str = "",
    language: str = BOKMAL,
    query: str = "",
    links: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Every sheet by name, and a field that narrows the list. query: of each sheet's address, where the language is asked for.
    links: where else to go, by what is said of it."""
    led = "".join(f'<li><a href="{text(to)}">{text(said)}</a></li>' for said, to in links.items())
    nav = f'<nav aria-label="Videre"><ul>{led}</ul></nav>' if led else ""
    items = "".join(
        f'<li data-called="{text(folded(maker.found.names[code]))} {text(code)}">'
        f'<a href="{text(maker.slugs[code] + ".html" + query)}">{text(maker.found.names[code])}</a></li>'
        for code in sorted(codes, key=lambda code: alphabetical(maker.found.names[code]))
    )
    made = (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{TITLE}</title>{feed(fed) if fed else ''}<style>{STYLE}main>ul{{columns:14rem;padding:0;list-style:none}}main>ul a{{display:inline-block;padding:.4rem 0}}"
        f"input{{font:inherit;padding:.5rem;width:100%;max-width:20rem;display:block}}</style></head>\n<body><main><h1>{TITLE}</h1>{nav}"
        f"{FIELD}<ul>{items}</ul><footer>{text(' '.join(maker.sources))}</footer></main><script>{SEARCH}</script></body></html>\n"
    )
    return of_html(made, language)


def feed(name: str) -> str:
    """That a page has a feed beside it, as an element of its head, which readers of feeds look for."""
    return f'<link rel="alternate" type="application/atom+xml" title="Nytt og rettet" href="{text(name)}">'


def preview(sheet: Sheet, base_url: str) -> str:
    """What a link to the sheet shows, as elements of its head."""
    told = [
        ("og:title", page.title(sheet)),
        ("og:description", sheet.answer.sentence),
        ("og:type", "article"),
        ("og:locale", LOCALES[sheet.language].replace("-", "_")),
    ]
    if base := base_url.rstrip("/"):  # the picture is asked for by its whole address
        told += [("og:url", f"{base}/{sheet.slug}.html"), ("og:image", f"{base}/{PICTURE}"), ("og:image:alt", PRODUCT)]
    metas = "".join(f'<meta property="{name}" content="{text(said)}">' for name, said in told)
    return f'<meta name="description" content="{text(sheet.answer.sentence)}">{metas}'


def _map(pages: Sequence[str], base_url: str) -> bytes:
    places = "".join(f"<url><loc>{escape(base_url.rstrip('/'))}/{name}</loc></url>\n" for name in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{places}</urlset>\n"
    ).encode()
