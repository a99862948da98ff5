"""Groups: round brackets in a pattern and what they capture."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import body, mixed


def _score(rng: Random) -> Example:
    home, away = people(rng, 2)
    ours, theirs = rng.randint(0, 9), rng.randint(0, 9)
    return example(
        """A result is written with a colon between two numbers. Both numbers are wanted separately, so each stands in
        brackets of its own.""",
        r"""
        import re

        line = "$home against $away $ours:$theirs after extra time"
        found = re.search(r"(\d+):(\d+)", line)
        print(found.group())
        print(found.group(1), found.group(2))
        print(int(found[1]) + int(found[2]), "goals in all")
        """,
        """`group()` or `group(0)` is the whole match, and the groups count from 1. `found[1]` is a short form of
        `found.group(1)`; the numbers come as strings, hence `int`.""",
        home=home,
        away=away,
        ours=ours,
        theirs=theirs,
    )


def _unpacking(rng: Random) -> Example:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1950, 2030)
    return example(
        """With `groups()` all groups come at once, as a tuple that can be unpacked. That suits a pattern whose parts
        belong together, like those of a date.""",
        r'''
        import re


        def turned(date: str) -> str:
            """Return day.month.year as year-month-day with two digits for day and month."""
            found = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", date)
            if found is None:
                return date
            day, month, year = found.groups()
            return f"{year}-{month:0>2}-{day:0>2}"


        print(turned("$day.$month.$year"))
        print(turned("sometime in $year"))
        ''',
        """The names on the left of the assignment document what each bracket was for. Only the shape is checked here:
        a day 45 would be turned around just as willingly.""",
        day=day,
        month=month,
        year=year,
    )


def _order_of_brackets(rng: Random) -> Example:
    place = places(rng, 1)[0]
    number = rng.randint(100, 999)
    return example(
        """Groups may contain groups. Their numbers follow the opening brackets from left to right, whatever is closed
        first.""",
        r"""
        import re

        found = re.search(r"(([A-Z])\w+) (\d(\d+))", "train to $place $number tomorrow")
        for number in range(5):
            print(number, found.group(number))
        """,
        """The outer bracket opened first and is number 1; the capital inside it is number 2. Group 4 is a part of group
        3 in the same way.""",
        place=place,
        number=number,
    )


def _repeat_with_group(rng: Random) -> Example:
    parts = [str(rng.randint(1, 99)) for _ in range(rng.randint(3, 5))]
    return example(
        """Brackets also hold together a piece that is to be repeated as a whole. Here it is a hyphen with the number
        behind it.""",
        r"""
        import re

        text = "$text"
        print(re.fullmatch(r"\d+(-\d+)*", text) is not None)
        print(re.fullmatch(r"\d+(-\d+)*", text).groups())
        print(re.fullmatch(r"\d+(?:-\d+)*", text).groups())
        print(text.split("-"))
        """,
        """A group that is repeated keeps only what it matched last, here `-$last`. With `(?:` in front the bracket
        captures nothing at all. Whoever wants every number splits the text or uses `findall`.""",
        text="-".join(parts),
        last=parts[-1],
    )


def _initials_question(rng: Random) -> Question:
    first, last = people(rng, 2)
    return question(
        """Write a function that shortens the first of two names to its initial and a dot, and leaves any other text
        alone.""",
        r'''
        import re


        def shortened(name: str) -> str:
            """Return 'A. Berg' for 'Anna Berg'."""
            found = re.fullmatch(r"([A-Z])[a-z]+ ([A-Z][a-z]+)", name)
            return f"{found[1]}. {found[2]}" if found else name


        print(shortened("$first $last"))
        print(shortened("$first"))
        ''',
        """The bracket closes right behind the capital, so the small letters of the first name are matched but not kept.
        What lies outside all brackets is only checked.""",
        first=first,
        last=last,
    )


def _range_question(rng: Random) -> Question:
    low = rng.randint(3, 40)
    high = low + rng.randint(4, 20)
    thing = things(rng, 1)[0]
    return question(
        """A list of page references has entries such as `"$thing, pages $low-$high"`. Write a function that returns
        how many pages an entry covers, and 0 if it names no range.""",
        r'''
        import re


        def pages(entry: str) -> int:
            """Return the number of pages in the first range 'a-b', both ends included."""
            found = re.search(r"(\d+)-(\d+)", entry)
            if not found:
                return 0
            first, last = map(int, found.groups())
            return last - first + 1


        print(pages("$thing, pages $low-$high"))
        print(pages("$thing, see there"))
        ''',
        """`map(int, found.groups())` converts both captured texts on the way into their variables. The 1 is added
        because both ends of the range are pages too.""",
        low=low,
        high=high,
        thing=thing,
    )


_AMOUNTS = (
    {"sep": ".", "pattern": r"(\d+)\.(\d\d)", "factor": 100, "large": "euros", "small": "cents", "form": "12.50"},
    {"sep": ":", "pattern": r"(\d+):(\d\d)", "factor": 60, "large": "minutes", "small": "seconds", "form": "3:05"},
    {"sep": "h", "pattern": r"(\d+)h(\d\d)", "factor": 60, "large": "hours", "small": "minutes", "form": "2h05"},
    {"sep": "m", "pattern": r"(\d+)m(\d\d)", "factor": 100, "large": "metres", "small": "centimetres", "form": "1m85"},
)


def _amount(rng: Random, sep: str) -> str:
    whole, part = rng.randint(0, 40), rng.randint(0, 59)
    amount = f"{whole}{sep}{part:02}"
    return amount if rng.random() < 0.7 else rng.choice((str(whole), f"{whole}{sep}", f"{sep}{part}"))


def _first_amount(text: str, sep: str, factor: int) -> int:
    for piece in text.split():
        whole, _, part = piece.partition(sep)
        if whole.isdigit() and part.isdigit():
            return int(whole) * factor + int(part)
    return 0


_SWAPS = (
    {"form": '"Surname, Name"', "made": '"Name Surname"', "sep": ", ", "to": " "},
    {"form": '"left/right"', "made": '"right/left"', "sep": "/", "to": "/"},
    {"form": '"word=meaning"', "made": '"meaning: word"', "sep": "=", "to": ": "},
    {"form": '"from>to"', "made": '"to<from"', "sep": ">", "to": "<"},
)


def _two_parts(rng: Random, sep: str) -> str:
    one, other = rng.choice(people(rng, 3)), rng.choice(things(rng, 3))
    pair = f"{one}{sep}{other}"
    return rng.choice((pair, pair, f"{other}{sep}{one}", one + other, f"{pair}{sep}{one}", pair + "7", sep + one))


def _swapped(text: str, sep: str, to: str) -> str:
    parts = text.split(sep)
    return f"{parts[1]}{to}{parts[0]}" if len(parts) == 2 and all(map(str.isalpha, parts)) else text


LESSON = Lesson(
    topic="Groups in a pattern: which part of a match to keep",
    area="regular_expressions",
    concepts=("regular_expressions", "groups", "match_objects"),
    openings=(
        """A pattern often has to describe more than is wanted: the word "page" in front of a number, a colon between
        two numbers. Round brackets mark the parts that are to be taken out.""",
        """Finding a date in a text is one thing, getting at its day, month and year another. Groups do both in a single
        match.""",
        """Round brackets in a pattern match no brackets in the text. They say: remember what this part of the pattern
        matched.""",
    ),
    ideas=(
        (
            """Each pair of round brackets is a group. After a match, `group(1)` is what the first one matched,
            `group(2)` the second, and `group()` the whole.""",
            """Groups are numbered by their opening brackets, beginning with 1. The number 0 belongs to the match as a
            whole.""",
        ),
        (
            """Everything captured is text. `int(found[1])` makes a number of it, and if the pattern asked for
            digits only, the conversion cannot fail.""",
            """`found.groups()` is a tuple of all captured texts without the whole match, ready to be unpacked into as
            many variables as the pattern has groups.""",
        ),
        (
            """What stands outside the brackets still has to match. So `page (\\d+)` takes a number only behind the word
            "page", and yet gives back just the number.""",
            """The surroundings of a group act as a condition: they decide where the pattern fits, and are then left
            out of the result.""",
        ),
        (
            """Brackets have a second task, holding a piece together for `*`, `+` or `?`. If nothing is to be captured
            there, write `(?:...)`, so that the numbers of the other groups stay as they are.""",
            """A group with `?:` behind its opening bracket is left out of the count. Use it where the bracket only says
            what is to be repeated.""",
        ),
    ),
    examples=(_score, _unpacking, _order_of_brackets, _repeat_with_group),
    pitfalls=(
        """Expecting a repeated group to collect all its matches. `(\\d)+` on `123` leaves `3` in group 1, since each
        round overwrites the one before. To keep the run as one text, put the plus inside: `(\\d+)`.""",
        """Taking `group(0)` for the first group. It is the whole match; the first pair of brackets is number 1.""",
        """Forgetting that a group which took no part is `None`. With `(\\d+)?` on a text without digits, `found[1]` is
        `None`, and `int(None)` raises a `TypeError`.""",
    ),
    questions=(_initials_question, _range_question),
    asks=(
        "How are the groups numbered?",
        "What type do the parts have?",
        "What happens with the rest of the pattern?",
        "Do brackets always capture?",
    ),
    notes={
        "student": (
            """The tuple `found.groups()` has as many items as the pattern has capturing brackets, always. A group that
            was skipped gives `None`, so the positions of the others do not move.""",
        ),
        "engineer": (
            """`found.span(2)` gives the limits of a group, which helps to report the place of an error in the
            input.""",
        ),
        "hobbyist": (
            """Write the pattern without brackets first and see whether it finds the right places. Adding the brackets
            afterwards does not change what is found.""",
        ),
        "teacher": (
            """Write a pattern with nested brackets on the board and have the class number the opening brackets before
            anyone runs it.""",
        ),
    },
    families=(
        Family(
            "re_first_amount",
            "text|line|note: str -> int",
            names=("first_amount", "amount_in_$small", "first_in_$small", "read_$small"),
            tells=(
                "Find the first amount in $text of the form $form ($large and two digits of $small) and return it in "
                "$small. Return 0 if there is none.",
                "Amounts in $text are written like $form, $large before and two digits of $small after the sign. "
                "Return "
                "the first one converted to $small, or 0 without any.",
                "Return the first amount in $text as a number of $small. It is written with $large, then "
                '"$sep" and two digits for the $small, as in $form. The result is 0 when no amount occurs.',
            ),
            varies={"unit": _AMOUNTS},
            solutions=(
                body(
                    """
                    import re
                    found = re.search(r"$pattern", $text)
                    if found is None:
                        return 0
                    return int(found.group(1)) * $factor + int(found.group(2))
                    """
                ),
                body(
                    """
                    import re
                    found = re.search(r"$pattern", $text)
                    if not found:
                        return 0
                    $large, $small = map(int, found.groups())
                    return $large * $factor + $small
                    """
                ),
                body(
                    """
                    import re
                    amounts = re.findall(r"$pattern", $text)
                    if not amounts:
                        return 0
                    large, small = amounts[0]
                    return $factor * int(large) + int(small)
                    """
                ),
            ),
            oracle=lambda text, unit: _first_amount(text, unit["sep"], unit["factor"]),
            draw=lambda rng, unit: (mixed(rng, [_amount(rng, unit["sep"]) for _ in range(rng.randint(1, 2))], 4),),
            edges=(("",),),
            about={"text": "a line with amounts", "return": "the first amount in $small"},
            noun="the first amount in $text in $small",
            gives="int",
        ),
        Family(
            "re_swap_parts",
            "text|entry|label: str -> str",
            names=("swapped", "turn_around", "other_way_round", "exchange_parts"),
            tells=(
                "If $text has the form $form, where both parts are words of letters, return it as $made. Return any "
                "other text unchanged.",
                "Turn an entry $form into $made, each part being one or more letters. If $text does not have that "
                "form, "
                "return it as it is.",
                "Rewrite $text from $form to $made when it consists of two words made of letters, separated in this "
                "way. "
                "Leave everything else alone.",
            ),
            varies={"swap": _SWAPS},
            solutions=(
                body(
                    """
                    import re
                    found = re.fullmatch("([A-Za-z]+)$sep([A-Za-z]+)", $text)
                    if not found:
                        return $text
                    return f"{found[2]}$to{found[1]}"
                    """
                ),
                'import re\nreturn re.sub(r"^([A-Za-z]+)$sep([A-Za-z]+)\\Z", r"\\2$to\\1", $text)',
                body(
                    """
                    import re
                    found = re.fullmatch("([A-Za-z]+)$sep([A-Za-z]+)", $text)
                    return "$to".join(reversed(found.groups())) if found else $text
                    """
                ),
            ),
            oracle=lambda text, swap: _swapped(text, swap["sep"], swap["to"]),
            draw=lambda rng, swap: (_two_parts(rng, swap["sep"]),),
            edges=(("",),),
            about={"text": "an entry", "return": "the entry with its parts exchanged"},
            noun="$text with its parts exchanged",
            gives="str",
        ),
        Family(
            "re_size_product",
            "text|label|offer: str -> int",
            names=("$what", "label_$what", "read_$what"),
            tells=(
                "Find the first size in $text, two whole numbers with an x between them such as 3x4 or 12 x 7, and "
                "return their $result. Return 0 if there is no size.",
                "Labels give sizes as two whole numbers joined by an x, with or without single spaces around it. "
                "Return "
                "the $result of the first such pair in $text, or 0.",
                "Read the first pair of numbers written like 5x2 or 5 x 2 in $text and return the $result of the "
                "two; 0 if "
                "none is found.",
            ),
            varies={
                "ask": (
                    {"what": "area", "result": "product", "take": "width * height"},
                    {"what": "half_outline", "result": "sum", "take": "width + height"},
                    {"what": "longer_side", "result": "maximum", "take": "max(width, height)"},
                )
            },
            solutions=(
                body(
                    r"""
                    import re
                    found = re.search(r"(\d+) ?x ?(\d+)", $text)
                    if found is None:
                        return 0
                    width, height = int(found[1]), int(found[2])
                    return $take
                    """
                ),
                body(
                    r"""
                    import re
                    sizes = re.findall(r"(\d+) ?x ?(\d+)", $text)
                    if not sizes:
                        return 0
                    width, height = map(int, sizes[0])
                    return $take
                    """
                ),
                body(
                    r"""
                    import re
                    found = re.search("([0-9]+)( x |x)([0-9]+)", $text)
                    if found:
                        width, height = int(found[1]), int(found[3])
                        return $take
                    return 0
                    """
                ),
            ),
            oracle=lambda text, ask: _size(text.replace(" x ", "x"), ask["what"]),
            draw=lambda rng, ask: (
                mixed(
                    rng,
                    [
                        f"{rng.randint(1, 30)}{rng.choice(('x', ' x ', 'x', '-'))}{rng.randint(1, 30)}"
                        for _ in range(rng.randint(1, 2))
                    ],
                    4,
                ),
            ),
            edges=(("",), ("box 9 for axle 2",)),
            about={"text": "the label of a ware", "return": "the $result of the two numbers"},
            noun="the $result of the first size in $text",
            gives="int",
        ),
    ),
)


def _size(text: str, what: str) -> int:
    for piece in text.split():
        one, _, other = piece.partition("x")
        if one.isdigit() and other.isdigit():
            a, b = int(one), int(other)
            return {"area": a * b, "half_outline": a + b, "longer_side": max(a, b)}[what]
    return 0
