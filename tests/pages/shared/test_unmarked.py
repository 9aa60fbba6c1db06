"""Our own markdown as plain text in pictures and files, where "**" was printed as it is."""

from hypothesis import given, strategies as st

from pages.shared.markdown import plain, unmarked


def test_bold_and_links_are_their_words():
    assert unmarked("**Gjelden er ukorrigert.** Se [SSB](https://www.ssb.no/a_b).") == "Gjelden er ukorrigert. Se SSB."


@given(st.text(alphabet="ab .:*_[]()#|\\`<>$~&@-", max_size=20))
def test_text_that_came_with_a_file_is_as_it_was(text):
    assert unmarked(plain(text)) == " ".join(text.split())
