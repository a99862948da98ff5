"""A run as a report sees it: realistic figures, made by formulas, and texts that try to break the page."""

import math
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from hornbook.report.view import (
    Completion,
    DatasetRow,
    ExerciseSample,
    FlowStep,
    Page,
    RunView,
    Sample,
    StageRow,
    Training,
)

HOSTILE = (
    '</script><script>window.hacked = 1</script><img src="http://evil.example/x.png" onerror=hacked()><!-- {{ 7*7 }}'
)
CODE = '''"""Reading a configuration file."""

import configparser


def read_section(path, section="main"):
    """Return the options of a section as a dict.

    >>> read_section("setup.cfg")
    {'name': 'hornbook'}
    """
    parser = configparser.ConfigParser()
    parser.read(path)  # a missing file is an empty one
    return {key: value for key, value in parser[section].items() if len(value) < 80}
'''
TABLES = "_x = '" + "0123456789abcdef" * 120 + "'\ndef p(a,b,c):\n  return globals()[a](b)if c else None\n"
TEXTBOOK = """# Counting with a dictionary

A dictionary maps keys to values. To count, the keys are the things seen and the values are how often.

Look at `get` with a default of **zero**: it makes a special case for the first time unnecessary.

```python
def tally(words: list[str]) -> dict[str, int]:
    \"\"\"Return how often each word occurs.\"\"\"
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


print(tally(["red", "blue", "red"]))
```

Output:

```
{'red': 2, 'blue': 1}
```

A trap. `counts[word] += 1` fails for a word that was not seen before.

- A missing key raises `KeyError`.
- The order of keys is the order of their first mention.
"""
ARMS: dict[str, tuple[str | None, dict[str, float], int, float, float]] = {
    # start, mixture, tokens, bits per byte, ability
    "raw": (None, {"code.clean": 1.0}, 2_001_920, 2.31, 0.004),
    "filtered": (None, {"code.good": 1.0}, 2_001_920, 2.24, 0.008),
    "textbook": (None, {"code.good": 0.5, "textbooks": 0.5}, 2_001_920, 2.02, 0.03),
    "textbook+exercises": ("textbook", {"exercises": 1.0}, 1_500_160, 1.61, 0.21),
    "raw+exercises": ("raw", {"exercises": 1.0}, 1_500_160, 1.74, 0.14),
}
TASKS = {"held-out": (300, 2.6), "unconventional": (132, 0.8), "humaneval": (164, 0.15), "mbpp": (500, 0.3)}


def wilson(passed: int, n: int) -> tuple[float, float]:
    z = 1.96
    p = passed / n
    middle = (p + z * z / 2 / n) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / 4 / n / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def share(n: int, rate: float) -> dict[str, Any]:
    passed = min(n, round(n * rate))
    low, high = wilson(passed, n)
    return {"n": n, "passed": passed, "pass_at_1": passed / n, "low": low, "high": high}


def measured(task: str, arm: str, shift: float = 0.0) -> dict[str, Any]:
    n, ease = TASKS[task]
    *_, bits, ability = ARMS[arm]
    bits += 0.25 - ease * 0.1 + shift
    return {
        **share(n, ability * ease),
        "bits_per_byte": bits,
        "bits_low": bits - 0.05,
        "bits_high": bits + 0.06,
        "by_difficulty": {str(d): share(n // 3, ability * ease * 1.6 / d) for d in (1, 2, 3)}
        if task in ("held-out", "unconventional")
        else {},
        "too_long": 0,
        "prompt_cut": 2,
        "protocol": {"version": 1, "samples": 1, "temperature": 0.0, "max_new_tokens": 256, "stops": ["\ndef ", "\n#"]},
        "sandbox_level": 2,
    }


def trained(arm: str, shift: float = 0.0) -> Training:
    start, mixture, tokens, bits, _ = ARMS[arm]
    steps = tokens // 8192
    noise = Random(arm)
    begin = 3.4 if start else 8.3
    curve: list[dict[str, float | None]] = [
        {
            "step": float(step),
            "tokens": float(step * 8192),
            "loss": begin * (1 + step) ** -0.3 + 0.6 + noise.gauss(0, 0.04),
            "validation": bits + 2.5 * (1 + step) ** -0.6 + shift if step % 48 == 1 else None,
        }
        for step in range(1, steps + 1, 3)
    ]
    return Training(
        curve=curve,
        tokens=tokens,
        parameters=1_378_432,
        tokens_per_second=31_250.5,
        seconds=64.2,
        mixture=mixture,
        epochs=dict.fromkeys(mixture, 0.87),
        start=start,
        best_step=int(curve[-1]["step"] or 0),
        steps=steps,
        settings={"lr": 0.001},
    )


def compared(a: str, b: str, task: str, seeds: int) -> list[dict[str, Any]]:
    first, second = measured(task, a), measured(task, b)
    rows = []
    for metric, half in (("pass_at_1", 0.03), ("bits_per_byte", 0.06)):
        difference = second[metric] - first[metric]
        rows.append(
            {
                "a": a,
                "b": b,
                "task": task,
                "metric": metric,
                "difference": difference,
                "low": difference - half,
                "high": difference + half * 1.1,
                "p": 0.0004 if abs(difference) > half else 0.31,
                "n": first["n"],
                "method": "paired bootstrap over items, 95 %",
                "note": "one seed per arm" if seeds == 1 else f"{seeds} and {seeds} seeds",
                "seeds": [seeds, seeds],
                "by_seed": {str(seed): difference + 0.01 * (seed - (seeds - 1) / 2) for seed in range(seeds)},
            }
        )
    return rows


def averaged(arm: str, task: str, seeds: int) -> dict[str, Any]:
    keys = ("n", "pass_at_1", "low", "high", "bits_per_byte", "bits_low", "bits_high")
    middle = measured(task, arm, 0.03 * (seeds - 1) / 2)
    return {"seeds": seeds} | {key: middle[key] for key in keys}


def sample(i: int, score: float, reason: str, text: str) -> Sample:
    return Sample(f"{i:032x}", "python-installation", f"lib/package_{i}/módulo.py", "MIT", score, reason, text)


def make_run(seeds: int = 1) -> RunView:
    """A whole quickstart run, five arms on four tasks."""
    rng = Random(7)
    exercise = ExerciseSample(
        "e" * 32,
        "longest_run",
        'def longest_run(items: list[int]) -> int:\n    """Return the length of the longest run of equal items."""\n',
        "    best = run = 0\n    before = None\n    for item in items:\n"
        "        run = run + 1 if item == before else 1\n"
        "        best, before = max(best, run), item\n    return best\n",
        "def check(candidate):\n    assert candidate([1, 1, 2]) == 2\n    assert candidate([]) == 0\n",
        ("lists", "loops"),
        2,
    )
    return RunView(
        recipe="quickstart",
        command="hornbook run quickstart --benchmarks benchmarks/",
        made="2026-11-22 16:20 UTC",
        seconds=548.7,
        peak_rss_bytes=2_345_678_901,
        environment={"hornbook": "0.1.0", "python": "3.11.2", "torch": "2.13.0+cpu", "platform": "Linux", "cores": "2"},
        stages=[
            StageRow("code/read", "read", "a1b2c3d4e5f60718" * 2, 21.4, False, 19_876, 19_800, {"too long": 60}, 16),
            StageRow(
                "code.clean/deduplicate", "deduplicate", "0" * 32, 33.0, True, 19_800, 14_321, {"near copy": 5_479}, 0
            ),
            StageRow("textbook/0/train", "train", "f" * 32, 64.2, False, 244, 244, {}, 0),
            StageRow("raw/0/train", "train", "e" * 32, 63.1, False, 244, 244, {}, 0),
        ],
        datasets={
            "code": DatasetRow(19_876, 19_800, {"too long": 60}, 16, 212_345_678, 70_812_345, True),
            "code.clean": DatasetRow(
                19_876,
                14_289,
                {"near copy": 5_479, "ngram humaneval": 32, "too long": 60},
                16,
                150_123_456,
                50_041_152,
                True,
            ),
            "code.good": DatasetRow(
                19_876, 2_858, {"score below 2.91": 11_431, "near copy": 5_479}, 16, 9_876_543, 3_292_181, False
            ),
            "textbooks": DatasetRow(1_940, 1_931, {"did not run": 9}, 0, 6_012_345, 2_004_115, False),
            "exercises": DatasetRow(
                14_800, 14_002, {"tests failed": 760, "tree mbpp": 38}, 0, 9_123_456, 3_041_152, False
            ),
        },
        flow=[
            FlowStep("read", 19_800, 212_345_678, 70_812_345),
            FlowStep("code.clean/deduplicate", 14_321, 150_423_456, 50_141_152),
            FlowStep("code.clean/decontaminate", 14_289, 150_123_456, 50_041_152),
            FlowStep("code.good/select", 2_858, 9_876_543, 3_292_181),
        ],
        ratings={"0": 210, "1": 480, "2": 390, "3": 260, "4": 130, "5": 30},
        classifier={
            "rated": 1500,
            "split": {"train": 1100, "validation": 200, "test": 200},
            "test": {"spearman": 0.71, "auc": 0.88, "low": float("nan")},
            "calibration": [{"score": 1.0, "rating": 1.1}],
            "importances": {"docstrings": 0.2},
        },
        histogram=[
            {
                "low": i / 8,
                "high": (i + 1) / 8,
                "kept": 0.0 if i < 23 else round(900 * math.exp(-((i - 14) ** 2) / 60)),
                "rejected": round(900 * math.exp(-((i - 14) ** 2) / 60)) if i < 23 else 0.0,
            }
            for i in range(40)
        ],
        threshold=2.9,
        kept=[sample(i, 4.2 - i / 10, "kept", CODE if i else CODE + f"# {HOSTILE}\n") for i in range(5)],
        rejected=[
            sample(i + 9, 1.9 - i / 5, "score below 2.91", TABLES if i else HOSTILE + "\n" + TABLES) for i in range(5)
        ],
        pages=[
            Page(
                "a" * 32, "Counting with a dictionary", "dictionaries", "a nurse who plans shifts", "tutorial", TEXTBOOK
            ),
            Page(
                "b" * 32,
                HOSTILE,
                "ünïcode 🐍 \u202e",
                "children",
                "dialogue",
                f"# T\n\n{HOSTILE}\n\n```python\n{HOSTILE}",
            ),
            Page(
                "c" * 32,
                "As a module",
                "loops",
                "beginners",
                "module",
                "# Loops\n\n# A loop repeats.\n\nfor i in range(3):\n    print(i)\n",
            ),
        ],
        exercises=[exercise] * 3,
        rejected_exercises=[
            ExerciseSample(
                "d" * 32, "bad", "def bad():\n", "    return 1\n", f"# {HOSTILE}", ("x",), 1, f"tests failed: {HOSTILE}"
            )
        ],
        arms={arm: {str(seed): trained(arm, seed * 0.05) for seed in range(seeds)} for arm in ARMS},
        checkpoints={
            arm: {str(seed): {task: measured(task, arm, seed * 0.03) for task in TASKS} for seed in range(seeds)}
            for arm in ARMS
        },
        comparisons=[
            row
            for a, b in (
                ("raw", "filtered"),
                ("raw", "textbook"),
                ("textbook", "textbook+exercises"),
                ("raw", "raw+exercises"),
                ("raw+exercises", "textbook+exercises"),
            )
            for task in TASKS
            for row in compared(a, b, task, seeds)
        ],
        over_seeds={arm: {task: averaged(arm, task, seeds) for task in TASKS} for arm in ARMS if seeds > 1},
        completions=[
            Completion(
                arm,
                "0",
                task,
                f"{task}/{i}",
                'def twice(x):\n    """Return two times x."""\n',
                HOSTILE if i == 1 else "    return 2 * x\n" if passed else "    return x x\n" * (i % 3),
                passed,
                "" if passed else "SyntaxError: invalid syntax",
                i % 3 + 1,
            )
            for task in TASKS
            for i in range(6)
            for arm in ARMS
            for passed in [rng.random() < 0.4]
        ],
        diversity={
            name: {
                "texts": 3000,
                "sample": 2000,
                "distinct_1": 0.05,
                "distinct_2": 0.41,
                "distinct_3": 0.72,
                "compression": 4.1,
                "nearest": 0.31,
                "near_duplicates": 0.01,
                "spread": 0.93,
                "openings": 0.2,
                "curve": [{"texts": 20 * 3**n, "distinct_2": 0.8 - 0.1 * n} for n in range(4)],
            }
            | more
            for name, more in (("textbooks", {}), ("exercises", {"name_entropy": 11.25}))
        },
        contamination={
            "code.clean": {
                "humaneval": {
                    "ngram": 31,
                    "tree": 1,
                    "copy": 0,
                    "problems": 12,
                    "examples": [
                        {
                            "id": "1",
                            "overlap_kind": "ngram",
                            "benchmark": "humaneval",
                            "problem": "HumanEval/13",
                            "similarity": 1.0,
                            "place": "lib/a.py",
                        }
                    ],
                },
                "mbpp": {"ngram": 0, "tree": 0, "copy": 0, "problems": 0, "examples": []},
            }
        },
        warnings=[],
    )


@pytest.fixture(scope="session", name="make_run")
def _make_run() -> Callable[..., RunView]:
    """Makes runs with so many seeds."""
    return make_run


@pytest.fixture(scope="session")
def run_view() -> RunView:
    return make_run()
