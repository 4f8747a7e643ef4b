"""What a child does with one real file, and what the parent believes of its answer."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from extract.batch import Failure, Job
from extract.ingest.answers import Read, answer_of
from extract.ingest.work import PAGE, RESULT, ReadTexts, Task, work
from extract.sources import Found
from extract.store.codec import load_document
from extract.store.ready import packed, unpacked
from extract.store.stored import own_of_findings, told_columns
from models.errors import Reason
from models.ids import finding_id
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
    assert all(each.document.reason is not Reason.PARTIAL for each in answer.documents)


def test_a_page_that_killed_an_earlier_attempt_is_left_out(tmp_path: Path) -> None:
    _, answer = told(long_paper(tmp_path, 3), without=(2,))
    assert isinstance(answer, Read)
    texts = dict(answer.texts)
    assert (texts[2], bool(texts[1]), bool(texts[3])) == ("", True, True)
    first = load_document(unpacked(answer.documents[0].record))
    assert {each.document.reason for each in answer.documents} == {Reason.PARTIAL}
    assert first.status is DocumentStatus.REVIEW
    assert "Sidorna 2 lästes inte" in first.notes[-1]


def test_out_of_time_it_answers_with_the_pages_it_has(tmp_path: Path) -> None:
    _, answer = told(long_paper(tmp_path, 4), seconds=0.0)
    assert isinstance(answer, Read)
    assert len(answer.texts) == 1
    assert answer.documents[0].document.reason is Reason.PARTIAL


def test_a_page_that_never_was_leaves_the_paper_whole(tmp_path: Path) -> None:
    _, answer = told(long_paper(tmp_path, 1), without=(99,))
    assert isinstance(answer, Read)
    assert answer.documents[0].document.reason is not Reason.PARTIAL


def answer(path: Path) -> dict:
    from extract.batch import sha256_of

    messages: list[bytes] = []
    work(Task(Job(Found(path, path.name), sha256_of(path), ReadTexts()), "e-x"), messages.append)
    return json.loads(messages[-1][1:])


def repacked(part: str, change: Change) -> Change:
    """A change of the record or the summary inside an answer, which are packed."""

    def changed(node: dict) -> None:
        inner = json.loads(unpacked(b64decode(node["documents"][0][part])))
        change(inner)
        node["documents"][0][part] = b64encode(packed(json.dumps(inner).encode())).decode()

    return changed


def record(change: Change) -> Change:
    return repacked("record", change)


def cell(table: str, column: str, content: object) -> Change:
    place = [each.name for each in told_columns(table)].index(column)

    def changed(node: dict) -> None:
        rows = node["documents"][0]
        (rows["findings"] if table == "findings" else rows["rows"][table])[0][place] = content

    return changed


def put(part: str, content: bytes) -> Change:
    return lambda node: node["documents"][0].update({part: b64encode(content).decode()})


CHANGED = {"by": "A", "at": {"t": "2024-01-01T00:00:00+00:00"}, "reason": "", "before": ""}
HOSTILE: list[tuple[Change, str]] = [
    (record(lambda node: node.update(document_id="d-bcdfghjklmnpqrst")), "about another document"),
    (record(lambda node: node["file"].update(sha256="00" * 32)), "about another file"),
    (record(lambda node: node["file"].update(path="../../etc")), "about another place"),
    (record(lambda node: node["values"][0].update(value=1.5)), "a float for a value"),
    (record(lambda node: node["values"][0].update(value={"D": "NaN"})), "no number for a value"),
    (record(lambda node: node["values"][0].update(value={"D": "1", "d": "2024-01-01"})), "two values"),
    (record(lambda node: node["values"][0].update(changed=CHANGED)), "a decision that nobody took"),
    (record(lambda node: node["file"].update(name="\udce5", changed=1)), "no Unicode and a part too many"),
    (repacked("summary", lambda node: node.update(document_id="d-x")), "a summary of another document"),
    (repacked("summary", lambda node: node.update(kind="x")), "a summary of no known kind"),
    (put("record", b"x"), "no packed record"),
    (put("record", packed(b"{}")), "an empty record"),
    (put("record", packed(b"[" * 100_000)), "a record nested beyond measure"),
    (put("record", packed(b"{}") + b"x"), "something after the record"),
    (lambda node: node["documents"].clear(), "about nothing"),
    (lambda node: node["documents"].append(node["documents"][0]), "one document twice"),
    (lambda node: node["documents"][0]["rows"]["documents"].clear(), "no row of the document"),
    (lambda node: node["documents"][0]["rows"].update(events=[["x"]]), "rows of another table"),
    (lambda node: node["documents"][0]["rows"]["fields"][0].append("x"), "a cell too many"),
    (cell("applications", "sokt_summa", "1.005"), "an amount of tenths of ören"),
    (cell("applications", "sokt_summa", "NaN"), "no amount"),
    (cell("applications", "sokt_summa", 1.5), "a float for an amount"),
    (cell("applications", "tidplan_start", "2024-02-30"), "no day"),
    (cell("fields", "raw", "a\x00b"), "no text that a database takes"),
    (cell("fields", "raw", "\udce5"), "no Unicode"),
    (cell("fields", "page", 2**63), "a number beyond all columns"),
    (cell("findings", "code", None), "a finding without a code"),
    (lambda node: node.update(seconds="1"), "text for a number"),
    (lambda node: node.pop("seconds"), "a part is missing"),
    (lambda node: node.update(other=1), "a part too many"),
    (record(lambda node: node.update(page_to=10**30)), "pages beyond number"),
    (record(lambda node: node.update(page_from=2)), "pages that the file has not"),
    (lambda node: node["texts"].append(node["texts"][0]), "a page twice"),
    (lambda node: node.update(words=[[1, "AAAA"]]), "words that are none"),
    (lambda node: node.update(failure=["ok", "", ""]), "a failure that is none"),
    (lambda node: node.update(failure=["nonsense", "", ""]), "a failure of no known kind"),
]


@pytest.mark.parametrize(("change", "why"), HOSTILE, ids=[why for _, why in HOSTILE])
def test_an_answer_that_is_not_to_be_trusted(change: Change, why: str) -> None:
    from extract.batch import sha256_of

    path = SAMPLES / "ansokan_lykttander.txt"
    file = SourceFile(path.name, path.name, sha256_of(path), 0, None)
    node = answer(path)
    assert isinstance(answer_of(json.dumps(node).encode(), file), Read)
    change(node)
    told = answer_of(json.dumps(node).encode(), file)
    assert isinstance(told, Failure), why
    assert told.reason is Reason.CRASHED


def test_a_name_that_is_no_unicode_is_believed(tmp_path: Path) -> None:
    from extract.batch import sha256_of

    path = SAMPLES / "ansokan_lykttander.txt"
    found = Found(path, "p\udce5.txt")
    messages: list[bytes] = []
    work(Task(Job(found, sha256_of(path), ReadTexts()), "e-x"), messages.append)
    file = SourceFile(found.name, found.path, sha256_of(path), 0, None)
    assert isinstance(answer_of(messages[-1][1:], file), Read)


def test_a_finding_takes_no_other_documents_place() -> None:
    """Ids of findings are made by the parent, whatever a child says of codes and fields."""
    rows = [["B01", "fel", "traff", "x", None, "m", None, None, None, 1]] * 2
    ids = [names[0] for names in own_of_findings("d-one", rows)]
    assert len({*ids, *(names[0] for names in own_of_findings("d-two", rows))}) == 4
    assert ids == [finding_id("d-one", "B01", "x", number) for number in (1, 2)]
