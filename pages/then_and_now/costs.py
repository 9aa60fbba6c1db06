"""The charts of costs: of a growing population, of care, and of the kindergarten norm."""

from analysis.care import national
from analysis.care.growth import Question
from charts.care import growth_headlines, growth_taken_apart, growth_words, published_words
from charts.drawing.lines import Line, lines
from charts.then_and_now import answers, norm_bars
from pages.shared import extract, provenance
from pages.shared.finding import Finding
from pages.then_and_now import rows

PAIR = ["year", "said_low", "said_high", "came_low", "came_high", "measure_unit", "gap_low", "gap_high"]
OURS = ["year", "said_low", "said_high", "ours_low", "ours_high", "measure_unit"]


@extract.drawn
def demography() -> Finding:
    """What a growing population was estimated to cost, and what it came to."""
    known = answers.of(rows.rows(), answers.DEMOGRAPHY)
    years, headline = known["year"].astype(int).tolist(), answers.demography(rows.rows())
    drawn = [
        Line("Det som kom", "Kom", years, known["came_low"].tolist()),
        Line("Anslag i statsbudsjettet", "Anslag", years, known["said_low"].tolist()),
    ]
    return Finding(
        headline,
        f"Merkostnader av endret befolkning {years[0]}–{years[-1]}, mrd. 2020-kroner.",
        lines(drawn, "Mrd. 2020-kroner", 1),
        alt=f"Linjediagram med to linjer, {years[0]} til {years[-1]}. {headline}.",
        caveat=answers.PUBLISHED_IN_PICTURE,
        name="merkostnader-befolkning",
        rows=lambda: known,
        columns=PAIR,
        tables=(),
        own_source=rows.sources(answers.DEMOGRAPHY),
        about=(answers.PUBLISHED,),
    )


@extract.drawn
def care() -> Finding:
    """The growth of care taken apart."""
    found = rows.care()
    row = found.iloc[0]
    asked = Question(int(row["year_from"]), int(row["year_to"]), int(row["year_to"]))
    drawn = growth_taken_apart.chart(asked.base, row, residuals=found["residual_1000nok"])
    return Finding(
        drawn.headline,
        growth_words.NATIONAL.format(asked=asked),
        drawn.figure,
        alt=drawn.alt,
        caveat=drawn.caveat,
        name="omsorg-vekst",
        rows=lambda: found,
        columns=["set_label", "year_from", "year_to", "nominal_from_1000nok", "nominal_to_1000nok", "price_1000nok",
                 "demography_1000nok", "residual_1000nok"],
        tables=("population",),
        own_first=True,
        own_source=published_words.SPENDING,
        source_in_picture=published_words.in_picture(
            national.totals(extract.table), extract.table("kommunal_deflator"), [asked.from_year, asked.to_year], extract.source_columns(("population",))["Kilde"],
            str(found["set_label"].iloc[0]), provenance.OURS,
        ),
        about=(f"{growth_headlines.sum_of(row)}.", *answers.of_care(rows.rows()), published_words.NO_TABLE),
    )  # fmt: skip


@extract.drawn
def norm() -> Finding | None:
    """The estimates of what the norm costs before our two readings; None without the count of every kindergarten."""
    known = answers.ours(rows.rows(), answers.NORM)
    if known.empty:
        return None
    headline, unit = answers.norm(rows.rows()), str(known["measure_unit"].iloc[0])
    ours = float(known["ours_low"].iloc[0]), float(known["ours_high"].iloc[0])
    return Finding(
        headline,
        f"Anslagene for bemanningsnormen, {unit}.",
        norm_bars.bars(norm_bars.names(known), known["said_low"].tolist(), ours),
        alt=f"Stolpediagram med {len(known)} anslag. {headline}.",
        caveat=answers.READINGS_IN_PICTURE,
        name="barnehagenorm-anslag",
        rows=lambda: known,
        columns=OURS,
        tables=(),
        own_source=rows.sources(answers.NORM),
        about=(answers.READINGS, *rows.rows().loc[rows.rows()["subject"] == answers.NORM, "sentence"]),
    )
