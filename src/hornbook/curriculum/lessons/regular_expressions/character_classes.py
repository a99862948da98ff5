"""Character classes: square brackets and the ready-made classes."""

import string
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import body, letters


def _vowels(rng: Random) -> Example:
    place = places(rng, 1)[0]
    thing = things(rng, 1)[0]
    found = [c for c in f"a {thing} from {place}" if c in "aeiou"]
    return example(
        """`re.findall` lists everything in a text that a pattern matches. With a class as the pattern these are
        single characters.""",
        """
        import re

        text = "a $thing from $place"
        print(re.findall("[aeiou]", text))
        print(re.findall("[A-Z]", text))
        print(len(re.findall("[a-z]", text)))
        """,
        """The first class names its members one by one, the others as ranges. The vowels come out in the order of the
        text, $count of them.""",
        thing=thing,
        place=place,
        count=len(found),
    )


def _forbidden(rng: Random) -> Example:
    name = people(rng, 1)[0]
    number = rng.randint(2, 9)
    return example(
        """File names should consist of small letters, digits, hyphens and dots. What breaks the rule is found with the
        opposite class, which a `^` behind the opening bracket makes.""",
        '''
        import re


        def offending(name: str) -> list[str]:
            """Return the characters that may not stand in a file name."""
            return re.findall("[^a-z0-9.-]", name)


        for name in ["report-$number.txt", "Report $number.txt", "letter_to_$name.pdf"]:
            print(name, offending(name))
        ''',
        """The hyphen stands last in the class, where it can only mean itself. The space in the second name is reported
        like any other character.""",
        name=name,
        number=number,
    )


def _ready_made(rng: Random) -> Example:
    code = letters(rng, 2, "bcdkm") + "_" + str(rng.randint(10, 99))
    return example(
        r"""The classes `\d`, `\w` and `\s` have opposites written with a capital letter. One short text is enough to
        see what each of them takes.""",
        r"""
        import re

        text = "$code, ok!"
        for pattern in [r"\d", r"\D", r"\w", r"\W", r"\s", r"\S"]:
            print(pattern, "".join(re.findall(pattern, text)))
        """,
        r"""Together, the lines of `\d` and `\D` hold every character of the text once. The underscore counts as a word
        character, so it appears in the line of `\w`.""",
        code=code,
    )


def _seat(rng: Random) -> Example:
    row = rng.randint(10, 39)
    seat = rng.choice("ABCDEF")
    return example(
        """Seats in a small aeroplane have a row from 10 to 39 and a letter from A to F. Each character of the seat has
        a class of its own.""",
        '''
        import re

        SEAT = re.compile("[123][0-9][A-F]")


        def is_seat(text: str) -> bool:
            """Return whether the text names a seat of the aeroplane."""
            return SEAT.fullmatch(text) is not None


        print([is_seat(seat) for seat in ["$row$seat", "40A", "${row}G", "$row$small"]])
        ''',
        """A class always stands for exactly one character, so `[123][0-9]` is a number of two digits. It is no way to
        write the range 1 to 39.""",
        row=row,
        seat=seat,
        small=seat.lower(),
    )


def _consonant_question(rng: Random) -> Question:
    thing = things(rng, 1)[0]
    return question(
        """Write a function that returns a text without its vowels, small or capital, by replacing each of them with
        nothing.""",
        '''
        import re


        def without_vowels(text: str) -> str:
            """Return the text with a, e, i, o and u left out."""
            return re.sub("[aeiouAEIOU]", "", text)


        print(without_vowels("Every $thing Upstairs"))
        ''',
        """`re.sub` takes the pattern, the replacement and the text. All ten letters stand in one class, since any one
        of them is to go.""",
        thing=thing,
    )


def _hex_question(rng: Random) -> Question:
    red, green, blue = (rng.randint(16, 255) for _ in range(3))
    return question(
        """Colours on web pages are written as a number sign and six hexadecimal digits, small or capital. Write a
        function that checks this.""",
        '''
        import re


        def is_colour(text: str) -> bool:
            """Return whether the text is # with six hexadecimal digits."""
            return re.fullmatch("#[0-9a-fA-F]{6}", text) is not None


        print([is_colour(text) for text in ["#$colour", "$colour", "#${colour}0", "#12345g"]])
        ''',
        """One class holds three ranges next to each other, without commas or spaces between them. The `{6}` behind it
        asks for six characters of the class.""",
        colour=f"{red:02x}{green:02X}{blue:02x}",
    )


_LOWER, _UPPER, _DIGITS = string.ascii_lowercase, string.ascii_uppercase, string.digits
_CLASSES = (
    {"what": "small letters from a to z and digits", "inside": "a-z0-9", "members": _LOWER + _DIGITS},
    {"what": "capital letters from A to Z and hyphens", "inside": "A-Z-", "members": _UPPER + "-"},
    {"what": "digits, dots and commas", "inside": "0-9.,", "members": _DIGITS + ".,"},
    {"what": "the letters a to f and digits", "inside": "a-f0-9", "members": "abcdef" + _DIGITS},
    {"what": "letters from A to Z, small or capital", "inside": "A-Za-z", "members": _LOWER + _UPPER},
    {"what": "digits, plus signs and minus signs", "inside": "0-9+-", "members": _DIGITS + "+-"},
    {"what": "the capital letters N, E, S and W", "inside": "NESW", "members": "NESW"},
)  # fmt: skip


def _assorted(rng: Random, members: str) -> str:
    """Members of the class among other characters."""
    return "".join(
        rng.choice(members) if rng.random() < 0.6 else rng.choice("gzGZ09 .-_+!N") for _ in range(rng.randint(3, 12))
    )


def _name(rng: Random, heads: str, tails: str) -> str:
    """By the rule, or with one thing wrong."""
    made = rng.choice(heads) + letters(rng, rng.randint(0, 6), tails)
    return rng.choice((made, made, made + rng.choice("!.+"), made.swapcase(), rng.choice("47_-") + made, made + " "))


LESSON = Lesson(
    topic="Character classes: one character out of several",
    area="regular_expressions",
    concepts=("regular_expressions", "character_classes"),
    openings=(
        """Square brackets in a pattern hold a choice of characters, of which exactly one is taken. `b[aeu]d` matches
        bad, bed and bud.""",
        """Is this character a digit, a vowel, a letter from A to F? A character class answers such a question inside
        a pattern, without a chain of comparisons.""",
        """Often it does not matter which character stands in a place as long as it is one of a certain kind. Regular
        expressions have a notation for kinds, the character class.""",
    ),
    ideas=(
        (
            """A class is written in square brackets. `[xyz]` matches one x, one y or one z, never two of them, and the
            order inside the brackets does not matter.""",
            """Read `[aeiou]` as "one of these". To match several vowels in a row, the class needs a sign of
            repetition behind it, such as `+`.""",
        ),
        (
            """A hyphen between two characters makes a range: `[a-z]`, `[0-9]`, `[A-F]`. Several ranges and single
            characters may follow each other in one class.""",
            """`[A-Za-z0-9_]` joins three ranges and an underscore. The ranges follow the code numbers of the
            characters, and therefore small and capital letters need one range each.""",
        ),
        (
            """With `^` as its first character a class is turned around: `[^0-9]` is any one character that is not a
            digit, be it a letter, a space or a line break.""",
            """The negated class `[^,]` means one character other than a comma. It still stands for a character: at the
            end of a text, where nothing follows, it does not match.""",
        ),
        (
            r"""Some classes are so common that they have names: `\d` for digits, `\s` for spaces, tabs and line
            breaks, `\w` for letters, digits and the underscore. A capital letter negates them, as in `\D`.""",
            r"""`\w` is wider than it looks. It takes an underscore, and it takes letters with accents and letters of
            other scripts, while `[A-Za-z]` does not.""",
        ),
        (
            """Inside brackets most signs lose their meaning: `[.+*]` is a dot, a plus or a star. Only `]`, the
            backslash, a `^` in front and a `-` in the middle still need care.""",
            """To have a hyphen in a class, write it first or last: `[a-z-]`. Between two characters it would be taken
            for a range.""",
        ),
    ),
    examples=(_vowels, _forbidden, _ready_made, _seat),
    pitfalls=(
        """Writing `[A-z]` for all letters. Between Z and a in the order of code numbers lie six other characters,
        among them the underscore and the square brackets, and the range takes them in. `[A-Za-z]` is meant.""",
        """Writing `[1-31]` for the days of a month. A class knows characters, not numbers: this one holds the range 1
        to 3 and, once more, the character 1.""",
        """Putting commas or spaces between the members, as in `[a, e, i]`. They become members too, and the class
        matches commas and spaces.""",
    ),
    questions=(_consonant_question, _hex_question),
    asks=(
        "What do the square brackets mean?",
        "Do I have to list all letters?",
        "How do I say that something is not allowed?",
        "Are there ready-made classes?",
        "What about dots and hyphens in a class?",
    ),
    notes={
        "young": (
            """Think of a box of stamps. The class says which stamps are in the box, and you take out one of them.""",
        ),
        "engineer": (
            r"""In Python, `\d` and `\w` are defined over Unicode for `str` patterns. Pass `re.ASCII` where
            the ASCII meaning is wanted, for instance when the result goes into a protocol.""",
        ),
        "analyst": (
            r"""Exported tables may hold spaces that do not look like one, such as the no-break space. `\s` matches it,
            a plain space in a pattern does not.""",
        ),
    },
    families=(
        Family(
            "re_outside_class",
            "text|entry|label: str -> list[str]",
            names=("offending_characters", "forbidden_characters", "unexpected", "wrong_characters"),
            tells=(
                "Return the list of all characters in $text that do not belong to the allowed ones: $what. Keep their "
                "order and repetitions.",
                "Only $what are allowed in $text. List every character that breaks this rule, in order of appearance.",
                "In $text nothing but $what should occur. Return each other character as it comes, repeated ones as "
                "often as they occur.",
            ),
            varies={"kind": _CLASSES},
            solutions=(
                'import re\nreturn re.findall("[^$inside]", $text)',
                'import re\nreturn list(re.sub("[$inside]", "", $text))',
                'import re\nreturn [c for c in $text if not re.match("[$inside]", c)]',
                body(
                    """
                    import re
                    allowed = re.compile("[$inside]")
                    found = []
                    for char in $text:
                        if allowed.match(char) is None:
                            found.append(char)
                    return found
                    """
                ),
            ),
            oracle=lambda text, kind: [c for c in text if c not in kind["members"]],
            draw=lambda rng, kind: (_assorted(rng, kind["members"]),),
            edges=(("",),),
            about={"text": "the text to check", "return": "the characters that are not allowed"},
            noun="the list of characters in $text other than $what",
            gives="words",
        ),
        Family(
            "re_only_class",
            "text|line|raw: str -> str",
            names=("cleaned", "keep_allowed", "only_allowed", "stripped_down"),
            tells=(
                "Return $text with everything removed except $what.",
                "Keep only $what of $text, in their order, and return the result.",
                "Drop each character of $text that is not one of these: $what. Return what is left.",
            ),
            varies={"kind": _CLASSES},
            solutions=(
                'import re\nreturn re.sub("[^$inside]", "", $text)',
                'import re\nreturn "".join(re.findall("[$inside]", $text))',
                body(
                    """
                    import re
                    kept = ""
                    for char in $text:
                        if re.fullmatch("[$inside]", char):
                            kept += char
                    return kept
                    """
                ),
            ),
            oracle=lambda text, kind: "".join(filter(lambda c: c in kind["members"], text)),
            draw=lambda rng, kind: (_assorted(rng, kind["members"]),),
            edges=(("",),),
            about={"text": "any text", "return": "the characters that may stay"},
            noun="$text without anything but $what",
            gives="str",
        ),
        Family(
            "re_name_rule",
            "name|word|label: str -> bool",
            names=("is_proper_name", "follows_name_rule", "is_allowed_name", "name_ok"),
            tells=(
                "Return whether $name begins with $first and otherwise consists of $rest only.",
                "A name has to begin with $first; all its other characters, if any, must be $rest. Return whether "
                "$name is such a name.",
                "Decide whether $name is made of $first, followed by nothing but $rest.",
            ),
            notes=("The empty string is not allowed.",),
            varies={
                "rule": (
                    {
                        "first": "a small letter from a to z",
                        "rest": "small letters, digits and underscores",
                        "head": "a-z",
                        "tail": "a-z0-9_",
                        "heads": _LOWER,
                        "tails": _LOWER + _DIGITS + "_",
                    },
                    {
                        "first": "a small or capital letter",
                        "rest": "letters and digits",
                        "head": "A-Za-z",
                        "tail": "A-Za-z0-9",
                        "heads": _LOWER + _UPPER,
                        "tails": _LOWER + _UPPER + _DIGITS,
                    },
                    {
                        "first": "a capital letter from A to Z",
                        "rest": "capital letters, digits and hyphens",
                        "head": "A-Z",
                        "tail": "A-Z0-9-",
                        "heads": _UPPER,
                        "tails": _UPPER + _DIGITS + "-",
                    },
                )
            },
            solutions=(
                'import re\nreturn re.fullmatch("[$head][$tail]*", $name) is not None',
                body(
                    """
                    import re
                    if not re.match("[$head]", $name):
                        return False
                    return re.search("[^$tail]", $name) is None
                    """
                ),
                'import re\nreturn bool(re.match("[$head]", $name)) and not re.findall("[^$tail]", $name[1:])',
            ),
            oracle=lambda name, rule: bool(name) and name[0] in rule["heads"] and set(name[1:]) <= set(rule["tails"]),
            draw=lambda rng, rule: (_name(rng, rule["heads"], rule["tails"]),),
            edges=(("",), ("a",), ("Z",), ("7up",)),
            about={"name": "the name to check", "return": "whether the rule is kept"},
        ),
    ),
)
