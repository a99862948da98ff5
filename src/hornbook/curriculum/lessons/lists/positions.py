"""Positions: counting from zero, which positions exist, and positions that are computed."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _read_positions(rng: Random) -> Example:
    items = things(rng, 4)
    return example(
        """A list is written in square brackets with commas between the items. This one has four, and the
        program asks for three of them by position.""",
        """
        $name = $items

        print($name[0])
        print($name[1])
        print($name[3])
        print("how many:", len($name))
        """,
        """Position 0 gave `$first`, because the count starts at zero. The last of the four stands at position
        3, which is `len($name) - 1`.""",
        name=rng.choice(["shelf", "box", "stall", "cupboard"]),
        items=literal(items),
        first=items[0],
    )


def _item_or_fallback(rng: Random) -> Example:
    items, inside, beyond = people(rng, 4), rng.randint(0, 3), rng.randint(4, 9)
    return example(
        """Asking for a position that does not exist stops the program with an `IndexError`. When a missing item
        is normal, a function can look at the length first and answer with something else.""",
        '''
        def guest_at(seats: list[str], position: int) -> str:
            """Return who sits at a position, or "nobody" if there is no such seat."""
            if 0 <= position < len(seats):
                return seats[position]
            return "nobody"


        table = $items
        print(guest_at(table, $inside))
        print(guest_at(table, $beyond))
        ''',
        """The test `0 <= position < len(seats)` says exactly which positions exist: from zero up to, but not
        including, the length. Position $inside passes it and $beyond does not, so the second call never touches
        the list.""",
        items=literal(items),
        inside=inside,
        beyond=beyond,
    )


def _middle(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, rng.choice([5, 7, 9]), 1, 60)
    return example(
        """A position can be computed. In a list with an odd number of items, the middle one has as many
        neighbours on its left as on its right, and whole-number division finds where it is. Here the list holds
        $what.""",
        '''
        def middle_$one($many: list[int]) -> int:
            """Return the item in the middle of a list of odd length."""
            middle = len($many) // 2
            return $many[middle]


        print(middle_$one($items))
        print(middle_$one([8]))
        ''',
        """The length is $count, and `$count // 2` is $half: there are $half items before position $half and
        $half after it. With a single item the division gives 0, which is the only position there is.""",
        items=items,
        count=len(items),
        half=len(items) // 2,
        **q.names,
    )


def _edges_question(rng: Random) -> Question:
    items = places(rng, rng.randint(3, 5))
    return question(
        """Write a function that takes a list of stops and returns a sentence with the first and the last one. A
        list with one stop is allowed.""",
        '''
        def describe_route(stops: list[str]) -> str:
            """Say where a route starts and where it ends."""
            first = stops[0]
            last = stops[len(stops) - 1]
            return f"from {first} to {last}"


        print(describe_route($items))
        print(describe_route($one))
        ''',
        """The last position is one less than the length. With a single stop both positions are 0, so the route
        starts and ends at the same place, which is what we want.""",
        items=literal(items),
        one=literal(items[:1]),
    )


def _swap_ends_question(rng: Random) -> Question:
    items = distinct(rng, rng.randint(3, 5), 1, 99)
    return question(
        """Write a function that says whether the first item of a list is larger than the last one. An empty list has
        neither, and the answer should be `False`.""",
        '''
        def starts_larger(numbers: list[int]) -> bool:
            """Return True if the first number is larger than the last."""
            if len(numbers) == 0:
                return False
            return numbers[0] > numbers[len(numbers) - 1]


        print(starts_larger($items))
        print(starts_larger([5, 8, 3]))
        print(starts_larger([]))
        ''',
        """The first item is $a and the last is $b, and `$a > $b` is $result. The check for an empty list has to
        come first: `numbers[0]` of an empty list would raise an `IndexError`.""",
        items=items,
        a=items[0],
        b=items[-1],
        result=items[0] > items[-1],
    )


def _ride(rng: Random, **_: Any) -> tuple[list[str], str, int]:
    stops = places(rng, rng.randint(3, 6))
    return stops, rng.choice(stops), rng.randint(0, 4)


def _stop_there(stops: list[str], here: str, count: int, way: dict[str, str], beyond: str) -> str:
    line = stops if way["way"] == "after" else stops[::-1]
    ahead = {stop: line[at:] for at, stop in enumerate(line)}[here]
    return (ahead + [beyond] * (count + 1))[count]


def _clues(rng: Random, kind: dict[str, str]) -> tuple[list[int], int, int]:
    size = rng.randint(4, 7)
    clues = []
    for at in range(size):
        goal = rng.choice((*range(size), *range(size), -1, size))
        clues.append(goal if kind["short"] == "to" else goal - at)
    return clues, rng.randrange(size), rng.randint(1, 4)


def _trail(clues: list[int], start: int, count: int, kind: dict[str, str]) -> int:
    """By joining the table of single moves with itself."""
    inside = range(len(clues))
    goals = {at: clue + (at if kind["short"] == "by" else 0) for at, clue in enumerate(clues)}
    moves = {at: goal if goal in inside else -1 for at, goal in goals.items()} | {-1: -1}
    reached = {at: at for at in inside}
    for _ in range(count):
        reached = {at: moves[goal] for at, goal in reached.items()}
    return reached[start]


LESSON = Lesson(
    topic="Reading list items by position",
    area="lists and indexing",
    concepts=("list_indexing", "list_length"),
    openings=(
        """Programs rarely deal with one value. They deal with twelve monthly bills, thirty pupils, four corners
        of a room. A list keeps such values together, in order, under one name, and lets us pick any of them by
        its place.""",
        """If you had seven temperatures, you could keep them in seven variables. But then "the hottest" or "the
        third day" would need seven lines of code each. Put the temperatures in one list, and the day becomes a
        number that the program can compute with.""",
        """A list is an ordered row of values. Two things make it useful: it remembers the order you gave it,
        and it hands back the item at any position at once, whether the list has five items or five million.""",
    ),
    ideas=(
        (
            """Positions are counted from zero. The number in the brackets says how many items to step over
            before taking one: `row[0]` steps over none and takes the first, `row[2]` steps over two and takes
            the third.""",
            """Think of the index as a distance from the start. The first item is at distance 0, the next at
            distance 1. That is why the first item of `row` is `row[0]`, and why the item that people call "the
            third" is `row[2]`.""",
        ),
        (
            """`len(row)` is the number of items. Since counting starts at zero, the positions run from 0 to
            `len(row) - 1`. A list of four items has the positions 0, 1, 2 and 3, and there is no position 4.""",
            """How far can the index go? One less than the length. A list of ten items ends at position 9;
            asking for position 10 raises an `IndexError`, which is Python's way of saying that there is nothing
            there.""",
        ),
        (
            """The index does not have to be a number that you typed. Any expression with a whole-number value
            will do: `row[i]`, `row[i + 1]`, `row[len(row) // 2]`. This is the real gain over separate
            variables, because a program can compute where to look.""",
            """Between the brackets stands an expression. Python first works out its value, then fetches the
            item. In `row[2 * i]` with `i` equal to 3, the value is 6, so the item at position 6 is fetched. The
            index must be an integer: `row[2.0]` is a `TypeError`, even though 2.0 equals 2.""",
        ),
    ),
    examples=(_read_positions, _item_or_fallback, _middle),
    pitfalls=(
        """Writing `row[len(row)]` for the last item. The length counts the items starting with one, the
        positions start with zero, so this asks for an item one step past the end and raises an `IndexError`.
        The last position is `len(row) - 1`.""",
        """Reading from an empty list. `row[0]` looks harmless, but if `row` is `[]` there is no first item
        either. When a list may be empty, test for it before you index, and decide what the answer should be.""",
        """Mixing up the item and its position. In `row = [40, 10, 30]` the item 10 is at position 1. `row[1]`
        is 10, but `row[10]` is an error. Names help: call a position `i` or `position`, and an item by what it
        is.""",
    ),
    questions=(_edges_question, _swap_ends_question),
    asks=(
        "Why does the first item have the number zero?",
        "Which positions exist in a list?",
        "Can the position be computed?",
    ),
    notes={
        "young": (
            """Picture houses in a street. The number says how many houses you walk past before you stop. To
            stop at the first house you walk past none, so its number is 0.""",
        ),
        "engineer": (
            """A Python list is a dynamic array of references: indexing is O(1), items may have different types,
            and an index out of range raises instead of reading stray memory.""",
        ),
        "analyst": (
            """In a spreadsheet the first row is row 1. In Python the first item is item 0. When you translate a
            formula, subtract one from each row number.""",
        ),
        "teacher": (
            """Students who learned to count from one often write `row[1]` for the first item. Let them draw the
            list as boxes with the positions written below, and keep the drawing on the board.""",
        ),
    },
    families=(
        Family(
            "stop_some_stops_along",
            "stops|stations|line: list[str], here|name|current: str, count|number|far: int -> str",
            names=("stop_$way", "stop_some_$way", "find_stop_$way", "station_$way"),
            tells=(
                "Return the stop that comes $count places $way $here in $stops, or $beyond if the list ends before "
                "that.",
                "The list $stops holds the stops of a tram line in order. Return the name of the stop $count places "
                "$way $here; return $beyond if the line has no such stop.",
                "Find $here in $stops, go $count places $direction, and return what stands there. If there is no "
                "such place, return $beyond.",
            ),
            notes=("$here occurs exactly once, and $count is not negative; with 0 the result is $here itself.",),
            varies={
                "way": (
                    {"way": "after", "direction": "towards the end", "sign": "+", "turn": ""},
                    {"way": "before", "direction": "towards the front", "sign": "-", "turn": "[::-1]"},
                ),
                "beyond": ("depot", "none", "end of line"),
            },
            solutions=(
                "position = $stops.index($here) $sign $count\nif 0 <= position < len($stops):\n"
                "    return $stops[position]\nreturn $beyond",
                "left = -1\nfor stop in $stops$turn:\n    if stop == $here:\n        left = $count\n"
                "    elif left > 0:\n        left -= 1\n    if left == 0:\n        return stop\nreturn $beyond",
            ),
            oracle=_stop_there,
            draw=_ride,
            edges=((["Oslo", "Lima", "Riga"], "Lima", 1), (["Graz", "Cork"], "Graz", 1), (["Bern"], "Bern", 0)),
            about={
                "stops": "the stops in order",
                "here": "the stop to count from",
                "count": "how many places to go",
                "return": "the stop there",
            },
        ),
        Family(
            "trail_of_clues",
            "clues|notes|cards: list[int], start|first|begin: int, count|moves|rounds: int -> int",
            names=("trail_$short", "follow_clues", "end_of_trail", "place_after_moves"),
            tells=(
                "Each number in $clues $rule. Begin at position $start, make $count moves, and return the position "
                "reached. Return -1 as soon as a move leads out of the list.",
                "Start at position $start of $clues and move $count times; the number at each position $rule. Return "
                "the last position, or -1 if some move leads to a position that does not exist.",
                "A trail of $count moves begins at position $start of $clues, where the number at a position $rule. "
                "Return the position at which it ends, and -1 for a trail that leaves the list.",
            ),
            notes=("Positions count from 0, and a negative number is no position here. $start is in the list.",),
            varies={
                "kind": (
                    {"rule": "is the position to go to next", "short": "to", "become": "="},
                    {
                        "rule": "says how many positions to go on from there, or back if it is negative",
                        "short": "by",
                        "become": "+=",
                    },
                )
            },
            solutions=(
                "position = $start\nfor _ in range($count):\n    position $become $clues[position]\n"
                "    if position < 0 or position >= len($clues):\n        return -1\nreturn position",
                "def follow(position: int, left: int) -> int:\n    if position not in range(len($clues)):\n"
                "        return -1\n    if left == 0:\n        return position\n    goal = position\n"
                "    goal $become $clues[position]\n    return follow(goal, left - 1)\n\n"
                "return follow($start, $count)",
            ),
            oracle=_trail,
            draw=_clues,
            edges=(([1, 2, 0], 0, 0), ([2, 1, 3], 1, 1), ([1, -1, 2], 0, 2), ([1, 1, 1], 2, 1), ([0, -1, -2], 1, 1)),
            about={
                "clues": "for each position a number that $rule",
                "start": "the first position",
                "count": "the number of moves, 0 or more",
                "return": "the last position, or -1",
            },
        ),
    ),
)
