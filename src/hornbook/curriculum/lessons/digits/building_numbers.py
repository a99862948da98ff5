"""Building numbers from digits, in base ten and in others."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import integers


def _reverse(r: Random) -> Example:
    n = r.randint(123, 98765)
    return example(
        """Reversing a number takes digits off one end and puts them on another. To append a digit to a
        number, multiply by ten and add.""",
        '''
        def reverse_number(number: int) -> int:
            """Return the number >= 0 with its digits in the opposite order."""
            result = 0
            while number > 0:
                result = result * 10 + number % 10
                number //= 10
            return result


        print(reverse_number($n))
        print(reverse_number(1200))
        ''',
        """Multiplying by ten makes room at the right end, and the next digit fills it. In the second line the
        zeros move to the front, where a number does not show them, so 1200 turns into 21.""",
        n=n,
    )


def _from_digits(r: Random) -> Example:
    digits = [r.randint(1, 9), *integers(r, r.randint(2, 4), 0, 9)]
    steps, value = [], 0
    for d in digits:
        value = value * 10 + d
        steps.append(str(value))
    return example(
        """A list of digits, $digits, is to become one number. Going from left to right, each new digit shifts
        the digits before it by one place.""",
        '''
        def number_from(digits: list[int]) -> int:
            """Return the number that is written with these decimal digits."""
            value = 0
            for digit in digits:
                value = value * 10 + digit
            return value


        print(number_from($digits))
        print(number_from([]))
        ''',
        """The variable runs through $steps. No powers of ten have to be computed: each digit is multiplied by
        ten once for every digit that follows it.""",
        digits=digits,
        steps=", ".join(steps),
    )


def _to_base(r: Random) -> Example:
    n, base = r.randint(10, 200), r.choice((2, 3, 8))
    return example(
        """Nothing about dividing by ten is special to ten. Dividing by $base yields the digits of the same
        number in base $base.""",
        '''
        def to_base(number: int, base: int) -> str:
            """Write a number >= 0 in a base from 2 to 10."""
            if number == 0:
                return "0"
            text = ""
            while number > 0:
                text = str(number % base) + text
                number //= base
            return text


        print(to_base($n, $base))
        print(int(to_base($n, $base), $base))
        ''',
        """The digits appear from right to left, so each new one is put in front of the text. The second line
        converts back with the built-in `int(text, base)`, and the number is $n again: a round trip is a
        strong test.""",
        n=n,
        base=base,
    )


def _from_binary(r: Random) -> Example:
    n = r.randint(9, 120)
    return example(
        """The text $bits is a number in base two. Read it from the left: each further digit doubles what has
        been read and adds the digit itself.""",
        '''
        def from_binary(bits: str) -> int:
            """Return the number that a text of zeros and ones stands for."""
            value = 0
            for bit in bits:
                value = value * 2 + int(bit)
            return value


        print(from_binary("$bits"))
        print(from_binary("$bits") == int("$bits", 2))
        ''',
        """It is the loop for decimal digits with 2 in the place of 10. The last line compares with the
        function that Python already has.""",
        n=n,
        bits=f"{n:b}",
    )


def _q_palindrome(r: Random) -> Question:
    half = str(r.randint(12, 98))
    good, other = int(half + half[::-1]), r.randint(1000, 1999) * 10 + 2
    return question(
        """A number such as $good reads the same from both ends. Write `is_palindrome(number)` without turning
        the number into text.""",
        '''
        def is_palindrome(number: int) -> bool:
            """Return whether a number >= 0 reads the same backwards."""
            rest, backwards = number, 0
            while rest > 0:
                backwards = backwards * 10 + rest % 10
                rest //= 10
            return backwards == number


        print(is_palindrome($good))
        print(is_palindrome($other))
        ''',
        """The function keeps `number` untouched and shrinks the copy `rest`. If it shrank `number` itself,
        the final comparison would be against 0.""",
        good=good,
        other=other,
    )


def _q_ones(r: Random) -> Question:
    n = r.randint(20, 250)
    return question(
        """Write `count_ones(number)`, the number of ones in the binary form of a number, by repeated division
        by 2.""",
        '''
        def count_ones(number: int) -> int:
            """Return how many binary digits of a number >= 0 are 1."""
            ones = 0
            while number > 0:
                ones += number % 2
                number //= 2
            return ones


        print(count_ones($n))
        print(count_ones($n) == bin($n).count("1"))
        ''',
        """The remainder by 2 is the last binary digit, and it is 0 or 1, so it can be added as it is. The
        binary form of $n is $bits, and you can count the ones in it yourself.""",
        n=n,
        bits=f"{n:b}",
    )


_FIGURES = "0123456789abcdefghijklmnopqrstuvwxyz"


def _read(digits: list[int], base: int) -> int | None:
    """By way of a text, which Python reads."""
    if not all(0 <= digit < 36 for digit in digits):
        return None
    try:
        return int("0" + "".join(_FIGURES[digit] for digit in digits), base)
    except ValueError:
        return None


def _put(number: int, place: int, digit: int, how: str) -> int:
    """With a row of single digits, the last one first."""
    row = [int(figure) for figure in reversed(f"{number:020}")]
    row[place : place + (how == "replace")] = [digit]
    value = 0
    for figure in reversed(row):
        value = value * 10 + figure
    return value


def _shown(keys: str, size: int, clear: str) -> int:
    """What the last key makes of what the others have shown."""
    if not keys or keys[-1] == clear:
        return 0
    before = _shown(keys[:-1], size, clear)
    if not keys[-1].isdigit():
        return before // 10
    after = int(f"{before}{keys[-1]}")
    return after if len(str(after)) <= size else before


def _typed(rng: Random, clear: str, back: str) -> str:
    return "".join(rng.choice("0123456789" * 2 + back * 4 + clear) for _ in range(rng.randint(2, 9)))


LESSON = Lesson(
    topic="Building numbers from digits, and other bases",
    area="digits and integer division",
    concepts=("digits", "number_bases", "accumulator"),
    openings=(
        """The same two operations that take a number apart can put one together. Multiply by ten and add a
        digit: that is all you do, without noticing, when you type a number into a calculator.""",
        """A written number is a sum of digits times powers of the base. There is no need to compute the
        powers, for a simple loop handles every base in the same way.""",
        """Reversing 472 into 274, reading "1011" as eleven, writing thirty in base three: three tasks with
        one idea behind them.""",
    ),
    ideas=(
        (
            """`value * 10 + digit` appends a digit. The product shifts the digits already there one place to
            the left, and the empty place at the end takes the new one.""",
            """Start with 0 and read the digits from the left. For 4, 7, 2 the value becomes 4, then 47, then
            472; every step is "times ten, plus the digit".""",
        ),
        (
            """Exchange 10 for another base and the loop still works. In base two every digit is 0 or 1, and
            the step is "times two, plus the digit".""",
            """Base ten is a habit of creatures with ten fingers. A loop with `% base` and `// base` writes
            numbers in any base, and one with `* base` reads them.""",
        ),
        (
            """Taking apart goes from right to left, building up from left to right. That is why a digit found
            by `%` is put in front of the text: `text = str(d) + text`.""",
            """Remainders come out last digit first. Either put each one in front of the ones before, or
            collect them in a list and reverse it at the end.""",
        ),
        (
            """Python can do the common conversions: `bin(n)` and `f"{n:b}"` write binary, `f"{n:x}"`
            hexadecimal, and `int(text, base)` reads a number in any base from 2 to 36.""",
            """Use the built-in conversions to check your own. If `int(to_base(n, 3), 3) == n` holds for many
            values of `n`, both directions are probably right.""",
        ),
    ),
    asks=(
        "How do I append a digit to a number?",
        "Does this only work in base ten?",
        "In which order do the digits appear?",
        "What does Python offer ready-made?",
    ),
    examples=(_from_digits, _reverse, _to_base, _from_binary),
    pitfalls=(
        """Appending remainders at the right end gives the digits in reverse: 6 in base two becomes "011" in
        place of "110". Put each new digit in front.""",
        """Zero gets lost when a number is taken apart into digits: the loop never runs, and the text stays empty.
        Either return "0" early or start from a different condition.""",
        """A leading zero in program text, as in `x = 012`, is a SyntaxError in Python 3. Octal numbers are
        written with the prefix `0o`, binary ones with `0b`.""",
    ),
    questions=(_q_palindrome, _q_ones),
    notes={
        "engineer": (
            """`int.bit_count()` (3.10 and later) and `int.bit_length()` answer the usual bit questions, and
            `int(text, 0)` respects the prefixes `0x`, `0o` and `0b`.""",
        ),
        "student": (
            """The loop that reads digits is Horner's scheme: it evaluates a polynomial whose coefficients are
            the digits at the point `base`, with one multiplication per digit.""",
        ),
        "young": (
            """Imagine a queue of digits on chairs. When a new digit comes, everybody moves one chair to the
            left. The new one takes the last chair.""",
        ),
    },
    families=(
        Family(
            "one_digit_put_into_number",
            "number: int, place: int, digit: int -> int",
            names=("${name}_digit", "${name}_digit_at", "${name}_one_digit", "number_after_$name"),
            tells=(
                "Return the number that results when $digit is $done $number at $place$moved. The last digit of a "
                "number is at place $first, and places are counted to the left.",
                "The digits of $number have places that are counted from the right, beginning with $first. Return the "
                "number after $digit is $done it at $place$moved.",
                "$digit is $done $number at $place$moved. Places are counted from the last digit, which has place "
                "$first, to the left. Return the new number.",
            ),
            notes=(
                "If $number is too short, think of zeros in front of it. It is not negative, and $digit is from 0 to "
                "9.",
            ),
            varies={
                "form": tuple(
                    {
                        "name": name,
                        "done": done,
                        "moved": moved,
                        "first": first,
                        "power": power,
                        "less": less,
                        "formula": formula,
                        "end": end,
                    }
                    for name, done, moved, formula, end in (
                        (
                            "replace",
                            "written over the digit of",
                            "",
                            "old = number // power % 10\nreturn number + (digit - old) * power",
                            "at - 1",
                        ),
                        (
                            "insert",
                            "inserted into",
                            ", so that the digits from there on to the left move by one",
                            "low = number % power\nreturn (number - low) * 10 + digit * power + low",
                            "at",
                        ),
                    )
                    for first, power, less in (
                        ("0", "10**place", " - place"),
                        ("1", "10 ** (place - 1)", " - place + 1"),
                    )
                )
            },
            solutions=(
                "power = $power\n$formula",
                "text = str(number).zfill(place + 1)\nat = len(text)$less\n"
                "return int(text[:$end] + str(digit) + text[at:])",
            ),
            oracle=lambda number, place, digit, form: _put(number, place - int(form["first"]), digit, form["name"]),
            draw=lambda rng, form: (
                rng.choice((rng.randint(0, 9), rng.randint(10, 9999), rng.randint(1000, 99999))),
                int(form["first"]) + rng.randint(0, 4),
                rng.randint(0, 9),
            ),
            edges=((4711, 2, 0), (4711, 1, 9), (52, 3, 6), (0, 2, 7), (38, 1, 4)),
            about={
                "number": "the number to change",
                "place": "the place, counted from $first at the right",
                "digit": "the new digit",
                "return": "the new number",
            },
            noun="the number that results when $digit is $done $number at $place",
            gives="nat",
        ),
        Family(
            "value_of_digit_list_or_none",
            "digits|figures|row: list[int], radix: int -> int | None",
            names=("number_from_digits", "value_of_digits", "digits_to_number", "read_digits"),
            tells=(
                "$digits holds the digits of a number in base $radix, the $end one first. Return the number, or None "
                "if something in the list is not a digit in that base.",
                "Return the number that is written with $digits in base $radix, where the first item of the list is "
                "the $end digit. If an item is negative or too large for a digit of this base, return None.",
                "Put the list $digits, whose first item is the $end digit, together to one number in base $radix and "
                "return it. Return None if any item is below 0 or not below $radix.",
            ),
            notes=("An empty list gives 0. $radix is from 2 to 36.",),
            varies={
                "order": (
                    {"end": "highest", "walk": "", "turn": "[::-1]"},
                    {"end": "lowest", "walk": "[::-1]", "turn": ""},
                )
            },
            solutions=(
                "value = 0\nfor digit in $digits$walk:\n    if digit < 0 or digit >= $radix:\n        return None\n"
                "    value = value * $radix + digit\nreturn value",
                "if not all(0 <= digit < $radix for digit in $digits):\n    return None\n"
                "return sum(digit * $radix**place for place, digit in enumerate($digits$turn))",
                "value, worth = 0, 1\nfor digit in $digits$turn:\n    if digit not in range($radix):\n"
                "        return None\n    value += digit * worth\n    worth *= $radix\nreturn value",
            ),
            oracle=lambda digits, base, order: _read(digits if order["end"] == "highest" else digits[::-1], base),
            draw=lambda rng, order: (
                lambda base: (
                    [
                        rng.choice((rng.randrange(base), rng.randrange(base), rng.randrange(base), base - 1))
                        for _ in range(rng.randint(1, 5))
                    ]
                    + rng.choice(([], [], [base], [-1])),
                    base,
                )
            )(rng.choice((2, 3, 5, 7, 8, 10, 12, 16))),
            edges=(([], 7), ([1, 0, 1], 2), ([3, 8, 1], 8), ([0, 5, 0], 6), ([2, -1], 10), ([9, 11], 12)),
            about={
                "digits": "the digits, the $end first",
                "radix": "the base",
                "return": "the number, or None where something is no digit",
            },
        ),
        Family(
            "number_on_keypad_display",
            "typed|pressed|entered: str, size|limit|width: int -> int",
            names=("display_after", "number_shown", "typed_number", "shown_on_display"),
            tells=(
                "A display shows 0. The text $typed gives the keys pressed, in order: a digit is appended to the "
                "number, "
                '"$back" removes its last digit and "$clear" makes it 0. Return the number shown at the end; it never '
                "has more than $size digits.",
                "Return the number that a keypad shows after the keys in $typed, one character for each. It begins "
                "with "
                '0; digits are appended, "$back" takes the last one away, "$clear" sets the number to 0, and there is '
                "room for $size digits.",
                "Keys are pressed in the order of the text $typed. Starting from 0, a digit joins the number at its "
                'right end, "$back" drops the last digit, and "$clear" goes back to 0. With at most $size digits, '
                "return the number after the last key.",
            ),
            notes=(
                "A digit for which there is no room is ignored. Zeros in front do not count, and removing the only "
                "digit leaves 0. $size is at least 1.",
            ),
            varies={
                "keys_of": (
                    {"back": "<", "clear": "C"},
                    {"back": "*", "clear": "#"},
                    {"back": "B", "clear": "A"},
                    {"back": "-", "clear": "x"},
                )
            },
            solutions=(
                'number = 0\nfor key in $typed:\n    if key == "$clear":\n        number = 0\n'
                '    elif key == "$back":\n        number //= 10\n    elif number * 10 + int(key) < 10**$size:\n'
                "        number = number * 10 + int(key)\nreturn number",
                'text = ""\nfor key in $typed.rpartition("$clear")[2]:\n    if key == "$back":\n'
                '        text = text[:-1]\n    elif len(text) < $size:\n        text = (text + key).lstrip("0")\n'
                'return int(text or "0")',
            ),
            oracle=lambda typed, size, keys_of: _shown(typed, size, keys_of["clear"]),
            draw=lambda rng, keys_of: (_typed(rng, keys_of["clear"], keys_of["back"]), rng.randint(1, 5)),
            edges=(("", 3), ("0070", 2), ("12345", 3), ("9", 1), ("505", 3)),
            about={
                "typed": "the keys in the order pressed",
                "size": "how many digits there is room for",
                "return": "the number shown at the end",
            },
            noun="the number shown after the keys in $typed",
            gives="nat",
        ),
    ),
)
