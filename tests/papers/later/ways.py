"""Which maker and which composer belong to a family."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.papers import make_ansokan, make_other, make_redovisning
from tests.papers.later import (
    bilaga,
    brev,
    fragelista,
    ground,
    journal,
    kalkylark,
    kontolista,
    kvittens,
    marginal,
    ordmall,
    ordmall_word,
    prickad,
    rutor,
    systemlista,
    tvasidig,
)
from tests.papers.layouts import Composer
from tests.papers.model import File, Paper
from tests.papers.pdf import Rendered
from tests.papers.people import Draw
from tests.papers.style import Style
from tests.papers.word import render_docx


class Making(NamedTuple):
    """A maker and the inconsistencies it can put in."""

    make: Callable[[Draw], Paper]
    plantable: tuple[str, ...]


class Way(NamedTuple):
    """How a family is drawn and what it makes; at least one of the two makings is given."""

    composer: type[Composer]
    ansokan: Making | None
    redovisning: Making | None
    beslut: Callable[[Draw], Paper] = brev.beslut
    word: Callable[[File, Style], Rendered] = render_docx


USUAL = Way(
    Composer,
    Making(make_ansokan.ansokan, make_ansokan.PLANTABLE),
    Making(make_redovisning.redovisning, make_redovisning.PLANTABLE),
    make_other.beslut,
)
WAYS = {
    "kvittens": Way(
        kvittens.Kvittens,
        Making(kvittens.ansokan, kvittens.PLANTABLE),
        Making(kvittens.redovisning, kvittens.REPORT_PLANTABLE),
    ),
    "prickad": Way(
        prickad.Prickad,
        Making(prickad.ansokan, prickad.PLANTABLE),
        Making(prickad.redovisning, prickad.REPORT_PLANTABLE),
    ),
    "kontolista": Way(kontolista.Kontolista, None, Making(kontolista.redovisning, kontolista.PLANTABLE)),
    "bilaga": Way(bilaga.Bilaga, Making(bilaga.ansokan, bilaga.PLANTABLE), None),
    "brev": Way(brev.Brev, Making(brev.ansokan, brev.PLANTABLE), None),
    "journal": Way(
        journal.Journal,
        Making(journal.ansokan, journal.PLANTABLE),
        Making(journal.redovisning, journal.REPORT_PLANTABLE),
    ),
    "tvasidig": Way(
        tvasidig.Tvasidig,
        Making(tvasidig.ansokan, tvasidig.PLANTABLE),
        Making(tvasidig.redovisning, tvasidig.REPORT_PLANTABLE),
        ground.beslut,
    ),
    "ordmall": Way(
        ordmall.Ordmall,
        Making(ordmall.ansokan, ordmall.PLANTABLE),
        Making(ordmall.redovisning, ordmall.REPORT_PLANTABLE),
        ground.beslut,
        ordmall_word.render_template,
    ),
    "kalkylark": Way(
        kalkylark.Kalkylark,
        Making(kalkylark.ansokan, kalkylark.PLANTABLE),
        Making(kalkylark.redovisning, kalkylark.REPORT_PLANTABLE),
        ground.beslut,
    ),
    "fragelista": Way(
        fragelista.Fragelista,
        Making(fragelista.ansokan, fragelista.PLANTABLE),
        Making(fragelista.redovisning, fragelista.REPORT_PLANTABLE),
        ground.beslut,
    ),
    "marginal": Way(
        marginal.Marginal,
        Making(marginal.ansokan, marginal.PLANTABLE),
        Making(marginal.redovisning, marginal.REPORT_PLANTABLE),
        ground.beslut,
    ),
    "rutor": Way(
        rutor.Rutor,
        Making(rutor.ansokan, rutor.PLANTABLE),
        Making(rutor.redovisning, rutor.REPORT_PLANTABLE),
        ground.beslut,
    ),
    "systemlista": Way(
        systemlista.Systemlista,
        Making(systemlista.ansokan, systemlista.PLANTABLE),
        Making(systemlista.redovisning, systemlista.REPORT_PLANTABLE),
        ground.beslut,
    ),
}
