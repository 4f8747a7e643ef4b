"""Words of a scanned page come from its reading, since its file holds none."""

from __future__ import annotations

from extract.store.codec import dump_plain
from extract.store.forget import forget
from extract.store.ready import packed
from extract.store.schema import schema


def keep(store, document_id, words):
    row = {"document_id": document_id, "page": 1, "words": packed(dump_plain(words))}
    with store.writing() as connection:
        connection.execute(schema()["page_words"].insert(), row)


def test_a_click_on_a_scan_finds_what_was_read_there(served, logged_in):
    document_id = next(key for key, paper in served.bench.index.papers.items() if "vaxthuset" in paper.file)
    keep(served.bench.store, document_id, [["287", 70.0, 100.0, 95.5, 112.0], ["900", 98, 100, 120, 112]])
    page = logged_in(served)
    found = page.request.get(f"{served.base}/ord/{document_id}/1").json()
    assert found == [["287", 70.0, 100.0, 95.5, 112.0], ["900", 98, 100, 120, 112]]
    text_layer = page.request.get(f"{served.base}/ord/{document_id}/2").json()
    assert len(text_layer) > 2


def test_what_is_forgotten_leaves_no_words(store):
    document_id = next(row["document_id"] for row in store.rows("documents") if row["status"] != "duplicate")
    keep(store, document_id, [["hemligt", 0, 0, 9, 9]])
    forget(store, document_id, by="Ada", reason="gallring")
    assert list(store.all_of("page_words")) == []
