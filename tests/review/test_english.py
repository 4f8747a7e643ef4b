"""Every text of the page has its English; a text without one would stand in Swedish on an English page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract import review
from extract.review import acts, adding, deciding, screens, words
from extract.review.texts import english

FOLDER = Path(review.__file__).parent
IN_TEMPLATES = re.compile(r"""_\(["']([^"']+)["']\)""")
IN_MODULES = re.compile(r"""(?:RefusedError\(|title=|text=)"([^"]+)\"""")
LISTS = (
    words.KIND_NAMES.values(), words.STATUS_NAMES.values(), words.STATE_NAMES.values(), words.OUTCOME_NAMES.values(),
    (what for _, what in words.KEYS), acts._SAID.values(), deciding.REASONS.values(),
    (what for _, what in acts.PROFILES), adding._TITLES.values(), screens._TABLE_TITLES.values(),
    screens._TITLES.values(), screens._VALUE_TITLES.values(),
)  # fmt: skip


def texts():
    for template in sorted(FOLDER.glob("templates/*.html")):
        yield from IN_TEMPLATES.findall(template.read_text(encoding="utf-8"))
    for module in sorted(FOLDER.glob("*.py")):
        yield from IN_MODULES.findall(module.read_text(encoding="utf-8"))
    for texts_of in LISTS:
        yield from texts_of


@pytest.mark.parametrize("text", sorted(set(texts())))
def test_it_has_its_english(text):
    assert english().get(text)
