"""What sort of paper this is and on which form, by its title, its wordings and its labels; what decided is kept."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from extract.stages.draft import Draft
from extract.stages.headings.concepts import with_concepts
from extract.stages.headings.headings import with_labels_of_scheme
from extract.stages.headings.signers import without_titles
from extract.stages.labels.labels import Hit, find_labels
from extract.stages.letters.letters import is_greeting, said_by_letter
from extract.stages.page.lines import Line
from extract.stages.papers.deciding import deciding_words, is_answered_form, labelled_lines, rules
from extract.stages.papers.filled import is_unfilled, leaning
from extract.stages.papers.page_starts import is_cover
from extract.stages.papers.sorts_said import said
from extract.stages.papers.title_words import names_both
from extract.stages.papers.titles import (
    Title,
    begins_a_text,
    is_answer_above_its_label,
    title_else,
    title_of,
)
from extract.stages.tables.tables import find_heads
from extract.stages.words.wordings import LabelIndex, wordings_of
from models.form import Form
from models.form_loader import vocabulary
from models.layout import TextSource
from models.record import Dokumenttyp
from models.records import dataclass
from models.replacing import replace

_HEAD_LINES, _SAID_LINES = 25, 80
_FIRST_LINES = 6
"""Among which a title stands that only names what the paper holds."""
_LABELS_ENOUGH, _QUESTIONS_ENOUGH = 8, 5
_COVERAGE_ENOUGH = 0.75
"""Labels of a form that stand for its title where the title is missing or unreadable."""
_COVERAGE_LIKE = 0.6
"""Labels of a form that a paper must hold where its title is only like the form's."""
_GENERIC_LABELS = 2
"""Labels that an application or a report on an undeclared form must hold beside its title, where no table does."""
_LABELS_OF_A_FORM = 4
_ANSWERS_ENOUGH, _SHARE_OF_ANSWERS = 6, 0.3
"""Lines that ask and answer, in all and of every line, from which a titled paper is a form in unknown words."""
_LABELS_OF_A_PLAN, _MATTER_OF_A_PLAN = 5, 2
"""Labels in all, and of the matter, of a paper without title from which it is an application."""
_OF_THE_MATTER = frozenset(
    (
        "projekt",
        "sokt_summa",
        "budget_summa",
        "tidplan",
        "tidplan_start",
        "tidplan_slut",
        "beviljat_belopp",
        "forbrukat_belopp",
        "period",
        "period_start",
        "period_slut",
    )
)
"""What a form asks for, and a letter says in its sentences."""
_OF_AN_ACCOUNT = frozenset(("beviljat_belopp", "forbrukat_belopp"))
_FEWEST_COLUMNS = 3
_WORDS_OF_PROSE, _LINES_OF_PROSE = 8, 5
_FEWEST_OF_THE_MATTER = 3
_LINES_OF_A_FORM = 8
"""Answers asked for at the beginning of their lines, from which a paper is a form though nothing parts the two."""
_UNFILLED = "inga svar"
_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form that the paper may be, with the labels of it that the paper holds."""

    form: Form
    hits: tuple[Hit, ...]
    coverage: float
    firm: int

    @property
    def rank(self) -> tuple[float, int]:
        return self.coverage, self.firm


@cache
def index_of(form: Form) -> LabelIndex:
    """The wordings of a form, with the general headings that part any page."""
    return LabelIndex(wordings_of(form, vocabulary().headings))


def classify(draft: Draft) -> Draft:
    """The sort of paper with the most evidence and the form that fits it best; undecided papers are `annat`."""
    known = draft.forms
    head = _first_page(draft.lines)[:_HEAD_LINES]
    title = title_of(head, [form for form in known if not form.generic], opening=True)
    letter = said_by_letter(draft.lines) if title is None or title.form is None else None
    title = _own_title(draft.lines, head, title, letter)
    title = title if title is not None else title_else(head[:_FIRST_LINES])
    sort, word = _sort(draft.lines, head, title, letter)
    chosen = _declared(draft, known, title, sort)
    if chosen is None and sort in _FILLED_IN:
        chosen = _generic(draft, known, sort)
        if sort is not letter and not _holds_enough(draft, chosen, title):
            chosen, sort = None, Dokumenttyp.ANNAT
    if chosen is None and sort is None:
        chosen, word = _untitled(draft, known)
    if chosen is None:
        chosen = _generic(draft, known, sort or Dokumenttyp.ANNAT)
    elif _is_unfilled(draft, chosen, title):
        chosen, word = _generic(draft, known, Dokumenttyp.ANNAT), _UNFILLED
    chosen = chosen if chosen.form.generic else _with_concepts(draft, chosen)
    decided = _decided(draft, chosen, title, word)
    by_letter = letter is chosen.form.dokumenttyp
    return replace(
        decided,
        letter=_runs_on(
            chosen, draft.lines, by_letter=by_letter, is_prose=title is not None and _is_prose(draft.lines)
        ),
        untitled=title is None and not by_letter and chosen.form.generic and sort is None and bool(word),
    )


def _own_title(
    lines: Sequence[Line], head: Sequence[Line], title: Title | None, letter: Dokumenttyp | None
) -> Title | None:
    """The title of what a memorandum says that it is, or of the form below the office's note; else the one found."""
    if title is None or title.dokumenttyp is not Dokumenttyp.BESLUT:
        return title
    if Dokumenttyp.BESLUT in said(lines[:_SAID_LINES]):
        return title
    others = (title_of([line], (), opening=True) for line in head)
    if letter in _FILLED_IN:
        return next((one for one in others if one is not None and one.dokumenttyp is letter), title)
    asking = next((one for one in others if one is not None and one.dokumenttyp in _FILLED_IN), None)
    return asking if asking is not None and is_answered_form(lines, asking) and not rules(lines) else title


def _holds_enough(draft: Draft, chosen: Candidate, title: Title | None) -> bool:
    """Whether a paper holds what its title promises: labels that are known, a table, or line upon line of answers."""
    if chosen.firm >= _GENERIC_LABELS or _with_scheme(draft, chosen).firm >= _LABELS_OF_A_FORM:
        return True
    if find_heads(replace(draft, form=chosen.form)).heads:
        return True
    below = [line for line in draft.lines if title is None or line.index > max(title.lines)]
    answers = labelled_lines(below)
    is_form = answers >= _ANSWERS_ENOUGH and answers >= _SHARE_OF_ANSWERS * len(below)
    return is_form and not _is_prose(below) and Dokumenttyp.ANNAT not in said(draft.lines)


def _is_unfilled(draft: Draft, chosen: Candidate, title: Title | None) -> bool:
    """Handwriting that could not be read leaves a scanned form as if empty: only print can be."""
    if draft.layout.source is TextSource.OCR or chosen.form.dokumenttyp not in _FILLED_IN:
        return False
    first = draft.lines[0].index if draft.lines else 0
    return is_unfilled(draft.lines, chosen.hits, max(title.lines) if title is not None else first - 1)


def _runs_on(chosen: Candidate, lines: Sequence[Line], *, by_letter: bool, is_prose: bool) -> bool:
    """Whether a paper has too few labelled answers to be a form, or none to what such a paper is about.

    by_letter: its own sentences say what it is. is_prose: a title does, over running text.
    """
    long = {line.index for line in lines if len(line.segments) == 1 and len(line.words) >= _WORDS_OF_PROSE}
    hits = [
        hit for hit in chosen.hits if not _heads_a_column(hit, lines) and not _heads_prose(hit, lines, long)
    ]
    asked = {hit.name for hit in hits if (hit.colon or hit.alone) and hit.wording.role == "field"}
    begun = asked | {hit.name for hit in hits if hit.start == 0 and hit.line not in long}
    is_form = len(begun) >= _LINES_OF_A_FORM and len(begun & _OF_THE_MATTER) >= _FEWEST_OF_THE_MATTER
    few = by_letter and len(asked) < _LABELS_OF_A_FORM and not is_form
    return chosen.form.generic and (few or ((by_letter or is_prose) and not begun & _OF_THE_MATTER))


def _heads_a_column(hit: Hit, lines: Sequence[Line]) -> bool:
    """Whether a label stands further in on a line of words that are parted as the heads of columns are."""
    line = lines[hit.line - lines[0].index]
    parted = len(line.segments) >= _FEWEST_COLUMNS and not any(c.isdigit() for c in line.text)
    return hit.start > 0 and not hit.colon and parted


def _heads_prose(hit: Hit, lines: Sequence[Line], long: Set[int]) -> bool:
    """Whether words alone on their line stand over sentences: a heading of the text, though a form may ask so too."""
    line = lines[hit.line - lines[0].index]
    stands_alone = hit.alone and not hit.colon and len(line.segments) == 1 and hit.line == hit.last_line
    return stands_alone and hit.line + 1 in long


def _is_prose(lines: Sequence[Line]) -> bool:
    return sum(len(line.words) >= _WORDS_OF_PROSE for line in lines) >= _LINES_OF_PROSE


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a declared form fits a paper: its title, the share of its required labels, how many labels in all."""

    form: Form
    title: float
    coverage: float
    labels: int

    @property
    def score(self) -> float:
        return _score(self.title, self.coverage)


def fits_of(draft: Draft) -> list[Fit]:
    """Every declared form with its fit, best first."""
    head = _first_page(draft.lines)[:_HEAD_LINES]
    found = []
    for form in draft.forms:
        if not form.generic:
            candidate, title = _candidate(draft, form), title_of(head, [form])
            own = title.score if title is not None and title.form is form else 0.0
            found.append(Fit(form, own, candidate.coverage, len({hit.name for hit in candidate.hits})))
    return sorted(found, key=lambda fit: (fit.score, fit.labels), reverse=True)


def bound_to(draft: Draft, form: Form) -> Draft:
    """The draft as a paper on this form, whatever its title says."""
    title = title_of(_first_page(draft.lines)[:_HEAD_LINES], [form])
    return _decided(draft, _candidate(draft, form), title)


def _first_page(lines: Sequence[Line]) -> Sequence[Line]:
    return [line for line in lines if line.page == lines[0].page] if lines else []


def _sort(
    lines: Sequence[Line], head: Sequence[Line], title: Title | None, letter: Dokumenttyp | None
) -> tuple[Dokumenttyp | None, str]:
    """The sort, and the words other than a title that decided it.

    A decision that grants is one whatever its title names; then the title speaks, and then the letter itself.
    """
    if is_cover(lines):
        return Dokumenttyp.ANNAT, ""
    decision = deciding_words(lines, head, title, letter)
    if decision is not None:
        return Dokumenttyp.BESLUT, decision
    if title is not None and title.form is not None:
        return title.dokumenttyp, ""
    if letter is not None and _is_letter(lines, title, letter):
        return letter, ""
    own = title.dokumenttyp if title is not None else None
    leans = leaning(lines, title.lines) if title is not None and names_both(title.text) else None
    if leans is not None:
        return leans
    is_other = Dokumenttyp.ANNAT in said(lines[:_SAID_LINES]) and not (
        own is None and _answers_questions(lines)
    )
    if is_other and (own in (None, Dokumenttyp.ANNAT) or len(lines) < 20):
        return Dokumenttyp.ANNAT, ""
    return own, ""


def _answers_questions(lines: Sequence[Line]) -> bool:
    """Whether a mail that only its greeting tells of answers line upon line of questions: it is a form for all that."""
    asked = sum(line.text.endswith("?") for line in lines)
    bare = [line for line in lines[:_SAID_LINES] if not is_greeting(line)]
    return asked >= _QUESTIONS_ENOUGH and Dokumenttyp.ANNAT not in said(bare)


def _is_letter(lines: Sequence[Line], title: Title | None, letter: Dokumenttyp) -> bool:
    """Whether nothing but its greeting speaks against what a letter says that it is."""
    wordings = said([line for line in lines[:_SAID_LINES] if not is_greeting(line)])
    if wordings & {Dokumenttyp.BESLUT, Dokumenttyp.ANNAT}:
        return False
    return title is None or title.dokumenttyp is letter


def _declared(
    draft: Draft, known: Sequence[Form], title: Title | None, sort: Dokumenttyp | None
) -> Candidate | None:
    """The declared form whose title it bears over some of its labels; where none can be read, nearly all of them."""
    if sort not in (*_FILLED_IN, None):
        return None
    if title is not None:
        named = _candidate(draft, title.form) if title.form is not None else None
        if named is None or (title.score == 1.0 and named.firm >= _GENERIC_LABELS):
            return named
        return named if named.coverage >= _COVERAGE_LIKE else None
    fitting = [
        candidate
        for form in known
        if not form.generic and sort in (None, form.dokumenttyp)
        for candidate in [_candidate(draft, form)]
        if candidate.coverage >= _COVERAGE_ENOUGH and candidate.firm >= _LABELS_ENOUGH
    ]
    return max(fitting, key=lambda candidate: candidate.rank, default=None)


def _generic(draft: Draft, known: Sequence[Form], sort: Dokumenttyp) -> Candidate:
    """The form of the general vocabulary, its labels of whatever wording counted with those that it lists."""
    found = _candidate(draft, next(form for form in known if form.generic and form.dokumenttyp is sort))
    return _with_concepts(draft, found)


def _with_concepts(draft: Draft, found: Candidate) -> Candidate:
    hits, form = with_concepts(draft.lines, found.form, found.hits)
    return Candidate(form, hits, _coverage(form, {hit.name for hit in hits}), _firm(hits))


def _untitled(draft: Draft, known: Sequence[Form]) -> tuple[Candidate | None, str]:
    """A paper without title is what its labels and the heads of its tables belong to, with the words that decided."""
    plain = {sort: _generic(draft, known, sort) for sort in _FILLED_IN}
    found = {sort: _with_scheme(draft, candidate) for sort, candidate in plain.items()}
    leans = leaning(draft.lines)
    if leans is not None:
        chosen = found[leans[0]]
        few = chosen.firm >= _GENERIC_LABELS
        enough = chosen.firm >= _LABELS_OF_A_FORM or _accounts_for_a_grant(chosen)
        if enough or (few and find_heads(replace(draft, form=chosen.form)).heads):
            return plain[leans[0]], leans[1]
    elif _is_of_the_matter(found[Dokumenttyp.ANSOKAN]):
        return plain[Dokumenttyp.ANSOKAN], ""
    best, held = max(found.items(), key=lambda each: each[1].firm)
    return (plain[best], "") if held.firm >= _LABELS_ENOUGH else (None, "")


def _with_scheme(draft: Draft, found: Candidate) -> Candidate:
    """The candidate with the labels that the scheme of the paper tells, whatever their wording."""
    form, hits = with_labels_of_scheme(replace(draft, hits=found.hits), found.form)
    firm = _firm(hits, [hit for hit in hits if hit.concept == 1.0 and hit.start == 0])
    return Candidate(form, hits, _coverage(form, {hit.name for hit in hits}), firm)


def _is_of_the_matter(candidate: Candidate) -> bool:
    """Whether a paper asks as forms do, for what applications ask: nothing in it tells of money used."""
    asked = {hit.name for hit in candidate.hits if hit.colon or hit.alone or hit.concept == 1.0}
    return candidate.firm >= _LABELS_OF_A_PLAN and len(asked & _OF_THE_MATTER) >= _MATTER_OF_A_PLAN


def _accounts_for_a_grant(candidate: Candidate) -> bool:
    """Whether it is asked both how much was granted and how much is used."""
    return {hit.name for hit in candidate.hits if hit.colon or hit.alone} >= _OF_AN_ACCOUNT


def _candidate(draft: Draft, form: Form) -> Candidate:
    hits = without_titles(draft.lines, find_labels(draft.lines, index_of(form)))
    return Candidate(form, hits, _coverage(form, {hit.name for hit in hits}), _firm(hits))


def _firm(hits: Sequence[Hit], more: Sequence[Hit] = ()) -> int:
    asked = (*more, *(hit for hit in hits if hit.colon or hit.alone))
    return len({hit.name for hit in asked if hit.wording.role != "heading"})


def _coverage(form: Form, found: set[str]) -> float:
    """Share of the form's required labels that the paper holds; of four of any sort where none is required."""
    required = {field.name for field in form.fields if field.required}
    required |= {section.name for section in form.sections if section.required}
    return len(required & found) / len(required) if required else min(1.0, len(found) / 4)


def _decided(draft: Draft, chosen: Candidate, title: Title | None, word: str = "") -> Draft:
    labelled = {hit.line for hit in chosen.hits}
    text, lines = _with_subtitle(draft.lines, title, labelled) if title else ("", frozenset[int]())
    score = _score(title.score if title else 0.5, chosen.coverage)
    words = dict.fromkeys(
        " ".join(word.text for word in hit.words) for hit in chosen.hits if hit.colon or hit.alone
    )
    return replace(
        draft,
        form=chosen.form,
        form_score=round(score, 4),
        form_words=((title.text,) if title else ()) + ((word,) if word else ()) + tuple(words),
        title=text or (draft.lines[0].text if draft.lines else ""),
        title_line=min(lines, default=-1),
        claimed=draft.claimed | lines,
        hits=tuple(hit for hit in chosen.hits if hit.line not in lines),
    )


def _score(title: float, coverage: float) -> float:
    return 0.65 * title + 0.35 * coverage


def _with_subtitle(lines: Sequence[Line], title: Title, labelled: set[int]) -> tuple[str, frozenset[int]]:
    """The title with the line right below it, when that is a second title: no label, sentence or row of heads."""
    first = lines[0].index if lines else 0
    below = max(title.lines) - first + 1
    if below >= len(lines) or lines[below].index in labelled:
        return title.text, title.lines
    line, above = lines[below], lines[below - 1]
    near = line.page == above.page and line.box.top - above.box.bottom < 1.5 * line.box.height
    if len(line.segments) >= _FEWEST_COLUMNS:
        return title.text, title.lines
    if not near or len(line.words) > 8 or line.text[-1] in ".:,;" or any(c.isdigit() for c in line.text[:3]):
        return title.text, title.lines
    if is_answer_above_its_label(lines, below, labelled) or begins_a_text(lines, below):
        return title.text, title.lines
    return f"{title.text} {line.text}", title.lines | {line.index}
