"""decimal.Decimal: decimal numbers as people write them, with rounding under control."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _tenths(rng: Random) -> Example:
    step = rng.choice(("0.1", "0.2", "0.7", "0.3"))
    return example(
        """A scale reports steps of $step. Ten of them are added up, as floats and as decimals.""",
        """
        from decimal import Decimal

        as_float, as_decimal = 0.0, Decimal(0)
        for _ in range(10):
            as_float += $step
            as_decimal += Decimal("$step")
        print(as_float, as_decimal)
        print($step + $step + $step == 3 * $step)
        print(Decimal("$step") * 3 == Decimal("$step") + Decimal("$step") + Decimal("$step"))
        """,
        """A float is binary and holds only a neighbour of $step. A `Decimal` holds the digits themselves, so sums of
        decimal numbers come out as on paper.""",
        step=step,
    )


def _making(rng: Random) -> Example:
    text = rng.choice(("1.10", "2.30", "0.20", "3.40"))
    return example(
        """It matters what a `Decimal` is made from. A text is taken digit by digit, a float with its binary error.""",
        """
        from decimal import Decimal

        print(Decimal("$text"))
        print(Decimal($text))
        print(Decimal("$text") == Decimal("$short"))
        print(Decimal("$text") + Decimal("1.2"))
        """,
        """The second line shows what the float really holds. Zeros at the end are kept when
        printing, yet they make no difference to the value; a sum has as many places as the longer of its terms.""",
        text=text,
        short=text.rstrip("0"),
    )


def _rounding(rng: Random) -> Example:
    base = rng.randint(1, 8)
    values = [f"{base}.{d}5" for d in rng.sample(range(0, 9), 3)]
    return example(
        """Which way is a 5 rounded? `quantize` takes a pattern for the number of places and a rule for the
        rounding.""",
        """
        from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

        for text in $values:
            value = Decimal(text)
            half_up = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
            half_even = value.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
            down = value.quantize(Decimal("0.1"), ROUND_DOWN)
            print(text, half_up, half_even, down)
        """,
        """Half up is the rule from school. Half even, the default, goes to the neighbour with an even last digit, so
        that in long tables the errors cancel. Down cuts off.""",
        values=values,
    )


def _readings(rng: Random) -> Example:
    readings = [f"{rng.randint(18, 24)}.{rng.randint(0, 9)}" for _ in range(4)]
    readings[rng.randrange(4)] += "0"
    who = people(rng, 1)[0]
    return example(
        """$who copied readings of a thermometer as texts. The mean is wanted with one place after the point, and the
        number of places in the notes tells how precise each reading is.""",
        """
        from decimal import ROUND_HALF_UP, Decimal

        readings = [Decimal(text) for text in $readings]
        mean = sum(readings) / len(readings)
        print(mean, mean.quantize(Decimal("0.1"), ROUND_HALF_UP))
        print([-reading.as_tuple().exponent for reading in readings])
        """,
        """Dividing a `Decimal` by an `int` gives a `Decimal` of up to 28 digits; rounding is left to the program.
        `as_tuple` shows the digits and the exponent; an exponent of -2 stands for two places.""",
        readings=readings,
        who=who,
    )


def _discount_question(rng: Random) -> Question:
    length = f"{rng.randint(2, 9)}.{rng.randint(11, 98)}"
    parts = rng.choice((3, 6, 7))
    return question(
        """A board of $length metres is cut into $parts equal pieces, measured to the centimetre. Write a function
        that returns the length of a piece, rounded down, and what is left over.""",
        '''
        from decimal import ROUND_DOWN, Decimal


        def cut(length: str, pieces: int) -> tuple[Decimal, Decimal]:
            """Return the length of one piece in whole centimetres, and the rest."""
            total = Decimal(length)
            piece = (total / pieces).quantize(Decimal("0.01"), ROUND_DOWN)
            return piece, total - piece * pieces


        piece, rest = cut("$length", $parts)
        print(piece, rest)
        print(piece * $parts + rest == Decimal("$length"))
        ''',
        """Rounding down makes sure that all pieces can be cut. The last line holds exactly, which could not be
        relied on with floats.""",
        length=length,
        parts=parts,
    )


def _same_question(rng: Random) -> Question:
    texts = ["2.50", "2.5", "0.25e1", rng.choice(("2.05", "2.500", "25"))]
    return question(
        """Write a function that groups texts which denote the same decimal number, in whatever form they are
        written.""",
        '''
        from decimal import Decimal


        def group_equal(texts: list[str]) -> list[list[str]]:
            """Return lists of texts with the same value, in order of appearance."""
            groups: dict[Decimal, list[str]] = {}
            for text in texts:
                groups.setdefault(Decimal(text), []).append(text)
            return list(groups.values())


        print(group_equal($texts))
        ''',
        """`Decimal("2.50")` and `Decimal("2.5")` print differently but are equal and have equal hashes, so a
        dictionary treats them as one key.""",
        texts=texts,
    )


def _text(rng: Random, places: int) -> str:
    whole = rng.choice((rng.randint(0, 9), rng.randint(10, 999)))
    return (
        f"{whole}."
        + "".join(str(rng.randint(0, 9)) for _ in range(places - 1))
        + str(rng.choice((5, rng.randint(0, 9))))
    )


def _numbers(rng: Random, **_: object) -> tuple[list[str]]:
    return ([_text(rng, rng.randint(1, 3)) for _ in range(rng.randint(2, 5))],)


def _forms(rng: Random, **_: object) -> tuple[list[str]]:
    values = [f"{rng.randint(0, 3)}.{rng.randint(1, 3)}" for _ in range(rng.randint(3, 6))]
    return ([value + rng.choice(("", "", "0", "00")) for value in values],)


def _round(text: str, scale: int, key: str, places: int) -> str:
    """With fractions."""
    exact = Fraction(text) * scale
    low = exact.numerator // exact.denominator
    rest = exact - low
    up = {
        "half_up": rest >= Fraction(1, 2),
        "up": rest > 0,
        "half_even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and low % 2 == 1),
    }[key]
    digits = str(low + up).zfill(places + 1)
    return f"{digits[:-places]}.{digits[-places:]}"


def _column(texts: list[str], key: str) -> str:
    """With fractions and a long division."""
    values = [Fraction(text) for text in texts]
    places = max(len(text) - text.index(".") - 1 for text in texts)
    value = {"sum": sum(values, Fraction(0)), "span": max(values) - min(values), "maximum": max(values)}[key]
    digits = str(int(value * 10**places)).zfill(places + 1)
    return f"{digits[:-places]}.{digits[-places:]}"


def _equal(texts: list[str], key: str) -> object:
    values = [Fraction(text) for text in texts]
    if key == "different_count":
        return len(set(values))
    if key == "distinct":
        return [text for i, text in enumerate(texts) if values[i] not in values[:i]]
    return [text for text, value in zip(texts, values, strict=True) if values.count(value) > 1]


LESSON = Lesson(
    topic="Decimal numbers with decimal.Decimal",
    area="exact_numbers",
    concepts=("decimals", "rounding_rules", "standard_library"),
    openings=(
        """0.1 + 0.2 is not 0.3, say the floats, and whoever keeps accounts or measures loses patience. The module
        `decimal` calculates with decimal digits, as people do.""",
        """People write numbers in base ten, floats store them in base two. Most decimal fractions do not survive the
        journey unharmed, and `Decimal` avoids it.""",
        """Sometimes the number of places and the way of rounding are laid down by a rule: in invoices, in tax
        tables, in laboratory notes. For such work there is a type of its own.""",
    ),
    ideas=(
        (
            """`Decimal("0.1")` is exactly one tenth. Sums, differences and products of decimals are decimals with
            exact digits, up to 28 of them.""",
            """A `Decimal` consists of digits and the place of the point. Adding two of them works as on paper, and
            nothing is lost unless there are more than 28 digits.""",
        ),
        (
            """Always make a `Decimal` from a text or a whole number. `Decimal(0.1)` copies the float with all its
            error, some fifty digits of it.""",
            """The quotes in `Decimal("2.35")` are essential. Without them the number has already become a float
            before `Decimal` sees it.""",
        ),
        (
            """`value.quantize(Decimal("0.01"))` rounds to two places: the result has the same number of places as
            the pattern. The second argument names the rule, such as `ROUND_HALF_UP`.""",
            """The module offers eight ways to round. The usual ones are `ROUND_HALF_UP`, `ROUND_HALF_EVEN`,
            `ROUND_DOWN` and `ROUND_UP`; the default is half even.""",
        ),
        (
            """Zeros at the end are kept: "1.50" stays 1.50, which tells that the hundredths were measured. In
            comparisons 1.50 and 1.5 are equal.""",
            """`normalize` removes zeros at the end. It also turns 100 into `1E+2`, the same value in another form;
            `format(value, "f")` avoids the E.""",
        ),
        (
            """A division may not come out even. Then the result is rounded to the precision of the context, 28
            digits unless it was changed.""",
            """`Decimal` and `float` cannot be added: Python raises a `TypeError` and does not guess. Whole numbers
            may be mixed with decimals.""",
        ),
    ),
    examples=(_tenths, _making, _rounding, _readings),
    pitfalls=(
        """Writing `Decimal(1.1)`. The result is 1.100000000000000088817841970012523233890533447265625, which is what
        the float really contains. With quotes it is 1.1.""",
        """Using `round(value, 1)` on floats for half up. `round(0.25, 1)` gives 0.2, since halves go to the even
        neighbour, and many numbers that look like halves are none. `quantize` with a named rule says what is
        wanted.""",
        """Rounding in the middle of a calculation. Each rounding adds an error; keep all digits and use `quantize`
        once, on the result.""",
    ),
    questions=(_discount_question, _same_question),
    asks=(
        "What is different from a float?",
        "How do I make one?",
        "How do I round?",
        "What happens to zeros at the end?",
        "And division?",
    ),
    notes={
        "student": (
            """A `Decimal` is a floating point number too, only with base ten. One third is not exact in it either;
            for that one needs fractions.""",
        ),
        "engineer": (
            """The context carries precision, rounding and traps, and `localcontext` changes it for a block. The C
            implementation makes decimals perhaps three to ten times slower than floats.""",
        ),
        "analyst": (
            """Read such columns as text and convert them with `Decimal`. A reader that makes floats first has
            already lost what you wanted to keep.""",
        ),
        "hobbyist": (
            """For a household budget decimals are enough to make every sum agree with the receipts to the cent.""",
        ),
    },
    families=(
        Family(
            "rounded_decimal_text",
            "text|number|value: str -> str",
            names=("round_$key", "rounded_to_$unit", "to_$unit", "round_text_$key"),
            tells=(
                "$text is a positive decimal number as text. Return it rounded to $places place$s after the point, "
                "$rule, as text.",
                "Round the decimal number written in $text, which is not negative, to $places place$s, $rule. Return "
                "a text with exactly "
                "$places digit$s after the point.",
                'Return the number in $text (a text such as "12.345") with $places digit$s after the point, $rule. '
                "Do not go through "
                "floats.",
            ),
            notes=("The text has a point with at least one digit on either side.",),
            varies={
                "size": (
                    {
                        "unit": "tenths",
                        "places": "1",
                        "s": "",
                        "pattern": "0.1",
                        "scale": "10",
                        "zeros": "0",
                        "spec": "",
                    },
                    {
                        "unit": "hundredths",
                        "places": "2",
                        "s": "s",
                        "pattern": "0.01",
                        "scale": "100",
                        "zeros": "00",
                        "spec": ":02d",
                    },
                ),
                "way": (
                    {
                        "key": "half_up",
                        "rule": "halves rounded up",
                        "name": "ROUND_HALF_UP",
                        "bump": "2 * rest >= size",
                    },
                    {
                        "key": "up",
                        "rule": "rounded up unless it has no further digits but zeros",
                        "name": "ROUND_UP",
                        "bump": "rest > 0",
                    },
                    {
                        "key": "half_even",
                        "rule": "halves going to the even last digit",
                        "name": "ROUND_HALF_EVEN",
                        "bump": "2 * rest > size or 2 * rest == size and units % 2 == 1",
                    },
                ),
            },
            solutions=(
                program(
                    """
                    from decimal import $name, Decimal
                    return str(Decimal($text).quantize(Decimal("$pattern"), $name))"""
                ),
                program(
                    """
                    whole, digits = $text.split(".")
                    digits += "$zeros"
                    units = int(whole + digits[:$places])
                    size, rest = 10 ** len(digits[$places:]), int("0" + digits[$places:])
                    if $bump:
                        units += 1
                    return f"{units // $scale}.{units % $scale$spec}\""""
                ),
            ),
            oracle=lambda text, size, way: _round(text, int(size["scale"]), way["key"], int(size["places"])),
            draw=lambda rng, size, way: (_text(rng, rng.randint(1, 4)),),
            edges=(("0.25",), ("2.675",), ("9.995",), ("7.0",), ("0.150",)),
            about={"text": "a decimal number", "return": "the rounded number"},
            noun="the number in $text rounded to $unit",
            gives="str",
        ),
        Family(
            "decimal_column",
            "texts|column|entries: list[str] -> str",
            names=("${key}_of_column", "column_$key", "decimal_$key", "exact_$key"),
            tells=(
                "The $texts are decimal numbers without sign. Return $what as text, exactly, with as many places "
                "after the point as the most "
                "precise of them has.",
                "Calculate exactly with the decimal numbers in $texts, none of them negative, and return $what as a "
                "text. It has as many "
                "digits after the point as the longest of the entries.",
                'Return $what, for texts such as "3.20", as text. No float may be involved; the result gets the '
                "largest number of places "
                "that occurs in $texts.",
            ),
            notes=("Every text has a point with at least one digit on either side, and there is at least one text.",),
            varies={
                "ask": (
                    {"key": "sum", "what": "their sum", "value": "sum(values)"},
                    {
                        "key": "span",
                        "what": "the difference of the largest and the smallest",
                        "value": "max(values) - min(values)",
                    },
                    {"key": "maximum", "what": "the largest of them", "value": "max(values)"},
                )
            },
            solutions=(
                program(
                    """
                    from decimal import Decimal
                    values = [Decimal(text) for text in $texts]
                    places = max(-value.as_tuple().exponent for value in values)
                    return f"{$value:.{places}f}\""""
                ),
                program(
                    """
                    places = max(len(text.split(".")[1]) for text in $texts)
                    values = []
                    for text in $texts:
                        whole, digits = text.split(".")
                        values.append(int(whole + digits.ljust(places, "0")))
                    result = str($value).rjust(places + 1, "0")
                    return result[:-places] + "." + result[-places:]"""
                ),
            ),
            oracle=lambda texts, ask: _column(texts, ask["key"]),
            draw=_numbers,
            edges=((["0.5"],), (["0.1", "0.2"],), (["1.25", "1.250"],), (["9.9", "0.15"],)),
            about={"texts": "decimal numbers", "return": "$what as text"},
        ),
        Family(
            "equal_decimals",
            "texts: list[str] -> $hint",
            names=("${key}_values", "${key}_decimals", "find_${key}", "${key}_readings"),
            tells=(
                "The $texts are decimal numbers, and some may have the same value in different forms, such as 2.5 "
                "and 2.50. Return $what.",
                "Compare the decimal numbers in $texts by value, so that 1.0 and 1.00 are equal. Return $what.",
                "Two texts in $texts count as equal when they stand for the same decimal number, whatever zeros they "
                "end with. Return "
                "$what.",
            ),
            notes=("No text has a sign, and all have digits on both sides of a point.",),
            varies={
                "ask": (
                    {
                        "key": "distinct",
                        "hint": "list[str]",
                        "what": "the first text of each value, in the given order",
                        "end": "[group[0] for group in groups.values()]",
                    },
                    {
                        "key": "different_count",
                        "hint": "int",
                        "what": "how many different values there are",
                        "end": "len(groups)",
                    },
                    {
                        "key": "repeated",
                        "hint": "list[str]",
                        "what": "the texts whose value occurs more than once, in the given order",
                        "end": "[text for text in texts if len(groups[value_of(text)]) > 1]",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from decimal import Decimal

                    def value_of(text: str) -> Decimal:
                        return Decimal(text)

                    groups = {}
                    for text in texts:
                        groups.setdefault(value_of(text), []).append(text)
                    return $end"""
                ),
                program(
                    """
                    def value_of(text: str) -> str:
                        return text.strip("0")

                    groups = {}
                    for text in texts:
                        key = value_of(text)
                        if key not in groups:
                            groups[key] = []
                        groups[key].append(text)
                    return $end"""
                ),
            ),
            oracle=lambda texts, ask: _equal(texts, ask["key"]),
            draw=_forms,
            edges=(([],), (["1.0", "1.00", "0.1"],), (["2.5"],), (["3.10", "3.01", "3.1"],)),
            about={"texts": "decimal numbers as texts", "return": "$what"},
        ),
    ),
)
