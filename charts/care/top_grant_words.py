"""The calculator of toppfinansiering in words: what it asks for, what is changed, and what the change comes to."""

from collections.abc import Sequence

from charts import words

HOW = (
    "Staten dekker en andel av netto lønnsutgift over innslagspunktet for hver mottaker under 67 år. Har mottakerne "
    "ulik utgift, skriv flere tall med semikolon mellom, like mange i begge feltene: et snitt skjuler dem som er under."
)
DATED = (
    "**Feltene er fylt med innslagspunktet og andelen som gjaldt i {year}** ({known} kr og {share} prosent). Nyere tall "
    "er ikke i tabellen: skriv inn det som gjelder nå."
)
BAD = (
    "«{}» er ikke forstått. Skriv tall fra null og opp, for eksempel 2 500 000 eller 2,5 mill, med semikolon mellom "
    "når det er flere."
)
ONE = "{}: skriv ett tall."
USUAL = "Vanlig: {known} kr og {share} prosent, som gjaldt i {year}. Kilde: {source}."
MORE = "Kommunens merutgift er tilskuddet før minus tilskuddet etter."


def changed(threshold_nok: float, share_pct: float, usual_nok: float, usual_pct: float) -> str:
    """What is not as usual; "" when all is."""
    told = [f"innslagspunkt {words.number(threshold_nok, 0)}"] if threshold_nok != usual_nok else []
    told += [f"andel {words.number(share_pct, 1)} prosent"] if share_pct != usual_pct else []
    return f"**Endret fra det vanlige:** {'; '.join(told)}. Tøm feltene for å få det tilbake." if told else ""


def each(cost_nok: float, before_nok: float, after_nok: float) -> str:
    """What the change costs for one recipient above both thresholds."""
    costs = "koster kommunen" if cost_nok >= 0 else "sparer kommunen for"
    change, amount = _change(before_nok, after_nok), words.number(abs(cost_nok), 0)
    return f"Et innslagspunkt som endres {change}, {costs} {amount} kr for hver mottaker over begge."


def of_all(cost_nok: float, grants_nok: Sequence[float], before_nok: float, after_nok: float) -> str:
    """What the change costs for those that were written. grants_nok: before and after."""
    grants, more = [words.number(one, 0) for one in grants_nok], "mer" if cost_nok >= 0 else "mindre"
    return (
        f"Innslagspunkt {_change(before_nok, after_nok)}: tilskuddet går fra {grants[0]} til {grants[1]} kr, og kommunen "
        f"betaler {words.number(abs(cost_nok), 0)} kr {more} i året."
    )


def not_as_many(numbers: int, costs: int) -> str:
    """That the two fields do not belong together."""
    return f"Skriv like mange tall i begge feltene: det er {numbers} antall og {costs} utgifter."


def _change(before_nok: float, after_nok: float) -> str:
    return f"fra {words.number(before_nok, 0)} til {words.number(after_nok, 0)} kr"
