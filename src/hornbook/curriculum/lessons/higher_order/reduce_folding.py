"""reduce and folding: a whole list becomes one value."""

from random import Random

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.higher_order._draws import pair_step
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _steps_shown(rng: Random) -> Example:
    values = numbers(rng, 4, 2, 9)
    return example(
        """`reduce` is given a function of two arguments. Here the function prints what it gets.""",
        '''
        from functools import reduce


        def join(left: int, right: int) -> int:
            """Return ten times the left number plus the right one, and print both."""
            print("joining", left, "and", right)
            return 10 * left + right


        print(reduce(join, $values))
        print(reduce(join, [$first]))
        ''',
        """With four numbers the function is called three times. Each time its left argument is what came out the time
        before. A single number is returned as it is, without any call.""",
        values=values,
        first=values[0],
    )


def _same_as_loop(rng: Random) -> Example:
    values = numbers(rng, 5, 2, 6)
    return example(
        """One fold in three forms: as a loop, with `reduce`, and with the function that Python has for this case.""",
        """
        from functools import reduce
        from math import prod

        values = $values

        result = 1
        for value in values:
            result = result * value
        print(result)

        print(reduce(lambda result, value: result * value, values, 1))
        print(prod(values))
        """,
        """The three parts of the loop are the three arguments of `reduce`: what is done with result and value, the
        values, and the start. For common folds there are names: `sum`, `prod`, `max`, `any`, `join`.""",
        values=values,
    )


def _merged_counts(rng: Random) -> Example:
    days = [{name: rng.randint(1, 5) for name in sorted(rng.sample(["bread", "cake", "roll"], 2))} for _ in range(3)]
    return example(
        """Three days of sales, each a dictionary, are added up to one dictionary. The function says how two of
        them become one.""",
        '''
        from functools import reduce

        Sales = dict[str, int]


        def added(left: Sales, right: Sales) -> Sales:
            """Return a new dictionary with the amounts of both."""
            total = dict(left)
            for name, amount in right.items():
                total[name] = total.get(name, 0) + amount
            return total


        days: list[Sales] = $days
        print(reduce(added, days, {}))
        print(reduce(added, [], {}))
        print(days[0])
        ''',
        """Whoever can put two together can put together any number of them. The start `{}` is the answer for no days at
        all. The function makes new dictionaries, so the given ones are unchanged.""",
        days=_source(days),
    )


def _source(days: list[dict[str, int]]) -> str:
    """The dictionaries as source."""
    return "[" + ", ".join("{" + ", ".join(f'"{n}": {v}' for n, v in day.items()) + "}" for day in days) + "]"


def _fold_by_hand(rng: Random) -> Example:
    values = numbers(rng, 4, 1, 20)
    return example(
        """What `reduce` does fits into four lines. With different functions and starts the same fold gives a total, a
        largest value, a reversed list, or a longest run.""",
        '''
        from collections.abc import Callable
        from typing import Any


        def fold(function: Callable[[Any, Any], Any], values: list[Any], start: Any) -> Any:
            """Return start combined with each value in turn, from left to right."""
            result = start
            for value in values:
                result = function(result, value)
            return result


        values = $values
        print(fold(lambda total, value: total + value, values, 0))
        print(fold(max, values, 0))
        print(fold(lambda done, value: [value, *done], values, []))
        ''',
        """The result may be of another kind than the values: in the last line numbers go in and a list comes out.
        Its left argument is the list so far.""",
        values=values,
    )


def _gcd_question(rng: Random) -> Question:
    base = rng.randint(3, 9)
    values = [base * n for n in rng.sample(range(2, 12), 3)]
    return question(
        """Write a function that returns the greatest common divisor of all numbers in a list, with `reduce` and
        `math.gcd`. For an empty list it is 0.""",
        '''
        from functools import reduce
        from math import gcd


        def common_divisor(values: list[int]) -> int:
            """Return the greatest common divisor of all the values, 0 without any."""
            return reduce(gcd, values, 0)


        print(common_divisor($values))
        print(common_divisor([]))
        ''',
        """0 is the right start, since `gcd(0, n)` is n. (`math.gcd` accepts more than two arguments too, so
        `gcd(*values)` does the same.)""",
        values=values,
    )


def _path_question(rng: Random) -> Question:
    a, b, c = people(rng, 3)
    return question(
        """Dictionaries lie in dictionaries. Write a function that follows a list of keys from the outside to the
        inside.""",
        '''
        from functools import reduce
        from typing import Any


        def follow(data: dict[str, Any], path: list[str]) -> Any:
            """Return what lies at the end of the path of keys."""
            return reduce(lambda inner, key: inner[key], path, data)


        data = {"$a": {"$b": {"$c": 7}, "age": 40}}
        print(follow(data, ["$a", "$b", "$c"]))
        print(follow(data, ["$a", "age"]))
        print(follow(data, []) == data)
        ''',
        """The data is the start and the keys are the values of the fold. An empty path leads nowhere, so the data
        itself is returned.""",
        a=a,
        b=b,
        c=c,
    )


def _folded(function: object, values: list[int], start: int, side: dict[str, str]) -> int:
    """By recursion on the last or first value."""
    if not values:
        return start
    if side["key"] == "left":
        return int(function(_folded(function, values[:-1], start, side), values[-1]))  # type: ignore[operator]
    return int(function(values[0], _folded(function, values[1:], start, side)))  # type: ignore[operator]


def _scored(values: list[int], rule: str) -> int:
    """By weights of the positions, or by sections."""
    size = len(values)
    if rule == "shift":
        return sum(value * 10 ** (size - 1 - at) for at, value in enumerate(values))
    if rule == "half":
        return _half(values)
    return sum(values[max((at + 1 for at, v in enumerate(values) if v == 0), default=0) :])


def _half(values: list[int]) -> int:
    return (_half(values[:-1]) + values[-1]) >> 1 if values else 0


def _merged(tables: list[dict[str, int]], how: dict[str, str]) -> dict[str, int]:
    """Key by key."""
    found = {}
    for key in dict.fromkeys(key for table in tables for key in table):
        values = [table[key] for table in tables if key in table]
        found[key] = {"sum": sum(values), "max": max(values), "first": values[0]}[how["k"]]
    return found


LESSON = Lesson(
    topic="reduce and folding: from a list to one value",
    area="higher_order",
    concepts=("reduce", "fold", "accumulator"),
    openings=(
        """A sum, a product, a maximum, a joined text: in each case a list becomes one value, step by step. What
        differs is a function of two arguments and a start. `functools.reduce` takes these two and does the
        rest.""",
        """Fold a strip of paper from the left: each fold puts the next section onto what is folded already. At the end
        there is one packet. The picture gave the operation its name.""",
        """If one knows how to merge two tables, one can merge twenty. `reduce` is the sentence "and so on with all the
        others" as a function.""",
    ),
    ideas=(
        (
            """`reduce(function, values, start)` computes `function(start, first)`, then `function(that, second)`,
            and so on to the last value.""",
            """A fold carries one result through the list. The function gets the result so far on the left and the
            next value on the right, and returns the new result.""",
        ),
        (
            """The start is the answer for an empty list. Without a start the first value takes its place, and an
            empty list raises a `TypeError`.""",
            """Choose a start that changes nothing: 0 for a sum, 1 for a product, an empty text or list for
            joining. Then an empty list needs no case of its own.""",
        ),
        (
            """`reduce` lives in the module `functools`. For the common cases there are better names, `sum`,
            `math.prod`, `max`, `all`, `"".join`; they are faster and say what they do.""",
            """Use `reduce` where the function has a good name, as in `reduce(gcd, values)`. If a long lambda would be
            needed, a loop reads better.""",
        ),
        (
            """The result may be of another kind than the values. Folding numbers into a dictionary or a text is as
            possible as into a number.""",
            """The order matters unless the function does not care, as with sums. `reduce` goes from left to right;
            subtracting or joining from the right would give something else.""",
        ),
    ),
    examples=(_steps_shown, _same_as_loop, _merged_counts, _fold_by_hand),
    pitfalls=(
        """Leaving out the start for a list that may be empty: "reduce() of empty iterable with no initial value".
        Give a start wherever there is a sensible one.""",
        """Exchanging the arguments of the function. The left one is the result so far, the right one the new
        value. For sums nobody notices; for `lambda total, word: total + len(word)` it is an error.""",
        """Changing the start inside the function, for instance by `total.append(value)`, which also returns `None`. The
        function has to return the new result, and is best written without changing the old one.""",
    ),
    questions=(_gcd_question, _path_question),
    asks=(
        "What does `reduce` compute?",
        "What is the third argument for?",
        "Should I use it for sums?",
        "Must the result be of the same kind as the values?",
    ),
    notes={
        "student": (
            """A left fold computes ((s f a) f b) f c, a right fold a f (b f (c f s)). They agree if f is
            associative and s is neutral.""",
        ),
        "engineer": (
            """In Python 3 `reduce` was moved out of the built-in functions, on the ground that most uses are
            clearer as a loop. `itertools.accumulate` gives the intermediate results.""",
        ),
        "analyst": (
            """Merging a list of tables that have the same form is the typical use: write the merge of two, and
            fold.""",
        ),
        "young": (
            """A snowball rolls down a hill. At each place it takes on some snow. At the bottom there is one big
            ball, and in it there is snow from everywhere.""",
        ),
    },
    families=(
        Family(
            "fold_from_a_side",
            "function: Callable[[int, int], int], values: list[int], start: int -> int",
            setup="from collections.abc import Callable",
            names=("fold_$key", "reduce_from_$key", "${key}_fold", "combine_from_$key"),
            tells=(
                "$How. Return the last result.",
                "Combine all of $values with $start into one number. $How.",
                "Fold $values from the $key and return the result. $How.",
            ),
            varies={
                "side": (
                    {
                        "key": "left",
                        "How": (
                            "Begin with start; for each number of values, from left to right, call function with "
                            "the result so far and the number"
                        ),
                        "over": "values",
                        "call": "function(result, value)",
                        "lambda": "function",
                    },
                    {
                        "key": "right",
                        "How": (
                            "Begin with start; for each number of values, from right to left, call function with "
                            "the number and the result so far"
                        ),
                        "over": "reversed(values)",
                        "call": "function(value, result)",
                        "lambda": "lambda result, value: function(value, result)",
                    },
                )
            },
            notes=("Without values the result is the start.",),
            solutions=(
                "result = start\nfor value in $over:\n    result = $call\nreturn result",
                "from functools import reduce\nreturn reduce($lambda, $over, start)",
            ),
            oracle=_folded,
            draw=lambda rng, side: (pair_step(rng), numbers(rng, rng.randint(1, 4), 0, 9), rng.randint(0, 9)),
            edges=(
                (Code.of("lambda a, b: a - b"), [], 5),
                (Code.of("lambda a, b: a - b"), [1, 2, 3], 10),
                (Code.of("lambda a, b: 10 * a + b"), [4, 2], 7),
            ),
            about={
                "function": "a function of two numbers",
                "values": "the numbers to fold",
                "start": "the first result",
                "return": "the last result",
            },
        ),
        Family(
            "list_reduced_by_rule",
            "values|digits|marks: list[int] -> int",
            names=(
                "$short",
                "fold_to_$short",
                "final_$short",
                "reduce_to_$short",
            ),
            tells=(
                "A result starts at 0. Going through $values from left to right, it becomes $rule. Return the "
                "result at the end.",
                "Begin with 0 and let each number of $values change the result in turn: it becomes $rule. Return the "
                "last result.",
                "Reduce $values to one number. The result starts at 0, and with every value it becomes $rule.",
            ),
            varies={
                "rule": (
                    {
                        "rule": "ten times the old result plus the value",
                        "short": "decimal_value",
                        "form": "10 * result + value",
                        "key": "shift",
                    },
                    {
                        "rule": "half of the sum of old result and value, rounded down",
                        "short": "fading_mean",
                        "form": "(result + value) // 2",
                        "key": "half",
                    },
                    {
                        "rule": "the old result plus the value, but 0 if the value is 0",
                        "short": "score_since_zero",
                        "form": "result + value if value else 0",
                        "key": "reset",
                    },
                )
            },
            solutions=(
                "from functools import reduce\nreturn reduce(lambda result, value: $form, $values, 0)",
                "result = 0\nfor value in $values:\n    result = $form\nreturn result",
                "from functools import reduce\n\ndef step(result, value):\n    return $form\n\n"
                "return reduce(step, $values, 0)",
            ),
            oracle=lambda values, rule: _scored(values, rule["key"]),
            draw=lambda rng, rule: (
                [rng.choice((0, rng.randint(1, 9), rng.randint(1, 9))) for _ in range(rng.randint(2, 6))],
            ),
            edges=(([],), ([5],), ([3, 0, 4, 1],)),
            about={"values": "numbers from 0 to 9", "return": "the result at the end"},
        ),
        Family(
            "merged_dictionaries_by_rule",
            "tables|records|days: list[dict[str, int]] -> dict[str, int]",
            names=("merge_$short", "${short}_by_key", "combined_$short", "all_$short"),
            tells=(
                "Merge all dictionaries in $tables into a new one. The merged value of a key is $value.",
                "Return one dictionary with every key that occurs in $tables. The value of a key is $value.",
                "Combine $tables into a single new dictionary, in which the value of each key is $value.",
            ),
            varies={
                "how": (
                    {
                        "value": "the sum of its values there",
                        "short": "totals",
                        "form": "merged.get(key, 0) + value",
                        "k": "sum",
                    },
                    {
                        "value": "the largest of its values there",
                        "short": "maxima",
                        "form": "max(merged.get(key, value), value)",
                        "k": "max",
                    },
                    {
                        "value": "the one from the first dictionary with this key",
                        "short": "first_values",
                        "form": "merged.get(key, value)",
                        "k": "first",
                    },
                )
            },
            notes=("The given dictionaries are not changed.",),
            solutions=(
                "from functools import reduce\n\ndef add(merged, table):\n    merged = dict(merged)\n"
                "    for key, value in table.items():\n        merged[key] = $form\n    return merged\n\n"
                "return reduce(add, $tables, {})",
                "merged = {}\nfor table in $tables:\n    for key, value in table.items():\n"
                "        merged[key] = $form\nreturn merged",
            ),
            oracle=_merged,
            draw=lambda rng, how: (
                [
                    {key: rng.randint(1, 20) for key in rng.sample("abxy", rng.randint(1, 3))}
                    for _ in range(rng.randint(2, 3))
                ],
            ),
            edges=(([],), ([{"a": 1, "b": 5}, {"b": 2}],), ([{"a": 3}, {}, {"a": 9}],)),
            about={"tables": "dictionaries from text to number", "return": "the merged dictionary"},
        ),
    ),
)
