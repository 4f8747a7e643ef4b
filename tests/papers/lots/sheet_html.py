"""Sheets as a browser prints them."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.papers.handmade.pen import NoOffice
from tests.papers.lots.sheets import (
    Block,
    Clauses,
    Columns,
    Gap,
    Heading,
    Lines,
    Look,
    Panel,
    Para,
    Rows,
    Sheet,
    Title,
    Twin,
)
from tests.papers.marks import TICKED, UNTICKED, spans

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_BREAKABLE = re.compile(r"(?<=[aeiouyåäö])(?=[bdfghjklmnprstv][aeiouyåäö])")
_LONG = 9
_HEADINGS = {
    "bold": "font-weight: bold",
    "caps": "text-transform: none; font-weight: normal; letter-spacing: .3px",
    "underlined": "text-decoration: underline",
    "italic": "font-style: italic; font-weight: bold",
    "coloured": "color: #1c4f82; font-weight: bold; font-size: 112%",
    "large": "font-size: 125%",
}


def printed_page(sheet: Sheet, look: Look) -> bytes:
    """The sheet as a PDF file."""
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if program is None:
        raise NoOffice
    body = "".join(_html(block, look) for block in sheet.blocks)
    page = f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><style>{_style(sheet, look)}</style></head>'
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(f"{page}<body>{body}</body></html>", encoding="utf-8")
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        settings = [f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}"]
        subprocess.run([*command, *settings, source.as_uri()], check=True, capture_output=True, timeout=180)
        return target.read_bytes()


def inked_html(marked: str) -> str:
    """The words without marks, safe to stand in a page."""
    text = "".join(text for text, _ in spans(marked))
    return escape(text, quote=False).replace(UNTICKED, "☐").replace(TICKED, "☒").replace("\n", "<br>")


def _style(sheet: Sheet, look: Look) -> str:
    left, right = look.margin
    number = look.numbered.replace("{n}", '" counter(page) "').replace("{m}", '" counter(pages) "')
    numbered = f'@top-right {{ content: "{number}"; font-size: 8.5pt }}' if number else ""
    head = f'@top-left {{ content: "{sheet.head}"; font-size: 8.5pt; color: #444 }}' if sheet.head else ""
    foot = f'@bottom-left {{ content: "{sheet.foot}"; font-size: 7.5pt; color: #555 }}' if sheet.foot else ""
    return f"""@page {{ size: A4; margin: 22mm {right}mm 20mm {left}mm;
 font-family: "{look.font}"; {numbered} {head} {foot} }}
body {{ font: {look.size}pt "{look.font}"; line-height: 1.32; margin: 0 }}
h1 {{ font-size: 135%; margin: 4mm 0 3mm; break-after: avoid }}
h2 {{ font-size: 100%; font-weight: normal; margin: 5mm 0 1mm;
 break-after: avoid; {_HEADINGS[look.heading]} }}
p {{ margin: 0 0 2.5mm; {"text-align: justify;" if look.justified else ""} }}
.small {{ font-size: 82% }} .italic {{ font-style: italic }} .bold {{ font-weight: bold }}
.right {{ text-align: right }}
.center {{ text-align: center }} .lines {{ margin: 0 0 3mm; line-height: 1.3 }} .keep {{ break-inside: avoid }}
.cols {{ display: flex; margin: 0 0 3mm; break-inside: avoid }}
.rule {{ border-top: 1px solid #000; margin-right: 8mm; padding-top: 1mm;
 margin-top: 13mm }} .cl {{ display: flex; margin: 0 0 1.5mm }} .cl > span {{ width: 8mm; flex: none }}
table {{ border-collapse: collapse; margin: 2mm 0 4mm; width: 100% }}
td, th {{ padding: 1mm 2mm; text-align: left; font-size: 95%;
 vertical-align: top }} .ruled td, .ruled th {{ border: .7pt solid #777 }} td.n, th.n {{ text-align: right }}
.panel {{ width: 44mm; font-size: 80%; background: #f0f0ec; padding: 2.5mm; margin: 0 0 3mm 5mm; float: right }}
.panel.left {{ float: left; margin: 0 5mm 3mm 0 }} .twin {{ columns: 2; column-gap: 8mm }}"""


def _html(block: Block, look: Look) -> str:
    if isinstance(block, Heading):
        return _heading(block, look)
    if isinstance(block, Clauses):
        return _clauses(block)
    if isinstance(block, Rows):
        return _table(block)
    return _text(block, look) or _placed(block, look)


def _heading(block: Heading, look: Look) -> str:
    if block.run_in:
        return f"<p><b>{inked_html(block.text)}</b> {_broken(inked_html(block.run_in), look)}</p>"
    return f"<h2>{inked_html(capital(block.text) if look.heading == 'caps' else block.text)}</h2>"


def _clauses(block: Clauses) -> str:
    if not block.mark:
        return "".join(f"<p>{inked_html(item)}</p>" for item in block.items)
    return "".join(
        f'<div class="cl"><span>{mark_of(block.mark, n)}</span><div>{inked_html(item)}</div></div>'
        for n, item in enumerate(block.items)
    )


def _text(block: Block, look: Look) -> str:
    match block:
        case Title(text):
            return f"<h1>{inked_html(text)}</h1>"
        case Para(text, kind):
            return f'<p class="{kind}">{_broken(inked_html(text), look)}</p>'
        case Lines(lines, kind):
            return f'<div class="lines {kind}">{_stacked(lines)}</div>'
        case Panel(lines, side):
            return f'<div class="panel {side}">{_stacked(lines)}</div>'
    return ""


def _placed(block: Block, look: Look) -> str:
    match block:
        case Columns(stacks, shares, rule):
            kind = "rule" if rule else ""
            cells = "".join(
                f'<div style="flex: {share}" class="{kind}">{_stacked(stack)}</div>'
                for stack, share in zip(stacks, shares, strict=True)
            )
            return f'<div class="cols">{cells}</div>'
        case Gap(lines):
            return f'<div style="height: {lines * 1.3}em"></div>'
        case Twin(blocks):
            return f'<div class="twin">{"".join(_html(one, look) for one in blocks)}</div>'
    return '<div style="break-before: page"></div>'


def _stacked(lines: Sequence[str]) -> str:
    return "<br>".join(map(inked_html, lines))


def _table(block: Rows) -> str:
    rows = []
    for number, row in enumerate(block.rows):
        tag = "th" if block.head and number == 0 else "td"
        cells = "".join(
            f'<{tag} class="{"n" if column in block.right else ""}">{inked_html(cell)}</{tag}>'
            for column, cell in enumerate(row)
        )
        rows.append(f"<tr>{cells}</tr>")
    return f'<table class="{"ruled" if block.ruled else ""}">{"".join(rows)}</table>'


def capital(text: str) -> str:
    """In capitals, but for a project's name."""
    return text if "rojekt " in text else text.upper()


def mark_of(mark: str, number: int) -> str:
    """The mark before an item, counted from 0."""
    return mark.replace("1", str(number + 1)).replace("a", "abcdefgh"[number % 8])


def _broken(text: str, look: Look) -> str:
    """Long words with places where they may be parted."""
    if not look.hyphens:
        return text
    return " ".join(
        _BREAKABLE.sub("&shy;", word) if word.isalpha() and len(word) >= _LONG else word
        for word in text.split(" ")
    )
