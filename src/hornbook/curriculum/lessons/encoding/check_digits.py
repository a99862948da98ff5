"""Check digits and checksums: noticing mistakes."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.encoding._draws import body, word
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _plain_sum(rng: Random) -> Example:
    digits = "".join(map(str, rng.sample(range(1, 10), 5)))
    swapped = digits[1] + digits[0] + digits[2:]
    wrong = digits[:2] + str((int(digits[2]) + 3) % 10) + digits[3:]
    return example(
        """The simplest check digit is the last digit of the sum of all digits. It notices a wrong digit but not
        two digits that changed places.""",
        '''
        def with_check(digits: str) -> str:
            """Return the digits with the last digit of their sum behind them."""
            return digits + str(sum(map(int, digits)) % 10)


        def fits(number: str) -> bool:
            """Return whether the last digit belongs to the others."""
            return with_check(number[:-1]) == number


        number = with_check("$digits")
        print(number, fits(number))
        check = number[-1]
        print(fits("$wrong" + check), fits("$swapped" + check))
        ''',
        """The first changed number is rejected. In the second two digits have been exchanged, and since a sum does
        not depend on the order, nobody notices.""",
        digits=digits,
        wrong=wrong,
        swapped=swapped,
    )


def _weights(rng: Random) -> Example:
    digits = "".join(map(str, rng.sample(range(1, 10), 6)))
    return example(
        """If every digit is multiplied by a weight before it is added, its place matters. Here the weights 3 and 1
        take turns, as on the bar codes of shops.""",
        '''
        def check_digit(digits: str) -> int:
            """Return the digit that makes the weighted sum a multiple of 10."""
            total = 0
            for at, digit in enumerate(digits):
                total += int(digit) * (3 if at % 2 == 0 else 1)
            return -total % 10


        digits = "$digits"
        print(check_digit(digits))
        swapped = digits[1] + digits[0] + digits[2:]
        print(check_digit(swapped))
        ''',
        """`-total % 10` is what is missing to the next multiple of 10, as the remainder is never negative in
        Python. After the exchange another digit is due, unless the two digits differ by 5.""",
        digits=digits,
    )


def _which_errors(rng: Random) -> Example:
    digits = "".join(map(str, numbers(rng, 6, 0, 9)))
    return example(
        """How good is a rule? The program tries every change of a single digit and every exchange of neighbours,
        and counts how many of them remain unnoticed.""",
        '''
        def total(digits: str, weights: list[int]) -> int:
            """Return the weighted sum modulo 10."""
            return sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 10


        digits = "$digits"
        changed = [digits[:at] + other + digits[at + 1 :] for at in range(6) for other in "0123456789"]
        changed = [text for text in changed if text != digits]
        exchanged = [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(5)]
        exchanged = [text for text in exchanged if text != digits]
        for weights in ([1] * 6, [3, 1] * 3, [2, 1] * 3, [7, 3, 1] * 2):
            right = total(digits, weights)
            missed = [sum(total(text, weights) == right for text in texts) for texts in (changed, exchanged)]
            print(weights, missed)
        ''',
        """The weight 2 misses wrong digits, because it has a factor in common with 10: a digit too large by 5 adds
        10. The weights 1, 3, 7 and 9 have none.""",
        digits=digits,
    )


def _checksum(rng: Random) -> Example:
    name = people(rng, 1)[0]
    return example(
        """For texts and files one adds up bytes. A plain sum ignores the order, so a second sum adds up the
        intermediate sums; the method is known as Fletcher's checksum.""",
        '''
        def checksum(data: bytes) -> str:
            """Return two sums modulo 255 as four hexadecimal digits."""
            first = second = 0
            for byte in data:
                first = (first + byte) % 255
                second = (second + first) % 255
            return f"{second:02x}{first:02x}"


        for text in ["$name pays 12", "$name pays 21", "$name pays 12 "]:
            print(checksum(text.encode()), sum(text.encode()), text)
        ''',
        """Exchanging two digits leaves the plain sum as it is, but not the checksum. In the second sum early bytes
        are counted more often than late ones.""",
        name=name,
    )


def _remainder_question(rng: Random) -> Question:
    number = rng.randint(1000, 99999)
    return question(
        """Members of a club have numbers, and two digits are put behind each so that the whole is divisible by 97.
        Write a function that adds them.""",
        '''
        def member_number(number: int) -> str:
            """Return the number with two digits that make it a multiple of 97."""
            rest = number * 100 % 97
            return f"{number}{(97 - rest) % 97:02}"


        full = member_number($number)
        print(full, int(full) % 97)
        ''',
        """Two digits have 100 values, enough to reach the next multiple of 97. The second remainder turns 97 into
        0 when nothing is missing.""",
        number=number,
    )


def _parity_question(rng: Random) -> Question:
    bits = [rng.randint(0, 1) for _ in range(7)]
    return question(
        """A device sends seven bits and then one more, chosen so that the number of ones is even. Write functions
        that add this bit and that check a group of eight.""",
        '''
        def with_parity(bits: list[int]) -> list[int]:
            """Return the bits and one more that makes the number of ones even."""
            return bits + [sum(bits) % 2]


        def is_even(bits: list[int]) -> bool:
            """Return whether the number of ones is even."""
            return sum(bits) % 2 == 0


        sent = with_parity($bits)
        print(sent, is_even(sent))
        sent[3] = 1 - sent[3]
        print(is_even(sent))
        ''',
        """One flipped bit changes the number of ones by one and is noticed. Two flipped bits cancel out, which is
        the limit of this method.""",
        bits=bits,
    )


_RULES = (
    {
        "list": "3 and 1 in turn, beginning with 3",
        "weights": "(3, 1)",
        "at": "3 if at % 2 == 0 else 1",
        "by": "(3 if at % 2 == 0 else 1)",
        "size": "2",
    },
    {
        "list": "7, 3 and 1 in turn, beginning with 7",
        "weights": "(7, 3, 1)",
        "at": "(7, 3, 1)[at % 3]",
        "by": "(7, 3, 1)[at % 3]",
        "size": "3",
    },
    {
        "list": "1 and 7 in turn, beginning with 1",
        "weights": "(1, 7)",
        "at": "1 if at % 2 == 0 else 7",
        "by": "(1 if at % 2 == 0 else 7)",
        "size": "2",
    },
    {
        "list": "9 and 3 in turn, beginning with 9",
        "weights": "(9, 3)",
        "at": "9 if at % 2 == 0 else 3",
        "by": "(9 if at % 2 == 0 else 3)",
        "size": "2",
    },
)


def _digits(rng: Random, low: int, high: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(rng.randint(low, high)))


def _total(digits: str, rule: dict[str, str]) -> int:
    """By weights: all digits of one weight together."""
    weights: tuple[int, ...] = eval(rule["weights"], {})  # our own text
    return sum(weight * sum(map(int, digits[start :: len(weights)])) for start, weight in enumerate(weights))


def _check(digits: str, rule: dict[str, str]) -> int:
    """By trying all digits."""
    size = len(digits)
    weights: tuple[int, ...] = eval(rule["weights"], {})
    return next(d for d in range(10) if (_total(digits, rule) + d * weights[size % len(weights)]) % 10 == 0)


def _maybe_valid(rng: Random, rule: dict[str, str]) -> str:
    digits = _digits(rng, 2, 8)
    return digits + str(_check(digits, rule)) if rng.random() < 0.6 else digits


def _holed(rng: Random, rule: dict[str, str]) -> str:
    digits = _digits(rng, 2, 8)
    full = digits + str(_check(digits, rule))
    at = rng.randrange(len(full))
    return full[:at] + "?" + full[at + 1 :]


LESSON = Lesson(
    topic="Check digits and checksums: noticing mistakes in numbers and texts",
    area="encoding",
    concepts=("check_digits", "checksums", "remainder", "weights"),
    openings=(
        """Many account numbers, bar codes and book numbers end with a digit that carries no information of its own. It
        is computed from the others, and tells whether somebody mistyped.""",
        """A typing mistake in a long number is easily made and hard to see. One additional digit is enough to
        notice nearly all of them.""",
        """Whoever copies data wants to know whether it arrived intact. A short number computed from all bytes,
        sent along and computed again, gives the answer.""",
    ),
    ideas=(
        (
            """The check digit is a function of the other digits. The receiver computes it again, and a difference
            means that something is wrong.""",
            """If the computed digit and the last one agree, the number is probably right. It is not certain, since
            one number in ten fits by chance.""",
        ),
        (
            """A plain sum of the digits notices every single wrong digit but no exchange. Weights that differ from
            place to place make the order count.""",
            """Multiply each digit by a weight, for instance 3 and 1 in turn, and add up. An exchange of neighbours
            then changes the sum in most cases.""",
        ),
        (
            """The digit is chosen so that the whole sum is a multiple of 10. What is missing to the next multiple
            is `-total % 10`.""",
            """Checking is simpler than computing: the weighted sum of all digits, with the check digit included,
            must leave no remainder when divided by 10.""",
        ),
        (
            """A weight for remainders by 10 should have no factor in common with 10. With the weight 5, only the
            oddness of a digit would count.""",
            """A prime modulus such as 97 or 11 catches more mistakes than 10. The price is a second digit, or a
            sign for the value 10.""",
        ),
        (
            """For texts and files the sum runs over bytes. Good checksums depend on the order of the bytes and not
            just on which ones there are.""",
            """A checksum guards against accidents, not against intent. Whoever changes the data on purpose can
            change the checksum too.""",
        ),
    ),
    examples=(_plain_sum, _weights, _which_errors, _checksum),
    pitfalls=(
        """Storing such a number as an integer. Leading zeros get lost, and all weights move by a place. Keep it as
        a string of digits.""",
        """Computing `10 - total % 10` for the missing digit. For a total that is a multiple of 10 the result is
        10, which is no digit. `-total % 10` gives 0 there.""",
        """Taking a passed check for proof. The check digit says that no common mistake was made, and not that the
        number exists.""",
    ),
    questions=(_remainder_question, _parity_question),
    asks=(
        "What is a check digit?",
        "Why are there weights?",
        "How is the digit computed?",
        "Which weights and moduli are good?",
        "What about texts?",
    ),
    notes={
        "young": (
            """Add up the digits on a ticket and write the last digit of the sum behind them. Let a friend copy the
            number. Did they make a mistake?""",
        ),
        "student": (
            """A digit d at weight w contributes wd modulo 10. Two different digits contribute differently for all
            pairs exactly if w and 10 have no common factor.""",
        ),
        "engineer": (
            """For files use `zlib.crc32` against accidents and `hashlib.sha256` where somebody might tamper.
            Neither should be written by hand outside of exercises.""",
        ),
        "analyst": (
            """Checking the check digits of an imported column takes one line and finds truncated and mistyped
            numbers before they are joined with anything.""",
        ),
    },
    families=(
        Family(
            "weighted_check_digit",
            "text|number|code: str -> int",
            names=("check_digit", "control_digit", "last_digit_for", "missing_to_ten"),
            tells=(
                "Multiply the digits of $text from left to right by the weights $list, and add up the products. "
                "Return what is missing to the next multiple of 10 "
                "(0 if nothing is).",
                "Return the check digit of $text: the number from 0 to 9 that makes the weighted sum of its "
                "digits divisible by 10 when it is added. The weights are "
                "$list.",
                "Compute the weighted sum of the digits in $text with the weights $list. Return the smallest "
                "number that is not negative and makes it a multiple of "
                "10 when added.",
            ),
            varies={"rule": _RULES},
            solutions=(
                body(
                    """
                    total = 0
                    for at, digit in enumerate($text):
                        total += int(digit) * $by
                    return -total % 10
                    """
                ),
                body(
                    """
                    from itertools import cycle
                    total = sum(int(digit) * weight for digit, weight in zip($text, cycle($weights)))
                    return (10 - total % 10) % 10
                    """
                ),
                body(
                    """
                    weights = $weights
                    total = 0
                    for at in range(len($text)):
                        total += weights[at % $size] * int($text[at])
                    check = 0
                    while (total + check) % 10 != 0:
                        check += 1
                    return check
                    """
                ),
            ),
            oracle=lambda text, rule: int(str(10**6 - _total(text, rule))[-1]),
            draw=lambda rng, rule: (_digits(rng, 2, 9),),
            edges=(("",), ("0",), ("5",)),
            about={"text": "a text of digits", "return": "the check digit"},
            noun="the check digit of $text",
            gives="nat",
        ),
        Family(
            "weighted_sum_fits",
            "number|code|serial: str -> bool",
            names=("is_valid_number", "passes_check", "sum_fits", "check_holds"),
            tells=(
                "Return whether the weighted sum of the digits in $number is divisible by 10. The weights, from "
                "left to right, are $list.",
                "A number is valid if the sum of its digits, each multiplied by its weight, is a multiple of 10. "
                "The weights are "
                "$list. Return True if $number, a text of digits, is valid.",
                "Check $number: multiply its digits from the left by the weights ($list), add the products, and "
                "return whether "
                "the sum ends with 0.",
            ),
            varies={"rule": _RULES},
            solutions=(
                body(
                    """
                    total = 0
                    for at, digit in enumerate($number):
                        total += int(digit) * $by
                    return total % 10 == 0
                    """
                ),
                body(
                    """
                    from itertools import cycle
                    products = [int(digit) * weight for digit, weight in zip($number, cycle($weights))]
                    return sum(products) % 10 == 0
                    """
                ),
                "weights = $weights\n"
                'return str(sum(weights[at % $size] * int(d) for at, d in enumerate($number))).endswith("0")',
            ),
            oracle=lambda number, rule: _total(number, rule) % 5 == 0 and _total(number, rule) % 2 == 0,
            draw=lambda rng, rule: (_maybe_valid(rng, rule),),
            edges=(("0000",), ("10",)),
            about={"number": "a text of digits", "return": "whether it passes the check"},
        ),
        Family(
            "unreadable_digit",
            "number|code|label: str -> int",
            names=("unreadable_digit", "recover_digit", "find_digit", "restore_digit"),
            tells=(
                'In $number one digit is unreadable and written as "?". All digits, each multiplied by its weight, '
                "add up to a "
                "multiple of 10. Return the missing digit. The weights, from the left, are $list.",
                'Return the digit that stands under the "?" in $number. It is known that the weighted sum of all '
                "digits is divisible by 10, with the weights $list.",
                'Exactly one character of $number is a "?". Find the digit for it that makes the sum of digits '
                "times weights divisible by 10; the weights are $list.",
            ),
            varies={"rule": _RULES},
            solutions=(
                body(
                    """
                    from itertools import cycle
                    for digit in range(10):
                        full = $number.replace("?", str(digit))
                        if sum(int(d) * weight for d, weight in zip(full, cycle($weights))) % 10 == 0:
                            return digit
                    raise ValueError("no digit fits")
                    """
                ),
                body(
                    """
                    total = weight_of_gap = 0
                    for at, char in enumerate($number):
                        weight = $at
                        if char == "?":
                            weight_of_gap = weight
                        else:
                            total += weight * int(char)
                    return next(digit for digit in range(10) if (total + weight_of_gap * digit) % 10 == 0)
                    """
                ),
                body(
                    """
                    weights = $weights
                    gap = $number.index("?")
                    total = 0
                    for at, char in enumerate($number):
                        if at != gap:
                            total += weights[at % $size] * int(char)
                    inverse = pow(weights[gap % $size], -1, 10)
                    return -total * inverse % 10
                    """
                ),
            ),
            oracle=lambda number, rule: next(
                d for d in range(9, -1, -1) if _total(number.replace("?", str(d)), rule) % 10 == 0
            ),
            draw=lambda rng, rule: (_holed(rng, rule),),
            edges=(("?",), ("0?",)),
            about={"number": "digits and one question mark", "return": "the missing digit"},
            noun="the unreadable digit of $number",
            gives="nat",
        ),
        Family(
            "text_checksum_modulo",
            "text|message|s: str -> int",
            names=("checksum", "text_checksum", "fingerprint", "rolling_sum"),
            tells=(
                "Start with 0; for each character of $text multiply by $factor, add its code point, and keep the "
                "remainder by $modulus. Return the final value.",
                "Compute a checksum of $text: beginning with 0, replace it for every character by (checksum * "
                "$factor + code point) % $modulus. Return the last value.",
                "Return the value that $text has as a number in base $factor, with the code points of its "
                "characters as digits, modulo $modulus.",
            ),
            varies={"factor": (7, 31, 10), "modulus": (97, 101, 1009)},
            solutions=(
                body(
                    """
                    value = 0
                    for char in $text:
                        value = (value * $factor + ord(char)) % $modulus
                    return value
                    """
                ),
                body(
                    """
                    from functools import reduce
                    return reduce(lambda value, char: (value * $factor + ord(char)) % $modulus, $text, 0)
                    """
                ),
                body(
                    """
                    total = 0
                    for power, char in enumerate(reversed($text)):
                        total += ord(char) * $factor**power
                    return total % $modulus
                    """
                ),
            ),
            oracle=lambda text, factor, modulus: (
                sum(ord(c) * pow(factor, len(text) - 1 - at, modulus) for at, c in enumerate(text)) % modulus
            ),
            draw=lambda rng, factor, modulus: (word(rng) + rng.choice(("", " 7", "!", "s")),),
            edges=(("",), ("A",), ("ab",), ("ba",)),
            about={"text": "any text", "return": "the checksum"},
            noun="the checksum of $text with the factor $factor and the modulus $modulus",
            gives="nat",
        ),
    ),
)
