"""Labels of a wording that nobody has listed, named by the stems of their words and by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from extract.stages.headings.asked_here import ends_a_span, is_of_another, of_the_paper
from extract.stages.headings.group_names import as_group_names
from extract.stages.headings.heads_of_lists import without_heads_of_lists
from extract.stages.headings.question_answers import answer_text, is_last, named_by_answer
from extract.stages.headings.vouched import heads_a_text, is_vouched_for, right_below, stands_in_row
from extract.stages.labels.asking import asked_by, asked_text, stands_in_text
from extract.stages.labels.claimed import Claimed
from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import Question, questions
from extract.stages.labels.twins import asked_twice
from extract.stages.letters.signing import is_name
from extract.stages.page.lines import Line, is_blank_filler, text_of
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.kinds import read_as
from extract.stages.words.naming import Named
from extract.stages.words.tick_boxes import offers_options
from extract.stages.words.totals import is_total
from extract.stages.words.wordings import wording_for
from models.concept_loader import concepts
from models.form import FieldSpec, Form, Kind
from models.form_loader import known_forms
from models.record import Dokumenttyp
from models.replacing import replace

_SIGNER = "undertecknare"
_MOST_OF_IT = 0.9
_FEWEST_COLUMNS = 3
_MOST_ASKED = 8
"""Words of an answer that are asked for their kind."""
_WITHOUT_DOUBT = 0.9
_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)


def with_concepts(lines: Sequence[Line], form: Form, hits: Sequence[Hit]) -> tuple[tuple[Hit, ...], Form]:
    """The labels with those that no wording of the form is like; the form with the columns that they ask for alone."""
    if form.dokumenttyp not in _FILLED_IN:
        return tuple(hits), form
    specs, roles = asked_for(form)
    hits = without_heads_of_lists(lines, hits)
    asked = of_the_paper(list(questions(lines)), hits, lines)
    hits = as_group_names(asked, hits, lines)
    paper = _Paper(lines, specs, roles, _without_answers(asked, lines, hits))
    found = paper.found
    replaced: dict[int, Hit | None] = {}
    for question in asked:
        over = paper.claimed.over(question)
        if not over and _sums_columns(question, lines):
            continue
        twins = paper.twins(question, over)
        if twins:
            replaced |= dict.fromkeys(map(id, over))
            found += [_hit(question, one, in_row=question.apart) for one in twins]
            continue
        if over and _is_settled(question, over, paper):
            replaced |= {
                id(hit): replace(hit, colon=True) for hit in over if _ends_in_question(hit, question)
            }
            continue
        best = paper.best(question)
        if (
            not question.end
            and question.number is None
            and not is_vouched_for(question, best, lines, specs, paper.labels)
        ):
            continue
        if best is None or paper.is_known(best, question, over):
            found += [_barrier(question)] if _parts_the_page(question) and not over else []
        elif paper.may_replace(best, question, over):
            replaced |= dict.fromkeys(map(id, over))
            found.append(_hit(question, best, in_row=stands_in_row(question, lines, paper.labels)))
    kept = [replaced.get(id(hit), hit) for hit in paper.labels]
    merged = sorted((*(hit for hit in kept if hit), *found), key=lambda hit: (hit.line, hit.start))
    return tuple(merged), with_columns(form, found, specs)


class _Paper:
    """What is known of a paper while its further labels are looked for."""

    def __init__(
        self,
        lines: Sequence[Line],
        specs: Mapping[str, FieldSpec],
        roles: Mapping[str, str],
        labels: Sequence[Hit],
    ) -> None:
        self.lines, self.specs, self.roles, self.labels = lines, specs, roles, labels
        self.found: list[Hit] = []
        self.claimed = Claimed(labels)
        self._labelled = frozenset(
            hit.line for hit in labels if _is_firm(hit) and hit.start == 0 and hit.alone
        )
        firm = [hit for hit in labels if _is_firm(hit) and not self._heads_others(hit)]
        self._firm = [hit for hit in firm if not _says_when(hit, lines)]
        self.known = {hit.name for hit in self._firm}
        self._in_text = self.known - {
            hit.name for hit in firm if not stands_in_text(hit, lines[hit.last_line])
        }

    def named(self, question: Question) -> Named | None:
        """What a text asks for by its words and by what answers it."""
        return named_by_answer(question, self.lines, self.specs, self.roles, self._labelled)

    def best(self, question: Question) -> Named | None:
        """What a text asks for, unless that is for a question elsewhere."""
        found = self.named(question) or self._best_in_row(question)
        if found is None:
            return None
        others = (*self.labels, *self.found)
        return (
            None if is_of_another(question, found, others) or ends_a_span(question, found, others) else found
        )

    def _best_in_row(self, question: Question) -> Named | None:
        """What one of several labels side by side asks for, whose answer stands under it."""
        if question.end or not stands_in_row(question, self.lines, self.labels):
            return None
        answer = text_of(right_below(question, self.lines, in_any_type=True)[:_MOST_ASKED])
        text = asked_text(question, self.lines)
        return asked_by(text, answer, self.specs, self.roles, is_asked=False) if answer else None

    def twins(self, question: Question, over: Sequence[Hit]) -> tuple[Named, ...]:
        """The two fields that a text asks for, where nothing else does and no label reaches as far."""
        if any(hit.colon for hit in over):
            return ()
        text = text_of(question.words)
        found = asked_twice(text, lambda: answer_text(question, self.lines), self.specs)
        if not found:
            return ()
        elsewhere = {hit.name for hit in self._firm if hit not in over}
        return found if elsewhere.isdisjoint(one.name for one in found) else ()

    def _heads_others(self, hit: Hit) -> bool:
        """Whether it asks for nothing itself: a heading, the head of amounts, or the name of a group of labels."""
        spec, line = self.specs.get(hit.name), self.lines[hit.line]
        if hit.name == _SIGNER and hit.line == hit.last_line and _is_whole_line(hit, self.lines):
            return self._is_over_labels(hit)
        if spec is None or hit.wording.role != "field" or spec.kind is not Kind.AMOUNT or hit.colon:
            return hit.wording.role == "heading"
        if len(line.segments) >= _FEWEST_COLUMNS and not any(map(str.isdigit, line.text)):
            return True
        below = [other for other in self.labels if other.line == hit.last_line + 1 and other.start == 0]
        answered = (len(self.lines[other.line].words) > other.last_end for other in below if other.colon)
        return len(line.segments) == 1 and any(answered)

    def _is_over_labels(self, hit: Hit) -> bool:
        """Whether no name stands right below: `Underskrift` over the labels of who signs."""
        below = self.lines[hit.last_line + 1 : hit.last_line + 2]
        blank = (is_blank_filler(word.text) for line in below for word in line.words)
        return not any(is_name(line.segments[0].text) for line in below) and not any(blank)

    def is_known(self, best: Named, question: Question, over: Sequence[Hit]) -> bool:
        """Whether another label asks for the same, and more surely than words with a colon in a text do.

        A text may be asked for several times: what is answered with running text decides.
        """
        if best.role == "section" and question.end != ":":
            return False
        if best.name not in self.known or any(hit.name == best.name for hit in over):
            return False
        if question.end == "?" and self._offers_options(question, best):
            return False
        in_text = best.name in self._in_text
        if self._goes_on_below(question, best):
            return False
        return not in_text or not (
            heads_a_text(question, best, self.lines) or self._stands_over(question, best.name)
        )

    def _goes_on_below(self, question: Question, best: Named) -> bool:
        """Whether known words for an amount stand alone as a heading right over the words that it stands beside."""
        spec = self.specs.get(best.name)
        if spec is None or spec.kind is not Kind.AMOUNT:
            return False
        own = [hit for hit in self.labels if hit.name == best.name]
        last, _, end = question.lines[-1]
        beside = self.lines[last].words[end:][:_MOST_ASKED]
        return (
            all(
                hit.last_line + 1 == question.line and hit.last_end == len(self.lines[hit.last_line].words)
                for hit in own
            )
            and bool(beside)
            and beside[0].text[:1].isdigit()
            and read_as(Kind.AMOUNT, text_of(beside)).score >= _WITHOUT_DOUBT
        )

    def _offers_options(self, question: Question, best: Named) -> bool:
        """Whether options to tick stand beside a question, or on the line over or under it."""
        spec = self.specs.get(best.name)
        if spec is None or spec.kind is not Kind.CHOICE:
            return False
        near = range(max(0, question.line - 1), min(len(self.lines), question.last_line + 2))
        pieces = (
            piece for n in near for piece in self.lines[n].segments if self.lines[n].page == question.page
        )
        return any(offers_options(piece.text) for piece in pieces)

    def _stands_over(self, question: Question, name: str) -> bool:
        """Whether a label with a mark stands alone right over the text that begins with a word for the same."""
        own = [hit for hit in self.labels if hit.name == name]
        alone = question.apart and len(self.lines[question.last_line].segments) == 1 and bool(question.end)
        return alone and min(hit.line for hit in own) == question.last_line + 1

    def may_replace(self, best: Named, question: Question, over: Sequence[Hit]) -> bool:
        same = any(hit.name == best.name for hit in over)
        return (
            same
            or question.end == "?"
            or _asks_for_a_part(best, over)
            or _ends_in_headings(question, over)
            or _are_words_of_it(best, question, over)
        )


def _says_when(hit: Hit, lines: Sequence[Line]) -> bool:
    """Whether a span of time stands where the label of a text was looked for: `Carried out: 1 May - 30 June`."""
    if hit.wording.role != "section" or not hit.colon:
        return False
    beside = lines[hit.last_line].words[hit.last_end :]
    return bool(beside) and read_as(Kind.PERIOD, text_of(beside)).score >= _WITHOUT_DOUBT


def _is_settled(question: Question, over: Sequence[Hit], paper: _Paper) -> bool:
    """Whether the known labels in a text say what it asks for."""
    if _is_longer(question, over):
        return False
    further = _goes_further(question, over) or _ends_in_headings(question, over)
    return not further or paper.named(question) is None


def _ends_in_headings(question: Question, over: Sequence[Hit]) -> bool:
    """Whether all that is known of a label is that words in it may head a page: `OTHER INCOME:` ends so."""
    return all(hit.wording.role == "heading" and hit.words[0] is not question.words[0] for hit in over)


def _sums_columns(question: Question, lines: Sequence[Line]) -> bool:
    """Whether it is the text of a table's last row, with an amount in each of its columns."""
    number, _, end = question.lines[-1]
    start, amounts = 0, 0
    for segment in lines[number].segments:
        amounts += start >= end and any(c.isdigit() for c in segment.text)
        start += len(segment.words)
    return amounts > 1 and is_total(text_of(question.words))


def asked_for(form: Form) -> tuple[dict[str, FieldSpec], dict[str, str]]:
    """The fields that a paper on this form may ask for, and whether each name is one of them or of a section."""
    specs = _specs(form)
    sections = (*general_form(form.dokumenttyp).sections, *form.sections)
    return specs, {**dict.fromkeys(specs, "field"), **{section.name: "section" for section in sections}}


def _parts_the_page(question: Question) -> bool:
    """Whether a question that nobody knows the meaning of still ends the text before it."""
    if question.end == "?" and question.apart and question.line == question.last_line:
        return question.number is not None or question.lines[0][1] == 0
    return question.number is not None and question.end in ("?", ".")


def _without_answers(asked: Sequence[Question], lines: Sequence[Line], hits: Sequence[Hit]) -> list[Hit]:
    """The labels without those that are the answer beside or below a question: `Which post has she?  Chairman`."""
    ends = {question.lines[0][0]: question.lines[0][2] for question in asked if question.end == "?"}
    below = {
        question.last_line + 1 for question in asked if _parts_the_page(question) and is_last(question, lines)
    }
    return [
        hit
        for hit in hits
        if hit.colon
        or not hit.alone
        or not (
            ends.get(hit.line, hit.start + 1) <= hit.start
            or (hit.line in below and _is_whole_line(hit, lines) and hit.number is None)
        )
    ]


def _is_whole_line(hit: Hit, lines: Sequence[Line]) -> bool:
    """Whether a label is its line: one that is answered beside it is no answer to what stands above."""
    return hit.line == hit.last_line and hit.end == len(lines[hit.line].words)


def _is_firm(hit: Hit) -> bool:
    """Whether a known label is one without doubt, and not an answer that is like it."""
    return hit.colon or (hit.alone and hit.similarity == 1.0)


def _specs(form: Form) -> dict[str, FieldSpec]:
    """What may be asked for: the form's own fields, what any paper of its sort may hold, and their single columns."""
    own = {spec.name: spec for form in (general_form(form.dokumenttyp), form) for spec in form.fields}
    parts = {
        name: spec for name, (whole, spec) in concepts().parts.items() if whole in own and name not in own
    }
    return own | parts


@cache
def general_form(dokumenttyp: Dokumenttyp) -> Form:
    """The form of any paper of a sort."""
    return next(form for form in known_forms() if form.generic and form.dokumenttyp is dokumenttyp)


def with_columns(form: Form, found: Iterable[Hit], specs: Mapping[str, FieldSpec]) -> Form:
    """The form with the columns that these labels ask for alone."""
    own = {spec.name for spec in form.fields}
    further = {hit.name for hit in found if hit.wording.role == "field"} - own
    return (
        replace(form, fields=(*form.fields, *(specs[name] for name in sorted(further)))) if further else form
    )


def _is_longer(question: Question, over: Sequence[Hit]) -> bool:
    """Whether the labels found are only the beginning, or words in the middle, of a longer text set as a label."""
    line, _, end = question.lines[-1]
    reach = max((hit.last_line, hit.last_end) for hit in over)
    begins_before = question.end == "?" and not any(hit.words[0] is question.words[0] for hit in over)
    longer = reach < (line, end) and not any(hit.colon for hit in over)
    return question.end in ("?", ".") and (longer or begins_before)


def _goes_further(question: Question, over: Sequence[Hit]) -> bool:
    """Whether a text that stands by itself goes on behind the known labels in it: `E-mail for the receipt`."""
    line, _, end = question.lines[-1]
    further = all(not hit.colon and (hit.last_line, hit.last_end) < (line, end) for hit in over)
    answered = any(
        hit.words[-1].text.endswith(")") or not in_one_type(hit.words[0], question.words[-1]) for hit in over
    )
    return further and not answered and (question.end == ":" or (question.apart and not question.end))


def _asks_for_a_part(best: Named, over: Sequence[Hit]) -> bool:
    """Whether the words behind a known label make it one column of its field: `Other income, amount`."""
    whole, _ = concepts().parts.get(best.name, ("", None))
    return all(hit.name == whole for hit in over)


def _are_words_of_it(best: Named, question: Question, over: Sequence[Hit]) -> bool:
    """Whether the known labels are but some of its words, which together ask for one thing: `Namn på klubb:`."""
    return question.end == ":" and best.score >= _MOST_OF_IT and not any(map(_is_firm, over))


def _ends_in_question(hit: Hit, question: Question) -> bool:
    line, _, end = question.lines[-1]
    return question.end == "?" and (hit.last_line, hit.last_end) == (line, end)


_ASKS_NOTHING = 0.01


def _barrier(question: Question) -> Hit:
    """A question that nobody knows the meaning of still ends the answer before it."""
    text = text_of(question.words)
    return _hit(question, Named(text, "heading", _ASKS_NOTHING, 0))


def _stands_by_itself(question: Question) -> bool:
    return bool(question.end) or question.number is not None


def _hit(question: Question, named: Named, *, in_row: bool = False) -> Hit:
    """in_row: it is one of several labels side by side."""
    line, start, end = question.lines[0]
    last_line, last_start, last_end = question.lines[-1]
    return Hit(
        wording=wording_for(text_of(question.words), named.role, named.name),
        page=question.page,
        line=line,
        start=start,
        end=end,
        words=question.words,
        similarity=round(0.6 + 0.3 * named.score, 3),
        colon=bool(question.end),
        alone=question.apart and (in_row or _stands_by_itself(question)),
        last_line=last_line,
        last_end=last_end,
        number=question.number if question.is_number_own else None,
        last_start=last_start if last_line != line else 0,
        between=tuple((first, last) for _, first, last in question.lines[1:-1]),
        concept=named.score,
    )
