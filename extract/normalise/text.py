"""Text for a cell and text for a comparison; neither changes how a word is spelt."""

from __future__ import annotations

import re
import unicodedata

from extract.normalise.hyphens import Joined, join_hyphens

__all__ = ["Joined", "fold", "join_hyphens", "match_key"]

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f]")
_PUNCTUATION = re.compile(r"[^\w]+|_+")


def fold(text: str) -> str:
    """NFC, every run of white space as one space, none around; spelling is kept.

    >>> fold("  Box\\u00a0 3424,\\n165 23  Hässelby ")
    'Box 3424, 165 23 Hässelby'
    >>> fold("stadsdelsfövaltning")
    'stadsdelsfövaltning'
    """
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


def match_key(text: str) -> str:
    """For comparing names: case and punctuation out, accents kept.

    >>> match_key("Hässelby- Vällingby.") == match_key("HÄSSELBY–VÄLLINGBY")
    True
    >>> match_key("Håbo") == match_key("Habo")
    False
    """
    return " ".join(_PUNCTUATION.sub(" ", fold(text).casefold()).split())
