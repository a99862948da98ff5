"""Nested data: along the items of a box, and down into the boxes among them."""

import re
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _nested_sum(rng: Random) -> Example:
    a, b, c, d = numbers(rng, 4, 1, 20)
    return example(
        """A box holds numbers and further boxes, which hold numbers and boxes in turn. What is the sum of it all?""",
        '''
        def deep_sum(box: list) -> int:
            """Return the sum of all numbers at any depth."""
            total = 0
            for item in box:
                if isinstance(item, list):
                    total += deep_sum(item)
                else:
                    total += item
            return total


        print(deep_sum([$a, [$b, [$c]], [], $d]))
        ''',
        """The loop meets $a, a number. Then it meets a list, and a call for this list gives $b + $c = $bc. The empty
        box gives 0, and $d is added at the end, so the sum is $r.""",
        a=a,
        b=b,
        c=c,
        d=d,
        bc=b + c,
        r=a + b + c + d,
    )


def _depth(rng: Random) -> Example:
    a, b = things(rng, 2)
    return example(
        """How deep are the boxes packed? A box without boxes in it has depth 1; otherwise it is one deeper than the
        deepest box inside.""",
        '''
        def depth(box: list) -> int:
            """Return how many levels of lists there are."""
            deepest = 0
            for item in box:
                if isinstance(item, list):
                    deepest = max(deepest, depth(item))
            return deepest + 1


        print(depth(["$a", "$b"]))
        print(depth(["$a", [["$b"]], []]))
        print(depth([]))
        ''',
        """There is no separate base case here: a list without lists makes no call, because the loop finds none. So the
        recursion ends by itself.""",
        a=a,
        b=b,
    )


def _family(rng: Random) -> Example:
    n = people(rng, 5)
    return example(
        """A table gives the children of each person. How many descendants has $a?""",
        '''
        def descendants(children: dict[str, list[str]], person: str) -> int:
            """Count children, grandchildren and so on."""
            count = 0
            for child in children.get(person, []):
                count += 1 + descendants(children, child)
            return count


        children = {"$a": ["$b", "$c"], "$c": ["$d", "$e"]}
        print(descendants(children, "$a"))
        print(descendants(children, "$b"))
        ''',
        """Every child counts as 1, and brings its own descendants. "$b" is not a key, so `get` gives an empty list and
        the answer is 0.""",
        **dict(zip("abcde", n, strict=True)),
    )


def _flatten_question(rng: Random) -> Question:
    a, b, c, d = numbers(rng, 4, 1, 50)
    return question(
        """Write a function that takes everything out of nested lists and returns one flat list in the same order.""",
        '''
        def unpacked(box: list) -> list:
            """Return all items at any depth as one list."""
            flat = []
            for item in box:
                if isinstance(item, list):
                    flat.extend(unpacked(item))
                else:
                    flat.append(item)
            return flat


        print(unpacked([$a, [[$b], $c], [], [$d]]))
        ''',
        """`extend` adds the items of a list, `append` adds one item. With `append` in the first branch the inner lists
        would stay lists.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _subsets_question(rng: Random) -> Question:
    items = things(rng, 3)
    return question(
        """Write a recursive function that returns all choices from a list: each item may be taken or left.""",
        '''
        def choices(items: list[str]) -> list[list[str]]:
            """Return all lists that can be made by leaving items out."""
            if not items:
                return [[]]
            without = choices(items[1:])
            return without + [[items[0], *rest] for rest in without]


        for choice in choices($items):
            print(choice)
        ''',
        """Of nothing there is one choice, the empty one; hence `[[]]` and not `[]`. Each further item doubles the
        number, so three items have 8 choices.""",
        items=items,
    )


def _leaves(box: list[Any]) -> list[tuple[list[int], str]]:
    """What is in the box at any depth, with its positions: read from how the box is written."""
    found: list[tuple[list[int], str]] = []
    way = [-1]
    for token in re.findall(r"\[|\]|'[^']*'|\d+", repr(box)[1:-1]):
        if token == "]":
            way.pop()
            continue
        way[-1] += 1
        if token == "[":
            way.append(-1)
        else:
            found.append((list(way), token.strip("'")))
    return found


def _packed(rng: Random, items: list[Any], depth: int) -> list[Any]:
    """The items in a list, some of them in lists again."""
    packed: list[Any] = []
    while items:
        count = rng.randint(1, len(items))
        part, items = items[:count], items[count:]
        if depth and rng.random() < 0.6:
            packed.append(_packed(rng, part, depth - 1))
        else:
            packed.append(part[0])
            items = part[1:] + items
    if rng.random() < 0.2:
        packed.insert(rng.randint(0, len(packed)), [])
    return packed


def _box_of_things(rng: Random, count: int) -> list[Any]:
    return _packed(rng, things(rng, count), 3)


def _twice(rng: Random) -> tuple[list[Any], str]:
    pool = things(rng, 4)
    inside = [*pool[:3], rng.choice(pool[:3])]
    rng.shuffle(inside)
    return _packed(rng, inside, 2), rng.choice(inside) if rng.random() < 0.85 else pool[3]


def _level(way: list[int], level: int, rule: dict[str, str]) -> bool:
    return {"==": len(way) == level, "<=": not len(way) > level, ">=": not len(way) < level}[rule["op"]]


LESSON = Lesson(
    topic="Recursion through nested data",
    area="recursion",
    concepts=("recursion", "nested_data", "trees"),
    openings=(
        """Two nested loops handle lists in a list. But what if there may be lists in those, and nobody says how deep? A
        loop for each level will not do; recursion will.""",
        """Folders contain folders, comments have replies, a part is made of parts. Data of this shape wants a function
        of this shape.""",
        """A loop goes along, recursion goes down. Nested data needs both: along the items of a box, and down into the
        boxes among them.""",
    ),
    ideas=(
        (
            """For each item there are two cases: it is simple, and you deal with it; or it is a box, and the function
            deals with it by calling itself.""",
            """The test `isinstance(item, list)` decides whether to go down. Everything else is treated as a single
            thing.""",
        ),
        (
            """What comes back from a call must be combined: added to a total, joined to a list, compared with the best
            so far.""",
            """Decide what the function returns for one box, and stick to it. The inner call returns the same kind of
            thing, so you know how to use it.""",
        ),
        (
            """The recursion ends because the data is finite: an inner box is smaller than the box around it.""",
            """An empty box makes no calls. So the base case is often hidden in a loop that has nothing to do.""",
        ),
    ),
    examples=(_nested_sum, _depth, _family),
    pitfalls=(
        """Testing for strings too late. Each character of a string is again a string, so a function that goes down into
        everything that can be looped over never ends.""",
        """Ignoring the result of the inner call. `unpacked(item)` on a line of its own computes a list and drops
        it.""",
    ),
    questions=(_flatten_question, _subsets_question),
    notes={
        "engineer": (
            """Such recursion is a depth-first traversal; with an explicit stack the same order is possible.""",
        ),
        "analyst": ("""Nested JSON of unknown depth is flattened in exactly this way.""",),
        "hobbyist": ("""Try it on paper with one level, then with two. The third level brings nothing new.""",),
    },
    families=(
        Family(
            "weight_of_nested_boxes",
            "box|crate|parcel: list, tare|empty|own: int -> int",
            names=("weight_with_boxes", "total_weight", "weigh_boxes", "gross_weight"),
            tells=(
                "A box is a list of weights in grams and of further boxes, which are such lists again. An empty box "
                "weighs $tare grams. Return the weight of $box with everything in it, $which.",
                "Add up all numbers in the nested list $box, at any depth, and $tare for every list$lists. Return the "
                "sum.",
                "$box holds whole numbers, the weights of things, and lists of the same kind, which are boxes in it. "
                "Every box weighs $tare without what is in it. Return the weight of all things and boxes together, "
                "$which.",
            ),
            varies={
                "rule": (
                    {
                        "which": "the outermost box included",
                        "lists": ", the outermost included",
                        "open": "[",
                        "close": "]",
                        "begin": "0",
                    },
                    {
                        "which": "without the outermost box itself",
                        "lists": " except the outermost",
                        "open": "",
                        "close": "",
                        "begin": "-1",
                    },
                )
            },
            solutions=(
                program("""
                    def weigh(part: list) -> int:
                        total = 0
                        for item in part:
                            total += $tare + weigh(item) if isinstance(item, list) else item
                        return total

                    return weigh(${open}$box$close)
                """),
                program("""
                    boxes = $begin
                    total = 0
                    todo = [$box]
                    while todo:
                        boxes += 1
                        for item in todo.pop():
                            if isinstance(item, list):
                                todo.append(item)
                            else:
                                total += item
                    return total + boxes * $tare
                """),
            ),
            oracle=lambda box, tare, rule: (
                sum(int(n) for n in re.findall(r"\d+", repr(box)))
                + tare * (repr(box).count("[") - (rule["begin"] == "-1"))
            ),
            draw=lambda rng, rule: (_packed(rng, numbers(rng, rng.randint(2, 6), 1, 90), 3), rng.randint(1, 20)),
            edges=(([], 5), ([30, [], [10, [5]]], 4), ([[[]]], 3), ([7], 0)),
            about={
                "box": "numbers and lists of the same kind",
                "tare": "the weight of one empty box",
                "return": "the weight",
            },
            noun="the sum of all numbers in the nested list $box and of $tare for every list$lists",
            gives="nat",
        ),
        Family(
            "things_on_level",
            "box|chest|shelf: list, level|layer|wanted: int -> list[str]",
            names=("things_$short", "$short", "items_$short", "contents_$short"),
            tells=(
                "What lies directly in $box is on level 1, what lies in a box in it on level 2, and so on; boxes are "
                "lists. Return the strings $where $level$deeper, from left to right.",
                "$box is a list of strings and of lists of the same kind. A string is on level n if it lies inside n "
                "lists, $box itself being one of them. Return the list of the strings $where $level$deeper, in the "
                "order in which they are written.",
                "Go through the nested list $box and return its strings $where $level$deeper in a flat list, without "
                "changing their order. A string directly in $box has level 1, and each list around it adds 1 more.",
            ),
            notes=("The inner lists themselves are never in the result.",),
            varies={
                "rule": (
                    {"where": "on level", "deeper": "", "op": "==", "short": "on_level"},
                    {"where": "on levels up to and including", "deeper": "", "op": "<=", "short": "up_to_level"},
                    {"where": "on level", "deeper": " or deeper", "op": ">=", "short": "from_level"},
                )
            },
            solutions=(
                program("""
                    def collect(part: list, depth: int) -> list[str]:
                        found = []
                        for item in part:
                            if isinstance(item, list):
                                found.extend(collect(item, depth + 1))
                            elif depth $op $level:
                                found.append(item)
                        return found

                    return collect($box, 1)
                """),
                program("""
                    found = []
                    todo = [($box, 0)]
                    while todo:
                        item, depth = todo.pop()
                        if isinstance(item, list):
                            todo.extend((inner, depth + 1) for inner in reversed(item))
                        elif depth $op $level:
                            found.append(item)
                    return found
                """),
            ),
            oracle=lambda box, level, rule: [thing for way, thing in _leaves(box) if _level(way, level, rule)],
            draw=lambda rng, rule: (_box_of_things(rng, rng.randint(3, 7)), rng.randint(1, 3)),
            edges=(([], 1), (["lamp", ["kite", ["drum"]], "rope"], 2), (["lamp", [[["kite"]]]], 3)),
            about={
                "box": "strings and lists of the same kind",
                "level": "a number, at least 1",
                "return": "strings in their order",
            },
            noun="the strings $where $level$deeper in the nested list $box, where those directly in it are on level 1",
            gives="words",
        ),
        Family(
            "positions_to_a_thing",
            "box|chest|parcel: list, wanted|thing|name: str -> list[int]",
            names=("way_to_$which", "positions_of_$which", "find_$which", "where_is_$which"),
            tells=(
                "$box holds strings and boxes, that is, lists of the same kind. Return the list of the positions that "
                "lead to $wanted: the position in $box, then the one in the list there, and so on to $wanted itself.",
                "Return the positions with which $box has to be indexed, one after the other, to get $wanted from it: "
                "one position for each list that $wanted lies in, the outermost first.",
                "Where in the nested list $box is $wanted? Return the list of the positions that one has to follow, "
                "from the outside to the inside.",
            ),
            notes=(
                "If $wanted occurs several times, the $which from left to right is meant. If it is missing, the list "
                "is empty.",
            ),
            varies={
                "end": (
                    {"which": "first", "pick": "min", "each": "enumerate(part)"},
                    {"which": "last", "pick": "max", "each": "reversed(list(enumerate(part)))"},
                )
            },
            solutions=(
                program("""
                    def search(part: list) -> list[int]:
                        for place, item in $each:
                            if item == $wanted:
                                return [place]
                            if isinstance(item, list):
                                inner = search(item)
                                if inner:
                                    return [place, *inner]
                        return []

                    return search($box)
                """),
                program("""
                    ways = []
                    todo = [([], $box)]
                    while todo:
                        way, part = todo.pop()
                        for place, item in enumerate(part):
                            if isinstance(item, list):
                                todo.append(([*way, place], item))
                            elif item == $wanted:
                                ways.append([*way, place])
                    return $pick(ways, default=[])
                """),
            ),
            oracle=lambda box, wanted, end: (
                [way for way, thing in _leaves(box) if thing == wanted][:: 1 if end["which"] == "first" else -1] or [[]]
            )[0],
            draw=lambda rng, end: _twice(rng),
            edges=(
                ([], "lamp"),
                (["rope", ["kite", ["lamp"]], "lamp"], "lamp"),
                ([["drum"], "kite"], "rope"),
                ([[["stamp"]]], "stamp"),
            ),
            about={
                "box": "strings and lists of the same kind",
                "wanted": "the string to look for",
                "return": "the positions, from the outside to the inside",
            },
            noun="the list of the positions that lead to the $which $wanted in the nested list $box",
            gives="nats",
        ),
    ),
)
