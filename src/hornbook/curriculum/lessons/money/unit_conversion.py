"""Converting units: tables of factors, temperatures, times, data sizes."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _table(rng: Random) -> Example:
    a, b = rng.randint(2, 40), rng.randint(100, 900)
    return example(
        """Every unit of length is described by one number: how many millimetres it is. With this table any unit is
        converted into any other.""",
        '''
        MILLIMETRES = {"mm": 1, "cm": 10, "m": 1000, "km": 1_000_000, "in": 25.4, "ft": 304.8}


        def convert(value: float, unit: str, target: str) -> float:
            """Return the length in the target unit."""
            return value * MILLIMETRES[unit] / MILLIMETRES[target]


        print(convert($a, "m", "cm"))
        print(convert($b, "cm", "m"))
        print(round(convert(6, "ft", "m"), 3))
        print(convert(2, "km", "m"))
        ''',
        """Six units need six numbers, not the thirty factors from each unit to each other. The base unit, here the
        millimetre, has the factor 1.""",
        a=a,
        b=b,
    )


def _temperature(rng: Random) -> Example:
    celsius = rng.sample(range(-20, 41), 3)
    return example(
        """Temperatures are different: 0 degrees Celsius is 32 degrees Fahrenheit. A factor alone does not do, since
        the scales have different zeros.""",
        '''
        def to_fahrenheit(celsius: float) -> float:
            """Return the temperature in degrees Fahrenheit."""
            return celsius * 9 / 5 + 32


        def to_celsius(fahrenheit: float) -> float:
            """Return the temperature in degrees Celsius."""
            return (fahrenheit - 32) * 5 / 9


        for degrees in $celsius:
            print(degrees, round(to_fahrenheit(degrees), 1))
        print(to_celsius(to_fahrenheit(100)), to_celsius(-40))
        ''',
        """The way back undoes the steps in reverse order: first the 32 is subtracted, then the factor is turned over.
        At -40 both scales show the same number.""",
        celsius=celsius,
    )


def _sizes(rng: Random) -> Example:
    sizes = [rng.randint(1, 999), rng.randint(2000, 900_000), rng.randint(2_000_000, 900_000_000)]
    return example(
        """File sizes are shown with a unit that fits. The loop divides by 1024 as long as the number is large and
        moves on to the next unit each time.""",
        '''
        UNITS = ["B", "KiB", "MiB", "GiB", "TiB"]


        def readable(size: float) -> str:
            """Return a size in bytes with a suitable unit and one decimal place."""
            place = 0
            while size >= 1024 and place < len(UNITS) - 1:
                size /= 1024
                place += 1
            return f"{size:.1f} {UNITS[place]}" if place else f"{size} B"


        for size in $sizes:
            print(size, "=", readable(size))
        print(readable(1023), readable(1024))
        ''',
        """The second condition stops at the last unit, whatever the size. Bytes are whole and get no decimal place.""",
        sizes=sizes,
    )


def _mixed(rng: Random) -> Example:
    feet, inches = rng.randint(4, 6), rng.randint(2, 11)
    name = people(rng, 1)[0]
    return example(
        """$name measures $feet feet and $inches inches. Amounts in two units are brought to the smaller one first,
        and converted from there.""",
        '''
        def feet_to_cm(feet: int, inches: int) -> float:
            """Return a height in centimetres."""
            return (feet * 12 + inches) * 2.54


        def cm_to_feet(cm: float) -> tuple[int, int]:
            """Return a height in feet and inches, to the nearest inch."""
            return divmod(round(cm / 2.54), 12)


        height = feet_to_cm($feet, $inches)
        print(round(height, 1))
        print(cm_to_feet(height), cm_to_feet(182.5))
        ''',
        """Rounding happens before the inches are split. Done afterwards, it could produce 5 feet and 12 inches.""",
        name=name,
        feet=feet,
        inches=inches,
    )


def _speed_question(rng: Random) -> Question:
    kmh = rng.choice((18, 36, 54, 72, 90, 108, 50, 120))
    return question(
        """Speeds are given in kilometres an hour. Write functions for the speed in metres a second and for the
        seconds needed for a distance in metres.""",
        '''
        def metres_per_second(kmh: float) -> float:
            """Return the speed in metres a second."""
            return kmh * 1000 / 3600


        def seconds_for(metres: float, kmh: float) -> float:
            """Return the time for a distance."""
            return metres / metres_per_second(kmh)


        print(round(metres_per_second($kmh), 2))
        print(round(seconds_for(100, $kmh), 2))
        ''',
        """An hour has 3600 seconds, a kilometre 1000 metres; the factor is 1 to 3.6. The second function builds on
        the first, so the factor stands in one place.""",
        kmh=kmh,
    )


def _recipe_question(rng: Random) -> Question:
    cups, spoons = rng.randint(1, 4), rng.randint(1, 6)
    return question(
        """A recipe uses cups and tablespoons. With 240 millilitres for a cup and 15 for a spoon, write a function for
        a list of such amounts in millilitres.""",
        '''
        ML = {"cup": 240, "spoon": 15, "ml": 1}


        def millilitres(amounts: list[tuple[int, str]]) -> int:
            """Return the sum of the amounts in millilitres."""
            return sum(count * ML[unit] for count, unit in amounts)


        print(millilitres([($a, "cup"), ($b, "spoon")]))
        print(millilitres([(50, "ml"), (1, "cup")]), millilitres([]))
        ''',
        """Giving "ml" the factor 1 makes it a unit like the others, so no special case is needed.""",
        a=cups,
        b=spoons,
    )


_QUANTITIES = {
    "length": (("mm", 1), ("cm", 10), ("m", 1000), ("km", 1_000_000)),
    "mass": (("mg", 1), ("g", 1000), ("kg", 1_000_000)),
    "time": (("s", 1), ("min", 60), ("h", 3600), ("d", 86400)),
    "volume": (("ml", 1), ("cl", 10), ("dl", 100), ("l", 1000)),
}


def _units(name: str) -> dict[str, str]:
    units = _QUANTITIES[name]
    base = units[0][0]
    listed = [f"1 {unit} = {factor} {base}" for unit, factor in units[1:]]
    return {
        "name": name,
        "base": base,
        "said": ", ".join(listed),
        "table": "{" + ", ".join(f'"{unit}": {factor}' for unit, factor in units) + "}",
        "like": f'"{units[1][0]}"',
    }


def _mixed_text(rng: Random, large: str, small: str, factor: int) -> str:
    a, b = rng.randint(1, 12), rng.randint(1, factor - 1)
    return rng.choice((f"{a} {large} {b} {small}", f"{a} {large}", f"{b} {small}"))


def _on_scale(value: int, target: str) -> Fraction:
    """By two known points of each pair of scales: freezing and boiling water."""
    low, high, low_to, high_to = {
        "fahrenheit": (0, 100, 32, 212),
        "celsius": (32, 212, 0, 100),
        "reaumur": (0, 100, 0, 80),
    }[target]
    return low_to + Fraction(value - low, high - low) * (high_to - low_to)


def _nearest(value: Fraction) -> int:
    low = value.numerator // value.denominator
    return low + 1 if 2 * (value - low) >= 1 else low


def _sized(size: int, base: int, names: list[str]) -> str:
    """By dividing until less than the base is left."""
    if size < base or len(names) == 1:
        return f"{size} {names[0]}"
    return _sized(size // base, base, names[1:])


LESSON = Lesson(
    topic="Converting units with tables of factors",
    area="money",
    concepts=("unit_conversion", "factor_table", "dictionaries"),
    openings=(
        """Metres and feet, kilograms and pounds, bytes and gibibytes: the same quantity has many units, and a program
        has to be able to go from one to the other.""",
        """A probe to Mars was lost because one team computed in pounds and another in newtons. Units are not
        decoration, they are half of a number.""",
        """Most conversions are one multiplication. The work lies in knowing by what, and in not writing down the same
        factor in twenty places.""",
        """With ten units there are ninety conversions. With a table of factors there are ten numbers and a single
        line of code.""",
    ),
    ideas=(
        (
            """Choose one base unit and note for each unit how many base units it is. To convert, multiply by the
            factor of the first unit and divide by that of the second.""",
            """The way from any unit to any other leads over the base unit: times one factor, divided by another. Both
            come from a dictionary.""",
        ),
        (
            """If the base is the smallest unit, all factors are whole numbers, and whole amounts stay exact. Divide
            only at the end, for showing.""",
            """Integers in the smallest unit are safe to add and compare. 3 metres and 5 centimetres are 3050
            millimetres, and nothing is rounded.""",
        ),
        (
            """Temperatures need a factor and a shift: Fahrenheit is Celsius times 9/5 plus 32. For the way back
            subtract first and multiply then.""",
            """Scales with different zeros cannot be put into a table of factors. Each needs a formula, and the
            reverse formula undoes the steps in the opposite order.""",
        ),
        (
            """For sizes of data there are two families: kB, MB, GB with steps of 1000, and KiB, MiB, GiB with steps
            of 1024. A disk of 500 GB has about 466 GiB.""",
            """Kilo means 1000, also for bytes. The steps of 1024 have names of their own, with an i in them: kibi,
            mebi, gibi. Many programs mix the two up.""",
        ),
        (
            """Put the unit into the name: `length_mm`, `timeout_s`. A number called `length` can be anything, and
            sooner or later it is.""",
            """Convert when data comes in and when it goes out. Inside the program every quantity has one fixed unit,
            and its name says which.""",
        ),
    ),
    examples=(_table, _temperature, _sizes, _mixed),
    pitfalls=(
        """Dividing where multiplication is needed. A sanity check helps: in the smaller unit the number must be
        larger. 3 metres are 300 centimetres, not 0.03.""",
        """Squaring the unit but not the factor. A square metre has 10,000 square centimetres and not 100, for both
        sides are converted.""",
        """Applying a factor to a temperature difference with the shift. A rise of 10 degrees Celsius is a rise of 18
        degrees Fahrenheit, not of 50; the 32 belongs to points on the scale, not to distances.""",
        """Rounding in between. Converting to a rounded value and back does not return where it started. Keep the
        exact value and round what is shown.""",
    ),
    questions=(_speed_question, _recipe_question),
    asks=(
        "How does a table of factors work?",
        "Which unit should be the base?",
        "Why are temperatures different?",
        "How large is a kilobyte?",
        "How do I keep track of units?",
    ),
    notes={
        "young": (
            """Ten fingers wide is one hand wide. So three hands are thirty fingers. Going to smaller things, the
            number gets bigger.""",
        ),
        "engineer": (
            """Libraries such as `pint` attach units to numbers and check them. Without one, units in names and
            conversions at the borders are the usual defence.""",
        ),
        "analyst": (
            """Two sources with the same column name may use different units. Plot or compare their ranges before
            joining them; a factor of 1000 or 2.54 stands out.""",
        ),
        "student": (
            """Conversions by a factor are linear, those of temperatures affine. Affine maps compose and invert as
            well, which is why every pair of scales has a formula.""",
        ),
    },
    families=(
        Family(
            "units_to_base",
            "amounts|parts|values: list[tuple[int, str]] -> int",
            names=("total_in_$base", "sum_in_$base", "${name}_in_$base", "add_up_in_$base"),
            tells=(
                "Each pair in $amounts is a whole number and a unit of $name, such as (3, $like). Return the sum "
                "in $base. It holds that $said.",
                "Add up amounts of $name, given as pairs (number, unit) in $amounts, and return the total in $base "
                "($said).",
                "Return in $base what the amounts in $amounts make together. They are pairs of a number and a "
                "unit, where $said.",
            ),
            varies={"units": tuple(_units(name) for name in _QUANTITIES)},
            solutions=(
                "factors = $table\nreturn sum(number * factors[unit] for number, unit in $amounts)",
                "factors = $table\ntotal = 0\nfor number, unit in $amounts:\n    total += number * factors[unit]\n"
                "return total",
            ),
            oracle=lambda amounts, units: sum(
                factor * number
                for unit, factor in _QUANTITIES[units["name"]]
                for number, given in amounts
                if given == unit
            ),
            draw=lambda rng, units: (
                [
                    (rng.randint(0, 30), unit)
                    for unit, _ in rng.choices(_QUANTITIES[units["name"]], k=rng.randint(1, 4))
                ],
            ),
            edges=(([],),),
            about={"amounts": "pairs of number and unit", "return": "the sum in $base"},
            noun="the total of $amounts in $base",
            gives="nat",
        ),
        Family(
            "temperatures_converted",
            "degrees|values|readings: list[int] -> list[int]",
            names=("${first}_to_$second", "all_to_$second", "${second}_of_$first", "convert_to_$second"),
            tells=(
                "Convert the temperatures in $degrees from $from_name to $to_name, rounded to whole degrees, a "
                "half upwards, and return them as a list. $rule.",
                "Return a list of the temperatures $degrees, which are in $from_name, in whole $to_name (a half is "
                "rounded up). $rule.",
                "For every temperature in $degrees, measured in $from_name, compute the nearest whole number of "
                "$to_name, a half upwards. Return the list. $rule.",
            ),
            varies={
                "scale": (
                    {
                        "first": "celsius",
                        "second": "fahrenheit",
                        "from_name": "degrees Celsius",
                        "to_name": "degrees Fahrenheit",
                        "rule": "The formula is F = C * 9 / 5 + 32",
                        "whole": "(18 * value + 325) // 10",
                        "exact": "Fraction(9 * value, 5) + 32",
                    },
                    {
                        "first": "fahrenheit",
                        "second": "celsius",
                        "from_name": "degrees Fahrenheit",
                        "to_name": "degrees Celsius",
                        "rule": "The formula is C = (F - 32) * 5 / 9",
                        "whole": "(10 * (value - 32) + 9) // 18",
                        "exact": "Fraction(5 * (value - 32), 9)",
                    },
                    {
                        "first": "celsius",
                        "second": "reaumur",
                        "from_name": "degrees Celsius",
                        "to_name": "degrees Reaumur",
                        "rule": "The formula is R = C * 4 / 5",
                        "whole": "(8 * value + 5) // 10",
                        "exact": "Fraction(4 * value, 5)",
                    },
                )
            },
            solutions=(
                "return [$whole for value in $degrees]",
                "import math\nfrom fractions import Fraction\n"
                "result = []\nfor value in $degrees:\n    exact = $exact\n"
                "    result.append(math.floor(exact + Fraction(1, 2)))\nreturn result",
            ),
            oracle=lambda degrees, scale: [_nearest(_on_scale(value, scale["second"])) for value in degrees],
            draw=lambda rng, scale: ([rng.randint(-60, 120) for _ in range(rng.randint(1, 5))],),
            edges=(([],), ([0],), ([-40, 100],), ([32, 212],)),
            about={"degrees": "temperatures in $from_name", "return": "the temperatures in $to_name"},
            noun="the list of the temperatures $degrees converted to whole $to_name",
            gives="ints",
        ),
        Family(
            "readable_data_size",
            "size|count: int -> str",
            names=("readable_size", "size_in_$short", "show_bytes_$short", "size_text_$short"),
            tells=(
                "Write a number of bytes, $size, with the largest of the units $list in which it is at least 1, "
                'rounded down to a whole number, such as "$like". Return the text.',
                'Return $size bytes as a text such as "$like": rounded down to a whole number of the largest unit '
                "among $list that is not more than the size.",
                "Choose for $size bytes the largest of the units $list that fits into it at least once and return "
                'how often it fits, with the unit, as in "$like".',
            ),
            varies={
                "units": (
                    {
                        "short": "binary",
                        "list": "B, KiB, MiB and GiB (1024 of one make the next)",
                        "like": "3 KiB",
                        "base": "1024",
                        "names": '"B", "KiB", "MiB", "GiB"',
                    },
                    {
                        "short": "decimal",
                        "list": "B, kB, MB and GB (1000 of one make the next)",
                        "like": "3 kB",
                        "base": "1000",
                        "names": '"B", "kB", "MB", "GB"',
                    },
                )
            },
            notes=("A size of 0 is 0 B.",),
            solutions=(
                "names = [$names]\nrest = $size\nwhile rest >= $base and len(names) > 1:\n    rest //= $base\n"
                '    names.pop(0)\nreturn f"{rest} {names[0]}"',
                "names = [$names]\nplace = 0\nwhile place < 3 and $size >= $base ** (place + 1):\n    place += 1\n"
                'return f"{$size // $base**place} {names[place]}"',
                "names = [$names]\nfor power in (3, 2, 1):\n    if $size >= $base**power:\n"
                '        return f"{$size // $base**power} {names[power]}"\nreturn f"{$size} {names[0]}"',
            ),
            oracle=lambda size, units: _sized(size, int(units["base"]), units["names"].replace('"', "").split(", ")),
            draw=lambda rng, units: (
                rng.randint(0, 9) * int(units["base"]) ** rng.randint(0, 4) + rng.randint(0, 2000),
            ),
            edges=((0,), (999,), (1000,), (1023,), (1024,), (1048575,), (1000000,)),
            about={"size": "a number of bytes", "return": 'a text such as "$like"'},
            noun='the size of $size bytes as a text such as "$like"',
            gives="str",
        ),
        Family(
            "two_unit_text_read",
            "text|entry|phrase: str -> int",
            names=("parse_$small", "${small}_of_text", "text_to_$small", "read_$small"),
            tells=(
                'Return how many $many the amount in $text is. It is written like "$both", or with only one of the '
                "two units. $rule.",
                'Read an amount such as "$both" from $text, in which one of the two parts may be missing, and '
                "return it in $many. $rule.",
                'Convert the amount in $text ("$both", or only one part of it) to $many and return the number. $rule.',
            ),
            varies={
                "pair": (
                    {
                        "large": "kg",
                        "small": "g",
                        "many": "grams",
                        "factor": "1000",
                        "both": "2 kg 250 g",
                        "rule": "1 kg is 1000 g",
                    },
                    {
                        "large": "ft",
                        "small": "in",
                        "many": "inches",
                        "factor": "12",
                        "both": "5 ft 7 in",
                        "rule": "1 ft is 12 in",
                    },
                    {
                        "large": "lb",
                        "small": "oz",
                        "many": "ounces",
                        "factor": "16",
                        "both": "3 lb 4 oz",
                        "rule": "1 lb is 16 oz",
                    },
                    {
                        "large": "m",
                        "small": "cm",
                        "many": "centimetres",
                        "factor": "100",
                        "both": "1 m 75 cm",
                        "rule": "1 m is 100 cm",
                    },
                )
            },
            solutions=(
                "words = $text.split()\ntotal = 0\nfor number, unit in zip(words[::2], words[1::2]):\n"
                '    total += int(number) * ($factor if unit == "$large" else 1)\nreturn total',
                "import re\n"
                'total = 0\nfor number, unit in re.findall(r"(\\d+) (\\w+)", $text):\n'
                '    if unit == "$large":\n        total += int(number) * $factor\n    else:\n        total += '
                "int(number)\n"
                "return total",
                'before, mark, after = $text.rpartition(" $large")\ntotal = int(before) * $factor if mark else 0\n'
                'return total + int(after.removesuffix("$small") or 0)',
            ),
            oracle=lambda text, pair: sum(
                int(number) * int(pair["factor"]) ** (unit == pair["large"])
                for number, unit in zip(*[iter(text.split(" "))] * 2, strict=True)
            ),
            draw=lambda rng, pair: (_mixed_text(rng, pair["large"], pair["small"], int(pair["factor"])),),
            about={"text": 'an amount like "$both"', "return": "the same in $many"},
            noun="the number of $many in the amount $text",
            gives="nat",
        ),
    ),
)
