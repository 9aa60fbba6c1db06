"""Every measure of a municipality beside its peers, computed once per version of the extract, whichever page asks."""

import pandas as pd

from analysis.profile import material as profile_material, peers as peer_groups, rows as profile_rows
from analysis.profile.material import Material
from analysis.profile.peers import Peers
from data.brought_in import youth
from pages.shared import extract
from pages.shared.in_use import edition


@extract.drawn
def material() -> Material:
    """Every measure of every municipality; shared, and never changed."""
    there = extract.vintages(profile_material.TABLES)
    return profile_material.material(extract.table, there, youth.where_there(extract.table, edition.held()))


@extract.drawn
def peers(code: str, asked: str) -> Peers:
    """See peers.of."""
    return peer_groups.of(material(), code, asked)


def rows(code: str, asked: str = "") -> pd.DataFrame:
    """See profile.rows. asked: a choice of peers, or their codes with commas between, "" for the one to begin with."""
    return _rows(code, asked or peers(code, "").choice)


@extract.cached
def _rows(code: str, asked: str) -> pd.DataFrame:
    return profile_rows.rows(material(), code, asked)
