"""Reads `models/forms/*.toml` and the label vocabulary, strictly: an unknown key is an error that names it."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from models.errors import ConfigError
from models.form import ColumnSpec, FieldSpec, Form, Kind, ProjectSpec, SectionSpec, TableSpec
from models.record import Dokumenttyp

FORM_FILES = (
    "ytterstad_ansokan",
    "ytterstad_redovisning",
    "foreningsbidrag",
    "verksamhetsbidrag_ansokan",
    "verksamhetsbidrag_redovisning",
    "planeringsstod",
    "leader_slutrapport",
    "statsbidrag_aterrapportering",
    "generell_ansokan",
    "generell_redovisning",
    "generell_beslut",
    "generell_annat",
)

_FORM_KEYS = frozenset(
    [
        "name",
        "title",
        "dokumenttyp",
        "titles",
        "fields",
        "sections",
        "tables",
        "projects",
        "headings",
        "part",
        "after_part",
        "generic",
    ],
)
_FIELD_KEYS = frozenset(["kind", "labels", "stand_ins", "columns", "required", "vocabulary"])
_SECTION_KEYS = frozenset(["labels", "required", "vocabulary"])
_TABLE_KEYS = frozenset(["columns", "anchors", "total"])
_COLUMN_KEYS = frozenset(["kind", "labels", "vocabulary"])
_PROJECT_KEYS = frozenset(["table", "narrative"])
_VOCABULARY_KEYS = frozenset(["kind", "labels", "stand_ins", "columns"])
_PAIRS = {
    Kind.PERIOD: ("{}_start", "{}_slut"),
    Kind.CHOICE: ("{}", "{}_belopp"),
    Kind.PLACE_AND_DATE: ("ort", "datum"),
}

_NAME = re.compile(r"[a-z][a-z0-9_]*")
Raw = Mapping[str, Any]


class _Place:
    """Where in a file the loader stands, for its error messages."""

    def __init__(self, file: str, path: tuple[str, ...] = ()) -> None:
        self.file = file
        self.path = path

    def at(self, *keys: str) -> _Place:
        return _Place(self.file, self.path + keys)

    def error(self, what: str, todo: str) -> ConfigError:
        where = f"{self.file} [{'.'.join(self.path)}]" if self.path else self.file
        return ConfigError(what, where=where, todo=todo)


def _check_keys(raw: Raw, allowed: frozenset[str], place: _Place) -> None:
    for key in raw:
        if key not in allowed:
            near = difflib.get_close_matches(key, allowed, n=1, cutoff=0.6)
            todo = f"menade du «{near[0]}»?" if near else f"tillåtna nycklar: {', '.join(sorted(allowed))}"
            raise place.error(f"okänd nyckel «{key}»", todo)


def _texts(raw: Raw, key: str, place: _Place) -> tuple[str, ...]:
    found = raw.get(key, [])
    if not isinstance(found, list) or not all(isinstance(item, str) and item.strip() for item in found):
        raise place.error(f"«{key}» ska vara en lista med texter", f'skriv {key} = ["…", "…"]')
    return tuple(found)


def _flag(raw: Raw, key: str, place: _Place, *, default: bool = False) -> bool:
    found = raw.get(key, default)
    if not isinstance(found, bool):
        raise place.error(f"«{key}» ska vara true eller false", f"skriv {key} = true eller ta bort raden")
    return found


def _entry(raw: Raw, key: str, place: _Place) -> Raw:
    found = raw.get(key, {})
    if not isinstance(found, dict):
        raise place.error(f"«{key}» ska vara en tabell", f"skriv [{key}] på en egen rad, och nycklarna under")
    return found


def _entries(raw: Raw, key: str, place: _Place) -> Iterator[tuple[str, Raw]]:
    """The tables under a key, whose names become names of fields and columns."""
    for name, entry in _entry(raw, key, place).items():
        here = place.at(key, name)
        if _NAME.fullmatch(name) is None:
            raise place.at(key).error(
                f"«{name}» är inget fältnamn", "använd a–z, 0–9 och _, med en bokstav först"
            )
        if not isinstance(entry, dict):
            raise here.error(
                "ska vara en tabell", f"skriv [{'.'.join(here.path)}] på en egen rad, och nycklarna under"
            )
        yield name, entry


def _kind(raw: Raw, default: Kind | None, place: _Place) -> Kind:
    name = raw.get("kind", default)
    if name is None:
        raise place.error("«kind» saknas", f"ange ett av: {', '.join(Kind)}")
    try:
        return Kind(name)
    except ValueError:
        near = difflib.get_close_matches(str(name), list(Kind), n=1, cutoff=0.5)
        hint = f"menade du «{near[0]}»?" if near else f"ange ett av: {', '.join(Kind)}"
        raise place.error(f"okänt slag «{name}»", hint) from None


def _columns(name: str, kind: Kind, raw: Raw, place: _Place) -> tuple[str, ...]:
    given = _texts(raw, "columns", place)
    default = tuple(pattern.format(name) for pattern in _PAIRS.get(kind, ("{}",)))
    if given and len(given) != len(default):
        raise place.error(
            f"«columns» ska ha {len(default)} namn för slaget {kind}", f"till exempel {list(default)}"
        )
    return given or default


def _merged(own: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(own + known))


class Vocabulary:
    """The union of known label wordings: canonical name → kind and wordings."""

    def __init__(
        self,
        fields: Mapping[str, FieldSpec],
        sections: Mapping[str, SectionSpec],
        tables: Mapping[str, TableSpec],
        headings: tuple[str, ...],
        help_words: tuple[str, ...] = (),
        further_amounts: tuple[str, ...] = (),
    ) -> None:
        self.fields = fields
        self.sections = sections
        self.tables = tables
        self.headings = headings
        self.help = help_words
        self.further_amounts = further_amounts
        """Heads of columns with amounts that no table has a column for."""


def load_vocabulary(source: Traversable) -> Vocabulary:
    """ConfigError names file and key when the file is not as it should be."""
    raw, place = _parse(source)
    _check_keys(
        raw, frozenset(("fields", "sections", "tables", "headings", "help", "further_amounts")), place
    )
    fields = {}
    for name, entry in _entries(raw, "fields", place):
        here = place.at("fields", name)
        _check_keys(entry, _VOCABULARY_KEYS, here)
        kind = _kind(entry, None, here)
        fields[name] = FieldSpec(
            name,
            kind,
            _texts(entry, "labels", here),
            _columns(name, kind, entry, here),
            stand_ins=_texts(entry, "stand_ins", here),
        )
    sections = {}
    for name, entry in _entries(raw, "sections", place):
        here = place.at("sections", name)
        _check_keys(entry, _SECTION_KEYS, here)
        sections[name] = SectionSpec(name, _texts(entry, "labels", here))
    tables = {
        name: _table(name, entry, {}, place.at("tables", name))
        for name, entry in _entries(raw, "tables", place)
    }
    return Vocabulary(
        fields,
        sections,
        tables,
        _texts(raw, "headings", place),
        _texts(raw, "help", place),
        _texts(raw, "further_amounts", place),
    )


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that is shipped."""
    return load_vocabulary(files("models") / "lexicon" / "labels.toml")


def with_known(forms: Iterable[Form]) -> tuple[Form, ...]:
    """A user's own forms before those that are shipped; a form of the same name stands in the shipped one's place."""
    own = tuple(forms)
    names = {form.name for form in own}
    return (*own, *(form for form in known_forms() if form.name not in names))


def user_forms(places: Iterable[Path]) -> tuple[Form, ...]:
    """The forms in files, and in the `*.toml` files of folders, by name of file.

    ConfigError: a file that does not hold, a folder without forms, or a name that two of them bear.
    """
    found: dict[str, Path] = {}
    forms = []
    for file in (file for place in places for file in _form_files(place)):
        form = load_form(file, vocabulary())
        before = found.setdefault(form.name, file)
        if before != file:
            raise ConfigError(
                f"namnet «{form.name}» finns redan i {before.name}",
                where=file.name,
                todo="ge formulären olika namn",
            )
        forms.append(form)
    return tuple({form.name: form for form in forms}.values())


def _form_files(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place]
    files_found = sorted(place.glob("*.toml"))
    if not files_found:
        raise ConfigError("mappen har inga formulär", where=str(place), todo="lägg formulären där som *.toml")
    return files_found


@cache
def known_forms() -> tuple[Form, ...]:
    """The forms that are shipped, in the order in which they are tried."""
    return tuple(load_form(files("models") / "forms" / f"{name}.toml", vocabulary()) for name in FORM_FILES)


def load_form(source: Traversable, known: Vocabulary) -> Form:
    """A form from TOML; ConfigError names file, table and key, and suggests the key that was meant."""
    raw, place = _parse(source)
    _check_keys(raw, _FORM_KEYS, place)
    for key in ("name", "title", "dokumenttyp"):
        if not isinstance(raw.get(key), str):
            raise place.error(f"«{key}» saknas", f'skriv {key} = "…" överst i filen')
    try:
        dokumenttyp = Dokumenttyp(raw["dokumenttyp"])
    except ValueError:
        raise place.error(
            f"okänd dokumenttyp «{raw['dokumenttyp']}»", f"ange en av: {', '.join(Dokumenttyp)}"
        ) from None
    return Form(
        name=raw["name"],
        title=raw["title"],
        dokumenttyp=dokumenttyp,
        titles=_texts(raw, "titles", place),
        fields=tuple(
            _field(name, entry, known, place.at("fields", name))
            for name, entry in _entries(raw, "fields", place)
        ),
        sections=tuple(
            _section(name, entry, known, place.at("sections", name))
            for name, entry in _entries(raw, "sections", place)
        ),
        tables=tuple(
            _table(name, entry, known.tables, place.at("tables", name))
            for name, entry in _entries(raw, "tables", place)
        ),
        projects=_projects(_entry(raw, "projects", place), place.at("projects")),
        headings=_texts(raw, "headings", place),
        part=_texts(raw, "part", place),
        after_part=_texts(raw, "after_part", place),
        generic=_flag(raw, "generic", place),
    )


def _field(name: str, raw: Raw, known: Vocabulary, place: _Place) -> FieldSpec:
    _check_keys(raw, _FIELD_KEYS, place)
    general = known.fields.get(name)
    kind = _kind(raw, general.kind if general else None, place)
    shared = general if _flag(raw, "vocabulary", place, default=True) else None
    labels = _merged(_texts(raw, "labels", place), shared.labels if shared else ())
    others = _merged(_texts(raw, "stand_ins", place), shared.stand_ins if shared else ())
    stand_ins = tuple(label for label in others if label not in labels)
    if not labels:
        raise place.error("inga etiketter", 'skriv labels = ["…"]')
    columns = _columns(name, kind, raw, place)
    if general and general.kind is kind and not raw.get("columns"):
        columns = general.columns
    return FieldSpec(name, kind, labels, columns, _flag(raw, "required", place), stand_ins)


def _section(name: str, raw: Raw, known: Vocabulary, place: _Place) -> SectionSpec:
    _check_keys(raw, _SECTION_KEYS, place)
    general = known.sections.get(name)
    own = _texts(raw, "labels", place)
    labels = (
        _merged(own, general.labels) if general and _flag(raw, "vocabulary", place, default=True) else own
    )
    if not labels:
        raise place.error("inga rubriker", 'skriv labels = ["…"]')
    return SectionSpec(name, labels, _flag(raw, "required", place))


def _table(name: str, raw: Raw, known: Mapping[str, TableSpec], place: _Place) -> TableSpec:
    _check_keys(raw, _TABLE_KEYS, place)
    general = known.get(name)
    if known and general is None:
        raise place.error("okänd tabell", f"tabeller: {', '.join(known)}")
    columns = {column.name: column for column in general.columns} if general else {}
    for column, entry in _entries(raw, "columns", place):
        here = place.at("columns", column)
        _check_keys(entry, _COLUMN_KEYS, here)
        before = columns.get(column)
        own = _texts(entry, "labels", here)
        labels = (
            _merged(own, before.labels) if before and _flag(entry, "vocabulary", here, default=True) else own
        )
        columns[column] = ColumnSpec(column, _kind(entry, before.kind if before else None, here), labels)
    anchors = _texts(raw, "anchors", place) or (general.anchors if general else ())
    for anchor in anchors:
        if anchor not in columns:
            raise place.error(f"ankaret «{anchor}» är ingen kolumn", f"kolumner: {', '.join(columns)}")
    total = raw.get("total", general.total if general else None)
    return TableSpec(name, tuple(columns.values()), anchors, total)


def _projects(raw: Raw, place: _Place) -> ProjectSpec:
    _check_keys(raw, _PROJECT_KEYS, place)
    patterns = {key: _texts(raw, key, place) for key in ("table", "narrative")}
    for key, texts in patterns.items():
        for text in texts:
            if "{nr}" not in text:
                raise place.error(
                    f"mönstret «{text}» i «{key}» saknar {{nr}}", 'till exempel "Projekt {nr}: {name}"'
                )
    return ProjectSpec(**patterns)


def _parse(source: Traversable) -> tuple[Raw, _Place]:
    place = _Place(source.name)
    try:
        return tomllib.loads(source.read_text(encoding="utf-8")), place
    except FileNotFoundError:
        raise place.error("filen finns inte", "kontrollera sökvägen") from None
    except OSError:
        raise place.error("filen går inte att läsa", "kontrollera sökvägen och rättigheterna") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        raise place.error(f"filen är inte giltig TOML ({cause})", "rätta raden som nämns") from cause
