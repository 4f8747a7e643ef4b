"""What a user decides about the checks: which run, how severe each is, with what limits and registers.

```toml
ignore = ["F07"]
kontoplan = "kontoplan-2014.csv"
period_tolkning = "periodisering"

[severity]
T05 = "notis"

[thresholds]
split_limit_kr = "300000"
```
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from models.errors import ConfigError
from models.finding import Severity
from models.register_loader import (
    Registers,
    read_accounts,
    read_counterparties,
    shipped_registers,
)
from models.thresholds import Thresholds, default_thresholds, override_thresholds, read_overrides

FILE_NAME = "granska.toml"
"""The file that is used where nobody names another one."""
_KEYS = ("select", "ignore", "severity", "thresholds", "kontoplan", "motpart", "period_tolkning")
_REMEDY = "granska rule visar alla koder; se avsnittet om inställningar i README"


class PeriodTolkning(StrEnum):
    """What a span under the label "Periodisering" is taken for: both readings occur, and the paper says neither."""

    RAPPORT = "rapport"
    """The time that the report covers."""
    PERIODISERING = "periodisering"
    """The window in which an accrual is booked and cleared; the time that the report covers is then unknown."""


_USUAL = PeriodTolkning.RAPPORT


@dataclass(frozen=True, slots=True)
class Settings:
    """`select` empty: every check; `ignore` goes before `select`; `severity` in order of code. Picklable."""

    limits: Thresholds = field(default_factory=default_thresholds)
    registers: Registers = field(default_factory=shipped_registers)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    period_tolkning: PeriodTolkning = _USUAL

    def is_wanted(self, code: str) -> bool:
        return code not in self.ignore and (not self.select or code in self.select)

    def described(self) -> dict[str, object]:
        """What differs from what ships with granska, for the row of a run and the head of a workpaper."""
        usual = default_thresholds()
        changed = {name: str(value) for name, value, _ in self.limits.rows() if value != getattr(usual, name)}
        described: dict[str, object] = {
            "select": list(self.select),
            "ignore": list(self.ignore),
            "severity": {code: str(severity) for code, severity in self.severity},
            "thresholds": changed,
            "registers": list(self.registers.names),
            "period_tolkning": str(self.period_tolkning) if self.period_tolkning is not _USUAL else "",
        }
        return {name: value for name, value in described.items() if value}


def load_settings(
    config: Path | None,
    codes: Collection[str],
    *,
    kontoplan: Path | None = None,
    motpart: Path | None = None,
    period_tolkning: str | None = None,
) -> Settings:
    """Settings from a TOML file (None: those that ship with granska) and from register files named beside it.

    codes: those that exist. What is named by a flag goes before what stands in the file. ConfigError names the
    file and the key, or the line of a register, that cannot be used.
    """
    found = _read(config) if config is not None else {}
    where = str(config)
    _refuse_unknown(found, where)
    folder = config.parent if config is not None else Path()
    accounts = kontoplan or _path(found, "kontoplan", folder, where)
    parties = motpart or _path(found, "motpart", folder, where)
    shipped = shipped_registers()
    return Settings(
        _limits(found.get("thresholds", {}), folder, where),
        Registers(
            read_accounts(accounts) if accounts else shipped.accounts,
            read_counterparties(parties) if parties else shipped.counterparties,
            tuple(path.name for path in (accounts, parties) if path),
        ),
        _codes(found.get("select", []), codes, f"{where}: select"),
        _codes(found.get("ignore", []), codes, f"{where}: ignore"),
        _severities(found.get("severity", {}), codes, f"{where}: severity"),
        _reading_of_periods(period_tolkning, "--period-tolkning")
        if period_tolkning is not None
        else _reading_of_periods(found.get("period_tolkning", _USUAL), f"{where}: period_tolkning"),
    )


def _reading_of_periods(found: object, where: str) -> PeriodTolkning:
    if found not in tuple(PeriodTolkning):
        raise ConfigError("tolkningen finns inte", where=where, todo=f"välj {' eller '.join(PeriodTolkning)}")
    return PeriodTolkning(str(found))


def _read(config: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(config.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            "filen går inte att öppna", where=str(config), todo="kontrollera --config"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError("filen är inte UTF-8", where=str(config), todo="spara om den som UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"filen är inte giltig TOML ({error})", where=str(config), todo=_REMEDY) from error


def _refuse_unknown(found: Mapping[str, Any], where: str) -> None:
    unknown = sorted(found.keys() - set(_KEYS))
    if unknown:
        raise ConfigError(
            "okänd nyckel", where=f"{where}: {unknown[0]}", todo=f"välj bland {', '.join(_KEYS)}"
        )


def _path(found: Mapping[str, Any], key: str, folder: Path, where: str) -> Path | None:
    name = found.get(key)
    if name is None:
        return None
    if not isinstance(name, str) or not name:
        raise ConfigError("ska vara en sökväg inom citattecken", where=f"{where}: {key}", todo=_REMEDY)
    return folder / name


def _limits(found: object, folder: Path, where: str) -> Thresholds:
    """Single limits in the file itself, or the path of a file that holds them."""
    if isinstance(found, str):
        path = folder / found
        return override_thresholds(read_overrides(path), str(path))
    if not isinstance(found, Mapping):
        raise ConfigError("ska vara en tabell eller en sökväg", where=f"{where}: thresholds", todo=_REMEDY)
    return override_thresholds(found, f"{where}: thresholds")


def _codes(found: object, codes: Collection[str], where: str) -> tuple[str, ...]:
    """Codes, and families by their letter, as codes in order."""
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise ConfigError("ska vara en lista av koder", where=where, todo='skriv som ["B01", "T"]')
    chosen: set[str] = set()
    for name in found:
        matching = {code for code in codes if name in (code, code.rstrip("0123456789"))}
        if not matching:
            raise ConfigError("kontrollen finns inte", where=f"{where}: {name}", todo=_REMEDY)
        chosen |= matching
    return tuple(sorted(chosen))


def _severities(found: object, codes: Collection[str], where: str) -> tuple[tuple[str, Severity], ...]:
    if not isinstance(found, Mapping):
        raise ConfigError("ska vara en tabell", where=where, todo='skriv som T05 = "notis"')
    chosen: dict[str, Severity] = {}
    for name, level in found.items():
        if level not in tuple(Severity):
            raise ConfigError(
                "graden finns inte", where=f"{where}.{name}", todo=f"välj bland {', '.join(Severity)}"
            )
        chosen |= dict.fromkeys(_codes([name], codes, where), Severity(level))
    return tuple(sorted(chosen.items()))
