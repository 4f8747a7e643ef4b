"""The first form of the database. Frozen: what comes later is a migration of its own.

A column is `name kind`, with `*` in the primary key, `!` never null, `u` unique; kinds are those of `_types`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlalchemy as sa

revision = "0001"
down_revision = None

_TABLES = """
documents: document_id key*, file text!, path text!, sha256 text, page_from whole, page_to whole,
    pages whole, dokumenttyp text!, form text, form_score real, text_source text, namnd text,
    namnd_norm text, diarienummer text, datum day, status text!, reason text!, tool_version text,
    rules_version text, ord_path key!
applications: document_id key*, projekt text, projekt_norm text, sokande text, namnd text,
    namnd_norm text, organisationsnummer text, kontaktperson text, adress text, postadress text,
    epost text, telefon text, telefon_norm text, tidplan_start day, tidplan_slut day, sokt_summa
    amount, budget_summa amount, ovriga_intakter text, ovriga_intakter_belopp amount, ort text,
    datum day, undertecknare text, befattning text, diarienummer text, ord_row number*
budget_rows: document_id key*, rad whole!, text text, antal quantity, a_pris amount, belopp amount,
    kostnadsslag text, confidence real, status text, ord_row number*
budget_amounts: document_id key*, rad whole!, kolumn text, belopp amount, ord_row number*
reports: document_id key*, namnd text, namnd_norm text, period_start day, period_slut day,
    beviljat_belopp amount, forbrukat_belopp amount, summa_angiven amount, summa_beraknad amount,
    datum day, undertecknare text, diarienummer text, ord_row number*
report_projects: document_id key*, projekt_nr whole!, projekt text, delredovisning text,
    summa_angiven amount, summa_rader amount, text text, ord_row number*
konto_rows: document_id key*, projekt_nr whole, projekt text, rad whole!, konto text, ikb text,
    motpart text, belopp amount, text text, confidence real, status text, ord_row number*
decisions: document_id key*, nr whole!, text text, projekt text, belopp amount, ord_row number*
sections: document_id key*, section text!, heading text, page_from whole, page_to whole, text text,
    ord_row number*
fields: field_id text!, document_id key*, table text!, row text, field text!, raw text, value text,
    page whole, x0 real, top real, x1 real, bottom real, line whole, source text, method text,
    confidence real, status text!, changed_by text, changed_at moment, reason text, ord_row number*
findings: finding_id text*, document_id key!, code text!, severity text!, result text!, field text,
    field_ids text, message text!, expected text, actual text, difference text, page whole, review
    text!, reviewer text, reviewer2 text, reason text, ord_row number!
links: from_document key!, to_document key!, projekt_nr whole, kind text!, score real, basis text,
    confirmed_by text, ord_row number!
runs: run_id text*, started moment, ended moment, files_found whole, done whole, failed whole,
    duplicates whole, settings text, versions text
originals: sha256 key*, size whole!, forgotten_at moment
sightings: sighting_id key*, sha256 key, document_id key, place text!, path text!, member text!,
    members whole, archive key, size whole, mtime_ns whole, seen_at moment!
extractions: extract_id key*, sha256 key!, state text!, what text!, todo text!, pages whole!,
    seconds real!, versions text!, rules text!, is_current flag!, run_id key!, at moment!
records: extract_id key*, ord_row number*, document_id key!, document bytes!, summary bytes
page_texts: page_id serial*, document_id key!, page whole, text text!
attempts: extract_id key*, nr number*, run_id key!, machine text!, started_at moment!, page whole,
    outcome text
run_states: run_id key*, machine text!, process whole!, begun_at moment!, beat_at moment!, state
    text!, figures text!
audit: seq whole*, at text!, kind text!, payload text!, digest text!, previous text!, hash text!
events: seq whole*, event_id key!u, document_id key!, sha256 key!, event bytes!
"""
_INDEXES = (
    ("documents_by_sha256", "documents", "sha256"),
    ("ix_documents_ord_path", "documents", "ord_path"),
    ("findings_by_code", "findings", "code"),
    ("findings_by_document", "findings", "document_id"),
    ("links_by_document", "links", "from_document"),
    ("ix_sightings_archive", "sightings", "archive"),
    ("ix_sightings_document_id", "sightings", "document_id"),
    ("ix_sightings_place", "sightings", "place"),
    ("ix_sightings_sha256", "sightings", "sha256"),
    ("ix_extractions_run_id", "extractions", "run_id"),
    ("ix_extractions_sha256", "extractions", "sha256"),
    ("ix_records_document_id", "records", "document_id"),
    ("ix_page_texts_document_id", "page_texts", "document_id"),
    ("ix_attempts_run_id", "attempts", "run_id"),
    ("ix_events_document_id", "events", "document_id"),
    ("ix_events_sha256", "events", "sha256"),
)
_SEARCH_SQLITE = (
    "CREATE VIRTUAL TABLE page_search USING fts5("
    "text, content='page_texts', content_rowid='page_id', tokenize='unicode61 remove_diacritics 0')",
    "CREATE TRIGGER page_texts_added AFTER INSERT ON page_texts BEGIN "
    "INSERT INTO page_search(rowid, text) VALUES (new.page_id, new.text); END",
    "CREATE TRIGGER page_texts_gone AFTER DELETE ON page_texts BEGIN "
    "INSERT INTO page_search(page_search, rowid, text) VALUES ('delete', old.page_id, old.text); END",
)
_SEARCH_POSTGRESQL = (
    "CREATE INDEX page_search ON page_texts USING gin (to_tsvector('swedish', left(text, 200000)))",
)


def upgrade() -> None:
    import sqlalchemy as sa
    from alembic import op

    connection = op.get_bind()
    types = _types(connection.dialect.name == "sqlite")
    for entry in _TABLES.strip().replace("\n    ", " ").splitlines():
        name, _, columns = entry.partition(": ")
        op.create_table(name, *(_column(text, types) for text in columns.split(", ")))
    for name, table, column in _INDEXES:
        op.create_index(name, table, [column])
    for statement in _search(connection):
        op.execute(sa.text(statement))


def _search(connection: sa.Connection) -> tuple[str, ...]:
    """Full-text search where the database has it; elsewhere `find` reads through the pages."""
    import sqlalchemy as sa

    if connection.dialect.name != "sqlite":
        return _SEARCH_POSTGRESQL
    options = connection.execute(sa.text("PRAGMA compile_options")).scalars().all()
    return _SEARCH_SQLITE if "ENABLE_FTS5" in options else ()


def _column(text: str, types: dict[str, Any]) -> sa.Column[Any]:
    import sqlalchemy as sa

    name, _, kind = text.partition(" ")
    plain = kind.rstrip("*!u")
    marks = kind[len(plain) :]
    return sa.Column(
        name,
        types[plain],
        primary_key="*" in marks,
        nullable=not marks,
        unique="u" in marks or None,
        autoincrement=plain == "serial",
    )


def _types(is_sqlite: bool) -> dict[str, Any]:
    import sqlalchemy as sa

    return {
        "key": sa.Text(collation=None if is_sqlite else "C"),
        "text": sa.Text(),
        "amount": sa.Text() if is_sqlite else sa.Numeric(38, 2),
        "quantity": sa.Text() if is_sqlite else sa.Numeric(38, 6),
        "moment": sa.Text() if is_sqlite else sa.DateTime(timezone=True),
        "whole": sa.BigInteger(),
        "serial": sa.Integer() if is_sqlite else sa.BigInteger(),
        "number": sa.Integer(),
        "day": sa.Date(),
        "real": sa.Double(),
        "flag": sa.Boolean(),
        "bytes": sa.LargeBinary(),
    }
