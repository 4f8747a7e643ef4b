"""The declared tables as Frictionless Table Schemas."""

from __future__ import annotations

from extract.exporters.companions import EXPORTED
from models.column import Column, Kind, Table

_TYPES: dict[Kind, dict[str, object]] = {
    Kind.TEXT: {"type": "string"},
    Kind.CODE: {"type": "string"},
    Kind.AMOUNT: {"type": "number", "decimalChar": ".", "rdfType": "https://schema.org/MonetaryAmount"},
    Kind.QUANTITY: {"type": "number", "decimalChar": "."},
    Kind.INTEGER: {"type": "integer"},
    Kind.NUMBER: {"type": "number", "decimalChar": "."},
    Kind.DATE: {"type": "date", "format": "%Y-%m-%d"},
    Kind.DATETIME: {"type": "datetime", "format": "default"},
}
_KEYS = {"documents": "document_id", "fields": "field_id", "findings": "finding_id", "runs": "run_id"}
_OF_DOCUMENTS = "document_id"


def table_schema(table: Table) -> dict[str, object]:
    """Fields with type, description, closed list and whether a cell may be empty; keys where they hold."""
    schema: dict[str, object] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.name in _KEYS:
        schema["primaryKey"] = [_KEYS[table.name]]
    if table.name != "documents" and table.name in EXPORTED and _OF_DOCUMENTS in table.column_names:
        reference = {"resource": "documents", "fields": [_OF_DOCUMENTS]}
        schema["foreignKeys"] = [{"fields": [_OF_DOCUMENTS], "reference": reference}]
    return schema


def _field(column: Column) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if not column.nullable:
        constraints["required"] = True
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    field = {"name": column.name, **_TYPES[column.kind], "description": column.description}
    return field | ({"constraints": constraints} if constraints else {})
