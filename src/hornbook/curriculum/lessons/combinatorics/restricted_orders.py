"""Arrangements with restrictions: neighbours, fixed places, and orders that are not allowed."""

from itertools import groupby, pairwise, product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _side_by_side(rng: Random) -> Example:
    names = people(rng, rng.choice((4, 5)))
    n = len(names)
    return example(
        """$n people sit in a row, and $one and $two want to sit side by side. Filtering all orders counts the
        suitable ones; a little thought does it without a list.""",
        '''
        from itertools import permutations
        from math import factorial


        def together(order: tuple[str, ...], one: str, two: str) -> bool:
            """Return whether the two are neighbours in the order."""
            return abs(order.index(one) - order.index(two)) == 1


        names = $names
        count = sum(together(order, "$one", "$two") for order in permutations(names))
        print(count, "of", factorial(len(names)))
        print(2 * factorial(len(names) - 1))
        ''',
        """Tie the two together, and there are only $fewer things to put in order. Within the pair there are two
        orders, hence the factor 2.""",
        n=n,
        names=names,
        one=names[0],
        two=names[1],
        fewer=n - 1,
    )


def _apart(rng: Random) -> Example:
    blue, red = rng.choice(((4, 3), (4, 2), (3, 2), (3, 3), (5, 2)))
    return example(
        """$blue blue and $red red flags, flags of a colour being equal, hang in a row. No two red ones may hang side
        by side. All rows of the two letters are made and the bad ones dropped.""",
        """
        from itertools import product
        from math import comb

        blue, red = $blue, $red
        rows = ["".join(row) for row in product("BR", repeat=blue + red)]
        rows = [row for row in rows if row.count("R") == red]
        good = [row for row in rows if "RR" not in row]
        print(len(rows), len(good))
        print(good[0], good[-1])
        print(comb(blue + 1, red))
        """,
        """The count follows without a list: put the blue flags up first. Between them and at the ends there are
        $gaps gaps, and $red of these take one red flag each.""",
        blue=blue,
        red=red,
        gaps=blue + 1,
    )


def _nobody_home(rng: Random) -> Example:
    n = rng.choice((3, 4))
    names = people(rng, n)
    return example(
        """$n people draw lots for presents, each having brought one, and nobody may get their own. Which results are
        possible?""",
        """
        from itertools import permutations

        names = $names
        good = [
            order
            for order in permutations(range(len(names)))
            if all(place != present for place, present in enumerate(order))
        ]
        print(len(good))
        for order in good[:3]:
            print(", ".join(f"{names[i]} from {names[k]}" for i, k in enumerate(order)))
        """,
        """The people are replaced by their indexes, so that "own" means equal numbers. Such orders are called
        derangements; for large numbers of people they make up a little more than a third of all orders.""",
        n=n,
        names=names,
    )


def _build(rng: Random) -> Example:
    length = rng.randint(4, 6)
    return example(
        """Instead of making everything and throwing most of it away, one can refuse to make bad beginnings. Texts of
        a and b in which no letter comes three times in a row are built letter by letter.""",
        '''
        def texts(length: int, begun: str = "") -> list[str]:
            """Return all texts of that length without three equal letters in a row."""
            if len(begun) == length:
                return [begun]
            found = []
            for letter in "ab":
                if not begun.endswith(letter * 2):
                    found += texts(length, begun + letter)
            return found


        for n in range(1, $length + 1):
            print(n, len(texts(n)), 2**n)
        print(texts(4)[:5])
        ''',
        """The test looks at the last two letters only, because the beginning was tested before. The column in the
        middle grows more slowly than the powers of two, and so does the work.""",
        length=length,
    )


def _captain_question(rng: Random) -> Question:
    names = people(rng, 4)
    return question(
        """Four runners form a relay. $a must not start, and $d must not run last. Write a function that lists the
        orders that are left.""",
        '''
        from itertools import permutations


        def relays(names: list[str], not_first: str, not_last: str) -> list[tuple[str, ...]]:
            """Return the orders that respect both wishes."""
            return [
                order for order in permutations(names) if order[0] != not_first and order[-1] != not_last
            ]


        orders = relays($names, "$a", "$d")
        print(len(orders))
        print(orders[0])
        ''',
        """Of the 24 orders, 6 begin with $a and 6 end with $d; 2 do both and would be taken away twice. So 24 - 6 -
        6 + 2 = 14 must remain, and that is the check.""",
        names=names,
        a=names[0],
        d=names[3],
    )


def _before_question(rng: Random) -> Question:
    a, b, c, d = rng.choice(
        (("wash", "peel", "cut", "fry"), ("sift", "mix", "knead", "bake"), ("draw", "ink", "erase", "scan"))
    )
    steps = rng.sample((a, b, c, d), 4)
    return question(
        """Some steps of a job have to come before others. Write a function that returns the orders of the steps
        that respect a list of pairs (earlier, later).""",
        '''
        from itertools import permutations


        def valid_orders(steps: list[str], rules: list[tuple[str, str]]) -> list[tuple[str, ...]]:
            """Return the orders in which every earlier step comes before its later one."""
            found = []
            for order in permutations(steps):
                if all(order.index(early) < order.index(late) for early, late in rules):
                    found.append(order)
            return found


        steps = $steps
        for order in valid_orders(steps, [("$a", "$b"), ("$a", "$c"), ("$b", "$d")]):
            print(order)
        ''',
        """`all` with a generator reads like the condition itself. For many steps one would build the orders step by
        step instead of filtering; four steps have only 24 orders.""",
        steps=steps,
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _orders(length: int) -> list[tuple[int, ...]]:
    """By inserting the largest number everywhere."""
    found: list[tuple[int, ...]] = [()]
    for k in range(length):
        found = [(*o[:i], k, *o[i:]) for o in found for i in range(len(o) + 1)]
    return sorted(found)


def _holds(order: list[str], first: str, last: str, key: str) -> bool:
    text = "".join(order)
    if key in ("together", "apart"):
        return (first + last in text or last + first in text) == (key == "together")
    return first in text.split(last)[1] if key == "reversed_pair" else first in text[1:-1]


def _pair_holds(order: tuple[int, ...], a: int, b: int, key: str) -> bool:
    if key == "in_sequence":
        return b in order[order.index(a) :]
    pairs = {frozenset(pair) for pair in pairwise(order)}
    return (frozenset((a, b)) in pairs) == (key == "side_by_side")


def _rules(rng: Random, rule: dict[str, str]) -> tuple[str, list[str]]:
    items = "".join(rng.sample("ABCDEFGHKMPRST", rng.randint(3, 5)))
    return items, ["".join(rng.sample(items, 2)) for _ in range(rng.randint(1, 3))]


def _text_holds(text: str, first: str, key: str) -> bool:
    runs = [(char, len(list(run))) for char, run in groupby(text)]
    if key == "sparse":
        return all(sum(size for c, size in runs if c == char) < 3 for char in text)
    if key == "firstless":
        return all(size == 1 for c, size in runs if c == first)
    return all(size <= (1 if key == "changing" else 2) for _, size in runs)


LESSON = Lesson(
    topic="Arrangements with restrictions: neighbours, fixed and forbidden places",
    area="combinatorics",
    concepts=("restricted_permutations", "filtering", "counting"),
    openings=(
        """Two guests will not sit side by side, one insists on the corner, and the host wants to know how many
        seatings are left. Most orders in real life come with conditions.""",
        """All orders can be listed; which of them are allowed? A filter behind `permutations` answers that, and for
        larger numbers there are better ways.""",
        """Counting with conditions follows a few patterns: tie together, put into gaps, subtract what is bad. Each
        can be checked by a program that tries everything.""",
    ),
    ideas=(
        (
            """The simplest way is to list all orders and keep those that satisfy the condition. Write the condition
            as a function that returns True or False, and count with `sum`.""",
            """Filtering needs no theory: `[o for o in permutations(items) if allowed(o)]`. It is right for any
            condition and usable up to nine or ten items.""",
        ),
        (
            """Things that must stand side by side are tied into one block. Put the blocks in order, then multiply by
            the orders within the blocks.""",
            """With two of n people side by side, there are (n - 1)! orders of the blocks and 2 within the pair.""",
        ),
        (
            """Things that must not be neighbours are put into the gaps between the others. With m others there are m
            + 1 gaps, and each takes at most one.""",
            """"Not side by side" can also be counted from the other end: all orders minus those in which the two are
            side by side.""",
        ),
        (
            """Building step by step and stopping at the first violation avoids making orders that are thrown away.
            What is tested at each step is only the newest item against those before it.""",
            """A recursive function carries the beginning of an order and extends it by every item that is still
            allowed. Bad beginnings are never finished.""",
        ),
        (
            """If a must come before b and there is no other condition, half of all orders remain: exchanging the two
            turns good orders into bad ones and the reverse.""",
            """Symmetry often saves counting. Among three people, each is the last one in a third of the orders, so
            "c comes after a and b" leaves one order in three.""",
        ),
    ),
    examples=(_side_by_side, _apart, _nobody_home, _build),
    pitfalls=(
        """Forgetting the order within a block. Two people side by side can sit in two ways, three in six, and this
        factor belongs to the count.""",
        """Subtracting cases twice. Orders that break both of two rules are among those that break the first and
        among those that break the second. They have to be added back once.""",
        """Filtering too late. With twelve items `permutations` yields 479 million orders before the filter can do
        anything. Test while building, or count by thought.""",
    ),
    questions=(_captain_question, _before_question),
    asks=(
        "What is the simplest way?",
        "How do I count things that stay together?",
        "How do I keep things apart?",
        "How can I avoid making everything?",
        "Does symmetry help?",
    ),
    notes={
        "young": (
            """Line up three cups and two spoons so that no spoons touch. Put the cups down first, then look where a
            spoon may go.""",
        ),
        "student": (
            """The derangements satisfy d(n) = (n - 1) * (d(n - 1) + d(n - 2)), and d(n) is the whole number closest
            to n! / e.""",
        ),
        "engineer": (
            """Orders under "before" rules are the topological sorts of a graph. To get one of them,
            `graphlib.TopologicalSorter` in the standard library is enough.""",
        ),
        "teacher": (
            """Give the same task to two groups, one counting the good orders and one the bad ones. Together they
            must have n! orders, which both sides check.""",
        ),
    },
    families=(
        Family(
            "orders_of_letters_with_rule",
            "letters|items|cards: str -> list[str]",
            names=("orders_$key", "${key}_orders", "arrange_$key", "list_${key}_orders"),
            tells=(
                "Return the orders of the characters of $letters in which $phrase. They come as texts, in the order of "
                "`itertools.permutations`.",
                "List those arrangements of the characters of $letters, as texts, in which $phrase, in the order "
                "in which `itertools.permutations` makes them.",
                "Put the characters of $letters in every order and return as texts the orders in which $phrase. Keep "
                "the sequence of "
                "`itertools.permutations`.",
            ),
            notes=("There are at least two characters, all different.",),
            varies={
                "rule": (
                    {
                        "key": "together",
                        "phrase": "the first and the last of the given characters stand side by side",
                        "test": "abs(order.index(first) - order.index(last)) == 1",
                    },
                    {
                        "key": "apart",
                        "phrase": "the first and the last of the given characters do not stand side by side",
                        "test": "abs(order.index(first) - order.index(last)) > 1",
                    },
                    {
                        "key": "reversed_pair",
                        "phrase": "the last of the given characters comes somewhere before the first of them",
                        "test": "order.index(last) < order.index(first)",
                    },
                    {
                        "key": "ends_kept",
                        "phrase": "neither end is taken by the first of the given characters",
                        "test": "first not in (order[0], order[-1])",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from itertools import permutations
                    first, last = $letters[0], $letters[-1]
                    orders = ["".join(order) for order in permutations($letters)]
                    return [order for order in orders if $test]"""
                ),
                program(
                    """
                    first, last = $letters[0], $letters[-1]
                    found = []

                    def extend(order: str) -> None:
                        if len(order) < len($letters):
                            for letter in $letters:
                                if letter not in order:
                                    extend(order + letter)
                        elif $test:
                            found.append(order)

                    extend("")
                    return found"""
                ),
            ),
            oracle=lambda letters, rule: [
                "".join(letters[i] for i in order)
                for order in _orders(len(letters))
                if _holds([letters[i] for i in order], letters[0], letters[-1], rule["key"])
            ],
            draw=lambda rng, rule: ("".join(rng.sample("ABCDEFGHKMPRST", rng.choice((2, 3, 3)))),),
            edges=(("XY",), ("abc",), ("uvw",)),
            about={"letters": "different characters", "return": "the orders as texts"},
            noun="the orders of the characters of $letters in which $phrase",
            gives="words",
        ),
        Family(
            "orders_under_rules",
            "items|steps|jobs: str, rules|pairs|wishes: list[str] -> int",
            names=("count_$key", "orders_$key", "number_$key", "arrangements_$key"),
            tells=(
                "The characters of $items are put in order. Each text in $rules consists of two of them, and "
                "$phrase. Return the "
                "number of orders that obey all $rules.",
                "Return how many arrangements of the characters of $items obey the $rules. A rule is a text of two "
                "characters, and it "
                "demands that $phrase.",
                "Every rule in $rules is a pair of characters written as a text; $phrase. Count the orders of "
                "$items, whose characters "
                "all differ, for which all $rules hold.",
            ),
            notes=("Without rules all orders count. All characters in $rules occur in $items.",),
            varies={
                "rule": (
                    {
                        "key": "in_sequence",
                        "phrase": "the first of the two has to come somewhere before the second",
                        "test": "order.index(a) < order.index(b)",
                    },
                    {
                        "key": "side_by_side",
                        "phrase": "the two have to stand side by side, in either order",
                        "test": "abs(order.index(a) - order.index(b)) == 1",
                    },
                    {
                        "key": "kept_apart",
                        "phrase": "the two must not stand side by side",
                        "test": "abs(order.index(a) - order.index(b)) != 1",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from itertools import permutations
                    count = 0
                    for order in permutations($items):
                        if all($test for a, b in $rules):
                            count += 1
                    return count"""
                ),
                program(
                    """
                    def orders(rest: str) -> list[str]:
                        if not rest:
                            return [""]
                        return [one + more for one in rest for more in orders(rest.replace(one, ""))]

                    good = orders($items)
                    for a, b in $rules:
                        good = [order for order in good if $test]
                    return len(good)"""
                ),
            ),
            oracle=lambda items, rules, rule: sum(
                all(_pair_holds(order, items.index(a), items.index(b), rule["key"]) for a, b in rules)
                for order in _orders(len(items))
            ),
            draw=_rules,
            edges=(("XYZ", []), ("abcd", ["ab", "cd"]), ("pqr", ["pq", "qp"]), ("KLMN", ["KM"])),
            about={"items": "different characters", "rules": "pairs of characters", "return": "the number of orders"},
            noun="the number of orders of $items that obey the $rules",
            gives="nat",
        ),
        Family(
            "texts_without_runs",
            "letters: str, length|size|n: int -> list[str]",
            names=("${key}_texts", "texts_$key", "build_$key", "list_${key}_texts"),
            tells=(
                "Return all texts of $length characters from $letters $phrase, in the order of `itertools.product`.",
                "Each of the $length places of a text holds one character of $letters. Return the texts $phrase, "
                "sorted as "
                "`itertools.product` would make them.",
                "List the texts of length $length made of characters of $letters $phrase. Their order is that of "
                "`itertools.product`: the last place changes fastest.",
            ),
            notes=("The characters of $letters are all different. For length 0 there is one text, the empty one.",),
            varies={
                "rule": (
                    {
                        "key": "changing",
                        "phrase": "in which no two neighbours are equal",
                        "bad": "text[-1:] == letter",
                        "test": "all(a != b for a, b in zip(text, text[1:]))",
                    },
                    {
                        "key": "calm",
                        "phrase": "in which no character comes three times in a row",
                        "bad": "text[-2:] == letter * 2",
                        "test": "all(letter * 3 not in text for letter in letters)",
                    },
                    {
                        "key": "sparse",
                        "phrase": "in which every character comes at most twice",
                        "bad": "text.count(letter) == 2",
                        "test": "all(text.count(letter) <= 2 for letter in letters)",
                    },
                    {
                        "key": "firstless",
                        "phrase": "in which the first of these characters never has itself as a neighbour",
                        "bad": "text[-1:] == letter == letters[0]",
                        "test": "letters[0] * 2 not in text",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from itertools import product
                    texts = ["".join(choice) for choice in product(letters, repeat=$length)]
                    return [text for text in texts if $test]"""
                ),
                program(
                    """
                    texts = [""]
                    for _ in range($length):
                        longer = []
                        for text in texts:
                            for letter in letters:
                                if not ($bad):
                                    longer.append(text + letter)
                        texts = longer
                    return texts"""
                ),
            ),
            oracle=lambda letters, length, rule: [
                text
                for text in map("".join, product(letters, repeat=length))
                if _text_holds(text, letters[0], rule["key"])
            ],
            draw=lambda rng, rule: (lambda n: ("".join(rng.sample("abcdxyz", n)), rng.randint(2, 4) if n < 3 else 2))(
                rng.choice((2, 2, 3))
            ),
            edges=(("xy", 0), ("ab", 3), ("ba", 4), ("abc", 1)),
            about={"letters": "different characters", "length": "characters of a text", "return": "the texts"},
            noun="the texts of length $length from $letters $phrase",
            gives="words",
        ),
    ),
)
