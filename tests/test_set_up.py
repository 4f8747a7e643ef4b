"""The set-up script on machines that lack something, played with false programs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SET_UP = ROOT / ".ci" / "set-up"
PROGRAMS = ROOT / ".ci" / "test-programs"

pytestmark = pytest.mark.skipif(
    os.name == "nt" or not SET_UP.is_file(), reason="needs a shell and the repository"
)

PYTHON = """#!/bin/sh
echo "python $*" >> "$LOG"
case "$*" in
    *"import ensurepip"*) test -e "$MACHINE/venv-package" ;;
    *-venv*) echo python3.11-venv ;;
    "-m venv"*) mkdir -p "$4/bin" && cp "$0" "$4/bin/python" && touch "$4/made" ;;
    "-m pip --version") test -e "$(dirname "$0")/../made" ;;
esac
"""
APT = """#!/bin/sh
echo "apt-get $*" >> "$LOG"
case "$*" in *install*) touch "$MACHINE/venv-package" ;; esac
"""
AS_ROOT = "#!/bin/sh\necho 0\n"
AS_PERSON = "#!/bin/sh\necho 1000\n"
SUDO_REFUSES = "#!/bin/sh\nexit 1\n"
SUDO_GRANTS = '#!/bin/sh\n[ "$1" = -n ] && shift\necho "sudo $*" >> "$LOG"\nexec "$@"\n'


def machine(folder: Path, **programs: str) -> Path:
    """A folder of false programs beside the few real ones that the script needs."""
    folder.mkdir()
    for name in ("sh", "mkdir", "cp", "touch", "dirname", "env", "true", "find"):
        (folder / name).symlink_to(shutil.which(name) or name)
    for name, text in programs.items():
        path = folder / name.replace("_", "-")
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)
    return folder


def set_up(bin_folder: Path, target: Path) -> tuple[int, str, str]:
    log = target.parent / "log"
    log.touch()
    environment = {"PATH": str(bin_folder), "LOG": str(log), "MACHINE": str(bin_folder)}
    command = ["/bin/sh", str(SET_UP), str(target), "requirements.txt"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)
    return done.returncode, done.stderr, log.read_text(encoding="utf-8")


def test_a_complete_python_needs_nothing(tmp_path: Path) -> None:
    programs = machine(tmp_path / "bin", python3=PYTHON, apt_get=APT, id=AS_PERSON)
    (programs / "venv-package").touch()
    code, _, log = set_up(programs, tmp_path / "venv")
    assert code == 0
    assert "apt-get" not in log
    assert "--require-hashes" in log
    assert "--no-build-isolation --no-deps --editable ." in log


@pytest.mark.parametrize("sudo", [None, SUDO_GRANTS])
def test_a_missing_package_is_installed_by_root_or_sudo(tmp_path: Path, sudo: str | None) -> None:
    others = {"id": AS_ROOT} if sudo is None else {"id": AS_PERSON, "sudo": sudo}
    programs = machine(tmp_path / "bin", python3=PYTHON, apt_get=APT, **others)
    code, _, log = set_up(programs, tmp_path / "venv")
    assert code == 0
    assert "install" in log
    assert "python3.11-venv" in log
    assert ("sudo" in log) == (sudo is not None)


def test_without_rights_the_line_to_run_is_printed(tmp_path: Path) -> None:
    programs = machine(tmp_path / "bin", python3=PYTHON, apt_get=APT, id=AS_PERSON, sudo=SUDO_REFUSES)
    code, err, log = set_up(programs, tmp_path / "venv")
    assert code == 3
    assert "    sudo apt-get install python3.11-venv\n" in err
    assert "apt-get" not in log


def test_without_a_new_enough_python_it_says_so(tmp_path: Path) -> None:
    old = "#!/bin/sh\nexit 1\n"
    code, err, _ = set_up(machine(tmp_path / "bin", python3=old), tmp_path / "venv")
    assert code == 3
    assert "3.11" in err


def test_an_environment_that_is_there_is_kept(tmp_path: Path) -> None:
    programs = machine(tmp_path / "bin", python3=PYTHON, id=AS_PERSON)
    (programs / "venv-package").touch()
    set_up(programs, tmp_path / "venv")
    (tmp_path / "log").unlink()
    code, _, log = set_up(programs, tmp_path / "venv")
    assert code == 0
    assert "-m venv" not in log


def set_up_programs(bin_folder: Path) -> tuple[int, str, str]:
    log = bin_folder.parent / "log"
    log.touch()
    environment = {"PATH": str(bin_folder), "LOG": str(log), "MACHINE": str(bin_folder)}
    done = subprocess.run(
        ["/bin/sh", str(PROGRAMS)], env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr, log.read_text(encoding="utf-8")


def test_programs_for_tests_are_installed_by_root(tmp_path: Path) -> None:
    code, _, log = set_up_programs(machine(tmp_path / "bin", apt_get=APT, id=AS_ROOT))
    assert code == 0
    assert "install -y -qq --no-install-recommends chromium" in log


def test_programs_that_cannot_be_had_do_not_stop_the_tests(tmp_path: Path) -> None:
    code, err, _ = set_up_programs(machine(tmp_path / "bin", apt_get="#!/bin/sh\nexit 1\n", id=AS_ROOT))
    assert code == 0
    assert "Not installed: chromium" in err


def test_without_rights_the_programs_to_install_are_named(tmp_path: Path) -> None:
    code, err, log = set_up_programs(machine(tmp_path / "bin", apt_get=APT, id=AS_PERSON, sudo=SUDO_REFUSES))
    assert code == 0
    assert "sudo apt-get install --no-install-recommends" in err
    assert "chromium" in err
    assert log == ""


def test_the_locks_name_no_index_and_no_path() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert not [line for line in text.splitlines() if line.startswith(("-", "/", "#"))]
        assert text.count("==") <= text.count("--hash=sha256:")
