"""The colours are read on both grounds, and told apart by those who do not see all of them; one scale of sizes."""

import itertools
import re
from pathlib import Path

import numpy as np
import pytest

from charts.drawing import theme, tokens

CHARTS = Path(theme.__file__).resolve().parents[1]
LIGHT, DARK = 0, 1
# Linear light, as it is seen with no red, green or blue cones (Machado, Oliveira and Fernandes 2009, severity 1).
SEEN = {
    "all three": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
# Linear sRGB to OKLab (Ottosson 2020).
TO_CONES = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005]]  # fmt: skip
TO_LAB = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099],
          [0.0259040371, 0.7827717662, -0.808675766]]  # fmt: skip
FAR = 9.0  # of 100 between black and white; two greys a step apart on a scale of eleven are 10


def linear(colour: str) -> np.ndarray:
    share = np.array(tokens.rgb(colour)) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    low, high = sorted(float(linear(colour) @ [0.2126, 0.7152, 0.0722]) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str, seen) -> float:
    lab = [np.array(TO_LAB) @ np.cbrt(np.array(TO_CONES) @ np.clip(seen @ linear(c), 0, 1)) for c in (one, other)]
    return 100 * float(np.linalg.norm(lab[0] - lab[1]))


def test_the_yardsticks_themselves():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert distance("#000000", "#FFFFFF", np.eye(3)) == pytest.approx(100, abs=0.1)
    red, green = "#B4400A", "#3B7A1E"  # as far apart as any to most, alike to some
    assert distance(red, green, np.eye(3)) > 20 > FAR > distance(red, green, np.array(SEEN["protanopia"]))


@pytest.mark.parametrize("ground", [LIGHT, DARK])
@pytest.mark.parametrize("name", tokens.WRITTEN)
def test_text_and_marks_stand_out_from_the_ground(name, ground):
    assert contrast(tokens.COLOURS[name][ground], tokens.COLOURS["surface"][ground]) >= 4.5


@pytest.mark.parametrize("ground", [LIGHT, DARK])
@pytest.mark.parametrize("sight", SEEN)
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(tokens.MEET, 2)))
def test_meanings_that_meet_are_told_apart_by_everybody(one, other, sight, ground):
    colours = [tokens.COLOURS[name][ground] for name in (one, other)]
    assert distance(*colours, np.array(SEEN[sight])) >= FAR


def classes(ground: int) -> list[str]:
    """The colours of the six classes of a map."""
    surface = tokens.COLOURS["surface"][ground]
    return [tokens.solid(tokens.COLOURS[name][ground], share, surface) for name, share in tokens.SHARES]


@pytest.mark.parametrize("ground", [LIGHT, DARK])
@pytest.mark.parametrize("sight", [*SEEN, "no colours"])
def test_the_limit_of_a_map_is_its_largest_step_in_colour_for_everybody_and_in_grey(sight, ground):
    colours = classes(ground)
    if sight == "no colours":
        shades = [100 * float(linear(colour) @ [0.2126, 0.7152, 0.0722]) ** (1 / 3) for colour in colours]
        steps = [abs(after - before) for before, after in itertools.pairwise(shades)]
        assert sorted(shades, reverse=ground == DARK) == shades
    else:
        steps = [distance(*pair, np.array(SEEN[sight])) for pair in itertools.pairwise(colours)]
    limit = steps.pop(2)
    assert limit > 1.5 * max(steps) and limit > 2 * FAR and min(steps) > FAR / 3


def test_the_palest_class_below_the_limit_stands_out_from_the_ground_and_the_darkest_above_it_does_not():
    for ground in (LIGHT, DARK):
        below, above = (contrast(one, tokens.COLOURS["surface"][ground]) for one in classes(ground)[2:4])
        assert below >= 3 and above < 2


def test_a_light_colour_has_one_dark_one_with_the_same_opacity():
    assert tokens.on_dark(f"a {tokens.INK} b {theme.faded(tokens.TOTAL, 0.25)}") == "a #E6EAEE b rgba(143,216,250,0.25)"
    assert tokens.on_dark(tokens.INK.lower()) == "#E6EAEE"
    ground = tokens.COLOURS["surface"][DARK]
    for name, share in tokens.SHARES:
        light = tokens.solid(tokens.COLOURS[name][LIGHT], share)
        assert tokens.on_dark(light) == tokens.solid(tokens.COLOURS[name][DARK], share, ground)
    assert tokens.solid("#000000", 0.26) == "#BDBDBD"  # 0.74 of 255 is 188.7
    with pytest.raises(ValueError, match="#123456 is no colour"):
        tokens.on_dark("#123456")


def test_a_dark_figure_has_the_same_figures_and_no_light_colour():
    fig = theme.figure(300, "Prosent")
    fig.add_scatter(x=[1, 2], y=[3.5, 4], marker={"color": [theme.CHOSEN, theme.SOFT]})
    theme.note(fig, f'<span style="color:{theme.TOTAL}">Samlet</span>', theme.INK)
    fig.finish()
    dark = theme.dark(fig)
    assert fig.layout.paper_bgcolor == "#FFFFFF"
    assert list(dark.data[0].y) == [3.5, 4] and dark.layout.paper_bgcolor == tokens.COLOURS["surface"][DARK]
    text = dark.to_json().upper()
    assert not [light for light, _ in tokens.COLOURS.values() if light in text]


def test_no_chart_has_a_colour_or_a_size_of_type_of_its_own():
    own = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|rgba?\(\d|font[^\n]*"size": ?\d""")
    found = [
        f"{path.relative_to(CHARTS)}: {match[0]}"
        for path in sorted(CHARTS.rglob("*.py"))
        if path.name != "tokens.py"
        for match in own.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
