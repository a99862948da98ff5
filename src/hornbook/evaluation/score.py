"""The score by which a checkpoint is chosen: on a validation split, never on what is reported."""

from collections.abc import Callable
from pathlib import Path

from hornbook.model.own import foreseen
from hornbook.model.phi import Phi
from hornbook.problems import jsonl
from hornbook.tokens import Tokenizer


def validation_score(tokenizer: Tokenizer, problems: Path) -> Callable[[Phi], float]:
    """A function that scores a model by minus its bits per byte on the problems' solutions: higher is better.

    `problems`: JSON lines, as the hold-out stage writes them. Raises UserError when it holds none.
    """
    pairs = [(problem.prompt, problem.canonical_solution) for problem in jsonl.load(problems)]
    size = sum(len(solution.encode()) for _, solution in pairs)

    def score(model: Phi) -> float:
        return -sum(foreseen(model, tokenizer, pairs)) / size

    return score
