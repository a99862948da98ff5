"""An iterator can be gone through once: exhaustion, and functions that need one pass only."""

from random import Random

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, places, quantity, words
from hornbook.curriculum.lessons.iterators._draws import iterator, short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _gone(rng: Random) -> Example:
    values = numbers(rng, 4, 2, 30)
    return example(
        """The same question is asked twice, first of a list, then of an iterator over that list.""",
        """
        values = $values
        print(sum(values), sum(values))

        walker = iter(values)
        print(sum(walker), sum(walker))
        """,
        """The list gives $total both times. The iterator gives $total and then 0: the first `sum` has taken every
        item, and the sum of nothing is 0. No error warns of it.""",
        values=values,
        total=sum(values),
    )


def _which_are_which(rng: Random) -> Example:
    first, second = words(rng, 2)
    return example(
        """What can be read again and what cannot? The test is whether `iter` gives back the object itself.""",
        '''
        from collections.abc import Iterable


        def only_once(values: Iterable[object]) -> bool:
            """Return whether the values are an iterator, which is used up by reading."""
            return iter(values) is values


        items = ["$first", "$second"]
        print("list", only_once(items))
        print("range", only_once(range(3)))
        print("dict view", only_once({"$first": 1}.items()))
        print("zip", only_once(zip(items, items)))
        print("map", only_once(map(len, items)))
        print("generator", only_once(item.upper() for item in items))
        ''',
        """Collections, ranges and the views of a dictionary make a new iterator for every loop. `zip`, `map`,
        `filter`, `enumerate`, `reversed` and generator expressions are iterators and serve one loop only.""",
        first=first,
        second=second,
    )


def _mean_of_anything(rng: Random) -> Example:
    q, values = quantity(rng), numbers(rng, 5, 4, 60)
    return example(
        """A mean needs the sum and the number of items. `sum` followed by `len` cannot work on an iterator, so this
        function does both in one pass. It is given $what.""",
        '''
        from collections.abc import Iterable


        def mean($many: Iterable[int]) -> float:
            """Return the mean in a single pass, 0.0 when there is nothing."""
            total = count = 0
            for $one in $many:
                total += $one
                count += 1
            return total / count if count else 0.0


        texts = $texts
        print(mean($values))
        print(mean(map(int, texts)))
        print(mean(iter([])))
        ''',
        """A list and a `map` object give the same mean. The function asks for an `Iterable`, the widest type that a
        loop needs, and keeps the promise by looping once.""",
        values=values,
        texts=literal([str(value) for value in values]),
        **q.names,
    )


def _kept(rng: Random) -> Example:
    names = people(rng, 4)
    return example(
        """When several passes are needed, the items have to be kept. One line at the beginning of the function turns
        whatever comes in into a list.""",
        '''
        from collections.abc import Iterable


        def longest_names(names: Iterable[str]) -> list[str]:
            """Return all the names of the greatest length, in their order."""
            kept = list(names)
            longest = max(map(len, kept), default=0)
            return [name for name in kept if len(name) == longest]


        names = $names
        print(longest_names(names))
        print(longest_names(name.upper() for name in names))
        ''',
        """The first pass finds the length, the second one the names. Without `kept` the second call would print an
        empty list, for `max` would have eaten the generator.""",
        names=literal(names),
    )


def _range_question(rng: Random) -> Question:
    values = numbers(rng, 6, -10, 30)
    return question(
        """Write a function that returns the smallest and the largest number of an iterator that is not empty. It may
        not build a list.""",
        '''
        from collections.abc import Iterator


        def extremes(values: Iterator[int]) -> tuple[int, int]:
            """Return the smallest and the largest value of a non-empty iterator."""
            low = high = next(values)
            for value in values:
                low = min(low, value)
                high = max(high, value)
            return low, high


        print(extremes(iter($values)))
        print(extremes(iter([$first])))
        ''',
        """`next` supplies the first value as a start for both, and the loop sees only the others. `min(values),
        max(values)` would fail here: `max` would find the iterator empty.""",
        values=values,
        first=values[0],
    )


def _in_question(rng: Random) -> Question:
    stops = places(rng, 5)
    return question(
        """A train calls at several towns, given by an iterator. Write a function that returns the towns after a given
        one, and no towns if the train does not call there. Use `in`.""",
        '''
        from collections.abc import Iterator


        def stops_after(stops: Iterator[str], town: str) -> list[str]:
            """Return the stops that come after the town."""
            if town in stops:
                return list(stops)
            return []


        print(stops_after(iter($stops), "$town"))
        print(stops_after(iter($stops), "Nowhere"))
        ''',
        """On an iterator `in` reads up to the item that it looks for, and no further. What is left are the stops behind
        it; if the town is missing, nothing is left at all.""",
        stops=literal(stops),
        town=stops[rng.randint(1, 3)],
    )


LESSON = Lesson(
    topic="Once only: iterators that are used up",
    area="iterators",
    concepts=("exhaustion", "single_pass", "iterator"),
    openings=(
        """A program prints a correct total and, two lines below, an average of 0. Nobody touched the data in between.
        The likely reason is an iterator that the first line has read to its end.""",
        """A list is like a shelf: look as often as you want. An iterator is like a conveyor belt, and what has gone
        by does not come back.""",
        """Many functions of Python return their results one at a time instead of in a list. That saves memory, at a
        price that one should know: such a result can be read exactly once.""",
        """Among the mistakes that raise no exception, this one is frequent: the second loop over a `zip` or a `map`
        runs zero times.""",
    ),
    ideas=(
        (
            """An iterator has a position and no way back. When it has given its last item it is exhausted, and every
            later loop over it ends at once.""",
            """Nothing rewinds an iterator. After the last item it stays empty, and `list`, `sum` or a loop treat it
            like an empty collection.""",
        ),
        (
            """A collection is a source of iterators. Each loop over a list asks for a fresh one, which is why lists
            can be read as often as one likes.""",
            """A list and an iterator differ in who holds the position. For a list it is the loop, so every loop
            has its own. For an iterator it is the iterator itself, so all loops share it.""",
        ),
        (
            """Where several passes are needed, make a list first: `values = list(values)`. For a list this costs a
            copy, for an iterator it saves the program.""",
            """Often several results can be computed in one pass: a sum and a count, a smallest and a largest value.
            Then the function needs no list and works on input of any length.""",
        ),
        (
            """Everything that looks into an iterator moves it. `3 in walker` reads until it meets a 3; `any` reads up
            to the first true item; `len` refuses, because counting would empty it.""",
            """Even a question about an iterator uses items up. Printing `list(walker)` in order to look at it
            leaves nothing for the code below, which then behaves differently from how it did without the print.""",
        ),
    ),
    examples=(_gone, _which_are_which, _mean_of_anything, _kept),
    pitfalls=(
        """Computing `sum(values) / len(list(values))` from an iterator. The sum takes all items, the list is empty,
        and the division raises a `ZeroDivisionError`. Keep a list, or count in the same loop.""",
        """Storing `pairs = zip(names, marks)` in a variable and looping over it twice. The second loop does nothing,
        silently. Write `pairs = list(zip(names, marks))` if it is needed again.""",
        """Looking at an iterator with `print(list(walker))` while searching for an error. The look changes what the
        program does. Put the list into a variable and go on with that.""",
    ),
    questions=(_range_question, _in_question),
    asks=(
        "What is left after a loop over an iterator?",
        "Why can a list be read twice, then?",
        "What do I do if I need the items twice?",
        "Does only a loop use items up?",
    ),
    notes={
        "young": (
            """Think of a bag of sweets that you eat while you count them. You know the number afterwards. But you
            cannot count them again.""",
        ),
        "analyst": (
            """Rows that come from `csv.reader` are an iterator. Two summaries of one file need one pass that computes
            both, or a list of the rows.""",
        ),
        "engineer": (
            """Annotate what you rely on: `Iterable` for a parameter that is read once, `Collection` or `Sequence` for
            one that is read again. A type checker then finds the caller that passes a generator.""",
        ),
        "teacher": (
            """Let the class explain why `list(walker) == list(walker)` is `False` for an iterator over a list that is
            not empty. The answer needs every part of the idea.""",
        ),
    },
    families=(
        Family(
            "spread_in_one_pass",
            "values|numbers|readings: Iterable[int] -> int",
            setup="from collections.abc import Iterable",
            names=("spread", "range_of", "value_span", "distance_of_extremes"),
            tells=(
                "Return the largest minus the smallest of $values, which may be an iterator and so be read only once.",
                "Compute how far the smallest and the largest of $values lie apart. $values can be any iterable, even "
                "one that can be read only once.",
                "Return the difference of the extremes of $values. Go through $values once: it may be an iterator.",
            ),
            notes=("If there are no values, the result is 0.",),
            solutions=(
                "kept = list($values)\nreturn max(kept) - min(kept) if kept else 0",
                "low = high = None\nfor value in $values:\n    if low is None or value < low:\n        low = value\n"
                "    if high is None or value > high:\n        high = value\n"
                "return 0 if low is None else high - low",
                "walker = iter($values)\nfirst = next(walker, None)\nif first is None:\n    return 0\n"
                "low = high = first\nfor value in walker:\n"
                "    low, high = min(low, value), max(high, value)\nreturn high - low",
                "ordered = sorted($values)\nreturn ordered[-1] - ordered[0] if ordered else 0",
            ),
            oracle=lambda values: max((b - a for kept in [list(values)] for a in kept for b in kept), default=0),
            draw=lambda rng: (iterator(numbers(rng, rng.randint(2, 7), -30, 90)),),
            edges=((Code.of("iter([])"),), ([8, -3, 8],)),
            about={"values": "numbers that can be read once", "return": "the largest minus the smallest, or 0"},
            noun="the spread of $values",
            gives="nat",
        ),
        Family(
            "count_and_total_of_kind",
            "amounts|values|numbers: Iterator[int] -> tuple[int, int]",
            setup="from collections.abc import Iterator",
            names=("count_and_total", "how_many_and_how_much", "tally_$key", "summary_of_$key"),
            tells=(
                "Return a pair for the iterator $amounts: how many of its numbers are $kind, and their sum.",
                "Go once through the iterator $amounts and return (count, total) of the numbers that are $kind.",
                "The iterator $amounts gives numbers. Count those that are $kind, add them up, and return both figures "
                "as a pair.",
            ),
            varies={
                "kind": (
                    {"kind": "negative", "test": "amount < 0", "key": "negative"},
                    {"kind": "positive", "test": "amount > 0", "key": "positive"},
                    {"kind": "odd", "test": "amount % 2 == 1", "key": "odd"},
                    {"kind": "multiples of 5", "test": "amount % 5 == 0", "key": "fives"},
                    {"kind": "at least 10", "test": "amount >= 10", "key": "large"},
                )
            },
            solutions=(
                "count = total = 0\nfor amount in $amounts:\n    if $test:\n        count += 1\n"
                "        total += amount\nreturn count, total",
                "chosen = [amount for amount in $amounts if $test]\nreturn len(chosen), sum(chosen)",
            ),
            oracle=lambda amounts, kind: (lambda chosen: (sum(1 for _ in chosen), sum(chosen)),)[0](
                [a for a in amounts if eval(kind["test"], {"amount": a})]
            ),
            draw=lambda rng, kind: (
                iterator(
                    [rng.choice((rng.randint(-20, 30), 5 * rng.randint(-3, 6))) for _ in range(rng.randint(3, 7))]
                ),
            ),
            edges=((Code.of("iter([])"),),),
            about={"amounts": "an iterator of numbers", "return": "how many there are of that kind, and their sum"},
        ),
        Family(
            "items_after_marker",
            "items|lines|steps: Iterator[str], marker|mark: str -> list[str]",
            setup="from collections.abc import Iterator",
            names=("after_marker", "rest_behind", "items_following", "read_past"),
            tells=(
                "Return the list of all items that the iterator $items gives after the first one equal to $marker.",
                "Read the iterator $items up to the first $marker, and return the list of everything behind it.",
                "Return what comes after the first occurrence of $marker in the iterator $items, as a list.",
            ),
            notes=("The result is empty if $marker does not occur.",),
            solutions=(
                "if $marker in $items:\n    return list($items)\nreturn []",
                "for item in $items:\n    if item == $marker:\n        break\nreturn list($items)",
                "found = False\nrest = []\nfor item in $items:\n    if found:\n        rest.append(item)\n"
                "    elif item == $marker:\n        found = True\nreturn rest",
            ),
            oracle=lambda items, marker: (lambda all_of: all_of[([*all_of, marker].index(marker) + 1) :])(list(items)),
            draw=lambda rng: (
                iterator(rng.choices(pool := short_words(rng, 3), k=rng.randint(3, 4))),
                rng.choice(pool),
            ),
            edges=((Code.of("iter([])"), "stop"),),
            about={
                "items": "an iterator of strings",
                "marker": "the string to look for",
                "return": "the items behind the first marker",
            },
            noun="the list of items of $items after the first $marker",
            gives="words",
        ),
    ),
)
