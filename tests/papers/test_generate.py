"""The corpus: made from its seed alone, readable, and truthful in every kind of file."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pypdfium2
import pytest
from docx import Document

from models.geometry import Box
from tests.papers import generate, make_ansokan, make_redovisning
from tests.papers.blind.ways import WAYS
from tests.papers.expect import judge
from tests.papers.families import FAMILIES
from tests.papers.generate import Made, make, paper_of, random_of
from tests.papers.marks import Marks
from tests.papers.model import Paper
from tests.papers.scan import WORN, Condition, Move, scanned
from tests.papers.test_handmade import missing
from tests.papers.test_samples import misplaced

_COUNT = 90


@pytest.fixture(scope="module")
def pdfs() -> list[Made]:
    return [make(11, number, kinds={"pdf": 1}) for number in range(_COUNT)]


@pytest.fixture(scope="module")
def texts() -> list[Made]:
    return [make(12, number, kinds={"text": 1}) for number in range(_COUNT)]


@pytest.mark.parametrize("kind", ["pdf", "text", "docx", "scan"])
def test_a_file_depends_on_its_seed_and_number_alone(kind: str) -> None:
    for number in range(4):
        first, second = make(3, number, kinds={kind: 1}), make(3, number, kinds={kind: 1})
        assert first.rendered.data == second.rendered.data
        assert first.rendered.truth == second.rendered.truth
    assert make(3, 0, kinds={kind: 1}).rendered.data != make(4, 0, kinds={kind: 1}).rendered.data


def test_every_marked_word_stands_in_its_box(pdfs: list[Made]) -> None:
    wrong = [(made.name, key, item) for made in pdfs for key, item in misplaced(made.rendered)]
    assert wrong == []


def test_every_marked_word_stands_in_its_place_of_the_text(texts: list[Made]) -> None:
    for made in texts:
        lines = made.rendered.data.decode("utf-8").split("\n")
        for places in made.rendered.places:
            for item in (item for placed in places.values() for item in placed):
                start, line = round(item.box.x0 / 6), round(item.box.top / 12)
                assert lines[line].expandtabs(8)[start:].startswith(item.text), (made.name, item)


def test_no_answer_lies_outside_its_page(pdfs: list[Made]) -> None:
    for made in pdfs:
        with pypdfium2.PdfDocument(made.rendered.data) as pdf:
            sizes = [page.get_size() for page in pdf]
        for places in made.rendered.places:
            for key, placed in places.items():
                for item in placed:
                    width, height = sizes[item.page - 1]
                    inside = item.box.x0 >= 0 and item.box.x1 <= width and item.box.bottom <= height
                    assert inside, (made.name, key, item)


def _documents(made: list[Made]) -> list[dict[str, Any]]:
    return [document for one in made for document in one.rendered.truth["documents"]]


def _plain_kronor(raw: str) -> Decimal | None:
    """The amount of a raw text without a larger unit, read in the dullest way there is."""
    text = re.sub("[\u00a0\u2009 ]", "", raw.lower())
    found = re.fullmatch(
        r"(?:sek|kr)?(-?[0-9]+|-?[0-9]{1,3}(?:\.[0-9]{3})+)(,[0-9]{2})?(?:kr|kronor|sek|:-)?", text
    )
    return None if found is None else Decimal(found[1].replace(".", "") + (found[2] or "").replace(",", "."))


def test_plain_amounts_come_again_from_the_printed_words(pdfs: list[Made], texts: list[Made]) -> None:
    read = 0
    for document in _documents(pdfs + texts):
        for name, field in document["fields"].items():
            if field["value"] and ("summa" in name or name.endswith("belopp")):
                amount = _plain_kronor(field["raw"])
                scaled = amount is not None and amount != Decimal(field["value"])
                assert not scaled or Decimal(field["value"]) / amount in (1000, 1_000_000), (name, field)
                read += amount is not None
    assert read > _COUNT


def test_the_sums_of_the_rows_are_the_totals_where_no_code_says_otherwise(pdfs: list[Made]) -> None:
    for document in _documents(pdfs):
        for rows, total, code in (
            ("budget_rows", "budget_summa", "B06"),
            ("konto_rows", "summa_angiven", "B07"),
        ):
            stated = document["fields"].get(total, {}).get("value")
            if document[rows] and stated and all(row["belopp"] for row in document[rows]):
                summed = sum(Decimal(row["belopp"]) for row in document[rows])
                assert (summed != Decimal(stated)) == (code in document["findings"])


def test_no_code_is_both_demanded_and_forbidden(pdfs: list[Made], texts: list[Made]) -> None:
    for document in _documents(pdfs + texts):
        assert not set(document["findings"]) & set(document["must_not_fire"])


def test_word_files_hold_the_printed_answers() -> None:
    for number in range(6):
        rendered = make(5, number, kinds={"docx": 1}).rendered
        document = Document(io.BytesIO(rendered.data))
        words = [paragraph.text for paragraph in document.paragraphs]
        words += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        printed = " ".join(" ".join(words).split())
        for paper in rendered.truth["documents"]:
            for name, field in paper["fields"].items():
                if field["value"] and name != "ovriga_intakter":
                    assert " ".join(field["raw"].split()) in printed, name


def test_both_parts_and_every_family_and_plant_occur() -> None:
    made = [make(7, number, kinds={"text": 1}) for number in range(900)]
    layouts = {one.rendered.truth["layout"] for one in made}
    assert layouts == {family.name for family in FAMILIES}
    planted = Counter(code for document in _documents(made) for code in document["planted"])
    possible = set(make_ansokan.PLANTABLE + make_redovisning.PLANTABLE) - {"Q02"}
    assert possible - set(planted) == set()
    assert sum(family.part == "unseen" for family in FAMILIES) == 4
    assert all(
        make(8, number, "unseen", {"text": 1}).rendered.truth["part"] == "unseen" for number in range(9)
    )


def test_clean_papers_have_no_grave_finding() -> None:
    """Where nothing was planted, what remains is formal: no number, no total, no visible signature, a later board."""
    formal = {"B07", "B16", "F02", "F03", "K03", "N05", "T05"}
    clean = [
        document
        for document in _documents([make(9, number, kinds={"text": 1}) for number in range(200)])
        if document["dokumenttyp"] in ("ansokan", "redovisning") and not document["planted"]
    ]
    assert len(clean) > 40
    assert {code for document in clean for code in document["findings"]} <= formal


# Worked by hand from the wording of each check: (code, document, expected to hit).
_JUDGED = (
    ("T02", {"tidplan_start": "2015-01-01", "tidplan_slut": "2015-12-31", "datum": "2015-01-13"}, True),
    ("T02", {"tidplan_start": "2015-01-01", "tidplan_slut": "2015-12-31", "datum": "2015-01-01"}, False),
    ("T03", {"tidplan_start": "2015-01-01", "tidplan_slut": "2015-12-31", "datum": "2016-01-02"}, True),
    ("T01", {"tidplan_start": "2015-03-01", "tidplan_slut": "2015-02-01"}, True),
    ("B01", {"sokt_summa": "900000", "budget_summa": "1200000"}, True),
    ("B01", {"sokt_summa": "900000", "budget_summa": "1200000", "ovriga_intakter_belopp": "300000"}, False),
    ("B02", {"sokt_summa": "900001", "budget_summa": "900000"}, True),
    ("B04", {"sokt_summa": "900000", "budget_summa": "1200000", "ovriga_intakter": "nej"}, True),
    ("B03", {"ovriga_intakter": "ja", "ovriga_intakter_belopp": None}, True),
    ("B03", {"ovriga_intakter": "ja", "ovriga_intakter_belopp": "500"}, False),
    ("N08", {"organisationsnummer": "212000-0143"}, True),
    ("N08", {"organisationsnummer": "212000-0142"}, False),
    ("N04", {"namnd": "Farsta stadsdelsförvaltning"}, True),
    ("T04", {"period_start": "2014-01-01", "period_slut": "2014-04-30", "datum": "2014-04-12"}, True),
    ("T04", {"period_start": "2014-01-01", "period_slut": "2014-04-30", "datum": "2014-05-12"}, False),
    ("T05", {"period_start": "2014-08-01", "period_slut": "2014-12-31"}, True),
    ("T05", {"period_start": "2014-01-01", "period_slut": "2014-08-31"}, False),
)


@pytest.mark.parametrize(("code", "values", "hits"), _JUDGED)
def test_the_expected_findings_follow_the_wording_of_the_checks(
    code: str, values: dict[str, str | None], hits: bool
) -> None:
    kind = "redovisning" if "period_start" in values else "ansokan"
    paper = Paper(kind, "", [], Marks(values=dict(values), raws=dict.fromkeys(values, "")))
    judge(paper)
    assert (code in paper.findings) is hits
    assert (code in paper.must_not_fire) is not hits


def test_a_scan_has_no_text_and_its_boxes_lie_on_ink() -> None:
    """In a clean, tilted scan the answer's box is darker than the page around it."""
    plain = make(11, 3, kinds={"pdf": 1}).rendered
    scan = scanned(plain, Random(1), Condition(dpi=150, skew=1.2))
    with pypdfium2.PdfDocument(scan.data) as pdf:
        pages = [np.asarray(page.render(scale=2, grayscale=True).to_pil().convert("L")) for page in pdf]
        assert all(not page.get_textpage().get_text_range().strip() for page in pdf)
    boxes = [
        (field["page"], field["box"])
        for document in scan.truth["documents"]
        for name, field in document["fields"].items()
        if field["box"] and name != "ovriga_intakter"
    ]
    assert boxes
    for page, (x0, top, x1, bottom) in boxes:
        crop = pages[page - 1][int(top * 2) : int(bottom * 2) + 1, int(x0 * 2) : int(x1 * 2) + 1]
        assert crop.min() < 120


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_turning_a_page_moves_its_corner_as_expected(turns: int) -> None:
    move = Move(600, 800, Condition(quarter_turns=turns))
    expected = {0: [0, 0, 10, 5], 1: [0, 590, 5, 600], 2: [590, 795, 600, 800], 3: [795, 0, 800, 10]}[turns]
    assert move.box([0, 0, 10, 5]) == pytest.approx(expected)


def test_a_box_that_is_tilted_still_holds_the_untilted_middle() -> None:
    box = Box(*Move(600, 800, Condition(skew=2.0)).box([290, 395, 310, 405]))
    assert box.intersection(Box(290, 395, 310, 405)) > 0.95 * 200


def test_the_command_writes_files_truth_and_manifest(tmp_path: Path) -> None:
    generate.main(
        ["--seed", "2", "--count", "6", "--out", str(tmp_path), "--part", "build", "--kinds", "pdf,text"]
    )
    lines = (tmp_path / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    assert len(entries) == 6
    for entry in entries:
        record = json.loads((tmp_path / entry["truth"]).read_text(encoding="utf-8"))
        assert (tmp_path / record["file"]).is_file()
        assert (record["part"], record["layout"]) == ("build", entry["layout"])


@pytest.mark.parametrize("layout", WAYS)
@pytest.mark.parametrize("kind", ["pdf", "text", "docx"])
def test_every_answer_of_the_later_families_is_on_the_page(kind: str, layout: str) -> None:
    made = [make(13, number, "all", {kind: 1}, layout) for number in range(8)]
    assert {one.rendered.truth["layout"] for one in made} == {layout}
    assert [(one.name, found) for one in made for found in missing(one.rendered)] == []
    if kind == "pdf":
        wrong = [(one.name, key, item) for one in made for key, item in misplaced(one.rendered)]
        assert wrong == []


@pytest.mark.parametrize("layout", WAYS)
def test_every_plant_of_the_later_families_occurs(layout: str) -> None:
    family = next(family for family in FAMILIES if family.name == layout)
    drawn = [paper_of(random_of(14, layout, number), family, rich=True, kind="pdf") for number in range(150)]
    planted = {code for paper in drawn for code in paper.planted}
    for making in filter(None, (WAYS[layout].ansokan, WAYS[layout].redovisning)):
        rare = set(making.plantable) - planted
        assert len(rare) <= len(making.plantable) / 3, rare


@pytest.mark.parametrize(("quality", "is_bitonal"), [("fax", True), ("poor", False), ("clean", False)])
def test_scans_of_one_quality_are_the_same_paper_in_that_condition(quality: str, is_bitonal: bool) -> None:
    made = make(7, 3, "build", {"scan": 1}, quality=quality)
    usual = make(7, 3, "build", {"scan": 1})
    condition = made.rendered.truth["condition"]
    assert condition["bitonal"] is is_bitonal
    assert condition["contrast"] == 1.0 or quality == "poor"
    values = [
        [field["value"] for field in one.rendered.truth["documents"][0]["fields"].values()]
        for one in (made, usual)
    ]
    assert values[0] == values[1]


def test_a_worn_scan_shows_its_damage_on_the_same_paper() -> None:
    made, usual = (make(7, 3, "build", {"scan": 1}, quality=quality) for quality in (WORN, "clean"))
    condition = made.rendered.truth["condition"]
    damage = ("specks", "faded", "needles", "streaks", "stamped_text", "bitonal")
    assert 2 <= sum(bool(condition[name]) for name in damage) <= 3
    assert not any(usual.rendered.truth["condition"][name] for name in damage)
    names = [list(one.rendered.truth["documents"][0]["fields"]) for one in (made, usual)]
    assert names[0] == names[1]
