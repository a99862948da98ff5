"""Generator expressions: sums and searches without a list."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _sum_directly(rng: Random) -> Example:
    items = [(name, rng.randint(1, 5), rng.randint(2, 20)) for name in things(rng, 3)]
    return example(
        """A stock list has names, numbers of pieces and prices. How much is the stock worth? The value of a
        line is number times price, and `sum` adds the values up as they are produced.""",
        '''
        def stock_value(stock: list[tuple[str, int, int]]) -> int:
            """Return the sum of pieces times price over all lines."""
            return sum(pieces * price for _name, pieces, price in stock)


        print(stock_value($items))
        ''',
        """The values are $terms. They never stand in a list together: `sum` takes one, adds it, and asks for
        the next.""",
        items=literal(items),
        terms=", ".join(str(a * b) for _, a, b in items),
    )


def _first_match(rng: Random) -> Example:
    q, items, limit = quantity(rng), numbers(rng, 6, 1, 40), rng.randint(20, 38)
    return example(
        """`next` takes the first value of a generator expression. With a second argument it has an answer for
        the case that there is none. The list holds $what.""",
        '''
        def first_over($many: list[int], limit: int) -> int | None:
            """Return the first item larger than the limit, or None."""
            return next(($one for $one in $many if $one > limit), None)


        print(first_over($items, $limit))
        print(first_over($items, 99))
        ''',
        """As soon as one item passes, nothing further is tested. If the items run out, `next` returns its
        second argument. Without that argument it would raise `StopIteration`.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _used_up(rng: Random) -> Example:
    items = numbers(rng, 4, 1, 9)
    return example(
        """A generator expression can be walked through only once. The program sums the same object twice.""",
        """
        squares = (x * x for x in $items)
        print(sum(squares))
        print(sum(squares))

        kept = [x * x for x in $items]
        print(sum(kept), sum(kept))
        """,
        """The first `sum` took all values, so for the second one nothing was left, and the sum of nothing is 0.
        The list keeps its items and can be summed as often as you like.""",
        items=items,
    )


def _letters_question(rng: Random) -> Question:
    items = words(rng, 4)
    return question(
        """An engraver charges per letter. Write a function that returns how many letters several words have
        together.""",
        '''
        def letters_in_all(words: list[str]) -> int:
            """Return the sum of the lengths of the words."""
            return sum(len(word) for word in words)


        print(letters_in_all($items))
        ''',
        """The lengths are $lengths. Joining the words and taking the length of the result would give the same
        number, but build a string that nobody needs.""",
        items=literal(items),
        lengths=" + ".join(str(len(w)) for w in items),
    )


def _widest_question(rng: Random) -> Question:
    items = people(rng, 4)
    return question(
        """A table column must be as wide as its longest entry. Write a function that returns this width, and 0
        for an empty column.""",
        '''
        def column_width(entries: list[str]) -> int:
            """Return the length of the longest entry, or 0."""
            return max((len(entry) for entry in entries), default=0)


        print(column_width($items), column_width([]))
        ''',
        """`max` can consume a generator expression. Because there is a second argument here, the expression
        needs its own pair of brackets.""",
        items=literal(items),
    )


def _shelf_for(shelves: list[tuple[str, int, int]], book: int, none: str, room: dict[str, str]) -> str:
    """From the last shelf to the first, so that an earlier one replaces a later one."""
    answer = none
    for label, width, used in reversed(shelves):
        if used + book in range(width + (room["op"] == ">=")):
            answer = label
    return answer


def _shelves(rng: Random) -> tuple[list[tuple[str, int, int]], int]:
    book = rng.randint(2, 7)
    shelves = []
    for label in rng.sample("ABCDEFGH", rng.randint(2, 4)):
        width = 10 * rng.randint(4, 9)
        shelves.append((label, width, width - max(0, book + rng.choice((-2, -1, -1, 0, 0, 1, 5)))))
    return shelves, book


def _extra(weights: list[int], limit: int, rate: int, answer: dict[str, str]) -> int:
    """Kilogram by kilogram."""
    costs = [sum(rate for _ in range(limit, weight)) for weight in weights]
    return sum(costs) if answer["key"] == "sum" else max([0, *costs])


def _late(arrivals: list[tuple[str, int]], limit: int, form: dict[str, str], nobody: dict[str, str]) -> str:
    """By growing the line."""
    line = ""
    for name, minutes in arrivals:
        if minutes in range(limit + 1):
            continue
        line += (", " if line else "") + (name + " (" + str(minutes) + ")" if form["key"] == "both" else name)
    return "late: " + (line or nobody["nobody"])


def _arrivals(rng: Random) -> tuple[list[tuple[str, int]], int]:
    limit = rng.randint(0, 10)
    return [(name, max(0, limit + rng.choice((-3, 0, 0, 1, 1, 12)))) for name in people(rng, rng.randint(1, 4))], limit


def _weights(rng: Random) -> tuple[list[int], int, int]:
    limit = rng.randint(5, 20)
    near = (-2, -1, 0, 0, 1, 1, 2, 9)
    return [limit + rng.choice(near) for _ in range(rng.randint(1, 6))], limit, rng.randint(2, 6)


LESSON = Lesson(
    topic="Generator expressions: sums and searches without a list",
    area="comprehensions",
    concepts=("generator_expression", "sum_function", "lazy_evaluation"),
    openings=(
        """To add up the lengths of a million words, you need not store a million lengths. A generator
        expression produces them one by one, and `sum` takes them as they come.""",
        """Leave the square brackets off a comprehension inside `sum(...)`, and something subtle changes: no
        list is built. The values are produced when they are asked for.""",
        """A list is a shelf full of values. A generator expression is a recipe with which the next value is
        made on demand. When you only walk through the values once, the recipe is enough.""",
    ),
    ideas=(
        (
            """A generator expression looks like a list comprehension with round brackets: `(x * x for x in
            row)`. As the only argument of a function it needs no brackets of its own: `sum(x * x for x in
            row)`.""",
            """Take a comprehension, drop the square brackets, and hand it to a function that consumes values:
            `sum`, `max`, `min`, `any`, `all`, `set`, `sorted` or `join`.""",
        ),
        (
            """Nothing is computed when the expression is created. Each value is computed at the moment it is
            asked for. So a consumer that stops early, such as `any` or `next`, saves the rest of the work.""",
            """The values come one at a time and are not stored. The memory needed is the same for ten items and
            for ten million.""",
        ),
        (
            """The price: it works once. After all values were taken, the generator is empty. It also has no
            length and no positions. If you need any of that, make a list.""",
            """Use a list when you need the values twice, want to index or to print them. Use a generator
            expression when a single function consumes them on the spot.""",
        ),
    ),
    examples=(_sum_directly, _first_match, _used_up),
    pitfalls=(
        """Printing a generator expression. You see its type and address, not its values. Wrap it in `list(...)`
        to look inside, and remember that this uses it up.""",
        """Asking for `len` of a generator expression. It raises a `TypeError`, since the number of values is
        not known before they were produced. Count with `sum(1 for ...)`.""",
    ),
    questions=(_letters_question, _widest_question),
    asks=("What does it look like?", "When are the values computed?", "When should I use a list instead?"),
    notes={
        "young": (
            """A list is a plate of pancakes. A generator is the cook who makes the next pancake when you ask
            for it.""",
        ),
        "engineer": (
            """Think of an iterator pipeline. The scope of the loop variable is the expression, and the source
            in the first `for` is evaluated at once, the rest lazily.""",
        ),
        "analyst": (
            """For files that do not fit in memory, a generator expression over the lines is often all you need
            to get a total.""",
        ),
    },
    families=(
        Family(
            "first_shelf_with_room",
            "shelves|racks: list[tuple[str, int, int]], book|thickness|size: int -> str",
            names=("shelf_for_book", "first_shelf", "find_shelf", "shelf_with_room"),
            tells=(
                "Each shelf in $shelves is (label, width, used width). Return the label of the first one on which "
                "$room than the thickness $book of a new book.",
                "A book of thickness $book is to be put on the first shelf on which $room than that. A shelf is a "
                "triple (label, width in all, width in use). Return the label of this shelf from $shelves.",
                "Go through $shelves, triples of a label, a width and the part of this width that is taken, and "
                "return the label of the first of them on which $room than $book.",
            ),
            notes=("If there is no such shelf, return $none.",),
            varies={
                "none": ("none", "", "floor", "-"),
                "room": (
                    {"room": "the free width is not smaller", "op": ">="},
                    {"room": "the free width is greater", "op": ">"},
                ),
            },
            solutions=(
                "return next((label for label, width, used in $shelves if width - used $op $book), $none)",
                "for label, width, used in $shelves:\n    if width - used $op $book:\n        return label\n"
                "return $none",
                "fitting = [shelf[0] for shelf in $shelves if shelf[1] - shelf[2] $op $book]\n"
                "return fitting[0] if fitting else $none",
            ),
            oracle=_shelf_for,
            draw=lambda rng, none, room: _shelves(rng),
            edges=(([], 4), ([("A", 60, 57), ("B", 80, 76), ("C", 80, 75)], 4), ([("D", 50, 50)], 3)),
            about={
                "shelves": "triples of label, width and used width",
                "book": "the thickness of the book, at least 1",
                "return": "a label, or $none",
            },
        ),
        Family(
            "surcharge_for_heavy_parcels",
            "weights|parcels|loads: list[int], limit|allowed: int, rate|fee: int -> int",
            names=("$stem", "${stem}_for_parcels", "compute_$stem", "heavy_parcels_$stem"),
            tells=(
                "A parcel in $weights that weighs more than $limit kg costs extra, $rate for each kilogram above "
                "$limit. Return $what.",
                "For every kilogram by which a parcel exceeds $limit kilograms one pays $rate. Their "
                "weights, in whole kilograms, are in $weights. Return $what.",
                "Return $what: $rate is paid for each kilogram over $limit, parcel by parcel, and nothing for the "
                "parcels in $weights that are not heavier than that.",
            ),
            notes=(
                "A parcel that is lighter than $limit takes nothing off the price of others. Without parcels the "
                "result is 0.",
            ),
            varies={
                "answer": (
                    {
                        "key": "sum",
                        "stem": "total_surcharge",
                        "what": "the sum of the extra costs",
                        "open": "sum(",
                        "close": ")",
                        "keep": "result += extra",
                    },
                    {
                        "key": "max",
                        "stem": "highest_surcharge",
                        "what": "the largest extra cost of a single parcel, which is 0 if none is too heavy",
                        "open": "max((",
                        "close": "), default=0)",
                        "keep": "result = max(result, extra)",
                    },
                )
            },
            solutions=(
                "return $open(weight - $limit) * $rate for weight in $weights if weight > $limit$close",
                "result = 0\nfor weight in $weights:\n    extra = max(0, weight - $limit) * $rate\n"
                "    $keep\nreturn result",
            ),
            oracle=_extra,
            draw=lambda rng, answer: _weights(rng),
            edges=(([], 10, 3), ([10, 9], 10, 3), ([11, 4, 12], 10, 2)),
            about={
                "weights": "weights in kg",
                "limit": "the weight that costs nothing extra",
                "rate": "the price of a kilogram above it",
                "return": "the extra cost",
            },
        ),
        Family(
            "line_about_late_people",
            "arrivals|delays|people: list[tuple[str, int]], limit|grace|allowed: int -> str",
            names=("late_line", "who_is_late", "late_report", "line_of_late"),
            tells=(
                'Each pair in $arrivals is (name, minutes of delay). Return the text "late: " followed by $what of '
                'all who are more than $limit minutes late, with ", " between them.',
                'Write one line about a class, such as "late: $sample". It lists, in this form, everybody in $arrivals '
                "whose delay in minutes is greater than $limit; the entries are pairs (name, delay).",
                'Return a text that begins with "late: " and goes on with $what of those in $arrivals, pairs of a name '
                'and a delay, who were late by more than $limit minutes. A ", " separates them.',
            ),
            notes=('They keep the order of $arrivals. If there is no one to name, the text is "late: $nobody".',),
            varies={
                "form": (
                    {"key": "name", "what": "the names", "sample": "Ada, Omar", "item": "name"},
                    {
                        "key": "both",
                        "what": "the names and delays",
                        "sample": "Ada (7), Omar (12)",
                        "item": 'f"{name} ({minutes})"',
                    },
                ),
                "nobody": ({"nobody": "nobody"}, {"nobody": "-"}, {"nobody": "none"}),
            },
            solutions=(
                'listed = ", ".join($item for name, minutes in $arrivals if minutes > $limit)\n'
                'return "late: " + (listed or "$nobody")',
                "entries = [$item for name, minutes in $arrivals if minutes > $limit]\nif not entries:\n"
                '    return "late: $nobody"\nreturn "late: " + ", ".join(entries)',
                'line = "late: "\nfirst = True\nfor name, minutes in $arrivals:\n    if minutes <= $limit:\n'
                '        continue\n    if not first:\n        line += ", "\n    line += $item\n    first = False\n'
                'return line + "$nobody" if first else line',
            ),
            oracle=_late,
            draw=lambda rng, form, nobody: _arrivals(rng),
            edges=(([], 5), ([("Ada", 5)], 5), ([("Zoe", 9), ("Emil", 3), ("Omar", 4)], 3)),
            about={"arrivals": "names and delays", "limit": "the minutes that are tolerated", "return": "the line"},
            noun="the line about those in $arrivals who were late by more than $limit minutes",
            gives="str",
        ),
    ),
)
