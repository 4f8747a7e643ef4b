"""The samples: rendered the same every time, and their truth is what is printed."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from extract.cli.demo import PAPERS
from extract.evaluate.truth import read_truth
from models.geometry import Box
from tests.papers import build_samples, seeds
from tests.papers.build_samples import SAMPLES, Sample, render
from tests.papers.flow import Placed
from tests.papers.marks import TICKED, UNTICKED, fold
from tests.papers.pdf import Rendered
from tests.papers.rows import kr

_ROOT = Path(__file__).resolve().parents[2]
_SEEDS = _ROOT.parent / "shared" / "seeds"
_TICKS = {TICKED, UNTICKED}
_NAMES = [sample.name for sample in SAMPLES]


def words_in(data: bytes) -> list[list[tuple[str, Box]]]:
    """Words of every page as an independent reader finds them."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [
            [
                (w["text"], Box(w["x0"], w["top"], w["x1"], w["bottom"]))
                for w in page.extract_words(x_tolerance=1.5)
            ]
            for page in pdf.pages
        ]


def misplaced(rendered: Rendered) -> Iterator[tuple[str, Placed]]:
    """Marked words that the page does not have where they are said to be."""
    pages = words_in(rendered.data)
    for places in rendered.places:
        for key, placed in places.items():
            for item in placed:
                near = [text for text, box in pages[item.page - 1] if _lies_on(box, item.box)]
                if item.text not in _TICKS and _solid(item.text) not in "".join(near):
                    yield key, item


def _lies_on(word: Box, answer: Box) -> bool:
    """One of them may be longer: readers part words at hard spaces, and glue a bracket to an answer."""
    return word.intersection(answer) > 0.5 * min(word.area, answer.area)


def _solid(text: str) -> str:
    return text.replace("\u00a0", "").replace("\u2009", "").replace(" ", "")


@pytest.mark.parametrize("sample", SAMPLES, ids=_NAMES)
def test_the_same_bytes_every_time(sample: Sample) -> None:
    first, second = render(sample), render(sample)
    for suffix, item in first.items():
        assert item.data == second[suffix].data
        assert item.truth == second[suffix].truth


@pytest.mark.parametrize("name", PAPERS)
def test_the_shipped_papers_are_samples(name: str) -> None:
    shipped = _ROOT / "models" / "demo" / name
    assert shipped.read_bytes() == (_ROOT / "data" / "samples" / name).read_bytes()


@pytest.mark.parametrize("sample", SAMPLES, ids=_NAMES)
def test_truth_boxes_hold_the_printed_words(sample: Sample) -> None:
    rendered = render(sample)[".pdf"]
    assert rendered.places[0]
    assert list(misplaced(rendered)) == []


@pytest.mark.parametrize("sample", SAMPLES, ids=_NAMES)
def test_text_boxes_hold_the_printed_words(sample: Sample) -> None:
    rendered = render(sample)[".txt"]
    lines = rendered.data.decode("utf-8").splitlines()
    for placed in rendered.places[0].values():
        for item in placed:
            start, line = round(item.box.x0 / 6), round(item.box.top / 12)
            assert lines[line].expandtabs(8)[start:].startswith(item.text)


def rows_of(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for table in ("budget_rows", "konto_rows"):
        yield from document[table]


@pytest.mark.parametrize("sample", SAMPLES, ids=_NAMES)
def test_amounts_come_again_from_the_printed_words(sample: Sample) -> None:
    document = render(sample)[".pdf"].truth["documents"][0]
    for name, field in document["fields"].items():
        if field["value"] and ("summa" in name or "belopp" in name):
            assert Decimal(kr(field["raw"])) == Decimal(field["value"]), name
    for row in rows_of(document):
        assert Decimal(kr(row["raw"]["belopp"])) == Decimal(row["belopp"])
        for column, raw in row["raw"].items():
            if column not in ("belopp", "a_pris", "projekt_nr") and row[column] is not None:
                assert fold(raw) == row[column]


@pytest.mark.parametrize("sample", SAMPLES, ids=_NAMES)
def test_sums_differ_only_where_a_finding_says_so(sample: Sample) -> None:
    document = render(sample)[".pdf"].truth["documents"][0]
    fields, codes = document["fields"], document["findings"]
    for rows, total, code in (("budget_rows", "budget_summa", "B06"), ("konto_rows", "summa_angiven", "B07")):
        stated = fields.get(total, {}).get("value")
        if document[rows] and stated:
            summed = sum(Decimal(row["belopp"]) for row in document[rows])
            assert (summed != Decimal(stated)) == (code in codes)


@pytest.mark.parametrize("sample", SAMPLES, ids=_NAMES)
def test_no_code_is_both_demanded_and_forbidden(sample: Sample) -> None:
    document = render(sample)[".txt"].truth["documents"][0]
    assert not set(document["findings"]) & set(document["must_not_fire"])


def test_the_folder_holds_what_the_script_writes(tmp_path: Path) -> None:
    build_samples.main(tmp_path)
    kept = _ROOT / "data"
    for path in sorted(tmp_path.rglob("*.*")):
        assert (kept / path.relative_to(tmp_path)).read_bytes() == path.read_bytes(), path.name


def test_samples_are_papers_alone_and_their_truth_finds_them() -> None:
    """Every file of a folder that is run must have an outcome, and a truth record is no paper."""
    files = [path for path in (_ROOT / "data" / "samples").rglob("*") if path.is_file()]
    assert {path.suffix for path in files} <= {".pdf", ".txt", ".docx"}
    labelled = [found.path.resolve() for found in read_truth(_ROOT / "data" / "truth")]
    labelled += [found.path.resolve() for found in read_truth(_ROOT / "data" / "truth" / "blanketter")]
    assert sorted(labelled) == sorted(path.resolve() for path in files)


def test_truth_names_every_field_of_its_table() -> None:
    for path in sorted((_ROOT / "data" / "truth").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        for document in record["documents"]:
            for field in document["fields"].values():
                assert (field["value"] is None) == (field["status"] != "read")
                assert (field["box"] is None) == (field["page"] is None)


@pytest.mark.skipif(
    not _SEEDS.is_dir(), reason="the two real papers (../shared/seeds) are not on this machine"
)
@pytest.mark.parametrize("ticks", ["lost", "drawn"])
def test_the_real_application_keeps_its_words(ticks: Any) -> None:
    rendered = seeds.application(_SEEDS, ticks)
    assert list(misplaced(rendered)) == []
    assert _lost_words(_SEEDS / "ansokan.txt", rendered) == set()
    fields = rendered.truth["documents"][0]["fields"]
    assert (fields["sokt_summa"]["value"], fields["budget_summa"]["value"]) == ("900000", "1200000")
    assert fields["ovriga_intakter"]["value"] is None


@pytest.mark.skipif(
    not _SEEDS.is_dir(), reason="the two real papers (../shared/seeds) are not on this machine"
)
def test_the_real_account_keeps_its_words() -> None:
    rendered = seeds.report(_SEEDS)
    assert list(misplaced(rendered)) == []
    assert _lost_words(_SEEDS / "redovisning.txt", rendered) == set()
    rows = rendered.truth["documents"][0]["konto_rows"]
    assert [row["belopp"] for row in rows] == ["107000", "2626837", "76991"]


def _lost_words(source: Path, rendered: Rendered) -> set[str]:
    """Words of the text file that the PDF does not have; the line to sign on is drawn."""
    words = {word for word in source.read_text(encoding="utf-8").split() if set(word) != {"_"}}
    return words - {text for page in words_in(rendered.data) for text, _ in page}
