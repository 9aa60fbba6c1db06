"""Who the peers are and why, and what the figures of other peers are: nobody can choose his peers to win unseen."""

from analysis.measures.registry import of_municipality
from charts.profile import tables
from pages.municipality import rows
from pages.shared import extract, long_list, show
from pages.shared.language import st
from pages.shared.markdown import plain

WHY = ["region_code", "region_name", "peer_why"]


def tables_of(code: str, asked: str) -> None:
    """The figures under every choice of peers."""
    found = tables.under_other_choices(rows.rows(code, asked), of_municipality())
    st.caption(plain(tables.MARK_MEANS))
    st.table(found, hide_index=True, alt="De andres tall under hvert valg av kommuner")


def peers(code: str, asked: str) -> None:
    """Each of the peers with the reason for it, and the table under the other choices."""
    each = rows.peer_rows(code, asked)
    called = rows.peers(code, asked).called
    if len(each):
        long_list.drawer(
            f"Hvem kommunen holdes opp mot, og hvorfor ({plain(called)})", "peers", each, WHY, extract.source_line(rows.TABLES),
            chosen=code,
        )  # fmt: skip
    show.closed("Resultatet med andre valg av kommuner", "other-peers", lambda: tables_of(code, asked))
