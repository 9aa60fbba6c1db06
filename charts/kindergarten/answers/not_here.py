"""What the page answers of a municipality that it has no figure of, or none but the count's: which are not here, and which cannot be read."""

from charts.answer import Answer
from charts.kindergarten.answers import meeting
from charts.kindergarten.answers.answer import Country

NO_TABLES = {  # where SSB's tables of each municipality are not in use, by whether the count, and they, cannot be read
    (False, False): "Verken tellingen av barnehagene eller SSBs tall for hver kommune er med her.",
    (True, False): "Tellingen av barnehagene kan ikke leses her, og SSBs tall for hver kommune er ikke med.",
    (False, True): "SSBs tall for hver kommune kan ikke leses her, og tellingen av barnehagene er ikke med.",
    (True, True): "Verken tellingen av barnehagene eller SSBs tall for hver kommune kan leses her.",
}
NO_COUNT = {  # where they are, and have no figure of it
    False: "Tellingen av barnehagene er ikke med her.",
    True: "Tellingen av barnehagene kan ikke leses her.",
}


def no_newer(name: str, unread: bool) -> str:
    """Where SSB's tables, which have each municipality, are not here. unread: they are, and cannot be read."""
    return f"Nyere tall for {name} kan ikke leses her." if unread else f"Nyere tall for {name} mangler."


def unknown(name: str, now: Country, count_unread: bool, tables_unread: bool, why: str) -> Answer:
    """Where nothing is known of the municipality. why: SSB's tables have no figure of it, "" where they are not in use."""
    is_not = "kan ikke leses" if count_unread or tables_unread else "er ikke her"
    return Answer(
        f"Tall for barnehagene i {name} {is_not}",
        (),
        (meeting.same_for_years(now.per_fte), meeting.met(now.met, now.in_force)),
        f"{why} {NO_COUNT[count_unread]}" if why else NO_TABLES[count_unread, tables_unread],
    )
