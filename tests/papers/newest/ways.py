"""Which maker and which composer belong to a family of any round."""

from __future__ import annotations

from tests.papers.later.ways import USUAL as USUAL
from tests.papers.later.ways import WAYS as LATER
from tests.papers.later.ways import Making, Way
from tests.papers.newest import (
    arendeutskrift,
    beslut,
    fjarrkopia,
    folder,
    fragetabell,
    programpanel,
    webblankett,
)

WAYS = LATER | {
    "webblankett": Way(
        webblankett.Webblankett,
        Making(webblankett.ansokan, webblankett.PLANTABLE),
        Making(webblankett.redovisning, webblankett.REPORT_PLANTABLE),
        beslut.beslut,
    ),
    "folder": Way(
        folder.Folder,
        Making(folder.ansokan, folder.PLANTABLE),
        Making(folder.redovisning, folder.REPORT_PLANTABLE),
        beslut.beslut,
    ),
    "fragetabell": Way(
        fragetabell.Fragetabell,
        Making(fragetabell.ansokan, fragetabell.PLANTABLE),
        Making(fragetabell.redovisning, fragetabell.REPORT_PLANTABLE),
        beslut.beslut,
    ),
    "arendeutskrift": Way(
        arendeutskrift.Arendeutskrift,
        Making(arendeutskrift.ansokan, arendeutskrift.PLANTABLE),
        Making(arendeutskrift.redovisning, arendeutskrift.REPORT_PLANTABLE),
        beslut.beslut,
    ),
    "fjarrkopia": Way(
        fjarrkopia.Fjarrkopia,
        Making(fjarrkopia.ansokan, fjarrkopia.PLANTABLE),
        Making(fjarrkopia.redovisning, fjarrkopia.REPORT_PLANTABLE),
        beslut.beslut,
    ),
    "programpanel": Way(
        programpanel.Programpanel,
        Making(programpanel.ansokan, programpanel.PLANTABLE),
        Making(programpanel.redovisning, programpanel.REPORT_PLANTABLE),
        beslut.beslut,
    ),
}
