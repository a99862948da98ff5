"""Combining conditions: and, or, not, what binds tightest and what is left unasked."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question
from hornbook.curriculum.lessons.stock import integers


def _window(rng: Random) -> Example:
    open_at, close = rng.choice(((8, 17), (9, 18), (10, 20)))
    return example(
        """A shop is open from $open to $close o'clock, but never on Sundays. Two conditions must hold together, and one
        of them is itself a range.""",
        '''
        def is_open(day: str, hour: int) -> bool:
            """Return whether the shop is open on that day at that full hour."""
            return day != "Sunday" and $open <= hour < $close


        print(is_open("Monday", $open))
        print(is_open("Monday", $close))
        print(is_open("Sunday", $noon))
        ''',
        """`$open <= hour < $close` is a chained comparison and means both `$open <= hour` and `hour < $close`. The
        upper limit is excluded: at $close o'clock the door is already locked.""",
        open=open_at,
        close=close,
        noon=12,
    )


def _login(rng: Random) -> Example:
    tries = rng.randint(3, 5)
    return example(
        """An account may be entered if it is not locked and either the password is right or an administrator is asking.
        Written with `and`, `or` and `not`, the sentence hardly changes.""",
        '''
        def may_enter(locked: bool, password_ok: bool, is_admin: bool) -> bool:
            """Return whether the account can be entered."""
            return not locked and (password_ok or is_admin)


        failures = $tries
        print(may_enter(failures > 2, True, False))
        print(may_enter(False, False, True))
        print(may_enter(False, False, False))
        ''',
        """After $tries failures the first argument is True, and `not locked` settles the matter. The parentheses are
        needed: `and` binds tighter than `or`, so without them an administrator would get into a locked account.""",
        tries=tries,
    )


def _exactly_one(rng: Random) -> Example:
    return example(
        """Two switches control one lamp, and it is on when exactly one of them is up. "Exactly one" is the same as "the
        two are different".""",
        '''
        def lamp_is_on(first: bool, second: bool) -> bool:
            """Return whether exactly one of the switches is up."""
            return first != second


        for $a in [False, True]:
            for $b in [False, True]:
                print($a, $b, lamp_is_on($a, $b))
        ''',
        """Two values with two possibilities each make four lines, a complete truth table. When a condition has only a
        few inputs, printing all of them is a proof.""",
        a=rng.choice(("first", "left", "upstairs")),
        b=rng.choice(("second", "right", "downstairs")),
    )


def _both_or_neither(rng: Random) -> Example:
    low, high = rng.randint(1, 4), rng.randint(6, 9)
    values = integers(rng, 5, 0, 12)
    return example(
        """Which numbers of $values lie outside the range from $low to $high? The opposite of "at least $low and at most
        $high" is "less than $low or more than $high".""",
        '''
        def outside(values: list[int], low: int, high: int) -> list[int]:
            """Return the values that are not between `low` and `high`."""
            result = []
            for value in values:
                if value < low or value > high:
                    result.append(value)
            return result


        print(outside($values, $low, $high))
        print([v for v in $values if not ($low <= v <= $high)])
        ''',
        """Both lines print the same list. Moving a `not` inward swaps `and` with `or` and reverses each comparison;
        this is known as De Morgan's law.""",
        values=values,
        low=low,
        high=high,
    )


def _divisible_question(rng: Random) -> Question:
    a, b = rng.choice(((2, 3), (3, 4), (3, 5), (2, 7)))
    return question(
        """Write `divisible_by_one_of(n)`, True if `n` is a multiple of $a or of $b, but not of both.""",
        '''
        def divisible_by_one_of(n: int) -> bool:
            """Return whether exactly one of $a and $b divides `n`."""
            return (n % $a == 0) != (n % $b == 0)


        for n in [$a, $b, $both, 1]:
            print(n, divisible_by_one_of(n))
        ''',
        """Each comparison gives a bool, and two bools differ exactly if one is True and the other False. For $both both
        tests hold, and for 1 neither does, so the two last lines print False.""",
        a=a,
        b=b,
        both=a * b,
    )


def _weekend_question(rng: Random) -> Question:
    return question(
        """You can sleep late on the weekend, and also on any day of the holidays, unless you have a train to catch.
        Write `sleep_late(weekend, holidays, train)`.""",
        '''
        def sleep_late(weekend: bool, holidays: bool, train: bool) -> bool:
            """Return whether there is no reason to get up early."""
            return (weekend or holidays) and not train


        print(sleep_late($a, True, False))
        print(sleep_late(True, $a, True))
        print(sleep_late(False, False, False))
        ''',
        """The word "unless" is `and not`. It restricts everything before it, so the `or` has to be in parentheses.""",
        a=rng.choice((True, False)),
    )


_RIDES = tuple(
    dict(zip(("place", "tall", "short"), row, strict=True))
    for row in (("water slide", 140, 110), ("climbing wall", 150, 120), ("go-kart", 145, 125), ("big wheel", 130, 95))
)


def _admitted(height: int, with_adult: bool, closed: bool, row: dict[str, Any]) -> bool:
    """By a table of the smallest height for each of the four cases."""
    least = {(False, False): row["tall"], (True, False): row["short"]}
    return (with_adult, closed) in least and min(height, least[with_adult, closed]) == least[with_adult, closed]


_COUNTS = (
    {
        "count": "exactly one",
        "are": "is",
        "word": "one",
        "test": "(x and not y and not z) or (y and not x and not z) or (z and not x and not y)",
        "number": "== 1",
        "fits": (1,),
    },
    {
        "count": "at least two",
        "are": "are",
        "word": "two",
        "test": "(x and y) or (x and z) or (y and z)",
        "number": ">= 2",
        "fits": (2, 3),
    },
    {
        "count": "exactly two",
        "are": "are",
        "word": "pair",
        "test": "(x and y and not z) or (x and z and not y) or (y and z and not x)",
        "number": "== 2",
        "fits": (2,),
    },
    {
        "count": "all or none",
        "are": "are",
        "word": "all_or_none",
        "test": "x == y == z",
        "number": "in (0, 3)",
        "fits": (0, 3),
    },
)


def _voted(first: int, second: int, third: int, limit: int, ask: dict[str, Any], side: dict[str, str]) -> bool:
    """By the place that the limit would take among the sorted readings."""
    turn = 1 if side["op"] == ">" else -1
    turned = sorted(turn * one for one in (first, second, third))
    return 3 - sorted([*turned, turn * limit + 0.5]).index(turn * limit + 0.5) in ask["fits"]


def _open_hours(opens: int, closes: int) -> list[int]:
    """By walking from hour to hour."""
    hours = []
    while opens != closes:
        hours.append(opens)
        opens = (opens + 1) % 24
    return hours


def _three_hours(rng: Random) -> tuple[int, int, int]:
    opens, closes = rng.sample(range(24), 2)
    return rng.choice((opens, closes, (opens - 1) % 24, (closes - 1) % 24, rng.randrange(24))), opens, closes


LESSON = Lesson(
    topic="Combining conditions with and, or and not",
    area="booleans and conditions",
    concepts=("booleans", "logical_operators", "chained_comparison", "de_morgan"),
    openings=(
        """A comparison is a value like any other: `3 < 5` is `True`, and `True` can be stored, returned and combined.
        The operators for combining are three English words.""",
        """Rules seldom come alone. Open on weekdays and not after six, free for members or children: to program such
        sentences you need `and`, `or`, `not` and a sense of where the parentheses go.""",
        """Two truth values can be combined in few ways, and all of them can be checked by hand. That makes logic the
        one part of a program where you can test every case.""",
    ),
    ideas=(
        (
            """`a and b` is true if both are, `a or b` if at least one is, `not a` if `a` is not. Note that `or`
            includes the case of both, unlike the "or" on a menu.""",
            """Read `and` as "both", `or` as "at least one". For "one but not both", compare the two values with
            `!=`.""",
        ),
        (
            """`not` binds tightest, then `and`, then `or`. So `a or b and c` means `a or (b and c)`. Parentheses make
            the meaning visible even when they are not needed.""",
            """A mixture of `and` and `or` without parentheses is legal and hard to read. Group it, and the reader need
            not remember that `and` goes first.""",
        ),
        (
            """Evaluation stops as soon as the result is known. In `n != 0 and 10 % n == 0` the second part is not
            touched when `n` is 0, and so no division by zero occurs.""",
            """`and` does not look at its right side if the left one is false; `or` does not if the left one is true.
            Put the test that protects the other one first.""",
        ),
        (
            """A function that answers yes or no should return the condition itself: `return age >= 18`. Wrapping it in
            an `if` that returns True or False adds three lines and no meaning.""",
            """Instead of `if x > 3: return True` and `else: return False`, write `return x > 3`. The comparison already
            is the answer.""",
        ),
    ),
    examples=(_window, _login, _exactly_one, _both_or_neither),
    pitfalls=(
        """`if x == 1 or 2:` is always true, because it means `(x == 1) or 2` and 2 counts as true. Write `x == 1 or x
        == 2`, or `x in (1, 2)`.""",
        """Negating a condition in your head is error-prone. The opposite of `a and b` is `not a or not b`, and the
        opposite of `<` is `>=`, not `>`.""",
        """Comparing with `== True` is superfluous, and it is wrong for values that merely count as true: `"yes" ==
        True` is False. Write `if ready:`.""",
    ),
    questions=(_divisible_question, _weekend_question),
    asks=(
        "What do the three words mean exactly?",
        "Which operator binds tightest?",
        "Are both sides always evaluated?",
        "How should a yes-or-no function end?",
    ),
    notes={
        "engineer": (
            """`and` and `or` return one of their operands rather than a bool: `0 or 5` is 5. Comparisons chain, so `1 <
            x < 9` means what it does in mathematics; in C it compiles and means something else.""",
        ),
        "young": (
            """You may go out if you have done your homework AND put on a coat. One of the two is not enough. You get
            dessert if you like cake OR ice cream. One is enough, and liking both is fine.""",
        ),
        "student": (
            """Two conditions are equivalent if their truth tables agree. With n inputs the table has `2 ** n` lines, so
            for three inputs a loop over eight cases is a complete proof.""",
        ),
    },
    families=(
        Family(
            "admitted_by_height",
            "height|centimetres: int, with_adult|accompanied: bool, closed|is_closed: bool -> bool",
            names=("may_ride", "is_admitted", "can_use", "is_allowed_in"),
            tells=(
                "Return whether a child may use the $place: never when $closed is True, and otherwise if $height is "
                "at least $tall cm, or at least $short cm with an adult ($with_adult).",
                "A child wants to use the $place. This is allowed from a height of $tall cm on, with an adult from "
                "$short cm on, and never while it is closed. Return whether it is allowed, given $height, $with_adult "
                "and $closed.",
                "Return True if $closed is False and the $height of a child at the $place is at least $tall, or at "
                "least $short where $with_adult is True. Otherwise return False.",
            ),
            varies={"row": _RIDES},
            solutions=(
                "return not $closed and ($height >= $tall or ($with_adult and $height >= $short))",
                program("""
                    if $closed:
                        return False
                    if $with_adult:
                        return $height >= $short
                    return $height >= $tall
                """),
                "least = $short if $with_adult else $tall\nreturn $height >= least and not $closed",
                "refused = $closed or $height < $short or ($height < $tall and not $with_adult)\nreturn not refused",
            ),
            oracle=_admitted,
            draw=lambda rng, row: (
                rng.choice((row["tall"], row["tall"] - 1, row["short"], row["short"] - 1, rng.randint(85, 165))),
                rng.random() < 0.6,
                rng.random() < 0.25,
            ),
            about={
                "height": "the child's height in cm",
                "with_adult": "whether an adult comes along",
                "closed": "whether the $place is closed",
                "return": "whether the child may use it",
            },
        ),
        Family(
            "vote_of_three_readings",
            "first|left: int, second|middle: int, third|right: int, limit|threshold: int -> bool",
            names=(
                "${word}_${side}_limit",
                "has_${word}_${side}_limit",
                "${word}_of_three_${side}",
                "${word}_of_readings_${side}",
            ),
            tells=(
                "Return whether $count of the three readings $first, $second and $third $are $side $limit.",
                "Three sensors measured $first, $second and $third. Return True if $count of these readings $are "
                "$side $limit, and False otherwise.",
                "Compare each of the readings $first, $second and $third with $limit. Return whether $count of them "
                "$are $side it.",
            ),
            notes=("A reading that equals $limit is neither above nor below it.",),
            varies={"ask": _COUNTS, "side": ({"side": "above", "op": ">"}, {"side": "below", "op": "<"})},
            solutions=(
                "x = $first $op $limit\ny = $second $op $limit\nz = $third $op $limit\nreturn $test",
                "beyond = sum(reading $op $limit for reading in ($first, $second, $third))\nreturn beyond $number",
                program("""
                    count = 0
                    for reading in [$first, $second, $third]:
                        if reading $op $limit:
                            count += 1
                    return count $number
                """),
            ),
            oracle=_voted,
            draw=lambda rng, ask, side: (
                *((limit := rng.randint(10, 40)) + rng.choice((-6, -1, 0, 1, 1, 5)) for _ in range(3)),
                limit,
            ),
            about={
                "first": "the first reading",
                "second": "the second reading",
                "third": "the third reading",
                "limit": "the limit",
                "return": "whether $count of the readings $are $side the limit",
            },
        ),
        Family(
            "open_past_midnight",
            "hour: int, opens: int, closes: int -> bool",
            names=("is_$word", "is_${word}_at", "$short", "${short}_now"),
            tells=(
                "Return whether a $what is $word at the hour $hour if it opens at $opens and closes at $closes.",
                "A $what opens every day at the hour $opens and closes at the hour $closes. Return True if it is "
                "$word at $hour, else False.",
                "Given the hour $opens at which a $what opens and the hour $closes at which it closes, return whether "
                "it is $word at $hour.",
            ),
            notes=(
                "Hours are 0 to 23, and the two times differ. If $closes is less than $opens, it stays open past "
                "midnight. It is open at the hour at which it opens, and closed at the hour at which it closes.",
            ),
            varies={
                "place": ({"what": "night market"}, {"what": "bakery"}, {"what": "pharmacy"}, {"what": "harbour bar"}),
                "ask": (
                    {
                        "word": "open",
                        "short": "finds_it_open",
                        "day": "opens <= hour < closes",
                        "night": "hour >= opens or hour < closes",
                        "op": "<",
                    },
                    {
                        "word": "closed",
                        "short": "finds_it_closed",
                        "day": "hour < opens or hour >= closes",
                        "night": "closes <= hour < opens",
                        "op": ">=",
                    },
                ),
            },
            solutions=(
                "if opens < closes:\n    return $day\nreturn $night",
                "return (hour - opens) % 24 $op (closes - opens) % 24",
                "return ($day) if opens < closes else ($night)",
            ),
            oracle=lambda hour, opens, closes, place, ask: (
                (hour in _open_hours(opens, closes)) == (ask["word"] == "open")
            ),
            draw=lambda rng, place, ask: _three_hours(rng),
            edges=((18, 18, 2), (2, 18, 2), (1, 18, 2), (17, 8, 17), (12, 18, 2)),
            about={
                "hour": "the full hour asked about",
                "opens": "the hour of opening",
                "closes": "the hour of closing",
                "return": "whether it is $word",
            },
        ),
    ),
)
