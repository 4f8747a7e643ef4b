"""The facts as a spaCy component, for pipelines of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.prose.facts import find_facts

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

COMPONENT = "granska_facts"
SPANS = "granska"


class FactsComponent:
    """Writes every fact to `doc.spans["granska"]` and to `doc._.granska_facts`."""

    def __init__(self, *, goals: bool = False) -> None:
        self.goals = goals

    def __call__(self, doc: Doc) -> Doc:
        facts = find_facts(doc.text, goals=self.goals)
        spans = (doc.char_span(fact.start, fact.end, fact.label, alignment_mode="expand") for fact in facts)
        doc.spans[SPANS] = [span for span in spans if span is not None]
        doc._.granska_facts = facts
        return doc


def register_component() -> None:
    """Make `nlp.add_pipe("granska_facts")` known to spaCy; ImportError where spaCy is not installed."""
    from spacy.language import Language
    from spacy.tokens import Doc

    if not Doc.has_extension("granska_facts"):
        Doc.set_extension("granska_facts", default=())
    if not Language.has_factory(COMPONENT):
        Language.factory(COMPONENT, default_config={"goals": False}, func=_create)


def _create(nlp: Language, name: str, goals: bool) -> FactsComponent:
    return FactsComponent(goals=goals)


def swedish_pipeline(*, goals: bool = False) -> Language:
    """A blank Swedish pipeline that splits sentences and finds the facts.

    >>> doc = swedish_pipeline()("En samordnare på 75 % och två timanställda.")
    >>> [(span.text, span.label_) for span in doc.spans["granska"]]
    [('En samordnare på 75 %', 'TJANST'), ('två timanställda', 'TJANST')]
    """
    import spacy

    register_component()
    nlp = spacy.blank("sv")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(COMPONENT, config={"goals": goals})
    return nlp
