"""Choosing with if, elif and else: chains of tests, their order and their limits."""

from bisect import bisect_left
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _ticket(rng: Random) -> Example:
    child, senior = rng.choice((6, 7, 12)), rng.choice((60, 65, 67))
    low, mid, high = rng.randint(3, 5), rng.randint(10, 14), rng.randint(7, 9)
    return example(
        """A museum charges $low for children under $child, $high from the age of $senior on, and $mid for everybody
        else. Three cases, so one `if`, one `elif` and one `else`.""",
        '''
        def ticket_price(age: int) -> int:
            """Return the price of a ticket for a visitor of this age."""
            if age < $child:
                return $low
            elif age >= $senior:
                return $high
            else:
                return $mid


        for age in [$below, $child, $almost, $senior]:
            print(age, ticket_price(age))
        ''',
        """The printed ages are chosen at the limits: $below and $child lie on the two sides of the first one, $almost
        and $senior of the second. If such a function is wrong, it is nearly always wrong there.""",
        child=child,
        senior=senior,
        low=low,
        mid=mid,
        high=high,
        below=child - 1,
        almost=senior - 1,
    )


def _grade(rng: Random) -> Example:
    a, b, c = rng.choice(((90, 75, 60), (85, 70, 50), (88, 72, 55)))
    score = rng.randint(0, 100)
    return example(
        """Points turn into letters: A from $a, B from $b, C from $c, and D below. Each test can rely on the ones before
        it having failed.""",
        '''
        def letter(points: int) -> str:
            """Return the letter grade for a number of points from 0 to 100."""
            if points >= $a:
                return "A"
            if points >= $b:
                return "B"
            if points >= $c:
                return "C"
            return "D"


        for points in [100, $a, $b, $c, $score]:
            print(points, letter(points))
        ''',
        """The second test does not say "and below $a". Whoever has $a or more has left the function already, so the
        condition would only repeat what is known. This is why the tests must go from high to low.""",
        a=a,
        b=b,
        c=c,
        score=score,
    )


def _shipping(rng: Random) -> Example:
    limit, fee = rng.choice((30, 50, 80)), rng.randint(3, 9)
    return example(
        """Orders from $limit on are delivered free, others cost $fee. When a condition merely picks one of two values,
        a conditional expression says it in one line.""",
        '''
        def total_with_shipping(order: int) -> int:
            """Return the order plus a fee of $fee, which is waived from $limit on."""
            fee = 0 if order >= $limit else $fee
            return order + fee


        print(total_with_shipping($less))
        print(total_with_shipping($limit))
        ''',
        """An order of $less costs $dear in all, while one of $limit costs $limit: at the limit the fee disappears. The
        expression reads as a sentence: zero if the order is large enough, else the fee.""",
        limit=limit,
        fee=fee,
        less=limit - 1,
        dear=limit - 1 + fee,
    )


def _triangle_question(rng: Random) -> Question:
    a, b = rng.randint(3, 9), rng.randint(10, 15)
    return question(
        """Write `triangle_kind(a, b, c)` that returns "equilateral", "isosceles" or "scalene" for three side lengths of
        a triangle. Which case must be asked first?""",
        '''
        def triangle_kind(a: int, b: int, c: int) -> str:
            """Name the kind of a triangle by how many of its sides are equal."""
            if a == b == c:
                return "equilateral"
            if a == b or b == c or a == c:
                return "isosceles"
            return "scalene"


        print(triangle_kind($a, $a, $a))
        print(triangle_kind($b, $b, $a))
        print(triangle_kind($b, $c, $d))
        ''',
        """The most special case goes first. If the isosceles test came first, an equilateral triangle would be caught
        by it, because three equal sides contain two equal sides.""",
        a=a,
        b=b,
        c=b + 1,
        d=b + 2,
    )


def _weather_question(rng: Random) -> Question:
    cold, hot = rng.randint(2, 8), rng.randint(24, 30)
    return question(
        """Below $cold degrees it is cold, above $hot it is hot, otherwise mild. Write `feel(degrees)` and test both
        limits themselves.""",
        '''
        def feel(degrees: float) -> str:
            """Describe a temperature as cold, mild or hot."""
            if degrees < $cold:
                return "cold"
            if degrees > $hot:
                return "hot"
            return "mild"


        for degrees in [$cold - 1, $cold, $hot, $hot + 1]:
            print(degrees, feel(degrees))
        ''',
        """"Below" and "above" exclude the limits, so both $cold and $hot are mild. Translating such words into `<` or
        `<=` is half of the work in a task like this.""",
        cold=cold,
        hot=hot,
    )


def _near(rng: Random, *limits: int) -> int:
    """A number on a limit, beside one, or anywhere up to a little above the last."""
    return rng.choice((*limits, *(limit + 1 for limit in limits), rng.randint(1, limits[-1] * 5 // 4)))


_CLASSES = tuple(
    dict(zip(("what", "small", "middle", "large", "unit", "w1", "w2", "l1", "l2"), row, strict=True))
    for row in (
        ("post", "letter", "packet", "parcel", "g", 100, 1000, 24, 60),
        ("luggage", "cabin bag", "suitcase", "freight", "kg", 8, 23, 55, 120),
        ("timber", "offcut", "board", "beam", "kg", 5, 30, 80, 240),
        ("mail", "postcard", "book post", "freight", "g", 20, 500, 16, 35),
    )
)


def _class(weight: int, length: int, row: dict[str, Any]) -> str:
    """By the larger of the ranks that weight and length give."""
    rank = max(bisect_left((row["w1"], row["w2"]), weight), bisect_left((row["l1"], row["l2"]), length))
    return str((row["small"], row["middle"], row["large"])[rank])


_CONTESTS = tuple(
    dict(zip(("who", "pair", "main", "then", "op", "op2", "m", "t"), row, strict=True))
    for row in (
        ("teams in a quiz", "(points, seconds)", "more points", "the shorter time", ">", "<", "", "-"),
        ("jumpers", "(height, failures)", "the greater height", "the smaller number of failures", ">", "<", "", "-"),
        ("sailing boats", "(points, wins)", "fewer points", "the larger number of wins", "<", ">", "-", ""),
        ("football clubs", "(points, goals)", "more points", "the larger number of goals", ">", ">", "", ""),
        ("golfers", "(strokes, lost balls)", "fewer strokes", "the smaller number of lost balls", "<", "<", "-", "-"),
    )
)


def _winner(first: tuple[int, int], second: tuple[int, int], row: dict[str, str]) -> str:
    """By sorting pairs that are turned so that the larger one wins."""
    signs = [1 if row[key] == ">" else -1 for key in ("op", "op2")]
    turned = [tuple(sign * one for sign, one in zip(signs, result, strict=True)) for result in (first, second)]
    ordered = sorted(set(turned))
    return "tie" if len(ordered) == 1 else ("first", "second")[turned.index(ordered[-1])]


def _two_results(rng: Random) -> tuple[tuple[int, int], tuple[int, int]]:
    first = (rng.randint(20, 90), rng.randint(1, 40))
    near = (first[0] + rng.choice((-1, 0, 0, 0, 1)), first[1] + rng.choice((-1, 0, 1, 1)))
    return first, rng.choice((near, near, (rng.randint(20, 90), rng.randint(0, 40)), (near[0], first[1])))


_STAYS = tuple(
    dict(zip(("place", "free", "long", "low", "high"), row, strict=True))
    for row in (
        ("car park", 30, 120, 4, 10),
        ("bicycle cellar", 60, 240, 2, 6),
        ("boat shed", 15, 180, 8, 18),
        ("left-luggage office", 20, 90, 6, 14),
    )
)


LESSON = Lesson(
    topic="Choosing with if, elif and else",
    area="booleans and conditions",
    concepts=("conditions", "if_elif_else", "boundary_values"),
    openings=(
        """A program without conditions does the same thing every time. With `if`, it looks at a value and decides, and
        the art lies in asking the right questions in the right order.""",
        """Rules in everyday language are full of conditions: under twelve, from sixty-five on, otherwise. Each phrase
        turns into one comparison, and the word "otherwise" into `else`.""",
        """An `if` chain is read from top to bottom, and the first condition that holds wins. Everything below it is
        skipped. Once you see that, long chains become short.""",
    ),
    ideas=(
        (
            """In a chain of `if`, `elif` and `else` exactly one branch runs. The tests are tried in order; after the
            first success the rest is not even looked at.""",
            """Each `elif` carries a silent assumption: all the conditions above it were false. Use that, and there is
            no need to repeat those conditions.""",
        ),
        (
            """A `return` inside an `if` leaves the function at once, so the lines below are only reached in the other
            cases. Many functions read best as a list of early returns.""",
            """Handle the special cases first and return. What remains at the bottom is the normal case, without
            indentation and without an `else`.""",
        ),
        (
            """The limits deserve the most attention. Does "from 18" include 18? Yes, so `age >= 18`. Does "over 18"?
            No, so `age > 18`. Test the limit itself and its neighbours.""",
            """Mistakes gather at boundaries. Three test values for each limit are enough: one just below, the limit,
            one just above.""",
        ),
        (
            """For a choice between two values there is the conditional expression `x if condition else y`. It is an
            expression, so it can stand inside an assignment or a call.""",
            """Keep conditional expressions simple. One is easy to read, and two nested in each other are a riddle; use
            an `if` statement then.""",
        ),
    ),
    examples=(_ticket, _grade, _shipping),
    pitfalls=(
        """Using separate `if` statements without `return` where `elif` was meant: several of them may run, and a later
        one overwrites the result of an earlier one.""",
        """Asking the general question first. With `points >= 50` at the top, a score of 95 gets the lowest passing
        grade, since the first true test wins.""",
        """Leaving a gap: `if x < 10` and `elif x > 10` say nothing about 10, and a function without a final `return`
        then gives back `None`.""",
    ),
    questions=(_triangle_question, _weather_question),
    asks=(
        "Which branch of a chain runs?",
        "Do I need `else` after a `return`?",
        "How do I get the limits right?",
        "Is there a shorter form for two values?",
    ),
    notes={
        "young": (
            """Imagine a row of doors with signs. You walk along and open the first door whose sign is true for you. You
            never look behind the other doors.""",
        ),
        "engineer": (
            """There is no braces-and-parentheses form: a colon opens the block and indentation delimits it. Since 3.10
            there is also `match`, which compares structure rather than ranges.""",
        ),
        "analyst": (
            """Binning a column is an `if` chain. Writing it as a function makes the limits visible and testable, which
            a nested spreadsheet formula does not.""",
        ),
        "teacher": (
            """Give the class a chain with two tests in the wrong order and ask for an input that exposes it. Finding
            that input teaches more than finding the bug.""",
        ),
    },
    families=(
        Family(
            "class_by_two_limits",
            "weight|mass: int, length|size: int -> str",
            names=("class_of_piece", "classify_by_size", "smallest_class", "piece_class"),
            tells=(
                'Return the class of a piece of $what, given its $weight in $unit and its $length in cm: "$small" up '
                'to $w1 $unit and $l1 cm, otherwise "$middle" up to $w2 $unit and $l2 cm, otherwise "$large".',
                'A piece of $what counts as "$small" if its $weight is at most $w1 $unit and its $length at most $l1 '
                'cm. Otherwise it counts as "$middle" if they are at most $w2 $unit and $l2 cm, and else as "$large". '
                "Return which of the three it is.",
                'Return "$small" for a piece of $what of no more than $w1 $unit and $l1 cm, "$middle" for a larger '
                'one of no more than $w2 $unit and $l2 cm, and "$large" for any other. The $weight is in $unit, the '
                "$length in cm.",
            ),
            notes=("Both limits of a class must be kept; a value on the limit keeps it.",),
            varies={"row": _CLASSES},
            solutions=(
                program("""
                    if $weight <= $w1 and $length <= $l1:
                        return "$small"
                    if $weight <= $w2 and $length <= $l2:
                        return "$middle"
                    return "$large"
                """),
                program("""
                    if $weight > $w2 or $length > $l2:
                        return "$large"
                    elif $weight > $w1 or $length > $l1:
                        return "$middle"
                    else:
                        return "$small"
                """),
                program("""
                    classes = [("$small", $w1, $l1), ("$middle", $w2, $l2)]
                    for name, heaviest, longest in classes:
                        if $weight <= heaviest and $length <= longest:
                            return name
                    return "$large"
                """),
            ),
            oracle=_class,
            draw=lambda rng, row: (_near(rng, row["w1"], row["w2"]), _near(rng, row["l1"], row["l2"])),
            about={
                "weight": "the weight in $unit",
                "length": "the length in cm",
                "return": '"$small", "$middle" or "$large"',
            },
        ),
        Family(
            "winner_by_two_figures",
            "first|first_result|a: tuple[int, int], second|second_result|b: tuple[int, int] -> str",
            names=("winner", "better_of_two", "who_wins", "compare_results", "decide_winner"),
            tells=(
                "The results of two $who are pairs $pair. Whoever has $main wins; if both have the same, $then "
                'decides. Return "first" if $first wins, "second" if $second wins, and "tie" if the pairs are equal.',
                "Compare the results $first and $second of two $who, each a pair $pair: $main wins, and if that is "
                'equal, $then. Return "first" or "second" for the winner, and "tie" for equal pairs.',
                'Return which of two $who wins, "first" or "second". Their results $first and $second are pairs '
                '$pair. The winner has $main or, if there is no difference, $then. Return "tie" if both numbers are '
                "equal.",
            ),
            varies={"row": _CONTESTS},
            solutions=(
                program("""
                    if $first[0] != $second[0]:
                        return "first" if $first[0] $op $second[0] else "second"
                    if $first[1] != $second[1]:
                        return "first" if $first[1] $op2 $second[1] else "second"
                    return "tie"
                """),
                program("""
                    main1, other1 = $first
                    main2, other2 = $second
                    if main1 $op main2 or (main1 == main2 and other1 $op2 other2):
                        return "first"
                    if $first == $second:
                        return "tie"
                    return "second"
                """),
                program("""
                    one = ($m$first[0], $t$first[1])
                    other = ($m$second[0], $t$second[1])
                    if one == other:
                        return "tie"
                    return "first" if one > other else "second"
                """),
            ),
            oracle=_winner,
            draw=lambda rng, row: _two_results(rng),
            edges=(((50, 10), (50, 10)), ((50, 9), (50, 10)), ((51, 9), (50, 8)), ((50, 9), (51, 8))),
            about={
                "first": "the pair $pair of the first",
                "second": "the pair $pair of the second",
                "return": '"first", "second" or "tie"',
            },
        ),
        Family(
            "price_of_a_stay",
            "minutes|duration: int, weekend|is_weekend: bool -> int",
            names=("price_of_stay", "stay_price", "coins_for_stay", "fee_for_stay"),
            tells=(
                "Return the price in coins for a stay in a $place: nothing if $minutes is at most $free, $low coins "
                "if it is at most $long, $high coins if it is more, and half of that if $weekend is True.",
                "A $place costs nothing for up to $free minutes, $low coins for up to $long minutes and $high coins "
                "for any longer stay. If $weekend is True, only half is charged. Return the price for a stay whose "
                "length in minutes is $minutes.",
                "Compute how many coins a stay of the given $minutes in a $place costs: up to $free minutes are free, "
                "up to $long minutes cost $low coins, and anything longer costs $high. If $weekend is True, it is "
                "half of that.",
            ),
            notes=("Exactly $free minutes are still free, and exactly $long still cost $low coins on a weekday.",),
            varies={"row": _STAYS},
            solutions=(
                program("""
                    if $minutes <= $free:
                        return 0
                    price = $low if $minutes <= $long else $high
                    return price // 2 if $weekend else price
                """),
                program("""
                    if $minutes > $long:
                        price = $high
                    elif $minutes > $free:
                        price = $low
                    else:
                        price = 0
                    if $weekend:
                        price //= 2
                    return price
                """),
                program("""
                    price = $high
                    for most, lower in [($free, 0), ($long, $low)]:
                        if $minutes <= most:
                            price = lower
                            break
                    return price // (2 if $weekend else 1)
                """),
            ),
            oracle=lambda minutes, weekend, row: (
                (0, row["low"], row["high"])[bisect_left((row["free"], row["long"]), minutes)] // (1 + weekend)
            ),
            draw=lambda rng, row: (_near(rng, row["free"], row["long"]), rng.random() < 0.4),
            about={
                "minutes": "the length of the stay in minutes",
                "weekend": "whether it is the weekend",
                "return": "the price in coins",
            },
            noun=(
                "the price in coins of a stay in a $place that costs nothing if $minutes is at most $free, $low coins "
                "if it is at most $long, $high coins if it is more, and half of that if $weekend is True"
            ),
            gives="nat",
        ),
    ),
)
