"""Raising `ValueError` with a message that helps."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _tickets(rng: Random) -> Example:
    good, bad, price = rng.randint(2, 9), -rng.randint(1, 5), rng.randint(6, 18)
    return example(
        """A negative number of tickets has no price. The function could compute one, and that would be the trouble.""",
        '''
        def ticket_price(count: int) -> int:
            """Return the price of so many tickets in euros."""
            if count < 0:
                raise ValueError(f"the number of tickets is negative: {count}")
            return $price * count


        print(ticket_price($good))
        try:
            print(ticket_price($bad))
        except ValueError as error:
            print("error:", error)
        ''',
        """The second `print` printed nothing: `raise` left the function, and with it the line that called it. The
        message contains the number, so nobody has to look for it.""",
        good=good,
        bad=bad,
        price=price,
    )


def _dose(rng: Random) -> Example:
    kilos, age = rng.randint(20, 90), rng.randint(2, 12)
    return example(
        """Several things can be wrong here, and each has its own line at the beginning. After them the rest of the
        function may rely on sensible values.""",
        '''
        def daily_drops(kilos: int, times: int) -> list[int]:
            """Return the drops for each dose of a day, for somebody of so many kilos."""
            if kilos <= 0:
                raise ValueError(f"a weight must be positive, not {kilos}")
            if not 1 <= times <= 6:
                raise ValueError(f"between 1 and 6 doses a day are allowed, not {times}")
            total = 2 * kilos
            return [total // times + (i < total % times) for i in range(times)]


        print(daily_drops($kilos, 3))
        for arguments in ((0, 3), ($kilos, 0), ($kilos, $many)):
            try:
                daily_drops(*arguments)
            except ValueError as error:
                print(error)
        ''',
        """Without the second check, 0 doses would end in a `ZeroDivisionError` two lines below, which tells the caller
        about the inside of the function and nothing about the wrong argument.""",
        kilos=kilos,
        many=age + 6,
    )


def _lookup(rng: Random) -> Example:
    one, two, three = things(rng, 3)
    name = people(rng, 1)[0]
    return example(
        """$name asks for something that the shop does not have. A message that lists what there is saves a second
        question.""",
        '''
        PRICES = {"$one": 12, "$two": 30}


        def price_of(name: str) -> int:
            """Return the price of the thing in euros."""
            if name not in PRICES:
                known = ", ".join(sorted(PRICES))
                raise ValueError(f"unknown thing {name!r}; there are: {known}")
            return PRICES[name]


        print(price_of("$two"))
        try:
            price_of("$three ")
        except ValueError as error:
            print(error)
        ''',
        """Thanks to `!r` the name stands in quotes, and one sees the space at its end at once. In a message without
        quotes it would be invisible.""",
        one=one,
        two=two,
        three=three,
        name=name,
    )


def _share_question(rng: Random) -> Question:
    cents, people_count = rng.randint(200, 900), rng.randint(2, 6)
    return question(
        """Write a function that divides an amount of cents among some people and returns the shares, the larger ones
        first. There must be at least one person, and the amount must not be negative.""",
        '''
        def shares(cents: int, people: int) -> list[int]:
            """Return the shares, which differ by one cent at most."""
            if people < 1:
                raise ValueError(f"at least one person is needed, not {people}")
            if cents < 0:
                raise ValueError(f"the amount is negative: {cents}")
            each, rest = divmod(cents, people)
            return [each + 1] * rest + [each] * (people - rest)


        print(shares($cents, $people))
        for arguments in (($cents, 0), (-1, $people)):
            try:
                shares(*arguments)
            except ValueError as error:
                print(error)
        ''',
        """The two conditions are independent, so each has a message of its own. Zero cents are allowed: everybody gets
        nothing.""",
        cents=cents,
        people=people_count,
    )


def _grade_question(rng: Random) -> Question:
    points = rng.randint(0, 20)
    return question(
        """Points from 0 to 20 are turned into a letter: A from 17, B from 12, otherwise C. Write the function so that
        points outside the range cannot get a letter.""",
        '''
        def letter(points: int) -> str:
            """Return the letter for points from 0 to 20."""
            if not 0 <= points <= 20:
                raise ValueError(f"points go from 0 to 20, not {points}")
            if points >= 17:
                return "A"
            return "B" if points >= 12 else "C"


        print(letter($points), letter(0), letter(20))
        for points in (-1, 21):
            try:
                letter(points)
            except ValueError as error:
                print(error)
        ''',
        """The values at the edge were tried on both sides: 0 and 20 are fine, -1 and 21 are not. Without the check, 500
        points would simply be an A.""",
        points=points,
    )


_LIMITS = tuple(
    dict(zip(("what", "verb", "unit"), row.split("; "), strict=True))
    for row in (
        "balance; withdraw; the balance",
        "stock; take_out; the stock",
        "fuel; use_up; the fuel",
        "seats; reserve; the number of free seats",
    )
)


def _taken(before: int, amount: int, limit: dict[str, str]) -> int:
    left = list(range(before, -1, -1))
    if amount < 1:
        raise ValueError
    if amount >= len(left):
        raise ValueError
    return left[amount]


_SCALES = tuple(
    dict(zip(("what", "low", "high", "steps", "names"), row.split("; "), strict=True))
    for row in (
        "temperature; -30; 50; 10 25; cold mild hot",
        "points; 0; 60; 20 45; poor fair good",
        "noise; 0; 140; 50 90; quiet normal loud",
        "age; 0; 120; 18 65; young adult old",
    )
)


def _level(value: int, scale: dict[str, str]) -> str:
    low, high = int(scale["low"]), int(scale["high"])
    if value not in range(low, high + 1):
        raise ValueError
    return scale["names"].split()[sum(value >= int(step) for step in scale["steps"].split())]


def _values(rng: Random, scale: dict[str, str]) -> tuple[int]:
    low, one, two, high = int(scale["low"]), *map(int, scale["steps"].split()), int(scale["high"])
    return (rng.choice((low, low - 1, one, one - 1, two, two - 1, high, high + 1)),)


def _sizes(text: str, parts: dict[str, str]) -> tuple[int, int]:
    pieces = text.split(parts["sep"])
    if len(pieces) != 2 or not all(piece.isdigit() and piece.strip("0") for piece in pieces):
        raise ValueError(text)
    return int(pieces[0]), int(pieces[1])


def _size_text(rng: Random, parts: dict[str, str]) -> tuple[str]:
    sep = parts["sep"]
    good = f"{rng.randint(1, 60)}{sep}{rng.randint(1, 60)}"
    bad = (f"{rng.randint(1, 60)}", f"0{sep}7", f"7{sep}x", f"{good}{sep}1", f"{sep}4", f"5{sep}0", f"x{sep}3", "")
    return (rng.choice((good, f"1{sep}{rng.randint(2, 9)}", f"{rng.randint(2, 9)}{sep}1", *rng.sample(bad, 3))),)


LESSON = Lesson(
    topic="Raising a ValueError with a good message",
    area="errors",
    concepts=("raise", "value_error", "error_messages", "guard_clauses"),
    openings=(
        """A function that is asked for something impossible should say so. `raise` does that: it ends the function and
        hands the caller an explanation in place of a result.""",
        """Returning -1 or an empty text for nonsense only moves the problem. The caller goes on computing with it,
        and the mistake comes to light somewhere else.""",
        """What should the area of a rectangle with a side of -3 be? There is no answer, and a function that returns one
        anyway is worse than a function that refuses.""",
    ),
    ideas=(
        (
            """`raise ValueError("...")` makes an exception with a message and raises it. The function ends there,
            without a result.""",
            """After `raise` nothing more of the function is run. An `else` behind such a check is therefore
            unnecessary: whoever gets further has passed it.""",
        ),
        (
            """`ValueError` is for an argument of the right type whose value cannot be used. Wrong types are a matter
            for `TypeError`, missing keys for `KeyError`.""",
            """Choose the most fitting of the built-in exceptions. Raising plain `Exception` would force every caller to
            catch everything.""",
        ),
        (
            """A good message says what was expected and what came: "points go from 0 to 20, not 23". With both parts
            the reader can mend the call without looking into your function.""",
            """Put the value into the message, texts with `!r`. A space too many or an empty text can then be seen.""",
        ),
        (
            """Check at the beginning, one condition after another, and let the real work follow unindented. Such checks
            are called guard clauses.""",
            """The checks come first and the computation last. Whoever reads the computation knows by then that the
            values are sensible.""",
        ),
    ),
    examples=(_tickets, _dose, _lookup),
    pitfalls=(
        """Writing `return ValueError("...")`. The exception is then an ordinary result, and the program goes on with
        it; only `raise` interrupts.""",
        """Printing an error and returning nothing. The caller gets `None`, cannot know what happened, and fails later
        with a message about `NoneType`.""",
        """A message without the value, such as "invalid input". In a run over a thousand lines it does not even say
        which of them to look at.""",
    ),
    questions=(_share_question, _grade_question),
    asks=(
        "What does `raise` do?",
        "Which exception should I raise?",
        "What should the message say?",
        "Where do the checks stand?",
    ),
    notes={
        "young": (
            """If somebody asks you for minus two apples, you do not give nothing and keep quiet. You say that this
            cannot be done. `raise` is the saying.""",
        ),
        "student": (
            """What a function demands of its arguments is its precondition. Raising turns a silent violation into a
            loud one, close to its cause.""",
        ),
        "engineer": (
            """There are no checked exceptions; the docstring is where callers learn what may be raised. `assert` is for
            conditions that only a bug of your own could break.""",
        ),
        "analyst": (
            """A check such as "shares must add up to 100" at the start of a report costs a line and may save a
            meeting.""",
        ),
    },
    families=(
        Family(
            "amount_taken_or_refused",
            "given|$what: int, amount|wanted: int -> int",
            names=("$verb", "${what}_left", "take_from_$what", "${what}_after"),
            tells=(
                "Return what is left of $given when $amount is taken from it.",
                "Take $amount from $given, which is not negative, and return the rest.",
                "Return $unit after $amount was taken from $given.",
            ),
            notes=("Raise ValueError if the amount is not positive, or is greater than what there is.",),
            varies={"limit": _LIMITS},
            solutions=(
                'if $amount <= 0:\n    raise ValueError(f"not a positive amount: {$amount}")\n'
                'if $amount > $given:\n    raise ValueError(f"only {$given} there, {$amount} wanted")\n'
                "return $given - $amount",
                'if not 0 < $amount <= $given:\n    raise ValueError(f"cannot take {$amount} from {$given}")\n'
                "return $given - $amount",
            ),
            oracle=_taken,
            draw=lambda rng, limit: (n := rng.randint(2, 40), rng.choice((1, n, n + 1, rng.randint(2, 30)))),
            edges=((10, 10), (10, 11), (10, 0), (3, 1)),
            about={"given": "what there is", "amount": "what is taken", "return": "$unit afterwards"},
        ),
        Family(
            "value_named_by_scale",
            "value|$what: int -> str",
            names=("${what}_word", "describe_$what", "name_of_$what", "${what}_label"),
            tells=(
                'Return "$c" for $value from $two on, "$b" from $one on, and "$a" below that.',
                'Name the $what $value: "$a" below $one, "$b" from $one to below $two, "$c" from $two.',
                'Return the word that fits $value, a value of $what: "$a" if it is less than $one, otherwise "$b" '
                "if it is less "
                "than "
                '$two, otherwise "$c".',
            ),
            notes=("A value below $low or above $high raises ValueError.",),
            varies={
                "scale": tuple(
                    {
                        **scale,
                        **dict(zip("abc", scale["names"].split(), strict=True)),
                        **dict(zip(("one", "two"), scale["steps"].split(), strict=True)),
                    }
                    for scale in _SCALES
                )
            },
            solutions=(
                'if not $low <= $value <= $high:\n    raise ValueError(f"$what must be from $low to $high: {$value}")\n'
                'if $value >= $two:\n    return "$c"\nif $value >= $one:\n    return "$b"\nreturn "$a"',
                'if $value < $low or $value > $high:\n    raise ValueError(f"impossible $what: {$value}")\n'
                'if $value < $one:\n    return "$a"\nelif $value < $two:\n    return "$b"\nelse:\n    return "$c"',
            ),
            oracle=_level,
            draw=_values,
            about={"value": "a value of $what", "return": "the word for it"},
        ),
        Family(
            "two_sizes_from_text",
            "text: str -> tuple[int, int]",
            names=("read_$what", "parse_$what", "${what}_from_text", "split_$what"),
            tells=(
                'A text such as "$sample" gives $what: two positive integers with "$sep" between. Return them as a '
                "pair.",
                'Read $what, written like "$sample", from $text and return the two integers, which must be positive.',
                'Return the pair of positive integers that stand on the two sides of "$sep" in $text, such as '
                '"$sample".',
            ),
            notes=("Any other text raises ValueError.",),
            varies={
                "parts": (
                    {"what": "sizes", "sep": "x", "sample": "30x20"},
                    {"what": "score", "sep": ":", "sample": "4:2"},
                    {"what": "odds", "sep": "/", "sample": "7/2"},
                    {"what": "pages", "sep": "-", "sample": "12-15"},
                )
            },
            solutions=(
                'parts = $text.split("$sep")\nif len(parts) != 2 or not all(part.isdigit() for part in parts):\n'
                '    raise ValueError(f"not like $sample: {$text!r}")\nfirst, second = int(parts[0]), int(parts[1])\n'
                'if first == 0 or second == 0:\n    raise ValueError(f"a number is zero: {$text!r}")\n'
                "return first, second",
                'first, found, second = $text.partition("$sep")\nnumbers = (first, second)\n'
                "if not found or not all(number.isdigit() and int(number) > 0 for number in numbers):\n"
                '    raise ValueError(f"two positive numbers are needed: {$text!r}")\nreturn int(first), int(second)',
            ),
            oracle=_sizes,
            draw=_size_text,
            about={"text": "the text to read", "return": "the two numbers"},
        ),
    ),
)
