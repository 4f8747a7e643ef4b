"""The hand-made papers: what the truth says stands on the page, in its place."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import pytest
from docx import Document

from tests.papers.handmade.__main__ import FIRST
from tests.papers.handmade.pen import PART, NoOffice
from tests.papers.handmade.writing import Collection
from tests.papers.handmade2.__main__ import SECOND
from tests.papers.handmade3.__main__ import OPENED as OPENED_OF_THIRD
from tests.papers.handmade3.__main__ import THIRD
from tests.papers.handmade4.__main__ import FOURTH
from tests.papers.handmade4.__main__ import OPENED as OPENED_OF_FOURTH
from tests.papers.handmade5.__main__ import FIFTH
from tests.papers.handmade5.__main__ import OPENED as OPENED_OF_FIFTH
from tests.papers.handmade6.__main__ import SIXTH
from tests.papers.handmade7.__main__ import SEVENTH
from tests.papers.handmade8.__main__ import EIGHTH
from tests.papers.handmade9.__main__ import NINTH
from tests.papers.handmade10.__main__ import TENTH
from tests.papers.handmade11.__main__ import ELEVENTH
from tests.papers.handmade12.__main__ import TWELFTH
from tests.papers.handmade13.__main__ import THIRTEENTH
from tests.papers.handmade14.__main__ import FOURTEENTH
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered
from tests.papers.test_samples import misplaced

_SETS = (
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    FIFTH,
    SIXTH,
    SEVENTH,
    EIGHTH,
    NINTH,
    TENTH,
    ELEVENTH,
    TWELFTH,
    THIRTEENTH,
    FOURTEENTH,
)
PAPERS = tuple(paper for collection in _SETS for paper in collection.papers)
_LINE_BY_LINE = ("radskrivare",)
_NAMES = [paper.__name__ for paper in PAPERS]


def printed(rendered: Rendered) -> str:
    """Every printed letter of a file."""
    suffix = rendered.truth["file"].rpartition(".")[2]
    if suffix == "txt":
        of_dos = set("åäö".encode("cp850")) & set(rendered.data)
        for encoding in ("utf-8", "cp850" if of_dos else "cp1252"):
            try:
                return "".join(rendered.data.decode(encoding).split())
            except UnicodeDecodeError:
                continue
    if suffix == "docx":
        document = Document(io.BytesIO(rendered.data))
        words = [node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t")]
        return "".join("".join(words).split())
    with pypdfium2.PdfDocument(rendered.data) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    return "".join("".join([*texts, *filled_in(rendered.data)]).split())


def filled_in(data: bytes) -> list[str]:
    """What has been written into the fields of a form."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        form = pdf.Root.get("/AcroForm", pikepdf.Dictionary())
        return [str(field.get("/V", "")) for field in form.get("/Fields", ())]


def raws(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is said to be printed for every answer of a document."""
    for name, field in document["fields"].items():
        yield name, field["raw"]
    for table in ("budget_rows", "konto_rows", "report_projects", "decisions"):
        for row in document[table]:
            yield from ((f"{table}/{column}", raw) for column, raw in row["raw"].items())
    for name, section in document["sections"].items():
        yield name, section["text"]


def missing(rendered: Rendered) -> list[tuple[str, str]]:
    """Answers whose words are not in the file; printed line by line, a cell may go on beside other columns."""
    text = printed(rendered)
    by_word = rendered.truth["kind"] == "text" or rendered.truth["layout"] in _LINE_BY_LINE
    found = []
    for document in rendered.truth["documents"]:
        for name, raw in raws(document):
            if any(tick in raw for tick in "☐☒"):
                continue
            parts = raw.split() if by_word else ["".join(raw.split())]
            there = all(part in text or part.upper() in text for part in parts)
            if not there and (by_word or not _over_a_page(text, raw.split())):
                found.append((name, raw))
    return found


def _over_a_page(text: str, words: list[str]) -> bool:
    """Whether the words of a long answer stand in order, with no more than a foot and a head among them."""
    start = at = text.find("".join(words[:3]))
    for word in words:
        at = text.find(word, at) + len(word)
        if at < len(word):
            return False
    return len(words) > 12 and start >= 0 and at - start < sum(map(len, words)) + 250


def rendered_or_skipped(number: int) -> Rendered:
    try:
        return PAPERS[number]()
    except NoOffice:
        pytest.skip("takes an office program")


@pytest.mark.parametrize("number", range(len(PAPERS)), ids=_NAMES)
def test_every_answer_is_on_the_page(number: int) -> None:
    rendered = rendered_or_skipped(number)
    assert missing(rendered) == []
    if rendered.truth["kind"] == "pdf" and rendered.places:
        assert [found for found in misplaced(rendered) if found[1].text not in (TICKED, UNTICKED)] == []


@pytest.mark.parametrize("number", range(len(PAPERS)), ids=_NAMES)
def test_the_truth_holds_together(number: int) -> None:
    record = rendered_or_skipped(number).truth
    assert record["part"] == PART
    assert record["layout"] == _NAMES[number]
    pages = [(document["page_from"], document["page_to"]) for document in record["documents"]]
    assert pages == sorted(pages)
    for document in record["documents"]:
        assert set(document["planted"]) <= set(document["findings"])
        assert not set(document["findings"]) & set(document["must_not_fire"])


@pytest.mark.parametrize(
    "collection",
    [
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH,
        SEVENTH,
        EIGHTH,
        NINTH,
        TENTH,
        ELEVENTH,
        TWELFTH,
        THIRTEENTH,
        FOURTEENTH,
    ],
)
def test_the_scans_are_of_papers_that_exist(collection: Collection) -> None:
    assert set(collection.scans) <= {paper.__name__ for paper in collection.papers}
    kinds = [rendered.truth["kind"] for rendered in collection.made()]
    assert kinds.count("scan") == len(collection.scans)


@pytest.mark.parametrize(
    ("opened", "collection"),
    [(OPENED_OF_THIRD, THIRD), (OPENED_OF_FOURTH, FOURTH), (OPENED_OF_FIFTH, FIFTH)],
    ids=["third", "fourth", "fifth"],
)
def test_the_opened_papers_are_papers(opened: tuple[str, ...], collection: Collection) -> None:
    assert set(opened) <= {paper.__name__ for paper in collection.papers}


def test_every_name_is_given_once() -> None:
    assert len(set(_NAMES)) == len(_NAMES)
