"""Integer division: how often one number fits into another, and what is left."""

from itertools import count
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import integers


def _packing(r: Random) -> Example:
    per, eggs = r.choice((6, 10, 12)), r.randint(25, 140)
    return example(
        """$eggs eggs go into cartons of $per. Two questions arise: how many cartons become full, and how many
        eggs are left over? `//` answers the first, `%` the second.""",
        '''
        def pack(eggs: int, per_carton: int) -> tuple[int, int]:
            """Return the number of full cartons and the eggs left over."""
            full = eggs // per_carton
            left = eggs % per_carton
            return full, left


        print(pack($eggs, $per))
        ''',
        """The two results fit together: $full times $per is $packed, and $left more make $eggs. This holds
        for any numbers, and it is a quick way to check such code.""",
        eggs=eggs,
        per=per,
        full=eggs // per,
        packed=eggs // per * per,
        left=eggs % per,
    )


def _clock(r: Random) -> Example:
    seconds = 3600 * r.randint(2, 8) + 60 * r.randint(2, 59) + r.randint(2, 59)
    return example(
        """A stopwatch reports $seconds seconds. To show hours, minutes and seconds, split off the largest
        unit first and keep working with what remains.""",
        '''
        def clock(seconds: int) -> str:
            """Write a duration as h:mm:ss."""
            hours, rest = divmod(seconds, 3600)
            minutes, secs = divmod(rest, 60)
            return f"{hours}:{minutes:02d}:{secs:02d}"


        print(clock($seconds))
        print(clock(59))
        ''',
        """`divmod(a, b)` returns the quotient and the remainder together. The first call yields $h hours and
        $rest seconds; the second splits those $rest seconds into $m minutes and $s seconds.""",
        seconds=seconds,
        h=seconds // 3600,
        rest=seconds % 3600,
        m=seconds % 3600 // 60,
        s=seconds % 60,
    )


def _wrap_around(r: Random) -> Example:
    now, add = r.randint(0, 23), r.randint(10, 60)
    return example(
        """On a 24-hour clock it is $now:00. What does the clock show $add hours later? Full days do not
        matter, only what is left after removing them.""",
        '''
        def hour_after(now: int, hours: int) -> int:
            """Return the hour shown on a 24-hour clock after `hours` more hours."""
            return (now + hours) % 24


        print(hour_after($now, $add))
        print(hour_after(23, 1))
        print(hour_after(0, -1))
        ''',
        """The sum is $total, and its remainder by 24 is $result. The last line goes backwards past midnight:
        in Python a remainder by 24 always lies between 0 and 23, so `-1 % 24` is 23, just what a clock
        needs.""",
        now=now,
        add=add,
        total=now + add,
        result=(now + add) % 24,
    )


def _pages_needed(r: Random) -> Example:
    items, per = r.randint(21, 99), r.randint(6, 10)
    return example(
        """$items photos are glued into an album with $per on each page. A page that is only partly filled is
        still a page, so the division has to round up.""",
        '''
        def pages_needed(items: int, per_page: int) -> int:
            """Return how many pages hold all items; the last may be partly empty."""
            return (items + per_page - 1) // per_page


        for items in [0, 1, $per, $per + 1, $items]:
            print(items, "photos:", pages_needed(items, $per))
        ''',
        """Adding `per_page - 1` pushes any incomplete page over the next multiple, while an exact multiple
        does not quite reach the one after. The printed lines around $per show the step from one page to
        two.""",
        items=items,
        per=per,
    )


def _q_weeks(r: Random) -> Question:
    days = r.randint(15, 200)
    return question(
        """Write `weeks_and_days(days)` that returns text such as "2 weeks and 1 days" for 15 days. Do not
        worry about the plural.""",
        '''
        def weeks_and_days(days: int) -> str:
            """Split a number of days into whole weeks and single days."""
            weeks, rest = divmod(days, 7)
            return f"{weeks} weeks and {rest} days"


        print(weeks_and_days(15))
        print(weeks_and_days($days))
        ''',
        """$days divided by 7 is $weeks with remainder $rest. The remainder is always smaller than 7,
        otherwise another whole week could be split off.""",
        days=days,
        weeks=days // 7,
        rest=days % 7,
    )


def _q_even(r: Random) -> Question:
    values = integers(r, 6, -20, 60)
    return question(
        """Write `count_even(numbers)`, which counts the even numbers in a list. Zero and negative numbers may
        occur.""",
        '''
        def count_even(numbers: list[int]) -> int:
            """Return how many of the numbers are even."""
            count = 0
            for number in numbers:
                if number % 2 == 0:
                    count += 1
            return count


        print(count_even($values))
        print(count_even([]))
        ''',
        """A number is even when dividing by 2 leaves nothing. This works for 0 and for negative numbers too:
        `-4 % 2` is 0 and `-3 % 2` is 1.""",
        values=values,
    )


LESSON = Lesson(
    topic="Integer division and remainder",
    area="digits and integer division",
    concepts=("integer_division", "modulo", "divmod"),
    openings=(
        """Sharing 17 sweets among 5 children gives 3 each and 2 left over. Python has an operator for either
        number: `17 // 5` is 3 and `17 % 5` is 2.""",
        """Whenever things come in packs, pages, weeks or rows, two questions belong together: how many whole
        groups, and what is left? The operators `//` and `%` answer them.""",
        """The remainder operator `%` looks like a curiosity at first, and soon it is everywhere: even and
        odd, every third item, clocks, leap years, the last digit of a number.""",
    ),
    ideas=(
        (
            """`a // b` counts how many times `b` fits into `a`, and `a % b` is what remains. Together they
            always rebuild the number: `a == (a // b) * b + a % b`.""",
            """The quotient and the remainder are two halves of one answer. If `a // b` is q and `a % b` is m,
            then `q * b + m` is `a` again, with m smaller than b for a positive b.""",
        ),
        (
            """A number is a multiple of `b` exactly if `a % b == 0`. This is the usual test for even numbers,
            for every tenth line, for a year divisible by four.""",
            """To do something at every third step, look at the remainder by 3. It runs 0, 1, 2, 0, 1, 2 and
            so on, and it is 0 at regular distances.""",
        ),
        (
            """Counting modulo n goes in a circle: after `n - 1` comes 0 again. Weekdays, clocks and the seats
            of a round table all work this way.""",
            """The remainder wraps a number into a fixed range. `(position + step) % size` never leaves the
            indexes of a list with `size` elements, whichever direction the step has.""",
        ),
        (
            """`//` rounds down, towards minus infinity, so `-7 // 2` is -4 and not -3. The remainder has the
            sign of the divisor: `-7 % 2` is 1.""",
            """With negative numbers Python keeps the rule that the remainder by a positive number is never
            negative. The price is that `-7 // 2` is -4, one lower than plain truncation would give.""",
        ),
    ),
    asks=(
        "What exactly do `//` and `%` compute?",
        "How do I test for a multiple?",
        "Why is the remainder useful for clocks?",
        "What happens with negative numbers?",
    ),
    examples=(_packing, _clock, _wrap_around, _pages_needed),
    pitfalls=(
        """Rounding up by adding 1 to `n // k` is wrong whenever `k` divides `n` exactly: 20 items on pages of
        10 would need 3 pages. Use `(n + k - 1) // k`.""",
        """Testing for odd with `n % 2 == 1` works in Python, also for negative numbers, but in C or Java `-3
        % 2` is -1. `n % 2 != 0` is correct everywhere.""",
        """Dividing by zero raises a ZeroDivisionError for `//` and `%` just as for `/`. If the group size
        comes from input, check it first.""",
    ),
    questions=(_q_weeks, _q_even),
    notes={
        "engineer": (
            """Integer division floors instead of truncating, and `%` takes the sign of the divisor. This
            differs from C, Java and Rust for negative operands; `math.fmod` follows the C convention.""",
        ),
        "young": (
            """Deal out cards to your friends until you cannot give everyone another one. The number of rounds
            is `//`. The cards still in your hand are `%`.""",
        ),
        "analyst": (
            """`value // width` is the number of the bin a value falls into, and `value // width * width` is
            the lower edge of that bin. That is a whole histogram in one expression.""",
        ),
    },
    families=(
        Family(
            "last_trip_of_a_shuttle",
            "waiting: int, capacity: int -> int",
            names=("$name", "${name}_of_$vehicle", "${vehicle}_$name", "get_$name"),
            tells=(
                "A $vehicle for $capacity people carries $waiting people across and takes as many as it can on every "
                "trip. Return how many $what on the last trip.",
                "There are $waiting people at a $vehicle that holds $capacity. It leaves full as long as enough people "
                "are left. Return how many $what on its last trip.",
                "To bring $waiting people across, a $vehicle for $capacity people makes as few trips as possible and "
                "is full on all but, perhaps, the last. Return how many $what on that one.",
            ),
            notes=("Without people there is no trip, and the result is 0. $capacity is positive.",),
            varies={
                "vehicle": ({"vehicle": "ferry"}, {"vehicle": "raft"}, {"vehicle": "boat"}, {"vehicle": "gondola"}),
                "form": (
                    {
                        "name": "last_load",
                        "what": "people it carries",
                        "formula": "if waiting == 0:\n    return 0\nreturn (waiting - 1) % capacity + 1",
                        "loop": "while waiting > capacity:\n    waiting -= capacity\nreturn waiting",
                        "cases": "rest = waiting % capacity\nif rest == 0 and waiting > 0:\n    return "
                        "capacity\nreturn rest",
                    },
                    {
                        "name": "empty_places",
                        "what": "of its places stay empty",
                        "formula": "return -waiting % capacity",
                        "loop": "while waiting > 0:\n    waiting -= capacity\nreturn -waiting",
                        "cases": "rest = waiting % capacity\nif rest == 0:\n    return 0\nreturn capacity - rest",
                    },
                ),
            },
            solutions=("$formula", "$loop", "$cases"),
            oracle=lambda waiting, capacity, vehicle, form: (
                lambda loads: (loads[-1] if form["name"] == "last_load" else capacity - loads[-1]) if loads else 0
            )([len(range(waiting)[start : start + capacity]) for start in range(0, waiting, capacity)]),
            draw=lambda rng, vehicle, form: (
                lambda seats: (max(0, seats * rng.randint(0, 5) + rng.choice((0, 1, -1, rng.randint(0, 9)))), seats)
            )(rng.randint(1, 16)),
            edges=((0, 8), (8, 8), (9, 8), (7, 8), (40, 12)),
            about={
                "waiting": "how many people wait",
                "capacity": "how many the $vehicle holds",
                "return": "the number asked for",
            },
        ),
        Family(
            "wait_for_next_departure",
            "now: int, first: int, gap: int -> int",
            names=("wait_for_$thing", "minutes_to_wait", "${thing}_wait", "time_to_next_$thing"),
            tells=(
                "A $thing leaves at minute $first and then every $gap minutes. Return how many minutes somebody who "
                "comes at minute $now has to wait for one.",
                "The first $thing of the day goes at minute $first, and one goes every $gap minutes after it. Return "
                "the wait in minutes for a passenger who arrives at minute $now.",
                "Return the minutes from $now to the next departure of a $thing that goes at minute $first for the "
                "first time and every $gap minutes from then on.",
            ),
            notes=(
                "A $thing that leaves in the very minute of arrival is $luck. No number is negative; $gap is positive.",
            ),
            varies={
                "thing": ({"thing": "bus"}, {"thing": "tram"}, {"thing": "ferry"}, {"thing": "train"}),
                "rule": (
                    {"luck": "caught", "short": "-late % gap", "runs": "(late + gap - 1) // gap", "before": "<"},
                    {"luck": "missed", "short": "gap - late % gap", "runs": "late // gap + 1", "before": "<="},
                ),
            },
            solutions=(
                "late = now - first\nif late < 0:\n    return -late\nreturn $short",
                "departure = $first\nwhile departure $before $now:\n    departure += $gap\nreturn departure - $now",
                "late = now - first\ndepartures = max(0, $runs)\nreturn departures * gap - late",
            ),
            oracle=lambda now, first, gap, thing, rule: next(
                minute - now
                for minute in count(first, gap)
                if minute > now or (minute == now and rule["luck"] == "caught")
            ),
            draw=lambda rng, thing, rule: (
                lambda first, gap: (
                    max(0, first + rng.choice((rng.randint(-20, 0), gap * rng.randint(0, 6), rng.randint(1, 90)))),
                    first,
                    gap,
                )
            )(rng.randint(0, 60), rng.randint(1, 20)),
            edges=((30, 30, 10), (25, 30, 10), (40, 30, 10), (41, 30, 10), (39, 30, 10)),
            about={
                "now": "the minute of arrival",
                "first": "the minute of the first departure",
                "gap": "the minutes between two departures",
                "return": "the wait in minutes",
            },
            noun="the wait for the next $thing at minute $now",
            gives="nat",
        ),
        Family(
            "posts_along_a_stretch",
            "start: int, end: int, gap: int -> int",
            names=("${things}_on_stretch", "count_$things", "${things}_between", "number_of_$things"),
            tells=(
                "A $road has $things at all multiples of $gap metres from its beginning, one at 0 included. Return how "
                "many of them stand $where metre $start $and metre $end.",
                "Along a $road there is a $one at metre 0 and then every $gap metres. Return the number of $things "
                "$where metre $start $and metre $end.",
                "Return how many $things stand $where metre $start $and metre $end of a $road on which one stands "
                "every $gap metres, beginning at metre 0.",
            ),
            notes=("$start is not negative and not greater than $end$ends. $gap is positive.",),
            varies={
                "kind": (
                    {"things": "posts", "one": "post", "road": "road"},
                    {"things": "lamps", "one": "lamp", "road": "street"},
                    {"things": "benches", "one": "bench", "road": "path"},
                    {"things": "hydrants", "one": "hydrant", "road": "street"},
                ),
                "form": (
                    {
                        "where": "from",
                        "and": "to",
                        "ends": "; what stands exactly there counts",
                        "first": "start",
                        "last": "end",
                        "formula": "end // gap - (start - 1) // gap",
                        "low": "<=",
                    },
                    {
                        "where": "between",
                        "and": "and",
                        "ends": "; what stands exactly there does not count",
                        "first": "start + 1",
                        "last": "end - 1",
                        "formula": "max(0, (end - 1) // gap - start // gap)",
                        "low": "<",
                    },
                ),
            },
            solutions=(
                "return $formula",
                "found = 0\nmetre = 0\nwhile metre $low $end:\n    if $start $low metre:\n        found += 1\n"
                "    metre += $gap\nreturn found",
            ),
            oracle=lambda start, end, gap, kind, form: sum(
                metre % gap == 0 for metre in range(start + (form["low"] == "<"), end + (form["low"] == "<="))
            ),
            draw=lambda rng, kind, form: (lambda gap, one, other: (min(one, other), max(one, other), gap))(
                gap := rng.randint(2, 30),
                max(0, gap * rng.randint(0, 5) + rng.choice((0, 0, 1, -1))),
                max(0, gap * rng.randint(0, 12) + rng.choice((0, 0, 1, -1))),
            ),
            edges=((0, 20, 10), (10, 10, 5), (11, 19, 10), (9, 31, 10), (10, 30, 10)),
            about={
                "start": "the metre where the stretch begins",
                "end": "the metre where it ends",
                "gap": "the metres from one $one to the next",
                "return": "the number of $things",
            },
            noun="the number of $things $where metre $start $and metre $end",
            gives="nat",
        ),
    ),
)
