"""Batching a stream: chunks of a size, of a weight, or up to a mark."""

from itertools import pairwise
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, places
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _boats(rng: Random) -> Example:
    names, seats = people(rng, 7), rng.choice((2, 3))
    return example(
        """Seven people want to cross a river in a boat with $seats seats. Whoever comes goes on board, and a full boat
        leaves at once.""",
        '''
        from collections.abc import Iterable, Iterator


        def boats(people: Iterable[str], seats: int) -> Iterator[list[str]]:
            """Give the people boat by boat, the last boat perhaps not full."""
            boat = []
            for person in people:
                boat.append(person)
                if len(boat) == seats:
                    yield boat
                    boat = []
            if boat:
                yield boat


        queue = $names
        for number, boat in enumerate(boats(queue, $seats), start=1):
            print(number, boat)
        ''',
        """Seven is not a multiple of $seats, so one person is left in the last boat. The `if` behind the loop is for
        them; if nobody is left, no empty boat leaves.""",
        names=literal(names),
        seats=seats,
    )


def _islice_chunks(rng: Random) -> Example:
    values, size = numbers(rng, 8, 1, 60), rng.choice((3, 5))
    return example(
        """A stream can be cut up by taking a piece off its front again and again, until the piece is empty.""",
        '''
        from collections.abc import Iterable, Iterator
        from itertools import islice


        def batches(values: Iterable[int], size: int) -> Iterator[list[int]]:
            """Give the values in lists of so many, the last one perhaps shorter."""
            walker = iter(values)
            while batch := list(islice(walker, size)):
                yield batch


        for batch in batches($values, $size):
            print(batch, sum(batch))
        ''',
        """`walker` has to be made once, outside the loop: `islice` on the list itself would give the first $size values
        every time. The assignment with `:=` also tests, because an empty list counts as false.""",
        values=values,
        size=size,
    )


def _suitcases(rng: Random) -> Example:
    weights = numbers(rng, 7, 3, 14)
    return example(
        """Parcels come down a belt and are put on trolleys that carry at most 25 kilograms. A trolley leaves when the
        next parcel would be too much.""",
        '''
        from collections.abc import Iterable, Iterator


        def trolleys(weights: Iterable[int], limit: int) -> Iterator[list[int]]:
            """Give the parcels trolley by trolley; no parcel is heavier than the limit."""
            load: list[int] = []
            for weight in weights:
                if sum(load) + weight > limit:
                    yield load
                    load = []
                load.append(weight)
            if load:
                yield load


        for load in trolleys($weights, 25):
            print(sum(load), load)
        ''',
        """The test comes before the `append` here, since the new parcel decides whether the old load leaves. With
        batches of a fixed size it comes behind it.""",
        weights=weights,
    )


def _stanzas(rng: Random) -> Example:
    lines = [*short_words(rng, 2), "", *short_words(rng, 3), ""]
    return example(
        """The lines of a poem come one after another, and an empty line ends a stanza. Here it is the data that
        says where a batch ends.""",
        '''
        from collections.abc import Iterable, Iterator


        def stanzas(lines: Iterable[str]) -> Iterator[list[str]]:
            """Give the lines between empty lines, without the empty ones."""
            stanza: list[str] = []
            for line in lines:
                if line:
                    stanza.append(line)
                elif stanza:
                    yield stanza
                    stanza = []
            if stanza:
                yield stanza


        print(list(stanzas($lines)))
        ''',
        """`elif stanza` keeps two empty lines in a row from making an empty stanza. The last empty line has closed the
        last stanza already, so nothing is left behind the loop.""",
        lines=literal(lines),
    )


def _means_question(rng: Random) -> Question:
    values = numbers(rng, 9, 10, 60)
    return question(
        """Measurements come every ten minutes. Write a generator of the means of six in a row each, so that there
        is one for each full hour; what is left over at the end is dropped.""",
        '''
        from collections.abc import Iterable, Iterator


        def hourly_means(readings: Iterable[int]) -> Iterator[float]:
            """Give the mean of each six readings, rounded to one place."""
            hour: list[int] = []
            for reading in readings:
                hour.append(reading)
                if len(hour) == 6:
                    yield round(sum(hour) / 6, 1)
                    hour.clear()


        values = $values
        print(list(hourly_means(values)))
        print(list(hourly_means(values * 2)))
        ''',
        """Nine readings make one full hour, eighteen make three. As only a number is handed out and not the list,
        it may be emptied and used again.""",
        values=values,
    )


def _tours_question(rng: Random) -> Question:
    stops = places(rng, 6)
    marked = [*stops[:2], "home", *stops[2:3], "home", *stops[3:5]]
    return question(
        """A driver's log is a list of towns in which "home" ends a tour. Write a generator of the tours that were
        completed.""",
        '''
        from collections.abc import Iterable, Iterator


        def tours(log: Iterable[str]) -> Iterator[tuple[str, ...]]:
            """Give the towns of each tour that ended at home."""
            tour: list[str] = []
            for town in log:
                if town == "home":
                    yield tuple(tour)
                    tour = []
                else:
                    tour.append(town)


        print(list(tours($marked)))
        ''',
        """The last towns of this log are not given, since "home" does not follow them. Whether an unfinished batch
        counts has to be decided anew for each task.""",
        marked=literal(marked),
    )


def _weighed(weights: list[int], limit: int) -> list[list[int]]:
    """By search: the longest beginning that fits, then the rest in the same way."""
    if not weights:
        return []
    end = max(k for k in range(1, len(weights) + 1) if k == 1 or sum(weights[:k]) <= limit)
    return [weights[:end], *_weighed(weights[end:], limit)]


def _cut(lines: list[str], mark: str) -> list[list[str]]:
    """By positions of the marks."""
    ends = [-1, *(at for at, line in enumerate(lines) if line == mark), len(lines)]
    return [lines[a + 1 : b] for a, b in pairwise(ends)]


def _summed(part: list[int], key: str) -> int:
    return {"sums": sum(part), "maxima": sorted(part)[-1], "firsts": part[0]}[key]


def _draw_lines(rng: Random, **_: Any) -> tuple[Any, ...]:
    items = short_words(rng, rng.randint(1, 4))
    for _turn in range(rng.randint(1, 2)):
        items.insert(rng.randint(0, len(items)), "end")
    return (items, "end")


LESSON = Lesson(
    topic="Batching a stream into chunks",
    area="generators",
    concepts=("batching", "chunks", "generator"),
    openings=(
        """Boats carry six people, letters go out in bundles of fifty, a database takes a thousand rows at once. A
        stream comes singly and is wanted in portions.""",
        """Cutting a list into pieces takes a range and a slice. A stream has neither length nor slices, so the pieces
        have to be gathered while it goes by.""",
        """A generator may swallow several values before it gives one. This is how single items become batches, and
        lines become paragraphs.""",
    ),
    ideas=(
        (
            """Gather items in a list. When it is complete, yield it and begin a new one. What is still in the list when
            the stream ends is the last, incomplete batch.""",
            """There are three moments: an item arrives, a batch is complete, the stream is over. The first two are in
            the loop, the third one is behind it.""",
        ),
        (
            """What to do with an incomplete batch at the end is a decision: give it as it is, drop it, or fill it up.
            The function's docstring should say which.""",
            """The lines behind the loop decide what becomes of the rest. With `if batch: yield batch` a short last
            batch is given, and an empty one is not.""",
        ),
        (
            """A batch need not end at a fixed size. It may end when a limit of weight would be passed, when a mark
            comes, or when the key changes.""",
            """Where the new item decides that the old batch is complete, the test stands before the `append`. Where the
            item completes its own batch, it stands behind.""",
        ),
        (
            """After the `yield` begin with a new list, `batch = []`. `batch.clear()` would empty the very list that the
            caller has just been given.""",
            """Each batch must be an object of its own, as the caller may keep it. So either a new list is made for each
            batch, or a tuple is handed out.""",
        ),
    ),
    examples=(_boats, _islice_chunks, _suitcases, _stanzas),
    pitfalls=(
        """Forgetting the rest. Without the lines behind the loop, the last items vanish whenever their number does not
        come out even, and a test with an even number does not show it.""",
        """Emptying the batch with `clear()` after `yield batch`. `list(batches(...))` then contains the same list many
        times, and it is empty. Make a new list.""",
        """Yielding inside the `if` before the item was added, in batches of a fixed size. The item that fills the batch
        is then left for the next one, and the first batch is too short.""",
    ),
    questions=(_means_question, _tours_question),
    asks=(
        "Which lines does it take?",
        "What becomes of an incomplete batch?",
        "Can something other than the size decide?",
        "Why a new list each time?",
    ),
    notes={
        "engineer": (
            """Python 3.12 has `itertools.batched`, which gives tuples. Before that the loop with `islice` and `:=` is
            the usual recipe.""",
        ),
        "analyst": (
            """Means over blocks of rows reduce the resolution of a series. Say whether the last, incomplete block was
            kept, or the final figure will puzzle someone.""",
        ),
        "young": (
            """Put eggs into a box. When the box is full, close it and take a new box. At the end there may be a box
            that is not full.""",
        ),
    },
    families=(
        Family(
            "figures_of_batches",
            "values: list[int], size: int -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("batch_$short", "${short}_of_batches", "${short}_in_blocks", "block_$short"),
            tells=(
                "Cut $values into blocks of $size neighbouring numbers, from the left, and yield the $what of each "
                "block. $rest.",
                "Yield the $what of the first $size numbers of $values, then that of the next $size, and so on. $rest.",
                "Take $size numbers of $values at a time, in order, and give the $what of them. $rest.",
            ),
            varies={
                "what": (
                    {"what": "sum", "short": "sums", "call": "sum(block)"},
                    {"what": "largest number", "short": "maxima", "call": "max(block)"},
                    {"what": "first number", "short": "firsts", "call": "block[0]"},
                ),
                "end": (
                    {
                        "rest": "A block at the end that is too short counts, too",
                        "starts": "range(0, len(values), size)",
                        "while": "while block := values[start : start + size]:",
                        "key": "keep",
                    },
                    {
                        "rest": "A block at the end that is too short is left out",
                        "starts": "range(0, len(values) - size + 1, size)",
                        "while": "while len(block := values[start : start + size]) == size:",
                        "key": "drop",
                    },
                ),
            },
            solutions=(
                "for start in $starts:\n    block = values[start : start + size]\n    yield $call",
                "start = 0\n$while\n    yield $call\n    start += size",
                "from itertools import islice\nwalker = iter(values)\nfor _ in $starts:\n"
                "    block = list(islice(walker, size))\n    yield $call",
            ),
            oracle=lambda values, size, what, end: [
                _summed(values[at : at + size], what["short"])
                for at in range(0, len(values), size)
                if end["key"] == "keep" or at + size <= len(values)
            ],
            draw=lambda rng, what, end: (numbers(rng, rng.randint(3, 9), -9, 40), rng.randint(1, 4)),
            edges=(([], 2), ([5, 1], 3), ([1, 2, 3, 4], 2)),
            about={"values": "the numbers", "size": "the size of a block, at least 1", "return": "a generator"},
        ),
        Family(
            "loads_up_to_limit",
            "weights|sizes|parcels: list[int], limit|capacity: int -> Iterator[$kind]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Put $weights in their order into loads. A number goes into the present load unless the sum would be "
                "above $limit; then it begins a new load. Yield $what.",
                "Fill loads with the numbers of $weights, one after another. When the next number would make the "
                "sum of "
                "a load larger than $limit, it becomes the first of the next load. Yield $what.",
                "Go through $weights and begin a new load whenever the present one cannot take the next number without "
                "exceeding the sum $limit. Yield $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[int]",
                        "what": "each load as a list",
                        "give": "load",
                        "name_a": "loads",
                        "name_b": "fill_loads",
                        "name_c": "packed",
                    },
                    {
                        "kind": "int",
                        "what": "the sum of each load",
                        "give": "sum(load)",
                        "name_a": "load_sums",
                        "name_b": "weights_of_loads",
                        "name_c": "totals_by_load",
                    },
                )
            },
            notes=("No number is above $limit by itself, and all are positive.",),
            solutions=(
                "load = []\nfor weight in $weights:\n    if sum(load) + weight > $limit:\n        yield $give\n"
                "        load = []\n    load.append(weight)\nif load:\n    yield $give",
                "loads = []\nfor weight in $weights:\n    if loads and sum(loads[-1]) + weight <= $limit:\n"
                "        loads[-1].append(weight)\n    else:\n        loads.append([weight])\n"
                "yield from ($give for load in loads)",
            ),
            oracle=lambda weights, limit, what: [
                sum(load) if what["kind"] == "int" else load for load in _weighed(weights, limit)
            ],
            draw=lambda rng, what: (numbers(rng, rng.randint(3, 7), 1, 12), rng.randint(12, 25)),
            edges=(([], 5), ([5, 5, 5], 10), ([4, 4], 4)),
            about={"weights": "positive numbers", "limit": "the largest sum of a load", "return": "a generator"},
        ),
        Family(
            "sections_between_marks",
            "lines|items|log: list[str], mark|sign: str -> Iterator[list[str]]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("sections", "split_at_marks", "parts_between", "sections_by_mark"),
            tells=(
                "$mark separates the sections of $lines. Yield each section as a list without the marks; $rule.",
                "Cut $lines wherever $mark stands and give the parts as lists, without $mark. Note: $rule.",
                "Yield the lists of strings in $lines that lie between the marks $mark, before the first one and "
                "behind "
                "the last one; $rule.",
            ),
            varies={
                "rule": (
                    {
                        "rule": "empty sections are left out",
                        "inner": "if section:\n            yield section",
                        "last": "if section:\n    yield section",
                        "keep": "filter(None, sections)",
                        "key": "some",
                    },
                    {
                        "rule": "empty sections are given as empty lists",
                        "inner": "yield section",
                        "last": "yield section",
                        "keep": "sections",
                        "key": "all",
                    },
                )
            },
            solutions=(
                "section = []\nfor line in $lines:\n    if line == $mark:\n        $inner\n        section = []\n"
                "    else:\n        section.append(line)\n$last",
                "sections = [[]]\nfor line in $lines:\n    if line == $mark:\n        sections.append([])\n    else:\n"
                "        sections[-1].append(line)\nyield from $keep",
            ),
            oracle=lambda lines, mark, rule: [part for part in _cut(lines, mark) if part or rule["key"] == "all"],
            draw=_draw_lines,
            edges=((["end"], "end"), (["a", "b"], "end"), (["a", "end", "end", "b"], "end")),
            about={"lines": "strings", "mark": "what ends a section", "return": "a generator of lists"},
        ),
    ),
)
