"""What the script and the style of the page say themselves, in each language."""

import re
from pathlib import Path

import languages
from languages import ENGLISH, NYNORSK

PAGES = Path(__file__).resolve().parents[3] / "pages"
SCRIPT, STYLE = ((PAGES / f"page.{kind}").read_text(encoding="utf-8") for kind in ("js", "css"))
IN_WORDS = re.compile(r"inWords\(\s*" + r",\s*".join([r"[\"`]([^\"`]*)[\"`]"] * 3) + r"\)")  # bokmål, nynorsk, English
PARTED = re.compile(r"[`\"] \+\s*[`\"]")  # one text in two lines
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
CONTENT = re.compile(r'content: "([^"]+)"(?! / )')
OTHERS, IN_NYNORSK = "html[lang=", 'html[lang="nn"] '


def test_what_the_script_says_is_the_same_in_both():
    said = IN_WORDS.findall(PARTED.sub("", SCRIPT))
    assert len(said) == SCRIPT.count("inWords(") > 3
    for bokmal, nynorsk, _english in said:
        assert languages.translated(bokmal, NYNORSK) == nynorsk
        assert languages.missing(bokmal.replace("${location.host}", ""), NYNORSK) == []


def test_what_the_script_says_in_english_is_another_text():
    for bokmal, nynorsk, english in IN_WORDS.findall(PARTED.sub("", SCRIPT)):
        assert english and english not in (bokmal, nynorsk)


def of_the_style() -> dict[str, str]:
    """What the style says, by where; in bokmål where no language is named."""
    bare = re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL)
    return {where.strip(): text[1] for where, rule in RULE.findall(bare) if (text := CONTENT.search(rule))}


def test_what_the_style_says_is_the_same_in_both():
    said = of_the_style()
    ours = {where: text for where, text in said.items() if not where.startswith(OTHERS)}
    assert len(ours) == 7
    assert {where: said.get(IN_NYNORSK + where, text) for where, text in ours.items()} == {
        where: languages.translated(text, NYNORSK) for where, text in ours.items()
    }


def test_what_the_style_says_is_said_in_english_too_but_of_the_menu_whose_pages_are_norwegian():
    said = of_the_style()
    ours = {where: text for where, text in said.items() if not where.startswith(OTHERS)}
    lacking = {text for where, text in ours.items() if said.get(f'{OTHERS}"{ENGLISH}"] {where}', text) == text}
    assert lacking == {"Flere"}


def test_the_style_of_the_screen_asks_of_nothing_large_what_is_deep_inside_it():
    asked = re.findall(r"([^\s,()]*):has\(([^)]*)\)", re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL))
    assert len(asked) > 1
    assert [(of, inside) for of, inside in asked if not inside.startswith("> ")] == [("div", "button")]
