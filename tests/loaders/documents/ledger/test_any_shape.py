"""Whatever ordinary things are done to a ledger, it has the figure it had, or is refused with what was seen."""

from hypothesis import HealthCheck, given, settings, strategies as st

from loaders.errors import FileError
from tests.loaders.whole_ledger import HEADER, plain, read, results, rows, written
from tests.loaders.workbooks import filled, workbook

INVISIBLE = st.sampled_from(["", "\u200b", "\u00a0", "\ufeff", "\u200e", "\u2060"])
MARKS = st.sampled_from(["100-199", "Sum", "1xx", "100 m.fl.", "", "10100 i alt", "1", "19999", "Herav", "10000"])


@st.composite
def ledgers(draw) -> tuple[str | bytes, str]:
    """A file and its name, with random sums, units, months, revised budgets, hidden rows and invisible characters."""
    scale, signs = draw(st.sampled_from([1, 1000])), draw(st.booleans())
    lines, groups = [], {}
    for row in rows(scale):
        groups.setdefault(row[2], []).append(row)
    for code, group in groups.items():
        sums = [[draw(MARKS), "x", code, "x", "", *(sum(r[k] for r in group) for k in (5, 6))]] * draw(st.booleans())
        lines += [*sums, *group] if draw(st.booleans()) else [*group, *sums]
    header = list(HEADER)
    if draw(st.booleans()):
        header, lines = [*header, "Rev. budsjett 2025"], [[*line, line[6] + 5000] for line in lines]
    if draw(st.booleans()):
        header = [*header, *(f"Regnskap 2024-{month:02d}" for month in range(1, 13))]
        lines = [[*line, *[line[5] // 12] * 12] for line in lines]
    if signs:
        lines = [[*line[:5], *(abs(v) if isinstance(v, int) else v for v in line[5:])] for line in lines]
    hidden = draw(INVISIBLE)
    lines = [[hidden + line[0] if line[0] else "", *line[1:]] for line in lines]
    if draw(st.booleans()):
        unseen = draw(st.sets(st.integers(1, len(lines)), max_size=4))
        return hiding([header, *lines], unseen, draw(st.booleans())), "sogndal.xlsx"
    return written(lines, header), "sogndal.csv"


def hiding(lines: list[list], unseen: set[int], filtered: bool) -> bytes:
    """A workbook of which some rows (0: the header) are hidden, by a filter or by hand."""

    def write(sheet):
        filled(sheet, lines)
        if filtered:
            sheet.autofilter(0, 0, len(lines) - 1, len(lines[0]) - 1)
            sheet.filter_column(2, "x != 1")
        for row in unseen:
            sheet.set_row(row, None, None, {"hidden": True})

    return workbook(("Drift", write))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ledgers())
def test_the_figure_is_the_same_or_the_file_is_refused(made):
    try:
        found = results(read(*made))
    except FileError as error:
        assert any(one in str(error) for one in ("linje", "kolonne", "både", "kontoene", "driftsresultat", "inntekt"))
        return
    assert len(found) == len(plain())
    assert all(abs(one - other) < 0.02 for one, other in zip(found, plain(), strict=True))
