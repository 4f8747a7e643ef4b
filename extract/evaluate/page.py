"""The evaluation as one page of HTML that needs nothing else; every word of a document is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from extract.evaluate.figures import (
    GROUPINGS,
    Group,
    Tally,
    by_code,
    by_field,
    f1_interval,
    groups,
    silent_amounts_interval,
)
from extract.evaluate.pictures import OUR_COLOUR, TRUE_COLOUR, crop
from extract.evaluate.report import Case, worst_cases
from extract.evaluate.run import Evaluation
from extract.evaluate.words import HEADINGS, VERDICTS, group_cells, interval, number, share, told

_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1f2328 }
table { border-collapse: collapse; margin: .5rem 0 2rem }
th, td { padding: .2rem .7rem .2rem 0; text-align: right; border-bottom: 1px solid #d0d7de; vertical-align: top }
th:first-child, td:first-child { text-align: left }
th { font-weight: 600 }
figure { margin: 1.5rem 0; border-top: 1px solid #d0d7de; padding-top: .8rem }
img { max-width: 100%; border: 1px solid #d0d7de; margin-top: .4rem }
code { background: #f6f8fa; padding: 0 .25rem; white-space: pre-wrap; overflow-wrap: anywhere }
.quiet { color: #59636e }
"""
_TITLES = {"kind": "Slag av fil", "part": "Del", "layout": "Layout"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def html_page(evaluation: Evaluation, *, most_cases: int = 40) -> str:
    """The whole page: totals, groups, fields, checks, failures and the worst cases with their crops."""
    body = "\n".join(_body(evaluation, most_cases))
    return (
        f'<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        f"<title>granska evaluate</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _body(evaluation: Evaluation, most_cases: int) -> Iterator[str]:
    files = evaluation.files
    yield "<h1>Så rätt läser granska</h1>"
    yield f"<p>{escape(_speed(evaluation))}</p>"
    yield f"<p>{escape(_certainty(evaluation))}</p>"
    whole = Group.of("alla", files)
    for name, key in GROUPINGS.items():
        yield f"<h2>{_TITLES[name]}</h2>"
        yield _table(HEADINGS, [group_cells(group) for group in (whole, *groups(files, key))])
    yield "<h2>Fält</h2>"
    yield f"<p>{escape(_EXPLAINED)}</p>"
    yield _table(_FIELD_HEADINGS, [_field_cells(name, tally) for name, tally in by_field(files)])
    yield "<h2>Kontroller</h2>"
    yield f"<p>{escape(told(whole.alarms))}</p>"
    codes = [
        (
            code.code,
            str(code.right),
            str(code.missed),
            str(code.false),
            share(code.precision),
            share(code.recall),
        )
        for code in by_code(files)
    ]
    yield _table(("kod", "rätt", "missade", "falska", "precision", "täckning"), codes)
    yield from _failures(evaluation)
    cases = worst_cases(evaluation, most_cases)
    if cases:
        yield "<h2>Det som kostar mest</h2>"
        yield (
            f'<p><span style="color:{TRUE_COLOUR}">▭</span> facit, '
            f'<span style="color:{OUR_COLOUR}">▭</span> det som lästes.</p>'
        )
    yield from map(_case, cases)


def _speed(evaluation: Evaluation) -> str:
    rate = evaluation.pages / evaluation.seconds if evaluation.seconds else 0.0
    return (
        f"{len(evaluation.files)} filer, {evaluation.pages} sidor, {number(evaluation.seconds, 1)} s "
        f"({number(rate, 1)} sidor/s)."
    )


def _certainty(evaluation: Evaluation) -> str:
    amounts = Tally.of(mark for file in evaluation.files for mark in file.marks if mark.is_amount)
    return (
        f"Tysta beloppsfel: {amounts.silent} av {amounts.accepted} godtagna, per 1 000: "
        f"{interval(amounts.silent_interval, 1000)} (95 %), med hela filer dragna: "
        f"{interval(silent_amounts_interval(evaluation.files), 1000)}. "
        f"F1 för fält: {interval(f1_interval(evaluation.files))}."
    )


_FIELD_HEADINGS = ("fält", "tryckta", "F1", "precision", "täckning", "auto", "tysta", "mjukt", "sida", "ruta")


_EXPLAINED = (
    "tryckta: svar i facit; auto: andel som ingen behöver granska; tysta: fel som har godtagits; "
    "mjukt: andel lästa lika, eller så när som på en tiondel av tecknen; sida, ruta: andel på rätt ställe."
)


def _field_cells(name: str, tally: Tally) -> tuple[str, ...]:
    return (
        name,
        str(tally.printed),
        share(tally.f1),
        share(tally.precision),
        share(tally.recall),
        share(tally.automation),
        str(tally.silent),
        share(tally.soft / tally.printed if tally.printed else None),
        share(tally.pages[0] / tally.pages[1] if tally.pages[1] else None),
        share(tally.boxes[0] / tally.boxes[1] if tally.boxes[1] else None),
    )


def _failures(evaluation: Evaluation) -> Iterator[str]:
    failed = [(file.labelled.path.name, file.failure) for file in evaluation.files if file.failure]
    if failed:
        yield "<h2>Filer som inte gick att läsa</h2>"
        yield _table(("fil", "orsak"), failed)


def _case(case: Case) -> str:
    mark, labelled = case.mark, case.file.labelled
    sure = "" if mark.confidence is None else f", tilltro {number(mark.confidence, 3)}"
    where = f"{labelled.path.name} · {labelled.layout} · {labelled.kind} · {mark.table}.{mark.field}"
    method, flags = (mark.value.method, ", ".join(mark.value.flags)) if mark.value else ("", "")
    picture = crop(labelled.path, mark)
    image = f'<br><img alt="" src="data:image/png;base64,{picture}">' if picture else ""
    return (
        f"<figure><strong>{escape(VERDICTS[mark.verdict])}</strong>{escape(sure)} "
        f'<span class="quiet">{escape(f"{where} · {method} · {flags}")}</span><br>'
        f"facit {_quoted(mark.expected.value)}, läst {_quoted(mark.found)} ({escape(mark.status)}){image}</figure>"
    )


def _quoted(text: str | None) -> str:
    return "(inget)" if text is None else f"<code>{escape(text)}</code>"


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(text)}</th>" for text in headings)
    body = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>"
