"""What is said of the recommended level beside one municipality's result."""

CAVEAT = (
    "Anbefalt nivå ({level} prosent) er satt av Teknisk beregningsutvalg (TBU) for kommunene samlet over tid. Det er "
    "ikke ment som en dom over én kommune i ett år: se også {see}kommunens eget måltall (kommuneloven § 14-2 "
    "bokstav c)."
)

OVER_TIME = "gjelder kommunene samlet over tid, ikke én kommune i ett år"
NOT_A_VERDICT = f"Nivået {OVER_TIME}."
BESIDE_EACH = (
    f"{NOT_A_VERDICT.removesuffix('.')}: her en målestokk, ikke en dom."  # under a chart that holds each against it
)

OSLO_CAVEAT = " Oslo er også fylkeskommune: nivået for kommunene er ikke laget for Oslo alene."
MEAN = "Normen gjelder hver barnehage: et snitt sier ikke om alle oppfyller den."  # of the staffing norm
