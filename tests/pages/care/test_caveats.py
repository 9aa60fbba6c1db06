"""No caveat about care is lost: each stands on the page, or in the box that opens beside the figure it is about."""

import pytest

from tests.pages.test_pages import open_page, shipped_folder, spoken  # noqa: F401

GROWTH, AHEAD, SO_FAR = "about-omsorg-vekst-2019-2023", "about-omsorg-framover", "about-omsorg-befolkning-4601"
PUBLISHED, DRIVERS, GRANT = "drawer-care-published", "drawer-care-drivers", "drawer-care-top-grant"
BERGEN, SKIEN, UTSIRA = ({"kommune": name} for name in ("4601 Bergen", "4003 Skien", "1151 Utsira"))
CAVEATS = [
    ({}, (), "Hele landet med Oslo"),
    ({}, (), "Egen beregning"),
    ({}, (), "9,7–11,2 etter forutsetningene"),
    ({}, (), "er beregnet her av SSBs tall; de er ikke publisert av SSB"),
    ({}, (GROWTH,), "samme dekning, standard og produktivitet som i 2019"),
    ({}, (GROWTH,), "er forutsetninger og ikke målinger"),
    ({}, (GROWTH,), "Brutto driftsutgifter til pleie og omsorg. Leddene er i 2023-kroner"),
    ({}, (GROWTH,), "Kontroll, 1000 kr: prisvekst"),
    ({}, (GROWTH,), "2019 og 2022 er regnet tilbake med SSBs prosenter"),
    ({}, (GROWTH,), "kommunal deflator (Finansdepartementet og TBU)"),
    ({}, (GROWTH,), "nevner verken tabell eller hvilke funksjoner i KOSTRA som er med"),
    ({}, (AHEAD,), "nevner verken tabell eller hvilke funksjoner i KOSTRA som er med"),
    ({}, (GROWTH,), "Merknad fra kilden"),
    ({}, (AHEAD,), "til samme pris og med samme produktivitet som i 2023. Eldre som er friskere"),
    ({}, (AHEAD,), "Linjen er SSBs hovedalternativ. Kronene er vår beregning"),
    ({}, (), "Flaten er lav til høy befolkningsvekst"),
    ({}, (PUBLISHED,), "seriene kan ikke skjøtes. 2025 er urevidert"),
    ({}, (PUBLISHED, "about-omsorg-nasjonale-serier"), "om det er brutto eller netto, sier ikke kilden"),
    ({}, (PUBLISHED, "about-omsorg-nasjonale-serier"), "prisveksten i 2025 er anslag"),
    ({}, (PUBLISHED, "about-omsorg-lopende"), "hvor mye som er prisvekst, er ikke kjent her"),
    ({}, (DRIVERS,), "Andelene sier ikke hva tjenestene koster"),
    ({}, (DRIVERS,), "Åpent merke: 2025 er urevidert"),
    ({}, (GRANT,), "som gjaldt i 2020"),
    ({}, (GRANT,), "for hver mottaker under 67 år"),
    ({}, (GRANT,), "Tilskudd = statens andel × antall mottakere"),
    (BERGEN, (), "Regnskapet mangler her; svaret bygger på folketallet"),
    (BERGEN, (), "Vår beregning"),
    (BERGEN, (), "hva Bergen faktisk har brukt, sier det ikke"),
    (BERGEN, (SO_FAR,), "Folketallet er fra 1. januar året etter"),
    (BERGEN, (SO_FAR,), "med samme tjenester, priser og produktivitet hele tiden. Eldre som er friskere"),
    (BERGEN, (SO_FAR,), "«Kostnadsnøkkelen 2026»"),
    (SKIEN, ("about-omsorg-framover-4003",), "som i 2025. Eldre som er friskere"),
    (UTSIRA, (), "så få at én eller to personer avgjør tallet"),
    (UTSIRA, (), "Utsira tegnes derfor ikke"),
]  # fmt: skip
WHOSE = sorted({tuple(sorted(chosen.items())) for chosen, _, _ in CAVEATS})


@pytest.mark.parametrize("whose", WHOSE)
def test_every_caveat_is_on_the_page_or_one_tap_away(whose):
    lines = [(boxes, text) for chosen, boxes, text in CAVEATS if tuple(sorted(chosen.items())) == whose]
    boxes = {box: True for opened, _ in lines for box in opened}
    closed, opened = (
        spoken(at)
        for at in (open_page("pleie-og-omsorg", **dict(whose)), open_page("pleie-og-omsorg", **dict(whose), **boxes))
    )
    assert [text for boxes, text in lines if text not in (opened if boxes else closed)] == []
