"""Which language a reader is answered in, of what is chosen."""

import pytest

from languages import LANGUAGES, WITH_ENGLISH
from languages.choice import after, chosen


@pytest.mark.parametrize(
    ("there", "said", "found"),
    [
        (LANGUAGES, ("", None, None), ""),
        (LANGUAGES, ("nn", "nb", "nb"), "nn"),
        (LANGUAGES, ("en", None, "nn"), "nn"),
        (LANGUAGES, ("", "en.nn", "nb"), "nn"),
        (WITH_ENGLISH, ("", "en.nn", "nb"), "en"),
        (LANGUAGES, ("", "en", "nn"), "nn"),
        (WITH_ENGLISH, ("en.nn", None, "<script>.nb"), "nb"),
        (LANGUAGES, ("x", "", "en"), ""),
    ],
)
def test_the_first_that_is_there(there, said, found):
    assert chosen(there, *said) == found


def test_english_keeps_the_norwegian_that_was_chosen_before_it():
    assert after("en", "nn") == after("en", "en.nn") == "en.nn"
    assert (after("en", None), after("en", "en"), after("nb", "en.nn")) == ("en", "en", "nb")
