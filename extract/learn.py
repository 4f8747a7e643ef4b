"""What people's corrections teach: proposals as a difference between files, which a person accepts or not.

Nothing is learned by itself. A proposal holds words of labels and measurements, never an answer of a paper.
"""

from __future__ import annotations

import csv
import difflib
import io
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.decided.reviews import DECIDING, keyed, standing
from extract.decided.rows import row_of
from extract.normalise.text import fold
from models.errors import ConfigError
from models.event import Event, EventKind
from models.form import Form
from models.layout import Word
from models.record import Document, Place, Value
from models.weights import GROUPS, design_of, group_of

CASES_FILE = "calibration/granskade_varden.csv"
FORMS_FOLDER = "forms"
_CASE_COLUMNS = ("grupp", "falt", "formular", "fil", "ratt", "tilltro", "matt")
_RIGHTS = {"ja": True, "nej": False}
_REMEDY = "gör om filen med granska learn --accept MAPP"
_MOST_WORDS = 6
_LONGEST = 60
_GAP = 40.0
_ABOVE = 20.0
_OF_THE_HEAD = ("applications", "reports", "documents")
"""Tables whose values a form declares by label."""
_MANY = 3
"""So many papers must say that a required answer is not there before the form is doubted."""
_LABEL = re.compile(r"[^\W\d_][^\W\d_ .,/()&-]*(?:[ .,/()&-]+[^\W\d_]+)*[.:]?")

PageReader = Callable[[Document, int], Sequence[Word]]
"""Gives the words of a page where they are displayed; none where it cannot be read any more."""


@dataclass(frozen=True, slots=True)
class LabelVariant:
    """A printed label that the form does not know, and in how many papers a person found the answer at it."""

    form: str
    field: str
    label: str
    papers: int


@dataclass(frozen=True, slots=True)
class NotRequired:
    """A field that the form requires and that people said is not in the paper."""

    form: str
    field: str
    papers: int


@dataclass(frozen=True, slots=True)
class Case:
    """One value that a person judged: its measurements and whether the machine had been right."""

    group: str
    field: str
    form: str
    file: int
    right: bool
    confidence: float | None
    design: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Lessons:
    labels: tuple[LabelVariant, ...]
    not_required: tuple[NotRequired, ...]
    cases: tuple[Case, ...]


def learn(
    documents: Iterable[Document], events: Sequence[Event], forms: Mapping[str, Form], page_of: PageReader
) -> Lessons:
    """What can be learned from the decisions that stand.

    documents: the machine's readings of the files that the events are about.
    """
    labels: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    missing: dict[tuple[str, str], set[str]] = defaultdict(set)
    cases: list[Case] = []
    by_file: dict[str, list[Event]] = defaultdict(list)
    for event in standing(events):
        if not event.target.is_finding and event.kind in DECIDING:
            by_file[event.target.sha256].append(event)
    files = {sha256: number for number, sha256 in enumerate(sorted(by_file), start=1)}
    for document in documents:
        sha256 = document.file.sha256 or ""
        for event in by_file.get(sha256, ()):
            if event.target.document_id != document.document_id:
                continue
            cases += _cases(document, event, files[sha256])
            form = forms.get(document.form)
            if form is None or event.target.row or event.target.table not in _OF_THE_HEAD:
                continue
            label = _new_label(event, form, document, page_of)
            if label:
                labels[form.name, event.target.field, label].add(sha256)
            if event.kind is EventKind.SAKNAS and _is_required(form, event.target.field):
                missing[form.name, event.target.field].add(sha256)
    return Lessons(
        tuple(LabelVariant(*key, len(papers)) for key, papers in sorted(labels.items())),
        tuple(
            NotRequired(*key, len(papers)) for key, papers in sorted(missing.items()) if len(papers) >= _MANY
        ),
        tuple(cases),
    )


def proposed_files(
    lessons: Lessons, sources: Mapping[str, str], cases: str = ""
) -> dict[str, tuple[str, str]]:
    """Path to (text now, text proposed), only where they differ.

    sources: text of each form's file by the form's name; cases: text of the file of cases as it stands, or none.
    """
    changed: dict[str, tuple[str, str]] = {}
    for name, text in sources.items():
        new = text
        variants: dict[str, list[str]] = defaultdict(list)
        for variant in lessons.labels:
            if variant.form == name:
                variants[variant.field].append(variant.label)
        for field, labels in variants.items():
            new = with_labels(new, _declared_name(new, field), labels)
        for loose in lessons.not_required:
            if loose.form == name:
                new = without_requirement(new, loose.field)
        if new != text:
            changed[f"{FORMS_FOLDER}/{name}.toml"] = (text, new)
    table = cases_table(lessons.cases)
    if lessons.cases and table != cases:
        changed[CASES_FILE] = (cases, table)
    return changed


def difference(changed: Mapping[str, tuple[str, str]]) -> str:
    """A unified difference, as `patch` and `git apply` take it."""
    parts = []
    for path, (old, new) in sorted(changed.items()):
        lines = difflib.unified_diff(
            old.splitlines(keepends=True),
            new.splitlines(keepends=True),
            f"a/{path}" if old else "/dev/null",
            f"b/{path}",
        )
        parts += list(lines)
    return "".join(parts)


def with_labels(text: str, field: str, labels: Sequence[str]) -> str:
    """The form's text with more labels for a field; everything else stays as it is written."""
    quoted = ", ".join(json.dumps(label, ensure_ascii=False) for label in labels)
    head = re.search(rf"^\[fields\.{re.escape(field)}\][^\n]*\n", text, re.MULTILINE)
    if head is None:
        return f"{text.rstrip()}\n\n[fields.{field}]\nlabels = [{quoted}]\n"
    after = re.compile(r"^\[", re.MULTILINE).search(text, head.end())
    end = after.start() if after else len(text)
    body = text[head.end() : end]
    known = re.search(r"^labels\s*=\s*\[", body, re.MULTILINE)
    if known is None:
        return f"{text[: head.end()]}labels = [{quoted}]\n{body}{text[end:]}"
    place = head.end() + known.end()
    return f"{text[:place]}{quoted}, {text[place:]}"


def without_requirement(text: str, field: str) -> str:
    head = re.search(rf"^\[fields\.{re.escape(field)}\][^\n]*\n", text, re.MULTILINE)
    if head is None:
        return text
    after = re.compile(r"^\[", re.MULTILINE).search(text, head.end())
    end = after.start() if after else len(text)
    body = re.sub(r"^required\s*=\s*true[^\n]*\n", "", text[head.end() : end], count=1, flags=re.MULTILINE)
    return text[: head.end()] + body + text[end:]


def cases_table(cases: Sequence[Case]) -> str:
    """CSV with a line for each judged value; `matt` holds the measurements as JSON."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_CASE_COLUMNS)
    for case in cases:
        share = "" if case.confidence is None else f"{case.confidence:.4f}"
        design = json.dumps(dict(sorted(case.design.items())), ensure_ascii=False)
        writer.writerow(
            (case.group, case.field, case.form, case.file, "ja" if case.right else "nej", share, design)
        )
    return out.getvalue()


def cases_of(text: str, where: str = CASES_FILE) -> tuple[Case, ...]:
    """The judged values of a table that `cases_table` wrote; ConfigError names the line that does not hold."""
    reader = csv.reader(io.StringIO(text))
    if tuple(next(reader, ())) != _CASE_COLUMNS:
        raise ConfigError("rubrikraden stämmer inte", where=where, todo=_REMEDY)
    cases = []
    for cells in reader:
        try:
            cases.append(_case_of(cells))
        except (ValueError, TypeError, AttributeError) as error:
            line = f"{where}, rad {reader.line_num}"
            raise ConfigError("raden går inte att läsa", where=line, todo=_REMEDY) from error
    return tuple(cases)


def _case_of(cells: Sequence[str]) -> Case:
    group, field, form, file, right, share, measured = cells
    design = {str(name): float(size) for name, size in json.loads(measured).items()}
    is_sound = group in GROUPS and right in _RIGHTS and all(map(math.isfinite, design.values()))
    if not is_sound:
        raise ValueError
    return Case(group, field, form, int(file), _RIGHTS[right], float(share) if share else None, design)


def accept(changed: Mapping[str, tuple[str, str]], folder: Path) -> list[Path]:
    """Write the proposed files in the folder; the paths written."""
    written = []
    for path, (_, text) in sorted(changed.items()):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        written.append(target)
    return written


def summary(lessons: Lessons) -> list[str]:
    """What is proposed, in Swedish, one line each."""
    lines = [f"{v.form}: ny ledtext för {v.field}: {v.label} ({v.papers} papper)" for v in lessons.labels]
    lines += [f"{n.form}: {n.field} krävs inte längre ({n.papers} papper)" for n in lessons.not_required]
    if lessons.cases:
        rights = Counter(case.right for case in lessons.cases)
        lines.append(f"kalibrering: {rights[True]} rätta och {rights[False]} felaktiga värden")
    return lines


def _cases(document: Document, event: Event, file: int) -> Iterator[Case]:
    """The value that was judged; every value of a row that was none; a row that was added was never read."""
    if event.target.added_by:
        return
    right = event.kind is EventKind.BEKRAFTA
    for value in _judged(document, event):
        if value.value is not None and value.features:
            design = design_of(value)
            yield Case(group_of(value), value.field, document.form, file, right, value.confidence, design)


def _judged(document: Document, event: Event) -> list[Value]:
    target = event.target
    if event.kind is EventKind.TA_BORT:
        row = row_of(target, document, {})
        return [value for key, value in keyed(document) if row is not None and key[:2] == row]
    wanted = (target.table, target.row, target.field, target.times)
    return [value for key, value in keyed(document) if key == wanted]


def _new_label(event: Event, form: Form, document: Document, page_of: PageReader) -> str | None:
    """The printed label at the place a person showed, where the form does not know it."""
    if event.kind is not EventKind.RATTA or event.place is None or event.place.box is None:
        return None
    label = label_at(page_of(document, event.place.page), event.place)
    if label is None:
        return None
    known = {fold(each).casefold().rstrip(".: ") for spec in form.fields for each in spec.labels}
    return None if label.casefold() in known else label


def label_at(words: Sequence[Word], place: Place) -> str | None:
    """The words left of a place on its line, else those right above it; None where they are no label."""
    box = place.box
    if box is None:
        return None
    left = [w for w in words if box.top <= w.box.middle <= box.bottom and w.box.x1 <= box.x0 + 1]
    above = [
        w
        for w in words
        if 0 <= box.top - w.box.bottom < _ABOVE
        and w.box.x0 < max(box.x1, box.x0 + 2 * _GAP)
        and w.box.x1 > box.x0
    ]
    return _as_label(_nearest(left, box.x0)) or _as_label(sorted(above, key=lambda w: w.box.x0))


def _nearest(words: Iterable[Word], edge: float) -> list[Word]:
    """The run of words that ends nearest to the edge, without a wide gap in it."""
    run: list[Word] = []
    for word in sorted(words, key=lambda each: -each.box.x1):
        start = run[0].box.x0 if run else edge
        if start - word.box.x1 > (_GAP / 4 if run else 4 * _GAP):
            break
        run.insert(0, word)
    return run


def _as_label(words: Sequence[Word]) -> str | None:
    text = fold(" ".join(word.text for word in words)).rstrip(": ")
    is_short = 0 < len(words) <= _MOST_WORDS and 2 < len(text) <= _LONGEST
    return text if is_short and _LABEL.fullmatch(text) and text[0].isupper() else None


def _is_required(form: Form, column: str) -> bool:
    return any(spec.required and column in spec.columns for spec in form.fields)


def _declared_name(text: str, column: str) -> str:
    """The field that fills a column: a period fills two columns under one name."""
    if f"[fields.{column}]" in text:
        return column
    base = re.sub(r"_(?:start|slut|belopp)\Z", "", column)
    return base if f"[fields.{base}]" in text else column
