"""Every change of the log shows."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.store.audit import START, AuditRecord, broken_at, canonical, chained


def chain(length: int) -> list[AuditRecord]:
    records: list[AuditRecord] = []
    for seq in range(1, length + 1):
        previous = records[-1].hash if records else START
        payload = canonical({"sha256": f"{seq:064}", "state": "ok"})
        records.append(chained(seq, f"2026-11-22T10:{seq:02}:00+00:00", "reading", payload, previous))
    return records


RECORDS = chain(40)
HEAD = RECORDS[-1].hash


def test_a_whole_chain() -> None:
    assert broken_at(RECORDS, HEAD) is None
    assert broken_at([]) is None


@given(st.integers(0, 39), st.sampled_from([part.name for part in fields(AuditRecord)]), st.data())
def test_every_edit_is_found_where_it_is(at: int, name: str, data: st.DataObject) -> None:
    before = getattr(RECORDS[at], name)
    changed = (
        before + 1 if isinstance(before, int) else flipped(before, data.draw(st.integers(0, len(before) - 1)))
    )
    edited = [*RECORDS[:at], replace(RECORDS[at], **{name: changed}), *RECORDS[at + 1 :]]
    assert broken_at(edited) == at + 1


def flipped(text: str, at: int) -> str:
    return text[:at] + chr(ord(text[at]) ^ 1) + text[at + 1 :]


@given(st.integers(0, 38))
def test_removed_swapped_and_added(at: int) -> None:
    assert broken_at(RECORDS[:at] + RECORDS[at + 1 :]) == at + 1
    assert broken_at([*RECORDS[:at], RECORDS[at + 1], RECORDS[at], *RECORDS[at + 2 :]]) == at + 1
    assert broken_at([*RECORDS[: at + 1], RECORDS[at], *RECORDS[at + 1 :]]) == at + 2


@pytest.mark.parametrize("left", range(40))
def test_a_cut_end_shows_against_a_hash_kept_elsewhere(left: int) -> None:
    assert broken_at(RECORDS[:left]) is None
    assert broken_at(RECORDS[:left], HEAD) == left + 1


def test_words_that_were_taken_away_leave_the_chain_whole() -> None:
    blank = [replace(record, payload="") if record.seq == 7 else record for record in RECORDS]
    assert broken_at(blank, HEAD) is None
    forged = [replace(record, payload="{}") if record.seq == 7 else record for record in RECORDS]
    assert broken_at(forged) == 7
