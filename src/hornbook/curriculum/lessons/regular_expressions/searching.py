"""re.search and re.fullmatch: somewhere in the text, or all of it."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import body, letters, mixed


def _found_or_not(rng: Random) -> Example:
    thing, other = things(rng, 2)
    room = rng.randint(12, 98)
    return example(
        r"""Two notes say where things are. The pattern `\d+` stands for a run of digits, and only one of the notes
        has one.""",
        r"""
        import re

        notes = ["the $thing is in room $room", "nobody has seen the $other"]
        for note in notes:
            found = re.search(r"\d+", note)
            if found:
                print(found.group(), "at position", found.start())
            else:
                print("no number in:", note)
        """,
        """`found.group()` is the text that matched, always a string, and `found.start()` the index of its first
        character. For the second note `re.search` gives `None`, which the `if` treats as false.""",
        thing=thing,
        other=other,
        room=room,
    )


def _search_and_fullmatch(rng: Random) -> Example:
    year = rng.randint(1901, 2030)
    return example(
        """The same pattern is put to three texts by two functions. They agree only where nothing stands around the
        four digits.""",
        r"""
        import re

        PATTERN = r"\d\d\d\d"

        for text in ["$year", "in $year", "$year$digit"]:
            somewhere = re.search(PATTERN, text) is not None
            entirely = re.fullmatch(PATTERN, text) is not None
            print(f"{text!r:12} search: {somewhere!s:6} fullmatch: {entirely}")
        """,
        """`re.search` is content with four digits anywhere, even as a part of five. Whoever wants to know whether
        an input *is* a year has to ask `re.fullmatch`.""",
        year=year,
        digit=rng.randint(0, 9),
    )


def _three_parts(rng: Random) -> Example:
    one, other = people(rng, 2)
    price = rng.randint(15, 95)
    return example(
        """A match knows where it begins and ends, so it cuts the text into three parts: what comes before, the match
        itself, and what follows.""",
        r'''
        import re


        def around(pattern: str, text: str) -> tuple[str, str, str] | None:
            """Return the text before the first match, the match, and the text after it."""
            found = re.search(pattern, text)
            if found is None:
                return None
            return text[: found.start()], found.group(), text[found.end() :]


        print(around(r"\d+", "$one owes $other $price coins"))
        print(around(r"\d+", "$other owes nothing"))
        ''',
        """`found.end()` is the position just behind the match, in the manner of slices. So the three parts joined
        give the text back, here with `"$price"` in the middle.""",
        one=one,
        other=other,
        price=price,
    )


def _valid_codes(rng: Random) -> Example:
    codes = [f"{letters(rng, 2, 'KLMNPR')}-{rng.randint(100, 999)}", f"{letters(rng, 2, 'abcd')}-{rng.randint(10, 99)}"]
    codes.append(codes[0] + letters(rng, 1, "xyz"))
    return example(
        """A shop marks its goods with two capital letters, a hyphen and three digits. The pattern is compiled once
        and then used for every code that comes in.""",
        r'''
        import re

        CODE = re.compile(r"[A-Z][A-Z]-\d\d\d")


        def is_code(text: str) -> bool:
            """Return whether the text is a code of the shop and nothing else."""
            return CODE.fullmatch(text) is not None


        for code in $codes:
            print(code, is_code(code))
        ''',
        """Written with `search`, the last one would pass too: it contains a code and has one letter too many. The
        comparison with `None` turns the match into a plain `True` or `False`.""",
        codes=codes,
    )


def _first_capital_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    thing = things(rng, 1)[0]
    return question(
        """Write a function that returns the first word of a text that begins with a capital letter, or the empty
        string. A word here is a capital followed by small letters.""",
        r'''
        import re


        def first_capitalised(text: str) -> str:
            """Return the first capital letter with the small letters after it, or ''."""
            found = re.search(r"[A-Z][a-z]*", text)
            return found.group() if found else ""


        print(first_capitalised("the $thing belongs to $name"))
        print(repr(first_capitalised("no name here")))
        ''',
        """The conditional expression covers both outcomes. Calling `group()` without it would end in an
        `AttributeError` as soon as a text has no capital.""",
        name=name,
        thing=thing,
    )


def _pin_question(rng: Random) -> Question:
    pin = rng.randint(1000, 9999)
    return question(
        """A cash machine accepts a PIN of exactly four digits. Write a function that decides whether what was typed
        is one.""",
        r'''
        import re


        def is_pin(typed: str) -> bool:
            """Return whether the text consists of exactly four digits."""
            return re.fullmatch(r"[0-9]{4}", typed) is not None


        print([is_pin(text) for text in ["$pin", "$pin ", "1$pin", "12a4"]])
        ''',
        """Even a single space at the end makes the answer `False`, since `fullmatch` wants every character to be
        accounted for by the pattern.""",
        pin=pin,
    )


_SHAPES = (
    {
        "shape": "a capital letter from A to Z followed by two digits",
        "pattern": r"[A-Z]\d\d",
        "width": 3,
        "form": "A00",
    },
    {
        "shape": "two digits followed by a capital letter from A to Z",
        "pattern": r"\d\d[A-Z]",
        "width": 3,
        "form": "00A",
    },
    {"shape": "a small letter, a hyphen and a digit", "pattern": r"[a-z]-\d", "width": 3, "form": "a-0"},
    {"shape": "a digit, a slash and two capital letters", "pattern": r"\d/[A-Z][A-Z]", "width": 4, "form": "0/AA"},
    {"shape": "a number sign and three digits", "pattern": r"#\d\d\d", "width": 4, "form": "#000"},
)


def _fits(piece: str, form: str) -> bool:
    """Character by character: A, a and 0 in a form stand for a letter of that case and a digit."""
    kinds = {"A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "a": "abcdefghijklmnopqrstuvwxyz", "0": "0123456789"}
    return len(piece) == len(form) and all(c in kinds.get(f, f) for c, f in zip(piece, form, strict=True))


def _formed(rng: Random, form: str) -> str:
    kinds = {"A": "ABKMXZ", "a": "bdkmxz", "0": "0123456789"}
    return "".join(rng.choice(kinds.get(f, f)) for f in form)


def _near(rng: Random, form: str) -> str:
    """Of the form, or nearly so."""
    made = _formed(rng, form)
    return rng.choice((made, made[:-1], made[1:], made + rng.choice("7x"), made.swapcase(), made[::-1]))


def _longer(rng: Random, form: str) -> str:
    """Of the form, but for what stands before or after it."""
    return rng.choice(("x", "7", " ", "")) + _formed(rng, form) + rng.choice("x7")


LESSON = Lesson(
    topic="Searching for a pattern: re.search and re.fullmatch",
    area="regular_expressions",
    concepts=("regular_expressions", "searching", "match_objects"),
    openings=(
        r"""`"7" in text` finds a seven. To find any digit, or a letter followed by two digits, one has to describe
        what is looked for instead of spelling it out. Such a description is a regular expression.""",
        """A pattern is a small text that stands for many texts. The module `re` takes a pattern and reports where in
        a longer text something of that shape occurs.""",
        """There are two questions to ask with a pattern: does the text contain something like this, and is the whole
        text like this? Python has a function for each, `re.search` and `re.fullmatch`.""",
        """Part numbers, dates and postcodes have a shape rather than a fixed spelling. Regular expressions were made
        for finding and checking such things.""",
    ),
    ideas=(
        (
            r"""Most characters in a pattern stand for themselves. A few are signs: `\d` means any digit, `.` any
            character but a line break, and `[A-Z]` any capital letter from A to Z.""",
            r"""The pattern `[A-Z]\d\d` reads from left to right: a capital letter, a digit, another digit. Each sign
            accounts for one character of the text.""",
        ),
        (
            r"""Patterns are written as raw strings, with an `r` before the quotes. In an ordinary string Python
            would try to read `\d` or `\b` itself before the module `re` sees it.""",
            r"""The `r` in `r"\d+"` tells Python to leave backslashes alone. In a plain string `"\b"` is a single
            backspace character, not the two characters that a pattern needs.""",
        ),
        (
            """`re.search` goes through the text from the left and stops at the first place where the pattern fits.
            The result is a match object, or `None` if there is no such place.""",
            """What comes back from `re.search` is not the text found but an object that knows it: `group()` gives
            the text, `start()` and `end()` its limits. Without a match there is no object, only `None`.""",
            """Since a search may fail, its result has to be tested before it is used. A match object counts as true
            and `None` as false, so `if found:` is enough.""",
        ),
        (
            """`re.fullmatch` demands that the pattern covers the text from its first character to its last. That is
            the function for checking input.""",
            """For the question "is this a valid code?" use `re.fullmatch`. A search would be satisfied by a code
            with rubbish on either side.""",
        ),
    ),
    examples=(_found_or_not, _search_and_fullmatch, _three_parts, _valid_codes),
    pitfalls=(
        """Calling `.group()` on the result at once, as in `re.search(pattern, text).group()`. It works until the
        first text without a match; then the result is `None`, and `None` has no method `group`. Store the result and
        test it.""",
        """Checking input with `re.match`. It begins at the start of the text but does not care how the text goes on,
        so a valid beginning with anything behind it passes. `re.fullmatch` looks at both ends.""",
        r"""Forgetting that a dot is a sign. The pattern `3.5` also fits `385`, because `.` stands for any character.
        A real dot is written `\.` in a pattern.""",
    ),
    questions=(_first_capital_question, _pin_question),
    asks=(
        "How do I write down what I am looking for?",
        "Why is there an `r` before the pattern?",
        "What does a search give back?",
        "How do I check that the whole text fits?",
    ),
    notes={
        "young": (
            """A pattern is like a stencil with holes. You slide it along the text until everything under it
            fits.""",
        ),
        "engineer": (
            """`re.compile` returns a pattern object with the same methods. The module functions cache compiled
            patterns, so compiling by hand is mostly a matter of giving the pattern a name.""",
        ),
        "analyst": (
            """Before you trust a pattern on a column, list the values for which it gives `None`. What a pattern
            misses tells more about the data than what it finds.""",
        ),
        "teacher": (
            r"""Hand out a page of text and a pattern such as `[a-z]\d`, and have the class underline the first match
            by hand. The question of what counts as a match settles itself.""",
        ),
    },
    families=(
        Family(
            "re_first_of_shape",
            "text|line|note: str -> str",
            names=("first_code", "find_code", "first_label", "code_in_text"),
            tells=(
                "Return the first part of $text that consists of $shape, or an empty string if there is none.",
                "Search $text from the left for $shape and return the matching text, '' when nothing matches.",
                "In $text, find the leftmost place with $shape. Return those $width characters, or an empty string "
                "without a match.",
            ),
            varies={"code": _SHAPES},
            solutions=(
                'import re\nfound = re.search(r"$pattern", $text)\nreturn found.group() if found else ""',
                body(
                    """
                    import re
                    match = re.search(r"$pattern", $text)
                    if match is None:
                        return ""
                    return $text[match.start() : match.end()]
                    """
                ),
                body(
                    """
                    import re
                    for start in range(len($text)):
                        piece = $text[start : start + $width]
                        if re.fullmatch(r"$pattern", piece):
                            return piece
                    return ""
                    """
                ),
                'import re\nreturn next((found.group() for found in re.finditer(r"$pattern", $text)), "")',
            ),
            oracle=lambda text, code: next(
                (
                    text[i : i + code["width"]]
                    for i in range(len(text))
                    if _fits(text[i : i + code["width"]], code["form"])
                ),
                "",
            ),
            draw=lambda rng, code: (
                mixed(rng, [rng.choice((_formed, _near))(rng, code["form"]) for _ in range(rng.randint(1, 3))], 4),
            ),
            edges=(("",),),
            about={"text": "the text to search", "return": "the first match, or an empty string"},
            noun="the first part of $text that consists of $shape (an empty string if there is none)",
            gives="str",
        ),
        Family(
            "re_whole_shape",
            "text|code|entry: str -> bool",
            names=("is_valid_code", "has_code_form", "is_code", "valid_entry"),
            tells=(
                "Return whether $text is exactly $shape, with nothing before or after.",
                "Return True if the whole of $text is $shape, and False otherwise.",
                "Check the form of $text: it has to be $shape and nothing more. Return a boolean.",
            ),
            varies={"code": _SHAPES},
            solutions=(
                'import re\nreturn re.fullmatch(r"$pattern", $text) is not None',
                'import re\nfound = re.search(r"$pattern", $text)\nreturn found is not None and found.group() == $text',
                'import re\nreturn bool(re.match(r"$pattern", $text)) and len($text) == $width',
            ),
            oracle=lambda text, code: _fits(text, code["form"]),
            draw=lambda rng, code: (rng.choice((_formed, _formed, _near, _longer))(rng, code["form"]),),
            edges=(("",),),
            about={"text": "what was entered", "return": "whether it has the form"},
        ),
        Family(
            "re_beside_first_number",
            "text|line|entry: str -> str",
            names=("${name}_part", "text_${side}_number", "${side}_first_number"),
            tells=(
                "Return the part of $text that stands $side its first number, a run of digits. Without a number "
                "return $text unchanged.",
                "Find the first run of digits in $text and return everything $side it; return $text itself if it has "
                "no digit.",
                "Cut $text at its first number (digits in a row) and return what comes $side the number. A text "
                "without digits is returned as it is.",
            ),
            varies={
                "part": (
                    {"side": "before", "name": "leading", "cut": ": found.start()", "at": "0"},
                    {"side": "after", "name": "trailing", "cut": "found.end() :", "at": "1"},
                )
            },
            solutions=(
                'import re\nfound = re.search(r"\\d+", $text)\nif not found:\n    return $text\nreturn $text[$cut]',
                'import re\nfound = re.search("[0-9]+", $text)\nreturn $text[$cut] if found else $text',
                body(
                    r"""
                    import re
                    if not re.search(r"\d", $text):
                        return $text
                    return re.split(r"\d+", $text, maxsplit=1)[$at]
                    """
                ),
            ),
            oracle=lambda text, part: _beside(text, part["side"] == "before"),
            draw=lambda rng, part: (
                mixed(
                    rng,
                    [
                        str(rng.randint(1, 400)) + rng.choice(("", "", "kg", "th"))
                        for _ in range(rng.choice((0, 1, 2, 2)))
                    ],
                    5,
                ),
            ),
            edges=(("",), ("no digits here",), ("12 lamps for 3",), ("room 7",)),
            about={"text": "any text", "return": "what stands $side the first number"},
            noun="the part of $text $side its first number",
            gives="str",
        ),
    ),
)


def _beside(text: str, before: bool) -> str:
    start = next((i for i, c in enumerate(text) if c in "0123456789"), None)
    if start is None:
        return text
    end = start
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return text[:start] if before else text[end:]
