"""The sheet: page, PDF, Word, CSV and JSON tell the same, on two sides, without a script; and a folder of them.

Every municipality is looked at where EVERY_SHEET is set, else those of each kind.
"""

import csv
import io
import itertools
import json
import math
import os
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

import languages
from analysis import __main__ as analysis
from analysis.profile import peers
from analysis.profile.spread import MEDIAN, TOGETHER
from charts.words import first_lower
from data.extract import catalogue
from data.folder import PACKAGE
from sheets import __main__ as command, content, escaped, files, index, page, pdf, pictures
from sheets.parts import agenda
from sheets.publish import publish
from sheets.rows_said import lacking, line
from tests import shipped_tables
from tests.languages.test_english import numbers, numbers_of

ROOT = Path(__file__).resolve().parents[2]
EACH = ("4601", "0301", "1508", "1580", "1151", "5612", "5501", "3105", "1818", "5624")
LANGUAGES = ("nb", "nn")
EVIL = '<script>alert(1)</script> [a](https://x.no) "&'


@pytest.fixture(scope="module")
def maker(shipped_read):
    return content.read_all(shipped_read, lambda name: catalogue.vintage(name, PACKAGE))


@pytest.fixture(scope="module")
def sheets(maker):
    return {code: maker.sheet(code) for code in EACH}


def all_or_some() -> list[str]:
    """Every municipality of today with EVERY_SHEET=1, which takes minutes."""
    if not os.environ.get("EVERY_SHEET"):
        return list(EACH)
    return sorted(shipped_tables.read("municipalities")["municipality_code"].astype(str))


class Read(HTMLParser):
    """The text of a page, its tags, and where its links lead."""

    def __init__(self, html: str):
        super().__init__()
        self.text, self.tags, self.links, self.uses, self.ids = [], [], [], [], set()
        self.feed(html)

    def handle_data(self, data):
        self.text.append(data)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        own = dict(attrs)
        self.ids |= {own.get("id")}
        if tag == "use":  # which draws a part of the picture once more
            self.uses.append(own["href"].removeprefix("#"))
        else:
            self.links += [value for name, value in attrs if name in ("href", "src")]


@pytest.mark.parametrize("code", all_or_some())
def test_page_pdf_word_csv_and_json_tell_the_same(maker, sheets, code):
    sheet = replace(sheets.get(code) or maker.sheet(code), language="nb")
    lines = [line(row) for row in sheet.rows[sheet.rows["reason"] == ""].to_dict("records")]
    said = [text for one in lines for text in one if text] + [
        lacking(sheet.rows),
        sheet.answer.sentence,
        *sheet.answer.meeting,
        *sheet.sources,
        *sheet.agenda.loc[sheet.agenda["reason"] == "", "sentence"],
        agenda.lacking(sheet.agenda),
        *sheet.agenda["question"],
        *sheet.agenda["theme"],
        agenda.sources(sheet.agenda),
    ]
    html = " ".join(Read(page.html(sheet, {})).text)
    document = docx.Document(io.BytesIO(files.word(sheet)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    word = " ".join([*cells, *(one.text for one in document.paragraphs)])
    told = json.dumps(pdf._data(sheet), ensure_ascii=False)
    for text in said:
        assert text in html and text in word and json.dumps(text, ensure_ascii=False)[1:-1] in told
    facts = json.loads(files.json_file(sheet))
    rows = list(csv.DictReader(io.StringIO(files.csv(sheet).decode("utf-8-sig"))))
    assert len(facts["measures"]) == len(rows) == len(sheet.rows) > len(lines)
    assert [one["sentence"] for one in facts["debate"]] == list(sheet.agenda["sentence"])
    for ours, theirs, row in zip(facts["measures"], rows, sheet.rows.to_dict("records"), strict=True):
        assert (ours["value"] is None) == math.isnan(row["value"]) == (theirs["value"] == "")
        if ours["value"] is not None:
            # what the machine adds is not written, so far as data.written_figures goes
            assert [ours["value"], float(theirs["value"])] == pytest.approx([row["value"]] * 2, rel=2e-13, abs=2e-13)


@pytest.mark.parametrize("code", ["4601", "5612", "1508"])
def test_the_pdf_is_tagged_and_has_two_sides_and_the_agenda_at_most(sheets, code):
    made = files.pdf(sheets[code])
    assert made.startswith(b"%PDF") and b"StructTreeRoot" in made
    assert max(map(int, re.findall(rb"/Count (\d+)", made)), default=9) == 2
    assert files.pdf(sheets[code]) == made and files.word(sheets[code]) == files.word(
        sheets[code]
    )  # nothing of the clock


def test_a_pdf_is_two_sides_in_every_language_and_a_printed_page_has_its_agenda_on_a_side_of_its_own(sheets):
    for code in ("4601", "1508", "1151"):
        for language in ("nb", "nn", "en"):
            assert _sides(files.pdf(replace(sheets[code], language=language))) == 2
    html = page.html(sheets["4601"], {})
    assert "break-before:page" in html and html.index('class="agenda"') > html.index("<footer>")


def test_every_figure_is_on_the_first_side(sheets):
    for code, sheet in sheets.items():
        figures_alone = replace(sheet, agenda=None, notes=(), formulas="", sources=())
        assert _sides(files.pdf(figures_alone)) == 1, code


def test_peers_of_whom_none_has_a_figure_are_told_with_how_many_they_are(sheets):
    own = sheets["4601"].rows.set_index("measure").loc["outside_pct"].to_dict() | {"measure": "outside_pct"}
    told = line(own | {"reason": "", "value": 9.0, "verdict": "too_few_peers", "peers_with": 0, "peers_of": 10})
    assert (told.theirs, told.verdict) == ("for få med tall (0 av 10)", "")


def _sides(made: bytes) -> int:
    return max(map(int, re.findall(rb"/Count (\d+)", made)))


def test_the_page_is_small_and_asks_for_nothing(sheets):
    for sheet in sheets.values():
        html = page.html(sheet, {"Videre": "index.html"})
        read = Read(html)
        assert len(html.encode()) < 150_000 and read.links == ["index.html"]
        assert not {"script", "img", "iframe", "link"} & set(read.tags) and "url(" not in html
        assert read.tags.count("h1") == 1 and html.count("<svg") == html.count("aria-label=") - ("<nav" in html)


def test_nothing_that_is_said_is_markup(sheets):
    sheet = sheets["4601"]
    rows = sheet.rows.assign(measure_name=EVIL)
    evil = content.Sheet(sheet.code, EVIL, sheet.slug, sheet.answer, rows, sheet.course, EVIL, (EVIL,), (EVIL,), EVIL)
    read = Read(page.html(evil, {EVIL: "x.html"}))
    assert "script" not in read.tags and any(EVIL in text for text in read.text) and read.links == ["x.html"]
    assert files.pdf(evil).startswith(b"%PDF") and files.word(evil)
    assert json.loads(files.json_file(evil))["peers"] == EVIL


def test_a_strip_counts_those_on_each_side(sheets):
    for sheet in sheets.values():
        for row in sheet.rows.to_dict("records"):
            if not pictures.strip(row):
                assert math.isnan(row["peers_min"])
            elif not math.isnan(row["value"]):
                assert pictures.said(row).startswith(
                    f"{int(row['peers_lower'])} av {row['peers_with']} kommuner er lavere"
                )


def test_a_strip_has_the_level_where_the_sheet_holds_the_figure_against_it_and_the_others_where_enough_have_it(sheets):
    """As on Kommunen: that of five years has its strip whoever else has it, and the one of a single year has no level."""
    seen = set()
    for sheet in sheets.values():
        lines = re.findall(r'<tr><th scope="row">(.*?)</th>.*?</tr>', page.html(sheet, {}))
        cells = re.findall(r'<tr><th scope="row">.*?<td>((?:<svg viewBox.*?</svg>)?)</td></tr>', page.html(sheet, {}))
        by = {row["measure_name"]: row for row in sheet.rows.to_dict("records") if not row["reason"]}
        for name, svg in zip(map(unescape, lines), cells, strict=True):
            row = by[name]
            several = row["measure"] == "ndr_pct_5yr"
            enough = row["peers_with"] >= 0.8 * row["peers_of"] > 0
            assert bool(svg) == ((enough or several) and not math.isnan(row["peers_min"])), (sheet.code, name)
            if svg:
                assert ('class="level"' in svg) == bool(line(row).level), (sheet.code, name)
                assert ('class="half"' in svg) == enough, (sheet.code, name)
                assert ('class="together"' in svg) == (enough and row["peers_kind"] == TOGETHER), (sheet.code, name)
                assert ('class="median"' in svg) == (enough and row["peers_kind"] == MEDIAN), (sheet.code, name)
                seen.add((row["measure"], enough, 'class="level"' in svg))
    assert {("ndr_pct", True, False), ("ndr_pct_5yr", True, True), ("ndr_pct_5yr", False, True)} <= seen
    assert ("fund_pct", True, True) in seen


@pytest.mark.parametrize("measure", ["ndr_pct", "ndr_pct_5yr", "fund_pct"])
def test_a_level_stands_without_an_own_figure_unless_it_is_for_more_years_than_the_figure(sheets, measure):
    """That of one year and no figure, too, which no municipality of this edition is."""
    row = sheets["4601"].rows.set_index("measure", drop=False).loc[measure].to_dict()
    none = row | {"value": math.nan, "level_side": ""}
    assert ('class="level"' in pictures.strip(none)) == (measure != "ndr_pct") == none["level_judges"]


def test_a_line_is_broken_where_a_year_is_missing():
    nan = float("nan")
    drawn = pictures.course([(2020, 1.0, 1.75), (2021, nan, 1.75), (2022, 2.0, 1.75), (2023, -1.0, 1.75)], "Ås")
    assert drawn.count('class="line"') == 1 and drawn.count('class="own"') == 3 and drawn.count('class="level"') == 3
    assert pictures.course([(2020, 1.0, 1.75), (2021, nan, 1.75)], "Ås") == ""


def test_each_line_has_its_own_figure_at_its_end_apart_from_the_others_and_the_axis_has_even_steps():
    years = [(2020, 6.4, 1.75), (2021, 0.8, 1.75), (2022, 2.9, 1.75)]
    drawn = pictures.course(years, "Ås", [(2021, 0.1), (2022, 3.0)])
    told = re.findall(r'<text [^>]*y="([^"]+)">([^<]+)</text>', drawn)
    assert [text for _, text in told[-3:]] == ["de andre 3,0\u00a0%", "Ås 2,9\u00a0%", "nivå 1,75\u00a0%"]
    heights = [float(at) for at, _ in told[-3:]]
    assert min(b - a for a, b in itertools.pairwise(heights)) >= 16 and heights[-1] <= pictures.COURSE_HIGH
    axis = [text for _, text in told if text.endswith("%")][:-3]
    assert axis == ["0\u00a0%", "2\u00a0%", "4\u00a0%", "6\u00a0%"]


@pytest.mark.parametrize(("own", "others"), [(25.0, 0.3), (0.4, 0.3), (-25.0, -24.8), (1.7, 1.8)])
def test_names_at_the_ends_of_lines_lie_within_the_picture_and_on_no_other(own, others):
    drawn = pictures.course([(2024, own, 1.75), (2025, own, 1.75)], "Ås", [(2024, others), (2025, others)])
    ends = [float(y) for y in re.findall(r'<text text-anchor="start" x="[^"]+" y="([^"]+)">', drawn)]
    assert len(ends) == 3 and min(round(b - a, 1) for a, b in itertools.pairwise(ends)) >= pictures.ROW > pictures.NAME
    assert min(ends) >= 0.75 * pictures.NAME and max(ends) <= pictures.COURSE_HIGH - pictures.FOOT


def test_a_name_that_meets_no_other_stands_at_the_end_of_its_line():
    drawn = pictures.course([(2024, 6.0, 1.0), (2025, 3.0, 1.0)], "Ås", [(2024, 5.0), (2025, 1.1)])
    at = [float(y) for y in re.findall(r'<circle cx="[^"]+" cy="([^"]+)"', drawn)][-1]
    ends = re.findall(r'<text text-anchor="start" x="[^"]+" y="([^"]+)">([^<]+)<', drawn)
    assert ends[0] == (str(at + 4), "Ås 3,0\u00a0%") and float(ends[2][0]) - float(ends[1][0]) == pytest.approx(
        pictures.ROW
    )


def test_what_cannot_be_judged_is_told_once_and_the_formulas_are_one_text(sheets):
    for sheet in sheets.values():
        html = page.html(sheet, {page.PDF: "x.pdf", "Alle kommuner": "index.html"})
        marks = [row for row in sheet.rows.to_dict("records") if row["verdict"] == "variation_unknown"]
        marked = [row for row in marks if row["measure"] != "ndr_sd_points"]
        assert html.count("Egen svingning er ikke kjent") == bool(marked) and "svingning ikke kjent" not in html
        assert html.count("*</td>") + html.count("*<br>") == len(marked)
        assert html.count("Slik er tallene regnet ut") == 1 and not re.search(r"\d %", html)
        assert html.index("x.pdf") < html.index("<dl") and escaped.text(sheet.answer.note) in html
        owns = {row["measure"]: line(row).own for row in sheet.rows.to_dict("records") if not row["reason"]}
        assert all("(2021–2025" in owns[one] for one in owns if one == "ndr_pct_5yr")
        assert all("(årene til 2025" in owns[one] for one in owns if one == "ndr_sd_points")
        assert sheet.formulas in json.loads(files.json_file(sheet))["notes"]


def test_the_peers_line_is_their_amounts_added_up_where_most_have_one(maker, sheets):
    one = maker.found.series["ndr_pct"]
    drawn = 0
    for code, sheet in sheets.items():
        codes = peers.of(maker.found, code).codes
        for year, value in sheet.others:
            places = [maker.found.places[other] for other in codes]
            rows = [(one.part[at, one.at(year)], one.whole[at, one.at(year)]) for at in places]
            known = [(part, whole) for part, whole in rows if not math.isnan(part + whole)]
            assert len(known) >= 0.8 * len(codes)
            assert value == pytest.approx(100 * sum(part for part, _ in known) / sum(whole for _, whole in known))
        assert sheet.others[-1][0] == 2025
        picture = pictures.course(sheet.course, sheet.name, sheet.others)
        drawn += picture.count('class="others"')
        assert ("de andre" in picture) == ('class="others"' in picture)
    assert drawn > len(sheets)


def test_the_schema_has_every_field_of_the_json_and_no_other(sheets):
    parts = re.split(r"\n## ", (ROOT / "docs" / "sheet.md").read_text(encoding="utf-8"))
    told = [re.findall(r"`(\w+)`", " ".join(re.findall(r"(?m)^\| (`[^|]+) \|", part))) for part in parts]
    for code in ("4601", "1508"):
        facts = json.loads(files.json_file(sheets[code]))
        for fields, objects in zip(told, ([facts], facts["measures"], facts["debate"]), strict=True):
            assert len(fields) == len(set(fields)) and all(set(one) == set(fields) for one in objects)


def test_the_command_prints_the_measures_of_the_sheet(sheets, capsys, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(PACKAGE))
    assert analysis.main(["municipality", "4601", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(files.json_file(sheets["4601"]))["measures"]


def test_every_municipality_has_an_address_of_its_own(maker):
    assert len(maker.slugs) == len(set(maker.slugs.values())) == 357
    assert all(re.fullmatch(r"[a-z0-9-]+", slug) for slug in maker.slugs.values())
    assert (
        maker.slugs["4601"] == "bergen" and maker.slugs["1818"] == "heroy-1818" and maker.slugs["3222"] == "lorenskog"
    )


def test_the_index_has_the_names_in_the_order_of_the_norwegian_alphabet(maker):
    names = re.findall(r'<li data-called="[^"]*"><a href="[^"]*">([^<]+)<', index.html(maker, list(maker.found.names)))
    first = [name for name, after in itertools.pairwise([*names, ""]) if name[0] != after[:1]]
    assert [name[0] for name in first[-3:]] == ["V", "Ø", "Å"] and len(names) == 357


def test_a_folder_has_no_dead_link_and_is_only_written_where_it_changed(maker, tmp_path):
    first = publish(maker, tmp_path / "ut", ["4601", "1151"], "https://x.no/ark/", told=lambda _: None)
    assert first == (14, 0)
    for path in (tmp_path / "ut").glob("*.html"):
        links = Read(path.read_text(encoding="utf-8")).links
        assert links and all((path.parent / link).is_file() for link in links)
    (tmp_path / "ut" / "bergen.csv").write_text("other")
    assert publish(maker, tmp_path / "ut", ["4601", "1151"], "https://x.no/ark/", told=lambda _: None) == (1, 13)
    assert "<loc>https://x.no/ark/bergen.html</loc>" in (tmp_path / "ut" / "sitemap.xml").read_text()
    assert 'property="og:url" content="https://x.no/ark/utsira.html"' in (tmp_path / "ut" / "utsira.html").read_text()


@pytest.mark.slow("processes that begin anew")
def test_sheets_made_on_every_core_are_those_made_one_after_the_other(maker, tmp_path, monkeypatch):
    alone, cores = tmp_path / "alone", tmp_path / "cores"
    publish(maker, alone, ["1151", "4601"], told=lambda _: None)
    monkeypatch.setattr("sheets.publish.FEW", 0)
    monkeypatch.setattr("sheets.publish.CHUNK", 1)
    told = []
    assert publish(maker, cores, ["1151", "4601"], told=told.append).same == 0 and told[-1].endswith("sist Bergen")
    made, expected = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in (cores, alone))
    assert len(made) > 10 and made == expected


def test_the_command_writes_what_is_asked_for_and_refuses_the_rest(tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("DATA_DIR", raising=False)
    assert command.main([str(tmp_path / "ut"), "--municipality", "utsira", "1151"]) == 0
    assert sorted(path.name for path in (tmp_path / "ut").iterdir()) == [
        "index-nn.html", "index.html", "nytt.atom", "utsira.atom", "utsira.csv", "utsira.docx", "utsira.html", "utsira.json", "utsira.pdf",
    ]  # fmt: skip
    assert command.main([str(tmp_path / "ut"), "--municipality", "Atlantis"]) == 2
    assert "Ukjent kommune: Atlantis" in capsys.readouterr().err
    (tmp_path / "file").write_text("")
    assert command.main([str(tmp_path / "file"), "--municipality", "utsira"]) == 1
    assert "Får ikke skrevet" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        command.main([str(tmp_path / "ut"), "--base-url", "x.no"])
    assert stopped.value.code == 2


def test_page_pdf_and_word_are_told_in_the_language_of_the_sheet_and_csv_and_json_in_bokmal(maker):
    ours, theirs = (maker.sheet("4621", language) for language in LANGUAGES)
    assert maker.sheet("4621").language == "nn" and maker.sheet("4601").language == "nb"  # what they have decided on
    assert files.csv(ours) == files.csv(theirs) and files.json_file(ours) == files.json_file(theirs)
    made = [" ".join(Read(page.html(one, {})).text) for one in (ours, theirs)]
    words = [_told_by_word(one) for one in (ours, theirs)]
    pdfs = [json.dumps(pdf._in_language(pdf._data(one), one.language), ensure_ascii=False) for one in (ours, theirs)]
    for bokmal, nynorsk in (made, words, pdfs):
        assert "Si det i møtet" in bokmal and "Sei det i møtet" in nynorsk
        assert "Avstand til anbefalt nivå" in bokmal and not re.search(r"(?i)anbefal|\bikke\b|innbygger", nynorsk)
        assert re.findall(r"[\d−%]", bokmal) == re.findall(r"[\d−%]", nynorsk)
    assert languages.missing(words[0], "nn") == []
    assert files.pdf(theirs).startswith(b"%PDF")
    assert docx.Document(io.BytesIO(files.word(theirs))).core_properties.language == "nn-NO"


@pytest.mark.parametrize("code", all_or_some())
def test_rows_without_a_figure_are_told_once_with_the_reason_and_stand_in_no_table(maker, sheets, code):
    sheet = replace(sheets.get(code) or maker.sheet(code), language="nb")
    without, told_once = sheet.rows[sheet.rows["reason"] != ""], lacking(sheet.rows)
    assert len(without) and told_once.count("Ikke tall, for ") == without["reason"].nunique()
    shown = {row.measure_name for _, rows in sheet.groups for row in rows.itertuples()}
    assert not shown & set(without["measure_name"]) and len(shown) + len(without) == len(sheet.rows)
    for name in without["measure_name"]:
        assert len(re.findall(rf"[:;] {re.escape(first_lower(name))}[;.]", told_once)) == 1, name
    html, told = page.html(sheet, {}), pdf._data(sheet)
    assert [row[0] for row in re.findall(r'<th scope="row">([^<]*)</th>(<td)', html)] == [
        escaped.text(row.measure_name) for _, rows in sheet.groups for row in rows.itertuples()
    ]
    assert html.count(escaped.text(told_once)) == 1 and told["lacking"] == told_once
    assert _told_by_word(sheet).count(told_once) == 1
    assert not {group["name"] for group in told["groups"]} - set(sheet.rows.loc[sheet.rows["reason"] == "", "group"])


@pytest.mark.parametrize("language", [languages.BOKMAL, languages.NYNORSK, languages.ENGLISH])
def test_each_table_that_is_not_here_is_named_by_its_number_and_nothing_is_here_twice(sheets, language):
    told = languages.translated(lacking(sheets["4601"].rows), language)
    numbers_told = re.findall(r"(?:tabell|table) (\d{5})", told)
    assert {"12367", "13502"} <= set(numbers_told) and len(numbers_told) == len(set(numbers_told)), told
    assert not re.search(r"tabellen|Norway's table is", told)
    assert all(len(re.findall(r"\b(?:her|here)\b", one)) <= 1 for one in re.split(r"\. (?=[IUN])", told)), told


def test_a_sheet_that_lacks_nothing_says_nothing_of_it(sheets):
    rows = sheets["4601"].rows
    sheet = replace(sheets["4601"], rows=rows[rows["reason"] == ""])
    assert lacking(sheet.rows) == "" and "Ikke tall, for" not in page.html(sheet, {}) + _told_by_word(sheet)


def test_word_has_each_table_on_one_page_a_full_row_a_measure_and_no_empty_side(sheets):
    document = docx.Document(io.BytesIO(files.word(sheets["4601"])))
    for table in document.tables:
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        assert all(kept[:-1]) and not kept[-1]
        assert all(len({cell._tc for cell in row.cells}) == len(table.columns) for row in table.rows)
    first, *more = [one for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert first.text == "Til debatten i Bergen" and not more and 'w:type="page"' not in document.element.xml


def _told_by_word(sheet) -> str:
    document = docx.Document(io.BytesIO(files.word(sheet)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(one.text for one in document.paragraphs), *cells])


@pytest.mark.parametrize("code", all_or_some())
def test_a_sheet_is_told_in_english_whole_and_by_the_same_numbers(maker, sheets, code):
    ours = replace(sheets.get(code) or maker.sheet(code), language="nb")
    theirs = replace(ours, language="en")
    made = [page.html(one, {"Som PDF": "x.pdf", "Alle kommuner": "index.html"}) for one in (ours, theirs)]
    said = [_all_said(one) for one in made]
    assert numbers_of(" ".join(said[0])) == numbers(" ".join(said[1]))
    lacking = [sentence for one in said[0] for sentence in languages.missing(one, "en")]
    assert not lacking, f"write a pattern for each in languages/english/patterns.csv: {lacking}"
    assert '<html lang="en">' in made[1] and "About the figures" in said[1]


def _all_said(html: str) -> list[str]:
    return [
        *filter(lambda text: not text.startswith(":root"), Read(html).text),
        *re.findall(r'aria-label="([^"]*)"', html),
    ]


def test_pdf_and_word_are_told_in_english_too(sheets):
    ours, theirs = sheets["4601"], replace(sheets["4601"], language="en")
    told = [json.dumps(pdf._in_language(pdf._data(one), one.language), ensure_ascii=False) for one in (ours, theirs)]
    words = [_told_by_word(one) for one in (ours, theirs)]
    for bokmal, english in (told, words):
        assert (
            numbers_of(bokmal) == numbers(english) and "Si det i møtet" in bokmal and "Say it in the meeting" in english
        )
    assert docx.Document(io.BytesIO(files.word(theirs))).core_properties.language == "en-GB"
    assert not {" er ", " og ", " av ", " på "} & set(
        re.findall(" [a-zæøå]+ ", words[1].replace("KS spør. Omstilling i", ""))
    )
