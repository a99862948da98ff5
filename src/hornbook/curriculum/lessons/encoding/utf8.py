"""Bytes and UTF-8."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.encoding._draws import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _there_and_back(rng: Random) -> Example:
    place = rng.choice(("Malmö", "Évora", "Łódź", "São Paulo", "Köln"))
    return example(
        """A file or a network carries bytes, numbers from 0 to 255. `encode` turns a string into bytes, `decode`
        turns them back.""",
        """
        town = "$place"
        data = town.encode("utf-8")
        print(data)
        print(list(data))
        print(len(town), len(data))
        print(data.decode("utf-8") == town)
        """,
        """Letters of English are shown as themselves, other bytes as `\\x` with two hexadecimal digits. The
        lengths differ because a letter with an accent takes more than one byte.""",
        place=place,
    )


def _lengths(rng: Random) -> Example:
    chars = "".join(rng.sample("Akz7", 1) + rng.sample("éüñøλж", 1) + rng.sample("€漢✓", 1) + rng.sample("😀🌳🚲", 1))
    return example(
        """How many bytes does a character take in UTF-8? It depends on its code point, and the bits show how the
        number is spread over the bytes.""",
        """
        for char in "$chars":
            data = char.encode("utf-8")
            print(f"U+{ord(char):04X}", len(data), " ".join(f"{byte:08b}" for byte in data))
        """,
        """One byte begins with 0. In longer characters the first byte begins with as many ones as there are bytes,
        and every further byte begins with 10. What remains holds the bits of the code point.""",
        chars=chars,
    )


def _by_hand(rng: Random) -> Example:
    char = rng.choice("éüñøçßλπжя")
    code = ord(char)
    return example(
        """A character with a code point from 128 to 2047 takes two bytes. The upper bits go into the first, the
        lower six into the second.""",
        '''
        def two_bytes(code: int) -> list[int]:
            """Return the UTF-8 bytes of a code point from 128 to 2047."""
            return [0b11000000 + code // 64, 0b10000000 + code % 64]


        char = "$char"
        print(ord(char), f"{ord(char):011b}")
        print(two_bytes(ord(char)), list(char.encode("utf-8")))
        first, second = two_bytes(ord(char))
        print((first - 0b11000000) * 64 + second - 0b10000000)
        ''',
        """Dividing by 64 cuts off six bits, and the remainder is what was cut: $code is $high times 64 plus $low.
        The last line puts them together again.""",
        char=char,
        code=code,
        high=code // 64,
        low=code % 64,
    )


def _wrong_encoding(rng: Random) -> Example:
    name = rng.choice(("Zoë", "José", "Jürgen", "Søren", "André"))
    return example(
        """Bytes do not say how they are meant. Reading them with another encoding than they were written with
        gives wrong characters, or an error.""",
        """
        name = "$name"
        data = name.encode("utf-8")
        print(data.decode("latin-1"))
        try:
            name.encode("latin-1").decode("utf-8")
        except UnicodeDecodeError as error:
            print("not UTF-8, byte", error.start)
        print(name.encode("latin-1").decode("utf-8", errors="replace"))
        print(data.decode("latin-1").encode("latin-1").decode("utf-8"))
        """,
        """In the first line two bytes of one letter were read as two letters. The last line repairs the damage by
        going the wrong way back, which works because Latin-1 has a character for every byte.""",
        name=name,
    )


def _fits_question(rng: Random) -> Question:
    one = people(rng, 1)[0]
    limit = rng.randint(5, 9)
    return question(
        """A database column holds at most $limit bytes. Write a function that returns the texts from a list that
        are too long for it in UTF-8.""",
        '''
        def too_long(texts: list[str], limit: int) -> list[str]:
            """Return the texts that take more bytes than the limit."""
            return [text for text in texts if len(text.encode("utf-8")) > limit]


        print(too_long(["$one", "łódź", "żółć", "ααααα"], $limit))
        ''',
        """The length of the string would be the wrong measure: five Greek letters take ten bytes. `encode` first,
        then `len`.""",
        one=one,
        limit=limit,
    )


def _ascii_question(rng: Random) -> Question:
    place = places(rng, 1)[0]
    return question(
        """Write a function that decides from the bytes alone whether a UTF-8 text consists of ASCII characters
        only.""",
        '''
        def is_plain(data: bytes) -> bool:
            """Return whether every byte is below 128."""
            return all(byte < 128 for byte in data)


        print(is_plain("$place".encode("utf-8")))
        print(is_plain("$place, 20 €".encode("utf-8")))
        ''',
        """A loop over bytes gives numbers. All bytes of longer characters are 128 or more in UTF-8, so nothing has
        to be decoded. `data.isascii()` does the same.""",
        place=place,
    )


_ALPHABET = "abxAZ7 éüñλж€漢✓😀"


def _text(rng: Random, low: int = 0, high: int = 7) -> str:
    return "".join(rng.choice(_ALPHABET) for _ in range(rng.randint(low, high)))


def _narrow(rng: Random) -> str:
    """Characters of one or two bytes."""
    return "".join(rng.choice("abxAZ 7éüñøλπж") for _ in range(rng.randint(1, 6)))


_LIMITS = ((1, 0x80), (2, 0x800), (3, 0x10000), (4, 0x110000))


def _size(char: str) -> int:
    return next(size for size, limit in _LIMITS if ord(char) < limit)


def _cut(text: str, limit: int) -> str:
    """The longest beginning that fits, by trying all of them."""
    return max((text[:end] for end in range(len(text) + 1) if sum(map(_size, text[:end])) <= limit), key=len)


LESSON = Lesson(
    topic="Bytes and UTF-8: how text is stored",
    area="encoding",
    concepts=("bytes", "utf8", "encodings"),
    openings=(
        """Files and networks know only bytes, numbers from 0 to 255. Text has to be turned into bytes to be
        stored, and there has to be agreement about how.""",
        """There are far more characters than the 256 values of a byte. UTF-8 solves this by giving common
        characters one byte and others up to four.""",
        """A strange "Ã©" where an é should be is a common sight. It comes from reading bytes in another way than
        they were written, and whoever has seen UTF-8 from inside recognises it.""",
    ),
    ideas=(
        (
            """A string is a sequence of characters, a `bytes` object a sequence of numbers from 0 to 255.
            `text.encode("utf-8")` leads from the one to the other, `data.decode("utf-8")` back.""",
            """`"é".encode("utf-8")` gives `b'\\xc3\\xa9'`, two bytes. The b before the quotes says that this is
            not a string.""",
        ),
        (
            """UTF-8 stores code points below 128 in one byte, so plain English text looks the same as in ASCII. Up
            to 2047 it takes two bytes, up to 65535 three, beyond that four.""",
            """The number of bytes grows with the code point: one for English letters, two for accents, Greek and
            Cyrillic, three for most other scripts, four for emoji.""",
        ),
        (
            """The first bits of a byte tell its role. 0 begins a character of one byte, 110 one of two, 1110 one
            of three, 11110 one of four, and 10 marks a byte that continues a character.""",
            """Bytes from 128 to 191 never begin a character. So a program that starts reading in the middle can
            find the next beginning.""",
        ),
        (
            """Bytes carry no label with their encoding. Name it whenever you open a file: `open(path,
            encoding="utf-8")`.""",
            """Whoever reads bytes must know how they were written. UTF-8 is the usual answer today, and saying so
            in the code makes a program behave the same on every machine.""",
        ),
    ),
    examples=(_there_and_back, _lengths, _by_hand, _wrong_encoding),
    pitfalls=(
        """Measuring with `len(text)` when a limit is given in bytes. For texts with accents the number of bytes is
        larger than the number of characters.""",
        """Cutting bytes at any place. The cut may go through the middle of a character, and `decode` then raises a
        `UnicodeDecodeError`.""",
        """Comparing bytes with strings: `b"abc" == "abc"` is `False` without any error. Decode at the border of
        the program and work with strings inside.""",
    ),
    questions=(_fits_question, _ascii_question),
    asks=(
        "What is the difference between a string and bytes?",
        "How many bytes does a character take?",
        "How does one see where a character begins?",
        "How does a program know the encoding?",
    ),
    notes={
        "student": (
            """UTF-8 is a prefix code: no character's bytes are the beginning of another's. It also keeps the
            order, so sorting the bytes sorts by code point.""",
        ),
        "engineer": (
            """In Python 3 there is no implicit conversion between `str` and `bytes`. Decode input as early and
            encode output as late as possible.""",
        ),
        "analyst": (
            """If an import shows "Ã¼" for ü, the file is UTF-8 and was read as Latin-1 or Windows-1252. Reading it
            again is better than replacing.""",
        ),
    },
    families=(
        Family(
            "utf8_byte_counts",
            "text|s: str -> list[int]",
            names=("byte_counts", "utf8_sizes", "bytes_per_character", "widths_in_bytes"),
            tells=(
                "Return for each character of $text the number of bytes it takes in UTF-8.",
                "List how many bytes UTF-8 uses for the characters of $text, in order.",
                "For every character of $text, give the length of its UTF-8 encoding. Return the list of lengths.",
            ),
            solutions=(
                'return [len(char.encode("utf-8")) for char in $text]',
                body(
                    """
                    sizes = []
                    for char in $text:
                        if char.isascii():
                            sizes.append(1)
                        elif ord(char) < 0x800:
                            sizes.append(2)
                        elif ord(char) < 0x10000:
                            sizes.append(3)
                        else:
                            sizes.append(4)
                    return sizes
                    """
                ),
                body(
                    """
                    sizes = []
                    for byte in $text.encode("utf-8"):
                        if byte // 64 == 2:
                            sizes[-1] += 1
                        else:
                            sizes.append(1)
                    return sizes
                    """
                ),
            ),
            oracle=lambda text: [_size(char) for char in text],
            draw=lambda rng: (_text(rng, 1),),
            edges=(("",), ("aé€😀",)),
            about={"text": "any text", "return": "a number of bytes for each character"},
            noun="the list of UTF-8 lengths of the characters of $text",
            gives="nats",
        ),
        Family(
            "utf8_cut_to_limit",
            "text|s: str, limit|most: int -> str",
            names=("cut_to_bytes", "fit", "shorten_to_bytes", "truncate_utf8"),
            tells=(
                "Return the longest beginning of $text that takes at most $limit bytes in UTF-8. No character may "
                "be cut in two.",
                "Shorten $text to as many whole characters as fit into $limit bytes of UTF-8, from the beginning.",
                "Drop characters from the end of $text until its UTF-8 encoding has no more than $limit bytes, and "
                "return what is left.",
            ),
            solutions=(
                body(
                    """
                    while len($text.encode("utf-8")) > $limit:
                        $text = $text[:-1]
                    return $text
                    """
                ),
                'return $text.encode("utf-8")[:$limit].decode("utf-8", errors="ignore")',
                body(
                    """
                    kept, used = "", 0
                    for char in $text:
                        used += len(char.encode("utf-8"))
                        if used > $limit:
                            break
                        kept += char
                    return kept
                    """
                ),
            ),
            oracle=_cut,
            draw=lambda rng: (_text(rng, 2), rng.randint(0, 12)),
            edges=(("", 0), ("é", 1), ("aé€", 3), ("abc", 9)),
            about={"text": "any text", "limit": "a number of bytes, not negative", "return": "the part that fits"},
            noun="the beginning of $text that fits into $limit bytes",
            gives="str",
        ),
        Family(
            "utf8_decode_narrow",
            "data|numbers: list[int] -> str",
            names=("decode_utf8", "from_bytes", "text_of_bytes", "read_bytes"),
            tells=(
                "The numbers in $data are the bytes of a UTF-8 text in which every character has one or two bytes. "
                "Return the text.",
                "Decode $data, a list of byte values from 0 to 255, as UTF-8. Only characters of one or two bytes "
                "occur.",
                "Return the text whose UTF-8 bytes are given in $data. A byte below 128 is a character by itself; "
                "any other begins a pair.",
            ),
            solutions=(
                'return bytes($data).decode("utf-8")',
                body(
                    """
                    text = ""
                    high = 0
                    for byte in $data:
                        if byte < 128:
                            text += chr(byte)
                        elif byte < 192:
                            text += chr(high * 64 + byte - 128)
                        else:
                            high = byte - 192
                    return text
                    """
                ),
                body(
                    """
                    text = []
                    numbers_left = iter($data)
                    for byte in numbers_left:
                        if byte >> 5 == 0b110:
                            second = next(numbers_left)
                            byte = ((byte & 0b11111) << 6) | (second & 0b111111)
                        text.append(chr(byte))
                    return "".join(text)
                    """
                ),
            ),
            oracle=lambda data: bytearray(data).decode(),
            draw=lambda rng: (list(_narrow(rng).encode()),),
            edges=(([],), ([97, 195, 169],)),
            about={"data": "the bytes of a text", "return": "the text"},
            noun="the text with the UTF-8 bytes $data",
            gives="str",
        ),
        Family(
            "utf8_character_starts",
            "data|numbers: list[int] -> list[int]",
            names=("$name", "find_$name", "${name}_in"),
            tells=(
                "$data holds the bytes of a UTF-8 text. Return the positions of $which: $rule.",
                "In UTF-8, bytes from 128 to 191 continue a character and all others begin one. Return the indices "
                "of $which in $data.",
                "List the indices in $data, the bytes of a UTF-8 text, at which $which stand. A byte continues a "
                "character if it is from 128 to "
                "191, otherwise it begins one.",
            ),
            varies={
                "ask": (
                    {
                        "name": "character_starts",
                        "which": "the bytes that begin a character",
                        "rule": "those below 128 or above 191",
                        "test": "byte // 64 != 2",
                        "bits": "!=",
                    },
                    {
                        "name": "continuation_bytes",
                        "which": "the bytes that continue a character",
                        "rule": "those from 128 to 191",
                        "test": "byte in range(128, 192)",
                        "bits": "==",
                    },
                )
            },
            solutions=(
                "return [at for at, byte in enumerate($data) if $test]",
                body(
                    """
                    positions = []
                    for at in range(len($data)):
                        if $data[at] >> 6 $bits 0b10:
                            positions.append(at)
                    return positions
                    """
                ),
            ),
            oracle=lambda data, ask: _positions(bytes(data).decode(), ask["bits"] == "!="),
            draw=lambda rng, ask: (list(_text(rng, 1, 6).encode()),),
            edges=(([],), (list("Àÿ€".encode()),)),
            about={"data": "the bytes of a text", "return": "positions in the list"},
            noun="the list of positions of $which in $data",
            gives="nats",
        ),
    ),
)


def _positions(text: str, starts: bool) -> list[int]:
    """From the text itself."""
    begins, at = [], 0
    for char in text:
        begins.append(at)
        at += len(char.encode())
    return begins if starts else sorted(set(range(at)) - set(begins))
