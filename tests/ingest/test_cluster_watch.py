"""Errands that the engine of a cluster forgot, and how many files make one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from extract.ingest import cluster_watch
from extract.ingest.cluster import Answers, _files_at_once
from extract.ingest.cluster_watch import Watch, astray_here
from models.errors import ConfigError

BUSY = SimpleNamespace(executing={"another": 2.0})
IDLE = SimpleNamespace(executing={})
GONE = SimpleNamespace(executing={"this": 2.0})
STATES = [
    ("processing", BUSY, False, "its worker reads"),
    ("processing", IDLE, True, "its worker does nothing"),
    ("processing", GONE, True, "its worker is not there any more"),
    ("queued", None, False, "waits for a worker"),
    ("no-worker", None, False, "waits for a worker of another kind"),
    ("memory", None, True, "it is done and nobody said so"),
    ("erred", None, True, "it failed and nobody said so"),
]


def scheduler(state: str, worker: object) -> SimpleNamespace:
    task = SimpleNamespace(state=state, processing_on=worker)
    return SimpleNamespace(workers={"a": BUSY, "b": IDLE}, tasks={"this": task})


@pytest.mark.parametrize(("state", "worker", "is_astray", "remark"), STATES, ids=[row[3] for row in STATES])
def test_what_the_scheduler_says_of_an_errand(state, worker, is_astray, remark):
    assert (astray_here(["this"], scheduler(state, worker)) == ["this"]) is is_astray, remark


def test_an_errand_that_the_scheduler_never_heard_of_is_astray():
    assert astray_here(["other"], scheduler("processing", BUSY)) == ["other"]


class Client:
    """Asked what became of errands, it answers as it was told to."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)

    def run_on_scheduler(self, _: Any, keys: list[str]) -> list[str]:
        return [key for key in self.answers.pop(0) if key in keys]


@pytest.fixture
def clock(monkeypatch):
    time = SimpleNamespace(now=0.0)
    monkeypatch.setattr(cluster_watch.time, "monotonic", lambda: time.now)
    return time


def test_an_errand_is_given_up_when_it_was_astray_twice_in_a_row(clock):
    watch = Watch(Client(["a"], ["b"], ["b"]), "tcp://x")
    errands = [SimpleNamespace(key=key, status="pending") for key in "ab"]
    given_up = []
    for _ in range(3):
        clock.now += 11
        given_up.append([future.key for future in watch.astray(errands)])
    assert given_up == [[], [], ["b"]]


def test_an_errand_that_has_landed_is_not_asked_about(clock):
    watch = Watch(Client(["a"], ["a"]), "tcp://x")
    errands = [SimpleNamespace(key="a", status="finished")]
    for _ in range(2):
        clock.now += 11
        assert watch.astray(errands) == []


def test_a_cluster_without_workers_is_waited_for_and_then_said(clock):
    watch = Watch(Client(), "tcp://x")
    clock.now = 600
    watch.workers(0)
    watch.workers(2)
    clock.now = 1400
    watch.workers(0)
    clock.now = 1600
    with pytest.raises(ConfigError, match="arbetare"):
        watch.workers(0)


@pytest.mark.parametrize(
    ("files", "seconds", "expected", "remark"),
    [
        (1, 3.0, 1, "a scan goes alone"),
        (1, 0.02, 2, "small files, and no leap from one answer"),
        (8, 0.16, 15, "as many as a quarter of a second reads"),
        (16, 0.05, 16, "never more than that"),
        (1, 0.0, 2, "a clock too coarse to tell"),
    ],
)
def test_how_many_files_make_an_errand(files, seconds, expected, remark):
    assert _files_at_once(Answers(((b"{}", ""),) * files, seconds)) == expected, remark
