"""Borders: the first position where something becomes true, and bisect."""

import itertools
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _insert_place(rng: Random) -> Example:
    items = sorted(distinct(rng, 6, 10, 80))
    new = rng.randint(5, 85)
    return example(
        """A list of arrival times is in order, and a new time, $new, comes in. Where does it belong? At the first
        position whose item is not smaller.""",
        '''
        def place_for(numbers: list[int], new: int) -> int:
            """Return the first position whose item is at least `new` (the length, if there is none)."""
            low, high = 0, len(numbers)
            while low < high:
                middle = (low + high) // 2
                if numbers[middle] >= new:
                    high = middle
                else:
                    low = middle + 1
            return low


        times = $items
        where = place_for(times, $new)
        times.insert(where, $new)
        print(where, times)
        ''',
        """The number of items smaller than $new is $count, and that is also the position, because they all stand in
        front of it. If all were smaller, the answer would be 6, one past the end, and `insert` accepts that as
        well.""",
        items=items,
        new=new,
        count=sum(x < new for x in items),
    )


def _bisect_counts(rng: Random) -> Example:
    items = sorted(numbers(rng, 9, 1, 20))
    a = rng.randint(4, 8)
    b = a + rng.randint(3, 8)
    return example(
        """How many of the sorted values lie from $a to $b, both included? Two positions answer that without looking at
        the values in between. The module `bisect` finds them.""",
        '''
        from bisect import bisect_left, bisect_right


        def count_between(ordered: list[int], low: int, high: int) -> int:
            """Count the items from low to high, both included, in a rising list."""
            return bisect_right(ordered, high) - bisect_left(ordered, low)


        print(count_between($items, $a, $b))
        ''',
        """`bisect_left` gives the position of the first item that is at least $a, which is $left. `bisect_right` gives
        the position after the last item that is at most $b, which is $right. The difference is the number of items
        between the two cuts.""",
        items=items,
        a=a,
        b=b,
        left=sum(x < a for x in items),
        right=sum(x <= b for x in items),
    )


def _first_enough(rng: Random) -> Example:
    total, per_day = rng.randint(100, 300), rng.randint(3, 9)
    return example(
        """Savings grow: on day 1 you put aside $per_day, on day 2 twice as much, on day 3 three times, and so on. On
        which day do you have at least $total? The sum only ever grows, so the answer can be found by halving.""",
        '''
        def first_day(per_day: int, goal: int) -> int:
            """Return the first day on which per_day * (1 + 2 + ... + day) reaches the goal."""
            low, high = 1, goal
            while low < high:
                day = (low + high) // 2
                saved = per_day * day * (day + 1) // 2
                if saved >= goal:
                    high = day
                else:
                    low = day + 1
            return low


        print(first_day($per_day, $total))
        ''',
        """For each day the question "is it enough?" has the answer no up to some day and yes from then on. The search
        finds the border between the two. `high` may start at the goal, since on that day it is certainly enough.""",
        total=total,
        per_day=per_day,
    )


def _grade_question(rng: Random) -> Question:
    limits = [50, 65, 80]
    marks = numbers(rng, 4, 30, 100)
    return question(
        """Marks below 50 are "fail", from 50 "pass", from 65 "good", from 80 "very good". Write a function with
        `bisect_right` instead of a chain of conditions.""",
        '''
        from bisect import bisect_right


        def grade(mark: int) -> str:
            """Return the grade of a mark from 0 to 100."""
            limits = $limits
            names = ["fail", "pass", "good", "very good"]
            return names[bisect_right(limits, mark)]


        for mark in $marks:
            print(mark, grade(mark))
        ''',
        """`bisect_right(limits, mark)` is the number of limits that the mark has reached: 0, 1, 2 or 3. A mark of
        exactly 50 has reached the first limit, and that is why it is `bisect_right` and not `bisect_left`.""",
        limits=limits,
        marks=marks,
    )


def _next_bus_question(rng: Random) -> Question:
    buses = sorted(distinct(rng, 5, 0, 59))
    now = rng.randint(0, 59)
    return question(
        """Buses leave at the given minutes of each hour. It is minute $now. Find the next departure; after the last
        one, the first bus of the next hour is the answer.""",
        '''
        from bisect import bisect_left


        def next_bus(minutes: list[int], now: int) -> int:
            """Return the minute of the next bus, at or after now; minutes are rising."""
            where = bisect_left(minutes, now)
            return minutes[where % len(minutes)]


        print(next_bus($buses, $now))
        ''',
        """`bisect_left` finds the first departure that is not before now. If there is none, it gives the length of the
        list, and the remainder turns that into 0, the first bus.""",
        buses=buses,
        now=now,
    )


def _minutes_passed(departures: list[int], now: int, clock: dict[str, str], same: dict[str, str]) -> int:
    """By letting one minute pass after the other."""
    wait = 0 if same["side"] == "left" else 1
    while (now + wait) % int(clock["cycle"]) not in departures:
        wait += 1
    return wait


def _departures(rng: Random, cycle: int) -> tuple[list[int], int]:
    departures = sorted(distinct(rng, rng.randint(2, 6), 0, cycle - 1))
    now = rng.choice((rng.choice(departures), departures[-1] + 1, departures[0], rng.randrange(cycle)))
    return departures, now % cycle


def _days_of_goals(amounts: list[int], goals: list[int], rule: dict[str, str]) -> list[int]:
    """By adding up anew for every day."""
    return [
        next(
            (
                day
                for day in range(1, len(amounts) + 1)
                if sum(amounts[:day]) > goal or (rule["op"] == ">=" and sum(amounts[:day]) == goal)
            ),
            0,
        )
        for goal in goals
    ]


def _savings(rng: Random) -> tuple[list[int], list[int]]:
    amounts = [rng.choice((0, rng.randint(1, 9))) for _ in range(rng.randint(3, 7))]
    totals = list(itertools.accumulate(amounts))
    goals = [rng.choice((max(1, rng.choice(totals)), rng.randint(1, totals[-1] + 4))) for _ in range(rng.randint(1, 4))]
    return amounts, goals


def _cut_everywhere(words: list[str], lines: int, joint: dict[str, str]) -> int:
    """By trying all ways to break the text."""
    widths = []
    for count in range(min(lines, len(words))):
        for cuts in itertools.combinations(range(1, len(words)), count):
            parts = itertools.pairwise((0, *cuts, len(words)))
            widths.append(max(len(joint["joint"].join(words[start:end])) for start, end in parts))
    return min(widths)


def _text_and_lines(rng: Random) -> tuple[list[str], int]:
    return rng.choices(words(rng, 6), k=rng.randint(3, 7)), rng.randint(1, 4)


LESSON = Lesson(
    topic="Finding the first position where something becomes true",
    area="searching and binary search",
    concepts=("binary_search", "bisect", "sorted_input"),
    openings=(
        """Many searches are not for an item but for a border: the first day on which it is warm enough, the first
        version that has the bug. Before the border the answer is always no, behind it always yes.""",
        """"Where does this number belong?" has an answer even if the number is not in the list. Searching for the
        border between smaller and not smaller items gives it.""",
        """Binary search is most useful in a form that never asks "is it equal?". It asks a yes-no question and finds
        the place where the answer changes.""",
    ),
    ideas=(
        (
            """Imagine the answers in a row: no, no, no, yes, yes. We want the first yes. Look at the middle. If it is a
            yes, the first yes is there or to the left: `high = middle`. If it is a no, it is further right: `low =
            middle + 1`.""",
            """The condition must be false up to some point and true from there on. Then one look at the middle tells in
            which half the change lies, and the other half need not be looked at.""",
        ),
        (
            """When `low` and `high` meet, they stand on the first yes. If there is no yes at all, they meet one past
            the end. So `high` starts at `len(row)`, and the result may be equal to it.""",
            """Start with `low = 0` and `high = len(row)`. There are `len(row) + 1` possible borders, since the change
            can also lie behind the last item. The loop runs `while low < high`.""",
        ),
        (
            """The `bisect` module does this for sorted lists. `bisect_left(row, x)` is the first position whose item is
            at least `x`, `bisect_right(row, x)` the first whose item is greater than `x`. Their difference is the
            number of items equal to `x`.""",
            """You need not write the loop for the usual case. `bisect_left` counts the items smaller than `x`,
            `bisect_right` those that are smaller or equal. `insort` also inserts the item.""",
        ),
    ),
    examples=(_insert_place, _bisect_counts, _first_enough),
    pitfalls=(
        """Stopping at an equal item. If a value occurs several times, the middle may hit any of them, and the first one
        is then missed. A search for the border between no and yes has no such exit and always finds the first.""",
        """Using the result as an index without a check. It may be `len(row)`, meaning "behind everything", and
        `row[len(row)]` is an `IndexError`.""",
    ),
    questions=(_grade_question, _next_bus_question),
    asks=("What do we look for?", "Where do low and high end?", "Is there a ready-made function?"),
    notes={
        "young": (
            """In the evening the street lamps go on. All photos before are dark lamps, all after are bright ones. To
            find the first bright photo, look at the middle one and throw half of the pile away.""",
        ),
        "engineer": (
            """`bisect_left` and `bisect_right` are C++'s `lower_bound` and `upper_bound`. Since Python 3.10 the
            `bisect` functions take a `key`.""",
        ),
        "student": (
            """Invariant: everything before `low` is no, everything from `high` on is yes. When they meet, the border is
            found.""",
        ),
    },
    families=(
        Family(
            "wait_for_departure",
            "departures|timetable|minutes: list[int], now|present|current: int -> int",
            names=("minutes_to_wait", "wait_for_next", "wait_until_next", "minutes_until_departure"),
            tells=(
                "$departures holds the minutes of the $long at which a boat leaves, in rising order. Return how many "
                "minutes one has to wait in minute $now for the next boat, or for the first of the next $long if no "
                "more comes in this one.",
                "Boats leave at the same minutes of every $long; $departures lists them in rising order. Return the "
                "number of minutes from minute $now to the next departure, which may be in the next $long.",
                "It is minute $now of the $long, and the rising list $departures tells in which minutes of each $long "
                "a bus leaves. Return the waiting time in minutes until the next one; after the last of the $long that "
                "is the first of the next.",
            ),
            notes=("The $long has $cycle minutes, numbered from 0. A departure in minute $now itself $counts.",),
            varies={
                "clock": ({"long": "hour", "cycle": "60"}, {"long": "day", "cycle": "1440"}),
                "same": (
                    {"side": "left", "counts": "can still be caught", "test": ">=", "less": "", "more": ""},
                    {"side": "right", "counts": "is missed", "test": ">", "less": " - 1", "more": " + 1"},
                ),
            },
            solutions=(
                program("""
                    from bisect import bisect_$side

                    place = bisect_$side($departures, $now)
                    if place == len($departures):
                        return $departures[0] + $cycle - $now
                    return $departures[place] - $now
                """),
                program("""
                    low = 0
                    high = len($departures)
                    while low < high:
                        middle = (low + high) // 2
                        if $departures[middle] $test $now:
                            high = middle
                        else:
                            low = middle + 1
                    if low < len($departures):
                        return $departures[low] - $now
                    return $departures[0] - $now + $cycle
                """),
                "return min((departure - $now$less) % $cycle$more for departure in $departures)",
            ),
            oracle=_minutes_passed,
            draw=lambda rng, clock, same: _departures(rng, int(clock["cycle"])),
            edges=(([5, 20, 50], 20), ([5, 20, 50], 51), ([7], 7), ([0, 30], 59)),
            about={
                "departures": "minutes of the $long in rising order, at least one",
                "now": "the present minute of the $long",
                "return": "the minutes to wait",
            },
            noun="the waiting time from minute $now to the next departure of $departures, which recur every $long",
            gives="nat",
        ),
        Family(
            "days_when_goals_are_reached",
            "amounts|deposits|savings: list[int], goals|targets|sums: list[int] -> list[int]",
            names=("days_of_goals", "days_$word", "first_days_$word", "when_totals_$word"),
            tells=(
                "Entry i of $amounts is put aside on day i + 1. Return for each number in $goals "
                "the first day after which the total is $enough.",
                "Add up $amounts day by day, beginning with day 1. For every number in $goals find the first day on "
                "which the sum so far is $enough, and return the list of these days.",
                "Return a list as long as $goals: for each of its numbers the smallest count of entries from the front "
                "of $amounts whose sum is $enough.",
            ),
            notes=(
                "No amount is negative, and each goal is at least 1. For a goal that the total never gets to, the "
                "list has a 0.",
            ),
            varies={
                "rule": (
                    {"enough": "at least this number", "side": "left", "op": ">=", "word": "reach"},
                    {"enough": "more than this number", "side": "right", "op": ">", "word": "exceed"},
                )
            },
            solutions=(
                program("""
                    from bisect import bisect_$side
                    from itertools import accumulate

                    totals = list(accumulate($amounts))
                    days = [bisect_$side(totals, goal) + 1 for goal in $goals]
                    return [day if day <= len(totals) else 0 for day in days]
                """),
                program("""
                    days = []
                    for goal in $goals:
                        total = 0
                        reached = 0
                        for day, amount in enumerate($amounts, start=1):
                            total += amount
                            if total $op goal:
                                reached = day
                                break
                        days.append(reached)
                    return days
                """),
            ),
            oracle=_days_of_goals,
            draw=lambda rng, rule: _savings(rng),
            edges=(([], [5]), ([4, 0, 6], [4, 5, 10, 11]), ([3, 3], []), ([0, 0, 2], [1, 2])),
            about={
                "amounts": "what is put aside on each day",
                "goals": "the totals that are asked for",
                "return": "a day for each goal",
            },
            noun="the list of the first days on which the total of $amounts is $enough, for each number in $goals",
            gives="nats",
        ),
        Family(
            "narrowest_width_for_lines",
            "words|names|parts: list[str], lines|rows|most: int -> int",
            names=("narrowest_width", "smallest_width", "width_for_lines", "least_line_width"),
            tells=(
                'The strings in $words are written in this order on at most $lines lines, with "$joint" between two '
                "strings on the same line. Return the smallest possible length of the longest line.",
                "A sign has room for $lines lines. The strings in $words stand on it one after the other, and within a "
                'line "$joint" is put between them. Return how many characters wide the sign must be at least.',
                "Return the smallest width with which $words can be divided into no more than $lines lines. The order "
                'stays, no string is broken, and the strings of a line are joined by "$joint".',
            ),
            notes=("There is nothing at the ends of a line. $words has at least one entry, and $lines is at least 1.",),
            varies={"joint": ({"joint": " ", "gap": "1"}, {"joint": ", ", "gap": "2"}, {"joint": " - ", "gap": "3"})},
            solutions=(
                program("""
                    def lines_needed(width: int) -> int:
                        count, used = 1, len($words[0])
                        for word in $words[1:]:
                            used += $gap + len(word)
                            if used > width:
                                count += 1
                                used = len(word)
                        return count

                    low = max(map(len, $words))
                    high = len("$joint".join($words))
                    while low < high:
                        middle = (low + high) // 2
                        if lines_needed(middle) <= $lines:
                            high = middle
                        else:
                            low = middle + 1
                    return low
                """),
                program("""
                    def narrowest(start: int, left: int) -> int:
                        whole = len("$joint".join($words[start:]))
                        if left == 1:
                            return whole
                        for end in range(start + 1, len($words)):
                            line = len("$joint".join($words[start:end]))
                            whole = min(whole, max(line, narrowest(end, left - 1)))
                        return whole

                    return narrowest(0, $lines)
                """),
            ),
            oracle=_cut_everywhere,
            draw=lambda rng, joint: _text_and_lines(rng),
            edges=((["river"], 3), (["oak", "elm", "tea"], 1), (["map", "sea", "harbour", "ice"], 2)),
            about={
                "words": "the strings in order",
                "lines": "how many lines there may be",
                "return": "the smallest width",
            },
            noun="the smallest width with which the strings of $words fit on $lines lines",
            gives="nat",
        ),
    ),
)
