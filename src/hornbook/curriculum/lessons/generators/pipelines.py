"""Pipelines: generators that filter and transform what other generators give."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _price_lines(rng: Random) -> Example:
    names, prices = fruits(rng, 3), numbers(rng, 3, 2, 40)
    lines = ["# prices", *(f"{n}={p}" for n, p in zip(names, prices, strict=True)), ""]
    return example(
        """Lines of a settings file go through three stages: comments and empty lines are dropped, each line is split,
        and the number is converted.""",
        '''
        from collections.abc import Iterable, Iterator


        def content(lines: Iterable[str]) -> Iterator[str]:
            """Give the lines that are neither empty nor comments."""
            for line in lines:
                if line and not line.startswith("#"):
                    yield line


        def entries(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
            """Give the name and the number of each line."""
            for line in lines:
                name, number = line.split("=")
                yield name, int(number)


        lines = $lines
        print(dict(entries(content(lines))))
        print(sum(number for _, number in entries(content(lines))))
        ''',
        """Read from the inside: `content` reads the lines, `entries` reads what `content` gives. Each function can be
        tried by itself, with a short list as its input.""",
        lines=literal(lines),
    )


def _one_at_a_time(rng: Random) -> Example:
    a, b = numbers(rng, 2, 2, 9)
    return example(
        """In which order do the stages of a pipeline work? Each of them prints what it does.""",
        '''
        from collections.abc import Iterable, Iterator


        def checked(values: Iterable[int]) -> Iterator[int]:
            """Give the positive values."""
            for value in values:
                print("  checking", value)
                if value > 0:
                    yield value


        def doubled(values: Iterable[int]) -> Iterator[int]:
            """Give twice each value."""
            for value in values:
                print("  doubling", value)
                yield 2 * value


        for value in doubled(checked([$a, -1, $b])):
            print("got", value)
        ''',
        """The first value goes through both stages before the second one is looked at. No stage waits for the stage
        before it to finish, and no list is built between them.""",
        a=a,
        b=b,
    )


def _expressions(rng: Random) -> Example:
    texts = [str(n) for n in numbers(rng, 5, 1, 60)]
    texts[2] = "n/a"
    return example(
        """Short stages can be generator expressions. Each line below makes one stage out of the one above it; nothing
        runs until `sum` asks.""",
        """
        texts = $texts

        digits = (text for text in texts if text.isdigit())
        numbers = (int(text) for text in digits)
        small = (number for number in numbers if number <= 40)
        print(sum(small))
        """,
        """One could write it in a single expression, but the names say what has been achieved after each stage. The
        text "n/a" is stopped at the first one.""",
        texts=literal(texts),
    )


def _grades(rng: Random) -> Example:
    names = people(rng, 4)
    marks = numbers(rng, 4, 30, 99)
    limit = sorted(marks)[1] + 1
    return example(
        """A stage with a parameter is still a stage. The limit is passed along with the source.""",
        '''
        from collections.abc import Iterable, Iterator

        Result = tuple[str, int]


        def passed(results: Iterable[Result], limit: int) -> Iterator[Result]:
            """Give the results that reach the limit."""
            for name, mark in results:
                if mark >= limit:
                    yield name, mark


        def lines(results: Iterable[Result]) -> Iterator[str]:
            """Give each result as a line of text."""
            for place, (name, mark) in enumerate(results, start=1):
                yield f"{place}. {name} ({mark})"


        results = $results
        for line in lines(passed(results, $limit)):
            print(line)
        ''',
        """`enumerate` in the second stage counts what reaches it, so the places have no gaps although somebody was
        filtered out before.""",
        results=literal(list(zip(names, marks, strict=True))),
        limit=limit,
    )


def _words_question(rng: Random) -> Question:
    first, second = short_words(rng, 2)
    return question(
        """Write a generator that gives the words of many lines one by one, and another one that gives only words of
        more than three letters, in lower case. Combine them.""",
        '''
        from collections.abc import Iterable, Iterator


        def words(lines: Iterable[str]) -> Iterator[str]:
            """Give the words of the lines one by one."""
            for line in lines:
                for word in line.split():
                    yield word


        def long_words(words: Iterable[str]) -> Iterator[str]:
            """Give the words of more than three letters in lower case."""
            for word in words:
                if len(word) > 3:
                    yield word.lower()


        lines = ["The $first stood near", "a Large $second"]
        print(list(long_words(words(lines))))
        ''',
        """The first stage gives several words for one line, the second one gives one word or none for each word. A
        stage need not keep the number of items.""",
        first=first,
        second=second,
    )


def _average_question(rng: Random) -> Question:
    values = numbers(rng, 5, 10, 40)
    values[1] = -99
    return question(
        """A sensor reports -99 when it has failed. Write a pipeline that removes these readings, converts tenths of a
        degree to degrees and prints the largest.""",
        '''
        from collections.abc import Iterable, Iterator


        def valid(readings: Iterable[int]) -> Iterator[int]:
            """Give the readings that are not the mark of a failure."""
            return (reading for reading in readings if reading != -99)


        def degrees(readings: Iterable[int]) -> Iterator[float]:
            """Give the readings in degrees."""
            return (reading / 10 for reading in readings)


        print(max(degrees(valid($values))))
        ''',
        """The failures have to go before the conversion, or one would have to compare with -9.9. A function that
        returns a generator expression is a stage as well as one with `yield`.""",
        values=values,
    )


_KEEP: tuple[dict[str, str], ...] = (
    {"keep": "even", "test": "value % 2 == 0", "k": "even"},
    {"keep": "positive", "test": "value > 0", "k": "positive"},
    {"keep": "below 10", "test": "value < 10", "k": "small"},
)
_TURN: tuple[dict[str, str], ...] = (
    {"turn": "doubled", "form": "2 * value", "t": "doubled"},
    {"turn": "squared", "form": "value * value", "t": "squared"},
    {"turn": "reduced by 1", "form": "value - 1", "t": "lowered"},
)


def _kept(value: int, keep: str) -> bool:
    return {"even": not value & 1, "positive": value >= 1, "small": value <= 9}[keep]


def _turned(value: int, turn: str) -> int:
    return {"doubled": value + value, "squared": value**2, "lowered": -(1 - value)}[turn]


LESSON = Lesson(
    topic="Pipelines of generators: filter, transform, collect",
    area="generators",
    concepts=("pipeline", "filtering", "generator_expression"),
    openings=(
        """In a kitchen one cook washes, the next one cuts, the third one fries. Nobody waits until everything has been
        washed. Generators can be lined up in the same way.""",
        """A long loop that skips, converts, checks and adds up is hard to test, because everything happens at once.
        As a row of generators each step has a name and can be tried alone.""",
        """One generator may read from another. Put three small ones in a row, and you have a program that handles a
        file of any size, one line at a time.""",
    ),
    ideas=(
        (
            """A stage is a function that takes an iterable and gives an iterator. It loops over what it gets and yields
            what is to go on.""",
            """Every stage has the same shape: a loop over the source, and a `yield` inside it. A filter yields some
            items, a transformation yields something else for each.""",
        ),
        (
            """Stages are joined by nesting the calls: `total(numbers(content(lines)))`. Or each is given a name in a
            line of its own, which reads from top to bottom.""",
            """The output of one stage is the argument of the next. Since all of them accept any iterable, they can be
            put together in other orders, or tried on a list.""",
        ),
        (
            """The last stage pulls. When `sum` asks for a value, its source asks the stage before, and so on back
            to the lines; then the value travels forward through all the stages.""",
            """Items pass through a pipeline singly. At any time there is one item in the pipeline, however many
            lines the file has.""",
        ),
        (
            """Filters come before costly steps, so that these have less to do, and what cannot be converted has to be
            filtered out before the conversion.""",
            """The order of the stages matters where one of them changes what another one tests. Ask of each stage what
            it may rely on, and put in front of it the stage that ensures it.""",
        ),
    ),
    examples=(_expressions, _price_lines, _one_at_a_time, _grades),
    pitfalls=(
        """Reading a pipeline twice. After `print(list(stage))` the pipeline is empty, and the sum below it is 0. Build
        it anew, or collect a list once and use that.""",
        """Returning inside the loop of a stage. `return` ends the stage with the first item that meets the condition,
        and the stages behind it see the end of the data. To leave out one item, do not yield it.""",
        """Building a pipeline in a `with` block and reading it behind the block. The stages have not read anything yet,
        and by then the file is closed. Consume the values inside the block.""",
    ),
    questions=(_words_question, _average_question),
    asks=(
        "What does a stage look like?",
        "How are stages joined?",
        "In which order does it all run?",
        "Does the order of the stages matter?",
    ),
    notes={
        "analyst": (
            """Each stage corresponds to a line of a report's method section: which rows were left out, how values were
            converted, what was added up. The code can be read beside it.""",
        ),
        "engineer": (
            """A pipeline of generators is the iterator model of database engines, and the pipe of a shell: pull-based,
            one row at a time, with constant memory as long as no stage has to sort.""",
        ),
        "young": (
            """Children pass buckets along a line to put out a fire. Each bucket is handed on at once. The third child
            may pour some out or add something.""",
        ),
    },
    families=(
        Family(
            "keep_then_turn_stream",
            "values|amounts|readings: Iterable[int] -> Iterator[int]",
            setup="from collections.abc import Iterable, Iterator",
            through="list",
            names=(
                "${k}_values_$t",
                "${t}_if_$k",
                "${k}_only_$t",
                "give_${k}_$t",
            ),
            tells=(
                "Write a generator: of $values it lets pass only the numbers that are $keep, and it gives each of them "
                "$turn.",
                "Go through $values and yield every number that is $keep, $turn. Other numbers are dropped.",
                "Drop the numbers of $values that are not $keep, and give the others one by one, each of them $turn.",
            ),
            varies={"keep": _KEEP, "turn": _TURN},
            solutions=(
                "for value in $values:\n    if $test:\n        yield $form",
                "kept = (value for value in $values if $test)\nyield from ($form for value in kept)",
                "return ($form for value in $values if $test)",
                "kept = filter(lambda value: $test, $values)\nreturn map(lambda value: $form, kept)",
            ),
            oracle=lambda values, keep, turn: [_turned(v, turn["t"]) for v in values if _kept(v, keep["k"])],
            draw=lambda rng, keep, turn: (numbers(rng, rng.randint(3, 7), -6, 20),),
            edges=(([],), ([0, 9, 10, 1],), ([-2, -3],)),
            about={"values": "the numbers", "return": "a generator of the numbers that are left, $turn"},
        ),
        Family(
            "numbers_from_messy_lines",
            "lines|rows: Iterable[str] -> Iterator[int]",
            setup="from collections.abc import Iterable, Iterator",
            through="list",
            names=("numbers_in_lines", "clean_numbers", "parsed_readings", "read_numbers"),
            tells=(
                "Give the whole numbers written in $lines, one at a time. A line holds one number, perhaps with spaces "
                "around it; lines that are blank or begin with $mark are skipped.",
                "Each of the $lines is a number in decimal digits with or without outer spaces, a blank line, or "
                "a comment that begins with $mark. Yield the numbers as integers.",
                "Write a generator of the integers in $lines: strip each line, leave out what is empty then or starts "
                "with $mark, and convert the rest.",
            ),
            varies={"mark": ("#", ";", "--")},
            solutions=(
                "for line in $lines:\n    text = line.strip()\n    if text and not text.startswith($mark):\n"
                "        yield int(text)",
                "stripped = (line.strip() for line in $lines)\n"
                "content = (text for text in stripped if text and not text.startswith($mark))\n"
                "return map(int, content)",
                'for line in map(str.strip, $lines):\n    if line == "" or line.startswith($mark):\n'
                "        continue\n    yield int(line)",
            ),
            oracle=lambda lines, mark: [
                int(line) for line in lines if line.strip(" 0123456789") == "" and line.split()
            ],
            draw=lambda rng, mark: (
                [
                    rng.choice((str(n), f" {n}", f"{n} ", str(n), "", f"{mark} {n}", f"{mark}{n}"))
                    for n in numbers(rng, rng.randint(3, 6), 1, 99)
                ],
            ),
            edges=(([],), (["", "  "],), ([" 12 ", "", "7"],)),
            about={"lines": "lines with numbers, blank lines and comments", "return": "a generator of the numbers"},
        ),
        Family(
            "pipeline_collected",
            "texts|fields|parts: Iterable[str] -> int",
            setup="from collections.abc import Iterable",
            names=("${word}_of_numbers", "numeric_$word", "${word}_of_digit_texts", "${word}_from_texts"),
            tells=(
                "Of $texts only those that consist of decimal digits count. Convert them to integers, drop the ones "
                "$drop $limit, and return the $word of the others, 0 if there is none.",
                "Take the strings in $texts that are nothing but digits, as numbers, and without the numbers $drop "
                "$limit. Return their $word, or 0 for no numbers.",
                "Return the $word of all numbers among $texts that are not $drop $limit; other strings are ignored. "
                "With nothing left the result is 0.",
            ),
            varies={
                "limit": (20, 30, 50),
                "side": ({"drop": "above", "op": "<="}, {"drop": "below", "op": ">="}),
                "what": (
                    {"word": "sum", "call": "sum(kept)", "begin": "0", "step": "result += number"},
                    {
                        "word": "maximum",
                        "call": "max(kept, default=0)",
                        "begin": "0",
                        "step": "result = max(result, number)",
                    },
                ),
            },
            solutions=(
                "digits = (text for text in $texts if text.isdigit())\nnumbers = (int(text) for text in digits)\n"
                "kept = (number for number in numbers if number $op $limit)\nreturn $call",
                "result = $begin\nfor text in $texts:\n    if text.isdigit():\n        number = int(text)\n"
                "        if number $op $limit:\n            $step\nreturn result",
                "numbers = map(int, filter(str.isdigit, $texts))\n"
                "kept = [number for number in numbers if number $op $limit]\nreturn $call",
            ),
            oracle=lambda texts, limit, side, what: (
                lambda found: sum(found) if what["word"] == "sum" else [*sorted(found), 0][max(len(found) - 1, 0)]
            )(
                [
                    n
                    for n in (int(t) for t in texts if set(t) <= set("0123456789") and t)
                    if not (n > limit if side["drop"] == "above" else n < limit)
                ]
            ),
            draw=lambda rng, limit, side, what: (
                [
                    rng.choice((str(n), str(n), str(n), f"{n}x", "", f"-{n}"))
                    for n in (rng.choice((limit, rng.randint(2, 70), limit + rng.randint(-6, 6))) for _ in range(6))
                ],
            ),
            edges=(([],), (["10", "20", "50"],), (["a1", "7"],)),
            about={"texts": "strings, some of them numbers", "return": "the $word of the numbers that are left"},
        ),
    ),
)
