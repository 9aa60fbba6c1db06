"""Made-up tables for care spending: small, in the shape of the extract. No figure in them is real."""

import functools

import numpy as np
import pandas as pd

from analysis.care import growth, panel, spending
from data.extract import store

AGE_OF = {"0-66": 30, "67-79": 70, "80-89": 85, "90+": 95}
CHANGES = ["changed_on", "old_code", "old_name", "new_code", "new_name"]


def accounts(cells: dict[tuple, float | str], scope: str = "A", art: str = "AGD10") -> pd.DataFrame:
    """cells: (region code, function, year) to an amount in 1000 kr, or to SSB's mark for a missing one."""
    rows = [
        {
            "region_code": code,
            "region_name": f"Sted {code}",
            "scope_code": scope,
            "function_code": function,
            "art_code": art,
            "year": year,
            "value_1000nok": 0.0 if value == "-" else np.nan if isinstance(value, str) else float(value),
            "status": value if isinstance(value, str) else "",
        }
        for (code, function, year), value in cells.items()
    ]
    texts = ["region_code", "region_name", "scope_code", "function_code", "art_code", "status"]
    return pd.DataFrame(rows).astype({"year": "int16"} | dict.fromkeys(texts, "category"))


def population(cells: dict[tuple, tuple]) -> pd.DataFrame:
    """cells: (region code, 1 January of a year) to persons in each of the four age groups."""
    rows = [
        {"region_code": code, "age": age, "year": year, "persons": persons, "status": ""}
        for (code, year), groups in cells.items()
        for age, persons in zip(AGE_OF.values(), groups, strict=True)
    ]
    kinds = {"age": "int16", "year": "int16", "persons": "float64", "region_code": "category", "status": "category"}
    return pd.DataFrame(rows).astype(kinds)


def changes(rows: list[tuple[str, str, str | None]]) -> pd.DataFrame:
    """rows: date, old code, new code."""
    full = [(day, old, f"Sted {old}", new, new and f"Sted {new}") for day, old, new in rows]
    return pd.DataFrame(full, columns=CHANGES).assign(changed_on=lambda frame: pd.to_datetime(frame["changed_on"]))


def key(rows: list[tuple]) -> pd.DataFrame:
    """municipality_moves. rows: old code, today's code, weight, first and last year (None: still in use)."""
    names = ["old_code", "new_code", "weight", "from_year", "to_year"]
    frame = pd.DataFrame(rows, columns=names).assign(old_name=None)
    return frame.astype({"weight": float, "from_year": "int16", "to_year": "Int64"})


def reader(cells, people, moves=(), today=None, groups=None, numbers=()):
    """A `read` over made-up tables and the project's own reference files. groups: KOSTRA group by code.

    moves: rows of `changes`; numbers: rows of `key`.
    """
    today = sorted({code for code, _ in people}) if today is None else today
    groups = groups or dict.fromkeys(today, "EKG01")
    made = {
        "function_accounts": accounts(cells),
        "population": population(people),
        "municipality_changes": changes(list(moves)),
        "municipality_moves": key(list(numbers)),
        "municipalities": pd.DataFrame({"municipality_code": today, "name": [f"Sted {code}" for code in today]}),
        "kostra_groups": pd.DataFrame({"municipality_code": list(groups), "group_code": list(groups.values())}).assign(
            group_name=lambda frame: "KOSTRA-gruppe " + frame["group_code"].str[3:]
        ),
    }
    return lambda name: made[name] if name in made else store.read_reference(name)


def one_function(cells, people, moves=(), **others) -> panel.Material:
    """Function 253 holds the amounts of cells: (code, year) to 1000 kr or a mark."""
    full = {(code, "253", year): value for (code, year), value in cells.items()}
    return panel.material(reader(full, people, moves, **others), spending.Choice(functions=("253",)))


@functools.cache  # tens of thousands of draws, and nobody changes what is read
def random_country(seed: int, codes: int = 40, years=range(2015, 2026)):
    """A `read` over a made-up country: every kind of mark, 254 split in 2024, small and large municipalities, Oslo."""
    random = np.random.default_rng(seed)
    names = ["0301", *(f"{random.choice(['11', '46', '50'])}{number:02}" for number in range(10, 9 + codes))]
    cells, people = {}, {}
    for code in names:
        size = float(np.exp(random.uniform(6, 12)))
        for year in range(min(years), max(years) + 2):
            shares = np.array([0.82, 0.12, 0.045, 0.015]) * random.uniform(0.7, 1.3, 4)
            people[code, year] = tuple(np.round(size * shares) + 1)
        for year in years:
            for function in ("234", "241", "253", "254", "256", "257", "258", "261"):
                split = {"254": year >= 2024, "257": year < 2024, "258": year < 2024}
                mark = random.choice(["", "..", ":", "-"], p=[0.985, 0.006, 0.004, 0.005])
                amount = round(size * random.uniform(2, 12))
                cells[code, function, year] = "." if split.get(function) else mark or amount
    groups = {code: f"EKG{1 + number % 5:02}" for number, code in enumerate(names)}
    return reader(cells, people, groups=groups)


def adds_up(rows: pd.DataFrame) -> np.ndarray:
    """What is left of the growth when the parts are taken away, 1000 kr: zero but for the arithmetic of the machine."""
    return (rows["nominal_to_1000nok"] - rows["nominal_from_1000nok"] - rows[growth.PARTS].sum(axis=1)).to_numpy()
