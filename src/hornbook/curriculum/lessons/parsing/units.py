"""Numbers with units: 3kg, 1h20m."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body


def _cut(rng: Random) -> Example:
    weight, length = rng.randint(2, 90), rng.randint(2, 90)
    return example(
        """Where does the number end and the unit begin? At the first character that is not a digit.""",
        '''
        def cut(text: str) -> tuple[int, str]:
            """Return the number at the beginning and the unit behind it."""
            end = 0
            while end < len(text) and text[end].isdigit():
                end += 1
            return int(text[:end]), text[end:].strip()


        for text in ["${weight}kg", "$length cm", "7"]:
            print(cut(text))
        ''',
        """The condition `end < len(text)` comes first, so that the last text, which has no unit, is not read past
        its end. `strip` allows a space before the unit.""",
        weight=weight,
        length=length,
    )


def _table_of_factors(rng: Random) -> Example:
    thing, other = things(rng, 2)
    kilos, grams = rng.randint(2, 9), rng.randint(100, 900)
    return example(
        """Weights in different units can only be added after they have been brought to a common one. A dictionary
        holds the factors.""",
        '''
        FACTORS = {"t": 1_000_000, "kg": 1000, "g": 1}


        def grams(text: str) -> int:
            """Return a weight such as '3kg' in grams."""
            number = text.rstrip("tkg")
            unit = text.removeprefix(number)
            return int(number) * FACTORS[unit]


        weights = {"$thing": "${kilos}kg", "$other": "${grams}g"}
        for name, weight in weights.items():
            print(name, grams(weight))
        print(sum(map(grams, weights.values())), "g in all")
        ''',
        """`rstrip("tkg")` takes letters off the end as long as they are t, k or g, and leaves the digits. A new
        unit needs one entry in the table and no further condition.""",
        thing=thing,
        other=other,
        kilos=kilos,
        grams=grams,
    )


def _duration(rng: Random) -> Example:
    hours, minutes = rng.randint(1, 9), rng.randint(5, 59)
    return example(
        """A duration consists of several numbers, each with its unit. Digits are collected until a letter comes,
        and the letter says what they meant.""",
        '''
        SECONDS = {"h": 3600, "m": 60, "s": 1}


        def seconds(text: str) -> int:
            """Return a duration such as '1h20m5s' in seconds."""
            total, digits = 0, ""
            for char in text:
                if char.isdigit():
                    digits += char
                else:
                    total += int(digits) * SECONDS[char]
                    digits = ""
            return total


        for text in ["${hours}h${minutes}m", "${minutes}m", "90s", "1h1s"]:
            print(text, seconds(text))
        ''',
        """After a unit, the collected digits are thrown away and the next number begins. Which units occur, and in
        which order, does not matter to the loop.""",
        hours=hours,
        minutes=minutes,
    )


def _back(rng: Random) -> Example:
    minutes = rng.randint(70, 600)
    return example(
        """The way back from minutes to text divides with remainder. Parts that are zero are left out, except where
        nothing else would be left.""",
        '''
        def readable(minutes: int) -> str:
            """Return minutes as a text such as '1h20m'."""
            hours, rest = divmod(minutes, 60)
            text = (f"{hours}h" if hours else "") + (f"{rest}m" if rest else "")
            return text or "0m"


        for minutes in [$minutes, 60, 59, 0]:
            print(minutes, readable(minutes))
        ''',
        """$minutes minutes are $hours full $word and $rest more. The last line is the reason for `or "0m"`: an
        empty text would be a strange answer to the question how long something takes.""",
        minutes=minutes,
        hours=minutes // 60,
        word="hour" if minutes // 60 == 1 else "hours",
        rest=minutes % 60,
    )


def _money_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    euros, cents = rng.randint(2, 60), rng.randint(11, 98)
    return question(
        """$name notes prices as `"$euros.$cents EUR"`. Write a function that returns such a price in cents,
        without using floats.""",
        '''
        def cents(price: str) -> int:
            """Return a price like '12.50 EUR' in cents."""
            amount, unit = price.split()
            if unit != "EUR":
                raise ValueError(f"unknown currency: {unit}")
            whole, _, part = amount.partition(".")
            return int(whole) * 100 + int(part.ljust(2, "0")[:2])


        print(cents("$euros.$cents EUR"), cents("7.5 EUR"), cents("8 EUR"))
        ''',
        """`ljust` fills up missing decimals with zeros, so 7.5 is read as 7.50 and a price without a dot as a
        round one. With floats, `int(0.29 * 100)` would be 28.""",
        name=name,
        euros=euros,
        cents=cents,
    )


def _longest_question(rng: Random) -> Question:
    a, b, c = rng.randint(2, 5), rng.randint(100, 290), rng.randint(1, 4)
    return question(
        """Films have lengths like `"1h50m"` or `"95m"`. Write a function that returns the longest of several
        lengths as it was written.""",
        r'''
        import re


        def longest(lengths: list[str]) -> str:
            """Return the text of the longest duration."""

            def minutes(text: str) -> int:
                parts = re.findall(r"(\d+)([hm])", text)
                return sum(int(number) * (60 if unit == "h" else 1) for number, unit in parts)

            return max(lengths, key=minutes)


        print(longest(["${a}h", "${b}m", "${c}h59m"]))
        ''',
        """The texts themselves cannot be compared: as text, 95m is larger than 1h50m. The key function says in
        which unit the comparison is made, and `max` still returns the original text.""",
        a=a,
        b=b,
        c=c,
    )


_SCALES = (
    {"large": "kg", "small": "g", "factor": "1000", "thing": "weight", "base": "grams"},
    {"large": "km", "small": "m", "factor": "1000", "thing": "distance", "base": "metres"},
    {"large": "m", "small": "cm", "factor": "100", "thing": "length", "base": "centimetres"},
    {"large": "dozen", "small": "pieces", "factor": "12", "thing": "count", "base": "pieces"},
)
_CLOCKS = (
    {"big": "h", "little": "m", "bigs": "hours", "littles": "minutes", "factor": "60"},
    {"big": "m", "little": "s", "bigs": "minutes", "littles": "seconds", "factor": "60"},
    {"big": "d", "little": "h", "bigs": "days", "littles": "hours", "factor": "24"},
    {"big": "w", "little": "d", "bigs": "weeks", "littles": "days", "factor": "7"},
)


def _measure(rng: Random, scale: dict[str, str]) -> str:
    number, gap = rng.randint(0, 60), rng.choice(("", " "))
    return f"{number}{gap}{rng.choice((scale['large'], scale['small'], scale['large'], scale['small'], 'ft', ''))}"


def _in_base(text: str, scale: dict[str, str]) -> int:
    digits = re.match(r"\d+", text)
    assert digits
    unit = text[digits.end() :].strip()
    if unit not in (scale["large"], scale["small"]):
        raise ValueError(unit)
    return int(digits[0]) * (int(scale["factor"]) if unit == scale["large"] else 1)


def _span(rng: Random, clock: dict[str, str]) -> str:
    big, little = f"{rng.randint(1, 30)}{clock['big']}", f"{rng.randint(1, 99)}{clock['little']}"
    return rng.choice((big, little, big + little, big + little, big + little))


def _spanned(text: str, clock: dict[str, str]) -> int:
    as_sum = text.replace(clock["big"], "*" + clock["factor"] + "+").replace(clock["little"], "+") + "0"
    return sum(int(a) * int(b or 1) for a, _, b in (part.partition("*") for part in as_sum.split("+")))


LESSON = Lesson(
    topic="Numbers with units: reading 3kg and 1h20m",
    area="parsing",
    concepts=("parsing", "units", "conversion", "digits"),
    openings=(
        """People write 3kg, 250 g or 1h20m. A program that calculates with such values must separate the number
        from its unit and bring everything to one scale.""",
        """`int("3kg")` fails, and rightly so. The k and the g carry meaning, and a reader of quantities has to
        take it into account.""",
        """A number without a unit is a riddle, a number with one is a small parsing task. Two things have to be
        found: where the digits end, and what the letters mean.""",
    ),
    ideas=(
        (
            """Cut the text where the digits end. A loop over the characters finds the place, and so does the pattern
            `(\\d+)\\s*(\\w+)`.""",
            """`rstrip` with the letters of the units leaves the number, and what was taken away is the unit. That
            is short, and works as long as the letters are known.""",
        ),
        (
            """Choose the smallest unit that occurs as the base and store whole numbers of it: grams, minutes,
            cents. Then no float is needed.""",
            """A dictionary from unit to factor replaces a chain of conditions. `{"kg": 1000, "g": 1}` says all
            that the program has to know about weights.""",
        ),
        (
            """Several parts, as in 1h20m, are read one after another. Collect digits, and when a unit comes, add
            their value times its factor to the total.""",
            """A duration is a sum: 1h20m means 1 times 60 plus 20 minutes. So the loop that reads it keeps a
            running total.""",
        ),
        (
            """To write a value with units, divide by the largest factor first: `divmod(200, 60)` gives 3 hours and 20
            minutes.""",
            """`divmod` returns quotient and remainder together. The quotient belongs to the larger unit, the
            remainder goes on to the next one.""",
        ),
    ),
    examples=(_cut, _table_of_factors, _duration, _back),
    pitfalls=(
        """Testing for the unit with `in` or `endswith` in the wrong order. `"3kg".endswith("g")` is true as well,
        so a test for grams that comes first takes kilograms for grams.""",
        """Accepting a missing unit as if it were the usual one. Whoever writes 3 may mean kilograms. An error is
        more helpful than a guess that is wrong by a factor of 1000.""",
        """Forgetting to reset the digits after a unit. In 1h20m the second number then is read as 120.""",
    ),
    questions=(_money_question, _longest_question),
    asks=(
        "How do I find the end of the number?",
        "How do different units come together?",
        "What about several parts?",
        "How do I write a value with units?",
    ),
    notes={
        "engineer": (
            """`datetime.timedelta` represents durations, but the standard library has no parser for 1h20m. Keep
            the unit in the names of variables: `timeout_s` leaves no doubt.""",
        ),
        "young": (
            """Ten steps of an elephant are not ten steps of a mouse. The unit says whose steps were counted.""",
        ),
        "analyst": (
            """List the different units of a column before you convert it. A stray `lb` among the kilograms shows
            up there, and not in the mean.""",
        ),
    },
    families=(
        Family(
            "measure_to_base",
            "text|amount|value: str -> int",
            names=("to_$base", "in_$base", "${thing}_in_$base", "parse_$thing"),
            tells=(
                'Return the $thing given by $text, a whole number followed by "$large" or "$small", in $base. One '
                "$large is "
                "$factor $small. "
                "Raise a ValueError for any other unit.",
                "A $thing is written as a number and a unit, $large or $small, where 1 $large is $factor $small. "
                "Read $text and return "
                "the number of $base; any other unit, or none, is a ValueError.",
                "Convert $text to $base. It holds digits and then $large or $small (1 $large = $factor $small). If "
                "the unit is "
                "neither, raise ValueError.",
            ),
            notes=("A single space may stand between number and unit.",),
            varies={"scale": _SCALES},
            solutions=(
                body(
                    r"""
                    import re
                    found = re.fullmatch(r"(\d+) ?($large|$small)", $text)
                    if not found:
                        raise ValueError(f"no $thing: {$text!r}")
                    return int(found[1]) * ($factor if found[2] == "$large" else 1)
                    """
                ),
                body(
                    """
                    digits = ""
                    for char in $text:
                        if not char.isdigit():
                            break
                        digits += char
                    unit = $text.removeprefix(digits).strip()
                    factors = {"$large": $factor, "$small": 1}
                    if unit not in factors:
                        raise ValueError(f"unknown unit: {unit!r}")
                    return int(digits) * factors[unit]
                    """
                ),
                body(
                    """
                    for unit, factor in [("$large", $factor), ("$small", 1)]:
                        number = $text.removesuffix(unit).rstrip()
                        if $text.endswith(unit) and number.isdigit():
                            return int(number) * factor
                    raise ValueError("unknown unit in " + $text)
                    """
                ),
            ),
            oracle=_in_base,
            draw=lambda rng, scale: (_measure(rng, scale),),
            about={"text": "a number with a unit", "return": "the number of $base"},
        ),
        Family(
            "span_to_little",
            "text|span|duration: str -> int",
            names=("span_in_$littles", "total_$littles", "to_$littles", "read_span"),
            tells=(
                'Return the duration $text in $littles. It is written like "2${big}15$little", with $bigs, then '
                "$littles; one of the "
                "two parts may be missing.",
                "A time span $text consists of a number of $bigs marked $big, a number of $littles marked $little, "
                "or both, "
                "in this order. Return it in $littles.",
                'Read $text, for example "3$big", "40$little" or "3${big}40$little" ($big for $bigs, $little for '
                "$littles), "
                "and return the number of $littles in all.",
            ),
            varies={"clock": _CLOCKS},
            solutions=(
                body(
                    """
                    total = 0
                    digits = ""
                    for char in $text:
                        if char.isdigit():
                            digits += char
                        else:
                            total += int(digits) * ($factor if char == "$big" else 1)
                            digits = ""
                    return total
                    """
                ),
                body(
                    r"""
                    import re
                    factors = {"$big": $factor, "$little": 1}
                    return sum(int(number) * factors[unit] for number, unit in re.findall(r"(\d+)(\D)", $text))
                    """
                ),
                body(
                    """
                    head, sign, tail = $text.rpartition("$big")
                    $bigs = int(head) if sign else 0
                    $littles = int(tail.rstrip("$little") or 0)
                    return $bigs * $factor + $littles
                    """
                ),
            ),
            oracle=_spanned,
            draw=lambda rng, clock: (_span(rng, clock),),
            about={"text": "a duration as text", "return": "the number of $littles"},
            noun="the duration $text in $littles",
            gives="nat",
        ),
        Family(
            "span_from_little",
            "total|amount|n: int -> str",
            names=("readable_$littles", "format_$littles", "${littles}_to_text", "write_span"),
            tells=(
                'Return $total $littles as a text such as "2${big}5$little": full $bigs ($factor $littles each), '
                "then the $littles "
                "that are left. A part that is zero is left out.",
                "Write a duration of $total $littles with $big for $bigs and $little for $littles, leaving out a "
                "part that is 0. "
                "$factor $littles ($factor$little) make 1$big.",
                'Turn $total $littles into a short text like "1$big" or "1${big}3$little" (1$big is '
                "$factor$little), without parts "
                "that are zero.",
            ),
            notes=('For 0 the result is "0$little". Negative numbers do not occur.',),
            varies={"clock": _CLOCKS},
            solutions=(
                body(
                    """
                    $bigs, $littles = divmod($total, $factor)
                    text = f"{$bigs}$big" if $bigs else ""
                    if $littles or not $bigs:
                        text += f"{$littles}$little"
                    return text
                    """
                ),
                body(
                    """
                    parts = [($total // $factor, "$big"), ($total % $factor, "$little")]
                    text = "".join(f"{number}{unit}" for number, unit in parts if number > 0)
                    return text or "0$little"
                    """
                ),
                body(
                    """
                    $bigs = 0
                    rest = $total
                    while rest >= $factor:
                        rest -= $factor
                        $bigs += 1
                    if $bigs == 0:
                        return f"{rest}$little"
                    return f"{$bigs}$big{rest}$little" if rest else f"{$bigs}$big"
                    """
                ),
            ),
            oracle=lambda total, clock: _written(total, clock),
            draw=lambda rng, clock: (
                rng.choice((rng.randint(0, 40), rng.randint(0, 500), int(clock["factor"]) * rng.randint(1, 9))),
            ),
            edges=((0,), (7,), (24,), (60,), (61,)),
            about={"total": "a number of $littles", "return": "the duration as text"},
            noun="the duration of $total $littles as a text",
            gives="str",
        ),
    ),
)


def _written(total: int, clock: dict[str, str]) -> str:
    """The shortest of all texts that mean so much and use few small units."""
    factor = int(clock["factor"])
    for little in range(factor):
        if total >= little and (total - little) % factor == 0:
            big = (total - little) // factor
            if big == 0:
                return str(little) + clock["little"]
            return str(big) + clock["big"] + (str(little) + clock["little"]) * (little > 0)
    raise AssertionError
