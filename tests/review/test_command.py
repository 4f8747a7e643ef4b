"""`granska review` and `granska learn` as they are typed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys

import httpx
import pytest

from extract.cli.app import run_command

START = re.compile(r"http://127\.0\.0\.1:[0-9]+/start\?token=[\w-]{40,}\n")


def test_the_start_address_stands_alone_on_its_line_and_opens_the_page(database):
    command = [
        sys.executable,
        "-m",
        "extract",
        "review",
        "--db",
        str(database),
        "--no-browser",
        "--name",
        "Ada",
    ]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    try:
        line = running.stdout.readline()
        assert START.fullmatch(line)
        address = line.strip()
        base = address.partition("/start")[0]
        assert httpx.get(base + "/").status_code == 401
        with httpx.Client(timeout=60) as client:
            assert client.get(address).status_code == 303
            page = client.get(base + "/")
            assert page.status_code == 200
            assert "Ada" in page.text
    finally:
        running.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)
        rest, said = running.communicate(timeout=20)
    assert rest == ""
    if os.name != "nt":
        assert running.returncode == 0
        assert "Varje beslut är sparat" in said


@pytest.mark.parametrize(
    "arguments",
    [
        ["review", "--db", "finns-inte.db", "--no-browser"],
        ["review", "--db", "finns-inte.db", "--name", " "],
        ["review", "--db", "finns-inte.db", "--blind-over", "många"],
        ["learn", "--db", "finns-inte.db"],
    ],
)
def test_what_cannot_be_used_is_said(arguments, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run_command(arguments) == 2
    assert "→" in capsys.readouterr().err


def test_without_corrections_there_is_nothing_to_learn(database, capsys):
    assert run_command(["learn", "--db", str(database)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "Inga förslag" in err
