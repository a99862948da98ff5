"""Composing functions."""

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, words
from hornbook.curriculum.lessons.higher_order._draws import call_of_result, check, step, steps, text_step
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _two(rng: Random) -> Example:
    n = rng.randint(3, 12)
    return example(
        """`compose` takes two functions and returns the function that does one after the other. In which order,
        has to be agreed: here the first argument is done first.""",
        '''
        from collections.abc import Callable


        def compose(first: Callable[[int], int], second: Callable[[int], int]) -> Callable[[int], int]:
            """Return the function that applies the first, then the second."""
            return lambda number: second(first(number))


        def double(number: int) -> int:
            """Return twice the number."""
            return 2 * number


        def plus_three(number: int) -> int:
            """Return the number plus 3."""
            return number + 3


        print(compose(double, plus_three)($n))
        print(compose(plus_three, double)($n))
        ''',
        """The order makes a difference: 2 * $n + 3 is $a, and 2 * ($n + 3) is $b. Written as nested calls the
        function that is done first stands innermost.""",
        n=n,
        a=2 * n + 3,
        b=2 * (n + 3),
    )


def _pipeline(rng: Random) -> Example:
    a, b = words(rng, 2)
    return example(
        """Several steps stand in a list. A loop hands the result of each to the next one.""",
        '''
        from collections.abc import Callable


        def run(steps: list[Callable[[str], str]], text: str) -> str:
            """Return the text after all steps, in their order."""
            for step in steps:
                text = step(text)
            return text


        cleaning = [str.strip, str.lower, lambda text: text.replace(" ", "_")]
        print(run(cleaning, "  $a $b "))
        print(run(cleaning[:2], "  $a $b "))
        print(run([], "  $a $b ") == "  $a $b ")
        ''',
        """The list can be changed like other lists: a step may be added, left out, or put elsewhere. Without steps
        the text comes out as it went in.""",
        a=a.title(),
        b=b.upper(),
    )


def _many(rng: Random) -> Example:
    values = numbers(rng, 3, 1, 20)
    return example(
        """With a star `compose` accepts any number of functions and returns one that can be passed to `map`.""",
        '''
        from collections.abc import Callable


        def compose(*functions: Callable[[int], int]) -> Callable[[int], int]:
            """Return the function that applies all of them, the first one first."""

            def composed(number: int) -> int:
                for function in functions:
                    number = function(number)
                return number

            return composed


        score = compose(abs, lambda n: n + 1, lambda n: n * n)
        print(list(map(score, $values)))
        print(compose()(7))
        ''',
        """`compose()` without arguments is the function that changes nothing. It is to composing what 0 is to
        adding, and it came for free: the loop runs zero times.""",
        values=[values[0], -values[1], values[2]],
    )


def _tests(rng: Random) -> Example:
    names = people(rng, 5)
    return example(
        """Tests can be composed as well: two of them joined by "and", or one turned into its opposite. What comes
        out are tests again.""",
        '''
        from collections.abc import Callable

        Test = Callable[[str], bool]


        def both(one: Test, other: Test) -> Test:
            """Return a test that holds if both hold."""
            return lambda text: one(text) and other(text)


        def opposite(test: Test) -> Test:
            """Return a test that holds if the given one does not."""
            return lambda text: not test(text)


        def short(text: str) -> bool:
            """Return whether the text has at most four characters."""
            return len(text) <= 4


        def has_a(text: str) -> bool:
            """Return whether there is an a in the text."""
            return "a" in text.lower()


        names = $names
        print([name for name in names if both(short, has_a)(name)])
        print(list(filter(both(opposite(short), has_a), names)))
        ''',
        """Small tests with good names are put together to larger ones, which may again be parts. No new kind of
        thing is needed for that.""",
        names=literal(names),
    )


def _repeat_question(rng: Random) -> Question:
    n, start = rng.randint(3, 5), rng.randint(2, 9)
    return question(
        """Write a function that is given a function and a number n, and returns the function that applies it n
        times.""",
        '''
        from collections.abc import Callable


        def repeated(function: Callable[[int], int], times: int) -> Callable[[int], int]:
            """Return the function that applies the given one so many times."""

            def run(number: int) -> int:
                for _ in range(times):
                    number = function(number)
                return number

            return run


        print(repeated(lambda number: number + number, $n)($start))
        print(repeated(abs, 0)(-$start))
        ''',
        """Doubling $n times multiplies by $power. With 0 times the number comes back unchanged, and `abs` is not even
        called.""",
        n=n,
        start=start,
        power=2**n,
    )


def _price_question(rng: Random) -> Question:
    price = 10 * rng.randint(5, 30)
    return question(
        """A shop takes 10 percent off and then 5 off, or the other way round. Find out for a price of $price which
        order is better for the customer.""",
        '''
        def tenth_off(price: float) -> float:
            """Return the price less a tenth."""
            return price * 9 / 10


        def five_off(price: float) -> float:
            """Return the price less 5."""
            return price - 5


        print(five_off(tenth_off($price)))
        print(tenth_off(five_off($price)))
        ''',
        """The tenth should come first. If 5 is taken off first, the tenth is computed from a smaller price, and
        the customer loses half a unit.""",
        price=price,
    )


def _run(functions: list[Callable[[int], int]], value: int) -> list[int]:
    """By recursion: the value and what becomes of it."""
    return [value, *_run(functions[1:], functions[0](value))] if functions else [value]


def _composed(args: tuple[Any, ...], order: dict[str, str]) -> Any:
    one, other, value = args
    sequence = [one, other] if order["key"] == "left" else [other, one]
    for function in sequence:
        value = function(value)
    return value


def _joined_tests(args: tuple[Any, ...], how: dict[str, str]) -> bool:
    first, second, number = args
    answers = [bool(first(number)), bool(second(number))]
    return sum(answers) in {"both": (2,), "one": (1,), "none": (0,)}[how["key"]]


def _draw_tests(rng: Random, how: dict[str, str]) -> tuple[Code, ...]:
    """As often True as False."""
    wanted = rng.random() < 0.5
    drawn = call_of_result((check(rng), check(rng)), (rng.randint(-6, 15),))
    for _ in range(20):
        if _joined_tests(drawn[0].value, how) == wanted:
            break
        drawn = call_of_result((check(rng), check(rng)), (rng.randint(-6, 15),))
    return drawn


def _draw_composed(rng: Random, **_: Any) -> tuple[Code, ...]:
    if rng.random() < 0.3:
        return call_of_result((text_step(rng), text_step(rng)), (rng.choice(("oak", "tea", "map", "Lamp")),))
    return call_of_result((step(rng), step(rng)), (rng.randint(-9, 12),))


LESSON = Lesson(
    topic="Composing functions: one after another",
    area="higher_order",
    concepts=("composition", "pipeline", "functions_as_values"),
    openings=(
        """Strip, then lower, then split: small steps are put together to a larger one. If the steps are functions, the
        larger one is a function too, and can be made by a function.""",
        """In `print(sorted(set(words)))` three functions work on one another's results. To put functions together
        like this is called composing them.""",
        """Bricks are useful because they fit together. Functions that take one value and return one of the same
        kind fit together in any order and number.""",
    ),
    ideas=(
        (
            """To compose means: the result of one function is the argument of the next. `second(first(x))` does `first`
            first, though it stands further right.""",
            """Nested calls are read from the inside. In `c(b(a(x)))` the order of work is a, b, c; a list of steps
            has them in this order from left to right.""",
        ),
        (
            """A function `compose` can do the nesting and return the result as a new function. Say in its
            docstring which of the functions is applied first, for both conventions are in use.""",
            """In mathematics the right function goes first; in pipelines the left one does. Neither is wrong, but
            a program should have one convention.""",
        ),
        (
            """The kinds have to fit: what one function returns, the next must accept. Functions from text to text
            can be lined up freely, `len` only at the end.""",
            """A step that changes the kind of value, from text to number for instance, divides the steps into
            those before and those behind it.""",
        ),
        (
            """For any number of functions a loop does it: start with the value, and replace it by what the next
            function makes of it. With no functions the value stays as it is.""",
            """Steps in a list can be printed, counted, tested one by one, and rearranged. That is why a list of
            functions is often better than one deeply nested expression.""",
        ),
    ),
    examples=(_two, _pipeline, _many, _tests),
    pitfalls=(
        """Mixing up the order. `compose(double, plus_three)` and `compose(plus_three, double)` are different functions;
        test with a value for which the two results differ.""",
        """Calling too early: `compose(double(3), plus_three)` passes the number 6, and the call of a number raises a
        `TypeError` later on. `compose` wants functions.""",
        """A step that returns nothing. `list.sort` sorts in place and returns `None`, so the next step gets `None`. Use
        `sorted` in a chain of functions.""",
    ),
    questions=(_repeat_question, _price_question),
    asks=(
        "In which order are they applied?",
        "Can a function do the composing?",
        "Do all functions fit together?",
        "And for more than two?",
    ),
    notes={
        "student": (
            """Composition is associative, and the function that returns its argument is neutral. So the functions
            from a set to itself form a monoid.""",
        ),
        "engineer": (
            """The standard library has no `compose` and no pipe operator. A loop over a list of functions, or
            `functools.reduce`, is what people write.""",
        ),
        "analyst": (
            """A list of cleaning steps documents what was done to the data, in order, and the same list can be
            applied to next month's file.""",
        ),
    },
    families=(
        Family(
            "two_functions_composed",
            "first: Callable, second: Callable -> Callable",
            setup="from collections.abc import Callable",
            names=("compose", "composed", "compose_two", "one_after_the_other"),
            tells=(
                "Return a function of one argument that applies $order to the result.",
                "Compose $first and $second: return a new function that, when it is called with a value, applies "
                "$order to what comes out.",
                "Return the function that takes a value, applies $order to the result, and returns what that gives.",
                "Put two functions together: the returned function applies $order to the result.",
            ),
            varies={
                "order": (
                    {
                        "order": "the first of the two functions and then the second one",
                        "key": "left",
                        "inner": "first",
                        "outer": "second",
                    },
                    {
                        "order": "the second of the two functions and then the first one",
                        "key": "right",
                        "inner": "second",
                        "outer": "first",
                    },
                )
            },
            solutions=(
                "return lambda value: $outer($inner(value))",
                "def both(value):\n    middle = $inner(value)\n    return $outer(middle)\n\nreturn both",
                "def combined(value):\n    for function in ($inner, $outer):\n        value = function(value)\n"
                "    return value\n\nreturn combined",
            ),
            oracle=_composed,
            draw=_draw_composed,
            edges=(
                call_of_result((Code.of("lambda n: n + 1"), Code.of("lambda n: 3 * n")), (4,)),
                call_of_result((Code.of("lambda n: 3 * n"), Code.of("lambda n: n + 1")), (4,)),
            ),
            about={"first": "a function of one argument", "second": "another one", "return": "the composed function"},
        ),
        Family(
            "value_through_all_steps",
            "steps|chain: list[Callable[[int], int]], value|start|x: int -> $kind",
            setup="from collections.abc import Callable",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Apply the functions in $steps one after another, the first one to $value and each other one "
                "to the result before. Return $what.",
                "Send $value through all of the $steps in their order, and return $what.",
                "Each of the $steps changes a number. Begin with $value, let them change it in turn, and return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "int",
                        "what": "the last result",
                        "name_a": "run_steps",
                        "name_b": "through_all",
                        "name_c": "apply_all",
                        "end": "results[-1]",
                    },
                    {
                        "kind": "list[int]",
                        "what": "the list of the starting value and all results",
                        "name_a": "run_with_history",
                        "name_b": "all_stages",
                        "name_c": "stages_of",
                        "end": "results",
                    },
                    {
                        "kind": "int",
                        "what": "how many of the functions made the number larger",
                        "name_a": "count_increases",
                        "name_b": "raising_steps",
                        "name_c": "steps_upwards",
                        "end": "sum(b > a for a, b in zip(results, results[1:]))",
                    },
                )
            },
            solutions=(
                "results = [$value]\nfor function in $steps:\n    results.append(function(results[-1]))\nreturn $end",
                "from itertools import accumulate\n"
                "results = list(accumulate($steps, lambda last, function: function(last), initial=$value))\n"
                "return $end",
            ),
            oracle=lambda functions, value, what: (
                lambda seen: {
                    "results[-1]": seen[-1],
                    "results": seen,
                }.get(what["end"], len([1 for a, b in pairwise(seen) if a < b]))
            )(_run(functions, value)),
            draw=lambda rng, what: (steps(rng, rng.randint(1, 3)), rng.randint(-9, 12)),
            edges=((Code.of("[]"), 5), (Code.of("[lambda n: n + 1, lambda n: 2 * n]"), 3)),
            about={"steps": "functions of one number", "value": "the number to begin with", "return": "$what"},
        ),
        Family(
            "tests_joined_to_one",
            "first|one: Callable[[int], bool], second|other: Callable[[int], bool] -> Callable[[int], bool]",
            setup="from collections.abc import Callable",
            names=("$name_a", "$name_b", "$name_c", "$name_d"),
            tells=(
                "$first and $second test a number. Return a function that is True for a number if $when, and "
                "False otherwise.",
                "Join the tests $first and $second: return a new test of a number that holds if $when, and only then.",
                "Given two tests of a number, $first and $second, return a third one. It holds for a number if "
                "$when, and only then.",
            ),
            varies={
                "how": (
                    {
                        "when": "both of them hold for it",
                        "key": "both",
                        "name_a": "both",
                        "name_b": "all_of",
                        "name_c": "joined_tests",
                        "name_d": "conjunction",
                        "l": "",
                        "op": "and",
                        "r": "",
                        "n": "2",
                    },
                    {
                        "when": "exactly one of them holds for it",
                        "key": "one",
                        "name_a": "exactly_one",
                        "name_b": "either_but_not_both",
                        "name_c": "just_one",
                        "name_d": "exclusive",
                        "l": "",
                        "op": "!=",
                        "r": "",
                        "n": "1",
                    },
                    {
                        "when": "neither of them holds for it",
                        "key": "none",
                        "name_a": "neither",
                        "name_b": "none_of",
                        "name_c": "rejected_by_both",
                        "name_d": "both_fail",
                        "l": "not (",
                        "op": "or",
                        "r": ")",
                        "n": "0",
                    },
                )
            },
            solutions=(
                "return lambda number: $l$first(number) $op $second(number)$r",
                "def test(number):\n    return $l$first(number) $op $second(number)$r\n\nreturn test",
                "def test(number):\n    return [$first(number), $second(number)].count(True) == $n\n\nreturn test",
            ),
            oracle=_joined_tests,
            draw=_draw_tests,
            edges=(
                call_of_result((Code.of("lambda n: n > 0"), Code.of("lambda n: n < 9")), (4,)),
                call_of_result((Code.of("lambda n: n > 0"), Code.of("lambda n: n > 9")), (4,)),
                call_of_result((Code.of("lambda n: n < 0"), Code.of("lambda n: n > 9")), (4,)),
            ),
            about={"first": "a test of a number", "second": "another one", "return": "the joined test"},
        ),
    ),
)
