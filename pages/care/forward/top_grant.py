"""The calculator of toppfinansiering: what another threshold (innslagspunkt) costs a municipality."""

from analysis.care import top_grant
from analysis.common import written_amounts
from charts import words
from charts.care import top_grant_words as told
from pages.shared import extract
from pages.shared.language import st
from pages.shared.visitors import alerts

DRAWER = "care-top-grant"
KEYS = ("mottakere", "kostnad", "innslagspunkt", "nytt", "andel")
EXAMPLE = 100_000


def opened_by_the_address() -> None:
    """A link with numbers for the calculator opens it."""
    if any(key in st.query_params for key in KEYS):
        st.session_state.setdefault(f"drawer-{DRAWER}", True)


def calculator() -> None:
    """The inputs, the effect as a sentence, and the formula. No effect while an input is not understood."""
    table = extract.table("care_top_grant")
    now = top_grant.parameters(table)
    percent = words.number(now["share_pct"], 0)
    known, usual = words.number(now["threshold_nok"], 0), (now["threshold_nok"], now["share_pct"])
    st.markdown(told.HOW)
    st.markdown(told.DATED.format(year=now["year"], known=known, share=percent))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = _asked("Antall mottakere", "mottakere", "For eksempel 12")
        cost = _asked("Netto lønnsutgift hver, kr", "kostnad", "1 900 000")
        before = _one(f"Innslagspunkt ({now['year']}), kr", "innslagspunkt", known, usual[0])
        after = _one("Nytt innslagspunkt, kr", "nytt", words.number(usual[0] + EXAMPLE, 0), (before or 0) + EXAMPLE)
        share = _one(f"Statens andel ({now['year']}), prosent", "andel", words.number(usual[1], 0), usual[1])
    if before is not None and after is not None and share is not None and number is not None and cost is not None:
        if changed := told.changed(before, share, *usual):
            st.markdown(changed)
        _answer(number, cost, before, after, share)
    st.caption(f"{top_grant.FORMULA}. {told.MORE}")
    st.caption(told.USUAL.format(known=known, share=percent, year=now["year"], source=table["source"].iloc[-1]))


def _asked(label: str, key: str, placeholder: str) -> tuple[float, ...] | None:
    """The numbers that were written, () when none, None when they are not understood, which is said."""
    text = st.text_input(label, key=key, bind="query-params", placeholder=placeholder, width=176) or ""
    found = written_amounts.amounts(text)
    if found is None:
        alerts.error(told.BAD.format(text))
    return found


def _one(label: str, key: str, placeholder: str, usual: float) -> float | None:
    """The only number that was written, the usual one when none, None when it is not understood, which is said."""
    found = _asked(label, key, placeholder)
    if found is not None and len(found) > 1:
        alerts.error(told.ONE.format(label))
        return None
    return found if found is None else (found or (usual,))[0]


def _answer(number: tuple, cost: tuple, before: float, after: float, share: float) -> None:
    """What the change comes to, or what is wrong with the numbers together."""
    try:
        st.markdown(f"**{_effect(number, cost, before, after, share)}**")
    except ValueError as error:
        alerts.error(str(error))


def _effect(number, cost, before: float, after: float, share: float) -> str:
    """What the change comes to, for those that were written, or for one recipient above both."""
    if not number or not cost:
        one = top_grant.effect([(1, max(before, after))], before, after, share)
        return told.each(one["cost_nok"], before, after)
    if len(number) != len(cost):
        raise ValueError(told.not_as_many(len(number), len(cost)))
    found = top_grant.effect(list(zip(number, cost, strict=True)), before, after, share)
    return told.of_all(found["cost_nok"], [found["grant_from_nok"], found["grant_to_nok"]], before, after)
