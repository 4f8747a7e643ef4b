"""What shows only when documents are compared: small summaries by hand, the two seeds, and a made archive."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain
from pathlib import Path

import pytest

from extract.checks import (
    ARCHIVE_CHECKS,
    CHECKS,
    archive_findings,
    chains,
    crowd,
    find_check,
    pairs,
    retold,
    summarise,
)
from extract.checks.archive import ArchiveCheck
from extract.checks.likeness import likeness
from extract.checks.retold import long_sentences
from extract.checks.summaries import sketch_of
from extract.linking.propose import propose_links
from models.finding import Finding, Result, Severity
from models.record import DocumentStatus, Dokumenttyp
from models.summary import Link, Part, Purpose, Sum, Summary
from models.thresholds import default_thresholds
from tests.archives.made import make_archive
from tests.checks.build import hits, value
from tests.checks.test_seeds import seed_application, seed_report

BOARD = "Ekens stadsdelsnämnd"
LONG = " ".join(f"ord{number}" for number in range(300))


def application(key: str, name: str = "Odling i parken", year: int = 2015, amount: int = 300_000) -> Summary:
    return Summary(
        key,
        Dokumenttyp.ANSOKAN,
        sha256=key,
        grant="Medel för projekt",
        board=BOARD,
        applicant=BOARD,
        parts=(Part((name,), ("projekt",), amount=Sum(Decimal(amount))),),
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        signed=date(year - 1, 12, 1),
    )


def report(key: str, *names: str, start: str = "2015-01-01", end: str = "2015-12-31") -> Summary:
    parts = tuple(
        Part((name,), ("projekt",), nr) for nr, name in enumerate(names or ("Odling i parken",), start=1)
    )
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return Summary(key, Dokumenttyp.REDOVISNING, sha256=key, board=BOARD, parts=parts, start=first, end=last)


def decision(
    key: str, amount: int, signed: str = "2014-12-20", purpose: Purpose = Purpose.GRANT, half: int = 0
) -> Summary:
    part = Part(("Odling i parken",), ("projekt",), 1, Sum(Decimal(amount), Decimal(half)), purpose)
    day = date.fromisoformat(signed)
    return Summary(key, Dokumenttyp.BESLUT, sha256=key, board=BOARD, parts=(part,), signed=day)


def answers(summaries: Sequence[Summary], links: Sequence[Link]) -> list[Finding]:
    """Of every check of several documents, by code, then in the archive's order."""
    return list(chain.from_iterable(archive_findings(summaries, links)))


def found(code: str, *summaries: Summary) -> list[Finding]:
    links = propose_links(summaries)
    return [finding for finding in answers(summaries, links) if finding.code == code]


def results(findings: Iterable[Finding]) -> list[tuple[str, Result]]:
    return [(finding.document_id, finding.result) for finding in findings]


def test_every_check_is_listed_once_and_explains_itself() -> None:
    defined = [
        one.code
        for module in (chains, crowd, pairs, retold)
        for one in vars(module).values()
        if isinstance(one, ArchiveCheck)
    ]
    listed = [check.code for check in ARCHIVE_CHECKS]
    assert sorted(defined) == sorted(listed) == sorted(set(listed))
    assert not set(listed) & {check.code for check in CHECKS}
    for check in ARCHIVE_CHECKS:
        explained = check.explanation()
        assert all((explained.summary, explained.why, explained.example, explained.remedy, check.title))
        assert find_check(check.code.lower()) is check


def test_the_two_seeds() -> None:
    papers = [seed_application(), replace(seed_report(), document_id="d-report")]
    norm = value("namnd_norm", "Hässelby-Vällingby stadsdelsnämnd")
    documents = [replace(paper, values=(*paper.values, norm)) for paper in papers]
    summaries = [summary for document in documents if (summary := summarise(document))]
    findings = answers(summaries, propose_links(summaries))
    shown = [(finding.code, finding.severity, finding.actual) for finding in hits(findings)]
    assert shown == [
        ("N01", Severity.VARNING, "Trygghetsskapande åtgärder"),  # L-01
        ("X05", Severity.VARNING, "Lärandecenter"),  # L-03
        ("X05", Severity.VARNING, "Sociala insatsgrupper"),
        ("X07", Severity.VARNING, "2014-08-31"),  # L-02
    ]
    untested = {finding.code for finding in findings if finding.result is Result.EJ_PROVAD}
    assert {"X01", "X02", "X03", "X04"} <= untested
    assert answers(summaries, propose_links(summaries)) == findings


def test_an_unread_file_is_not_compared_and_a_copy_only_counted() -> None:
    assert summarise(replace(seed_application(), status=DocumentStatus.FAILED)) is None
    paper = seed_application()
    paper = replace(paper, file=replace(paper.file, sha256="lika"))
    copy = summarise(replace(paper, document_id="d-copy", status=DocumentStatus.DUPLICATE))
    original = summarise(paper)
    assert copy is not None
    assert original is not None
    assert copy.is_copy
    findings = answers([original, copy], ())
    assert [
        (finding.code, finding.actual, finding.message)
        for finding in hits(findings)
        if finding.document_id == "d-copy"
    ] == [("V01", original.document_id, f'Dokumentet är likadant som "{paper.file.name}".')]


@pytest.mark.parametrize(
    ("code", "clause", "expected"),
    [
        ("X01", decision("d-b", 250_000, purpose=Purpose.REQUEST), "-50000"),
        ("X01", decision("d-b", 300_000, purpose=Purpose.REQUEST), None),
        ("X01", decision("d-b", 250_000), "ej"),  # a clause that grants is a matter for X02
        ("X02", decision("d-b", 250_000), "-50000"),
        ("X02", decision("d-b", 300_400, half=500), None),  # 300 tkr
        ("B10", decision("d-b", 300_400, half=500), "-400"),
        ("X04", decision("d-b", 300_000, "2015-03-02"), "60"),
        ("X04", decision("d-b", 300_000), None),
    ],
)
def test_application_against_decision(code: str, clause: Summary, expected: str | None) -> None:
    (finding,) = found(code, application("d-a"), clause)
    if expected == "ej":
        assert finding.result is Result.EJ_PROVAD
        assert "beslut" in finding.message
    elif expected is None:
        assert finding.result is Result.OK
    else:
        assert finding.result is Result.TRAFF
        assert finding.difference.lstrip("-") == expected.lstrip("-")
        assert len(finding.field_ids) == 2


@pytest.mark.parametrize(
    ("granted", "used", "carried", "result"),
    [
        (500, 620, None, Result.TRAFF),
        (500, 500, None, Result.OK),
        (500, 420, 80, Result.OK),
        (500, 420, 100, Result.TRAFF),  # what is carried over is not what is left
        (None, 420, None, Result.EJ_PROVAD),
        (500, None, None, Result.EJ_PROVAD),
    ],
)
def test_used_against_granted(
    granted: int | None, used: int | None, carried: int | None, result: Result
) -> None:
    sums = [None if each is None else Sum(Decimal(each)) for each in (granted, used, carried)]
    paper = replace(report("d-r"), granted=sums[0], used=sums[1], carried=sums[2])
    assert results(found("X03", paper)) == [("d-r", result)]


def test_grant_of_a_report_may_stand_in_the_decision() -> None:
    paper = replace(report("d-r"), used=Sum(Decimal(400_000)))
    (finding,) = found("X03", application("d-a"), decision("d-b", 300_000), paper)
    assert (finding.expected, finding.actual, finding.difference) == ("300000", "400000", "100000")


def test_missing_papers_are_asked_for_where_the_archive_has_such() -> None:
    both = found("X05", application("d-a"), report("d-r", "Odling i parken", "Läxhjälp"))
    assert [finding.actual for finding in hits(both)] == ["Läxhjälp"]
    assert results(found("X05", report("d-r", "Läxhjälp"))) == [("d-r", Result.EJ_PROVAD)]
    other = decision("d-b", 200_000)
    reported = report("d-r", "Läxhjälp")
    assert ("d-b", Result.TRAFF) in results(found("X05", other, reported))


@pytest.mark.parametrize(
    ("until", "signed", "result"),
    [
        (None, date(2016, 1, 10), Result.OK),  # told without a day: the whole period
        (date(2015, 8, 31), date(2016, 1, 10), Result.TRAFF),
        (date(2015, 8, 31), date(2015, 10, 10), Result.OK),  # within a tertial
        (date(2015, 12, 31), date(2016, 6, 1), Result.OK),
    ],
)
def test_new_application_and_outcome(until: date | None, signed: date, result: Result) -> None:
    paper = report("d-r")
    paper = replace(paper, parts=(replace(paper.parts[0], outcome_until=until),))
    new = replace(application("d-n", year=2016), signed=signed)
    assert ("d-n", result) in results(found("X07", application("d-a"), new, paper))


@pytest.mark.parametrize(
    ("second", "overlap", "gap"),
    [
        (("2015-05-01", "2015-08-31"), "", ""),
        (("2015-04-01", "2015-08-31"), "30", ""),
        (("2015-01-01", "2015-08-31"), "120", ""),  # cumulative: a notis
        (("2015-07-01", "2015-08-31"), "", "61"),
    ],
)
def test_periods_of_two_reports(second: tuple[str, str], overlap: str, gap: str) -> None:
    papers = report("d-r1", end="2015-04-30"), report("d-r2", start=second[0], end=second[1])
    overlapping, gaps = hits(found("T13", *papers)), hits(found("T14", *papers))
    assert [finding.difference for finding in overlapping] == ([overlap] if overlap else [])
    assert [finding.difference for finding in gaps] == ([gap] if gap else [])
    if second[0] == "2015-01-01":
        assert overlapping[0].severity is Severity.NOTIS


@pytest.mark.parametrize(
    ("amount", "result"), [(300_000, Result.OK), (601_000, Result.TRAFF), (149_000, Result.TRAFF)]
)
def test_request_from_year_to_year(amount: int, result: Result) -> None:
    papers = application("d-a"), application("d-n", year=2016, amount=amount)
    assert results(found("V07", *papers)) == [("d-a", Result.EJ_PROVAD), ("d-n", result)]


def test_last_year_and_then_another() -> None:
    former = replace(application("d-a"), says_last_year=True)
    assert results(found("V05", former, application("d-n", year=2016)))[1] == ("d-n", Result.TRAFF)
    assert results(found("V05", application("d-a"), application("d-n", year=2016)))[1] == ("d-n", Result.OK)


@pytest.mark.parametrize(
    ("changed", "result"), [(0, Result.TRAFF), (2, Result.TRAFF), (40, Result.OK), (300, Result.OK)]
)
def test_near_copies(changed: int, result: Result) -> None:
    text = " ".join([*LONG.split()[: -changed or None], *(f"nytt{number}" for number in range(changed))])
    first = replace(application("d-a"), sketch=sketch_of([LONG], 150))
    later = replace(application("d-n"), sketch=sketch_of([text], 150))
    assert results(found("V01", first, later)) == [("d-a", Result.OK), ("d-n", result)]


def test_short_text_is_not_compared() -> None:
    limit = default_thresholds().near_duplicate_words
    assert sketch_of(["en kort text"], limit) is None
    assert results(found("V01", application("d-a"))) == [("d-a", Result.EJ_PROVAD)]


def test_likeness_is_near_the_share_of_runs() -> None:
    words = LONG.split()
    one, other = (
        sketch_of([LONG], 150),
        sketch_of([" ".join(words[:200] + [f"x{n}" for n in range(100)])], 150),
    )
    assert one is not None
    assert other is not None
    assert likeness(one, one) == 1
    assert 0.3 < likeness(one, other) < 0.7  # 196 of 396 runs


def test_second_grant_for_the_same_time() -> None:
    other = replace(application("d-n"), grant="Bidrag till föreningar")
    assert results(found("V02", application("d-a"), other)) == [("d-a", Result.OK), ("d-n", Result.TRAFF)]
    next_year = replace(application("d-n", year=2016), grant="Bidrag till föreningar")
    assert not hits(found("V02", application("d-a"), next_year))
    assert not hits(found("V02", application("d-a"), replace(other, applicant="en förening")))


@pytest.mark.parametrize(
    ("names", "amounts", "days", "hit"),
    [
        (("Lekplats etapp 1", "Lekplats etapp 2"), (300_000, 300_000), 10, True),
        (("Lekplats etapp 1", "Lekplats etapp 2"), (200_000, 200_000), 10, False),  # together under the limit
        (("Lekplats etapp 1", "Lekplats etapp 2"), (300_000, 900_000), 10, False),  # one is above it alone
        (("Lekplats etapp 1", "Lekplats etapp 2"), (300_000, 300_000), 90, False),
        (("Lekplats etapp 1", "Teater för unga"), (300_000, 300_000), 10, False),
        (("Lekplats etapp 1", "Lekplats etapp 1"), (300_000, 300_000), 10, False),  # filed again
    ],
)
def test_split_applications(names: tuple[str, str], amounts: tuple[int, int], days: int, hit: bool) -> None:
    first, second = (application(f"d-{nr}", names[nr], amount=amounts[nr]) for nr in (0, 1))
    second = replace(second, signed=date.fromordinal(date(2014, 12, 1).toordinal() + days))
    found_hits = hits(found("V03", first, second))
    assert bool(found_hits) is hit
    assert all(finding.actual == "600000" for finding in found_hits)


def test_a_part_of_one_group_may_begin_another() -> None:
    """Told with the first two, the second is also a part of what was asked for after the first one's days."""
    papers = [
        replace(
            application(f"d-{nr}", f"Lekplats etapp {nr}", amount=300_000),
            signed=date.fromordinal(date(2014, 12, 1).toordinal() + 40 * nr),
        )
        for nr in range(3)
    ]
    assert [finding.document_id for finding in hits(found("V03", *papers))] == ["d-1", "d-2"]


def test_one_person_for_many_applicants() -> None:
    papers = [
        replace(application(f"d-{nr}", f"Projekt {nr}"), applicant=f"förening {nr}", contact="kim exempel")
        for nr in range(3)
    ]
    findings = hits(found("V04", *papers))
    assert [finding.document_id for finding in findings] == ["d-0", "d-1", "d-2"]
    assert not any("exempel" in finding.message.casefold() for finding in findings)  # a name is in no message
    assert not hits(found("V04", *papers[:2]))


def test_round_amounts_need_an_archive() -> None:
    papers = [application(f"d-{nr}", f"Projekt {nr}", amount=100_000 * (1 + nr % 4)) for nr in range(25)]
    assert results(found("B12", *papers)) == [("d-0", Result.TRAFF)]
    assert results(found("B12", *papers[:5])) == [("d-0", Result.EJ_PROVAD)]
    uneven = [application(f"d-{nr}", f"Projekt {nr}", amount=100_001 + nr) for nr in range(25)]
    assert results(found("B12", *uneven)) == [("d-0", Result.OK)]


@pytest.mark.parametrize(
    ("digits", "magnitudes", "result"),
    [
        ((301, 176, 125, 97, 79, 67, 58, 51, 46), (2, 5), Result.OK),
        ((111,) * 9, (2, 5), Result.TRAFF),
        ((11,) * 9, (2, 5), Result.EJ_PROVAD),  # 99 rows
        ((111,) * 9, (4, 5), Result.EJ_PROVAD),  # one power of ten
    ],
)
def test_first_digits(digits: tuple[int, ...], magnitudes: tuple[int, int], result: Result) -> None:
    paper = replace(report("d-r"), first_digits=digits, magnitudes=magnitudes)
    assert results(found("V06", paper)) == [("d-r", result)]


@pytest.mark.parametrize("seed", [1, 2])
def test_made_archive(seed: int) -> None:
    made = make_archive(2_000, seed)
    findings = answers(made.summaries, propose_links(made.summaries))
    planted = {code for code, _ in made.planted}
    reported = {(finding.code, finding.document_id) for finding in hits(findings) if finding.code in planted}
    assert planted == {"V01", "V02", "V03"}
    assert len(reported & made.planted) >= 0.95 * len(reported)
    assert len(reported & made.planted) >= 0.95 * len(made.planted)
    clean = len(made.summaries) - 2 * len(made.planted)
    alarms = [
        finding
        for finding in hits(findings)
        if finding.code not in (*planted, "N01") and finding.severity is not Severity.NOTIS
    ]
    assert len(alarms) <= clean / 100


def test_run_writes_links_and_findings_the_same_twice(tmp_path: Path) -> None:
    import extract

    source = tmp_path / "papper"
    source.mkdir()
    (source / "a.txt").write_text("ett papper", encoding="utf-8")
    (source / "b.txt").write_text("ett papper", encoding="utf-8")
    for name in ("en", "två"):
        report_of_run = extract.run([source], tmp_path / name, jobs=0, profile="data")
        assert report_of_run.hits[Severity.VARNING] == 1  # the copy
    for table in ("links.csv", "findings.csv"):
        assert (tmp_path / "en" / table).read_bytes() == (tmp_path / "två" / table).read_bytes()
    assert "V01" in (tmp_path / "en" / "findings.csv").read_text(encoding="utf-8")


SENTENCE = "Sex ungdomar byggde lådor där boende odlade grönsaker."
OTHER_SENTENCE = "Föreningen ordnade konserter, föreställningar och danskvällar under hösten."


def telling(
    key: str, name: str, *sentences: str, start: str = "2015-01-01", end: str = "2015-12-31"
) -> Summary:
    paper = replace(report(key, name, start=start, end=end), file=f"{key}.pdf")
    told = long_sentences(" ".join(("Allt gick bra.", *sentences)))
    return replace(paper, parts=tuple(replace(part, told=told) for part in paper.parts))


@pytest.mark.parametrize(
    ("remark", "others", "expected"),
    [
        ("another project in the same time", [telling("d-b", "Läxhjälp", SENTENCE)], ["d-b"]),
        ("the same project, reported again", [telling("d-b", "Odling i parken", SENTENCE)], []),
        (
            "another year",
            [telling("d-b", "Läxhjälp", SENTENCE, start="2016-01-01", end="2016-12-31")],
            [],
        ),
        ("nothing in common", [telling("d-b", "Läxhjälp", OTHER_SENTENCE)], []),
        ("short words in common only", [telling("d-b", "Läxhjälp")], []),
        ("what everybody writes", [telling(f"d-{nr}", f"Läxhjälp {nr}", SENTENCE) for nr in range(5)], []),
    ],
)
def test_a_sentence_told_of_two_projects(remark: str, others: list[Summary], expected: list[str]) -> None:
    told = hits(found("X08", telling("d-a", "Odling i parken", SENTENCE), *others))
    assert [finding.document_id for finding in told] == expected


def test_what_is_said_of_a_sentence_told_twice() -> None:
    papers = [
        telling(key, name, SENTENCE, OTHER_SENTENCE) for key, name in (("d-a", "Odling"), ("d-b", "Läxhjälp"))
    ]
    (finding,) = hits(found("X08", *papers))
    assert finding.severity is Severity.NOTIS
    assert finding.message.endswith(
        ' och en mening till står både om "Läxhjälp" här och om "Odling" i "d-a.pdf";'
        " gemensam tid 2015-01-01–2015-12-31."
    )
