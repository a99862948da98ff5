"""Parts of a list: two positions, either of them left out, and positions from the end."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people, places, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _four_slices(rng: Random) -> Example:
    items, cut = fruits(rng, 6), rng.randint(1, 3)
    return example(
        """The program cuts one list of six fruits in four ways and prints each part.""",
        """
        row = $items

        print(row[$cut:5])
        print(row[:$cut])
        print(row[$cut:])
        print(len(row[$cut:5]))
        """,
        """The first slice starts with the item at position $cut and stops before position 5, so it has `5 -
        $cut` items. The next two meet at position $cut without a gap and without an overlap: together they are
        the whole list.""",
        items=literal(items),
        cut=cut,
    )


def _first_and_rest(rng: Random) -> Example:
    q, items, n = quantity(rng), numbers(rng, rng.randint(5, 7), 1, 40), rng.randint(2, 4)
    return example(
        """Two questions that come up for any series of measurements: how was the start, and how were the latest
        few? Let `$many` hold $what.""",
        '''
        def total_of_first($many: list[int], n: int) -> int:
            """Return the sum of the first n items (of all, if there are fewer)."""
            return sum($many[:n])


        def total_of_last($many: list[int], n: int) -> int:
            """Return the sum of the last n items; n is at least 1."""
            return sum($many[-n:])


        data = $items
        print(total_of_first(data, $n), total_of_last(data, $n))
        print(total_of_first(data, 100))
        ''',
        """`data[:$n]` is `$head` and `data[-$n:]` is `$tail`. The last line asks for a hundred items and gets
        the $count that exist. A slice never raises an `IndexError`; it takes what is there.""",
        items=items,
        n=n,
        head=items[:n],
        tail=items[-n:],
        count=len(items),
        **q.names,
    )


def _split_at(rng: Random) -> Example:
    items, mark = places(rng, 5), rng.randint(1, 3)
    return example(
        """A journey is interrupted at one of its stops. What lies before it, and what after? `index` finds the
        position of the stop, and two slices do the rest.""",
        '''
        def split_journey(stops: list[str], pause: str) -> tuple[list[str], list[str]]:
            """Return the stops before `pause` and the stops after it."""
            where = stops.index(pause)
            return stops[:where], stops[where + 1 :]


        before, after = split_journey($items, $mark)
        print("before:", before)
        print("after: ", after)
        ''',
        """`index` returned $position. The slice `stops[:$position]` ends before the pause, and the other one
        starts one further, so that the pause itself is in neither. If the stop were missing, `index` would
        raise a `ValueError`.""",
        items=literal(items),
        mark=literal(items[mark]),
        position=mark,
    )


def _trim_question(rng: Random) -> Question:
    items = numbers(rng, rng.randint(4, 6), 1, 10)
    return question(
        """A jury drops the first and the last of its marks in the order in which they were given. Write a
        function that returns the marks that remain. Lists with fewer than three marks leave nothing.""",
        '''
        def inner(marks: list[int]) -> list[int]:
            """Return all marks but the first and the last."""
            return marks[1:-1]


        print(inner($items))
        print(inner([4]))
        ''',
        """The slice starts at position 1 and stops before the last item. For a list with one mark the start
        lies behind the stop, and such a slice is simply empty; no special case is needed.""",
        items=items,
    )


def _copy_slice_question(rng: Random) -> Question:
    items = people(rng, 4)
    return question(
        """Show by a program that a slice is a new list: take the first two items of a list, change the part,
        and print both.""",
        """
        team = $items
        pair = team[:2]
        pair[0] = "?"
        print(pair)
        print(team)
        """,
        """The slice copied two references into a fresh list. Writing to `pair[0]` changes only that list, so
        $first is still at the front of `team`.""",
        items=literal(items),
        first=items[0],
    )


def _journey(rng: Random, **_: Any) -> tuple[list[str], str, str]:
    stops = places(rng, rng.randint(3, 6))
    board, leave = rng.sample(stops, 2)
    return stops, board, leave


def _passed(line: list[str], board: str, leave: str, ends: dict[str, str]) -> list[str]:
    numbers_of = {stop: number for number, stop in enumerate(line)}
    way = 1 if numbers_of[board] < numbers_of[leave] else -1
    far = (numbers_of[leave] - numbers_of[board]) * way
    steps = {way * (numbers_of[stop] - numbers_of[board]): stop for stop in line}
    least = 0 if ends["short"] == "with_ends" else 1
    return [steps[step] for step in range(least, far + 1 - least)]


def _first_and_last(readings: list[int], n: int, form: dict[str, str]) -> int:
    """By how often each value counts."""
    weights = [(at >= len(readings) - n) - (at < n) for at in range(len(readings))]
    total = sum(value * weight for value, weight in zip(readings, weights, strict=True))
    return total if form["one"] == "last" else -total


LESSON = Lesson(
    topic="Taking a part of a list with a slice",
    area="slices",
    concepts=("list_slicing",),
    openings=(
        """An index fetches one item. A slice fetches a run of neighbours: the first three, everything from the
        fifth on, all but the last. You say where to start and where to stop, and get a new list.""",
        """"The first week", "the last three games", "everything after the heading": such phrases mean a stretch
        of a list. The notation for it is two positions with a colon between them.""",
        """Copying some neighbouring items with a loop takes four lines and invites an off-by-one error. A slice
        does the same in one expression, and its rule is worth learning well.""",
    ),
    ideas=(
        (
            """`row[a:b]` begins with the item at position `a` and stops before position `b`. The stop is not
            included. This makes the length easy to see: `row[2:6]` has `6 - 2` items, as long as the list is
            long enough.""",
            """Think of the positions as marks between the items: 0 before the first, 1 after it, and so on. A
            slice cuts at two marks and keeps what lies between. That is why `row[1:3]` holds two items and not
            three.""",
        ),
        (
            """Either side may be left out. `row[:3]` starts at the beginning, `row[3:]` goes to the end, and
            `row[:]` is a copy of everything. The first two fit together: for any `k`, `row[:k] + row[k:]`
            equals `row`.""",
            """A missing start means the beginning, a missing stop means the end. So `row[:k]` is the first `k`
            items and `row[k:]` is the rest. No item is lost and none comes twice, because one part stops where
            the other starts.""",
        ),
        (
            """Negative positions count from the end here too. `row[-2:]` is the last two items, and `row[:-1]`
            is all but the last. Only `row[-0:]` surprises: minus zero is zero, so that is the whole list.""",
            """To take the end of a list, use a negative start: `row[-3:]`. To leave the end off, use a negative
            stop: `row[:-3]`. The two together are the whole list again.""",
        ),
        (
            """A slice is forgiving. Where `row[10]` fails on a short list, `row[:10]` just returns what there
            is, and a start behind the stop gives an empty list. That is convenient, but it can also hide a
            mistake.""",
            """No slice raises an `IndexError`. Positions beyond the ends are moved back to the ends, so `[1,
            2][:9]` is `[1, 2]` and `[1, 2][5:]` is `[]`.""",
        ),
    ),
    examples=(_four_slices, _first_and_rest, _split_at),
    pitfalls=(
        """Expecting the stop to be included. `row[1:4]` has the items at positions 1, 2 and 3, not 4. If you want the
        item at position 4 as well, the stop is 5.""",
        """Asking for the last `n` items with `row[-n:]` when `n` may be 0. Since `-0` is `0`, you get the whole
        list and not an empty one. `row[len(row) - n :]` is right for every `n` from 0 to the length.""",
        """Changing a slice and expecting the list to change. `part = row[:2]` makes a new list;
        `part.append(9)` does not touch `row`.""",
    ),
    questions=(_trim_question, _copy_slice_question),
    asks=(
        "Which items does a slice contain?",
        "May I leave one side out?",
        "How do I take items from the end?",
        "What if the list is too short?",
    ),
    notes={
        "young": (
            """Imagine a loaf of bread. Two cuts with a knife give you a piece, and you say where each cut goes.
            Cut 0 is before the first crust.""",
        ),
        "engineer": (
            """A slice copies the references, which costs time and space in proportion to its length; it is not
            a view, as it would be in Go or NumPy.""",
        ),
        "analyst": (
            """`rows[1:]` drops a header line, `rows[:-1]` drops a totals line, and `rows[:5]` is a first look
            at the data.""",
        ),
    },
    families=(
        Family(
            "stops_of_a_ride",
            "line|stops|stations: list[str], board|start|origin: str, leave|goal|target: str -> list[str]",
            names=("stops_of_ride", "ride_$short", "stops_$short", "passed_stops"),
            tells=(
                "A train runs along the stops in $line, in either direction. Return the stops of a ride from $board "
                "to $leave in the order in which the train reaches them, $ends.",
                "Return the part of $line between $board and $leave, $ends, in the order of a journey from the one to "
                "the other, which may go towards the front of the list.",
                "Somebody travels from $board to $leave, both of them in $line. Return the list of the stops on the "
                "way, $ends, the first one on the way first.",
            ),
            notes=("No stop occurs twice in $line, and $board and $leave are different.",),
            varies={
                "ends": (
                    {
                        "short": "with_ends",
                        "ends": "including these two",
                        "first": "",
                        "last": " + 1",
                        "cut": "",
                    },
                    {
                        "short": "without_ends",
                        "ends": "without these two",
                        "first": " + 1",
                        "last": "",
                        "cut": "[1:-1]",
                    },
                )
            },
            solutions=(
                "here, there = $line.index($board), $line.index($leave)\nif here < there:\n"
                "    return $line[here$first : there$last]\n"
                "return $line[there$first : here$last][::-1]",
                "row = $line if $line.index($board) < $line.index($leave) else $line[::-1]\nride = []\n"
                "on_board = False\nfor stop in row:\n    if stop == $board:\n        on_board = True\n"
                "    if on_board:\n        ride.append(stop)\n    if stop == $leave:\n        break\n"
                "return ride$cut",
            ),
            oracle=_passed,
            draw=_journey,
            edges=((["Oslo", "Riga"], "Oslo", "Riga"), (["Oslo", "Riga", "Lima"], "Lima", "Oslo")),
            about={
                "line": "the stops in order",
                "board": "where the ride begins",
                "leave": "where it ends",
                "return": "the stops of the ride, $ends",
            },
            noun="the stops in $line on a ride from $board to $leave, $ends",
            gives="words",
        ),
        Family(
            "last_values_against_first",
            "readings|takings|values: list[int], n|days|count: int -> int",
            names=("${one}_minus_$other", "${one}_against_$other", "compare_ends", "difference_of_ends"),
            tells=(
                "Return the sum of the $one $n values of $readings minus the sum of the $other $n.",
                "Add up the $one $n values of $readings, subtract the sum of the $other $n values from that, and "
                "return the result.",
                "By how much is the sum of the $one $n values in $readings greater than that of the $other $n? Return "
                "the difference, which is negative if it is smaller.",
            ),
            notes=(
                "If there are fewer values than $n, both sums are made of all of them; $n may be 0, and then both "
                "sums are 0.",
            ),
            varies={
                "form": (
                    {"one": "last", "other": "first", "result": "late - early", "become": "+="},
                    {"one": "first", "other": "last", "result": "early - late", "become": "-="},
                )
            },
            solutions=(
                "early = sum($readings[:$n])\nlate = sum($readings[-$n:]) if $n > 0 else 0\nreturn $result",
                "start = max(0, len($readings) - $n)\nearly = sum($readings[:$n])\nlate = sum($readings[start:])\n"
                "return $result",
                "difference = 0\nfor i in range(min($n, len($readings))):\n"
                "    difference $become $readings[-1 - i] - $readings[i]\nreturn difference",
            ),
            oracle=_first_and_last,
            draw=lambda rng, form: (numbers(rng, rng.randint(2, 7), 0, 40), rng.randint(0, 4)),
            edges=(([4, 9, 1], 0), ([3, 8, 6], 2), ([5, 2], 3), ([], 1), ([7, 1, 1, 4], 1)),
            about={
                "readings": "the values in order",
                "n": "how many values to take at each end",
                "return": "the difference of the two sums",
            },
            noun="the sum of the $one $n values of $readings minus the sum of the $other $n",
            gives="int",
        ),
    ),
)
