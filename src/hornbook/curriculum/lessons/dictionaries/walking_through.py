"""Walking through a dictionary: items, and new dictionaries made of old ones."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, numbers, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _items(rng: Random) -> Example:
    sizes = dict(zip(places(rng, 4), distinct(rng, 4, 50, 900), strict=True))
    limit = sorted(sizes.values())[1]
    return example(
        """The table gives the number of houses per village. Which villages have more than $limit?""",
        '''
        def larger_than(sizes: dict[str, int], limit: int) -> list[str]:
            """Return the names with a size above the limit, in alphabetical order."""
            found = []
            for name, size in sizes.items():
                if size > limit:
                    found.append(name)
            return sorted(found)


        sizes = $sizes
        print(larger_than(sizes, $limit))
        print(sum(sizes.values()))
        ''',
        """In each round `items` hands over a pair, and the two names before `in` receive key and value. The sum needs
        no names, so `values` is enough. The village with exactly $limit houses is not in the result: the test is
        "more than".""",
        sizes=sizes,
        limit=limit,
    )


def _invert(rng: Random) -> Example:
    rooms = dict(zip(people(rng, 3), distinct(rng, 3, 1, 40), strict=True))
    name, number = next(iter(rooms.items()))
    return example(
        """The table says which room a guest has. The cleaner asks the other way round: who is in room $number?""",
        '''
        def turned_round(table: dict[str, int]) -> dict[int, str]:
            """Return a dictionary from value to key; the values must all differ."""
            return {value: key for key, value in table.items()}


        rooms = $rooms
        guests = turned_round(rooms)
        print(guests)
        print(guests[$number])
        ''',
        """Each pair is written down again with its parts exchanged, so `guests[$number]` is "$name". If two guests
        shared a room, the later one would overwrite the earlier one.""",
        rooms=rooms,
        name=name,
        number=number,
    )


def _best_key(rng: Random) -> Example:
    votes = dict(zip(fruits(rng, 4), distinct(rng, 4, 1, 30), strict=True))
    best = max(votes, key=lambda fruit: votes[fruit])
    return example(
        """Which fruit got the most votes? The answer is a key, but it is the value that decides.""",
        '''
        def winner(votes: dict[str, int]) -> str:
            """Return the key with the largest value; the table must not be empty."""
            best = None
            for name, count in votes.items():
                if best is None or count > votes[best]:
                    best = name
            return best


        votes = $votes
        print(winner(votes))
        print(max(votes, key=votes.get))
        ''',
        """The loop keeps the best key so far and looks its value up when it compares. The last line is the short form:
        `max` walks over the keys and compares what `votes.get` says about them. Both give "$best".""",
        votes=votes,
        best=best,
    )


def _filter_question(rng: Random) -> Question:
    stock = dict(zip(things(rng, 4), [0, *distinct(rng, 2, 1, 9), 0], strict=True))
    return question(
        """Write a function that returns a copy of a stock table without the things of which nothing is left.""",
        '''
        def in_stock(stock: dict[str, int]) -> dict[str, int]:
            """Return the entries with at least one piece."""
            return {thing: count for thing, count in stock.items() if count > 0}


        print(in_stock($stock))
        ''',
        """A new dictionary is built from the entries worth keeping. Deleting from `stock` inside a loop over `stock`
        would raise a `RuntimeError`, because the dictionary changes its size while it is walked through.""",
        stock=stock,
    )


def _average_question(rng: Random) -> Question:
    a, b = people(rng, 2)
    marks = {a: numbers(rng, 3, 1, 6), b: numbers(rng, 2, 1, 6)}
    return question(
        """A table holds a list of marks for each pupil. Write a function that returns each pupil's best mark.""",
        '''
        def best_marks(marks: dict[str, list[int]]) -> dict[str, int]:
            """Return the largest mark of every pupil who has one."""
            best = {}
            for pupil, values in marks.items():
                if values:
                    best[pupil] = max(values)
            return best


        print(best_marks($marks))
        print(best_marks({"$a": []}))
        ''',
        """A value may be a list, and then the loop gets a list in each round. A pupil without marks is left out:
        `max` of an empty list would raise a `ValueError`.""",
        marks=marks,
        a=a,
    )


_WARES = ("tea", "rice", "salt", "oil", "jam")


def _two_lists(rng: Random) -> tuple[dict[str, int], dict[str, int], int]:
    limit = rng.randint(1, 4)
    wares = rng.sample(_WARES, rng.randint(2, 4))
    before = {ware: rng.randint(8, 20) for ware in wares}
    after = {ware: price + rng.choice((-1, 1)) * rng.choice((0, limit - 1, limit, 5)) for ware, price in before.items()}
    if rng.random() < 0.5:
        del before[wares[0]]
    else:
        after[wares[1] + "s"] = after.pop(wares[1])
    return before, after, limit


def _changed(before: dict[str, int], after: dict[str, int], limit: int, way: dict[str, str]) -> dict[str, int]:
    old, new = (before, after) if way["verb"] == "rose" else (after, before)
    gaps = [(name, new[name] - old[name]) for name in before if name in after]
    return dict(pair for pair in gaps if pair[1] > limit - 1)


def _table(rng: Random) -> tuple[dict[str, int]]:
    names = rng.sample(("Ada", "Bo", "Cleo", "Dan", "Eva"), rng.randint(2, 5))
    pool = numbers(rng, 3, 3, 30)
    return ({name: rng.choice(pool) for name in names},)


def _ranked(points: dict[str, int], order: dict[str, str], form: dict[str, str]) -> list[str]:
    sign = -1 if order["first"] == "largest" else 1
    lines = []
    for _, name in sorted((sign * number, name) for name, number in points.items()):
        rank = 1 + sum(sign * other < sign * points[name] for other in points.values())
        shown = form["like"].replace("1", str(rank)).replace("Ada", name).replace("9", str(points[name]))
        lines.append(shown)
    return lines


LESSON = Lesson(
    topic="Walking through a dictionary and building a new one",
    area="dictionaries",
    concepts=("dictionaries", "dict_items", "dict_comprehension"),
    openings=(
        """Looking up one key is half of what a dictionary is for. The other half is going through all entries: to add
        them up, to pick some, to find the best.""",
        """A loop over a dictionary yields its keys. Often you want the value in the same breath, and for this there
        is `items`.""",
        """From one table make another: only the rows that matter, or prices with tax, or names by number where you
        had numbers by name. A dictionary comprehension does it in a line.""",
    ),
    ideas=(
        (
            """`for key in table` visits keys; `table.values()` gives the values; `table.items()` gives pairs that you
            take apart with `for key, value in table.items()`.""",
            """Choose by what the body needs: only keys, only values, or both. If the body says `table[key]`, then
            `items` would have been the better loop.""",
        ),
        (
            """The entries come in the order in which their keys were first inserted. For another order, sort:
            `for key in sorted(table)`.""",
            """Changing a value does not move its entry. A dictionary remembers when each key arrived, and walks
            through them in this order.""",
        ),
        (
            """`{key: value for ...}` builds a dictionary as a list comprehension builds a list. An `if` at the end
            keeps only some of the entries.""",
            """A dictionary comprehension has a colon between key and value; without it the braces make a set. If a
            key occurs twice, the later value stays.""",
        ),
    ),
    examples=(_items, _invert, _best_key),
    pitfalls=(
        """Adding or deleting keys during a loop over the same dictionary. Python stops with a `RuntimeError`. Loop
        over `list(table)`, or build a new dictionary.""",
        """Turning a table round although values repeat. Of all keys with the same value only the last survives, and
        nothing tells you. Collect lists of keys instead.""",
        """Writing `for key, value in table`. This takes each key apart, which fails for most keys and, worse, works
        for strings of two characters.""",
    ),
    questions=(_filter_question, _average_question),
    asks=("What does the loop visit?", "In which order?", "How do I make a new dictionary?"),
    notes={
        "young": ("""Open drawer after drawer. Each time you see the label and what is inside. Both have a name.""",),
        "engineer": (
            """`keys`, `values` and `items` are live views, not copies. Since Python 3.7 insertion order is part of
            the language.""",
        ),
        "analyst": ("""`items` is the row-by-row view of a two-column table; the comprehension is filter and map.""",),
    },
    families=(
        Family(
            "goods_that_changed_price",
            "before: dict[str, int], after: dict[str, int], limit: int -> dict[str, int]",
            names=("prices_that_$verb", "price_$noun", "goods_that_$verb", "find_price_$noun"),
            tells=(
                "$before and $after are price lists of two days. Return a dictionary of the things in both whose "
                "price $verb by at least $limit, with the amount by which it $verb.",
                "Compare two price lists. For each thing that is a key of $before and of $after and whose price "
                "$verb by $limit or more from the first to the second, the result has the thing and by how much its "
                "price $verb.",
                "Which prices $verb? Return a dictionary from each thing to the amount by which its price in $after "
                "is $rel than in $before. Things with an amount below $limit, and things that only one of the lists "
                "has, are left out.",
            ),
            notes=("$limit is at least 1, so all amounts are positive. The result keeps the order of $before.",),
            varies={
                "way": (
                    {
                        "verb": "rose",
                        "noun": "rises",
                        "rel": "higher",
                        "change": "after[name] - before[name]",
                        "price": "after[name] - price",
                    },
                    {
                        "verb": "fell",
                        "noun": "drops",
                        "rel": "lower",
                        "change": "before[name] - after[name]",
                        "price": "price - after[name]",
                    },
                )
            },
            solutions=(
                "found = {}\n"
                "for name, price in before.items():\n"
                "    if name in after:\n"
                "        change = $price\n"
                "        if change >= limit:\n"
                "            found[name] = change\n"
                "return found",
                "changes = {name: $change for name in before if name in after}\n"
                "return {name: change for name, change in changes.items() if change >= limit}",
            ),
            oracle=_changed,
            draw=lambda rng, way: _two_lists(rng),
            edges=(({}, {"tea": 3}, 1), ({"tea": 9, "oil": 6, "jam": 7}, {"tea": 11, "oil": 4, "jam": 8}, 2)),
            about={
                "before": "the prices of the first day",
                "after": "the prices of the second day",
                "limit": "the smallest change that counts",
                "return": "how much the price of each thing $verb",
            },
            noun=(
                "the dictionary of the amounts by which prices $verb from $before to $after, in the order of "
                "$before and without those below $limit"
            ),
            gives="tally",
        ),
        Family(
            "standings_with_shared_ranks",
            "points|scores|results: dict[str, int] -> list[str]",
            names=("standings", "ranking_lines", "ranked_lines", "table_lines"),
            tells=(
                'Return the standings for $points, a dictionary from names to numbers, as lines such as "$like": '
                "the rank, the name and the number. The $first number has rank 1, and the lines are in order of "
                "rank.",
                'Turn the dictionary $points into a list of lines such as "$like" with rank, name and number. The '
                "name with the $first number comes first and has rank 1.",
                'Write one line like "$like" for each name in $points: its rank, the name, its number. Ranks are '
                "counted from 1, beginning with the $first number. Return the lines in order of rank.",
            ),
            notes=(
                "Names with equal numbers share a rank and stand in alphabetical order; the rank after two names "
                "with rank 1 is 3.",
            ),
            varies={
                "order": (
                    {"first": "largest", "minus": "-", "better": ">"},
                    {"first": "smallest", "minus": "", "better": "<"},
                ),
                "form": (
                    {"like": "1. Ada 9", "line": "{rank}. {name} {number}"},
                    {"like": "1 Ada (9)", "line": "{rank} {name} ({number})"},
                    {"like": "#1 Ada: 9", "line": "#{rank} {name}: {number}"},
                ),
            },
            solutions=(
                "rows = sorted($points.items(), key=lambda row: (${minus}row[1], row[0]))\n"
                "lines = []\n"
                "rank, last = 0, None\n"
                "for place, (name, number) in enumerate(rows, start=1):\n"
                "    if number != last:\n"
                "        rank, last = place, number\n"
                '    lines.append(f"$line")\n'
                "return lines",
                "lines = []\n"
                "for name in sorted($points, key=lambda name: (${minus}$points[name], name)):\n"
                "    number = $points[name]\n"
                "    rank = 1 + sum(other $better number for other in $points.values())\n"
                '    lines.append(f"$line")\n'
                "return lines",
            ),
            oracle=_ranked,
            draw=lambda rng, order, form: _table(rng),
            edges=(({},), ({"Bo": 7, "Ada": 7, "Cleo": 5, "Dan": 9},)),
            about={"points": "a number for each name", "return": "the lines of the standings"},
        ),
    ),
)
