"""Testing with assert: which inputs to choose, and what holds for every result."""

from collections import Counter
from itertools import pairwise
from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import numbers, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _first_tests(rng: Random) -> Example:
    low, high = rng.randint(0, 9), rng.randint(20, 40)
    return example(
        """A slider may only move between $low and $high. The tests name the interesting places: inside, beyond each
        end, and exactly on each end.""",
        '''
        def limited(value: int) -> int:
            """Return the value, moved to the nearest limit if it is outside of $low to $high."""
            return max($low, min(value, $high))


        assert limited($inside) == $inside
        assert limited($below) == $low
        assert limited($above) == $high
        assert limited($low) == $low
        assert limited($high) == $high
        print("all tests passed")
        ''',
        """An `assert` whose condition is true does nothing at all. Only because all five are true does the program
        reach its last line.""",
        low=low,
        high=high,
        inside=low + 5,
        below=low - 3,
        above=high + 1,
    )


def _caught(rng: Random) -> Example:
    a, b, c = sorted(rng.sample(range(1, 50), 3))
    return example(
        """Here is a function with a bug. It is meant to find the largest item, and it works for the first list that its
        author tried.""",
        '''
        def largest(values: list[int]) -> int:
            """Return the largest item of a list that is not empty."""
            best = 0
            for value in values:
                if value > best:
                    best = value
            return best


        assert largest([$a, $c, $b]) == $c
        try:
            assert largest([-$c, -$a]) == -$a, largest([-$c, -$a])
        except AssertionError as error:
            print("wrong result:", error)
        ''',
        """With negative numbers only, none is larger than the starting value 0, and the function returns a number that
        is not even in the list. Starting with `values[0]` mends it. What stands behind the comma is shown when an
        `assert` fails.""",
        a=a,
        b=b,
        c=c,
    )


def _properties(rng: Random) -> Example:
    items = numbers(rng, 5, 1, 30)
    return example(
        """For long inputs nobody works out the result by hand. But some things hold for every result, and these can be
        tested. Our function moves the even numbers to the front.""",
        '''
        def evens_first(values: list[int]) -> list[int]:
            """Return the even numbers, then the odd ones, each in their order."""
            return [v for v in values if v % 2 == 0] + [v for v in values if v % 2 == 1]


        values = $items
        result = evens_first(values)
        assert sorted(result) == sorted(values)
        assert evens_first(result) == result
        assert evens_first([]) == []
        print(result)
        ''',
        """The first test says that nothing was lost or invented, the second that a finished list is left alone. Neither
        needs to know the right answer.""",
        items=items,
    )


def _write_question(rng: Random) -> Question:
    word = rng.choice(words(rng, 3))
    return question(
        """Write a function that shortens a text to n characters and ends it with three dots if something was cut off.
        Test it.""",
        '''
        def shortened(text: str, n: int) -> str:
            """Return the text, cut to n characters plus "..." if it is longer than n."""
            if len(text) <= n:
                return text
            return text[:n] + "..."


        assert shortened("$word", 2) == "$cut..."
        assert shortened("$word", $size) == "$word"
        assert shortened("$word", $less) == "$most..."
        assert shortened("", 3) == ""
        print(shortened("$word", 2))
        ''',
        """The tests with $size and $less characters stand on both sides of the limit. If the function said `<` in place
        of `<=`, exactly the first of these would fail.""",
        word=word,
        cut=word[:2],
        size=len(word),
        less=len(word) - 1,
        most=word[:-1],
    )


def _inverse_question(rng: Random) -> Question:
    n = rng.randint(100, 9000)
    return question(
        """One function turns minutes into a text such as "2h05", another turns it back. Write both and test that they
        undo each other.""",
        '''
        def to_text(minutes: int) -> str:
            """Return the time as hours, "h" and two digits for the minutes."""
            return f"{minutes // 60}h{minutes % 60:02d}"


        def to_minutes(text: str) -> int:
            """Return the minutes that a text such as "2h05" stands for."""
            hours, minutes = text.split("h")
            return int(hours) * 60 + int(minutes)


        for minutes in range(200):
            assert to_minutes(to_text(minutes)) == minutes
        assert to_text(65) == "1h05"
        print(to_text($n), to_minutes(to_text($n)))
        ''',
        """The loop makes 200 tests in two lines. The single test below is still needed: two functions can agree with
        each other and both be wrong.""",
        n=n,
    )


_TRIED = tuple(
    map(
        Code.of,
        (
            "abs",
            "lambda n: n * n",
            "lambda n: n % 10",
            "lambda n: 60 // n",
            "lambda n: n if n > 0 else 0",
            "lambda n: (n + 1) // 2",
            "lambda n: 3 * n - 1",
            "lambda n: [7, 5, 3][n]",
        ),
    )
)
_REPORTS = (
    {
        "stem": "wrong_inputs",
        "hint": "list[int]",
        "what": "the list of the inputs for which the test fails, in order",
        "short": "the inputs that fail",
        "start": "found = []",
        "add": "found.append(given)",
        "call": "wrong",
    },
    {
        "stem": "failure_count",
        "hint": "int",
        "what": "how many of the tests fail",
        "short": "the number of failures",
        "start": "found = 0",
        "add": "found += 1",
        "call": "len(wrong)",
    },
    {
        "stem": "passes_all",
        "hint": "bool",
        "what": "whether all of the tests pass",
        "short": "whether all pass",
        "start": "found = True",
        "add": "found = False",
        "call": "not wrong",
    },
)


def _result(function: Any, given: int) -> Any:
    try:
        return function(given)
    except Exception:
        return None


def _failing(function: Any, cases: list[tuple[int, int]], row: dict[str, str]) -> Any:
    """By the places where two lists differ."""
    answers, expected = [_result(function, given) for given, _ in cases], [right for _, right in cases]
    wrong = [place for place in range(len(cases)) if answers[place : place + 1] != expected[place : place + 1]]
    reports = {
        "wrong_inputs": [cases[place][0] for place in wrong],
        "failure_count": len(wrong),
        "passes_all": wrong == [],
    }
    return reports[row["stem"]]


def _cases(rng: Random) -> tuple[Code, list[tuple[int, int]]]:
    tried = rng.choice(_TRIED)
    inputs = rng.sample((-5, -2, -1, 0, 1, 2, 3, 4, 7, 12), rng.randint(1, 4))
    off = rng.choice((0, 1, 1, -2))
    cases = []
    for given in inputs:
        right = _result(tried.value, given)
        cases.append((given, 1 if right is None else right + rng.choice((0, off))))
    return tried, cases


_SIDES = (
    {
        "which": "the limit itself, the number below it and the number above it",
        "steps": "(-1, 0, 1)",
        "far": 1,
        "near": 0,
    },
    {"which": "the number below it and the number above it", "steps": "(-1, 1)", "far": 1, "near": 1},
    {
        "which": "the limit itself and the two numbers on either side of it",
        "steps": "(-2, -1, 0, 1, 2)",
        "far": 2,
        "near": 0,
    },
)


def _worth_testing(limits: list[int], least: int, row: dict[str, Any]) -> list[int]:
    """By asking of every number that could be meant."""
    numbers_ = range(least, max([least, *limits]) + row["far"] + 1)
    return [n for n in numbers_ if any(row["near"] <= abs(n - limit) <= row["far"] for limit in limits)]


_DIVISIONS = (
    {
        "rule": "read one after the other, the groups give exactly the items in their order",
        "also": "no group is empty",
        "stem": "cut",
        "same": "joined == items",
        "fine": "all(groups)",
        "check": "if not group:\n        return False",
        "order": "[:1]",
    },
    {
        "rule": "every item is in one of the groups, as often as in the given list and in any order",
        "also": "no group is empty",
        "stem": "sorting",
        "same": "sorted(joined) == sorted(items)",
        "fine": "all(groups)",
        "check": "if not group:\n        return False",
        "order": "",
    },
    {
        "rule": "every item is in one of the groups, as often as in the given list and in any order",
        "also": "no group has more than 3 items",
        "stem": "small_groups",
        "same": "sorted(joined) == sorted(items)",
        "fine": "all(len(group) <= 3 for group in groups)",
        "check": "if len(group) > 3:\n        return False",
        "order": "",
    },
)


def _divided(items: list[str], groups: list[list[str]], row: dict[str, str]) -> bool:
    """By counting, and by the sizes of the groups."""
    joined = [item for group in groups for item in group]
    sizes = {len(group) for group in groups}
    kept = Counter(joined) == Counter(items) and (row["stem"] != "cut" or joined == items)
    return kept and (max(sizes, default=0) <= 3 if "more" in row["also"] else 0 not in sizes)


def _division(rng: Random, row: dict[str, str]) -> tuple[list[str], list[list[str]]]:
    pool = rng.sample(("ape", "bat", "cow", "dog", "elk"), 3)
    items = [rng.choice(pool) for _ in range(rng.randint(3, 6))]
    dealt = items if row["stem"] == "cut" or rng.random() < 0.5 else rng.sample(items, len(items))
    ends = sorted({0, len(items), *(rng.randint(1, len(items)) for _ in range(rng.choice((1, 2, 2))))})
    groups = [dealt[start:end] for start, end in pairwise(ends)]
    spoilt = rng.choice(
        (
            groups,
            groups,
            groups,
            [*groups, []],
            groups[::-1],
            groups[:-1],
            [*groups, [pool[0]]],
            [[*groups[0][:-1], "fox"], *groups[1:]],
        )
    )
    return items, spoilt


LESSON = Lesson(
    topic="Testing a function with assert",
    area="testing",
    concepts=("testing", "assert", "edge_cases"),
    openings=(
        """How do you know that your function is right? You try it. A test is a trial that is written down, so that it
        can be repeated after every change.""",
        """An `assert` is a sentence that the program checks: "this must be so." If it is so, nothing happens. If not,
        the program stops.""",
        """Everyone tests, most people by printing and looking. The computer is better at looking; tell it what you
        expect.""",
    ),
    ideas=(
        (
            """`assert condition` raises an `AssertionError` if the condition is false. Usually it compares a call with
            the expected result: `assert f(3) == 9`.""",
            """A test has two parts, an input and the result that it should give. Work the result out yourself; do not
            copy what the function printed.""",
        ),
        (
            """Choose inputs that could go wrong: empty, one item, equal items, zero, negative numbers, and both sides
            of every limit.""",
            """Ten similar tests find no more than one. Each test should have a reason that you can say in half a
            sentence.""",
        ),
        (
            """A test that fails is good news: it shows the bug before a user does. Make it as small as possible, then
            look at the code.""",
            """When you find a bug, write the test that shows it first, and mend the function afterwards. The test
            stays, and the bug does not come back.""",
        ),
    ),
    examples=(_first_tests, _caught, _properties),
    pitfalls=(
        """Putting parentheses around condition and message: `assert (x == 1, "no")` tests a tuple, which is always
        true.""",
        """Comparing floats with `==`. `0.1 + 0.2 == 0.3` is false; use `math.isclose`.""",
        """Using `assert` to check what users type. Python leaves all asserts out when it is started with `-O`; raise a
        `ValueError` for that.""",
    ),
    questions=(_write_question, _inverse_question),
    asks=("How do I write a test?", "Which inputs are worth it?", "What if a test fails?"),
    notes={
        "engineer": ("""pytest collects functions named `test_...` and shows both sides of a failed comparison.""",),
        "student": ("""Tests can show that a bug is there, never that there is none; choose them well.""",),
        "analyst": ("""Totals before and after a step must agree. That is an `assert` worth having in a report.""",),
    },
    families=(
        Family(
            "cases_that_a_function_fails",
            "function|tested: Callable[[int], int], cases|examples: list[tuple[int, int]] -> $hint",
            setup="from collections.abc import Callable",
            names=("$stem", "${stem}_in_test", "report_$stem", "get_$stem"),
            tells=(
                "Test $function with $cases, pairs of an input and the result that is expected for it. Return $what. "
                "A test also fails if the call raises an exception.",
                "Each pair in $cases is a test of $function: its first number is given to it, and the second one "
                "should come back. A call that raises an exception counts as failed. Return $what.",
                "Return $what when $function is called with the first number of each pair in $cases and its result is "
                "compared with the second one. An exception in the call is a failure too.",
            ),
            varies={"row": _REPORTS},
            solutions=(
                program("""
                    $start
                    for given, expected in $cases:
                        try:
                            right = $function(given) == expected
                        except Exception:
                            right = False
                        if not right:
                            $add
                    return found
                """),
                program("""
                    def passes(given, expected):
                        try:
                            return $function(given) == expected
                        except Exception:
                            return False

                    wrong = [given for given, expected in $cases if not passes(given, expected)]
                    return $call
                """),
            ),
            oracle=_failing,
            draw=lambda rng, row: _cases(rng),
            edges=(
                (_TRIED[0], []),
                (_TRIED[3], [(5, 12), (0, 0)]),
                (_TRIED[1], [(3, 9), (-2, 4)]),
                (_TRIED[4], [(2, 2), (0, 1), (-3, 0)]),
            ),
            about={"function": "the function to test", "cases": "pairs (input, expected result)", "return": "$short"},
        ),
        Family(
            "numbers_worth_testing",
            "limits|borders: list[int], least|smallest: int -> list[int]",
            names=("values_near_limits", "values_to_test", "inputs_around_limits", "numbers_near_borders"),
            tells=(
                "A function behaves differently on the two sides of each limit in $limits. Return the numbers it "
                "should be tested with, ascending and each once: for every limit $which. Numbers below $least are not "
                "possible and are left out.",
                "Return the sorted list, without repetitions, of the inputs worth testing for the $limits: for each "
                "of them $which, but nothing that is less than $least.",
                "For each limit in $limits, take $which. Return all these numbers in ascending order, none of them "
                "twice and none below $least.",
            ),
            notes=("Without limits the list is empty.",),
            varies={"row": _SIDES},
            solutions=(
                program("""
                    found = {limit + step for limit in $limits for step in $steps}
                    return sorted(number for number in found if number >= $least)
                """),
                program("""
                    found = []
                    for limit in sorted($limits):
                        for step in $steps:
                            number = limit + step
                            if number >= $least and number not in found:
                                found.append(number)
                    return sorted(found)
                """),
            ),
            oracle=_worth_testing,
            draw=lambda rng, row: (
                limits := [rng.randint(0, 40) for _ in range(rng.randint(1, 2))]
                + rng.choice(([], [rng.randint(0, 5)])),
                rng.choice((0, 0, 1, min(limits), min(limits) + 1, -5)),
            ),
            edges=(([], 0), ([0], 0), ([5, 6], 0), ([7, 3, 7], 3), ([1, 4], 2)),
            about={
                "limits": "the limits, in any order",
                "least": "the smallest possible input",
                "return": "the inputs, ascending",
            },
            noun="the sorted list of the different numbers not below $least that are, for a limit in $limits, $which",
            gives="sorted",
        ),
        Family(
            "nothing_lost_in_groups",
            "items: list[str], groups: list[list[str]] -> bool",
            names=("is_correct_$stem", "check_$stem", "${stem}_is_right", "nothing_lost_in_$stem"),
            tells=(
                "A function has divided $items into $groups, and its result is to be tested. Return whether $rule, "
                "and $also.",
                "Return True if the list $groups is a correct result of dividing $items, otherwise False. It is "
                "correct if $rule, and if $also.",
                "Check the result $groups of a program that should put $items into groups. Return whether these two "
                "things hold: $rule; $also.",
            ),
            varies={"row": _DIVISIONS},
            solutions=(
                "joined = [item for group in groups for item in group]\nreturn $same and $fine",
                program("""
                    left = list(items)
                    for group in groups:
                        $check
                        for item in group:
                            if item not in left$order:
                                return False
                            left.remove(item)
                    return not left
                """),
            ),
            oracle=_divided,
            draw=_division,
            edges=(
                ([], []),
                (["ape", "bat"], [["ape"], ["bat"]]),
                (["ape", "bat"], [["bat"], ["ape"]]),
                (["ape", "ape"], [["ape"]]),
                (["ape", "bat", "cow", "ape"], [["ape", "bat", "cow", "ape"]]),
                (["ape"], [["ape"], []]),
            ),
            about={"items": "what was divided", "groups": "the groups", "return": "whether the result is correct"},
        ),
    ),
)
