"""The digits of a number: taken off with remainders, or read from its text."""

from collections import Counter
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _digit_sum(r: Random) -> Example:
    n = r.randint(1000, 99999)
    return example(
        """To visit the digits of $n without leaving the integers, take the last one with `% 10` and cut it
        off with `// 10`, again and again, until nothing is left.""",
        '''
        def $f(number: int) -> int:
            """Return the sum of the decimal digits of a number >= 0.

            >>> $f(507)
            12
            """
            total = 0
            while number > 0:
                total += number % 10
                number //= 10
            return total


        print($f($n))
        ''',
        """The loop sees $last first, so `total` becomes $last and the number shrinks to $rest. It goes on
        like this from right to left, and for $n the total ends at $total. A start value of 0 skips the loop
        and gives 0, as it should.""",
        n=n,
        f=r.choice(("digit_sum", "sum_of_digits", "cross_sum")),
        last=n % 10,
        rest=n // 10,
        total=sum(map(int, str(n))),
    )


def _count_digits(r: Random) -> Example:
    n = r.choice((r.randint(10, 99), r.randint(100, 9999), r.randint(10**5, 10**7)))
    return example(
        """How many digits does a number have? Count how often it can be divided by ten before it is used
        up.""",
        '''
        def count_digits(number: int) -> int:
            """Return how many decimal digits a number >= 0 is written with."""
            count = 1
            while number >= 10:
                number //= 10
                count += 1
            return count


        for number in [0, 9, 10, $n]:
            print(number, count_digits(number))
        ''',
        """The counter starts at 1 and not at 0, because even 0 is written with one digit. The loop runs once
        for each further digit. The values 9 and 10 are worth testing: this is where the answer changes.""",
        n=n,
    )


def _digits_as_text(r: Random) -> Example:
    n = r.randint(100, 99999)
    return example(
        """There is a second road to the digits: turn the number into text and each character back into a
        number.""",
        '''
        def digits(number: int) -> list[int]:
            """Return the decimal digits of a number >= 0, from left to right."""
            return [int(character) for character in str(number)]


        found = digits($n)
        print(found)
        print("first:", found[0], "last:", found[-1])
        print("largest:", max(found))
        ''',
        """The text of $n has $length characters, so the list has $length entries. In this form the digits
        come from left to right, while the arithmetic with `% 10` delivers them from right to left.""",
        n=n,
        length=len(str(n)),
    )


def _keep_even_digits(r: Random) -> Example:
    n = r.randint(10**4, 10**7)
    return example(
        """Which digits of $n are even, and how many of each parity are there? One pass with two counters
        tells.""",
        '''
        def parity_counts(number: int) -> tuple[int, int]:
            """Return how many even and how many odd digits a number >= 0 has."""
            even = 0
            odd = 0
            for character in str(number):
                if int(character) % 2 == 0:
                    even += 1
                else:
                    odd += 1
            return even, odd


        print(parity_counts($n))
        print(parity_counts(0))
        ''',
        """Every digit goes to exactly one counter, so the two results add up to $length, the number of
        digits. The text version treats 0 correctly, as one even digit, without a special case.""",
        n=n,
        length=len(str(n)),
    )


def _q_largest_digit(r: Random) -> Question:
    n = r.randint(1000, 999999)
    return question(
        """Write `largest_digit(number)` with a loop over `% 10` and `// 10`. What is a good starting
        value?""",
        '''
        def largest_digit(number: int) -> int:
            """Return the largest decimal digit of a number >= 0."""
            best = 0
            while number > 0:
                best = max(best, number % 10)
                number //= 10
            return best


        print(largest_digit($n))
        print(largest_digit(0))
        ''',
        """0 is a good start because no digit is smaller. For $n the answer is $best, and for 0 the loop does
        not run at all and the start value happens to be the answer.""",
        n=n,
        best=max(map(int, str(n))),
    )


def _q_digital_root(r: Random) -> Question:
    n = r.randint(1000, 99999)
    return question(
        """Replace a number by the sum of its digits until a single digit is left. Write
        `digital_root(number)` and print the values on the way.""",
        '''
        def digital_root(number: int) -> int:
            """Sum the digits of a number >= 0 repeatedly until one digit remains."""
            while number >= 10:
                number = sum(int(character) for character in str(number))
                print("now", number)
            return number


        print(digital_root($n))
        ''',
        """Each round makes the number smaller, so the loop must end. From $n the first step leads to $first,
        since that is the sum of its digits.""",
        n=n,
        first=sum(map(int, str(n))),
    )


def _near(rng: Random, number: int) -> int:
    """A number that shares some digits with the given one, at either end."""
    text = list(str(number))
    for _ in range(rng.choice((0, 1, 1, 2))):
        text[rng.randrange(len(text))] = str(rng.randint(0, 9))
    return int("".join(text)) // rng.choice((1, 1, 1, 10)) + rng.choice((0, 0, 0, 1000))


def _alike(one: str, other: str, side: str) -> int:
    """How many of the beginnings, or endings, of one text are that of the other."""
    if side == "left":
        return sum(one.startswith(other[:size]) for size in range(1, len(other) + 1))
    return sum(one.endswith(other[-size:]) for size in range(1, len(other) + 1))


LESSON = Lesson(
    topic="Working with the digits of a number",
    area="digits and integer division",
    concepts=("digits", "modulo", "while_loop", "conversion"),
    openings=(
        """The digits of a number are not stored anywhere; they belong to the way we write it in base ten. To
        get at them, a program either divides by ten or turns the number into text.""",
        """Check digits on bank cards, lucky numbers, sorting by the last figure: many small tasks treat a
        number as a row of digits. Two techniques cover them all.""",
        """What is the last digit of 2764? Four, of course, and that is the remainder when dividing by ten.
        Divide, and the next digit moves into its place.""",
    ),
    ideas=(
        (
            """`n % 10` is the last digit and `n // 10` is the number without it. Repeating the two steps
            visits all digits, from right to left, until the number is 0.""",
            """Dividing by ten moves every digit one place to the right. What falls off the end is `n % 10`,
            and what stays is `n // 10`.""",
        ),
        (
            """`str(n)` turns the number into text, and then every tool for text applies: a loop over
            characters, indexing, counting. `int(c)` turns a single character back into a number.""",
            """As text, the digits are easy to reach from the left: `str(n)[0]` is the first one. Remember
            that it is a character, and that `"7" + "5"` is "75", not 12.""",
        ),
        (
            """The arithmetic loop changes its variable, so keep a copy if you need the number afterwards.
            Inside a function this is no problem for the caller: the parameter is a name of its own.""",
            """A function may freely shrink its parameter with `number //= 10`. The caller's variable is not
            touched, because the function only rebinds its own name.""",
        ),
        (
            """Negative numbers need a decision. `str(-42)` contains a minus sign, and `-42 % 10` is 8 in
            Python. Taking `abs(n)` first avoids both surprises.""",
            """Zero is the classic special case: a loop with `while n > 0` never runs for it. Ask each time
            whether the result for 0 is right.""",
        ),
    ),
    asks=(
        "How do I get the last digit?",
        "Is there another way than dividing?",
        "Does shrinking the number harm the caller?",
        "Which inputs need special care?",
    ),
    examples=(_digit_sum, _count_digits, _digits_as_text, _keep_even_digits),
    pitfalls=(
        """Using `/` in place of `//` keeps a fraction: 25 / 10 is 2.5, the loop condition stays true for hundreds of
        rounds, and the "digits" are not integers.""",
        """Forgetting that the characters of `str(n)` are text: `sum(str(n))` raises a TypeError. Convert each
        with `int` first.""",
        """Passing a negative number to a loop with `while n > 0` returns at once with the start value. With
        `while n != 0` it is worse: `-1 // 10` is -1, so the loop never ends.""",
    ),
    questions=(_q_largest_digit, _q_digital_root),
    notes={
        "engineer": (
            """Going by way of text and dividing by ten both take time linear in the number of digits for everyday
            sizes. Since 3.11, `str` on an int of more than 4300 digits raises a ValueError by default, a guard against
            slow conversions.""",
        ),
        "student": (
            """The loop's invariant for a digit sum: `total` plus the digit sum of what is left of `number`
            equals the digit sum of the original. At the end nothing is left, so `total` is the answer.""",
        ),
        "teacher": (
            """Let the class act it out: one student holds the number on cards, tears off the last card each
            round and passes it to the one who keeps the total.""",
        ),
    },
    families=(
        Family(
            "digits_alike_from_one_side",
            "drawn: int, ticket: int -> int",
            names=("matching_${side}_digits", "equal_${side}_digits", "common_${side}_digits", "${side}_matches"),
            tells=(
                "Return how many digits of $ticket agree with those of $drawn, counted from the $side up to "
                "the first that is different or missing.",
                "Compare the digits of $drawn and $ticket one by one from the $side. Stop at the first pair that "
                "differs, or when one number has no more digits, and return how many pairs were equal.",
                "A ticket wins by how many of its digits are right, read from the $side without a break. Return that "
                "number for $ticket when $drawn is drawn.",
            ),
            notes=("Neither number is negative. The number 0 has one digit.",),
            varies={
                "form": (
                    {
                        "side": "right",
                        "read": "[::-1]",
                        "at": "-1 - equal",
                        "cut": "drawn % 10**size == ticket % 10**size",
                    },
                    {
                        "side": "left",
                        "read": "",
                        "at": "equal",
                        "cut": "str(drawn)[:size] == str(ticket)[:size]",
                    },
                )
            },
            solutions=(
                "equal = 0\nfor one, other in zip(str(drawn)$read, str(ticket)$read):\n    if one != other:\n"
                "        break\n    equal += 1\nreturn equal",
                "one, other = str(drawn), str(ticket)\nshorter = min(len(one), len(other))\nequal = 0\n"
                "while equal < shorter and one[$at] == other[$at]:\n    equal += 1\nreturn equal",
                "for size in range(min(len(str(drawn)), len(str(ticket))), 0, -1):\n    if $cut:\n"
                "        return size\nreturn 0",
            ),
            oracle=lambda drawn, ticket, form: _alike(str(drawn), str(ticket), form["side"]),
            draw=lambda rng, form: (lambda drawn: (drawn, _near(rng, drawn)))(rng.randint(10, 999999)),
            edges=((0, 0), (4705, 705), (470, 47), (1234, 1234), (120, 320), (57, 68)),
            about={
                "drawn": "the number drawn",
                "ticket": "the number of the ticket",
                "return": "how many digits agree from the $side",
            },
            noun="the number of equal digits of $drawn and $ticket, counted from the $side",
            gives="nat",
        ),
        Family(
            "faulty_keys_of_a_code",
            "code: int, faulty: list[int] -> $hint",
            names=("$name", "find_$name", "${name}_of_code", "get_$name"),
            tells=(
                "Somebody types $code digit by digit on a keypad where the keys in $faulty hardly work. Return $what.",
                "On a keypad the keys in $faulty, single digits, do not work well. Return $what when $code is typed.",
                "A code is entered by typing $code from left to right. $faulty lists the keys, single digits, that "
                "hardly work. Return $what.",
            ),
            notes=("$code is not negative and has no zeros in front.",),
            varies={
                "form": (
                    {
                        "name": "first_faulty_key",
                        "hint": "int | None",
                        "what": "the first of these keys that is pressed, or None if none is",
                        "start": "",
                        "walk": "        return int(digit)\nreturn None",
                        "begin": "found = None",
                        "take": "found = digit",
                        "give": "found",
                    },
                    {
                        "name": "faulty_presses",
                        "hint": "int",
                        "what": "how many times one of these keys is pressed",
                        "start": "found = 0\n",
                        "walk": "        found += 1\nreturn found",
                        "begin": "found = 0",
                        "take": "found += 1",
                        "give": "found",
                    },
                    {
                        "name": "faulty_keys",
                        "hint": "list[int]",
                        "what": "the list of these keys in the order in which they are pressed, each as often as it is",
                        "start": "found = []\n",
                        "walk": "        found.append(int(digit))\nreturn found",
                        "begin": "found = []",
                        "take": "found.insert(0, digit)",
                        "give": "found",
                    },
                )
            },
            solutions=(
                "${start}for digit in str($code):\n    if int(digit) in $faulty:\n$walk",
                "$begin\nrest = $code\nwhile True:\n    rest, digit = divmod(rest, 10)\n    if digit in $faulty:\n"
                "        $take\n    if rest == 0:\n        return $give",
            ),
            oracle=lambda code, faulty, form: (
                lambda places: {
                    "first_faulty_key": min(places)[1] if places else None,
                    "faulty_presses": sum(Counter(str(code))[str(key)] for key in set(faulty)),
                    "faulty_keys": [key for _, key in sorted(places)],
                }[form["name"]]
            )([(at, key) for key in set(faulty) for at, digit in enumerate(str(code)) if digit == str(key)]),
            draw=lambda rng, form: (
                rng.choice((rng.randint(0, 99), rng.randint(100, 9999), rng.randint(10**5, 10**7))),
                rng.sample(range(10), rng.choice((1, 2, 3, 4))),
            ),
            edges=((0, [0, 5]), (4711, []), (1070, [7, 0]), (358, [3, 4])),
            about={"code": "the code that is typed", "faulty": "the keys that hardly work", "return": "$what"},
        ),
        Family(
            "places_in_one_part",
            "codes|numbers|labels: list[int], wanted|chosen: int -> list[int]",
            names=("places_in_$part", "${thing}s_in_$part", "${thing}_places", "find_${thing}_places"),
            tells=(
                "The number of a $thing is that of its $part followed by $said for its place there: $like. Return the "
                "places of those $codes that belong to $part $wanted, in their order.",
                "In the number of a $thing, the last $said are its place and what stands before them is its $part: "
                "$like. Return the places of all numbers in $codes with the $part $wanted, in the given order.",
                "$codes holds numbers of ${thing}s. The last $said give the place, the digits before them the $part: "
                "$like. Keep the numbers that belong to $part $wanted and return their places as a list, in the same "
                "order.",
            ),
            notes=("A number that has no more digits than these belongs to $part 0.",),
            varies={
                "kind": (
                    {
                        "thing": "room",
                        "part": "floor",
                        "width": "2",
                        "size": "100",
                        "said": "two digits",
                        "like": "room 712 is at place 12 of floor 7",
                    },
                    {
                        "thing": "seat",
                        "part": "block",
                        "width": "3",
                        "size": "1000",
                        "said": "three digits",
                        "like": "seat 2047 is at place 47 of block 2",
                    },
                    {
                        "thing": "locker",
                        "part": "hall",
                        "width": "2",
                        "size": "100",
                        "said": "two digits",
                        "like": "locker 305 is at place 5 of hall 3",
                    },
                    {
                        "thing": "tent",
                        "part": "field",
                        "width": "3",
                        "size": "1000",
                        "said": "three digits",
                        "like": "tent 4120 is at place 120 of field 4",
                    },
                )
            },
            solutions=(
                "return [code % $size for code in $codes if code // $size == $wanted]",
                "found = []\nfor code in $codes:\n    text = str(code).zfill($width + 1)\n"
                "    if int(text[:-$width]) == $wanted:\n        found.append(int(text[-$width:]))\nreturn found",
                "first = $wanted * $size\nfound = []\nfor code in $codes:\n    place = code - first\n"
                "    if 0 <= place < $size:\n        found.append(place)\nreturn found",
            ),
            oracle=lambda codes, wanted, kind: (lambda places: [places[code] for code in codes if code in places])(
                {int(kind["size"]) * wanted + place: place for place in range(int(kind["size"]))}
            ),
            draw=lambda rng, kind: (
                lambda size, wanted: (
                    [
                        size * rng.choice((wanted, wanted, wanted + 1, rng.randint(0, 12)))
                        + rng.choice((0, size - 1, rng.randint(1, 40), rng.randint(1, 40)))
                        for _ in range(rng.randint(2, 6))
                    ],
                    wanted,
                )
            )(int(kind["size"]), rng.randint(0, 12)),
            edges=(([], 3), ([1, 99, 12004], 0), ([300, 3000, 2999, 399], 3), ([10007, 1007, 1017], 10)),
            about={
                "codes": "numbers of ${thing}s",
                "wanted": "the $part that is asked for",
                "return": "the places found",
            },
            noun="the list of places that the ${thing}s $codes have in $part $wanted",
            gives="nats",
        ),
    ),
)
