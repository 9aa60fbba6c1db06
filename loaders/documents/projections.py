"""Population projections by age group as SSB publishes them, one line a variant, region, year and group.

Columns: ssb_table, vintage, variant, region (by name), year, age_group, persons. The newest vintage is taken whole, older
ones of the country alone: a municipality had other borders then. None from before 2000 is taken.
"""

import pandas as pd

from data.contract.projections import PROJECTED
from data.contract.types import conform
from data.municipalities.names import folded, known_as
from loaders.documents import projection_checks
from loaders.documents.kind import Choices, Imported, Known
from loaders.errors import FileError
from loaders.reading import headed
from loaders.reading.amounts import numbers
from loaders.reading.source_file import SourceFile

HEADERS = {
    name: name.replace("_", " ")
    for name in ("ssb_table", "vintage", "variant", "region", "year", "age_group", "persons")
}
VARIANTS = {"MMMM": "main", "LLML": "low", "HHMH": "high"}
COUNTRY_NAME = "Hele landet"
LIMITS = {"vintage": (2000, 2100), "year": (2000, 2100), "persons": (0, 10_000_000)}
AGO = (1900, 2000)  # vintages from then are left out
OLDEST = 105
SHOWN = 5


def recognises(file: SourceFile) -> bool:
    """Whether some table of the file has the headers of projections."""
    return headed.first(file, HEADERS, set(HEADERS)) is not None


def read(file: SourceFile, choices: Choices, known: Known) -> Imported:
    """Every vintage in the file. Raises FileError with what cannot be read, by line and value."""
    choices.refuse_one("framskrivingen gjelder mange kommuner")
    every = headed.cells(file, HEADERS, set(HEADERS), HEADERS, "Gi kolonnene navnene")
    lines, ago = _without_ago(every.astype(str))
    newest, *older = sorted(set(lines["vintage"]), reverse=True)
    of_newest, of_country = lines["vintage"] == newest, lines["region"].map(folded) == folded(COUNTRY_NAME)
    codes, skipped = _codes(lines.loc[of_newest | of_country, "region"], known)
    if not lines.loc[of_newest, "region"].isin(list(codes)).any():
        raise FileError(
            f"ingen av stedene i utgave {newest} er landet eller en kommune i dag: {', '.join(skipped[:SHOWN])}. Skriv navnene "
            "som i SSBs tabell"
        )
    kept = lines[lines["region"].isin(list(codes)) & (of_newest | of_country)]
    checked = _checked(kept, codes)
    projection_checks.whole(checked)
    projection_checks.within_the_country(checked)
    frame = conform(PROJECTED, checked)
    notes = (
        [f"eldre utgaver er bare tatt med for landet: {', '.join(sorted(older))}"]
        if not (of_newest | of_country).all()
        else []
    )
    notes += [f"utgaver før {AGO[1]} er ikke tatt med: {', '.join(ago)}"] if ago else []
    notes += [f"ikke kommuner, og ikke tatt med: {', '.join(skipped)}"] if skipped else []
    return _imported(frame, kept, notes)


def _without_ago(lines: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """The lines without the vintages of AGO, and which they are; all of them where there are no others."""
    vintage = numbers(lines["vintage"])[0]
    ago = (vintage >= AGO[0]) & (vintage < AGO[1])
    return (lines, []) if ago.all() else (lines[~ago], sorted(set(lines.loc[ago, "vintage"])))


def _imported(frame: pd.DataFrame, kept: pd.DataFrame, notes: list[str]) -> Imported:
    """The document is named by its newest vintage. kept: the lines of the file that the rows are of."""
    counted, year = frame["vintage"].value_counts(), int(frame["vintage"].max())
    tables = dict(zip(numbers(kept["vintage"])[0], kept["ssb_table"], strict=True))
    facts = {
        "series": [
            {"kind": "projections", "year": int(vintage), "lines": int(counted[vintage]), "table": tables[vintage]}
            for vintage in sorted(counted.index, reverse=True)
        ],
        "source": f"SSB, tabell {tables[year]}, utgave {year}",
        "checks": [],
        "notes": notes,
    }
    return Imported(f"projections-{year}", f"Befolkningsframskriving {year}", PROJECTED.name, frame, facts, notes)


def _codes(regions: pd.Series, known: Known) -> tuple[dict[str, str], list[str]]:
    """Code by name of the country and today's municipalities, and the names that are neither."""
    by_name: dict[str, list[str]] = {folded(COUNTRY_NAME): [projection_checks.COUNTRY]}
    for code, name in known.names.items():
        for form in known_as(name):
            by_name.setdefault(form, []).append(code)
    found = {name: by_name.get(folded(name), []) for name in dict.fromkeys(regions)}
    unclear = [name for name, codes in found.items() if len(codes) > 1]
    if unclear:
        raise FileError(f"{unclear[0]} er navnet på flere kommuner ({', '.join(found[unclear[0]])}). "
                        "Skriv fylket i navnet")  # fmt: skip
    return {name: codes[0] for name, codes in found.items() if codes}, [n for n, codes in found.items() if not codes]


def _checked(lines: pd.DataFrame, codes: dict[str, str]) -> pd.DataFrame:
    ages = lines["age_group"].str.extract(r"^(\d{1,3})(?:-(\d{1,3})| år eller eldre|\+)?", expand=True)
    figures = {name: numbers(lines[name]) for name in ("vintage", "year", "persons")}
    failed = _told(
        lines["variant"], ~lines["variant"].isin(list(VARIANTS)), "variant", f"skal være {', '.join(VARIANTS)}"
    )
    no_age = ~(pd.to_numeric(ages[0]) <= OLDEST)
    failed += _told(lines["age_group"], no_age, "age_group", "skal være som 67-79 år")
    for name, (values, bad) in figures.items():
        low, high = LIMITS[name]
        wrong = pd.Series(bad, index=lines.index) | ~((values >= low) & (values <= high)) | (values % 1 != 0)
        failed += _told(lines[name], wrong, name, f"skal være et helt tall fra {low} til {high}")
    if failed:
        raise FileError("\n  ".join(["Rett dette og importer på nytt:", *failed]))
    first = ages[0].astype(int)
    open_ended = lines["age_group"].str.contains(r"eldre|\+", regex=True)
    last = ages[1].astype("Int64").fillna(first.astype("Int64")).mask(open_ended)
    return pd.DataFrame(
        {
            **{name: values for name, (values, _) in figures.items()},
            "variant_code": lines["variant"].map(VARIANTS),
            "region_code": lines["region"].map(codes),
            "region": lines["region"],
            "age_from": first,
            "age_to": last,
        },
        index=lines.index,
    )


def _told(values: pd.Series, wrong: pd.Series, header: str, what: str) -> list[str]:
    """One sentence on what is wrong in a column, with the first lines and values; [] when nothing is."""
    lines = values[wrong.to_numpy(dtype=bool)]
    shown = ", ".join(f"linje {line} («{value}»)" for line, value in lines.head(SHOWN).items())
    more = f" og {len(lines) - SHOWN} til" if len(lines) > SHOWN else ""
    return [f"kolonnen {header} {what}: {shown}{more}"] if len(lines) else []
