"""Binary notation: places worth powers of two, and the ways between a number and its binary digits."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _both_ways(rng: Random) -> Example:
    n = rng.randint(35, 120)
    return example(
        """Two built-in functions lead from a number to its binary digits and back: `bin` writes them, and `int` with
        the base 2 reads them.""",
        """
        n = $n
        written = bin(n)
        print(written)
        print(written[2:])
        print(int(written[2:], 2))
        print(int("$plain", 2), 0b$plain)
        """,
        """The `0b` in front says that binary digits follow. Slicing takes it away, and `int` gives $n back. In source
        code a number may be written in the same way, as the last line shows.""",
        n=n,
        plain=f"{n // 2:b}",
    )


def _place_values(rng: Random) -> Example:
    n = rng.randint(37, 230)
    digits = f"{n:b}"
    return example(
        """What does each digit of a binary number stand for? This program writes the worth of every place under its
        digit and adds up the places that hold a 1.""",
        """
        digits = "$digits"
        worths = [2 ** place for place in range(len(digits) - 1, -1, -1)]
        total = 0
        for digit, worth in zip(digits, worths):
            print(digit, "x", worth)
            if digit == "1":
                total += worth
        print(total)
        """,
        """The first digit counts for $first, and every further place is worth half as much, down to 1. The places
        with a 1 add up to $n.""",
        digits=digits,
        first=2 ** (len(digits) - 1),
        n=n,
    )


def _by_division(rng: Random) -> Example:
    n = rng.randint(21, 99)
    return example(
        """Without `bin`, the digits come out one by one as remainders of division by 2, the last digit first.""",
        '''
        def binary_digits(n: int) -> str:
            """Return the binary digits of a number that is at least 1."""
            digits = ""
            while n > 0:
                print(n, "leaves", n % 2)
                digits = str(n % 2) + digits
                n //= 2
            return digits


        print(binary_digits($n))
        ''',
        """Each remainder is put in front of those found before, because it belongs one place further to the left.
        The loop runs $times times, once for each digit of $n.""",
        n=n,
        times=n.bit_length(),
    )


def _table(rng: Random) -> Example:
    name = people(rng, 1)[0]
    start = rng.randint(2, 9)
    width = rng.choice((6, 8))
    return example(
        """$name wants the binary digits of several numbers one below the other. For that they all have to be equally
        long, and a format does it: `0${width}b` means binary, $width places, filled with zeros.""",
        """
        for n in range($start, $start + 8):
            print(f"{n:3d} {n:0${width}b} {n:x}")
        """,
        """Go down the middle column: the last binary digit changes in every row, the one to its left in every
        second row, the next in every fourth. The column on the right is the same number in base 16, where one digit
        stands for four binary ones.""",
        name=name,
        start=start,
        width=width,
    )


def _width_question(rng: Random) -> Question:
    n = rng.choice((rng.randint(40, 200), rng.randint(300, 900)))
    return question(
        """Write a function that returns how many binary digits a positive number needs, with a loop and without text.
        Compare it with the method `bit_length`, which every whole number has.""",
        '''
        def places(n: int) -> int:
            """Return the number of binary digits of a positive number."""
            count = 0
            while n > 0:
                n //= 2
                count += 1
            return count


        print(places($n), ($n).bit_length())
        print(places(255), places(256))
        ''',
        """Halving and rounding down drops the last digit, so the number of halvings until 0 is the number of digits.
        The step from 255 to 256 is like the one from 999 to 1000: one place more.""",
        n=n,
    )


def _valid_question(rng: Random) -> Question:
    good = f"{rng.randint(9, 60):b}"
    return question(
        """Write a function that reads a binary number from a text, and returns `None` when the text contains anything
        other than zeros and ones.""",
        '''
        def read_binary(text: str) -> int | None:
            """Return the number that the binary digits stand for, None for any other text."""
            if text == "" or any(char not in "01" for char in text):
                return None
            return int(text, 2)


        print(read_binary("$good"))
        print(read_binary("10201"), read_binary(""))
        ''',
        """The test comes first, because `int` with base 2 accepts more than it seems: signs, blanks at the ends, a
        `0b` in front and underscores between digits.""",
        good=good,
    )


def _groups(n: int, size: int, sep: str) -> str:
    """By division: each group is one digit in the base 2 to the power of size."""
    found: list[str] = []
    while n or not found:
        n, rest = divmod(n, 2**size)
        found.append("".join("1" if rest & 1 << i else "0" for i in reversed(range(size))))
    return sep.join(reversed(found))


LESSON = Lesson(
    topic="Binary notation: reading and writing numbers in base two",
    area="bits",
    concepts=("binary_notation", "place_value", "int_conversion"),
    openings=(
        """A computer stores a number as a row of switches, each on or off. Two states are enough for all whole
        numbers, because the places of a binary number are worth 1, 2, 4, 8 and so on.""",
        """In the number 305 the 3 means three hundreds. Nothing forces us to count in hundreds and tens, though: with
        places worth powers of two, only the digits 0 and 1 are needed.""",
        """Ten digits suit people with ten fingers. Whoever has only "yes" and "no" to write with takes base two, and
        Python translates between the two notations.""",
    ),
    ideas=(
        (
            """In binary notation the last place is worth 1, and each place further left is worth twice as much. So
            `1011` means 8 + 2 + 1, which is 11.""",
            """A binary number is read like a decimal one, with powers of two in place of powers of ten. The digits
            `110` stand for one 4, one 2 and no 1: the number 6.""",
        ),
        (
            """`bin(n)` returns a text that begins with `0b`. When the digits alone are wanted, `format(n, "b")` or the
            f-string `f"{n:b}"` gives them without the prefix.""",
            """For writing there is a choice: `bin(10)` gives `0b1010`, `f"{10:b}"` gives `1010`, and `f"{10:08b}"`
            gives `00001010`, filled up to eight places.""",
        ),
        (
            """`int(text, 2)` reads binary digits. The second argument is the base; without it, the text `101` would
            be read as a hundred and one.""",
            """Reading goes with `int` and a base: `int("101", 2)` is 5. A digit that does not exist in the base, such
            as a 2, raises a `ValueError`.""",
        ),
        (
            """Binary is only a way of writing. The numbers `0b1100` and `12` are the same object of the same type;
            Python shows it in decimal unless told otherwise.""",
            """A number has no base; its written form has one. After `n = 0b101`, printing `n` shows 5, and nothing
            remembers how it was typed in.""",
        ),
        (
            """With `k` binary digits there are `2 ** k` different patterns, so they reach from 0 to `2 ** k - 1`.
            Eight digits, a byte, cover 0 to 255.""",
            """Each further place doubles how many numbers can be written: 1 place for two numbers, 2 places for four,
            8 places for 256.""",
        ),
    ),
    examples=(_both_ways, _place_values, _by_division, _table),
    pitfalls=(
        """Calculating with the text: `"101" + "1"` is `1011`, since texts are joined, not added. Turn them into
        numbers with `int(text, 2)`, add, and write the sum with a format.""",
        """Forgetting the base: `int("110")` raises no error, it gives one hundred and ten. Mistakes of this kind stay
        unnoticed, because every binary text is also a fine decimal one.""",
        """Cutting off the prefix with `bin(n)[2:]` fails for negative numbers: `bin(-5)` is `-0b101`, and the slice
        leaves `b101`. A format such as `f"{n:b}"` gives `-101`.""",
    ),
    questions=(_width_question, _valid_question),
    asks=(
        "What is each place worth?",
        "How do I write a number in binary?",
        "How do I read one?",
        "Is a binary number another kind of number?",
        "How far can I count with so many digits?",
    ),
    notes={
        "young": (
            """Hold up one hand. Let the thumb be worth 1, then 2, 4, 8, and 16 for the little finger. With one hand
            you can count up to 31.""",
        ),
        "engineer": (
            """Python's integers have no fixed width, so there is no overflow and no two's complement pattern to
            print. For a 32-bit view of a negative number, write `n & 0xFFFFFFFF` first.""",
        ),
        "teacher": (
            """Cards with 16, 8, 4, 2 and 1 dots, held by five pupils who stand up or sit down, show the system before
            any digit is written.""",
        ),
        "hobbyist": (
            """Data sheets of small electronics list settings as binary or hexadecimal. Both may be typed into Python
            as they stand, with `0b` or `0x` in front.""",
        ),
    },
    families=(
        Family(
            "binary_addends",
            "n|number|total: int -> list[int]",
            names=("binary_addends$suffix", "powers_of_two_in", "binary_weights", "split_into_powers"),
            tells=(
                "Return the different powers of two whose sum is $n, $order first.",
                "Write $n as a sum of powers of two, each used at most once, and return these powers in a list, $order "
                "first.",
                "For each 1 in the binary form of $n, put the worth of its place into a list; return the list with the "
                "$order worth first.",
            ),
            notes=("$n is at least 0; for 0 the list is empty.",),
            varies={
                "end": (
                    {
                        "order": "largest",
                        "suffix": "",
                        "turn": "found[::-1]",
                    },
                    {"order": "smallest", "suffix": "_up", "turn": "found"},
                )
            },
            solutions=(
                program(
                    """
                    found = []
                    worth, rest = 1, $n
                    while rest > 0:
                        if rest % 2 == 1:
                            found.append(worth)
                        rest //= 2
                        worth *= 2
                    return $turn
                    """
                ),
                program(
                    """
                    digits = f"{$n:b}"
                    found = [2**i for i, digit in enumerate(reversed(digits)) if digit == "1"]
                    return $turn
                    """
                ),
            ),
            oracle=lambda n, end: sorted((1 << i for i in range(40) if n >> i & 1), reverse=end["order"] == "largest"),
            draw=lambda rng, end: (rng.choice((rng.randint(1, 40), rng.randint(41, 1100))),),
            edges=((0,), (64,), (31,)),
            about={"n": "a whole number that is not negative", "return": "powers of two, $order first"},
            noun="the powers of two that add up to $n",
            gives="nats",
        ),
        Family(
            "binary_grouped",
            "n|number|value: int -> str",
            names=("grouped_binary", "binary_groups", "in_groups_of_$size", "readable_binary"),
            tells=(
                "Return the binary digits of $n in groups of $size, joined by `$sep`. Fill the first group up with "
                "zeros "
                "from the left.",
                "Write $n in binary with `$sep` between groups of $size digits, counted from the right. The first "
                "group "
                "gets leading zeros until it is as long as the others.",
                "Format $n as groups of exactly $size binary digits with `$sep` between two groups; the number of "
                "digits "
                "is the smallest multiple of $size that is enough.",
            ),
            notes=("$n is not negative, and 0 is written as one group of zeros.",),
            varies={"size": (3, 4, 8), "sep": ({"sep": "_"}, {"sep": "-"}, {"sep": "."}, {"sep": "|"})},
            solutions=(
                program(
                    """
                    digits = f"{$n:b}"
                    while len(digits) % $size != 0:
                        digits = "0" + digits
                    return "$sep".join(digits[i : i + $size] for i in range(0, len(digits), $size))
                    """
                ),
                program(
                    """
                    groups = []
                    rest = $n
                    while rest > 0 or not groups:
                        groups.insert(0, format(rest % 2**$size, "0${size}b"))
                        rest //= 2**$size
                    return "$sep".join(groups)
                    """
                ),
            ),
            oracle=lambda n, size, sep: _groups(n, size, sep["sep"]),
            draw=lambda rng, size, sep: (rng.choice((rng.randint(1, 300), rng.randint(300, 70000))),),
            edges=((0,), (255,), (256,)),
            about={"n": "a whole number that is not negative", "return": "the digits in groups"},
            noun="the grouped binary form of $n",
            gives="str",
        ),
        Family(
            "lamps_as_number",
            "lamps|row|pattern: str -> int",
            names=("lamps_to_number", "read_$kinds", "number_of_pattern", "decode_$kinds"),
            tells=(
                "Read $lamps as a binary number: `$on` is a $lit $kind and stands for 1, `$off` stands for 0, and the "
                "$end one is worth 1. Return the number.",
                "Each $kind in $lamps is `$on` ($lit) or `$off`. The $end counts 1, every neighbour twice as much as "
                "the "
                "one before. Return the total of the $lit ones.",
                "Return the number that the pattern $lamps shows. The $end $kind is worth 1 and each further one "
                "double; `$on` means $lit, `$off` means not.",
            ),
            notes=("The empty pattern stands for 0.",),
            varies={
                "sign": (
                    {"on": "#", "off": ".", "lit": "lit", "kind": "lamp", "kinds": "lamps"},
                    {"on": "X", "off": "-", "lit": "pressed", "kind": "button", "kinds": "buttons"},
                    {"on": "o", "off": "_", "lit": "punched", "kind": "hole", "kinds": "holes"},
                    {"on": "^", "off": "v", "lit": "raised", "kind": "switch", "kinds": "switches"},
                ),
                "side": ({"end": "rightmost", "step": ""}, {"end": "leftmost", "step": "[::-1]"}),
            },
            solutions=(
                program(
                    """
                    value = 0
                    for mark in $lamps$step:
                        value = value * 2 + (mark == "$on")
                    return value
                    """
                ),
                program(
                    """
                    digits = $lamps$step.replace("$on", "1").replace("$off", "0")
                    return int("0" + digits, 2)
                    """
                ),
                'return int("0" + "".join("1" if mark == "$on" else "0" for mark in $lamps$step), 2)',
            ),
            oracle=lambda lamps, sign, side: sum(
                1 << i
                for i, mark in enumerate(lamps if side["end"] == "leftmost" else reversed(lamps))
                if mark == sign["on"]
            ),
            draw=lambda rng, sign, side: (
                "".join(rng.choice((sign["on"], sign["off"])) for _ in range(rng.randint(2, 9))),
            ),
            edges=(("",),),
            about={"lamps": "a text of `$on` and `$off`", "return": "the number it stands for"},
            noun="the number that the pattern $lamps shows",
            gives="nat",
        ),
    ),
)
