"""The answer and the charts of old and young."""

from analysis.common.chosen import rows_of
from charts import words
from charts.answer import Answer
from charts.drawing.strips.by_class import SizeStrip
from charts.population import answers, curves, strips
from data.contract.projections import VARIANTS
from data.municipalities.names import plain_name
from pages.population import rows
from pages.shared import cached, extract
from pages.shared.finding import Finding

TABLES, EACH = ("population",), ["region_code", "region_name", "size_class", "inhabitants_on"]
COUNTRY_NAME = "landet"
ROUGH = (
    "Der en kommune ble delt, er årene før et grovt anslag: Ålesund og Haram før 2024, og kommunene som fikk deler av "
    "Tysfjord og Snillfjord før 2020."
)
ABOUT = (
    "Flere eldre enn unge: flere innbyggere på 65 år og over enn under 20 år, 1. januar. Oslo er med.",
    "Folketallet er regnet i dagens kommunegrenser. " + ROUGH,
)
STRIP = (
    "Hver prikk er en kommune, stolpen den midtre halvdelen, streken medianen; trekanter ligger utenfor aksen. Størrelsen er "
    "innbyggertallet samme dag."
)
SINCE = "Året det snudde, er det første med flere eldre enn unge i alle senere år med tall."
AHEAD = "Framskrivingen er gruppert og har ikke 65 år; derfor 67 år og over, som er færre."


@extract.cached
def answer(code: str | None, name: str, year: int, classification: str) -> Answer:
    """The chosen municipality, or why it has no figures; without one, the country."""
    of_class = rows.classes(year, classification)
    if not code:
        last = rows.counted().country.set_index("year").loc[year]
        return answers.country(of_class.iloc[-1], last, rows.crossings_ahead(None), year)
    each = rows.each(year, classification).set_index("region_code", drop=False)
    if code not in each.index:
        return Answer(
            f"Uttrekket har ikke folketall for {name} i {year}", because="Grunn: nummeret er ikke i bruk i dag."
        )
    own = each.loc[code]
    counted = rows.one(code)
    first = counted[(counted["kind"] == "counted") & ~counted["rough"]].iloc[0]
    classed = of_class[of_class["size_class"] == own["size_class"]]
    phrase = cached.phrases().get(str(own["size_class"]), words.label(str(own["size_class"])))
    return answers.municipality(name, own, first, classed.iloc[0] if len(classed) else None, phrase)


@extract.drawn
def strip(year: int, classification: str, code: str | None) -> Finding:
    """How many of 65 and over for each 100 under 20, municipality by municipality in each class."""
    drawn = _of_all(year, classification)
    each = rows.each(year, classification)
    headline = answers.by_size(rows.classes(year, classification), cached.phrases())
    for own in rows_of(each.dropna(subset=["size_class"]), code):
        headline = answers.own_by_size(plain_name(own["region_name"]), own, rows.classes(year, classification))
    return Finding(
        headline,
        f"65 år og over per 100 under 20 år, 1. januar {year}.",
        drawn.with_chosen(code),
        alt=f"Prikkediagram for {len(rows.classes(year, classification)) - 1} grupper. {headline}.",
        name=f"eldre-og-unge-{classification}-{year}",
        rows=lambda: each,
        columns=[*EACH, "older_65", "younger_0_19", "older_per_100_younger", "crossing_year", "reason"],
        chosen=code,
        tables=TABLES,
        caveat="Folketallet er regnet i dagens kommunegrenser.",
        about=(STRIP, SINCE, *ABOUT),
    )


@extract.drawn
def _of_all(year: int, classification: str) -> SizeStrip:
    """The dots of the strip, whoever is chosen."""
    classes = rows.classes(year, classification)
    told = answers.most_older(classes)
    return SizeStrip(rows.each(year, classification), classes.iloc[:-1], strips.EQUAL, strips.SCALE, told)


@extract.drawn
def over_time(code: str | None, name: str) -> Finding:
    """The two curves of the chosen municipality or the country."""
    own = rows.one(code)
    counted = own[own["kind"] == "counted"]
    whom, sound = name or COUNTRY_NAME, counted[~counted["rough"]]
    side = answers.course(words.first_upper(whom), sound.iloc[0], sound.iloc[-1])
    return Finding(
        side,
        f"{words.first_upper(whom)}, 65 år og over mot under 20 år, i dagens grenser.",
        curves.curves(own, bool(code)),
        alt=f"Linjediagram med to linjer for {whom}. {side}.",
        name="eldre-og-unge-over-tid",
        rows=lambda: counted,
        columns=[
            "year",
            "older_65",
            "younger_0_19",
            "crossing_year",
            "reason",
            "older_67",
            "younger_0_17",
            "older_80",
            "aged_20_64",
        ],
        tables=TABLES,
        caveat="Folketallet er regnet i dagens kommunegrenser.",
        scope=whom,
        about=(SINCE, *ABOUT),
    )


@extract.drawn
def projected(code: str | None, name: str) -> Finding | None:
    """67 and over against under 20 in the years that are projected; None where the place is not projected."""
    own = rows.one(code)
    if not (own["kind"] == "projected").any():
        return None
    whom, said = name or COUNTRY_NAME, answers.ahead_headline(rows.crossings_ahead(code), name or COUNTRY_NAME)
    return Finding(
        said,
        f"{words.first_upper(whom)}, SSBs framskriving{'' if len(rows.crossings_ahead(code)) > 1 else ', hovedalternativet'}.",
        curves.ahead(own, bool(code)),
        alt=f"Linjediagram for {whom}, år for år. {said}.",
        name="eldre-og-unge-framover",
        rows=lambda: own[own["kind"] == "projected"].assign(variant=lambda rows: rows["variant"].map(VARIANTS)),
        columns=["year", "variant", "older_67", "younger_0_19", "crossing_year", "reason", "ages"],
        tables=TABLES,
        caveat="Folketallet er regnet i dagens kommunegrenser.",
        own_source=rows.ahead()[1],
        scope=whom,
        about=(answers.projected(rows.crossings_ahead(code)), AHEAD, *ABOUT),
    )
