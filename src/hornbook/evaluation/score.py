"""The scores by which a checkpoint is chosen: on problems held out for that, never on what is reported.

Bits per byte is cheap and fine-grained; pass@1 runs what the model writes, and is what one wants in the end. Either
refuses problems of a known benchmark: a checkpoint chosen by a test has seen the test.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hornbook.model.own import OwnModel, foreseen
from hornbook.model.phi import Phi
from hornbook.problems import jsonl
from hornbook.problems.fingerprints import CODE, fingerprints, grams_of
from hornbook.records import Problem, Silent, UserError
from hornbook.tokens import Tokenizer

LEAKED = 0.1  # share of problems that may look like a benchmark's by chance


def validation_score(tokenizer: Tokenizer, problems: Path) -> Callable[[Phi], float]:
    """A function that scores a model by minus its bits per byte on the problems' solutions: higher is better.

    `problems`: JSON lines in HumanEval's schema. Raises UserError when it holds none, or a benchmark's.
    """
    loaded = _held_out(problems)
    pairs = [(problem.prompt, problem.canonical_solution) for problem in loaded]
    size = sum(len(solution.encode()) for _, solution in pairs)
    if not size:
        raise UserError(f"{problems}: no problem has a canonical_solution to foresee; choose by pass@1 instead")

    def score(model: Phi) -> float:
        return -sum(foreseen(model, tokenizer, pairs)) / size

    return score


def pass_at_1_score(tokenizer: Tokenizer, problems: Path, allow_weak: bool = False) -> Callable[[Phi], float]:
    """A function that scores a model by its greedy pass@1 on the problems, run in the sandbox: higher is better.

    Raises UserError as `validation_score` does, and where there is no sandbox to trust and not `allow_weak`.
    """
    from hornbook.evaluation.measure import Sampling, measure
    from hornbook.evaluation.task import load_task

    _held_out(problems)
    task = load_task(str(problems))

    def score(model: Phi) -> float:
        own = OwnModel(model, tokenizer, "the model in training", "in training")
        with tempfile.TemporaryDirectory() as folder:
            (summary,) = measure(own, [task], Sampling(), Path(folder), Silent(), allow_weak).values()
        return float(summary["pass_at_k"]["1"]["value"])

    return score


def _held_out(path: Path) -> list[Problem]:
    problems = jsonl.load(path)
    for name in CODE:
        known = fingerprints(name)
        tasks, grams = set(known.tasks), set(known.gram_hash.tolist())
        seen = sum(problem.task_id in tasks or _all_known(problem.prompt, grams) for problem in problems)
        if seen > LEAKED * len(problems):
            raise UserError(
                f"{path}: {seen} of its {len(problems)} problems are {name}'s; choosing a checkpoint by a benchmark "
                "would spoil its score: hold out exercises of your own"
            )
    return problems


def _all_known(text: str, known: set[int]) -> bool:
    found = grams_of(text, whole_when_short=True)
    return bool(found) and all(gram in known for gram, _ in found)
