"""Papers whose texts stand under headings drawn by lot, set in many ways: `python -m tests.papers.lots.sections
--seed N --count N --out DIR [--half later] [--setting NAME]`.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.papers.generate import Made, random_of, write
from tests.papers.handmade.pen import PART, Document, bundle_truth
from tests.papers.handmade5.tools import through_browser
from tests.papers.lots.prose_words import (
    AFTER,
    BACKGROUND,
    GOAL,
    LESSON,
    PURPOSE,
    RESULT,
    TARGET,
    WORK,
    Lot,
)
from tests.papers.lots.section_wordings import HALVES, NOTHING, wordings
from tests.papers.marks import plain
from tests.papers.pdf import Rendered

_SAID = {
    "mal": GOAL,
    "syfte": PURPOSE,
    "genomforande": WORK,
    "implementering": AFTER,
    "resultat": RESULT,
    "malgrupp": TARGET,
    "bakgrund": BACKGROUND,
    "sammanfattning": WORK,
    "ovriga_upplysningar": LESSON,
}
_OTHER = (
    "Jämställdhet",
    "Riskanalys",
    "Samarbetspartner",
    "Miljöpåverkan",
    "Organisation",
    "Vilka samarbetar ni med?",
)
_HELP = (
    "Högst 500 tecken.",
    "Svara kort och konkret.",
    "Här vill vi att ni är så tydliga som möjligt.",
    "Tänk på att det ska gå att följa upp.",
)
_ASKED = {
    "ansokan": ("malgrupp", "bakgrund", "syfte", "mal", "genomforande", "implementering", "sammanfattning"),
    "redovisning": (
        "sammanfattning",
        "genomforande",
        "malgrupp",
        "resultat",
        "implementering",
        "ovriga_upplysningar",
    ),
}


class Text(NamedTuple):
    """A heading and the paragraphs under it; help: what the form says of how to answer."""

    number: str
    heading: str
    paragraphs: tuple[str, ...]
    help: str = ""


class Drawn(NamedTuple):
    """What stands on the paper, in order."""

    title: str
    facts: tuple[tuple[str, str], ...]
    texts: tuple[Text, ...]
    signed: tuple[str, ...]
    foot: str
    d: Document


def drawn(
    rng: Random,
    half: str,
    *,
    helped: bool = False,
    numbered: str = "",
    table: Sequence[tuple[tuple[str, ...], str]] = (),
) -> Drawn:
    """A paper with four to six texts, one or two of them of what no section is for.

    numbered: `1.`, `1` or `A`. table: other headings than the first table's.
    """
    lot = Lot(rng)
    sort = rng.choice(tuple(_ASKED))
    d = Document(sort)
    table = table or list(wordings(half))
    names = [name for name in _ASKED[sort] if lot.chance(0.75)] or ["genomforande"]
    asked = [(name, rng.choice([text for right, text in table if right == (name,)])) for name in names]
    for other in rng.sample(_OTHER, rng.choice((0, 1, 1, 2))):
        asked.insert(rng.randint(1, len(asked)), (NOTHING, other))
    texts = []
    for n, (name, heading) in enumerate(asked, start=1):
        said = [lot.say(_SAID.get(name, BACKGROUND), rng.randint(1, 3)) for _ in range(rng.choice((1, 1, 2)))]
        paragraphs = tuple(filter(None, map(plain, said))) or ("Det har vi berättat om tidigare.",)
        if name != NOTHING:
            d.section(name, heading, *paragraphs)
        number = {"": "", "1.": f"{n}.", "1": f"{n}", "A": chr(64 + n), "3.1": f"3.{n}"}[numbered]
        texts.append(
            Text(number, heading, paragraphs, rng.choice(_HELP) if helped and lot.chance(0.6) else "")
        )
    project, money = (
        d("projekt" if sort == "ansokan" else "report_projects/1/projekt", lot.project),
        lot.sum(20, 900),
    )
    amount = d("sokt_summa" if sort == "ansokan" else "beviljat_belopp", lot.money(money), str(money))
    facts = (
        ("Projektets namn", project),
        ("Organisation", d("sokande", lot.association) if sort == "ansokan" else lot.association),
        ("Sökt belopp" if sort == "ansokan" else "Beviljat belopp", amount),
    )
    title = "Ansökan om projektbidrag" if sort == "ansokan" else "Redovisning av projektbidrag"
    foot = lot.pick("", f"{lot.association} · {lot.street()} · {lot.postal()} · Tfn {lot.phone()}")
    signed = (
        f"{d('ort', lot.town)} {d('datum', lot.day_of(lot.year).isoformat())}",
        d("undertecknare", lot.person()),
    )
    return Drawn(title, facts, tuple(texts), signed, foot, d)


def _typed(name: str, paper: Drawn, rng: Random, way: str) -> Rendered:
    """A typed page or a dump of one; `way`: how the headings stand."""
    gap = rng.choice(("", "\n"))
    lines = [paper.title, ""]
    lines += [f"{label}: {plain(answer)}" for label, answer in paper.facts]
    for text in paper.texts:
        body = "\n\n".join(textwrap.fill(each, 68) for each in text.paragraphs)
        heading = f"{text.number} {text.heading}".strip()
        helped = f"{text.help}\n" if text.help else ""
        match way:
            case "ruled":
                lines.append(f"\n{heading}\n{'-' * len(heading)}\n{body}")
            case "capitals":
                lines.append(f"\n{heading.upper()}\n{gap}{body}")
            case "quoted":
                lines.append(f"\n> {heading}\n\n{body}")
            case "dense":
                lines.append(f"{heading}\n{body}")
            case _:
                lines.append(f"\n{heading}\n{helped}{gap}{body}")
    lines += ["", *map(plain, paper.signed), "", paper.foot]
    data = ("\n".join(lines) + "\n").encode()
    return Rendered(data, bundle_truth(name, [paper.d], "text", ".txt"), ())


_PAGE = """@page { size: A4; margin: 18mm 20mm } body { font: %spt "%s"; margin: 0; line-height: 1.35 }
h1 { font-size: 1.5em; margin: 0 0 4mm } p { margin: 0 0 2mm } .h { margin: 5mm 0 1mm; break-after: avoid }
.help { font-size: .82em; color: #555; margin: 0 0 1mm } .facts td { padding: .5mm 5mm .5mm 0 }
.foot { position: fixed; bottom: 0; font-size: .8em } .sign { margin-top: 9mm; break-inside: avoid } %s"""
_STYLES = {
    "bold": ".h { font-weight: bold }",
    "large": ".h { font-size: 1.25em }",
    "ruled": ".h { border-bottom: 1px solid #333; color: #136 }",
    "underlined": ".h { text-decoration: underline }",
    "italic": ".h { font-style: italic; font-weight: bold }",
    "plain": "",
    "coloured": ".h { color: #0a5; margin-top: 7mm }",
    "small": ".h { font-size: .8em; margin-top: 7mm; color: #444 }",
    "box": ".t { border: 1px solid #333; padding: 1mm 2mm; margin-top: -1px } .h { margin: 0 0 1mm; font-size: .8em }",
    "shaded": ".h { background: #dde; padding: .5mm 1mm; font-weight: bold }",
    "margin": ".t { display: grid; grid-template-columns: 42mm 1fr; gap: 5mm; margin-top: 5mm } "
    ".h { margin: 0; font-weight: bold; grid-row: span 9 } .t > * { grid-column: 2 } .t > .h { grid-column: 1 }",
    "beside": ".t { display: grid; grid-template-columns: 50mm 1fr; border: 1px solid #444; margin-top: -1px } "
    ".h, .b { margin: 0; padding: 1mm 2mm } .h { border-right: 1px solid #444 }",
    "below": ".t { border: 1px solid #444; margin-top: -1px } .h { border-bottom: 1px solid #444; margin: 0; "
    "padding: 1mm 2mm } .b { padding: 1mm 2mm }",
    "runin": ".h { display: inline; font-weight: bold; margin: 0 } .t { margin: 3mm 0 } "
    ".b p:first-child { display: inline }",
    "hanging": ".t { padding-left: 9mm; margin-top: 4mm } .h { text-indent: -9mm; font-weight: bold } "
    ".n { display: inline-block; width: 9mm; text-indent: 0 }",
}


def _browsed(name: str, paper: Drawn, rng: Random, way: str) -> Rendered:
    facts = "".join(f"<tr><td>{label}</td><td>{answer}</td></tr>" for label, answer in paper.facts)
    parts = []
    for text in paper.texts:
        number = f"<span class=n>{text.number} </span>" if text.number else ""
        mark = "." if way == "runin" and text.heading[-1].isalpha() else ""
        helped = f"<p class=help>{text.help}</p>" if text.help and way != "runin" else ""
        body = "".join(f"<p>{escape(each)}</p>" for each in text.paragraphs)
        parts.append(
            f"<div class=t><div class=h>{number}{text.heading}{mark} </div>{helped}<div class=b>{body}</div></div>"
        )
    signed = "".join(f"<p>{line}</p>" for line in paper.signed)
    foot = f"<div class=foot>{paper.foot}</div>" if paper.foot else ""
    top = f"<h1>{paper.title}</h1><table class=facts>{facts}</table>"
    body = f"{top}{''.join(parts)}<div class=sign>{signed}</div>{foot}"
    font = rng.choice(("DejaVu Serif", "DejaVu Sans", "Liberation Serif", "Liberation Sans"))
    style = _PAGE % (rng.choice((9.5, 10, 11)), font, _STYLES[way])
    return through_browser(name, style, body, paper.d)


_TYPED = ("plain", "plain", "ruled", "capitals", "quoted", "dense")
SETTINGS: dict[str, Callable[[str, Drawn, Random, str], Rendered]] = {
    **{f"typed-{way}": _typed for way in dict.fromkeys(_TYPED)},
    **{f"browser-{way}": _browsed for way in _STYLES},
}


def paper(seed: int, number: int, half: str, setting: str = "") -> Made:
    """File `number` of this seed; it does not depend on the others."""
    rng = random_of(seed, "sections", number, half)
    setting = setting or tuple(SETTINGS)[number % len(SETTINGS)]
    numbered = "1." if setting.endswith("hanging") else rng.choice(("", "", "", "1.", "1", "A", "3.1"))
    made = drawn(rng, half, helped=rng.random() < 0.3, numbered=numbered)
    name = f"{setting}-{half}-{seed}-{number:04}"
    rendered = SETTINGS[setting](name, made, rng, setting.partition("-")[2])
    rendered.truth["layout"], rendered.truth["part"] = setting, PART
    return Made(name, rendered)


def write_lot(
    paper: Callable[[int, int, str, str], Made],
    settings: Sequence[str],
    about: str,
    arguments: list[str] | None,
) -> None:
    """Writes files, truth and manifest into a folder, the settings in turn; scored by `granska evaluate`."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=len(settings))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--half", choices=HALVES, default=HALVES[0])
    parser.add_argument("--setting", choices=("", *settings), default="")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "manifest.jsonl").open("w", encoding="utf-8", newline="\n") as manifest:
        for number in range(given.count):
            one = paper(given.seed, number, given.half, given.setting)
            manifest.write(json.dumps(write(one, given.out), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write_lot(paper, list(SETTINGS), __doc__ or "", None)
