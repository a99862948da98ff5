"""iter and next: the two questions that a for loop asks."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _by_hand(rng: Random) -> Example:
    names = fruits(rng, 3)
    return example(
        """An iterator can be asked by hand. `iter` makes one for the list, and every `next` fetches one more
        fruit.""",
        """
        basket = $names
        walker = iter(basket)
        print(next(walker))
        print(next(walker))
        print("in between, the program does something else")
        print(next(walker))
        print(basket)
        """,
        """Between two calls of `next` nothing happens: the iterator waits where it is, behind the last fruit that it
        gave. The list still has all three, since an iterator only reads.""",
        names=literal(names),
    )


def _the_loop_spelled_out(rng: Random) -> Example:
    values = numbers(rng, 3, 3, 40)
    return example(
        """What `for value in values` does can be written with `while`, `next` and the exception that an iterator
        raises at its end.""",
        '''
        def total_spelled_out(values: list[int]) -> int:
            """Add up the values the way a for loop goes through them."""
            total = 0
            walker = iter(values)
            while True:
                try:
                    value = next(walker)
                except StopIteration:
                    break
                total += value
            return total


        def total_with_for(values: list[int]) -> int:
            """Add up the values with a for loop."""
            total = 0
            for value in values:
                total += value
            return total


        print(total_spelled_out($values), total_with_for($values))
        print(total_spelled_out([]), total_with_for([]))
        ''',
        """`next` is called $calls times for this list: $count times it returns a value, and the last time it raises
        `StopIteration`. For the empty list the very first call raises it.""",
        values=values,
        calls=len(values) + 1,
        count=len(values),
    )


def _header(rng: Random) -> Example:
    one, other, third = people(rng, 3)
    a, b, c = numbers(rng, 3, 4, 30)
    return example(
        """The first line of a table is often a heading. A function fetches it with `next`, and the loop behind it
        begins with the second line, because both use the same iterator.""",
        '''
        def read_table(lines: list[str]) -> tuple[list[str], dict[str, int]]:
            """Return the column names and the points by person."""
            reader = iter(lines)
            columns = next(reader).split(";")
            points = {}
            for line in reader:
                name, number = line.split(";")
                points[name] = int(number)
            return columns, points


        columns, points = read_table(["name;points", "$one;$a", "$other;$b", "$third;$c"])
        print(columns)
        print(points)
        ''',
        """Had the loop said `for line in lines`, it would have begun again with the heading, and `int("points")`
        would have raised a `ValueError`.""",
        one=one,
        other=other,
        third=third,
        a=a,
        b=b,
        c=c,
    )


def _default_of_next(rng: Random) -> Example:
    prices = sorted(numbers(rng, 4, 5, 60))
    limit = prices[1] + 1
    return example(
        """`next` takes a second argument, the answer for an iterator that has nothing left. Together with a generator
        expression this finds the first item of a kind.""",
        '''
        def first_above(prices: list[int], limit: int) -> int | None:
            """Return the first price above the limit, or None."""
            return next((price for price in prices if price > limit), None)


        print(first_above($prices, $limit))
        print(first_above($prices, 100))
        print(first_above([], 0))
        ''',
        """Without the second argument the last two calls would raise `StopIteration`. With it, the caller gets `None`
        and can test for that.""",
        prices=prices,
        limit=limit,
    )


def _pairs_question(rng: Random) -> Question:
    names = things(rng, 3)
    prices = numbers(rng, 3, 2, 90)
    flat = [part for name, price in zip(names, prices, strict=True) for part in (name, str(price))]
    return question(
        """A price list arrives as one flat list in which each name is followed by its price as text. Write a function
        that makes a dictionary of it with a single iterator.""",
        '''
        def price_list(flat: list[str]) -> dict[str, int]:
            """Return the prices by name."""
            walker = iter(flat)
            prices = {}
            for name in walker:
                prices[name] = int(next(walker))
            return prices


        print(price_list($flat))
        print(price_list([]))
        ''',
        """The loop takes the names and `next` takes the prices, both from `walker`. So the loop never gets to see a
        price.""",
        flat=literal(flat),
    )


def _skip_question(rng: Random) -> Question:
    shown = words(rng, 5)
    return question(
        """Write a function that returns the words after the first $n, using `next` to step over those that are not
        wanted. It must not fail when there are fewer words.""",
        '''
        def without_first(items: list[str], count: int) -> list[str]:
            """Return the items that come after the first few."""
            walker = iter(items)
            for _ in range(count):
                next(walker, None)
            return list(walker)


        print(without_first($shown, $n))
        print(without_first(["$first"], $n))
        ''',
        """The default `None` keeps `next` from raising when the list is shorter than expected. `list` collects what
        the iterator still has.""",
        shown=literal(shown),
        first=shown[0],
        n=rng.randint(2, 3),
    )


class _Tape:
    def __init__(self, items: list[Any]) -> None:
        self.items = list(items)
        self.at = 0

    def read(self) -> Any:
        self.at += 1
        return self.items[self.at - 1] if self.at <= len(self.items) else None

    def skip(self, count: int) -> None:
        self.at += count

    def rest(self) -> list[Any]:
        begin, self.at = self.at, len(self.items)
        return self.items[begin:]


def _tape_calls(rng: Random) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    items: list[Any] = words(rng, rng.randint(3, 5)) if rng.random() < 0.5 else numbers(rng, rng.randint(3, 6), -9, 40)
    calls: list[tuple[Any, ...]] = [("read",), ("skip", rng.randint(0, 2)), ("read",)]
    calls += rng.choice(
        ([("rest",), ("read",)], [("skip", 3), ("read",), ("rest",)], [("read",), ("rest",), ("rest",)])
    )
    return (items,), calls


LESSON = Lesson(
    topic="iter and next: how a for loop gets its items",
    area="iterators",
    concepts=("iterator", "next_function", "for_loop"),
    openings=(
        """A `for` loop works on lists, strings, dictionaries, files and ranges alike. It can do so because it asks all
        of them the same two questions, and Python lets you ask them yourself: `iter` and `next`.""",
        """A bookmark knows one thing about a book, namely how far you have read. An iterator is such a mark in a
        collection of values, and `next` moves it on by one.""",
        """Sometimes one value has to be taken out of the row before the loop begins, or a second one in the middle of
        a round. For that you need the thing that the loop holds behind the scenes, the iterator.""",
        """Whoever knows only `for` can go through a list from its start to its end. With `iter` and `next` you decide
        when the following item is fetched, and by which line.""",
    ),
    ideas=(
        (
            """`iter(values)` gives an iterator: an object that stands before the first value. It holds no copy of the
            list, only the list itself and a position.""",
            """A list is iterable, which means that `iter` can make an iterator for it. Each call of `iter` makes a new
            one with a position of its own, so two of them may walk through the same list at different speeds.""",
        ),
        (
            """`next(walker)` returns the following value and moves on. When nothing is left it raises `StopIteration`,
            for every value, `None` included, might be an item and could not say "the end".""",
            """The end of the row is told by an exception. A `for` loop catches `StopIteration` and goes on behind the
            loop; only who calls `next` directly ever gets to see it.""",
        ),
        (
            """Loop and `next` may share an iterator. What one of them has taken, the other does not get: that is how a
            heading is read first, or how two items are handled in one round.""",
            """An iterator is itself iterable: `iter(walker)` returns `walker`. That is why a loop over an iterator
            goes on from where it stands and does not begin again.""",
        ),
        (
            """`next(walker, default)` returns the default at the end and raises nothing. It is the right form when an
            empty row is an ordinary case.""",
            """With a second argument `next` always has an answer. Choose a default that cannot be an item, or you will
            not know whether it was found or made up.""",
        ),
    ),
    examples=(_by_hand, _the_loop_spelled_out, _header, _default_of_next),
    pitfalls=(
        """Calling `next` on a list: `next([1, 2])` raises a `TypeError`, since a list is iterable but no iterator.
        It has no position that could move. Make an iterator with `iter` first.""",
        """Writing `next(iter(values))` in each round of a loop. Every `iter` starts again, so the program sees the
        first value for ever. The iterator has to be made once, before the loop.""",
        """Taking two items in a round with a bare `next` when their number may be odd. The last round then ends with
        `StopIteration` in the middle of the work. Give `next` a default, or check the length beforehand.""",
    ),
    questions=(_pairs_question, _skip_question),
    asks=(
        "What does `iter` give me?",
        "How does the loop know when to stop?",
        "What happens if a loop and `next` use the same iterator?",
        "Can I avoid the exception?",
    ),
    notes={
        "young": (
            """Think of a roll of tickets. You tear off one, then the next one. When the roll is empty, there is no
            ticket, and somebody has to notice.""",
        ),
        "engineer": (
            """The protocol is two methods, `__iter__` and `__next__`. There is no `hasNext`: you ask for the item and
            handle the end, which also works for sources that cannot look ahead.""",
        ),
        "student": (
            """A container and an iterator over it are different objects with different lifetimes. The container holds
            values; the iterator holds a place among them.""",
        ),
    },
    families=(
        Family(
            "flat_pair_differences",
            "readings|values|numbers: list[int] -> list[int]",
            names=("pair_changes", "before_and_after", "changes_by_pair", "flat_changes"),
            tells=(
                "The list $readings holds values in the order before, after, before, after, and so on. Return a "
                "list with one number for each pair: $how.",
                "Take $readings two at a time, the first being the value before and the second the value after. "
                "Return a list that has, for every two, $how.",
                "Each measurement stands in $readings as two neighbouring numbers, the value before and the "
                "value after. Return a list with $how for every measurement.",
            ),
            notes=("A last value without a partner is left out.",),
            varies={
                "how": (
                    {"how": "after minus before", "form": "after - before", "key": "up"},
                    {"how": "before minus after", "form": "before - after", "key": "down"},
                    {"how": "the distance of the two values", "form": "abs(after - before)", "key": "abs"},
                )
            },
            solutions=(
                "walker = iter($readings)\nreturn [$form for before, after in zip(walker, walker)]",
                "walker = iter($readings)\nchanges = []\nfor before in walker:\n    after = next(walker, None)\n"
                "    if after is not None:\n        changes.append($form)\nreturn changes",
                "changes = []\nfor i in range(1, len($readings), 2):\n    before, after = $readings[i - 1], "
                "$readings[i]\n    changes.append($form)\nreturn changes",
            ),
            oracle=lambda readings, how: [
                {"up": b - a, "down": a - b, "abs": max(a, b) - min(a, b)}[how["key"]]
                for a, b in zip(readings[::2], readings[1::2], strict=False)
            ],
            draw=lambda rng, how: (numbers(rng, rng.randint(2, 9), -9, 40),),
            edges=(([],), ([7],), ([4, 9, 3],)),
            about={"readings": "values, two for each pair", "return": "one number for each complete pair"},
        ),
        Family(
            "first_line_as_title",
            "lines|rows: list[str] -> tuple[str, list[str]]",
            names=("title_and_body", "split_off_title", "read_note", "heading_and_rest"),
            tells=(
                "The first string of $lines is a title. Return it in $what, together with the list of the lines after "
                "it that are not empty.",
                "Return a pair: the first of the $lines in $what, and the list of the other lines without the empty "
                "ones.",
                "Take the first of the $lines as a title and return (title in $what, all later lines but empty ones).",
            ),
            notes=('Without any line the result is ("", []).',),
            varies={"case": ({"what": "upper case", "call": "upper"}, {"what": "title case", "call": "title"})},
            solutions=(
                'walker = iter($lines)\ntitle = next(walker, "")\n'
                "return title.$call(), [line for line in walker if line]",
                'if not $lines:\n    return "", []\ntitle, *body = $lines\n'
                "return title.$call(), [line for line in body if line]",
                'title = ""\nbody = []\nfor position, line in enumerate($lines):\n    if position == 0:\n'
                "        title = line.$call()\n    elif line:\n        body.append(line)\nreturn title, body",
            ),
            oracle=lambda lines, case: (
                getattr("".join(lines[:1]), case["call"])(),
                list(filter(None, lines[1:])),
            ),
            draw=lambda rng, case: (
                [" ".join(words(rng, 2)), *(rng.choice(("", *words(rng, 2))) for _ in range(rng.randint(1, 4)))],
            ),
            edges=(([],), (["garden plan", "", "rope"],), (["shopping"],)),
            about={"lines": "a title and what stands below it", "return": "the title and the lines that are not empty"},
        ),
        ClassFamily(
            "tape_reader_class",
            names=("Tape", "TapeReader", "Feeder", "ItemReader", "Row", "Ribbon", "Strip", "Belt"),
            tells=(
                "A $name hands out the items of a list one after another, each of them once.",
                "Reads a list from front to back; what has been read or skipped does not come again.",
                "A $name is made from a list and keeps a position in it that only moves forward.",
                "Wraps a list so that its items can be taken one at a time, in order.",
            ),
            methods=(
                "read(): return the next item, or None when there is none",
                "skip(count): pass over so many items, or over all that are left if there are fewer",
                "rest(): return the list of all items that are left, and be at the end",
            ),
            solutions=(
                "def __init__(self, items):\n    self._walker = iter(items)\n\n"
                "def read(self):\n    return next(self._walker, None)\n\n"
                "def skip(self, count):\n    for _ in range(count):\n        next(self._walker, None)\n\n"
                "def rest(self):\n    return list(self._walker)",
                "def __init__(self, items):\n    self.items = items\n    self.position = 0\n\n"
                "def read(self):\n    if self.position >= len(self.items):\n        return None\n"
                "    self.position += 1\n    return self.items[self.position - 1]\n\n"
                "def skip(self, count):\n    self.position += count\n\n"
                "def rest(self):\n    left = self.items[self.position :]\n    self.position = len(self.items)\n"
                "    return left",
            ),
            oracle=_Tape,
            draw=_tape_calls,
        ),
    ),
)
