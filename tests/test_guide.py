"""The guide says what the program does: generated pages are up to date, links lead somewhere, commands exist."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from extract.cli.app import run_command

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "data" / "guide"
OURS = ("README.md", "granskare.md", "utvecklare.md", "kontroller.md", "datalexikon.md")
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_COMMAND = re.compile(r"^ *granska ([a-z]+)\b", re.MULTILINE)
_FLAG = re.compile(r"`?granska ([a-z]+)[^`\n]*?(--[a-zåäö-]+)")


def generated() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("make_guide", GUIDE / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, str] = module.pages()
    return pages


@pytest.mark.parametrize("name", ["kontroller.md", "datalexikon.md"])
def test_generated_pages_are_up_to_date(name: str) -> None:
    assert (GUIDE / name).read_text(encoding="utf-8") == generated()[name], "run python data/guide/make.py"


@pytest.mark.parametrize("name", OURS)
def test_links_lead_somewhere(name: str) -> None:
    for target in _LINK.findall((GUIDE / name).read_text(encoding="utf-8")):
        assert target.startswith("https://") or (GUIDE / target).exists(), target


@pytest.mark.parametrize("name", ["README.md", "granskare.md", "utvecklare.md"])
def test_commands_and_flags_exist(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = (GUIDE / name).read_text(encoding="utf-8")
    for command in sorted(set(_COMMAND.findall(text))):
        assert run_command([command, "--help"]) == 0, command
    for command, flag in sorted(set(_FLAG.findall(text))):
        capsys.readouterr()
        assert run_command([command, "--help"]) == 0, command
        assert flag in capsys.readouterr().out, f"{command} {flag}"
