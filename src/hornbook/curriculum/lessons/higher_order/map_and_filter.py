"""map and filter, and when a comprehension reads better."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people, words
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _three_ways(rng: Random) -> Example:
    texts = [str(n) for n in numbers(rng, 4, 1, 90)]
    return example(
        """Texts are converted to numbers: by a loop, by `map`, and by a comprehension.""",
        """
        texts = $texts

        by_loop = []
        for text in texts:
            by_loop.append(int(text))

        by_map = list(map(int, texts))
        by_comprehension = [int(text) for text in texts]

        print(by_loop)
        print(by_map == by_loop, by_comprehension == by_loop)
        """,
        """`map(int, texts)` is the shortest, because the function has a name already. `list` is needed around it, for
        `map` gives an iterator.""",
        texts=literal(texts),
    )


def _filtered(rng: Random) -> Example:
    parts = [rng.choice(("", " ")), *words(rng, 2), "", str(rng.randint(10, 99)), *words(rng, 1)]
    return example(
        """`filter` keeps the items for which the function returns something true. With `None` in the function's
        place the items themselves decide.""",
        """
        parts = $parts
        print(list(filter(str.isalpha, parts)))
        print(list(filter(None, parts)))
        print([part for part in parts if part.strip()])
        """,
        """`filter(None, parts)` drops empty strings, but a blank is not empty and stays. The comprehension says exactly
        what is wanted, and strips before it asks.""",
        parts=literal(parts),
    )


def _two_lists(rng: Random) -> Example:
    names, prices = fruits(rng, 3), numbers(rng, 3, 2, 30)
    amounts = numbers(rng, 3, 1, 9)
    return example(
        """`map` with two lists calls the function with an item of each. The function here has two parameters, and
        it has got a name.""",
        '''
        def line(name: str, amount: int) -> str:
            """Return a line of an order."""
            return f"{amount} x {name}"


        names = $names
        amounts = $amounts
        prices = $prices
        print(list(map(line, names, amounts)))
        print(sum(map(int.__mul__, amounts, prices)))
        print(sum(amount * price for amount, price in zip(amounts, prices)))
        ''',
        """The last two lines compute the same sum. The one with `zip` can be read aloud; the one with `int.__mul__`
        wants an explanation.""",
        names=literal(names),
        amounts=amounts,
        prices=prices,
    )


def _compared(rng: Random) -> Example:
    values, limit = numbers(rng, 6, 1, 40), rng.randint(12, 25)
    return example(
        """Filtering and transforming at once is where `map` with `filter` and a comprehension differ most.""",
        """
        values = $values
        print(list(map(lambda n: n * n, filter(lambda n: n < $limit, values))))
        print([n * n for n in values if n < $limit])
        """,
        """The first line has to be read from the inside out, and each lambda names its `n` anew. In the second one the
        result stands in front, then where it comes from, then the condition.""",
        values=values,
        limit=limit,
    )


def _lengths_question(rng: Random) -> Question:
    lines = [" ".join(short_words(rng, rng.randint(1, 4))) for _ in range(3)]
    return question(
        """Print how many words each line of a text has, once with `map` and once with a comprehension. Which of
        them reads better?""",
        """
        lines = $lines
        print(list(map(len, map(str.split, lines))))
        print([len(line.split()) for line in lines])
        """,
        """Both are right. With two calls in a row the comprehension keeps the order in which one thinks: the line,
        split, and of that the length.""",
        lines=literal(lines),
    )


def _names_question(rng: Random) -> Question:
    names = [rng.choice((n, n.lower(), f" {n} ")) for n in people(rng, 4)]
    return question(
        """Names were typed carelessly. Write a function that strips them and puts them in title case, and leaves
        out what is empty after stripping.""",
        '''
        def tidy(names: list[str]) -> list[str]:
            """Return the names without outer spaces, in title case, without empty ones."""
            stripped = map(str.strip, names)
            return [name.title() for name in stripped if name]


        print(tidy($names))
        print(tidy(["  ", ""]))
        ''',
        """`map` does the first step, since `str.strip` exists, and the comprehension does the other two. Mixing the
        styles is allowed.""",
        names=literal(names),
    )


LESSON = Lesson(
    topic="map and filter, and when a comprehension reads better",
    area="higher_order",
    concepts=("map_function", "filter_function", "comprehension"),
    openings=(
        """Do the same to every item; keep only some of them. Python has two functions for this, `map` and `filter`,
        and a notation that does both, the comprehension.""",
        """Whoever comes from another language looks for `map` and `filter` and finds them. Whoever reads much
        Python meets comprehensions more often. It is worth knowing why.""",
        """`map(int, line.split())` is among the most common expressions in small programs. What does it do, and why
        does printing it show no numbers?""",
    ),
    ideas=(
        (
            """`map(function, values)` calls the function with every value and gives the results. `filter(test, values)`
            calls the test with every value and gives the values for which the answer was true.""",
            """`map` changes the items and keeps their number. `filter` keeps the items as they are and changes their
            number.""",
        ),
        (
            """`map` and `filter` give iterators. To see the results or to use them twice, make a list:
            `list(map(int, texts))`. To add them up, `sum(map(int, texts))` is enough.""",
            """Nothing is computed by the call itself. The function runs when the results are fetched, one by one, and a
            `map` that nobody reads does nothing at all.""",
        ),
        (
            """With a function that has a name, `map` is short and clear: `map(int, texts)`, `map(str.strip, lines)`,
            `map(len, words)`.""",
            """As soon as a lambda would be needed, a comprehension is usually better: `[n * n for n in values]` in
            place of `map(lambda n: n * n, values)`.""",
        ),
        (
            """A comprehension filters and transforms in one go, and its parts stand in the order of a sentence.
            With `map` and `filter` the step that comes first stands innermost.""",
            """With several lists `map` calls the function with one item of each, and stops at the shortest. A
            comprehension uses `zip` for that.""",
        ),
    ),
    examples=(_three_ways, _filtered, _compared, _two_lists),
    pitfalls=(
        """Printing `map(int, texts)` and seeing `<map object ...>`. The numbers have not been computed yet. Put `list`
        around it.""",
        """Calling the function: `map(int(), texts)` or `map(len(words), words)`. What is wanted is the function, so its
        bare name is passed; brackets would pass a result, and a result cannot be called.""",
        """Using `map` for its side effects, as in `map(print, lines)`. Nothing is printed, because nobody reads the
        results. Write a `for` loop.""",
    ),
    questions=(_lengths_question, _names_question),
    asks=(
        "What is the difference between the two?",
        "Why do I see no list?",
        "When should I use `map`?",
        "And when a comprehension?",
    ),
    notes={
        "engineer": (
            """In contrast to streams in Java or methods of arrays in JavaScript, `map` and `filter` are functions
            here, so chains of them nest. That is the main reason for the popularity of comprehensions.""",
        ),
        "analyst": (
            """A comprehension can be read as a query: what is selected, from where, under which condition. The order of
            the words in SQL is the same.""",
        ),
        "young": (
            """`map` is a machine that paints each ball. `filter` is a sieve. The sieve does not paint, and the machine
            does not throw away.""",
        ),
    },
    families=(
        Family(
            "tidied_texts",
            "texts|lines|entries: list[str] -> list[str]",
            names=("tidy", "clean_entries", "tidy_texts", "normalised"),
            tells=(
                "Strip the spaces around each of $texts, leave out those that are empty then, and return the list of "
                "the others in $case.",
                "Return the list of $texts in $case and without outer spaces; strings that consist of nothing but "
                "spaces are dropped.",
                "Make a tidy list of $texts: no spaces at the ends, everything in $case, and no empty strings.",
            ),
            varies={
                "case": (
                    {"case": "upper case", "method": "upper"},
                    {"case": "lower case", "method": "lower"},
                    {"case": "title case", "method": "title"},
                )
            },
            solutions=(
                "stripped = map(str.strip, $texts)\nreturn [text.$method() for text in stripped if text]",
                "return list(map(str.$method, filter(None, map(str.strip, $texts))))",
                "tidy_ones = []\nfor text in $texts:\n    text = text.strip()\n    if text:\n"
                "        tidy_ones.append(text.$method())\nreturn tidy_ones",
            ),
            oracle=lambda texts, case: [
                getattr(" ".join(text.split(" ")).strip(" "), case["method"])() for text in texts if set(text) - {" "}
            ],
            draw=lambda rng, case: (
                [
                    rng.choice((f"{a}", f" {a}", f"{a} {b} ", a.upper(), "", "  "))
                    for a, b in zip(short_words(rng, 4), short_words(rng, 4), strict=True)
                ][: rng.randint(2, 4)],
            ),
            edges=(([],), (["", "   "],), ([" Red ", "b"],)),
            about={"texts": "strings as they were typed", "return": "the tidy strings"},
        ),
        Family(
            "two_lists_mapped",
            "left: list[int], right: list[int] -> list[int]",
            names=("$short", "${short}_of_pairs", "${short}_side_by_side", "list_of_$short"),
            tells=(
                "For each position that both lists have, compute $what, where a is from $left and b from $right. "
                "Return the list of the results.",
                "Return a list that has, for every position that $left and $right share, $what; there a is the "
                "number of $left and b that of $right.",
                "Walk along $left and $right together, a being a number of the first and b of the second list, "
                "and collect $what until one of them ends.",
            ),
            varies={
                "what": (
                    {"what": "2 * a + b", "form": "2 * a + b", "short": "weighted_sums"},
                    {"what": "a * b - a", "form": "a * b - a", "short": "reduced_products"},
                    {
                        "what": "the absolute value of a - 3 * b",
                        "form": "abs(a - 3 * b)",
                        "short": "unsigned_differences",
                    },
                    {"what": "the larger of a and 2 * b", "form": "max(a, 2 * b)", "short": "larger_values"},
                )
            },
            solutions=(
                "return list(map(lambda a, b: $form, $left, $right))",
                "return [$form for a, b in zip($left, $right)]",
                "def combine(a, b):\n    return $form\n\nreturn list(map(combine, $left, $right))",
                "results = []\nfor a, b in zip($left, $right):\n    results.append($form)\nreturn results",
            ),
            oracle=lambda left, right, what: [
                {
                    "weighted_sums": left[i] + left[i] + right[i],
                    "reduced_products": left[i] * (right[i] - 1),
                    "unsigned_differences": max(left[i], 3 * right[i]) - min(left[i], 3 * right[i]),
                    "larger_values": sorted((left[i], right[i] + right[i]))[1],
                }[what["short"]]
                for i in range(min(len(left), len(right)))
            ],
            draw=lambda rng, what: (numbers(rng, rng.randint(2, 5), -9, 20), numbers(rng, rng.randint(2, 5), -9, 20)),
            edges=(([], [3]), ([4], [9, 1]), ([5, 6], [-2, 7])),
            about={"left": "the numbers a", "right": "the numbers b", "return": "the results in order"},
        ),
        Family(
            "figures_of_chosen_words",
            "words|items|names: list[str] -> $kind",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Look only at those of $words that $which. Return $what.",
                "Of all $words only those count that $which. Return $what.",
                "From $words take the ones that $which, and return $what.",
            ),
            varies={
                "which": (
                    {"which": "have more than three characters", "test": "len(word) > 3", "key": "long"},
                    {"which": "begin with a capital letter", "test": "word[:1].isupper()", "key": "capital"},
                    {"which": "consist of letters only", "test": "word.isalpha()", "key": "letters"},
                ),
                "what": (
                    {
                        "kind": "int",
                        "what": "the sum of their lengths",
                        "form": "sum(map(len, chosen))",
                        "name_a": "total_length",
                        "name_b": "characters_of_chosen",
                        "name_c": "length_in_all",
                    },
                    {
                        "kind": "list[str]",
                        "what": "the list of their first characters",
                        "form": "[word[0] for word in chosen]",
                        "name_a": "initials",
                        "name_b": "first_characters",
                        "name_c": "starting_letters",
                    },
                    {
                        "kind": "str",
                        "what": "one text in which they are joined by hyphens",
                        "form": '"-".join(chosen)',
                        "name_a": "hyphenated",
                        "name_b": "joined_choice",
                        "name_c": "chain_of_words",
                    },
                ),
            },
            notes=("No string in $words is empty.",),
            solutions=(
                "chosen = [word for word in $words if $test]\nreturn $form",
                "chosen = filter(lambda word: $test, $words)\nreturn $form",
                "chosen = []\nfor word in $words:\n    if $test:\n        chosen.append(word)\nreturn $form",
            ),
            oracle=lambda words, which, what: (
                lambda chosen: {"total_length": len("".join(chosen)), "initials": [c[:1] for c in chosen]}.get(
                    what["name_a"], "-".join(chosen)
                )
            )(
                [
                    w
                    for w in words
                    if {
                        "long": w[3:] != "",
                        "capital": w[0] in "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                        "letters": all(c.isalpha() for c in w),
                    }[which["key"]]
                ]
            ),
            draw=lambda rng, which, what: (
                [rng.choice((w, w, w.title(), w + "2", w[:2])) for w in short_words(rng, rng.randint(2, 5))],
            ),
            edges=(([],), (["fig", "Oak", "elm3", "Sloe"],)),
            about={"words": "strings, none of them empty", "return": "$what"},
        ),
    ),
)
