"""KOSTRA accounts files made for tests, with arithmetic of their own: nothing here uses the loader or the analysis."""

from dataclasses import dataclass, replace
from fractions import Fraction

from hypothesis import strategies as st

from loaders.documents.kind import Known
from loaders.reading.source_file import SourceFile

KNOWN = Known({"0301": "Oslo", "4601": "Bergen", "4640": "Sogndal", "1103": "Stavanger"}, {"1102": ("Sandnes", 2020)})
CLASS_OF = {"0A": "1", "0C": "1", "0I": "3", "0M": "3"}
REGION_OF = {"0A": "460100", "0C": "460000", "0I": "460100", "0M": "460100"}
ORGNR = "964338531"


@dataclass(frozen=True)
class Record:
    """One line of a file; write() gives its 48 characters."""

    function: str = "100"
    art: str = "010"
    amount: object = 0
    form: str = "0A"
    year: object = 2025
    quarter: str = " "
    region: str = "460100"
    orgnr: str = ""
    account_class: str = "1"

    def write(self) -> str:
        head = f"{self.form}{self.year}{self.quarter}{self.region}{self.orgnr:<9}{'':9}"
        return f"{head}{self.account_class}{self.function:<4}{self.art:>3}{self.amount:>9}"


def written(records: list[Record], end: str = "\n", encoding: str = "utf-8") -> bytes:
    return (end.join(one.write() for one in records) + end).encode(encoding)


def source(content: bytes | list[Record], name: str = "0A2025.txt") -> SourceFile:
    return SourceFile(name, content if isinstance(content, bytes) else written(content), "0" * 64)


def sound(form: str = "0A", **changes) -> list[Record]:
    """A small file that keeps every rule: lines 1 to 7. Net result 250 of revenue 3100 (0A, from 2020)."""
    own = {"form": form, "account_class": CLASS_OF[form], "region": REGION_OF[form]}
    own |= {"orgnr": ORGNR} if form == "0I" else {}
    function = "420" if form == "0C" else "120"
    lines = [
        (function, "010", 2500), (function, "590", 200), ("860", "990", -200), (function, "620", -1100),
        ("840", "800", -2000), ("870", "500", 350), ("880", "540", 250),
    ]  # fmt: skip
    return [replace(Record(f, art, amount, **own), **changes) for f, art, amount in lines]


def balance(form: str = "0B", **changes) -> list[Record]:
    """A balance sheet that keeps every rule, with memorandum accounts."""
    kind = "2" if form in ("0B", "0D") else "5"
    lines = [
        ("27", "080", 5000), ("10", "320", 700), ("411", "200", -3600), ("5990", "000", -2100), ("9100", "000", 40),
        ("9999", "000", -40),
    ]  # fmt: skip
    return [replace(Record(f, art, amount, form=form, account_class=kind), **changes) for f, art, amount in lines]


def by_hand(records: list[Record]) -> dict[str, Fraction]:
    """The net result and the revenue of the operating accounts, line by line, by the text of the method."""
    new, group = int(records[0].year) >= 2020, CLASS_OF[records[0].form] == "3"
    result, revenue = Fraction(0), Fraction(0)
    for one in records:
        art, credit = int(one.art), -Fraction(one.amount)
        if one.account_class != CLASS_OF[one.form]:
            continue
        if 10 <= art <= 480 or art == 590 or (new and art == 520):
            result += credit
        if new and (600 <= art <= 670 or 700 <= art <= 890 or art == 920):
            result += credit
        if not new and 600 <= art <= 895:
            result += credit
        if art in (900, 901, 905, 909, 921, 500, 501, 509, 510, 511, 521) or (not new and art in (520, 920)):
            result += credit
        if art == 990 and one.function == "860":
            result += credit
        if group:
            counts = art in (380, 480, 890) or 600 <= art <= 770 or 800 <= art <= 877
            counts = counts or art == 920 if new else counts and art != 690
        else:
            counts = 600 <= art <= 890 or art == 920 if new else 600 <= art <= 895 and art not in (690, 790)
        revenue += credit if counts else 0
    return {"net_result_1000nok": result, "revenue_1000nok": revenue}


def _arts(year: int) -> list[str]:
    ranges = [(10, 99), (100, 195), (200, 285), (300, 380), (400, 480), (500, 589), (600, 670), (700, 780), (800, 890),
              (900, 989)]  # fmt: skip
    arts = [f"{art:03}" for low, high in ranges for art in range(low, high + 1)]
    return arts + (["290", "690", "790", "893", "895"] if year < 2020 else [])


@st.composite
def files(draw) -> list[Record]:
    """A file of any form with operating accounts that keeps every rule: random lines, and those that make it sum."""
    form, year = draw(st.sampled_from(sorted(CLASS_OF))), draw(st.integers(2012, 2025))
    own = {"form": form, "year": year, "region": REGION_OF[form], "orgnr": ORGNR if form == "0I" else ""}
    own["quarter"] = draw(st.sampled_from([" ", "1", "2", "3", "4"]))
    first, invest = CLASS_OF[form], {"1": "0", "3": "4"}[CLASS_OF[form]]
    functions = [*range(400, 490)] if form == "0C" else [*range(100, 394)]
    functions = [*map(str, functions), "800", "840", "841", "850", "860", "870", "880", "899"]
    key = st.tuples(st.sampled_from([first, invest]), st.sampled_from(functions), st.sampled_from(_arts(year)))
    keys = draw(st.lists(key, max_size=40, unique=True))
    amounts = draw(st.lists(st.integers(-9_999, 9_999), min_size=len(keys), max_size=len(keys)))
    lines = [Record(f, a, n, account_class=c, **own) for (c, f, a), n in zip(keys, amounts, strict=True)]
    depreciation = draw(st.integers(0, 50_000))
    lines += [Record("899", "590", depreciation, account_class=first, **own),
              Record("860", "990", -depreciation, account_class=first, **own)]  # fmt: skip
    taken = {(line.account_class, line.function, line.art) for line in lines}
    spent = sum(line.amount for line in lines if line.account_class == first and line.art < "600")
    income = sum(line.amount for line in lines if line.account_class == first and line.art >= "600")
    free = [art for art in ("010", "011", "012", "013", "014") if (first, "899", art) not in taken]
    lines.append(Record("899", free[0], 1_000_000 - spent, account_class=first, **own))
    free = [art for art in ("800", "801", "802", "803", "804") if (first, "899", art) not in taken]
    lines.append(Record("899", free[0], -1_000_000 - income, account_class=first, **own))
    return draw(st.permutations(lines))
