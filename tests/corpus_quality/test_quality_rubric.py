"""The built-in rubric: what it must tell apart, and what hostile text must not do to it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.curriculum.rubric import MAX_CHARACTERS, rate
from hornbook.records import Document

LESSON = '''"""Numbers: the greatest common divisor and prime factors."""

import math


def greatest_common_divisor(first: int, second: int) -> int:
    """Euclid: replace the larger number by the remainder until nothing remains."""
    while second:
        first, second = second, first % second
    return first


def prime_factors(number: int) -> list[int]:
    """The prime factors of a number in ascending order.

    >>> prime_factors(12)
    [2, 2, 3]
    """
    factors = []
    divisor = 2
    while divisor <= math.isqrt(number):
        # a divisor may occur several times
        while number % divisor == 0:
            factors.append(divisor)
            number //= divisor
        divisor += 1
    if number > 1:
        factors.append(number)
    return factors


def smallest_common_multiple(numbers: list[int]) -> int:
    """Fold the numbers, two at a time."""
    result = 1
    for number in numbers:
        result = result * number // greatest_common_divisor(result, number)
    return result
'''
# the paper's example of low value: a class of attribute initialisations
DEFAULTS = "import re\nfrom .base import Base\n\nclass Default(Base):\n    def __init__(self, vim):\n" + "".join(
    f"        self.option_{i} = vim.option({i!r})\n" for i in range(30)
)


def score(text: str, path: str = "package/module.py") -> int:
    return rate(Document.make(text, "s", path)).score


def test_a_lesson_beats_boilerplate() -> None:
    assert score(LESSON) == 5
    assert score(DEFAULTS) <= 1


def test_each_defect_costs() -> None:
    leaning = LESSON.replace("import math\n", "import math\nfrom . import core\nfrom ..tools import helper\n")
    assert score(leaning) == 4
    assert score(LESSON.replace("import math\n", "import math\nfrom package.core import x\n")) == 4
    bare = "\n".join(line for line in LESSON.splitlines() if '"""' not in line and "#" not in line)
    assert score(bare.replace("    >>> prime_factors(12)\n    [2, 2, 3]\n", "")) < 5
    assert score(LESSON, "package/tests/test_numbers.py") <= 1
    assert score("# This file was automatically generated. Do not edit.\n" + LESSON) == 0


def test_data_imports_and_broken_files_teach_nothing() -> None:
    assert score("TABLE = [\n" + "    1, 2, 3, 4,\n" * 50 + "]\n") == 0
    assert score("from .a import *\nfrom .b import *\n") == 0
    assert score("def f(:\n") == 0
    assert score("print 'python 2'\n" * 10) == 0
    assert score("") == 0
    assert score("x = 1\n" * MAX_CHARACTERS) == 0


def test_form_feeds_and_carriage_returns_do_not_shift_lines() -> None:
    assert score(LESSON.replace("\n\n\n", "\n\f\n")) == 5
    assert score(LESSON.replace("\n", "\r\n")) == 5


def test_hostile_nesting_is_survived() -> None:
    for text in ("(" * 50_000, "-" * 90_000 + "1", "+".join("1" * 30_000), "\x00", "if x:\n" + " if y:\n" * 9):
        assert score(text) == 0
    deep = "".join("    " * i + "if x:\n" for i in range(90)) + "    " * 90 + "pass\n"
    assert score(deep) <= 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_rating_and_always_the_same(text: str) -> None:
    document = Document.make(text, "s", "a.py")
    rating = rate(document)
    assert 0 <= rating.score <= 5
    assert rating.reason
    assert rate(document) == rating
