"""`try` and `except` for one error that can be expected."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _number(rng: Random) -> Example:
    good, bad = str(rng.randint(12, 90)), rng.choice(("twelve", "12 kg", "", "1o"))
    return example(
        """Whether a text is a number, `int` knows best. So let it try, and decide what is to happen if it cannot.""",
        '''
        def quantity(text: str) -> int:
            """Return the number in the text, 1 if it is not a number."""
            try:
                return int(text)
            except ValueError:
                return 1


        for text in ("$good", "$bad", " 7 "):
            print(repr(text), quantity(text))
        ''',
        """The lines under `except` run only if `int` raised a `ValueError`. In the first and third call they were
        skipped; `int` does not mind the spaces around the 7.""",
        good=good,
        bad=bad,
    )


def _skipped(rng: Random) -> Example:
    one, two, three = people(rng, 3)
    a, b = rng.randint(20, 60), rng.randint(20, 60)
    return example(
        """A loop over lines, some of which are damaged. With the `try` inside the loop, a bad line costs that line
        only.""",
        """
        lines = ["$one 3", "$two", "$three $a", "$one $b"]
        total = 0
        for line in lines:
            try:
                name, points = line.split()
            except ValueError:
                print("skipped:", repr(line))
                continue
            total += int(points)
        print(total)
        """,
        """A line without a number cannot be unpacked into two names, and that is a `ValueError` as well. After
        `continue` the loop goes on with the next line. Had the `try` stood around the loop, it would have ended
        there.""",
        one=one,
        two=two,
        three=three,
        a=a,
        b=b,
    )


def _message(rng: Random) -> Example:
    thing, other = things(rng, 2)
    price = rng.randint(3, 50)
    return example(
        """The exception itself can be given a name. It knows what went wrong, and a message to the user can make use of
        that.""",
        '''
        prices = {"$thing": $price}


        def price_line(name: str) -> str:
            """Return the price of the thing as a text, or a note that there is none."""
            try:
                return f"{name}: {prices[name]} euros"
            except KeyError as error:
                return f"no price for {error}"


        print(price_line("$thing"))
        print(price_line("$other"))
        ''',
        """`as error` makes the exception available inside the block. Shown as a text, a `KeyError` is the missing key
        with quotes around it.""",
        thing=thing,
        other=other,
        price=price,
    )


def _share_question(rng: Random) -> Question:
    euros, guests = rng.randint(40, 90), rng.randint(3, 8)
    return question(
        """Write a function that returns each guest's share of a bill in whole euros, and the whole bill if there are no
        guests. Use `try` and not a comparison.""",
        '''
        def share(euros: int, guests: int) -> int:
            """Return the bill divided among the guests, rounded down; all of it without guests."""
            try:
                return euros // guests
            except ZeroDivisionError:
                return euros


        print(share($euros, $guests))
        print(share($euros, 0))
        ''',
        """Only one exception can be expected from this division, and it is named. A text in place of a number would
        still raise its `TypeError`, as it should.""",
        euros=euros,
        guests=guests,
    )


def _first_question(rng: Random) -> Question:
    items = fruits(rng, 3)
    return question(
        """Write a function that returns the item at an index and a text of your choice if there is no such index. Try
        it with an index that is too large and with a negative one.""",
        '''
        def item_or(items: list[str], index: int, otherwise: str) -> str:
            """Return the item at the index, or the other text if there is none."""
            try:
                return items[index]
            except IndexError:
                return otherwise


        fruits = $items
        print(item_or(fruits, 1, "nothing"), item_or(fruits, 3, "nothing"))
        print(item_or(fruits, -1, "nothing"), item_or([], -1, "nothing"))
        ''',
        """For -1 there is an item, the last one, so no exception is raised. If negative indexes should count as
        missing, `try` alone is not enough and a comparison is needed.""",
        items=items,
    )


_TOKENS = ("4", "17", "0", "-3", "x", "", "2.5", "ten", "8 kg", "1e3", "21", "+6", "--1")


def _tokens(rng: Random) -> list[str]:
    return [rng.choice(_TOKENS) for _ in range(rng.randint(1, 5))]


def _is_whole(token: str) -> bool:
    digits = token[1:] if token[:1] in ("+", "-") else token
    return bool(digits) and all(c in "0123456789" for c in digits)


_ENDS = tuple(
    dict(zip(("short", "what", "kind", "begin", "trial", "bad", "rest", "call"), row.split("; "), strict=True))
    for row in (
        "sum; the sum of the whole numbers among them; int; 0; number = int(text); continue; "
        "\n    found += number; sum(n for n in numbers if n is not None)",
        "count; how many of them are whole numbers; int; 0; int(text); continue; "
        "\n    found += 1; sum(n is not None for n in numbers)",
        "values; the whole numbers among them as a list of integers; list[int]; []; number = int(text); continue; "
        "\n    found.append(number); [n for n in numbers if n is not None]",
        "others; a list of those that are not whole numbers; list[str]; []; int(text); found.append(text); ; "
        "[text for text, n in zip(texts, numbers) if n is None]",
    )
)


def _sorted_out(texts: list[str], end: dict[str, str]) -> Any:
    good = [int(text) for text in texts if _is_whole(text)]
    bad = [text for text in texts if not _is_whole(text)]
    return {"sum": sum(good), "count": len(good), "values": good, "others": bad}[end["short"]]


def _quotients(pairs: list[tuple[int, int]], way: dict[str, str]) -> list[int | None]:
    found: list[int | None] = []
    for a, b in pairs:
        instead = {"N": None, "0": 0, "a": a}[way["what"][0]]
        found.append((a - a % b) // b if b != 0 else instead)
    return found


def _looked_up(stock: dict[str, int], wanted: list[str], end: dict[str, str]) -> Any:
    numbers = [stock.get(name, -1) for name in wanted]
    there = [number for number in numbers if number >= 0]
    return {"total": sum(there), "found": there, "numbers": numbers}[end["short"]]


def _stock(rng: Random) -> dict[str, int]:
    return {name: rng.randint(0, 9) for name in rng.sample(("tea", "rice", "salt", "oil", "jam"), rng.randint(1, 3))}


LESSON = Lesson(
    topic="try and except for one expected error",
    area="errors",
    concepts=("try_except", "exceptions", "conversion"),
    openings=(
        """Some failures are no surprise: a text that should be a number is none, a name is not in the table. A program
        can be ready for such a case and go on.""",
        """Instead of asking whether something will work, one can simply do it and say what should happen if it fails.
        In Python that takes two words, `try` and `except`.""",
        """An exception ends a program unless somebody catches it. Catching is easy; the art is to catch the right
        one, in the right place, and nothing else.""",
    ),
    ideas=(
        (
            """The lines under `try` are run as usual. If one of them raises the exception named after `except`, the
            rest of them is skipped and the lines under `except` run instead.""",
            """If nothing goes wrong, the block under `except` is passed over. If the named exception comes, Python
            jumps into it and then goes on behind the whole statement.""",
        ),
        (
            """Always name the exception: `except ValueError:`. All others still end the program with a report, which is
            what one wants for mistakes that nobody thought of.""",
            """Which exception should stand there? Try it out: call the function with a bad value and read the last
            line of the report.""",
        ),
        (
            """Keep the `try` block short, if possible to the one line that may fail. Otherwise an exception from
            another line may be taken for the expected one.""",
            """A long `try` block hides which line was meant. Do the preparation before it and the rest behind it.""",
        ),
        (
            """What to do in the block depends on the case: use a stand-in, skip the item, report and ask again. Doing
            nothing at all is seldom right.""",
            """With `except KeyError as error` the exception gets a name. `str(error)` is its message, which can go
            into a text for the user.""",
        ),
    ),
    examples=(_number, _skipped, _message),
    pitfalls=(
        """A bare `except:` catches everything, misspelt names and the interruption by the keyboard included. The
        program seems to work and gives wrong results. Name what you expect.""",
        """`except ValueError: pass` makes a failure disappear. If a value is missing afterwards, nobody knows why.
        Count it, report it or use a stand-in.""",
        """Using a variable behind the statement that was to be set in the `try` block. If the block failed before the
        assignment, the variable does not exist, or has the value of the round before.""",
    ),
    questions=(_share_question, _first_question),
    asks=(
        "What happens in which order?",
        "Which exception do I name?",
        "How much goes into the try block?",
        "And what goes into the except block?",
    ),
    notes={
        "young": (
            """Jump, and have a mat ready. If you clear the rope, nobody needs the mat. If you do not, you fall softly
            and go on.""",
        ),
        "engineer": (
            """Exceptions are cheap in Python and used for ordinary control flow; a `for` loop ends by one. A `try`
            block that does not raise costs next to nothing.""",
        ),
        "analyst": (
            """Count what you skip. "1,204 rows read, 7 without a number" is part of the result; rows that vanish in
            silence are not.""",
        ),
        "teacher": (
            """Ask before the lesson what a program should do with the input "three". The different answers show that
            the `except` block is a decision and no formality.""",
        ),
    },
    families=(
        Family(
            "whole_numbers_among_texts",
            "texts: list[str] -> $kind",
            names=("${short}_of_numbers", "number_$short", "whole_number_$short", "${short}_among_texts"),
            tells=(
                "Try int on each text in $texts and return $what.",
                "Given $texts, return $what; a text is a whole number if int accepts it.",
                "Some texts in $texts cannot be turned into integers; int raises a ValueError for them. Return $what.",
            ),
            varies={"end": _ENDS},
            solutions=(
                "found = $begin\nfor text in texts:\n    try:\n        $trial\n    except ValueError:\n        "
                "$bad$rest\n"
                "return found",
                "def whole(text):\n    try:\n        return int(text)\n    except ValueError:\n        return None\n\n"
                "numbers = [whole(text) for text in texts]\nreturn $call",
            ),
            oracle=_sorted_out,
            draw=lambda rng, end: (_tokens(rng),),
            edges=(([],), (["7", "x", "-2"],)),
            about={"texts": "some texts", "return": "$what"},
        ),
        Family(
            "quotients_with_a_stand_in",
            "pairs|divisions: list[tuple[int, int]] -> list[$hint]",
            names=("quotients", "divide_all", "whole_quotients", "divide_pairs"),
            tells=(
                "For each pair (a, b) in $pairs compute a // b, and return the list of results; $what where b is zero.",
                "Return a list with a // b for all (a, b) in $pairs, with $what for a division by zero.",
                "Divide the first number of each pair in $pairs by the second, rounding down. Where that raises a "
                "ZeroDivisionError there is $what. Return the list.",
            ),
            varies={
                "way": tuple(
                    dict(zip(("what", "hint", "bad", "direct"), row.split("; "), strict=True))
                    for row in (
                        "None in place of a quotient; int | None; found.append(None); a // b if b else None",
                        "0 in place of a quotient; int; found.append(0); a // b if b else 0",
                        "a itself in place of a quotient; int; found.append(a); a // b if b else a",
                    )
                )
            },
            solutions=(
                "found = []\nfor a, b in $pairs:\n    try:\n        found.append(a // b)\n"
                "    except ZeroDivisionError:\n        $bad\nreturn found",
                "return [$direct for a, b in $pairs]",
                "found = []\nfor a, b in $pairs:\n    if b == 0:\n        $bad\n    else:\n        found.append(a "
                "// b)\n"
                "return found",
            ),
            oracle=_quotients,
            draw=lambda rng, way: ([(rng.randint(-9, 30), rng.choice((0, 1, 2, 3, 4, -2))) for _ in range(4)],),
            edges=(([],), ([(5, 0), (7, 2)],)),
            about={"pairs": "dividends and divisors", "return": "the quotients, with $what for zero"},
        ),
        Family(
            "items_taken_from_a_stock",
            "stock: dict[str, int], wanted: list[str] -> $kind",
            names=("stock_$short", "${short}_of_wanted", "look_up_$short", "${short}_in_stock"),
            tells=(
                "Look up each name of $wanted in $stock and return $what.",
                "The dictionary $stock may lack some of the names in $wanted, which is a KeyError. Return $what.",
                "The names in $wanted are looked up in $stock. Return $what.",
            ),
            varies={
                "end": tuple(
                    dict(
                        zip(("short", "kind", "what", "begin", "trial", "bad", "direct"), row.split("; "), strict=True)
                    )
                    for row in (
                        "total; int; the sum of the numbers that are found; 0; found += stock[name]; continue; "
                        "sum(stock[name] for name in wanted if name in stock)",
                        "found; list[int]; the list of the numbers that are found; []; found.append(stock[name]); "
                        "continue; [stock[name] for name in wanted if name in stock]",
                        "numbers; list[int]; the list of the numbers, with -1 for a missing name; []; "
                        "found.append(stock[name]); found.append(-1); [stock.get(name, -1) for name in wanted]",
                    )
                )
            },
            solutions=(
                "found = $begin\nfor name in wanted:\n    try:\n        $trial\n    except KeyError:\n        $bad\n"
                "return found",
                "return $direct",
            ),
            oracle=_looked_up,
            draw=lambda rng, end: (
                _stock(rng),
                [rng.choice(("tea", "rice", "salt", "oil", "jam")) for _ in range(rng.randint(1, 4))],
            ),
            edges=(({}, ["tea"]), ({"tea": 3}, [])),
            about={"stock": "numbers by name", "wanted": "the names to look up", "return": "$what"},
        ),
    ),
)
