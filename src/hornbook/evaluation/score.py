"""The score by which a checkpoint is chosen: on a validation split, never on what is reported."""

import json
from collections.abc import Callable
from pathlib import Path

from hornbook.evaluation.bits import bits_of, per_byte
from hornbook.model.phi import Phi
from hornbook.records import Problem, UserError
from hornbook.tokens import Tokenizer


def read_problems(path: Path) -> list[Problem]:
    """Problems from JSON lines, as the hold-out stage writes them. Raises UserError when there are none."""
    if not path.is_file():
        raise UserError(f"{path}: there is no such file of problems; give the hold-out's folder")
    with path.open(encoding="utf-8") as file:
        found = [Problem(**json.loads(line)) for line in file]
    if not found:
        raise UserError(f"{path}: holds no problem to measure on; hold out at least one")
    return found


def validation_score(tokenizer: Tokenizer, problems: Path) -> Callable[[Phi], float]:
    """A function that scores a model by minus its bits per byte on the problems' solutions: higher is better."""
    loaded = read_problems(problems)

    def score(model: Phi) -> float:
        return -per_byte(bits_of(model, tokenizer, loaded))

    return score
