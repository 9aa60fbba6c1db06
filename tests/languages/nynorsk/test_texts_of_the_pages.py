"""A quick net: the sentences in the source of what readers meet have all their words in the lexicon.

What a page says when it is run is held by the tests of pages; this names the word at once, with its file.
"""

import ast
import re
from pathlib import Path

import pytest

from languages.nynorsk import missing_nn, translated_nn
from tests.test_architecture import PRODUCT
from tools import house

LAYERS = ("charts/", "pages/", "sheets/", "analysis/")
COMMANDS = "analysis/commands/", "analysis/__main__.py"  # which answer in bokmål
FILES = [
    path for path in PRODUCT if house.name_of(path).startswith(LAYERS) and not house.name_of(path).startswith(COMMANDS)
]
NORWEGIAN = re.compile(r"\b(og|er|det|som|ikke|til|av|på|har|med|den|de|kommunen|kommuner|fra|eller)\b")
FEWEST_WORDS = 3
NO_LANGUAGE = {
    "true",
    "false",
    "off",
    "all",
    "signed",
    "in",
    "auth",
    "image",
}  # what is written in addresses and settings
A_VALUE = re.compile(r"\{[^{}]*\}")
OF_A_SCRIPT = "=>"
ALONE = re.compile(
    r".{0,40}\b[Dd]en(?= (?:er|var|har|hadde|kom|kan|skal|går|ligg|seg|ikkje|i|på|ut|inn|blei|blir|fanst|står|gjeld|seier|viser|treng)\b|[.,:;)]|$)"
)
NAME_OF_A_FILE = re.compile(r"[a-z0-9-]+")


def told(node: ast.AST) -> str | None:
    """A text as it is written, with 0 where a value goes in; None of what is none."""
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "0" for part in node.values)
    written = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
    return written and A_VALUE.sub("0", written)


def sentences(path: Path) -> list[str]:
    """The Norwegian texts of a file, whole: no docstring, and no part of a text with values in it."""
    nodes = house.nodes(path)
    parts = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    described = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    texts = [text for node in nodes if id(node) not in parts | described and (text := told(node))]
    return [text for text in texts if is_sentence(text)]


def is_sentence(text: str) -> bool:
    if OF_A_SCRIPT in text or NAME_OF_A_FILE.fullmatch(text):
        return False
    return len(re.findall(r"[^\W\d_]+", text)) >= FEWEST_WORDS and bool(NORWEGIAN.search(text))


@pytest.mark.parametrize("layer", LAYERS)
def test_no_sentence_has_a_word_that_the_lexicon_lacks(layer):
    lacking = {
        (house.name_of(path), word)
        for path in FILES
        if house.name_of(path).startswith(layer)
        for text in sentences(path)
        for word in missing_nn(text)
        if word not in NO_LANGUAGE
    }
    assert lacking == set(), (
        "put each in languages/nynorsk: words.csv, same.txt, or phrases.csv with the words beside it"
    )


@pytest.mark.parametrize("layer", LAYERS)
def test_what_stands_for_a_noun_is_han_or_ho(layer):
    """ "Den" of nynorsk stands before an adjective, a noun or "som" alone."""
    told = [translated_nn(text) for path in FILES if house.name_of(path).startswith(layer) for text in sentences(path)]
    assert told
    assert [found[0] for text in told for found in ALONE.finditer(text)] == []


POOR = re.compile(
    r"\b(?:kommunen|kommunane|gruppa|landet|fylket|fylka|barnehagen|barnehagane|staten|svara|heftet|regjeringa|dashbordet|dei andre)"
    r" (?:sin|si|sitt|sine)\b"
    r"|\b(?:kommun|barnehag)(?:ens|enes|anes)\b|\b(?:gruppens|gruppas|landets|fylkets|fylkenes|statens|heftets)\b"
    r"|kvar sin side|(?:på|av) same storleik|(?:hadde|har) samla\b(?! sett)|\brett (?:over|under)\b"
    r"|\bskulle åleine\b|\bfor handa\b|\bgjeld for korrigert\b|\better storleik\b|\belles[?:]|\bkviler på\b|\brekneskapar\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("layer", LAYERS)
def test_whose_it_is_and_how_much_together_is_said_as_in_good_nynorsk(layer):
    """ "Tala til kommunen", not "kommunens tall" or "kommunen sine tal"; "hadde samla sett", "om lag like store kommunar"."""
    told = [translated_nn(text) for path in FILES if house.name_of(path).startswith(layer) for text in sentences(path)]
    assert [
        text for text in told if POOR.search(text.replace("0kommunens", ""))
    ] == []  # the value before it ends in a space


@pytest.mark.parametrize(
    ("bokmal", "nynorsk"),
    [
        ("Se også kommunens eget måltall.", "Sjå også eige måltal i kommunen."),
        ("Blant kommuner på samme størrelse", "Blant om lag like store kommunar"),
        ("Kommunene utenom Oslo hadde samlet 2,1 prosent", "Kommunane utanom Oslo hadde samla sett 2,1 prosent"),
        (
            "tall på hver sin side er ikke uten videre sammenliknbare",
            "tal før og etter brotet er ikkje utan vidare samanliknbare",
        ),
        ("Standardavviket for kommunens egne årlige tall", "Standardavviket for dei årlege tala til kommunen"),
        ("Svarene er kommunenes egne, tatt inn her", "Svara kjem frå kommunane sjølve, tekne inn her"),
    ],
)
def test_these_are_told_so(bokmal, nynorsk):
    assert translated_nn(bokmal) == nynorsk
    assert not POOR.search(nynorsk) and POOR.search("tala på kvar sin side") and POOR.search("kommunen sine tal")


def test_there_is_something_to_read():
    assert all(any(sentences(path) for path in FILES if house.name_of(path).startswith(layer)) for layer in LAYERS)


def test_a_word_that_is_lacking_is_seen(tmp_path):
    made = tmp_path / "made.py"
    made.write_text(
        'def f(n):\n    """Dette er ukjentbeskrivelse og mer."""\n    return f"Det er {n} ukjentord og mer."\n'
    )
    assert sentences(made) == ["Det er 0 ukjentord og mer."]
    assert missing_nn(sentences(made)[0]) == ["ukjentord"]
