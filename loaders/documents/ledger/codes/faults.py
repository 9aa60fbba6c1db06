"""What is wrong with the lines of a ledger: the first of them, and the keys of a mapping that would mend it."""

import numpy as np
import pandas as pd

from loaders.documents.ledger.codes.codes import ARTS, Reading
from loaders.documents.ledger.codes.marks import PLAIN, Codes
from loaders.errors import FileError
from loaders.reading.sheets import lines_named

LIKE_SUMS = {"000", "999"}  # arts that no posting has
MOST_OWN = 30  # arts or functions named in a mapping that is printed


def uncoded(account: Codes, service: Codes, posting: np.ndarray, nonzero: np.ndarray, faults: list) -> np.ndarray:
    """The postings that lack a code, or have one with something behind that is not understood.

    Those with an amount are faults: left out, they would be missing in the result. Those of zero are not needed.
    """
    no_account, no_service = account.digits.isna().to_numpy(), service.digits.isna().to_numpy()
    for codes, wrong, what in (
        (account, account.blank, "har beløp og tjeneste, men ikke konto. Fyll inn kontoen, eller fjern linjen"),
        (
            account, no_account & ~account.blank,
            "har en konto uten siffer, eller som ikke er et kontonummer. Rett den, eller fjern linjen",
        ),
        (
            service, no_service & ~no_account,
            ("har konto og beløp, men ikke et tjenestenummer. Fyll det inn, eller velg en annen kolonne i en YAML-fil "
            "med --mapping: columns"),
        ),
    ):  # fmt: skip
        bad = posting & nonzero & wrong
        if bad.any():
            faults.append(FileError(f"{lines_named(codes.cells, bad)} {what}"))
    odd = ~nonzero & ((account.mark != PLAIN) | (service.mark != PLAIN))
    return no_account | no_service | odd


def strange_classes(body: pd.DataFrame, places: dict, wrong: np.ndarray, class_: pd.Series, faults: list) -> None:
    if wrong.any():
        cells = body[places["class"] if "class" in places else places["account"]]
        guess = {one: "1" for one in sorted(class_[wrong].dropna().unique())}
        faults.append(FileError(
            f"{lines_named(cells, wrong)}: første siffer er ikke en kontoklasse (0 til 5). Si i en YAML-fil med "
            "--mapping hva de første sifrene er (account), eller hva kommunens egne klasser er (classes)",
            {"classes": guess} if guess else None,
        ))  # fmt: skip


def unknown_codes(cells: pd.Series, account: pd.Series, wrong: np.ndarray, way: Reading, faults: list) -> None:
    """Accounts without a valid art, with the nearest art below each where there are few."""
    if not wrong.any():
        return
    strange = way.art(account[wrong])
    guess = {art: _below(art) for art in sorted(strange.dropna().unique()) if len(art) == 3}
    guess = {} if LIKE_SUMS & guess.keys() else guess
    faults.append(FileError(
        f"konto uten gyldig KOSTRA-art: {lines_named(cells, wrong)}. Lest slik: {way.said}. Rett kontoen, eller si i "
        "en YAML-fil med --mapping hva de første sifrene er (account), eller hva kommunens egne arter er (own_arts)",
        {"own_arts": guess} if 0 < len(guess) <= MOST_OWN and (strange.str.len() == 3).all() else None,
    ))  # fmt: skip


def _below(art: str) -> str:
    """The last art of KOSTRA's ranges that is not above this one: an own art refines the range it follows."""
    return f"{max((last for _, last in ARTS if last <= int(art)), default=10):03d}"


def unknown_functions(service: Codes, wrong: np.ndarray, faults: list) -> None:
    """Services without a valid function, named as the municipality's own where there are few."""
    if not wrong.any():
        return
    strange = service.digits[wrong].str[:3]
    guess = sorted(strange.unique())
    faults.append(FileError(
        f"tjeneste uten gyldig KOSTRA-funksjon i de tre første sifrene: {lines_named(service.cells, wrong)}. Er "
        "kolonnene byttet om? Rett linjene, eller nevn egne funksjoner i en YAML-fil med --mapping: own_functions",
        {"own_functions": guess} if len(guess) <= MOST_OWN and (strange.str.len() == 3).all() else None,
    ))  # fmt: skip
