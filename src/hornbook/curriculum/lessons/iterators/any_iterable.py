"""Writing functions that accept any iterable."""

from collections.abc import Iterable
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, places, things
from hornbook.curriculum.lessons.iterators._draws import any_iterable, short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _one_function_many_sources(rng: Random) -> Example:
    words = short_words(rng, 3)
    return example(
        """One function is called with a list, a tuple, the keys of a dictionary, a string and a generator. It
        only loops, so it does not care.""",
        '''
        from collections.abc import Iterable


        def longest(items: Iterable[str]) -> str:
            """Return the first of the longest items, or the empty string."""
            best = ""
            for item in items:
                if len(item) > len(best):
                    best = item
            return best


        print(longest($words))
        print(longest(("$a", "$b")))
        print(longest({"$b": 1, "$a": 2}))
        print(longest("$c"))
        print(longest(word * 2 for word in $words))
        ''',
        """A dictionary gives its keys and a string its characters. For the string each item has length 1, so the first
        character wins.""",
        words=literal(words),
        a=words[0],
        b=words[1],
        c=words[2],
    )


def _first_and_last(rng: Random) -> Example:
    stops = places(rng, 4)
    return example(
        """For the last item of a list one writes `stops[-1]`. An iterable has no positions, but a loop over it
        ends with the last item in the loop variable's hand.""",
        '''
        from collections.abc import Iterable


        def route_ends(stops: Iterable[str]) -> tuple[str, str] | None:
            """Return the first and the last stop, or None if there are none."""
            walker = iter(stops)
            for first in walker:
                last = first
                for last in walker:
                    pass
                return first, last
            return None


        print(route_ends($stops))
        print(route_ends(stop.upper() for stop in $stops))
        print(route_ends(["$one"]), route_ends([]))
        ''',
        """The outer loop runs at most once, because it returns at the end of its body. If nothing comes, it does not
        run at all and the function goes on to `return None`.""",
        stops=literal(stops),
        one=stops[0],
    )


def _enough(rng: Random) -> Example:
    values = numbers(rng, 6, 3, 25)
    return example(
        """`len` and slices are for lists. Whether an iterable has at least so many items can be found by
        counting as far as needed, which also works for a source without end.""",
        '''
        from collections.abc import Iterable
        from itertools import count, islice


        def has_at_least(items: Iterable[object], least: int) -> bool:
            """Return whether there are at least so many items."""
            return sum(1 for _ in islice(items, least)) == least


        print(has_at_least($values, 6), has_at_least($values, 7))
        print(has_at_least((value for value in $values if value > 10), 3))
        print(has_at_least(count(), 1000))
        ''',
        """`islice` stops after the wanted number, so the endless `count()` does no harm. `len(list(items))` would never
        return here.""",
        values=values,
    )


def _pairs_or_dict(rng: Random) -> Example:
    names, prices = things(rng, 3), numbers(rng, 3, 2, 40)
    return example(
        """Even where pairs are expected, a function can leave open where they come from: from a list, from `zip`, or
        from the `items` of a dictionary.""",
        '''
        from collections.abc import Iterable


        def price_lines(pairs: Iterable[tuple[str, int]]) -> list[str]:
            """Return a line of text for each name with its price."""
            return [f"{name}: {price}" for name, price in pairs]


        prices = $table
        print(price_lines(prices.items()))
        print(price_lines(zip($names, $values)))
        print(price_lines(sorted(prices.items())))
        ''',
        """The caller chooses the source and its order. Had the function asked for a dictionary, the sorted pairs could
        not have been passed.""",
        names=literal(names),
        values=prices,
        table="{" + ", ".join(f'"{n}": {p}' for n, p in zip(names, prices, strict=True)) + "}",
    )


def _generous_question(rng: Random) -> Question:
    names = things(rng, 3)
    return question(
        """This function works for lists only: `return items[0] + "..." + items[-1]`. Write one that joins the first and
        the last item of any iterable of strings that is not empty.""",
        '''
        from collections.abc import Iterable


        def shortened(items: Iterable[str]) -> str:
            """Return the first and the last item of a non-empty iterable with dots between them."""
            first, *rest = items
            last = rest[-1] if rest else first
            return first + "..." + last


        names = $names
        print(shortened(names))
        print(shortened(iter(names)))
        print(shortened("xyz"))
        ''',
        """Unpacking with a star accepts any iterable and makes a list of the rest. With a single item the rest
        is empty, and then first and last are the same.""",
        names=literal(names),
    )


def _flat_question(rng: Random) -> Question:
    values = numbers(rng, 5, 1, 20)
    return question(
        """Write a function that counts the numbers of any iterable that are above the first of them.""",
        '''
        from collections.abc import Iterable


        def above_first(values: Iterable[int]) -> int:
            """Return how many values are larger than the first one."""
            walker = iter(values)
            first = next(walker, None)
            if first is None:
                return 0
            return sum(value > first for value in walker)


        print(above_first($values))
        print(above_first(tuple($values)), above_first(iter($values)))
        print(above_first([]))
        ''',
        """`iter` turns a list into an iterator and returns an iterator as it is. From there on all sources are treated
        alike.""",
        values=values,
    )


def _differing(left: list[int], right: list[int]) -> list[int]:
    """By positions: where two lists differ, the missing items of the shorter one included."""
    shared = min(len(left), len(right))
    return [at for at in range(max(len(left), len(right))) if at >= shared or left[at] != right[at]]


def _ends(values: Iterable[int], what: dict[str, str]) -> tuple[int, int] | int | None:
    kept = tuple(values)
    pair = what["none"] == "None"
    if kept == ():
        return None if pair else 0
    first, last = kept[0], kept[::-1][0]
    return (first, last) if pair else last - first


LESSON = Lesson(
    topic="Functions that accept any iterable",
    area="iterators",
    concepts=("iterable", "type_hints", "function_parameters"),
    openings=(
        """A function that adds up prices should not care whether they come in a list, a tuple or straight out of
        a file. If it only loops, it need not.""",
        """Each `[0]`, each `len` and each slice in a function narrows down who may call it. Often the narrowing is an
        accident, and the function could do without.""",
        """"Be generous in what you accept" is good advice for functions. In Python it often means: accept any iterable
        and loop over it once.""",
    ),
    ideas=(
        (
            """An iterable is whatever a `for` loop can go through: lists, tuples, strings, dictionaries, sets, ranges,
            files, generators. A function that uses nothing but a loop accepts all of them.""",
            """The type hint says what a function relies on. `list[int]` promises positions and a length;
            `Iterable[int]` promises that one can loop, and nothing else.""",
        ),
        (
            """`len(items)`, `items[0]`, `items[1:]` and `if not items` ask for more than a loop. For each of them there
            is a way that a loop can go: counting, `next`, `islice`, and a flag.""",
            """The test `if not items` is wrong for iterators. An iterator counts as true even when it has nothing left,
            for Python cannot know that without asking it.""",
        ),
        (
            """What needs several passes, or the end before the beginning, begins with `items = list(items)`. That line
            makes the rest of the function ordinary.""",
            """Standard functions set the example: `sum`, `max`, `sorted`, `set`, `"".join` and `dict` take any
            iterable. So a function may often hand over its argument as it came.""",
        ),
        (
            """A string is an iterable of its characters. A function that expects several words and gets one string will
            not complain; it goes through the letters.""",
            """A dictionary is an iterable of its keys, in the order in which they were put in. Who wants the values
            passes `table.values()`, and for pairs `table.items()`.""",
        ),
    ),
    examples=(_one_function_many_sources, _first_and_last, _pairs_or_dict, _enough),
    pitfalls=(
        """Asking `if not items:` in a function that may be given an iterator. The condition is never true for one, and
        the empty case goes on to the code for full ones. Count in the loop, or take the first item with `next` and a
        default.""",
        """Returning an iterator while the docstring promises a list. The caller prints it and sees `<map object ...>`,
        or reads it twice and finds it empty. Accept any iterable, but return something definite.""",
        """Calling `items.sort()` or `items.append(...)` on the argument. This fails for everything but lists, and for
        lists it changes what belongs to the caller. `sorted(items)` makes a list of its own.""",
    ),
    questions=(_generous_question, _flat_question),
    asks=(
        "What counts as an iterable?",
        "Which operations should the function avoid?",
        "And if one pass is not enough?",
        "Are there sources that behave unexpectedly?",
    ),
    notes={
        "engineer": (
            """`Iterable`, `Collection`, `Sequence` and `list` form a scale, from the weakest promise to the strongest.
            Take the weakest one for parameters and the strongest one for results.""",
        ),
        "analyst": (
            """A summary that takes any iterable can be fed from a list in a test and from a file with millions of rows
            in production, without a change.""",
        ),
        "student": (
            """An iterable is an interface in the mathematical sense: the function is correct for every argument that
            obeys the laws it uses, and it uses only one, that one can go through the items.""",
        ),
        "young": (
            """You can eat soup with any spoon. It does not have to be your own. A function that only needs a spoon
            should not ask for yours.""",
        ),
    },
    families=(
        Family(
            "enumeration_of_any_iterable",
            "items|words|names: Iterable[str] -> str",
            setup="from collections.abc import Iterable",
            names=("enumeration", "spoken_list", "as_sentence_part", "listed_in_words"),
            tells=(
                'Join the strings of any iterable $items as in a sentence: commas between them, but "$word" before the '
                "last one. Return the text.",
                'Return one text with all of $items, separated by ", ", except that the last two are separated by '
                '" $word ". $items may be any iterable.',
                "Return $items, strings from any kind of iterable, as they would be listed in a sentence, with commas "
                'and, before the last one, the word "$word" without a comma.',
            ),
            varies={"word": ({"word": "and"}, {"word": "or"}, {"word": "then"})},
            notes=("One item stands alone; without items the text is empty.",),
            solutions=(
                '*front, last = [*$items] or [""]\nreturn f"{\', \'.join(front)} $word {last}" if front else last',
                'kept = list($items)\nif len(kept) < 2:\n    return "".join(kept)\n'
                'return ", ".join(kept[:-1]) + " $word " + kept[-1]',
                'text = ""\nwaiting = None\nfor item in $items:\n    if waiting is not None:\n'
                '        text += ", " + waiting if text else waiting\n    waiting = item\nif waiting is None:\n'
                '    return ""\nreturn f"{text} $word {waiting}" if text else waiting',
            ),
            oracle=lambda items, word: (f" {word['word']} ").join(", ".join(items).rsplit(", ", 1)),
            draw=lambda rng, word: (any_iterable(rng, short_words(rng, rng.randint(1, 4))),),
            edges=(([],), (("oak",),), (["elm", "fig"],), (["ash", "tea", "sun"],)),
            about={"items": "strings without commas, from any iterable", "return": "the text"},
        ),
        Family(
            "ends_of_any_iterable",
            "values|items|numbers: Iterable[int] -> $kind",
            setup="from collections.abc import Iterable",
            names=("$short", "${short}_of_any", "${short}_by_loop", "find_$short"),
            tells=(
                "Return $what of $values, which may be any iterable: a list, a tuple, an iterator or the keys of "
                "a dictionary.",
                "Go through $values, an iterable of numbers of any kind, and return $what.",
                "$values holds numbers and can be anything that a loop can go through. Return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "tuple[int, int] | None",
                        "what": "a pair of the first and the last number",
                        "short": "first_and_last",
                        "wrap": "kept[0], kept[-1]",
                        "none": "None",
                        "loop": "return (first, value)",
                    },
                    {
                        "kind": "int",
                        "what": "the last number minus the first",
                        "short": "overall_change",
                        "wrap": "kept[-1] - kept[0]",
                        "none": "0",
                        "loop": "return value - first",
                    },
                )
            },
            notes=("For an empty iterable return $none.",),
            solutions=(
                "kept = list($values)\nif not kept:\n    return $none\nreturn $wrap",
                "first = value = None\nfor value in $values:\n    if first is None:\n        first = value\n"
                "if first is None:\n    return $none\n$loop",
                "walker = iter($values)\nfirst = value = next(walker, None)\nif first is None:\n    return $none\n"
                "for value in walker:\n    pass\n$loop",
            ),
            oracle=_ends,
            draw=lambda rng, what: (any_iterable(rng, numbers(rng, rng.randint(1, 6), -9, 40)),),
            edges=(([],), ((6,),), ([3, 9, 4],)),
            about={"values": "numbers from any iterable", "return": "$what, or $none without numbers"},
        ),
        Family(
            "compared_iterables",
            "left: Iterable[int], right: Iterable[int] -> $kind",
            setup="from collections.abc import Iterable",
            names=("$short", "${short}_of_two", "compare_${short}", "find_$short"),
            tells=(
                "Compare $left and $right item by item and return $what. Both may be iterables of any kind.",
                "Go through the iterables $left and $right side by side, and return $what.",
                "$left and $right are iterables, for instance lists or iterators. Compare them position by "
                "position and return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "int",
                        "what": "the number of positions at which they differ",
                        "short": "differences",
                        "start": "count = 0\n",
                        "hit": "count += 1",
                        "end": "return count",
                        "wrap": "sum(a != b for a, b in pairs)",
                    },
                    {
                        "kind": "list[int]",
                        "what": "the list of the positions at which they differ",
                        "short": "differing_positions",
                        "start": "found = []\n",
                        "hit": "found.append(position)",
                        "end": "return found",
                        "wrap": "[position for position, (a, b) in enumerate(pairs) if a != b]",
                    },
                    {
                        "kind": "int",
                        "what": "the first position at which they differ, or -1 if there is none",
                        "short": "first_difference",
                        "start": "",
                        "hit": "return position",
                        "end": "return -1",
                        "wrap": "next((position for position, (a, b) in enumerate(pairs) if a != b), -1)",
                    },
                )
            },
            notes=("Where only one of them has an item, they differ.",),
            solutions=(
                "from itertools import zip_longest\npairs = zip_longest($left, $right)\nreturn $wrap",
                "from itertools import zip_longest\n${start}"
                "for position, (a, b) in enumerate(zip_longest($left, $right)):\n"
                "    if a != b:\n        $hit\n$end",
            ),
            oracle=lambda left, right, what: (
                lambda places: {
                    "differences": len(places),
                    "differing_positions": places,
                    "first_difference": [*places, -1][0],
                }[what["short"]]
            )(_differing(list(left), list(right))),
            draw=lambda rng, what: (
                any_iterable(rng, base := numbers(rng, rng.randint(2, 5), 0, 9)),
                any_iterable(
                    rng, [rng.choice((v, v, v, v + 1)) for v in base][: rng.randint(1, 6)] + [4] * rng.randint(0, 1)
                ),
            ),
            edges=(([], []), ([1, 2], [1, 2, 3]), ([5, 6, 7], [5, 0, 7])),
            about={"left": "an iterable of numbers", "right": "another one", "return": "$what"},
        ),
    ),
)
