"""The findings that pages show: rows, sentence and chart put together, one function a chart."""

import numpy as np

from analysis import net_result
from charts import distribution as distribution_chart
from charts import headlines, words
from charts import over_time as over_time_chart
from pages.parts import choose, computed, read
from pages.parts.show import Finding

YEARLY = [
    "year",
    "ndr_pct_weighted",
    "ndr_pct_mean",
    "ndr_pct_median",
    "share_below_pct",
    "share_negative_pct",
    "recommended_pct",
    "municipalities",
    "municipalities_of",
]
OWN = [
    "year",
    "ndr_pct_weighted",
    "distance_points",
    "ndr_pct_3yr",
    "ndr_pct_5yr",
    "recommended_pct",
    "net_result_1000nok",
    "revenue_1000nok",
]
EACH = [
    "region_code",
    "region_name",
    "size_class",
    "inhabitants",
    "ndr_pct",
    "ndr_pct_3yr",
    "ndr_pct_5yr",
    "net_result_1000nok",
    "revenue_1000nok",
]
NDR = "Netto driftsresultat i prosent av brutto driftsinntekter"


def over_time(
    with_oslo: bool, code: str | None, name: str, target: float | None = None, averages: bool = False
) -> Finding:
    """Ndr over the years against the level, with the chosen municipality on top."""
    rows, _, ssb = computed.over_time(with_oslo)
    last = rows.iloc[-1]
    ssb_last = ssb.loc[ssb["year"] == last["year"], "ndr_pct"]
    headline = headlines.country(last, float(ssb_last.iloc[0]) if len(ssb_last) else np.nan, with_oslo)
    partial = rows[rows["municipalities"] < rows["municipalities_of"]]
    subtitle = (
        f"{NDR}, {choose.place(int(last['year']), last['municipalities'], last['municipalities_of'], with_oslo)}."
    )
    if len(partial):
        subtitle += (
            f" Prikket {partial['year'].min()}–{partial['year'].max()}: tall for {words.number(partial['municipalities'].min(), 0)}–"
            f"{words.number(partial['municipalities'].max(), 0)} kommuner."
        )
    if len(ssb):
        subtitle += " Ruter er SSBs egne tall for landet."
    figure = _over_time(with_oslo, code, name, target, averages)
    alt = f"Linjediagram over {words.number(len(rows), 0)} år. {headline}."
    if code:
        own = computed.one(code)["year"]
        subtitle += f" {name}: {own.min()}–{own.max()}." if len(own) else f" {name} har ingen tall."
        return Finding(
            headline,
            subtitle,
            figure,
            alt,
            f"netto-driftsresultat-{code}",
            computed.one(code),
            OWN,
            ("accounts", "key_figures"),
        )
    return Finding(headline, subtitle, figure, alt, "netto-driftsresultat", rows, YEARLY, ("accounts", "key_figures"))


@read.drawn
def _over_time(with_oslo: bool, code: str | None, name: str, target: float | None, averages: bool):
    rows, deciles, ssb = computed.over_time(with_oslo)
    own = computed.one(code) if code else None
    return over_time_chart.over_time(
        rows, deciles, ssb, own, own_name=name, target_pct=target, unrevised=read.unrevised(), averages=averages
    )


def distribution(year: int, with_oslo: bool, code: str | None, target: float | None) -> Finding:
    """How many municipalities lie where in one year."""
    row = computed.country(year, with_oslo)
    headline = headlines.distribution(row)
    subtitle = f"Antall kommuner etter {NDR[0].lower()}{NDR[1:]}, {choose.place(year, row['municipalities'], row['municipalities_of'], with_oslo)}."
    figure = _distribution(year, with_oslo, code, target)
    rows = net_result.known(computed.members(year, "ks"), with_oslo).sort_values("ndr_pct")
    return Finding(
        headline,
        subtitle,
        figure,
        f"Stolpediagram. {headline}.",
        f"fordeling-{year}",
        rows,
        EACH,
        ("accounts", "population"),
    )


@read.drawn
def _distribution(year: int, with_oslo: bool, code: str | None, target: float | None):
    each = net_result.known(computed.members(year, "ks"), with_oslo or code == "0301").reset_index(drop=True)
    return distribution_chart.distribution(each, computed.level(year), target_pct=target, chosen=code)
