"""Words in the pages: FTS5 on SQLite, text search on PostgreSQL, reading through the pages where neither is there.

What a person types is words and quoted phrases, never a query language: no text of theirs is taken for syntax.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extract.store.schema import schema

if TYPE_CHECKING:
    import sqlalchemy as sa

    from extract.store.store import Store

_MOST_PARTS = 20
_MOST_CHARACTERS = 500
_AROUND = 60
_PART = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """A page that holds all the words; `excerpt` is the words around the first of them."""

    document_id: str
    path: str
    page: int | None
    excerpt: str


def parts_of(text: str) -> tuple[tuple[str, ...], ...]:
    """What must stand on a page: words one by one, and the words of each quoted phrase together.

    >>> parts_of('medling "Hässelby-Vällingby" OR -- *')
    (('medling',), ('Hässelby', 'Vällingby'), ('OR',))
    """
    found = (tuple(_WORD.findall(phrase or word)) for phrase, word in _PART.findall(text[:_MOST_CHARACTERS]))
    return tuple(words for words in found if words)[:_MOST_PARTS]


def find(store: Store, text: str, *, most: int = 100) -> list[Match]:
    """The first `most` pages with all the words, in the order of the archive; none where no word was given."""
    parts = parts_of(text)
    if not parts:
        return []
    pages, documents = schema()["page_texts"], schema()["documents"]
    with store.reading() as connection:
        query = (
            pages.select()
            .with_only_columns(pages.c.document_id, documents.c.path, pages.c.page, pages.c.text)
            .join(documents, documents.c.document_id == pages.c.document_id)
            .where(_condition(connection, parts))
            .order_by(documents.c.ord_path, pages.c.page)
            .limit(most)
        )
        rows = connection.execute(query).all()
    return [Match(row[0], row[1], row[2], excerpt(row[3], parts[0])) for row in rows]


def excerpt(text: str, words: tuple[str, ...]) -> str:
    """The words around where they first stand, on one line."""
    pattern = re.compile(r"\W+".join(map(re.escape, words)), re.IGNORECASE)
    hit = pattern.search(text)
    start = hit.start() if hit else 0
    begin, end = max(0, start - _AROUND), start + 2 * _AROUND
    inside = " ".join(text[begin:end].split())
    return f"{'…' if begin else ''}{inside}{'…' if end < len(text) else ''}"


def _condition(connection: sa.Connection, parts: tuple[tuple[str, ...], ...]) -> Any:
    import sqlalchemy as sa

    pages = schema()["page_texts"]
    if connection.dialect.name == "postgresql":
        query = " ".join(f'"{" ".join(words)}"' for words in parts)
        indexed = sa.func.to_tsvector(
            sa.literal_column("'swedish'"), sa.func.left(pages.c.text, sa.literal_column("200000"))
        )
        return indexed.op("@@")(sa.func.websearch_to_tsquery(sa.literal_column("'swedish'"), query))
    if sa.inspect(connection).has_table("page_search"):
        query = " ".join(f'"{" ".join(words)}"' for words in parts)
        matching = sa.text("SELECT rowid FROM page_search WHERE page_search MATCH :query").bindparams(
            query=query
        )
        return pages.c.page_id.in_(matching.columns(sa.column("rowid", sa.Integer)).scalar_subquery())
    return sa.and_(*(_like(pages.c.text, words) for words in parts))


def _like(column: Any, words: tuple[str, ...]) -> Any:
    return column.icontains(" ".join(words), autoescape=True)
