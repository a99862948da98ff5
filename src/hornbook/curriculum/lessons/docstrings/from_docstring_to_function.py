"""From a docstring to a function: types first, examples by hand, a piece of code for each phrase."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _plateau(rng: Random) -> Example:
    a, b, c = rng.sample(range(1, 10), 3)
    items = [a, b, b, b, c, c]
    return example(
        """The docstring says: "Return the length of the longest run of equal neighbours, 0 for an empty list." We take
        it apart: what comes in is a list, what goes out is a number, and one special case is named. A run goes on if
        an item equals the one before; otherwise a new run of length 1 begins.""",
        '''
        def longest_run(values: list[int]) -> int:
            """Return the length of the longest run of equal neighbours, 0 for an empty list.

            >>> longest_run([7, 7, 2])
            2
            """
            longest = 0
            current = 0
            for position, value in enumerate(values):
                if position > 0 and value == values[position - 1]:
                    current += 1
                else:
                    current = 1
                longest = max(longest, current)
            return longest


        print(longest_run([7, 7, 2]))
        print(longest_run($items))
        print(longest_run([]))
        ''',
        """Every phrase has its place in the code: "longest" is the `max`, "equal neighbours" the comparison, and "0
        for an empty list" the starting value. The example in the docstring was tried first.""",
        items=items,
    )


def _at_least(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 6, 1, 30)
    limit = items[2]
    return example(
        """Small words decide. "At least" includes the limit, "more than" does not. Here both are tried on $what.""",
        '''
        def at_least($many: list[int], limit: int) -> list[int]:
            """Return the items that are at least the limit, in their order."""
            return [$one for $one in $many if $one >= limit]


        def more_than($many: list[int], limit: int) -> list[int]:
            """Return the items that are more than the limit, in their order."""
            return [$one for $one in $many if $one > limit]


        print(at_least($items, $limit))
        print(more_than($items, $limit))
        ''',
        """The two results differ by the items that equal $limit. An example with a value exactly on the limit shows
        whether the word was read correctly; any other example might not.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _signature(rng: Random) -> Example:
    a, b, c = people(rng, 3)
    return example(
        """The first line alone says a lot: `def seating(names: list[str], size: int) -> list[list[str]]`. Names go in
        and a table size; lists of names come out. So people are being divided into tables, and the docstring only has
        to say how.""",
        '''
        def seating(names: list[str], size: int) -> list[list[str]]:
            """Fill tables of the given size one after the other; the last one may stay smaller."""
            tables = []
            for start in range(0, len(names), size):
                tables.append(names[start : start + size])
            return tables


        print(seating(["$a", "$b", "$c"], 2))
        print(seating([], 4))
        ''',
        """"The last one may stay smaller" needs no extra code, since a slice that goes beyond the end just stops
        there. Reading the sentence first told us that this behaviour is wanted.""",
        a=a,
        b=b,
        c=c,
    )


def _order_question(rng: Random) -> Question:
    items = words(rng, 5)
    return question(
        """Turn this docstring into code: "Return the words longer than n characters, shortest first; words of equal
        length keep their order." """,
        '''
        def long_words(words: list[str], n: int) -> list[str]:
            """Return the words longer than n characters, shortest first.

            Words of equal length keep their order.
            """
            return sorted([word for word in words if len(word) > n], key=len)


        print(long_words($items, 4))
        print(long_words([], 4))
        ''',
        """"Longer than" is `>`, "shortest first" is sorting by `len`. The last clause is fulfilled by `sorted` itself,
        which never exchanges items that compare as equal.""",
        items=items,
    )


def _indices_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 20)
    return question(
        """Turn this docstring into code: "Return the positions of all items that are larger than both of their
        neighbours. The first and the last item have only one neighbour and never count." """,
        '''
        def peaks(values: list[int]) -> list[int]:
            """Return the positions of all items that are larger than both of their neighbours.

            The first and the last item have only one neighbour and never count.
            """
            found = []
            for i in range(1, len(values) - 1):
                if values[i - 1] < values[i] > values[i + 1]:
                    found.append(i)
            return found


        print(peaks($items))
        print(peaks([1, 2]))
        ''',
        """The text asks for positions, so `i` is stored and not the value. The second sentence is in the range, from 1
        to the last position but one. For short lists this range is empty.""",
        items=items,
    )


_SEEN = {
    "repeated_visitors": ("Ada", "Omar", "Zoe", "Luis", "Mira"),
    "birds_by_times": ("robin", "wren", "owl", "heron", "kite"),
    "borrowed_books": ("Emma", "Dune", "Momo", "Ulysses", "Heidi"),
    "dishes_by_orders": ("soup", "rice", "salad", "pasta", "stew"),
}


def _seen(rng: Random, name: str) -> list[str]:
    some = rng.sample(_SEEN[name], rng.randint(2, 4))
    return [rng.choice(some) for _ in range(rng.randint(4, 8))]


def _results(rng: Random) -> tuple[list[tuple[str, int]], int, int]:
    limit = rng.randint(4, 20)
    some = people(rng, rng.randint(3, 5))
    return (
        [(name, limit + rng.choice((0, 0, 1, -1, rng.randint(-4, 9)))) for name in some],
        limit,
        rng.randint(1, 3),
    )


def _selected(results: list[tuple[str, int]], limit: int, count: int, sign: str, order: str) -> list[str]:
    """One after the other, the next is looked for among those that are left."""
    left = [
        (name, points, place)
        for place, (name, points) in enumerate(results)
        if (points - limit) in {">=": range(0, 99), ">": range(1, 99), "<=": range(-99, 1), "<": range(-99, 0)}[sign]
    ]

    def rank(one: tuple[str, int, int]) -> tuple[str, int, int]:
        name, points, place = one
        return {"": ("", 0, place), "names": (name, 0, 0), "points": ("", -points, place)}[order]

    found: list[str] = []
    while left and len(found) < count:
        following = min(left, key=rank)
        left.remove(following)
        found.append(following[0])
    return found


def _line(names: list[str], shown: int, none: str, one: str, many: str) -> str:
    """By cutting the line of all names."""
    parts = ", ".join(names).split(", ", shown) if names else [none]
    if len(parts) <= shown:
        return ", ".join(parts)
    rest = parts.pop().count(", ") + 1
    return f"{', '.join(parts)} and {rest} {many if rest > 1 else one}"


def _again(seen: list[str], times: int, sign: str, order: str) -> list[str]:
    """By a list of all places for each name, in the order of the place that matters."""
    places = {name: [at for at, other in enumerate(seen) if other == name] for name in seen}
    chosen = [
        (where[-1 if order == "last" else 0], name)
        for name, where in places.items()
        if {">=": len(where[times - 1 :]) > 0, "==": len(where) == times, "<=": not where[times:]}[sign]
    ]
    return [name for _, name in sorted(chosen)]


LESSON = Lesson(
    topic="From a docstring to a working function",
    area="reading a docstring",
    concepts=("docstrings", "specification", "examples"),
    openings=(
        """Programming often begins with reading. Somebody describes what a function should do, and every word of it
        may matter.""",
        """A docstring is a promise in English. Your code has to keep it, in the ordinary case and at the edges.""",
        """Two programmers read the same sentence and write different functions. Usually one of them has overlooked a
        small word: "first", "distinct", "at most".""",
    ),
    ideas=(
        (
            """Start with the shape: what comes in, what goes out, of which type? The type hints say so, and the result
            type often suggests how to begin: a list with `[]`, a number with 0.""",
            """Read the last part first. "Return a list of", "return True if", "return the number of": these decide how
            the function ends.""",
        ),
        (
            """Work through an example by hand before you write a line. What you did with your eyes and your finger is
            the algorithm.""",
            """Examples settle what sentences leave open: whether a limit is included, whether order matters, what an
            empty input gives.""",
        ),
        (
            """Underline the small words. "Different", "in order", "at least", "non-negative", "ignoring case": each
            will become a piece of code.""",
            """After writing, go through the sentence again and point at the line that takes care of each phrase. A
            phrase without a line is a mistake.""",
        ),
    ),
    examples=(_plateau, _at_least, _signature),
    pitfalls=(
        """Solving the problem that you know instead of the one that is described. A familiar beginning tempts one to
        stop reading.""",
        """Printing the result when the text says "return". The tests call the function and look at its value.""",
        """Changing the input list when a new list is asked for, for instance with `values.sort()`.""",
    ),
    questions=(_order_question, _indices_question),
    asks=("Where do I begin?", "What are the examples for?", "How do I miss nothing?"),
    notes={
        "young": ("""A recipe says "two eggs". Not one. Read the words, then cook.""",),
        "engineer": ("""Examples with `>>>` in a docstring can be run by the `doctest` module.""",),
        "teacher": (
            """Give two docstrings that differ in one word, and let the class find an input that tells them apart.""",
        ),
    },
    families=(
        Family(
            "names_by_small_words",
            "results: list[tuple[str, int]], limit: int, n: int -> list[str]",
            names=("names_with_$points", "select_names", "${points}_list", "chosen_by_$points"),
            tells=(
                "$results holds pairs (name, $points). Return the names of all who have $cmp $limit $points, $order; "
                "if there are more than $n, return only the first $n in this order.",
                "Return the names of at most $n people from $results, a list of pairs (name, $points), who have "
                "$cmp $limit $points. The names stand $order, and the first ones in this order are taken.",
                "From pairs (name, $points) in $results, take those with $cmp $limit $points and return their names "
                "$order, but never more than the first $n of them.",
            ),
            notes=("No name occurs twice.",),
            varies={
                "kind": ({"points": "points"}, {"points": "goals"}, {"points": "medals"}),
                "cmp": (
                    {"cmp": "at least", "sign": ">="},
                    {"cmp": "more than", "sign": ">"},
                    {"cmp": "at most", "sign": "<="},
                    {"cmp": "fewer than", "sign": "<"},
                ),
                "sort": (
                    {"order": "in the order of the list", "by": "", "arrange": "", "walk": "results"},
                    {
                        "order": "in alphabetical order",
                        "by": "names",
                        "arrange": "chosen.sort()\n",
                        "walk": "sorted(results)",
                    },
                    {
                        "order": "from the highest number down, with equal numbers in the order of the list",
                        "by": "points",
                        "arrange": "chosen.sort(key=lambda pair: pair[1], reverse=True)\n",
                        "walk": "sorted(results, key=lambda pair: -pair[1])",
                    },
                ),
            },
            solutions=(
                "chosen = [pair for pair in results if pair[1] $sign limit]\n${arrange}"
                "return [name for name, _ in chosen[:n]]",
                "names = []\nfor name, number in $walk:\n    if len(names) == n:\n        break\n"
                "    if number $sign limit:\n        names.append(name)\nreturn names",
            ),
            oracle=lambda results, limit, n, kind, cmp, sort: _selected(results, limit, n, cmp["sign"], sort["by"]),
            draw=lambda rng, kind, cmp, sort: _results(rng),
            edges=(([], 3, 2), ([("Zoe", 7), ("Ada", 6), ("Mira", 8), ("Emil", 7)], 7, 2), ([("Omar", 5)], 5, 1)),
            about={
                "results": "pairs (name, $points)",
                "limit": "the number of $points to compare with",
                "n": "the greatest number of names, not negative",
                "return": "the names that were chosen",
            },
            noun="the list of the names in $results with $cmp $limit $points, at most $n",
            gives="words",
        ),
        Family(
            "line_of_first_names",
            "names|guests|people: list[str], n: int -> str",
            names=("names_line", "short_list_of_names", "first_names_and_rest", "line_of_names"),
            tells=(
                'Return the first $n of $names, separated by ", ". If there are more names, the text goes on with '
                '" and " and how many $many there are, as in "Ada, Omar and 3 $many" or "Ada and 1 $one".',
                'Return a text with at most $n of $names, the first ones, and ", " between them. The number of '
                'those that are left out, if any, follows as in "Ada, Omar and 3 $many" or "Ada and 1 $one".',
                'Return $names in one text, separated by ", ". If there are more than $n, give only the first '
                '$n and then the number of the others, in the form "Ada, Omar and 3 $many" or "Ada and 1 $one".',
            ),
            notes=('For an empty list the text is "$none". $n is at least 1.',),
            varies={
                "words": (
                    {"none": "nobody", "one": "other", "many": "others"},
                    {"none": "no one yet", "one": "more", "many": "more"},
                    {"none": "-", "one": "guest", "many": "guests"},
                )
            },
            solutions=(
                'if not $names:\n    return "$none"\ntext = ", ".join($names[:$n])\n'
                "rest = len($names) - $n\nif rest <= 0:\n    return text\n"
                'word = "$one" if rest == 1 else "$many"\nreturn f"{text} and {rest} {word}"',
                'text = ""\nfor place, name in enumerate($names):\n    if place == $n:\n'
                '        rest = len($names) - place\n        text += f" and {rest} "\n'
                '        return text + ("$many" if rest > 1 else "$one")\n    if text:\n        text += ", "\n'
                '    text += name\nreturn text or "$none"',
                'rest = max(0, len($names) - $n)\nend = {0: "", 1: " and 1 $one"}.get(rest, f" and {rest} $many")\n'
                'return (", ".join($names[:$n]) or "$none") + end',
            ),
            oracle=lambda names, n, words: _line(names, n, words["none"], words["one"], words["many"]),
            draw=lambda rng, words: (people(rng, rng.randint(1, 6)), rng.randint(1, 4)),
            edges=(([], 2), (["Ada", "Omar"], 2), (["Ada", "Omar", "Zoe"], 2), (["Ada", "Omar", "Zoe", "Luis"], 2)),
            about={"names": "the names in order", "n": "how many names are shown at most", "return": "the text"},
            noun="the text for $names with at most $n of the names",
            gives="str",
        ),
        Family(
            "names_by_number_of_times",
            "seen: list[str], n: int -> list[str]",
            names=("$name", "find_$name", "list_$name", "select_$name"),
            tells=(
                "$seen lists $what, the earliest first. Return those that occur $cmp $n times, each once, in the order "
                "of their $which occurrence.",
                "Return the different items of $seen, a list of $what, the earliest first, that occur in it $cmp $n "
                "times. They are ordered by where each of them occurs for the $which time.",
                "In $seen, a list of $what, the earliest first, find those that are there $cmp $n "
                "times. Return each of them once, in the order in which they occur for the $which time.",
            ),
            notes=("$n is at least 1.",),
            varies={
                "kind": (
                    {"name": "repeated_visitors", "what": "visitors"},
                    {"name": "birds_by_times", "what": "birds that were seen"},
                    {"name": "borrowed_books", "what": "books that were borrowed"},
                    {"name": "dishes_by_orders", "what": "dishes that were ordered"},
                ),
                "cmp": (
                    {"cmp": "at least", "sign": ">="},
                    {"cmp": "exactly", "sign": "=="},
                    {"cmp": "at most", "sign": "<="},
                ),
                "order": (
                    {"which": "first", "old": "counts.get(item, 0)", "walk": "seen", "turn": "found"},
                    {"which": "last", "old": "counts.pop(item, 0)", "walk": "reversed(seen)", "turn": "found[::-1]"},
                ),
            },
            solutions=(
                "counts = {}\nfor item in seen:\n    counts[item] = $old + 1\n"
                "return [item for item, count in counts.items() if count $sign n]",
                "found = []\nfor item in $walk:\n    if item not in found and seen.count(item) $sign n:\n"
                "        found.append(item)\nreturn $turn",
            ),
            oracle=lambda seen, n, kind, cmp, order: _again(seen, n, cmp["sign"], order["which"]),
            draw=lambda rng, kind, cmp, order: (_seen(rng, kind["name"]), rng.choice((1, 2, 2, 2, 3))),
            edges=(([], 1),),
            about={
                "seen": "$what, the earliest first",
                "n": "the number of times to compare with",
                "return": "each of those items once",
            },
            noun="the list of items that occur in $seen $cmp $n times",
            gives="words",
        ),
    ),
)
