"""The page: nothing of a paper can act in it, its sums are those of the rows, and a screen reader can follow it."""

from __future__ import annotations

from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

import extract
from extract.exporters.discretion import Discretion
from extract.exporters.outgoing import Outgoing
from extract.exporting import notes_of, originals_where_they_were
from extract.frames import rows_of
from extract.report.certainty import estimate, measured
from extract.report.figures import Money, figures_of
from extract.report.page import report_page, write_report
from models.errors import OutputRefusedError
from tests.exporters.nasty import row_of
from tests.exporters.rows import RowsInMemory

SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"
NAMES = ("ansokan_lasframmande.pdf", "redovisning_vargtorn.pdf")
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "</title>",
    "$x^2$",
)


class Page(HTMLParser):
    """Collects what the tests ask about."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def source() -> RowsInMemory:
    documents = [extract.read_document(SAMPLES / name) for name in NAMES]
    return RowsInMemory(rows_of(documents, extract.check(documents)))


@pytest.fixture(scope="module")
def text(source: RowsInMemory) -> str:
    def original(sha256: str, path: str) -> Path | None:
        return originals_where_they_were(sha256, str(SAMPLES / path))

    return report_page(source, originals=original, notes=notes_of(audit_head="ab" * 32))


def test_the_page_needs_nothing_else_and_runs_nothing(text: str) -> None:
    page = Page(text)
    assert not {tag for tag, _ in page.tags} & {"script", "iframe", "object", "embed", "form", "link", "base"}
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on")]
        for name in ("src", "href"):
            assert (attributes.get(name) or "#").startswith(("#", "data:image/"))
    policy = next(found["content"] for tag, found in page.tags if found.get("http-equiv"))
    assert policy is not None
    assert "default-src 'none'" in policy


def test_a_screen_reader_can_follow(text: str) -> None:
    page = Page(text)
    assert ("html", {"lang": "sv"}) in page.tags
    images = [attributes for tag, attributes in page.tags if tag == "img"]
    assert images
    assert all(attributes.get("alt") for attributes in images)
    headings = [tag for tag, _ in page.tags if tag in ("h1", "h2", "h3")]
    assert headings[0] == "h1"
    assert headings.count("h1") == 1
    tables = sum(tag == "table" for tag, _ in page.tags)
    assert sum(tag == "caption" for tag, _ in page.tags) == tables
    ids = [attributes["id"] for _, attributes in page.tags if attributes.get("id")]
    assert len(ids) == len(set(ids))


def test_what_it_tells(text: str) -> None:
    said = Page(text).text.replace("\u00a0", " ")
    assert "2 filer gav 1 ansökan, 1 redovisning och 0 beslut" in said
    assert "ab" * 32 in said
    assert "tolerance_kr" in said
    assert "80 000 kr" in said, "the largest difference"
    assert "400 000 kr1 av 1 lästa" in said


def test_both_sums_of_a_difference_are_shown(source: RowsInMemory) -> None:
    figures = figures_of(source, Outgoing(Discretion(), print))
    first = figures.differences[0]
    assert first.amount == 80000
    assert [spot.value for spot in first.expected] == ["400000"]
    assert [spot.value for spot in first.actual] == ["480000"]
    assert len({(each.finding["document_id"], each.amount) for each in figures.differences}) == len(
        figures.differences
    )


def test_hostile_words_are_only_words() -> None:
    for hostile in HOSTILE:
        head = {"document_id": "d-x"}
        rows = {
            "documents": [row_of("documents", **head, file=hostile, path=hostile, dokumenttyp="ansokan",
                                 status="failed", reason="corrupt")],
            "applications": [row_of("applications", **head, namnd_norm=hostile, sokt_summa=Decimal(5))],
            "findings": [row_of("findings", **head, finding_id="a-x", code=hostile, severity="fel", result="traff",
                                review="ny", message=f"{hostile} kr", expected="5", actual="9", difference="4")],
        }  # fmt: skip
        page = Page(report_page(RowsInMemory(rows)))
        clean = Page(
            report_page(RowsInMemory({name: [_calm(row) for row in each] for name, each in rows.items()}))
        )
        assert [tag for tag, _ in page.tags] == [tag for tag, _ in clean.tags]
        assert hostile in page.text


def _calm(row: dict[str, object]) -> dict[str, object]:
    return {
        name: "lugn kr" if cell in HOSTILE or str(cell).endswith(" kr") else cell
        for name, cell in row.items()
    }


def test_no_personal_number_and_no_person_when_asked(source: RowsInMemory) -> None:
    whole, without = (report_page(source, without_persons=flag) for flag in (False, True))
    person = next(row["undertecknare"] for row in source.rows("applications"))
    assert person
    assert "kontaktpersoner och undertecknare är utelämnade" in without
    assert "kontaktpersoner och undertecknare är utelämnade" not in whole
    assert str(person) not in without


def test_sums_say_how_many_amounts_they_hold() -> None:
    money = Money()
    for amount in (Decimal("0.10"), Decimal("0.20"), None):
        money.add("Farsta stadsdelsnämnd", None, amount)
    assert money.of() == (Decimal("0.30"), 2, 3)
    assert money.of(year="år okänt") == money.of(board="Farsta stadsdelsnämnd") == money.of()


def test_the_estimate_is_the_measured_rate() -> None:
    found = measured()
    estimated = estimate(found.accepted, 3.0)
    assert estimated.likely == pytest.approx(found.wrong)
    assert estimated.low <= estimated.likely <= estimated.high


def test_the_same_rows_give_the_same_page(source: RowsInMemory, text: str) -> None:
    assert report_page(source) == report_page(source)
    assert report_page(source) != text


def test_an_empty_archive_has_a_page_too() -> None:
    assert "Inga träffar" in report_page(RowsInMemory({}))


def test_a_page_is_replaced_only_when_asked(tmp_path: Path) -> None:
    place = tmp_path / "rapport.html"
    write_report("ett", place)
    with pytest.raises(OutputRefusedError):
        write_report("två", place)
    write_report("två", place, force=True)
    assert place.read_text() == "två"
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.html"]
    with pytest.raises(OutputRefusedError):
        write_report("tre", tmp_path, force=True)
