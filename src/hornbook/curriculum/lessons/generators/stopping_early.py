"""Stopping early: return in a generator, taking while and dropping while."""

from itertools import accumulate
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _until_stop(rng: Random) -> Example:
    first, second = short_words(rng, 4)[:2], short_words(rng, 2)
    return example(
        """A robot reads commands until it meets "stop". In a generator `return` ends the stream, wherever the loop
        stands at that moment.""",
        '''
        from collections.abc import Iterable, Iterator


        def until_stop(commands: Iterable[str]) -> Iterator[str]:
            """Give the commands before the first stop."""
            for command in commands:
                if command == "stop":
                    return
                yield command


        print(list(until_stop($commands)))
        print(list(until_stop($first)))
        ''',
        """Without a "stop" the loop ends by itself, and that is fine too. `break` would do the same here, as there is
        nothing behind the loop.""",
        commands=literal([*first, "stop", *second]),
        first=literal(first),
    )


def _take_by_hand(rng: Random) -> Example:
    values = sorted(numbers(rng, 4, 1, 20)) + numbers(rng, 3, 1, 30)
    return example(
        """Taking the values as long as they rise: the first one that does not ends the stream. What follows later
        is not even looked at.""",
        '''
        from collections.abc import Iterable, Iterator


        def rising_start(values: Iterable[int]) -> Iterator[int]:
            """Give the values at the beginning that do not fall."""
            last = None
            for value in values:
                if last is not None and value < last:
                    return
                yield value
                last = value


        print(list(rising_start($values)))
        print(list(rising_start([3, 1, 8, 9])))
        ''',
        """This is not a filter. A filter would go on behind the fall and find more values; here the stream is over.
        `takewhile` could not do it, since its test sees one value and not the one before.""",
        values=values,
    )


def _drop_by_hand(rng: Random) -> Example:
    names = people(rng, 3)
    lines = ["", "  ", names[0], "", names[1], names[2]]
    return example(
        """Empty lines at the top of a text are to be dropped, empty lines further down are not. Two loops share one
        iterator: the first finds the beginning, the second hands on the rest.""",
        '''
        from collections.abc import Iterable, Iterator


        def without_blank_top(lines: Iterable[str]) -> Iterator[str]:
            """Give the lines from the first one on that is not blank."""
            walker = iter(lines)
            for line in walker:
                if line.strip():
                    yield line
                    break
            yield from walker


        print(list(without_blank_top($lines)))
        print(list(without_blank_top(["", ""])))
        ''',
        """The line that ends the first loop has been taken from the iterator already; it must be given before the rest,
        or it would be lost.""",
        lines=literal(lines),
    )


def _budget(rng: Random) -> Example:
    prices, budget = numbers(rng, 6, 5, 40), rng.randint(50, 90)
    bought = [p for p, t in zip(prices, accumulate(prices), strict=True) if t <= budget]
    return example(
        """Somebody buys things from a list in order and stops at the first one that the money left does not cover.""",
        '''
        from collections.abc import Iterable, Iterator


        def affordable(prices: Iterable[int], budget: int) -> Iterator[int]:
            """Give prices from the start as long as their sum is within the budget."""
            for price in prices:
                budget -= price
                if budget < 0:
                    return
                yield price


        prices = $prices
        print(list(affordable(prices, $budget)))
        print(sum(affordable(prices, $budget)))
        ''',
        """The money covers $count of the $all things. A cheap one further down is not considered, because the stream is
        over at the first that is too dear.""",
        prices=prices,
        budget=budget,
        count=len(bought),
        all=len(prices),
    )


def _between_question(rng: Random) -> Question:
    words = short_words(rng, 6)
    lines = [words[0], "begin", *words[1:4], "end", *words[4:]]
    return question(
        """A file has a part between a line "begin" and a line "end". Write a generator of the lines of that part, which
        reads no further than it must.""",
        '''
        from collections.abc import Iterable, Iterator


        def part(lines: Iterable[str]) -> Iterator[str]:
            """Give the lines between the first begin and the end that follows it."""
            walker = iter(lines)
            if "begin" in walker:
                for line in walker:
                    if line == "end":
                        return
                    yield line


        print(list(part($lines)))
        print(list(part(["end", "begin"])))
        ''',
        """`"begin" in walker` reads up to the beginning and drops it; the loop goes on behind it. In the second call
        nothing follows, so nothing is given.""",
        lines=literal(lines),
    )


def _limit_question(rng: Random) -> Question:
    n = rng.randint(2, 4)
    values = [rng.choice((-1, 1, 1)) * rng.randint(1, 30) for _ in range(9)]
    return question(
        """Write a generator that gives values until $n negative ones have been among them, the last of these included,
        and then stops.""",
        '''
        from collections.abc import Iterable, Iterator


        def up_to_negative(values: Iterable[int], count: int) -> Iterator[int]:
            """Give the values until so many negative ones have been given."""
            for value in values:
                yield value
                if value < 0:
                    count -= 1
                    if count == 0:
                        return


        print(list(up_to_negative($values, $n)))
        ''',
        """The value is given first and counted afterwards, so that the last negative one is in the stream. Had the test
        come before the `yield`, it would be missing.""",
        values=values,
        n=n,
    )


_TESTS: tuple[dict[str, str], ...] = (
    {"like": "even", "test": "value % 2 == 0", "key": "even"},
    {"like": "positive", "test": "value > 0", "key": "positive"},
    {"like": "below 10", "test": "value < 10", "key": "small"},
)


def _holds(value: int, key: str) -> bool:
    return {"even": not value & 1, "positive": value >= 1, "small": value <= 9}[key]


def _mostly(rng: Random, like: dict[str, str]) -> list[int]:
    pool = {"even": (2, 4, 6, 8, 0), "positive": (1, 1, 1, 3, 20), "small": (-4, 5, 9, 9, 9)}[like["key"]]
    other = {"even": (1, 7, -3, 9), "positive": (0, 0, 0, -2), "small": (10, 10, 10, 12)}[like["key"]]
    return [rng.choice(pool if rng.random() < 0.75 else other) for _ in range(rng.randint(4, 8))]


def _script(rng: Random, **_: Any) -> tuple[Any, ...]:
    items = short_words(rng, rng.randint(2, 4))
    at = rng.randint(0, len(items))
    items.insert(at, "on")
    if rng.random() < 0.7:
        items.insert(rng.randint(at + 1, len(items)), "off")
    return (items, "on", "off")


def _until(values: list[int], limit: int, how: dict[str, str]) -> list[int]:
    """By sums of all beginnings."""
    starts = [values[:end] for end in range(len(values) + 1)]
    if how["key"] == "before":
        return [start for start in starts if sum(start) <= limit][-1]
    return next((start for start in starts if sum(start) >= limit), values)


def _recorded(items: list[str], start: str, stop: str, marks: dict[str, str]) -> list[str]:
    """By positions: which of them lie between the marks."""
    begins = [at for at, item in enumerate(items) if item == start][:1]
    ends = [at for at, item in enumerate(items) if item == stop and begins and at > begins[0]][:1]
    inside = [at for at in range(len(items)) if begins and at >= begins[0] and (not ends or at <= ends[0])]
    return [items[at] for at in inside if marks["key"] == "in" or at not in begins + ends]


LESSON = Lesson(
    topic="Generators that stop early: take while, drop while, return",
    area="generators",
    concepts=("early_return", "takewhile", "dropwhile", "generator"),
    openings=(
        """Read until the word "stop". Skip the heading. Give the values as long as they rise. Such tasks are not about
        single items but about the point at which the stream begins or ends.""",
        """In an ordinary function `return` hands back a result. In a generator it means something else: there is
        nothing more to come.""",
        """A filter looks at every item. Taking while a condition holds is a different thing: the first item that fails
        ends it all, and the rest stays unread.""",
    ),
    ideas=(
        (
            """`return` in a generator ends the stream. Whatever was given before remains given; a loop over the
            generator simply ends.""",
            """A generator has two ways to finish: it runs out of lines, or it meets a `return`. To the caller they look
            the same.""",
        ),
        (
            """The order of test and `yield` decides whether the last item belongs to the stream. Test first, and
            the item that ends it is left out; yield first, and it is included.""",
            """"Up to" may or may not include the end. Say which in the docstring, and let the `yield` stand behind or
            before the test accordingly.""",
        ),
        (
            """`itertools.takewhile(test, values)` gives the items before the first that fails the test. `dropwhile`
            leaves those out and gives everything else, beginning with the one that failed.""",
            """For tests of a single item there are `takewhile` and `dropwhile`. A generator by hand is needed when the
            test depends on earlier items or on a total.""",
        ),
        (
            """To skip a beginning, use the iterator in two loops: one stops at the first item that counts, the other
            one hands on what is left.""",
            """To skip a beginning, a flag will do: `started = False`, set to `True` by the first item that counts. From
            then on nothing is tested.""",
        ),
    ),
    examples=(_until_stop, _take_by_hand, _drop_by_hand, _budget),
    pitfalls=(
        """Using a filter in place of `takewhile`. `[n for n in values if n < 10]` also contains small values that come
        after a large one, and for an endless stream it never finishes.""",
        """Losing the item that ended the first loop. It has been taken from the iterator, so a second loop will not see
        it. Give it before going on.""",
        """Raising `StopIteration` in a generator to end it. Python turns this into a `RuntimeError`. The right word is
        `return`.""",
    ),
    questions=(_between_question, _limit_question),
    asks=(
        "What does `return` do in a generator?",
        "Does the item that ends the stream belong to it?",
        "Is there a function for that?",
        "How do I leave out the beginning?",
    ),
    notes={
        "engineer": (
            """`return value` is allowed in a generator; the value travels in the `StopIteration` and becomes the result
            of a `yield from`. A plain loop ignores it.""",
        ),
        "young": (
            """You walk along a road and pick up stones until you meet a dog. Behind the dog there may be more stones.
            You do not get them.""",
        ),
        "analyst": (
            """Exports often begin with a few lines about the report and end with a line of totals. Dropping while and
            taking while cut out the table between them.""",
        ),
    },
    families=(
        Family(
            "take_or_drop_start",
            "values|numbers|readings: list[int] -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("${verb}_start", "${verb}_${key}_ones", "${verb}_while_$key", "${verb}_leading_$key"),
            tells=(
                "$Do the numbers at the beginning of $values that are $like$upto.",
                "$values may begin with numbers that are $like. $Do these$upto.",
                "Look at $values from the left, up to the first number that is not $like. $Do the numbers before "
                "it$upto.",
            ),
            varies={
                "like": _TESTS,
                "how": (
                    {
                        "verb": "take",
                        "Do": "Yield",
                        "upto": " and nothing else",
                        "with": "takewhile",
                        "slice": "[:end]",
                        "when": "at_start",
                    },
                    {
                        "verb": "drop",
                        "Do": "Leave out",
                        "upto": ", and yield all the others",
                        "with": "dropwhile",
                        "slice": "[end:]",
                        "when": "not at_start",
                    },
                ),
            },
            notes=("Numbers of this kind that come later are not part of the beginning.",),
            solutions=(
                "from itertools import $with\nyield from $with(lambda value: $test, $values)",
                "end = 0\nfor value in $values:\n    if not ($test):\n        break\n    end += 1\n"
                "yield from $values$slice",
                "at_start = True\nfor value in $values:\n    at_start = at_start and $test\n    if $when:\n"
                "        yield value",
            ),
            oracle=lambda values, like, how: (lambda end: values[:end] if how["verb"] == "take" else values[end:])(
                next((at for at, v in enumerate(values) if not _holds(v, like["key"])), len(values))
            ),
            draw=lambda rng, like, how: (_mostly(rng, like),),
            edges=(([],), ([2, 4, 6],), ([8, 10, 2],), ([4, -5, 12, 6, 15],)),
            about={"values": "the numbers", "return": "a generator"},
        ),
        Family(
            "given_until_total",
            "values|amounts|prices: list[int], limit: int -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("until_total", "up_to_sum", "give_until_sum", "start_with_sum"),
            tells=(
                "Yield the numbers of $values from the left, and $stop.",
                "Go through $values, give one number after another, and $stop.",
                "Give numbers from the beginning of $values under this rule: $stop.",
            ),
            varies={
                "how": (
                    {
                        "stop": "stop before the number that would make the sum of the given ones larger than limit",
                        "key": "before",
                        "first": "total += value\n    if total > limit:\n        return\n    yield value",
                        "second": "if total > limit:\n        break\n    yield value",
                        "third": "limit -= value\n    if limit < 0:\n        return\n    yield value",
                    },
                    {
                        "stop": "stop after the number with which the sum of the given ones reaches limit",
                        "key": "after",
                        "first": "yield value\n    total += value\n    if total >= limit:\n        return",
                        "second": "yield value\n    if total >= limit:\n        break",
                        "third": "yield value\n    limit -= value\n    if limit <= 0:\n        return",
                    },
                )
            },
            notes=("All numbers and limit are positive.",),
            solutions=(
                "total = 0\nfor value in $values:\n    $first",
                "from itertools import accumulate\nfor value, total in zip($values, accumulate($values)):\n    $second",
                "for value in $values:\n    $third",
            ),
            oracle=_until,
            draw=lambda rng, how: (
                values := numbers(rng, rng.randint(3, 7), 1, 20),
                sum(values[: rng.randint(1, len(values))]) + rng.choice((0, 0, 0, 1, 4)),
            ),
            edges=(([], 4), ([5, 3, 2], 8), ([9, 1], 5), ([1, 2], 50)),
            about={"values": "positive numbers", "limit": "the sum that decides", "return": "a generator"},
        ),
        Family(
            "items_between_switches",
            "items|lines|events: list[str], start: str, stop: str -> Iterator[str]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("between", "items_between", "recorded", "from_switch_to_switch"),
            tells=(
                "Yield the strings of $items from the first $start to the next $stop behind it. These two are $given.",
                "Recording begins at the first $start in $items and ends at the following $stop. Give what was "
                "recorded; the two marks themselves are $given.",
                "Give the part of $items from the first $start up to the next $stop after it, item by item. The marks "
                "$start and $stop are $given.",
            ),
            varies={
                "marks": (
                    {"given": "left out", "pre": "", "post": "", "begin": "begin + 1", "more": "", "key": "out"},
                    {
                        "given": "given as well",
                        "pre": "    yield start\n",
                        "post": "            yield item\n",
                        "begin": "begin",
                        "more": " + 1",
                        "key": "in",
                    },
                )
            },
            notes=("Without $start nothing is given, and without $stop behind it everything to the end.",),
            solutions=(
                "walker = iter($items)\nif $start in walker:\n$pre    for item in walker:\n"
                "        if item == $stop:\n$post            return\n        yield item",
                "if $start in $items:\n    begin = $items.index($start)\n    part = $items[$begin:]\n"
                "    end = part.index($stop)$more if $stop in part else len(part)\n    yield from part[:end]",
            ),
            oracle=_recorded,
            draw=_script,
            edges=(([], "on", "off"), (["off", "on"], "on", "off"), (["on", "tea", "off", "on"], "on", "off")),
            about={
                "items": "strings",
                "start": "the mark that begins",
                "stop": "the mark that ends, another string than start",
                "return": "a generator",
            },
        ),
    ),
)
