"""Refusing wrong values in the constructor, so that no wrong object exists."""

import re
from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import body
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _percentage(rng: Random) -> Example:
    good, bad = rng.randint(5, 95), rng.choice((-3, 101, 120, 250))
    return example(
        """A discount lies between 0 and 100 percent. The constructor checks that before it stores anything.""",
        '''
        class Discount:
            """A discount in percent."""

            def __init__(self, percent: int) -> None:
                if not 0 <= percent <= 100:
                    raise ValueError(f"a discount lies between 0 and 100 percent, not at {percent}")
                self.percent = percent


        print(Discount($good).percent)
        try:
            Discount($bad)
        except ValueError as error:
            print("refused:", error)
        ''',
        """The second call makes no object at all: the exception leaves `__init__` before the assignment. The message
        names the rule and the value that broke it.""",
        good=good,
        bad=bad,
    )


def _period(rng: Random) -> Example:
    first, last = rng.randint(1, 14), rng.randint(15, 28)
    return example(
        """Two arguments can each be right and still not fit together. A stay whose last day comes before its first is
        such a case.""",
        '''
        class Stay:
            """A stay from one day of a month to another."""

            def __init__(self, first: int, last: int) -> None:
                for day in (first, last):
                    if not 1 <= day <= 31:
                        raise ValueError(f"no day of a month: {day}")
                if last < first:
                    raise ValueError(f"the stay ends on day {last}, before it begins on day {first}")
                self.first = first
                self.last = last

            def days(self) -> int:
                """Return the number of days, both ends included."""
                return self.last - self.first + 1


        print(Stay($first, $last).days())
        for pair in (($last, $first), (0, $last)):
            try:
                print(Stay(*pair).days())
            except ValueError as error:
                print(error)
        ''',
        """`days` contains no check. It can rely on the constructor: whoever holds a `Stay` holds a sensible one, so the
        result is at least 1.""",
        first=first,
        last=last,
    )


def _cleaned(rng: Random) -> Example:
    name, town = people(rng, 1)[0], places(rng, 1)[0]
    return example(
        """Some input is wrong, other input is only untidy. This constructor tidies up first and then checks what is
        left.""",
        '''
        class Member:
            """A member of a club."""

            def __init__(self, name: str, town: str) -> None:
                name = " ".join(name.split())
                if not name:
                    raise ValueError("a member needs a name")
                self.name = name
                self.town = town.strip().title() or "unknown"


        for name, town in [("  $name   Berg ", "$town"), ("$name", " "), ("   ", "$town")]:
            try:
                member = Member(name, town)
                print(repr(member.name), repr(member.town))
            except ValueError as error:
                print("refused:", error)
        ''',
        """Extra spaces are no reason to send anybody away, and a missing town has a stand-in. A missing name has none,
        so that is the case which is refused.""",
        name=name,
        town=town.lower(),
    )


def _dice_question(rng: Random) -> Question:
    sides = rng.choice((4, 6, 8, 12))
    return question(
        """A die has at least 2 sides and shows one of them. Write a class whose constructor takes the number of sides
        and the side that is up, and refuses what cannot be.""",
        '''
        class Die:
            """A die with one side up."""

            def __init__(self, sides: int, up: int = 1) -> None:
                if sides < 2:
                    raise ValueError(f"a die has at least 2 sides, not {sides}")
                if not 1 <= up <= sides:
                    raise ValueError(f"there is no side {up} on a die with {sides}")
                self.sides = sides
                self.up = up


        print(Die($sides, $sides).up)
        for arguments in ((1,), ($sides, 0), ($sides, $more)):
            try:
                Die(*arguments)
            except ValueError as error:
                print(error)
        ''',
        """The number of sides is checked first, because the second check uses it. Both ends of the range deserve a
        test: the side $sides exists, the side $more does not.""",
        sides=sides,
        more=sides + 1,
    )


def _code_question(rng: Random) -> Question:
    code = "".join(rng.sample("ABCDEFGHKLM", 3)) + str(rng.randint(10, 99))
    return question(
        """An article has a code of three capital letters and two digits, such as $code. Write a class that keeps the
        code and refuses any other text.""",
        '''
        class Article:
            """An article with a code such as ABC12."""

            def __init__(self, code: str) -> None:
                letters, digits = code[:3], code[3:]
                right = len(code) == 5 and letters.isalpha() and letters.isupper() and digits.isdigit()
                if not right:
                    raise ValueError(f"not three capital letters and two digits: {code!r}")
                self.code = code


        print(Article("$code").code)
        for code in ("$lower", "$code" + "7", ""):
            try:
                Article(code)
            except ValueError as error:
                print(error)
        ''',
        """The length is part of the rule: without it a sixth character would slip through. In the message `!r` puts
        quotes around the text, so that even the empty one can be seen.""",
        code=code,
        lower=code.lower(),
    )


class _Range:
    def __init__(self, low: int, high: int, least: int, what: Any) -> None:
        if len(range(low, least)) or sorted((low, high)) != [low, high]:
            raise ValueError
        self.low, self.high = low, high

    def covers(self, value: int) -> bool:
        return value in range(self.low, self.high + 1)


def _ranges(rng: Random, least: int, what: Any) -> tuple[tuple[int, int], list[tuple[Any, ...]]]:
    low = rng.randint(least, 12)
    high = low + rng.randint(0, 9)
    if rng.random() < 0.3:
        low, high = rng.choice(((least - 1, high), (high + 1, low), (high + 3, high), (least, least)))
    return (low, high), [(".low",), (".high",), *(("covers", v) for v in (low, high, low - 1, high + 1))]


_CODES = tuple(
    dict(zip(("form", "sample", "letters", "digits", "first", "second"), row.split("; "), strict=True))
    for row in (
        "one capital letter and two digits; B07; 1; 2; row; seat",
        "two capital letters and three digits; KM120; 2; 3; shelf; place",
        "two capital letters and one digit; XA4; 2; 1; wing; floor",
    )
)


class _Code:
    def __init__(self, text: str, form: dict[str, str]) -> None:
        found = re.fullmatch(f"([A-Z]{{{form['letters']}}})([0-9]{{{form['digits']}}})", text)
        if not found:
            raise ValueError(text)
        setattr(self, form["first"], found[1])
        setattr(self, form["second"], int(found[2]))


def _codes(rng: Random, form: dict[str, str]) -> tuple[tuple[str], list[tuple[Any, ...]]]:
    letters, digits = int(form["letters"]), int(form["digits"])
    text = "".join(rng.choice("ABCDXYZ") for _ in range(letters)) + "".join(
        rng.choice("0123456789") for _ in range(digits)
    )
    if rng.random() < 0.35:
        text = rng.choice(
            (text.lower(), text + "1", text[1:], text[:-1], "1" + text[1:], text[:-1] + "x", text[::-1], "")
        )
    return (text,), [("." + form["first"],), ("." + form["second"],)]


_MAKERS = tuple(
    dict(zip(("Thing", "things", "one", "check", "kept"), row.split("; "), strict=True))
    for row in (
        "Age; ages; years; 0 <= years <= 120; years",
        "Percentage; percentages; value; 0 <= value <= 100; value",
        "Dose; doses; drops; drops > 0; drops",
        "Floor; floors; number; -2 <= number <= 9; number",
    )
)
_ALLOWED = {"Age": range(121), "Percentage": range(101), "Dose": range(1, 10**6), "Floor": range(-2, 10)}


_ENDS = tuple(
    dict(zip(("kind", "short", "what", "begin", "bad", "rest", "call"), row.split("; "), strict=True))
    for row in (
        "list[int]; accepted; the list of the accepted numbers; []; continue; \n    found.append(value); "
        "[value for value in values if accepts(value)]",
        "list[int]; refused; the list of the refused numbers; []; found.append(value); ; "
        "[value for value in values if not accepts(value)]",
        "int; count_refused; the number of the refused ones; 0; found += 1; ; "
        "sum(not accepts(value) for value in values)",
    )
)


def _sorted_out(values: list[int], allowed: range, what: str) -> Any:
    good = [value for value in values if value in allowed]
    bad = [value for value in values if value not in allowed]
    return {"accepted": good, "refused": bad, "count_refused": len(bad)}[what]


LESSON = Lesson(
    topic="Checking values in the constructor",
    area="classes",
    concepts=("constructors", "validation", "exceptions", "invariants"),
    openings=(
        """A date such as the 45th of May should not exist, in a program no more than in a calendar. The place to
        prevent it is the constructor, through which every object has to pass.""",
        """An error is easiest to mend where it is made. If a wrong value gets into an object, it may sit there quietly
        and cause trouble an hour later, far away.""",
        """A bouncer at the door saves the staff inside from asking each guest. A constructor that refuses wrong values
        saves all other methods from checking.""",
    ),
    ideas=(
        (
            """Check first, store afterwards: `if percent < 0: raise ValueError(...)` stands at the top of `__init__`.
            When it raises, the caller gets no object.""",
            """An exception in `__init__` means that the call of the class has no result. There is no half-made object
            that anybody could use.""",
        ),
        (
            """`ValueError` is the exception for a value of the right type that makes no sense. For a wrong type there
            is `TypeError`, but Python often raises that by itself.""",
            """Say in the message what the rule is and what came instead. `ValueError("bad value")` sends the reader to
            the debugger; a message with the value leads straight to the mistake.""",
        ),
        (
            """After the checks the object keeps a promise: its percentage is between 0 and 100, its end not before its
            beginning. Methods may build on it without looking again.""",
            """What every object of a class guarantees is called its invariant. The constructor sets it up, and methods
            that change the object have to keep it.""",
        ),
        (
            """Values can be tidied up on the way in, by `strip` or `title` for example. Do so before the check, and
            only where nobody could have meant anything else.""",
            """Do not repair silently what may be a mistake. A percentage of 250 that is turned into 100 hides a fault
            in the data.""",
        ),
        (
            """Test the limits themselves. For a rule "from 0 to 100" the values -1, 0, 100 and 101 are the interesting
            ones.""",
            """Arguments may have to be checked against each other as well: first each by itself, then the pair.""",
        ),
    ),
    examples=(_percentage, _period, _cleaned),
    pitfalls=(
        """Printing a message instead of raising. The program prints "wrong percentage" and goes on with an object that
        has it, or with one that lacks the attribute.""",
        """Returning `None` or `False` from `__init__`. The first changes nothing, for the caller gets the object
        anyway; the second is a `TypeError`. A constructor can only succeed or raise.""",
        """Checking with `assert`. Asserts are left out when Python runs with `-O`, so they are for your own mistakes,
        not for values that come from outside.""",
    ),
    questions=(_dice_question, _code_question),
    asks=(
        "Where does the check stand?",
        "Which exception, and what does it say?",
        "What do the other methods gain?",
        "May I correct a value instead?",
        "Which values should I try out?",
    ),
    notes={
        "student": (
            """Checks in the constructor follow the idea of making illegal states unrepresentable, as far as a dynamic
            language allows: the type then carries a fact, not only a value.""",
        ),
        "engineer": (
            """Dataclasses do their checks in `__post_init__`, which runs after the fields were set. Raising there has
            the same effect: the caller gets no object.""",
        ),
        "analyst": (
            """A row that breaks a rule should fail when it is read. By the time that it shows up in a total, nobody
            knows where it came from.""",
        ),
        "teacher": (
            """Let the class list what could be wrong with a birthday, then write the checks. The list is usually longer
            than expected, and the order of the checks starts a discussion.""",
        ),
    },
    families=(
        ClassFamily(
            "range_that_refuses_nonsense",
            names=("Band", "Bracket", "Span", "Zone", "Tier"),
            tells=(
                "A $name goes from low to high, both included, counted in $what. Its constructor takes the two, keeps "
                "them as attributes and raises ValueError if low is less than $least or greater than high.",
                "$name(low, high) stands for the $what from low to high, which are attributes. A low of less than "
                "$least, "
                "or a high below low, is refused with a ValueError.",
                "Made from the attributes low and high, in $what. The constructor raises ValueError unless "
                "$least <= low <= high.",
            ),
            methods=("covers(value): whether the value lies from low to high, both included",),
            varies={
                "least": (0, 1, 2),
                "what": ({"what": "years"}, {"what": "points"}, {"what": "kilometres"}, {"what": "degrees"}),
            },
            solutions=(
                body("""
                    def __init__(self, low, high):
                        if low < $least or low > high:
                            raise ValueError(f"not a range: {low} to {high}")
                        self.low = low
                        self.high = high

                    def covers(self, value):
                        return self.low <= value <= self.high
                    """),
                body("""
                    def __init__(self, low, high):
                        if low < $least:
                            raise ValueError(f"low must be at least $least, not {low}")
                        if high < low:
                            raise ValueError(f"high must not be below low: {high} < {low}")
                        self.low = low
                        self.high = high

                    def covers(self, value):
                        return value in range(self.low, self.high + 1)
                    """),
            ),
            oracle=_Range,
            draw=_ranges,
        ),
        ClassFamily(
            "code_taken_apart_and_checked",
            names=("Spot", "PlaceCode", "Location", "SlotCode", "Label"),
            tells=(
                'Made from a text of $form, such as "$sample". The attributes are $first (the letters, as a text) and '
                "$second (the digits, as an integer).",
                '$name(text) takes apart a code such as "$sample", which consists of $form: the attribute $first is '
                "the text of the letters and $second the number that the digits make.",
                "Stores a code of $form as two attributes, the letters as the text $first and the digits as the "
                "integer "
                "$second. The constructor gets the code as one text.",
            ),
            notes=("Any other text raises ValueError. Letters are A to Z, digits 0 to 9.",),
            methods=(),
            varies={"form": _CODES},
            solutions=(
                body("""
                    import re
                    def __init__(self, text):
                        found = re.fullmatch("([A-Z]{$letters})([0-9]{$digits})", text)
                        if found is None:
                            raise ValueError(f"no such code: {text!r}")
                        self.$first = found[1]
                        self.$second = int(found[2])
                    """),
                body("""
                    def __init__(self, text):
                        letters, digits = text[:$letters], text[$letters:]
                        if len(letters) != $letters or any(c not in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for c in letters):
                            raise ValueError(f"wrong letters: {text!r}")
                        if len(digits) != $digits or any(c not in "0123456789" for c in digits):
                            raise ValueError(f"wrong digits: {text!r}")
                        self.$first = letters
                        self.$second = int(digits)
                    """),
            ),
            oracle=_Code,
            draw=_codes,
        ),
        Family(
            "values_a_constructor_accepts",
            "values: list[int] -> $kind",
            names=("$short", "${short}_$things", "${short}_values", "check_values"),
            tells=(
                "Try to make one $Thing from each number in $values and return $what.",
                "The constructor of $Thing refuses some numbers. Return $what of those in $values.",
                "For each of $values, call $Thing and catch the ValueError that wrong ones raise. Return $what.",
            ),
            setup="""
                class $Thing:
                    def __init__(self, $one):
                        if not ($check):
                            raise ValueError(f"wrong $one: {$one}")
                        self.$one = $one
                """,
            varies={"given": _MAKERS, "end": _ENDS},
            solutions=(
                "found = $begin\nfor value in $values:\n    try:\n        $Thing(value)\n    except ValueError:\n"
                "        $bad$rest\nreturn found",
                "def accepts(value):\n    try:\n        $Thing(value)\n    except ValueError:\n        return False\n"
                "    return True\n\nreturn $call",
            ),
            oracle=lambda values, given, end: _sorted_out(values, _ALLOWED[given["Thing"]], end["short"]),
            draw=lambda rng, given, end: (
                [rng.choice((-3, -2, -1, 0, 1, 9, 10, 100, 101, 120, 121)) for _ in range(4)],
            ),
        ),
    ),
)
