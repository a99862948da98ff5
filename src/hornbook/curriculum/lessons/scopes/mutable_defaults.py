"""Mutable default arguments."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _the_trap(rng: Random) -> Example:
    a, b, c = fruits(rng, 3)
    return example(
        """A function puts an item into a list. Without a second argument it is meant to begin a new list.""",
        '''
        def put(item: str, basket: list[str] = []) -> list[str]:
            """Return the basket with the item in it."""
            basket.append(item)
            return basket


        print(put("$a"))
        print(put("$b"))
        print(put("$c", ["nut"]))
        print(put.__defaults__)
        ''',
        """The second call finds the $a of the first. The empty list was made once, when Python read the
        definition, and both calls use this one list. The last line shows where it is kept.""",
        a=a,
        b=b,
        c=c,
    )


def _none_instead(rng: Random) -> Example:
    a, b, c = fruits(rng, 3)
    return example(
        """With `None` as the default, the list is made in the body, anew for each call.""",
        '''
        def put(item: str, basket: list[str] | None = None) -> list[str]:
            """Return the basket, or a new one, with the item in it."""
            if basket is None:
                basket = []
            basket.append(item)
            return basket


        print(put("$a"))
        print(put("$b"))
        own = ["nut"]
        put("$c", own)
        print(own)
        ''',
        """The first two calls have nothing to do with each other. A list that the caller passes is still changed,
        as the last line shows; whether this is wanted is another question.""",
        a=a,
        b=b,
        c=c,
    )


def _moment_of_evaluation(rng: Random) -> Example:
    n = rng.randint(5, 60)
    return example(
        """When is a default computed? This program shows the moment.""",
        '''
        limit = $n


        def make_default() -> int:
            """Return the limit, and print that it was asked for."""
            print("computing the default")
            return limit


        def clipped(value: int, most: int = make_default()) -> int:
            """Return the value, but not more than the most."""
            return min(value, most)


        limit = 1000
        print(clipped(500))
        print(clipped(500, 200))
        ''',
        """The default was computed once, at the `def`, before the limit was changed. For numbers this does no harm. For
        an object that can be changed it means that all calls share it.""",
        n=n,
    )


def _in_a_class(rng: Random) -> Example:
    one, other = people(rng, 2)
    items = short_words(rng, 2)
    return example(
        """In a class, a list as a default makes two objects share their data.""",
        '''
        class Desk:
            """A desk with things on it; the default list is shared by mistake."""

            def __init__(self, owner: str, things: list[str] = []) -> None:
                self.owner = owner
                self.things = things


        class GoodDesk:
            """A desk with things on it, each with a list of its own."""

            def __init__(self, owner: str, things: list[str] | None = None) -> None:
                self.owner = owner
                self.things = list(things or [])


        for kind in (Desk, GoodDesk):
            first, second = kind("$one"), kind("$other")
            first.things.append("$a")
            print(kind.__name__, first.things, second.things)
        ''',
        """`list(things or [])` makes a new list in any case, from `None` as well as from a list that was passed.
        So a later change of the caller's list does not reach the desk.""",
        one=one,
        other=other,
        a=items[0],
    )


def _count_question(rng: Random) -> Question:
    words = [*short_words(rng, 2), *short_words(rng, 1)]
    return question(
        """Write a function that counts words into a dictionary. The dictionary may be passed, so that counting
        goes on, or left out, so that it begins anew.""",
        '''
        def count_words(words: list[str], counts: dict[str, int] | None = None) -> dict[str, int]:
            """Return the counts, with those of the words added."""
            if counts is None:
                counts = {}
            for word in words:
                counts[word] = counts.get(word, 0) + 1
            return counts


        first = count_words($words)
        print(first)
        print(count_words(["tea"], first))
        print(count_words(["tea"]))
        ''',
        """With `counts={}` as the default the last line would show the words of the first call as well.""",
        words=literal(words),
    )


def _tuple_question(rng: Random) -> Question:
    values = numbers(rng, 4, 1, 20)
    return question(
        """A function has the default `skip=(0,)`, a tuple of values that are left out of a sum. Is that dangerous?
        Write the function and say why or why not.""",
        '''
        def total(values: list[int], skip: tuple[int, ...] = (0,)) -> int:
            """Return the sum of the values that are not to be skipped."""
            return sum(value for value in values if value not in skip)


        print(total($values))
        print(total($values, skip=($first,)))
        print(total($values))
        ''',
        """It is safe. A tuple cannot be changed, so it does not matter that all calls share it. Numbers, texts,
        `None` and tuples are good defaults.""",
        values=values,
        first=values[0],
    )


class _Log:
    def __init__(self, entries: list[str] | None = None) -> None:
        self.kept = tuple(entries or ())

    def add(self, entry: str) -> int:
        self.kept = (*self.kept, entry)
        return len(self.kept)

    def count(self, entry: str) -> int:
        return sum(one == entry for one in self.kept)

    def listing(self) -> str:
        return ", ".join(self.kept)


def _log_calls(rng: Random) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    pool = short_words(rng, 3)
    made: tuple[Any, ...] = () if rng.random() < 0.7 else (rng.sample(pool, rng.randint(1, 2)),)
    calls: list[tuple[Any, ...]] = [("add", rng.choice(pool)) for _ in range(rng.randint(1, 3))]
    return made, [*calls, ("count", rng.choice(pool)), ("listing",)]


class _Stock:
    def __init__(self, amounts: dict[str, int] | None = None) -> None:
        self.moves = list((amounts or {}).items())

    def put(self, name: str, number: int) -> int:
        self.moves.append((name, number))
        return self.amount(name)

    def amount(self, name: str) -> int:
        return sum(number for one, number in self.moves if one == name)

    def total(self) -> int:
        return sum(number for _, number in self.moves)


def _stock_calls(rng: Random) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    pool = short_words(rng, 3)
    made: tuple[Any, ...] = () if rng.random() < 0.7 else ({pool[0]: rng.randint(1, 9)},)
    calls: list[tuple[Any, ...]] = [("put", rng.choice(pool), rng.randint(1, 9)) for _ in range(rng.randint(1, 3))]
    return made, [*calls, ("amount", rng.choice(pool)), ("total",)]


def _extended(item: int, items: list[int] | None, how: dict[str, str]) -> list[int]:
    given = tuple(items or ())
    if how["k"] == "end":
        return [*given, item]
    if how["k"] == "front":
        return [item, *given]
    low = [one for one in given if one <= item]
    return [*low, item, *given[len(low) :]]


LESSON = Lesson(
    topic="Mutable default arguments: the list that is shared by all calls",
    area="scopes",
    concepts=("default_arguments", "mutability", "none_default"),
    openings=(
        """A function that should begin with an empty list begins with the leftovers of the last call. The mistake
        is in its first line, where it says `items=[]`.""",
        """Default values are a convenience with one sharp edge. They are computed once, and whoever changes them
        changes them for all future calls.""",
        """Why does so much Python code contain the lines `if items is None: items = []`? They guard against a
        surprise that everyone meets once.""",
    ),
    ideas=(
        (
            """A default value is computed when the `def` is run, and kept with the function. Calls that leave the
            argument out all get the same object.""",
            """There is one default object for each parameter and not one for each call. With a number nobody can
            tell the difference; with a list everybody can who changes it.""",
        ),
        (
            """Use `None` as the default, and make the list in the body: `if items is None: items = []`. The body
            runs with every call, so every call gets a new list.""",
            """`None` stands for "nothing was passed". The first lines of the function replace it by what is meant,
            a fresh list, dictionary or set.""",
        ),
        (
            """Test `is None` and not `if not items`. A caller may pass an empty list of their own and expect it to
            be filled; it counts as false too.""",
            """`items = items or []` is shorter, but it puts a new list in the place of an empty one that was passed.
            That is harmless if the list is only read, and wrong if the caller waits for changes.""",
        ),
        (
            """Dictionaries, sets and objects of one's own are as dangerous as lists. Numbers, texts, tuples and `None`
            cannot be changed and are safe.""",
            """In a class, a default list in `__init__` is shared by all objects that were made without that
            argument. Copy what was passed, `list(items)`, if the object should own it.""",
        ),
    ),
    examples=(_the_trap, _none_instead, _moment_of_evaluation, _in_a_class),
    pitfalls=(
        """Writing `def put(item, basket=[])`. The list is made once and grows with every call that uses the
        default. Write `basket=None` and make the list in the body.""",
        """A default such as `today=date.today()`. It is computed when the program starts, and after midnight it is
        yesterday's. Write `today=None` and ask for the date in the body.""",
        """Finding the fault only by the second call. A test that calls the function once passes. Call it twice
        without the argument, and compare.""",
    ),
    questions=(_count_question, _tuple_question),
    asks=(
        "Why do the calls share the list?",
        "How is it done correctly?",
        "Why `is None`, and not simply `not items`?",
        "Which defaults are safe?",
    ),
    notes={
        "engineer": (
            """In C++ or JavaScript a default expression is evaluated at each call that needs it. Python evaluates
            it once, at the definition. Linters report mutable defaults; heed them.""",
        ),
        "student": (
            """The default is an attribute of the function object, `function.__defaults__`. That a function is an
            object which is made by running `def` explains the behaviour.""",
        ),
        "young": (
            """Two children are told: if you have no bag, take the one on the hook. They take the same bag. Now
            each has the other's things in it.""",
        ),
        "teacher": (
            """Have the class call a function with `items=[]` three times in the same session and note what the list
            holds. Then ask when it was made.""",
        ),
    },
    families=(
        ClassFamily(
            "log_with_own_entries",
            names=("Log", "Diary", "History", "EntryList", "Journal", "Record", "Memo", "Register"),
            tells=(
                "A $name keeps entries, which are strings, in the order in which they were added.",
                "Collects strings. Every $name has a list of its own, also those made without an argument.",
                "A list of entries that can be extended, counted and shown as text.",
                "Keeps a growing list of strings and answers questions about it.",
            ),
            methods=(
                "$name(entries=None): begin with a copy of the given list, or with no entries",
                "add(entry): put the entry at the end and return the number of entries",
                "count(entry): return how often the entry occurs",
                "listing(): return all entries as one text, separated by a comma and a space",
            ),
            solutions=(
                "def __init__(self, entries=None):\n    self.entries = list(entries or [])\n\n"
                "def add(self, entry):\n    self.entries.append(entry)\n    return len(self.entries)\n\n"
                "def count(self, entry):\n    return self.entries.count(entry)\n\n"
                'def listing(self):\n    return ", ".join(self.entries)',
                "def __init__(self, entries=None):\n    self._entries = []\n    if entries is not None:\n"
                "        self._entries.extend(entries)\n\n"
                "def add(self, entry):\n    self._entries = [*self._entries, entry]\n    return len(self._entries)\n\n"
                "def count(self, entry):\n    return sum(1 for one in self._entries if one == entry)\n\n"
                'def listing(self):\n    return ", ".join(self._entries)',
            ),
            oracle=_Log,
            draw=_log_calls,
        ),
        ClassFamily(
            "stock_with_own_amounts",
            names=("Stock", "Store", "Pantry", "Warehouse", "Cellar", "Depot", "Inventory", "Larder"),
            tells=(
                "A $name knows how many there are of each thing.",
                "Keeps a number for each name. What is not in a $name has the number 0.",
                "Amounts by name. Each $name has amounts of its own, whether or not any are given at the beginning.",
                "Counts things by their names.",
            ),
            methods=(
                "$name(amounts=None): begin with a copy of the given dictionary, or with nothing",
                "put(name, number): add so many of the thing and return how many there are now",
                "amount(name): return how many there are, 0 for an unknown name",
                "total(): return the number of all things together",
            ),
            solutions=(
                "def __init__(self, amounts=None):\n    self.amounts = dict(amounts or {})\n\n"
                "def put(self, name, number):\n    self.amounts[name] = self.amount(name) + number\n"
                "    return self.amounts[name]\n\n"
                "def amount(self, name):\n    return self.amounts.get(name, 0)\n\n"
                "def total(self):\n    return sum(self.amounts.values())",
                "def __init__(self, amounts=None):\n    self._amounts = {}\n    if amounts is not None:\n"
                "        self._amounts.update(amounts)\n\ndef put(self, name, number):\n"
                "    self._amounts.setdefault(name, 0)\n    self._amounts[name] += number\n"
                "    return self._amounts[name]\n\ndef amount(self, name):\n    if name in self._amounts:\n"
                "        return self._amounts[name]\n    return 0\n\ndef total(self):\n    result = 0\n"
                "    for number in self._amounts.values():\n        result += number\n    return result",
            ),
            oracle=_Stock,
            draw=_stock_calls,
        ),
        Family(
            "list_extended_or_begun",
            "item: int, items: list[int] | None -> list[int]",
            names=("with_item_$short", "add_$short", "put_$short", "list_with_item_$short", "new_list_$short"),
            tells=(
                "Return a new list with the numbers of $items and, $place, $item. If $items is None, the new list has "
                "$item alone.",
                "Put $item into a copy of $items, $place, and return the copy. None in place of a list stands "
                "for an empty list.",
                "Without changing $items, return a list in which $item is added $place. $items may be None, "
                "which means that there are no numbers yet.",
            ),
            varies={
                "how": (
                    {
                        "place": "at the end",
                        "short": "at_end",
                        "one": "[*(items or []), item]",
                        "two": "result.append(item)",
                        "k": "end",
                    },
                    {
                        "place": "at the front",
                        "short": "at_front",
                        "one": "[item, *(items or [])]",
                        "two": "result.insert(0, item)",
                        "k": "front",
                    },
                    {
                        "place": "at its place in the ascending order that the numbers have",
                        "short": "in_order",
                        "one": "sorted([*(items or []), item])",
                        "two": "result.append(item)\nresult.sort()",
                        "k": "sorted",
                    },
                )
            },
            solutions=(
                "return $one",
                "result = [] if items is None else list(items)\n$two\nreturn result",
                "if items is None:\n    items = []\nresult = items.copy()\n$two\nreturn result",
            ),
            oracle=_extended,
            draw=lambda rng, how: (
                rng.randint(-5, 20),
                None if rng.random() < 0.2 else sorted(numbers(rng, rng.randint(1, 4), -5, 20)),
            ),
            edges=((3, None), (3, []), (4, [1, 4, 9])),
            about={"item": "the number to add", "items": "ascending numbers, or None", "return": "the new list"},
        ),
    ),
)
