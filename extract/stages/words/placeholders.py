"""What a form prints where the answer should stand, until somebody writes there."""

from __future__ import annotations

import re
from functools import lru_cache

_PLACEHOLDER = re.compile(
    r"(?:klicka|tryck|dubbelklicka)(?: eller (?:tryck|klicka))? här\b[^.:]*"
    r"|(?:skriv|ange|fyll i)(?: din| er)?(?: text| svar)?(?: här)|(?:skriv|ange) (?:text|datum|namn|belopp)"
    r"|välj (?:ett |en )?(?:objekt|datum|alternativ|nämnd|år|värde|i listan)[^.:]*"
    r"|\[[a-zåäö][^\]]{1,40}\]|<[a-zåäö][^>]{1,40}>|[xX]{2,}(?:[-/ ]?[xX]{2,})*(?: kr| kronor)?"
    r"|[åy]{2,4}[-/ ]?mm[-/ ]?dd(?:\s*(?:-|–|till)\s*[åy]{2,4}[-/ ]?mm[-/ ]?dd)?",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"\w.{2,}\b(?:till exempel|t\. ?ex\.?|tex\.|exempelvis)\W*[^\W_]*[0-9]", re.IGNORECASE)
_LONGEST = 90
_AROUND = " .…\n\t"


@lru_cache(maxsize=4096)
def is_placeholder(text: str) -> bool:
    """Whether a text is nothing but the form's own.

    >>> is_placeholder("Klicka här för att ange text."), is_placeholder("[Namn]"), is_placeholder("Klicka dig fram")
    (True, True, False)
    """
    bare = text.strip(_AROUND)
    return len(bare) <= _LONGEST and _PLACEHOLDER.fullmatch(bare) is not None


def gives_example(text: str) -> bool:
    """Whether a line tells by an example how a number is to be written; the example is nobody's answer.

    >>> gives_example("Anges med tio siffror, till exempel 212000-0142"), gives_example("Till exempel kurser")
    (True, False)
    """
    return "ex" in text.casefold() and _EXAMPLE.search(text) is not None
