"""The package in a bag for the archive: BagIt 1.0 (RFC 8493), so that it can be checked in fifty years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from extract.exporters.discretion import Discretion
from extract.exporters.outgoing import Outgoing
from extract.exporters.package import MANIFEST, Cutter, checksum, packaging
from extract.exporters.source import Cells, Source
from extract.exporters.staging import Staging

_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_PAYLOAD = "data/"
_INFO = "bag-info.txt"
_TAGS = ("bag-info.txt", "bagit.txt", MANIFEST)


def write_bag(
    source: Source,
    directory: Path,
    *,
    force: bool = False,
    discretion: Discretion | None = None,
    cutter: Cutter | None = None,
    notes: Mapping[str, Mapping[str, str]] | None = None,
) -> Outgoing:
    """Write the bag; its payload is what `write_package` writes. Errors as for `TableFiles`."""
    with packaging(directory, _PAYLOAD, discretion, force=force) as (staging, package):
        gate = package.write(source, cutter, notes or {})
        _write_tags(staging, source.rows("runs"), notes or {})
    return gate


def _write_tags(staging: Staging, runs: Iterable[Cells], notes: Mapping[str, Mapping[str, str]]) -> None:
    payload = sorted(name for name in staging.names if name.startswith(_PAYLOAD))
    manifest = [f"{checksum(staging.staged(name))}  {name}\n" for name in payload]
    sizes = [staging.staged(name).stat().st_size for name in payload]
    info = [
        "Source-Organization: granska\n",
        "External-Description: Tabeller ur arkiverade ansökningar och redovisningar, med underlag\n",
        f"Payload-Oxum: {sum(sizes)}.{len(sizes)}\n",
    ]
    ended = [run["ended"] for run in runs if isinstance(run["ended"], datetime)]
    if ended:
        info.append(f"Bagging-Date: {max(ended):%Y-%m-%d}\n")
    head = notes.get("Granskningslogg", {})
    info += [f"Internal-Sender-Identifier: granskningslogg {text}\n" for text in head.values()]
    written = {"bagit.txt": _DECLARATION, _INFO: "".join(info), MANIFEST: "".join(manifest)}
    for name, text in written.items():
        staging.new(name).write_bytes(text.encode())
    tags = [f"{checksum(staging.staged(name))}  {name}\n" for name in _TAGS]
    staging.new("tagmanifest-sha256.txt").write_bytes("".join(tags).encode())
