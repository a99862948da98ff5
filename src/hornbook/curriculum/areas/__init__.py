"""The curriculum's content, one module per group of areas; `STEPS` is all of it in a fixed order."""

from hornbook.curriculum.areas import (
    algorithms,
    dictionaries,
    digits,
    lists,
    matrices,
    numbers,
    order,
    reductions,
    sets,
    stacks,
    text,
    tuples,
    words,
)  # fmt: skip
from hornbook.curriculum.concept import Step

STEPS: tuple[Step, ...] = (
    *numbers.STEPS, *digits.STEPS, *reductions.STEPS, *lists.STEPS, *order.STEPS, *text.STEPS, *words.STEPS,
    *dictionaries.STEPS, *sets.STEPS, *tuples.STEPS, *matrices.STEPS, *stacks.STEPS, *algorithms.STEPS,
)  # fmt: skip
