"""How a sheet looks: on a screen, on a phone and on paper, light or dark, in colours that read in black and white."""

from charts.drawing import tokens
from sheets import pictures


def _colours(dark: bool) -> str:
    return ";".join(f"--{name}:{pair[dark]}" for name, pair in tokens.COLOURS.items())


STYLE = f"""
:root{{{_colours(False)};color-scheme:light dark}}
@media (prefers-color-scheme:dark){{:root{{{_colours(True)}}}}}
body{{margin:0;background:var(--surface);color:var(--ink);font:16px/1.45 "Source Sans 3","Source Sans Pro",system-ui,sans-serif}}
main{{max-width:54rem;margin:0 auto;padding:1rem}}
h1{{font-size:1.7rem;line-height:1.2;margin:.2rem 0 1rem}}
h2{{font-size:1.15rem;margin:1.4rem 0 .3rem}}
.kind,.beside,footer,.about{{font-size:.9rem}}
.kind{{margin:0}}
h3{{font-size:1.1em;margin:1.2rem 0 .3rem}} h4{{font-size:1em;margin:.8rem 0 .2rem}} .agenda ul{{margin:.2rem 0;padding-left:1.2rem}}
.mark{{border:2px solid currentColor;padding:.4rem;font-weight:700}}
.figures{{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;margin:0}}
.figures dd{{margin:0}} .figures b{{display:block;font-size:1.5rem}} .figures span{{font-size:.9rem}}
table{{border-collapse:collapse;width:100%;font-size:.92rem;table-layout:fixed}}
th,td{{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--grid);vertical-align:top;font-weight:400}}
thead th{{font-size:.85rem;font-weight:600}}
tbody th{{font-weight:600}} thead th:nth-child(1){{width:29%}} thead th:nth-child(2){{width:21%}} thead th:nth-child(3){{width:12%}} thead th:nth-child(4){{width:15%}}
svg{{width:100%;max-width:100%;display:block;overflow:visible}}
td svg{{max-width:13rem}} .about ul{{columns:2;column-gap:2rem;padding-left:1rem}} .about li{{break-inside:avoid}}
svg text{{font:13px system-ui,sans-serif;fill:var(--ink)}}
.whole{{fill:var(--grid)}} .half{{fill:var(--all)}} .median{{fill:var(--total)}} .together{{fill:var(--surface);stroke:var(--total);stroke-width:1.8}}
.level{{stroke:var(--level);stroke-width:2;stroke-dasharray:4 3}}
.own{{fill:var(--chosen);stroke:var(--surface);stroke-width:1.5}}
.line{{stroke:var(--chosen);stroke-width:2.5}} .others{{stroke:var(--total);stroke-width:1.5}} .codes{{font-size:.8rem}} .zero{{stroke:var(--all)}}
a{{color:var(--total)}} nav ul{{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;padding:0;list-style:none}}
nav a{{display:inline-block;padding:.6rem 0}}
@media (max-width:40rem){{
thead{{position:absolute;clip-path:inset(50%)}}
.about ul{{columns:1}} .course text{{font-size:{pictures.NAME}px}}
table,tbody,tr,td,tbody th{{display:block;width:auto;border:0;padding:0}}
tr{{border-bottom:1px solid var(--grid);padding:.5rem 0}}
}}
@media screen and (max-width:40rem),screen and (pointer:coarse){{a{{display:inline-flex!important;align-items:center;min-width:44px;min-height:44px;padding-block:0!important}}}}
@media print{{
@page{{size:A4;margin:12mm}}
html{{font-size:8.6pt}}
:root{{{_colours(False)}}}
body{{font-size:1rem;line-height:1.3}} main{{padding:0;max-width:none}} h1{{margin:.1rem 0 .5rem}} h2{{margin:.7rem 0 .1rem}}
th,td{{padding:.1rem .5rem .1rem 0}} td svg{{height:1.3rem}} .course{{max-height:10rem}} ol{{margin:.2rem 0}}
.about,footer{{font-size:.8rem}} nav{{display:none}} tr,svg,li{{break-inside:avoid}} h2,h3,h4,thead{{break-after:avoid}}
.agenda{{break-before:page;font-size:1.05rem}} .agenda h2{{font-size:1.3em}}
}}
""".replace("\n", "")
