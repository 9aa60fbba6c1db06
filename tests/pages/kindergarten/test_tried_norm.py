"""A norm that is tried is told by its figure: nowhere on the page is it called the law's."""

import re
from dataclasses import replace

import pytest

from charts.kindergarten.norm_name import LAWS, tried
from charts.words import counted as count_words
from pages.kindergarten import answer, assumptions
from pages.kindergarten.count import by_name, findings, of_municipalities
from pages.kindergarten.years import by_class, extra_cost, findings as years
from tests.pages.kindergarten.test_page import BERGEN, BOXES, LORENSKOG, PAGE
from tests.pages.kindergarten.test_years_page import HARAM, UTSIRA, filled, years_folder  # noqa: F401
from tests.pages.test_pages import open_page, shipped_folder, spoken  # noqa: F401

TRIED = {"norm_over": "5.5", "norm_under": "2.75"}
OF_THE_LAW = (  # what is true of the law's norm whatever is tried, or of the pedagogue norm
    r"Bemanningsnormen: høyst 3 barn under tre eller 6 over tre per årsverk, krav fra [\d.]+",
    r"Av landets ordinære barnehager oppfylte \d+ prosent bemanningsnormen i \d+(, mot \d+ i \d+(, før den kom)?)? \(Udir\)",
    r"I \d+ oppfylte \d+ prosent av landets barnehager bemanningsnormen og \d+ prosent pedagognormen",
    r"Landet hadde [\d,]+ barn per årsverk \(\d+\); \d+ prosent av barnehagene oppfylte bemanningsnormen i \d+",
    r"Status for bemanningsnorm og pedagognorm",
    r"Tellingen er fra før normen kom",
    r"manglet ved tellingen før normen kom",
    r"Historien: før normen kom",
    r"\w+dagognorm\w*",
    r"normen krever minst",  # of teachers
    r"har en egen norm",  # family kindergartens
    r"Normen gjelder hver barnehage: et snitt sier ikke om alle oppfyller den",
    r"Over/under normen",  # a column
)
CALLED = re.compile(
    r"bemanningsnorm|kommende norm|kom(men)? norm|før (normen|den) kom|normens|Normen, høyst|normen er høyst",
    re.IGNORECASE,
)
SAYS_NORM = re.compile(r"\bnorm\b|\bnormen\b|\bnormens\b", re.IGNORECASE)


def without_the_law(text: str) -> str:
    for one in OF_THE_LAW:
        text = re.sub(one, "", text)
    return text


def held(text: str) -> None:
    left = without_the_law(text)
    assert not (found := CALLED.search(left)), left[max(0, found.start() - 80) : found.end() + 40].replace("\n", " ")


@pytest.mark.parametrize("kommune", [None, BERGEN, LORENSKOG, UTSIRA])
@pytest.mark.parametrize("with_years", [False, True])
def test_nothing_on_the_page_calls_it_the_laws(request, kommune, with_years):
    if with_years:
        request.getfixturevalue("filled")
    drawer = {f"drawer-kindergartens-{kommune[:4]}": True} if kommune else {}
    text = spoken(open_page(PAGE, **BOXES | drawer, **TRIED, **({"kommune": kommune} if kommune else {})))
    held(text.replace("lovens norm", ""))
    assert "5,5" in text


@pytest.mark.parametrize("norm", [("2.75", "5.5", "5,5"), ("3", "5.5", "3/5,5")])
@pytest.mark.parametrize("with_years", [False, True])
def test_the_whole_page_has_one_name_for_it(request, with_years, norm):
    """In the rules of the calculator, beside the few children of a municipality, and where it is not drawn too."""
    if with_years:
        request.getfixturevalue("filled")
    under_3, over_3, figure = norm
    text = spoken(open_page(PAGE, **BOXES, norm_under=under_3, norm_over=over_3, kommune=UTSIRA))
    assert "du prøver" not in text and f"**En norm på {figure}** (" in text
    assumed = replace(assumptions.default(), under_3=float(under_3), over_3=float(over_3))
    about = " ".join(years.series("1151", "Utsira", assumptions.counted(assumed), None).about)
    assert (f"en norm på {figure} gjør ikke det og er ikke tegnet" in about) == (figure == "3/5,5")
    assert "du prøver" not in about


def sentences(code: str | None, name: str, at: int | None, assumed):
    """Every headline of the page, and the answer."""
    counted = assumptions.counted(assumed)
    told = answer.answer(code, name, assumed, at)
    found = [findings.ladder(code, name, assumed), findings.kindergartens(code, name, counted)]
    found += [of_municipalities.municipalities(None, "", counted), of_municipalities.classes(code, counted)]
    found += [of_municipalities.municipalities(code, name, counted), years.series(code, name, counted, at)]
    if at:
        found += [extra_cost.series(code, name, assumed, at), by_class.classes(code, counted, at)]
    return told, found


@pytest.mark.parametrize("norm", [(2.75, 5.5), (3.0, 5.5), (3.5, 7.0)])
@pytest.mark.parametrize("with_years", [False, True])
@pytest.mark.parametrize("kommune", [None, BERGEN, LORENSKOG, UTSIRA, HARAM, "3449 Sør-Aurdal", "4219 Evje og Hornnes"])
def test_every_sentence_that_is_of_it_has_its_figure_in_fifteen_words(request, kommune, with_years, norm):
    if with_years:
        request.getfixturevalue("filled")
    code, _, name = (kommune or "").partition(" ")
    figure = tried(*norm).tried
    assumed = replace(assumptions.default(), under_3=norm[0], over_3=norm[1])
    told, found = sentences(code or None, name, 2019 if with_years else None, assumed)
    texts = [told.sentence, *(one.headline for one in found)]
    if code:
        texts.append(by_name.title(code, name, assumed).split(". ")[0])
        found.append(by_name.found(code, name, assumed))
    for text in (*texts, *told.meeting, *(f"{one.label} {one.value}" for one in told.figures)):
        held(text)
        left = without_the_law(text).replace("lovens norm", "")
        assert figure in text or not SAYS_NORM.search(left), text
    for one in found:
        for text in (one.headline, one.subtitle, one.caveat, *one.about):
            held(text)
            assert figure in text or not SAYS_NORM.search(without_the_law(text)), text
        assert count_words(one.headline) <= 15 or not one.figure, one.headline
    assert count_words(told.sentence) <= 15, told.sentence
    assert sum(map(count_words, told.meeting)) <= 60, told.meeting
    assert figure in " ".join(texts) + " ".join(told.meeting)


def test_it_is_named_by_one_figure_or_by_both():
    assert tried(2.75, 5.5).short == "en norm på 5,5" and tried(3, 5.5).full == "en norm på 3/5,5 barn per årsverk"
    assert tried(3, 5.5).head == "En norm på 3/5,5" and LAWS.head == "Bemanningsnormen"
    assert LAWS.short == "normen" and LAWS.missing_to[0] == "på den kommende bemanningsnormen"
