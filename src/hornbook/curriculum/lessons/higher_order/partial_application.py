"""Partial application and functools.partial."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, things
from hornbook.curriculum.lessons.higher_order._draws import call_of_result, pair_step
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _power(rng: Random) -> Example:
    values = numbers(rng, 4, 2, 9)
    return example(
        """`partial` fixes some arguments of a function and returns a function of the others.""",
        '''
        from functools import partial


        def scaled(factor: int, value: int) -> int:
            """Return the value times the factor."""
            return factor * value


        double = partial(scaled, 2)
        tenfold = partial(scaled, 10)
        print(double($first), tenfold($first))
        print(list(map(double, $values)))
        print(double.func.__name__, double.args)
        ''',
        """`double(...)` calls `scaled(2, ...)`. The object remembers the function and the fixed arguments, and
        shows them on request; a lambda would not.""",
        values=values,
        first=values[0],
    )


def _binary(rng: Random) -> Example:
    texts = [format(n, "b") for n in numbers(rng, 3, 2, 30)]
    return example(
        """Arguments can be fixed by name as well. `int` has an argument `base`, which is 10 if nothing is said.""",
        """
        from functools import partial

        from_binary = partial(int, base=2)
        texts = $texts
        print([from_binary(text) for text in texts])
        print(list(map(from_binary, texts)))
        print(from_binary("21", base=3))
        """,
        """What is fixed by name can still be overruled in the call, as the last line does. Fixed positional arguments
        cannot.""",
        texts=literal(texts),
    )


def _print_setup(rng: Random) -> Example:
    a, b, c = things(rng, 3)
    return example(
        """A function with many settings is prepared once and used often with few arguments.""",
        '''
        from functools import partial


        def label(text: str, width: int, fill: str, frame: str) -> str:
            """Return the text in the middle of a field with a frame around it."""
            return frame + text.center(width, fill) + frame


        shelf = partial(label, width=14, fill=".", frame="|")
        door = partial(shelf, frame="#")
        for text in ("$a", "$b"):
            print(shelf(text))
        print(door("$c"))
        ''',
        """`door` is made from `shelf`, with another frame. So settings can be refined step by step, without a word
        about width and fill.""",
        a=a,
        b=b,
        c=c,
    )


def _by_hand(rng: Random) -> Example:
    name = people(rng, 1)[0]
    return example(
        """A simple `partial` can be written in a few lines. It shows how the arguments are put together.""",
        '''
        from collections.abc import Callable
        from typing import Any


        def bind(function: Callable[..., Any], *fixed: Any) -> Callable[..., Any]:
            """Return the function with its first arguments fixed."""

            def call(*rest: Any) -> Any:
                return function(*fixed, *rest)

            return call


        def letter(greeting: str, name: str, place: str) -> str:
            """Return the beginning of a letter."""
            return f"{place}. {greeting} {name},"


        dear = bind(letter, "Dear")
        print(dear("$name", "Here"))
        print(bind(dear, "$name")("There"))
        ''',
        """The fixed arguments come first, the later ones behind them. Binding twice works, because what comes out
        of `bind` is a function again.""",
        name=name,
    )


def _tax_question(rng: Random) -> Question:
    rate = rng.choice((7, 8, 19, 20))
    prices = [100 * n for n in numbers(rng, 3, 1, 9)]
    return question(
        """A function `with_tax(rate, price)` exists. Make from it a function for the rate of $rate percent, and
        apply it to a list of prices.""",
        '''
        from functools import partial


        def with_tax(rate: int, price: int) -> int:
            """Return the price with so many percent added, rounded down."""
            return price + price * rate // 100


        with_usual_tax = partial(with_tax, $rate)
        print([with_usual_tax(price) for price in $prices])
        ''',
        """The rate comes first in the parameters, so it can be fixed by its position. Parameters that are likely
        to be fixed should stand in front.""",
        rate=rate,
        prices=prices,
    )


def _second_argument_question(rng: Random) -> Question:
    base = rng.randint(2, 9)
    return question(
        """`pow(base, exponent)` computes powers. Make a function that squares and one that computes powers of
        $base. Why is one of them harder with `partial`?""",
        """
        from functools import partial

        powers = partial(pow, $base)
        square = partial(pow, exp=2)
        print(powers(3), square($base))
        square_by_lambda = lambda number: pow(number, 2)
        print(square_by_lambda($base))
        """,
        """Positions are filled from the left, so the first argument is easily fixed. For the second one its name
        is needed, `exp`, or a lambda.""",
        base=base,
    )


def _bound(args: tuple[Any, ...], side: dict[str, str]) -> Any:
    function, fixed, other = args
    pair = (fixed, other)
    return function(*(pair if side["side"] == "first" else pair[::-1]))


def _in_base(texts: list[str], base: int) -> list[int]:
    """By the values of the digits."""
    return [sum(int(digit) * base**at for at, digit in enumerate(reversed(text))) for text in texts]


LESSON = Lesson(
    topic="Partial application and functools.partial",
    area="higher_order",
    concepts=("partial_application", "functools_partial", "keyword_arguments"),
    openings=(
        """A function wants three arguments, and two of them are the same in every call. One can write them every
        time, or fix them once and get a function of one argument.""",
        """`map` calls its function with one argument, but the function at hand has two. If one of these is known,
        it can be filled in beforehand; this is what `functools.partial` is for.""",
        """An application form comes with the address already printed on it. What is left is for you. A function
        with some arguments filled in works like that form.""",
    ),
    ideas=(
        (
            """`partial(f, 2)` is a function; called with 5 it calls `f(2, 5)`. The fixed arguments go in front, in
            their order.""",
            """`partial` does not call the function. It stores it together with the arguments given so far, and
            calls it when the rest arrives.""",
        ),
        (
            """With names any argument can be fixed: `partial(int, base=2)`. What is fixed by name may be given
            anew in the call.""",
            """To fix an argument that is not the first, name it. If it has no name that can be used, write a
            lambda.""",
        ),
        (
            """`partial(f, 2)` and `lambda x: f(2, x)` do the same. The lambda can put the arguments anywhere;
            `partial` looks at its arguments at once, and the lambda when it is called.""",
            """In a loop the difference between `partial` and lambda matters: `partial(f, i)` keeps the value that
            `i` has now, a lambda asks for `i` later.""",
        ),
        (
            """`partial` is useful wherever a function of fewer arguments is wanted: for `map`, as a key, as an
            entry of a table, or as a short name for a call with many settings.""",
            """In designing a function, put the parameters that are fixed early in front: settings first, data
            last. Then `partial` fits without names.""",
        ),
    ),
    examples=(_power, _binary, _print_setup, _by_hand),
    pitfalls=(
        """Writing `partial(scaled(2))`. The inner brackets call `scaled` with an argument too few, a `TypeError`. The
        function and the arguments are separate: `partial(scaled, 2)`.""",
        """Fixing the wrong argument. `partial(pow, 2)` computes powers of 2 and no squares, since positions are
        filled from the left.""",
        """Giving an argument twice, once by name in `partial` and once by position in the call: "got multiple
        values for argument". After an argument fixed by name, those behind it need names too.""",
    ),
    questions=(_tax_question, _second_argument_question),
    asks=(
        "What does `partial` return?",
        "Can an argument in the middle be fixed?",
        "Would a lambda not do?",
        "When is it useful?",
    ),
    notes={
        "engineer": (
            """`std::bind` in C++ and `bind` in JavaScript are relatives. A `partial` object can be pickled if its
            function can, which a lambda cannot; so it can be sent to worker processes.""",
        ),
        "student": (
            """Partial application fixes some arguments at once. Currying is something else: it turns a function of
            several arguments into a chain of functions of one each.""",
        ),
        "hobbyist": (
            """Nothing here is necessary; a lambda or a small `def` does it as well. But you will meet `partial` in
            other people's programs.""",
        ),
    },
    families=(
        Family(
            "one_argument_bound",
            "function: Callable[[int, int], int], value: int -> Callable[[int], int]",
            setup="from collections.abc import Callable",
            names=("bind_$side", "fix_$side", "with_${side}_fixed", "partial_$side"),
            tells=(
                "$function takes two numbers. Return a function of one number that calls it with $value as the $side "
                "argument and its own argument as the $other one.",
                "Return $function with its $side argument fixed to $value, that is, a function of the $other argument "
                "alone.",
                "Make a function of one argument from $function, which has two: $value is always passed as the "
                "$side, the new function's argument as the $other one.",
            ),
            varies={
                "side": (
                    {
                        "side": "first",
                        "other": "second",
                        "call": "function(value, argument)",
                        "whole": "from functools import partial\nreturn partial(function, value)",
                    },
                    {
                        "side": "second",
                        "other": "first",
                        "call": "function(argument, value)",
                        "whole": "return lambda first: function(first, value)",
                    },
                )
            },
            solutions=(
                "return lambda argument: $call",
                "def bound(argument: int) -> int:\n    return $call\n\nreturn bound",
                "def call_with(argument):\n    result = $call\n    return result\n\nreturn call_with",
                "$whole",
            ),
            oracle=_bound,
            draw=lambda rng, side: call_of_result((pair_step(rng), rng.randint(-5, 9)), (rng.randint(-5, 9),)),
            edges=(
                call_of_result((Code.of("lambda a, b: a - b"), 10), (3,)),
                call_of_result((Code.of("lambda a, b: 10 * a + b"), 4), (7,)),
            ),
            about={
                "function": "a function of two numbers",
                "value": "the argument to fix",
                "return": "a function of one number",
            },
        ),
        Family(
            "list_mapped_with_fixed_argument",
            "values|items: list[int], how|f: Callable[[int, int], int], setting|k: int -> $kind",
            setup="from collections.abc import Callable",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Call $how for each of $values, always with $setting as its first argument and the number as its "
                "second. Return $what.",
                "Fix the first argument of $how to $setting and apply the resulting function to all of $values. Return "
                "$what.",
                "For every number of $values compute $how($setting, number). Return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[int]",
                        "what": "the list of the results",
                        "name_a": "map_fixed",
                        "name_b": "results_with_setting",
                        "name_c": "apply_setting",
                        "wrap": "results",
                    },
                    {
                        "kind": "int",
                        "what": "the sum of the results",
                        "name_a": "sum_with_setting",
                        "name_b": "total_of_results",
                        "name_c": "add_up_results",
                        "wrap": "sum(results)",
                    },
                    {
                        "kind": "list[int]",
                        "what": "the list of the different results in ascending order",
                        "name_a": "distinct_results",
                        "name_b": "results_in_order",
                        "name_c": "sorted_results",
                        "wrap": "sorted(set(results))",
                    },
                )
            },
            solutions=(
                "from functools import partial\nresults = list(map(partial($how, $setting), $values))\nreturn $wrap",
                "results = [$how($setting, value) for value in $values]\nreturn $wrap",
                "results = list(map(lambda value: $how($setting, value), $values))\nreturn $wrap",
            ),
            oracle=lambda values, how, setting, what: (
                lambda found: {
                    "results": found,
                    "sum(results)": sum(found),
                }.get(what["wrap"], [x for at, x in enumerate(sorted(found)) if x not in sorted(found)[:at]])
            )([how(setting, v) for v in values]),
            draw=lambda rng, what: (numbers(rng, rng.randint(2, 6), -5, 9), pair_step(rng), rng.randint(-4, 9)),
            edges=(
                ([], Code.of("lambda a, b: a - b"), 3),
                ([1, 2, 1], Code.of("lambda a, b: a - b"), 10),
            ),
            about={
                "values": "the second arguments",
                "how": "a function of two numbers",
                "setting": "the first argument of every call",
                "return": "$what",
            },
        ),
        Family(
            "texts_read_in_base",
            "texts|codes|words: list[str] -> $kind",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Each of $texts is a whole number written in base $base. Return $what.",
                "Read $texts as numbers in base $base and return $what.",
                "The strings in $texts consist of digits in base $base. Convert them and return $what.",
            ),
            varies={
                "base": (2, 3, 8),
                "what": (
                    {
                        "kind": "list[int]",
                        "what": "the list of the numbers",
                        "name_a": "decoded",
                        "name_b": "numbers_from_texts",
                        "name_c": "read_numbers_in_base",
                        "wrap": "list(values)",
                    },
                    {
                        "kind": "int",
                        "what": "the sum of the numbers",
                        "name_a": "decoded_sum",
                        "name_b": "total_of_codes",
                        "name_c": "sum_in_base",
                        "wrap": "sum(values)",
                    },
                    {
                        "kind": "int",
                        "what": "the largest of the numbers, or -1 if there is none",
                        "name_a": "largest_decoded",
                        "name_b": "highest_code",
                        "name_c": "top_value_in_base",
                        "wrap": "max(values, default=-1)",
                    },
                ),
            },
            solutions=(
                "from functools import partial\nread = partial(int, base=$base)\nvalues = map(read, $texts)\n"
                "return $wrap",
                "values = [int(text, $base) for text in $texts]\nreturn $wrap",
                "values = []\nfor text in $texts:\n    value = 0\n    for digit in text:\n"
                "        value = $base * value + int(digit)\n    values.append(value)\nreturn $wrap",
            ),
            oracle=lambda texts, base, what: (
                lambda found: (
                    found
                    if what["kind"] != "int"
                    else sum(found)
                    if what["wrap"] == "sum(values)"
                    else sorted([-1, *found])[-1]
                )
            )(_in_base(texts, base)),
            draw=lambda rng, base, what: (
                [
                    "".join(str(rng.randint(0 if at else 1, base - 1)) for at in range(rng.randint(1, 4)))
                    for _ in range(rng.randint(1, 4))
                ],
            ),
            edges=(([],), (["0"],), (["1", "10", "11"],)),
            about={"texts": "numbers written in base $base", "return": "$what"},
        ),
    ),
)
