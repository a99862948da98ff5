"""itertools.chain and islice: joining and cutting without building lists."""

from itertools import chain
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people, things
from hornbook.curriculum.lessons.iterators._draws import iterator, short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _two_lists(rng: Random) -> Example:
    first, second = numbers(rng, 3, 1, 40), numbers(rng, 2, 1, 40)
    return example(
        """Two lists of orders are to be looked through as if they were one. `chain` does not join the lists; it reads
        the first to its end and goes on with the second.""",
        """
        from itertools import chain

        morning = $first
        afternoon = $second
        for order in chain(morning, afternoon):
            print(order, "large" if order > 20 else "small")
        print(sum(chain(morning, afternoon)), morning)
        """,
        """The loop sees $count orders. Both lists are as they were, and no list of $count items was built anywhere.""",
        first=first,
        second=second,
        count=len(first) + len(second),
    )


def _front_of_an_endless_row(rng: Random) -> Example:
    step = rng.randint(3, 9)
    return example(
        """`count` from the same module never ends, so no slice with square brackets can be taken from it. `islice`
        takes a piece of any iterator.""",
        """
        from itertools import count, islice

        multiples = count(0, $step)
        print(list(islice(multiples, 5)))
        print(list(islice(multiples, 3)))
        print(list(islice(count(0, $step), 10, 20, 4)))
        """,
        """The second piece begins where the first one ended, since both were cut from one iterator: it starts with
        $next. The last line names a start, an end and a step, as a slice does.""",
        step=step,
        next=5 * step,
    )


def _rows_of_a_table(rng: Random) -> Example:
    seats = [numbers(rng, rng.randint(2, 4), 1, 60) for _ in range(3)]
    return example(
        """If the parts are themselves in a list, `chain.from_iterable` takes that list. Here the tickets of several
        queues are called up, and only the first few calls are of interest.""",
        '''
        from itertools import chain, islice


        def first_calls(queues: list[list[int]], limit: int) -> list[int]:
            """Return the first few tickets when the queues are served one after another."""
            return list(islice(chain.from_iterable(queues), limit))


        queues = $seats
        print(first_calls(queues, $limit))
        print(first_calls(queues, 100))
        print(first_calls([], 3))
        ''',
        """A limit that is too large does no harm: `islice` stops when its source does. It reads no further than it has
        to, so queues beyond the limit are never touched.""",
        seats=seats,
        limit=rng.randint(3, 5),
    )


def _skip_the_heading(rng: Random) -> Example:
    names = people(rng, 3)
    lines = ["# guests", "# " + rng.choice(("spring", "autumn", "harvest")), *names]
    return example(
        """With `None` as its end, `islice` leaves out a beginning and gives all the rest. That suits files with a
        known number of heading lines.""",
        '''
        from collections.abc import Iterable, Iterator
        from itertools import islice


        def body(lines: Iterable[str], heading: int) -> Iterator[str]:
            """Give the lines below a heading of so many lines."""
            return islice(lines, heading, None)


        for line in body($lines, 2):
            print(line)
        ''',
        """The two lines with `#` are read and thrown away. `islice` has to read them, because an iterator cannot
        jump.""",
        lines=literal(lines),
    )


def _page_question(rng: Random) -> Question:
    goods = fruits(rng, 7)
    size = rng.choice((2, 3))
    return question(
        """An iterator gives search results, and a page shows $size of them. Write a function that returns the page
        with a given number; the first page has number 1.""",
        '''
        from collections.abc import Iterable
        from itertools import islice


        def page(results: Iterable[str], number: int, size: int) -> list[str]:
            """Return the results on the page with the number."""
            start = (number - 1) * size
            return list(islice(results, start, start + size))


        results = $goods
        print(page(iter(results), 1, $size))
        print(page(iter(results), 2, $size))
        print(page(iter(results), 9, $size))
        ''',
        """Before page 3, say, come two pages of $size results each. A page behind the end is empty, just as a slice
        behind the end of a list is.""",
        goods=literal(goods),
        size=size,
    )


def _loose_question(rng: Random) -> Question:
    boxes = [things(rng, 2), [], things(rng, 1)]
    return question(
        """Several boxes hold things, and some things lie beside them. Write a function that lists everything in
        alphabetical order, using `chain` once.""",
        '''
        from itertools import chain


        def inventory(boxes: list[list[str]], loose: list[str]) -> list[str]:
            """Return the contents of all boxes and the loose things in alphabetical order."""
            return sorted(chain(*boxes, loose))


        print(inventory($boxes, ["zip tie", "axe"]))
        print(inventory([], []))
        ''',
        """The star hands over each box as an argument of its own, so that `chain` gets the boxes and the loose things
        side by side. `sorted` takes any iterable and makes the list.""",
        boxes=literal(boxes),
    )


LESSON = Lesson(
    topic="itertools.chain and islice: joining and cutting without copies",
    area="iterators",
    concepts=("itertools_chain", "itertools_islice", "iterator"),
    openings=(
        """Lists are joined with `+` and cut with square brackets. Iterators know neither. The module `itertools` has
        both operations for them: `chain` joins and `islice` cuts.""",
        """Joining two long lists only in order to loop over them copies every item for nothing. `chain` lets the loop
        run through one list after the other and copies none.""",
        """How does one take the first ten of something that has no length and no positions? `islice` counts along while
        it reads, and that is all it takes.""",
    ),
    ideas=(
        (
            """`chain(a, b, c)` gives the items of `a`, then those of `b`, then those of `c`. The parts may be of
            different kinds: a list, a string and a generator, for instance.""",
            """Think of `chain` as a loop over its arguments with a loop over each of them inside. It begins a part when
            the one before has ended, and not earlier.""",
        ),
        (
            """`chain.from_iterable(rows)` takes one argument, an iterable of iterables, and removes one level of
            nesting. It works even if the rows come one by one and there is no end to them.""",
            """For rows in a list, both `chain(*rows)` and `chain.from_iterable(rows)` do. The second form does not
            unpack the list first, and accepts a generator of rows.""",
        ),
        (
            """`islice(source, stop)` gives at most `stop` items; with three or four arguments it has a start and a
            step as well. Negative numbers are refused, since nobody knows the end of an iterator.""",
            """The arguments of `islice` are those of a slice: `islice(source, 2, 8, 3)` corresponds to `source[2:8:3]`.
            It reads everything from the beginning, and gives what lies on the positions asked for.""",
        ),
        (
            """`chain` and `islice` give iterators, not lists. Wrap them in `list` to look at the items or to keep
            them, or hand them straight to `sum`, `max`, `sorted` or a loop.""",
            """Nothing is read when `chain` or `islice` is called. The work happens item by item, when somebody asks;
            therefore they combine well with sources that are long or endless.""",
        ),
    ),
    examples=(_two_lists, _front_of_an_endless_row, _rows_of_a_table, _skip_the_heading),
    pitfalls=(
        """Writing `chain(rows)` for a list of rows. With one argument `chain` goes through that one and gives the rows
        themselves. It has to be `chain.from_iterable(rows)` or `chain(*rows)`.""",
        """Chaining a plain string as if it were one item: `chain(["plum"], "fig")` gives `"plum"`, `"f"`, `"i"`, `"g"`.
        A string is an iterable of characters. Put it into a list: `["fig"]`.""",
        """Expecting `islice` to leave its source untouched. If the source is an iterator, the items in the piece and
        before it are gone afterwards. For a list there is no such effect.""",
    ),
    questions=(_page_question, _loose_question),
    asks=(
        "What does `chain` do?",
        "And if the parts are in a list already?",
        "How do I say which items I want?",
        "What do these functions return?",
    ),
    notes={
        "engineer": (
            """`islice` on a list costs time proportional to its start position, as it steps over every item before.
            For lists a slice is faster; `islice` is for iterators, or for when the copy is too large.""",
        ),
        "young": (
            """Two trains are coupled, and you walk through from the first wagon to the last. Nobody built a new train
            for that.""",
        ),
        "student": (
            """`chain` is associative, and a chain with an empty part equals the chain without it: the same laws that
            hold for joining lists.""",
        ),
        "analyst": (
            """Monthly files can be treated as one long table with `chain.from_iterable`, with only one of them open at
            a time.""",
        ),
    },
    families=(
        Family(
            "page_of_joined_rows",
            "rows|lists|groups: list[list[int]], k|n: int, size: int -> list[int]",
            names=("page_of_rows", "joined_page", "numbers_on_page", "page_across_rows"),
            tells=(
                "All numbers of $rows, read row by row, are put on pages of $size numbers each. Return the list of the "
                "numbers on page $k, where the first page has number $base.",
                "Read $rows one after another as a single sequence that is cut into pages with $size numbers. Return "
                "page number $k, counting pages from $base.",
                "Return the numbers that stand on page $k when the numbers of all $rows are written in order on "
                "pages of $size. The pages are numbered from $base.",
            ),
            notes=("The last page may be shorter, and a page behind it is empty.",),
            varies={
                "base": (
                    {"base": "0", "open": "", "less": ""},
                    {"base": "1", "open": "(", "less": " - 1)"},
                )
            },
            solutions=(
                "from itertools import chain, islice\nstart = $open$k$less * $size\n"
                "return list(islice(chain.from_iterable($rows), start, start + $size))",
                "joined = [number for row in $rows for number in row]\nstart = $open$k$less * $size\n"
                "return joined[start : start + $size]",
                "start = $open$k$less * $size\nshown = []\nposition = 0\nfor row in $rows:\n    for number in row:\n"
                "        if start <= position < start + $size:\n            shown.append(number)\n"
                "        position += 1\nreturn shown",
            ),
            oracle=lambda rows, page, size, base: list(chain(*rows))[(page - int(base["base"])) * size :][:size],
            draw=lambda rng, base: (
                [numbers(rng, rng.randint(0, 4), 0, 60) for _ in range(rng.randint(2, 4))],
                rng.randint(0, 2) + int(base["base"]),
                rng.randint(2, 4),
            ),
            edges=(([], 1, 3), ([[5, 6], [], [7, 8, 9]], 1, 2), ([[4], [3], [2], [1]], 1, 3)),
            about={
                "rows": "lists of numbers, read one after another",
                "k": "the number of the page, from $base",
                "size": "how many numbers a page holds, at least 1",
                "return": "the numbers on that page",
            },
        ),
        Family(
            "every_kth_of_stream",
            "values|numbers|readings: Iterator[int], start|offset: int, step|k: int -> list[int]",
            setup="from collections.abc import Iterator",
            names=("every_kth", "sample_stream", "spaced_readings", "picked_positions"),
            tells=(
                "Return the list of the values that the iterator $values gives at positions $start, $start + $step, "
                "$start + 2 * $step, ... Positions count from 0.",
                "From the iterator $values pick the value at position $start (counted from 0) and from there on every "
                "$step-th one, and return them in a list.",
                "Skip the first $start values of the iterator $values, take the next one, and after that always the "
                "one $step positions further on. Return the list of the taken values.",
            ),
            solutions=(
                "from itertools import islice\nreturn list(islice($values, $start, None, $step))",
                "return [\n    value\n    for position, value in enumerate($values)\n"
                "    if position >= $start and (position - $start) % $step == 0\n]",
                "picked = []\nwanted = $start\nfor position, value in enumerate($values):\n"
                "    if position == wanted:\n        picked.append(value)\n        wanted += $step\nreturn picked",
                "return list($values)[$start::$step]",
            ),
            oracle=lambda values, first, step: (lambda kept: [kept[i] for i in range(first, len(kept), step)])(
                list(values)
            ),
            draw=lambda rng: (iterator(numbers(rng, rng.randint(4, 9), 0, 90)), rng.randint(0, 3), rng.randint(1, 4)),
            edges=(([], 0, 2), ([5], 3, 1), ([1, 2, 3, 4, 5, 6], 1, 2)),
            about={
                "values": "an iterator of numbers",
                "start": "the position of the first value to take",
                "step": "the distance between positions, at least 1",
                "return": "the values at those positions",
            },
            noun="the list of values that $values gives at every $step-th position from $start on",
            gives="ints",
        ),
        Family(
            "front_of_joined_words",
            "shelves|boxes|lists: list[list[str]], extra|loose: list[str], limit: int -> $kind",
            names=("first_of_all$suffix", "front_items$suffix", "first_across$suffix", "taken_first$suffix"),
            tells=(
                "Go through the lists in $shelves one after another, then through $extra, and return $what first "
                "$limit strings met on the way.",
                "Put all lists of $shelves and, behind them, $extra into one sequence. Return $what first $limit "
                "strings of it.",
                "Return $what first $limit strings of the sequence that consists of the lists in $shelves in order, "
                "followed by $extra.",
            ),
            notes=("If there are fewer, all of them count.",),
            varies={
                "form": (
                    {
                        "kind": "list[str]",
                        "what": "the list of the",
                        "suffix": "",
                        "wrap": "list(front)",
                        "plain": "joined[:limit]",
                    },
                    {
                        "kind": "str",
                        "what": "a string that joins, with commas between them, the",
                        "suffix": "_joined",
                        "wrap": '",".join(front)',
                        "plain": '",".join(joined[:limit])',
                    },
                    {
                        "kind": "int",
                        "what": "the total number of characters in the",
                        "suffix": "_length",
                        "wrap": "sum(map(len, front))",
                        "plain": "sum(len(item) for item in joined[:limit])",
                    },
                )
            },
            solutions=(
                "from itertools import chain, islice\nfront = islice(chain(*$shelves, $extra), $limit)\nreturn $wrap",
                "from itertools import chain, islice\n"
                "everything = chain(chain.from_iterable($shelves), $extra)\nfront = islice(everything, $limit)\n"
                "return $wrap",
                "joined = [item for part in [*$shelves, $extra] for item in part]\nreturn $plain",
                "front = []\nfor part in [*$shelves, $extra]:\n    for item in part:\n"
                "        if len(front) < $limit:\n            front.append(item)\nreturn $wrap",
            ),
            oracle=lambda shelves, extra, limit, form: (
                lambda front: {"": front, "_joined": ",".join(front), "_length": len("".join(front))}[form["suffix"]]
            )(list(chain(*shelves, extra))[:limit]),
            draw=lambda rng, form: (
                [short_words(rng, rng.randint(0, 2)) for _ in range(rng.randint(1, 3))],
                short_words(rng, rng.randint(0, 2)),
                rng.randint(1, 5),
            ),
            edges=(([], [], 2), ([["fig"], ["tea", "oak"]], ["sun"], 3), ([[], ["elm"]], ["map", "ash"], 2)),
            about={
                "shelves": "lists of strings",
                "extra": "strings that come after all of them",
                "limit": "how many strings to take, not negative",
                "return": "$what first strings",
            },
        ),
    ),
)
