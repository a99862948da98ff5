"""Walking through two lists together: zip, unequal lengths, and neighbours."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, places, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _pair_up(rng: Random) -> Example:
    names, ages = people(rng, 3), numbers(rng, 3, 8, 70)
    return example(
        """Names stand in one list and ages in another, in the same order. `zip` brings the first of each
        together, then the second of each, and so on.""",
        """
        names = $names
        ages = $ages
        for name, age in zip(names, ages):
            print(f"{name} is {age}")
        """,
        """No index appears. In the first round the pair was `($name, $age)`, taken apart into two variables.""",
        names=literal(names),
        ages=ages,
        name=literal(names[0]),
        age=ages[0],
    )


def _count_agreement(rng: Random) -> Example:
    key = [rng.choice("ABCD") for _ in range(6)]
    given = [k if rng.random() < 0.6 else rng.choice("ABCD") for k in key]
    return example(
        """A quiz has six questions. One list holds the right answers, the other what somebody ticked. The score
        is the number of positions at which they agree.""",
        '''
        def quiz_score(right: list[str], given: list[str]) -> int:
            """Count the positions where both lists have the same letter."""
            score = 0
            for expected, answer in zip(right, given, strict=True):
                if expected == answer:
                    score += 1
            return score


        print(quiz_score($key, $given))
        ''',
        """The first pair is $a and $b. With `strict=True` the function raises a `ValueError` if one list is
        longer. For a quiz that is right: a missing answer is a mistake in the data and should be noticed.""",
        key=literal(key),
        given=literal(given),
        a=key[0],
        b=given[0],
    )


def _neighbours(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 5, 10, 60)
    return example(
        """Zipping a list with itself, moved by one, yields all pairs of neighbours. The list holds $what, and
        we want the changes from each value to the next.""",
        '''
        def changes($many: list[int]) -> list[int]:
            """Return the difference between each item and the one before it."""
            return [after - before for before, after in zip($many, $many[1:])]


        print(changes($items))
        ''',
        """The second argument, `$many[1:]`, begins with $b. So the first pair is ($a, $b), and its difference
        is $d. The shorter list ends first and `zip` stops there, which is just what is needed: the last item
        has no successor.""",
        items=items,
        a=items[0],
        b=items[1],
        d=items[1] - items[0],
        **q.names,
    )


def _dot_question(rng: Random) -> Question:
    prices, counts = numbers(rng, 3, 2, 20), numbers(rng, 3, 1, 6)
    return question(
        """One list holds prices, another how many pieces of each were bought. Write a function for the whole
        cost.""",
        '''
        def whole_cost(prices: list[int], counts: list[int]) -> int:
            """Return the sum of price times count."""
            return sum(price * count for price, count in zip(prices, counts, strict=True))


        print(whole_cost($prices, $counts))
        ''',
        """The terms are $terms. Each price meets the count at the same position, because `zip` walks through
        both lists in step.""",
        prices=prices,
        counts=counts,
        terms=" + ".join(f"{p} * {c}" for p, c in zip(prices, counts, strict=True)),
    )


def _table_question(rng: Random) -> Question:
    names, towns = people(rng, 3), places(rng, 3)
    return question(
        """Turn a list of people and a list of the towns they live in into a dictionary, and look one up.""",
        '''
        def home_towns(people: list[str], towns: list[str]) -> dict[str, str]:
            """Return a dictionary from person to town."""
            return dict(zip(people, towns, strict=True))


        homes = home_towns($names, $towns)
        print(homes)
        print(homes[$who])
        ''',
        """`dict` accepts any sequence of pairs, the first part being the key, and such a sequence is what `zip`
        produces.""",
        names=literal(names),
        towns=literal(towns),
        who=literal(names[1]),
    )


_THINGS = ("milk", "eggs", "rice", "salt", "jam", "tea", "oil")


def _quiz(rng: Random) -> tuple[list[int], list[int], int]:
    actual, margin = numbers(rng, rng.randint(2, 5), 20, 90), rng.randint(0, 5)
    off = (0, 0, margin, -margin, margin + 1, -margin - 1, rng.randint(-9, 9))
    guesses = [value + rng.choice(off) for value in actual]
    longer = rng.choice((actual, guesses, []))
    longer.append(rng.choice(guesses))
    return actual, guesses, margin


def _quiz_points(actual: list[int], guesses: list[int], margin: int, points: dict[str, str]) -> int:
    total = 0
    for place in range(min(len(actual), len(guesses))):
        near = guesses[place] in range(actual[place] - margin, actual[place] + margin + 1)
        total += int(points["full"]) if actual[place] == guesses[place] else int(points["part"]) * near
    return total


def _hike(rng: Random) -> tuple[list[int], int]:
    limit = rng.randint(20, 80)
    heights = [rng.randint(400, 900)]
    for _ in range(rng.randint(1, 5)):
        heights.append(heights[-1] + rng.choice((-1, 1)) * (limit + rng.choice((-1, 0, 0, 1, 40, -15))))
    return heights, limit


def _steep(heights: list[int], limit: int, way: dict[str, str], rule: dict[str, str]) -> list[int]:
    found: list[int] = []
    while len(heights) > 1:
        top, bottom = (heights[-1], heights[-2]) if way["word"] == "climb" else (heights[-2], heights[-1])
        if top > bottom + limit - (rule["op"] == ">="):
            found.insert(0, len(heights) - 1)
        heights = heights[:-1]
    return found


def _shopping(rng: Random) -> tuple[list[str], list[int], list[int]]:
    names = rng.sample(_THINGS, rng.randint(1, 4))
    needed = numbers(rng, len(names), 1, 6)
    there = [max(0, n + rng.choice((-3, -2, -1, 0, 1))) for n in needed]
    if rng.random() < 0.2:
        rng.choice((needed, there)).append(2)
    return names, needed, there


def _missing(names: list[str], needed: list[int], at_home: list[int], form: dict[str, str]) -> list[str]:
    if not len(names) == len(needed) == len(at_home):
        raise ValueError("lengths")
    lacking = [(names[i], n - at_home[i]) for i, n in enumerate(needed)]
    return [form["like"].replace("milk", name).replace("3", str(n)) for name, n in lacking if n > 0]


LESSON = Lesson(
    topic="Walking through two lists together with zip",
    area="enumerate and zip",
    concepts=("zip", "parallel_lists", "tuple_unpacking"),
    openings=(
        """Data often arrives in parallel: a list of names and a list of phone numbers, where equal positions
        belong together. `zip` walks through both at the same pace.""",
        """Like the two rows of teeth in a zipper, two lists can be joined item by item. That is where the
        function `zip` has its name from.""",
        """With an index you can read two lists at the same position. It works, but the index is a detail that
        nobody cares about. `zip` hands you the items directly.""",
    ),
    ideas=(
        (
            """`zip(a, b)` yields pairs: the first items, then the second items, and so on. The loop line takes
            each pair apart, `for x, y in zip(a, b)`. Three lists make triples, and so forth.""",
            """In every round you get one item from each list, always from the same position. That replaces `for
            i in range(len(a))` with `a[i]` and `b[i]` in the body.""",
        ),
        (
            """If the lists differ in length, `zip` stops with the shorter one and says nothing. That is useful
            for neighbours and dangerous for data. Since Python 3.10 `zip(a, b, strict=True)` raises a
            `ValueError` instead.""",
            """What happens to the extra items of a longer list? They are dropped in silence. When unequal
            lengths mean a mistake, pass `strict=True` and let the program complain.""",
        ),
        (
            """`zip(row, row[1:])` pairs each item with its successor. A list of n items has n - 1 such pairs.
            Rises, gaps, repetitions: every question about neighbours can start from here.""",
            """To look at neighbours, zip the list with itself shifted by one. The shifted list is one shorter,
            so `zip` stops at the right moment.""",
        ),
        (
            """`zip` gives an iterator, which can be walked through only once. For a list of pairs, write
            `list(zip(a, b))`. To separate pairs again, put a star in front: `names, ages = zip(*pairs)`.""",
            """`zip` also undoes itself. With `pairs = [(1, "a"), (2, "b")]`, the call `zip(*pairs)` passes the
            pairs as separate arguments, and the result is `(1, 2)` followed by `("a", "b")`.""",
        ),
    ),
    examples=(_pair_up, _count_agreement, _neighbours),
    pitfalls=(
        """Printing `zip(a, b)` directly. You see something like `<zip object at ...>`, since nothing has been
        computed yet. `list(zip(a, b))` shows the pairs.""",
        """Looping over the same zip object twice. After the first loop it is used up and the second loop does
        nothing. Make a list of it, or call `zip` again.""",
        """Sorting one of two parallel lists. The pairs no longer match, and nothing warns you. Sort the pairs
        instead.""",
    ),
    questions=(_dot_question, _table_question),
    asks=(
        "What does zip do?",
        "What if the lists differ in length?",
        "How do I compare neighbours?",
        "How do I get lists out of `zip`?",
    ),
    notes={
        "young": (
            """Two rows of children stand opposite each other. The first two shake hands, then the next two. If
            one row is longer, the children at its end have nobody to shake hands with.""",
        ),
        "engineer": (
            """`zip` is lazy and truncating. `itertools.zip_longest` pads the shorter input, and
            `itertools.pairwise` is the ready-made form for neighbours.""",
        ),
        "analyst": (
            """Zipping is joining two columns by row number. It is only right if both columns have the same
            order; if they have a common key, join by the key.""",
        ),
    },
    families=(
        Family(
            "points_for_close_guesses",
            "actual|measured: list[int], guesses|estimates: list[int], margin|tolerance: int -> int",
            names=("guess_points", "points_for_guesses", "guessing_score", "score_of_guesses"),
            tells=(
                "Compare $actual and $guesses place by place. A guess earns $full points if it is exact, $part if "
                "it is wrong by at most $margin, and none otherwise. Return the sum of the points.",
                "Each of $guesses is for the value at the same place of $actual. Return the points for all of them "
                "together: $full for an exact guess, $part for one that is not exact but off by no more than "
                "$margin, 0 for any other.",
                "Go through $actual and $guesses side by side and add up points: $full where both are equal, $part "
                "where they differ by $margin or less, none where they differ by more. Return the sum.",
            ),
            notes=("If one list is longer, its extra items do not count. $margin is not negative.",),
            varies={
                "points": (
                    {"full": "3", "part": "1"},
                    {"full": "5", "part": "2"},
                    {"full": "10", "part": "4"},
                    {"full": "2", "part": "1"},
                )
            },
            solutions=(
                "points = 0\n"
                "for value, guess in zip($actual, $guesses):\n"
                "    gap = abs(value - guess)\n"
                "    if gap == 0:\n"
                "        points += $full\n"
                "    elif gap <= $margin:\n"
                "        points += $part\n"
                "return points",
                "gaps = [abs(value - guess) for value, guess in zip($actual, $guesses)]\n"
                "exact = gaps.count(0)\n"
                "near = sum(0 < gap <= $margin for gap in gaps)\n"
                "return $full * exact + $part * near",
                "points = 0\n"
                "for i in range(min(len($actual), len($guesses))):\n"
                "    if $guesses[i] == $actual[i]:\n"
                "        points += $full\n"
                "    elif $actual[i] - $margin <= $guesses[i] <= $actual[i] + $margin:\n"
                "        points += $part\n"
                "return points",
            ),
            oracle=_quiz_points,
            draw=lambda rng, points: _quiz(rng),
            edges=(([], [40], 2), ([7, 9], [7], 0), ([30, 30, 30], [32, 28, 33], 2)),
            about={
                "actual": "the true values",
                "guesses": "the guesses, in the same order",
                "margin": "how far off a guess may be",
                "return": "the points for all guesses together",
            },
            noun=(
                "the points for $guesses compared with $actual, $full for an exact guess and $part for one that is "
                "off by at most $margin"
            ),
            gives="nat",
        ),
        Family(
            "numbers_of_steep_stages",
            "heights|altitudes: list[int], limit|bound: int -> list[int]",
            names=("steep_stages", "stages_that_$word", "steep_$many", "find_steep_stages"),
            tells=(
                "A hike leads from point to point, and $heights holds the height of each point in metres. The first "
                "stage, from the first point to the second, has the number 1. Return the numbers of the stages that "
                "$word by $words $limit metres.",
                "Return the numbers of the stages of a hike that $word by $words $limit metres. Stage 1 leads from "
                "the first to the second of $heights, stage 2 from the second to the third, and so on.",
                "Compare each of $heights with the next one: together they are a stage of a hike, and the stages "
                "are numbered from 1. List the numbers of those that $word by $words $limit metres and return the "
                "list.",
            ),
            notes=("With fewer than two points there is no stage. $limit is positive.",),
            varies={
                "way": (
                    {"word": "climb", "many": "climbs", "change": "after - before"},
                    {"word": "descend", "many": "descents", "change": "before - after"},
                ),
                "rule": ({"words": "more than", "op": ">"}, {"words": "at least", "op": ">="}),
            },
            solutions=(
                "found = []\n"
                "for number, (before, after) in enumerate(zip($heights, $heights[1:]), start=1):\n"
                "    if $change $op $limit:\n"
                "        found.append(number)\n"
                "return found",
                "changes = [$change for before, after in zip($heights, $heights[1:])]\n"
                "return [i + 1 for i in range(len(changes)) if changes[i] $op $limit]",
                "found = []\n"
                "for i in range(1, len($heights)):\n"
                "    before, after = $heights[i - 1], $heights[i]\n"
                "    if $change $op $limit:\n"
                "        found.append(i)\n"
                "return found",
            ),
            oracle=_steep,
            draw=lambda rng, way, rule: _hike(rng),
            edges=(([], 10), ([540, 640, 540, 439], 100)),
            about={
                "heights": "the heights of the points, in order",
                "limit": "how many metres it takes",
                "return": "the numbers of the steep stages, counted from 1",
            },
        ),
        Family(
            "shopping_list_from_three_lists",
            "names|goods|things: list[str], needed|wanted|required: list[int], "
            "at_home|owned|present: list[int] -> list[str]",
            names=("shopping_list", "missing_goods", "what_to_buy", "lines_to_buy"),
            tells=(
                "The three lists belong together place by place: $names says what a thing is, $needed how many of "
                'it are needed, and $at_home how many there are. Return a line such as "$like" for each thing of '
                "which too few are there, with the number that is missing.",
                "Write a shopping list. For each of $names, $needed holds the number that is needed and $at_home "
                "the number that there is already, at the same place. Where some are missing, add a line such as "
                '"$like" with how many must be bought. Return the list of lines.',
                "Walk through $names, $needed and $at_home together. Whenever more is needed than is there, the "
                'result gets a line with the difference and the name, in the form "$like". Return all lines.',
            ),
            notes=("The order stays that of $names. Raise a ValueError if the lists differ in length.",),
            varies={
                "form": (
                    {"like": "3 x milk", "line": "{lack} x {name}"},
                    {"like": "milk: 3", "line": "{name}: {lack}"},
                    {"like": "milk (3)", "line": "{name} ({lack})"},
                )
            },
            solutions=(
                "lines = []\n"
                "for name, need, have in zip($names, $needed, $at_home, strict=True):\n"
                "    lack = need - have\n"
                "    if lack > 0:\n"
                '        lines.append(f"$line")\n'
                "return lines",
                "if len($names) != len($needed) or len($names) != len($at_home):\n"
                '    raise ValueError("the lists differ in length")\n'
                "lines = []\n"
                "for i, name in enumerate($names):\n"
                "    if $at_home[i] < $needed[i]:\n"
                "        lack = $needed[i] - $at_home[i]\n"
                '        lines.append(f"$line")\n'
                "return lines",
            ),
            oracle=_missing,
            draw=lambda rng, form: _shopping(rng),
            edges=((["tea"], [2], [2]), (["tea", "jam"], [2, 1], [0]), ([], [], [])),
            about={
                "names": "what the things are",
                "needed": "how many of each are needed",
                "at_home": "how many of each there are",
                "return": "a line for each thing that is missing",
            },
        ),
    ),
)
