"""Names that are still those of the measure, where the whole one leaves no room for its figures."""

SHORT = {
    "ndr_pct_3yr": "Resultat, tre år samlet", "ndr_pct_5yr": "Resultat, fem år samlet",
    "ndr_sd_points": "Standardavvik for resultatet", "result_pct": "Resultat etter bundne fond", "fund_pct": "Disposisjonsfond med mer-/mindreforbruk",
    "care_growth_5yr_pct": "Omsorg, realvekst på fem år", "share_65_pct": "Innbyggere over 64 år",
    "old_per_100_of_working_age": "80+ per 100 på 20–64", "outside_pct": "Ungt utenforskap, 15–29 år",
}  # fmt: skip
