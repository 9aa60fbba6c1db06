"""How far SSB's earlier projections were off, under the one that is shown."""

from charts.population import past_errors
from pages.population import rows
from pages.population.findings import COUNTRY_NAME, TABLES
from pages.shared import address, extract
from pages.shared.finding import Finding
from pages.shared.language import st
from pages.shared.one_question.chart import chart

DEFAULT = 10
PAST_BARS = (
    "Hver prikk er en utgave av SSBs framskriving, eldste øverst; stolpen er alle samlet: personene i utgavene lagt sammen, minus "
    "personene som kom, i prosent av dem."
)
NOT_INDEPENDENT = (
    "Utgavene er ikke uavhengige: de deler forutsetninger, og nabo-utgaver gjelder nesten de samme årene. De er for få til å si "
    "hvor mye neste framskriving vil bomme."
)
PAST = (PAST_BARS, NOT_INDEPENDENT, "Feilen er målt for landet. For én kommune er den ikke målt her.")


@extract.drawn
def finding(ahead: int) -> Finding:
    """How far earlier projections of the country were off so many years ahead, by age."""
    each, summed, _ = rows.past()
    each, summed = (frame[frame["years_ahead"] == ahead] for frame in (each, summed))
    said = past_errors.headline(summed)
    return Finding(
        said,
        f"Landet, hovedalternativet: avvik fra folketallet {ahead} år etter, i prosent.",
        past_errors.deviations(each, summed),
        alt=f"Prikkediagram med en rad for hver aldersgruppe og en prikk for hver utgave. {said}.",
        name="framskrivinger-mot-det-som-kom",
        rows=lambda: each,
        columns=["age_group", "vintage", "year", "projected_persons", "counted_persons", "deviation_pct"],
        tables=TABLES,
        caveat="Målt for landet, ikke for kommunen; utgavene er ikke uavhengige.",
        own_source=rows.of_vintages(each),
        scope=f"{COUNTRY_NAME} {ahead} år fram",
        about=(past_errors.told(summed), *PAST),
    )


def section() -> None:
    """The chart of so many years ahead as is chosen, or why there are no earlier projections to hold against what came."""
    there = rows.years_ahead()
    if rows.past_unread():
        st.markdown("Tidligere framskrivinger kan ikke leses, så hvor mye de bommet, kan ikke vises.")
        return
    if not there:
        st.markdown("Tidligere framskrivinger er ikke med i dataene her, så hvor mye de bommet, kan ikke vises.")
        return
    years = {f"{ahead} år": ahead for ahead in there}
    address.choose("fram", {label: str(ahead) for label, ahead in years.items()}, "år fram")
    start = there.index(DEFAULT) if DEFAULT in there else 0
    ahead = st.selectbox("Hvor langt fram?", list(years), index=start, key="fram", bind="query-params", width=160)
    chart(finding(years[ahead]))
