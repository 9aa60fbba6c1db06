"""What the pages of all municipalities have beside the look of a sheet: lists that are tables on a phone too, and marks."""

from charts.drawing.maps.marks import LINE_PX, SHADES

_SHADES = "".join(
    f".{name}{{fill:var(--{hue});stroke:var(--{hue});stroke-width:{LINE_PX[hue]};fill-opacity:{share}}}"
    for name, (hue, share) in SHADES.items()
)
# Opaque where a browser can mix colours: what a mark lies over is not seen through it.
_OPAQUE = "".join(
    f".{name}{{fill:color-mix(in srgb,var(--{hue}) {100 * share:g}%,var(--surface));fill-opacity:1}}"
    for name, (hue, share) in SHADES.items()
)
_OPAQUE = f"@supports (fill:color-mix(in srgb,red 50%,blue)){{{_OPAQUE}}}"
STYLE = f"""
.key{{padding:0;list-style:none;columns:2 14rem;font-size:.9rem;max-width:34rem}}
.key svg{{display:inline-block;width:1.1rem;height:1.1rem;vertical-align:-.2rem;margin-right:.4rem}}
.map svg.all{{max-height:44rem}} {_SHADES}{_OPAQUE}
.kin ul{{gap:0 1.2rem;margin:.8rem 0 0;font-size:.9rem}} .kin a{{padding:.25rem 0}} .land{{fill:var(--grid);stroke:var(--grid)}} .counties{{fill:none;stroke:var(--all);stroke-width:.4}} .hatched{{stroke:var(--all)}} .areas .mark-of{{stroke:var(--all)}} .areas path{{vector-effect:non-scaling-stroke;stroke-width:.5}} .frame{{fill:none;stroke:var(--all)}} .county{{fill:var(--all);fill-opacity:.3;stroke:var(--all)}} .around{{fill:none;stroke:var(--ink)}} .told{{font-weight:600!important}}
.lacking{{fill:none;stroke:var(--all);stroke-width:1.5}} .size{{fill:none;stroke:var(--total);stroke-width:.8}}
.search input{{font:inherit;padding:.5rem;width:100%;max-width:20rem;display:block;box-sizing:border-box}} [hidden]{{display:none!important}}
.wide{{overflow-x:auto}} table.rows{{table-layout:auto;display:table;width:100%}} .rows thead{{position:static;clip-path:none;display:table-header-group}}
.rows tbody{{display:table-row-group}} .rows tr{{display:table-row;padding:0}} .rows thead th,.rows tbody th,.rows td{{display:table-cell;width:auto!important;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--grid)}}
.rows td,.rows th{{vertical-align:baseline!important}} .strip p span+span{{white-space:nowrap}}
.rows .n{{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}} .rows thead .n{{white-space:normal}} .rows a{{display:inline-block;padding:.2rem 0}}
.strip{{margin:.7rem 0 0}} .strip p{{margin:0;display:flex;justify-content:space-between;gap:1rem;font-size:.92rem}} .dot{{fill:var(--all);fill-opacity:.3;stroke:var(--all);stroke-width:.6}} .first .dot,.first .half{{fill:var(--total);fill-opacity:1}}
.axis{{position:relative;height:1.4rem;font-size:.85rem}} .axis span{{position:absolute;transform:translateX(-50%);white-space:nowrap}} .axis .at{{color:var(--level);font-weight:600}}
@media (max-width:40rem){{.rows{{font-size:.8rem}} .rows tbody th{{font-weight:400}} .rows thead th{{font-size:.75rem!important}} .rows .code{{display:none!important}} .rows thead th,.rows tbody th,.rows td{{padding-right:.4rem}} .map text{{font-size:19px}} .near text{{display:none}} .dot{{r:4px}}}}
@media print{{.search{{display:none}} .rows thead th,.rows tbody th,.rows td{{padding:.05rem .5rem .05rem 0}} .rows a{{padding:0}} .rows thead{{display:table-header-group}} .map svg.all{{max-height:165mm}}}}
""".replace("\n", "")
