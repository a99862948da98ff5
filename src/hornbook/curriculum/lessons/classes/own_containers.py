"""Containers of one's own: `len`, square brackets, `in` and `for` on objects of a new class."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Code, Family
from hornbook.curriculum.lessons.classes._draws import Asked, body
from hornbook.curriculum.lessons.draws import fruits, numbers, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _queue(rng: Random) -> Example:
    a, b, c = people(rng, 3)
    return example(
        """A waiting list holds names. With three special methods it answers `len`, `in` and square brackets like a
        list, but offers nothing that would spoil the order.""",
        '''
        class WaitingList:
            """Names in the order in which they came."""

            def __init__(self) -> None:
                self._names: list[str] = []

            def join(self, name: str) -> None:
                """Put the name at the end, unless it is there already."""
                if name not in self._names:
                    self._names.append(name)

            def __len__(self) -> int:
                return len(self._names)

            def __contains__(self, name: str) -> bool:
                return name in self._names

            def __getitem__(self, place: int) -> str:
                return self._names[place]


        waiting = WaitingList()
        for name in ("$a", "$b", "$a"):
            waiting.join(name)
        print(len(waiting), "$b" in waiting, "$c" in waiting)
        print(waiting[0], waiting[-1])
        print([name.upper() for name in waiting])
        ''',
        """The second attempt of $a changed nothing, so there are 2. Nobody defined what a loop should do; Python tries
        the indexes 0, 1, 2 and so on until `__getitem__` raises an `IndexError`.""",
        a=a,
        b=b,
        c=c,
    )


def _calendar(rng: Random) -> Example:
    text, other = words(rng, 2)
    day, later = sorted(rng.sample(range(2, 28), 2))
    return example(
        """Square brackets need not mean a position. In this diary the key is a day, and a day without an entry gives an
        empty list.""",
        '''
        class Diary:
            """Entries by day of the month."""

            def __init__(self) -> None:
                self._entries: dict[int, list[str]] = {}

            def __setitem__(self, day: int, text: str) -> None:
                self._entries.setdefault(day, []).append(text)

            def __getitem__(self, day: int) -> list[str]:
                return self._entries.get(day, [])

            def __iter__(self):
                return iter(sorted(self._entries))

            def __len__(self) -> int:
                return sum(len(texts) for texts in self._entries.values())


        diary = Diary()
        diary[$later] = "$text"
        diary[$day] = "$other"
        diary[$later] = "$text again"
        print(diary[$later], diary[1])
        print(list(diary), len(diary))
        ''',
        """`diary[$later] = ...` calls `__setitem__`, which adds where a dictionary would overwrite. Going through the
        diary yields the days in order, while `len` counts the entries: the class decides what each of them means.""",
        text=text,
        other=other,
        day=day,
        later=later,
    )


def _countdown(rng: Random) -> Example:
    top = rng.randint(3, 6)
    return example(
        """`__iter__` may be a generator: it yields the items one after another, even if they are stored nowhere.""",
        '''
        from collections.abc import Iterator


        class Countdown:
            """The numbers from a start down to 1."""

            def __init__(self, start: int) -> None:
                self.start = start

            def __iter__(self) -> Iterator[int]:
                number = self.start
                while number > 0:
                    yield number
                    number -= 1

            def __len__(self) -> int:
                return self.start


        countdown = Countdown($top)
        print(list(countdown), sum(countdown), max(countdown))
        print([(a, b) for a in countdown for b in countdown if a + b == $top])
        print(2 in countdown, bool(Countdown(0)))
        ''',
        """Every loop gets a fresh iterator, so two loops over one object do not disturb each other. `in` works by going
        through the items, and an object of length 0 counts as false.""",
        top=top,
    )


def _deck_question(rng: Random) -> Question:
    cards = numbers(rng, 4, 1, 9)
    return question(
        """A hand of cards holds numbers. Write a class such that `len(hand)` gives their count, `7 in hand` whether
        there is a 7, and a loop goes through them from the smallest to the largest.""",
        '''
        class Hand:
            """Cards in somebody's hand."""

            def __init__(self, cards: list[int]) -> None:
                self._cards = list(cards)

            def __len__(self) -> int:
                return len(self._cards)

            def __contains__(self, card: int) -> bool:
                return card in self._cards

            def __iter__(self):
                return iter(sorted(self._cards))


        hand = Hand($cards)
        print(len(hand), 7 in hand)
        print(*hand)
        ''',
        """`__iter__` has to return an iterator, and `iter` makes one from a list. Returning the sorted list itself
        would be a `TypeError` as soon as a loop starts.""",
        cards=cards,
    )


def _basket_question(rng: Random) -> Question:
    one, two = fruits(rng, 2)
    n = rng.randint(2, 9)
    return question(
        """Write a basket in which `basket["$one"]` is the number of pieces, 0 for fruits that are not in it. It should
        be possible to set the number, and a number of 0 should remove the fruit.""",
        '''
        class Basket:
            """Numbers of pieces by fruit."""

            def __init__(self) -> None:
                self._pieces: dict[str, int] = {}

            def __getitem__(self, fruit: str) -> int:
                return self._pieces.get(fruit, 0)

            def __setitem__(self, fruit: str, pieces: int) -> None:
                if pieces > 0:
                    self._pieces[fruit] = pieces
                else:
                    self._pieces.pop(fruit, None)

            def __len__(self) -> int:
                return len(self._pieces)


        basket = Basket()
        basket["$one"] = $n
        basket["$two"] += 1
        print(basket["$one"], basket["$two"], len(basket))
        basket["$one"] = 0
        print(basket["$one"], len(basket))
        ''',
        """`basket["$two"] += 1` reads with `__getitem__`, adds, and writes with `__setitem__`. Since reading a missing
        fruit gives 0, counting needs no test.""",
        one=one,
        two=two,
        n=n,
    )


class _Wheel:
    def __init__(self, items: list[Any], what: Any) -> None:
        self.items = list(items)

    def __len__(self) -> int:
        return sum(1 for _ in self.items)

    def __getitem__(self, index: int) -> Any:
        return (self.items * (abs(index) + 1))[index] if index >= 0 else (self.items[::-1] * -index)[-index - 1]

    def __contains__(self, item: Any) -> bool:
        return self.items.count(item) > 0


def _wheel(rng: Random, what: dict[str, str]) -> tuple[tuple[list[str]], list[tuple[Any, ...]]]:
    names = what["names"].split()
    items = rng.sample(names, rng.randint(1, 4))
    indexes = rng.sample((0, 1, 2, 3, 4, 5, 7, 11, -1, -2, -6), 5)
    calls = [("__getitem__", i) for i in indexes]
    return (items,), [("__len__",), *calls, ("__contains__", items[-1]), ("__contains__", rng.choice(names))]


class _Ledger(Asked):
    def __init__(self, what: dict[str, str]) -> None:
        self.given = {"what": what}
        self.rows: list[tuple[str, int]] = []

    def __setitem__(self, name: str, number: int) -> None:
        self.rows.append((name, number))

    def __getitem__(self, name: str) -> int:
        numbers = [number for key, number in self.rows if key == name]
        if self.given["what"]["key"] == "add":
            return sum(numbers)
        return max([0, *numbers]) if self.given["what"]["key"] == "max" else [0, *numbers][-1]

    def __len__(self) -> int:
        return len(dict(self.rows))

    def __iter__(self) -> Any:
        return iter(sorted(dict(self.rows)))


def _ledger(rng: Random, what: Any) -> tuple[tuple[()], list[tuple[Any, ...]]]:
    names = rng.sample(("rent", "food", "books", "fuel"), 3)
    calls: list[tuple[Any, ...]] = []
    for _ in range(rng.randint(3, 5)):
        calls.append(("__setitem__", rng.choice(names), rng.randint(1, 30)))
    reads: list[tuple[Any, ...]] = [("__getitem__", name) for name in names]
    return (), [("__len__",), *calls, *reads, ("__len__",), (".__iter__().__next__()",)]


_SHELVES = tuple(
    dict(zip(("Thing", "thing", "what"), row.split(), strict=True))
    for row in ("Shelf shelf books", "Train train wagons", "Menu menu dishes", "Choir choir singers")
)


def _holder(rng: Random, given: dict[str, str]) -> Code:
    items = [rng.choice(("ab", "kiwi", "Rome", "fig", "door", "x")) for _ in range(rng.choice((0, 1, 3, 4)))]
    shown = str(items).replace("'", '"')
    return Code(f"{given['Thing']}({shown})", items)


LESSON = Lesson(
    topic="Containers of your own: len, brackets, in and for",
    area="classes",
    concepts=("special_methods", "containers", "iteration"),
    openings=(
        """`len(hand)`, `hand[0]`, `7 in hand`, `for card in hand`: these work for lists and dictionaries, and they can
        work for objects of your class. Each of them calls a method with a special name.""",
        """A class that wraps a list need not have methods `get_size` and `get_item_at`. Python has better words for
        that, and everybody knows them already.""",
        """Why not use a list directly? Because a waiting list should refuse double names, and a ring should have no
        end. A container of your own looks like a list where that helps and differs where it must.""",
    ),
    ideas=(
        (
            """`len(x)` calls `x.__len__()`. The method returns a number that is not negative; an object whose length
            is 0 counts as false in a condition.""",
            """With `__len__` an object has a length and a truth value: `if waiting:` is true when it is not empty.""",
        ),
        (
            """`x[key]` calls `x.__getitem__(key)`, and `x[key] = value` calls `x.__setitem__(key, value)`. The key
            may be a position, a name, or anything else that makes sense.""",
            """For a position that does not exist, `__getitem__` should raise an `IndexError`, for a missing key a
            `KeyError`. If it passes the key on to a list or dictionary, that happens by itself.""",
        ),
        (
            """`item in x` calls `x.__contains__(item)`. If the method is missing, Python goes through the items and
            compares, which gives the same answer, only perhaps more slowly.""",
            """The meaning of `in` is a choice. For a dictionary it asks about the keys; for a diary it might ask
            whether there is an entry on that day.""",
        ),
        (
            """A `for` loop calls `x.__iter__()`, which must return an iterator. `return iter(self._items)` is the short
            way; a method with `yield` is another.""",
            """With `__iter__` one gets much for nothing: loops, comprehensions, `list(x)`, `sum(x)`, `sorted(x)`, and
            unpacking by a star.""",
        ),
        (
            """The list inside is an attribute with an underscore, such as `self._names`. Whoever uses the object goes
            through its methods, so its rules hold.""",
            """Define only what suits the thing. A queue with an order to protect has no need of `__setitem__`.""",
        ),
    ),
    examples=(_queue, _calendar, _countdown),
    pitfalls=(
        """Returning a list from `__iter__`. A list can be looped over but is not an iterator itself, and the loop fails
        with "iter() returned non-iterator of type 'list'". Write `iter(...)` around it.""",
        """Handing out the list inside, for example by `return self._names`. The caller can then append to it and go
        round every check. Return a copy or an iterator.""",
        """Writing `self[place]` inside `__getitem__` where `self._names[place]` was meant. The method calls itself
        until a `RecursionError` ends it.""",
    ),
    questions=(_deck_question, _basket_question),
    asks=(
        "What makes `len` work?",
        "And square brackets?",
        "How is `in` answered?",
        "How can I loop over an object?",
        "What stays hidden?",
    ),
    notes={
        "engineer": (
            """The special methods of containers are protocols: no interface has to be declared, the methods suffice.
            The abstract classes in `collections.abc`, such as `Sequence`, supply the rest from a few of them.""",
        ),
        "student": (
            """An iterable can give an iterator; an iterator gives the next item and remembers its place. Keeping the
            two apart is what lets two loops run over the same object.""",
        ),
        "young": (
            """A lunch box of your own may have compartments, but everyone still knows how to open it and look what is
            inside. `len` and `in` are such common ways to look.""",
        ),
    },
    families=(
        ClassFamily(
            "round_container",
            names=("Ring", "Wheel", "Carousel", "Circle", "Rota"),
            tells=(
                "A round arrangement of $what, made from a list of at least one. It has a length, and its indexes go "
                "round: behind the last item comes the first again, and before the first the last.",
                "$name(items) holds $what in a circle; the list items is not empty. Every integer is a valid index, as "
                "counting goes on from the last item to the first, and backwards from the first to the last.",
                "Holds a list of $what, which has at least one item, as if it were closed to a circle. Any index, "
                "even a "
                "negative one, finds an item by going round.",
            ),
            methods=(
                "__len__(): the number of items",
                "__getitem__(index): the item at this index, going round as often as necessary; 0 is the first",
                "__contains__(item): whether the item is among them",
            ),
            varies={
                "what": (
                    {"what": "names", "names": "Ada Ben Cleo Dan Eva"},
                    {"what": "colours", "names": "red blue green white black"},
                    {"what": "stations", "names": "north east south west gate"},
                    {"what": "tasks", "names": "sweep cook shop wash iron"},
                )
            },
            solutions=(
                body("""
                    def __init__(self, items):
                        self._items = list(items)

                    def __len__(self):
                        return len(self._items)

                    def __getitem__(self, index):
                        return self._items[index % len(self._items)]

                    def __contains__(self, item):
                        return item in self._items
                    """),
                body("""
                    def __init__(self, items):
                        self._items = list(items)

                    def __len__(self):
                        return len(self._items)

                    def __getitem__(self, index):
                        while index < 0:
                            index += len(self)
                        while index >= len(self):
                            index -= len(self)
                        return self._items[index]

                    def __contains__(self, item):
                        return any(item == other for other in self._items)
                    """),
            ),
            oracle=_Wheel,
            draw=_wheel,
        ),
        ClassFamily(
            "book_with_brackets",
            names=("Ledger", "Register", "Record", "Budget", "Log"),
            tells=(
                "Numbers by name, written with book[name] = number. $rule. It is made empty, without arguments.",
                "A $name is made without arguments and used with square brackets. $rule.",
                "Keeps a number for each name. $rule. At first there are no names.",
                "Acts a little like a dictionary from names to numbers. $rule. The constructor takes nothing.",
            ),
            methods=(
                "__setitem__(name, number): take the number into account for this name",
                "__getitem__(name): the number of the name, 0 if it was never assigned",
                "__len__(): how many names have been assigned",
                "__iter__(): go through the names in alphabetical order",
            ),
            varies={
                "what": (
                    {
                        "rule": "Assigning to a name again adds to its number",
                        "key": "add",
                        "new": "self._numbers.get(name, 0) + number",
                        "self_new": "self[name] + number",
                    },
                    {
                        "rule": "Of several numbers for a name the largest is kept",
                        "key": "max",
                        "new": "max(self._numbers.get(name, 0), number)",
                        "self_new": "max(self[name], number)",
                    },
                    {
                        "rule": "A later number for a name replaces the earlier one",
                        "key": "last",
                        "new": "number",
                        "self_new": "number",
                    },
                )
            },
            solutions=(
                body("""
                    def __init__(self):
                        self._numbers = {}

                    def __setitem__(self, name, number):
                        self._numbers[name] = $new

                    def __getitem__(self, name):
                        return self._numbers.get(name, 0)

                    def __len__(self):
                        return len(self._numbers)

                    def __iter__(self):
                        return iter(sorted(self._numbers))
                    """),
                body("""
                    def __init__(self):
                        self._numbers = {}

                    def __setitem__(self, name, number):
                        self._numbers[name] = $self_new

                    def __getitem__(self, name):
                        if name not in self._numbers:
                            return 0
                        return self._numbers[name]

                    def __len__(self):
                        return len(self._numbers)

                    def __iter__(self):
                        for name in sorted(self._numbers):
                            yield name
                    """),
            ),
            oracle=_Ledger,
            draw=_ledger,
        ),
        Family(
            "asked_like_a_container",
            "box|$thing: $Thing, least|size: int -> $kind",
            names=("${short}_$what", "${short}_of_$thing", "${what}_$short", "find_${short}_$what"),
            tells=(
                "Go through the $what of $box, a $Thing, with a loop and return $goal that have at least $least "
                "characters.",
                "Return $goal with at least $least characters among the $what in the $Thing $box.",
                "A $Thing can be looped over. Given one, $box, return $goal in it that are at least $least "
                "characters long.",
            ),
            setup="""
                class $Thing:
                    def __init__(self, $what):
                        self._$what = list($what)

                    def __iter__(self):
                        return iter(self._$what)
                """,
            varies={
                "given": _SHELVES,
                "end": (
                    {
                        "kind": "list[str]",
                        "short": "long",
                        "goal": "a list of the texts",
                        "begin": "[]",
                        "add": "found.append(text)",
                        "call": "[text for text in ",
                        "rest": "]",
                    },
                    {
                        "kind": "int",
                        "short": "count",
                        "goal": "the number of texts",
                        "begin": "0",
                        "add": "found += 1",
                        "call": "sum(1 for text in ",
                        "rest": ")",
                    },
                ),
            },
            solutions=(
                "found = $begin\nfor text in $box:\n    if len(text) >= $least:\n        $add\nreturn found",
                "return $call$box if len(text) >= $least$rest",
                "texts = iter($box)\nfound = $begin\nfor text in texts:\n    if len(text) < $least:\n        continue\n"
                "    $add\nreturn found",
            ),
            oracle=lambda box, least, given, end: (
                [text for text in box if text[least - 1 :]]
                if end["short"] == "long"
                else len([*filter(lambda text: text[least - 1 :], box)])
            ),
            draw=lambda rng, given, end: (_holder(rng, given), rng.randint(1, 4)),
            about={"box": "a $Thing", "least": "the smallest length", "return": "$goal that are long enough"},
        ),
    ),
)
