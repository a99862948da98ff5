"""min and max: a key for what to compare, a default for nothing."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, places, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _plain_min_max(rng: Random) -> Example:
    items, names = numbers(rng, 5, 1, 90), words(rng, 4)
    return example(
        """`min` and `max` accept a list, or several arguments, and they compare numbers by size and strings by
        alphabet.""",
        """
        row = $items
        print(min(row), max(row))
        print(max(3, 8, 5))
        print(min($names))
        print(max([], default=0))
        """,
        """The third line printed the word that a dictionary would list first. The last line shows `default`: without
        it, the maximum of an empty list raises a `ValueError`.""",
        items=items,
        names=literal(names),
    )


def _closest(rng: Random) -> Example:
    items, target = distinct(rng, 5, 1, 100), rng.randint(30, 70)
    best = min(items, key=lambda x: abs(x - target))
    return example(
        """Which value comes closest to $target? "Close" means a small distance, and the distance of `x` is `abs(x -
        target)`. With `key`, `min` compares these distances but returns the item.""",
        '''
        def closest(numbers: list[int], target: int) -> int:
            """Return the number with the smallest distance to the target."""
            return min(numbers, key=lambda number: abs(number - target))


        print(closest($items, $target))
        ''',
        """The distances are $distances, in the order of the list. The smallest of them is $distance, and it belongs to
        the item $best.""",
        items=items,
        target=target,
        distances=", ".join(str(abs(x - target)) for x in items),
        distance=abs(best - target),
        best=best,
    )


def _tallest_tree(rng: Random) -> Example:
    trees = [(name, rng.randint(3, 40)) for name in rng.sample(["oak", "elm", "birch", "pine", "ash", "lime"], 4)]
    return example(
        """Each record is a name with a height. To compare by height we pass a function that picks the height out of a
        record.""",
        '''
        def tallest(trees: list[tuple[str, int]]) -> str:
            """Return the name of the tallest tree."""
            best = max(trees, key=lambda tree: tree[1])
            return best[0]


        trees = $trees
        print(tallest(trees))
        print(max(trees)[0])
        ''',
        """The last line leaves the key out. Tuples are then compared from the left, so the name decides, and the result
        is the last name in the alphabet, whether or not that tree is tall.""",
        trees=literal(trees),
    )


def _shortest_question(rng: Random) -> Question:
    items = places(rng, 4)
    return question(
        """Write a function that returns the place with the shortest name; of equally short ones the first in the
        list.""",
        '''
        def shortest_name(places: list[str]) -> str:
            """Return the first of the shortest names."""
            return min(places, key=len)


        print(shortest_name($items))
        ''',
        """Any function of one argument can be a key, so `len` goes in without brackets. `min` keeps the first of
        equals, which is just what the task asks for.""",
        items=literal(items),
    )


def _cheapest_question(rng: Random) -> Question:
    offers = {name: rng.randint(5, 60) for name in fruits(rng, 4)}
    return question(
        """Prices are stored in a dictionary from name to price. Write a function that returns the name with the lowest
        price.""",
        '''
        def cheapest(prices: dict[str, int]) -> str:
            """Return the name whose price is lowest."""
            return min(prices, key=lambda name: prices[name])


        print(cheapest($offers))
        ''',
        """Looping over a dictionary yields its keys, so `min` compares names; the key function looks up the price of
        each. The lowest price is $low.""",
        offers="{" + ", ".join(f"{literal(k)}: {v}" for k, v in offers.items()) + "}",
        low=min(offers.values()),
    )


_PACKS = ("box", "bag", "tin", "crate", "carton", "tube", "bundle", "family pack")


def _first_in_order(offers: dict[str, tuple[int, int]], need: int, end: dict[str, str]) -> str:
    """By sorting all offers, then leaving out those of which too little is there."""
    sign = -1 if end["pick"] == "max" else 1
    ranked = sorted((sign * price, place, name) for place, (name, (price, _)) in enumerate(offers.items()))
    return next((name for _, _, name in ranked if offers[name][1] >= need), "")


def _offers(rng: Random) -> tuple[dict[str, tuple[int, int]], int]:
    prices = numbers(rng, 3, 5, 60)
    offers = {name: (rng.choice(prices), rng.randint(0, 9)) for name in things(rng, rng.randint(2, 4))}
    return offers, rng.choice((rng.choice(list(offers.values()))[1], rng.randint(0, 10)))


def _title_by_width(titles: list[str], width: int, most: dict[str, str]) -> str:
    """By asking for one length after the other."""
    lengths = range(width, -1, -1) if most["pick"] == "max" else range(width, 40)
    return next((title for length in lengths for title in titles if len(title) == length), "")


def _titles(rng: Random) -> tuple[list[str], int]:
    pool = [*words(rng, 4), *places(rng, 4), " ".join(words(rng, 2))]
    titles = rng.sample(pool, rng.randint(3, 6))
    return titles, rng.choice((len(rng.choice(titles)), rng.randint(3, 10)))


def _packs(rng: Random) -> list[tuple[str, int, int]]:
    price, size = rng.randint(2, 9), rng.randint(1, 4)
    packs = [(price, size), (2 * price, 2 * size), (price + 1, size), (price, size + 1), (5 * price, 5 * size - 1)]
    return [
        (name, *pack) for name, pack in zip(rng.sample(_PACKS, 4), rng.sample(packs, rng.randint(2, 4)), strict=False)
    ]


LESSON = Lesson(
    topic="min and max with a key and a default",
    area="the best item",
    concepts=("min_max", "key_function", "lambda"),
    openings=(
        """The cheapest offer, the closest station, the longest name: in each case we want an item, but compare
        something computed from it. The built-in functions `min` and `max` do this with one extra argument.""",
        """`max(row)` answers a question in one word. With a key function it answers nearly every question of the form
        "which one has the most ...?".""",
        """There are two different questions: "how large is the largest?" and "which one is the largest?". `max` answers
        the first by default and the second with a key.""",
    ),
    ideas=(
        (
            """`min` and `max` go through the items once and keep the best. They return an item that is in the list,
            never a copy or a rounded value. Strings are compared in dictionary order, character by character.""",
            """`min` and `max` take either one list or several separate arguments: `max([4, 9])` and `max(4, 9)` are the
            same. In the first form an empty list is an error unless you give a `default`.""",
        ),
        (
            """The `key` is a function. It is called once for every item, and the results are compared; but what you get
            back is the item, not the result. `max(words, key=len)` is a word, not a length.""",
            """A key function answers "what should be compared?". `min(points, key=distance)` computes the distance of
            each point and returns the point with the smallest. If you also want the distance, call `distance` on the
            answer.""",
        ),
        (
            """A `lambda` is a small function without a name: `lambda pair: pair[1]` takes a pair and gives its second
            part. It is handy as a key. If the expression gets long, write a `def` with a good name instead.""",
            """When no existing function computes what you want to compare, write one on the spot with `lambda`. Left of
            the colon is the parameter, right of it the value.""",
        ),
        (
            """An empty list has no smallest item, and `min([])` raises a `ValueError`. The argument `default` gives the
            answer for that case: `min(row, default=None)`.""",
            """Use `default` when an empty input is normal: `max(scores, default=0)` is 0 before the first game. Leave
            it out when an empty list means that something is wrong; then the error is useful.""",
        ),
    ),
    examples=(_plain_min_max, _closest, _tallest_tree),
    pitfalls=(
        """Writing `max(words, key=len())`. The brackets call `len` at once, without an argument, which is a
        `TypeError`. A key is passed without brackets: `key=len`.""",
        """Comparing numbers that are still text. `max(["9", "10"])` is `"9"`, because the character 9 comes after the
        character 1. Convert first, or use `key=int`.""",
        """Using `max` on records and forgetting the key. Tuples are compared by their first part, so you get the
        largest name and not the largest value, and no error tells you.""",
    ),
    questions=(_shortest_question, _cheapest_question),
    asks=("What do min and max do?", "What is a key?", "What is a lambda?", "And if there are no items?"),
    notes={
        "young": (
            """At a fair there is a prize for the heaviest pumpkin. The judge puts each pumpkin on a scale, but hands
            the prize to the pumpkin and not to the number on the scale. The scale is the key.""",
        ),
        "engineer": (
            """The key is called once per item, so an expensive key is evaluated n times, not once per comparison.""",
        ),
        "analyst": (
            """`max(rows, key=...)` is the row for which a column is largest, what SQL needs an `ORDER BY ... LIMIT 1`
            for.""",
        ),
    },
    families=(
        Family(
            "offer_with_enough_left",
            "offers|shop|goods: dict[str, tuple[int, int]], need|wanted|least: int -> str",
            names=("${end}_in_stock", "${end}_offer", "pick_$end", "${end}_with_enough"),
            tells=(
                "$offers maps each name to a pair of its price and the number of pieces left. Return the name with "
                "the $size price among those of which at least $need pieces are left.",
                "Return the name of the $end offer of which $need pieces or more are left. The values of $offers are "
                "pairs (price, pieces left).",
                "In $offers each name stands for a pair: the price of one piece, and how many pieces there are. Only "
                "names with no fewer than $need pieces come into question. Return the $end of them.",
            ),
            notes=(
                "Of equally $dear ones the first in the dictionary is taken. If none comes into question, the result "
                "is an empty string.",
            ),
            varies={
                "end": (
                    {"end": "cheapest", "size": "lowest", "dear": "cheap", "pick": "min", "beats": "<"},
                    {"end": "dearest", "size": "highest", "dear": "dear", "pick": "max", "beats": ">"},
                )
            },
            solutions=(
                program("""
                    enough = [name for name, (_, pieces) in $offers.items() if pieces >= $need]
                    return $pick(enough, key=lambda name: $offers[name][0], default="")
                """),
                program("""
                    best = ""
                    for name, (price, pieces) in $offers.items():
                        if pieces >= $need and (best == "" or price $beats $offers[best][0]):
                            best = name
                    return best
                """),
            ),
            oracle=_first_in_order,
            draw=lambda rng, end: _offers(rng),
            edges=(
                ({}, 1),
                ({"rope": (12, 3), "lamp": (12, 4), "kite": (12, 2)}, 3),
                ({"drum": (30, 2), "stamp": (5, 1)}, 3),
            ),
            about={
                "offers": "for each name its price and the pieces left",
                "need": "how many pieces are needed",
                "return": "the name, or an empty string",
            },
            noun="the name of the $end offer in $offers of which at least $need pieces are left",
            gives="str",
        ),
        Family(
            "title_by_width",
            "titles|labels|headings: list[str], width|room|space: int -> str",
            names=("${end}_$fits", "${end}_title", "title_$fits", "pick_${end}_title"),
            tells=(
                "Return the $end of the strings in $titles that have at $most $width characters.",
                "Which string in $titles is the $end among those of $width characters or $more? Return it.",
                "Leave out all of $titles that have $other than $width characters, and return the $end of the rest.",
            ),
            notes=(
                "Of equally long ones it is the first in the list. If no string qualifies, the result is an empty "
                "string.",
            ),
            varies={
                "most": (
                    {
                        "end": "longest",
                        "most": "most",
                        "more": "fewer",
                        "other": "more",
                        "fits": "that_fits",
                        "pick": "max",
                        "op": "<=",
                        "beats": ">",
                        "turned": ", reverse=True",
                    },
                    {
                        "end": "shortest",
                        "most": "least",
                        "more": "more",
                        "other": "fewer",
                        "fits": "that_fills",
                        "pick": "min",
                        "op": ">=",
                        "beats": "<",
                        "turned": "",
                    },
                )
            },
            solutions=(
                'return $pick((title for title in $titles if len(title) $op $width), key=len, default="")',
                program("""
                    for title in sorted($titles, key=len$turned):
                        if len(title) $op $width:
                            return title
                    return ""
                """),
                program("""
                    best = None
                    for title in $titles:
                        if len(title) $op $width and (best is None or len(title) $beats len(best)):
                            best = title
                    return best or ""
                """),
            ),
            oracle=_title_by_width,
            draw=lambda rng, most: _titles(rng),
            edges=(
                ([], 5),
                (["map", "tea"], 3),
                (["river", "ice"], 2),
                (["river", "ice"], 6),
                (["sun", "Lima", "oak"], 4),
            ),
            about={
                "titles": "the strings to choose from",
                "width": "the number of characters",
                "return": "one of the strings, or an empty string",
            },
            noun="the $end string in $titles of at $most $width characters",
            gives="str",
        ),
        Family(
            "pack_by_unit_price",
            "packs|packages|choices: list[tuple[str, int, int]] -> str",
            names=("${end}_pack", "${end}_per_$unit", "pack_with_${end}_$unit", "choose_${end}_pack"),
            tells=(
                "Each entry of $packs is a name, a price and the number of ${unit}s in the pack. Return the name of "
                "the pack with the $size price per $unit.",
                "Return the name of the pack in $packs in which one $unit is $end. A pack is a tuple (name, price, "
                "${unit}s), and its price is divided by its number of ${unit}s.",
                "Compare the entries (name, price, ${unit}s) of $packs by what a single $unit costs, and return the "
                "name of the one where it costs $least.",
            ),
            notes=(
                "Where packs have the same price per $unit, it is the first of them. Without any packs the result is "
                "an empty string.",
            ),
            varies={
                "unit": tuple({"unit": unit} for unit in ("bulb", "sheet", "nail", "candle")),
                "end": (
                    {"end": "cheapest", "size": "lowest", "least": "least", "pick": "min", "beats": "<"},
                    {"end": "dearest", "size": "highest", "least": "most", "pick": "max", "beats": ">"},
                ),
            },
            solutions=(
                program("""
                    best = $pick($packs, key=lambda pack: pack[1] / pack[2], default=None)
                    return best[0] if best else ""
                """),
                program("""
                    if not $packs:
                        return ""
                    chosen, cost, count = $packs[0]
                    for name, price, size in $packs[1:]:
                        if price * count $beats cost * size:
                            chosen, cost, count = name, price, size
                    return chosen
                """),
            ),
            oracle=lambda packs, unit, end: next(
                (
                    name
                    for name, price, size in packs
                    if all(
                        (Fraction(price, size) - Fraction(cost, count)) * (1 if end["pick"] == "min" else -1) <= 0
                        for _, cost, count in packs
                    )
                ),
                "",
            ),
            draw=lambda rng, unit, end: (_packs(rng),),
            edges=(([],), ([("small", 3, 2), ("large", 6, 4)],), ([("box", 8, 10), ("bag", 3, 2), ("tin", 9, 6)],)),
            about={
                "packs": "name, price and number of ${unit}s of each pack",
                "return": "the name of the $end pack, or an empty string",
            },
            noun="the name of the pack in $packs with the $size price per $unit",
            gives="str",
        ),
    ),
)
