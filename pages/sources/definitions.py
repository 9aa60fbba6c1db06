"""The parts of the page Data og metode."""

import pandas as pd
import pyarrow as pa

from analysis.measures.registry import MEASURES
from charts import words
from data.contract.tables import EXTRACT
from languages.quoted import quoted
from pages.shared import extract, provenance, show
from pages.shared.language import st
from pages.shared.markdown import plain
from pages.shared.visitors import audience

FORMULA = (
    "**Netto driftsresultat i prosent** = 100 × (brutto driftsresultat + eksterne finanstransaksjoner + "
    "motpost avskrivninger) / brutto driftsinntekter"
)
PRINCIPLES = """
- **Samlet** er sum netto driftsresultat delt på sum brutto driftsinntekter. Prosenttall blir aldri lagt sammen eller
  gjort om til snitt, bortsett fra der det heter uveid snitt.
- **Utenom Oslo** er utgangspunktet, siden Oslo også er fylkeskommune. Oslo kan tas med.
- **Kommunekonsern** er kommunen, foretakene og kommunens del av interkommunale selskaper. Regnskapstallene
  fra SSB er konserntall; egne filer sier selv hva de er.
- **SSBs egne tall** for landet bygger på anslag for kommuner som mangler, og vises som SSBs. Summer av kommuner er
  våre egne.
- **Kommunestørrelse** for regnskapsår 2025 er folketallet 1. januar 2026, og tilsvarende for andre år.
- **Spredningen** viser kommunene som har tall. Persentilene beskriver dem, og er ikke et usikkerhetsmål. Mangler mange
  kommuner i et år, sier spredningen bare noe om dem som er med.
- **2019 til 2020** er et brudd i tidsserien. SSB lager ikke tilbakeførte tall for kommuner som er slått sammen.
"""
LEVELS = (
    "Nivået er ment for kommunene samlet over tid, ikke for én kommune i ett år. Det gikk ned i 2014 fordi "
    "momskompensasjon fra investeringer da ble flyttet til investeringsregnskapet."
)
KOSTRA = (
    "KOSTRA-gruppene er SSBs (Klass 112): 17 grupper siden 2020, etter folketall, bundne kostnader og frie disponible "
    "inntekter."
)
LICENCE = (
    "Tallene er fra Statistisk sentralbyrå og kan brukes fritt med kildehenvisning (CC BY 4.0). Disse kommandoene "
    "skriver ut de samme tallene uavrundet, år for år og gruppe for gruppe; med --municipality skriver de det siden sier "
    "om én kommune:"
)


def definitions() -> None:
    """Formula, principles, and every figure with its definition."""
    st.header("Hva tallene er", anchor=False)
    st.markdown(FORMULA)
    st.markdown(
        "Netto driftsresultat (AGD23) og brutto driftsinntekter (AGD13) er hentet ferdig summert fra SSB tabell 12364."
    )
    st.markdown(PRINCIPLES)
    with st.expander("Alle tall og hvordan de er laget"):
        st.table(_definitions(), hide_index=True, alt="Definisjoner")


@extract.drawn
def _definitions() -> pa.Table:
    rows = [{"Tall": m.label, "Slik er det laget": m.definition} for m in MEASURES.values() if m.definition]
    return show.sent(pd.DataFrame(rows))


def levels() -> None:
    """The recommended levels, with scope, dates and source."""
    st.header("Anbefalt nivå", anchor=False)
    st.markdown(LEVELS)
    st.table(_levels(), hide_index=True, alt="Anbefalte nivåer")


@extract.drawn
def _levels() -> pa.Table:
    rows = extract.table("recommended_levels")
    years = [
        f"{'' if pd.isna(a) else a}–{'' if pd.isna(b) else b}"
        for a, b in zip(rows["from_year"], rows["to_year"], strict=True)
    ]
    return show.sent(
        pd.DataFrame(
            {
                "Gjelder for": rows["scope_name"].astype(str),
                "Nivå": [f"{words.level(level)}\u00a0%" for level in rows["level_pct"]],
                "År": years,
                "Kilde": rows["source"].astype(str),
            }
        )
    )


def size_classes() -> None:
    """The classifications, with who made the limits."""
    with st.expander("Inndelinger etter størrelse, og hvem grensene er fra"):
        st.table(_size_classes(), hide_index=True, alt="Inndelinger")
        st.markdown(KOSTRA)


@extract.drawn
def _size_classes() -> pa.Table:
    rows = extract.table("size_classes")
    named = {"ks": "Seks størrelser (KS og egne grenser)", "ssb": "SSB før 2020"}
    return show.sent(
        pd.DataFrame(
            {
                "Inndeling": rows["classification"].astype(str).map(named),
                "Gruppe": [words.label(str(v)) for v in rows["label"]],
                "Grensene": rows["source"].astype(str),
            }
        )
    )


def notes() -> None:
    """Every note that came with the tables, each once: our own as ours."""
    st.header("Merknader fra kildene", anchor=False)
    sources: dict[tuple[str, str], list[str]] = {}
    for name, versions in extract.manifest().items():
        for note in versions[0].notes if versions else []:
            whose = "Vår egen merknad til " if note.get("own") else ""
            sources.setdefault((whose, note["text"]), []).append(EXTRACT[name].source)
    for (whose, text), names in sources.items():
        told = plain(text) if whose else quoted(plain(text))
        st.markdown(f"- **{whose}{provenance.together(names)}**: {told}")


def licence() -> None:
    """Licence of the figures and of the program."""
    st.header("Lisens og etterprøving", anchor=False)
    st.markdown(LICENCE)
    st.code(
        "\n".join(
            [
                audience.command("analysis", "net-result"),
                audience.command("analysis", "size-spread --year 2024 --size-classes ks"),
            ]
        ),
        language=None,
        wrap_lines=True,
    )
