"""Absolute value, min and max: distances, limits and clamping."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _clamp(r: Random) -> Example:
    low, high = r.choice(((0, 100), (1, 10), (18, 24), (0, 255)))
    below, inside, above = low - r.randint(1, 9), (low + high) // 2, high + r.randint(1, 50)
    return example(
        """A setting has to stay between $low and $high. Values inside pass unchanged; anything outside is
        moved to the nearest limit. This is called clamping.""",
        '''
        def clamp(value: int, low: int, high: int) -> int:
            """Return `value`, moved into the range from `low` to `high` if it lies outside."""
            return max(low, min(value, high))


        for value in [$below, $inside, $above]:
            print(value, "->", clamp(value, $low, $high))
        ''',
        """Read it from the inside. `min(value, high)` removes what is too large: $above becomes $high. Then
        `max` with $low lifts what is too small: $below becomes $low. For $inside both calls change
        nothing.""",
        low=low,
        high=high,
        below=below,
        inside=inside,
        above=above,
    )


def _distance(r: Random) -> Example:
    a, b = r.randint(-30, -2), r.randint(3, 40)
    return example(
        """Two thermometers show $a and $b degrees. Their difference should be a positive number no matter
        which one is named first.""",
        '''
        def difference(first: int, second: int) -> int:
            """Return how far apart two numbers are; never negative."""
            return abs(first - second)


        print(difference($a, $b))
        print(difference($b, $a))
        ''',
        """Once the subtraction gives $minus and once it gives $plus. `abs` drops the sign, so both calls
        print the same distance.""",
        a=a,
        b=b,
        minus=a - b,
        plus=b - a,
    )


def _sign(r: Random) -> Example:
    values = [r.randint(-90, -1), 0, r.randint(1, 90)]
    r.shuffle(values)
    return example(
        """Sometimes only the direction matters, not the amount: did the balance rise, fall or stay? The sign
        of a number is 1, 0 or -1.""",
        '''
        def sign(number: int) -> int:
            """Return 1 for a positive number, -1 for a negative one and 0 for zero."""
            if number > 0:
                return 1
            if number < 0:
                return -1
            return 0


        for number in $values:
            print(number, sign(number))
        ''',
        """Every number falls into exactly one of three cases. The two tests take care of two of them, and
        what is left over can only be zero, so the last line needs no test.""",
        values=values,
    )


def _closest_target(r: Random) -> Example:
    target = r.randint(10, 60)
    guesses = r.sample(range(1, 80), 4)
    return example(
        """In a guessing game the secret number is $target. The winner is the guess with the smallest distance
        to it, and distance means absolute difference.""",
        '''
        def closest(guesses: list[int], target: int) -> int:
            """Return the guess nearest to `target`; the earlier one wins a tie."""
            best = guesses[0]
            for guess in guesses[1:]:
                if abs(guess - target) < abs(best - target):
                    best = guess
            return best


        print(closest($guesses, $target))
        ''',
        """The distances are $gaps in the order of the guesses. The loop keeps the best guess so far and
        replaces it only when a strictly smaller distance appears; that is why the earlier guess wins a
        tie.""",
        target=target,
        guesses=guesses,
        gaps=", ".join(str(abs(g - target)) for g in guesses),
    )


def _q_overtime(r: Random) -> Question:
    limit, over = r.choice((35, 38, 40)), r.randint(1, 9)
    return question(
        """Hours above $limit count as overtime. Write `overtime(hours)`, which is 0 for anybody who worked
        $limit hours or less. Avoid an `if`.""",
        '''
        def overtime(hours: int) -> int:
            """Return the hours worked beyond $limit, or 0."""
            return max(0, hours - $limit)


        print(overtime($more), overtime($limit), overtime($less))
        ''',
        """For fewer hours the subtraction is negative, and `max` with 0 replaces a negative result by 0. The
        pattern `max(0, x)` is worth remembering: it means "x, but never below zero".""",
        limit=limit,
        more=limit + over,
        less=limit - over,
    )


def _q_between(r: Random) -> Question:
    a, b, c = r.sample(range(1, 60), 3)
    return question(
        """Write `middle(a, b, c)`, the middle one of three numbers, using only `min`, `max` and
        subtraction.""",
        '''
        def middle(a: int, b: int, c: int) -> int:
            """Return the middle value of three numbers."""
            return a + b + c - min(a, b, c) - max(a, b, c)


        print(middle($a, $b, $c))
        print(middle(7, 7, 2))
        ''',
        """The sum holds all three numbers. Take away the smallest and the largest, and only the middle one
        remains. It works with equal values too, because each of them is counted once in the sum.""",
        a=a,
        b=b,
        c=c,
    )


LESSON = Lesson(
    topic="Absolute value, min, max and clamping",
    area="numbers and arithmetic",
    concepts=("absolute_value", "min_max", "clamping", "sign"),
    openings=(
        """Three small built-in functions replace many `if` statements about numbers: `abs` drops the sign,
        `min` picks the smaller value and `max` the larger. Combined, they express limits in a single
        line.""",
        """A heating system may not go below 5 degrees, a progress bar may not pass 100, a score may not fall
        under zero. Limits are everywhere, and `min` and `max` are the tools that enforce them.""",
        """How far is it from -4 to 9? You would answer 13 without thinking about signs. In code, `abs` does
        this part of the thinking.""",
    ),
    ideas=(
        (
            """`abs(x)` is the distance of `x` from zero. It follows that `abs(a - b)` is the distance between
            two numbers, in either order.""",
            """The subtraction `a - b` is positive or negative depending on who is larger. Wrapping it in
            `abs` leaves the size of the gap alone.""",
        ),
        (
            """To keep a number from growing past a limit, take `min(value, limit)`. It sounds backwards at
            first: a maximum is enforced with `min`, because the smaller of the two never exceeds the
            limit.""",
            """`min(value, 100)` answers "the value, but at most 100", and `max(value, 0)` answers "the value,
            but at least 0". Say the sentence, then pick the function.""",
        ),
        (
            """A lower and an upper limit at once give `max(low, min(value, high))`. Provided that `low <= high`, the
            result always lies between them, ends included.""",
            """Clamping nests the two: first cut off at the top, then lift at the bottom. As long as the lower
            limit is not above the upper one, the order of the two steps does not matter.""",
        ),
        (
            """`min` and `max` accept several arguments, `max(3, 9, 4)`, or one collection, `max([3, 9, 4])`.
            An empty collection raises a ValueError, unless you pass `default=`.""",
            """With two or more arguments, `max` compares the arguments themselves; with one argument it
            expects something to loop over. So `max(5)` is an error, and `max([5])` is 5.""",
        ),
    ),
    asks=(
        "What does `abs` mean in plain words?",
        "How do I stop a number from passing a limit?",
        "How do I enforce both limits?",
        "What can I pass to `min` and `max`?",
    ),
    examples=(_distance, _clamp, _sign, _closest_target),
    pitfalls=(
        """Mixing up the two limits is easy: `max(value, 100)` never returns less than 100. To cap a value at
        100 you need `min(value, 100)`. Test one value above the limit and one below it.""",
        """Comparing `a - b < 5` to find out whether two numbers are close accepts every pair in which `a` is
        much smaller, since the difference is then negative. Use `abs(a - b) < 5`.""",
        """Calling a variable `min` or `max` hides the built-in function from then on, and the next call fails
        with "'int' object is not callable". Names like `smallest` and `largest` avoid it.""",
    ),
    questions=(_q_overtime, _q_between),
    notes={
        "young": (
            """A clamp is like a child on a fenced playground. Inside the fence you walk where you like. If
            you run too far, the fence stops you, and there you stand.""",
        ),
        "engineer": (
            """There is no `clamp` in the standard library; the nested `max(low, min(value, high))` is the
            usual idiom. `min` and `max` return the first of equal elements.""",
        ),
        "analyst": (
            """Clamping a column at fixed percentiles is known as winsorizing. Note how many values were
            moved, since a limit that touches a tenth of the data changes the picture.""",
        ),
    },
    families=(
        Family(
            "fee_with_free_part_and_cap",
            "used|count|total: int, free|included: int, cap|ceiling: int -> int",
            names=("$key", "${key}_for_$units", "compute_$key", "capped_$key"),
            tells=(
                "$Thing costs $rate coins $each. The first $free $units are free, and nobody pays more than $cap "
                "coins. Return the price of $used $units.",
                "Return how many coins are paid for $used $units if $thing costs $rate coins $each, the "
                "first $free $units are free and the price never exceeds $cap coins.",
                "The first $free $units are free, each further one costs $rate coins, and in all no more than $cap "
                "coins are charged. Return what $thing costs for $used $units.",
            ),
            varies={
                "rate": (2, 3, 5),
                "kind": (
                    {
                        "key": "parking_fee",
                        "Thing": "Parking",
                        "thing": "parking",
                        "units": "hours",
                        "each": "an hour",
                    },
                    {
                        "key": "storage_fee",
                        "Thing": "Storage",
                        "thing": "storage",
                        "units": "days",
                        "each": "a day",
                    },
                    {
                        "key": "delay_fee",
                        "Thing": "A late book",
                        "thing": "a late book",
                        "units": "days",
                        "each": "a day",
                    },
                    {
                        "key": "delivery_fee",
                        "Thing": "Delivery",
                        "thing": "delivery",
                        "units": "miles",
                        "each": "a mile",
                    },
                ),
            },
            notes=("No number is negative.",),
            solutions=(
                "return min($cap, $rate * max(0, $used - $free))",
                "if $used <= $free:\n    return 0\nprice = $rate * ($used - $free)\nif price > $cap:\n"
                "    return $cap\nreturn price",
                "price = 0\nfor _ in range($free, $used):\n    price += $rate\n    if price >= $cap:\n"
                "        return $cap\nreturn price",
            ),
            oracle=lambda used, free, cap, rate, kind: sorted((0, cap, rate * (used - free)))[1],
            draw=lambda rng, rate, kind: (
                lambda free, paid: (
                    max(0, free + paid),
                    free,
                    max(0, rate * paid + rng.choice((0, 1, -1, rng.randint(2, 30)))),
                )
            )(rng.randint(0, 8), rng.randint(-1, 12)),
            edges=((0, 0, 10), (4, 4, 10), (5, 4, 10), (9, 2, 0)),
            about={
                "used": "the $units in all",
                "free": "the $units that cost nothing",
                "cap": "the most that is paid",
                "return": "the price in coins",
            },
            noun="the price of $used $units of $thing",
            gives="nat",
        ),
        Family(
            "distance_outside_band",
            "reading|value|level: int, low|lower|bottom: int, high|upper|top: int -> int",
            names=("${sort}_outside", "${sort}_from_range", "${key}_$sort", "${key}_${sort}_outside"),
            tells=(
                "$The of $reading $units should be from $low to $high, both included. Return by how much it lies "
                "outside that range$how; 0 if it lies inside.",
                "Return how far the $key $reading lies outside the range from $low to $high, whose limits belong to "
                "it$how. Inside the range the result is 0.",
                "Return 0 if the $key $reading is from $low to $high, limits included, and otherwise its distance to "
                "the nearer limit$how.",
            ),
            varies={
                "kind": (
                    {"key": "temperature", "The": "A temperature", "units": "degrees"},
                    {"key": "pressure", "The": "A pressure", "units": "units"},
                    {"key": "depth", "The": "A depth", "units": "centimetres"},
                    {"key": "load", "The": "A load", "units": "kilograms"},
                ),
                "form": (
                    {"sort": "excess", "how": "", "give": "abs(offset)", "joined": "below + above", "minus": ""},
                    {
                        "sort": "deviation",
                        "how": ", as a negative number when it is too small",
                        "give": "offset",
                        "joined": "above - below",
                        "minus": "-",
                    },
                ),
            },
            notes=("$low is not greater than $high.",),
            solutions=(
                "offset = $reading - max($low, min($reading, $high))\nreturn $give",
                "below = max(0, $low - $reading)\nabove = max(0, $reading - $high)\nreturn $joined",
                "if $reading < $low:\n    gap = $low - $reading\n    return ${minus}gap\nif $reading > $high:\n"
                "    return $reading - $high\nreturn 0",
            ),
            oracle=lambda reading, low, high, kind, form: (lambda gap: abs(gap) if form["minus"] == "" else gap)(
                min((reading - inside for inside in range(low, high + 1)), key=abs)
            ),
            draw=lambda rng, kind, form: (
                lambda low, width: (low + rng.choice((0, -1, width, width + 1, rng.randint(-12, 30))), low, low + width)
            )(rng.randint(-10, 30), rng.randint(0, 15)),
            edges=((4, 5, 9), (5, 5, 9), (10, 5, 9), (9, 5, 9), (7, 7, 7)),
            about={
                "reading": "the $key measured",
                "low": "the lower limit",
                "high": "the upper limit",
                "return": "how far it lies outside$how",
            },
            noun="the $sort of the $key $reading over the range from $low to $high",
            gives="int",
        ),
        Family(
            "one_move_towards_goal",
            "start|place|current: int, goal|target|wanted: int, step|limit|reach: int -> int",
            names=("next_$key", "${key}_after_one_$turn", "${key}_one_${turn}_later", "new_$key"),
            tells=(
                "$Thing is at $key $start and is to get to $key $goal, but it $moves by at most $step in one $turn. "
                "Return the $key after one $turn.",
                "In each $turn $thing $moves towards $key $goal, by at most $step and never beyond the goal. Now it is "
                "at $key $start. Return the $key one $turn later.",
                "Return the $key of $thing one $turn from now. It is $start, is to become $goal, and $changes by at "
                "most $step in a $turn.",
            ),
            varies={
                "kind": (
                    {
                        "key": "floor",
                        "Thing": "A lift",
                        "thing": "a lift",
                        "moves": "moves",
                        "changes": "changes",
                        "turn": "minute",
                    },
                    {
                        "key": "depth",
                        "Thing": "A diver",
                        "thing": "a diver",
                        "moves": "sinks or rises",
                        "changes": "grows or shrinks",
                        "turn": "minute",
                    },
                    {
                        "key": "square",
                        "Thing": "A token",
                        "thing": "a token",
                        "moves": "moves",
                        "changes": "changes",
                        "turn": "turn",
                    },
                    {
                        "key": "height",
                        "Thing": "A balloon",
                        "thing": "a balloon",
                        "moves": "climbs or sinks",
                        "changes": "grows or shrinks",
                        "turn": "second",
                    },
                )
            },
            notes=("$step is not negative. $Thing that is at the goal already stays there.",),
            solutions=(
                "return $start + max(-$step, min($goal - $start, $step))",
                "if abs($goal - $start) <= $step:\n    return $goal\nif $goal > $start:\n    return $start + $step\n"
                "return $start - $step",
                "if $goal > $start:\n    return min($goal, $start + $step)\nreturn max($goal, $start - $step)",
            ),
            oracle=lambda start, goal, step, kind: min(
                range(start - step, start + step + 1), key=lambda at: abs(goal - at)
            ),
            draw=lambda rng, kind: (
                lambda now, step: (now, now + rng.choice((-1, 1)) * max(0, step + rng.randint(-2, 6)), step)
            )(rng.randint(-5, 40), rng.randint(0, 6)),
            edges=((3, 9, 5), (9, 3, 5), (3, 8, 5), (8, 4, 5), (6, 6, 2)),
            about={
                "start": "the $key at the beginning",
                "goal": "the $key wanted",
                "step": "the greatest change in one $turn",
                "return": "the $key one $turn later",
            },
            noun="the $key of $thing after one $turn",
            gives="int",
        ),
    ),
)
