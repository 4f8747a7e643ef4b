"""What a child does with one real file, and what the parent believes of its answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from extract.batch import Failure, Job
from extract.ingest.answers import Read, answer_of
from extract.ingest.work import PAGE, RESULT, ReadTexts, Task, work
from extract.sources import Found
from models.errors import Reason
from models.record import DocumentStatus, SourceFile

SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"
SHA = "ab" * 32
Change = Callable[[dict], object]


def long_paper(folder: Path, times: int) -> Path:
    whole = pypdfium2.PdfDocument.new()
    for _ in range(times):
        whole.import_pages(pypdfium2.PdfDocument(SAMPLES / "redovisning_ekudden.pdf"))
    whole.save(folder / "long.pdf")
    return folder / "long.pdf"


def told(path: Path, **task: object) -> tuple[list[bytes], Read | Failure]:
    from extract.batch import sha256_of

    job = Job(Found(path, path.name), sha256_of(path), ReadTexts())
    messages: list[bytes] = []
    work(Task(job, "e-x", **task), messages.append)
    file = SourceFile(path.name, path.name, job.sha256, 0, None)
    (result,) = [message for message in messages if message.startswith(RESULT)]
    return messages, answer_of(result[1:], file)


def test_a_whole_paper(tmp_path: Path) -> None:
    path = long_paper(tmp_path, 2)
    messages, answer = told(path)
    pages = len(pypdfium2.PdfDocument(path))
    assert [message for message in messages if message.startswith(PAGE)] == [
        PAGE + str(number + 1).encode() for number in range(pages)
    ]
    assert isinstance(answer, Read)
    assert [page for page, _ in answer.texts] == list(range(1, pages + 1))
    assert all(document.reason is not Reason.PARTIAL for document in answer.documents)
    assert len(answer.summaries) == len(answer.documents)


def test_a_page_that_killed_an_earlier_attempt_is_left_out(tmp_path: Path) -> None:
    _, answer = told(long_paper(tmp_path, 3), without=(2,))
    assert isinstance(answer, Read)
    texts = dict(answer.texts)
    assert (texts[2], bool(texts[1]), bool(texts[3])) == ("", True, True)
    assert {document.reason for document in answer.documents} == {Reason.PARTIAL}
    assert {document.status for document in answer.documents} == {DocumentStatus.REVIEW}
    assert "Sidorna 2 lästes inte" in answer.documents[0].notes[-1]


def test_out_of_time_it_answers_with_the_pages_it_has(tmp_path: Path) -> None:
    _, answer = told(long_paper(tmp_path, 4), seconds=0.0)
    assert isinstance(answer, Read)
    assert len(answer.texts) == 1
    assert answer.documents[0].reason is Reason.PARTIAL


def test_a_page_that_never_was_leaves_the_paper_whole(tmp_path: Path) -> None:
    _, answer = told(long_paper(tmp_path, 1), without=(99,))
    assert isinstance(answer, Read)
    assert answer.documents[0].reason is not Reason.PARTIAL


def renamed(node: dict) -> None:
    node["documents"][0]["document_id"] = "d-bcdfghjklmnpqrst"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (renamed, "about another document"),
        (lambda node: node["documents"][0]["file"].update(sha256="00" * 32), "about another file"),
        (lambda node: node["documents"][0]["file"].update(path="../../etc"), "about another place"),
        (lambda node: node["documents"].clear(), "about nothing"),
        (lambda node: node["findings"][0].update(document_id="d-x"), "a finding about another document"),
        (lambda node: node["summaries"].append(None), "more summaries than documents"),
        (lambda node: node["documents"][0]["values"][0].update(value=1.5), "a float for a value"),
        (lambda node: node.update(seconds="1"), "text for a number"),
        (lambda node: node.pop("texts"), "a part is missing"),
        (lambda node: node.update(failure=["ok", "", ""]), "a failure that is none"),
        (lambda node: node.update(failure=["nonsense", "", ""]), "a failure of no known kind"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_answer_that_is_not_to_be_trusted(change: Change, why: str) -> None:
    path = SAMPLES / "ansokan_lykttander.txt"
    from extract.batch import sha256_of

    job = Job(Found(path, path.name), sha256_of(path), ReadTexts())
    messages: list[bytes] = []
    work(Task(job, "e-x"), messages.append)
    file = SourceFile(path.name, path.name, job.sha256, 0, None)
    node = json.loads(messages[-1][1:])
    assert isinstance(answer_of(json.dumps(node).encode(), file), Read)
    change(node)
    answer = answer_of(json.dumps(node).encode(), file)
    assert isinstance(answer, Failure)
    assert answer.reason is Reason.CRASHED
