"""Alternatives and optional parts."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import FILLER, body


def _bars(rng: Random) -> Example:
    one, other, third = things(rng, 3)
    a, b = numbers(rng, 2, 2, 40)
    return example(
        """Prices may be given in three currencies. The bar separates what is possible, and the bracket says how far the
        choice reaches.""",
        r"""
        import re

        text = "$one $a euros, $other $b pounds, $third free, tip 1 euro"
        print(re.findall(r"\d+ (?:euro|pound|crown)", text))
        print(re.findall(r"\d+ euro|pound|crown", text))
        """,
        """In the second pattern the bar divides the whole of it: a number with "euro", or "pound" alone, or
        "crown" alone. Hence the second price lacks its number.""",
        one=one,
        other=other,
        third=third,
        a=a,
        b=b,
    )


def _order(rng: Random) -> Example:
    day = rng.choice((("Mon", "Monday"), ("Tue", "Tuesday"), ("Fri", "Friday"), ("Sun", "Sunday")))
    return example(
        """Alternatives are tried from left to right, and the first that fits is taken, even if a later one would fit a
        longer piece.""",
        r"""
        import re

        text = "closed on $long"
        print(re.search("$short|$long", text).group())
        print(re.search("$long|$short", text).group())
        print(re.search("$short(?:$rest)?", text).group())
        """,
        """So the longer one is written first. The third form puts the common part in front and makes the rest optional,
        which is the same choice in other words.""",
        short=day[0],
        long=day[1],
        rest=day[1].removeprefix(day[0]),
    )


def _optional_sign(rng: Random) -> Example:
    a, b, c = numbers(rng, 3, 1, 60)
    return example(
        r"""A number may have a sign and may have decimals. Each of the two is followed by a question mark, the decimals
        within a bracket of their own.""",
        r"""
        import re

        NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")

        print(NUMBER.findall("from -$a to $b.5 by +$c, then."))
        for text in ["-$a", "$b.", ".5", "+$c.25"]:
            print(f"{text:8}", NUMBER.fullmatch(text) is not None)
        """,
        """The dot and the digits behind it come together or not at all. That is why `$b.` and `.5` are refused, each
        having half of what is optional.""",
        a=a,
        b=b,
        c=c,
    )


def _times(rng: Random) -> Example:
    hour, minute = rng.randint(1, 11), rng.randint(10, 59)
    return example(
        """People write the time of day with or without minutes and with am or pm. One pattern reads all of it, and an
        optional group that was absent is `None`.""",
        r'''
        import re


        def minutes(text: str) -> int | None:
            """Return the minutes since midnight for '7pm' or '7:30am', None for anything else."""
            found = re.fullmatch(r"(\d{1,2})(?::(\d\d))?(am|pm)", text)
            if found is None:
                return None
            hour = int(found[1]) % 12 + (12 if found[3] == "pm" else 0)
            return 60 * hour + int(found[2] or 0)


        for text in ["$hour:${minute}am", "${hour}pm", "12am", "$hour o'clock"]:
            print(text, minutes(text))
        ''',
        """`found[2] or 0` covers the missing minutes. The remainder by 12 is there because 12am is midnight and 12pm
        noon.""",
        hour=hour,
        minute=minute,
    )


def _titles_question(rng: Random) -> Question:
    one, other = people(rng, 2)
    return question(
        """Write a function that removes the titles Dr and Prof, with or without a dot, and the space behind them from a
        list of guests.""",
        r'''
        import re


        def without_titles(text: str) -> str:
            """Return the text without Dr, Dr., Prof and Prof. in front of names."""
            return re.sub(r"\b(?:Dr|Prof)\.? ", "", text)


        print(without_titles("Dr. $one, Prof $other, Prof. Dr. Lund"))
        ''',
        r"""The bracket holds the two titles, `\.?` the optional dot that both may have. Titles in a row go one
        after the other, as each is a match of its own.""",
        one=one,
        other=other,
    )


def _colour_question(rng: Random) -> Question:
    thing = things(rng, 1)[0]
    return question(
        """A letter mixes British and American spelling. Write a function that counts how often the word colour
        occurs in either spelling, at the beginning of a sentence or within.""",
        r'''
        import re


        def count_colour(text: str) -> int:
            """Return how often colour or color occurs, with a small or a capital c."""
            return len(re.findall(r"\b[Cc]olou?r\b", text))


        print(count_colour("Color the $thing. A colour for a $thing is a color, not colourless."))
        ''',
        r"""`u?` makes the one letter optional, and a class is enough for the two forms of the first. The boundary keeps
        "colourless" out.""",
        thing=thing,
    )


_SPELLINGS = (
    {"one": "grey", "other": "gray", "pattern": "gr[ea]y", "bars": "grey|gray"},
    {"one": "colour", "other": "color", "pattern": "colou?r", "bars": "colour|color"},
    {"one": "catalogue", "other": "catalog", "pattern": "catalog(?:ue)?", "bars": "catalogue|catalog"},
    {"one": "jewellery", "other": "jewelry", "pattern": "jewel(?:le)?ry", "bars": "jewellery|jewelry"},
)
_ENDINGS = (
    {"what": "pictures", "listed": ".png, .jpg or .jpeg",
     "pattern": r"\.(png|jpe?g)", "ends": (".png", ".jpg", ".jpeg"), "tuple": '(".png", ".jpg", ".jpeg")'},
    {"what": "pages", "listed": ".htm or .html", "pattern": r"\.html?", "ends": (".htm", ".html"),
     "tuple": '(".htm", ".html")'},
    {"what": "tables", "listed": ".csv, .xls or .xlsx", "pattern": r"\.(csv|xlsx?)", "ends": (".csv", ".xls", ".xlsx"),
     "tuple": '(".csv", ".xls", ".xlsx")'},
)  # fmt: skip
_NUMBERS = (
    {"sign": "a plus or minus sign", "signs": "+-", "s": "[+-]?", "mark": ".", "m": r"\."},
    {"sign": "a minus sign", "signs": "-", "s": "-?", "mark": ".", "m": r"\."},
    {"sign": "a minus sign", "signs": "-", "s": "-?", "mark": ",", "m": ","},
)


def _literal(rng: Random, mark: str) -> str:
    sign = rng.choice(("", "", "-", "+", "--"))
    whole = rng.choice((str(rng.randint(0, 99)), str(rng.randint(0, 99)), ""))
    part = rng.choice(("", "", f"{mark}{rng.randint(0, 99)}", f"{mark}{rng.randint(0, 9)}", mark, f";{whole}", " "))
    return sign + whole + part


def _is_number(text: str, form: dict[str, str]) -> bool:
    rest = text[1:] if text[:1] and text[0] in form["signs"] else text
    whole, found, part = rest.partition(form["mark"])
    return whole.isdigit() and (part.isdigit() if found else True)


def _file(rng: Random, ends: tuple[str, ...]) -> str:
    stem = rng.choice(("report", "map", "index", "a.b", "png", "csv"))
    return stem + rng.choice((*ends, *ends, ".txt", "", ends[0] + ".old", ends[-1][1:], ends[-1] + "s"))


def _spelled(rng: Random, one: str, other: str) -> str:
    return " ".join(
        rng.choice((one, other, one, other, one[:-1], rng.choice(FILLER))) for _ in range(rng.randint(1, 6))
    )


def _first_only(text: str, one: str, other: str) -> str:
    """Both spellings by the first one, by splitting at the words."""
    return " ".join(one if word == other else word for word in text.split(" "))


LESSON = Lesson(
    topic="Alternatives and optional parts in a pattern",
    area="regular_expressions",
    concepts=("regular_expressions", "alternatives", "optional_parts"),
    openings=(
        """People write the same thing in several ways: 5 km, 5km, five kilometres. A pattern that reads their
        texts needs two tools, the choice and the optional part.""",
        """The vertical bar in a pattern means "or", the question mark "perhaps". With both, one pattern can follow the
        habits of several writers.""",
        """A class chooses between single characters. To choose between whole words, a pattern has alternatives,
        separated by a bar.""",
    ),
    ideas=(
        (
            """`cat|dog` matches either word. The bar binds weakest of all signs, so it divides everything around
            it, up to the next bracket.""",
            """Without brackets, each alternative extends to the end of the pattern. `red box|bag` is "red box" or
            "bag"; for a red bag write `red (?:box|bag)`.""",
        ),
        (
            """The alternatives are tried in order and the first success counts. If one is the beginning of
            another, put the longer one first.""",
            """Unlike some other tools, Python does not look for the longest alternative. `in|into` on "into" takes just
            "in", unless what follows in the pattern forces it to go on.""",
        ),
        (
            """A `?` makes what stands before it optional: one character, a class, or a bracket with a longer piece.""",
            """`https?` makes one letter optional, `(?:https://)?` a whole beginning. What belongs together goes
            into one bracket, so that it is present or absent as a whole.""",
        ),
        (
            """An optional group that did not take part has the value `None`. `found[2] or "0"` gives it a default.""",
            """After the match, a capturing group in an optional part has to be tested: it holds a string if the
            part was there, and `None` if it was not.""",
        ),
    ),
    examples=(_bars, _order, _optional_sign, _times),
    pitfalls=(
        """Forgetting the bracket around alternatives between anchors. `^yes|no$` accepts any text that begins with
        yes, and any that ends with no. `^(?:yes|no)$` is meant.""",
        """Using `[jpg|png]` for a choice of words. It is a class of letters and a bar, and matches a single one of
        them. Words need `(?:jpg|png)`.""",
        """Making everything optional. A pattern such as `-?[0-9]*\\.?[0-9]*` matches the empty text too, and a search
        with it succeeds everywhere. At least one part has to be required.""",
    ),
    questions=(_titles_question, _colour_question),
    asks=(
        "How far does an alternative reach?",
        "Does the order matter?",
        "How do I make a part optional?",
        "What is captured if the part is missing?",
    ),
    notes={
        "young": (
            """The bar is a fork in the road. The question mark is a shortcut. You may take it or not, and you
            arrive either way.""",
        ),
        "engineer": (
            """Alternatives are ordered choice in a backtracking matcher, not the leftmost-longest rule of POSIX
            tools. A pattern copied from `grep -E` may match less here.""",
        ),
        "analyst": (
            """Before writing alternatives for a column, list its different spellings with a counter. The pattern
            then covers what occurs, and not what one expects.""",
        ),
    },
    families=(
        Family(
            "re_decimal_form",
            "text|entry|s: str -> bool",
            names=("is_decimal", "is_number_text", "looks_like_number", "is_numeric_entry"),
            tells=(
                'Return whether $text is a decimal number: perhaps $sign, then digits, and perhaps "$mark" followed '
                "by more "
                "digits. Nothing else may stand in it.",
                "Decide whether the whole of $text has the form of a number, with $sign in front if need be, at "
                "least one "
                'digit, and if there is a "$mark", at least one digit behind it.',
                "Check that $text consists of an optional sign ($sign), one or more digits and an optional part "
                "made of "
                '"$mark" and digits.',
            ),
            varies={"form": _NUMBERS},
            solutions=(
                'import re\nreturn re.fullmatch(r"$s[0-9]+($m[0-9]+)?", $text) is not None',
                'import re\nreturn bool(re.fullmatch(r"$s\\d+", $text) or re.fullmatch(r"$s\\d+$m\\d+", $text))',
                'import re\nreturn re.match(r"$s\\d+(?:$m\\d+)?\\Z", $text) is not None',
            ),
            oracle=_is_number,
            draw=lambda rng, form: (_literal(rng, form["mark"]),),
            edges=(("",), ("-7",), ("5.",)),
            about={"text": "what was entered", "return": "whether it is a number of this form"},
        ),
        Family(
            "re_count_endings",
            "names|files: list[str] -> int",
            names=("count_$what", "number_of_$what", "how_many_$what"),
            tells=(
                "Return how many of the file names in $names end with $listed.",
                "Count the $what among $names: the file names that end with $listed.",
                "A file is one of the $what if its name ends with $listed. Return the number of $what in $names.",
            ),
            varies={"kind": _ENDINGS},
            solutions=(
                'import re\nreturn sum(1 for name in $names if re.search(r"$pattern$$", name))',
                body(
                    """
                    import re
                    ending = re.compile(r".*$pattern")
                    count = 0
                    for name in $names:
                        if ending.fullmatch(name):
                            count += 1
                    return count
                    """
                ),
                "return len([name for name in $names if name.endswith($tuple)])",
            ),
            oracle=lambda names, kind: sum(
                "." + name.rpartition(".")[2] in kind["ends"] for name in names if "." in name
            ),
            draw=lambda rng, kind: ([_file(rng, kind["ends"]) for _ in range(rng.randint(1, 4))],),
            edges=(([],),),
            about={"names": "a list of file names", "return": "the number of $what"},
            noun="the number of $what in $names",
            gives="nat",
        ),
        Family(
            "re_one_spelling",
            "text|line|letter: str -> str",
            names=("unify_spelling", "one_spelling", "spell_$one", "always_$one"),
            tells=(
                'The word "$one" may also be written "$other". Return $text with every such word written "$one"; '
                "longer or "
                "shorter words stay as they are.",
                'Unify the spelling in $text: each word "$other" becomes "$one". Return the new text. Only whole '
                "words count.",
                'Return $text with "$one" in place of the whole word "$other" wherever it occurs.',
            ),
            varies={"pair": _SPELLINGS},
            solutions=(
                'import re\nreturn re.sub(r"\\b(?:$bars)\\b", "$one", $text)',
                'import re\nreturn re.sub(r"\\b$pattern\\b", "$one", $text)',
                body(
                    r"""
                    import re
                    word = re.compile(r"\b$other\b")
                    while word.search($text):
                        $text = word.sub("$one", $text, count=1)
                    return $text
                    """
                ),
            ),
            oracle=lambda text, pair: _first_only(text, pair["one"], pair["other"]),
            draw=lambda rng, pair: (_spelled(rng, pair["one"], pair["other"]),),
            edges=(("",),),
            about={"text": "words with spaces between", "return": "the text in one spelling"},
            noun='$text with the spelling "$one" throughout',
            gives="str",
        ),
    ),
)
