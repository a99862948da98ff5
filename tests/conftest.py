"""Tests stay on this machine: a guard refuses whatever leaves it, here and in child processes (`no_network/`)."""

import importlib.util
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_GUARD = Path(__file__).with_name("no_network") / "sitecustomize.py"
_LOG = "HORNBOOK_TESTS_NETWORK_LOG"


def _install() -> Path:
    """Load the guard, unless this process is a child and has it already; where its log is."""
    if getattr(sys.modules.get("sitecustomize"), "__file__", None) != str(_GUARD):
        spec = importlib.util.spec_from_file_location("no_network", _GUARD)
        assert spec
        assert spec.loader
        spec.loader.exec_module(importlib.util.module_from_spec(spec))
        os.environ["PYTHONPATH"] = os.pathsep.join([str(_GUARD.parent), *filter(None, [os.environ.get("PYTHONPATH")])])
    if str(_GUARD.parent) not in sys.path:  # which a process of several may have lost again
        sys.path.insert(0, str(_GUARD.parent))  # workers are given this path as theirs
    handle, log = tempfile.mkstemp(prefix="hornbook-network-", suffix=".log")
    os.close(handle)
    os.environ[_LOG] = log
    return Path(log)


_attempts = _install()


def _taken() -> list[str]:
    """What was refused since the last call."""
    lines = _attempts.read_text(encoding="utf-8").splitlines()
    os.truncate(_attempts, 0)
    return lines


@pytest.fixture(autouse=True)
def refused_connections() -> Iterator[Callable[[], list[str]]]:
    """Fails a test that tried to leave the machine, unless it took note of that by calling this."""
    yield _taken
    refused = _taken()
    assert not refused, f"something tried to leave this machine: {refused}"


@pytest.fixture(scope="session")
def language_benchmarks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of language benchmarks as the official files lie in, with a few items of our own in each."""
    from tiny_benchmarks import write

    place = tmp_path_factory.mktemp("language-benchmarks")
    write(place)
    return place


def pytest_unconfigure() -> None:
    """Leave no file behind."""
    _attempts.unlink(missing_ok=True)
