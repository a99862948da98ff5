"""What programs get as a verdict, at every level that this host allows."""

import time

import pytest

from hornbook.sandbox import STATUSES, Program, Sandbox

ENDINGS = [
    ("print('hi')", "passed", ""),
    ("import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('c')", "passed", ""),
    ("assert 1 == 2", "failed", "AssertionError"),
    ("assert 1 == 2, 'one\\ntwo'", "failed", "AssertionError: one"),
    ("x", "failed", "NameError: name 'x' is not defined"),
    ("def f(:", "failed", "SyntaxError: invalid syntax (<program>, line 1)"),
    ("{}['k']", "failed", "KeyError: 'k'"),
    ("class E(Exception): pass\nraise E('mine')", "failed", "E: mine"),
    (
        "import decimal\ndecimal.Decimal('x')",
        "failed",
        "decimal.InvalidOperation: [<class 'decimal.ConversionSyntax'>]",
    ),
    ("class E(Exception):\n def __str__(self): raise ValueError\nraise E", "failed", "E: <exception str() failed>"),
    ("import sys\nsys.exit(0)", "failed", "SystemExit: 0"),
    ("exit()", "failed", "SystemExit: None"),
    ("import os\nos._exit(0)", "failed", "left with exit status 0 before its last line"),
    ("raise KeyboardInterrupt", "failed", "KeyboardInterrupt"),
    ("def f(): f()\nf()", "failed", "RecursionError: maximum recursion depth exceeded"),
    ("input()", "failed", "EOFError: EOF when reading a line"),
    ("x = [0] * 10**9", "memory", "MemoryError"),
    ("try:\n x = [0] * 10**9\nexcept MemoryError: print('caught')", "passed", ""),
    ("import ctypes\nctypes.string_at(0)", "crashed", "killed by SIGSEGV"),
    ("\0", "failed", None),
    ("'\ud800'", "failed", None),
    ("", "passed", ""),
]


@pytest.mark.parametrize(("code", "status", "reason"), ENDINGS)
def test_ending(any_box: Sandbox, code: str, status: str, reason: str | None) -> None:
    verdict = any_box.run(Program(code))
    assert verdict.status == status, verdict
    assert reason is None or verdict.reason == reason
    assert verdict.status in STATUSES
    assert verdict.milliseconds > 0


def test_output_keeps_the_order_of_both_streams(any_box: Sandbox) -> None:
    code = "import sys\nprint('a')\nsys.stderr.write('b\\n')\nsys.stdout.write('c')\nsys.stdout.flush()"
    code += "\nsys.stdout.buffer.write(b'\\xff')"
    assert any_box.run(Program(code)).output == "a\nb\nc\N{REPLACEMENT CHARACTER}"


def test_output_before_a_crash_is_kept(any_box: Sandbox) -> None:
    verdict = any_box.run(Program("import ctypes\nprint('last words')\nctypes.string_at(0)"))
    assert (verdict.status, verdict.output) == ("crashed", "last words\n")


def test_output_is_capped(any_box: Sandbox) -> None:
    exactly = any_box.run(Program("print('x' * 99)", output_bytes=100))
    assert (exactly.status, len(exactly.output)) == ("passed", 100)
    over = any_box.run(Program("print('x' * 100)", output_bytes=100))
    assert (over.status, len(over.output)) == ("failed", 100)
    assert "100 bytes" in over.reason


def test_wall_limit(any_box: Sandbox) -> None:
    started = time.monotonic()
    verdict = any_box.run(Program("print('zzz')\nimport time\ntime.sleep(60)", wall_seconds=0.3))
    assert (verdict.status, verdict.output) == ("timeout", "zzz\n")
    assert time.monotonic() - started < 10


def test_processor_limit_beats_a_generous_wall_limit(any_box: Sandbox) -> None:
    code = "while True:\n try:\n  while True: pass\n except BaseException: pass"
    verdict = any_box.run(Program(code, cpu_seconds=1, wall_seconds=120))
    assert verdict.status == "timeout"
    assert "processor" in verdict.reason


def test_program_is_a_fresh_main(any_box: Sandbox) -> None:
    code = """
import dataclasses, pickle, sys
assert __name__ == "__main__" and sys.modules["__main__"].__dict__ is globals()
assert set(globals()) == {"__name__", "__doc__", "__package__", "__loader__", "__spec__", "__builtins__",
                          "dataclasses", "pickle", "sys"}, set(globals())
@dataclasses.dataclass
class Point:
    x: int
assert pickle.loads(pickle.dumps(Point(3))) == Point(3)
assert Point.__annotations__ == {"x": int}  # no future import leaks in from the server
"""
    verdict = any_box.run(Program(code))
    assert verdict.status == "passed", verdict


def test_order_of_sets_is_reproducible_and_random_is_not(any_box: Sandbox) -> None:
    code = "import random\nprint(list({'a', 'b', 'c', 'd', 'e'}))\nprint(random.random())"
    first, second = (any_box.run(Program(code)).output.splitlines() for _ in range(2))
    assert first[0] == second[0]
    assert first[1] != second[1]


@pytest.mark.parametrize(
    "code",
    [
        "import threading\nt = threading.Thread(target=lambda: print('t'))\nt.start()\nt.join()",
        "import asyncio\nasync def f():\n await asyncio.sleep(0)\n return 3\nassert asyncio.run(f()) == 3",
        "import tempfile, pathlib\nwith tempfile.TemporaryDirectory() as d: (pathlib.Path(d) / 'f').write_text('x')",
        "open('f.txt', 'w').write('x')\nassert open('f.txt').read() == 'x'",
        "import unittest, sqlite3, zoneinfo, hashlib, xml.dom.minidom\nhashlib.sha256(b'').hexdigest()",
        "from concurrent.futures import ThreadPoolExecutor as T\nwith T(2) as p: assert sum(p.map(abs, [-1])) == 1",
    ],
)
def test_honest_programs_run(any_box: Sandbox, code: str) -> None:
    verdict = any_box.run(Program(code))
    assert verdict.status == "passed", verdict


def test_third_party_packages_are_not_there(any_box: Sandbox) -> None:
    assert any_box.run(Program("import numpy")).reason.startswith("ModuleNotFoundError")
    assert any_box.run(Program("import hornbook")).reason.startswith("ModuleNotFoundError")
