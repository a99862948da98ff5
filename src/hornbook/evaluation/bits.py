"""Bits per byte: how well a model foresees a reference solution, given its prompt.

    bits per byte = -log2 p(solution | prompt) / UTF-8 bytes of the solution

Prompt and solution are tokenised together, as in training; the scored part begins with the first token that lies wholly
or partly in the solution (the newline before the first line's indentation belongs to that token). Divided by bytes, the
figure does not depend on the tokenizer's size. Over a task it is the ratio of sums, so that long solutions weigh what
they are. It moves long before pass@1 does, which for models this small is most of what can be seen.

Always the whole solution is scored, so that models of any context and tokenizer are divided by the same bytes. What
does not fit the context is scored in windows, each behind at least the half context before it.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hornbook.model.logprobs import sequence_logprobs
from hornbook.model.phi import Phi
from hornbook.records import Problem
from hornbook.tokens import Tokenizer


@dataclass(frozen=True)
class Bits:
    """-log2 p of a solution, its UTF-8 bytes, and whether some of it was foreseen without the whole prompt."""

    bits: float
    size: int
    cut: bool


def bits_of(model: Phi, tokenizer: Tokenizer, problems: Sequence[Problem]) -> list[Bits]:
    """The bits of every problem's reference solution."""
    context = model.config.max_position_embeddings
    rows: list[list[int]] = []
    starts: list[int] = []
    owners: list[int] = []
    cuts = [False] * len(problems)
    for owner, problem in enumerate(problems):
        ids, start = tokenizer.encode_from(problem.prompt + problem.canonical_solution, len(problem.prompt))
        if start == 0:  # no prompt, or one that the first token swallows: the start of a document stands before it
            ids, start = [tokenizer.eot, *ids], 1
        for first, begin, end in windows(len(ids), start, context):
            rows.append(ids[first:end])
            starts.append(begin - first)
            owners.append(owner)
            cuts[owner] |= first > 0
    sums = [0.0] * len(problems)
    for owner, logprob in zip(owners, sequence_logprobs(model, rows, starts), strict=True):
        assert logprob is not None, "every row was made to fit"
        sums[owner] -= logprob / math.log(2)
    sizes = [len(problem.canonical_solution.encode()) for problem in problems]
    return [Bits(*row) for row in zip(sums, sizes, cuts, strict=True)]


def windows(length: int, start: int, context: int) -> Iterator[tuple[int, int, int]]:
    """(first, begin, end) such that the tokens [begin, end) are scored in the row [first, end), over [start, length).

    A row is at most context + 1 long, for its last token is predicted and never read. Before `begin` a row has half the
    context or all there is, and one token at least, for which 0 < start.
    """
    half = context // 2
    while length > context + 1 and length - start > context - half:
        first = max(0, start - half - 1)
        end = first + context + 1
        yield first, start, end
        start = end
    yield max(0, length - context - 1), start, length


def per_byte(bits: Sequence[Bits]) -> float:
    """Bits per byte over all: ratio of sums."""
    return sum(b.bits for b in bits) / sum(b.size for b in bits)
