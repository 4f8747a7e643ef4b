"""Every label that granska knows, as one form: what a paper on a form that nobody has declared is first asked about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from models.form import FieldSpec, Form, SectionSpec
from models.form_loader import known_forms, vocabulary
from models.record import Dokumenttyp

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_MAX_SLUG = 40


@cache
def union_form() -> Form:
    """The vocabulary and what the declared forms add to it; account tables are tried before budgets."""
    known = vocabulary()
    return Form(
        name="utkast",
        title="Utkast",
        dokumenttyp=Dokumenttyp.ANSOKAN,
        titles=(),
        fields=tuple(_fields()),
        sections=tuple(_sections()),
        projects=next(form.projects for form in known_forms() if form.generic and form.projects.table),
        tables=tuple(known.tables[name] for name in ("konto_rows", "budget_rows")),
        headings=tuple(_headings()),
        generic=True,
    )


def slug_of(text: str, most: int = _MAX_SLUG) -> str:
    """A name for a field out of a label: ASCII, lower case, words joined by `_`; empty where no letter is left.

    >>> slug_of("Antal medlemmar, 7–20 år:")
    'antal_medlemmar_7_20_ar'
    """
    plain = unicodedata.normalize("NFD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    slug = _NOT_SLUG.sub("_", letters).strip("_")
    if len(slug) > most:
        slug = slug[:most].rpartition("_")[0] or slug[:most]
    return slug if slug[:1].isalpha() else f"falt_{slug}" if slug else ""


def _fields() -> Iterator[FieldSpec]:
    """Every field with all the labels that any declared form has for it; the vocabulary's own come first."""
    specs = dict(vocabulary().fields)
    labels = {name: dict.fromkeys(spec.labels) for name, spec in specs.items()}
    for form in known_forms():
        for spec in form.fields:
            specs.setdefault(spec.name, spec)
            labels.setdefault(spec.name, {}).update(dict.fromkeys(spec.labels))
    for name, spec in specs.items():
        yield replace(spec, labels=tuple(labels[name]), required=False)


def _sections() -> Iterator[SectionSpec]:
    """Every section with all the headings that any declared form has for it."""
    labels = {name: dict.fromkeys(spec.labels) for name, spec in vocabulary().sections.items()}
    for form in known_forms():
        for spec in form.sections:
            labels.setdefault(spec.name, {}).update(dict.fromkeys(spec.labels))
    for name, wordings in labels.items():
        yield SectionSpec(name, tuple(wordings))


def _headings() -> Iterator[str]:
    """Printed words that only part the page, on every form that prints them."""
    labels = {label.casefold() for field in _fields() for label in field.labels}
    labels |= {label.casefold() for section in _sections() for label in section.labels}
    for form in known_forms():
        yield from (heading for heading in form.headings if heading.casefold() not in labels)
