"""The calculator of toppfinansiering: what another threshold (innslagspunkt) costs a municipality."""

import re

import streamlit as st

from analysis import care_top_grant
from charts import words
from pages.parts import read

EXAMPLE = 100_000
HOW = (
    "Staten dekker en andel av netto lønnsutgift over innslagspunktet for hver mottaker under 67 år. Har mottakerne "
    "ulik utgift, skriv flere tall med semikolon mellom, like mange i begge feltene: et snitt skjuler dem som er under."
)
BAD = "«{}» er ikke forstått. Skriv tall fra null og opp, med semikolon mellom når det er flere."


def calculator() -> None:
    """The inputs, the effect as a sentence, and the formula."""
    table = read.table("care_top_grant")
    now = care_top_grant.parameters(table)
    known = words.number(now["threshold_nok"], 0)
    st.header("Hva koster et høyere innslagspunkt?", anchor=False)
    st.markdown(HOW)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = _asked("Antall mottakere", "mottakere", "For eksempel 12")
        cost = _asked("Netto lønnsutgift hver, kr", "kostnad", "1 900 000")
        before = _asked("Innslagspunkt, kr", "innslagspunkt", known)
        after = _asked("Nytt innslagspunkt, kr", "nytt", words.number(now["threshold_nok"] + EXAMPLE, 0))
        share = _asked("Statens andel, prosent", "andel", words.number(now["share_pct"], 0))
    told = [f"innslagspunkt {words.number(before[0], 0)}"] if before and before[0] != now["threshold_nok"] else []
    told += [f"andel {words.number(share[0], 1)} prosent"] if share and share[0] != now["share_pct"] else []
    if told:
        st.markdown(f"**Endret fra det vanlige:** {'; '.join(told)}. Tøm feltene for å få det tilbake.")
    first, part = (before or (now["threshold_nok"],))[0], (share or (now["share_pct"],))[0]
    st.markdown(f"**{_effect(number, cost, first, (after or (first + EXAMPLE,))[0], part)}**")
    st.caption(f"{care_top_grant.FORMULA}. Kommunens merutgift er tilskuddet før minus tilskuddet etter.")
    st.caption(
        f"Vanlig: {known} kr og {words.number(now['share_pct'], 0)} prosent, som gjaldt i {now['year']}. Nyere tall er "
        f"ikke i tabellen: skriv inn det som gjelder nå. Kilde: {table['source'].iloc[-1]}."
    )


def _asked(label: str, key: str, placeholder: str) -> tuple[float, ...]:
    """The numbers that were written, () when none or when they are not understood, which is said."""
    text = st.text_input(label, key=key, bind="query-params", placeholder=placeholder, width=176)
    parts = [re.sub(r"[\s\u202f\u00a0]", "", part) for part in text.split(";")] if text else []
    if not all(re.fullmatch(r"\d{1,10}(,\d+)?", part) for part in parts):
        st.error(BAD.format(text))
        return ()
    return tuple(float(part.replace(",", ".")) for part in parts)


def _effect(number, cost, before: float, after: float, share: float) -> str:
    """What the change comes to, for those that were written, or for one recipient above both."""
    change = f"fra {words.number(before, 0)} til {words.number(after, 0)} kr"
    if not number or not cost:
        return (
            f"Et innslagspunkt som endres {change}, koster kommunen "
            f"{words.number(share / 100 * (after - before), 0)} kr for hver mottaker over begge."
        )
    if len(number) != len(cost):
        return f"Skriv like mange tall i begge feltene: det er {len(number)} antall og {len(cost)} utgifter."
    try:
        found = care_top_grant.effect(list(zip(number, cost, strict=True)), before, after, share)
    except ValueError as error:
        return str(error)
    grants = [words.number(found[f"grant_{end}_nok"], 0) for end in ("from", "to")]
    more = "mer" if found["cost_nok"] >= 0 else "mindre"
    return (
        f"Innslagspunkt {change}: tilskuddet går fra {grants[0]} til {grants[1]} kr, og kommunen betaler "
        f"{words.number(abs(found['cost_nok']), 0)} kr {more} i året."
    )
