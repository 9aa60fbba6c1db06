"""Answers with the sheet of a municipality: /ark/bergen or /ark/4601, and /ark/bergen.pdf, .docx, .csv and .json beside it.

/ark/ has all of them, with the links of a published folder: /ark/bergen.html is /ark/bergen.

A plain page that needs no script and no websocket; of the newest edition, without any municipality's own files.
"""

import asyncio
from collections import OrderedDict
from urllib.parse import unquote

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse, Response

from data.errors import DataError
from data.news import atom
from languages import BOKMAL, WITH_ENGLISH, default, translated
from pages.shared.language.spoken import KEY
from serving.answers import OwnPaths, refused
from serving.compression import takes_gzip, zipped
from serving.language import asked as asked_language
from serving.site import Site

PREFIX, MOST_KEPT, MOST_CHARACTERS = "/ark", 200, 100
KINDS = {
    "": "text/html; charset=utf-8", "html": "text/html; charset=utf-8", "pdf": "application/pdf", "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip
UNKNOWN = "Fant ikke kommunen. Skriv navn eller nummer, for eksempel /ark/bergen eller /ark/4601; /ark/ har alle."
NOT_READY = "Tallene kan ikke leses nå. Prøv igjen om litt."


class Sheets(OwnPaths):
    """One sheet is made at a time, and what was made of the newest edition is kept."""

    def __init__(self, app, site: Site):
        super().__init__(app, site)
        self._making = asyncio.Lock()
        self._made: OrderedDict[tuple, bytes] = OrderedDict()
        self._named: tuple[tuple, dict[str, str]] = (
            (),
            {},
        )  # the addresses of an edition: its key, and the number of each

    def is_own(self, path: str) -> bool:
        """The list of the sheets and what lies below it."""
        return path == PREFIX or path.startswith(f"{PREFIX}/")

    async def answer(self, path: str, scope) -> Response:
        """A sheet, as small as the asker takes it."""
        if path == PREFIX:  # the links of the list are beside it
            return RedirectResponse(f"{self.site.base}{PREFIX}/")
        answer = await self._answer(path[len(PREFIX) :].strip("/"), asked_language.chosen(scope))
        if answer.status_code == 200 and takes_gzip(Headers(scope=scope).get("accept-encoding", "")):
            return await asyncio.to_thread(zipped, answer)
        return answer

    async def _answer(self, asked: str, language: str) -> Response:
        name, _, ending = unquote(asked).rpartition(".") if "." in asked else (unquote(asked), "", "")
        if ending not in KINDS or len(name) > MOST_CHARACTERS or ("." in asked and not (name and ending)):
            return refused(404, translated(UNKNOWN, language or BOKMAL))
        async with self._making:
            try:
                content = await asyncio.to_thread(self._content, name, "" if ending == "html" else ending, language)
            except DataError:
                return refused(503, translated(NOT_READY, language or BOKMAL))
        if content is None:
            return refused(404, translated(UNKNOWN, language or BOKMAL))
        return Response(
            content, media_type=KINDS[ending], headers={"cache-control": "no-cache", "vary": "accept-encoding"}
        )

    def _content(self, name: str, ending: str, language: str) -> bytes | None:
        """Of the newest edition; None where no one municipality is meant. language: that is asked for, "" for none. What is kept
        is one for each municipality, by whatever name and in whatever way its language was asked for."""
        from pages.shared.in_use import edition

        with edition.published() as newest:
            code = self._meant(name, newest.key) if name else ""
            if code is None or (ending and not code):
                return None
            key = (newest.key, code, ending, (language or default(code)) if code else language)
            if key not in self._made:
                self._made[key] = _make(code, ending, self.site.base, key[-1])
            self._made.move_to_end(key)
            while len(self._made) > MOST_KEPT:
                self._made.popitem(last=False)
            return self._made[key]

    def _meant(self, asked: str, key: tuple) -> str | None:
        """The number of the one municipality that is meant by its address, name or number, of today or before. key: of the
        edition, whose addresses are worked out once."""
        from pages.municipality import rows
        from pages.shared import cached

        names = rows.material().names
        if self._named[0] != key:
            self._named = key, _by_slug(names)
        by_slug = self._named[1]
        codes = (by_slug[asked],) if asked in by_slug else cached.register().meant(asked).codes
        return codes[0] if len(codes) == 1 and codes[0] in names else None


def _make(code: str, ending: str, base: str, language: str) -> bytes:
    """The sheet of a municipality, and the list of all for "". What is imported here is imported when the first is asked for: the
    server starts without it."""
    from pages.debate import rows as debate_rows
    from pages.municipality import rows
    from sheets import content, files, index, page, views

    maker = content.maker(rows.material(), debate_rows.where_possible())
    if not code:
        feed, query = f"{base}/{atom.FILE}", f"?{KEY}={language}" * bool(language)
        return index.html(maker, list(maker.found.names), feed, language or BOKMAL, query).encode()
    sheet = maker.sheet(code, language)
    if ending:
        return files.MADE[ending](sheet)
    here = f"{base}{PREFIX}/{sheet.slug}"
    asked = f"{KEY}={sheet.language}" if sheet.language != default(code) else ""
    own = {said: f"{here}.{end}{f'?{asked}' * bool(asked)}" for end, said in files.NAMES.items()}
    others = {name: f"{here}?{KEY}={one}" for one, name in WITH_ENGLISH.items() if one != sheet.language}
    every = {"Alle kommuner": f"{base}{PREFIX}/{f'?{asked}' * bool(asked)}"}
    led = {**own, **views.of_sheet(sheet, base), **every, **others}
    return page.html(sheet, led, index.preview(sheet, "")).encode()


def _by_slug(names: dict[str, str]) -> dict[str, str]:
    """The number of each municipality by its address. names: by number."""
    from sheets import content

    return {slug: code for code, slug in content.slugs(names).items()}
