"""Lessons on dictionaries: looking things up, keys that may be missing, walking through, and turning round."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, fruits, numbers, people, places, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "dictionaries"


def _price_list(rng: Random) -> Example:
    names = fruits(rng, 4)
    prices = dict(zip(names[:3], distinct(rng, 3, 2, 40), strict=True))
    basket = [names[0], names[1], names[0], names[3]]
    return example(
        """A stall has a price list. The bill is the sum of the prices of what is in the basket; things that the
        stall does not sell cost nothing here.""",
        '''
        def bill(prices: dict[str, int], basket: list[str]) -> int:
            """Return the sum of the prices, with 0 for unknown things."""
            total = 0
            for item in basket:
                total += prices.get(item, 0)
            return total


        prices = $prices
        print(prices["$first"])
        print(bill(prices, $basket))
        ''',
        """The basket holds "$first" twice, so its price of $p is counted twice. "$missing" is not a key, and
        `get` gives the 0 that we asked for instead of an error.""",
        prices=prices,
        basket=basket,
        first=names[0],
        missing=names[3],
        p=prices[names[0]],
    )


def _update(rng: Random) -> Example:
    a, b = things(rng, 2)
    n, m, k = numbers(rng, 3, 2, 20)
    return example(
        """A store room keeps the number of pieces per thing. A delivery arrives: $k of something known, $m of
        something new.""",
        '''
        def deliver(stock: dict[str, int], thing: str, count: int) -> None:
            """Add the delivered pieces to the stock, in place."""
            if thing in stock:
                stock[thing] += count
            else:
                stock[thing] = count


        stock = {"$a": $n}
        deliver(stock, "$a", $k)
        deliver(stock, "$b", $m)
        print(stock)
        print(len(stock))
        ''',
        """The first delivery changes the value of an existing key from $n to $sum. The second makes a new key. The
        `if` is necessary because `stock[thing] += count` first reads the old value, and there is none.""",
        a=a,
        b=b,
        n=n,
        m=m,
        k=k,
        sum=n + k,
    )


def _replace_codes(rng: Random) -> Example:
    codes = {town[:2].upper(): town for town in ("Oslo", "Lima", "Cairo", "Porto", "Quito", "Turin")}
    picked = dict(rng.sample(sorted(codes.items()), 3))
    known = [*picked]
    route = [known[1], "ZZ", known[0]]
    return example(
        """A ticket shows short codes, and people want to read the towns. A dictionary translates; an unknown code
        stays as it is.""",
        '''
        def spelled_out(route: list[str], names: dict[str, str]) -> list[str]:
            """Return the route with every known code replaced by its name."""
            return [names.get(code, code) for code in route]


        names = $names
        print(spelled_out($route, names))
        print("ZZ" in names)
        ''',
        """The second argument of `get` is the code itself. That is a common trick: look something up, and if there is
        nothing to find, keep what you had.""",
        names=picked,
        route=route,
    )


def _translate_question(rng: Random) -> Question:
    a, b, c = words(rng, 3)
    return question(
        """Write a function that checks an order against the stock: it returns True if every ordered thing is there
        in sufficient number.""",
        '''
        def can_deliver(stock: dict[str, int], order: dict[str, int]) -> bool:
            """Return True if the stock covers every line of the order."""
            for thing, count in order.items():
                if stock.get(thing, 0) < count:
                    return False
            return True


        stock = {"$a": 3, "$b": 1}
        print(can_deliver(stock, {"$a": 2, "$b": 1}))
        print(can_deliver(stock, {"$a": 4}))
        print(can_deliver(stock, {"$c": 1}))
        print(can_deliver(stock, {}))
        ''',
        """A thing that is not in the stock counts as 0 pieces, so unknown things need no case of their own. An empty
        order can always be delivered: the loop finds nothing that is missing.""",
        a=a,
        b=b,
        c=c,
    )


def _merge_question(rng: Random) -> Question:
    a, b, c = people(rng, 3)
    x, y, z, w = numbers(rng, 4, 1, 30)
    return question(
        """Two tables hold points from two games. Write a function that adds them up per player; a player may be in
        only one of them.""",
        '''
        def add_points(first: dict[str, int], second: dict[str, int]) -> dict[str, int]:
            """Return the sum of both tables, player by player."""
            total = dict(first)
            for player, points in second.items():
                total[player] = total.get(player, 0) + points
            return total


        print(add_points({"$a": $x, "$b": $y}, {"$b": $z, "$c": $w}))
        ''',
        """`dict(first)` makes a copy, so that the caller's table stays as it was. Only "$b" is in both tables and gets
        $y + $z = $sum.""",
        a=a,
        b=b,
        c=c,
        x=x,
        y=y,
        z=z,
        w=w,
        sum=y + z,
    )


LOOKUP = Lesson(
    topic="Dictionaries: looking a value up by its key",
    area=AREA,
    concepts=("dictionaries", "dict_get", "lookup"),
    openings=(
        """A list answers "what is at position 3?" A dictionary answers "what belongs to this name?" Most questions in
        real programs are of the second kind.""",
        """Think of a phone book: you know the name and want the number. Nobody reads it from the start. A dictionary
        works the same way, and finds the entry at once however long it is.""",
        """A chain of `if name == ...` lines that each return a different value is a table in disguise. Write it as a
        dictionary and the chain shrinks to one look-up.""",
    ),
    ideas=(
        (
            """A dictionary maps keys to values: `{"pear": 3, "plum": 5}`. The key is what you know, the value is what
            you want. Each key occurs once.""",
            """Between the braces stand pairs, with a colon inside each pair and commas between them.
            `prices["pear"]` gives the value that belongs to this key.""",
        ),
        (
            """Square brackets insist: if the key is missing, `prices["egg"]` raises a `KeyError`. The method `get` is
            gentle: `prices.get("egg")` is `None`, and `prices.get("egg", 0)` is 0.""",
            """Decide what a missing key means. If it is a mistake, use brackets and let the program stop. If it means
            "none" or "zero", use `get` and say so.""",
        ),
        (
            """Assigning makes or replaces: `prices["fig"] = 7` adds the key if it is new and overwrites the value if
            it is not. `del prices["fig"]` removes it.""",
            """To change a value, assign to its key. There is no separate command for adding; the same line does
            both, so a spelling mistake in a key quietly makes a new entry.""",
        ),
        (
            """`key in prices` asks about keys, never about values, and it is fast: the key's hash says where to look,
            so nothing is searched from the front.""",
            """A look-up in a dictionary takes about the same time for ten entries and for a million. Searching a list
            takes longer the longer it is.""",
        ),
    ),
    examples=(_price_list, _update, _replace_codes),
    pitfalls=(
        """Writing `counts[key] += 1` for a key that is not there yet. This reads before it writes, and the reading
        raises a `KeyError`. Use `counts[key] = counts.get(key, 0) + 1`.""",
        """Expecting `in` to find values. `5 in prices` looks for a key 5. For values write
        `5 in prices.values()`, which has to search them one by one.""",
        """Using a list as a key. Keys must not change, so a list raises a `TypeError`. A tuple with the same parts
        will do.""",
    ),
    questions=(_translate_question, _merge_question),
    asks=("What is in a dictionary?", "What if the key is missing?", "How do I add an entry?", "Is a look-up fast?"),
    notes={
        "young": ("""A dictionary is a row of labelled drawers. You say the label, and you get what is inside.""",),
        "engineer": (
            """`dict` is a hash map that remembers insertion order. `d[k]` raises `KeyError`, `d.get(k)` returns
            `None`; no default entry is created by reading.""",
        ),
        "analyst": (
            """A dictionary is the look-up table next to your data: code on the left, meaning on the right.""",
        ),
    },
)


def _items(rng: Random) -> Example:
    sizes = dict(zip(places(rng, 4), distinct(rng, 4, 50, 900), strict=True))
    limit = sorted(sizes.values())[1]
    return example(
        """The table gives the number of houses per village. Which villages have more than $limit?""",
        '''
        def larger_than(sizes: dict[str, int], limit: int) -> list[str]:
            """Return the names with a size above the limit, in alphabetical order."""
            found = []
            for name, size in sizes.items():
                if size > limit:
                    found.append(name)
            return sorted(found)


        sizes = $sizes
        print(larger_than(sizes, $limit))
        print(sum(sizes.values()))
        ''',
        """In each round `items` hands over a pair, and the two names before `in` receive key and value. The sum needs
        no names, so `values` is enough. The village with exactly $limit houses is not in the result: the test is
        "more than".""",
        sizes=sizes,
        limit=limit,
    )


def _invert(rng: Random) -> Example:
    rooms = dict(zip(people(rng, 3), distinct(rng, 3, 1, 40), strict=True))
    name, number = next(iter(rooms.items()))
    return example(
        """The table says which room a guest has. The cleaner asks the other way round: who is in room $number?""",
        '''
        def turned_round(table: dict[str, int]) -> dict[int, str]:
            """Return a dictionary from value to key; the values must all differ."""
            return {value: key for key, value in table.items()}


        rooms = $rooms
        guests = turned_round(rooms)
        print(guests)
        print(guests[$number])
        ''',
        """Each pair is written down again with its parts exchanged, so `guests[$number]` is "$name". If two guests
        shared a room, the later one would overwrite the earlier one.""",
        rooms=rooms,
        name=name,
        number=number,
    )


def _best_key(rng: Random) -> Example:
    votes = dict(zip(fruits(rng, 4), distinct(rng, 4, 1, 30), strict=True))
    best = max(votes, key=lambda fruit: votes[fruit])
    return example(
        """Which fruit got the most votes? The answer is a key, but it is the value that decides.""",
        '''
        def winner(votes: dict[str, int]) -> str:
            """Return the key with the largest value; the table must not be empty."""
            best = None
            for name, count in votes.items():
                if best is None or count > votes[best]:
                    best = name
            return best


        votes = $votes
        print(winner(votes))
        print(max(votes, key=votes.get))
        ''',
        """The loop keeps the best key so far and looks its value up when it compares. The last line is the short form:
        `max` walks over the keys and compares what `votes.get` says about them. Both give "$best".""",
        votes=votes,
        best=best,
    )


def _filter_question(rng: Random) -> Question:
    stock = dict(zip(things(rng, 4), [0, *distinct(rng, 2, 1, 9), 0], strict=True))
    return question(
        """Write a function that returns a copy of a stock table without the things of which nothing is left.""",
        '''
        def in_stock(stock: dict[str, int]) -> dict[str, int]:
            """Return the entries with at least one piece."""
            return {thing: count for thing, count in stock.items() if count > 0}


        print(in_stock($stock))
        ''',
        """A new dictionary is built from the entries worth keeping. Deleting from `stock` inside a loop over `stock`
        would raise a `RuntimeError`, because the dictionary changes its size while it is walked through.""",
        stock=stock,
    )


def _average_question(rng: Random) -> Question:
    a, b = people(rng, 2)
    marks = {a: numbers(rng, 3, 1, 6), b: numbers(rng, 2, 1, 6)}
    return question(
        """A table holds a list of marks for each pupil. Write a function that returns each pupil's best mark.""",
        '''
        def best_marks(marks: dict[str, list[int]]) -> dict[str, int]:
            """Return the largest mark of every pupil who has one."""
            best = {}
            for pupil, values in marks.items():
                if values:
                    best[pupil] = max(values)
            return best


        print(best_marks($marks))
        print(best_marks({"$a": []}))
        ''',
        """A value may be a list, and then the loop gets a list in each round. A pupil without marks is left out:
        `max` of an empty list would raise a `ValueError`.""",
        marks=marks,
        a=a,
    )


WALKING = Lesson(
    topic="Walking through a dictionary and building a new one",
    area=AREA,
    concepts=("dictionaries", "dict_items", "dict_comprehension"),
    openings=(
        """Looking up one key is half of what a dictionary is for. The other half is going through all entries: to add
        them up, to pick some, to find the best.""",
        """A loop over a dictionary yields its keys. Often you want the value in the same breath, and for this there
        is `items`.""",
        """From one table make another: only the rows that matter, or prices with tax, or names by number where you
        had numbers by name. A dictionary comprehension does it in a line.""",
    ),
    ideas=(
        (
            """`for key in table` visits keys; `table.values()` gives the values; `table.items()` gives pairs that you
            take apart with `for key, value in table.items()`.""",
            """Choose by what the body needs: only keys, only values, or both. If the body says `table[key]`, then
            `items` would have been the better loop.""",
        ),
        (
            """The entries come in the order in which their keys were first inserted. For another order, sort:
            `for key in sorted(table)`.""",
            """Changing a value does not move its entry. A dictionary remembers when each key arrived, and walks
            through them in this order.""",
        ),
        (
            """`{key: value for ...}` builds a dictionary as a list comprehension builds a list. An `if` at the end
            keeps only some of the entries.""",
            """A dictionary comprehension has a colon between key and value; without it the braces make a set. If a
            key occurs twice, the later value stays.""",
        ),
    ),
    examples=(_items, _invert, _best_key),
    pitfalls=(
        """Adding or deleting keys during a loop over the same dictionary. Python stops with a `RuntimeError`. Loop
        over `list(table)`, or build a new dictionary.""",
        """Turning a table round although values repeat. Of all keys with the same value only the last survives, and
        nothing tells you. Collect lists of keys instead.""",
        """Writing `for key, value in table`. This takes each key apart, which fails for most keys and, worse, works
        for strings of two characters.""",
    ),
    questions=(_filter_question, _average_question),
    asks=("What does the loop visit?", "In which order?", "How do I make a new dictionary?"),
    notes={
        "young": ("""Open drawer after drawer. Each time you see the label and what is inside. Both have a name.""",),
        "engineer": (
            """`keys`, `values` and `items` are live views, not copies. Since Python 3.7 insertion order is part of
            the language.""",
        ),
        "analyst": ("""`items` is the row-by-row view of a two-column table; the comprehension is filter and map.""",),
    },
)


def _two_level(rng: Random) -> Example:
    a, b = places(rng, 2)
    x, y = fruits(rng, 2)
    v = distinct(rng, 3, 1, 50)
    return example(
        """Two markets have their own price lists. A dictionary of dictionaries holds both: first the town, then the
        fruit.""",
        '''
        def price(markets: dict[str, dict[str, int]], town: str, fruit: str) -> int | None:
            """Return the price in that town, or None if town or fruit is unknown."""
            return markets.get(town, {}).get(fruit)


        markets = {"$a": {"$x": $v0, "$y": $v1}, "$b": {"$x": $v2}}
        print(markets["$a"]["$y"])
        print(price(markets, "$b", "$y"))
        print(price(markets, "nowhere", "$x"))
        ''',
        """For an unknown town the first `get` gives an empty dictionary, and the second `get` finds nothing in it. So
        neither of the two steps can fail. In $b there is no $y, and the answer is `None` as well.""",
        a=a,
        b=b,
        x=x,
        y=y,
        v0=v[0],
        v1=v[1],
        v2=v[2],
    )


def _cheapest(rng: Random) -> Example:
    towns = places(rng, 3)
    fruit = rng.choice(fruits(rng, 2))
    prices = distinct(rng, 3, 2, 60)
    markets = {town: {fruit: price} for town, price in zip(towns, prices, strict=True)}
    best = towns[prices.index(min(prices))]
    return example(
        """Where is a $fruit cheapest? The loop goes through the outer dictionary; in each round the value is itself a
        dictionary.""",
        '''
        def cheapest_town(markets: dict[str, dict[str, int]], fruit: str) -> str | None:
            """Return the town with the lowest price of the fruit, None if nobody sells it."""
            best = None
            for town, prices in markets.items():
                if fruit in prices and (best is None or prices[fruit] < markets[best][fruit]):
                    best = town
            return best


        markets = $markets
        print(cheapest_town(markets, "$fruit"))
        print(cheapest_town(markets, "coconut"))
        ''',
        """The prices are $prices, and $low in $best is the lowest. The test `fruit in prices` comes first, so
        `prices[fruit]` is only read where it exists.""",
        markets=markets,
        fruit=fruit,
        prices=", ".join(map(str, prices)),
        low=min(prices),
        best=best,
    )


def _record_update(rng: Random) -> Example:
    name = rng.choice(people(rng, 2))
    age, more = rng.randint(20, 60), rng.randint(1, 5)
    return example(
        """A person is described by a dictionary with fixed keys. We want a changed description without touching the
        old one.""",
        '''
        def with_changes(record: dict[str, object], changes: dict[str, object]) -> dict[str, object]:
            """Return a copy of the record in which the changes are made."""
            return {**record, **changes}


        old = {"name": "$name", "age": $age}
        new = with_changes(old, {"age": $later, "guest": True})
        print(old)
        print(new)
        ''',
        """Two stars spread a dictionary's entries into a new one. The key "age" comes twice, and the later one wins:
        so the age in the new record is $later, and in the old one still $age.""",
        name=name,
        age=age,
        later=age + more,
    )


def _total_question(rng: Random) -> Question:
    a, b = places(rng, 2)
    x, y = things(rng, 2)
    v = numbers(rng, 3, 1, 20)
    return question(
        """A company has a store in each town, with the number of pieces of each thing. Write a function that counts
        the pieces of one thing in all stores.""",
        '''
        def pieces(stores: dict[str, dict[str, int]], thing: str) -> int:
            """Return how many pieces of the thing all stores have together."""
            return sum(stock.get(thing, 0) for stock in stores.values())


        stores = {"$a": {"$x": $v0}, "$b": {"$x": $v1, "$y": $v2}}
        print(pieces(stores, "$x"))
        print(pieces(stores, "$y"))
        ''',
        """The towns do not matter here, so the loop walks over `values`. The sum for "$x" is $v0 + $v1 = $sum.""",
        a=a,
        b=b,
        x=x,
        y=y,
        v0=v[0],
        v1=v[1],
        v2=v[2],
        sum=v[0] + v[1],
    )


def _set_question(rng: Random) -> Question:
    town, thing = rng.choice(places(rng, 2)), rng.choice(things(rng, 2))
    n = rng.randint(1, 9)
    return question(
        """Write a function that sets the number of pieces of a thing in one store, and makes the store if it is
        new.""",
        '''
        def set_pieces(stores: dict[str, dict[str, int]], town: str, thing: str, count: int) -> None:
            """Store the count under town and thing, in place."""
            if town not in stores:
                stores[town] = {}
            stores[town][thing] = count


        stores: dict[str, dict[str, int]] = {}
        set_pieces(stores, "$town", "$thing", $n)
        set_pieces(stores, "$town", "rug", 2)
        print(stores)
        ''',
        """Before a value can go into the inner dictionary, the inner dictionary has to exist. In the second call it
        does, and is used again.""",
        town=town,
        thing=thing,
        n=n,
    )


NESTED = Lesson(
    topic="Dictionaries inside dictionaries",
    area=AREA,
    concepts=("dictionaries", "nested_data", "dict_get"),
    openings=(
        """A value in a dictionary may be a dictionary again. That is how data with two labels is kept: town and fruit,
        year and month, user and setting.""",
        """Files that programs exchange are often nested: a record with fields, one of which is again a record. Reading
        them means one look-up per level.""",
        """One key gets you to the shelf, a second key to the box on it. Nested dictionaries work like that, and fail
        like that when there is no such shelf.""",
    ),
    ideas=(
        (
            """`table[a][b]` is read from the left: `table[a]` is a dictionary, and `[b]` is applied to it. Give the
            middle result a name if you use it twice.""",
            """Each pair of brackets goes one level down. What comes out after the first is an ordinary dictionary, and
            everything you know about dictionaries applies.""",
        ),
        (
            """A missing key can strike at each level. `table.get(a, {}).get(b)` passes through safely: an unknown first
            key leads to an empty dictionary.""",
            """Ask at every level whether the key may be missing. `table.get(a)` alone gives `None` for an unknown key,
            and `None` has no `get`.""",
        ),
        (
            """The inner dictionary has to be made before anything is put into it. Either test with `in`, or write
            `table.setdefault(a, {})[b] = value`.""",
            """`setdefault(key, {})` returns the value of the key, after storing the empty dictionary if there was
            none. It is made for building nested tables.""",
        ),
    ),
    examples=(_two_level, _cheapest, _record_update),
    pitfalls=(
        """Copying only the outside. `dict(table)` makes a new outer dictionary, but the inner ones are shared, and a
        change in the copy shows in the original.""",
        """Writing `table[a][b] = value` for a new `a`. It looks like a plain assignment, but reads `table[a]` first
        and stops with a `KeyError`.""",
    ),
    questions=(_total_question, _set_question),
    asks=("How do I read a nested value?", "What if something is missing?", "How is such a table built?"),
    notes={
        "engineer": (
            """For records with known fields a dataclass is safer than a dictionary: a misspelled field is found by the
            type checker instead of at run time.""",
        ),
        "analyst": (
            """Dictionaries inside dictionaries are what parsed JSON looks like: `json.load` returns dictionaries, lists
            and scalars.""",
        ),
        "hobbyist": ("""If you lose track, print one level: `print(list(table))` shows only the outer keys.""",),
    },
)

LESSONS = (LOOKUP, WALKING, NESTED)
