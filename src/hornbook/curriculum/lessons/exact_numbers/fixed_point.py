"""Fixed point: decimals stored as scaled whole numbers."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _millimetres(rng: Random) -> Example:
    lengths = [f"{rng.randint(0, 3)}.{rng.randint(100, 999)}" for _ in range(4)]
    return example(
        """Lengths in metres with three places after the point are the same as whole millimetres. Added as floats
        they may pick up errors, as whole numbers they cannot.""",
        """
        lengths = $lengths
        total_float = 0.0
        total_scaled = 0
        for text in lengths:
            total_float += float(text)
            total_scaled += int(text.replace(".", ""))
        print(total_float)
        print(total_scaled, "mm")
        print(f"{total_scaled // 1000}.{total_scaled % 1000:03d}")
        """,
        """Leaving out the point multiplies by 1000, provided that every text has exactly three places. For printing,
        quotient and remainder by 1000 are put together again; `03d` keeps the zeros that belong there.""",
        lengths=lengths,
    )


def _parse(rng: Random) -> Example:
    text = f"{rng.randint(2, 40)}.{rng.randint(1, 9)}"
    return example(
        """Texts seldom have the same number of places. A reader for two places has to fill up, and to refuse what it
        cannot store.""",
        '''
        def to_hundredths(text: str) -> int:
            """Return a number such as 12.5 or -3 in hundredths; two places at most."""
            sign = -1 if text.startswith("-") else 1
            whole, _, places = text.lstrip("-").partition(".")
            if len(places) > 2:
                raise ValueError("more than two places: " + text)
            return sign * (int(whole) * 100 + int(places.ljust(2, "0")))


        for text in ("$text", "-$text", "7", "0.05"):
            print(text, to_hundredths(text))
        ''',
        """The places are filled up on the right, since .5 means 50 hundredths and not 5. The sign is treated apart,
        because -0.05 has a whole part of 0 that could not carry it.""",
        text=text,
    )


def _multiply(rng: Random) -> Example:
    a, b = rng.randint(105, 950), rng.randint(105, 950)
    return example(
        """Two numbers in hundredths are multiplied. Their product counts ten-thousandths, so it must be divided by
        100 and rounded.""",
        '''
        SCALE = 100


        def times(a: int, b: int) -> int:
            """Return the product of two numbers in hundredths, rounded half up."""
            return (a * b + SCALE // 2) // SCALE


        a, b = $a, $b
        print(a * b, times(a, b))
        print(f"{times(a, b) / SCALE:.2f}", a / SCALE * (b / SCALE))
        ''',
        """Adding half of the divisor before the division makes it round to the nearest instead of down. The float in
        the last line shows the digits that were rounded away.""",
        a=a,
        b=b,
    )


def _steps(rng: Random) -> Example:
    rate = rng.choice((15, 25, 35, 45))
    start = rng.randint(1000, 9000)
    who = people(rng, 1)[0]
    return example(
        """$who watches a quantity that grows by $rate thousandths of its size each day. It is kept in thousandths
        and rounded down after every step, so that the course is the same on every computer.""",
        """
        level = $start
        for day in range(1, 6):
            level += level * $rate // 1000
            print(day, f"{level // 1000}.{level % 1000:03d}")
        """,
        """First multiply, then divide: `level // 1000 * $rate` would throw away the thousandths before they could
        count. Where to round is a decision, and here it is visible in the code.""",
        rate=rate,
        start=start,
        who=who,
    )


def _average_question(rng: Random) -> Question:
    values = [rng.randint(1800, 2400) for _ in range(4)]
    return question(
        """Temperatures are stored in hundredths of a degree. Write a function that returns their mean as text with
        two places, rounded half up.""",
        '''
        def mean_text(hundredths: list[int]) -> str:
            """Return the mean of values that are not negative, as text with two places."""
            count = len(hundredths)
            mean = (2 * sum(hundredths) + count) // (2 * count)
            return f"{mean // 100}.{mean % 100:02d}"


        print(mean_text($values))
        print(mean_text([100, 101]), mean_text([5]))
        ''',
        """Rounding half up is `(sum + count / 2) // count`; multiplying above and below by 2 keeps it in whole
        numbers. The format `02d` is needed for a remainder such as 5.""",
        values=values,
    )


def _split_question(rng: Random) -> Question:
    total = rng.randint(500, 3000)
    parts = rng.choice((3, 6, 7))
    return question(
        """A weight in grams, $total, is to be divided into $parts portions of whole grams that differ as little as
        possible. Write a function.""",
        '''
        def portions(total: int, count: int) -> list[int]:
            """Return whole portions with the given total, the larger ones first."""
            small, extra = divmod(total, count)
            return [small + 1] * extra + [small] * (count - extra)


        shares = portions($total, $parts)
        print(shares, sum(shares))
        ''',
        """The remainder of the division is handed out in single grams to the first portions. Dividing with floats
        and rounding each portion would not guarantee the total.""",
        total=total,
        parts=parts,
    )


def _shown(value: int, places: int) -> str:
    """With text only."""
    digits = str(abs(value)).zfill(places + 1)
    return ("-" if value < 0 else "") + digits[:-places] + "." + digits[-places:]


def _plain(rng: Random, places: int) -> str:
    text = f"{rng.choice(('', '', '-'))}{rng.choice((0, rng.randint(1, 9), rng.randint(10, 300)))}"
    count = rng.randint(0, places)
    return text + (f".{''.join(str(rng.randint(0, 9)) for _ in range(count))}" if count else "")


def _exact(a: int, b: int, op: dict[str, str], rule: str) -> int:
    """With fractions."""
    scale = int(op["scale"])
    one, other = Fraction(a, scale), Fraction(b, scale)
    value = (one * other if op["key"] == "product" else one / other) * scale
    low = value.numerator // value.denominator
    over = value - low
    return low + (over > 0 if rule == "rounded up" else over >= Fraction(1, 2))


LESSON = Lesson(
    topic="Scaled integers: fixed-point numbers",
    area="exact_numbers",
    concepts=("fixed_point", "scaling", "integer_arithmetic"),
    openings=(
        """Whoever counts in cents needs no decimal point. The same holds for millimetres, grams and thousandths: a
        smaller unit turns decimals into whole numbers, and whole numbers are exact.""",
        """A fixed-point number is an integer with an agreement: the last two digits, say, stand behind the point. No
        special type is needed, only care at a few places.""",
        """Small controllers without floating point calculate with scaled integers, and so do many ledgers. The idea
        is older than computers and works in every language.""",
    ),
    ideas=(
        (
            """Choose a scale, such as 100 or 1000, and store every number multiplied by it. 12.5 becomes 1250
            hundredths. All numbers of a program should use the same scale.""",
            """The scale says what 1 means: a hundredth, a millimetre, a gram. Put it into a name, as in
            `price_cents` or `length_mm`, for the number itself does not show it.""",
        ),
        (
            """Sums and differences need no attention: hundredths plus hundredths are hundredths. Comparisons and
            multiplication by a count work as they are, too.""",
            """As long as numbers are only added, subtracted, compared or multiplied by plain whole numbers, the
            scale can be forgotten.""",
        ),
        (
            """The product of two scaled numbers is scaled twice. It has to be divided by the scale once, and there
            the rounding is decided.""",
            """Before dividing one scaled number by another, multiply the first by the scale. Otherwise the quotient
            comes out as a plain whole number, and the places behind the point are lost.""",
        ),
        (
            """For output, `divmod` by the scale gives what stands before and behind the point. The second part is
            filled with zeros on the left: 5 hundredths are .05.""",
            """Negative numbers need care when printing, because `//` rounds down: -150 // 100 is -2. Print the sign
            first, then the absolute value.""",
        ),
        (
            """A range and a smallest step are fixed in advance. That is a weakness next to floats and a virtue where
            every result must be reproducible to the last digit.""",
            """Scaled integers never accumulate errors in sums, and they are as fast as integers. What they cannot do
            is hold very large and very small numbers at once.""",
        ),
    ),
    examples=(_millimetres, _parse, _multiply, _steps),
    pitfalls=(
        """Converting with `int(float(text) * 100)`. The float 4.35 times 100 is 434.99999999999994, and `int` cuts
        it down to 434. Take the text apart, or use `round`.""",
        """Printing the part behind the point without filling it up. 7 hundredths then appear as .7, ten times too
        much. Use the format `02d`.""",
        """Dividing too early: `rate // 100 * amount` loses the places of the rate, while `rate * amount // 100`
        keeps them. Multiply first.""",
    ),
    questions=(_average_question, _split_question),
    asks=(
        "How are the numbers stored?",
        "What about adding?",
        "And multiplying or dividing?",
        "How do I print them?",
        "When should I use them?",
    ),
    notes={
        "engineer": (
            """In binary fixed point the scale is a power of two and the division a shift, written Q8.8 or Q16.16.
            Decimal scales are for numbers that people read.""",
        ),
        "analyst": (
            """Databases often store amounts as whole cents. Check the unit of a column before the first sum: a
            factor of 100 is easily overlooked in a chart.""",
        ),
        "student": (
            """Fixed point is arithmetic in the set of multiples of 1/s. It is closed under addition, and
            multiplication leaves it, which is where rounding comes in.""",
        ),
        "hobbyist": (
            """A sensor that reports 2315 for 23.15 degrees sends fixed point. Keep the integer as long as possible
            and put the point in when you print.""",
        ),
    },
    families=(
        Family(
            "text_to_scaled",
            "text|number|value: str -> int",
            names=("to_$unit", "parse_$unit", "read_as_$unit", "count_$unit"),
            tells=(
                "Return the decimal number in $text as a whole number of $unit, $example.",
                "$text is a decimal number with at most $places places after the point. Multiply it by $scale "
                "exactly, without floats, and "
                "return the integer: $example.",
                "Convert $text, a decimal number written as text, into $unit and return the number of them; $example.",
            ),
            notes=(
                "There may be a minus sign in front and no point at all; there are never more than $places digits "
                "after the point.",
            ),
            varies={
                "scale": (
                    {"unit": "hundredths", "scale": "100", "places": "2", "example": '"3.5" gives 350'},
                    {"unit": "thousandths", "scale": "1000", "places": "3", "example": '"2.05" gives 2050'},
                    {"unit": "millionths", "scale": "1000000", "places": "6", "example": '"0.125" gives 125000'},
                )
            },
            solutions=(
                program(
                    """
                    sign = -1 if $text.startswith("-") else 1
                    whole, _, behind = $text.lstrip("-").partition(".")
                    return sign * int(whole + behind.ljust($places, "0"))"""
                ),
                program(
                    """
                    parts = $text.split(".")
                    behind = parts[1] if len(parts) == 2 else ""
                    return int(parts[0] + behind + "0" * ($places - len(behind)))"""
                ),
                "from decimal import Decimal\nreturn int(Decimal($text) * $scale)",
            ),
            oracle=lambda text, scale: int(Fraction(text) * int(scale["scale"])),
            draw=lambda rng, scale: (_plain(rng, int(scale["places"])),),
            edges=(("0",), ("-0.05",), ("12",), ("4.35",), ("1.0",)),
            about={"text": "a decimal number", "return": "a number of $unit"},
            noun="the number of $unit in $text",
            gives="int",
        ),
        Family(
            "scaled_to_text",
            "units|amount|value: int -> str",
            names=("show_$unit", "${unit}_text", "format_$unit", "text_of_$unit"),
            tells=(
                "$units counts $unit. Return the number as text with a point and exactly $places digit$s behind it, "
                "such as $sample.",
                "Write a number of $unit, given as the integer $units, as a decimal number with $places place$s, in "
                "the form $sample.",
                "Return $units divided by $scale as text, exactly, with $places digit$s after the point and at least "
                "one before it, as in "
                "$sample.",
            ),
            notes=("A negative number has a minus sign in front of the first digit.",),
            varies={
                "scale": (
                    {
                        "unit": "hundredths",
                        "scale": "100",
                        "places": "2",
                        "s": "s",
                        "width": "3",
                        "sample": '"0.07" for 7',
                    },
                    {
                        "unit": "thousandths",
                        "scale": "1000",
                        "places": "3",
                        "s": "s",
                        "width": "4",
                        "sample": '"1.050" for 1050',
                    },
                    {"unit": "tenths", "scale": "10", "places": "1", "s": "", "width": "2", "sample": '"2.5" for 25'},
                )
            },
            solutions=(
                program(
                    """
                    whole, behind = divmod(abs($units), $scale)
                    sign = "-" if $units < 0 else ""
                    return f"{sign}{whole}.{behind:0${places}d}\""""
                ),
                program(
                    """
                    digits = str(abs($units)).rjust($width, "0")
                    text = digits[:-$places] + "." + digits[-$places:]
                    return "-" + text if $units < 0 else text"""
                ),
                "from decimal import Decimal\nreturn str(Decimal($units).scaleb(-$places))",
            ),
            oracle=lambda units, scale: _shown(units, int(scale["places"])),
            draw=lambda rng, scale: (
                rng.choice((rng.randint(-400, 400), rng.randint(400, 90000), -rng.randint(1, 60))),
            ),
            edges=((0,), (7,), (-5,), (100,), (-1050,)),
            about={"units": "a number of $unit", "return": "the number as text"},
            noun="$units $unit as text",
            gives="str",
        ),
        Family(
            "scaled_operation",
            "a|first: int, b|second: int -> int",
            names=("${key}_scaled", "scaled_$key", "${key}_$unit", "fixed_$key"),
            tells=(
                "$a and $b are numbers in $unit. Return their $key, in $unit too, $rule.",
                "Both arguments count $unit, so 1 is stored as $scale. Return the $key of $a and $b in the same "
                "form, $rule.",
                "Return the $key of two fixed-point numbers $a and $b with the scale $scale (the integer $scale "
                "means 1), again with this "
                "scale, $rule.",
            ),
            notes=("$a is not negative and $b is positive. Use integers only, so that large numbers stay exact.",),
            varies={
                "op": (
                    {"unit": "hundredths", "scale": "100", "key": "product", "top": "p * q", "bottom": "100"},
                    {"unit": "hundredths", "scale": "100", "key": "quotient", "top": "p * 100", "bottom": "q"},
                    {"unit": "thousandths", "scale": "1000", "key": "product", "top": "p * q", "bottom": "1000"},
                    {"unit": "thousandths", "scale": "1000", "key": "quotient", "top": "p * 1000", "bottom": "q"},
                    {"unit": "tenths", "scale": "10", "key": "product", "top": "p * q", "bottom": "10"},
                    {"unit": "tenths", "scale": "10", "key": "quotient", "top": "p * 10", "bottom": "q"},
                ),
                "way": (
                    {"rule": "rounded to the nearest, halves up", "half": "bottom // 2", "bump": "2 * rest >= bottom"},
                    {"rule": "rounded up", "half": "bottom - 1", "bump": "rest > 0"},
                ),
            },
            solutions=(
                program(
                    """
                    p, q = $a, $b
                    bottom = $bottom
                    quotient, rest = divmod($top, bottom)
                    if $bump:
                        quotient += 1
                    return quotient"""
                ),
                program(
                    """
                    p, q = $a, $b
                    bottom = $bottom
                    return ($top + $half) // bottom"""
                ),
            ),
            oracle=lambda a, b, op, way: _exact(a, b, op, way["rule"]),
            draw=lambda rng, op, way: (rng.randint(0, 3000), rng.randint(1, 900)),
            edges=((0, 5), (250, 150), (99, 99), (1, 1), (35, 30)),
            about={"a": "a number of $unit", "b": "another one", "return": "the $key in $unit"},
            noun="the $key of $a and $b in $unit",
            gives="nat",
        ),
    ),
)
