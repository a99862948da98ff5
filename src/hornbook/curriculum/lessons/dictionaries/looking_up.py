"""Looking a value up by its key: brackets, get, and new entries."""

from itertools import pairwise
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, numbers, people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


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


_GOODS = ("tea", "rice", "salt", "oil", "jam", "figs")


def _order(rng: Random) -> tuple[dict[str, int], list[str]]:
    prices = {name: rng.randint(1, 15) for name in rng.sample(_GOODS, rng.randint(1, 3))}
    return prices, [*rng.choices(_GOODS[:5], k=rng.randint(1, 3)), rng.choice([*prices])]


def _receipt(prices: dict[str, int], order: list[str], unknown: str) -> list[str]:
    lines, total = [], 0
    for thing in order:
        known = [price for name, price in prices.items() if name == thing]
        lines.append(" ".join([thing, *map(str, known)] if known else [thing, unknown]))
        total += sum(known)
    return [*lines, f"total {total}"]


def _requests(rng: Random) -> tuple[dict[str, int], list[tuple[str, int]]]:
    stock = {name: rng.randint(1, 9) for name in rng.sample(_GOODS, rng.randint(1, 3))}
    known = [*stock]
    requests = [(thing, stock[thing] + rng.choice((-3, -1, 0, 1))) for thing in rng.choices(known, k=2)]
    requests += [(rng.choice(_GOODS), rng.randint(1, 4)), (known[0], 1)]
    rng.shuffle(requests)
    return stock, [(thing, max(1, count)) for thing, count in requests]


def _left(stock: dict[str, int], requests: list[tuple[str, int]], rule: dict[str, str]) -> dict[str, int]:
    def after(thing: str, pieces: int, count: int) -> int:
        if count <= pieces:
            return pieces - count
        return pieces if rule["short"] == "whole" else 0

    found = {}
    for thing, pieces in stock.items():
        for count in [count for name, count in requests if name == thing]:
            pieces = after(thing, pieces, count)
        found[thing] = pieces
    return found


def _forwarding(rng: Random) -> tuple[dict[str, str], str]:
    places = rng.sample("ABCDEFGH", rng.randint(3, 6))
    table = dict(pairwise(places))
    if rng.random() < 0.3:
        table[places[-1]] = rng.choice(places)
    entries = [*table.items()]
    rng.shuffle(entries)
    return dict(entries), rng.choice((places[0], places[1], places[-1]))


def _forwarded(forwarding: dict[str, str], address: str, end: dict[str, Any]) -> Any:
    way = [address]
    for _ in range(len(forwarding) + 1):
        way += [forwarding[place] for place in way[-1:] if place in forwarding]
    if way[-1] in forwarding:
        return {"None": None, "-1": -1}[end["none"]]
    moves = [a for a, b in pairwise(way) if a != b]
    return len(moves) if end["none"] == "-1" else way[-1]


LESSON = Lesson(
    topic="Dictionaries: looking a value up by its key",
    area="dictionaries",
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
        """Expecting `in` to find values. `5 in prices` looks for a key 5. For values write `5 in prices.values()`,
        which has to search them one by one.""",
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
    families=(
        Family(
            "receipt_with_unknown_prices",
            "prices|price_list: dict[str, int], order|basket: list[str] -> list[str]",
            names=("receipt", "receipt_lines", "price_lines", "order_lines"),
            tells=(
                'Return a line for each thing in $order, with the thing and its price in $prices, such as "tea 4". '
                'If $prices does not have it, the line is like "tea $unknown". The last line of the list is like '
                '"total 9" and gives the sum of the known prices.',
                "Write a receipt for $order as a list of lines. A thing with a price in $prices makes a line such "
                'as "tea 4", and any other thing a line such as "tea $unknown". Behind them comes "total 9", with '
                "the sum of the prices that are known.",
                'Look up every thing of $order in $prices. Return the list of lines "tea 4" for a thing that costs '
                '4, "tea $unknown" for a thing without a price, and at the end "total" and the sum of the prices '
                'found, as in "total 9".',
            ),
            notes=("The order of the things is kept, and a thing that occurs twice is listed and paid twice.",),
            varies={
                "unknown": (
                    {"unknown": "?"},
                    {"unknown": "n/a"},
                    {"unknown": "unknown"},
                    {"unknown": "--"},
                )
            },
            solutions=(
                "lines = []\n"
                "total = 0\n"
                "for thing in $order:\n"
                "    if thing in $prices:\n"
                '        lines.append(f"{thing} {$prices[thing]}")\n'
                "        total += $prices[thing]\n"
                "    else:\n"
                '        lines.append(f"{thing} $unknown")\n'
                'lines.append(f"total {total}")\n'
                "return lines",
                "lines = [f\"{thing} {$prices.get(thing, '$unknown')}\" for thing in $order]\n"
                "total = sum($prices.get(thing, 0) for thing in $order)\n"
                'return lines + [f"total {total}"]',
            ),
            oracle=lambda prices, order, unknown: _receipt(prices, order, unknown["unknown"]),
            draw=lambda rng, unknown: _order(rng),
            edges=(({"tea": 4}, []), ({"tea": 4, "jam": 0}, ["jam", "oil", "jam"])),
            about={
                "prices": "the prices by name",
                "order": "the names of the things that are ordered",
                "return": "the lines of the receipt",
            },
        ),
        Family(
            "stock_after_requests",
            "stock|store: dict[str, int], requests|orders: list[tuple[str, int]] -> dict[str, int]",
            names=("stock_after", "what_is_left", "serve_requests", "stock_left"),
            tells=(
                "The pairs (name, count) in $requests ask for things from $stock, one pair after the other. $Rule. "
                "Return a new dictionary with what is left of each thing.",
                "Serve $requests, a list of pairs of a name and a number of pieces, in their order from $stock, "
                "which has the number of pieces for each name. $Rule. Return what is left, as a new dictionary.",
                "Return a copy of $stock from which the pieces asked for in $requests have been taken. A request is "
                "a pair (name, count), and the requests are dealt with in order. $Rule.",
            ),
            notes=(
                "A request for something that is not a key of $stock is ignored.",
                "A thing of which nothing is left stays in the dictionary with 0.",
            ),
            varies={
                "rule": (
                    {
                        "short": "whole",
                        "Rule": "If there are too few pieces for a request, nothing is given for it",
                        "enough": " and left[thing] >= count",
                        "fits": " and count <= pieces",
                        "minus": "count",
                        "less": "count",
                    },
                    {
                        "short": "partly",
                        "Rule": "If there are too few pieces for a request, all that are there are given",
                        "enough": "",
                        "fits": "",
                        "minus": "min(count, left[thing])",
                        "less": "min(count, pieces)",
                    },
                )
            },
            solutions=(
                "left = dict($stock)\n"
                "for thing, count in $requests:\n"
                "    if thing in left$enough:\n"
                "        left[thing] -= $minus\n"
                "return left",
                "left = {}\n"
                "for thing, pieces in $stock.items():\n"
                "    for name, count in $requests:\n"
                "        if name == thing$fits:\n"
                "            pieces -= $less\n"
                "    left[thing] = pieces\n"
                "return left",
            ),
            oracle=_left,
            draw=lambda rng, rule: _requests(rng),
            edges=(({}, [("tea", 1)]), ({"tea": 3, "oil": 2}, [("tea", 3), ("oil", 3), ("oil", 1)])),
            about={
                "stock": "the number of pieces for each name",
                "requests": "pairs of a name and a number of pieces",
                "return": "the number of pieces left for each name",
            },
            noun="the dictionary of what is left of $stock after $requests",
            gives="tally",
        ),
        Family(
            "address_after_forwarding",
            "forwarding|redirects: dict[str, str], address|place: str -> $kind",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "A letter that arrives at a key of $forwarding is sent on to the value of this key. Follow a letter "
                "to $address until it is not sent on any more, and return $what. Return $none if it would be sent "
                "on for ever.",
                "Somebody writes to $address. Where that is a key of $forwarding, the letter goes on to the address "
                "stored for it, which may be a key again. Return $what, or $none if the letter never comes to rest.",
                "Look up $address in $forwarding, then look up what you found, and so on, until something is not a "
                "key. This is the way of a letter; return $what. If the way leads round in a circle, return $none.",
            ),
            notes=("A letter to an address that is not a key stays there.",),
            varies={
                "end": (
                    {
                        "kind": "str | None",
                        "what": "the address where it ends",
                        "none": "None",
                        "name_a": "final_address",
                        "name_b": "where_it_ends",
                        "name_c": "last_address",
                        "result": "here",
                    },
                    {
                        "kind": "int",
                        "what": "how many times it is sent on",
                        "none": "-1",
                        "name_a": "times_sent_on",
                        "name_b": "forwarding_steps",
                        "name_c": "count_forwarding",
                        "result": "len(seen)",
                    },
                )
            },
            solutions=(
                "seen = set()\n"
                "here = $address\n"
                "while here in $forwarding:\n"
                "    if here in seen:\n"
                "        return $none\n"
                "    seen.add(here)\n"
                "    here = $forwarding[here]\n"
                "return $result",
                "seen = []\n"
                "here = $address\n"
                "while here in $forwarding and here not in seen:\n"
                "    seen.append(here)\n"
                "    here = $forwarding[here]\n"
                "return $none if here in seen else $result",
            ),
            oracle=_forwarded,
            draw=lambda rng, end: _forwarding(rng),
            edges=(({"A": "B"}, "C"), ({"A": "B", "B": "A"}, "A"), ({"A": "C", "C": "E", "E": "C"}, "A")),
            about={
                "forwarding": "for an address the one to which its letters are sent on",
                "address": "where the letter is sent",
                "return": "$what, or $none",
            },
        ),
    ),
)
