"""The groups of measures that a council knows, in the order in which they are shown."""

GROUPS = {
    "operating": "Drift",
    "debt": "Gjeld",
    "fund": "Fond",
    "investment": "Investering",
    "care": "Omsorg",
    "kindergarten": "Barnehage",
    "population": "Befolkning",
}
