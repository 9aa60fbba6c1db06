"""The legend of the map of the municipalities, one part under the other where there is sea: classes, and sizes of dots."""

from charts.drawing import theme
from charts.drawing.maps import marks
from data.norwegian import number

LEFT, TOP, DOWN = -7650.0, 6900.0, 740.0  # 100 metres from the middle of the map
SIZES = {marks.LEAST: "inntil {}", 100_000: "{}", 300_000: "{}"}  # inhabitants, each beside a dot of its size


def classes(fig: theme.Drawn, unit: str, entries: list[tuple[dict, str]]) -> float:
    """The unit, and under it the mark of each class with its text; gives where what is under them may begin."""
    _text(fig, f"<b>{unit}</b>", TOP, -8)
    for at, (marker, text) in enumerate(entries, start=1):
        _mark(fig, marker, TOP - at * DOWN)
        _text(fig, text, TOP - at * DOWN, 12)
    return TOP - (len(entries) + 1) * DOWN


def sizes(fig: theme.Drawn, y: float, px_per_root: float) -> None:
    """How large a dot is of how many inhabitants, from y down. px_per_root: its diameter by the root of them."""
    _text(fig, "<b>Innbyggere</b>", y - DOWN / 2, -8)
    for at, (inhabitants, text) in enumerate(sized()):
        middle = y - DOWN * (1.5 + at * (1 + at / 4))  # the larger the farther from the one before
        line = {"width": 0.8, "color": theme.TOTAL}
        marker = {"size": px_per_root * inhabitants**0.5, "symbol": "circle-open", "color": theme.TOTAL, "line": line}
        _mark(fig, marker, middle)
        _text(fig, text, middle, 18)


def sized() -> list[tuple[int, str]]:
    """How many inhabitants, and what stands beside their dot: as many or fewer have the smallest."""
    return [(inhabitants, text.format(number(inhabitants, 0))) for inhabitants, text in SIZES.items()]


def _mark(fig: theme.Drawn, marker: dict, y: float) -> None:
    fig.add_scatter(x=[LEFT], y=[y], mode="markers", hoverinfo="skip", marker=marker)


def _text(fig: theme.Drawn, text: str, y: float, xshift: int) -> None:
    theme.note(fig, text, x=LEFT, y=y, xanchor="left", yanchor="middle", xshift=xshift)
