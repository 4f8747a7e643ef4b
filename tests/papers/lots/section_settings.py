"""Papers whose texts stand under headings of the second table, in settings that the first lottery does not have:
`python -m tests.papers.lots.section_settings --seed N --count N --out DIR [--half later] [--setting NAME]`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from random import Random

from docx.shared import Pt

from tests.papers.generate import Made, random_of
from tests.papers.handmade.pen import PART, bundle_truth, inked
from tests.papers.handmade5.tools import through_browser
from tests.papers.lots.drawing import Lot, saved, word_file
from tests.papers.lots.section_wordings import further_wordings
from tests.papers.lots.sections import Drawn, Text, drawn, write_lot
from tests.papers.marks import plain
from tests.papers.model import Section
from tests.papers.pdf import Rendered
from tests.papers.scan import draw_condition, scanned

_WIDE = 70
_MARGIN = 22
_GAP = "   "


def _filled(text: str, first: str = "", later: str = "", width: int = _WIDE) -> str:
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=later)


def _bare(text: Text) -> str:
    return text.heading.rstrip(":") if text.heading[-1] in "?!" else text.heading.rstrip(".:")


def _in_line(mark: str) -> Callable[[Text], str]:
    def setting(text: Text) -> str:
        end = " " if text.heading[-1] in "?!" and mark in (". ", ": ") else mark
        first, *rest = text.paragraphs
        return "\n\n".join((_filled(f"{_bare(text)}{end}{first}"), *map(_filled, rest)))

    return setting


def _in_margin(text: Text) -> str:
    left = textwrap.wrap(text.heading, _MARGIN)
    right: list[str] = []
    for paragraph in text.paragraphs:
        right += [*([""] if right else []), *textwrap.wrap(paragraph, _WIDE - _MARGIN)]
    lines = max(len(left), len(right))
    left, right = left + [""] * (lines - len(left)), right + [""] * (lines - len(right))
    return "\n".join(f"{a:{_MARGIN}}{_GAP}{b}".rstrip() for a, b in zip(left, right, strict=True))


def _spaced_out(text: Text) -> str:
    own = _bare(text)
    spaced = "   ".join(" ".join(word) for word in own.split()) if len(own.split()) < 3 else own.upper()
    return f"{spaced}\n\n" + "\n\n".join(map(_filled, text.paragraphs))


def _under_line(sign: str) -> Callable[[Text], str]:
    def setting(text: Text) -> str:
        return f"{text.heading}\n{sign * len(text.heading)}\n" + "\n\n".join(map(_filled, text.paragraphs))

    return setting


def _between(before: str, behind: str) -> Callable[[Text], str]:
    def setting(text: Text) -> str:
        return f"{before}{text.heading}{behind}\n" + "\n\n".join(map(_filled, text.paragraphs))

    return setting


def _indented(text: Text) -> str:
    return f"{text.heading}\n" + "\n".join(_filled(each, "    ", "    ") for each in text.paragraphs)


def _asked_and_answered(text: Text) -> str:
    body = "\n".join(text.paragraphs)
    return _filled(f"Fråga: {text.heading}") + "\n" + _filled(f"Svar: {body}")


def _dotted(text: Text) -> str:
    label = f"{text.number} {_bare(text).upper()}".strip()
    label = f"{label:.<26}: "
    return _filled(" ".join(text.paragraphs).upper(), label, " " * len(label), 90)


_TYPED: dict[str, Callable[[Text], str]] = {
    "dot": _in_line(". "),
    "dash": _in_line(" – "),
    "colon": _in_line(": "),
    "margin": _in_margin,
    "spaced": _spaced_out,
    "double": _under_line("="),
    "low": _under_line("_"),
    "starred": _between("* ", " *"),
    "marked": _between("## ", ""),
    "strong": _between("**", "**"),
    "chevrons": _between(">> ", ""),
    "indented": _indented,
    "answered": _asked_and_answered,
    "dotted": _dotted,
}
_IN_CAPITALS = ("dotted",)


def _typed(name: str, paper: Drawn, rng: Random, way: str) -> Rendered:
    facts = [f"{label}: {plain(answer)}" for label, answer in paper.facts]
    gap = "\n" if way in ("colon", "dotted") and rng.random() < 0.5 else "\n\n"
    texts = gap.join(_TYPED[way](text) for text in paper.texts)
    parts = [paper.title, "", *facts, "", texts, "", *map(plain, paper.signed), "", paper.foot]
    data = ("\n".join(parts).rstrip() + "\n").encode()
    return Rendered(data, bundle_truth(name, [paper.d], "text", ".txt"), ())


_PAGE = """@page { size: A4; margin: 22mm 20mm } body { font: %spt "%s"; margin: 0; line-height: 1.35 }
h1 { font-size: 1.5em; margin: 0 0 4mm } p { margin: 0 0 2mm }
.h { font-weight: bold; margin: 5mm 0 1mm; break-after: avoid }
.help { font-size: .82em; color: #555; margin: 0 0 1mm } .facts td { padding: .5mm 5mm .5mm 0 }
table.t { border-collapse: collapse; width: 100%% }
table.t td { border: 1px solid #444; padding: 1mm 2mm; vertical-align: top }
.sign { margin-top: 9mm; break-inside: avoid } """
_STYLES = {
    "columns": ".all { column-count: 2; column-gap: 9mm }",
    "pair": ".all { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 9mm } .h { margin-top: 0 }",
    "caption": ".t { border: 1px solid #333; padding: 1mm 2mm 3mm; margin-top: -1px } .h { font: .75em 'DejaVu Sans'; "
    "margin: 0 0 1mm } .b { font-family: 'DejaVu Sans Mono' }",
    "spaced": ".h { letter-spacing: .25em; font-weight: normal; text-transform: uppercase }",
    "centred": ".h { text-align: center }",
    "pages": ".t { margin-top: 8mm } p { line-height: 2.2 } .top { position: fixed; top: -14mm; font-size: .8em } "
    ".low { position: fixed; bottom: -14mm; font-size: .8em } body { font-size: 14pt }",
    "panel": ".side { float: right; width: 45mm; border: 1px solid #777; background: #eee; font-size: .85em; "
    "padding: 2mm; margin: 0 0 3mm 5mm }",
    "narrow": ".t { display: grid; grid-template-columns: 30mm 1fr; gap: 6mm; margin-top: 4mm } .h { margin: 0; "
    "text-align: right; font-weight: normal; font-style: italic; color: #456 } .b { border-left: 1px solid #999; "
    "padding-left: 4mm }",
    "numbers": "",
    "grey": ".h { background: #ccc; padding: 1mm 2mm; margin-bottom: 0; font-size: .9em } .b { border: 1px solid #ccc; "
    "padding: 2mm; min-height: 22mm }",
    "runin": ".h { display: inline; font-style: italic; font-weight: normal } .t { margin: 3mm 0 } "
    ".b, .b p:first-child { display: inline }",
    "serif": ".h { font: 1.05em 'DejaVu Sans Condensed'; color: #822 } .b { font-family: 'DejaVu Serif' }",
}
_PANEL = (
    "Läs detta först",
    "Skriv kort. Den som läser ska förstå vad ni vill göra utan att känna er förening.",
    "Bifoga inget som inte efterfrågas. Frågor besvaras av handläggaren.",
)


def _text(text: Text, way: str) -> str:
    number = f"{text.number} " if text.number else ""
    body = "".join(f"<p>{escape(each)}</p>" for each in text.paragraphs)
    helped = f"<div class=help>{text.help}</div>" if text.help and way != "runin" else ""
    if way == "numbers":
        return f"<tr><td>{number}</td><td>{text.heading}{helped}</td><td>{body}</td></tr>"
    mark = " – " if way == "runin" else ""
    return (
        f"<div class=t><div class=h>{number}{text.heading}{mark}</div><div class=b>{helped}{body}</div></div>"
    )


def _browsed(name: str, paper: Drawn, rng: Random, way: str) -> Rendered:
    facts = "".join(f"<tr><td>{label}</td><td>{answer}</td></tr>" for label, answer in paper.facts)
    texts = [_text(text, way) for text in paper.texts]
    if way == "panel":
        panel = f"<b>{_PANEL[0]}</b>" + "".join(f"<p>{line}</p>" for line in _PANEL[1:])
        texts.insert(rng.randint(0, 1), f"<div class=side>{panel}</div>")
    inside = "".join(texts)
    inside = f"<table class=t>{inside}</table>" if way == "numbers" else f"<div class=all>{inside}</div>"
    repeated = (
        f"<div class=top>{paper.title}</div><div class=low>{plain(paper.facts[1][1])}</div>"
        if way == "pages"
        else ""
    )
    signed = "".join(f"<p>{line}</p>" for line in paper.signed)
    body = f"<h1>{paper.title}</h1><table class=facts>{facts}</table>{inside}<div class=sign>{signed}</div>{repeated}"
    font = rng.choice(("DejaVu Serif", "DejaVu Sans", "Liberation Serif", "Liberation Sans"))
    return through_browser(name, _PAGE % (rng.choice((9.5, 10, 11)), font) + _STYLES[way], body, paper.d)


def _printed(name: str, paper: Drawn, rng: Random, way: str) -> Rendered:
    """A typed page as a typewriter leaves it, in a browser's print."""
    signed = "\n".join(paper.signed)
    facts = "\n".join(f"{label}: {answer}" for label, answer in paper.facts)
    texts = "\n\n".join(
        f"<u>{escape(text.heading)}</u>\n" + "\n\n".join(escape(_filled(each)) for each in text.paragraphs)
        if way == "underlined"
        else escape(_TYPED[way](text))
        for text in paper.texts
    )
    body = f"<pre>{paper.title}\n\n{facts}\n\n{texts}\n\n{signed}</pre>"
    style = (
        "@page { size: A4; margin: 25mm } pre { font: 10pt 'DejaVu Sans Mono'; line-height: 1.4; margin: 0 }"
    )
    return through_browser(name, style, body, paper.d)


def _scanned(name: str, paper: Drawn, rng: Random, way: str) -> Rendered:
    rendered = (_printed if way in ("underlined", "margin") else _browsed)(name, paper, rng, way)
    return scanned(rendered, rng, draw_condition(rng, "clean"))


def _word(name: str, paper: Drawn, rng: Random, way: str) -> Rendered:
    lot = Lot(rng, name)
    doc = word_file(lot)
    doc.add_heading(paper.title, 1)
    for label, answer in paper.facts:
        doc.add_paragraph(f"{label}: {inked(answer)}")
    table = doc.add_table(rows=0, cols=2) if way == "table" else None
    if table is not None:
        table.style = "Table Grid"
    for text in paper.texts:
        heading = f"{text.number} {text.heading}".strip()
        if table is not None:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = heading, "\n".join(text.paragraphs)
            continue
        _word_text(doc, heading, text.paragraphs, way)
    for line in paper.signed:
        doc.add_paragraph(inked(line))
    return saved(lot, doc, paper.d, "office" if way.endswith("pdf") else "word")


def _word_text(doc: object, heading: str, paragraphs: Sequence[str], way: str) -> None:
    add = doc.add_paragraph  # type: ignore[attr-defined]
    first, *rest = paragraphs
    if way == "runin":
        paragraph = add()
        paragraph.add_run(f"{heading} ").bold = True
        paragraph.add_run(first)
    else:
        if way.startswith("styles"):
            doc.add_heading(heading, 2)  # type: ignore[attr-defined]
        elif way == "plain":
            add(heading)
        else:
            run = add().add_run(heading)
            run.underline = True
            run.font.size = Pt(12)
        add(first)
    for each in rest:
        add(each)


_Way = Callable[[str, Drawn, Random, str], Rendered]
SETTINGS: dict[str, _Way] = {
    **{f"typed-{way}": _typed for way in _TYPED},
    **{f"browser-{way}": _browsed for way in _STYLES},
    **{f"printed-{way}": _printed for way in ("underlined", "margin", "spaced", "dot")},
    **{f"word-{way}": _word for way in ("styles", "runin", "table", "plain", "underlined", "styles_pdf")},
    **{f"scan-{way}": _scanned for way in ("underlined", "caption", "numbers")},
}


def paper(seed: int, number: int, half: str, setting: str = "") -> Made:
    """File `number` of this seed; it does not depend on the others."""
    rng = random_of(seed, "settings", number, half)
    setting = setting or tuple(SETTINGS)[number % len(SETTINGS)]
    numbered = rng.choice(("", "", "", "1.", "1", "A"))
    if setting.endswith("dotted"):
        numbered = rng.choice(("", "3.1"))
    if setting.endswith("numbers"):
        numbered = rng.choice(("1", "A", "3.1"))
    made = drawn(rng, half, helped=rng.random() < 0.3, numbered=numbered, table=tuple(further_wordings(half)))
    if setting.endswith(_IN_CAPITALS):
        made.d.sections[:] = [
            replace(one, paragraphs=tuple(each.upper() for each in one.paragraphs))
            for one in made.d.sections
            if isinstance(one, Section)
        ]
    name = f"{setting}-{half}-{seed}-{number:04}"
    rendered = SETTINGS[setting](name, made, rng, setting.partition("-")[2])
    rendered.truth["layout"], rendered.truth["part"] = setting, PART
    return Made(name, rendered)


if __name__ == "__main__":
    write_lot(paper, list(SETTINGS), __doc__ or "", None)
