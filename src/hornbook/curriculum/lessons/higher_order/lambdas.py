"""lambda: small functions without a name."""

from collections.abc import Callable
from random import Random

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, things
from hornbook.curriculum.lessons.higher_order._draws import check, pair_step, step
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _same_function(rng: Random) -> Example:
    n = rng.randint(3, 30)
    return example(
        """The same function is written twice, once with `def` and once with `lambda`. Both are called in the same
        way.""",
        '''
        def add_tax(price: int) -> int:
            """Return the price with a fifth added."""
            return price + price // 5


        with_lambda = lambda price: price + price // 5

        print(add_tax($n), with_lambda($n))
        print(add_tax.__name__, with_lambda.__name__)
        ''',
        """The two compute the same. The second one does not know its name, and it has no place for a docstring or
        for type hints. To give a lambda a name is therefore bad style; it was done here to compare.""",
        n=5 * n,
    )


def _as_key(rng: Random) -> Example:
    names, counts = things(rng, 4), numbers(rng, 4, 1, 40)
    return example(
        """The usual place of a lambda is an argument. Here it says by what a list of pairs is sorted.""",
        """
        stock = $stock
        print(sorted(stock, key=lambda pair: pair[1]))
        print(max(stock, key=lambda pair: pair[1]))
        print(sorted(stock, key=lambda pair: (len(pair[0]), pair[0])))
        """,
        """`pair` is the parameter, and behind the colon stands what is returned. The last line returns a tuple, so
        names of equal length come in alphabetical order.""",
        stock=literal(list(zip(names, counts, strict=True))),
    )


def _rules(rng: Random) -> Example:
    values = numbers(rng, 4, 1, 60)
    return example(
        """A list of rules, each a pair of a text and a small function. The lambdas stand where they are used, so the
        table can be read line by line.""",
        """
        rules = [
            ("is even", lambda n: n % 2 == 0),
            ("has two digits", lambda n: 10 <= n <= 99),
            ("ends in 5", lambda n: n % 10 == 5),
        ]
        for number in $values:
            facts = [text for text, holds in rules if holds(number)]
            print(number, facts)
        """,
        """Each lambda is called by the name `holds`, to which the loop binds it. A new rule is a new line in the
        table.""",
        values=values,
    )


def _two_parameters(rng: Random) -> Example:
    left, right = numbers(rng, 4, 1, 30), numbers(rng, 4, 1, 30)
    return example(
        """A lambda may have several parameters, or none. This function combines two lists in a way that the caller
        chooses.""",
        '''
        from collections.abc import Callable


        def combined(left: list[int], right: list[int], how: Callable[[int, int], int]) -> list[int]:
            """Return how(a, b) for all numbers a and b at the same position."""
            return [how(a, b) for a, b in zip(left, right)]


        left = $left
        right = $right
        print(combined(left, right, lambda a, b: a + b))
        print(combined(left, right, lambda a, b: a if a > b else b))
        print(combined(left, right, max))
        ''',
        """The second lambda spells out what `max` does; where a function exists already, pass it and write no lambda. A
        condition inside a lambda has the form `x if test else y`.""",
        left=left,
        right=right,
    )


def _nearest_question(rng: Random) -> Question:
    values, target = numbers(rng, 6, 1, 60), rng.randint(20, 40)
    return question(
        """Print the number of a list that is nearest to $target. Use `min` and a lambda.""",
        """
        values = $values
        print(min(values, key=lambda value: abs(value - $target)))
        """,
        """`min` compares the distances, but returns the number itself. If two are equally near, the one that stands
        first is returned.""",
        values=values,
        target=target,
    )


def _initials_question(rng: Random) -> Question:
    names = [f"{a} {b}" for a, b in zip(people(rng, 3), people(rng, 3), strict=True)]
    return question(
        """Full names are given as "first last". Sort them by the last name, and by the first name where the last names
        are equal.""",
        """
        names = $names
        print(sorted(names, key=lambda name: name.split()[::-1]))
        """,
        """Splitting gives the list of the two parts, and turning it round puts the last name first. Lists are compared
        part by part, so one key is enough.""",
        names=literal(names),
    )


def _rule_list(rng: Random) -> Code:
    tests = rng.sample(("lambda n: n < 0", "lambda n: n > 9", "lambda n: n % 2 == 0", "lambda n: n % 5 == 0"), 2)
    labels = rng.sample(("a", "b", "c", "d"), 2)
    return Code.of("[" + ", ".join(f'("{label}", {test})' for label, test in zip(labels, tests, strict=True)) + "]")


def _recombined(left: list[int], right: list[int], how: Callable[[int, int], int], fill: dict[str, str]) -> list[int]:
    """By positions, the missing numbers supplied first."""
    length = min(len(left), len(right)) if fill["key"] == "short" else max(len(left), len(right))
    both = [(one + [0] * length)[:length] for one in (left, right)]
    return [how(both[0][at], both[1][at]) for at in range(length)]


LESSON = Lesson(
    topic="lambda: small functions without a name",
    area="higher_order",
    concepts=("lambda", "anonymous_function", "key_function"),
    openings=(
        """Some functions are used once and fit into half a line. To think of a name and write three lines for them is
        more than they are worth. `lambda` makes such a function on the spot.""",
        """`sorted(pairs, key=lambda pair: pair[1])` reads: sort the pairs, and of each pair look at the second
        part. The little function stands where it is needed.""",
        """The word comes from a Greek letter and says little. What it does is simple: parameters before the colon, one
        expression behind it, and the whole is a function.""",
    ),
    ideas=(
        (
            """`lambda a, b: a + b` is an expression whose value is a function. It returns the value of the expression
            behind the colon; the word `return` does not occur.""",
            """A lambda has two parts, parameters and result. No brackets are needed around the parameters, and there is
            no body, only the one expression.""",
        ),
        (
            """A lambda is meant for arguments: the key of `sorted`, `min` and `max`, the test of a search, the
            rule of a table.""",
            """Use a lambda where a function is wanted for a moment. If it is needed a second time, give it a name with
            `def`.""",
        ),
        (
            """Only an expression fits into a lambda. No loop, no assignment, no `try`. For a choice there is `x if
            test else y`, for several results a tuple.""",
            """When a lambda grows beyond half a line, or needs a comment, `def` is the better form. A name explains
            more than any trick on one line.""",
        ),
        (
            """Before you write a lambda, look whether the function exists. `key=lambda word: len(word)` is
            `key=len`, and `lambda text: text.lower()` is `str.lower`.""",
            """A lambda that only passes its argument on is superfluous: in place of `lambda x: check(x)` one can pass
            `check`.""",
        ),
    ),
    examples=(_as_key, _same_function, _rules, _two_parameters),
    pitfalls=(
        """Writing `return` in a lambda. It is a `SyntaxError`, because behind the colon an expression is wanted,
        and its value is returned anyway.""",
        """Forgetting what the key function gets. In `sorted(table.items(), key=lambda name: ...)` the parameter is
        a pair, whatever it is called. Name it so: `lambda item: item[1]`.""",
        """Naming a lambda: `double = lambda n: 2 * n`. Tracebacks show `<lambda>` for it, and it has no docstring. `def
        double(n):` takes one more line and has neither fault.""",
    ),
    questions=(_nearest_question, _initials_question),
    asks=(
        "What are the parts of a lambda?",
        "Where is it used?",
        "What can it not do?",
        "Is it always needed?",
    ),
    notes={
        "engineer": (
            """There are no multi-line lambdas as in JavaScript or Kotlin. A nested `def` takes their place; it
            closes over local variables in the same way.""",
        ),
        "student": (
            """The name is from the lambda calculus, in which everything is a function of one argument. There one writes
            the Greek letter, the variable, a dot and the result.""",
        ),
        "hobbyist": (
            """You can read and write a great deal of Python without a lambda. Learn it for sorting, where it saves the
            most.""",
        ),
    },
    families=(
        Family(
            "lists_combined_by_function",
            "left: list[int], right: list[int], how|combine|f: Callable[[int, int], int] -> list[int]",
            setup="from collections.abc import Callable",
            names=("combine_lists", "zip_with", "merged_by", "pairwise_results"),
            tells=(
                "Call $how with the numbers of $left and $right at each position, that of $left first, and return the "
                "list of the results. If the lists differ in length, $fill.",
                "Return the list of $how(a, b) for the numbers a of $left and b of $right at the same position. With "
                "lists of different lengths, $fill.",
                "Combine $left and $right number by number with the function $how and return the list of what it "
                "gives. "
                "Where the lengths differ, $fill.",
            ),
            varies={
                "fill": (
                    {"fill": "the longer list is cut off", "key": "short", "import": "", "pairs": "zip(left, right)"},
                    {
                        "fill": "0 stands in for the missing numbers",
                        "key": "long",
                        "import": "from itertools import zip_longest\n",
                        "pairs": "zip_longest(left, right, fillvalue=0)",
                    },
                )
            },
            solutions=(
                "${import}return [$how(a, b) for a, b in $pairs]",
                "${import}results = []\nfor a, b in $pairs:\n    results.append($how(a, b))\nreturn results",
                "${import}from itertools import starmap\nreturn list(starmap($how, $pairs))",
            ),
            oracle=_recombined,
            draw=lambda rng, fill: (
                numbers(rng, rng.randint(1, 5), -9, 20),
                numbers(rng, rng.randint(1, 5), -9, 20),
                pair_step(rng),
            ),
            edges=(([], [4], Code.of("lambda a, b: a - b")), ([7, 8], [2, 3], Code.of("lambda a, b: a - b"))),
            about={
                "left": "the first arguments",
                "right": "the second arguments",
                "how": "a function of two numbers",
                "return": "the results in order",
            },
        ),
        Family(
            "changed_where_test_holds",
            "values|nums: list[int], test|where: Callable[[int], bool], change|f: Callable[[int], int] -> list[int]",
            setup="from collections.abc import Callable",
            names=("change_where", "replace_if", "change_$short", "change_if"),
            tells=(
                "Return a new list in which every number of $values that passes $test is replaced by what $change "
                "returns for it. $Rest.",
                "Go through $values. If $test returns True for a number, $change of the number comes into the result. "
                "$Rest. Return the list of the results.",
                "Build a list from $values: a number for which $test answers True is changed by the function $change. "
                "$Rest.",
            ),
            varies={
                "rest": (
                    {"Rest": "Other numbers stay as they are", "short": "some", "else": "value", "key": "keep"},
                    {"Rest": "Other numbers become 0", "short": "or_zero", "else": "0", "key": "zero"},
                    {"Rest": "Other numbers change their sign", "short": "or_negate", "else": "-value", "key": "sign"},
                )
            },
            solutions=(
                "return [$change(value) if $test(value) else $else for value in $values]",
                "results = []\nfor value in $values:\n    if $test(value):\n        results.append($change(value))\n"
                "    else:\n        results.append($else)\nreturn results",
                "return list(map(lambda value: $change(value) if $test(value) else $else, $values))",
            ),
            oracle=lambda values, test, change, rest: [
                ((change(v),) * test(v) + ({"keep": 1, "zero": 0, "sign": -1}[rest["key"]] * v,))[0] for v in values
            ],
            draw=lambda rng, rest: (numbers(rng, rng.randint(2, 5), -6, 15), check(rng), step(rng)),
            edges=(
                ([], Code.of("lambda n: n > 0"), Code.of("lambda n: n + 1")),
                ([5, -5, 0], Code.of("lambda n: n > 0"), Code.of("lambda n: 10 * n")),
            ),
            about={
                "values": "the numbers",
                "test": "says which numbers are changed",
                "change": "gives the new number",
                "return": "the new list",
            },
        ),
        Family(
            "first_rule_that_holds",
            "rules|table: list[tuple[str, Callable[[int], bool]]], number: int -> $kind",
            setup="from collections.abc import Callable",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Each entry of $rules is a name and a function that tests a number. Return $what.",
                "$rules holds pairs of a name and a test. Call the tests with $number and return $what.",
                "Given $rules, pairs of a name and a function that returns True or False for a number, return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "str",
                        "what": 'the name of the first rule that the number passes, or "none"',
                        "name_a": "first_rule",
                        "name_b": "classify",
                        "name_c": "label_for",
                        "end": 'passed[0] if passed else "none"',
                    },
                    {
                        "kind": "list[str]",
                        "what": "the list of the names of all rules that the number passes, in their order",
                        "name_a": "rules_passed",
                        "name_b": "matching_rules",
                        "name_c": "labels_for",
                        "end": "passed",
                    },
                )
            },
            solutions=(
                "passed = [name for name, test in $rules if test(number)]\nreturn $end",
                "passed = []\nfor name, test in $rules:\n    if test(number):\n        passed.append(name)\n"
                "return $end",
                "passed = [rule[0] for rule in filter(lambda rule: rule[1](number), $rules)]\nreturn $end",
            ),
            oracle=lambda rules, number, what: (lambda found: found if what["kind"] != "str" else [*found, "none"][0])(
                [rules[at][0] for at in range(len(rules)) if rules[at][1](number)]
            ),
            draw=lambda rng, what: (_rule_list(rng), rng.randint(-9, 20)),
            edges=(
                (Code.of("[]"), 3),
                (Code.of('[("big", lambda n: n > 9), ("any", lambda n: True)]'), 10),
            ),
            about={"rules": "pairs of a name and a test", "number": "the number to test", "return": "$what"},
        ),
    ),
)
