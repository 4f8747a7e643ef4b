"""A form drafted from one paper: it loads, reads the paper it came from, and holds nothing that a person wrote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.evaluate.compare import Verdict
from extract.evaluate.score import score_file
from extract.evaluate.truth import LabelledFile, parse_document
from extract.forming.examine import Twice, claimed_twice, examine, remarks_on
from extract.forming.proposal import Proposal, propose_from
from extract.forming.union import slug_of, union_form
from extract.forming.writing import quoted, toml_of
from extract.pipeline import documents_of
from extract.readers import read_layout
from extract.stages.draft import Draft
from models.form import Form, Kind
from models.form_loader import load_form, user_forms, vocabulary
from models.geometry import Box
from models.layout import Layout
from models.record import Place, SourceFile, Value, ValueStatus
from tests.forms import association, leader, planning, state
from tests.papers.pdf import Rendered
from tests.stages.grid import layout_of

Maker = Callable[[], Rendered]

ONE_SIDED = (*association.PAPERS, *planning.PAPERS, *leader.PAPERS, *state.PAPERS)

NEVER_SEEN = """Brukssamfälligheten i Hällsvik

ANSÖKAN OM BRYGGPENG 2031

Båtklubb:          Hällsviks båtklubb
Org.nr:            802466-2077
Hamnkapten:        Karin Lindström
E-post:            karin@hallsvik.example
Antal bryggplatser: 46
Önskad bryggpeng:  12 500 kr
Senast besiktad:   2030-05-14

Åtgärd                 Kostnad
Nya flottar             18 000
Kättingar                4 250
Summa                   22 250

Så ska pengarna användas
Vi byter de tre yttersta flottarna och lägger ut nya kättingar innan isen går. Arbetet görs av medlemmarna
under två lördagar i april, och båtklubben lånar en pråm av hamnen.

Hällsvik den 3 mars 2031

______________________
Karin Lindström
Hamnkapten
"""
"""On no form that anybody has declared, with labels that no vocabulary has."""


def drafted(layout: Layout, folder: Path) -> tuple[Form, str, Proposal]:
    proposal = propose_from(layout, "utkast")
    text = toml_of(proposal)
    path = folder / "utkast.toml"
    path.write_text(text, encoding="utf-8")
    (form,) = user_forms([path])
    return form, text, proposal


def written(rendered: Rendered, folder: Path) -> Path:
    path = folder / rendered.truth["file"]
    path.write_bytes(rendered.data)
    return path


@pytest.mark.parametrize("paper", ONE_SIDED, ids=lambda paper: paper.__name__)
def test_a_drafted_form_reads_the_paper_it_came_from(paper: Maker, tmp_path: Path) -> None:
    rendered = paper()
    layout = read_layout(written(rendered, tmp_path))
    form, _, _ = drafted(layout, tmp_path)
    file = SourceFile(rendered.truth["file"], "x", "0" * 64, len(layout.pages), layout.source)
    documents = documents_of(layout, file, forms=(form,))
    assert [document.form for document in documents] == ["utkast"]
    truth = rendered.truth
    expected = tuple(parse_document(each, truth["kind"]) for each in truth["documents"])
    labelled = LabelledFile(tmp_path / truth["file"], "", "", truth["kind"], expected)
    verdicts = [mark.verdict for mark in score_file(labelled, documents).marks]
    assert Verdict.WRONG_SILENT not in verdicts
    assert Verdict.SPURIOUS not in verdicts
    assert verdicts.count(Verdict.MISSED) <= 2


@pytest.mark.parametrize("paper", ONE_SIDED, ids=lambda paper: paper.__name__)
def test_no_answer_gets_into_the_form(paper: Maker, tmp_path: Path) -> None:
    rendered = paper()
    _, text, _ = drafted(read_layout(written(rendered, tmp_path)), tmp_path)
    (record,) = rendered.truth["documents"]
    answers = [field["raw"] for name, field in record["fields"].items() if name != "befattning"]
    answers += [row["raw"][column] for row in record["budget_rows"] for column in ("text", "belopp")]
    found = [answer for answer in answers if len(answer) > 4 and answer.casefold() in text.casefold()]
    assert found == []


def test_a_paper_never_seen_gives_a_form_that_reads_it(tmp_path: Path) -> None:
    layout = layout_of(NEVER_SEEN)
    form, text, proposal = drafted(layout, tmp_path)
    kinds = {entry.name: entry.kind for entry in proposal.fields if not entry.known}
    assert kinds == {
        "batklubb": Kind.TEXT,
        "hamnkapten": Kind.PERSON,
        "antal_bryggplatser": Kind.COUNT,
        "onskad_bryggpeng": Kind.AMOUNT,
        "senast_besiktad": Kind.DATE,
    }
    assert form.titles == ("ANSÖKAN OM BRYGGPENG",)
    assert [entry.name for entry in proposal.sections] == ["sa_ska_pengarna_anvandas"]
    assert "Karin" not in text
    assert "flottar" not in text
    (found,) = examine(layout, form)
    assert found.read_as == "utkast"
    read = {value.field: str(value.value) for value in found.values if value.value is not None}
    assert read["onskad_bryggpeng"] == "12500"
    assert read["senast_besiktad"] == "2030-05-14"
    assert read["budget_summa"] == "22250"
    assert dict(found.rows) == {"budget_rows": 2}
    assert found.missing == ()
    assert found.unknown == ()


def test_examine_says_what_the_form_lacks(tmp_path: Path) -> None:
    path = tmp_path / "egen.toml"
    path.write_text(
        'name = "egen"\ntitle = "Egen"\ndokumenttyp = "ansokan"\ntitles = ["Ansökan om bryggpeng"]\n'
        '[fields.batklubb]\nkind = "text"\nlabels = ["Båtklubb"]\nrequired = true\n'
        '[fields.fartyg]\nkind = "text"\nlabels = ["Fartyg"]\n',
        encoding="utf-8",
    )
    form = load_form(path, vocabulary())
    (found,) = examine(layout_of(NEVER_SEEN), form)
    assert [match.printed for match in found.matched] == ["Båtklubb:"]
    assert found.missing == ("fartyg",)
    assert ("Önskad bryggpeng", 1) in found.unknown
    assert found.fits[0].form.name == "egen"
    assert found.fits[0].score > found.fits[1].score


def test_a_form_is_examined_though_another_reads_the_paper(tmp_path: Path) -> None:
    path = tmp_path / "annan.toml"
    path.write_text(
        'name = "annan"\ntitle = "Annan"\ndokumenttyp = "ansokan"\ntitles = ["Ansökan om vägbelysning"]\n'
        '[fields.epost]\nlabels = ["E-post"]\n',
        encoding="utf-8",
    )
    (found,) = examine(layout_of(NEVER_SEEN), load_form(path, vocabulary()))
    assert found.read_as == "generell_ansokan"
    assert [value.value for value in found.values if value.field == "epost"] == ["karin@hallsvik.example"]


def test_words_that_two_labels_ask_for_are_told(tmp_path: Path) -> None:
    path = tmp_path / "f.toml"
    path.write_text(
        'name = "f"\ntitle = "F"\ndokumenttyp = "ansokan"\ntitles = ["Ansökan om lampor"]\n'
        '[fields.sokande]\nlabels = ["Förening"]\n[fields.projekt]\nlabels = ["Projektnamn"]\n',
        encoding="utf-8",
    )
    form = load_form(path, vocabulary())
    place, apart = Place(1, Box(72, 24, 144, 36)), Place(1, Box(72, 48, 144, 60))
    read = [
        Value("sokande", "Lyktgubbarna", "Lyktgubbarna", ValueStatus.READ, place),
        Value("projekt", "Lyktgubbarna", "Lyktgubbarna", ValueStatus.READ, place),
    ]
    draft = Draft(layout_of("ANSÖKAN OM LAMPOR"), values=tuple(read))
    assert list(claimed_twice(draft, form)) == [Twice(1, ("sokande", "projekt"), "Lyktgubbarna")]
    once = replace(draft, values=(read[0], replace(read[1], place=apart)))
    assert list(claimed_twice(once, form)) == []


_TWO = '[fields.epost]\nlabels = ["Svar"]\n[fields.telefon]\nlabels = ["Svar"]\n'
REMARKS = [
    (_TWO, "«Svar» står både i epost och i telefon"),
    (
        '[fields.antal_bin]\nkind = "count"\nlabels = ["Antal bin"]\n',
        "antal_bin har ingen kolumn i applications",
    ),
    ('[fields.epost]\nlabels = ["E-post"]\n', "titles saknas"),
    ('[fields.epost]\nlabels = ["E-post"]\n', "inget fält har required = true"),
    ("", "formuläret frågar inte efter något"),
]


@pytest.mark.parametrize(("body", "remark"), REMARKS)
def test_a_form_that_loads_may_still_be_remarked_on(body: str, remark: str, tmp_path: Path) -> None:
    path = tmp_path / "f.toml"
    path.write_text(f'name = "f"\ntitle = "F"\ndokumenttyp = "ansokan"\n{body}', encoding="utf-8")
    assert any(each.startswith(remark) for each in remarks_on(load_form(path, vocabulary())))


HOSTILE = [
    ('Namn"]\nname = "x', "a quote that would end the string"),
    ("Namn\\", "a backslash at the end"),
    ("Rad\u202eomvänd", "text turned round"),
    ("Tecken\x07\x1b[31m", "control characters"),
]


@pytest.mark.parametrize(("label", "why"), HOSTILE)
def test_a_label_cannot_write_toml_of_its_own(label: str, why: str) -> None:
    import tomllib

    text = quoted(label)
    assert tomllib.loads(f"x = {text}")["x"] == label, why
    assert "\n" not in text
    assert "\x1b" not in text


@given(st.text(max_size=40).filter(lambda text: max(text, default="") <= "\ud7ff"))
def test_any_text_comes_back_from_toml(text: str) -> None:
    import tomllib
    import unicodedata

    assert tomllib.loads(f"x = {quoted(text)}")["x"] == unicodedata.normalize("NFC", text)


@given(st.text(max_size=80))
def test_a_name_is_a_key_or_empty(text: str) -> None:
    name = slug_of(text)
    assert name == "" or (name.isascii() and name[0].isalpha() and name.replace("_", "").isalnum())
    assert len(name) <= 45


def test_every_label_of_the_union_names_one_thing() -> None:
    form = union_form()
    headings = {heading.casefold() for heading in form.headings}
    assert not headings & {label.casefold() for field in form.fields for label in field.labels}
    assert {table.name for table in form.tables} == {"konto_rows", "budget_rows"}


@given(
    st.lists(
        st.sampled_from(["Namn:", "Svar", "12", "500", "kr\n,", "", "Ålder", "Mål\t.:_()–?"]), max_size=60
    )
)
def test_no_text_stops_the_draft(pieces: list[str]) -> None:
    proposal = propose_from(layout_of(" ".join(pieces)))
    assert toml_of(proposal).startswith("# Utkast")
