"""The findings about size as sentences, written from the rows that the charts draw. At most 15 words."""

import re

import pandas as pd

from analysis.common.completeness import COMPARED, mostly, whole
from analysis.result import spread
from charts import words
from charts.files import table
from data.norwegian import joined

MEASURES = {"ndr_pct_median": "etter median", "ndr_pct_mean": "i snitt", "ndr_pct_weighted": "samlet"}
TOO_THIN = f"under {words.number(100 * COMPARED, 0)} prosent av kommunene har tall"
TOO_FEW = f"færre enn {words.number(spread.FEWEST_COMPARED, 0)} kommuner har tall"
MOST_NAMED = 8
OF_EACH = "Tallene for hver gruppe i {}"
SIZES = ("små", "mellomstore", "store")
STRIP = (
    "Hver prikk er en kommune, stolpen den midtre halvdelen, streken medianen; trekanter ligger utenfor aksen. "
    "Størrelsen er innbyggertallet 1. januar året etter regnskapsåret."
)
AVERAGES = (
    "Samlet er summen av resultatene delt på summen av driftsinntektene; medianen er den midterste kommunen. Hver gir sitt "
    "svar på hvilken gruppe som er svakest."
)
LONG_RUN = (
    "Siste 3 og 5 år: sum over årene for kommuner som har tall i alle. Ett år for en liten kommune er like mye støy "
    "som signal."
)


def weakest(classes: pd.DataFrame) -> str:
    """The class with the lowest median, the figure that the chart marks; which is lowest by the others stands by the table.

    classes: result.spread.by_class; see result.spread.comparable.
    """
    known, year, labels = spread.comparable(classes), int(classes["year"].iloc[0]), lowest_median(classes)
    if not labels:
        return f"For få kommuner har tall i {year} til å sammenlikne gruppene"
    least, who = known["ndr_pct_median"].min(), joined([_group(label) for label in labels])
    begins = (
        f"{words.first_upper(who)} hadde"
        if all_known(classes)
        else f"Blant {words.n(known['municipalities'].sum())} med tall hadde {who}"
    )
    told = f"i {year}: {words.number(least)} prosent"
    return words.first_that_fits(
        f"{begins} lavest median netto driftsresultat {told}", f"{begins} lavest median {told}"
    )


def lowest_median(classes: pd.DataFrame) -> list[str]:
    """The classes that `weakest` tells of; none where too few can be compared."""
    known = spread.comparable(classes)
    least = known.loc[known["ndr_pct_median"] == known["ndr_pct_median"].min(), "size_class"]
    return [str(label) for label in least] if len(known) > 1 else []


def _group(label: str) -> str:
    """A class as one that has a result: "gruppen under 2 000 innbyggere", "små kommuner", "KOSTRA-gruppe 3"."""
    who = called(label)
    return f"gruppen {who}" if who.endswith(" innbyggere") else f"{who} kommuner" if who in SIZES else who


def lowest(known: pd.DataFrame) -> dict[str, list[str]]:
    """The lowest class, or all that are alike lowest, in words, to the measures by which it is; median first."""
    found: dict[str, list[str]] = {}
    for column, measure in MEASURES.items():
        low = known.loc[known[column] == known[column].min(), "size_class"]
        found.setdefault(joined([called(label) for label in low]), []).append(measure)
    return found


def called(label: str) -> str:
    """A class in few words: "under 2 000 innbyggere", "små", "KOSTRA-gruppe 3"."""
    short = words.label(re.sub(r" \(.*\)", "", str(label)))
    if not re.search(r"\d{3}", short):
        return short if "-gruppe" in short or short == "Oslo" else words.first_lower(short)
    short = f"minst {short.removesuffix(' og over')}" if short.endswith(" og over") else words.first_lower(short)
    return f"{short} innbyggere"


def widest(classes: pd.DataFrame) -> str:
    """The class of size with the widest span from the 10th to the 90th percentile, of those with ten figures."""
    n, of, year = classes["municipalities"].sum(), classes["municipalities_of"].sum(), int(classes["year"].iloc[0])
    if not all_known(classes):
        return f"Bare {words.n_of(n, of)} har tall i {year}: spredningen etter innbyggertall er ikke kjent"
    known = classes[classes["municipalities"] >= 10].dropna(subset=["p10", "p90"])
    if len(known) < 2:
        return "For få kommuner med tall til å sammenlikne spredningen etter innbyggertall"
    wide = known.loc[(known["p90"] - known["p10"]).idxmax()]
    middle = f"{words.number(wide['p10'])} og {words.number(wide['p90'])} prosent"
    return f"Størst spredning i {year}: {called(wide['size_class'])}, 80 prosent mellom {middle}"


def all_known(classes: pd.DataFrame) -> bool:
    """Whether the classes together have figures for all but a few of their members; see coverage."""
    return bool(whole(classes["municipalities"].sum(), classes["municipalities_of"].sum()))


def left_out(classes: pd.DataFrame) -> str:
    """Which classes are not compared and why, since few of their municipalities have figures: by name, or how many."""
    kept = classes["size_class"].isin(spread.comparable(classes)["size_class"])
    thin = ~mostly(classes["municipalities"], classes["municipalities_of"])
    return "".join(
        f" Ikke med i sammenlikningen, siden {why}: {_named(classes[~kept & out], len(classes))}."
        for why, out in ((TOO_THIN, thin), (TOO_FEW, ~thin))
        if (~kept & out).any()
    )


def _named(out: pd.DataFrame, of: int) -> str:
    names = [words.label(str(label)) for label in out["size_class"]]
    return "; ".join(names) if len(names) <= 3 else f"{len(names)} av {of} grupper"


def outside(names: list[str], classification: str) -> str:
    """Who is in no class and why, by name where they are few."""
    if not names:
        return ""
    why = "dagens KOSTRA-grupper" if classification == "kostra" else "folketallet i grensene de hadde"
    who = joined(names) if len(names) <= MOST_NAMED else f"{words.n(len(names))} (navngitt på siden om spredning)"
    return f" I ingen gruppe, siden vi ikke har {why} for dem: {who}."


def lowest_told(rows: pd.DataFrame) -> str:
    """Which class is lowest by each average, of those that can be compared, and which cannot. rows: spread.by_class."""
    known, out = spread.comparable(rows), left_out(rows)
    if len(known) < 2:
        return f"{weakest(rows)}.{out}"
    low = [f"{who} {joined(by)}" for who, by in lowest(known).items()]
    return f"Lavest{'' if all_known(rows) else ' av dem med tall'}: {', '.join(low)}.{out}"


def main_figures(rows: pd.DataFrame) -> pd.DataFrame:
    """The main figures of every class, each cell as text. rows: spread.by_class."""
    texts = table.texts(rows, ["size_class", "ndr_pct_weighted", "ndr_pct_median", "share_below_pct"])
    counts = [f"{n} av {of}" for n, of in zip(rows["municipalities"], rows["municipalities_of"], strict=True)]
    texts.insert(1, "Kommuner", counts)
    return texts
