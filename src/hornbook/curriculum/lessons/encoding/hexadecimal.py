"""Hexadecimal texts: two digits for each byte."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, words
from hornbook.curriculum.lessons.encoding._draws import body, word
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _digits(rng: Random) -> Example:
    values = sorted(numbers(rng, 3, 1, 254))
    return example(
        """A byte is a number from 0 to 255, and two hexadecimal digits have just as many values. The first digit
        counts sixteens, the second ones.""",
        """
        DIGITS = "0123456789abcdef"

        for value in [0, $a, $b, $c, 255]:
            high, low = divmod(value, 16)
            print(f"{value:3} = {high:2} * 16 + {low:2}  ->  {DIGITS[high]}{DIGITS[low]}  {value:02x}")
        """,
        """The last column is the same, written by a format: `x` for hexadecimal, `02` for two digits with a
        leading zero if need be.""",
        a=values[0],
        b=values[1],
        c=values[2],
    )


def _text_to_hex(rng: Random) -> Example:
    name = people(rng, 1)[0]
    return example(
        """Any text can be written as hexadecimal digits by way of its bytes. `bytes.hex` and `bytes.fromhex` do
        the work in both directions.""",
        """
        text = "$name ✓"
        data = text.encode("utf-8")
        digits = data.hex()
        print(digits)
        print(data.hex(" "))
        print(bytes.fromhex(digits).decode("utf-8"))
        print(len(data), len(digits))
        """,
        """The text of digits is twice as long as the bytes. With an argument, `hex` puts it between the pairs, and
        `fromhex` would ignore spaces there.""",
        name=name,
    )


def _colour(rng: Random) -> Example:
    red, green, blue = numbers(rng, 3, 0, 255)
    return example(
        """A colour on a web page consists of three bytes for red, green and blue. To make it darker, it is taken
        apart, each part is halved, and it is put together again.""",
        '''
        def parts(colour: str) -> list[int]:
            """Return red, green and blue of a colour like '#ffcc00'."""
            return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


        def joined(values: list[int]) -> str:
            """Return the colour with these three parts."""
            return "#" + "".join(f"{value:02x}" for value in values)


        colour = "#$colour"
        print(parts(colour))
        print(joined([value // 2 for value in parts(colour)]))
        print(joined(parts(colour)) == colour)
        ''',
        """`int(text, 16)` reads digits to the base 16. Without the zero in the format, a small part would yield
        one digit, and the colour would be too short.""",
        colour=f"{red:02x}{green:02x}{blue:02x}",
    )


def _dump(rng: Random) -> Example:
    first, second = words(rng, 2)
    return example(
        """To look at unknown data, one prints a dump: the position, eight bytes in hexadecimal digits, and the
        characters where there are any.""",
        r'''
        def dump(data: bytes) -> None:
            """Print the bytes, eight to a line."""
            for start in range(0, len(data), 8):
                part = data[start : start + 8]
                shown = "".join(chr(byte) if 32 <= byte < 127 else "." for byte in part)
                print(f"{start:04x}  {part.hex(' '):23}  {shown}")


        dump("$first\n$second\t12 €".encode("utf-8"))
        ''',
        """The line break (0a), the tab (09) and the three bytes of the euro sign have no character of their own in
        the last column and are shown as dots. The width of 23 keeps that column straight.""",
        first=first,
        second=second,
    )


def _validity_question(rng: Random) -> Question:
    good = bytes(numbers(rng, 3, 16, 255)).hex() + rng.choice(("af", "c0", "1e"))
    return question(
        """Write a function that decides whether a text can be read as bytes: an even number of hexadecimal digits,
        small or capital.""",
        '''
        def is_hex(text: str) -> bool:
            """Return whether the text consists of pairs of hexadecimal digits."""
            return len(text) % 2 == 0 and all(char in "0123456789abcdefABCDEF" for char in text)


        print([is_hex(text) for text in ["$good", "$capital", "$short", "0x12", ""]])
        ''',
        """The third text lacks a digit, and the x of the fourth is none. The empty text passes, as it stands for
        no bytes at all.""",
        good=good,
        capital=good.upper(),
        short=good[:-1],
    )


def _sum_question(rng: Random) -> Question:
    data = numbers(rng, 4, 0, 255)
    return question(
        """Write a function that returns the sum of the bytes in a hexadecimal text, as four hexadecimal digits.""",
        '''
        def checksum(digits: str) -> str:
            """Return the sum of the bytes as four hexadecimal digits."""
            total = sum(bytes.fromhex(digits))
            return f"{total:04x}"


        print(checksum("$digits"))
        print(checksum("ff" * 3))
        ''',
        """A loop over bytes gives numbers, and so does `sum`. For the data above the sum is $total; three times
        255 is 765, which is 02fd in hexadecimal digits.""",
        digits=bytes(data).hex(),
        total=sum(data),
    )


_STYLES = (
    {"style": "small letters", "spec": "02x", "sep": " ", "between": "single spaces", "case": "lower"},
    {"style": "capital letters", "spec": "02X", "sep": " ", "between": "single spaces", "case": "upper"},
    {"style": "small letters", "spec": "02x", "sep": ":", "between": "colons", "case": "lower"},
    {"style": "capital letters", "spec": "02X", "sep": "-", "between": "hyphens", "case": "upper"},
)


def _byte_list(rng: Random, low: int = 0, high: int = 6) -> list[int]:
    return [rng.choice((rng.randint(0, 255), rng.randint(0, 15), 255, 16)) for _ in range(rng.randint(low, high))]


def _colour_text(rng: Random) -> str:
    return "#" + bytes(rng.choice((rng.randint(0, 255), 0, 255, 15)) for _ in range(3)).hex()


def _odd_text(rng: Random) -> str:
    made = bytes(_byte_list(rng, 1, 4)).hex()
    return rng.choice((made, made, made.upper(), made[1:], made + "g", made.replace("0", "o"), "0x" + made))


LESSON = Lesson(
    topic="Hexadecimal texts: bytes written with two digits each",
    area="encoding",
    concepts=("hexadecimal", "bytes", "number_bases"),
    openings=(
        """Keys, colours and checksums are shown as digits and the letters a to f. Behind such a text stand bytes,
        two digits for each of them.""",
        """Bytes that are not text cannot be printed as they are. Hexadecimal digits make them visible, at the
        price of twice the length.""",
        """Sixteen digits are a good choice for computers: four bits make one digit, and a byte makes two.""",
    ),
    ideas=(
        (
            """The digits are 0 to 9 and a to f for 10 to 15. A pair of them means the first times 16 plus the
            second, so `2c` is 2 * 16 + 12 = 44.""",
            """`divmod(value, 16)` splits a byte into its two digits. The largest byte is 255 = 15 * 16 + 15,
            written `ff`.""",
        ),
        (
            """`f"{value:02x}"` writes a number with at least two digits, `int(text, 16)` reads it. Capitals come
            from `02X`, and `int` accepts both.""",
            """The zero in the format `02x` is important. Without it 7 becomes `7` and not `07`, and the pairs of a
            longer text no longer match.""",
        ),
        (
            """For whole sequences there are `data.hex()` and `bytes.fromhex(text)`. They are opposites of each
            other.""",
            """`bytes([1, 254]).hex()` is `"01fe"`. To get numbers from such a text, `list(bytes.fromhex("01fe"))`
            is enough.""",
        ),
        (
            """A digit stands for four bits. So `b7` can be turned into bits digit by digit: b is 1011, 7 is 0111,
            and together they are 10110111.""",
            """To go from bits to hexadecimal digits, cut them into groups of four from the right. Each group is
            one digit.""",
        ),
    ),
    examples=(_digits, _text_to_hex, _colour, _dump),
    pitfalls=(
        """Using `hex(value)` for bytes in a row. It gives `0x` in front and no leading zero, so `hex(7)` is `0x7`.
        The format `02x` gives what is wanted.""",
        """Calling `int("ff")`. Without the base it reads decimal digits and raises a `ValueError`. The second
        argument 16 says how to read.""",
        """Taking the text of digits for the data. `"ff".encode()` gives two bytes, the codes of two letters;
        `bytes.fromhex("ff")` gives one, the number 255.""",
    ),
    questions=(_validity_question, _sum_question),
    asks=(
        "What do the two digits mean?",
        "How do I write and read a single byte?",
        "And a whole sequence?",
        "What has this to do with bits?",
    ),
    notes={
        "engineer": (
            """`int(text, 16)` also accepts `0x1f`, underscores and a sign. For input that must be plain pairs,
            `bytes.fromhex` is stricter, though it skips spaces.""",
        ),
        "hobbyist": (
            """The colours of a web page are a good playground. Change one pair at a time and see which of red,
            green and blue moves.""",
        ),
        "student": (
            """Since 16 is a power of 2, conversion works digit by digit. Between bases 10 and 2 every digit of the
            result depends on the whole number.""",
        ),
    },
    families=(
        Family(
            "hex_pairs_of_bytes",
            "data|numbers|values: list[int] -> str",
            names=("hex_pairs", "show_bytes", "to_hex", "bytes_as_text"),
            tells=(
                "Write the bytes in $data (numbers from 0 to 255) as pairs of hexadecimal digits in $style, with "
                "$between between them.",
                "Return a text with two hexadecimal digits ($style) for each number of $data, joined by $between. "
                "All numbers are from 0 to 255.",
                "Show $data as a hexadecimal text: every value, 0 to 255, gives exactly two digits in $style, and "
                "$between separate the pairs.",
            ),
            varies={"form": _STYLES},
            solutions=(
                'return "$sep".join(f"{value:$spec}" for value in $data)',
                'return bytes($data).hex("$sep").$case()',
                body(
                    """
                    digits = "0123456789abcdef".$case()
                    pairs = []
                    for value in $data:
                        high, low = divmod(value, 16)
                        pairs.append(digits[high] + digits[low])
                    return "$sep".join(pairs)
                    """
                ),
            ),
            oracle=lambda data, form: form["sep"].join(getattr(hex(value + 256)[3:], form["case"])() for value in data),
            draw=lambda rng, form: (_byte_list(rng),),
            edges=(([],), ([0, 255],), ([7],)),
            about={"data": "the bytes", "return": "the hexadecimal text"},
            noun="the bytes $data as hexadecimal pairs",
            gives="str",
        ),
        Family(
            "bytes_from_hex_checked",
            "text|digits: str -> list[int]",
            names=("read_hex", "bytes_of_hex", "decode_hex", "hex_to_bytes"),
            tells=(
                "Return the bytes that $text stands for, two hexadecimal digits (small or capital) for each. Raise "
                "a ValueError if $text contains "
                "anything else or has an odd number of digits.",
                "Read $text as pairs of hexadecimal digits and return the list of their values from 0 to 255. If it "
                "is not made of complete pairs, "
                "raise ValueError.",
                "Turn $text, a hexadecimal text, into a list of byte values. Digits may be small or capital; an odd "
                "length or any other character "
                "is a ValueError.",
            ),
            solutions=(
                body(
                    """
                    if len($text) % 2 == 1:
                        raise ValueError("a digit is missing")
                    values = []
                    for at in range(0, len($text), 2):
                        high, low = ["0123456789abcdef".index(char) for char in $text[at : at + 2].lower()]
                        values.append(16 * high + low)
                    return values
                    """
                ),
                "return list(bytes.fromhex($text))",
                body(
                    """
                    import re
                    if not re.fullmatch("([0-9a-fA-F]{2})*", $text):
                        raise ValueError(f"no pairs of digits: {$text!r}")
                    return [int(pair, 16) for pair in re.findall("..", $text)]
                    """
                ),
            ),
            notes=("Spaces do not occur.",),
            oracle=lambda text: list(bytes.fromhex(text)),
            draw=lambda rng: (_odd_text(rng),),
            edges=(("",), ("00fF",)),
            about={"text": "hexadecimal digits without spaces", "return": "the byte values"},
        ),
        Family(
            "hex_colour_change",
            "colour|color: str -> str",
            names=("$name", "${name}_colour", "colour_$name"),
            tells=(
                "$colour consists of # and three pairs of small hexadecimal digits for red, green and blue. Return "
                "the colour in the same form in "
                "which $rule.",
                "Return $colour, which is written like #ffcc00, changed so that $rule. The three pairs are red, "
                "green and blue.",
                "Take the colour $colour apart into its three bytes (# and six small hexadecimal digits) and return "
                "the one in which $rule.",
            ),
            varies={
                "change": (
                    {"name": "inverted", "rule": "each part v is replaced by 255 - v", "new": "255 - part"},
                    {"name": "darker", "rule": "each part is halved, rounded down", "new": "part // 2"},
                    {
                        "name": "lighter",
                        "rule": "each part is raised by 32, but to 255 at most",
                        "new": "min(part + 32, 255)",
                    },
                    {
                        "name": "coarse",
                        "rule": "each part is rounded down to a multiple of 16",
                        "new": "part - part % 16",
                    },
                )
            },
            solutions=(
                body(
                    """
                    result = "#"
                    for at in (1, 3, 5):
                        part = int($colour[at : at + 2], 16)
                        result += f"{$new:02x}"
                    return result
                    """
                ),
                body(
                    """
                    parts = bytes.fromhex($colour[1:])
                    return "#" + bytes($new for part in parts).hex()
                    """
                ),
                body(
                    """
                    import re
                    def changed(found):
                        part = int(found.group(), 16)
                        return format($new, "02x")

                    return re.sub("[0-9a-f]{2}", changed, $colour)
                    """
                ),
            ),
            oracle=lambda colour, change: _recoloured(colour, change["name"]),
            draw=lambda rng, change: (_colour_text(rng),),
            edges=(("#000000",), ("#ffffff",), ("#0f10e0",)),
            about={"colour": "a colour such as #ffcc00", "return": "the new colour"},
            noun="the colour $colour in which $rule",
            gives="str",
        ),
        Family(
            "hex_digit_census",
            "text|s: str -> int",
            names=("$name", "${name}_in_hex", "hex_$name"),
            tells=(
                "Write the UTF-8 bytes of $text as hexadecimal digits, two for each, and return how many of these "
                "digits are $kind.",
                "Return the number of $kind among the hexadecimal digits (two per byte) of $text in UTF-8.",
                "Count the $kind in the hexadecimal form of $text, which has two digits for each byte of "
                "its UTF-8 encoding.",
            ),
            varies={
                "kind": (
                    {"name": "letters", "kind": "letters", "test": "isalpha()", "compare": "> 9"},
                    {"name": "decimal_digits", "kind": "decimal digits 0 to 9", "test": "isdigit()", "compare": "< 10"},
                )
            },
            solutions=(
                'return sum(digit.$test for digit in $text.encode("utf-8").hex())',
                body(
                    """
                    count = 0
                    for byte in $text.encode("utf-8"):
                        for digit in divmod(byte, 16):
                            if digit $compare:
                                count += 1
                    return count
                    """
                ),
            ),
            oracle=lambda text, kind: len(
                [
                    d
                    for byte in text.encode()
                    for d in hex(byte + 256)[3:]
                    if (d in "abcdef") == (kind["name"] == "letters")
                ]
            ),
            draw=lambda rng, kind: (word(rng) + rng.choice(("", " ", "é", "?!", "ñ")) + rng.choice("JZz:9"),),
            edges=(("",), ("JOY",)),
            about={"text": "any text", "return": "the number of $kind"},
            noun="the number of $kind in the hexadecimal form of $text",
            gives="nat",
        ),
    ),
)


def _recoloured(colour: str, name: str) -> str:
    if name == "inverted":
        return colour.translate(str.maketrans("0123456789abcdef", "fedcba9876543210"))
    if name == "coarse":
        return "#" + "".join(colour[at] + "0" for at in (1, 3, 5))
    values = [int(colour, 16) for colour in (colour[1:3], colour[3:5], colour[5:7])]
    table = [v >> 1 for v in range(256)] if name == "darker" else [*range(32, 256), *[255] * 32]
    return "#" + "".join(format(table[v], "02x") for v in values)
