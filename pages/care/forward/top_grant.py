"""The calculator of toppfinansiering: what another threshold (innslagspunkt) costs a municipality."""

import streamlit as st

from analysis.care import top_grant
from analysis.common import written_amounts
from charts import words
from pages.shared import extract
from pages.shared.visitors import alerts

EXAMPLE = 100_000
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


def calculator() -> None:
    """The inputs, the effect as a sentence, and the formula. No effect while an input is not understood."""
    table = extract.table("care_top_grant")
    now = top_grant.parameters(table)
    known, usual = words.number(now["threshold_nok"], 0), (now["threshold_nok"], now["share_pct"])
    st.header("Hva koster et høyere innslagspunkt?", anchor=False)
    st.markdown(HOW)
    st.markdown(DATED.format(year=now["year"], known=known, share=words.number(now["share_pct"], 0)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = _asked("Antall mottakere", "mottakere", "For eksempel 12")
        cost = _asked("Netto lønnsutgift hver, kr", "kostnad", "1 900 000")
        before = _one(f"Innslagspunkt ({now['year']}), kr", "innslagspunkt", known, usual[0])
        after = _one("Nytt innslagspunkt, kr", "nytt", words.number(usual[0] + EXAMPLE, 0), (before or 0) + EXAMPLE)
        share = _one(f"Statens andel ({now['year']}), prosent", "andel", words.number(usual[1], 0), usual[1])
    if before is not None and after is not None and share is not None and number is not None and cost is not None:
        _changed(before, share, *usual)
        _answer(number, cost, before, after, share)
    st.caption(f"{top_grant.FORMULA}. Kommunens merutgift er tilskuddet før minus tilskuddet etter.")
    st.caption(
        f"Vanlig: {known} kr og {words.number(now['share_pct'], 0)} prosent, som gjaldt i {now['year']}. Kilde: "
        f"{table['source'].iloc[-1]}."
    )


def _asked(label: str, key: str, placeholder: str) -> tuple[float, ...] | None:
    """The numbers that were written, () when none, None when they are not understood, which is said."""
    text = st.text_input(label, key=key, bind="query-params", placeholder=placeholder, width=176) or ""
    found = written_amounts.amounts(text)
    if found is None:
        alerts.error(BAD.format(text))
    return found


def _one(label: str, key: str, placeholder: str, usual: float) -> float | None:
    """The only number that was written, the usual one when none, None when it is not understood, which is said."""
    found = _asked(label, key, placeholder)
    if found is not None and len(found) > 1:
        alerts.error(ONE.format(label))
        return None
    return found if found is None else (found or (usual,))[0]


def _changed(before: float, share: float, usual: float, usual_share: float) -> None:
    told = [f"innslagspunkt {words.number(before, 0)}"] if before != usual else []
    told += [f"andel {words.number(share, 1)} prosent"] if share != usual_share else []
    if told:
        st.markdown(f"**Endret fra det vanlige:** {'; '.join(told)}. Tøm feltene for å få det tilbake.")


def _answer(number: tuple, cost: tuple, before: float, after: float, share: float) -> None:
    """What the change comes to, or what is wrong with the numbers together."""
    try:
        st.markdown(f"**{_effect(number, cost, before, after, share)}**")
    except ValueError as error:
        alerts.error(str(error))


def _effect(number, cost, before: float, after: float, share: float) -> str:
    """What the change comes to, for those that were written, or for one recipient above both."""
    change = f"fra {words.number(before, 0)} til {words.number(after, 0)} kr"
    if not number or not cost:
        each = top_grant.effect([(1, max(before, after))], before, after, share)["cost_nok"]
        costs = "koster kommunen" if each >= 0 else "sparer kommunen for"
        amount = words.number(abs(each), 0)
        return f"Et innslagspunkt som endres {change}, {costs} {amount} kr for hver mottaker over begge."
    if len(number) != len(cost):
        raise ValueError(f"Skriv like mange tall i begge feltene: det er {len(number)} antall og {len(cost)} utgifter.")
    found = top_grant.effect(list(zip(number, cost, strict=True)), before, after, share)
    grants = [words.number(found[f"grant_{end}_nok"], 0) for end in ("from", "to")]
    more = "mer" if found["cost_nok"] >= 0 else "mindre"
    return (
        f"Innslagspunkt {change}: tilskuddet går fra {grants[0]} til {grants[1]} kr, og kommunen betaler "
        f"{words.number(abs(found['cost_nok']), 0)} kr {more} i året."
    )
