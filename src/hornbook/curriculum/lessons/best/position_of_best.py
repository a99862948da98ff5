"""The position of the best item: champions that are positions, and parallel lists."""

import itertools
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _index_of_best(rng: Random) -> Example:
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    q, items = quantity(rng), distinct(rng, 5, 1, 60)
    best = items.index(max(items))
    return example(
        """Two lists belong together: the days, and one value per day. To say on which day the value was largest, we
        need a position and not the value.""",
        '''
        def position_of_largest(numbers: list[int]) -> int:
            """Return where the largest item stands (the first place, if there are several)."""
            best = 0
            for i in range(1, len(numbers)):
                if numbers[i] > numbers[best]:
                    best = i
            return best


        days = $days
        $many = $items
        where = position_of_largest($many)
        print(where, days[where], $many[where])
        ''',
        """The variable `best` is a position, and the comparison looks up the item that stands there. The result, $best,
        is used twice: once to read the day and once to read the value.""",
        days=literal(days),
        items=items,
        best=best,
        many=q.many,
    )


def _range_with_key(rng: Random) -> Example:
    items = numbers(rng, 6, 1, 30)
    low = min(items)
    return example(
        """The loop can be replaced by `min` over the positions. The key looks up the item at each position.""",
        '''
        def position_of_smallest(numbers: list[int]) -> int:
            """Return the first position of the smallest item."""
            return min(range(len(numbers)), key=lambda i: numbers[i])


        row = $items
        print(position_of_smallest(row))
        print(row.index(min(row)))
        ''',
        """Both lines print the same. The second one first finds the value $low and then walks through the list again to
        find where it stands. That is short and clear, at the price of a second pass.""",
        items=items,
        low=low,
    )


def _steepest(rng: Random) -> Example:
    items = numbers(rng, 6, 100, 500)
    return example(
        """The best need not be an item; it can be a gap between two. Where on this path is the steepest rise? We
        compare the rise that starts at each position.""",
        '''
        def steepest_step(heights: list[int]) -> int:
            """Return i such that heights[i + 1] - heights[i] is largest."""
            best = 0
            for i in range(len(heights) - 1):
                rise = heights[i + 1] - heights[i]
                if rise > heights[best + 1] - heights[best]:
                    best = i
            return best


        heights = $items
        i = steepest_step(heights)
        print(f"from {heights[i]} to {heights[i + 1]}")
        ''',
        """There are `6 - 1` steps between six heights, so the loop ends at position 4. Keeping the position of the step
        and not its size lets the caller read both ends.""",
        items=items,
    )


def _last_best_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 9)
    items[4] = max(items)
    return question(
        """The same best result may occur more than once. Write a function that returns the last position of the largest
        item.""",
        '''
        def last_position_of_largest(numbers: list[int]) -> int:
            """Return the last place at which the largest item stands."""
            best = 0
            for i in range(len(numbers)):
                if numbers[i] >= numbers[best]:
                    best = i
            return best


        print(last_position_of_largest($items))
        ''',
        """Only the sign has changed: with `>=` an equal item takes over, so the latest of the equals remains. The
        largest item is $high, and its last place is $where.""",
        items=items,
        high=max(items),
        where=max(i for i, x in enumerate(items) if x == max(items)),
    )


def _winner_question(rng: Random) -> Question:
    names, points = people(rng, 4), distinct(rng, 4, 10, 99)
    return question(
        """One list holds the players, another their points in the same order. Write a function that returns the
        winner's name.""",
        '''
        def winner(players: list[str], points: list[int]) -> str:
            """Return the player with the most points."""
            best = max(range(len(points)), key=lambda i: points[i])
            return players[best]


        print(winner($names, $points))
        ''',
        """The largest number of points is $high, at position $where, and `players[$where]` is $name.""",
        names=literal(names),
        points=points,
        high=max(points),
        where=points.index(max(points)),
        name=names[points.index(max(points))],
    )


def _by_balance(stops: list[str], on: list[int], off: list[int], rule: dict[str, str]) -> str:
    """By sorting the stops by balance and place."""
    sign = 1 if rule["word"] == "gain" else -1
    turn = -1 if rule["tie"] == "first" else 1
    ranked = sorted((sign * (on[i] - off[i]), turn * i, name) for i, name in enumerate(stops))
    return ranked[-1][2] if ranked else ""


def _stops(rng: Random) -> tuple[list[str], list[int], list[int]]:
    count = rng.randint(2, 4)
    balances = numbers(rng, 2, -6, 9)
    off = numbers(rng, count, 6, 14)
    return places(rng, count), [max(0, left + rng.choice(balances)) for left in off], off


def _steps(heights: list[int], kind: dict[str, str]) -> list[int]:
    return [
        {"rise": b - a, "drop": a - b, "change": max(a, b) - min(a, b)}[kind["word"]]
        for a, b in itertools.pairwise(heights)
    ]


def _first_step(heights: list[int], kind: dict[str, str]) -> int:
    """By taking the sizes of steps apart, and looking for the largest."""
    sizes = _steps(heights, kind)
    return sizes.index(sorted(sizes)[-1]) if sizes else -1


def _heights(rng: Random) -> list[int]:
    heights = [rng.randint(2, 30)]
    for _ in range(rng.randint(2, 6)):
        heights.append(heights[-1] + rng.choice((-9, -4, -4, 0, 3, 3, 7, 7)))
    return heights


def _day_in_window(prices: list[int], first: int, last: int, end: dict[str, str]) -> int:
    """By sorting the days by price."""
    sign = -1 if end["pick"] == "max" else 1
    days = sorted((sign * price, day) for day, price in enumerate(prices))
    return next((day for _, day in days if first <= day <= last), -1)


def _window(rng: Random) -> tuple[list[int], int, int]:
    prices = numbers(rng, rng.randint(4, 8), 20, 30)
    first = rng.randint(0, len(prices))
    return prices, first, first + rng.randint(0, 4)


LESSON = Lesson(
    topic="The position of the best item",
    area="the best item",
    concepts=("arg_best", "min_max", "list_indexing"),
    openings=(
        """"How hot was it at most?" asks for a value. "On which day was it hottest?" asks for a position. The second
        question is more common than it seems, and it needs a slightly different loop.""",
        """A maximum tells you that somebody scored 97 points. It does not tell you who. For that you must know where in
        the list the 97 stands.""",
        """If you know the position of the best item, you know the item too: `row[position]`. The other way round takes
        a search. So when in doubt, keep the position.""",
    ),
    ideas=(
        (
            """Let the champion be a position. It starts at 0, and the comparison is between `row[i]` and `row[best]`.
            When the new item is better, `best = i`.""",
            """In the usual champion loop, replace the best value by its index. You lose nothing, since `row[best]`
            gives the value back at any time.""",
        ),
        (
            """`row.index(max(row))` is the short form. It goes through the list twice, once to find the largest value
            and once to find its place, which is fine for most lists. With equal values it gives the first place.""",
            """Two ready-made ways: `row.index(max(row))` is easy to read, and `max(range(len(row)), key=lambda i:
            row[i])` does it in one pass. Both return the first place if the best value occurs several times.""",
        ),
        (
            """With a position you can look into a second list that runs in parallel: names next to points, days next to
            temperatures. The lists must have the same order and the same length.""",
            """Positions connect lists. If `names[i]` and `points[i]` belong to the same player, the position of the
            most points is also the position of the winner's name.""",
        ),
    ),
    examples=(_index_of_best, _range_with_key, _steepest),
    pitfalls=(
        """Comparing `row[i] > best` where `best` is a position. That mixes an item with an index. Python cannot notice,
        as both are integers. The right comparison is `row[i] > row[best]`.""",
        """Calling `row.index(x)` inside a loop over `row` to find out where you are. It searches from the start each
        time and gives the first equal item, which may be another one. Loop over positions or use `enumerate`.""",
    ),
    questions=(_last_best_question, _winner_question),
    asks=("How do I keep the position?", "Is there a short form?", "What is the position good for?"),
    notes={
        "engineer": ("""NumPy users know this as `argmax`. The standard library has no function of that name.""",),
        "young": (
            """The tallest child is 150 cm tall. That is the value. She is third in the row. That is the position. If
            you know the position, you can go there and measure.""",
        ),
        "analyst": ("""Keeping the index is what lets you report the other columns of the winning row.""",),
    },
    families=(
        Family(
            "stop_with_largest_balance",
            "stops|stations|halts: list[str], on|boarded|came: list[int], off|alighted|went: list[int] -> str",
            names=("stop_with_largest_$word", "largest_${word}_at", "where_${word}_is_largest", "stop_by_$word"),
            tells=(
                "The lists $stops, $on and $off belong together: at each stop so many passengers get on and so many "
                "get off. Return the name of the stop at which the number of passengers on board $what most.",
                "At the stop with position i in $stops, entry i of $on says how many people get on a tram, and entry i "
                "of $off how many get off. Return the name of the stop where the number on board $what most.",
                "For every name in $stops, the numbers at the same position of $on and $off tell how many people "
                "board a bus there and how many leave it. Return the name of the stop with the largest $word.",
            ),
            notes=(
                "The $word at a stop is $formula, which may be negative. Of stops with the same $word it is the $tie, "
                "and without any stops the result is an empty string.",
            ),
            varies={
                "rule": tuple(
                    {
                        "word": word,
                        "what": what,
                        "formula": formula,
                        "pair": pair,
                        "tie": tie,
                        "turned": turned,
                        "op": op,
                    }
                    for word, what, formula, pair in (
                        ("gain", "rises", "the number getting on minus the number getting off", "a - b"),
                        ("loss", "falls", "the number getting off minus the number getting on", "b - a"),
                    )
                    for tie, turned, op in (("first", "", ">"), ("last", "[::-1]", ">="))
                ),
            },
            solutions=(
                program("""
                    changes = [$pair for a, b in zip($on, $off)]
                    best = max(range(len($stops))$turned, key=lambda place: changes[place], default=None)
                    return "" if best is None else $stops[best]
                """),
                program("""
                    found = ""
                    most = None
                    for stop, a, b in zip($stops, $on, $off):
                        if most is None or $pair $op most:
                            most = $pair
                            found = stop
                    return found
                """),
                program("""
                    def change(place: int) -> int:
                        a, b = $on[place], $off[place]
                        return $pair

                    if not $stops:
                        return ""
                    best = 0
                    for place in range(1, len($stops)):
                        if change(place) $op change(best):
                            best = place
                    return $stops[best]
                """),
            ),
            oracle=_by_balance,
            draw=lambda rng, rule: _stops(rng),
            edges=(
                ([], [], []),
                (["Oslo", "Cork", "Graz"], [4, 6, 7], [1, 3, 9]),
                (["Riga", "Lima", "Perth"], [0, 5, 2], [4, 5, 6]),
            ),
            about={
                "stops": "the names of the stops",
                "on": "how many get on at each stop",
                "off": "how many get off at each stop",
                "return": "the name of the stop, or an empty string",
            },
            noun="the name of the stop in $stops with the largest $word by $on and $off",
            gives="str",
        ),
        Family(
            "position_of_extreme_step",
            "heights|levels|readings: list[int] -> int",
            names=("largest_$word", "position_of_largest_$word", "start_of_$word", "where_${word}_is_largest"),
            tells=(
                "Return the position i for which the $word from entry i of $heights to entry i + 1 is largest.",
                "Between every two neighbours in $heights there is a step. Return the position of the number before "
                "the step with the largest $word.",
                "Find two neighbouring numbers in $heights between which the $word is as large as possible, and return "
                "the position of the first of the two.",
            ),
            notes=(
                "$how.",
                "Of several such positions the first is meant. With fewer than two numbers the result is -1.",
            ),
            varies={
                "kind": (
                    {
                        "word": "rise",
                        "how": "The rise is the second number minus the first, even where that is negative",
                        "pair": "later - earlier",
                    },
                    {
                        "word": "drop",
                        "how": "The drop is the first number minus the second, even where that is negative",
                        "pair": "earlier - later",
                    },
                    {
                        "word": "change",
                        "how": "The change is the distance between the two numbers, up or down",
                        "pair": "abs(later - earlier)",
                    },
                )
            },
            solutions=(
                program("""
                    steps = [$pair for earlier, later in zip($heights, $heights[1:])]
                    return steps.index(max(steps)) if steps else -1
                """),
                program("""
                    best = -1
                    largest = 0
                    for place in range(len($heights) - 1):
                        earlier, later = $heights[place], $heights[place + 1]
                        step = $pair
                        if best == -1 or step > largest:
                            best = place
                            largest = step
                    return best
                """),
                program("""
                    def size(place: int) -> int:
                        earlier, later = $heights[place : place + 2]
                        return $pair

                    return max(range(len($heights) - 1), key=size, default=-1)
                """),
            ),
            oracle=_first_step,
            draw=lambda rng, kind: (_heights(rng),),
            edges=(([],), ([12],), ([5, 8, 11, 8, 5],), ([9, 9],), ([3, 2, 1],)),
            about={"heights": "the numbers in order", "return": "the position before the largest $word, or -1"},
        ),
        Family(
            "best_day_of_window",
            "prices|fares|rates: list[int], first|start|earliest: int, last|end|latest: int -> int",
            names=("${end}_day", "${end}_between", "find_${end}_day", "${end}_day_to_travel"),
            tells=(
                "Entry d of $prices is the price on day d, counted from 0. Return the $end day from $first to $last, "
                "both included.",
                "Day d, counted from 0, has the entry d of $prices. Of the days from $first up to and including $last, "
                "return the one with the $size entry.",
                "A trip can start on any day from $first to $last, and the price for day d is entry d of $prices. "
                "Return the day on which it is $end; $last itself is possible.",
            ),
            notes=(
                "In a tie it is the earliest day. Days without an entry in $prices are left out, and if no day "
                "remains, the result is -1.",
            ),
            varies={
                "end": (
                    {"end": "cheapest", "size": "smallest", "pick": "min", "beats": "<"},
                    {"end": "dearest", "size": "largest", "pick": "max", "beats": ">"},
                )
            },
            solutions=(
                program("""
                    days = range(len($prices))[$first : $last + 1]
                    return $pick(days, key=lambda day: $prices[day], default=-1)
                """),
                program("""
                    best = -1
                    for day in range($first, min($last + 1, len($prices))):
                        if best == -1 or $prices[day] $beats $prices[best]:
                            best = day
                    return best
                """),
                program("""
                    window = $prices[$first : $last + 1]
                    if not window:
                        return -1
                    return $first + window.index($pick(window))
                """),
            ),
            oracle=_day_in_window,
            draw=lambda rng, end: _window(rng),
            edges=(([30, 25, 25, 40], 0, 3), ([12, 15], 2, 4), ([9, 4, 8, 2], 1, 2), ([7, 3, 5], 1, 9)),
            about={
                "prices": "the price of each day",
                "first": "the first day, 0 or later",
                "last": "the last day, not before the first",
                "return": "the number of the day, or -1",
            },
        ),
    ),
)
