"""yield from: handing on everything that another iterable gives, and flattening."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _there_and_back(rng: Random) -> Example:
    stops = places(rng, 4)
    return example(
        """A tram goes along its stops and back again without calling twice at the turning point. Two lines hand on
        whole sequences.""",
        '''
        from collections.abc import Iterator


        def there_and_back(stops: list[str]) -> Iterator[str]:
            """Give the stops forwards and then backwards, the last one only once."""
            yield from stops
            yield from reversed(stops[:-1])


        print(list(there_and_back($stops)))
        print(list(there_and_back(["$one"])))
        ''',
        """Each `yield from` stands for a loop with a `yield` in it. The result is one stream; where one part ends
        and the other begins cannot be seen from outside.""",
        stops=literal(stops),
        one=stops[0],
    )


def _same_as_loop(rng: Random) -> Example:
    rows = [numbers(rng, rng.randint(1, 3), 1, 40) for _ in range(3)]
    return example(
        """One level of nesting is taken away, first with two loops, then with one loop and `yield from`.""",
        '''
        from collections.abc import Iterable, Iterator


        def flat_by_loops(rows: Iterable[list[int]]) -> Iterator[int]:
            """Give the numbers of all rows."""
            for row in rows:
                for number in row:
                    yield number


        def flat(rows: Iterable[list[int]]) -> Iterator[int]:
            """Give the numbers of all rows."""
            for row in rows:
                yield from row


        rows = $rows
        print(list(flat_by_loops(rows)))
        print(list(flat(rows)))
        ''',
        """Both give $count numbers. With `yield row` the second function would give lists, $lists of them.""",
        rows=rows,
        count=sum(map(len, rows)),
        lists=len(rows),
    )


def _deep(rng: Random) -> Example:
    a, b, c, d = numbers(rng, 4, 1, 30)
    return example(
        """If lists lie in lists to any depth, the generator calls itself for each inner list and hands on what the call
        gives.""",
        '''
        from collections.abc import Iterator


        def leaves(box: list) -> Iterator[int]:
            """Give the numbers at every depth, from left to right."""
            for item in box:
                if isinstance(item, list):
                    yield from leaves(item)
                else:
                    yield item


        print(list(leaves([$a, [$b, [[$c]], []], $d])))
        print(max(leaves([$a, [$b, [[$c]], []], $d])))
        ''',
        """Without `yield from` the line `leaves(item)` would make a generator and throw it away, and the inner numbers
        would be missing.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _family_tree(rng: Random) -> Example:
    a, b, c, d, e = people(rng, 5)
    return example(
        """A family tree is printed with the children indented below their parents. The depth goes down with the
        call.""",
        '''
        from collections.abc import Iterator


        def tree_lines(children: dict[str, list[str]], name: str, depth: int = 0) -> Iterator[str]:
            """Give the name and its descendants, one line each, indented by generation."""
            yield "  " * depth + name
            for child in children.get(name, []):
                yield from tree_lines(children, child, depth + 1)


        children = {"$a": ["$b", "$c"], "$b": ["$d"], "$c": ["$e"]}
        for line in tree_lines(children, "$a"):
            print(line)
        ''',
        """A person's own line comes before those of the children, because the `yield` stands before the loop. $d is a
        grandchild and stands two steps to the right.""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _sections_question(rng: Random) -> Question:
    first, second = things(rng, 2), things(rng, 2)
    return question(
        """A dictionary has shelves and the things on them. Write a generator that gives a heading for each shelf,
        followed by its things in alphabetical order.""",
        '''
        from collections.abc import Iterator


        def listing(shelves: dict[str, list[str]]) -> Iterator[str]:
            """Give each shelf in brackets and behind it its things in order."""
            for shelf, things in shelves.items():
                yield f"[{shelf}]"
                yield from sorted(things)


        print(list(listing({"top": $first, "bottom": $second, "cellar": []})))
        ''',
        """`yield` gives the heading, a single value, and `yield from` gives what is in the list. For an empty shelf it
        gives nothing, and no test is needed.""",
        first=literal(first),
        second=literal(second),
    )


def _countdown_question(rng: Random) -> Question:
    n = rng.randint(4, 6)
    return question(
        """Write a generator that gives 1; then 1, 2; then 1, 2, 3; and so on, as one stream of numbers, up to a given
        length.""",
        '''
        from collections.abc import Iterator


        def stairs(length: int) -> Iterator[int]:
            """Give the numbers of the runs 1, then 1 2, then 1 2 3, up to the length."""
            for end in range(1, length + 1):
                yield from range(1, end + 1)


        print(list(stairs($n)))
        print(len(list(stairs($n))))
        ''',
        """Each run is a `range`, and `yield from` accepts any iterable. The number of values is 1 + 2 + ... + $n,
        which is $total.""",
        n=n,
        total=n * (n + 1) // 2,
    )


def _nested(rng: Random, depth: int) -> list[Any]:
    """Numbers and lists, nested."""
    return [
        _nested(rng, depth - 1) if depth and rng.random() < 0.4 else rng.randint(1, 20)
        for _ in range(rng.randint(1, 3) if depth < 3 else rng.randint(2, 4))
    ]


def _placed(box: list[Any], depth: int) -> list[tuple[int, int]]:
    """By a stack: (depth, number) from left to right."""
    found, waiting = [], [(depth, item) for item in reversed(box)]
    while waiting:
        level, item = waiting.pop()
        if isinstance(item, list):
            waiting += [(level + 1, inner) for inner in reversed(item)]
        else:
            found.append((level, item))
    return found


def _outline(rng: Random, depth: int, names: list[str]) -> list[Any]:
    return [
        (names.pop(), _outline(rng, depth - 1, names) if depth and rng.random() < 0.7 else [])
        for _ in range(rng.randint(1, 2))
        if names
    ]


def _outline_lines(entries: list[Any], depth: int, mark: str) -> list[str]:
    text: list[str] = []
    for name, inner in entries:
        text = [*text, mark * depth + name, *_outline_lines(inner, depth + 1, mark)]
    return text


LESSON = Lesson(
    topic="yield from: handing on whole streams, and flattening",
    area="generators",
    concepts=("yield_from", "flattening", "recursion"),
    openings=(
        """A generator that uses another one often says: give everything that it gives. `for x in other: yield x` does
        that, and `yield from other` says it in one line.""",
        """Boxes in boxes in boxes: to list what is in them, open each one and, for a box inside, do the same. With
        `yield from` this becomes a generator of five lines.""",
        """One stream is often put together from several: a heading and then the rows, a way there and the way back, the
        left part, the middle, the right part.""",
    ),
    ideas=(
        (
            """`yield from values` gives all values of an iterable one after another, as if a loop with `yield` stood
            there. Behind the last one the function goes on.""",
            """While a `yield from` is at work, each request is passed on to the inner iterable. When that has
            ended, the next line of the outer function runs.""",
        ),
        (
            """`yield row` gives one value, the row itself. `yield from row` gives the items of the row. Which of
            them is right depends on whether the caller wants rows or items.""",
            """Several lines with `yield` and `yield from` in one function make one stream of single values and whole
            sequences, in the order of the lines.""",
        ),
        (
            """A generator that calls itself needs `yield from` in front of the call. The call alone makes a generator,
            and nobody reads it.""",
            """In a recursion every level hands the values of the level below to the level above, until they reach the
            caller. `yield from` is that handing on.""",
        ),
        (
            """Before or behind the recursive call? A `yield` before it gives the parent first, one behind it gives the
            children first. Both orders have their uses.""",
            """Flattening one level takes a loop with `yield from row`. To flatten all levels, test whether an item is a
            list, and call the function for it if it is.""",
        ),
    ),
    examples=(_there_and_back, _same_as_loop, _deep, _family_tree),
    pitfalls=(
        """Calling the generator recursively without `yield from`. The line runs without an error, the inner values are
        never given, and only the outermost level appears.""",
        """Writing `yield leaves(item)` in the recursion. The result then contains generators in place of numbers:
        `yield` gives one object, whatever it is.""",
        """Treating strings like lists when flattening. A string consists of strings of length 1, so the recursion goes
        down for ever, up to a `RecursionError`. Test for `list`, not for everything that can be looped over.""",
    ),
    questions=(_sections_question, _countdown_question),
    asks=(
        "What does `yield from` stand for?",
        "What is the difference to `yield`?",
        "How does `yield from` go with recursion?",
        "Where does the line belong?",
    ),
    notes={
        "engineer": (
            """Each level of a recursive generator passes every value upwards, so a value at depth d costs d steps. For
            very deep structures an explicit stack is faster.""",
        ),
        "student": (
            """Three positions of the `yield` around two recursive calls give the three classical orders of walking
            through a binary tree.""",
        ),
        "young": (
            """A letter for the fourth floor goes from hand to hand up the stairs. Nobody opens it on the way. They all
            just pass it on.""",
        ),
    },
    families=(
        Family(
            "nested_numbers_with_depth",
            "box|nested|items: list -> Iterator[$kind]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "$box holds numbers and lists, which again hold numbers and lists. Yield $what, from left to right.",
                "Go through the nested list $box from left to right and give $what.",
                "Write a generator for a list $box of numbers and nested lists. It gives $what, in the order in which "
                "the numbers are written.",
            ),
            varies={
                "what": (
                    {
                        "kind": "tuple[int, int]",
                        "what": "a pair (depth, number) for each number, where numbers that are in no inner list have "
                        "depth 0",
                        "name_a": "with_depth",
                        "name_b": "numbers_and_depths",
                        "name_c": "depth_pairs",
                        "give": "depth, item",
                    },
                    {
                        "kind": "int",
                        "what": "the numbers that are in no inner list as they are, and every other number multiplied "
                        "by 10 for each inner list around it",
                        "name_a": "scaled_by_depth",
                        "name_b": "tenfold_inside",
                        "name_c": "numbers_by_level",
                        "give": "item * 10**depth",
                    },
                )
            },
            solutions=(
                "def walk(part, depth):\n    for item in part:\n        if isinstance(item, list):\n"
                "            yield from walk(item, depth + 1)\n        else:\n            yield $give\n\n"
                "yield from walk($box, 0)",
                "stack = [(item, 0) for item in reversed($box)]\nwhile stack:\n    item, depth = stack.pop()\n"
                "    if isinstance(item, list):\n"
                "        stack.extend((inner, depth + 1) for inner in reversed(item))\n    else:\n        yield $give",
            ),
            oracle=lambda box, what: [
                (depth, n) if what["name_a"] == "with_depth" else int(str(n) + "0" * depth)
                for depth, n in _placed(box, 0)
            ],
            draw=lambda rng, what: (_nested(rng, 3),),
            edges=(([],), ([4, [5, [6]]],), ([[], [[7]]],)),
            about={"box": "numbers and nested lists", "return": "a generator"},
        ),
        Family(
            "outline_as_lines",
            "entries|outline|chapters: list[tuple] -> Iterator[str]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("outline_lines", "indented", "contents", "tree_as_text"),
            tells=(
                "An outline is a list of pairs (title, outline below it). Yield the titles in $entries in reading "
                "order, "
                "each with $mark in front for every title that it is below.",
                "$entries is a list of pairs: a title, and the list of the entries below it, made in the same way. "
                "Give "
                "one line for each title, a title before those below it, with $mark once for each level further in.",
                "Write a generator of the lines of an outline. $entries holds (title, entries below) pairs. Titles of "
                "the first level stand alone, each level below has $mark once more in front.",
            ),
            varies={"mark": ("- ", "  ", ". ", "> ")},
            solutions=(
                "def lines(part):\n    for title, below in part:\n        yield title\n"
                "        for line in lines(below):\n            yield $mark + line\n\nreturn lines($entries)",
                "def lines(part, prefix):\n    for title, below in part:\n        yield prefix + title\n"
                '        yield from lines(below, prefix + $mark)\n\nyield from lines($entries, "")',
            ),
            oracle=lambda entries, mark: _outline_lines(entries, 0, mark),
            draw=lambda rng, mark: (_outline(rng, 2, [*rng.choice(("abcd", "pqrs", "wxyz", "klmn"))]),),
            edges=(([],), ([("a", [("b", [("c", [])]), ("d", [])])],)),
            about={"entries": "pairs of a title and the entries below it", "return": "a generator of lines"},
        ),
        Family(
            "several_streams_in_one",
            "items: list[int], mark: int -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("${short}_stream", "stream_$short", "give_$short", "${short}_numbers"),
            tells=(
                "Yield one value at a time: $what.",
                "Write a generator that gives $what.",
                "Give, as one stream of numbers, $what.",
                "Put together a stream of numbers and yield it: $what.",
            ),
            varies={
                "what": (
                    {
                        "what": "the numbers of items, then mark, then the numbers of items from back to front",
                        "short": "mirrored",
                        "lines": "yield from items\nyield mark\nyield from reversed(items)",
                        "chain": "items, [mark], reversed(items)",
                    },
                    {
                        "what": "mark, then the numbers of items, then mark again",
                        "short": "framed",
                        "lines": "yield mark\nyield from items\nyield mark",
                        "chain": "[mark], items, [mark]",
                    },
                    {
                        "what": "all numbers of items below mark, then mark, then all other numbers of items",
                        "short": "divided",
                        "lines": "yield from (n for n in items if n < mark)\nyield mark\n"
                        "yield from (n for n in items if n >= mark)",
                        "chain": "[n for n in items if n < mark], [mark], [n for n in items if n >= mark]",
                    },
                )
            },
            solutions=(
                "$lines",
                "from itertools import chain\nreturn chain($chain)",
                "for part in ($chain):\n    yield from part",
            ),
            oracle=lambda items, mark, what: {
                "mirrored": [*items, mark, *items[::-1]],
                "framed": [mark, *items, mark],
                "divided": sorted([mark, *items], key=lambda n: n >= mark),
            }[what["short"]],
            draw=lambda rng, what: (numbers(rng, rng.randint(1, 5), 1, 30), rng.randint(1, 25)),
            edges=(([], 5), ([4], 4), ([9, 2, 7], 7)),
            about={"items": "the numbers", "mark": "the number to put in", "return": "a generator"},
        ),
    ),
)
