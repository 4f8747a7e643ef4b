"""Tables as a browser prints them."""

from __future__ import annotations

from html import escape

from tests.papers.handmade5.tools import through_browser
from tests.papers.lots.table_model import Grid, Look, Row
from tests.papers.lots.table_paper import Drawn
from tests.papers.pdf import Rendered

_RULES = {
    "all": "td, th { border: 1px solid #444 }",
    "rows": "td, th { border-bottom: 1px solid #888 }",
    "ends": "thead th { border-bottom: 1.5px solid #000 } tr.total td { border-top: 1.5px solid #000 }",
    "zebra": "tbody tr:nth-child(odd) td { background: #eef } thead th { background: #cde }",
    "none": "",
    "dotted": "td { border-bottom: 1px dotted #777 }",
}


def browsed(name: str, paper: Drawn) -> Rendered:
    """The paper printed by a browser; NoOffice where there is none."""
    facts = "".join(f"<tr><td>{label}</td><td>{answer}</td></tr>" for label, answer in paper.facts)
    parts = [
        _table(part, paper.look) if isinstance(part, Grid) else f"<h2>{part[0]}</h2><p>{part[1]}</p>"
        for part in paper.parts
    ]
    signed = "".join(f"<p>{line}</p>" for line in paper.signed)
    body = f"<h1>{paper.title}</h1><div>{paper.under}</div><table class=facts>{facts}</table>{''.join(parts)}"
    return through_browser(name, _style(paper.look), f"{body}<div class=sign>{signed}</div>", paper.sheet.d)


def _style(look: Look) -> str:
    sides = "0 1px" if look.tight else "1mm 2mm"
    return f"""@page {{ size: A4; margin: 18mm 20mm }}
body {{ font: {look.size}pt "{look.font}"; margin: 0 }} h1 {{ font-size: 1.6em; margin: 0 }}
h2 {{ font-size: 1.15em; margin: 5mm 0 2mm; break-after: avoid }} p {{ margin: 0 0 2mm; line-height: 1.35 }}
table {{ border-collapse: collapse; {"width: 100%;" if look.full else ""} margin: 1mm 0 3mm }}
td, th {{ padding: {sides}; vertical-align: {look.upright}; text-align: left; font-weight: normal }}
thead th {{ font-weight: bold; vertical-align: bottom; white-space: pre-line }} tr {{ break-inside: avoid }}
.figure {{ text-align: {look.align}; white-space: nowrap }} .span {{ text-align: center }}
tr.total td, tr.group td {{ font-weight: bold }} tr.sum td {{ font-style: italic }}
.name {{ {"width: 34mm;" if look.narrow else ""} }} .above {{ font-style: italic; margin: 0 }}
{_RULES[look.rules]} .facts td {{ border: none; background: none; padding: .6mm 4mm .6mm 0 }} .facts {{ width: auto }}
.sign {{ margin-top: 8mm; break-inside: avoid }} .nobreak {{ break-inside: avoid }}"""


def _table(grid: Grid, look: Look) -> str:
    caption = f"<h2>{grid.caption}</h2>" if grid.caption else ""
    above = f"<p class=above>{escape(grid.above)}</p>" if grid.above else ""
    over = "".join(f'<th class=span colspan="{count}">{escape(words)}</th>' for words, count in grid.over)
    heads = "".join(
        f"<th{_class(kind)}>{escape(h)}</th>" for h, kind in zip(grid.heads, grid.kinds, strict=False)
    )
    head = f"<thead>{f'<tr>{over}</tr>' if over else ''}<tr>{heads}</tr></thead>" if heads else ""
    rows = "".join(_row(row, grid) for row in grid.rows)
    return f"{caption}{above}<table>{head}<tbody>{rows}</tbody></table>"


def _row(row: Row, grid: Grid) -> str:
    cells = "".join(
        f"<td{_class(kind)}>{cell}</td>" for cell, kind in zip(row.cells, grid.kinds, strict=True)
    )
    return f'<tr class="{row.kind}">{cells}</tr>'


def _class(kind: str) -> str:
    return {"figure": " class=figure", "text": " class=name"}.get(kind, "")
