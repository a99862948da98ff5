"""Leaving a loop early: break, continue and return."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _stop_at(rng: Random) -> Example:
    items, limit = numbers(rng, 7, 10, 40), rng.randint(60, 110)
    return example(
        """A lift carries $limit kilograms at most. Boxes stand in a queue and enter in order until the next one
        would be too much. Whatever comes after that one does not matter, so the loop can end there.""",
        '''
        def boxes_that_fit(weights: list[int], limit: int) -> int:
            """Return how many boxes from the front of the queue fit under the limit."""
            total = 0
            fitted = 0
            for weight in weights:
                if total + weight > limit:
                    break
                total += weight
                fitted += 1
            return fitted


        print(boxes_that_fit($items, $limit))
        print(boxes_that_fit([], $limit))
        ''',
        """The test looks at the total as it would be with the next box. When that passes the limit, `break`
        leaves the loop at once, before the box is added. The first box weighs $a and the second $b.""",
        items=items,
        limit=limit,
        a=items[0],
        b=items[1],
    )


def _skip_some(rng: Random) -> Example:
    lines = ["# prices", "", *[f"{w} {rng.randint(1, 30)}" for w in things(rng, 3)]]
    rng.shuffle(lines)
    return example(
        """A file has blank lines and lines with a comment that begins with `#`. Both are to be skipped; only
        the others carry data.""",
        '''
        def read_prices(lines: list[str]) -> list[int]:
            """Return the number at the end of every line that is neither blank nor a comment."""
            prices = []
            for line in lines:
                if line == "" or line.startswith("#"):
                    continue
                prices.append(int(line.split()[-1]))
            return prices


        print(read_prices($lines))
        ''',
        """`continue` gives up the current round and goes on with the next line. Without it, the conversion
        would need to stand in an `else` branch, one level deeper. Three of the five lines reach the last
        statement.""",
        lines=literal(lines),
    )


def _return_early(rng: Random) -> Example:
    items = numbers(rng, 6, 1, 30)
    divisor = rng.randint(3, 5)
    return example(
        """Inside a function, `return` is the strongest way to leave a loop. We look for the first item that
        $divisor divides and answer as soon as it is found.""",
        '''
        def first_multiple(numbers: list[int], divisor: int) -> int | None:
            """Return the first number that the divisor divides, or None."""
            for number in numbers:
                if number % divisor == 0:
                    return number
            return None


        print(first_multiple($items, $divisor))
        print(first_multiple([1, 2], $divisor))
        ''',
        """The line after the loop is reached only if no item passed the test. So at that place we know for
        certain that there is none, and `None` is the right answer.""",
        items=items,
        divisor=divisor,
    )


def _first_late_question(rng: Random) -> Question:
    items = [f"{rng.randint(7, 9):02}:{rng.randint(0, 59):02}" for _ in range(4)]
    return question(
        """Arrival times are given as texts such as "08:05", in the order of the days. Write a function that
        returns on how many days in a row, counted from the first, somebody arrived before 08:30.""",
        '''
        def punctual_start(times: list[str]) -> int:
            """Count the days before the first arrival at 08:30 or later."""
            days = 0
            for time in times:
                if time >= "08:30":
                    break
                days += 1
            return days


        print(punctual_start($items))
        print(punctual_start(["08:05", "08:29", "08:30", "07:55"]))
        print(punctual_start([]))
        ''',
        """Texts of this form sort like the times they stand for, because every part has two digits. At the
        first late arrival the loop ends, and later days are not counted even if they were punctual.""",
        items=literal(items),
    )


def _else_question(rng: Random) -> Question:
    items = distinct(rng, 4, 1, 12)
    target = rng.choice([items[2], 13])
    return question(
        """Rooms of a hotel are tried one after another. Print the number of the first free room from a list of
        wishes, or "full" if none of the wishes is free.""",
        '''
        def book(wishes: list[int], free: set[int]) -> str:
            """Return the first wished room that is free, as text, or "full"."""
            for room in wishes:
                if room in free:
                    answer = f"room {room}"
                    break
            else:
                answer = "full"
            return answer


        print(book($items, {$target, 20}))
        print(book($items, set()))
        ''',
        """The `else` of a loop runs when the loop was not left by `break`. It is the place for "we looked at
        everything and found nothing".""",
        items=items,
        target=target,
    )


def _day_of_goal(amounts: list[int], goal: int, reach: dict[str, str], never: int) -> int:
    """By looking the goal up among the sums, which never fall."""
    sums = list(accumulate(amounts))
    at = (bisect_left if reach["op"] == ">=" else bisect_right)(sums, goal)
    return at + 1 if at < len(sums) else never


def _saving(rng: Random) -> tuple[list[int], int]:
    amounts = numbers(rng, rng.randint(2, 7), 0, 9)
    return amounts, max(1, sum(amounts[: rng.randint(1, len(amounts) + 1)]) + rng.choice((-1, 0, 0, 1, 6)))


def _sum_until(entries: list[int], end: int, rule: dict[str, str]) -> int:
    """By recursion."""
    if not entries or entries[0] == end:
        return 0
    left_out = eval(rule["test"], {"entry": entries[0]})
    return (0 if left_out else entries[0]) + _sum_until(entries[1:], end, rule)


def _entries(rng: Random) -> tuple[list[int], int]:
    end = rng.choice((0, 99, -1, 30))
    return [rng.choice((3, 7, 12, 49, 50, 51, 40, -4, 20, end, 0)) for _ in range(rng.randint(3, 8))], end


def _row_of_seats(rows: list[str], count: int, marks: dict[str, str], number: dict[str, Any]) -> int:
    """By the longest stretch of free seats in each row."""
    longest = [max(map(len, row.split(marks["taken"]))) for row in rows]
    fitting = [place for place, length in enumerate(longest) if length >= count]
    return min(fitting, default=-1) + int(number["shift"])


def _hall(rng: Random, marks: dict[str, str], number: dict[str, Any]) -> tuple[list[str], int]:
    count = rng.randint(1, 4)
    rows = []
    for _ in range(rng.randint(2, 4)):
        runs = [rng.choice((count - 1, count - 1, count - 1, 0, 1, count, count + 1)) for _ in range(2)]
        runs = [min(run, count) for run in runs] if rng.random() < 0.6 else runs
        rows.append(marks["taken"].join(marks["free"] * run for run in runs) + marks["taken"] * rng.randint(0, 1))
    rows = [row or marks["taken"] for row in rows]
    return rows, count


LESSON = Lesson(
    topic="Leaving a loop early: break, continue and return",
    area="loops and accumulators",
    concepts=("for_loop", "break_continue", "early_return"),
    openings=(
        """If you look for your keys, you stop when you have found them. A loop should do so too. `break` and
        `return` end it early, and `continue` skips the rest of a single round.""",
        """A `for` loop visits every item unless you tell it otherwise. Often the answer is known long before
        the end, or some items are of no interest. Three statements deal with that.""",
        """Some questions cannot be answered before the last item was seen: the sum, for example. Others can be
        settled by the first one. For those, going on is a waste, and sometimes it is wrong.""",
    ),
    ideas=(
        (
            """`break` leaves the innermost loop at once and goes on with the line after it. Whatever the loop
            has collected so far remains in its variables.""",
            """When Python meets `break`, the loop is over: the rest of the body is skipped, and so are all
            remaining items. With one loop inside another, only the inner one ends.""",
        ),
        (
            """`continue` ends only the current round. The loop takes the next item and starts the body from the
            top. It is useful for getting uninteresting cases out of the way, so that the main work need not be
            indented.""",
            """`continue` says "nothing more to do for this item". Put such tests at the top of the body. The
            reader then knows that the lines below deal only with the cases that matter.""",
        ),
        (
            """`return` ends the whole function, and with it every loop around it. That makes search functions
            short: return inside the loop on success, return after the loop on failure.""",
            """In a function that searches, have two returns. The one in the loop gives the answer as soon as it
            is known. The one below the loop is reached only when nothing was found.""",
        ),
    ),
    examples=(_stop_at, _skip_some, _return_early),
    pitfalls=(
        """Returning `False` in an `else` inside the loop. "No item fits" cannot be known after looking at the
        first one. The negative answer belongs below the loop.""",
        """Updating before testing. If the total is increased before the limit is checked, the item that was too
        much has already been counted when `break` comes. Test what would happen, then update.""",
        """Expecting `break` to leave two nested loops. It leaves one. Put the loops into a function and use
        `return`.""",
    ),
    questions=(_first_late_question, _else_question),
    asks=("What does break do?", "And continue?", "What if the loop is in a function?"),
    notes={
        "young": ("""`break` is leaving the playground. `continue` is skipping your turn but staying in the game.""",),
        "engineer": (
            """There are no labelled breaks. The `else` clause of a loop runs when no `break` happened; many
            teams avoid it as hard to read and use a function with `return` instead.""",
        ),
        "student": (
            """Note what is known at each exit. At a `break` the condition holds for the current item; after a
            loop without break it holds for no item. These two facts usually prove the function right.""",
        ),
    },
    families=(
        Family(
            "day_when_goal_is_reached",
            "amounts|savings|steps: list[int], goal|target: int -> int",
            names=("day_of_goal", "first_day_with_goal", "days_until_goal", "day_goal_is_$done"),
            tells=(
                "Each entry of $amounts is what was saved on one day. Return the number of the first day, counted "
                "from 1, on which the sum of all entries so far is $how $goal.",
                "Add up $amounts one by one and return how many of them it takes until the sum is $how $goal.",
                "Return the number of the day (the first day is 1) on which somebody who puts $amounts into a money "
                "box, one amount a day, has $how $goal in it for the first time.",
            ),
            notes=("Return $never if that never happens. No amount is negative, and $goal is positive.",),
            varies={
                "reach": (
                    {"how": "at least", "op": ">=", "done": "reached"},
                    {"how": "more than", "op": ">", "done": "passed"},
                ),
                "never": (0, -1),
            },
            solutions=(
                "total = 0\nfor day, amount in enumerate($amounts, 1):\n    total += amount\n"
                "    if total $op $goal:\n        return day\nreturn $never",
                "day = 0\ntotal = 0\nfor amount in $amounts:\n    day += 1\n    total += amount\n"
                "    if total $op $goal:\n        break\nelse:\n    day = $never\nreturn day",
                "days = range(1, len($amounts) + 1)\n"
                "return next((day for day in days if sum($amounts[:day]) $op $goal), $never)",
            ),
            oracle=_day_of_goal,
            draw=lambda rng, reach, never: _saving(rng),
            edges=(([], 5), ([5, 4], 5), ([2, 3, 0, 1], 5), ([1, 2], 4)),
            about={"amounts": "what is added on each day", "goal": "the goal", "return": "a day's number, or $never"},
            noun="the number of the first day on which the sum of $amounts so far is $how $goal",
            gives="int",
        ),
        Family(
            "sum_up_to_end_mark",
            "entries|inputs: list[int], end|stop: int -> int",
            names=("sum_until_$stem", "total_before_$stem", "add_until_$stem", "sum_of_entries"),
            tells=(
                "Go through $entries and add them up until the number $end comes, which is not added itself. Skip "
                "entries that are $rule. Return the sum.",
                "Return the sum of the entries before the first $end in $entries, without those that are $rule.",
                "Numbers are typed in one after another, and $end says that the rest of $entries does not matter. "
                "Numbers that are $rule are typing errors and do not count. Return the sum of the others.",
            ),
            notes=(
                "If $end does not occur, all entries are looked at. It ends the list even if it is $itself itself.",
            ),
            varies={
                "rule": (
                    {"rule": "negative", "itself": "negative", "test": "entry < 0", "good": "entry >= 0"},
                    {
                        "rule": "greater than 50",
                        "itself": "greater than 50",
                        "test": "entry > 50",
                        "good": "entry <= 50",
                    },
                    {
                        "rule": "multiples of 10",
                        "itself": "a multiple of 10",
                        "test": "entry % 10 == 0",
                        "good": "entry % 10 != 0",
                    },
                ),
                "stem": tuple({"stem": stem} for stem in ("end", "stop", "mark")),
            },
            solutions=(
                "total = 0\nfor entry in $entries:\n    if entry == $end:\n        break\n    if $test:\n"
                "        continue\n    total += entry\nreturn total",
                "if $end in $entries:\n    wanted = $entries[: $entries.index($end)]\nelse:\n    wanted = $entries\n"
                "return sum(entry for entry in wanted if $good)",
                "total = 0\nfor entry in $entries:\n    if entry == $end:\n        return total\n    if $good:\n"
                "        total += entry\nreturn total",
            ),
            oracle=lambda entries, end, rule, stem: _sum_until(entries, end, rule),
            draw=lambda rng, rule, stem: _entries(rng),
            edges=(([], 0), ([7, 99, 5], 99), ([0, 4], 0), ([50, -3, 51, 20, 8], 1)),
            about={"entries": "the numbers, in order", "end": "the number that ends them", "return": "the sum"},
            noun="the sum of $entries before the first $end, without those that are $rule",
            gives="int",
        ),
        Family(
            "first_row_with_free_seats",
            "rows: list[str], count|group|k: int -> int",
            names=("row_with_room", "first_row_for_group", "row_for_group", "find_row"),
            tells=(
                'Each text in $rows is a row of seats, "$free" for a free seat and "$taken" for a taken one. Return '
                "the $number of the first row with at least $count free seats side by side.",
                "A group of $count people wants to sit side by side in one row. The rows are texts with "
                '"$free" for each free seat and "$taken" for each taken one. Return the $number of the first of '
                "$rows where that is possible.",
                "Return the $number of the first text in $rows in which $count free seats follow each other; "
                '"$free" is a free seat, "$taken" a taken one.',
            ),
            notes=("If there is no such row, return $none. $count is at least 1.",),
            varies={
                "marks": (
                    {"free": ".", "taken": "x"},
                    {"free": "o", "taken": "#"},
                    {"free": "-", "taken": "X"},
                ),
                "number": (
                    {"number": "index", "shift": "0", "from": "", "none": "-1"},
                    {"number": "number, counted from 1,", "shift": "1", "from": ", 1", "none": "0"},
                ),
            },
            solutions=(
                "for number, row in enumerate($rows$from):\n    free = 0\n    for seat in row:\n"
                '        if seat == "$free":\n            free += 1\n            if free == $count:\n'
                "                return number\n        else:\n            free = 0\nreturn $none",
                'wanted = "$free" * $count\nfor number, row in enumerate($rows$from):\n    if wanted in row:\n'
                "        return number\nreturn $none",
                'fitting = (number for number, row in enumerate($rows$from) if "$free" * $count in row)\n'
                "return next(fitting, $none)",
            ),
            oracle=_row_of_seats,
            draw=_hall,
            edges=(([], 2),),
            about={"rows": "a text for each row", "count": "the number of people", "return": "the row, or $none"},
            noun="the $number of the first row in $rows with $count free seats side by side",
            gives="int",
        ),
    ),
)
