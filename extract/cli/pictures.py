"""The pages of one file as pictures in a folder, with what was read on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli.terminal import tell
from extract.drawing import pictures_of

if TYPE_CHECKING:
    from extract.batch import Outcome


def write_pictures(outcome: Outcome, path: Path, directory: Path) -> None:
    """Every page of the file as `NAME-PAGE.png`; tells on stderr which were written."""
    directory.mkdir(parents=True, exist_ok=True)
    for number, picture in pictures_of(outcome.documents, path):
        target = directory / f"{path.name}-{number}.png"
        picture.save(target, optimize=True)
        tell(str(target))
