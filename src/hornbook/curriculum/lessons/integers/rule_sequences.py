"""Sequences given by a rule: each number is computed from the ones before it."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _halve_or_add(rng: Random) -> Example:
    start, add = rng.choice(((9, 3), (11, 5), (14, 7), (19, 9), (23, 5), (26, 9)))
    return example(
        """The rule: an even number is halved, to an odd number $add is added. Starting from $start, the program
        applies it ten times.""",
        '''
        def following(n: int) -> int:
            """Return the number that comes after n."""
            if n % 2 == 0:
                return n // 2
            return n + $add


        n = $start
        sequence = [n]
        for _ in range(10):
            n = following(n)
            sequence.append(n)
        print(sequence)
        ''',
        """The rule has a function of its own, so that it can be changed without touching the loop. The list holds 11
        numbers: the start and ten that follow.""",
        start=start,
        add=add,
    )


def _until_repeat(rng: Random) -> Example:
    start = rng.randint(20, 60)
    return example(
        """When a number comes up for the second time, the sequence goes round in a circle, because the same number
        is always followed by the same. This program stops there and separates the way in from the circle.""",
        '''
        def following(n: int) -> int:
            """Halve an even number, add 5 to an odd one."""
            return n // 2 if n % 2 == 0 else n + 5


        seen = []
        n = $start
        while n not in seen:
            seen.append(n)
            n = following(n)
        first = seen.index(n)
        print("way in:", seen[:first])
        print("circle:", seen[first:])
        ''',
        """After the loop `n` is the number that came up again, and its index says where the circle begins. Such a
        rule cannot escape: above 5 the numbers soon get smaller.""",
        start=start,
    )


def _two_before(rng: Random) -> Example:
    a, b = rng.choice(((2, 1), (1, 3), (3, 4), (2, 5), (4, 1)))
    who = people(rng, 1)[0]
    return example(
        """A rule may look back two numbers. $who begins with $a and $b and lets each further number be the sum of
        the two before it.""",
        """
        sequence = [$a, $b]
        while len(sequence) < 12:
            sequence.append(sequence[-1] + sequence[-2])
        print(sequence)
        for i in (3, 7, 11):
            print(round(sequence[i] / sequence[i - 1], 4))
        """,
        """Negative indexes count from the end, so the rule reads like the sentence. The quotient of neighbours
        approaches 1.618, whatever the first two numbers are, as long as they are positive.""",
        a=a,
        b=b,
        who=who,
    )


def _describing(rng: Random) -> Example:
    step, limit = rng.choice(((3, 10), (4, 9), (5, 12), (7, 20)))
    return example(
        """A generator hands out the numbers of a sequence one at a time. The reader decides how many are needed, and
        the rule does not have to know.""",
        '''
        from collections.abc import Iterator
        from itertools import islice, takewhile


        def growing(step: int) -> Iterator[int]:
            """Yield 1, then always the number before plus a step that grows by 1."""
            n = 1
            while True:
                yield n
                n += step
                step += 1


        print(list(islice(growing($step), 6)))
        print(list(takewhile(lambda n: n < $top, growing($step))))
        ''',
        """The loop in the generator never ends by itself. `islice` takes a number of terms, `takewhile` takes terms
        as long as a condition holds.""",
        step=step,
        limit=limit,
        top=limit * 8,
    )


def _steps_question(rng: Random) -> Question:
    numbers = sorted(rng.sample(range(8, 60), 4))
    return question(
        """The rule: a number divisible by 3 is divided by 3, any other is lowered by 1. Write a function that counts
        the steps from a number down to 0.""",
        '''
        def steps_to_zero(n: int) -> int:
            """Return how often the rule is applied until 0 is reached; n >= 0."""
            steps = 0
            while n > 0:
                if n % 3 == 0:
                    n //= 3
                else:
                    n -= 1
                steps += 1
            return steps


        print([steps_to_zero(n) for n in $numbers])
        print(steps_to_zero(81), steps_to_zero(0))
        ''',
        """Here one can be sure that the loop ends, because every step makes a positive number smaller. For many
        other rules nobody can prove that.""",
        numbers=numbers,
    )


def _peak_question(rng: Random) -> Question:
    start = rng.choice((15, 19, 21, 25, 33, 37, 39))
    return question(
        """The rule: half of an even number; for an odd number, three times the number plus 3. Write a function that
        returns the largest number met before one repeats.""",
        '''
        def peak(n: int) -> int:
            """Return the largest number of the sequence until it repeats."""
            seen = set()
            while n not in seen:
                seen.add(n)
                n = n // 2 if n % 2 == 0 else 3 * n + 3
            return max(seen)


        print(peak($start), peak(3))
        ''',
        """A set is enough, since the order does not matter for the largest number, and looking something up in a set is
        quick even when it gets large.""",
        start=start,
    )


def _next(n: int, rule: dict[str, str]) -> int:
    d, add = int(rule["d"]), int(rule["add"])
    return n // d if n % d == 0 else n + add


def _orbit(seen: list[int], rule: dict[str, str], key: str) -> object:
    new = _next(seen[-1], rule)
    if new not in seen:
        return _orbit([*seen, new], rule, key)
    return {"orbit": seen, "peak": sorted(seen)[-1], "length": len(set(seen)), "loop": seen[seen.index(new) :]}[key]


def _terms(first: list[int], count: int, rule: dict[str, str]) -> list[int]:
    """By recursion."""
    if len(first) >= count:
        return first[:count]
    new = first[-int(rule["x"])] + (first[-int(rule["y"])] if rule["sign"] == "+" else -first[-int(rule["y"])])
    return _terms([*first, new], count, rule)


def _digit_step(n: int, rule: dict[str, str]) -> int:
    digits = [int(c) for c in str(n)]
    return (
        n
        + {
            "digit_sum": sum(digits),
            "largest_digit": max(digits),
            "digit_count": len(digits),
            "first_digit": digits[0],
        }[rule["key"]]
    )


def _walk(start: int, count: int, rule: dict[str, str]) -> list[int]:
    return [start, *_walk(_digit_step(start, rule), count - 1, rule)] if count > 0 else []


LESSON = Lesson(
    topic="Sequences of numbers given by a rule",
    area="integers",
    concepts=("sequences", "recurrence", "while_loops"),
    openings=(
        """Take a number. If it is even, halve it; if not, add 5. Do the same with the result. Such a rule, applied
        over and over, makes a sequence, and it is seldom obvious where it leads.""",
        """Some sequences have a formula for their hundredth number. Others only say how each number follows from the
        one before, and then the computer has to walk all the way.""",
        """A rule and a beginning: more is not needed to define an endless sequence. A program needs a third thing,
        the decision when to stop.""",
    ),
    ideas=(
        (
            """A sequence given by a rule has a first number and a step that leads from each number to the next. In
            code that is a variable before the loop and an assignment inside it.""",
            """Put the rule into a function that takes a number and returns its successor. The loop around it is then
            the same for every rule.""",
        ),
        (
            """Decide what to keep. For the last number one variable is enough; for the whole sequence append each
            number to a list; for a count, count the rounds.""",
            """If the rule looks back further than one number, keep the sequence in a list and use `sequence[-1]`,
            `sequence[-2]` and so on.""",
        ),
        (
            """The loop needs an end: a number of terms, a limit, a certain value, or the first repetition. State in
            the docstring which of them it is.""",
            """With `for _ in range(count)` the loop surely ends. A `while` that waits for a value must be sure that
            this value comes, or have a second condition that stops it.""",
        ),
        (
            """If each number depends on the one before only, a repeated number means a circle: from there everything
            comes again. So "until a number repeats" is a sound place to stop whenever the numbers stay bounded.""",
            """A list of the numbers seen tells whether and where one came up before. A set tells only whether, but
            faster.""",
        ),
    ),
    examples=(_halve_or_add, _until_repeat, _two_before, _describing),
    pitfalls=(
        """Being off by one in the number of terms. Ten applications of the rule give eleven numbers, the first one
        included. Test with a count of 0 or 1.""",
        """Applying the rule before keeping the number. If `n = following(n)` comes first in the loop, the start is
        missing from the list and one number too many stands at the end.""",
        """Waiting for exact equality with a value that the sequence may jump over. `while n != 1` never ends if the
        numbers go from 2 to 0. Think about which values can really occur.""",
    ),
    questions=(_steps_question, _peak_question),
    asks=(
        "How do I program such a sequence?",
        "What do I have to store?",
        "When does it stop?",
        "What if a number comes up again?",
    ),
    notes={
        "young": (
            """Make up a rule with a friend, such as "double it, then take away 3". Start with 4, then with 3. One of
            them never moves.""",
        ),
        "student": (
            """On a finite set every such sequence runs into a cycle. Floyd's method with a slow and a fast walker
            finds it without storing the numbers.""",
        ),
        "engineer": (
            """A generator function is the natural form for an endless sequence; `itertools.accumulate` and `islice`
            cover many simple rules without a loop of your own.""",
        ),
        "hobbyist": (
            """Whether a certain famous rule (halve, or triple and add 1) always reaches 1 is still unknown. Your own
            rules are just as easy to explore.""",
        ),
    },
    families=(
        Family(
            "divide_or_add_orbit",
            "start|n|first: int -> $hint",
            names=("${key}_of_rule", "${key}_until_repeat", "rule_$key", "follow_rule_$key"),
            tells=(
                "A number divisible by $d is followed by its $dth part, any other number by itself plus $add. "
                "Starting with "
                "$start, go on until a number repeats; return $what.",
                "Apply this rule to $start again and again until a number comes up a second time: divide by $d if "
                "that leaves no "
                "remainder, otherwise add $add. Return $what.",
                "Return $what for the sequence that begins with $start, where n is followed by n // $d if $d divides "
                "n, and by "
                "n + $add if not. The sequence stops before the first repetition.",
            ),
            notes=("$start is positive.",),
            varies={
                "rule": tuple(
                    {"d": str(d), "dth": dth, "add": str(add)}
                    for d, dth, add in (
                        (3, "third", 1),
                        (3, "third", 2),
                        (4, "fourth", 1),
                        (5, "fifth", 2),
                        (4, "fourth", 3),
                    )
                ),
                "form": (
                    {"key": "orbit", "hint": "list[int]", "what": "the list of all numbers met", "end": "seen"},
                    {"key": "peak", "hint": "int", "what": "the largest number met", "end": "max(seen)"},
                    {"key": "length", "hint": "int", "what": "how many different numbers are met", "end": "len(seen)"},
                    {
                        "key": "loop",
                        "hint": "list[int]",
                        "what": "the part that repeats, beginning with the first number that would come up again",
                        "end": "seen[seen.index(value) :]",
                    },
                ),
            },
            solutions=(
                program(
                    """
                    seen = []
                    value = $start
                    while value not in seen:
                        seen.append(value)
                        if value % $d == 0:
                            value //= $d
                        else:
                            value += $add
                    return $end"""
                ),
                program(
                    """
                    def go(seen: list[int], value: int) -> tuple[list[int], int]:
                        if value in seen:
                            return seen, value
                        return go([*seen, value], value // $d if value % $d == 0 else value + $add)

                    seen, value = go([], $start)
                    return $end"""
                ),
            ),
            oracle=lambda start, rule, form: _orbit([start], rule, form["key"]),
            draw=lambda rng, rule, form: (rng.choice((rng.randint(1, 30), rng.randint(30, 90), int(rule["d"]) ** 3)),),
            edges=((1,), (2,), (64,)),
            about={"start": "the first number", "return": "$what"},
        ),
        Family(
            "look_back_sequence",
            "first|begin|start: list[int], count|length|size: int -> list[int]",
            names=("look_back_sequence", "extend_sequence", "sequence_by_rule", "continue_sequence"),
            tells=(
                "A sequence begins with the numbers $first. Each further number is $what. Return its first $count "
                "numbers.",
                "Continue the list $first by the rule that every new number is $what, and return the first $count "
                "numbers of "
                "the sequence as a new list.",
                "Return a list of the first $count numbers of the sequence that starts with $first and goes on with "
                "$what.",
            ),
            notes=("$first holds at least three numbers; $count may be smaller than that.",),
            varies={
                "rule": (
                    {"what": "the sum of the second and the third number before it", "x": "2", "y": "3", "sign": "+"},
                    {
                        "what": "the sum of the number before it and the third number before it",
                        "x": "1",
                        "y": "3",
                        "sign": "+",
                    },
                    {"what": "the third number before it minus the number before it", "x": "3", "y": "1", "sign": "-"},
                    {"what": "the number before it minus the second number before it", "x": "1", "y": "2", "sign": "-"},
                )
            },
            solutions=(
                program(
                    """
                    sequence = list($first)
                    while len(sequence) < $count:
                        sequence.append(sequence[-$x] $sign sequence[-$y])
                    return sequence[:$count]"""
                ),
                program(
                    """
                    result = $first[:$count]
                    for i in range(len($first), $count):
                        result += [result[i - $x] $sign result[i - $y]]
                    return result"""
                ),
                program(
                    """
                    if $count <= len($first):
                        return $first[:$count]
                    longer = $first + [$first[-$x] $sign $first[-$y]]
                    while len(longer) < $count:
                        longer = longer + [longer[-$x] $sign longer[-$y]]
                    return longer"""
                ),
            ),
            oracle=_terms,
            draw=lambda rng, rule: ([rng.randint(-3, 9) for _ in range(rng.randint(3, 4))], rng.randint(2, 11)),
            edges=(([1, 2, 3], 0), ([1, 1, 1], 8), ([0, 1, 5, 2], 4), ([4, 0, 7], 4)),
            about={"first": "the first numbers", "count": "how many numbers are wanted", "return": "the sequence"},
            noun="the first $count numbers of the sequence that begins with $first",
            gives="ints",
        ),
        Family(
            "digit_step_sequence",
            "start|n|seed: int, count|terms|length: int -> list[int]",
            names=("digit_steps", "add_${key}_steps", "grow_by_$key", "digit_sequence"),
            tells=(
                "Return a list of $count numbers that begins with $start; every further number is the one before "
                "plus $what.",
                "Starting with $start, add to each number $what to get the next. Return the first $count numbers, "
                "$start included.",
                "Each number of a sequence is followed by the number plus $what. Return its first $count terms, the "
                "first of them "
                "being $start.",
            ),
            notes=("$start is positive. With a count of 0 the list is empty.",),
            varies={
                "rule": (
                    {"key": "digit_sum", "what": "the sum of its decimal digits", "value": "sum(digits)"},
                    {"key": "largest_digit", "what": "its largest decimal digit", "value": "max(digits)"},
                    {"key": "digit_count", "what": "the number of its decimal digits", "value": "len(digits)"},
                    {"key": "first_digit", "what": "its first decimal digit", "value": "digits[0]"},
                )
            },
            solutions=(
                program(
                    """
                    numbers = []
                    value = $start
                    for _ in range($count):
                        numbers.append(value)
                        digits = [int(digit) for digit in str(value)]
                        value += $value
                    return numbers"""
                ),
                program(
                    """
                    numbers = [$start]
                    while len(numbers) < $count:
                        rest, digits = numbers[-1], []
                        while rest > 0:
                            digits.insert(0, rest % 10)
                            rest //= 10
                        numbers.append(numbers[-1] + $value)
                    return numbers[:$count]"""
                ),
            ),
            oracle=_walk,
            draw=lambda rng, rule: (
                rng.choice((rng.randint(1, 30), rng.randint(80, 120), rng.randint(100, 999))),
                rng.randint(2, 8),
            ),
            edges=((1, 6), (95, 5), (7, 0), (9, 1)),
            about={"start": "the first number", "count": "how many numbers", "return": "the numbers of the sequence"},
            noun="the first $count numbers of the sequence that begins with $start",
            gives="nats",
        ),
    ),
)
