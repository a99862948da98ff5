"""Passing a function as an argument."""

from collections.abc import Callable
from random import Random

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity, words
from hornbook.curriculum.lessons.higher_order._draws import check, step
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _one_loop_three_uses(rng: Random) -> Example:
    q, values = quantity(rng), numbers(rng, 5, 3, 40)
    limit = sorted(values)[2]
    return example(
        """How many values are large, how many are even? The loop is the same each time; only the
        question differs. So the question becomes a parameter. The values are $what.""",
        '''
        from collections.abc import Callable


        def count_if($many: list[int], test: Callable[[int], bool]) -> int:
            """Return how many of the values pass the test."""
            count = 0
            for $one in $many:
                if test($one):
                    count += 1
            return count


        def is_large(value: int) -> bool:
            """Return whether the value is above $limit."""
            return value > $limit


        def is_even(value: int) -> bool:
            """Return whether the value is even."""
            return value % 2 == 0


        $many = $values
        print(count_if($many, is_large))
        print(count_if($many, is_even))
        ''',
        """`is_large` is passed without brackets: the function itself is handed over, and `count_if` calls it under the
        name `test`, once for each value.""",
        values=values,
        limit=limit,
        **q.names,
    )


def _apply_twice(rng: Random) -> Example:
    word, n = rng.choice(words(rng, 3)), rng.randint(3, 20)
    return example(
        """A function that calls another one twice does not know what that one does. It works for numbers and for
        texts.""",
        '''
        from collections.abc import Callable
        from typing import TypeVar

        T = TypeVar("T")


        def twice(function: Callable[[T], T], value: T) -> T:
            """Return what the function makes of what it has made of the value."""
            return function(function(value))


        def add_five(number: int) -> int:
            """Return the number plus 5."""
            return number + 5


        print(twice(add_five, $n))
        print(twice(str.title, "$word"))
        print(twice(abs, -$n))
        ''',
        """The inner call comes first, and its result goes into the outer one: $n, then $m, then $r. Built-in functions
        and methods such as `str.title` can be passed like one's own.""",
        n=n,
        m=n + 5,
        r=n + 10,
        word=word,
    )


def _timed_steps(rng: Random) -> Example:
    start, stop = rng.randint(2, 9), rng.choice((100, 200))
    return example(
        """How long does a growth rule take to reach a limit? The rule is an argument, so two rules can be compared.""",
        '''
        from collections.abc import Callable


        def rounds_until(start: int, limit: int, rule: Callable[[int], int]) -> int:
            """Return how often the rule must be applied to reach the limit."""
            rounds = 0
            value = start
            while value < limit:
                value = rule(value)
                rounds += 1
            return rounds


        def doubled(value: int) -> int:
            """Return twice the value."""
            return 2 * value


        def ten_more(value: int) -> int:
            """Return the value plus 10."""
            return value + 10


        for rule in (doubled, ten_more):
            print(rule.__name__, rounds_until($start, $stop, rule))
        ''',
        """Functions can stand in a tuple like other values, and they know their names. The loop `for rule in ...`
        runs the same experiment with each of them.""",
        start=start,
        stop=stop,
    )


def _callback(rng: Random) -> Example:
    names = people(rng, 3)
    return example(
        """A function may be told whom to inform. Here it calls `report` for every name that is too long, and what
        reporting means is decided by the caller.""",
        '''
        from collections.abc import Callable


        def check_names(names: list[str], longest: int, report: Callable[[str], None]) -> None:
            """Call report with every name that is longer than allowed."""
            for name in names:
                if len(name) > longest:
                    report(name)


        names = $names
        check_names(names, $longest, print)

        collected: list[str] = []
        check_names(names, $longest, collected.append)
        print(collected)
        ''',
        """First the reports are printed, then they are collected. `collected.append` is a method bound to its list; it
        remembers which list to append to.""",
        names=literal(names),
        longest=max(map(len, names)) - 1,
    )


def _first_question(rng: Random) -> Question:
    values = numbers(rng, 6, -9, 30)
    return question(
        """Write a function that returns the first value of a list that passes a test, and a default if none does. The
        test is an argument.""",
        '''
        from collections.abc import Callable


        def first_that(values: list[int], test: Callable[[int], bool], default: int) -> int:
            """Return the first value that passes the test, or the default."""
            for value in values:
                if test(value):
                    return value
            return default


        def above_ten(value: int) -> bool:
            """Return whether the value is above 10."""
            return value > 10


        print(first_that($values, above_ten, 0))
        print(first_that([], above_ten, 0))
        ''',
        """The function leaves the loop with the first success. The test is not called for the values behind it.""",
        values=values,
    )


def _table_question(rng: Random) -> Question:
    n = rng.randint(3, 5)
    return question(
        """Write a function that prints a table of the values of any function of one integer, from 1 to a given
        number.""",
        '''
        from collections.abc import Callable


        def print_table(function: Callable[[int], int], last: int) -> None:
            """Print each number from 1 to the last with the function's value."""
            for number in range(1, last + 1):
                print(number, function(number))


        def cube(number: int) -> int:
            """Return the third power."""
            return number**3


        print_table(cube, $n)
        print_table(abs, 2)
        ''',
        """`print_table(cube, $n)` passes the function. `print_table(cube(1), $n)` would pass the number 1, and
        calling a number raises a `TypeError`.""",
        n=n,
    )


def _orbit(function: Callable[[int], int], times: int, value: int, what: dict[str, str]) -> int | list[int]:
    """By recursion."""
    seen = _path(function, times, value)
    if what["end"] == "seen":
        return seen
    return seen[-1] if what["end"] == "seen[-1]" else sorted(seen)[-1]


def _path(function: Callable[[int], int], times: int, value: int) -> list[int]:
    return [value, *_path(function, times - 1, function(value))] if times else [value]


def _parted(values: list[int], test: Callable[[int], bool], what: dict[str, str]) -> tuple[list[int], list[int]] | int:
    """By sorting on the answer, and by signs."""
    ordered = sorted(values, key=test, reverse=True)
    border = sum(map(test, values))
    if what["name_a"] == "partition":
        return ordered[:border], ordered[border:]
    signs = [1 if test(value) else -1 for value in values]
    return sum(signs) if what["name_a"] == "majority" else sum(a * b for a, b in zip(signs, values, strict=True))


LESSON = Lesson(
    topic="Passing a function as an argument",
    area="higher_order",
    concepts=("functions_as_values", "callback", "parameters"),
    openings=(
        """Two functions differ in a single line, and all the rest is copied. If that line can be put into a function,
        the copy can go: one function is left, and the difference is passed to it.""",
        """Numbers and texts can be passed to a function. So can functions. This sounds stranger than it is:
        `sorted` and `max` have been taking functions all along.""",
        """A cook who is told "cut these, in your way" needs no recipe for each way. A function that is given another
        function works like this.""",
    ),
    ideas=(
        (
            """The name of a function without brackets is the function itself, a value like others. With brackets it
            is a call. `print(abs)` shows the function, `print(abs(-3))` its result.""",
            """`def` makes a function and binds it to a name. The name can be assigned, stored and passed on; brackets
            behind any such name call what it stands for.""",
        ),
        (
            """A parameter that receives a function is called like every function: `test(value)`. Which function that is
            turns out when the program runs.""",
            """Inside, the parameter's name is all that matters. The function that is passed may be called `is_even`
            outside; inside it is `test`.""",
        ),
        (
            """The two must agree about the arguments: who calls `test(value)` needs a function that takes one
            value. The type hint says so, `Callable[[int], bool]`, a function from an integer to a truth value.""",
            """In `Callable[[int, str], float]` the inner brackets hold the types of the arguments, and behind them
            stands the type of the result.""",
        ),
        (
            """What varies is passed, what stays is written once. A loop with a fixed frame and a changeable core is the
            usual case: the frame is the function, the core is the argument.""",
            """Look for pairs of functions that are alike but for one expression. That expression, made into a
            function, is the parameter that is missing.""",
        ),
    ),
    examples=(_apply_twice, _one_loop_three_uses, _timed_steps, _callback),
    pitfalls=(
        """Writing `count_if(values, is_even())`. The brackets call `is_even` at once, without an argument, which
        raises a `TypeError`. Pass the bare name.""",
        """Forgetting to call the parameter: `if test:` in place of `if test(value):`. A function counts as true, so the
        condition always holds, and no error is raised.""",
        """Passing a function with the wrong number of arguments. The mistake shows only where the function is
        called, deep inside; the last line of the traceback names it.""",
    ),
    questions=(_first_question, _table_question),
    asks=(
        "How can a function be passed on?",
        "How does the receiver use it?",
        "Does any function fit?",
        "When is it worth the trouble?",
    ),
    notes={
        "engineer": (
            """There are no function pointers or delegate types to declare. Functions, bound methods, classes and
            objects with `__call__` can all be passed and called alike.""",
        ),
        "student": (
            """A function that takes or returns functions is called a higher-order function. The derivative, which maps
            functions to functions, is one.""",
        ),
        "teacher": (
            """Let two students act the frame: one goes through the cards, the other one says yes or no to each. Then
            exchange only the second student.""",
        ),
    },
    families=(
        Family(
            "function_applied_repeatedly",
            "function|f: Callable[[int], int], count|n: int, value|start|x: int -> $kind",
            setup="from collections.abc import Callable",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Apply $function to $value, then to the result, and so on, $count times in all. Return $what.",
                "Start with $value and replace it $count times by what $function makes of it. Return $what.",
                "Let $function act on $value $count times in a row, each time on the latest result, and return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "int",
                        "what": "the last result",
                        "name_a": "apply_times",
                        "name_b": "repeat_function",
                        "name_c": "iterate",
                        "end": "seen[-1]",
                    },
                    {
                        "kind": "list[int]",
                        "what": "the list of all values, beginning with the first one",
                        "name_a": "trace_of",
                        "name_b": "values_on_the_way",
                        "name_c": "iterated_values",
                        "end": "seen",
                    },
                    {
                        "kind": "int",
                        "what": "the largest value that occurs on the way, the first one included",
                        "name_a": "highest_on_the_way",
                        "name_b": "peak_of_iteration",
                        "name_c": "largest_reached",
                        "end": "max(seen)",
                    },
                )
            },
            notes=("If $count is 0, $function is not called at all.",),
            solutions=(
                "seen = [$value]\nfor _ in range($count):\n    seen.append($function(seen[-1]))\nreturn $end",
                "from itertools import accumulate, repeat\n"
                "seen = list(accumulate(repeat($value, $count + 1), lambda last, _: $function(last)))\nreturn $end",
            ),
            oracle=_orbit,
            draw=lambda rng, what: (step(rng), rng.randint(0, 3), rng.randint(-9, 12)),
            edges=((Code.of("lambda n: n + 1"), 0, 5), (Code.of("lambda n: -2 * n"), 3, 1)),
            about={
                "function": "a function of one number",
                "count": "how often it is applied",
                "value": "the first value",
                "return": "$what",
            },
        ),
        Family(
            "values_parted_by_test",
            "values|numbers|items: list[int], test|check|accept: Callable[[int], bool] -> $kind",
            setup="from collections.abc import Callable",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "A number passes if $test returns True for it. Go through $values and return $what.",
                "Call $test with each of $values and return $what. A number passes when the answer is True.",
                "$test says yes (True) or no (False) to each of $values; a yes means that the number passes. "
                "Return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "tuple[list[int], list[int]]",
                        "what": "a pair of lists, the given numbers that pass and those that do not",
                        "name_a": "partition",
                        "name_b": "split_by_test",
                        "name_c": "sorted_out",
                        "wrap": "passed, failed",
                    },
                    {
                        "kind": "int",
                        "what": "how many more of the given numbers pass than fail (negative if more fail)",
                        "name_a": "majority",
                        "name_b": "surplus",
                        "name_c": "passing_lead",
                        "wrap": "len(passed) - len(failed)",
                    },
                    {
                        "kind": "int",
                        "what": "the sum of the given numbers that pass minus the sum of those that do not",
                        "name_a": "balance_by_test",
                        "name_b": "signed_total",
                        "name_c": "sum_difference",
                        "wrap": "sum(passed) - sum(failed)",
                    },
                )
            },
            solutions=(
                "passed = [value for value in $values if $test(value)]\n"
                "failed = [value for value in $values if not $test(value)]\nreturn $wrap",
                "passed, failed = [], []\nfor value in $values:\n    if $test(value):\n        passed.append(value)\n"
                "    else:\n        failed.append(value)\nreturn $wrap",
                "groups = {True: [], False: []}\nfor value in $values:\n    groups[$test(value)].append(value)\n"
                "passed, failed = groups[True], groups[False]\nreturn $wrap",
            ),
            oracle=_parted,
            draw=lambda rng, what: (numbers(rng, rng.randint(3, 7), -6, 15), check(rng)),
            edges=(([], Code.of("lambda n: n > 0")), ([4, 4, 5], Code.of("lambda n: n == 4"))),
            about={"values": "the numbers", "test": "a function from a number to True or False", "return": "$what"},
        ),
        Family(
            "position_by_test",
            "items: list[int], test|wanted: Callable[[int], bool] -> int",
            setup="from collections.abc import Callable",
            names=("${which}_position_where", "find_$which", "${which}_passing_position", "where_${which}_holds"),
            tells=(
                "Return the position of the $which number in $items for which $test returns True, or -1 if there is "
                "none.",
                "Find the $which of the $items that $test accepts and return its position; the result is -1 if $test "
                "accepts none of them.",
                "Return where in $items the $which number stands that passes $test. If no number passes, return -1.",
            ),
            varies={
                "which": (
                    {"which": "first", "range": "range(len(items))", "index": "0", "pick": "min"},
                    {"which": "last", "range": "range(len(items) - 1, -1, -1)", "index": "-1", "pick": "max"},
                )
            },
            solutions=(
                "for position in $range:\n    if $test(items[position]):\n        return position\nreturn -1",
                "positions = [position for position, item in enumerate($items) if $test(item)]\n"
                "return positions[$index] if positions else -1",
                "positions = (position for position, item in enumerate($items) if $test(item))\n"
                "return $pick(positions, default=-1)",
            ),
            oracle=lambda items, test, which: next(
                (
                    at
                    for at in sorted(range(len(items)), key=lambda at: at if which["which"] == "first" else -at)
                    if test(items[at])
                ),
                -1,
            ),
            draw=lambda rng, which: (numbers(rng, rng.randint(3, 7), -6, 15), check(rng)),
            edges=(([], Code.of("lambda n: n > 0")), ([1, 2, 1], Code.of("lambda n: n == 1"))),
            about={
                "items": "the numbers",
                "test": "a function from a number to True or False",
                "return": "the position, or -1",
            },
        ),
    ),
)
