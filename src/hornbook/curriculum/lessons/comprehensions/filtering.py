"""Filtering in a comprehension: an if that lets only some items through."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people, quantity, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _filter(rng: Random) -> Example:
    q, items, limit = quantity(rng), numbers(rng, 6, 1, 50), rng.randint(15, 35)
    return example(
        """An `if` at the end lets only some items through. The list holds $what; we keep those of at least
        $limit.""",
        '''
        def at_least($many: list[int], limit: int) -> list[int]:
            """Return the items that are not below the limit."""
            return [$one for $one in $many if $one >= limit]


        print(at_least($items, $limit))
        print(at_least($items, 100))
        ''',
        """The first `$one` looks redundant but has a job: it says what goes into the new list, here the item as
        it is. In the second call nothing passes, and the result is an empty list.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _filter_and_change(rng: Random) -> Example:
    first, *others = things(rng, 3)
    items = [f" {first} ", *others, "", "   "]
    rng.shuffle(items)
    return example(
        """Entries typed by people have blanks around them, and some are nothing but blanks. We want clean
        entries, and no empty ones. Testing and transforming can be combined.""",
        '''
        def clean(entries: list[str]) -> list[str]:
            """Strip the entries and drop those that are empty then."""
            return [entry.strip() for entry in entries if entry.strip()]


        print(clean($items))
        ''',
        """The condition relies on the fact that an empty string counts as false. For each entry the `if` is evaluated
        first; only if it holds is the expression in front computed.""",
        items=literal(items),
    )


def _either_or(rng: Random) -> Example:
    items, cap = numbers(rng, 6, 1, 40), rng.randint(15, 25)
    return example(
        """Two things look alike and differ a lot: an `if` behind the loop part drops items, an `if ... else` in
        front of it chooses between two values and drops nothing.""",
        """
        speeds = $items
        print([s for s in speeds if s <= $cap])
        print([s if s <= $cap else $cap for s in speeds])
        """,
        """The first list is shorter if any speed is over $cap. The second always has 6 items: a speed over $cap
        is replaced by $cap. In front, the `else` is required, because some value has to be produced for every
        item.""",
        items=items,
        cap=cap,
    )


def _long_words_question(rng: Random) -> Question:
    items, letter = words(rng, 7), rng.choice("rnt")
    return question(
        """Return the lengths of those words that contain the letter "$letter".""",
        '''
        def lengths_with(letter: str, words: list[str]) -> list[int]:
            """Return the lengths of the words that contain the letter."""
            return [len(word) for word in words if letter in word]


        print(lengths_with("$letter", $items))
        ''',
        """The condition looks at the word, the expression computes its length. The number of words with that
        letter is $count, and so is the number of items in the result.""",
        items=literal(items),
        letter=letter,
        count=sum(letter in w for w in items),
    )


def _missing_question(rng: Random) -> Question:
    items = people(rng, 5)
    came = rng.sample(items, 3)
    return question(
        """One list has all invited people, another those who came. Write a function that returns who is
        missing, in the order of the invitations.""",
        '''
        def missing(invited: list[str], came: list[str]) -> list[str]:
            """Return the invited people who did not come."""
            present = set(came)
            return [person for person in invited if person not in present]


        print(missing($items, $came))
        ''',
        """The set makes each test quick, however many guests there are. The order of the result comes from the
        first list, since that is the one the comprehension walks through.""",
        items=literal(items),
        came=literal(came),
    )


_TRIPS = ("ferry", "alps", "lakes", "islands", "castle", "forest", "coast")


def _suitable(
    offers: list[tuple[str, int, int]], budget: int, days: int, price: dict[str, str], time: dict[str, str]
) -> list[str]:
    """By striking out what does not suit, one reason after the other."""
    left = {name: number for number, (name, _, _) in enumerate(offers)}
    for name, cost, length in offers:
        if cost > budget or (cost == budget and price["price_op"] == "<"):
            left.pop(name, None)
        if length < days or (length == days and time["time_op"] == ">"):
            left.pop(name, None)
    return sorted(left, key=left.__getitem__)


def _offers(rng: Random) -> tuple[list[tuple[str, int, int]], int, int]:
    budget, days = 50 * rng.randint(3, 9), rng.randint(3, 9)
    offers = [
        (name, budget + rng.choice((-30, -10, 0, 0, 10)), max(1, days + rng.choice((-1, 0, 0, 1, 3))))
        for name in rng.sample(_TRIPS, rng.randint(2, 4))
    ]
    return offers, budget, days


def _repaired(readings: list[int], top: int, bad: dict[str, str]) -> list[int]:
    """By removing from a copy, then sorting each number together with the top."""
    left = list(readings)
    for number in readings:
        if eval(bad["test"], {"reading": number}):
            left.remove(number)
    return [sorted((number, top))[0] for number in left]


def _to_buy(wanted: dict[str, int], stock: dict[str, int], form: dict[str, str]) -> list[Any]:
    """By taking what is in stock away, one piece at a time."""
    found: list[Any] = []
    for name, number in wanted.items():
        lacking = list(range(number))[stock.get(name, 0) :]
        if lacking:
            found.append((name, len(lacking)) if form["key"] == "pair" else " ".join((str(len(lacking)), name)))
    return found


def _shelf(rng: Random) -> tuple[dict[str, int], dict[str, int]]:
    wanted = {name: rng.randint(0, 6) for name in fruits(rng, rng.randint(1, 4))}
    stock = {
        name: max(0, number + rng.choice((-2, -1, 0, 0, 1))) for name, number in wanted.items() if rng.random() < 0.8
    }
    return wanted, dict(rng.sample(list(stock.items()), len(stock)))


LESSON = Lesson(
    topic="Filtering items in a comprehension",
    area="comprehensions",
    concepts=("list_comprehension", "filtering", "conditions"),
    openings=(
        """From a list of orders, those that are not yet paid; from a list of words, the long ones. To select is
        one of the most frequent things that programs do with lists, and a comprehension has a place for it.""",
        """A comprehension can do more than transform. With an `if` at its end it works like a sieve: what
        passes the test is in the new list, the rest is not.""",
        """Deleting unwanted items from a list is error-prone, because the list changes while you walk through
        it. Building a list of the wanted ones is safe and takes one line.""",
    ),
    ideas=(
        (
            """The form is `[item for item in row if condition]`. For each item the condition is checked. If it
            is true, the item goes into the new list; if not, the next one is looked at.""",
            """The `if` stands behind the `for` part, just as it would be nested in a loop: `for`, then `if`,
            then the append. The order of the survivors is the order of the input.""",
        ),
        (
            """Selecting and transforming can be combined: `[2 * x for x in row if x > 0]`. The condition sees
            the old item `x`, not the new value `2 * x`.""",
            """What is tested and what is collected may differ: `[name for name, age in guests if age < 6]`
            tests the age and collects the name.""",
        ),
        (
            """`[a if test else b for x in row]` is something else. It is a transformation whose expression
            happens to choose between two values. No item is dropped.""",
            """Where the `if` stands tells you what it does. At the end, without `else`: it filters. In front,
            with `else`: it chooses a value. Mixing them up is a syntax error in most cases, which is fortunate.""",
        ),
    ),
    examples=(_filter, _filter_and_change, _either_or),
    pitfalls=(
        """Writing `[x for x in row if x > 0 else 0]`. A filter cannot have an `else`. If you want zeros in the
        place of negative items, the choice belongs in front: `[x if x > 0 else 0 for x in row]`.""",
        """Testing for truth when zero is a valid value. `[x for x in row if x]` drops zeros as well as `None`.
        If only `None` should go, write `if x is not None`.""",
    ),
    questions=(_long_words_question, _missing_question),
    asks=("How does the filter work?", "Can I change the items as well?", "What is the difference to if-else?"),
    notes={
        "young": (
            """A sieve in a sandpit keeps the stones and lets the sand fall through. The `if` is the sieve. It
            decides for each grain.""",
        ),
        "engineer": (
            """Python's `filter` exists, but a comprehension with `if` is more common and gives a list at once.""",
        ),
        "analyst": ("""The condition is the WHERE clause of a query; the expression in front is the SELECT.""",),
    },
    families=(
        Family(
            "offers_that_suit",
            "offers|trips|tours: list[tuple[str, int, int]], budget|money: int, duration|length: int -> list[str]",
            names=("suitable_offers", "offers_that_suit", "find_trips", "possible_trips"),
            tells=(
                "Each trip in $offers is (name, price, number of days). Return the names of the trips that cost "
                "$price_word $budget and last $time_word $duration days, in their order.",
                "Somebody wants to pay $price_word $budget and to be away for $time_word $duration days. Return in "
                "order the names of all trips in $offers that suit; a trip is a triple (name, price, days).",
                "From $offers, whose entries are (name, price, days), keep those with a price of $price_word $budget "
                "and a length of $time_word $duration days. Return their names in a list, without changing the order.",
            ),
            notes=("No two trips have the same name.",),
            varies={
                "price": (
                    {"price_word": "at most", "price_op": "<="},
                    {"price_word": "less than", "price_op": "<"},
                ),
                "time": (
                    {"time_word": "at least", "time_op": ">="},
                    {"time_word": "more than", "time_op": ">"},
                ),
            },
            solutions=(
                "return [name for name, cost, time in $offers if cost $price_op $budget and time $time_op $duration]",
                "names = []\nfor name, cost, time in $offers:\n    if cost $price_op $budget and time $time_op "
                "$duration:\n        names.append(name)\nreturn names",
                "cheap = [offer for offer in $offers if offer[1] $price_op $budget]\n"
                "return [offer[0] for offer in cheap if offer[2] $time_op $duration]",
            ),
            oracle=_suitable,
            draw=lambda rng, price, time: _offers(rng),
            edges=(([], 200, 5), ([("alps", 200, 5), ("coast", 190, 6), ("lakes", 150, 4)], 200, 5)),
            about={
                "offers": "trips as (name, price, days)",
                "budget": "the limit of the price",
                "duration": "the limit of the length",
                "return": "the names of the trips that suit",
            },
            noun="the list of the names of the trips in $offers for $price_word $budget and of $time_word $duration "
            "days",
            gives="words",
        ),
        Family(
            "readings_dropped_and_capped",
            "readings|values|data: list[int], top|limit|cap: int -> list[int]",
            names=("repair_readings", "clean_readings", "usable_readings", "drop_and_cap"),
            tells=(
                "A sensor that fails gives $fault. Return $readings without such entries, and with $top in the place "
                "of every number that is greater than $top.",
                "Make a new list from $readings: leave out $fault, which a broken sensor reports, and replace what "
                "is above $top by $top.",
                "Return the usable numbers of $readings in their order, each at most $top: what is greater is "
                "replaced by $top, while $fault does not count and is left out.",
            ),
            notes=("Only the other numbers are compared with $top, which is positive.",),
            varies={
                "bad": (
                    {
                        "fault": "a negative number",
                        "test": "reading < 0",
                        "good": "reading >= 0",
                    },
                    {"fault": "the number 0", "test": "reading == 0", "good": "reading != 0"},
                    {"fault": "the number 999", "test": "reading == 999", "good": "reading != 999"},
                )
            },
            solutions=(
                "return [reading if reading <= $top else $top for reading in $readings if $good]",
                "return [min(reading, $top) for reading in $readings if $good]",
                "kept = []\nfor reading in $readings:\n    if $test:\n        continue\n    if reading > $top:\n"
                "        reading = $top\n    kept.append(reading)\nreturn kept",
            ),
            oracle=_repaired,
            draw=lambda rng, bad: (
                [rng.choice((0, 999, -1, -5, 40, 41, 42, 60, 7, 1)) for _ in range(rng.randint(3, 7))],
                rng.choice((40, 41, 41, 100)),
            ),
            edges=(([], 10), ([0, 999, -1, 1, 41, 40], 40), ([-3, 0, 999], 50)),
            about={"readings": "the readings", "top": "the largest number that may stay", "return": "a new list"},
            noun="the list of the readings in $readings without $fault and with $top in the place of larger ones",
            gives="ints",
        ),
        Family(
            "what_is_to_be_bought",
            "wanted|needed|recipe: dict[str, int], stock|pantry|shelf: dict[str, int] -> $hint",
            names=("to_buy", "shopping_list", "missing_goods", "what_to_buy"),
            tells=(
                "The dictionary $wanted says how many pieces of each thing are wanted, $stock how many are there. "
                "Return $what for each thing of which there are too few.",
                "Make a shopping list: $what for every key of $wanted whose number is greater than the one in $stock, "
                "in the order of $wanted.",
                "Compare $wanted with $stock, both of which map names to numbers of pieces, and return a list that "
                "holds $what wherever there is less than is wanted.",
            ),
            notes=(
                "A thing that is no key of $stock is not there at all. Things of which enough is there are left out, "
                "and the result has the order of $wanted.",
            ),
            varies={
                "form": (
                    {
                        "key": "pair",
                        "hint": "list[tuple[str, int]]",
                        "what": "a pair (name, number still lacking)",
                        "item": "(name, lack)",
                    },
                    {
                        "key": "text",
                        "hint": "list[str]",
                        "what": 'a text such as "3 fig" (the number still lacking and the name)',
                        "item": 'f"{lack} {name}"',
                    },
                )
            },
            solutions=(
                "lacking = [(name, number - $stock.get(name, 0)) for name, number in $wanted.items()]\n"
                "return [$item for name, lack in lacking if lack > 0]",
                "found = []\nfor name, number in $wanted.items():\n    lack = number\n    if name in $stock:\n"
                "        lack -= $stock[name]\n    if lack > 0:\n        found.append($item)\nreturn found",
                "return [$item for name, number in $wanted.items() if (lack := number - $stock.get(name, 0)) > 0]",
            ),
            oracle=_to_buy,
            draw=lambda rng, form: _shelf(rng),
            edges=(({}, {"fig": 2}), ({"fig": 2, "pear": 3}, {"pear": 2}), ({"plum": 1, "lime": 0}, {"plum": 1})),
            about={
                "wanted": "how many pieces of each thing are wanted",
                "stock": "how many pieces of it are there",
                "return": "what is to be bought",
            },
        ),
    ),
)
