"""The command `granska`. Light: every process that the command starts imports this module again."""

from __future__ import annotations


def main() -> int:
    """Run the command with the arguments of this process; the exit code."""
    from extract.cli.app import run_command

    return run_command()
