"""What is lacking, gathered in one sentence for a whole agenda."""

import pandas as pd

NO_FIGURE = "Her er ikke noe tall med; grunnen står nederst."


def gathered(rows: pd.DataFrame) -> str:
    """What has no figure, each reason once: "Ikke med her, og hvorfor: a og b (grunn); c (grunn)." "" where nothing is lacking.

    rows: of debate.rows.
    """
    lacking = rows[rows["reason"] != ""]
    by_reason = lacking.groupby("reason", sort=False)["lacking"].agg(lambda each: " og ".join(dict.fromkeys(each)))
    told = "; ".join(f"{what} ({reason})" for reason, what in by_reason.items())
    return f"Ikke med her, og hvorfor: {told}." if told else ""


def told(rows: pd.DataFrame) -> dict[int, list[str]]:
    """The sentences that rest on a figure, by the number of the question; what is lacking is gathered elsewhere."""
    found: dict[int, list[str]] = {}
    for number, sentence, reason in zip(rows["number"], rows["sentence"], rows["reason"], strict=True):
        found.setdefault(int(number), []).extend([] if reason else [sentence])
    return found
