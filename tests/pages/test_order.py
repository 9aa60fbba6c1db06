"""What to say in the meeting stands right after the first chart: before any choice, and before a second chart."""

from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import PAGES, TO_COPY, open_page

CHOICES = {
    "button_group", "checkbox", "date_input", "multiselect", "number_input", "pills", "radio", "segmented_control",
    "selectbox", "slider", "text_input", "toggle",
}  # fmt: skip
DRAWN = {"plotly_chart", "arrow_table", "table", "dataframe", "arrow_data_frame"}
WITHOUT = {"sammenlikn", "debatten", "egne-tall", "data-og-metode"}  # pages that say nothing for a meeting


def kinds(block: Any) -> Iterator[str]:
    """What stands on a page, from its top: "meeting" for what to say, else the kind of element."""
    proto = getattr(block, "proto", None)
    if getattr(block, "type", "") == "html" and TO_COPY.search(proto.body):
        yield "meeting"
    elif not getattr(block, "children", None):
        yield getattr(block, "type", "")
    for child in getattr(block, "children", {}).values():
        yield from kinds(child)


def before_meeting(at: AppTest) -> list[str]:
    """From the answer to what to say of it; [] where there is nothing to say."""
    told = list(kinds(at.main))
    return told[told.index("title") : told.index("meeting")] if "meeting" in told else []


@pytest.mark.parametrize("name", [name for name in PAGES if name not in WITHOUT])
@pytest.mark.parametrize("chosen", ["", "4601 Bergen", "0301 Oslo - Oslove"])
def test_what_to_say_follows_the_first_chart(name, chosen):
    above = before_meeting(open_page(name, **({"kommune": chosen} if chosen else {})))
    assert not CHOICES & set(above), above
    assert sum(kind in DRAWN for kind in above) <= 1, above
    assert above or (name == "kommunen" and not chosen)
