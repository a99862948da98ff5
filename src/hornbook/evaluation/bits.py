"""Bits per byte: how well a model foresees a reference solution, given its prompt.

    bits per byte = -log2 p(solution | prompt) / UTF-8 bytes of the solution

Prompt and solution are tokenised together, as in training; the scored part begins with the first token that lies wholly
or partly in the solution (the newline before the first line's indentation belongs to that token). Divided by bytes, the
figure does not depend on the tokenizer's size. Over a task it is the ratio of sums, so that long solutions weigh what
they are. It moves long before pass@1 does, which for models this small is most of what can be seen.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from hornbook.model.logprobs import sequence_logprobs
from hornbook.model.phi import Phi
from hornbook.records import Problem
from hornbook.tokens import Tokenizer


@dataclass(frozen=True)
class Bits:
    """-log2 p of a solution, its UTF-8 bytes, and whether the prompt had to be cut on the left to fit."""

    bits: float
    size: int
    cut: bool


def bits_of(model: Phi, tokenizer: Tokenizer, problems: Sequence[Problem]) -> list[Bits]:
    """The bits of every problem's reference solution.

    A prompt that does not fit the context with its solution loses tokens on the left (`cut`); of a solution longer
    than the context only what fits is read, and its bits count up to there with the bytes of that part.
    """
    context = model.config.max_position_embeddings
    rows, starts, sizes, cuts = [], [], [], []
    for problem in problems:
        text = problem.prompt + problem.canonical_solution
        ids, start = tokenizer.encode_from(text, len(problem.prompt))
        size = len(problem.canonical_solution.encode())
        first = max(0, len(ids) - (context + 1))
        if first >= start:  # the solution alone is too long: keep its beginning
            first = max(0, start - context // 2)
            ids = ids[: first + context + 1]
            size = len(tokenizer.decode(ids[start:]).encode())
        rows.append(ids[first:])
        starts.append(start - first)
        sizes.append(size)
        cuts.append(first > 0)
    logprobs = sequence_logprobs(model, rows, starts)
    found = []
    for logprob, size, was_cut in zip(logprobs, sizes, cuts, strict=True):
        assert logprob is not None, "every row was made to fit"
        found.append(Bits(-logprob / math.log(2), size, was_cut))
    return found


def per_byte(bits: Sequence[Bits]) -> float:
    """Bits per byte over all: ratio of sums."""
    return sum(b.bits for b in bits) / sum(b.size for b in bits)
