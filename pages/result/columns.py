"""The columns of the tables and files under the charts of netto driftsresultat."""

YEARLY = [
    "year",
    "ndr_pct_weighted",
    "ssb_ndr_pct",
    "ndr_pct_mean",
    "ndr_pct_median",
    "p10",
    "p25",
    "p75",
    "p90",
    "share_below_pct",
    "share_negative_pct",
    "recommended_pct",
    "municipalities",
    "municipalities_of",
    "net_result_1000nok",
    "revenue_1000nok",
]
OWN = {
    "name": "own_name",
    "value": "own_ndr_pct",
    "distance_points": "own_distance_points",
    "ndr_pct_3yr": "own_ndr_pct_3yr",
    "ndr_pct_5yr": "own_ndr_pct_5yr",
    "net_result_1000nok": "own_net_result_1000nok",
    "revenue_1000nok": "own_revenue_1000nok",
}
EACH = [
    "year",
    "region_code",
    "region_name",
    "size_class",
    "inhabitants",
    "ndr_pct",
    "ndr_pct_3yr",
    "ndr_pct_5yr",
    "net_result_1000nok",
    "revenue_1000nok",
]
KIND = ["own_kind", "own_scope", "own_source"]
