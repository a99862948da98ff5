"""Code points beyond the Latin alphabet: notation, escapes, order."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import places
from hornbook.curriculum.lessons.encoding._draws import body, word
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

_FOREIGN = "éüñøßçλπжя漢€✓"


def _table(rng: Random) -> Example:
    chars = "".join(rng.sample("éüñø", 1) + rng.sample("λπжя", 1) + rng.sample("漢€✓", 1))
    return example(
        """A letter with an accent, a letter of another script and a sign: the module `unicodedata` knows the
        official name of each, and `ord` its number.""",
        """
        import unicodedata

        for char in "A$chars":
            number = ord(char)
            print(f"{char}  {number:6}  U+{number:04X}  {unicodedata.name(char)}")
        """,
        """The third column is the usual notation: U+ and the number in hexadecimal digits, at least four of them.
        All of it is one character each, whatever the script.""",
        chars=chars,
    )


def _escapes(rng: Random) -> Example:
    char = rng.choice("éüñøλπжя")
    plain = word(rng)
    return example(
        """A character that is not on the keyboard can be written by its number. `\\x` takes two hexadecimal
        digits, `\\u` four, and `\\N` the official name.""",
        r"""
        same = ["$char", "\u$code", chr(0x$code), chr($number)]
        print(same)
        print(len(set(same)), len("\u$code"))
        print("\x41\N{GREEK SMALL LETTER OMEGA}" == "Aω")
        print(ascii("$plain $char"))
        """,
        """Four ways to write it, one character. `ascii` goes in the other direction and shows a text with escapes
        for everything that is not ASCII.""",
        char=char,
        code=f"{ord(char):04x}",
        number=ord(char),
        plain=plain,
    )


def _order(rng: Random) -> Example:
    towns = [*places(rng, 2), rng.choice(("Åre", "Évora", "Örebro", "Žatec")), rng.choice(("bonn", "york", "arles"))]
    rng.shuffle(towns)
    return example(
        """Python compares texts by code points. A list of towns in this order is not what a printed index would
        show.""",
        '''
        import unicodedata


        def plain(text: str) -> str:
            """Return the text in small letters without accents."""
            parts = unicodedata.normalize("NFD", text.casefold())
            return "".join(char for char in parts if not unicodedata.combining(char))


        towns = $towns
        print(sorted(towns))
        print(sorted(towns, key=plain))
        print([ord(town[0]) for town in sorted(towns)])
        ''',
        """The numbers of the first letters explain the first line: capitals, small letters, letters with accents.
        `normalize` separates the accents as characters of their own, which are then left out for comparing.""",
        towns=towns,
    )


def _two_forms(rng: Random) -> Example:
    letter, mark, whole = rng.choice(
        (("e", "\\u0301", "é"), ("u", "\\u0308", "ü"), ("n", "\\u0303", "ñ"), ("a", "\\u030a", "å"))
    )
    return example(
        """Some characters can be written in two ways, as one code point or as a letter with a mark behind it. They
        look alike and are not equal.""",
        r"""
        import unicodedata

        one = "$whole"
        two = "$letter$mark"
        print(one == two, len(one), len(two))
        print([f"U+{ord(char):04X}" for char in two])
        print(unicodedata.normalize("NFC", two) == one)
        """,
        """The form NFC joins a letter and its mark into one code point where there is one. Texts from different
        sources should be normalised before they are compared.""",
        letter=letter,
        mark=mark,
        whole=whole,
    )


def _highest_question(rng: Random) -> Question:
    plain = word(rng)
    char = rng.choice("éüñλπ")
    return question(
        """Write a function that returns the character of a text with the largest code point, in U+ notation, and
        an empty string for an empty text.""",
        '''
        def highest(text: str) -> str:
            """Return the largest code point of the text as U+...."""
            if not text:
                return ""
            return f"U+{ord(max(text)):04X}"


        print(highest("$plain"), highest("$plain $char"))
        print(repr(highest("")))
        ''',
        """Characters are compared by their numbers, so `max` finds the largest without `ord`. The format `04X`
        fills up to four digits with zeros.""",
        plain=plain,
        char=char,
    )


def _script_question(rng: Random) -> Question:
    plain = word(rng)
    return question(
        """The Greek and Coptic block has the code points 0x370 to 0x3FF. Write a function that counts the
        characters of a text that belong to it.""",
        '''
        def count_greek(text: str) -> int:
            """Return how many characters have code points from 0x370 to 0x3FF."""
            return sum(0x370 <= ord(char) <= 0x3FF for char in text)


        print(count_greek("$plain: λόγος"))
        print(count_greek("$plain"))
        ''',
        """Numbers may be written with `0x` and hexadecimal digits in Python, just as the tables of Unicode print
        them. The comparisons give truth values, and `sum` counts the true ones.""",
        plain=plain,
    )


def _text(rng: Random, foreign: float = 0.4) -> str:
    return "".join(
        rng.choice(_FOREIGN) if rng.random() < foreign else rng.choice("abkxzAK 7") for _ in range(rng.randint(1, 6))
    )


_FORMS = (
    {"open": "&#", "close": ";", "kind": "d", "show": "str(ord(char))", "sample": "&#233;",
     "what": "its code point in decimal digits"},
    {"open": "(", "close": ")", "kind": "d", "show": "str(ord(char))", "sample": "(233)",
     "what": "its code point in decimal digits"},
    {"open": "<", "close": ">", "kind": "x", "show": "hex(ord(char))[2:]", "sample": "<e9>",
     "what": "its code point in small hexadecimal digits"},
    {"open": "[U+", "close": "]", "kind": "04X", "show": 'format(ord(char), "04X")', "sample": "[U+00E9]",
     "what": "its code point in at least four hexadecimal digits (capitals)"},
)  # fmt: skip


def _spelled(text: str, form: dict[str, str]) -> str:
    """From Python's own escapes."""
    out = ""
    for char in text:
        if char.isascii():
            out += char
            continue
        digits = ascii(char).strip("'")[2:].lstrip("0")
        number = int(digits, 16)
        shown = {"d": str(number), "x": digits, "04X": digits.upper().rjust(4, "0")}[form["kind"]]
        out += form["open"] + shown + form["close"]
    return out


LESSON = Lesson(
    topic="Code points: one number for every character of every script",
    area="encoding",
    concepts=("unicode", "code_points", "escapes", "comparing_strings"),
    openings=(
        """Unicode gives a number to every character of every script, from A to the signs of mathematics. This
        number is the character's code point, and Python's strings are sequences of them.""",
        """The alphabet has 26 letters, Unicode about 150,000 characters. For a program the difference is small:
        each of them has a number, and `ord` and `chr` translate.""",
        """Names with accents, prices with a euro sign, words in Greek: text does not stop at the letters of
        English, and programs should not stop there either.""",
    ),
    ideas=(
        (
            """A code point is a number from 0 to 0x10FFFF. It is usually written as U+ with at least four
            hexadecimal digits: U+0041 is A, U+20AC the euro sign.""",
            """`f"U+{ord(char):04X}"` writes a code point in the way that tables of Unicode do. `04X` means
            hexadecimal capitals, filled up to four digits.""",
        ),
        (
            """The first 128 code points are ASCII: English letters, digits, common signs. `char.isascii()` or
            `ord(char) < 128` tests for it.""",
            """Old formats and some devices know only ASCII. Characters beyond it must then be replaced or written
            by their number, such as `&#233;` in HTML.""",
        ),
        (
            r"""In a Python string, `\u00e9` stands for the character with this number. It has four hexadecimal
            digits; for larger numbers there is `\U` with eight.""",
            r"""Escapes are a way of writing. `"\u00e9"` and `"é"` are the same string of length 1, and nobody can
            tell later which way was used.""",
        ),
        (
            """Strings are compared code point by code point. All capitals come before all small letters, and
            letters with accents come after both.""",
            """`sorted` orders by numbers, not by language. For an order that people expect, sort by a key without
            case and accents.""",
        ),
    ),
    examples=(_table, _escapes, _order, _two_forms),
    pitfalls=(
        """Thinking that `len` counts what a reader sees. A letter with a separate accent is two code points, and
        some emoji are seven. `len` counts code points.""",
        """Comparing texts from different sources without normalising them. Two spellings of "é" look the same on
        the screen, and `==` says that they differ.""",
        """Testing for letters with `"a" <= char <= "z"`. That leaves out é and λ. `char.isalpha()` knows all
        scripts.""",
    ),
    questions=(_highest_question, _script_question),
    asks=(
        "How is a code point written?",
        "What is so special about the first 128?",
        "How do I write a character that I cannot type?",
        "In which order do strings come?",
    ),
    notes={
        "engineer": (
            """A Python string is a sequence of code points, not of UTF-16 units as in Java or JavaScript.
            `len("😀")` is 1 here and 2 there.""",
        ),
        "analyst": (
            """When a join on names misses rows, print `ascii()` of both values. A no-break space or a separate
            accent shows up at once.""",
        ),
        "young": (
            """Every character in the world has a house number. The street is called Unicode, and it is very long.""",
        ),
    },
    families=(
        Family(
            "unicode_notation",
            "text|s|word: str -> str",
            names=("code_points", "unicode_notation", "spell_out", "u_plus"),
            tells=(
                'Return the code points of the characters of $text in the form "U+0041" (capital hexadecimal '
                "digits, at least four), separated by "
                "$between.",
                "Write each character of $text as U+ and its code point in hexadecimal, with four digits or more "
                "and capitals, and join them with "
                "$between. Return the text.",
                'For "Aé" the result is "U+0041${sep}U+00E9": return $text in this notation, $between between the '
                "code points.",
            ),
            varies={
                "sep": (
                    {"sep": " ", "between": "single spaces"},
                    {"sep": ", ", "between": "a comma and a space"},
                    {"sep": "-", "between": "hyphens"},
                )
            },
            solutions=(
                'return "$sep".join(f"U+{ord(char):04X}" for char in $text)',
                body(
                    """
                    parts = []
                    for char in $text:
                        digits = hex(ord(char))[2:].upper()
                        parts.append("U+" + digits.zfill(4))
                    return "$sep".join(parts)
                    """
                ),
                'return "$sep".join(map("U+{:04X}".format, map(ord, $text)))',
            ),
            oracle=lambda text, sep: sep["sep"].join(
                "U+" + char.encode("utf-32-be").hex().lstrip("0").rjust(4, "0").upper() for char in text
            ),
            draw=lambda rng, sep: (_text(rng),),
            edges=(("",), ("Aé",)),
            about={"text": "any text", "return": "its code points"},
            noun="the list of code points of $text in U+ notation",
            gives="str",
        ),
        Family(
            "escape_beyond_ascii",
            "text|s|line: str -> str",
            names=("to_ascii", "escape_text", "spell_foreign", "ascii_form"),
            tells=(
                "Return $text with each character that is not ASCII replaced by $open, $what and $close, so that é "
                "becomes $sample. The other "
                "characters stay as they are.",
                "Replace every character of $text whose code point is 128 or more: write $open, then $what, then "
                "$close (é gives $sample).",
                "Make $text pure ASCII: instead of a character with a code point above 127, write $what between "
                "$open and "
                "$close, as in $sample for é.",
            ),
            varies={"form": _FORMS},
            solutions=(
                body(
                    """
                    result = ""
                    for char in $text:
                        if char.isascii():
                            result += char
                        else:
                            result += "$open" + $show + "$close"
                    return result
                    """
                ),
                'return "".join(char if char.isascii() else "$open" + $show + "$close" for char in $text)',
                body(
                    r"""
                    import re
                    def spelled(found):
                        char = found.group()
                        return "$open" + $show + "$close"

                    return re.sub(r"[^\x00-\x7f]", spelled, $text)
                    """
                ),
            ),
            oracle=_spelled,
            draw=lambda rng, form: (_text(rng),),
            edges=(("",), ("plain",), ("é",)),
            about={"text": "any text", "return": "the text in ASCII"},
            noun="$text in pure ASCII",
            gives="str",
        ),
        Family(
            "code_point_profile",
            "text|s: str -> dict[str, int]",
            names=("profile", "kinds_of_characters", "character_profile", "count_ranges"),
            tells=(
                'Count the characters of $text by code point: "ascii" below 128, "latin" from 128 to $last, "other" '
                "above. Return a dictionary with "
                "all three keys.",
                'Return how many characters of $text have code points up to 127 ("ascii"), how many from 128 to '
                '$last ("latin"), and how many are '
                'larger ("other"), as a dictionary.',
                'Return a dictionary with the keys "ascii" (code points below 128), "latin" (128 to $last) and '
                '"other" (the rest), each with the '
                "number of such characters in $text.",
            ),
            varies={"last": (255, 383)},
            solutions=(
                body(
                    """
                    counts = {"ascii": 0, "latin": 0, "other": 0}
                    for char in $text:
                        if ord(char) < 128:
                            counts["ascii"] += 1
                        elif ord(char) <= $last:
                            counts["latin"] += 1
                        else:
                            counts["other"] += 1
                    return counts
                    """
                ),
                body(
                    """
                    ascii_count = sum(char.isascii() for char in $text)
                    other = sum(ord(char) > $last for char in $text)
                    return {"ascii": ascii_count, "latin": len($text) - ascii_count - other, "other": other}
                    """
                ),
            ),
            oracle=lambda text, last: {
                "ascii": len(text.encode("ascii", "ignore")),
                "latin": len([c for c in text if c > chr(127) and c <= chr(last)]),
                "other": len([c for c in text if c > chr(last)]),
            },
            draw=lambda rng, last: ("".join(rng.choice("abcé üñÿłšő漢€λ") for _ in range(rng.randint(1, 9))),),
            edges=(("ÿĀſƀ",), ("é",)),
            about={"text": "any text", "return": "the three counts"},
        ),
        Family(
            "nearest_code_points",
            "text|s|word: str -> int",
            names=("$name", "${name}_in_text", "code_$name"),
            tells=(
                "Return the $most difference between the code points of two neighbouring characters of $text, as a "
                "number that is not negative. "
                "Return 0 if there are fewer than two characters.",
                "Compare each character of $text with the next one by code point, and return the $most distance. It "
                "is 0 for texts with no "
                "neighbours.",
                "How far apart are the code points of neighbours in $text at $end? Return this distance, or 0 for a "
                "text with fewer than two "
                "characters.",
            ),
            varies={
                "end": (
                    {"name": "largest_jump", "most": "largest", "end": "most", "pick": "max"},
                    {"name": "smallest_jump", "most": "smallest", "end": "least", "pick": "min"},
                )
            },
            solutions=(
                body(
                    """
                    points = [ord(char) for char in $text]
                    return $pick((abs(a - b) for a, b in zip(points, points[1:])), default=0)
                    """
                ),
                body(
                    """
                    jumps = []
                    for before, after in zip($text, $text[1:]):
                        jumps.append(abs(ord(after) - ord(before)))
                    return $pick(jumps) if jumps else 0
                    """
                ),
            ),
            oracle=lambda text, end: (min if end["pick"] == "min" else max)(
                [
                    max(ord(text[i]), ord(text[i + 1])) - min(ord(text[i]), ord(text[i + 1]))
                    for i in range(len(text) - 1)
                ]
                or [0]
            ),
            draw=lambda rng, end: (_text(rng, 0.2),),
            edges=(("",), ("a",), ("ba",)),
            about={"text": "any text", "return": "the $most distance of neighbours"},
            noun="the $most distance of neighbouring code points in $text",
            gives="nat",
        ),
    ),
)
