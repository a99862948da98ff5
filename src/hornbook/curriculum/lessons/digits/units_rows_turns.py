"""Amounts split into units, places in rows, turns in a cycle."""

from itertools import cycle, islice, product
from random import Random
from string import ascii_uppercase

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _coins(r: Random) -> Example:
    amount = 50 * r.randint(2, 5) + r.randint(2, 49)
    return example(
        """A machine has to pay out $amount cents with as few coins as possible, from coins of 50, 20, 10, 5,
        2 and 1. For these coins it works to take as many of the largest as fit, then go on with the rest.""",
        '''
        def coins_for(amount: int) -> dict[int, int]:
            """Return how many of each coin are paid out, largest coin first."""
            counts = {}
            for coin in [50, 20, 10, 5, 2, 1]:
                number, amount = divmod(amount, coin)
                if number > 0:
                    counts[coin] = number
            return counts


        print(coins_for($amount))
        ''',
        """The first round takes $n coins of 50, which leaves $rest cents for the smaller ones. Since the
        smallest coin is 1, nothing can remain at the end.""",
        amount=amount,
        n=amount // 50,
        rest=amount % 50,
    )


def _grid_position(r: Random) -> Example:
    cols, index = r.randint(4, 9), r.randint(10, 60)
    return example(
        """The seats of a hall are numbered row by row, starting with 0, with $cols seats in a row. In which
        row and column is seat $index?""",
        '''
        def place_of(seat: int, columns: int) -> tuple[int, int]:
            """Return the row and the column of a seat; all counts start at 0."""
            return seat // columns, seat % columns


        def seat_at(row: int, column: int, columns: int) -> int:
            """Return the number of the seat in the given row and column."""
            return row * columns + column


        print(place_of($index, $cols))
        print(seat_at($row, $col, $cols))
        ''',
        """The quotient $row counts the full rows before the seat, and the remainder $col counts the seats
        before it in its own row. The second function undoes the first and finds seat $index again.""",
        cols=cols,
        index=index,
        row=index // cols,
        col=index % cols,
    )


def _rotate_names(r: Random) -> Example:
    people = r.sample(("Ada", "Bea", "Chen", "Dora", "Emil", "Farah", "Greta"), r.randint(3, 5))
    day = r.randint(10, 40)
    return example(
        """$n people take turns washing up, one each day, in a fixed order. Whose turn is it on day $day, if
        the first person starts on day 0?""",
        '''
        def on_duty(people: list[str], day: int) -> str:
            """Return whose turn it is on the given day, counting days from 0."""
            return people[day % len(people)]


        people = $people
        for day in [0, 1, $n, $day]:
            print(day, on_duty(people, day))
        ''',
        """On day $n everyone has had a turn and the first person starts again, because `$n % $n` is 0. Day
        $day has the remainder $rem, so it belongs to $who. No list of days is needed, however far ahead you
        look.""",
        people=people,
        n=len(people),
        day=day,
        rem=day % len(people),
        who=people[day % len(people)],
    )


def _q_ceil_minutes(r: Random) -> Question:
    minutes, block = r.randint(61, 400), r.choice((15, 20, 30))
    return question(
        """A car park charges for each started block of $block minutes. Write `blocks(minutes)` and test it
        right at a limit.""",
        '''
        def blocks(minutes: int) -> int:
            """Return how many blocks of $block minutes have been started."""
            return (minutes + $block - 1) // $block


        print(blocks($block), blocks($block + 1))
        print(blocks($minutes))
        ''',
        """Exactly $block minutes are one block and one minute more starts a second. Testing on both sides of
        the limit is the fastest way to find a rounding mistake.""",
        minutes=minutes,
        block=block,
    )


def _q_leap(r: Random) -> Question:
    year = r.randint(1980, 2060)
    return question(
        """A year is a leap year if it is divisible by 4, except that full centuries count only if divisible
        by 400. Write `is_leap(year)`.""",
        '''
        def is_leap(year: int) -> bool:
            """Return whether the year has a 29th of February in the Gregorian calendar."""
            if year % 400 == 0:
                return True
            if year % 100 == 0:
                return False
            return year % 4 == 0


        for year in [1900, 2000, 2024, $year]:
            print(year, is_leap(year))
        ''',
        """The rarest rule is asked first. Once a year is known to be no multiple of 400, a multiple of 100 is
        certainly not a leap year, and only then does the simple rule decide.""",
        year=year,
    )


def _snake(width: int, turned: bool) -> list[tuple[int, int]]:
    """The places of a few rows, in the order in which they are filled."""
    forth = list(range(width))
    return [(row, column) for row in range(12) for column in (forth, forth[::-1])[(row + turned) % 2]]


LESSON = Lesson(
    topic="Splitting amounts into units, rows and turns",
    area="digits and integer division",
    concepts=("integer_division", "modulo", "greedy", "index_arithmetic"),
    openings=(
        """Coins, hours, rows of seats, turns in a game: all of them cut a large number into groups. If you
        can name the group size, a quotient and a remainder do the rest.""",
        """Which row is seat 43 in? How many twenties are in 90? Whose turn is it on the hundredth day? Three
        stories, one calculation.""",
        """A remainder tells you where you are inside a group, and a quotient tells you which group it is.
        Keeping the two meanings apart makes index arithmetic easy.""",
    ),
    ideas=(
        (
            """Work from the largest unit to the smallest. Each `divmod` takes away as much as fits and hands
            the rest to the next unit.""",
            """A chain of units, such as days, hours and minutes, is split from the top. What remains after
            one unit is the input of the next, and it is always smaller than the unit before.""",
        ),
        (
            """Counting from zero makes position arithmetic clean. Element `i` of a table with `w` columns
            stands in row `i // w` and column `i % w`, and the way back is `row * w + column`.""",
            """If seats are numbered from 1, subtract 1 before dividing and add 1 afterwards. Forgetting it
            puts the last seat of each row into the next row.""",
        ),
        (
            """Taking turns is a remainder. `items[i % len(items)]` walks through a list again and again, and
            `i` may grow without limit.""",
            """A cycle of length n repeats the remainders 0 to n - 1. To know what happens at step one
            million, divide; there is no need to walk there.""",
        ),
    ),
    asks=(
        "In which order do I split off the units?",
        "How do I find a row and a column?",
        "How can a list be used in rotation?",
    ),
    examples=(_coins, _grid_position, _rotate_names),
    pitfalls=(
        """Dividing the original amount again for the second unit counts the first unit twice. After taking
        the hours, continue with the remainder, not with the total.""",
        """Mixing counts from 1 with remainders from 0 puts exactly one element in each group in the wrong
        place. Convert to counting from 0, compute, and convert back for display.""",
        """Taking the largest coin first is not the best way for every set of coins. With coins of 4, 3 and 1,
        the amount 6 would be paid as 4 + 1 + 1, though 3 + 3 is shorter.""",
    ),
    questions=(_q_ceil_minutes, _q_leap),
    notes={
        "engineer": (
            """`itertools.cycle` iterates in rotation, but indexing with `%` gives random access to any step,
            needs no state and works in both directions.""",
        ),
        "analyst": (
            """Fiscal quarters are this arithmetic: for a month from 1 to 12, `(month - 1) // 3 + 1` is its
            quarter.""",
        ),
        "hobbyist": (
            """A good private project: write a function that says which bin goes out this week, from the
            number of weeks since a date you remember.""",
        ),
    },
    families=(
        Family(
            "label_of_numbered_place",
            "place|position|index: int, columns|width|per_row: int -> str",
            names=("${thing}_label", "label_of_$thing", "name_of_$thing", "${thing}_name"),
            tells=(
                "The $things of a $whole are numbered from 1, row by row, $columns in a row. Return the label of "
                '$thing number $place: $made, such as "$like".',
                "A $whole has rows of $columns $things, and the numbers 1, 2, 3 and so on run through one row after "
                'the other. Return the label of number $place, $made, as a text like "$like".',
                "Turn $place, the number of a $thing counted from 1 along the rows of a $whole with $columns in each, "
                'into a text like "$like", $made, and return it.',
            ),
            notes=(
                "Rows and columns are counted from 1, and A is the first $lettered. There are never more than 26 "
                "${lettered}s.",
            ),
            varies={
                "whole": (
                    {"thing": "seat", "things": "seats", "whole": "coach"},
                    {"thing": "locker", "things": "lockers", "whole": "locker wall"},
                    {"thing": "bed", "things": "beds", "whole": "garden"},
                    {"thing": "shelf", "things": "shelves", "whole": "cellar"},
                ),
                "form": (
                    {
                        "made": "the number of its row followed by a letter for its column",
                        "like": "12C",
                        "lettered": "column",
                        "text": 'f"{row + 1}{letters[column]}"',
                        "joined": 'str(row + 1) + chr(ord("A") + column)',
                    },
                    {
                        "made": "a letter for its row followed by the number of its column",
                        "like": "C12",
                        "lettered": "row",
                        "text": 'f"{letters[row]}{column + 1}"',
                        "joined": 'chr(ord("A") + row) + str(column + 1)',
                    },
                ),
            },
            solutions=(
                'letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"\nrow, column = divmod($place - 1, $columns)\nreturn $text',
                "row = 0\ncolumn = $place - 1\nwhile column >= $columns:\n    column -= $columns\n    row += 1\n"
                "return $joined",
            ),
            oracle=lambda place, columns, whole, form: [
                f"{row + 1}{ascii_uppercase[column]}"
                if form["like"] == "12C"
                else f"{ascii_uppercase[row]}{column + 1}"
                for row, column in product(range(26), range(columns))
            ][place - 1],
            draw=lambda rng, whole, form: (
                lambda columns: (
                    columns * rng.randint(0, 11) + rng.choice((1, columns, rng.randint(1, columns))),
                    columns,
                )
            )(rng.randint(1, 12)),
            edges=((1, 4), (4, 4), (5, 4), (47, 4), (24, 12)),
            about={
                "place": "the number of the $thing",
                "columns": "how many $things a row has",
                "return": 'a text such as "$like"',
            },
            noun="the label of the $thing with the number $place",
            gives="str",
        ),
        Family(
            "place_in_snaking_rows",
            "position: int, width: int -> tuple[int, int]",
            names=("place_of_$thing", "${thing}_in_rows", "row_and_column", "snake_place"),
            tells=(
                "The ${things} 0, 1, 2 and so on lie in rows of $width: the first row runs $way, the next one "
                "$back, and so on in turn. Return the row and the column of $thing number $position.",
                "Rows of $width $things are filled one after the other, the first $way, the second $back, the third "
                "$way again, and so forth. Counting the $things from 0, return the row and the column of number "
                "$position.",
                "Return the place (row, column) of $thing number $position, counted from 0, if every row holds $width "
                "of them and their order is $way in the first row, $back in the second, and so on in turn.",
            ),
            notes=("Rows and columns are counted from 0, and column 0 is on the left.",),
            varies={
                "kind": (
                    {"thing": "tile", "things": "tiles"},
                    {"thing": "postcard", "things": "postcards"},
                    {"thing": "plate", "things": "plates"},
                    {"thing": "field", "things": "fields"},
                ),
                "form": (
                    {
                        "way": "from left to right",
                        "back": "from right to left",
                        "turned": "1",
                        "column": "min(step, 2 * width - 1 - step)",
                    },
                    {
                        "way": "from right to left",
                        "back": "from left to right",
                        "turned": "0",
                        "column": "max(width - 1 - step, step - width)",
                    },
                ),
            },
            solutions=(
                "row, column = divmod($position, $width)\nif row % 2 == $turned:\n    column = $width - 1 - column\n"
                "return row, column",
                "step = $position % (2 * $width)\nreturn $position // $width, $column",
            ),
            oracle=lambda position, width, kind, form: _snake(width, form["turned"] == "0")[position],
            draw=lambda rng, kind, form: (
                lambda width: (width * rng.randint(0, 7) + rng.choice((0, width - 1, rng.randrange(width))), width)
            )(rng.randint(1, 9)),
            edges=((0, 5), (4, 5), (5, 5), (9, 5), (12, 5), (3, 1)),
            about={
                "position": "the number of the $thing, from 0",
                "width": "how many $things a row holds",
                "return": "the row and the column",
            },
        ),
        Family(
            "span_shared_by_two_states",
            "span: int, on: int, off: int -> int",
            names=("${units}_$state", "${state}_time", "count_${state}_$units", "${units}_while_$state"),
            tells=(
                "A $thing is $busy for $on $units, then $idle for $off $units, and so on in turn. Return for how many "
                "of the first $span $units it is $state.",
                "In turn, a $thing is $busy for $on $units and $idle for $off, beginning with $busy. Return how many "
                "of the first $span $units it is $state.",
                "Return the number of $units in which a $thing is $state during the first $span $units, if it is "
                "$busy for $on $units, then $idle for $off, and so on from the start.",
            ),
            notes=("No number is negative, and $on and $off are not 0.",),
            varies={
                "form": tuple(
                    {"thing": thing, "units": units, "busy": busy, "idle": idle, "state": state} | code
                    for thing, units, busy, idle in (
                        ("lamp", "seconds", "lit", "dark"),
                        ("shop", "days", "open", "closed"),
                        ("bridge", "minutes", "down", "raised"),
                    )
                    for state, code in (
                        (
                            busy,
                            {
                                "formula": "rounds * on + min(rest, on)",
                                "sign": "<",
                                "step": "min(span, on)",
                            },
                        ),
                        (
                            idle,
                            {
                                "formula": "rounds * off + max(0, rest - on)",
                                "sign": ">=",
                                "step": "max(0, min(span - on, off))",
                            },
                        ),
                    )
                )
            },
            solutions=(
                "rounds, rest = divmod(span, on + off)\nreturn $formula",
                "found = 0\nfor moment in range(span):\n    if moment % (on + off) $sign on:\n        found += 1\n"
                "return found",
                "found = 0\nwhile span > 0:\n    found += $step\n    span -= on + off\nreturn found",
            ),
            oracle=lambda span, on, off, form: list(
                islice(cycle([form["busy"]] * on + [form["idle"]] * off), span)
            ).count(form["state"]),
            draw=lambda rng, form: (
                lambda on, off: (
                    (on + off) * rng.randint(0, 6) + rng.choice((0, on, on + 1, on - 1, rng.randint(0, on + off))),
                    on,
                    off,
                )
            )(rng.randint(1, 9), rng.randint(1, 9)),
            edges=((0, 3, 2), (3, 3, 2), (4, 3, 2), (5, 3, 2), (13, 3, 2)),
            about={
                "span": "how many $units are looked at",
                "on": "the $units it is $busy",
                "off": "the $units it is $idle",
                "return": "the $units it is $state",
            },
            noun="the number of $units in which the $thing is $state",
            gives="nat",
        ),
    ),
)
