"""Key functions: what sorted, min and max look at."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, things
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _by_table(rng: Random) -> Example:
    sizes = rng.sample(["small", "large", "medium", "small", "large"], 4)
    return example(
        """Sizes of clothes have an order that is not that of the alphabet. A dictionary holds it, and its method
        `get` is the key function.""",
        """
        rank = {"small": 0, "medium": 1, "large": 2}
        sizes = $sizes
        print(sorted(sizes))
        print(sorted(sizes, key=rank.get))
        print(max(sizes, key=rank.get))
        """,
        """For each size `rank.get` returns a number, and the numbers are compared. What comes out are the sizes; the
        numbers do not appear.""",
        sizes=literal(sizes),
    )


def _calls_of_the_key(rng: Random) -> Example:
    names = rng.sample(people(rng, 8), 4)
    return example(
        """How often is a key function called? This one tells.""",
        '''
        def last_letter(name: str) -> str:
            """Return the last letter, and print that it was asked for."""
            print("asked for", name)
            return name[-1]


        print(sorted($names, key=last_letter))
        ''',
        """Once for each name, $count times in all, before the sorting begins. So a key function may be slow without
        ruining the sort.""",
        names=literal(names),
        count=len(names),
    )


def _shared_key(rng: Random) -> Example:
    towns, people_in = places(rng, 4), distinct(rng, 4, 20, 900)
    areas = distinct(rng, 4, 10, 90)
    return example(
        """One key function, written with `def`, serves several calls. It computes how many inhabitants (in thousands)
        there are to a square kilometre.""",
        '''
        Town = tuple[str, int, int]


        def density(town: Town) -> float:
            """Return the inhabitants per square kilometre, in thousands."""
            _, inhabitants, area = town
            return inhabitants / area


        towns = $towns
        print(max(towns, key=density)[0])
        print(min(towns, key=density)[0])
        print([town[0] for town in sorted(towns, key=density, reverse=True)])
        ''',
        """The key's name says what the order means. With three lambdas the division would stand there three times,
        and a mistake in one of them would be hard to see.""",
        towns=literal(list(zip(towns, people_in, areas, strict=True))),
    )


def _tuple_keys(rng: Random) -> Example:
    names = people(rng, 4)
    points = [rng.choice((7, 9)) for _ in names]
    return example(
        """Results are ranked by points, the highest first, and with equal points by name. The key is a tuple with the
        points turned negative.""",
        """
        results = $results
        ranked = sorted(results, key=lambda result: (-result[1], result[0]))
        for place, (name, points) in enumerate(ranked, start=1):
            print(place, name, points)
        """,
        """Tuples are compared part by part: first the negative points, and only if these are equal the names. `reverse`
        would turn round the names as well.""",
        results=literal(list(zip(names, points, strict=True))),
    )


def _middle_question(rng: Random) -> Question:
    words = short_words(rng, 5)
    return question(
        """Sort words by their number of vowels, and words with equally many vowels by the alphabet.""",
        '''
        def vowels(word: str) -> int:
            """Return how many of the letters are vowels."""
            return sum(letter in "aeiou" for letter in word)


        words = $words
        print(sorted(words, key=lambda word: (vowels(word), word)))
        ''',
        """A key function may call other functions. The word itself, as the second part, settles the ties.""",
        words=literal(words),
    )


def _best_box_question(rng: Random) -> Question:
    boxes = {name: numbers(rng, rng.randint(2, 4), 1, 20) for name in things(rng, 3)}
    return question(
        """A dictionary holds lists of numbers by name. Print the name whose list has the largest sum, and the one
        with the shortest list.""",
        """
        boxes = $boxes
        print(max(boxes, key=lambda name: sum(boxes[name])))
        print(min(boxes, key=lambda name: len(boxes[name])))
        """,
        """A loop over a dictionary gives its names, so the key function gets a name and has to look up the list. If two
        are equal, the one that was put in first is returned.""",
        boxes=_dict_source(boxes),
    )


def _dict_source(table: dict[str, list[int]]) -> str:
    """The dictionary as source."""
    return "{" + ", ".join(f'"{name}": {values}' for name, values in table.items()) + "}"


_RULES: tuple[dict[str, str], ...] = (
    {"key": "their last character", "form": "word[-1]", "short": "last_character", "k": "last"},
    {"key": "their number of different letters", "form": "len(set(word))", "short": "variety", "k": "variety"},
    {"key": "the position of their last 'a' (-1 for words without one)", "form": 'word.rfind("a")', "short": "last_a",
     "k": "a"},
    {"key": "their text read backwards", "form": "word[::-1]", "short": "ending", "k": "back"},
)  # fmt: skip


def _word_key(word: str, key: str) -> tuple[object, ...]:
    if key == "a":
        return (max((at for at, c in enumerate(word) if c == "a"), default=-1),)
    if key == "variety":
        return (sum(1 for at, c in enumerate(word) if c not in word[:at]),)
    return tuple(reversed(word)) if key == "back" else (word[len(word) - 1],)


def _inserted(words: list[str], key: str) -> list[str]:
    """By insertion."""
    found: list[str] = []
    for word in words:
        at = len(found)
        while at and _word_key(found[at - 1], key) > _word_key(word, key):
            at -= 1
        found.insert(at, word)
    return found


def _ranked(items: list[str], order: list[str], what: dict[str, str]) -> list[str] | str:
    """By collecting rank after rank."""
    rows = [[item for item in items if item == name] for name in order]
    rows = [row for row in [*rows, [item for item in items if item not in order]] if row]
    if what["kind"] == "str":
        return rows[0][0] if what["call"].startswith("min") else rows[-1][0]
    return [item for row in rows for item in row]


LESSON = Lesson(
    topic="Key functions: what sorted, min and max look at",
    area="higher_order",
    concepts=("key_function", "sorting", "min_max"),
    openings=(
        """"The best" and "in order" mean nothing until one says by what. A key function says it: for every item it
        gives the value that is compared.""",
        """A library sorts the same books by author, by year or by the height of their backs. The sorting is always the
        same; what differs is where one looks.""",
        """`sorted`, `min`, `max` and a few others take an argument `key`. It is a function, and it is the shortest
        way to teach them a new order.""",
    ),
    ideas=(
        (
            """The key function gets one item and returns what to compare. The items themselves are returned, not the
            keys.""",
            """Think of a label that is stuck on each item before the comparison and torn off afterwards. The key
            function writes the label.""",
        ),
        (
            """Any function of one argument will do: `len`, `str.lower`, `abs`, a dictionary's `get`, a lambda, a
            function of one's own.""",
            """A key function can be built in or self-made, with or without a name. It must return values that can be
            compared with one another: all numbers, or all texts, or tuples of the same make.""",
        ),
        (
            """A tuple as key means: first by this, among equals by that. A minus sign in front of a number turns its
            direction round without touching the others.""",
            """Items with equal keys stay in the order in which they came. `min` and `max` return the first of them.""",
        ),
        (
            """The key is computed once for each item. `sorted(words, key=len)` with ten words calls `len` ten times,
            however often the words are compared.""",
            """The same key function can serve `sorted`, `max`, `groupby` and `bisect`. If an order occurs in more
            than one place, give it a name.""",
        ),
    ),
    examples=(_by_table, _calls_of_the_key, _shared_key, _tuple_keys),
    pitfalls=(
        """Passing a key function with two parameters, as a comparison in other languages has it. `key` gets one item. A
        comparison of two can be turned into a key with `functools.cmp_to_key`.""",
        """Returning different types: a number for most items and `None` for some. As soon as two of them meet, a
        `TypeError` is raised. Let the key return a tuple such as `(value is None, value or 0)`.""",
        """Expecting `max(words, key=len)` to return the length. It returns the word. For the length write `max(map(len,
        words))`.""",
    ),
    questions=(_middle_question, _best_box_question),
    asks=(
        "What does the key function do?",
        "Which functions can be used?",
        "What about items that are equal by the key?",
        "How often is it called?",
    ),
    notes={
        "engineer": (
            """A key replaces the comparator of Java or C++. It cannot express every order, but it cannot be
            inconsistent either, as comparators sometimes are.""",
        ),
        "analyst": (
            """An order that is not alphabetical (days of the week, school grades, sizes) belongs in a dictionary
            from name to rank, kept in one place.""",
        ),
        "teacher": (
            """Write a number on a slip for each student and sort the students by the slips. The class sees that the
            slips decide and the students move.""",
        ),
    },
    families=(
        Family(
            "ordered_by_rank_table",
            "items: list[str], order: list[str] -> $kind",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "The list $order says which string comes before which. Return $what. $rest.",
                "Use the positions in $order as ranks, the first one being the best. Return $what. $rest.",
                "$order lists strings from best to worst. Return $what. $rest.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[str]",
                        "what": "items in this order, with equal ones side by side",
                        "rest": "Strings that the list lacks come last and keep their sequence",
                        "name_a": "sort_by_order",
                        "name_b": "arrange",
                        "name_c": "ranked",
                        "call": "sorted(items, key=rank)",
                    },
                    {
                        "kind": "str",
                        "what": "the best of items",
                        "rest": (
                            "Strings that the list lacks are worse than all others and equal among themselves; "
                            "of equal ones the first counts. There is at least one item"
                        ),
                        "name_a": "best_by_order",
                        "name_b": "top_ranked",
                        "name_c": "winner_by_ranking",
                        "call": "min(items, key=rank)",
                    },
                    {
                        "kind": "str",
                        "what": "the worst of items",
                        "rest": (
                            "Strings that the list lacks are worse than all others and equal among themselves; "
                            "of equal ones the first counts. There is at least one item"
                        ),
                        "name_a": "worst_by_order",
                        "name_b": "last_ranked",
                        "name_c": "lowest_by_ranking",
                        "call": "max(items, key=rank)",
                    },
                )
            },
            solutions=(
                "def rank(item):\n    return order.index(item) if item in order else len(order)\n\nreturn $call",
                "ranks = {name: position for position, name in enumerate(order)}\n\n"
                "def rank(item):\n    return ranks.get(item, len(ranks))\n\nreturn $call",
            ),
            oracle=_ranked,
            draw=lambda rng, what: (
                rng.choices(pool := rng.sample(["oak", "elm", "ash", "tea", "fig", "sun"], 4), k=rng.randint(3, 4)),
                rng.sample(pool, rng.randint(2, 3)),
            ),
            edges=((["b", "a", "x", "b"], ["a", "b"]), (["q"], [])),
            about={"items": "the strings to compare", "order": "strings from best to worst", "return": "$what"},
        ),
        Family(
            "words_by_unusual_key",
            "words|names|items: list[str] -> list[str]",
            names=("sort_by_$short", "by_$short", "words_by_$short", "${short}_order"),
            tells=(
                "Return the list of $words sorted by $key. Words that do not differ in that stay in their order.",
                "Sort $words by $key and return the new list; where this is equal, the order of $words is kept.",
                "Arrange $words in a new list in ascending order of $key. Words that agree in it keep their order.",
            ),
            varies={"rule": _RULES},
            notes=("No word is empty.",),
            solutions=(
                "return sorted($words, key=lambda word: $form)",
                "def key(word):\n    return $form\n\nreturn sorted($words, key=key)",
                "ordered = list($words)\nordered.sort(key=lambda word: $form)\nreturn ordered",
            ),
            oracle=lambda words, rule: _inserted(words, rule["k"]),
            draw=lambda rng, rule: (
                rng.sample(
                    ["salt", "pear", "anna", "kayak", "tea", "oak", "banana", "sun", "area", "mint"], rng.randint(2, 5)
                ),
            ),
            edges=(([],), (["ba", "ab", "a"],), (["sun", "elm", "sky"],)),
            about={"words": "the words, none of them empty", "return": "the words in order"},
            noun="the list of $words sorted by $key",
            gives="words",
        ),
        Family(
            "extreme_pair_by_rule",
            "pairs|points|boxes: list[tuple[int, int]] -> tuple[int, int]",
            names=("${size}_by_$short", "pair_of_${size}_$short", "pick_${size}_$short"),
            tells=(
                "Return that one of $pairs for which $what is $best. There is at least one pair, and of several such "
                "pairs the first is returned.",
                "Find the pair in $pairs (there is one at least) whose two numbers have the $best $noun, and return "
                "it; "
                "of equally good ones, the first.",
                "Among the $pairs return the one with the $best $noun of its two numbers. If several have it, take the "
                "first. The list is not empty.",
            ),
            varies={
                "rule": (
                    {"noun": "sum", "what": "the sum of the two numbers", "form": "pair[0] + pair[1]", "short": "sum"},
                    {
                        "noun": "product",
                        "what": "the product of the two numbers",
                        "form": "pair[0] * pair[1]",
                        "short": "product",
                    },
                    {
                        "noun": "distance",
                        "what": "the distance between the two numbers",
                        "form": "abs(pair[0] - pair[1])",
                        "short": "distance",
                    },
                ),
                "end": (
                    {"best": "largest", "size": "largest", "pick": "max", "op": ">", "reverse": "True"},
                    {"best": "smallest", "size": "smallest", "pick": "min", "op": "<", "reverse": "False"},
                ),
            },
            solutions=(
                "return $pick($pairs, key=lambda pair: $form)",
                "def key(pair):\n    return $form\n\nbest = $pairs[0]\nfor pair in $pairs[1:]:\n"
                "    if key(pair) $op key(best):\n        best = pair\nreturn best",
                "return sorted($pairs, key=lambda pair: $form, reverse=$reverse)[0]",
            ),
            oracle=lambda pairs, rule, end: sorted(
                (
                    (-1 if end["pick"] == "max" else 1)
                    * {"sum": a + b, "product": a * b, "distance": max(a, b) - min(a, b)}[rule["short"]],
                    at,
                    (a, b),
                )
                for at, (a, b) in enumerate(pairs)
            )[0][2],
            draw=lambda rng, rule, end: ([(rng.randint(-6, 9), rng.randint(-6, 9)) for _ in range(rng.randint(2, 5))],),
            edges=(([(3, 4)],), ([(1, 4), (4, 1), (2, 2)],), ([(0, 5), (5, 0), (2, 3)],)),
            about={"pairs": "pairs of numbers, at least one", "return": "the pair with the $best $noun"},
        ),
    ),
)
