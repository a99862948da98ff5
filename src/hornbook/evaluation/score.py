"""The score by which a checkpoint is chosen: on a validation split, never on what is reported."""

import json
from collections.abc import Callable
from pathlib import Path

from hornbook.evaluation.bits import bits_of, per_byte
from hornbook.model.phi import Phi
from hornbook.records import Problem
from hornbook.tokens import Tokenizer


def read_problems(path: Path) -> list[Problem]:
    """Problems from JSON lines, as the hold-out stage writes them."""
    with path.open(encoding="utf-8") as file:
        return [Problem(**json.loads(line)) for line in file]


def validation_score(tokenizer: Tokenizer, problems: Path) -> Callable[[Phi], float]:
    """A function that scores a model by minus its bits per byte on the problems' solutions: higher is better."""
    loaded = read_problems(problems)

    def score(model: Phi) -> float:
        return -per_byte(bits_of(model, tokenizer, loaded))

    return score
