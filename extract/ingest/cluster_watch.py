"""What the engine of a cluster does not tell: errands that nobody works on any more, and a cluster without workers.

A worker that is killed at the wrong moment can leave its errand under way for ever
(https://github.com/dask/distributed/issues/3196), so the scheduler is asked what became of each.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from typing import Any

from models.errors import ConfigError

_LOOK_SECONDS = 10.0
"""Several heartbeats of a worker, which tell what it is doing."""
_WORKERLESS_SECONDS = 900.0


class Watch:
    """Looks now and then; an errand that is astray in two looks after each other is given up."""

    def __init__(self, client: Any, address: str) -> None:
        self._client = client
        self._address = address
        self._looked = self._with_workers = time.monotonic()
        self._suspects: frozenset[str] = frozenset()

    def workers(self, threads: float) -> None:
        """ConfigError where the cluster has had none for a quarter of an hour."""
        now = time.monotonic()
        if threads:
            self._with_workers = now
        elif now - self._with_workers > _WORKERLESS_SECONDS:
            raise ConfigError(
                "klustret har inte haft någon arbetare på en kvart",
                where=f"--dask {self._address}",
                todo="starta arbetare och kör samma kommando igen: det fortsätter där det slutade",
            )

    def astray(self, errands: Collection[Any]) -> list[Any]:
        """Of these futures those that nobody works on."""
        if not errands or time.monotonic() - self._looked < _LOOK_SECONDS:
            return []
        pending = {str(future.key): future for future in errands if future.status == "pending"}
        suspects = frozenset(self._client.run_on_scheduler(astray_here, keys=list(pending)))
        sure, self._suspects = suspects & self._suspects, suspects
        self._looked = time.monotonic()
        return [pending[key] for key in sorted(sure)]


def astray_here(keys: list[str], dask_scheduler: Any = None) -> list[str]:
    """Run on the scheduler: keys that wait for nothing, or for a worker that does nothing."""
    idle = [worker for worker in dask_scheduler.workers.values() if not worker.executing]
    found = []
    for key in keys:
        task = dask_scheduler.tasks.get(key)
        if task is None or task.state in ("memory", "erred", "released", "forgotten"):
            found.append(key)
        elif task.state == "processing":
            is_known = task.processing_on in dask_scheduler.workers.values()
            if not is_known or task.processing_on in idle:
                found.append(key)
    return found
