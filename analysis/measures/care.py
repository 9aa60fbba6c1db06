"""The figures of care spending, in the registry of measures."""

from analysis.measures.measure import Measure

CARE = {
    "unit": Measure("Område"),
    "set_label": Measure("Enhetskostnader"),
    "year_from": Measure("Fra", "år"),
    "year_to": Measure("Til", "år"),
    "nominal_from_1000nok": Measure("Utgifter fra-året, løpende, 1000 kr", "1000 kr", 0, "Løpende priser."),
    "nominal_to_1000nok": Measure("Utgifter til-året, løpende, 1000 kr", "1000 kr", 0, "Løpende priser."),
    "price_1000nok": Measure(
        "Prisvekst, 1000 kr", "1000 kr", 0, "Veksten i løpende priser minus veksten i faste priser (kommunal deflator)."
    ),
    "demography_1000nok": Measure(
        "Befolkning, faste priser, 1000 kr",
        "1000 kr",
        0,
        "Endringen i antall innbyggere 0–66, 67–79, 80–89 og 90 år og over, ganget med hva hver koster i fra-året.",
    ),
    "older_1000nok": Measure("Av dette 67 år og over, faste priser, 1000 kr", "1000 kr", 0),
    "younger_1000nok": Measure("Av dette under 67 år, faste priser, 1000 kr", "1000 kr", 0),
    "residual_1000nok": Measure(
        "Utover det befolkningen tilsier, faste priser, 1000 kr",
        "1000 kr",
        0,
        "Veksten i faste priser minus befolkningens del: resten.",
    ),
    "real_growth_pct": Measure("Vekst i faste priser, %", "%", 1),
    "inhabitants_from": Measure("Innbyggere, fra", "antall", 0),
    "inhabitants_to": Measure("Innbyggere, til", "antall", 0),
    "inhabitants_80_from": Measure("80 år og over, fra", "antall", 0),
    "inhabitants_80_to": Measure("80 år og over, til", "antall", 0),
    **{
        f"inhabitants_{column}_{end}": Measure(
            f"{age}, {word}", "antall", 0, "1. januar året etter regnskapsåret (SSB tabell 07459)."
        )
        for column, age in (("0_66", "0–66 år"), ("67_79", "67–79 år"), ("80_89", "80–89 år"), ("90", "90 år og over"))
        for end, word in (("from", "fra"), ("to", "til"))
    },
    "demography_pct": Measure("Befolkning, %", "%", 1, "I prosent av utgiftene i fra-året, faste priser."),
    "older_pct": Measure("67 år og over, %", "%", 1, "I prosent av utgiftene i fra-året, faste priser."),
    "younger_pct": Measure("Under 67 år, %", "%", 1, "I prosent av utgiftene i fra-året, faste priser."),
    "residual_pct": Measure(
        "Utover det befolkningen tilsier, %", "%", 1, "I prosent av utgiftene i fra-året, faste priser."
    ),
    "function_code": Measure("Funksjon"),
    "series": Measure("Serie"),
    "figure_source": Measure("Kilde for tallet"),
    "definition": Measure("Hva tallet er"),
    "value_pct": Measure("Andel, %", "%", 1),
    "nominal_1000nok": Measure("Løpende priser, 1000 kr", "1000 kr", 0),
    "real_1000nok": Measure("Faste priser, 1000 kr", "1000 kr", 0, "Løpende priser omregnet med kommunal deflator."),
    "inhabitants_80": Measure(
        "Innbyggere 80 år og over",
        "antall",
        0,
        "Folketall 1. januar året etter regnskapsåret (SSB tabell 07459); for år framover SSBs framskriving.",
        group="population",
    ),
    "care_gross_1000nok": Measure(
        "Utgifter til pleie og omsorg, 1000 kr",
        "1000 kr",
        0,
        "Brutto driftsutgifter (AGD10) på funksjon 234, 253, 254 og 261, SSB tabell 12367, kommunekonsern, løpende priser.",
        group="care",
    ),
    "care_growth_5yr_pct": Measure(
        "Pleie og omsorg, vekst på fem år i faste priser, %",
        "%",
        1,
        "Utgiftene minus det de var fem år før, i årets priser (kommunal deflator), i prosent av det de var.",
        group="care",
    ),
    "nominal_nok_per_inhabitant": Measure("Per innbygger, løpende, kr", "kr", 0),
    "real_nok_per_inhabitant": Measure("Per innbygger, faste priser, kr", "kr", 0),
    "real_nok_per_inhabitant_80": Measure("Per innbygger 80+, faste priser, kr", "kr", 0),
    "growth_p10": Measure("Vekst, P10, %", "%", 1),
    "growth_p25": Measure("Vekst, P25, %", "%", 1),
    "growth_median": Measure("Vekst, median, %", "%", 1),
    "growth_p75": Measure("Vekst, P75, %", "%", 1),
    "growth_p90": Measure("Vekst, P90, %", "%", 1),
    "variant": Measure("Alternativ"),
    "need_real_1000nok": Measure("Behov, faste priser, 1000 kr", "1000 kr", 0),
    "growth_1000nok": Measure("Mer enn i startåret, faste priser, 1000 kr", "1000 kr", 0),
    "need_growth_pct": Measure(
        "Mer enn i startåret, %", "%", 1, "Innbyggerne i hver aldersgruppe ganget med hva hver koster i startåret."
    ),
}
