"""A user at the command line, in this process."""

import sys

import pytest

from hornbook.cli import main


def hornbook(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    """Run the command; returns its exit code. What is not a user's mistake is raised."""
    monkeypatch.setattr(sys, "argv", ["hornbook", *map(str, arguments)])
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one line on stderr of a command that must be refused with exit code 2."""
    capsys.readouterr()  # what was said before does not count
    assert hornbook(monkeypatch, *arguments) == 2
    said = capsys.readouterr()
    assert said.err.endswith("\n")
    assert len(said.err.splitlines()) == 1, said.err
    assert said.err.startswith("hornbook")
    assert not said.out
    return said.err
