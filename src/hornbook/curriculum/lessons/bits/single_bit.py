"""One bit among many: testing, setting, clearing and flipping the digit at a given place."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import distinct, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _four_moves(rng: Random) -> Example:
    n = rng.choice((0b101100, 0b110010, 0b011010, 0b100110))
    clear = next(i for i in range(6) if not n >> i & 1)
    is_set = next(i for i in range(5, -1, -1) if n >> i & 1)
    return example(
        """Four short expressions read and change a single binary digit. Places are counted from the right, beginning
        with 0.""",
        """
        n = $n
        print(f"{n:06b}  the number")
        print((n >> $is_set) & 1, (n >> $clear) & 1, "bits $is_set and $clear")
        print(f"{n | (1 << $clear):06b}  bit $clear set")
        print(f"{n & ~(1 << $is_set):06b}  bit $is_set cleared")
        print(f"{n ^ (1 << 3):06b}  bit 3 flipped")
        """,
        """In every case `1 << place` builds a number with a single 1 at the right spot. The operator then decides
        what happens there, and all the other digits stay.""",
        n=n,
        clear=clear,
        is_set=is_set,
    )


def _twice(rng: Random) -> Example:
    place = rng.randint(1, 4)
    return example(
        """Setting a bit that is set changes nothing, and neither does clearing a bit that is clear. Flipping is
        different.""",
        """
        bit = 1 << $place
        n = 0
        for step in range(3):
            n |= bit
            print("set:", n)
        for step in range(3):
            n ^= bit
            print("flip:", n)
        """,
        """However often it is set, the bit counts for $worth. Three flips are as good as one: the number alternates
        between 0 and $worth.""",
        place=place,
        worth=1 << place,
    )


def _seats(rng: Random) -> Example:
    first, second, third = distinct(rng, 3, 0, 7)
    one, two = people(rng, 2)
    return example(
        """A minibus has eight seats, numbered from 0. A single number holds which are taken, and three functions hide
        how.""",
        '''
        def is_taken(seats: int, number: int) -> bool:
            """Return whether the seat is taken."""
            return (seats >> number) & 1 == 1


        def take(seats: int, number: int) -> int:
            """Return the seats with one more taken."""
            return seats | (1 << number)


        def leave(seats: int, number: int) -> int:
            """Return the seats with one of them free again."""
            return seats & ~(1 << number)


        seats = 0
        for number in ($first, $second, $third):
            seats = take(seats, number)
        print(f"{seats:08b}", is_taken(seats, $second))
        seats = leave(seats, $second)
        print(f"{seats:08b}", is_taken(seats, $second))
        ''',
        """The functions return a new number and change nothing, since an `int` cannot be changed. The caller stores
        the result under the old name. $one and $two could share the code without knowing about bits.""",
        first=first,
        second=second,
        third=third,
        one=one,
        two=two,
    )


def _write_bit(rng: Random) -> Example:
    n = rng.randint(40, 60)
    return example(
        """Often the new value of the bit is known only when the program runs. A function that writes a given digit
        clears the place first and then puts the digit in.""",
        '''
        def write_bit(n: int, place: int, digit: int) -> int:
            """Return n with the digit, 0 or 1, at the place."""
            cleared = n & ~(1 << place)
            return cleared | (digit << place)


        n = $n
        print(f"{n:08b}")
        for place, digit in [(0, 1), (7, 1), (5, 0)]:
            n = write_bit(n, place, digit)
            print(f"{n:08b} after writing", digit, "at place", place)
        ''',
        """No `if` is needed. `digit << place` is 0 when the digit is 0, and then the place simply stays clear.""",
        n=n,
    )


def _lowest_question(rng: Random) -> Question:
    n = rng.choice((40, 48, 56, 72, 80, 96, 104, 112))
    return question(
        """Write a function that returns the place of the lowest 1 of a positive number by testing place after
        place.""",
        '''
        def lowest_one(n: int) -> int:
            """Return the place of the lowest bit that is set; n is positive."""
            place = 0
            while (n >> place) & 1 == 0:
                place += 1
            return place


        print(f"{$n:b}", lowest_one($n))
        print(lowest_one(1), lowest_one(6))
        ''',
        """A positive number has a 1 somewhere, so the loop ends. For 0 it would run for ever, which is why the
        docstring excludes it. The result also says how often the number can be divided by two.""",
        n=n,
    )


def _swap_question(rng: Random) -> Question:
    n = rng.choice((0b10010, 0b11000, 0b00110, 0b01001))
    return question(
        """Write a function that exchanges the digits at two places of a number. If they are equal, nothing has to be
        done; if they differ, both are flipped.""",
        '''
        def exchange(n: int, i: int, j: int) -> int:
            """Return n with the bits at the places i and j exchanged."""
            if (n >> i) & 1 != (n >> j) & 1:
                n ^= (1 << i) | (1 << j)
            return n


        print(f"{$n:05b}")
        print(f"{exchange($n, 4, 0):05b}")
        print(f"{exchange($n, 1, 2):05b}")
        ''',
        """`(1 << i) | (1 << j)` has two ones, so a single `^` flips both places. With equal digits, exchanging would
        give back the same number.""",
        n=n,
    )


def _commands(rng: Random, words: dict[str, str], top: int) -> list[tuple[str, int]]:
    keys = [words["on"], words["off"], words["flip"]]
    return [(rng.choice(keys), rng.randint(0, top)) for _ in range(rng.randint(2, 5))]


def _run_commands(n: int, commands: list[tuple[str, int]], words: dict[str, str]) -> int:
    """With a list of digits."""
    digits = [n // 2**i % 2 for i in range(16)]
    for word, place in commands:
        digits[place] = {words["on"]: 1, words["off"]: 0, words["flip"]: 1 - digits[place]}[word]
    return sum(digit * 2**i for i, digit in enumerate(digits))


class _Row:
    """With a set of the lamps that are lit."""

    def __init__(self, size: int, mark: dict[str, str], sign: dict[str, str]) -> None:
        self._size, self._lit, self._mark, self._sign = size, set[int](), mark, sign

    def press(self, place: int) -> None:
        for one in (place - 1, place, place + 1):
            if 0 <= one < self._size:
                self._lit ^= {one}

    def is_on(self, place: int) -> bool:
        return place in self._lit

    def state(self) -> int:
        return sum(2**one for one in self._lit)

    def show(self) -> str:
        places = range(self._size)
        order = places if self._sign["side"] == "left" else reversed(places)
        return "".join(self._mark["lit" if one in self._lit else "dark"] for one in order)


def _calls(rng: Random, **_: Any) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    size = rng.randint(3, 7)
    presses = [("press", rng.randrange(size)) for _ in range(3)]
    asked = [("is_on", rng.randrange(size)), ("show",), ("state",)]
    return (size,), [presses[0], asked[0], asked[2], presses[1], ("show",), presses[2], ("is_on", 0), *asked]


LESSON = Lesson(
    topic="Testing, setting, clearing and flipping a single bit",
    area="bits",
    concepts=("single_bit", "left_shift", "bit_masks"),
    openings=(
        """A number can be used as a row of small yes-or-no memories. To work with it, a program has to read one of
        them, and to change one without touching its neighbours.""",
        """Which lamp of eight is lit? Switch on the third, switch off the fifth. With the lamps stored in one integer,
        each of these is one short expression.""",
        """The digit at place `i` of a binary number cannot be assigned to, as an item of a list can. It is changed by
        computing a new number that differs in this one digit.""",
    ),
    ideas=(
        (
            """`1 << i` has a single 1, at place `i`. Every operation on one bit begins with this number, the mask of
            the place.""",
            """Build the mask first: `mask = 1 << i`. It points at a place as a finger points at a word; the operator
            that follows says what to do there.""",
        ),
        (
            """To test bit `i`, bring it to the end and cut off the rest: `(n >> i) & 1` is 0 or 1. As a condition,
            `n & (1 << i)` does as well, but its value is the worth of the place.""",
            """With `mask = 1 << i`, the expression `n & mask` keeps only bit `i`. It is 0 when the bit is clear;
            otherwise it is the mask itself, say 8, and not 1.""",
        ),
        (
            """Let `mask` be `1 << i`. Then `n | mask` sets the bit, whatever it was, and `n & ~mask` clears it:
            `~mask` has ones at all places but one, so everything else gets through.""",
            """Setting is done by "or" with `1 << i`, clearing by "and" with its opposite `~(1 << i)`. Both may be
            repeated without harm.""",
        ),
        (
            """`n ^ (1 << i)` flips the bit, from 0 to 1 or from 1 to 0. Done twice, it is undone.""",
            """For a switch that toggles there is exclusive or: `n ^= 1 << i` turns the lamp at place `i` on when it
            was off, and off when it was on.""",
        ),
        (
            """No operator changes a number in place. An `int` is immutable, so the result has to be stored: `n = n |
            (1 << i)`, or shorter `n |= 1 << i`.""",
            """The operators have an assigning form: `|= 1 << i` sets, `&= ~(1 << i)` clears, `^= 1 << i` flips. Each
            replaces the old number by a new one.""",
        ),
    ),
    examples=(_four_moves, _twice, _seats, _write_bit),
    pitfalls=(
        """Comparing with 1 or `True`: `n & (1 << 3) == True` can never hold for place 3, because a bit that is
        set gives 8 there. Compare with 0, or shift the bit to the end first.""",
        """Setting a bit with `+`. `n + (1 << i)` is right only if the bit was clear; otherwise the addition carries
        and changes other digits. `|` has no carry.""",
        """Clearing a bit with `^` or `-`. That works when the bit is set and does damage when it is not. `n & ~(1 <<
        i)` is right in both cases.""",
    ),
    questions=(_lowest_question, _swap_question),
    asks=(
        "How do I point at one bit?",
        "How is a bit tested?",
        "How is a bit set or cleared?",
        "How is a bit flipped?",
        "Does the number itself change?",
    ),
    notes={
        "young": (
            """Think of a row of light switches. "Or" pushes one up, "and" with the rest pushes one down, and
            "exclusive or" changes it to the other side.""",
        ),
        "student": (
            """Setting and clearing are idempotent: doing them twice equals doing them once. Flipping is an
            involution: doing it twice equals doing nothing.""",
        ),
        "engineer": (
            """There are no bit fields in Python. For more than a handful of named bits, `enum.IntFlag` gives readable
            output at the price of slower operations.""",
        ),
    },
    families=(
        Family(
            "bit_commands",
            "n|state|start: int, commands|orders|steps: list[tuple[str, int]] -> int",
            names=("run_bit_commands", "apply_commands", "follow_orders", "change_bits"),
            tells=(
                'Change single bits of $n as the $commands say and return the final number. ("$on", i) makes the bit '
                "at "
                'place i a 1, ("$off", i) makes it a 0, ("$flip", i) turns it into the other digit.',
                'Return what becomes of $n when the $commands are carried out in order: ("$on", i) sets bit i, '
                '("$off", i) clears it and ("$flip", i) inverts it.',
                'The $commands are pairs of a word and a place. Starting from $n, set the bit at the place for "$on", '
                'clear it for "$off", invert it for "$flip", and return the result.',
            ),
            notes=("The lowest bit has place 0.",),
            varies={
                "words": (
                    {"on": "set", "off": "clear", "flip": "flip"},
                    {"on": "on", "off": "off", "flip": "toggle"},
                    {"on": "+", "off": "-", "flip": "!"},
                )
            },
            solutions=(
                program(
                    """
                    value = $n
                    for word, place in $commands:
                        mask = 1 << place
                        if word == "$on":
                            value |= mask
                        elif word == "$off":
                            value &= ~mask
                        else:
                            value ^= mask
                    return value"""
                ),
                program(
                    """
                    value = $n
                    for word, place in $commands:
                        is_set = value >> place & 1
                        if word == "$flip" or (word == "$on") != is_set:
                            value ^= 1 << place
                    return value"""
                ),
                program(
                    """
                    value = $n
                    for word, place in $commands:
                        worth = 2**place
                        digit = value // worth % 2
                        wanted = {"$on": 1, "$off": 0, "$flip": 1 - digit}[word]
                        value += (wanted - digit) * worth
                    return value"""
                ),
            ),
            oracle=_run_commands,
            draw=lambda rng, words: (rng.randint(0, 63), _commands(rng, words, 6)),
            edges=((5, []),),
            about={
                "n": "the number to start from",
                "commands": "pairs of a word and a place",
                "return": "the number after the last command",
            },
            noun="the number that the $commands make of $n",
            gives="nat",
        ),
        Family(
            "transplanted_bit",
            "source|giver: int, i|from_place: int, target|receiver: int, j|to_place: int -> int",
            names=("transplant_bit", "copy_bit", "copy_bit_$style", "move_bit_over"),
            tells=(
                "Take the bit at place $i of $source, $invert, and write it into place $j of $target. Return the new "
                "number.",
                "Return $target with the bit at place $j replaced by the bit at place $i of $source, $invert.",
                "Read bit $i of $source, and return $target with this digit, $invert, in place $j; all its other bits "
                "stay.",
            ),
            notes=("Place 0 is the lowest. The numbers are not negative.",),
            varies={
                "style": (
                    {"style": "as_is", "invert": "as it is", "other": ""},
                    {"style": "inverted", "invert": "turned into the other digit", "other": " ^ 1"},
                )
            },
            solutions=(
                program(
                    """
                    digit = ($source >> $i) & 1$other
                    return ($target & ~(1 << $j)) | (digit << $j)"""
                ),
                program(
                    """
                    digit = $source // 2**$i % 2$other
                    if digit == 1:
                        return $target | (1 << $j)
                    return $target & ~(1 << $j)"""
                ),
                program(
                    """
                    digit = (($source >> $i) & 1)$other
                    if ($target >> $j) & 1 != digit:
                        return $target ^ (1 << $j)
                    return $target"""
                ),
            ),
            oracle=lambda source, i, target, j, style: int(
                f"{target:020b}"[: 19 - j]
                + ("01" if style["style"] == "as_is" else "10")[f"{source:020b}"[19 - i] == "1"]
                + f"{target:020b}"[20 - j :],
                2,
            ),
            draw=lambda rng, style: (rng.randint(1, 63), rng.randint(0, 6), rng.randint(0, 63), rng.randint(0, 6)),
            edges=((5, 2, 8, 0), (5, 1, 9, 0), (4, 2, 3, 1), (0, 0, 7, 2)),
            about={
                "source": "where the bit is read",
                "i": "its place there",
                "target": "the number to be changed",
                "j": "the place to be written",
                "return": "the changed number",
            },
        ),
        ClassFamily(
            "lamp_row_class",
            names=("LampRow", "Lamps", "LightRow", "SwitchBoard"),
            tells=(
                "A $name holds `size` lamps, all dark at first. They are numbered from 0, and lamp i is bit i of one "
                "integer. Pressing a lamp's button flips this lamp and its neighbours on both sides, as far as they "
                "exist.",
                "A row of `size` lamps whose states are the bits of an integer, lamp 0 being the lowest bit. In the "
                "beginning none is lit. Each button flips its own lamp and those directly beside it, where there are "
                "such.",
                "Models a puzzle with `size` lamps in a row, numbered from 0 and all off at the start. A button "
                "toggles "
                "its lamp and the lamps next to it that exist. The state is kept as the bits of one number, lamp 0 "
                "lowest.",
            ),
            methods=(
                "press(place): flip the lamp and its neighbours; returns nothing",
                "is_on(place): whether the lamp is lit",
                "state(): the integer whose bit i tells whether lamp i is lit",
                'show(): a text with "$lit" for a lit lamp and "$dark" for a dark one, lamp 0 on the $side',
            ),
            varies={
                "mark": (
                    {"lit": "#", "dark": "."},
                    {"lit": "O", "dark": "-"},
                    {"lit": "*", "dark": "_"},
                    {"lit": "x", "dark": "o"},
                ),
                "sign": (
                    {"side": "left", "order": "range(self.size)", "digits": "reversed(digits)"},
                    {"side": "right", "order": "reversed(range(self.size))", "digits": "digits"},
                ),
            },
            solutions=(
                program(
                    """
                    def __init__(self, size: int) -> None:
                        self.size = size
                        self.bits = 0

                    def press(self, place: int) -> None:
                        for i in (place - 1, place, place + 1):
                            if 0 <= i < self.size:
                                self.bits ^= 1 << i

                    def is_on(self, place: int) -> bool:
                        return (self.bits >> place) & 1 == 1

                    def state(self) -> int:
                        return self.bits

                    def show(self) -> str:
                        return "".join("$lit" if self.is_on(i) else "$dark" for i in $order)"""
                ),
                program(
                    """
                    def __init__(self, size: int) -> None:
                        self.size = size
                        self.bits = 0

                    def press(self, place: int) -> None:
                        mask = (0b111 << place) >> 1
                        self.bits ^= mask & ((1 << self.size) - 1)

                    def is_on(self, place: int) -> bool:
                        return self.bits & (1 << place) != 0

                    def state(self) -> int:
                        return self.bits

                    def show(self) -> str:
                        digits = format(self.bits, f"0{self.size}b")
                        return "".join("$lit" if digit == "1" else "$dark" for digit in $digits)"""
                ),
            ),
            oracle=_Row,
            draw=_calls,
        ),
    ),
)
