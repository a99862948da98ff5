"""zip_longest, cycle and repeat: rows of unequal length side by side."""

from itertools import zip_longest
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, things
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _duties(rng: Random) -> Example:
    names = people(rng, 3)
    jobs = things(rng, 5)
    return example(
        """Five things have to be cleaned by three people in turn. `cycle` starts the names again when they run out, and
        `zip` stops when the things do.""",
        """
        from itertools import cycle

        things = $jobs
        for thing, name in zip(things, cycle($names)):
            print(f"{thing}: {name}")
        """,
        """$one gets the first and the fourth thing. The cycle itself never ends; the loop ends because `zip` follows
        the shorter of its arguments.""",
        jobs=literal(jobs),
        names=literal(names),
        one=names[0],
    )


def _ragged(rng: Random) -> Example:
    first, second = numbers(rng, 4, 1, 30), numbers(rng, 2, 1, 30)
    return example(
        """Two sellers report their sales day by day, and one of them started with fewer days. `zip` drops the days that
        only one of them has, `zip_longest` fills the gap.""",
        """
        from itertools import zip_longest

        first = $first
        second = $second
        print([a + b for a, b in zip(first, second)])
        print([a + b for a, b in zip_longest(first, second, fillvalue=0)])
        """,
        """Without `fillvalue` the missing numbers would be `None`, and the addition would raise a `TypeError`. A
        missing sale counts as 0 here, which is what the sum needs.""",
        first=first,
        second=second,
    )


def _repeat(rng: Random) -> Example:
    values, factor = numbers(rng, 4, 2, 12), rng.randint(2, 4)
    return example(
        """`repeat` supplies the same value as often as it is asked for, or a given number of times. It fills a place
        where a function wants a row and one has a single value.""",
        """
        from itertools import repeat

        print(list(repeat("ab", 3)))
        print(list(map(pow, $values, repeat($factor))))
        print(list(zip($values, repeat("box"))))
        """,
        """`map` calls `pow` with a number from the list and the exponent $factor, which `repeat` hands out anew
        for each call. It stops with the list, since `repeat` without a number of times has no end.""",
        values=values,
        factor=factor,
    )


def _stripes(rng: Random) -> Example:
    rows = rng.randint(4, 5)
    return example(
        """A striped table alternates two signs from line to line. The cycle keeps track of whose turn it is, so no
        remainder is computed.""",
        '''
        from itertools import cycle


        def striped(lines: list[str], marks: str) -> list[str]:
            """Return the lines with the marks in front of them in turn."""
            turn = cycle(marks)
            return [f"{next(turn)} {line}" for line in lines]


        for line in striped(["line " + str(i) for i in range($rows)], "-="):
            print(line)
        ''',
        """Each `next(turn)` moves on by one mark. With three marks the function works unchanged; a solution with
        `i % 2` would have to be rewritten.""",
        rows=rows,
    )


def _longest_question(rng: Random) -> Question:
    left, right = short_words(rng, 3), short_words(rng, 2)
    return question(
        """Write a function that sets two lists of words as two columns, and leaves the place empty where one list has
        ended.""",
        '''
        from itertools import zip_longest


        def columns(left: list[str], right: list[str]) -> list[str]:
            """Return lines with a word of each list, the left one padded to 8 characters."""
            pairs = zip_longest(left, right, fillvalue="")
            return [f"{a:<8}|{b}" for a, b in pairs]


        for line in columns($left, $right):
            print(line)
        ''',
        """The fill value is the empty string, so formatting works for the missing words as for the others. The
        number of lines is that of the longer list.""",
        left=literal(left),
        right=literal(right),
    )


def _shift_question(rng: Random) -> Question:
    names = people(rng, 2)
    days = rng.randint(5, 7)
    return question(
        """$a has the early shift for two days, then $b for one day, then it begins again. Write a function that returns
        who has the early shift on each of the first days.""",
        '''
        from itertools import cycle, islice


        def early_shifts(pattern: list[str], days: int) -> list[str]:
            """Return the names for so many days, the pattern being repeated."""
            return list(islice(cycle(pattern), days))


        print(early_shifts(["$a", "$a", "$b"], $days))
        ''',
        """One round of the pattern is written down, and `cycle` repeats it. `islice` is needed because `list` would
        never finish with a cycle.""",
        a=names[0],
        b=names[1],
        days=days,
    )


LESSON = Lesson(
    topic="zip_longest, cycle and repeat: rows of unequal length",
    area="iterators",
    concepts=("zip_longest", "cycle", "repeat"),
    openings=(
        """`zip` walks along several rows and stops at the end of the shortest. Sometimes the longest should decide, and
        sometimes the short row should simply begin again. `itertools` has a function for each case.""",
        """Three people share out seven tasks, two colours alternate down a table, one price holds for all: in each case
        one row is shorter than the other.""",
        """When rows of different lengths meet, somebody has to say what fills the gap: nothing, a fixed value, or the
        row from its start.""",
    ),
    ideas=(
        (
            """`zip_longest` goes on to the end of the longest row. What is missing is replaced by `fillvalue`, which is
            `None` if nothing else is said.""",
            """Choose the `fillvalue` by what happens to it afterwards: 0 for a sum, 1 for a product, an empty string
            for text. With the default `None` the loop has to test for it.""",
        ),
        (
            """`cycle(values)` repeats its values without end. It keeps a copy of them, so it may be given an iterator
            that can be read only once.""",
            """A cycle stands for "in turn". Who comes after the last one? The first. The code says so without a
            position and without a remainder.""",
        ),
        (
            """`repeat(value)` gives one value for ever, `repeat(value, 3)` three times. It costs no memory, in contrast
            to the list `[value] * 3`, however large the number is.""",
            """Use `repeat` where a row is wanted but the value does not change, for instance as a further argument of
            `map` or as a column of `zip`.""",
        ),
        (
            """Whatever is endless must be paired with something that ends. `zip(items, cycle(names))` ends with the
            items, and `islice` cuts off as many as one asks for.""",
            """`cycle` and `repeat` are made for `zip`: the finite row sets the length, the endless one keeps up.
            `zip_longest` with a cycle would never end, because there the longest decides.""",
        ),
    ),
    examples=(_duties, _ragged, _repeat, _stripes),
    pitfalls=(
        """Writing `list(cycle(values))`. The list grows until the memory is used up. Put `islice` in between, or pair
        the cycle with a finite row.""",
        """Combining `zip_longest` with `cycle`. The cycle is the longest row of all, so the loop runs for ever.
        Use `zip` there.""",
        """Testing `if value` for what `zip_longest` has filled in. A true 0 or an empty string in the data looks the
        same as `None` then. Test `value is not None`, or use a `fillvalue` of its own made with `object()`.""",
    ),
    questions=(_longest_question, _shift_question),
    asks=(
        "What if the longer row should decide?",
        "How can a short row begin again?",
        "What is `repeat` good for?",
        "How does it ever stop?",
    ),
    notes={
        "young": (
            """Cards are dealt like this: one for each player, then from the beginning again, until the pack is empty.
            The players are the cycle and the pack is what ends.""",
        ),
        "engineer": (
            """`zip(..., strict=True)` is the fourth policy: unequal lengths are an error. It is the best choice when
            unequal rows can only come from a fault.""",
        ),
        "teacher": (
            """Deal cards in class and let the students say who gets number 17. Then ask for the answer with `cycle` and
            with a remainder, and compare how easy each is to read.""",
        ),
    },
    families=(
        Family(
            "dealt_in_turn",
            "cards|tasks|things: list[str], n: int -> list[list[str]]",
            names=("deal", "deal_in_turn", "share_out", "deal_round"),
            tells=(
                "Deal $cards one by one to $n players in turn, beginning with $who. Return the list of their "
                "hands, the hand of player 0 first.",
                "All of $cards go one after another to $n players in turn, starting with $who. Return a "
                "list with one list for each player, in the order of the players.",
                "Hand out $cards in turn to $n players; $who gets the first one. Return what each "
                "player has got, as a list of lists that begins with player 0.",
            ),
            notes=("Each hand is in the order of dealing.",),
            varies={
                "order": (
                    {
                        "who": "player 0",
                        "at": "position % n",
                        "turn": "range(n)",
                    },
                    {
                        "who": "the last player (after whom player 0 comes)",
                        "at": "(position - 1) % n",
                        "turn": "[n - 1, *range(n - 1)]",
                    },
                )
            },
            solutions=(
                "from itertools import cycle\nhands = [[] for _ in range($n)]\n"
                "turn = cycle($turn)\nfor card in $cards:\n    hands[next(turn)].append(card)\nreturn hands",
                "from itertools import cycle\nhands = [[] for _ in range($n)]\n"
                "for card, player in zip($cards, cycle($turn)):\n    hands[player].append(card)\nreturn hands",
                "hands = [[] for _ in range($n)]\nfor position, card in enumerate($cards):\n"
                "    hands[$at].append(card)\nreturn hands",
            ),
            oracle=lambda cards, players, order: (
                lambda hands: hands if order["who"] == "player 0" else hands[1:] + hands[:1]
            )([cards[k::players] for k in range(players)]),
            draw=lambda rng, order: (short_words(rng, rng.randint(3, 7)), rng.randint(1, 3)),
            edges=(([], 2), (["oak", "elm", "fig"], 3), (["map"], 2)),
            about={
                "cards": "what is dealt",
                "n": "the number of players, at least 1",
                "return": "a list of the players' hands",
            },
        ),
        Family(
            "columns_of_ragged_rows",
            "rows|records|series: list[list[int]] -> list[int]",
            names=("column_$name", "${name}_by_column", "ragged_$name"),
            tells=(
                "The lists in $rows may have different lengths. Return a list whose number at each position is the "
                "$what of all numbers that $rows have at that position.",
                "Write $rows below each other, aligned on the left. Return the list with the $what of each column, "
                "where shorter rows simply have no number in the columns further right.",
                "Return the list of the column ${what}s of $rows, as long as the longest row. Rows that have ended do "
                "not count in a column.",
            ),
            varies={
                "what": (
                    {
                        "what": "sum",
                        "name": "sums",
                        "import": "",
                        "fill": "0",
                        "of": "sum(column)",
                        "put": "result[at] + value",
                    },
                    {
                        "what": "product",
                        "name": "products",
                        "import": "from math import prod\n",
                        "fill": "1",
                        "of": "prod(column)",
                        "put": "result[at] * value",
                    },
                )
            },
            solutions=(
                "from itertools import zip_longest\n${import}"
                "return [$of for column in zip_longest(*$rows, fillvalue=$fill)]",
                "result = []\nfor row in $rows:\n    for at, value in enumerate(row):\n        if at == len(result):\n"
                "            result.append(value)\n        else:\n            result[at] = $put\nreturn result",
                "width = max(map(len, $rows), default=0)\nresult = [$fill] * width\nfor row in $rows:\n"
                "    for at, value in enumerate(row):\n        result[at] = $put\nreturn result",
            ),
            oracle=lambda rows, what: [
                (lambda total, factor: total if what["what"] == "sum" else factor)(
                    sum(column), eval("*".join(f"({value})" for value in column))
                )
                for column in ([v for v in c if v is not None] for c in zip_longest(*rows))
            ],
            draw=lambda rng, what: ([numbers(rng, rng.randint(1, 4), -3, 9) for _ in range(rng.randint(2, 4))],),
            edges=(([],), ([[5, 6], [], [1]],), ([[2], [3, 4, 5]],)),
            about={"rows": "lists of numbers, of any lengths", "return": "the $what of each column"},
        ),
        Family(
            "numbers_with_cycled_pattern",
            "values|amounts: list[int], pattern|offsets: list[int] -> list[int]",
            names=("${verb}_pattern", "${verb}_in_turn", "cycle_and_$verb"),
            tells=(
                "$Verb the numbers of $pattern $prep the numbers of $values, position by position, and start $pattern "
                "again from its beginning whenever it has run out. Return the list of the results.",
                "Return a new list in which each of the $values is $done the next number of $pattern. Behind the "
                "last number of $pattern its first one follows again.",
                "Use $pattern in an endless loop: each of the $values is $done the number of $pattern whose turn "
                "it is. Return the list of the results.",
            ),
            notes=("If $pattern is empty, the result is an unchanged copy of $values.",),
            varies={
                "how": (
                    {"verb": "add", "Verb": "Add", "prep": "to", "done": "increased by", "op": "+"},
                    {"verb": "subtract", "Verb": "Subtract", "prep": "from", "done": "decreased by", "op": "-"},
                )
            },
            solutions=(
                "from itertools import cycle\nif not $pattern:\n    return list($values)\n"
                "return [number $op step for number, step in zip($values, cycle($pattern))]",
                "from itertools import cycle\nsteps = cycle($pattern or [0])\n"
                "return [number $op next(steps) for number in $values]",
                "result = []\nfor position, number in enumerate($values):\n    if $pattern:\n"
                "        number $op= $pattern[position % len($pattern)]\n    result.append(number)\nreturn result",
            ),
            oracle=lambda numbers, pattern, how: list(
                map({"+": int.__add__, "-": int.__sub__}[how["op"]], numbers, (pattern or [0]) * (len(numbers) + 1))
            ),
            draw=lambda rng, how: (numbers(rng, rng.randint(3, 7), -5, 40), numbers(rng, rng.randint(1, 3), -9, 9)),
            edges=(([], [1, 2]), ([4, 5], []), ([10, 20, 30, 40, 50], [1, 2])),
            about={
                "values": "the numbers to change",
                "pattern": "the changes, used in turn",
                "return": "the changed numbers",
            },
        ),
    ),
)
