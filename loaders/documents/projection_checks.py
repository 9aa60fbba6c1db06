"""What a projection must hold as a whole: every age once, and no municipality larger than the country."""

import pandas as pd

from loaders.errors import FileError

COUNTRY = "EAK"
BOUNDS = (0, 67, 80, 90)  # where the age groups of care begin: no group of the file may lie across
SHOWN = 5


def whole(frame: pd.DataFrame) -> None:
    """Every vintage, variant, region and year must have all ages once, in groups that do not lie across those of care."""
    keys = ["vintage", "variant_code", "region_code", "year"]
    for (vintage, variant, _, year), group in frame.groupby(keys, observed=True, sort=False):
        each = group.sort_values("age_from", kind="stable")
        firsts, lasts = each["age_from"].tolist(), each["age_to"].tolist()
        joined = [last + 1 for last in lasts[:-1]] == firsts[1:] if pd.notna(lasts[:-1]).all() else False
        if firsts[0] != 0 or not joined or not pd.isna(lasts[-1]) or not set(BOUNDS) <= set(firsts):
            lines = f"{', '.join(map(str, sorted(each.index)[:SHOWN]))}{' og flere' * (len(each) > SHOWN)}"
            raise FileError(
                f"utgave {vintage:.0f}, {variant} {each['region'].iloc[0]} {year:.0f}: aldersgruppene må følge hverandre fra 0 år til en åpen "
                f"gruppe, med skille ved {', '.join(map(str, BOUNDS[1:]))} år. Rett linje {lines}"
            )


def within_the_country(frame: pd.DataFrame) -> None:
    """No municipality has more inhabitants than the country, where both are there: else a unit or a place is wrong."""
    sums = frame.groupby(["vintage", "variant_code", "year", "region_code"], observed=True)["persons"].sum()
    for (vintage, variant, year, code), persons in sums.items():
        if persons > sums.get((vintage, variant, year, COUNTRY), persons):
            own = (frame["vintage"] == vintage) & (frame["variant_code"] == variant) & (frame["year"] == year)
            lines = frame.index[own & (frame["region_code"] == code)]
            raise FileError(
                f"{variant} {year:.0f}: kommune {code} har flere innbyggere enn hele landet. Rett tallene fra linje {min(lines)}"
            )
