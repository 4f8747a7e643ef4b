"""The settings that a command works with: a named file, or the one that lies where the user stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.settings import Settings


def chosen_settings(
    config: Path | None,
    kontoplan: Path | None = None,
    motpart: Path | None = None,
    period_tolkning: str | None = None,
) -> Settings | None:
    """None where nothing was chosen; ConfigError names what cannot be used."""
    from extract import api
    from models.settings import FILE_NAME

    here = Path(FILE_NAME)
    used = config or (here if here.is_file() else None)
    if used is None and kontoplan is None and motpart is None and period_tolkning is None:
        return None
    return api.read_settings(used, kontoplan=kontoplan, motpart=motpart, period_tolkning=period_tolkning)
