"""Do the projects and the board of one paper carry one name each (N)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from extract.checks.base import PAPERS, REPORTS, Answer, Hit, Untested, check
from extract.checks.reading import is_blank, is_there, is_undeclared, text_of
from extract.checks.wording import quote
from models.finding import Severity
from models.layout import TextSource
from models.record import Document, Project, Value
from models.thresholds import Thresholds


def _letters(name: str, *, scanned: bool = False) -> str:
    """The name without case, punctuation and space, which say nothing about what it names.

    scanned: without accents, which reading a picture loses and adds.
    """
    spelt = unicodedata.normalize("NFD" if scanned else "NFC", name).casefold()
    return "".join(filter(str.isalnum, spelt))


@check("N02", Severity.VARNING, field="delredovisning", applies=REPORTS, title="Projektet har två namn")
def project_has_two_names(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett projekt heter ett i tabellen och något annat i texten.

    Varför: beloppet och berättelsen kan höra till olika projekt.
    Exempel: "Lärandecenter" i tabellen, "Bibliotek och lärandecenter" i texten.
    Åtgärd: avgör om namnen avser samma projekt innan beloppet kopplas till texten.
    """
    pairs = [
        (project, text_of(project.projekt), text_of(project.delredovisning)) for project in document.projects
    ]
    named = [pair for pair in pairs if not is_blank(pair[1]) and not is_blank(pair[2])]
    if not named:
        yield Untested(("projekt", "delredovisning"))
    scanned = document.file.text_source is TextSource.OCR
    for project, table, text in named:
        if _letters(table, scanned=scanned) != _letters(text, scanned=scanned):
            values = tuple(value for value in (project.projekt, project.delredovisning) if value is not None)
            may_be_cut = is_undeclared(document) and _begins(table, text)
            misread = scanned and not _readings(project.projekt).isdisjoint(_readings(project.delredovisning))
            yield Hit(
                f"Projekt {project.nr} heter {quote(table)} i tabellen men {quote(text)} i texten.",
                values,
                severity=Severity.NOTIS if may_be_cut or misread else None,
                expected=" ".join(table.split()),
                actual=" ".join(text.split()),
            )


def _readings(name: Value | None) -> frozenset[str]:
    """What both engines made of a name on a scan."""
    texts = (text_of(name), name.second or "") if name is not None else ()
    return frozenset(_letters(text, scanned=True) for text in texts if not is_blank(text))


def _begins(one: str, other: str) -> bool:
    """One name is the beginning of the other: in an unknown layout a cell may have been cut, or held more."""
    short, long = sorted((_letters(one), _letters(other)), key=len)
    return long.startswith(short)


@check("N03", Severity.FEL, field="projekt_nr", applies=REPORTS, title="Projekt utan tabell eller text")
def project_is_half_told(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett projektnummer finns i tabellen men inte i texten, eller tvärtom.

    Varför: redovisningen är ofullständig; ett belopp saknar berättelse eller en berättelse saknar belopp.
    Exempel: tabell för projekt 1, 2 och 3, text för projekt 1 och 3.
    Åtgärd: se efter om den saknade delen ligger i en bilaga eller på en sida som inte har lästs.
    """
    if not document.projects:
        yield Untested(("report_projects",))
        return
    tabled = {row.projekt_nr for row in document.rows} | {
        project.nr for project in document.projects if is_there(project.projekt)
    }
    told = {
        project.nr
        for project in document.projects
        if project.text is not None or is_there(project.delredovisning)
    }
    numbers = {project.nr for project in document.projects}
    # A form with no narratives (or no tables) at all does not ask for them.
    if not told or not tabled & numbers:
        yield Untested(("delredovisning",) if not told else ("konto_rows",))
        return
    for project in sorted(document.projects, key=lambda project: project.nr):
        # One project that holds every row, in an unknown layout: the others' rows may have been taken for its own.
        severity = Severity.NOTIS if is_undeclared(document) and len(tabled) == 1 < len(told) else None
        lack = "tabell" if project.nr not in tabled else "text" if project.nr not in told else ""
        if lack:
            values = _names(project)
            page = project.text.place.page if project.text is not None else None
            yield Hit(
                f"Projekt {project.nr} saknar {lack}.", values, severity=severity, page=page, expected=lack
            )


def _names(project: Project) -> tuple[Value, ...]:
    return tuple(value for value in (project.projekt, project.delredovisning) if value is not None)


@check("N04", Severity.VARNING, field="namnd", applies=PAPERS, title="Förvaltning i stället för nämnd")
def board_is_an_administration(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """I fältet för nämnd står en förvaltning.

    Varför: nämnden är myndigheten som söker och svarar för medlen; förvaltningen bereder.
    Exempel: nämnd "Södermalms stadsdelsförvaltning".
    Åtgärd: kontrollera att det finns ett beslut i nämnden.
    """
    board = document.find("namnd")
    if board is None or not is_there(board):
        yield Untested(("namnd",))
    elif "forvaltning" in board.flags:
        shown = quote(text_of(board) or board.raw)
        yield Hit(f"Som nämnd anges {shown}, som är en förvaltning.", (board,), actual=text_of(board))
