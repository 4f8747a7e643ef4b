"""What `granska forms` prints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli.swedish import answer, counted, share
from extract.cli.terminal import console, one_line, print_json, styled, tell
from models.form import Form
from models.record import Place, Value, ValueStatus

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from extract.forming.examine import Examined
    from extract.forming.proposal import Proposal

_SHOWN_FITS = 4
_SHORT = 60
_SHIPPED = "medföljer"
_OWN = "egen fil"


def print_list(own: Sequence[Form], *, as_json: bool) -> None:
    """Every form that papers are tried against, a user's own first."""
    from models.form_loader import with_known

    names = {form.name for form in own}
    listed = [(form, _OWN if form.name in names else _SHIPPED) for form in with_known(own)]
    if as_json:
        print_json([_described(form, source) for form, source in listed])
        return
    table = _grid("Namn", "Dokumenttyp", "Fält", "Avsnitt", "Formulär")
    for form, source in listed:
        counts = str(len(form.fields)), str(len(form.sections))
        title = form.title if source == _SHIPPED else f"{form.title} ({source})"
        table.add_row(styled(form.name), str(form.dokumenttyp), *counts, styled(title))
    console().print(table)


def _described(form: Form, source: str) -> dict[str, object]:
    return {
        "name": form.name,
        "title": form.title,
        "dokumenttyp": str(form.dokumenttyp),
        "titles": list(form.titles),
        "fields": [spec.name for spec in form.fields],
        "sections": [spec.name for spec in form.sections],
        "tables": [spec.name for spec in form.tables],
        "generic": form.generic,
        "source": source,
    }


def print_drafted(proposal: Proposal, text: str, out: Path | None, *, as_json: bool) -> None:
    """What the draft holds; where it was written to a file, also what to do next."""
    look_over = sum("SE ÖVER" in line for line in text.splitlines()[3:])
    if as_json:
        print_json(
            {
                "name": proposal.name,
                "file": str(out) if out else None,
                "fields": [entry.name for entry in proposal.fields],
                "sections": [entry.name for entry in proposal.sections],
                "tables": [entry.name for entry in proposal.tables],
                "unknown": [e.name for e in (*proposal.fields, *proposal.sections) if not e.known],
                "look_over": look_over,
                "toml": text,
            }
        )
        return
    out_of = console()
    parts = [
        f"{len(proposal.fields)} fält",
        f"{len(proposal.sections)} avsnitt",
        counted(len(proposal.tables), "tabell", "tabeller"),
    ]
    out_of.print(styled(f"{out}: {', '.join(parts)}; {counted(look_over, 'rad', 'rader')} att se över"))
    out_of.print(
        styled(f"Öppna filen, se över raderna och kör sedan: granska forms check {out} PAPPER", "dim")
    )


def print_checked(
    form: Form, remarks: Sequence[str], papers: Sequence[tuple[str, Sequence[Examined]]], *, as_json: bool
) -> None:
    if as_json:
        print_json(
            {
                "form": form.name,
                "remarks": list(remarks),
                "papers": [
                    {"file": name, "documents": [_as_record(each, form) for each in examined]}
                    for name, examined in papers
                ],
            }
        )
        return
    out = console()
    tables = counted(len(form.tables), "tabell", "tabeller")
    counts = f"{len(form.fields)} fält, {len(form.sections)} avsnitt, {tables}"
    out.print(styled(f"{form.name}: {form.title} · {form.dokumenttyp} · {counts}", "bold"))
    out.print(styled("Filen är rätt skriven.", "green"))
    for remark in remarks:
        out.print(styled(f"• {one_line(remark)}", "yellow"))
    for name, examined in papers:
        for each in examined:
            _print_document(out, name, each, form)
    if not papers:
        tell("Ange ett eller flera papper för att se vad formuläret hittar på dem.")


def _print_document(out: Console, name: str, found: Examined, form: Form) -> None:
    out.print(styled(f"\n{one_line(name)}, sida {found.pages[0]}–{found.pages[1]}", "bold"))
    _print_fits(out, found, form)
    _print_labels(out, found)
    _print_answers(out, found)
    for line in _doubts(found):
        out.print(styled(line, "yellow"))


def _print_fits(out: Console, found: Examined, form: Form) -> None:
    if found.read_as == form.name:
        out.print(styled(f"Papperet läses med detta formulär ({share(found.read_score)}).", "green"))
    else:
        line = f"Papperet läses med {found.read_as or 'inget formulär'}, inte med detta."
        out.print(styled(f"{line} Nedan visas vad detta formulär skulle hitta.", "yellow"))
    table = _grid("Formulär", "Poäng", "Rubrik", "Krävda etiketter", "Etiketter")
    shown = [fit for n, fit in enumerate(found.fits) if n < _SHOWN_FITS or fit.form.name == form.name]
    for fit in shown:
        style = "bold" if fit.form.name == form.name else ""
        title = share(fit.title) if fit.title else "–"
        table.add_row(
            styled(fit.form.name, style), share(fit.score), title, share(fit.coverage), str(fit.labels)
        )
    out.print(table)


def _print_labels(out: Console, found: Examined) -> None:
    if found.matched:
        table = _grid("Fält", "Står på papperet", "Lik", "Sida")
        for match in found.matched:
            table.add_row(
                styled(match.name), styled(one_line(match.printed)), share(match.similarity), str(match.page)
            )
        out.print(styled("\nEtiketter som hittades", "bold"))
        out.print(table)
    if found.missing:
        out.print(styled(f"Hittades inte: {', '.join(found.missing)}", "dim"))


def _print_answers(out: Console, found: Examined) -> None:
    table = _grid("Fält", "Läst", "Läge", "Slag", "Tilltro", "Sida")
    for value in found.values:
        style = "" if value.status is ValueStatus.READ else "yellow"
        table.add_row(
            styled(value.field),
            styled(_short(one_line(answer(value))), style),
            str(value.status),
            _fit(value),
            share(value.confidence),
            _page(value.place),
        )
    if found.values:
        out.print(styled("\nSvar", "bold"))
        out.print(table)
    for section in found.sections:
        out.print(styled(f"Avsnitt {section.name}: {counted(len(section.text.split()), 'ord', 'ord')}"))
    for name, count in found.rows:
        out.print(styled(f"Tabell {name}: {counted(count, 'rad', 'rader')}"))


def _doubts(found: Examined) -> list[str]:
    twice = [
        f"Samma ord svarar på både {both.names[0]} och {both.names[1]} (sida {both.page})."
        for both in found.twice
    ]
    words = [f"«{_short(one_line(text))}» (s {page})" for text, page in found.unknown]
    return twice + (
        [f"Ser ut som etiketter men finns inte i formuläret: {', '.join(words)}"] if words else []
    )


def _as_record(found: Examined, form: Form) -> dict[str, object]:
    return {
        "page_from": found.pages[0],
        "page_to": found.pages[1],
        "read_as": found.read_as,
        "is_chosen": found.read_as == form.name,
        "score": found.read_score,
        "fits": [
            {
                "form": fit.form.name,
                "score": round(fit.score, 4),
                "title": round(fit.title, 4),
                "coverage": round(fit.coverage, 4),
                "labels": fit.labels,
            }
            for fit in found.fits
        ],
        "matched": [
            {
                "name": match.name,
                "role": match.role,
                "printed": match.printed,
                "wording": match.wording,
                "similarity": round(match.similarity, 4),
                "page": match.page,
            }
            for match in found.matched
        ],
        "missing": list(found.missing),
        "unknown": [{"words": text, "page": page} for text, page in found.unknown],
        "values": [_value_record(value) for value in found.values],
        "sections": {section.name: section.text for section in found.sections},
        "rows": dict(found.rows),
        "twice": [
            {"fields": list(both.names), "words": both.words, "page": both.page} for both in found.twice
        ],
    }


def _value_record(value: Value) -> dict[str, object]:
    return {
        "field": value.field,
        "raw": value.raw,
        "value": None if value.value is None else str(value.value),
        "status": str(value.status),
        "flags": list(value.flags),
        "confidence": value.confidence,
        "page": value.place.page if value.place else None,
    }


def _fit(value: Value) -> str:
    fit = dict(value.features).get("kind")
    return "" if fit is None else share(fit)


def _page(place: Place | None) -> str:
    return str(place.page) if place else ""


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _grid(*headings: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for number, heading in enumerate(headings):
        table.add_column(heading, overflow="fold", no_wrap=number == 0)
    return table
