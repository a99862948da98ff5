"""A long run of mixed jobs through the sandbox, and what it leaves: processes, descriptors, files, memory."""

import os
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from hornbook.sandbox import Program, Sandbox, Trial

TEST = "def check(candidate):\n    for i in range(5):\n        assert candidate(i) == i * i"
SQUARE = "def f(x): return x * x"
THREADS = """
import os, threading, time
for _ in range(9): threading.Thread(target=time.sleep, args=(60,)).start()
os._exit(0)
"""
# In turn, with the status that each must get. One in a thousand runs into a limit, as models' code does.
JOBS: list[tuple[Program | Trial, str]] = [
    (Program("print(sum(range(100)))"), "passed"),
    (Trial(SQUARE, TEST, "f"), "passed"),
    (Program("open('f', 'w').write('x' * 9999)\nimport os\nos.makedirs('a/b/c')"), "passed"),
    (Trial("def f(x): return x", TEST, "f"), "failed"),
    (Program("assert False"), "failed"),
    (Trial(SQUARE, TEST, "f", mode="single-process"), "passed"),
    (Program("import ctypes\nctypes.string_at(0)"), "crashed"),
    (Trial("import os\ndef f(x): os._exit(0)", TEST, "f"), "failed"),
    (
        Program(
            "import threading, time\nfor _ in range(9): threading.Thread(target=time.sleep, args=(60,)).start()\n1 / 0"
        ),
        "failed",
    ),
    (Trial("import ctypes\ndef f(x): ctypes.string_at(0)", TEST, "f"), "crashed"),
]
SLEEPER = (Trial("import time\ndef f(x): time.sleep(60)", TEST, "f", wall_seconds=0.1), "timeout")


def jobs(count: int) -> Iterator[tuple[Program | Trial, str]]:
    """`count` jobs with the statuses expected."""
    for number in range(count):
        yield SLEEPER if number % 1000 == 999 else JOBS[number % len(JOBS)]


def census(folder: Path) -> dict[str, int]:
    """What there is now: of this process and of all below it."""
    me = psutil.Process()
    family = me.children(recursive=True)
    resident = descriptors = 0
    for one in family:
        try:
            resident += one.memory_info().rss
            descriptors += one.num_fds()
        except psutil.Error:
            continue
    return {
        "processes": len(family),
        "descriptors": me.num_fds(),
        "server_descriptors": descriptors,
        "threads": me.num_threads(),
        "files": sum(1 for _ in folder.rglob("*")),
        "resident_kb": me.memory_info().rss >> 10,
        "server_resident_kb": resident >> 10,
    }


def soak(count: int, workers: int = 2) -> dict[str, Any]:
    """Run `count` jobs; the census after a warm-up, at the end, and after closing, with verdicts that were wrong."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        os.environ["TMPDIR"] = tempfile.tempdir = name
        folder = Path(name)
        before = census(folder)
        with Sandbox(workers=workers) as box:
            level = box.level
            warm_up = max(len(JOBS) * workers, count // 20)
            wrong = _run(box, warm_up)
            first = _settled(folder)
            wrong += _run(box, count - warm_up)
            last = _settled(folder)
        after = census(folder)
        tempfile.tempdir = None
    seconds = time.perf_counter() - started
    growth = {key: last[key] - first[key] for key in first}
    return {
        "bench": "sandbox soak",
        "jobs": count,
        "level": level,
        "workers": workers,
        "seconds": round(seconds, 1),
        "per_second": round(count / seconds, 1),
        "wrong": dict(wrong),
        "after_warm_up": first,
        "at_the_end": last,
        "after_closing": after,
        "checks": {
            "all_verdicts_right": not wrong,
            "no_process_more": growth["processes"] <= 0 and after["processes"] == before["processes"],
            "no_descriptor_more": growth["descriptors"] <= 0
            and growth["server_descriptors"] <= 0
            and after["descriptors"] == before["descriptors"],
            "no_thread_more": after["threads"] == before["threads"],
            "no_file_more": after["files"] == before["files"],
            "servers_grew_less_than_1_mb": growth["server_resident_kb"] < 1024,
            "parent_grew_less_than_8_mb": growth["resident_kb"] < 8 << 10,
        },
    }


def _run(box: Sandbox, count: int) -> Counter[str]:
    """Run `count` jobs to the end of the last; verdicts that were not as expected."""
    wrong: Counter[str] = Counter()
    started = time.perf_counter()
    verdicts = box.map(job for job, _ in jobs(count))
    for number, (verdict, (_, status)) in enumerate(zip(verdicts, jobs(count), strict=True), 1):
        if verdict.status != status:
            wrong[f"{verdict.status} ({verdict.reason}) instead of {status}"] += 1
        if number % 10_000 == 0:
            print(f"{number:8} jobs, {number / (time.perf_counter() - started):.0f} a second", flush=True)
    return wrong


def _settled(folder: Path) -> dict[str, int]:
    """A census while nothing runs, at its lowest of a few: the last jobs' children may still be dying.

    Each server then has three spare children: a program, and a judge with its candidate.
    """
    seen = []
    for _ in range(5):
        time.sleep(0.2)
        seen.append(census(folder))
    return {key: min(one[key] for one in seen) for key in seen[0]}
