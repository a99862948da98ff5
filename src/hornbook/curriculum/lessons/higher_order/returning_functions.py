"""Functions that return functions: made to order."""

from random import Random

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import literal, numbers, people
from hornbook.curriculum.lessons.higher_order._draws import call_of_result
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _adder(rng: Random) -> Example:
    a, b, n = rng.randint(2, 9), rng.randint(10, 60), rng.randint(1, 30)
    return example(
        """A function makes functions that add a fixed number. Two are made, and each keeps its own number.""",
        '''
        from collections.abc import Callable


        def adder(amount: int) -> Callable[[int], int]:
            """Return a function that adds the amount to its argument."""

            def add(number: int) -> int:
                return number + amount

            return add


        add_few = adder($a)
        add_many = adder($b)
        print(add_few($n), add_many($n))
        print(adder(1)(100))
        ''',
        """`adder($a)` has ended long before `add_few($n)` is called, and yet `amount` is still known: the inner
        function keeps the variables that it uses. In the last line the function is made and called at once.""",
        a=a,
        b=b,
        n=n,
    )


def _tariffs(rng: Random) -> Example:
    base, unit, free = rng.randint(3, 9), rng.randint(2, 5), rng.randint(2, 6)
    return example(
        """A tariff has a basic fee, a price for each unit and a number of free units. Once it is agreed, only the
        consumption changes.""",
        '''
        from collections.abc import Callable


        def tariff(base: int, unit_price: int, free: int) -> Callable[[int], int]:
            """Return a function that computes the bill for a number of units."""

            def bill(units: int) -> int:
                return base + unit_price * max(0, units - free)

            return bill


        tariffs = {"small": tariff($base, $unit, $free), "flat": tariff($flat, 0, 0)}
        for units in (0, $free, 20):
            print(units, {name: bill(units) for name, bill in tariffs.items()})
        ''',
        """Three numbers went into the making and one goes into the call. The loop knows nothing of prices; it gets
        functions and calls them.""",
        base=base,
        unit=unit,
        free=free,
        flat=base + 20,
    )


def _key_maker(rng: Random) -> Example:
    rows = [(name, rng.randint(1, 9), rng.randint(10, 99)) for name in people(rng, 3)]
    return example(
        """Rows are sorted now by one column, now by another. The key function is made from the column's number.""",
        '''
        from collections.abc import Callable
        from typing import Any


        def by_column(number: int) -> Callable[[tuple[Any, ...]], Any]:
            """Return a key function that picks the column with the number."""
            return lambda row: row[number]


        rows = $rows
        for column in range(3):
            print([row[0] for row in sorted(rows, key=by_column(column))])
        ''',
        """A lambda can be returned like everything else. The standard library has this very function under the name
        `operator.itemgetter`.""",
        rows=literal(rows),
    )


def _validators(rng: Random) -> Example:
    low, high = rng.randint(1, 5), rng.randint(12, 30)
    values = [low - 1, low, high, high + 1]
    return example(
        """Limits are set once, and then many values are tested. What is returned is a test that can be passed to
        `filter`.""",
        '''
        from collections.abc import Callable


        def between(low: int, high: int) -> Callable[[int], bool]:
            """Return a test for numbers from low to high, both included."""
            if low > high:
                raise ValueError("low is larger than high")

            def test(number: int) -> bool:
                return low <= number <= high

            return test


        valid = between($low, $high)
        print([valid(number) for number in $values])
        print(list(filter(valid, range($low - 2, $low + 3))))
        ''',
        """The limits are checked when the test is made. So wrong limits are reported at once, and not somewhere
        among the thousand values.""",
        low=low,
        high=high,
        values=values,
    )


def _greeting_question(rng: Random) -> Question:
    one, other = people(rng, 2)
    return question(
        """Write a function that is given a greeting and a closing sign, and returns a function that greets a
        person.""",
        '''
        from collections.abc import Callable


        def greeter(greeting: str, sign: str) -> Callable[[str], str]:
            """Return a function that greets the person with the name."""

            def greet(name: str) -> str:
                return f"{greeting}, {name}{sign}"

            return greet


        formal = greeter("Good morning", ".")
        short = greeter("Hi", "...")
        print(formal("$one"))
        print(short("$other"))
        ''',
        """What is the same for all calls is given to `greeter`, what changes from call to call is left to `greet`.""",
        one=one,
        other=other,
    )


def _rounder_question(rng: Random) -> Question:
    step = rng.choice((5, 20, 25))
    values = numbers(rng, 4, 10, 200)
    return question(
        """Write a function that is given a step and returns a function that rounds down to a multiple of this
        step. Apply it to a list.""",
        '''
        from collections.abc import Callable


        def rounding_down(step: int) -> Callable[[int], int]:
            """Return a function that rounds down to a multiple of the step."""
            return lambda number: number // step * step


        print(list(map(rounding_down($step), $values)))
        print(rounding_down(10)(-1))
        ''',
        """`map` gets the function that `rounding_down($step)` returns. The last line shows that rounding down
        leads away from zero for negative numbers.""",
        step=step,
        values=values,
    )


def _limited(args: tuple[int, int, int], what: dict[str, str]) -> int:
    """By counting steps from the number to the limits."""
    low, high, number = args
    nearest = next(n for d in range(999) for n in (number - d, number + d) if low <= n <= high)
    if what["short"] == "clamp":
        return nearest
    if what["short"] == "excess":
        return abs(nearest - number)
    return (nearest < number) - (nearest > number)


def _billed(args: tuple[int, int, int, int], rule: dict[str, str]) -> int:
    """By charging unit after unit."""
    base, price, third, units = args
    bill = base
    for unit in range(1, units + 1):
        if {"free": unit > third, "start": units >= third, "most": True}[rule["third"]]:
            bill += price
    return third if rule["third"] == "most" and bill > third else bill


def _word_passes(args: tuple[str | int, str], test: dict[str, str]) -> bool:
    given, word = args
    if test["key"] == "all":
        return not [c for c in word if c not in str(given)]
    if test["key"] == "long":
        return sum(word.count(c) == 1 for c in word) == len(word) and len(word) > int(given) - 1
    return word[::-1].startswith(str(given)[::-1]) and len(word) != len(str(given))


def _draw_word_test(rng: Random, test: dict[str, str]) -> tuple[Code, ...]:
    word = rng.choice(("kayak", "lamp", "tea", "noon", "drum", "salt", "mint", "area", "rope"))
    if test["key"] == "long":
        return call_of_result((len(word) + rng.choice((-1, 0, 0, 1)),), (word,))
    if test["key"] == "all":
        return call_of_result(("".join(sorted({*word, "x"} - set(rng.choice(("", "", word[0], word[-1]))))),), (word,))
    return call_of_result((rng.choice((word[-2:], word[-1], word, word[:2], "")),), (word,))


LESSON = Lesson(
    topic="Functions that return functions",
    area="higher_order",
    concepts=("returning_functions", "closure", "configuration"),
    openings=(
        """Some of a function's arguments are known long before the others: the limits before the values, the
        tariff before the consumption. A function can take the early ones and return a function for the late
        ones.""",
        """A tailor takes your measures once and then makes as many coats as you like. A function that returns functions
        takes its measures once as well.""",
        """`sorted` wants a key function of one argument. But which column should it look at? The answer is a
        function that makes key functions.""",
        """After `double = multiplier(2)` there is a function called `double`, although no line begins with `def
        double`. Where does it come from?""",
    ),
    ideas=(
        (
            """The outer function contains a `def` or a lambda and returns it, without brackets. With brackets it
            would call the inner function and return the result.""",
            """Every call of the outer function runs the inner `def` again and so makes a new function. Two calls
            make two functions, even with equal arguments.""",
        ),
        (
            """The inner function may use the parameters of the outer one. They stay alive as long as the inner
            function is needed, though the outer call is over.""",
            """What has been made remembers the surroundings in which it was made. Such a function is called a
            closure: it closes over the variables that it uses.""",
        ),
        (
            """The result is called in a second step: `check = between(1, 6)` and later `check(4)`. Both at once is
            `between(1, 6)(4)`, two pairs of brackets for two calls.""",
            """Read two pairs of brackets from left to right: the first makes the function, the second calls it.""",
        ),
        (
            """Make functions by a function when one of fewer arguments is wanted: a key for `sorted`, a test for
            `filter`, an entry of a table. The extra arguments are built in beforehand.""",
            """Work that depends on the early arguments alone, such as checks or a table, belongs in the outer function.
            Then it is done once and not with each call.""",
        ),
    ),
    examples=(_adder, _tariffs, _key_maker, _validators),
    pitfalls=(
        """Writing `return add()` at the end of the outer function. That calls the inner function, here without its
        argument, and a `TypeError` follows. Return `add`.""",
        """Forgetting the last line of the outer function. It then returns `None`, and the call `add_few(3)` raises
        "'NoneType' object is not callable".""",
        """Calling `between(1, 6, 4)` with everything at once. The outer function takes the limits only; the value
        belongs to the second call, `between(1, 6)(4)`.""",
    ),
    questions=(_greeting_question, _rounder_question),
    asks=(
        "What does such a function look like inside?",
        "How does the inner function know the arguments of the outer one?",
        "How is the result used?",
        "When is this useful?",
    ),
    notes={
        "student": (
            """A function of two arguments can always be turned into one that takes the first and returns a
            function of the second. This is called currying, after the logician Haskell Curry.""",
        ),
        "engineer": (
            """A closure over parameters is the lightweight form of an object with one method. As soon as a second
            method is wanted, a class is clearer.""",
        ),
        "young": (
            """You can build a machine that builds stamps. Tell it the picture, and it gives you a stamp. Then you
            can use the stamp as often as you like.""",
        ),
    },
    families=(
        Family(
            "made_limiter",
            "low: int, high: int -> Callable[[int], int]",
            setup="from collections.abc import Callable",
            names=("make_$short", "${short}_function", "build_$short", "${short}_for_limits"),
            tells=(
                "Return a function of one number that $does. The limits are $low and $high, and $low is not "
                "larger than $high.",
                "Make and return a function that, called with a number, $does. The limits are $low and $high, "
                "with $low <= $high.",
                "Build a function for the limits $low and $high, the first of which is not above the second. The "
                "function takes a number and $does.",
            ),
            varies={
                "what": (
                    {
                        "does": "returns it unchanged if it lies between the limits, and otherwise the limit that is "
                        "nearer to it",
                        "short": "clamp",
                        "expression": "max(low, min(high, number))",
                        "below": "low",
                        "above": "high",
                        "inside": "number",
                    },
                    {
                        "does": "returns how far it lies outside the limits, which is 0 for numbers between them",
                        "short": "excess",
                        "expression": "max(low - number, number - high, 0)",
                        "below": "low - number",
                        "above": "number - high",
                        "inside": "0",
                    },
                    {
                        "does": "returns -1 if it is below the lower limit, 1 if it is above the upper one, and 0 "
                        "otherwise",
                        "short": "comparison",
                        "expression": "(number > high) - (number < low)",
                        "below": "-1",
                        "above": "1",
                        "inside": "0",
                    },
                )
            },
            solutions=(
                "return lambda number: $expression",
                "def inner(number):\n    if number < low:\n        return $below\n    if number > high:\n"
                "        return $above\n    return $inside\n\nreturn inner",
                "def inner(number: int) -> int:\n    return $expression\n\nreturn inner",
            ),
            oracle=_limited,
            draw=lambda rng, what: call_of_result(
                (low := rng.randint(-5, 10), high := low + rng.randint(0, 12)),
                (rng.choice((low - 1, low, high, high + 1, rng.randint(-20, 40), rng.randint(low, high))),),
            ),
            edges=(call_of_result((2, 8), (1,)), call_of_result((2, 8), (9,)), call_of_result((2, 8), (5,))),
            about={"low": "the lower limit", "high": "the upper limit", "return": "a function of one number"},
        ),
        Family(
            "made_tariff",
            "base: int, unit_price: int, $third: int -> Callable[[int], int]",
            setup="from collections.abc import Callable",
            names=("make_tariff", "tariff", "price_function", "bill_maker"),
            tells=(
                "Return a function that computes a bill from a number of units: $base plus $unit_price for each unit, "
                "but $rule.",
                "Make a function for a tariff and return it. It takes a number of units and returns the bill, which is "
                "$base plus $unit_price times the units, but $rule.",
                "A tariff consists of $base, to be paid in any case, and $unit_price per unit, but $rule. Return the "
                "function from units to the amount of the bill.",
            ),
            varies={
                "rule": (
                    {
                        "third": "free",
                        "rule": "the first `free` units cost nothing",
                        "form": "base + unit_price * max(0, units - free)",
                        "name": "paid",
                        "first": "max(units - free, 0)",
                        "second": "base + unit_price * paid",
                    },
                    {
                        "third": "most",
                        "rule": "the bill is never higher than `most`",
                        "form": "min(most, base + unit_price * units)",
                        "name": "amount",
                        "first": "base + unit_price * units",
                        "second": "amount if amount < most else most",
                    },
                    {
                        "third": "start",
                        "rule": "for fewer than `start` units only `base` is paid",
                        "form": "base + unit_price * units if units >= start else base",
                        "name": "counted",
                        "first": "units if units >= start else 0",
                        "second": "base + unit_price * counted",
                    },
                )
            },
            solutions=(
                "return lambda units: $form",
                "def bill(units: int) -> int:\n    $name = $first\n    return $second\n\nreturn bill",
            ),
            oracle=_billed,
            draw=lambda rng, rule: call_of_result(
                (rng.randint(1, 9), rng.randint(2, 5), rng.choice((2, 3, 5, 10, 20))), (rng.randint(0, 12),)
            ),
            edges=(call_of_result((5, 2, 3), (3,)), call_of_result((5, 2, 20), (8,)), call_of_result((4, 3, 10), (0,))),
            about={
                "base": "what is paid in any case",
                "unit_price": "the price of a unit",
                "free": "the number of free units",
                "most": "the largest bill",
                "start": "from how many units on they are charged",
                "return": "a function from units to the bill",
            },
        ),
        Family(
            "made_word_test",
            "$param: $hint -> Callable[[str], bool]",
            setup="from collections.abc import Callable",
            names=("make_test", "word_test", "test_maker", "condition", "build_check"),
            tells=(
                "Return a function that tests a word: it returns True if $true, and False otherwise.",
                "Make a test and return it. The test is a function that takes a word and returns True exactly if "
                "$true.",
                "Build and return a function that says for a word whether $true.",
            ),
            varies={
                "test": (
                    {
                        "param": "letters",
                        "hint": "str",
                        "true": "all its characters occur in `letters`",
                        "form": "all(char in letters for char in word)",
                        "other": "set(word) <= set(letters)",
                        "key": "all",
                    },
                    {
                        "param": "length",
                        "hint": "int",
                        "true": "it has at least `length` characters and no character twice",
                        "form": "len(word) >= length and len(set(word)) == len(word)",
                        "other": "len(set(word)) == len(word) >= length",
                        "key": "long",
                    },
                    {
                        "param": "ending",
                        "hint": "str",
                        "true": "it ends with `ending` but is not equal to it",
                        "form": "word.endswith(ending) and word != ending",
                        "other": "len(word) > len(ending) and word.endswith(ending)",
                        "key": "end",
                    },
                )
            },
            solutions=(
                "return lambda word: $form",
                "def test(word: str) -> bool:\n    return $other\n\nreturn test",
                "def passes(word):\n    return $form\n\nreturn passes",
            ),
            oracle=_word_passes,
            draw=_draw_word_test,
            about={
                "letters": "the allowed characters",
                "length": "the least length",
                "ending": "how the word must end",
                "return": "a function from a word to True or False",
            },
        ),
    ),
)
