"""What a table comes to, read row by row in the plainest way: by key, every figure that it may be; None where no reading
of it can be right, and it must be refused."""

import csv
import re
from itertools import product

from data.folder import PACKAGE
from tests.loaders.mutated.cells import code, meanings, words
from tests.loaders.mutated.tables import GROUPS

Right = dict[tuple, set]
SERIES = re.compile(r"(regnskap|budsjett) (20\d\d)( i kr| 1000 kr)?")
KINDS = {"regnskap": "accounts", "budsjett": "budget"}
STAGES = {"vedtatt": "adopted", "forslag": "proposal"}
UNITS = {"kr": 0.001, "1000 kr": 1.0}
NAMES = {"4601": "bergen", "4640": "sogndal", "1108": "sandnes", "0301": "oslo"}
VARIANTS = {"MMMM": "main", "LLML": "low"}
REGIONS = {"hele landet": "EAK", "skien": "4003", "oslo": "0301"}
with (PACKAGE / "municipality_moves.csv").open(encoding="utf-8") as _file:
    MOVES = list(csv.DictReader(_file))


def number_today(old: str, year: int) -> set[str]:
    """The numbers of today that a number of a year became."""
    return {
        row["new_code"]
        for row in MOVES
        if row["old_code"] == old and int(row["from_year"]) <= year <= int(row["to_year"] or 9999)
    }


def header(rows: list[list], wanted: tuple[str, ...]) -> tuple[int, dict[str, int]] | None:
    """The first row with all these titles, and the place of the first of each; None where there is none."""
    for number, row in enumerate(rows):
        titles = [words(cell) for cell in row]
        if all(title in titles for title in wanted):
            return number, {title: titles.index(title) for title in titles}
    return None


def at(row: list, place: int) -> object:
    return row[place] if place < len(row) else None


def blank(row: list) -> bool:
    return all(code(cell) == "" for cell in row)


def total(*cells: object) -> bool:
    """A line without codes, or one that says to be a sum."""
    texts = [words(cell) for cell in cells]
    return not any(texts) or any(text.split()[:1] in (["sum"], ["totalt"], ["total"]) for text in texts)


def survey(rows: list[list]) -> Right | None:
    found = header(rows, ("kommunenummer", "brutto driftsinntekter", "netto driftsresultat"))
    if found is None:
        return None
    start, place = found
    right: Right = {}
    for row in rows[start + 1 :]:
        cells = {title: at(row, where) for title, where in place.items()}
        pair = [meanings(cells[title]) for title in ("brutto driftsinntekter", "netto driftsresultat")]
        if (
            pair == [[None], [None]]
            or total(cells["kommunenummer"], "x")
            or total("x", cells.get("kommune", "x") or "x")
        ):
            continue
        one = _answer(cells, pair)
        if one is None or one[0] in right:
            return None
        right[one[0]] = one[1]
    return right


def _answer(cells: dict, pair: list[list]) -> tuple[tuple, set] | None:
    number, year = code(cells["kommunenummer"]), code(cells.get("budsjettår"))
    number = number.zfill(4) if len(number) == 3 else number
    today = {number} if number in NAMES else number_today(number, 2019)
    stage = STAGES.get(words(cells.get("stadium"))) if "stadium" in cells else "proposal"
    unit = UNITS.get(words(cells.get("enhet"))) if "enhet" in cells else None
    name = words(cells.get("kommune"))
    known = {NAMES.get(one) for one in today}
    if len(today) != 1 or not re.fullmatch(r"20\d\d", year) or not stage or (name and name not in known):
        return None
    factors = [unit] if unit else [] if "enhet" in cells else list(UNITS.values())
    figures = {(one * by, other * by) for one, other in product(*pair) if None not in (one, other) for by in factors}
    return ((min(today), int(year), stage), figures) if figures else None


def kindergartens(rows: list[list]) -> Right | None:
    titles = ("kode", "orgnr", "navn", "a0", "a1", "a2", "a3", "a4", "a5", "gb")
    found = header(rows, titles)
    if found is None:
        return None
    start, place = found
    right: Right = {}
    for row in rows[start + 1 :]:
        if blank([at(row, place[title]) for title in titles]):
            continue
        children = [meanings(at(row, place[title])) for title in titles[3:9]]
        today, orgnr = number_today(code(at(row, place["kode"])), 2018), code(at(row, place["orgnr"]))
        sums = {sum(one) for one in product(*children) if None not in one}
        if len(today) != 1 or not re.fullmatch(r"\d{9}", orgnr) or orgnr in right or not sums:
            return None
        right[orgnr] = {(min(today), one, staff) for one in sums for staff in meanings(at(row, place["gb"]))}
    return right


def projections(rows: list[list]) -> Right | None:
    titles = ("vintage", "variant", "region", "year", "age_group", "persons")
    found = header(
        [[re.sub("_", " ", str(cell)) for cell in row] for row in rows], tuple(t.replace("_", " ") for t in titles)
    )
    if found is None:
        return None
    start, place = found
    lines = [
        [at(row, place[title.replace("_", " ")]) for title in titles] for row in rows[start + 1 :] if not blank(row)
    ]
    newest = max((code(line[0]) for line in lines), default="")
    right: Right = {}
    for vintage, variant, region, year, group, persons in lines:
        country = REGIONS.get(words(region)) == "EAK"
        if words(region) not in REGIONS or not (country or code(vintage) == newest):
            continue
        ages = re.match(r"\d+", code(group)) if code(group) in GROUPS else None
        if code(variant) not in VARIANTS or not ages or not re.fullmatch(r"20\d\d", code(year)):
            return None
        if not re.fullmatch(r"20\d\d", code(vintage)):
            return None
        key = (int(code(vintage)), VARIANTS[code(variant)], REGIONS[words(region)], int(code(year)), int(ages[0]))
        if key in right:
            return None
        right[key] = {one for one in meanings(persons) if one is not None}
    return right
