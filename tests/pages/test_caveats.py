"""No caveat of the method is lost: each stands on the page of the figure it is about, or one tap from it.

CAVEATS: the page, what is chosen there, the boxes that a reader opens, and what must then be read.
"""

import pytest

from tests.pages.test_pages import PAGES, meeting, open_page, said, shipped_folder, spoken  # noqa: F401

BERGEN, OSLO = {"kommune": "4601 Bergen"}, {"kommune": "0301 Oslo - Oslove"}
OVER_TIME, SPREAD = "about-netto-driftsresultat", "about-fordeling-2025"
AMONG, NORMS, COUNTRY = "about-kommuner-barn-per-arsverk", "about-oppfyller-normene", "about-barn-per-arsverk-landet"
RESULT, MERGED = "about-kommunen-drift-4601", {"kommune": "3301 Drammen"}
EXAMPLE = {"drawer-example-sogndal": True}
STRIP, KOSTRA = "about-spredning-ks-2025", "about-spredning-kostra-2025"
CAVEATS = [
    ("oversikt", BERGEN, OVER_TIME, "for kommunene samlet over tid. Det er ikke ment som en dom over én kommune i ett år"),
    ("oversikt", BERGEN, OVER_TIME, "kommunens eget måltall (kommuneloven § 14-2 bokstav c)"),
    ("oversikt", BERGEN, "", "Standardavviket for årene er 2,5 prosentpoeng (6 år, 2020–2025)"),
    ("oversikt", OSLO, OVER_TIME, "Oslo er også fylkeskommune: nivået for kommunene er ikke laget for Oslo alene"),
    ("oversikt", OSLO, "", "Oslo vises ikke"),
    ("oversikt", {}, OVER_TIME, "i prosent av brutto driftsinntekter"),
    ("oversikt", {}, OVER_TIME, "Tallene er for kommunekonsern"),
    ("oversikt", {}, OVER_TIME, "ikke et snitt av prosentene"),
    ("oversikt", {}, OVER_TIME, "brudd mellom 2019 og 2020"),
    ("oversikt", {}, OVER_TIME, "slått sammen eller delt, føres ikke over i den nye"),
    ("oversikt", {}, OVER_TIME, "Prikket 2015–2019: kommuner med tall (82 av 427 til "),
    ("oversikt", {}, OVER_TIME, "er linjen SSBs tall for landet uten Oslo"),
    ("oversikt", {}, OVER_TIME, "like mye støy som signal"),
    ("oversikt", {}, OVER_TIME, "Merknad fra kilden"),
    ("oversikt", {}, SPREAD, "ikke et usikkerhetsmål"),
    ("oversikt", {}, "", "356 av 356 kommuner"),
    ("oversikt", {}, "", "revidert"),
    ("oversikt", {}, "", "er beregnet her av SSBs tall; de er ikke publisert av SSB. Lisens: CC BY 4.0"),
    ("oversikt", {}, "drawer-distances", "Avstand i kroner er prosentpoengene ganget med brutto driftsinntekter. Egen beregning"),
    ("oversikt", {"aar": "2023"}, "drawer-distances", "Landet har ingen avstand i kroner: ikke alle kommuner har tall"),
    ("spredning", {}, STRIP, "stolpen den midtre halvdelen, streken medianen; trekanter ligger utenfor aksen"),
    ("spredning", {}, STRIP, "innbyggertallet 1. januar året etter regnskapsåret"),
    ("spredning", {}, STRIP, "like mye støy som signal"),
    ("spredning", {}, STRIP, "ikke et usikkerhetsmål"),
    ("spredning", {}, STRIP, "ikke ment som en dom over én kommune i ett år"),
    ("spredning", {}, "about-grupper-ks-2025", "sum over årene for kommuner som har tall i alle"),
    ("spredning", {}, "about-grupper-ks-2025", "Samlet er summen av resultatene delt på summen av driftsinntektene"),
    ("spredning", {"inndeling": "KOSTRA-grupper"}, KOSTRA, "KOSTRA-gruppene er de som gjaldt"),
    ("spredning", {"aar": "2019"}, "about-spredning-ks-2019", "Beløp per innbygger mangler i 2019 for Stavanger (1103)"),
    ("spredning", {"aar": "2023"}, "drawer-missing", "Kommunene er de som fantes 1. januar det året"),
    ("spredning", OSLO, "", "Oslo vises ikke"),
    ("handlingsrom", {}, "about-handlingsrom-2025", "laget for korrigert netto lånegjeld, som SSB ikke har"),
    ("handlingsrom", {}, "about-handlingsrom-2025", "derfor øvre grenser"),
    ("handlingsrom", {}, "about-handlingsrom-2025", "Vi lager ingen samlet indeks"),
    ("handlingsrom", {}, "about-handlingsrom-2025", "negativt når det settes av"),
    ("handlingsrom", {}, "about-handlingsrom-debt-2025", "kan være under etter korrigering"),
    ("handlingsrom", {}, "drawer-robek", "sier ikke noe om andre år"),
    ("handlingsrom", OSLO, "", "Oslo vises ikke"),
    ("handlingsrom", BERGEN, "", "Ukorrigert gjeld"),
    ("handlingsrom", BERGEN, "", "SSBs siste tall for landet"),
    ("budsjettundersokelsen", {}, "about-budsjettundersokelsen", "Om KS' tall er kasse eller konsern, er ikke oppgitt"),
    ("budsjettundersokelsen", {}, "about-budsjettundersokelsen", "et utvalg av kommunedirektørenes budsjettforslag"),
    ("budsjettundersokelsen", {}, "about-budsjettundersokelsen", "Budsjettundersøkelsene for 2024 og senere er ikke med"),
    ("budsjettundersokelsen", {}, "", "det er ikke de samme kommunene"),
    ("kart", {}, "about-kart-ndr_pct-2025-prikker", "ikke ment som en dom over én kommune i ett år"),
    ("kart", {}, "about-kart-ndr_pct-2025-prikker", "midt i kommunen, ikke der folk bor"),
    ("kart", {"maal": "Netto lånegjeld, ukorrigert"}, "about-kart-debt_pct-2025-prikker", "kan være under etter korrigering"),
    ("sammenlikn", BERGEN, "about-sammenlikn-4601", "ingen er rangert"),
    ("sammenlikn", BERGEN, "about-sammenlikn-4601", "kan være under etter korrigering"),
    ("befolkning", {}, "about-eldre-og-unge-ks-2026", "Der en kommune ble delt, er årene før et grovt anslag"),
    ("befolkning", {}, "about-eldre-og-unge-ks-2026", "i alle senere år med tall"),
    ("befolkning", {}, "about-eldre-og-unge-framover", "har ikke 65 år; derfor 67 år og over"),
    ("befolkning", {}, "about-eldre-og-unge-kart-2026", "Prikken står midt i kommunen, ikke der folk bor"),
    ("befolkning", {}, "about-framskrivinger-mot-det-som-kom", "Utgavene er ikke uavhengige"),
    ("befolkning", BERGEN, "about-framskrivinger-mot-det-som-kom", "For én kommune er den ikke målt her"),
    ("da-og-na", {}, "about-da-og-na", "Ingen av dem som ga anslagene, har sagt våre tall"),
    ("da-og-na", {}, "about-merkostnader-befolkning", "Begge tallene for merkostnader er publisert"),
    ("da-og-na", {}, "about-omsorg-vekst", "nevner verken tabell eller hvilke funksjoner i KOSTRA som er med"),
    ("da-og-na", {}, "", "Heftets tall for veksten i pleie og omsorg er ikke for hånden"),
    ("debatten", {}, "about-til-debatten", "Gjelden her er ukorrigert; KS' grense gjelder korrigert gjeld"),
    ("debatten", BERGEN, "", "Nivået er fra TBU og gjelder kommunene samlet over tid, ikke én kommune i ett år."),
    ("debatten", {}, "", "Spørsmålene er formulert her; heftets egen ordlyd er ikke gjengitt"),
    ("ungt-utenforskap", {}, "about-unge-utenfor-fylker", "NAV har et annet mål: 120 000 unge på 20–30 år i 2020"),
    ("ungt-utenforskap", {}, "about-unge-utenfor-fylker", "Det er ikke regnet ut fra andelen, som er avrundet"),
    ("ungt-utenforskap", {"kommune": "4034 Tokke", "language-own": "nb"}, "about-unge-utenfor-kommuner", "én person er"),
    ("befolkning", {"kommune": "1580 Haram"}, "about-eldre-og-unge-over-tid", "Ålesund og Haram før 2024"),
    ("barnehagenormer", {}, NORMS, "Ordinære barnehager; pedagognormen uten dispensasjon"),
    ("barnehagenormer", {}, NORMS, "høyst 3 barn under tre eller 6 over tre per årsverk, krav fra 1.8.2019"),
    ("barnehagenormer", {}, COUNTRY, "For 2021 gir Udir 5,7 og SSB 5,7 barn per årsverk"),
    ("barnehagenormer", {}, COUNTRY, "får vi 6,1 barn per årsverk, med hvert barn regnet som 0,9897 heltidsplass; Udir gir 6,0"),
    ("barnehagenormer", {}, NORMS, "uten familiebarnehager er vår andel 50 prosent i 2017, Udirs 56"),
    ("barnehagenormer", {}, "", "**Lesemåtene er våre.**"),
    ("barnehagenormer", {}, "", "selv med andre eiere"),
    ("barnehagenormer", {}, "", "er ikke med her. Derfor er tallene fra SSB og Udir bare for landet"),
    ("barnehagenormer", {}, "about-readings", "I parentes: lavest og høyest over hoder og avtalt oppholdstid"),
    ("barnehagenormer", {}, "about-readings", "(Utdanningsforbundet, udatert), som 2025-kroner"),
    ("barnehagenormer", {}, "about-readings", "holdt utenfor: 101 uten barn og 1 uten årsverk"),
    ("barnehagenormer", {}, "about-readings", "har «familiebarnehage» i navnet, som har en egen norm"),
    ("barnehagenormer", {}, "drawer-left-out", "er med i tallene for landet, men ikke i noen kommune"),
    ("barnehagenormer", {}, "drawer-estimates", "begge i 2025-priser"),
    ("barnehagenormer", {}, "drawer-estimates", "Ingen av dem som ga anslagene, har sagt våre tall"),
    ("barnehagenormer", {}, "drawer-pedagogues", "hvor mange pedagoger som mangler i hver barnehage, kan ikke sies"),
    ("barnehagenormer", BERGEN, AMONG, "hvert barn teller som 98,97 prosent av en heltidsplass"),
    ("barnehagenormer", BERGEN, AMONG, "Normen gjelder hver barnehage: et snitt sier ikke om alle oppfyller den"),
    ("barnehagenormer", BERGEN, "", "og det normen koster, er ikke med her"),
    ("barnehagenormer", BERGEN, "", "Nyere tall for Bergen mangler."),
    ("barnehagenormer", BERGEN, "about-readings", "251 av 265 barnehager er med; holdt utenfor: 14 uten barn"),
    ("nytt", {}, "drawer-editions", "det er én utgave av hver tabell, og ingen før den å holde den opp mot"),
    ("nytt", {}, "about-mangler", "Dagens kommuner, de årene der noen kommune har tallet"),
    ("nytt", {}, "about-mangler", "Tallet er skjermet: kilden viser det ikke"),
    ("oversikt", {}, "drawer-distances", "Egen beregning"),
    ("spredning", {}, "about-grupper-ks-2025", "Konsern og kommunekasse blandes aldri i ett diagram"),
    ("handlingsrom", {}, "about-handlingsrom-2025", "med mer- og mindreforbruk"),
    ("handlingsrom", {}, "drawer-robek", "20.04.2026"),
    ("kommunen", BERGEN, RESULT, "ikke ment som en dom over én kommune i ett år"),
    ("kommunen", BERGEN, RESULT, "standardavviket for endringene fra ett år til det neste"),
    ("kommunen", BERGEN, RESULT, "Vi regner den ikke over en sammenslåing eller deling av kommunen"),
    ("kommunen", BERGEN, RESULT, "Høye eller lave utgifter er verken bra eller dårlig"),
    ("kommunen", BERGEN, RESULT, "aldri et snitt av prosenter"),
    ("kommunen", BERGEN, RESULT, "plassen sier ikke hva som er bra"),
    ("kommunen", BERGEN, "about-kommunen-gjeld-4601", "kan være under etter korrigering"),
    ("kommunen", MERGED, "drawer-before-merger", "Kommunen har hatt dagens grenser siden 2020"),
    ("sammenlikn", BERGEN, "about-sammenlikn-4601", "ikke ment som en dom over én kommune i ett år"),
    ("sammenlikn", BERGEN, "about-sammenlikn-4601", "Høye eller lave utgifter er verken bra eller dårlig"),
    ("debatten", BERGEN, "about-netto-driftsresultat", "ikke ment som en dom over én kommune i ett år"),
    ("debatten", {}, "about-netto-driftsresultat", "brudd mellom 2019 og 2020"),
    ("da-og-na", {}, "about-da-og-na", "kommunekasse eller konsern, med eller uten Oslo"),
    ("da-og-na", {}, "about-da-og-na", "ingen tall er lest av et bilde"),
    ("innovasjon", {}, "drawer-innovation-figures", "Publisert i ord, uten tall"),
    ("innovasjon", {}, "drawer-innovation-figures", "ingen tall er lest av et bilde"),
    ("innovasjon", {}, "drawer-innovation-figures", "Hvor godt de ligner på resten, sier tallene ikke"),
    ("egne-tall", EXAMPLE, "about-egne-tall-sogndal", "Det er ikke ment som en dom over én kommune i ett år"),
    ("egne-tall", EXAMPLE, "about-egne-tall-sogndal", "kommunens eget måltall (kommuneloven § 14-2 bokstav c)"),
    ("egne-tall", EXAMPLE, "drawer-own-how", "SSBs kontroller blir kjørt først"),
    ("data-og-metode", {}, "", "Prosenttall blir aldri lagt sammen"),
    ("data-og-metode", {}, "", "siden Oslo også er fylkeskommune"),
    ("data-og-metode", {}, "", "fra SSB er konserntall; egne filer sier selv hva de er"),
    ("data-og-metode", {}, "", "bygger på anslag for kommuner som mangler"),
    ("data-og-metode", {}, "", "momskompensasjon fra investeringer da ble flyttet"),
    ("data-og-metode", {}, "", "SSB lager ikke tilbakeførte tall for kommuner som er slått sammen"),
    ("data-og-metode", {}, "", "ment for kommunene samlet over tid, ikke for én kommune i ett år"),
]  # fmt: skip
ELSEWHERE = {"pleie-og-omsorg": "tests/pages/care/test_caveats.py", "netto-driftsresultat": "the address of before, of oversikt"}  # fmt: skip


def views() -> dict[str, list]:
    """The caveats by view, so that every page is drawn once for all that stands on it."""
    found: dict[str, list] = {}
    for page, chosen, box, text in CAVEATS:
        found.setdefault(f"{page} {sorted(chosen.items())}", []).append((page, chosen, box, text))
    return found


@pytest.mark.parametrize("view", views())
def test_every_caveat_is_on_the_page_or_one_tap_away(view):
    lines = views()[view]
    page, chosen, boxes = lines[0][0], lines[0][1], {box: True for _, _, box, _ in lines if box}
    closed = said(open_page(page, **chosen)) if any(not box for _, _, box, _ in lines) else ""
    at = open_page(page, **chosen, **boxes)
    opened = spoken(at)
    closed += meeting(at)
    assert [text for *_, box, text in lines if text not in (opened if box else closed)] == []


def test_every_page_has_caveats_in_a_list():
    assert {page for page, *_ in CAVEATS} | set(ELSEWHERE) == set(PAGES)
