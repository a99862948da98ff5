"""Bits per byte: how well a model foresees a reference solution, given its prompt.

    bits per byte = -log2 p(solution | prompt) / UTF-8 bytes of the solution

Prompt and solution are tokenised together, as in training; the scored part begins with the first token that lies wholly
or partly in the solution (the newline before the first line's indentation belongs to that token). Divided by bytes, the
figure does not depend on the tokenizer's size. Over a task it is the ratio of sums, so that long solutions weigh what
they are. It moves long before pass@1 does, which for models this small is most of what can be seen.

Always the whole solution is scored, so that models of any context and tokenizer are divided by the same bytes. What
does not fit the context is scored in windows, each behind at least the half context before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hornbook.model.own import foreseen
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
    pairs = [(problem.prompt, problem.canonical_solution) for problem in problems]
    sizes = [len(problem.canonical_solution.encode()) for problem in problems]
    return [Bits(bits, size, cut) for (bits, cut), size in zip(foreseen(model, tokenizer, pairs), sizes, strict=True)]


def per_byte(bits: Sequence[Bits]) -> float:
    """Bits per byte over all: ratio of sums."""
    return sum(b.bits for b in bits) / sum(b.size for b in bits)
