"""The two real papers, set as PDF with their own wording: a ruled form, and an account as from Word.

The words come from the text files in the folder given; nothing of them stands here but the form's labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

from tests.papers.marks import UNTICKED, Marks, fold
from tests.papers.model import Block, Field, Fields, File, Group, Paper, Section, Signature, Table, Title
from tests.papers.pdf import Rendered, render_pdf
from tests.papers.rows import delredovisning, konto_row, kr, projekt
from tests.papers.style import Style

_FORM = Style(
    labels="boxed", label_size=8, label_bold=False, label_end="", sections_boxed=True, left=62, right=62
)
_WORD = Style(
    labels="colon",
    font="Times",
    size=12,
    left=85,
    right=70,
    tables="open",
    label_bold=False,
    label_end="",
    title_size=1.3,
)
_SECTIONS = {
    "Mål:": "mal",
    "Syfte:": "syfte",
    "Genomförande:": "genomforande",
    "Plan för implementering efter avslut:": "implementering",
    "Övriga upplysningar": "ovriga_upplysningar",
}
_KONTO = re.compile(r"([0-9]{4}) ([0-9]{4}) ([0-9]{4}) ([0-9 ]+[0-9]) (\D.*)")
_SHORT = 30


def paragraphs(path: Path) -> list[list[str]]:
    """Printed lines, a paragraph to a list: in these files every line is followed by one empty line."""
    found: list[list[str]] = []
    empty = 2
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            empty += 1
            continue
        if empty > 1:
            found.append([])
        found[-1].append(line.strip())
        empty = 0
    return found


def application(folder: Path, ticks: Literal["lost", "drawn"] = "drawn") -> Rendered:
    """`ansokan.txt` as a ruled form; `lost`: the tick boxes leave no mark, as in the text file."""
    style = replace(_FORM, ticks=ticks)
    return render_pdf(File("ansokan", [application_paper(folder)], "boxed"), style)


def application_paper(folder: Path) -> Paper:
    """The application with its answers marked."""
    lines = iter([line for block in paragraphs(folder / "ansokan.txt") for line in block])
    m = Marks()
    blocks: list[Block] = [Title((next(lines),))]
    label = next(lines)
    blocks.append(Fields((Field(label, m("projekt", name := next(lines), name.replace("- ", "-"))),)))
    blocks.append(Group(next(lines)))
    blocks += _applicant(m, lines)
    blocks.append(Group(next(lines)))
    label, period = next(lines), next(lines)
    start, slut = period.split(" - ")
    blocks.append(Fields((Field(label, f"{m('tidplan_start', start)} - {m('tidplan_slut', slut)}"),)))
    blocks += _money(m, lines)
    blocks += _application_sections(folder)
    blocks.append(_signature(m, [line for block in paragraphs(folder / "ansokan.txt") for line in block]))
    empty = ("ovriga_intakter", "ovriga_intakter_belopp")
    return Paper(
        "ansokan",
        "ytterstad_ansokan",
        blocks,
        m,
        empty=empty,
        findings=("B01", "B03", "B05", "F02", "F03", "F04", "N04", "Q03", "T02"),
        must_not_fire=("B04", "K08", "V07", "T13", "T14", "T10", "N06", "N07", "N09", "B12", "F01"),
    )


def _applicant(m: Marks, lines: Iterator[str]) -> Iterator[Block]:
    splits = (
        (r"(.*) (\S+ \S+)", "namnd", "kontaktperson"),
        (r"(.*?) (Box .*)", "adress", "postadress"),
        (r"(\S+) (\S+)", "epost", "telefon"),
    )
    for pattern, left, right in splits:
        labels = next(lines).split(":")
        answers = re.fullmatch(pattern, next(lines))
        assert answers is not None
        yield Fields(
            (
                Field(f"{labels[0]}:", m(left, answers[1])),
                Field(f"{labels[1].strip()}:", m(right, answers[2])),
            )
        )


def _money(m: Marks, lines: Iterator[str]) -> Iterator[Block]:
    label, amount = next(lines), next(lines)
    text = _leading_amount(m, "sokt_summa", fold(f"{amount}\n{next(lines)}"))
    yield Fields((Field(label, text),))
    budget, _, income = next(lines).partition(":")
    answer = _leading_amount(m, "budget_summa", next(lines))
    m.values["ovriga_intakter_belopp"], m.raws["ovriga_intakter_belopp"] = None, ""
    question = income[: income.index("JA")].strip()
    ticks = m("ovriga_intakter", f"JA {UNTICKED}   kr NEJ {UNTICKED}", None)
    yield Fields((Field(f"{budget}:", answer, 1.4), Field(question, ticks, 1)))


def _leading_amount(m: Marks, key: str, text: str) -> str:
    found = re.match(r"[0-9]+(?: [0-9]{3})*", text)
    assert found is not None
    return m(key, found[0], kr(found[0])) + text[found.end() :]


def _application_sections(folder: Path) -> Iterator[Section]:
    name, heading, held = "", "", []
    for block in paragraphs(folder / "ansokan.txt"):
        lines = list(block)
        while lines:
            if lines[0] in _SECTIONS:
                if name:
                    yield Section(name, heading, tuple(held))
                heading, held = lines.pop(0), []
                name = _SECTIONS[heading]
                continue
            cut = next((n for n, line in enumerate(lines) if line in _SECTIONS), len(lines))
            if name and name != "ovriga_upplysningar":
                held.append("\n".join(lines[:cut]))
            lines = lines[cut:]
    yield Section(name, heading, ())


def _signature(m: Marks, lines: list[str]) -> Signature:
    at = next(number for number, line in enumerate(lines) if set(line) == {"_"})
    found = re.fullmatch(r"(\S+) den ([0-9]+) /([0-9]+) ([0-9]{4}) År", lines[at - 1])
    assert found is not None
    day = f"{found[4]}-{int(found[3]):02}-{int(found[2]):02}"
    printed = f"{m('ort', found[1])} den {m('datum', f'{found[2]} /{found[3]} {found[4]}', day)} År"
    return Signature(printed, m("undertecknare", lines[at + 1]), m("befattning", lines[at + 2]))


def report(folder: Path) -> Rendered:
    """`redovisning.txt` as written in a word processor: no rules, the columns under their heads."""
    return render_pdf(File("redovisning", [report_paper(folder)], "open"), _WORD)


def report_paper(folder: Path) -> Paper:
    """The account with its answers marked."""
    source = paragraphs(folder / "redovisning.txt")
    m = Marks()
    blocks: list[Block] = [Title(tuple(source[0][:2]))]
    label, namnd = source[0][2].split(": ")
    blocks.append(Fields((Field(f"{label}:", m("namnd", namnd)),)))
    found = re.fullmatch(r"(\S+) (From) (\S+) (tom) (\S+)", source[1][0])
    assert found is not None
    period = f"{found[2]} {m('period_start', found[3])} {found[4]} {m('period_slut', found[5])}"
    blocks.append(Fields((Field(found[1], period),)))
    rad = 0
    for block in source[2:]:
        if block[0].startswith("Projekt "):
            rad += 1
            blocks.append(_account(m, rad, block))
    blocks += _narratives(m, source)
    return Paper(
        "redovisning",
        "ytterstad_redovisning",
        blocks,
        m,
        findings=("B07", "F02", "F03", "K03", "N02", "T05", "T06", "T08", "T15"),
        must_not_fire=("K08", "V07", "T13", "T14", "N09", "B12", "F01"),
    )


def _account(m: Marks, rad: int, block: list[str]) -> Table:
    caption, _, name = block[0].partition(": ")
    head = ("Konto", "IKB", "Nämndens motpartsnr", "Belopp", "Text")
    assert " ".join(block[1:4]) == " ".join(head)
    found = _KONTO.fullmatch(fold(" ".join(block[4:])))
    assert found is not None
    cells = konto_row(m, rad, rad, *found.groups())
    widths = (0.8, 0.8, 1.4, 1.3, 2.1)
    return Table(head, (cells,), widths, caption=f"{caption}: {projekt(m, rad, name)}")


def _narratives(m: Marks, source: list[list[str]]) -> Iterator[Section]:
    name, heading, held = "", "", []
    for block in source:
        lines = list(block)
        found = re.match(r"(Delredovisning projekt ([0-9]+): )(.*)", lines[0])
        if found:
            if name:
                yield Section(name, heading, tuple(held))
            title = found[3]
            lines.pop(0)
            if len(lines[0]) < _SHORT:
                title += " " + lines.pop(0)
            end = "." if title.endswith(".") else ""
            name, held = f"delredovisning/{found[2]}", []
            heading = found[1] + delredovisning(m, int(found[2]), title.removesuffix(".")) + end
        if name and lines:
            held.append("\n".join(lines))
    yield Section(name, heading, tuple(held))
