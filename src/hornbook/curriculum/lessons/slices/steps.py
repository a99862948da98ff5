"""Slices with a step: every so many items, and backwards."""

from datetime import date, timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _steps(rng: Random) -> Example:
    items, k = distinct(rng, 7, 1, 60), rng.randint(2, 3)
    return example(
        """A third number in the brackets is the step. With step $k the slice takes one item, moves $k positions
        on, takes the next, and so on.""",
        """
        row = $items

        print(row[::$k])
        print(row[1::$k])
        print(row[::-1])
        print(row[-2::-1])
        """,
        """The first line began at position 0, the second at position 1. A negative step walks to the left:
        `row[::-1]` starts at the last item and ends at the first, and `row[-2::-1]` leaves the last item,
        $final, out.""",
        items=items,
        k=k,
        final=items[-1],
    )


def _deal(rng: Random) -> Example:
    items, players = words(rng, 7), rng.randint(2, 3)
    return example(
        """Cards are dealt in turn: the first to player 0, the second to player 1, and so on, then player 0
        again. Each hand is therefore a slice with a step.""",
        '''
        def deal(cards: list[str], players: int) -> list[list[str]]:
            """Give out the cards in turn and return one hand per player."""
            hands = []
            for player in range(players):
                hands.append(cards[player::players])
            return hands


        for hand in deal($items, $players):
            print(hand)
        ''',
        """Player 0 gets the positions 0, $players, and so on; player 1 starts at position 1. Seven cards do not
        divide evenly, so the hands differ in size by at most one, and the earlier players have the extra card.""",
        items=literal(items),
        players=players,
    )


def _mirror_image(rng: Random) -> Example:
    items = sorted(distinct(rng, rng.randint(3, 4), 1, 9))
    return example(
        """A path up a hill and back down the same way visits the same heights in reverse order. The top should
        appear only once.""",
        '''
        def there_and_back(heights: list[int]) -> list[int]:
            """Return the heights of a walk to the end of the path and back."""
            return heights + heights[-2::-1]


        print(there_and_back($items))
        print(there_and_back([5]))
        ''',
        """The way back starts at position `-2`, the item before the top, and runs to the front with step -1.
        With a single height there is nothing at `-2`, the slice is empty, and the walk is just that one point.""",
        items=items,
    )


def _every_other_question(rng: Random) -> Question:
    items = numbers(rng, 8, 5, 30)
    return question(
        """A sensor alternates between indoor and outdoor temperatures in one list, starting with indoor. Write
        a function that returns the two series.""",
        '''
        def separate(mixed: list[int]) -> tuple[list[int], list[int]]:
            """Return the indoor values (even positions) and the outdoor values (odd positions)."""
            return mixed[::2], mixed[1::2]


        indoor, outdoor = separate($items)
        print(indoor)
        print(outdoor)
        ''',
        """Both slices have step 2. They differ in the start, 0 or 1, so every item lands in exactly one of
        them.""",
        items=items,
    )


def _reversed_tail_question(rng: Random) -> Question:
    items, n = people(rng, 5), rng.randint(2, 3)
    return question(
        """A log is kept in order of time. Write a function that returns the latest n entries with the newest
        first.""",
        '''
        def latest(log: list[str], n: int) -> list[str]:
            """Return the last n entries, newest first."""
            return log[::-1][:n]


        print(latest($items, $n))
        print(latest($items, 0))
        ''',
        """First `log[::-1]` turns the order round, then `[:n]` keeps the front. With `n = 0` the result is
        empty, as it should be; the form `log[-n:]` would have returned everything for 0.""",
        items=literal(items),
        n=n,
    )


_PRINTS = (
    {
        "back": "odd",
        "one": "those at even positions (0, 2, 4, ...) from front to back",
        "two": "those at odd positions from back to front",
        "first": "[::2]",
        "second": "[1::2][::-1]",
        "a": "append(page)",
        "b": "insert(0, page)",
        "odd": "1",
    },
    {
        "back": "odd",
        "one": "those at odd positions (1, 3, 5, ...) from back to front",
        "two": "those at even positions from front to back",
        "first": "[1::2][::-1]",
        "second": "[::2]",
        "a": "insert(0, page)",
        "b": "append(page)",
        "odd": "0",
    },
    {
        "back": "even",
        "one": "those at even positions (0, 2, 4, ...) from back to front",
        "two": "those at odd positions from front to back",
        "first": "[::2][::-1]",
        "second": "[1::2]",
        "a": "insert(0, page)",
        "b": "append(page)",
        "odd": "1",
    },
    {
        "back": "neither",
        "one": "those at odd positions (1, 3, 5, ...) from front to back",
        "two": "those at even positions, also from front to back",
        "first": "[1::2]",
        "second": "[::2]",
        "a": "append(page)",
        "b": "append(page)",
        "odd": "0",
    },
)


def _printed(pages: list[int], order: dict[str, str]) -> list[int]:
    """By a key for each position."""

    def rank(at: int) -> tuple[bool, int]:
        parity = "odd" if at % 2 else "even"
        return not order["one"].startswith(f"those at {parity}"), -at if parity == order["back"] else at

    return [pages[at] for at in sorted(range(len(pages)), key=rank)]


def _stretch(rng: Random, way: dict[str, str]) -> tuple[list[int], int, int, int]:
    values = numbers(rng, rng.randint(4, 9), 1, 50)
    start = rng.randint(0, 3)
    return values, start, rng.randint(start, len(values) + 2), rng.randint(1, 4)


def _samples(values: list[int], start: int, stop: int, step: int, way: dict[str, str]) -> list[int]:
    inside = [at for at in range(len(values)) if start <= at < stop]
    if way["short"] == "forwards":
        return [values[at] for at in inside if (at - start) % step == 0]
    return [values[at] for at in sorted(inside, reverse=True) if (max(inside) - at) % step == 0]


def _takings(rng: Random, what: dict[str, str]) -> tuple[list[int], int, int]:
    return numbers(rng, rng.randint(6, 17), 0, 30), rng.randint(0, 6), rng.randint(0, 6)


def _on_weekday(takings: list[int], first: int, day: int, what: dict[str, str]) -> int:
    """By the calendar of a year that began with a Monday."""
    days = [date(2024, 1, 1 + first) + timedelta(days=later) for later in range(len(takings))]
    found = [amount for amount, one in zip(takings, days, strict=True) if one.weekday() == day]
    zeros = len([one for one in found if one == 0])
    return {"total": sum(found), "best": max([0, *found]), "zeros": zeros}[what["short"]]


LESSON = Lesson(
    topic="Slices with a step, forwards and backwards",
    area="slices",
    concepts=("list_slicing", "slice_step", "reversing"),
    openings=(
        """A slice may skip. With a third number it takes every second item, or every tenth, and with a negative
        one it reads the list from right to left.""",
        """How do you get every second item of a list, or the list in reverse order? Both are slices with a
        step, and both fit into a pair of brackets.""",
        """The full form of a slice has three parts, `row[start:stop:step]`. Most code uses only the first two.
        The third one replaces a whole class of small loops.""",
    ),
    ideas=(
        (
            """The step says how far to move after each item. `row[::3]` takes the positions 0, 3, 6 and so on.
            `row[1::3]` takes 1, 4, 7. A step of 1 is the ordinary slice.""",
            """Read `row[a:b:s]` as: start at `a`, take an item, move by `s`, and stop as soon as you reach or
            pass `b`. So `row[1:8:3]` visits the positions 1, 4 and 7.""",
        ),
        (
            """With a negative step the slice moves to the left. Now a missing start means the last item and a
            missing stop means "past the first". That is why `row[::-1]` is the whole list in reverse order.""",
            """`row[::-1]` reverses. Nothing magic happens: the step is -1, so the walk begins at the end and
            goes left until there is nothing left. The original list keeps its order, since a slice is a new
            list.""",
        ),
        (
            """There are two other ways to turn a list round. `row.reverse()` changes the list itself and
            returns `None`. `reversed(row)` returns an iterator, which is handy in a `for` loop because nothing
            is copied.""",
            """Use `row[::-1]` when you want a reversed copy, `row.reverse()` when the list itself should
            change, and `for x in reversed(row)` when you only want to walk backwards once.""",
        ),
    ),
    examples=(_steps, _deal, _mirror_image),
    pitfalls=(
        """Writing `row[5:2]` and expecting the items backwards. With the default step of 1 the start is already
        behind the stop, so the result is empty. Going left needs a negative step: `row[5:2:-1]`.""",
        """Including too much or too little with a negative step. `row[4:0:-1]` stops before position 0 and
        leaves the first item out. To go all the way, omit the stop: `row[4::-1]`.""",
        """A step of zero. `row[::0]` would never move, and Python refuses it with a `ValueError`.""",
    ),
    questions=(_every_other_question, _reversed_tail_question),
    asks=("What does the third number do?", "What does a negative step mean?", "Are there other ways to reverse?"),
    notes={
        "young": (
            """Hopping on stones across a river: with step 1 you touch every stone, with step 2 you jump over
            every other one. With step -1 you hop back home.""",
        ),
        "engineer": (
            """`row[::-1]` allocates a copy; `reversed(row)` is a lazy iterator. For strings, which have no
            `reverse` method, the slice is the idiom.""",
        ),
        "student": (
            """For a positive step s, the number of items in `row[a:b:s]` is the ceiling of (b - a) / s, if a
            and b lie within the list and a is not larger than b.""",
        ),
    },
    families=(
        Family(
            "pages_in_print_order",
            "pages|sheets|cards: list[int] -> list[int]",
            names=("print_order", "printing_order", "pages_printed", "rearrange_pages"),
            tells=(
                "A printer takes $pages in two rounds: first $one, then $two. Return the list of them in the order of "
                "printing.",
                "Return a new list with all the numbers of $pages: first $one, and then $two.",
                "Rearrange $pages, first $one, then $two, and return the result as a list.",
            ),
            notes=("Positions count from 0.",),
            varies={"order": _PRINTS},
            solutions=(
                "return $pages$first + $pages$second",
                "first, second = [], []\nfor position, page in enumerate($pages):\n    if position % 2 == $odd:\n"
                "        second.$b\n    else:\n        first.$a\nreturn first + second",
            ),
            oracle=_printed,
            draw=lambda rng, order: (distinct(rng, rng.randint(3, 8), 1, 60),),
            edges=(([],), ([5],), ([4, 9],), ([8, 3, 1, 7, 2],)),
            about={"pages": "the numbers of the pages", "return": "the numbers in the order of printing"},
            noun="the list of all numbers in $pages, first $one and then $two",
            gives="ints",
        ),
        Family(
            "samples_of_a_stretch",
            "values|levels|samples: list[int], start|first|begin: int, stop|end|limit: int, step|gap|distance: int "
            "-> list[int]",
            names=("samples_$short", "every_so_many_$short", "thin_out_$short", "spaced_$short"),
            tells=(
                "Take the part of $values from position $start up to, not including, position $stop. Return its $which "
                "value and then every value that is $step places further $way, as a list.",
                "Look only at the positions of $values that are at least $start and less than $stop. Return the "
                "values there in steps of $step places, beginning with the $which one and going $way.",
                "Return the values that you meet if you begin with the $which one of those at the positions $start "
                "to $stop in $values, position $stop itself not included, and go $way $step places at a time.",
            ),
            notes=(
                "$start is at least 0 and $step at least 1; positions behind the end of the list are ignored, and the "
                "result may be empty.",
            ),
            varies={
                "way": (
                    {
                        "short": "forwards",
                        "which": "first",
                        "way": "towards the end",
                        "minus": "",
                        "order": "positions",
                    },
                    {
                        "short": "backwards",
                        "which": "last",
                        "way": "towards the front",
                        "minus": "-",
                        "order": "reversed(positions)",
                    },
                )
            },
            solutions=(
                "part = $values[$start:$stop]\nreturn part[::$minus$step]",
                "taken = []\npositions = range($start, min($stop, len($values)))\n"
                "for count, position in enumerate($order):\n    if count % $step == 0:\n"
                "        taken.append($values[position])\nreturn taken",
            ),
            oracle=_samples,
            draw=_stretch,
            edges=(([5, 8, 2], 0, 3, 2), ([5, 8, 2, 6], 1, 9, 2), ([4, 1], 2, 2, 1), ([1, 2, 3, 4], 0, 3, 3)),
            about={
                "values": "the values",
                "start": "the first position",
                "stop": "the position behind the last",
                "step": "how many places to go each time",
                "return": "the chosen values",
            },
            noun="the values of $values from position $start up to, not including, position $stop, in steps of $step "
            "places from the $which one on",
            gives="ints",
        ),
        Family(
            "takings_on_one_weekday",
            "takings|amounts|visitors: list[int], first|start|begin: int, day|wanted|asked: int -> int",
            names=("weekday_$short", "${short}_on_weekday", "${short}_of_day", "find_weekday_$short"),
            tells=(
                "Weekdays have the numbers 0 (Monday) to 6. The numbers in $takings belong to days in a row, the first "
                "of them to weekday $first. Return $what that belong to weekday $day.",
                "A shop notes $takings day by day without a gap, beginning on weekday $first, where 0 is Monday and "
                "6 is Sunday. Return $what noted on weekday $day.",
                "$takings has one number per day, without gaps, and its first day is weekday $first (from 0 for Monday "
                "to 6 for Sunday). Return $what for weekday $day.",
            ),
            notes=("No number is negative. If no day falls on that weekday, the result is 0.",),
            varies={
                "what": (
                    {"short": "total", "what": "the sum of the numbers", "code": "sum(found)"},
                    {"short": "best", "what": "the largest of the numbers", "code": "max(found, default=0)"},
                    {"short": "zeros", "what": "the number of zeros among the numbers", "code": "found.count(0)"},
                )
            },
            solutions=(
                "found = $takings[($day - $first) % 7 :: 7]\nreturn $code",
                "found = []\nweekday = $first\nfor amount in $takings:\n    if weekday == $day:\n"
                "        found.append(amount)\n    weekday = (weekday + 1) % 7\nreturn $code",
                "offset = $day - $first\nif offset < 0:\n    offset += 7\n"
                "found = [$takings[i] for i in range(offset, len($takings), 7)]\nreturn $code",
            ),
            oracle=_on_weekday,
            draw=_takings,
            edges=(([3, 0, 8], 6, 0), ([3, 0, 8], 2, 5), ([1, 2, 3, 4, 5, 6, 7, 0], 4, 4), ([], 0, 0)),
            about={
                "takings": "a number for each day",
                "first": "the weekday of the first number",
                "day": "the weekday to look at",
                "return": "$what",
            },
            noun="$what in $takings, noted day by day from weekday $first on, that belong to weekday $day",
            gives="nat",
        ),
    ),
)
