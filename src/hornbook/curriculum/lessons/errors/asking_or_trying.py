"""Looking before one leaps, or asking forgiveness afterwards."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _both(rng: Random) -> Example:
    fruit, other = fruits(rng, 2)
    price = rng.randint(20, 200)
    return example(
        """The same function twice. The first asks whether the key is there, the second takes it for granted and is
        ready for the opposite.""",
        '''
        PRICES = {"$fruit": $price}


        def asked(name: str) -> int:
            """Return the price, 0 for an unknown fruit."""
            if name in PRICES:
                return PRICES[name]
            return 0


        def tried(name: str) -> int:
            """Return the price, 0 for an unknown fruit."""
            try:
                return PRICES[name]
            except KeyError:
                return 0


        for name in ("$fruit", "$other"):
            print(name, asked(name), tried(name), PRICES.get(name, 0))
        ''',
        """All three columns agree. For a dictionary `get` is shorter than either; the two longer forms are for cases
        that have no such method.""",
        fruit=fruit,
        other=other,
        price=price,
    )


def _question_is_hard(rng: Random) -> Example:
    number = rng.randint(10, 99)
    return example(
        """Can the text be turned into an integer? The obvious question, `isdigit`, does not ask quite that.""",
        '''
        def asked(text: str) -> int | None:
            """Return the integer if the text consists of digits."""
            return int(text) if text.isdigit() else None


        def tried(text: str) -> int | None:
            """Return the integer if there is one in the text."""
            try:
                return int(text)
            except ValueError:
                return None


        for text in ("$number", "-$number", " $number", "$number.5", ""):
            print(f"{text!r:8} {asked(text)!s:5} {tried(text)}")
        ''',
        """The negative number and the one behind a space are refused by the first function. Whoever wants to ask
        correctly has to know all that `int` accepts; trying leaves that to `int`.""",
        number=number,
    )


def _asking_fits(rng: Random) -> Example:
    names = people(rng, 3)
    a, b = distinct(rng, 2, 3, 40)
    return example(
        """Here trying would go wrong, since the operation works when it should not: a negative index is not an error in
        Python, and a change made half-way stays.""",
        '''
        def swap(items: list[str], i: int, j: int) -> bool:
            """Exchange the items at two positions if both exist; return whether that was done."""
            if not (0 <= i < len(items) and 0 <= j < len(items)):
                return False
            items[i], items[j] = items[j], items[i]
            return True


        names = $names
        print(swap(names, 0, 2), names)
        print(swap(names, -1, 1), swap(names, 1, $a), names)
        ''',
        """The position -1 would have been understood as the last item. With the question in front, nothing is touched
        unless everything is right; that is the better way whenever there is no undo.""",
        names=names,
        a=a,
        b=b,
    )


def _attribute_question(rng: Random) -> Question:
    word = rng.choice(fruits(rng, 4))
    n = rng.randint(5, 90)
    return question(
        """Write a function that returns the length of a value if it has one and 1 otherwise, in both ways. Try it
        with a text, a list and a number.""",
        '''
        def size_asked(value: object) -> int:
            """Return the length, 1 for values without one."""
            return len(value) if hasattr(value, "__len__") else 1


        def size_tried(value: object) -> int:
            """Return the length, 1 for values without one."""
            try:
                return len(value)
            except TypeError:
                return 1


        for value in ("$word", [$n, 2], $n):
            print(size_asked(value), size_tried(value))
        ''',
        """`hasattr` asks for the method behind `len`. The second form needs no knowledge of that; it does what it
        wants to do and names the exception for the case that it cannot be done.""",
        word=word,
        n=n,
    )


def _pop_question(rng: Random) -> Question:
    items = distinct(rng, 3, 1, 50)
    return question(
        """Write a function that takes up to n items from the end of a list and returns them, once with a question
        before each step and once with `try`.""",
        '''
        def take_asked(items: list[int], n: int) -> list[int]:
            """Remove up to n items from the end and return them."""
            taken = []
            while len(taken) < n and items:
                taken.append(items.pop())
            return taken


        def take_tried(items: list[int], n: int) -> list[int]:
            """Remove up to n items from the end and return them."""
            taken = []
            try:
                while len(taken) < n:
                    taken.append(items.pop())
            except IndexError:
                pass
            return taken


        print(take_asked($items, 2), take_tried($items, 2))
        print(take_asked($items, 9), take_tried($items, 9))
        ''',
        """For a list the question is short and clear, so the first form reads better. The second would be the better
        one if somebody else could empty the list between the question and `pop`.""",
        items=items,
    )


_SIZED: tuple[Any, ...] = ("tea", "", [1, 2], [], 7, None, 0, {"a": 1}, (4, 5, 6), 2.5, True, "Oslo")


def _lengths(values: list[Any], way: dict[str, str]) -> list[Any]:
    found: list[Any] = []
    for value in values:
        number = sum(1 for _ in value) if isinstance(value, str | list | dict | tuple) else None
        if number is not None or way["short"] != "known":
            found.append({"None": None, "0": 0, "-1": -1}[way["value"]] if number is None else number)
    return found


_TEXTS = ("12", "-7", " 5", "4.5", "", "x", "+3", "0", "1 2", "99 ", "--4", "3e2", "41", "-100", "8")


def _whole(text: str, default: Any) -> Any:
    inner = text.strip(" ")
    digits = inner[1:] if inner[:1] in ("+", "-") else inner
    if not digits or digits.strip("0123456789"):
        return default
    value = 0
    for digit in digits:
        value = 10 * value + "0123456789".index(digit)
    return -value if inner[0] == "-" else value


def _moved(items: list[Any], i: int, j: int, how: dict[str, str]) -> list[Any]:
    ok = all(index in range(len(items)) for index in (i, j))
    if not ok:
        return items
    if how["short"] == "swap":
        return [items[j] if k == i else items[i] if k == j else item for k, item in enumerate(items)]
    return [items[j] if k == i else item for k, item in enumerate(items)]


LESSON = Lesson(
    topic="Asking first or trying: two ways to meet an error",
    area="errors",
    concepts=("lbyl", "eafp", "try_except", "conditions"),
    openings=(
        """Before crossing a street one looks; before opening a door one usually just tries the handle. Programs can do
        either, and Python makes the second unusually easy.""",
        """There are two ways to deal with something that may fail: find out beforehand whether it will work, or do it
        and see. The first has the nickname "look before you leap", the second "easier to ask forgiveness than
        permission".""",
        """`if key in prices` or `except KeyError`? Both can be right. Which of them reads better depends on how
        easily the question can be asked.""",
    ),
    ideas=(
        (
            """Asking first means a condition: `if name in prices:`. It is good when the question is short and covers
            exactly the cases in which the operation would fail.""",
            """A question beforehand shows the normal way and the exception side by side, as two branches. No
            knowledge of exceptions is needed to read it.""",
        ),
        (
            """Trying means a `try` statement around the operation. It is good when the question is as hard as the
            operation itself, for example whether a text is a number.""",
            """The one who knows best whether something works is the operation. `int(text)` need not be described a
            second time in a condition.""",
        ),
        (
            """Between a question and the operation something can change, for example when a file is deleted in that
            moment. Trying leaves no gap.""",
            """A question costs time in every case, an exception only when it is raised. If failures are rare, trying is
            faster; if they are common, asking is.""",
        ),
        (
            """Ask first if the operation would change something before it fails, or if it works in cases that you do
            not want, such as negative indexes.""",
            """Often there is a third way that needs neither: `prices.get(name, 0)`, `items[:3]`, `set.discard`. It is
            worth a look into the documentation.""",
        ),
    ),
    examples=(_both, _question_is_hard, _asking_fits),
    pitfalls=(
        """Asking a question that is nearly right. `text.isdigit()` is false for "-5" and true for "²", which `int`
        refuses. When the question is only similar, try instead.""",
        """Doing both: `if name in prices:` and a `try` inside it. One of the two never has anything to do, and readers
        wonder which.""",
        """Trying with too much in the block. `except KeyError` around ten lines also catches the missing key of a quite
        different dictionary.""",
    ),
    questions=(_attribute_question, _pop_question),
    asks=(
        "When is it better to ask?",
        "When is it better to try?",
        "What else is different?",
        "Are there cases that decide themselves?",
    ),
    notes={
        "young": (
            """You can count your coins before you go to the shop, or go there and see. With many coins in the jar,
            going is quicker; with few, counting saves the way.""",
        ),
        "engineer": (
            """Python code leans to trying; the interpreter makes `try` blocks nearly free. Duck typing is the same
            attitude: call the method instead of checking the type.""",
        ),
        "student": (
            """The gap between check and use is known as a race condition: time of check to time of use. For files and
            anything shared, asking beforehand proves nothing.""",
        ),
    },
    families=(
        Family(
            "lengths_where_there_are_any",
            "values|things: list -> list",
            names=("lengths_$short", "all_lengths_$short", "sizes_$short", "length_list_$short"),
            tells=(
                "Return a list with the length of each value in $values; $what.",
                "For every value in $values take len, and return the results as a list. Where len raises a "
                "TypeError: $what.",
                "Collect the lengths of the values in $values in a list, where $what.",
            ),
            varies={
                "way": tuple(
                    dict(zip(("short", "what", "value", "bad", "instead"), row.split("; "), strict=True))
                    for row in (
                        "or_none; a value without a length gives None; None; found.append(None); "
                        "\n    else:\n        found.append(None)",
                        "or_zero; a value without a length gives 0; 0; found.append(0); "
                        "\n    else:\n        found.append(0)",
                        "or_minus; a value without a length gives -1; -1; found.append(-1); "
                        "\n    else:\n        found.append(-1)",
                        "known; a value without a length is left out; None; continue; ",
                    )
                )
            },
            solutions=(
                "found = []\nfor value in $values:\n    try:\n        found.append(len(value))\n    except TypeError:\n"
                "        $bad\nreturn found",
                'found = []\nfor value in $values:\n    if hasattr(value, "__len__"):\n        '
                "found.append(len(value))"
                "$instead\nreturn found",
            ),
            oracle=_lengths,
            draw=lambda rng, way: ([rng.choice(_SIZED) for _ in range(rng.randint(1, 5))],),
            edges=(([],), (["", 0, None, [0]],)),
            about={"values": "any values", "return": "their lengths"},
        ),
        Family(
            "integer_in_text_or_default",
            "text|entry: str -> $hint",
            names=("to_int_$short", "int_$short", "whole_number_$short", "read_integer_$short"),
            tells=(
                "Return the integer that $text stands for, $default if there is none in it.",
                "Return int($text) where that works, and $default where int raises a ValueError.",
                "Turn $text into an integer; if that is impossible, the result is $default.",
            ),
            notes=("A sign and spaces at the ends are allowed, as int allows them.",),
            varies={
                "what": (
                    {"default": "None", "hint": "int | None", "short": "or_none"},
                    {"default": "0", "hint": "int", "short": "or_zero"},
                    {"default": "-1", "hint": "int", "short": "or_minus_one"},
                )
            },
            solutions=(
                "try:\n    return int($text)\nexcept ValueError:\n    return $default",
                'stripped = $text.strip()\ndigits = stripped[1:] if stripped[:1] in ("+", "-") else stripped\n'
                "if digits.isdigit():\n    return int(stripped)\nreturn $default",
                'import re\nif re.fullmatch(" *[+-]?[0-9]+ *", $text):\n    return int($text)\nreturn $default',
            ),
            oracle=lambda text, what: _whole(text, {"None": None, "0": 0, "-1": -1}[what["default"]]),
            draw=lambda rng, what: (rng.choice(_TEXTS),),
            edges=((" -8 ",), ("",)),
            about={"text": "the text", "return": "the integer, or $default"},
        ),
        Family(
            "items_exchanged_if_both_exist",
            "items: list[int], i: int, j: int -> list[int]",
            names=("${short}_if_possible", "safe_$short", "${short}_or_not", "try_$short"),
            tells=(
                "Return a new list like $items in which $what, if both are indexes of the list. Otherwise return an "
                "unchanged copy.",
                "In a copy of $items, see to it that $what, and return the copy. It stays unchanged if one of the "
                "indexes is "
                "out of range.",
                "Return a copy of $items where $what; with an index that does not exist, return the copy as it is.",
            ),
            notes=("Negative indexes count as out of range.",),
            varies={
                "how": (
                    {
                        "short": "swap",
                        "what": "the items at the indexes i and j have changed places",
                        "left": "changed[i], changed[j]",
                        "right": "changed[j], changed[i]",
                    },
                    {
                        "short": "overwrite",
                        "what": "the item at index i is replaced by the one at index j",
                        "left": "changed[i]",
                        "right": "changed[j]",
                    },
                )
            },
            solutions=(
                "changed = list(items)\nif 0 <= i < len(items) and 0 <= j < len(items):\n    $left = $right\n"
                "return changed",
                "if min(i, j) < 0 or max(i, j) >= len(items):\n    return list(items)\nchanged = list(items)\n"
                "$left = $right\nreturn changed",
            ),
            oracle=_moved,
            draw=lambda rng, how: (
                distinct(rng, n := rng.randint(2, 4), 1, 30),
                rng.choice((-1, 0, 0, 1, n - 1, n)),
                rng.choice((-1, 0, 0, 1, n - 1, n)),
            ),
            edges=(([5, 6, 7], 0, 2), ([5, 6, 7], -1, 1), ([5, 6, 7], 1, -1)),
            about={"items": "some numbers", "i": "an index", "j": "another index", "return": "the new list"},
        ),
    ),
)
