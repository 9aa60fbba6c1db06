"""What the page about care answers where a municipality's own spending is not known: what its population asks for."""

import pandas as pd

from analysis.care import few_people
from analysis.care.population_so_far import alike, unchanged
from charts import words
from charts.answer import Answer, KeyFigure
from charts.care.few_people import counted, too_few

SO_FEW = "Det er så få at én eller to personer avgjør tallet."
SAME = "med samme tjenester, priser og produktivitet hele tiden"


def sentence(own: pd.DataFrame, country: pd.DataFrame, name: str) -> str:
    """At most 15 words. own, country: of population_so_far.so_far, by year."""
    if few_people.any_few(own["inhabitants_80"]):
        return too_few(name)
    value, whole = own["need_growth_pct"].iloc[-1], country["need_growth_pct"].iloc[-1]
    first, last = own["year"].iloc[0], own["year"].iloc[-1]
    beside = f"landet {words.number(whole)}"
    if unchanged(own):
        told = f"omtrent uendrede omsorgsutgifter siden {first}; {beside} prosent mer"
        return words.first_that_fits(
            f"Befolkningen i {name} tilsier alene {told}", f"Befolkningen i {name} tilsier {told}"
        )
    told = f"{words.number(abs(value))} prosent {'høyere' if value > 0 else 'lavere'} omsorgsutgifter"
    return words.first_that_fits(
        f"Befolkningen i {name} tilsier alene {told} {first}–{last}; {beside}",
        f"Befolkningen i {name} tilsier {told} {first}–{last}; {beside}",
    )


def beside(own: pd.DataFrame, country: pd.DataFrame, name: str) -> str:
    """The headline of the chart of both: which of them asks for more; of few people, the country alone."""
    first, last = own["year"].iloc[0], own["year"].iloc[-1]
    if few_people.any_few(own["inhabitants_80"]):
        whole = country["need_growth_pct"].iloc[-1]
        return f"Befolkningen i landet tilsier {words.number(whole)} prosent høyere omsorgsutgifter {first}–{last}"
    if alike(own, country):
        return f"Ingen klar forskjell på behovet i {name} og i landet siden {first}"
    more = own["need_growth_pct"].iloc[-1] > country["need_growth_pct"].iloc[-1]
    return f"Befolkningen tilsier {'større' if more else 'mindre'} vekst i {name} enn i landet"


def answer(own: pd.DataFrame, country: pd.DataFrame, name: str, because: str, ahead: KeyFigure | None = None) -> Answer:
    """own, country: as in `sentence`, with inhabitants. because: why the spending is not told, a sentence.

    ahead: what the population alone asks for in the years to come, where it is projected.
    """
    old, old_country = own["inhabitants_80"], country["inhabitants_80"]
    whole, first = country["need_growth_pct"].iloc[-1], own["year"].iloc[0]
    told = sentence(own, country, name)
    if few_people.any_few(old):
        then_now = counted(old.iloc[-1], old.iloc[0], first)
        few = f"{name} har {then_now}. {SO_FEW}"
        persons = KeyFigure(
            "Innbyggere 80+", words.number(old.iloc[-1], 0), f"{words.number(old.iloc[0], 0)} i {first}"
        )
        return Answer(told, (persons,), (f"{told}.", few, _country(country)), f"{SO_FEW} {because}")
    figures = (
        KeyFigure("Befolkningen tilsier", _signed(own["need_growth_pct"].iloc[-1]), f"landet: {_signed(whole)}"),
        KeyFigure("Innbyggere 80+", _signed(_growth(old)), f"landet: {_signed(_growth(old_country))}"),
        ahead
        or KeyFigure(
            "Innbyggere i alt",
            _signed(_growth(own["inhabitants"])),
            f"landet: {_signed(_growth(country['inhabitants']))}",
        ),
    )
    return Answer(told, figures, (_need(own, country, name), _old(own, country), _not_spending(name)), because)


def projected(own_pct: float, country_pct: float, year: int) -> KeyFigure:
    """What is projected from the last year with inhabitants to a year, as a figure of the answer."""
    return KeyFigure(f"Videre til {year}", _signed(own_pct), f"landet: {_signed(country_pct)}")


def _growth(persons: pd.Series) -> float:
    return 100 * (persons.iloc[-1] / persons.iloc[0] - 1)


def _signed(value_pct: float) -> str:
    return f"{words.number(value_pct, 1, signed=True)}\u00a0%"


def _need(own: pd.DataFrame, country: pd.DataFrame, name: str) -> str:
    value, whole = own["need_growth_pct"].iloc[-1], country["need_growth_pct"].iloc[-1]
    span = f"i {own['year'].iloc[-1]} enn i {own['year'].iloc[0]}"
    told = f"{words.number(abs(value))} prosent {words.higher(value)} til pleie og omsorg {span}, {SAME}"
    beside = f"for landet er det {words.number(abs(whole))} prosent {'mer' if whole >= 0 else 'mindre'}"
    same = ", ingen klar forskjell" if alike(own, country) else ""
    return f"Befolkningen i {name} tilsier alene {told}; {beside}{same}."


def _old(own: pd.DataFrame, country: pd.DataFrame) -> str:
    then, now = own["inhabitants_80"].iloc[0], own["inhabitants_80"].iloc[-1]
    moved = f"gikk fra {words.number(then, 0)} til {words.number(now, 0)}"
    share, whole = (_signed(_growth(rows["inhabitants_80"])) for rows in (own, country))
    return f"Tallet på innbyggere på 80 år og over {moved} ({share}; landet {whole})."


def _country(country: pd.DataFrame) -> str:
    whole, years = country["need_growth_pct"].iloc[-1], country["year"]
    return f"For landet tilsier befolkningen alene {words.number(whole)} prosent mer i {years.iloc[-1]} enn i {years.iloc[0]}."


def _not_spending(name: str) -> str:
    return f"Dette er behovet som følger av innbyggertallet; hva {name} faktisk har brukt, sier det ikke."
