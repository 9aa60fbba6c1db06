"""The pages of all municipalities in a published folder: the rows of the dashboard's, in both languages, with no dead link."""

import csv
import dataclasses
import functools
import io
import json
import re
import shutil
from collections import defaultdict
from html.parser import HTMLParser

import pandas as pd
import pytest

import languages
from analysis.measures.registry import MEASURES
from analysis.missing import counted, rows as missing_rows
from analysis.profile.several import on_map as map_rows
from analysis.profile.several.on_map import STEPS
from charts import words
from charts.drawing.maps import county
from charts.drawing.maps.borders import outline
from charts.profile import map_words
from charts.result import size_answer
from data.brought_in import borders
from data.errors import ContractError, MissingTable
from data.extract import catalogue, store
from data.folder import PACKAGE
from data.norwegian import alphabetical, number
from data.written_figures import without_noise
from sheets import __main__ as command, content, index
from sheets.overview import files, ledgers, look, map_picture, material, names, spread
from sheets.publish import publish, remove_old
from tests import editions
from tests.languages.test_english import numbers
from tests.sheets.test_sheet import Read

MAPS = {measure: page for measure, (page, _) in names.MAPS.items()}
PAGES = (*MAPS.values(), names.AREAS, names.SPREAD, names.CHANGED, names.MISSING)
CODES = ("4601", "1151", "1508")  # the last lacks figures
VOID = {"meta", "link", "input", "br"}


def everything(folder, without=(), dashboard=None, told=lambda _: None):
    @functools.cache
    def tables(name):
        if name in without:
            raise MissingTable(store.not_fetched(name))
        return store.read_any(name, folder)

    kept = {name: vintages for name, vintages in catalogue.manifest(folder).items() if name not in without}
    maker = content.read_all(tables, lambda name: kept[name][0] if name in kept else None, folder)
    read_edition = functools.partial(store.read_vintage, folder=folder)
    made = files.files(maker, CODES, folder, kept, tables, read_edition, told, index.feed("nytt.atom"), dashboard)
    return maker, tables, made


@pytest.fixture(scope="module")
def shipped():
    return everything(PACKAGE)


@pytest.fixture(scope="module")
def revised(tmp_path_factory):
    folder = editions.extract(tmp_path_factory.mktemp("overview") / "data", revised=True)
    return folder, *everything(folder)


class Tree(HTMLParser):
    """What is opened and not closed in its turn, and the rows of the tables."""

    def __init__(self, made: bytes):
        super().__init__()
        self.open, self.wrong, self.rows = [], [], []
        self.feed(made.decode())
        self.wrong += self.open

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_startendtag(self, tag, attrs):
        pass  # of a picture: closed where it is opened

    def handle_data(self, data):
        if self.open[-1:] and {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


def rows_of(made: dict[str, bytes], name: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(made[f"{name}.csv"].decode("utf-8-sig"))))


def test_every_page_is_there_in_both_languages_small_whole_and_without_anything_from_elsewhere(shipped):
    _, _, made = shipped
    pages = {names.file(one, language) for one in PAGES for language in ("nb", "nn")}
    assert set(made) == pages | {f"{one}.csv" for one in PAGES if one != names.AREAS} and set(MAPS) == set(STEPS)
    for name, page in made.items():
        if name.endswith(".html"):
            read = Read(page.decode())
            assert len(page) < 150_000 and Tree(page).wrong == [], name
            assert (
                not {"img", "iframe"} & set(read.tags)
                and b"url(" not in page.replace(b"url(#", b"")
                and b"://" not in page
            )
            assert read.tags.count("h1") == 1 and page.count(b'role="img"') == page.count(b"<svg") - page.count(
                b"aria-hidden"
            )


@pytest.mark.parametrize(("measure", "page"), MAPS.items())
def test_the_map_has_every_municipality_in_its_class_and_the_list_the_figures_of_each(shipped, measure, page):
    maker, _, made = shipped
    listed, rows = Tree(made[f"{page}.html"]).rows[1:], rows_of(made, page)
    assert [row[0] for row in listed] == [row["region_code"] for row in rows] and len(rows) == len(maker.found.codes)
    for row, shown in zip(rows, listed, strict=True):
        value, distance = (float(row[one] or "nan") for one in ("value", "level_distance"))
        figures = number(value, MEASURES[measure].decimals), number(distance, 2, signed=True)
        assert shown[1:5] == [row["region_name"], *figures, number(float(row["inhabitants"]), 0)]
        assert [one for one in shown[5:] if one] == [one for one in [row["reason"]] if one]
    html = made[f"{page}.html"].decode()
    drawn: dict[str, str] = defaultdict(str)  # in the inset and outside it
    for name, marks in re.findall(r'<g class="(?:mark-of )?(\w+)">(.*?)</g>', html[html.index('class="all"') :]):
        drawn[name] += marks
    for name in {row["map_class"] for row in rows}:
        inside = sum(row["map_class"] == name for row in rows)
        assert drawn[name or "lacking"].count("<title>") == inside, name
        assert drawn[name or "lacking"].count("<circle") == (inside if name.startswith("below") else 0)
        assert f"{map_words.labels(measure)[name]}: {inside}<" in html
    known = [row for row in rows if row["value"]]
    below = sum(float(row["value"]) < float(row["level"]) for row in known)
    whose = "" if len(known) == len(rows) else " med tall"
    assert f"<h1>{below} av {len(known)} kommuner{whose} hadde " in html


def test_the_map_as_areas_has_the_same_municipalities_in_the_same_classes(shipped):
    dots, areas = (shipped[2][name].decode() for name in ("kart.html", "kart-flater.html"))
    ours, theirs = (
        sorted(
            (name, told)
            for name, drawn in re.findall(r'<g class="mark-of (\w+)">(.*?)</g>', one[one.index('class="all"') :])
            for told in re.findall("<title>(.*?)</title>", drawn)
        )
        for one in (dots, areas)
    )
    assert ours == theirs and len(ours) == 357 and "kart.html" in Read(areas).links
    assert Tree(shipped[2]["kart.html"]).rows == Tree(shipped[2]["kart-flater.html"]).rows


def test_the_land_is_as_large_as_its_municipalities_and_has_only_the_borders_that_none_shares():
    shapes = material.where(PACKAGE).shapes
    every, around = [ring for rings in shapes.values() for ring in rings], outline(shapes)
    assert sum(map(_area, around)) == pytest.approx(sum(map(_area, every)), rel=1e-12)
    assert sum(map(len, around)) < sum(map(len, every)) / 2 and all((ring[0] == ring[-1]).all() for ring in around)


def _area(ring) -> float:
    east, north = ring[:, 0], ring[:, 1]
    return float((east[:-1] * north[1:] - east[1:] * north[:-1]).sum()) / 2


def test_the_list_leads_to_the_sheets_that_are_there_and_to_no_other(shipped):
    maker, _, made = shipped
    for page in (*MAPS.values(), names.MISSING):
        links = {link for link in Read(made[f"{page}.html"].decode()).links if link.endswith(".html")}
        sheets = links & {f"{slug}.html" for slug in maker.slugs.values()}
        lacking = {row["region_code"] for row in newest_gaps(maker)}
        led = CODES if page in MAPS.values() else [code for code in CODES if code in lacking]
        assert led and sheets == {f"{maker.slugs[code]}.html" for code in led}


def newest_gaps(maker) -> list[dict]:
    every = missing_rows.rows(maker.found)
    return counted.of_newest(every, counted.newest(maker.found, every)).to_dict("records")


def test_the_spread_has_a_dot_a_municipality_and_the_figures_of_each_class(shipped):
    maker, tables, made = shipped
    found, html = material.spread(tables, maker.found), made["spredning.html"].decode()
    assert size_answer.every_class(found.classes).sentence in html
    strips = re.findall(r'<g class="dot">(.*?)</g>', html)
    assert [one.count("<circle") + one.count("<path") for one in strips] == list(found.classes["municipalities"])
    beyond = ((found.each["ndr_pct"] < -12) | (found.each["ndr_pct"] > 16)).sum()
    assert sum(one.count("<path") for one in strips) == beyond > 0
    dark = re.findall(r'<div class="strip first"><p><span><b>(.*?)</b>.*?<b>median (.*?)\u00a0%</b>', html)
    least = found.classes.loc[found.classes["ndr_pct_median"].idxmin()]
    assert dark == [(words.label(least["size_class"]), number(least["ndr_pct_median"], 1))]
    for row, shown in zip(found.classes.to_dict("records"), Tree(made["spredning.html"]).rows[1:], strict=True):
        told = [
            number(row[one], digits)
            for one, digits in (("ndr_pct_weighted", 2), ("ndr_pct_median", 2), ("share_below_pct", 1))
        ]
        assert shown[1:] == [f"{row['municipalities']} av {row['municipalities_of']}", *told]
    assert [float(row["p90"]) for row in rows_of(made, names.SPREAD)] == without_noise(found.classes)["p90"].tolist()


def test_one_edition_is_said_to_be_one_and_of_two_the_page_has_exactly_what_was_planted(shipped, revised):
    assert "det er én utgave av hver tabell" in shipped[2]["rettet.html"].decode() and not rows_of(shipped[2], "rettet")
    made = revised[-1]
    rows, html = rows_of(made, names.CHANGED), made["rettet.html"].decode()
    assert len(rows) == len(editions.PLANTED) and "én utgave av hver tabell" not in html
    listed = [row for row in Tree(made["rettet.html"]).rows if len(row) == 8][1:]
    assert [(row[0], row[1]) for row in listed] == [(row["region_name"], row["year"]) for row in rows]
    assert [row[0] for row in listed[:3]] == ["Bergen", "Bergen", "Utsira"] and listed[0][5] == "+70\u202f000"


def test_the_missing_are_those_of_the_ledger_with_the_newest_year_on_the_page_and_all_in_the_file(shipped):
    maker, _, made = shipped
    newest = newest_gaps(maker)
    assert len(rows_of(made, names.MISSING)) == len(missing_rows.rows(maker.found))
    listed = [row for row in Tree(made["mangler.html"]).rows if len(row) == 4]
    who = listed[[row[0] for row in listed].index("Kommune") + 1 :]
    assert sum(row[1].count("; ") + 1 for row in who) == len(newest) > 0
    assert [row[0] for row in who] == sorted((row[0] for row in who), key=alphabetical)
    assert {row[0] for row in who} == {row["region_name"] for row in newest}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_told_in_nynorsk_by_the_same_numbers(shipped, revised, page):
    for made in (shipped[2], revised[-1]):
        ours, theirs = (made[names.file(page, language)].decode() for language in ("nb", "nn"))
        said = [
            [*_texts(one), *re.findall(r'aria-label="([^"]*)"', one), *re.findall(r"<title>([^<]*)", one)]
            for one in (ours, theirs)
        ]
        assert numbers(" ".join(said[0])) == numbers(" ".join(said[1])) and '<html lang="nn">' in theirs
        lacking = {word for text in said[0] for word in languages.missing(text, "nn")} - {
            "Nynorsk",
            "Nyby",
        }  # which is planted
        assert not lacking, f"put each in languages/nynorsk: {lacking}"


def _texts(html: str) -> list[str]:
    return Read(re.sub(r"<(script|style)>.*?</\1>", "", html, flags=re.DOTALL)).text


def test_a_folder_with_all_of_it_has_no_dead_link_and_a_map_of_the_site(revised, tmp_path):
    _, maker, _, made = revised
    beside = {**made, "nytt.atom": b"<feed/>"}
    first = publish(maker, tmp_path, CODES, "https://x.no/ark/", told=lambda _: None, beside=beside)
    assert first.same == 0
    site = (tmp_path / "sitemap.xml").read_text()
    for path in tmp_path.glob("*.html"):
        read = Read(path.read_text(encoding="utf-8"))
        links = read.links
        assert set(read.uses) <= read.ids, path.name
        assert links and all((tmp_path / link).is_file() for link in links), path.name
        assert f"<loc>https://x.no/ark/{path.name}</loc>" in site
    for name in ("index.html", "bergen.html", "mangler.html"):
        assert "kart.html" in Read((tmp_path / name).read_text(encoding="utf-8")).links
    assert "index-nn.html" in Read((tmp_path / "kart-nn.html").read_text(encoding="utf-8")).links
    again = publish(maker, tmp_path, CODES, "https://x.no/ark/", told=lambda _: None, beside=beside)
    assert again == (0, first.changed)


def test_without_borders_no_map_is_of_areas_and_none_leads_there(shipped, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(PACKAGE, data)
    register = json.loads((data / "documents.json").read_text(encoding="utf-8"))
    kept = {name: one for name, one in register["documents"].items() if one[0]["kind"] != borders.KIND}
    assert len(kept) < len(register["documents"])
    (data / "documents.json").write_text(json.dumps(register | {"documents": kept}), encoding="utf-8")
    _, _, made = everything(data)
    assert {name for name in shipped[2] if name not in made} == {"kart-flater.html", "kart-flater-nn.html"}
    for page in MAPS.values():
        html = made[f"{page}.html"].decode()
        links = [link for link in Read(html).links if link.endswith(".html")]
        beside = {f"{other}.html" for other in MAPS.values() if other != page}
        assert beside < set(links) and "kart-flater.html" not in links and "Kartet kan ikke tegnes her ennå." in html


def test_a_measure_without_figures_has_no_map_and_the_others_have_theirs(shipped, monkeypatch):
    years, told = missing_rows.years, []
    monkeypatch.setattr(
        missing_rows,
        "years",
        lambda found, measure: [] if measure in ("ndr_pct", "ndr_pct_5yr") else years(found, measure),
    )
    _, _, made = everything(PACKAGE, told=told.append)
    gone = {"kart", "kart-fem-ar", "kart-flater"}
    assert {name for name in shipped[2] if name not in made} == {
        *(names.file(one, language) for one in gone for language in ("nb", "nn")), "kart.csv", "kart-fem-ar.csv"}  # fmt: skip
    assert [one.partition("»")[0] for one in told] == ["«Kart: Netto driftsresultat", "«Kart: Fem år samlet"]
    for name, page in made.items():
        links = (
            {link for link in Read(page.decode()).links if link.endswith(".html")} if name.endswith(".html") else set()
        )
        assert not links & {f"{one}.html" for one in gone} and (
            name != "mangler.html" or "kart-tre-ar.html" in links
        ), name


def test_what_is_damaged_stops_the_pages_and_what_is_not_fetched_is_told(monkeypatch):
    told = []
    everything(PACKAGE, without=("population",), told=told.append)
    assert [one.startswith("«Etter størrelse» er ikke med. ") for one in told] == [True]

    def damaged(*_):
        raise ContractError("skadet")

    monkeypatch.setattr(material, "spread", damaged)
    with pytest.raises(ContractError, match="skadet"):
        everything(PACKAGE)


@pytest.mark.parametrize("pattern", ["kostra_groups.*", "documents/borders-2024.*"])
def test_what_is_damaged_stops_the_command_before_it_writes(monkeypatch, tmp_path, capsys, pattern):
    data = shutil.copytree(PACKAGE, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "raw", "__pycache__"))
    (path,) = data.glob(pattern)
    path.write_bytes(b"")
    monkeypatch.setenv("DATA_DIR", str(data))
    assert command.main([str(tmp_path / "ut"), "--municipality", "4601"]) == 1
    assert path.name in capsys.readouterr().err and not (tmp_path / "ut").exists()


def test_a_page_of_an_earlier_run_does_not_stand_with_its_old_figures(tmp_path):
    for name in ("kart-fem-ar.html", "kart-fem-ar.csv", "spredning.html", "annet.html"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    told = []
    remove_old(tmp_path, {"spredning.html"}, told.append)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["annet.html", "spredning.html"]
    assert [one.partition(" ")[0] for one in told] == ["kart-fem-ar.html", "kart-fem-ar.csv"]


def test_a_county_is_marked_in_the_inset_of_both_maps_where_it_has_municipalities_there(shipped):
    maker, where = shipped[0], material.where(PACKAGE)
    rows = map_rows.rows(maker.found, "ndr_pct", 2024, where.marks)
    for name, inside in (("Østfold", True), ("Troms", False)):
        codes = [code for code, own in maker.found.classes["fylke"].items() if own == name]
        told = county.told(where.shapes, codes, name, "1 av 2")
        for drawn, marked in ((map_picture.dots, 'class="county"'), (map_picture.areas, 'class="around"')):
            picture = drawn(rows, where.shapes, "Kart", told)
            near = picture[picture.index('clip-path="url(#near)"') : picture.index('class="frame"')]
            assert (marked in near) == inside and picture.count(marked) == 1 + inside, (name, marked)


def test_a_gap_is_hatched_on_the_map_of_areas_and_in_its_key_and_crossed_on_that_of_dots(shipped):
    maker, where = shipped[0], material.where(PACKAGE)
    rows = map_rows.rows(maker.found, "ndr_pct", 2023, where.marks)
    gaps = int((rows["map_class"] == "").sum())
    areas, dots = (drawn(rows, where.shapes, "Kart") for drawn in (map_picture.areas, map_picture.dots))
    (hatched,) = re.findall(r'<g class="hatched" fill="url\(#hatch\)">(.*?)</g>', areas)
    assert gaps == 115 and hatched.count("<title>") == gaps and areas.count('<pattern id="hatch"') == 1
    keys = [map_picture.key(rows, map_words.labels("ndr_pct"), as_areas=one) for one in (True, False)]
    assert [key.count('fill="url(#hatch)"') for key in keys] == [1, 0] and [key.count("lacking") for key in keys] == [
        0,
        1,
    ]
    assert "hatch" not in dots and dots.count("<title>") == len(rows)
    assert "fill:none" not in look.STYLE[look.STYLE.index(".hatched") :].partition("}")[0]


def test_which_classes_are_left_out_is_said_once(shipped):
    maker, tables, _ = shipped
    found = material.spread(tables, maker.found)
    classes = found.classes.assign(municipalities=[1, *found.classes["municipalities"][1:]])
    page = spread.page(found._replace(classes=classes), (), ())
    assert (page.body + "".join(page.about)).count("Ikke med i sammenlikningen") == 1


def test_what_is_not_yet_revised_is_told_without_the_open_points_that_the_folder_does_not_draw(shipped):
    kept = catalogue.manifest(PACKAGE)
    newest = dataclasses.replace(kept["accounts"][0], revised=False)
    found = material.Changed({**kept, "accounts": [newest]}, [], [], pd.DataFrame({"kind": []}))
    body = ledgers.changed(found, material.gaps(shipped[0].found), ()).body
    assert f"Tallene for {newest.unrevised_year} i tabell 12364 er ureviderte." in body and "åpent" not in body


def test_a_page_without_its_figures_is_left_out_and_nothing_leads_to_it():
    _, _, made = everything(PACKAGE, without=("accounts", "population"))
    assert {name for name in made if name.endswith(".html")} == {"mangler.html", "mangler-nn.html"}
    assert [link for link in Read(made["mangler.html"].decode()).links if link.endswith(".html")] == [
        "index.html",
        "index.html",
        "mangler-nn.html",
    ]
