"""One brought-in document: its sums, its checks and notes, where it came from, and its lines as a file."""

import pandas as pd

from charts import words
from charts.drawing import own_kinds
from charts.own_files import sums_table
from data.brought_in import documents
from data.brought_in.documents import Document
from data.inert_text import inert
from languages.quoted import quoted
from pages.shared import file_buttons, provenance, show
from pages.shared.in_use import edition
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.own_documents import documents as own_documents_documents

NO_RESULT = "Dokumentet har ingen driftslinjer (kontoklasse 1 eller 3), og gir ikke noe netto driftsresultat."
HASH_SHOWN = 12


def document(document_id: str, target: float | None, closed: bool) -> None:
    """The whole of one document, in a closed drawer when asked for. Raises DataError."""
    vintages = own_documents_documents.register()[document_id]
    title = plain(vintages[0].title)
    if not closed:
        st.subheader(title, anchor=False)
        _content(vintages, target)
        return
    show.closed(title, document_id, lambda: _content(vintages, target))


def _content(vintages: list[Document], target: float | None) -> None:
    newest = vintages[0]
    rows, remarks = own_documents_documents.result(newest.id)
    _sums(newest, rows, target)
    _checks(newest, remarks)
    st.caption(_origin(vintages))
    name = f"{newest.id}-linjer"
    file_buttons.button(
        f"Last ned linjene i {quoted(newest.id)} (CSV)",
        lambda: lines(newest),
        f"{name}.csv",
        "text/csv",
        key=f"csv-{name}",
    )


def _sums(newest: Document, rows: pd.DataFrame, target: float | None) -> None:
    alt = f"Summene i {quoted(newest.id)}"
    if "assets_1000nok" in rows:
        st.table(sums_table.balance(rows), hide_index=True, alt=alt, width="content")
    elif rows.empty:
        st.markdown(NO_RESULT)
    else:
        if part := own_kinds.part_of_year(newest.facts["quarter"]):
            st.markdown(f"**{part}.**")
        st.table(sums_table.sums(rows, target), hide_index=True, alt=alt, width="content")
        with st.expander("Hvilke arter hver sum er laget av"):
            for text in sums_table.formula(rows, own_documents_documents.is_group(newest.id)):
                st.markdown(text)


def _checks(newest: Document, remarks: list[str]) -> None:
    """What the checks of the file said, and its notes, each a line."""
    notes = [str(note) for note in newest.facts.get("notes", [])]
    if not remarks:
        st.markdown("Kontroller: ingen merknader.")
    for title, texts in (("Kontroller", remarks), ("Om filen", notes)):
        if texts:
            st.markdown("\n".join([f"**{title}:**\n", *(f"- {plain(text)}" for text in texts)]))


def _origin(vintages: list[Document]) -> str:
    """Id, file, date and the beginning of the checksum of the newest, and the versions before it."""
    newest, *before = vintages
    text = f"Dokument {quoted(newest.id)}, {_version(newest)}, {words.number(newest.rows, 0)} rader."
    if before:
        text += f" Versjon {len(vintages)}; tidligere: {'; '.join(map(_version, before))}."
    return plain(text)


def _version(one: Document) -> str:
    return f"fil {quoted(one.file_name)}, hentet inn {provenance.day(one.imported)}, SHA-256 {one.sha256[:HASH_SHOWN]}"


def lines(newest: Document) -> bytes:
    """The lines as CSV that opens right in a Norwegian spreadsheet, in 1000 kr, expenditure positive."""
    rows = documents.rows(newest, edition.held())
    table = pd.DataFrame(
        {
            "Slag": [own_kinds.KINDS[kind].name for kind in rows["kind_code"]],
            "År": rows["year"],
            "Kontoklasse": rows["account_class"],
            "Funksjon": rows["function_code"],
            "Art": rows["art_code"],
            "Beløp, 1000 kr (utgift er pluss)": rows["amount_1000nok"],
            "Kilde": f"Kommunens egen fil {newest.file_name}",
            "Hentet inn": provenance.day(newest.imported),
        }
    )
    return inert(table).to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n").encode("utf-8-sig")
