"""Dictionaries inside dictionaries: a look-up for each level."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, numbers, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


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


def _timetable(rng: Random) -> tuple[dict[str, dict[str, int]], str, int]:
    minutes = [rng.randint(500, 540) for _ in range(2)]
    stop = rng.choice(("Mill", "Port", "Mill", "Quay"))
    lines = {}
    for line in rng.sample("ABC", rng.randint(2, 3)):
        lines[line] = {name: rng.choice(minutes) for name in rng.sample(("Mill", "Port"), rng.randint(1, 2))}
    return lines, stop, rng.choice(minutes) + rng.choice((-1, 0, 0, 1, -9))


def _next_line(timetable: dict[str, dict[str, int]], stop: str, minute: int, rel: dict[str, str]) -> str | None:
    first = minute + 1 if rel["op"] == ">" else minute
    for tried in range(first, 1000):
        for line in sorted(timetable):
            if (stop, tried) in timetable[line].items():
                return line
    return None


def _settings(rng: Random, level: str) -> tuple[dict[str, dict[str, int]], str, str]:
    keys = ("font", "zoom", "wrap")
    users = rng.sample(("ada", "bo", level), rng.randint(2, 3))
    table = {user: {key: rng.randint(0, 9) for key in rng.sample(keys, rng.randint(1, 2))} for user in users}
    return table, rng.choice(("ada", "bo")), rng.choice(keys[:2])


def _setting(settings: dict[str, dict[str, int]], user: str, key: str, level: str, rest: int) -> int:
    found = [value for name in (user, level) for k, value in settings.get(name, {}).items() if k == key]
    return [*found, rest][0]


def _stores(rng: Random) -> tuple[dict[str, dict[str, int]], str, str]:
    towns = rng.sample(("Oslo", "Riga", "Cork"), rng.randint(2, 3))
    stores = {town: {name: rng.randint(1, 6) for name in rng.sample(("cup", "jug", "pan"), 2)} for town in towns}
    closing, target = rng.sample(towns, 2)
    if rng.random() < 0.3:
        del stores[target]
    return stores, closing, target


def _closed(stores: dict[str, dict[str, int]], closing: str, target: str, least: int) -> dict[str, dict[str, int]]:
    rows = [(town, name, count) for town, things in stores.items() for name, count in things.items() if town != closing]
    rows += [(target, name, count) for name, count in stores[closing].items() if count > least - 1]
    towns = [town for town in [*stores, target] if town != closing]
    return {
        town: {
            name: sum(count for *place, count in rows if place == [town, name])
            for name in sorted({name for where, name, _ in rows if where == town})
        }
        for town in towns
    }


LESSON = Lesson(
    topic="Dictionaries inside dictionaries",
    area="dictionaries",
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
    families=(
        Family(
            "next_line_at_stop",
            "timetable|schedule: dict[str, dict[str, int]], stop|station: str, now|time: int -> str | None",
            names=("next_line", "next_line_at_stop", "first_line_from", "line_to_take"),
            tells=(
                "$timetable has for each bus line a dictionary from its stops to the minute of the day at which it "
                "leaves there. Return the line that leaves $stop first $rel the minute $now, or None if there is "
                "none.",
                "Which bus leaves $stop next? $timetable maps lines to dictionaries that map stops to minutes. "
                "Return the name of the line with the earliest departure from $stop $rel the minute $now, and None "
                "if no line leaves there then.",
                "In the nested dictionary $timetable, the departure of a line from a stop stands under the line and "
                "then under the stop. Return the line whose departure from $stop is the first one $rel the minute "
                "$now. Return None where there is no such line.",
            ),
            notes=("Of several lines that leave in the same minute take the first in alphabetical order.",),
            varies={"rel": ({"rel": "at or after", "op": ">="}, {"rel": "after", "op": ">"})},
            solutions=(
                "best = None\n"
                "for line in sorted($timetable):\n"
                "    leaves = $timetable[line].get($stop)\n"
                "    if leaves is not None and leaves $op $now:\n"
                "        if best is None or leaves < $timetable[best][$stop]:\n"
                "            best = line\n"
                "return best",
                "departures = []\n"
                "for line, stops in $timetable.items():\n"
                "    if $stop in stops and stops[$stop] $op $now:\n"
                "        departures.append((stops[$stop], line))\n"
                "return min(departures)[1] if departures else None",
            ),
            oracle=_next_line,
            draw=lambda rng, rel: _timetable(rng),
            edges=(({}, "Mill", 500), ({"B": {"Mill": 510}, "A": {"Mill": 510, "Port": 512}}, "Mill", 510)),
            about={
                "timetable": "for each line the minutes by stop",
                "stop": "where to get on",
                "now": "a minute of the day",
                "return": "the name of the line, or None",
            },
        ),
        Family(
            "setting_with_common_fallback",
            "settings|options: dict[str, dict[str, int]], user|person: str, key|name: str -> int",
            names=("setting_for", "setting_of_user", "find_setting", "value_for_user"),
            tells=(
                '$settings holds a dictionary of settings for each user, and perhaps one for "$level". Return the '
                'value of $key for $user. If $user has none, return the value of $key under "$level", and $rest if '
                "there is none either.",
                'Look for $key first among the settings of $user, then among those of "$level", and return the '
                "first value found. In the dictionary $settings both are keys for dictionaries of their own. If "
                "neither has $key, return $rest.",
                "Return the number that $settings has for $key: the one in the dictionary of $user, else the one in "
                'the dictionary of "$level", else $rest.',
            ),
            notes=('Both $user and "$level" may be missing from the outer dictionary. A value of 0 is a value.',),
            varies={
                "level": ({"level": "all"}, {"level": "default"}, {"level": "everyone"}, {"level": "base"}),
                "rest": (-1, 10, 100),
            },
            solutions=(
                'common = $settings.get("$level", {})\n'
                "return $settings.get($user, {}).get($key, common.get($key, $rest))",
                'for owner in ($user, "$level"):\n'
                "    if owner in $settings and $key in $settings[owner]:\n"
                "        return $settings[owner][$key]\n"
                "return $rest",
                'together = {**$settings.get("$level", {}), **$settings.get($user, {})}\n'
                "return together.get($key, $rest)",
            ),
            oracle=lambda settings, user, key, level, rest: _setting(settings, user, key, level["level"], rest),
            draw=lambda rng, level, rest: _settings(rng, level["level"]),
            edges=(({}, "ada", "font"), ({"ada": {"font": 0}}, "ada", "font")),
            about={
                "settings": "a dictionary of settings for each name",
                "user": "whose setting is wanted",
                "key": "the name of the setting",
                "return": "the value of the setting",
            },
            noun='the value of $key for $user in $settings, else that under "$level" there, else $rest',
            gives="int",
        ),
        Family(
            "stores_after_closing",
            "stores: dict[str, dict[str, int]], closing: str, target: str -> dict[str, dict[str, int]]",
            names=("close_store", "after_closing", "stores_after", "merge_store"),
            tells=(
                "$stores has a dictionary for each town, with the number of pieces of each thing in the store "
                "there. The store in $closing is closed: its things are added to those of the store in $target, "
                "except things of which it has fewer than $least pieces. Return the new dictionary of dictionaries, "
                "without $closing.",
                "In $stores every town has a dictionary from things to numbers of pieces. Remove the town $closing, "
                "and add its numbers to those of the town $target; a number below $least is not worth moving and "
                "gets lost. Return the result as a new nested dictionary.",
                "Return what becomes of $stores, a dictionary of numbers by town and by thing, when the town "
                "$closing gives all its things to the town $target and is taken out. Things with a number smaller "
                "than $least are thrown away and not given.",
            ),
            notes=(
                "$closing is a key of $stores. $target is another town; if it has no dictionary yet, it gets one. "
                "$stores and its dictionaries stay as they are.",
            ),
            varies={"least": (2, 3, 4)},
            solutions=(
                "result = {town: dict(things) for town, things in stores.items()}\n"
                "moving = result.pop(closing)\n"
                "new = result.setdefault(target, {})\n"
                "for thing, count in moving.items():\n"
                "    if count >= $least:\n"
                "        new[thing] = new.get(thing, 0) + count\n"
                "return result",
                "result = {target: dict(stores.get(target, {}))}\n"
                "for town, things in stores.items():\n"
                "    if town == closing:\n"
                "        for thing, count in things.items():\n"
                "            if count >= $least:\n"
                "                result[target].setdefault(thing, 0)\n"
                "                result[target][thing] += count\n"
                "    elif town != target:\n"
                "        result[town] = dict(things)\n"
                "return result",
            ),
            oracle=_closed,
            draw=lambda rng, least: _stores(rng),
            edges=(
                ({"Oslo": {"cup": 4}}, "Oslo", "Riga"),
                ({"Oslo": {"cup": 2, "jug": 3, "pan": 4}, "Riga": {"cup": 1}}, "Oslo", "Riga"),
            ),
            about={
                "stores": "for each town the number of pieces by thing",
                "closing": "the town whose store is closed",
                "target": "the town that gets its things",
                "return": "the numbers afterwards",
            },
        ),
    ),
)
