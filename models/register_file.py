"""A register that a user brings: CSV as Swedish and other spreadsheets write it, read strictly."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from pathlib import Path

from models.errors import ConfigError

RegisterRow = tuple[dict[str, str], str]
"""The cells by column, and the words that say where the row stands."""

_OPTIONAL = ("namn", "slag", "giltig_fran", "giltig_till", "kalla")
_ALWAYS = "1900-01-01"
_LARGEST = 20_000_000
_REMEDY = "första raden ska vara {key};namn;slag;giltig_fran;giltig_till;kalla, där bara {key} måste finnas"


def read_register(path: Path, key: str, kinds: Collection[str]) -> Iterator[RegisterRow]:
    """The rows of a file, with `key` as its only needed column; ConfigError names file, line and column.

    Comma or semicolon; UTF-8 or Windows-1252. A row without a day holds always; one without a source has the
    file as its source. kinds: what may stand in `slag`.
    """
    remedy = _REMEDY.format(key=key)
    text = _text(path, remedy)
    reader = csv.DictReader(text.splitlines(), delimiter=_delimiter(text), strict=True)
    try:
        columns = [name.strip() for name in reader.fieldnames or ()]
        _check_columns(columns, key, str(path), remedy)
        reader.fieldnames = columns
        rows = list(reader)
    except csv.Error as error:
        where = f"{path} rad {reader.line_num}"
        raise ConfigError("raden går inte att läsa", where=where, todo=remedy) from error
    if not rows:
        raise ConfigError("registret är tomt", where=str(path), todo=remedy)
    return (_row(cells, key, kinds, path, number) for number, cells in enumerate(rows, start=2))


def _text(path: Path, remedy: str) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise ConfigError("registret är för stort", where=str(path), todo=remedy)
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError("registret går inte att öppna", where=str(path), todo=remedy) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return ";" if head.count(";") >= head.count(",") else ","


def _check_columns(columns: list[str], key: str, where: str, remedy: str) -> None:
    unknown = [name for name in columns if name not in (key, *_OPTIONAL)]
    if key not in columns:
        raise ConfigError(f"kolumnen {key} saknas", where=where, todo=remedy)
    if unknown or len(set(columns)) < len(columns):
        raise ConfigError(
            "okänd eller dubbel kolumn", where=f"{where}: {(unknown or columns)[0]}", todo=remedy
        )


def _row(
    cells: dict[str, str | list[str] | None], key: str, kinds: Collection[str], path: Path, number: int
) -> RegisterRow:
    where = f"{path} rad {number}"
    if None in cells or None in cells.values():
        raise ConfigError("raden har fel antal kolumner", where=where, todo=_REMEDY.format(key=key))
    row = {name: str(cell).strip() for name, cell in cells.items()}
    code = row[key]
    if not (code.isascii() and code.isdigit()):
        raise ConfigError(f"{key} ska vara siffror", where=where, todo="spara kolumnen som text")
    if row.get("slag", "") not in kinds:
        raise ConfigError("slag finns inte", where=where, todo=f"välj bland {', '.join(filter(None, kinds))}")
    usual = {"namn": "", "slag": "", "giltig_fran": "", "giltig_till": "", "kalla": ""}
    full = usual | row
    full["giltig_fran"] = full["giltig_fran"] or _ALWAYS
    full["kalla"] = full["kalla"] or path.name
    return full, where
