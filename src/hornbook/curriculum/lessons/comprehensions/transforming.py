"""List comprehensions: the same computation for every item."""

from collections.abc import Callable
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _loop_and_comprehension(rng: Random) -> Example:
    items, factor = numbers(rng, 4, 1, 20), rng.randint(2, 5)
    return example(
        """The same list is built twice, first with a loop and then with a comprehension. Compare where each
        part of the loop has gone.""",
        """
        numbers = $items

        scaled = []
        for number in numbers:
            scaled.append(number * $factor)
        print(scaled)

        print([number * $factor for number in numbers])
        """,
        """The argument of `append` stands first in the comprehension, the `for` line follows without its colon.
        The empty list and the `append` have disappeared, since the brackets already say that a list is being
        built.""",
        items=items,
        factor=factor,
    )


def _fahrenheit(rng: Random) -> Example:
    items = numbers(rng, 4, -5, 35)
    return example(
        """A weather report must be converted from Celsius to Fahrenheit. The rule is: times nine, divided by
        five, plus 32. The rule gets a function of its own, and the comprehension applies it to each item.""",
        '''
        def to_fahrenheit(celsius: float) -> float:
            """Convert a temperature from Celsius to Fahrenheit."""
            return celsius * 9 / 5 + 32


        def convert_all(temperatures: list[int]) -> list[float]:
            """Convert each temperature, in the same order."""
            return [to_fahrenheit(t) for t in temperatures]


        print(convert_all($items))
        print(convert_all([]))
        ''',
        """The first temperature is $a, which gives $f. An empty list gives an empty list: there is nothing to
        convert, and no special case is needed.""",
        items=items,
        a=items[0],
        f=items[0] * 9 / 5 + 32,
    )


def _initials(rng: Random) -> Example:
    names = [f"{a} {b}" for a, b in zip(people(rng, 3), ["Meyer", "Okafor", "Rossi"], strict=True)]
    return example(
        """From full names we want initials. For one name: split it into parts, take the first letter of each
        part, join them. One comprehension works on the parts, another on the names.""",
        '''
        def initials(name: str) -> str:
            """Return the first letters of all parts of a name."""
            return "".join([part[0] for part in name.split()])


        names = $names
        print([initials(name) for name in names])
        ''',
        """For `$first` the parts are $parts. Giving the inner step a name, `initials`, keeps both
        comprehensions short enough to read at a glance.""",
        names=literal(names),
        first=names[0],
        parts=" and ".join(names[0].split()),
    )


def _shout_question(rng: Random) -> Question:
    items = places(rng, 3)
    return question(
        """A departure board shows each destination in capital letters, filled up to 10 characters with dots.
        Write a function for it. (`text.ljust(10, ".")` fills up on the right.)""",
        '''
        def board(destinations: list[str]) -> list[str]:
            """Return each destination in capitals, padded with dots to 10 characters."""
            return [name.upper().ljust(10, ".") for name in destinations]


        for line in board($items):
            print(line)
        ''',
        """Each item goes through two methods, from left to right: `upper` returns a new string, and `ljust` is
        called on that one. The original names are not changed.""",
        items=literal(items),
    )


def _discount_question(rng: Random) -> Question:
    items, percent = [10 * x for x in numbers(rng, 4, 2, 30)], rng.choice([10, 20, 50])
    return question(
        """All prices are reduced by $percent percent, in whole numbers, rounded down. Write a function that
        returns the new prices.""",
        '''
        def reduced(prices: list[int], percent: int) -> list[int]:
            """Return the prices after a reduction, rounded down."""
            return [price * (100 - percent) // 100 for price in prices]


        print(reduced($items, $percent))
        ''',
        """After the reduction $rest percent of each price is left. Multiplying before dividing keeps the arithmetic in
        whole numbers. For the first price that is `$a * $rest // 100`, which is $b.""",
        items=items,
        percent=percent,
        rest=100 - percent,
        a=items[0],
        b=items[0] * (100 - percent) // 100,
    )


def _seats_in_order(seats: list[int], width: int, form: dict[str, str]) -> list[Any]:
    """By walking through the rows until the largest number is reached, and looking each seat up."""
    places: dict[int, tuple[int, int]] = {}
    row = 1
    while len(places) < max(seats, default=0):
        for seat in range(1, width + 1):
            places[len(places) + 1] = (row, seat)
        row += 1
    written: dict[str, Callable[[int, int], Any]] = {
        "pair": lambda row, seat: (row, seat),
        "text": "row {}, seat {}".format,
        "letter": lambda row, seat: " ABCDEFGHIJKLMNOPQRSTUVWXYZ"[row] + str(seat),
    }
    return [written[form["key"]](*places[seat]) for seat in seats]


def _tickets(rng: Random) -> tuple[list[int], int]:
    width = rng.randint(3, 12)
    near = [width * rng.randint(1, 5) + rng.choice((-1, 0, 1)) for _ in range(rng.randint(2, 4))]
    return [*near, rng.randint(1, width)], width


def _short(staff: list[tuple[str, str]], width: int, style: dict[str, str]) -> list[str]:
    """Piece by piece, and letter by letter."""
    found = []
    for given, family in staff:
        initial = given[:1] + "."
        pieces = {"{given[0]}. {family}": (initial, family), "{family} {given[0]}.": (family, initial)}
        letters = iter(" ".join(pieces.get(style["text"], (family + ",", given))))
        found.append("".join(letter for letter, _ in zip(letters, range(width), strict=False)))
    return found


_FAMILIES = ("Meyer", "Okafor", "Rossi", "Lindqvist", "Costa", "Haddad", "Novak", "Li", "Fernandes", "Ito")


def _planks(planks: list[int], piece: int, answer: dict[str, str]) -> list[Any]:
    """By sawing: one piece after another."""
    found = []
    for plank in planks:
        count = 0
        while plank >= piece:
            plank -= piece
            count += 1
        found.append({"pair": (count, plank), "rest": plank}.get(answer["key"], 0 if plank == 0 else piece - plank))
    return found


def _lengths(rng: Random) -> tuple[list[int], int]:
    piece = rng.randint(20, 60)
    rests = (0, 0, 1, -1, piece // 2)
    return [piece * rng.randint(1, 4) + rng.choice(rests) for _ in range(rng.randint(2, 5))], piece


LESSON = Lesson(
    topic="Transforming every item with a list comprehension",
    area="comprehensions",
    concepts=("list_comprehension", "mapping"),
    openings=(
        """To do the same to each item of a list, you can write four lines: an empty list, a loop, an append, a
        return. A comprehension says it in one line that reads almost like a sentence.""",
        """In mathematics one writes "the set of all 2x for x in A". Python borrowed the idea: `[2 * x for x in
        a]` is the list of all `2 * x` for `x` in `a`.""",
        """"Each price with tax", "each name in capitals": such phrases describe a new list by a rule, not by
        steps. A list comprehension is a rule of this kind.""",
    ),
    ideas=(
        (
            """Read it in the order of its parts: in brackets, what each new item is, and then where the old
            items come from. `[len(word) for word in words]` is "the length of word, for each word in words".""",
            """A comprehension has two parts. Behind `for` stands what is walked through, before it the
            expression that is computed for each item. Python evaluates the `for` part first, though it is
            written second.""",
        ),
        (
            """The result has exactly as many items as the input, in the same order. If you need fewer, add a
            condition; if you need something other than a list, use another tool.""",
            """One item in, one item out. That makes a comprehension easy to check: compare the lengths, then
            check one item by hand.""",
        ),
        (
            """The expression may be anything: arithmetic, a method call, a tuple, a call of your own function.
            If it grows long, move it into a function with a name.""",
            """Keep the expression short. When a comprehension no longer fits on a line, or needs a comment, a
            plain loop or a helper function is kinder to the reader.""",
        ),
        (
            """The loop variable lives only inside the brackets. After `[x * 2 for x in row]` there is no `x`,
            and an `x` that existed before is untouched.""",
            """Unlike a `for` statement, a comprehension does not leave its variable behind. So a short name
            does no harm here.""",
        ),
    ),
    examples=(_loop_and_comprehension, _fahrenheit, _initials),
    pitfalls=(
        """Using a comprehension only for its effect, as in `[print(x) for x in row]`. It prints, but it also
        builds a useless list of `None`. For an effect write a loop.""",
        """Expecting the original to change. `[x + 1 for x in row]` makes a new list and, if it is not assigned,
        loses it at once. Write `row = [x + 1 for x in row]` if the name should mean the new list.""",
    ),
    questions=(_shout_question, _discount_question),
    asks=(
        "How do I read it?",
        "How long is the result?",
        "What may stand in front?",
        "What happens to the variable?",
    ),
    notes={
        "young": (
            """Think of a machine on a conveyor belt. A plain cookie goes in, a cookie with icing comes out. For
            each cookie that goes in, one comes out.""",
        ),
        "engineer": (
            """A comprehension is `map` with an inline body. Python has `map` as well, but the comprehension is the
            usual style and needs no `lambda`.""",
        ),
        "analyst": ("""A comprehension is a computed column: one formula, applied to every row.""",),
    },
    families=(
        Family(
            "seat_numbers_to_rows",
            "seats|tickets|numbers: list[int], width|n: int -> $hint",
            names=("rows_and_seats", "places_of_seats", "seat_places", "find_places"),
            tells=(
                "In a hall with $width seats in each row the seats are numbered from 1, row by row: the first row has "
                "the numbers 1 to $width, the second goes on from there. Return for each number in $seats $what.",
                "Translate the seat numbers in $seats: a list with $what for each of them. All rows have $width seats, "
                "and the numbers begin at 1 in the first row and go on without a gap in the next.",
                "The seats of a theatre are numbered through, starting with 1; every row has $width of them. Make a "
                "list that holds $what for each number in $seats.",
            ),
            notes=("The list has the order of $seats, and $count.",),
            varies={
                "form": (
                    {
                        "key": "pair",
                        "hint": "list[tuple[int, int]]",
                        "what": "a pair (row, seat in that row)",
                        "item": "(row + 1, seat + 1)",
                        "count": "rows and seats are counted from 1",
                    },
                    {
                        "key": "letter",
                        "hint": "list[str]",
                        "what": 'a text such as "B5" (letter of the row and seat in that row)',
                        "item": 'f"{chr(65 + row)}{seat + 1}"',
                        "count": "the rows are called A, B, C and so on, up to Z",
                    },
                    {
                        "key": "text",
                        "hint": "list[str]",
                        "what": 'a text such as "row 2, seat 5"',
                        "item": 'f"row {row + 1}, seat {seat + 1}"',
                        "count": "rows and seats are counted from 1",
                    },
                )
            },
            solutions=(
                "places = [divmod(number - 1, $width) for number in $seats]\nreturn [$item for row, seat in places]",
                "places = []\nfor number in $seats:\n    row = (number - 1) // $width\n"
                "    seat = number - 1 - row * $width\n    places.append($item)\nreturn places",
            ),
            oracle=_seats_in_order,
            draw=lambda rng, form: _tickets(rng),
            edges=(([], 4), ([1, 4, 5, 8, 9], 4), ([3, 1, 2], 1)),
            about={"seats": "seat numbers, from 1 on", "width": "the seats in a row", "return": "the places, in order"},
        ),
        Family(
            "short_names_cut_to_width",
            "people|guests|staff: list[tuple[str, str]], width|size: int -> list[str]",
            names=("short_names", "name_badges", "badge_texts", "labels_for_people"),
            tells=(
                "For each pair (first name, family name) in $people make a text $form and cut it to its first $width "
                "characters. Return the list of these texts.",
                "Return a list with a badge for each of $people, who are pairs of a first name and a family name. A "
                "badge is written $form; of one that is longer than $width characters only the first $width are kept.",
                "Write each (first name, family name) pair of $people $form, in at most $width characters: what goes "
                "beyond them is cut off at the end. Return the texts in the same order.",
            ),
            notes=("A shorter text stays as it is.",),
            varies={
                "style": (
                    {
                        "form": 'like "A. Meyer" for Ada Meyer',
                        "text": "{given[0]}. {family}",
                        "join": 'given[0] + ". " + family',
                    },
                    {
                        "form": 'like "Meyer A." for Ada Meyer',
                        "text": "{family} {given[0]}.",
                        "join": 'family + " " + given[0] + "."',
                    },
                    {
                        "form": 'like "Meyer, Ada" for Ada Meyer',
                        "text": "{family}, {given}",
                        "join": 'family + ", " + given',
                    },
                )
            },
            solutions=(
                'return [f"$text"[:$width] for given, family in $people]',
                "badges = []\nfor given, family in $people:\n    badge = $join\n    if len(badge) > $width:\n"
                "        badge = badge[:$width]\n    badges.append(badge)\nreturn badges",
                'whole = [f"$text" for given, family in $people]\nreturn [badge[:$width] for badge in whole]',
            ),
            oracle=_short,
            draw=lambda rng, style: (
                [(name, rng.choice(_FAMILIES)) for name in people(rng, rng.randint(1, 3))],
                rng.randint(6, 11),
            ),
            edges=(([], 8), ([("Ada", "Meyer"), ("Omar", "Fernandes")], 8), ([("Zoe", "Li")], 20)),
            about={
                "people": "pairs of a first name and a family name",
                "width": "the most characters that fit",
                "return": "the texts",
            },
            noun="the list of the badges of $people, cut to $width characters",
            gives="words",
        ),
        Family(
            "pieces_and_rests_of_planks",
            "planks|boards|lengths: list[int], piece|size: int -> $hint",
            names=("$stem", "${stem}_of_planks", "cut_planks", "list_$stem"),
            tells=(
                "Each plank in $planks, a length in centimetres, is cut into as many pieces of $piece cm as possible. "
                "Return a list with $what for each plank.",
                "From every length in $planks pieces of exactly $piece cm are sawn until no further one can be had. "
                "List $what, plank by plank.",
                "Return for each plank in $planks $what, when it is sawn into pieces of $piece centimetres and as "
                "little as possible is left over.",
            ),
            notes=("Sawing itself costs no length. $more.",),
            varies={
                "answer": (
                    {
                        "key": "pair",
                        "stem": "pieces_and_rests",
                        "hint": "list[tuple[int, int]]",
                        "what": "the pair (number of pieces, length of the rest)",
                        "item": "divmod(plank, ",
                        "end": ")",
                        "take": "(count, rest)",
                        "more": "A plank shorter than a piece is left over as a whole",
                    },
                    {
                        "key": "rest",
                        "stem": "rests",
                        "hint": "list[int]",
                        "what": "the length of the rest",
                        "item": "plank % ",
                        "end": "",
                        "take": "rest",
                        "more": "A plank shorter than a piece is left over as a whole",
                    },
                    {
                        "key": "missing",
                        "stem": "missing_lengths",
                        "hint": "list[int]",
                        "what": "how many centimetres the rest lacks to be another whole piece",
                        "item": "-plank % ",
                        "end": "",
                        "take": "0 if rest == 0 else piece_length - rest",
                        "more": "Where nothing is left over, the number is 0",
                    },
                )
            },
            solutions=(
                "return [$item$piece$end for plank in $planks]",
                "piece_length = $piece\nfound = []\nfor plank in $planks:\n    count = plank // piece_length\n"
                "    rest = plank - count * piece_length\n    found.append($take)\nreturn found",
            ),
            oracle=_planks,
            draw=lambda rng, answer: _lengths(rng),
            edges=(([], 30), ([30, 29, 31, 60, 10], 30), ([5, 4], 1)),
            about={"planks": "lengths in cm", "piece": "the length of a piece, at least 1", "return": "$what"},
        ),
    ),
)
