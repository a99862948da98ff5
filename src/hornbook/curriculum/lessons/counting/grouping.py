"""Grouping items by a property: a list, a total or a best item for each key."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, places, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _by_length(rng: Random) -> Example:
    items = words(rng, 5)
    return example(
        """Words are to be sorted into boxes by their length. Each box is a list, and the length is its label.""",
        '''
        def by_length(words: list[str]) -> dict[int, list[str]]:
            """Group words by their length, keeping their order."""
            groups = {}
            for word in words:
                size = len(word)
                if size not in groups:
                    groups[size] = []
                groups[size].append(word)
            return groups


        print(by_length($items))
        ''',
        """"$first" has length $n, and there is no such box yet, so an empty list is made first. Then the word goes
        into it. Every later word of length $n finds the box ready.""",
        items=items,
        first=items[0],
        n=len(items[0]),
    )


def _by_town(rng: Random) -> Example:
    names, towns = people(rng, 4), places(rng, 2)
    rows = [(name, towns[i % 2 if i < 3 else 0]) for i, name in enumerate(names)]
    here = [name for name, town in rows if town == towns[0]]
    return example(
        """Each guest is a pair of name and town. Who comes from the same place?""",
        '''
        def guests_by_town(guests: list[tuple[str, str]]) -> dict[str, list[str]]:
            """Return the names of the guests from each town."""
            groups: dict[str, list[str]] = {}
            for name, town in guests:
                groups.setdefault(town, []).append(name)
            return groups


        groups = guests_by_town($rows)
        for town in sorted(groups):
            print(town, groups[town])
        ''',
        """`setdefault(town, [])` gives the list of the town, and stores an empty one if there is none. From $town
        there are $n guests: $here.""",
        rows=rows,
        town=towns[0],
        n=len(here),
        here=", ".join(here),
    )


def _sum_by(rng: Random) -> Example:
    a, b = people(rng, 2)
    v = numbers(rng, 4, 5, 40)
    return example(
        """Expenses come as pairs of a person and an amount. The sum per person needs no lists: a running total for
        each key is enough.""",
        '''
        def totals(expenses: list[tuple[str, int]]) -> dict[str, int]:
            """Return the sum of the amounts for each person."""
            result: dict[str, int] = {}
            for person, amount in expenses:
                result[person] = result.get(person, 0) + amount
            return result


        print(totals([("$a", $v0), ("$b", $v1), ("$a", $v2), ("$a", $v3)]))
        ''',
        """$a paid $v0, then $v2 and $v3. The total grows from $v0 to $s2 and ends at $s3. It is the counting loop
        with the amount in place of 1.""",
        a=a,
        b=b,
        v0=v[0],
        v1=v[1],
        v2=v[2],
        v3=v[3],
        s2=v[0] + v[2],
        s3=v[0] + v[2] + v[3],
    )


def _first_letter_question(rng: Random) -> Question:
    items = people(rng, 6)
    return question(
        """An address book has a page per letter. Write a function that puts names on their pages; both the pages and
        the names on each should be in alphabetical order.""",
        '''
        def address_book(names: list[str]) -> dict[str, list[str]]:
            """Group names by their first letter, everything sorted."""
            pages: dict[str, list[str]] = {}
            for name in sorted(names):
                pages.setdefault(name[0], []).append(name)
            return pages


        print(address_book($items))
        ''',
        """Sorting once, before the grouping, is enough. The names arrive in order, so the pages are made in order,
        and each page is filled in order.""",
        items=items,
    )


def _mean_question(rng: Random) -> Question:
    a, b = places(rng, 2)
    v = numbers(rng, 4, 1, 30)
    return question(
        """Rain gauges report pairs of place and millimetres. Write a function for the mean value of each place.""",
        '''
        def means(reports: list[tuple[str, int]]) -> dict[str, float]:
            """Return the mean of the values of each place."""
            groups: dict[str, list[int]] = {}
            for place, value in reports:
                groups.setdefault(place, []).append(value)
            return {place: sum(values) / len(values) for place, values in groups.items()}


        print(means([("$a", $v0), ("$b", $v1), ("$b", $v2), ("$a", $v3)]))
        ''',
        """For $a it is ($v0 + $v3) / 2. A group is only made when a value for it arrives, so no list is empty and the
        division is always possible.""",
        a=a,
        b=b,
        v0=v[0],
        v1=v[1],
        v2=v[2],
        v3=v[3],
    )


def _parcels(rng: Random) -> tuple[list[tuple[str, int]], int]:
    routes = rng.sample(("north", "south", "east", "west"), rng.randint(2, 3))
    parcels = [(rng.choice(routes), rng.randint(1, 20)) for _ in range(rng.randint(2, 5))]
    totals = [sum(weight for name, weight in parcels if name == route) for route, _ in parcels]
    return parcels, max(1, rng.choice(totals) + rng.choice((-1, 0, 0, 1)))


def _by_total(parcels: list[tuple[str, int]], limit: int, rel: dict[str, str]) -> list[str]:
    found = []
    for route in sorted({route for route, _ in parcels}):
        over = sum(weight for name, weight in parcels if name == route) - limit
        if over in {">": range(1, 999), ">=": range(999), "<": range(-999, 0)}[rel["op"]]:
            found.append(route)
    return found


def _tries(rng: Random) -> tuple[list[tuple[str, int]], int]:
    names = rng.sample(("Ada", "Bo", "Cleo", "Dan"), 3)
    least = rng.randint(3, 6)
    return [(rng.choice(names), least + rng.choice((-2, -1, 0, 1, 4))) for _ in range(rng.randint(2, 6))], least


def _kept(tries: list[tuple[str, int]], minimum: int, pick: dict[str, str]) -> dict[str, int]:
    valid = [(name, value) for name, value in tries if not value < minimum]
    in_order = {
        "largest": sorted(valid, key=lambda row: row[1]),
        "smallest": sorted(valid, key=lambda row: -row[1]),
        "first": valid[::-1],
        "last": valid,
    }[pick["which"]]
    best = dict(in_order)
    return {name: best[name] for name, _ in valid}


def _packed(rng: Random) -> tuple[list[tuple[str, str]]]:
    things = rng.sample(("cup", "hat", "pen", "map", "fork"), rng.randint(2, 5))
    return ([(thing, rng.choice(("B", "A", "C"))) for thing in things],)


def _box_lines(packed: list[tuple[str, str]], order: dict[str, str], mark: dict[str, str]) -> list[str]:
    boxes: list[str] = []
    for _, box in packed if order["short"] == "first" else sorted(packed, key=lambda row: row[1]):
        boxes += [box] if box not in boxes else []
    lines = [f"{box}{mark['colon']}" + ", ".join(thing for thing, where in packed if where == box) for box in boxes]
    return [line.replace(mark["colon"], f"{mark['colon']} ", 1) for line in lines]


LESSON = Lesson(
    topic="Grouping items by a property",
    area="counting and grouping",
    concepts=("grouping", "dictionaries", "setdefault"),
    openings=(
        """Letters are sorted into pigeonholes by street. A program sorts into a dictionary: the key is the label of
        the hole, the value is the list of what lies in it.""",
        """When you hear "for each" in a task, as in "the guests for each town", there is a grouping in it.""",
        """Counting keeps a number for each key. Sometimes you need the items themselves, and then the number
        becomes a list.""",
    ),
    ideas=(
        (
            """Two decisions shape a grouping: which key an item gets, and what is kept for a key. A list keeps all,
            a number only counts or adds, a single item keeps the last or the best.""",
            """Ask of each item: to which group does it belong? The answer, computed from the item, is the key.""",
        ),
        (
            """A group must exist before something can be appended to it. Test with `in`, use `setdefault(key, [])`,
            or take a `defaultdict(list)` from `collections`.""",
            """`groups.setdefault(key, []).append(item)` is the usual short form: get the list for this key, make it
            if necessary, append.""",
        ),
        (
            """After grouping, a comprehension turns the lists into what is asked: their lengths, their sums, their
            largest items.""",
            """Groups appear in the order of their first item, and within a group the items keep their order. If the
            output must be sorted, sort the items first or the keys last.""",
        ),
    ),
    examples=(_by_length, _by_town, _sum_by),
    pitfalls=(
        """Using one list for all groups. `dict.fromkeys(names, [])` stores the same list under every name, and each
        append shows up everywhere.""",
        """Replacing instead of appending. `groups[key] = [item]` starts a new list for each item, so only the last
        item of each group is left.""",
    ),
    questions=(_first_letter_question, _mean_question),
    notes={
        "young": ("""Sort your socks by colour. Pick one up, look at the colour, put it on the right pile.""",),
        "engineer": (
            """`itertools.groupby` only joins neighbours with equal keys, so it needs sorted input; a dictionary does
            not.""",
        ),
        "analyst": ("""Grouping, then reducing every group to a number, is what a pivot table does.""",),
    },
    families=(
        Family(
            "routes_by_total_weight",
            "parcels|loads: list[tuple[str, int]], limit|bound: int -> list[str]",
            names=("routes_$short", "${short}_routes", "find_${short}_routes", "routes_that_are_$short"),
            tells=(
                "Each pair in $parcels is a route and the weight of a parcel on it. Return the routes whose parcels "
                "weigh $rel $limit together, in alphabetical order.",
                "Add up the weights of $parcels, a list of pairs (route, weight), for each route. Return the sorted "
                "list of the routes with a total of $rel $limit.",
                "Return in alphabetical order the names of those routes that have to carry $rel $limit in all, "
                "where $parcels lists the parcels as pairs (name of the route, weight).",
            ),
            notes=("A route without any parcel is not known and never in the result.",),
            varies={
                "rel": (
                    {"short": "overloaded", "rel": "more than", "op": ">"},
                    {"short": "full", "rel": "at least", "op": ">="},
                    {"short": "light", "rel": "less than", "op": "<"},
                )
            },
            solutions=(
                "totals = {}\n"
                "for route, weight in $parcels:\n"
                "    totals[route] = totals.get(route, 0) + weight\n"
                "return sorted(route for route, total in totals.items() if total $op $limit)",
                "groups = {}\n"
                "for route, weight in $parcels:\n"
                "    groups.setdefault(route, []).append(weight)\n"
                "found = []\n"
                "for route in sorted(groups):\n"
                "    if sum(groups[route]) $op $limit:\n"
                "        found.append(route)\n"
                "return found",
                "from collections import defaultdict\n"
                "totals = defaultdict(int)\n"
                "for route, weight in sorted($parcels):\n"
                "    totals[route] += weight\n"
                "return [route for route in totals if totals[route] $op $limit]",
            ),
            oracle=_by_total,
            draw=lambda rng, rel: _parcels(rng),
            edges=(([], 5), ([("west", 4), ("east", 9), ("west", 6), ("north", 11)], 10)),
            about={
                "parcels": "pairs of a route and a weight",
                "limit": "the weight to compare with",
                "return": "the names of the routes, sorted",
            },
            noun="the sorted names of the routes in $parcels that carry $rel $limit in all",
            gives="words",
        ),
        Family(
            "one_result_for_each_name",
            "tries: list[tuple[str, int]], minimum: int -> dict[str, int]",
            names=("${which}_results", "${which}_result_by_name", "results_that_count", "${which}_valid_results"),
            tells=(
                "Each pair in $tries is a name and a result, in the order of time. Only results of at least "
                "$minimum are valid. Return a dictionary from each name to its $which valid result.",
                "Go through the pairs (name, result) of $tries and ignore results below $minimum. Return for every "
                "name that is left its $which result, as a dictionary.",
                "Return a dictionary that has the $which result of each name in $tries, a list of pairs (name, "
                "result) in the order in which they were reached. A result below $minimum does not count.",
            ),
            notes=(
                "A name without a valid result is left out. The names come in the order of their first valid results.",
            ),
            varies={
                "pick": (
                    {
                        "which": "largest",
                        "test": "value >= minimum and (name not in found or value > found[name])",
                        "of": "max(values)",
                    },
                    {
                        "which": "smallest",
                        "test": "value >= minimum and (name not in found or value < found[name])",
                        "of": "min(values)",
                    },
                    {"which": "first", "test": "value >= minimum and name not in found", "of": "values[0]"},
                    {"which": "last", "test": "value >= minimum", "of": "values[-1]"},
                )
            },
            solutions=(
                "found = {}\nfor name, value in tries:\n    if $test:\n        found[name] = value\nreturn found",
                "groups = {}\n"
                "for name, value in tries:\n"
                "    if value >= minimum:\n"
                "        groups.setdefault(name, []).append(value)\n"
                "return {name: $of for name, values in groups.items()}",
            ),
            oracle=_kept,
            draw=lambda rng, pick: _tries(rng),
            edges=(([], 3), ([("Bo", 4), ("Ada", 3), ("Bo", 7), ("Bo", 5), ("Ada", 2)], 3)),
            about={
                "tries": "pairs of a name and a result",
                "minimum": "the smallest valid result",
                "return": "the $which valid result of each name",
            },
            noun="the dictionary of the $which result of at least $minimum for each name in $tries",
            gives="tally",
        ),
        Family(
            "lines_of_packed_boxes",
            "packed|things: list[tuple[str, str]] -> list[str]",
            names=("box_lines", "lines_of_boxes", "packing_list", "boxes_as_lines"),
            tells=(
                "$packed lists pairs (thing, box). Return one line for each box, with its name and its things in "
                'the order of the list, such as "A$colon cup, map". $Order.',
                "Each pair (thing, box) in $packed says in which box a thing lies. Return a list with a line for "
                'each box: the name of the box, "$colon ", and its things joined by ", ", in the order in which '
                'they are listed. An example is "A$colon cup, map". $Order.',
                'Write a packing list from the pairs (thing, box) in $packed, with one line a box, such as "A$colon '
                'cup, map". The things of a box keep their order. $Order. Return the lines.',
            ),
            notes=("There are no lines for an empty list.",),
            varies={
                "order": (
                    {"short": "first", "Order": "The boxes come in the order of their first things", "boxes": "groups"},
                    {
                        "short": "sorted",
                        "Order": "The boxes are in alphabetical order",
                        "boxes": "sorted(groups)",
                    },
                ),
                "mark": ({"colon": ":"}, {"colon": " ="}, {"colon": " ->"}),
            },
            solutions=(
                "groups = {}\n"
                "for thing, box in $packed:\n"
                "    groups.setdefault(box, []).append(thing)\n"
                "lines = []\n"
                "for box in $boxes:\n"
                '    lines.append(f"{box}$colon " + ", ".join(groups[box]))\n'
                "return lines",
                "groups = {}\n"
                "for thing, box in $packed:\n"
                "    if box in groups:\n"
                '        groups[box] += ", " + thing\n'
                "    else:\n"
                "        groups[box] = thing\n"
                'return [f"{box}$colon {groups[box]}" for box in $boxes]',
            ),
            oracle=_box_lines,
            draw=lambda rng, order, mark: _packed(rng),
            edges=(([],), ([("map", "B"), ("cup", "A"), ("pen", "B")],)),
            about={"packed": "pairs of a thing and its box", "return": "a line for each box"},
        ),
    ),
)
