"""Arrangements of labels and answers on the page that a browser prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import NamedTuple

from tests.papers.lots.drawing import Lot, Way, by_letter, page_style, printed, told
from tests.papers.lots.sheet import Ask, Sheet, rows_of, sheet
from tests.papers.lots.wordings import DECOYS, FOREIGN
from tests.papers.pdf import Rendered

Draw = Callable[[Lot, Sequence[Ask]], str]


class Arrangement(NamedTuple):
    """CSS and what is made of the labels under one heading. `unanswered`: share of labels without an answer."""

    css: Callable[[Lot], str]
    draw: Draw
    unanswered: float = 0.05
    landscape: bool = False
    panel: bool = False


def _label(lot: Lot) -> str:
    """How labels are set."""
    return lot.rng.choice(
        (
            "font-weight: bold",
            "font-size: 85%",
            "font-size: 80%; color: #555",
            "font-style: italic",
            "",
            "color: #234",
        )
    )


def _colon(lot: Lot, asks: Sequence[Ask]) -> str:
    return "".join(f"<p class=c><span class=l>{a.label}:</span> {a.answer}</p>" for a in asks)


def _colon_css(lot: Lot) -> str:
    return f".c {{ margin: 0 0 {lot.rng.uniform(0.5, 2.5):.1f}mm }} .l {{ {_label(lot)} }}"


def _list(lot: Lot, asks: Sequence[Ask]) -> str:
    colon = lot.rng.choice(("", ":"))
    return "<dl>" + "".join(f"<dt>{a.label}{colon}</dt><dd>{a.answer}&nbsp;</dd>" for a in asks) + "</dl>"


def _column_css(lot: Lot, *, width: tuple[int, int] = (58, 80), right: bool = False) -> str:
    rule = lot.rng.choice(("", "border-bottom: .4px solid #999", "border-bottom: 1px dotted #666"))
    flush = "text-align: right" if right else ""
    return (
        f"dl {{ display: grid; grid-template-columns: {lot.rng.randint(*width)}mm 1fr; gap: 0 4mm; margin: 0 }} "
        f"dt, dd {{ margin: 0; padding: {lot.rng.uniform(0.3, 1.8):.1f}mm 0 }} "
        f"dt {{ {_label(lot)}; {flush} }} dd {{ {rule} }}"
    )


def _right_css(lot: Lot) -> str:
    return _column_css(lot, right=True)


def _narrow_css(lot: Lot) -> str:
    return _column_css(lot, width=(28, 36))


def _below(lot: Lot, asks: Sequence[Ask]) -> str:
    return "".join(
        f"<div class=f><div class=l>{a.label}</div><div class=a>{a.answer}&nbsp;</div></div>" for a in asks
    )


def _below_css(lot: Lot) -> str:
    frame = lot.rng.choice(
        ("", "border-bottom: .5px solid #000", "background: #eef", "border: .5px solid #888")
    )
    columns = lot.rng.choice((1, 1, 2))
    body = f"columns: {columns}; column-gap: 8mm" if columns > 1 else ""
    return (
        f".g {{ {body} }} .f {{ break-inside: avoid; margin-bottom: {lot.rng.uniform(1, 3):.1f}mm }} "
        f".l {{ {_label(lot)} }} .a {{ {frame} }}"
    )


def _captions(lot: Lot, asks: Sequence[Ask]) -> str:
    return "".join(
        "<div class=r>" + "".join(f"<div class=f><div class=a>{a.answer}&nbsp;</div><div class=l>{a.label}</div></div>"
                                  for a in row) + "</div>"
        for row in rows_of(asks, 1, lot.rng.choice((1, 2, 2)), lot)
    )  # fmt: skip


def _captions_css(lot: Lot) -> str:
    return (
        ".r { display: flex; gap: 8mm } .f { flex: 1; "
        f"margin-bottom: {lot.rng.uniform(1.5, 4):.1f}mm }} .a {{ border-bottom: .5px solid #000 }} "
        f".l {{ font-size: {lot.rng.randint(70, 85)}%; {lot.rng.choice(('', 'color: #555', 'font-style: italic'))} }}"
    )


def _cells(lot: Lot, asks: Sequence[Ask]) -> str:
    return "".join(
        "<div class=r>" + "".join(f"<div class=f><div class=l>{a.label}</div><div class=a>{a.answer}&nbsp;</div></div>"
                                  for a in row) + "</div>"
        for row in rows_of(asks, 1, 3, lot)
    )  # fmt: skip


def _cells_css(lot: Lot) -> str:
    gap = lot.rng.choice((0, 0, 1.5))
    return (
        f".r {{ display: flex; gap: {gap}mm; margin: 0 0 {gap}mm }} .f {{ flex: {lot.rng.choice((1, '1 1 auto'))}; "
        "border: .6px solid #000; margin: 0 -.6px -.6px 0; padding: .5mm 1mm 1mm } "
        f".l {{ font-size: {lot.rng.randint(65, 82)}% }} .a {{ padding: {lot.rng.uniform(0.2, 2):.1f}mm 0 0 "
        f"{lot.rng.choice((0, 0, 2, 5))}mm }}"
    )


def _table(lot: Lot, asks: Sequence[Ask]) -> str:
    rows = "".join(f"<tr><td class=l>{a.label}</td><td>{a.answer}</td></tr>" for a in asks)
    return f"<table>{rows}</table>"


def _table_css(lot: Lot) -> str:
    shade = lot.rng.choice(("", "background: #eee", "background: #dde8f4"))
    return (
        f"td {{ border: .6px solid #444; padding: {lot.rng.uniform(0.4, 2):.1f}mm 1.5mm; vertical-align: top }} "
        f".l {{ width: {lot.rng.randint(32, 48)}%; {_label(lot)}; {shade} }}"
    )


def _middle(lot: Lot, asks: Sequence[Ask]) -> str:
    many = lot.rng.choice((1, 1, 2))
    rows = "".join(
        "<tr>" + "".join(f"<td class=l>{a.label}</td><td class=a>{a.answer}</td>" for a in row)
        + "<td class=l></td><td class=a></td>" * (many - len(row)) + "</tr>"
        for row in rows_of(asks, many, many, lot)
    )  # fmt: skip
    return f"<table>{rows}</table>"


def _middle_css(lot: Lot) -> str:
    return (
        "table { table-layout: fixed } "
        f"td {{ border: .6px solid #444; padding: {lot.rng.uniform(0.4, 2):.1f}mm 1.5mm; vertical-align: middle; "
        f"height: {lot.rng.randint(8, 14)}mm }} .l {{ width: {lot.rng.randint(22, 30)}mm; {_label(lot)} }}"
    )


def _pairs(lot: Lot, asks: Sequence[Ask]) -> str:
    colon = lot.rng.choice(("", ":"))
    return "".join(
        "<div class=r>" + "".join(f"<div class=l>{a.label}{colon}</div><div class=a>{a.answer}&nbsp;</div>"
                                  for a in row) + "</div>" for row in rows_of(asks, 2, 2, lot)
    )  # fmt: skip


def _pairs_css(lot: Lot) -> str:
    rule = lot.rng.choice(("", "border-bottom: .4px solid #777"))
    wide = lot.rng.randint(33, 42)
    return (
        f".r {{ display: grid; grid-template-columns: {wide}mm 1fr {wide}mm 1fr; gap: 0 3mm; "
        f"margin-bottom: {lot.rng.uniform(0.5, 2):.1f}mm }} .l {{ {_label(lot)} }} .a {{ {rule} }}"
    )


def _run(lot: Lot, asks: Sequence[Ask]) -> str:
    return "".join(
        "<p class=c>" + " &emsp; ".join(f"<span class=l>{a.label}:</span> {a.answer}" for a in row) + "</p>"
        for row in rows_of(asks, 2, 3, lot)
    )


def _dotted(lot: Lot, asks: Sequence[Ask]) -> str:
    return "".join(
        f"<div class=r><span>{a.label}{lot.rng.choice(('', ':'))}</span><span class=d>{'.' * 200}</span>"
        f"<span class=a>{a.answer}</span></div>" for a in asks
    )  # fmt: skip


def _dotted_css(lot: Lot) -> str:
    fixed = f"width: {lot.rng.randint(60, 85)}mm" if lot.chance(0.5) else ""
    return (
        f".r {{ display: flex; margin-bottom: {lot.rng.uniform(0.5, 2.5):.1f}mm }} .r span {{ white-space: nowrap }} "
        f".d {{ flex: 1; overflow: hidden; margin: 0 1mm }} .a {{ {fixed} }}"
    )


_COMBED = ("organisationsnummer", "telefon", "diarienummer", "datum")


def _combs(lot: Lot, asks: Sequence[Ask]) -> str:
    def answer(a: Ask) -> str:
        return f"<span class=k>{by_letter(a.answer)}</span>" if a.what in _COMBED and a.answer else a.answer

    return "".join(
        f"<div class=f><div class=l>{a.label}</div><div class=a>{answer(a)}&nbsp;</div></div>" for a in asks
    )


def _combs_css(lot: Lot) -> str:
    column = lot.chance(0.5)
    return (
        f".f {{ {'display: grid; grid-template-columns: 62mm 1fr;' if column else ''} margin-bottom: 2mm }} "
        f".l {{ {_label(lot)} }} .k i {{ display: inline-block; border: .5px solid #333; font-style: normal; "
        f"width: {lot.rng.uniform(4, 6.5):.1f}mm; text-align: center; margin-right: {lot.rng.choice((-0.2, 0.8))}mm }}"
    )


def _numbered(lot: Lot, asks: Sequence[Ask]) -> str:
    first, sign = lot.rng.randint(1, 4), lot.rng.choice(("{}.{}", "{1}.", "{1})", "{1}"))
    below = lot.chance(0.5)
    rows = (
        f"<div class=f><div class=l>{sign.format(first, n)} {a.label}</div><div class=a>{a.answer}&nbsp;</div></div>"
        for n, a in enumerate(asks, 1)
    )
    return f"<div class={'down' if below else 'side'}>{''.join(rows)}</div>"


def _numbered_css(lot: Lot) -> str:
    return (
        f".side .f {{ display: grid; grid-template-columns: {lot.rng.randint(64, 84)}mm 1fr; gap: 3mm }} "
        f".f {{ margin-bottom: {lot.rng.uniform(0.8, 2.5):.1f}mm }} .l {{ {_label(lot)} }} "
        f".a {{ margin-left: {lot.rng.choice((0, 0, 4))}mm }}"
    )


def _asked(lot: Lot, asks: Sequence[Ask]) -> str:
    """Whole sentences that ask; labels that are none are made into one."""

    def sentence(a: Ask) -> str:
        if a.label.endswith("?"):
            return a.label
        if a.what in DECOYS:
            return f"{a.label}:"
        small = a.label[:1].lower() + a.label[1:]
        return lot.rng.choice((f"Ange {small}.", f"{a.label}?", f"Fyll i {small} här:", f"Skriv {small}:"))

    return "".join(
        f"<div class=f><div class=l>{sentence(a)}</div><div class=a>{a.answer}&nbsp;</div></div>"
        for a in asks
    )


def _helped(lot: Lot, asks: Sequence[Ask]) -> str:
    at_side = lot.chance(0.5)
    rows = (
        f"<div class=f><div class=l>{a.label}{f'<div class=h>{a.help}</div>' if a.help else ''}</div>"
        f"<div class=a>{a.answer}&nbsp;</div></div>"
        for a in asks
    )
    return f"<div class={'side' if at_side else 'down'}>{''.join(rows)}</div>"


def _helped_css(lot: Lot) -> str:
    return (
        f".side .f {{ display: grid; grid-template-columns: {lot.rng.randint(62, 84)}mm 1fr; gap: 3mm }} "
        f".f {{ margin-bottom: {lot.rng.uniform(0.8, 2.5):.1f}mm }} "
        f".l {{ font-weight: {lot.rng.choice(('bold', 'normal'))} }} "
        ".h { font-weight: normal; font-size: 78%; color: #555; "
        f"font-style: {lot.rng.choice(('italic', 'normal'))} }} "
        f".a {{ {lot.rng.choice(('', 'border: .5px solid #777', 'border-bottom: .5px solid #777'))} }}"
    )


def _bilingual(lot: Lot, asks: Sequence[Ask]) -> str:
    way = lot.rng.choice((" / {}", "<br><i>{}</i>", " <small>({})</small>"))
    renamed = [a._replace(label=a.label + way.format(FOREIGN.get(a.what, "Other"))) for a in asks]
    return (_list if lot.chance(0.5) else _below)(lot, renamed)


def _bilingual_css(lot: Lot) -> str:
    return _column_css(lot) + _below_css(lot)


def _spaced_css(lot: Lot) -> str:
    set_as = lot.rng.choice(
        ("letter-spacing: .15em", "text-transform: uppercase; font-size: 80%", "font-variant: small-caps",
         "text-transform: uppercase; letter-spacing: .2em; font-size: 75%")
    )  # fmt: skip
    return _column_css(lot) + _below_css(lot) + f" dt, .l {{ {set_as} !important }} dt, .l {{ {set_as} }}"


def _either(lot: Lot, asks: Sequence[Ask]) -> str:
    return (_list if lot.chance(0.5) else _below)(lot, asks)


ARRANGEMENTS: Mapping[str, Arrangement] = {
    "colon": Arrangement(_colon_css, _colon),
    "column": Arrangement(_column_css, _list),
    "below": Arrangement(_below_css, _below),
    "capt": Arrangement(_captions_css, _captions),
    "cell": Arrangement(_cells_css, _cells),
    "leftcell": Arrangement(_table_css, _table),
    "midcell": Arrangement(_middle_css, _middle),
    "pairs": Arrangement(_pairs_css, _pairs),
    "run": Arrangement(_colon_css, _run),
    "right": Arrangement(_right_css, _list),
    "dotted": Arrangement(_dotted_css, _dotted),
    "comb": Arrangement(_combs_css, _combs),
    "numbered": Arrangement(_numbered_css, _numbered),
    "asked": Arrangement(_below_css, _asked),
    "helped": Arrangement(_helped_css, _helped),
    "panel": Arrangement(_bilingual_css, _either, panel=True),
    "bilingual": Arrangement(_bilingual_css, _bilingual),
    "landscape": Arrangement(_bilingual_css, _either, landscape=True),
    "gaps": Arrangement(_bilingual_css, _either, unanswered=0.35),
    "gapcell": Arrangement(_cells_css, _cells, unanswered=0.35),
    "wrapped": Arrangement(_narrow_css, _list),
    "spaced": Arrangement(_spaced_css, _either),
}


def _body(lot: Lot, drawn: Sheet, arrangement: Arrangement) -> str:
    habits = lot.rng.random()
    heading = lot.rng.choice(("h2", "h2", ""))
    groups = "".join(
        (f"<{heading}>{group.heading}</{heading}>" if heading else "")
        + f"<div class=g>{arrangement.draw(lot._replace(rng=Random(habits)), group.asks)}</div>"
        for group in drawn.groups
    )
    prose = "".join(f"<h2>{heading}</h2><p>{text}</p>" for heading, text in drawn.prose)
    if lot.chance(0.5):
        groups = groups + prose if lot.chance(0.5) else prose + groups
        prose = ""
    foot = f"<footer>{drawn.foot}</footer>" if lot.chance(0.4) else ""
    head = f"<header>{drawn.giver}</header><h1>{drawn.title}</h1>"
    if lot.chance(0.3):
        head = f"<h1>{drawn.title}</h1><p>{drawn.giver}</p>"
    if arrangement.landscape:
        return f"{head}<div class=two>{groups}{prose}</div>{foot}"
    if arrangement.panel:
        facts = "".join(f"<b>{label}</b>{answer}" for label, answer in drawn.panel)
        side = f"<aside><u>{drawn.giver}</u>{facts}</aside>"
        main = f"<main>{groups}{prose}</main>"
        return f"{head}<div class=grid>{side + main if lot.chance(0.3) else main + side}</div>{foot}"
    return head + groups + prose + foot


_PAPER = (
    "h1 {{ font-size: {h1}pt; margin: 0 0 4mm }} "
    "h2 {{ font-size: {h2}pt; margin: 4mm 0 1.5mm; break-after: avoid }} "
    "header {{ color: #444; margin-bottom: 3mm }} "
    "footer {{ margin-top: 8mm; font-size: 75%; color: #555 }} p {{ margin: 0 0 2mm }} "
    ".two {{ columns: 2; column-gap: 12mm }} .grid {{ display: flex; gap: 6mm }} main {{ flex: 1 }} "
    "dt, .l {{ overflow-wrap: anywhere; hyphens: auto }} main {{ min-width: 0 }} "
    "aside {{ width: 48mm; background: #eee; padding: 3mm; font-size: 80% }} "
    "aside b {{ display: block; margin-top: 2mm }} "
)


def way(name: str) -> Way:
    """The arrangement as a way of the lottery."""

    def draw(lot: Lot) -> Rendered:
        arrangement = ARRANGEMENTS[name]
        drawn = sheet(lot, unanswered=arrangement.unanswered)
        style = page_style(lot, landscape=arrangement.landscape)
        style += _PAPER.format(h1=lot.rng.choice((13, 15, 18, 20)), h2=lot.rng.choice((10, 11, 12)))
        style += arrangement.css(lot)
        rendered = printed(lot, style, _body(lot, drawn, arrangement), drawn.document)
        return told(rendered, decoys=list(drawn.decoys))

    return draw


WAYS: Mapping[str, Way] = {name: way(name) for name in ARRANGEMENTS}
