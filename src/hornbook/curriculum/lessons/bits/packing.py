"""Packing: several small numbers in the bits of one integer, and taking them apart again."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _two_in_one(rng: Random) -> Example:
    row, seat = rng.randint(3, 60), rng.randint(1, 30)
    return example(
        """A ticket has a row below 64 and a seat below 32. Five bits are enough for the seat, so the row moves five
        places to the left and leaves room for it.""",
        """
        row, seat = $row, $seat
        ticket = (row << 5) | seat
        print(ticket, f"{ticket:011b}")
        print(ticket >> 5, ticket & 0b11111)
        """,
        """The first six digits are $row in binary, the last five are $seat. Shifting back drops the seat, and the
        mask of five ones drops the row.""",
        row=row,
        seat=seat,
    )


def _date(rng: Random) -> Example:
    year, month, day = rng.randint(2001, 2030), rng.randint(1, 12), rng.randint(1, 28)
    return example(
        """A day of the calendar fits into 16 bits: 7 for the years since 1980, 4 for the month, 5 for the day. Old file
        systems store it in this way.""",
        '''
        def pack_date(year: int, month: int, day: int) -> int:
            """Return the date in 16 bits; the year lies between 1980 and 2107."""
            return (year - 1980) << 9 | month << 5 | day


        def unpack_date(packed: int) -> tuple[int, int, int]:
            """Return year, month and day."""
            return (packed >> 9) + 1980, packed >> 5 & 15, packed & 31


        packed = pack_date($year, $month, $day)
        print(packed)
        print(unpack_date(packed))
        print(pack_date($year, $month, $day) < pack_date($later, 1, 1))
        ''',
        """The day has the lowest five bits, the month the four above them. Since the year stands in front, packed dates
        compare like dates, as the last line shows.""",
        year=year,
        month=month,
        day=day,
        later=year + 1,
    )


def _colour(rng: Random) -> Example:
    red, green, blue = (rng.randint(0, 255) for _ in range(3))
    return example(
        """A colour on the screen is three numbers from 0 to 255, one byte each. As a single number it is usually shown
        in base 16, where a byte is two digits.""",
        """
        red, green, blue = $red, $green, $blue
        colour = red << 16 | green << 8 | blue
        print(colour, f"{colour:06x}")
        for shift in (16, 8, 0):
            part = colour >> shift & 255
            print(f"{part:02x} {part}")
        """,
        """255 is eight ones, so `& 255` cuts a byte out. The pairs of hexadecimal digits are the three parts, one
        behind the other.""",
        red=red,
        green=green,
        blue=blue,
    )


def _replace_part(rng: Random) -> Example:
    one, two, three = rng.randint(1, 15), rng.randint(1, 15), rng.randint(1, 15)
    new = rng.choice([v for v in range(16) if v != two])
    name = people(rng, 1)[0]
    return example(
        """Three scores from 0 to 15 share one number, four bits each. $name changes the middle one without touching the
        others: clear its four bits, then put the new score in.""",
        '''
        def with_middle(packed: int, score: int) -> int:
            """Return the packed scores with another one in the middle."""
            return packed & ~(15 << 4) | score << 4


        packed = $one << 8 | $two << 4 | $three
        print(f"{packed:012b}")
        changed = with_middle(packed, $new)
        print(f"{changed:012b}")
        print(changed >> 8, changed >> 4 & 15, changed & 15)
        ''',
        """`15 << 4` has four ones in the middle, and with `~` four zeros there and ones everywhere else. So the old
        score goes, and the outer ones come through the "and" unharmed.""",
        one=one,
        two=two,
        three=three,
        new=new,
        name=name,
    )


def _clock_question(rng: Random) -> Question:
    hours, minutes, seconds = rng.randint(0, 23), rng.randint(0, 59), rng.randint(0, 59)
    return question(
        """How many bits does a time of day need if hours, minutes and seconds each have bits of their own? Write a pair
        of functions for it.""",
        '''
        def pack_time(hours: int, minutes: int, seconds: int) -> int:
            """Return the time in 17 bits."""
            return hours << 12 | minutes << 6 | seconds


        def unpack_time(packed: int) -> tuple[int, int, int]:
            """Return hours, minutes and seconds."""
            return packed >> 12, packed >> 6 & 63, packed & 63


        packed = pack_time($hours, $minutes, $seconds)
        print(packed, unpack_time(packed))
        print(pack_time(23, 59, 59).bit_length())
        ''',
        """24 hours need 5 bits, 60 minutes or seconds need 6, because 5 bits reach only to 31. Together that makes
        17.""",
        hours=hours,
        minutes=minutes,
        seconds=seconds,
    )


def _key_question(rng: Random) -> Question:
    stops = places(rng, 3)
    x, y = rng.randint(3, 200), rng.randint(3, 200)
    return question(
        """A map has 256 columns and 256 rows. Write a function that makes one key of a column and a row, use it for a
        dictionary of names, and get the column and the row back from a key.""",
        '''
        def key_of(column: int, row: int) -> int:
            """Return one number for the field; both are below 256."""
            return row << 8 | column


        names = {key_of($x, $y): "$a", key_of($y, $x): "$b", key_of(0, 0): "$c"}
        print(names[key_of($x, $y)])
        for key in sorted(names):
            print(key & 255, key >> 8, names[key])
        ''',
        """Different fields have different keys, because each number keeps to its own eight bits. Sorted keys go
        through the map row by row.""",
        x=x,
        y=y + (x == y),
        a=stops[0],
        b=stops[1],
        c=stops[2],
    )


def _digits_of(values: list[int], width: int) -> int:
    """By writing binary digits one behind the other."""
    return int("0" + "".join(f"{v:0{width}b}" for v in values), 2)


def _cut(packed: int, widths: list[int], high: bool) -> list[int]:
    digits = f"{packed:0{sum(widths)}b}"
    found, at = [], 0
    for width in widths if high else reversed(widths):
        found.append(int(digits[at : at + width], 2))
        at += width
    return found if high else found[::-1]


def _packed(rng: Random, end: dict[str, str]) -> tuple[int, list[int]]:
    widths = [rng.randint(1, 5) for _ in range(rng.randint(2, 4))]
    return rng.randrange(2 ** sum(widths)), widths


def _changed(colour: int, key: str) -> int:
    """By hexadecimal digits."""
    digits = f"{colour:06x}"
    red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
    if key == "swapped":
        return int(digits[4:] + digits[2:4] + digits[:2], 16)
    if key == "inverted":
        return 0xFFFFFF - colour
    if key == "greyed":
        return sorted((red, green, blue))[-1] * 0x010101
    return int("".join(f"{(part - part % 2) // 2:02x}" for part in (red, green, blue)), 16)


LESSON = Lesson(
    topic="Packing several small numbers into one integer",
    area="bits",
    concepts=("packing", "left_shift", "bit_masks"),
    openings=(
        """A month needs four bits, a day five, and yet each takes up a whole integer. Small numbers can share one, as
        passengers share a row of seats.""",
        """Data from devices and old files often comes as a single number in which several are hidden, three bits for
        one thing, five for another. Shifts and masks get them out.""",
        """Writing 12 and 34 side by side gives 1234, and dividing by 100 takes it apart. In base two the same trick
        works with shifts, and the seams lie between bits.""",
    ),
    ideas=(
        (
            """First decide how many bits each number gets. With `k` bits it may be anything from 0 to `2 ** k - 1`, so
            a number below 60 needs 6 bits.""",
            """The plan of the bits is called the layout: which field lies where and how wide it is. Both sides, packing
            and unpacking, have to follow the same one.""",
        ),
        (
            """To pack, shift each number to the start of its field and join the fields with `|`. They do not
            overlap, so no bit gets lost.""",
            """Packing works from the front like reading digits: `packed = packed << width | value` moves what is there
            to the left and puts the next value behind it.""",
        ),
        (
            """To unpack, shift the field down to the end and cut it out with a mask: `packed >> start & mask`. A field
            of `k` bits has the mask `(1 << k) - 1`.""",
            """Unpacking has two steps, always in this order: shift right, so that the field begins at bit 0, then "and"
            with as many ones as the field is wide.""",
        ),
        (
            """Unpacking is division with remainder in disguise: `packed >> k` is `packed // 2 ** k`, and `packed &
            (2 ** k - 1)` is `packed % 2 ** k`.""",
            """The first field is the most important one for comparing. If larger units stand further left, packed
            numbers are in the same order as the lists they were made of.""",
        ),
    ),
    examples=(_two_in_one, _date, _colour, _replace_part),
    pitfalls=(
        """Packing a number that is too large for its field. It spills over into the next one and changes it silently.
        Check `0 <= value < 1 << width` before.""",
        """Forgetting the mask when unpacking: `packed >> 5` contains the field and everything above it. Only the
        topmost field needs no mask.""",
        """Packing negative numbers as they are. A negative number has ones without end on the left, which cover all
        other fields. Add an offset first, so that the smallest value becomes 0.""",
    ),
    questions=(_clock_question, _key_question),
    asks=(
        "How is the room divided?",
        "How are the numbers put in?",
        "How do I get one out?",
        "Is there a connection with division?",
    ),
    notes={
        "engineer": (
            """For fixed binary formats the module `struct` packs whole bytes, and `int.from_bytes` turns bytes into one
            number. Fields that are not whole bytes are left to shifts and masks.""",
        ),
        "analyst": (
            """A packed key of two columns can replace a pair in a join or a dictionary. Note down the layout next to
            the data: without it, the column cannot be read.""",
        ),
        "hobbyist": (
            """Registers of sensors are described as tables of fields such as "bits 4 to 6: rate". Each line of such a
            table is one shift and one mask.""",
        ),
    },
    families=(
        Family(
            "packed_fields",
            "values|numbers|fields: list[int], width|size: int -> int",
            names=("pack_$key", "pack_fields", "pack_into_one", "join_$key"),
            tells=(
                "Pack the $values into one integer with $width bits for each, the first value in the $side bits, and "
                "return it.",
                "Write each of the $values with $width binary digits, the first value in the $side places, and "
                "return the "
                "number that all these digits form.",
                "Give each of the $values a field of $width bits and return the number that the fields form. The first "
                "value takes the $side field.",
            ),
            notes=("All values fit into their fields; an empty list gives 0.",),
            varies={
                "end": (
                    {"key": "high_first", "side": "highest", "step": "", "turn": "[::-1]"},
                    {"key": "low_first", "side": "lowest", "step": "[::-1]", "turn": ""},
                )
            },
            solutions=(
                program(
                    """
                    packed = 0
                    for item in $values$step:
                        packed = packed << $width | item
                    return packed"""
                ),
                "return sum(item << i * $width for i, item in enumerate($values$turn))",
                program(
                    """
                    packed, shift = 0, 0
                    for item in $values$turn:
                        packed |= item << shift
                        shift += $width
                    return packed"""
                ),
            ),
            oracle=lambda values, width, end: _digits_of(
                values if end["side"] == "highest" else list(reversed(values)), width
            ),
            draw=lambda rng, end: (lambda w: (numbers(rng, rng.randint(2, 5), 0, 2**w - 1), w))(
                rng.choice((3, 4, 5, 8))
            ),
            edges=(([], 4), ([3, 1], 2), ([0, 0, 5], 3)),
            about={"values": "the numbers", "width": "the bits of a field", "return": "the packed number"},
            noun="the integer that packs the $values into fields of $width bits",
            gives="nat",
        ),
        Family(
            "unpacked_fields",
            "packed|code|number: int, widths|sizes: list[int] -> list[int]",
            names=("unpack_$key", "split_into_fields", "unpack_fields", "take_apart_$key"),
            tells=(
                "Cut the binary digits of $packed into fields as wide as the $widths say, beginning at the $side "
                "bits, and "
                "return the fields as a list of numbers in the order of $widths.",
                "$packed consists of as many fields as there are $widths; the first of them lies in the $side bits. "
                "Return "
                "the values of the fields, in the order of $widths.",
                "Return the numbers packed into $packed, one for each of the $widths. A width is a number of bits, "
                "and the "
                "first field is the $side one.",
            ),
            notes=("$packed has no more bits than all $widths together.",),
            varies={
                "end": (
                    {
                        "key": "from_top",
                        "side": "highest",
                        "order": "[::-1]",
                        "turn": "return values[::-1]",
                    },
                    {"key": "from_bottom", "side": "lowest", "order": "", "turn": "return values"},
                )
            },
            solutions=(
                program(
                    """
                    values, rest = [], $packed
                    for width in $widths$order:
                        values.append(rest & ((1 << width) - 1))
                        rest >>= width"""
                )
                + "$turn",
                program(
                    """
                    values, rest = [], $packed
                    for width in $widths$order:
                        rest, field = divmod(rest, 2**width)
                        values.append(field)"""
                )
                + "$turn",
                program(
                    """
                    values, start = [], 0
                    for width in $widths$order:
                        mask = ~(-1 << width)
                        values.append($packed >> start & mask)
                        start += width"""
                )
                + "$turn",
            ),
            oracle=lambda packed, widths, end: _cut(packed, widths, end["side"] == "highest"),
            draw=_packed,
            edges=((0, [3, 2]), (45, [2, 4]), (7, [3])),
            about={"packed": "the packed number", "widths": "bits of each field", "return": "a value for each field"},
            noun="the fields of $packed, which are as wide as the $widths say",
            gives="nats",
        ),
        Family(
            "colour_bytes",
            "colour|color|pixel: int -> int",
            names=("${key}_colour", "${key}_pixel", "make_$key", "colour_$key"),
            tells=(
                "A colour is packed as red << 16 | green << 8 | blue with values from 0 to 255. Return the colour that "
                "comes from $colour when $what.",
                "$colour holds 24 bits: eight for red (the highest), eight for green, eight for blue. Return the "
                "number "
                "of the colour in which $what.",
                "Unpack the three bytes of $colour, red being the highest and blue the lowest, and return the packed "
                "colour in which $what.",
            ),
            notes=("$colour lies between 0 and 0xFFFFFF.",),
            varies={
                "change": (
                    {
                        "key": "swapped",
                        "what": "red and blue are exchanged",
                        "parts": "blue, green, red",
                        "each": "parts[::-1]",
                    },
                    {
                        "key": "darkened",
                        "what": "each part is halved, rounded down",
                        "parts": "red // 2, green // 2, blue // 2",
                        "each": "[part >> 1 for part in parts]",
                    },
                    {
                        "key": "inverted",
                        "what": "each part p is replaced by 255 - p",
                        "parts": "255 - red, 255 - green, 255 - blue",
                        "each": "[part ^ 255 for part in parts]",
                    },
                    {
                        "key": "greyed",
                        "what": "each part is replaced by the largest of the three",
                        "parts": "max(red, green, blue), max(red, green, blue), max(red, green, blue)",
                        "each": "[max(parts)] * 3",
                    },
                )
            },
            solutions=(
                program(
                    """
                    red, green, blue = $colour >> 16, $colour >> 8 & 255, $colour & 255
                    first, second, third = $parts
                    return first << 16 | second << 8 | third"""
                ),
                program(
                    """
                    parts = [$colour >> shift & 0xFF for shift in (16, 8, 0)]
                    result = 0
                    for part in $each:
                        result = result * 256 + part
                    return result"""
                ),
                'parts = list($colour.to_bytes(3, "big"))\nreturn int.from_bytes(bytes($each), "big")',
            ),
            oracle=lambda colour, change: _changed(colour, change["key"]),
            draw=lambda rng, change: (rng.randint(0, 0xFFFFFF),),
            edges=((0x10203,), (0xFF8001,), (0xFF,)),
            about={"colour": "a number of 24 bits", "return": "the new colour"},
            noun="the packed colour that comes from $colour when $what",
            gives="nat",
        ),
    ),
)
