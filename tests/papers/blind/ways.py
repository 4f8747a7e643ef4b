"""Which maker and which composer belong to a family of any round."""

from __future__ import annotations

from types import ModuleType

from tests.papers.blind import (
    arbetspaket,
    beslut,
    falt,
    foreningsblad,
    fragesvar,
    nastlad,
    radskrivare,
    sidofalt,
    skrivelse,
)
from tests.papers.layouts import Composer
from tests.papers.newest.ways import USUAL as USUAL
from tests.papers.newest.ways import WAYS as BEFORE
from tests.papers.newest.ways import Making, Way


def _way(composer: type[Composer], maker: ModuleType) -> Way:
    applying = Making(maker.ansokan, maker.PLANTABLE)
    return Way(composer, applying, Making(maker.redovisning, maker.REPORT_PLANTABLE), beslut.beslut)


WAYS = BEFORE | {
    "nastlad": _way(nastlad.Nastlad, nastlad),
    "arbetspaket": _way(arbetspaket.Arbetspaket, arbetspaket),
    "fragesvar": _way(fragesvar.Fragesvar, fragesvar),
    "sidofalt": _way(sidofalt.Sidofalt, sidofalt),
    "falt": _way(falt.Falt, falt),
    "skrivelse": _way(skrivelse.Skrivelse, skrivelse),
    "radskrivare": _way(radskrivare.Radskrivare, radskrivare),
    "foreningsblad": _way(foreningsblad.Foreningsblad, foreningsblad),
}
