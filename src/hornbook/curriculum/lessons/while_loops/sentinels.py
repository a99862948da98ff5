"""Sentinels: marks for the end, and loops that are left from the middle."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _read_until(rng: Random) -> Example:
    items = people(rng, 4)
    items.insert(3, "stop")
    return example(
        """Names are read one at a time until the word `stop` appears. The test belongs in the middle: after reading,
        before using. Here an iterator over a list plays the role of the keyboard.""",
        '''
        def read_names(lines: list[str]) -> list[str]:
            """Return the lines before the line "stop", or all if there is none."""
            source = iter(lines)
            names = []
            while True:
                line = next(source, "stop")
                if line == "stop":
                    break
                names.append(line)
            return names


        print(read_names($items))
        print(read_names(["Eva"]))
        ''',
        """The line "stop" is read but not stored, and what follows it is never read. The second argument of `next`
        stands in when the input is used up, so the loop also ends without a stop line.""",
        items=literal(items),
    )


def _retry(rng: Random) -> Example:
    answers = [*rng.sample(["maybe", "x", "seven", "?"], 2), str(rng.randint(1, 99)), "5"]
    return example(
        """A program asks for a number until it gets one, but at most three times. There are two reasons to end, and
        each has its own exit.""",
        '''
        def ask_number(answers: list[str]) -> int | None:
            """Return the first of the first three answers that is a number, or None."""
            tries = 0
            while tries < 3:
                text = answers[tries] if tries < len(answers) else ""
                if text.isdigit():
                    return int(text)
                tries += 1
            return None


        print(ask_number($answers))
        print(ask_number(["a", "b", "c", "4"]))
        ''',
        """The first two answers were not numbers, the third was one. In the second call the fourth answer would be
        fine, but after three tries the loop is over.""",
        answers=literal(answers),
    )


def _game(rng: Random) -> Example:
    q = quantity(rng)
    items = [*numbers(rng, 4, 3, 30), -1, 8]
    return example(
        """Measured values arrive in a list, and the value -1 marks the end; whatever stands behind it is left over from
        earlier. Such a mark is called a sentinel. The list holds $what.""",
        '''
        def mean_before_mark($many: list[int]) -> float:
            """Return the mean of the items before the first -1; 0.0 if there are none."""
            total = 0
            count = 0
            while count < len($many) and $many[count] != -1:
                total += $many[count]
                count += 1
            return total / count if count else 0.0


        print(mean_before_mark($items))
        print(mean_before_mark([-1, 3]))
        ''',
        """`count` is both the number of items seen and the position of the next one. The mark itself must not be added.
        In the second list it comes first, so nothing is counted, and the division is avoided.""",
        items=items,
        **q.names,
    )


def _menu_question(rng: Random) -> Question:
    a, b, c = numbers(rng, 3, 1, 20)
    commands = [f"add {a}", f"sub {b}", f"add {c}", "end", "add 99"]
    return question(
        """A tiny calculator starts at 0 and understands "add n", "sub n" and "end". Write a function that carries out
        the commands until "end" and returns the result.""",
        '''
        def calculate(commands: list[str]) -> int:
            """Carry out commands up to "end" (or to the last one) and return the value."""
            value = 0
            position = 0
            while position < len(commands) and commands[position] != "end":
                name, number = commands[position].split()
                value += int(number) if name == "add" else -int(number)
                position += 1
            return value


        print(calculate($commands))
        ''',
        """The sentinel is tested before the command is split, since "end" has no number. The command behind it is not
        carried out.""",
        commands=literal(commands),
    )


def _stairs_question(rng: Random) -> Question:
    days = numbers(rng, 6, 20, 70)
    goal = rng.randint(100, 180)
    return question(
        """Somebody reads some pages every day and wants to know on which day page $goal is reached (days count from 1).
        If it never is, the answer is `None`.""",
        '''
        def day_reached(pages: list[int], goal: int) -> int | None:
            """Return the first day on which the sum of pages is at least the goal."""
            read = 0
            day = 0
            while read < goal:
                if day == len(pages):
                    return None
                read += pages[day]
                day += 1
            return day


        print(day_reached($days, $goal))
        print(day_reached([10], $goal))
        ''',
        """There are two ends: enough pages, or no more days. The second is tested in the body, before the list is read.
        Since `day` is increased after the addition, it counts from 1 when the loop ends.""",
        days=days,
        goal=goal,
    )


_MARKS = ({"times": "two", "n": 2, "word": "double"}, {"times": "three", "n": 3, "word": "triple"})


def _before_marks(values: list[int], mark: int, row: dict[str, Any]) -> list[int]:
    """By searching in a text with one letter for each value."""
    letters = "".join("m" if value == mark else "-" for value in values)
    return values[: letters.index("m" * row["n"])] if "m" * row["n"] in letters else values[:]


def _with_marks(rng: Random, n: int) -> tuple[list[int], int]:
    mark = rng.choice((0, 0, 9, 99))
    parts = [[rng.randint(1, 8)] * rng.randint(0, 2) + [mark] * rng.choice((0, 1, n - 1, n, n)) for _ in range(3)]
    return [value for part in parts for value in part] + [rng.randint(1, 8)], mark


_GUESSING = tuple(
    dict(zip(("what", "stop", "found", "lost", "quit"), row, strict=True))
    for row in (
        ("the password of a door", "leave", "open after", "locked", "left"),
        ("a riddle's answer", "pass", "solved with guess", "no more guesses", "passed"),
        ("the name of a goblin", "stop", "found in round", "the goblin wins", "stopped"),
        ("the hidden town in a game", "end", "right at try", "too many tries", "ended early"),
    )
)


def _guessed(guesses: list[str], secret: str, most: int, row: dict[str, str]) -> str:
    """By which of three places comes first: of the secret, of the word for stopping, of the last guess allowed."""
    right, stop = ([*guesses, word].index(word) for word in (secret, row["stop"]))
    if right < min(stop, most, len(guesses)):
        return f"{row['found']} {right + 1}"
    return row["lost"] if most <= min(stop, len(guesses)) else row["quit"]


def _guesses(rng: Random, row: dict[str, str]) -> tuple[list[str], str, int]:
    secret, *others = rng.sample(("fern", "moss", "reed", "birch", "clover", "thyme"), 4)
    most = rng.randint(1, 4)
    wrong = [rng.choice(others) for _ in range(rng.choice((most - 1, most - 1, most, rng.randint(0, 4))))]
    return (
        [*wrong, *rng.choice(([], [secret], [secret, others[0]], [row["stop"], secret], [row["stop"]]))],
        secret,
        most,
    )


_BLOCKS = tuple(
    {**figure, **rest}
    for figure in (
        {"stem": "totals", "what": "the sum of the numbers", "add": "value", "of": "sum"},
        {"stem": "sizes", "what": "how many numbers there are", "add": "1", "of": "len"},
    )
    for rest in (
        {"rule": "Numbers behind the last -1 belong to no block and are left out", "more": "", "all": "values"},
        {
            "rule": "Numbers behind the last -1, if there are any, make one more block",
            "more": "\nif values and values[-1] != -1:\n    found.append(current)",
            "all": "values if values[-1:] in ([], [-1]) else [*values, -1]",
        },
    )
)


def _figures(values: list[int], row: dict[str, str]) -> list[int]:
    """By splitting a text at the marks."""
    *closed, rest = " ".join(map(str, values)).split("-1")
    parts = closed + [rest] * bool(row["more"] and rest.split())
    return [sum(map(int, part.split())) if row["of"] == "sum" else len(part.split()) for part in parts]


LESSON = Lesson(
    topic="Sentinels and loops that are left from the middle",
    area="while loops",
    concepts=("while_loop", "break_continue", "sentinel"),
    openings=(
        """Often one has to read something before one can tell whether to go on. Then the test fits neither at the top
        of the loop nor at its bottom. It stands in the middle.""",
        """"Enter numbers, and 'done' when you have finished": the word `done` is data that is not data, a mark for the
        end. Loops that wait for such a mark have a typical form.""",
        """Some loops have more than one reason to stop: the goal is reached, the input is used up, or there were too
        many attempts. Each reason deserves its own, visible exit.""",
    ),
    ideas=(
        (
            """`while True` repeats for ever, unless a `break` or a `return` in the body ends it. It is the honest form
            for a loop whose test stands in the middle: get something, decide, use it.""",
            """The order is: read, test, use. With the test at the top you would have to read once before the loop and
            again at its end. `while True` with a `break` avoids the repeated line.""",
        ),
        (
            """A sentinel is a value that marks the end. It must not be able to occur as data: -1 is fine for weights,
            but not for temperatures. It is tested for before it is used, so that it does not slip into the sum.""",
            """Choose an end mark that cannot be mistaken for a real value. `None` is usually best, the empty string is
            common for text lines, and -1 works where negative numbers make no sense.""",
        ),
        (
            """Do not rely on the mark alone. If it may be missing, the loop must also stop at the end of the input;
            otherwise it runs into an error or goes on for ever. Combine both tests, the one about the position
            first.""",
            """Input comes from people and files, and both forget things. A loop that waits for "end" should also
            survive a file that stops without it.""",
        ),
    ),
    examples=(_read_until, _retry, _game),
    pitfalls=(
        """Adding the sentinel to the data. If the value is used before it is tested, the -1 ends up in the total, and
        the result is off by one. Test first.""",
        """A `while True` without a way out in some branch. Go through the body and check that every path either makes
        progress or leaves.""",
    ),
    questions=(_menu_question, _stairs_question),
    asks=("Why is the test in the middle?", "What is a good end mark?", "What if the mark is missing?"),
    notes={
        "young": (
            """Your friend reads numbers aloud and says "stop" at the end. You add up the numbers. You do not add
            "stop".""",
        ),
        "engineer": (
            """The assignment expression `while (line := read()) != "stop":` puts the reading into the condition; use it
            when it stays readable.""",
        ),
        "analyst": (
            """Old data files often use 999 or -1 for "missing". Replace such marks by `None` as soon as the file is
            read, or they will turn up in an average.""",
        ),
    },
    families=(
        Family(
            "values_before_repeated_mark",
            "values|codes: list[int], mark|end: int -> list[int]",
            names=("before_${word}_mark", "values_before_end", "read_until_${word}", "until_${word}_mark"),
            tells=(
                "A row of $times $mark in $values marks the end; fewer of them in a row are ordinary values. Return "
                "the list of the values before the first such end.",
                "Return the list of what stands in $values before the first place where $mark occurs $times times in "
                "a row. Fewer marks in a row are values like all others.",
                "Read $values from the left and stop where $times values in a row are equal to $mark. Return the list "
                "of what stands before them.",
            ),
            notes=("Without such a place, all values are returned.",),
            varies={"row": _MARKS},
            solutions=(
                program("""
                    at = 0
                    while at < len($values) and $values[at : at + $n] != [$mark] * $n:
                        at += 1
                    return $values[:at]
                """),
                program("""
                    run = 0
                    for at, value in enumerate($values):
                        run = run + 1 if value == $mark else 0
                        if run == $n:
                            return $values[: at - $n + 1]
                    return list($values)
                """),
                program("""
                    found = []
                    for value in $values:
                        found.append(value)
                        if found[-$n:] == [$mark] * $n:
                            return found[:-$n]
                    return found
                """),
            ),
            oracle=_before_marks,
            draw=lambda rng, row: _with_marks(rng, row["n"]),
            edges=(
                ([], 0),
                ([4, 0, 5, 0, 0, 7, 0, 0, 0, 1], 0),
                ([0, 0, 0, 6], 0),
                ([3, 0], 0),
                ([9, 9, 2, 9, 9, 9], 9),
            ),
            about={
                "values": "the values",
                "mark": "the value that marks the end",
                "return": "the values before the end",
            },
            noun="the list of those $values that come before the first $times values in a row equal to $mark",
            gives="ints",
        ),
        Family(
            "how_the_guessing_ends",
            "guesses|words: list[str], secret|answer: str, limit|allowed: int -> str",
            names=("guessing_result", "end_of_guessing", "outcome_of_guesses", "follow_guesses"),
            tells=(
                "Somebody has to guess $what. The right word is $secret, and the guesses are those in $guesses, in "
                'this order. Return "$found N" if the guess with number N (counted from 1) is right, "$lost" after '
                '$limit wrong guesses, and "$quit" if the word "$stop" or the end of the list comes before.',
                "Follow the words in $guesses until one of these happens, and return the text for it: a word equals "
                '$secret, "$found N", where N is its number from 1 on; $limit words were wrong, "$lost"; the word is '
                '"$stop" or there is no further word, "$quit". The task is to guess $what.',
                "Return how the guessing of $what ends. The words guessed are those in $guesses, in this order, and "
                'the right one is $secret: "$found N" for a right guess, the N-th of all, "$lost" as soon as $limit '
                'guesses were wrong, "$quit" when "$stop" is read or the list is over before that.',
            ),
            notes=('"$stop" itself is no guess, and $limit is at least 1.',),
            varies={"row": _GUESSING},
            solutions=(
                program("""
                    tries = 0
                    while tries < $limit:
                        if tries == len($guesses) or $guesses[tries] == "$stop":
                            return "$quit"
                        tries += 1
                        if $guesses[tries - 1] == $secret:
                            return f"$found {tries}"
                    return "$lost"
                """),
                program("""
                    for number, guess in enumerate($guesses, start=1):
                        if guess == "$stop":
                            return "$quit"
                        if guess == $secret:
                            return f"$found {number}"
                        if number == $limit:
                            return "$lost"
                    return "$quit"
                """),
                program("""
                    source = iter($guesses)
                    wrong = 0
                    while True:
                        guess = next(source, "$stop")
                        if guess == "$stop":
                            return "$quit"
                        if guess == $secret:
                            return f"$found {wrong + 1}"
                        wrong += 1
                        if wrong == $limit:
                            return "$lost"
                """),
            ),
            oracle=_guessed,
            draw=_guesses,
            edges=(
                ([], "fern", 2),
                (["moss", "fern"], "fern", 2),
                (["moss", "reed", "fern"], "fern", 2),
                (["moss"], "fern", 2),
            ),
            about={
                "guesses": "the words, in order",
                "secret": "the right word",
                "limit": "how many wrong guesses end it",
                "return": "a text about the end",
            },
        ),
        Family(
            "figures_of_closed_blocks",
            "values: list[int] -> list[int]",
            names=("block_$stem", "${stem}_of_blocks", "${stem}_between_marks", "read_blocks_$stem"),
            tells=(
                "In $values each block of numbers is closed by a -1, and all other numbers are 0 or more. Return a "
                "list that says for each block $what in it.",
                "The number -1 in $values marks the end of a block; it is not part of it. Return, for one block after "
                "the other, $what in it.",
                "Read $values, where -1 ends a block of numbers that are not negative, and return a list with one "
                "number for each block: $what in the block.",
            ),
            notes=("An empty block gives 0.", "$rule."),
            varies={"row": _BLOCKS},
            solutions=(
                program("""
                    found = []
                    current = 0
                    for value in values:
                        if value == -1:
                            found.append(current)
                            current = 0
                        else:
                            current += $add$more
                    return found
                """),
                program("""
                    found = []
                    rest = $all
                    while -1 in rest:
                        end = rest.index(-1)
                        found.append($of(rest[:end]))
                        rest = rest[end + 1 :]
                    return found
                """),
            ),
            oracle=_figures,
            draw=lambda rng, row: (
                [value for _ in range(rng.randint(1, 3)) for value in [*numbers(rng, rng.randint(0, 3), 0, 12), -1]]
                + numbers(rng, rng.choice((0, 1, 2)), 0, 9),
            ),
            edges=(([],), ([-1, -1],), ([3, 4, -1, 0, -1],), ([3, -1, 4, 5],), ([6, 1],)),
            about={"values": "numbers, with -1 at the end of each block", "return": "$what, block by block"},
            noun="the list that says, for each block of $values (each is closed by a -1), $what in it",
            gives="nats",
        ),
    ),
)
