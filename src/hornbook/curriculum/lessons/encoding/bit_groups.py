"""Grouping bits anew: the idea of Base64."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.encoding._draws import body, word
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _three_bytes(rng: Random) -> Example:
    text = "".join(rng.choice("ABCDEFGHKMNPRSTaeioukmnst") for _ in range(3))
    return example(
        """Three bytes have 24 bits, and 24 is also four times six. So three bytes become four numbers from 0 to
        63, each of which gets a character.""",
        """
        from base64 import b64encode
        from string import ascii_lowercase, ascii_uppercase, digits

        ALPHABET = ascii_uppercase + ascii_lowercase + digits + "+/"

        data = b"$text"
        bits = "".join(f"{byte:08b}" for byte in data)
        groups = [bits[start : start + 6] for start in range(0, len(bits), 6)]
        print(bits)
        print(groups)
        print([int(group, 2) for group in groups])
        print("".join(ALPHABET[int(group, 2)] for group in groups), b64encode(data).decode())
        """,
        """The bits stay as they are, only the cuts between them move. The last line compares the result with that
        of the standard library.""",
        text=text,
    )


def _padding(rng: Random) -> Example:
    name = people(rng, 1)[0]
    return example(
        """If the number of bytes is not a multiple of three, zeros are added to the bits, and equals signs at the
        end tell how many bytes are missing.""",
        """
        from base64 import b64decode, b64encode

        name = b"$name"
        for size in range(1, len(name) + 1):
            coded = b64encode(name[:size]).decode()
            print(f"{size} bytes, {len(coded)} characters: {coded}")
        print(b64decode(coded))
        """,
        """The length of the result is always a multiple of four. With one byte left over there are two equals
        signs, with two bytes one.""",
        name=name,
    )


def _arithmetic(rng: Random) -> Example:
    a, b, c = numbers(rng, 3, 0, 255)
    return example(
        """The same regrouping without texts of bits: three bytes are digits to the base 256 of one large number,
        and this number is written to the base 64.""",
        '''
        def to_base(number: int, base: int, size: int) -> list[int]:
            """Return the digits of a number to a base, exactly so many."""
            digits = []
            for _ in range(size):
                number, digit = divmod(number, base)
                digits.append(digit)
            return digits[::-1]


        data = [$a, $b, $c]
        number = (data[0] * 256 + data[1]) * 256 + data[2]
        print(number)
        print(to_base(number, 64, 4))
        print(to_base(number, 256, 3) == data)
        ''',
        """`divmod` gives the digits from right to left, therefore they are turned around at the end. The fixed
        number of digits keeps leading zeros.""",
        a=a,
        b=b,
        c=c,
    )


def _stream(rng: Random) -> Example:
    values = numbers(rng, 5, 0, 31)
    return example(
        """A program that regroups a long stream keeps the bits that are waiting in a number, together with how
        many they are. Here groups of five become bytes.""",
        '''
        def regroup(values: list[int], source: int, target: int) -> list[int]:
            """Return the bits of the values, cut into groups of another size; a rest is dropped."""
            waiting = count = 0
            result = []
            for value in values:
                waiting = (waiting << source) | value
                count += source
                while count >= target:
                    count -= target
                    result.append(waiting >> count)
                    waiting &= (1 << count) - 1
            return result


        values = $values
        print(regroup(values, 5, 8))
        print(regroup(regroup(values, 5, 8), 8, 5), "of", values)
        ''',
        """Shifting to the left makes room for new bits, shifting to the right takes the oldest ones out. The mask
        keeps the bits that are still waiting. Back again one group is missing, because its bits did not fill a
        byte.""",
        values=values,
    )


def _hex_question(rng: Random) -> Question:
    data = numbers(rng, 3, 0, 255)
    return question(
        """Write a function that returns the groups of four bits of some bytes as numbers from 0 to 15. Which
        well-known notation is this?""",
        '''
        def half_bytes(data: list[int]) -> list[int]:
            """Return the upper and the lower four bits of each byte."""
            return [half for byte in data for half in divmod(byte, 16)]


        data = $data
        print(half_bytes(data))
        print(bytes(data).hex())
        ''',
        """Four bits make one hexadecimal digit. Since 8 is a multiple of 4, no group reaches from one byte into
        the next, and there is no need for padding.""",
        data=data,
    )


def _check_question(rng: Random) -> Question:
    text = word(rng)
    return question(
        """Write a function that tells from a Base64 text alone how many bytes it stands for.""",
        '''
        from base64 import b64encode


        def byte_count(coded: str) -> int:
            """Return the number of bytes that a padded Base64 text stands for."""
            return len(coded) // 4 * 3 - coded.count("=")


        for text in ["$text", "${text}s", ""]:
            coded = b64encode(text.encode()).decode()
            print(coded, byte_count(coded), len(text))
        ''',
        """Every four characters stand for three bytes, and each equals sign takes one away. Such signs stand only
        at the end, so counting them is safe.""",
        text=text,
    )


_SIZES = (3, 4, 5, 6)
_ALPHABETS = (
    {"size": "3", "alphabet": "01234567", "count": "8"},
    {"size": "3", "alphabet": "aeioulnr", "count": "8"},
    {"size": "5", "alphabet": "abcdefghijklmnopqrstuvwxyz234567", "count": "32"},
    {"size": "5", "alphabet": "0123456789ABCDEFGHIJKLMNOPQRSTUV", "count": "32"},
)


def _data(rng: Random, low: int = 1, high: int = 5) -> list[int]:
    return [rng.choice((rng.randint(0, 255), rng.randint(0, 255), 255, 0, 1)) for _ in range(rng.randint(low, high))]


def _regrouped(data: list[int], size: int) -> list[int]:
    """With one large number."""
    count = -(-8 * len(data) // size)
    number = int.from_bytes(bytes(data), "big") << (count * size - 8 * len(data))
    return [(number >> size * at) % 2**size for at in range(count - 1, -1, -1)]


def _whole_bytes(groups: list[int], size: int) -> list[int]:
    number = sum(group << size * at for at, group in enumerate(reversed(groups)))
    count, rest = divmod(size * len(groups), 8)
    return list((number >> rest).to_bytes(count, "big"))


LESSON = Lesson(
    topic="Grouping bits anew: the idea behind Base64",
    area="encoding",
    concepts=("base64", "bits", "grouping", "padding"),
    openings=(
        """Pictures travel in e-mails as long lines of letters and digits. They have been regrouped: the same bits,
        cut into pieces of six instead of eight.""",
        """Some channels accept text only. Base64 writes any bytes with 64 harmless characters, and its whole
        secret is where the bits are cut.""",
        """Eight bits make a byte, six bits a number below 64. Cutting one row of bits in two ways leads from bytes
        to letters and back.""",
    ),
    ideas=(
        (
            """Six bits have 64 values, as many as there are capitals, small letters, digits and two signs together.
            Each group of six is the index of a character in this alphabet.""",
            """The size of the group decides the size of the alphabet: 4 bits need 16 characters, 5 bits 32, 6 bits
            64.""",
        ),
        (
            """Three bytes give exactly four groups of six, for 3 * 8 = 4 * 6. So the text is a third longer than
            the data.""",
            """The cuts meet again after 24 bits, the least common multiple of 8 and 6. Longer data is treated in
            blocks of three bytes.""",
        ),
        (
            """If bits are missing for the last group, zeros are added on the right. The reader has to know how
            many bytes there were; Base64 says it with equals signs.""",
            """Padding fills the last group. When the bits are cut into bytes again, the zeros that were added do
            not fill a byte and are dropped.""",
        ),
        (
            """In Python, bits can be handled as text: `f"{byte:08b}"` writes eight of them, slices cut them,
            `int(bits, 2)` reads them. That is slow but easy to follow.""",
            """With integers, `<<` and `|` join bits, and `>>` and `&` cut them off. The standard library's `base64`
            does it for you.""",
        ),
    ),
    examples=(_three_bytes, _padding, _arithmetic, _stream),
    pitfalls=(
        """Writing bytes in binary without leading zeros. `f"{5:b}"` is `101`, and all later cuts are at the wrong
        place. The format must be `08b`.""",
        """Taking Base64 for encryption. There is no key, and everybody can read it.""",
        """Adding the zeros on the left of the last group. They belong on the right, behind the bits that are there.""",
    ),
    questions=(_hex_question, _check_question),
    asks=(
        "Why 64 characters?",
        "Why blocks of three bytes?",
        "What if the bits do not come out even?",
        "How do I cut bits in Python?",
    ),
    notes={
        "engineer": (
            """`base64.urlsafe_b64encode` replaces + and / by - and _, which need no escaping in addresses. For
            tokens the padding is often left out.""",
        ),
        "student": (
            """Regrouping is the conversion of a number from base 256 to base 64. It works digit by digit only
            because both are powers of two.""",
        ),
        "teacher": (
            """Write 24 bits on a strip of paper. One group cuts it into three, the other into four pieces, and
            both read their numbers aloud.""",
        ),
    },
    families=(
        Family(
            "bytes_to_groups",
            "data|numbers|values: list[int] -> list[int]",
            names=("groups_of_$size", "regroup", "bit_groups", "cut_bits"),
            tells=(
                "Write the bytes in $data (0 to 255) as eight bits each, one after another, cut the row of bits "
                "into groups of $size from the left, and return the groups "
                "as numbers.",
                "Return the bits of $data, a list of bytes, regrouped: each number of the result has $size bits. "
                "The bits of a byte begin with the highest.",
                "Regroup the bits of the byte values in $data into numbers of $size bits, from left to right, and "
                "return these numbers.",
            ),
            notes=("If the last group is incomplete, zeros are added on its right.",),
            varies={"size": _SIZES},
            solutions=(
                body(
                    """
                    bits = "".join(f"{byte:08b}" for byte in $data)
                    groups = []
                    for start in range(0, len(bits), $size):
                        group = bits[start : start + $size].ljust($size, "0")
                        groups.append(int(group, 2))
                    return groups
                    """
                ),
                body(
                    """
                    waiting = count = 0
                    groups = []
                    for byte in $data:
                        waiting = waiting * 256 + byte
                        count += 8
                        while count >= $size:
                            count -= $size
                            groups.append(waiting >> count)
                            waiting %= 2**count
                    if count:
                        groups.append(waiting << ($size - count))
                    return groups
                    """
                ),
                body(
                    """
                    bits = [byte >> place & 1 for byte in $data for place in range(7, -1, -1)]
                    bits += [0] * (-len(bits) % $size)
                    groups = []
                    for at, bit in enumerate(bits):
                        if at % $size == 0:
                            groups.append(0)
                        groups[-1] = 2 * groups[-1] + bit
                    return groups
                    """
                ),
            ),
            oracle=_regrouped,
            draw=lambda rng, size: (_data(rng),),
            edges=(([],), ([255],), ([1, 128],)),
            about={"data": "the bytes", "return": "the groups as numbers"},
            noun="the groups of $size bits of the bytes $data",
            gives="nats",
        ),
        Family(
            "groups_to_bytes",
            "groups|numbers|values: list[int] -> list[int]",
            names=("to_bytes", "bytes_of_groups", "join_bits", "whole_bytes"),
            tells=(
                "Each number in $groups stands for $size bits. Put the bits in a row, cut it into bytes of eight "
                "bits from the left, and return the complete bytes; bits left over "
                "are dropped.",
                "Return the bytes (0 to 255) that the bits of $groups make up, $size bits to each number, highest "
                "bit first. An incomplete byte at the end does not "
                "count.",
                "Join the bits of the numbers in $groups ($size bits each, leading zeros included) and return the "
                "row as a list of whole bytes, without the rest.",
            ),
            varies={"size": _SIZES},
            solutions=(
                body(
                    """
                    bits = "".join(f"{group:0${size}b}" for group in $groups)
                    return [int(bits[start : start + 8], 2) for start in range(0, len(bits) - 7, 8)]
                    """
                ),
                body(
                    """
                    waiting = count = 0
                    data = []
                    for group in $groups:
                        waiting = (waiting << $size) + group
                        count += $size
                        if count >= 8:
                            count -= 8
                            data.append(waiting >> count)
                            waiting %= 1 << count
                    return data
                    """
                ),
                body(
                    """
                    number = 0
                    for group in $groups:
                        number = number * 2**$size + group
                    size, rest = divmod($size * len($groups), 8)
                    return list((number >> rest).to_bytes(size, "big"))
                    """
                ),
            ),
            oracle=_whole_bytes,
            draw=lambda rng, size: ([rng.randint(0, 2**size - 1) for _ in range(rng.randint(1, 9))],),
            edges=(([],), ([7],), ([1, 2, 3, 4],)),
            about={"groups": "numbers of $size bits", "return": "the complete bytes"},
            noun="the bytes made of the groups $groups",
            gives="nats",
        ),
        Family(
            "own_alphabet_text",
            "text|message|s: str -> str",
            names=("encode", "in_own_digits", "spell_bits", "to_alphabet"),
            tells=(
                "Write the ASCII codes of $text as eight bits each, cut the row of bits into groups of $size, and "
                'replace each group by the character of "$alphabet" at the '
                "index that the group stands for.",
                "Encode $text, an ASCII text: its bits (eight for each character) are read in groups of $size, and "
                "every group selects one of the $count characters "
                '"$alphabet" by its value.',
                "Return $text, which is pure ASCII, with its bits regrouped into numbers of $size bits, each shown "
                'as the character with that index in "$alphabet".',
            ),
            notes=("An incomplete last group is filled with zeros on the right.",),
            varies={"form": _ALPHABETS},
            solutions=(
                body(
                    """
                    alphabet = "$alphabet"
                    bits = "".join(f"{ord(char):08b}" for char in $text)
                    bits += "0" * (-len(bits) % $size)
                    return "".join(alphabet[int(bits[at : at + $size], 2)] for at in range(0, len(bits), $size))
                    """
                ),
                body(
                    """
                    alphabet = "$alphabet"
                    result = ""
                    waiting = count = 0
                    for byte in $text.encode("ascii"):
                        waiting = waiting << 8 | byte
                        count += 8
                        while count >= $size:
                            count -= $size
                            result += alphabet[waiting >> count]
                            waiting &= (1 << count) - 1
                    if count > 0:
                        result += alphabet[waiting << ($size - count)]
                    return result
                    """
                ),
            ),
            oracle=lambda text, form: "".join(
                form["alphabet"][group] for group in _regrouped(list(text.encode()), int(form["size"]))
            ),
            draw=lambda rng, form: ((word(rng) + rng.choice(("", "7", " A", "Z")))[-rng.randint(1, 6) :],),
            edges=(("",), ("A",), ("no",)),
            about={"text": "an ASCII text", "return": "the coded text"},
            noun="$text coded with the alphabet $alphabet",
            gives="str",
        ),
        Family(
            "coded_length_in_blocks",
            "size|count|n: int -> int",
            names=("coded_length", "padded_length", "characters_needed", "text_length"),
            tells=(
                "A code turns every block of $bytes bytes into $chars characters; an incomplete last block also "
                "gives $chars. Return the number of characters for $size bytes.",
                "Return how many characters $size bytes take if each begun block of $bytes bytes is written with "
                "$chars characters.",
                "How long is the text for $size bytes? Blocks of $bytes bytes become $chars characters each, and a "
                "shorter block at the end is padded to a full one.",
            ),
            varies={
                "block": (
                    {"bytes": "3", "chars": "4", "add": "2"},
                    {"bytes": "5", "chars": "8", "add": "4"},
                    {"bytes": "4", "chars": "5", "add": "3"},
                    {"bytes": "7", "chars": "8", "add": "6"},
                )
            },
            solutions=(
                "return -(-$size // $bytes) * $chars",
                "return ($size + $add) // $bytes * $chars",
                body(
                    """
                    blocks, rest = divmod($size, $bytes)
                    if rest:
                        blocks += 1
                    return $chars * blocks
                    """
                ),
                "import math\nreturn math.ceil($size / $bytes) * $chars",
            ),
            oracle=lambda size, block: int(block["chars"]) * len(range(0, size, int(block["bytes"]))),
            draw=lambda rng, block: (rng.choice((rng.randint(0, 30), rng.randint(0, 3000))),),
            edges=((0,), (1,), (3,), (35,), (420,)),
            about={"size": "a number of bytes, not negative", "return": "the number of characters"},
            noun="the coded length of $size bytes",
            gives="nat",
        ),
    ),
)
