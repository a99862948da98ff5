"""Does a wider curriculum teach more? The quickstart's model and tokens, with 80, 150 and 300 concepts.

    python benchmarks/concepts.py [--benchmarks DIR] [--workspace DIR] [--files DIR] [--seeds 3] [--quick]

An arm of N concepts pretrains on filtered code and on textbook pages of the first N lessons, half and half, and is then
fine-tuned on exercises that compose the first N steps (296 for 300: there are no more), told plainly. Nested: the
narrow curriculum is a part of the wide one. Tokens, model, tokenizer, code and order of training are equal. One set of
exercises is asked of all: of the widest curriculum, so that most of them have concepts that a narrow one never saw;
they are told apart by the narrowest curriculum that has all their concepts. No arm trains on a name, a pair of concepts
or a composed solution that is asked. Figures are means over seeds, with the standard deviation over seeds. The last
line is JSON.
"""

import argparse
import json
import os
import platform
from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import nan
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

import yaml

from hornbook.cli.console import ConsoleProgress
from hornbook.curriculum import lessons
from hornbook.curriculum.compose import core
from hornbook.recipe.load import load_recipe
from hornbook.run import Run, run

SIZES = {80: 80, 150: 150, 300: 296}  # lessons -> steps
AGAINST = {"against": ["unconventional", "humaneval", "mbpp"]}
HELD_OUT = "held-out"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmarks", type=Path, default=os.environ.get("HORNBOOK_BENCHMARKS"), help="for HumanEval")
    parser.add_argument("--workspace", type=Path, default=Path("workspace"))
    parser.add_argument("--files", type=Path, default=Path("concepts"), help="where the recipe and its topics are put")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="a fiftieth of the training, one seed: does it run?")
    options = parser.parse_args()
    options.files.mkdir(parents=True, exist_ok=True)
    seeds = 1 if options.quick else options.seeds
    file = options.files / "concepts.yaml"
    file.write_text(yaml.safe_dump(recipe(options.files, seeds, 50 if options.quick else 1), sort_keys=False))
    with ConsoleProgress() as progress:
        done = run(
            load_recipe(str(file)),
            options.workspace,
            progress,
            benchmarks=options.benchmarks,
            command="python benchmarks/concepts.py",
        )
    figures = measured(done, seeds)
    table(figures)
    score = {arm: told["held-out, all"]["solved"]["mean"] for arm, told in figures.items()}
    print(
        json.dumps(
            {
                "bench": "concepts",
                "unit": "share of held-out exercises solved after fine-tuning, 300 concepts",
                "higher_is_better": True,
                "ours": score["300+exercises"],
                "peers": {arm: value for arm, value in score.items() if arm.endswith("+exercises")},
                "ratio_to_best_peer": None,
                "found": figures,
                "checks": {"all_arms_measured": len(figures) == 2 * len(SIZES)},
                "machine": f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores",
            }
        )
    )


def recipe(place: Path, seeds: int, fraction: int) -> dict[str, Any]:
    """The study as a recipe; writes the files of topics that it names."""
    teachers, datasets, arms = {}, {}, {}
    topics = lessons.topics()
    tokens = 1_500_000 // fraction
    for size, steps in reversed(SIZES.items()):  # the widest first: what it holds out, the others keep apart
        names = place / f"topics-{size}.txt"
        names.write_text("\n".join(topics[:size]) + "\n", encoding="utf-8")
        teachers[f"first-{size}"] = {"kind": "curriculum", "concepts": steps, "plain": True}
        written = {"teacher": f"first-{size}", "decontaminate": AGAINST}
        datasets[f"textbooks-{size}"] = {"write": "textbooks", "tokens": 2_000_000, "topics": str(names)} | written
        datasets[f"exercises-{size}"] = {"write": "exercises", "tokens": 3_000_000} | written
        arms[f"{size}"] = {"mixture": {"code.good": 0.5, f"textbooks-{size}": 0.5}, "tokens": tokens}
        arms[f"{size}+exercises"] = {
            "start": f"{size}", "mixture": {f"exercises-{size}": 1}, "tokens": tokens, "training": "finetune",
            "select": "last",  # the validation split is of the widest curriculum: it would stop the narrow ones early
        }  # fmt: skip
    datasets[f"exercises-{max(SIZES)}"]["hold_out"] = {"fraction": 0.1, "validation": 100, "test": 900}
    code = {
        "code": {"read": "python-installation", "limit": 8000},
        "code.clean": {"from": "code", "deduplicate": {"minhash": 0.8}, "decontaminate": AGAINST},
        "code.good": {
            "from": "code.clean",
            "rate": {"teacher": f"first-{max(SIZES)}", "sample": 1500},
            "classify": {"features": "hashing"},
            "keep": {"fraction": 0.2},
        },
    }
    return {
        "name": "concepts",
        "teachers": teachers,
        "datasets": code | datasets,
        "tokenizer": {"train": 4096},
        "model": "phi-micro",
        "arms": arms,
        "seeds": list(range(seeds)),
        "evaluate": [HELD_OUT, "unconventional", "humaneval"],
    }


Figures = dict[str, dict[str, dict[str, Any]]]


def measured(done: Run, seeds: int) -> Figures:
    """arm -> group of items -> {n, solved, bits_per_byte}, the latter as {mean, sd} over seeds."""
    assert done.plan.held_out is not None
    lines = (done.path(done.plan.held_out) / "test.jsonl").read_text(encoding="utf-8").splitlines()
    groups = {row["task_id"]: _narrowest(row["meta"]["concepts"]) for row in map(json.loads, lines)}
    figures: Figures = {}
    for arm in done.plan.recipe.arms:
        told: dict[str, list[dict[str, float]]] = defaultdict(list)
        for seed in range(seeds):
            by_group: dict[str, list[dict[str, Any]]] = defaultdict(list)
            for file in sorted(done.path(done.plan.evaluated[arm, seed]).rglob("samples.jsonl")):
                for row in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
                    if row["task"] == HELD_OUT:
                        by_group["held-out, all"].append(row)
                        by_group[f"held-out, {groups[row['task_id']]}"].append(row)
                    else:
                        by_group[row["task"]].append(row)
            for group, rows in by_group.items():
                told[group].append(_sum(rows))
        figures[arm] = {
            group: {"n": several[0]["n"]}
            | {key: _over(one[key] for one in several) for key in ("solved", "bits_per_byte")}
            for group, several in sorted(told.items())
        }
    return figures


def _narrowest(concepts: list[str]) -> str:
    """The smallest curriculum that has all of an exercise's concepts."""
    return next((f"of the first {size}" for size, steps in SIZES.items() if core(steps) >= set(concepts)), "of none")


def _sum(rows: list[dict[str, Any]]) -> dict[str, float]:
    known = [row for row in rows if row["bits"] is not None]
    return {
        "n": len(rows),
        "solved": sum(row["passed"] for row in rows) / len(rows),
        "bits_per_byte": sum(row["bits"] for row in known) / sum(row["bytes"] for row in known) if known else nan,
    }


def _over(values: Iterable[float]) -> dict[str, float]:
    known = list(values)
    return {"mean": round(fmean(known), 4), "sd": round(stdev(known), 4) if len(known) > 1 else 0.0}


def table(figures: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
    """Print the figures as Markdown."""
    groups = list(next(iter(figures.values())))
    print("| items | n | figure |" + "".join(f" {arm} |" for arm in figures))
    print("|---|---|---|" + "---|" * len(figures))
    for key, unit, times in (("solved", "solved, %", 100), ("bits_per_byte", "bits per byte", 1)):
        for group in groups:
            cells = [told[group][key] for told in figures.values()]
            shown = "".join(f" {cell['mean'] * times:.4g} ± {cell['sd'] * times:.2g} |" for cell in cells)
            print(f"| {group} | {next(iter(figures.values()))[group]['n']} | {unit} |{shown}")


if __name__ == "__main__":
    main()
