"""How an estimate of one's own is made from answers, in words; the commands stand on Data og metode."""

from pages.shared import show
from pages.shared.language import st

STEPS = """
1. Lag et Excel-ark med en linje for hver kommune.
2. Fyll inn brutto driftsinntekter og netto driftsresultat for kommunene som har svart, og ta arket inn. Feil blir sagt
   med linje og kolonne, og ingenting tas inn før alt er riktig.
3. Last siden på nytt. Anslaget står øverst.

Dette gjøres av den som drifter dashbordet. Hvordan står på siden «Data og metode», under «Slik tas filer inn».
"""


def drawer() -> None:
    """The steps closed away."""
    show.closed("Slik lages et anslag av nye svar", "survey-how", lambda: st.markdown(STEPS))
