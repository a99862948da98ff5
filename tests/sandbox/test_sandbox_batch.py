"""Batches give the verdicts of one at a time."""

import functools
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hornbook.sandbox import Program, Sandbox, Verdict, run_batches

PIECES = [
    "print('a', end='')",
    "def f(x):\n    return x + 1\nassert f(1) == 2",
    "assert 1 == 2, 'no'",
    "import sys\nprint('err', file=sys.stderr)\nprint('out')",
    "x",
    "import sys\nsys.exit(0)",
    "import os\nos._exit(0)",
    "import ctypes\nctypes.string_at(0)",
    "x = [0] * 10**9",
    "import os\nos.write(1, b'raw')",
    "import sys\nsys.stdout.close()",
    "import sys\nassert sys.stdout.fileno() == 1",
    "print('y' * 70000)",
    "print('\\udc80 \\x00 \\u2028 é')",
    "import sys\nsys.stdout.buffer.write(b'\\xff\\n')",
    "print(list({'p', 'q', 'r'}), __name__)",
    "def f(:",
    "open('f', 'x').write('once')",
    "import builtins, sys\nbuiltins.len = None\nbuiltins.more = 1\nsys.setrecursionlimit(200)\nsys.path.clear()",
    "import decimal\nprint(decimal.Decimal(1) / 3)\ndecimal.getcontext().prec = 3",
    "assert len('abc') == 3 and 'more' not in dir(__builtins__)",
    "import os\nprint(os.environ.get('K'))\nos.environ['K'] = 'v'",
    "import os\nos.mkdir('d')\nos.chdir('d')",
    "import threading, time\nthreading.Thread(target=time.sleep, args=(0.2,)).start()",
    "import warnings\nwarnings.simplefilter('error')",
    "import warnings\nwarnings.warn('w')",
    "def f(): f()\nf()",
    "import sys\nprint(sys.argv, sys.getrecursionlimit())",
    "",
    "\ud800",
]


def facts(verdicts: list[Verdict]) -> list[tuple[str, str, str]]:
    return [(verdict.status, verdict.reason, verdict.output) for verdict in verdicts]


def one_by_one(box: Sandbox, codes: list[str]) -> list[tuple[str, str, str]]:
    return facts(list(box.map(Program(code) for code in codes)))


@pytest.mark.parametrize("size", [3, 16])
def test_same_verdicts_as_one_at_a_time(any_box: Sandbox, size: int) -> None:
    codes = random.Random(size).sample(PIECES, len(PIECES))
    assert facts(run_batches(any_box, codes, size)) == one_by_one(any_box, codes)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.integers(1, 5))
def test_same_verdicts_in_any_order(box: Sandbox, codes: list[str], size: int) -> None:
    assert facts(run_batches(box, codes, size)) == one_by_one(box, codes)


def test_a_loop_costs_only_its_own_batch(box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hornbook.sandbox.batch.Program", functools.partial(Program, wall_seconds=1))
    codes = [f"print({i})" for i in range(8)]
    codes[2] = "while True: pass"
    verdicts = run_batches(box, codes, 4)
    assert [verdict.status for verdict in verdicts] == ["passed"] * 2 + ["timeout"] + ["passed"] * 5
    assert [verdict.output for verdict in verdicts[3:]] == [f"{i}\n" for i in range(3, 8)]


def test_a_batch_is_one_process(any_box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs that pass are not run again: 320 of them cost 20 processes."""
    asked = []
    real = Sandbox._submit
    monkeypatch.setattr(Sandbox, "_submit", lambda self, program: asked.append(program) or real(self, program))
    codes = [f"open('f', 'x').close()\nprint({i})" for i in range(320)]
    verdicts = run_batches(any_box, codes)
    assert facts(verdicts) == [("passed", "", f"{i}\n") for i in range(320)]
    assert len(asked) == 20


def test_nothing(box: Sandbox) -> None:
    assert run_batches(box, []) == []
