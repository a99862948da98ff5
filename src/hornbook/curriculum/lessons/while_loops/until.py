"""The while loop: repeating as long as a condition holds."""

from itertools import accumulate, count, takewhile
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _savings(rng: Random) -> Example:
    start, rate, goal = rng.randint(5, 20) * 10, rng.choice([5, 10, 20]), rng.randint(25, 40) * 10
    return example(
        """A plant is $start millimetres tall and grows by $rate percent each week. After how many weeks is it at least
        $goal millimetres tall? We do not know the number of rounds beforehand, so it is a case for `while`.""",
        '''
        def weeks_until(height: float, percent: int, goal: float) -> int:
            """Count the weeks until a growing height reaches the goal."""
            weeks = 0
            while height < goal:
                height = height * (100 + percent) / 100
                weeks += 1
            return weeks


        print(weeks_until($start, $rate, $goal))
        print(weeks_until($goal, $rate, $goal))
        ''',
        """In the first week the height became $first. The second call starts at the goal, so the condition is false at
        once and the body never runs: 0 weeks.""",
        start=start,
        rate=rate,
        goal=goal,
        first=start * (100 + rate) / 100,
    )


def _halve(rng: Random) -> Example:
    n = rng.randint(20, 200)
    return example(
        """A rumour starts with one person, and every hour everyone who knows it tells one more. The program prints how
        the number grows until all $n people of the village know.""",
        """
        informed = 1
        hours = 0
        while informed < $n:
            informed = min(2 * informed, $n)
            hours += 1
            print("hour", hours, "informed", informed)
        """,
        """The number doubles, and `min` keeps it from passing the size of the village. The condition is checked before
        each round; as soon as $n people know, the loop ends.""",
        n=n,
    )


def _consume(rng: Random) -> Example:
    items = numbers(rng, 4, 2, 9)
    return example(
        """Tasks wait in a queue, and each takes some minutes. Whoever needs more than five minutes is stopped after
        five and goes to the end of the queue with the rest. The list changes while we work, so `for` is not suitable
        here.""",
        '''
        def minutes_to_finish(tasks: list[int]) -> list[int]:
            """Return the clock times at which tasks are completed, in the order of completion."""
            waiting = tasks.copy()
            clock = 0
            finished = []
            while waiting:
                minutes = waiting.pop(0)
                clock += min(minutes, 5)
                if minutes > 5:
                    waiting.append(minutes - 5)
                else:
                    finished.append(clock)
            return finished


        print(minutes_to_finish($items))
        ''',
        """`while waiting` runs as long as the list is not empty. Every task takes at most two turns, because none is
        longer than nine minutes. The last time is $total, the sum of all tasks: no minute is lost.""",
        items=items,
        total=sum(items),
    )


def _count_down_question(rng: Random) -> Question:
    amount, coin = rng.randint(23, 99), rng.choice([5, 7, 10])
    return question(
        """How many times can $coin be taken away from $amount, and what remains? Use only subtraction.""",
        '''
        def take_away(amount: int, step: int) -> tuple[int, int]:
            """Return how often `step` fits into the amount, and the rest; step is positive."""
            times = 0
            while amount >= step:
                amount -= step
                times += 1
            return times, amount


        print(take_away($amount, $coin))
        print(divmod($amount, $coin))
        ''',
        """The loop goes on while there is enough left. What remains is smaller than the step: otherwise the loop would
        not have ended. Python's `divmod` gives the same pair.""",
        amount=amount,
        coin=coin,
    )


def _battery_question(rng: Random) -> Question:
    start, drain = rng.randint(60, 100), rng.randint(6, 14)
    return question(
        """A battery has $start percent and loses $drain percent per hour. Below 20 percent an alarm sounds. After how
        many full hours does it sound?""",
        '''
        def hours_until_alarm(charge: int, drain: int) -> int:
            """Count the hours until the charge is below 20."""
            hours = 0
            while charge >= 20:
                charge -= drain
                hours += 1
            return hours


        print(hours_until_alarm($start, $drain))
        ''',
        """The loop must run as long as there is no alarm. "Below 20" is the end, so its opposite, "20 or more", is the
        condition for going on.""",
        start=start,
        drain=drain,
    )


_SUPPLIES = tuple(
    {"what": what, **ask}
    for what in ("flour", "hay", "firewood", "lamp oil")
    for ask in (
        {"stem": "days", "result": "the number of days on which the whole need can be met", "get": "days"},
        {
            "stem": "rest",
            "result": "the amount that is left after the last day on which the whole need can be met",
            "get": "left",
        },
    )
)


def _lasted(supply: int, first: int, more: int, row: dict[str, str]) -> int:
    """By the running totals of all needs."""
    met = list(takewhile(lambda total: total <= supply, accumulate(count(first, more))))
    return len(met) if row["get"] == "days" else supply - (met[-1] if met else 0)


_CLIMBERS = tuple(
    {"who": who, "place": place, **never}
    for who, place in (("snail", "well"), ("beetle", "jar"), ("toad", "pit"), ("woodlouse", "bucket"))
    for never in ({"hint": "int | None", "never": "None"}, {"hint": "int", "never": "-1"})
)


def _climbed(depth: int, up: int, down: int, row: dict[str, str]) -> int | None:
    """By the heights at noon of many days, written down beforehand."""
    noons = [day * up - (day - 1) * down for day in range(1, 400)]
    reached = [day for day, height in enumerate(noons, start=1) if height >= depth]
    return reached[0] if reached else None if row["never"] == "None" else -1


def _climb(rng: Random) -> tuple[int, int, int]:
    up, down = rng.randint(2, 12), rng.randint(0, 9)
    depth = up + (up - down) * rng.randint(0, 8) + rng.choice((0, 0, 1, -1)) if up > down else rng.randint(2, 30)
    return max(1, depth), up, down


_LINES = tuple(
    {"what": what, **when}
    for what in ("tram", "ferry", "cable car", "night bus")
    for when in (
        {"when": "no earlier than", "stem": "from", "gone": "<", "good": ">=", "late": 0},
        {"when": "later than", "stem": "after", "gone": "<=", "good": ">", "late": 1},
    )
)


def _next_of(first: int, every: int, last: int, now: int, row: dict[str, Any]) -> int | None:
    """By dividing: as many intervals as fit before the time."""
    rounds = max(0, -((first - now - row["late"]) // every))
    departure = first + every * rounds
    return departure if departure <= last else None


def _line(rng: Random) -> tuple[int, int, int, int]:
    first, every, rounds = rng.randint(0, 40), rng.choice((5, 7, 10, 12, 15, 20)), rng.randint(2, 9)
    last = first + every * rounds + rng.choice((0, 0, every - 1))
    stop = first + every * rng.randint(0, rounds)
    return first, every, last, rng.choice((stop, stop, stop + 1, stop - 1, first + every * rounds, last + 1))


LESSON = Lesson(
    topic="Repeating until something happens: the while loop",
    area="while loops",
    concepts=("while_loop", "loop_condition"),
    openings=(
        """A `for` loop knows its rounds in advance: one per item. But "keep stirring until the sugar has dissolved" has
        no number of rounds. For such tasks there is `while`, which repeats as long as a condition holds.""",
        """How many years until a sum has doubled? How many guesses until the answer is right? If the number of
        repetitions is the very thing you want to find out, `for` cannot help.""",
        """The word `while` means "as long as". The loop asks its question before each round, and the first time that
        the answer is no, the program goes on below.""",
    ),
    ideas=(
        (
            """The condition is tested before each round. If it is true, the body runs and the test comes again. If it
            is false, the loop is over. So the body may run any number of times, including none.""",
            """Test, body, test, body, ..., test. The last thing that happens in a `while` loop is always a test that
            failed. Hence after the loop you know for certain that the condition is false.""",
        ),
        (
            """Something in the body must change the condition. If nothing in `while height < goal` changes `height` or
            `goal`, the loop never ends. Find the line that makes progress, and make sure that every round reaches
            it.""",
            """For every `while` ask: which quantity gets closer to the end in each round? A number that grows towards a
            limit, a list that gets shorter. If you cannot name it, the loop may run for ever.""",
        ),
        (
            """The task tells when to stop, the code says when to go on: one is the opposite of the other. "Until at
            least 100" becomes `while total < 100`. "Until the list is empty" becomes `while row`.""",
            """To find the condition, write down when you are finished, and negate it. The opposite of `>=` is `<`, the
            opposite of `==` is `!=`, the opposite of "a and b" is "not a or not b".""",
        ),
        (
            """Use `for` when there is something to walk through, or a known number of rounds. Use `while` when only a
            condition tells the end. A `while` loop with a counter that runs from 0 to the length is a `for` loop in
            disguise.""",
            """`for` or `while`? If you can say beforehand how many rounds there will be, take `for`. It cannot run for
            ever, and there is no counter to forget.""",
        ),
    ),
    examples=(_savings, _halve, _consume),
    pitfalls=(
        """Forgetting the line that makes progress. `while i < 10: print(i)` prints the same number until you stop the
        program. Add `i += 1`, and check that no `continue` jumps over it.""",
        """Waiting for an exact hit. `while x != 10` with steps of 3 goes from 9 to 12 and never sees 10. A comparison
        such as `x < 10` cannot be jumped over.""",
    ),
    questions=(_count_down_question, _battery_question),
    asks=(
        "When is the condition tested?",
        "Why does it end?",
        "How do I find the condition?",
        "Should I use for or while?",
    ),
    notes={
        "young": (
            """Eat soup: while there is soup in the plate, take a spoonful. Nobody counts the spoonfuls beforehand. If
            the plate is empty at the start, you take none.""",
        ),
        "engineer": (
            """There is no do-while. When the test belongs at the end or in the middle, write `while True` and leave
            with `break`.""",
        ),
        "student": (
            """A loop is proved to end by a quantity that is a whole number, is never negative, and gets smaller in each
            round.""",
        ),
    },
    families=(
        Family(
            "supply_under_growing_need",
            "supply|stock: int, first|start: int, more|growth: int -> int",
            names=("${stem}_of_supply", "${stem}_with_growing_need", "supply_$stem", "count_$stem"),
            tells=(
                "A camp has $supply kilograms of $what. The need is $first kilograms on the first day and rises by "
                "$more every day. Return $result.",
                "Return $result, if there are $supply kilograms of $what and the daily need, at first $first "
                "kilograms, grows by $more from each day to the next.",
                "Some $what is stored, $supply kilograms of it. The first day needs $first kilograms, and the need of "
                "each later day is higher by $more than that of the day before. Return $result.",
            ),
            notes=("$first is at least 1, and $more is never negative.",),
            varies={"row": _SUPPLIES},
            solutions=(
                program("""
                    left = $supply
                    need = $first
                    days = 0
                    while left >= need:
                        left -= need
                        need += $more
                        days += 1
                    return $get
                """),
                program("""
                    days = 0
                    left = $supply
                    while left >= $first + days * $more:
                        left -= $first + days * $more
                        days += 1
                    return $get
                """),
                program("""
                    from itertools import count
                    left = $supply
                    for days in count():
                        need = $first + days * $more
                        if need > left:
                            break
                        left -= need
                    return $get
                """),
            ),
            oracle=_lasted,
            draw=lambda rng, row: (rng.randint(10, 120), rng.randint(1, 12), rng.choice((0, 1, 2, 3, 5))),
            edges=((3, 4, 1), (15, 1, 1), (14, 1, 1), (12, 4, 0), (0, 2, 1)),
            about={
                "supply": "the kilograms of $what",
                "first": "the need of the first day",
                "more": "by how much the need grows from day to day",
                "return": "$result",
            },
            noun=(
                "$result, where there are $supply kilograms of $what and the need is $first on the first day and "
                "rises by $more every day"
            ),
            gives="nat",
        ),
        Family(
            "day_of_reaching_the_rim",
            "depth|rim_height: int, gain|rise: int, loss|slide: int -> $hint",
            names=("day_at_the_top", "days_to_rim", "${who}_in_${place}", "climbing_days"),
            tells=(
                "A $who at the bottom of a $place climbs up by $gain every day and slides down by $loss every night. "
                "Return the number of the day on which it reaches the rim, which is $depth above the bottom, or "
                "$never if it never does.",
                "Return on which day, counted from 1, a $who gets to the top of a $place of depth $depth, if it "
                "climbs by $gain in the daytime and slips back by $loss at night. Return $never if it can never get "
                "there.",
                "Day by day a $who gains $gain of height in a $place, and night by night it loses $loss. Return the "
                "first day on which its height is at least $depth, or $never when there is no such day.",
            ),
            notes=(
                "It starts at height 0 in the morning of day 1. All numbers are in cm; $depth and $gain are positive.",
            ),
            varies={"row": _CLIMBERS},
            solutions=(
                program("""
                    if $gain < $depth and $gain <= $loss:
                        return $never
                    day = 1
                    height = $gain
                    while height < $depth:
                        height += $gain - $loss
                        day += 1
                    return day
                """),
                program("""
                    if $depth <= $gain:
                        return 1
                    if $loss >= $gain:
                        return $never
                    missing = $depth - $gain
                    nights = -(-missing // ($gain - $loss))
                    return nights + 1
                """),
                program("""
                    height = 0
                    day = 0
                    while True:
                        day += 1
                        height += $gain
                        if height >= $depth:
                            return day
                        if $loss >= $gain:
                            return $never
                        height -= $loss
                """),
            ),
            oracle=_climbed,
            draw=lambda rng, row: _climb(rng),
            edges=((10, 10, 20), (11, 10, 10), (10, 3, 2), (11, 3, 2), (12, 4, 0)),
            about={
                "depth": "the height of the rim above the bottom",
                "gain": "what it climbs by day",
                "loss": "what it loses at night",
                "return": "the day, or $never",
            },
        ),
        Family(
            "next_departure_of_a_line",
            "first|start: int, gap|interval: int, last|end: int, now|arrival: int -> int | None",
            names=("next_departure", "departure_$stem", "first_departure_$stem", "next_ride"),
            tells=(
                "A $what first leaves at the minute $first. From one departure to the next it takes $gap minutes, and "
                "none is later than $last. Return the first departure that is $when $now, or None if there is none.",
                "Return the minute of the first $what that leaves $when $now. The first departure of the day is at "
                "$first, and the others follow, with $gap minutes in between, as long as they are not later than "
                "$last. Return None if no departure is left.",
                "Somebody reaches the stop of a $what at the minute $now. The earliest departure is at $first, and "
                "after each come $gap minutes until the next; there is none later than $last. Return the first "
                "departure that is $when $now, or None if all are over.",
            ),
            varies={"row": _LINES},
            solutions=(
                program("""
                    departure = $first
                    while departure $gone $now:
                        departure += $gap
                    return departure if departure <= $last else None
                """),
                program("""
                    for departure in range($first, $last + 1, $gap):
                        if departure $good $now:
                            return departure
                    return None
                """),
                program("""
                    departure = $first
                    while departure <= $last:
                        if departure $good $now:
                            return departure
                        departure += $gap
                    return None
                """),
            ),
            oracle=_next_of,
            draw=lambda rng, row: _line(rng),
            edges=((10, 20, 70, 5), (10, 20, 70, 70), (10, 20, 69, 51), (10, 20, 70, 71), (30, 10, 20, 15)),
            about={
                "first": "the minute of the first departure",
                "gap": "the minutes from one departure to the next, positive",
                "last": "the last minute at which there may be a departure",
                "now": "the minute asked about",
                "return": "the minute of the departure, or None",
            },
        ),
    ),
)
