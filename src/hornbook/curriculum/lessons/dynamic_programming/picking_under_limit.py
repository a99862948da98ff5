"""Picking items under a limit: the knapsack."""

from collections.abc import Callable
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, things
from hornbook.curriculum.lessons.dynamic_programming._draws import choices, listed
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

Item = tuple[int, int]


def _items(rng: Random, count: int) -> list[Item]:
    return [(rng.randint(1, 9), rng.randint(1, 20)) for _ in range(count)]


def _best(items: list[Item], limit: int, allowed: Callable[[tuple[int, ...]], bool] = lambda _: True) -> int:
    """By looking at all selections."""
    return max(
        sum(items[i][1] for i in chosen)
        for chosen in choices(len(items))
        if allowed(chosen) and sum(items[i][0] for i in chosen) <= limit
    )


def _table_example(rng: Random) -> Example:
    items = _items(rng, 4)
    limit = rng.randint(8, 14)
    return example(
        """Each item is a pair of weight and value. The table says for every limit how much value fits; it begins with
        zeros, and the items are offered to it one after the other.""",
        '''
        def most_value(items: list[tuple[int, int]], limit: int) -> int:
            """Return the largest total value whose weight is not above the limit."""
            best = [0] * (limit + 1)
            for weight, value in items:
                for room in range(limit, weight - 1, -1):
                    best[room] = max(best[room], best[room - weight] + value)
                print(weight, value, best)
            return best[limit]


        print(most_value($items, $limit))
        ''',
        """The inner loop runs downwards. So `best[room - weight]` is still the entry without this item, and nothing is
        packed twice. The last number of the last row, $best, is the answer.""",
        items=items,
        limit=limit,
        best=_best(items, limit),
    )


def _recursive_example(rng: Random) -> Example:
    items = _items(rng, 5)
    limit = rng.randint(10, 18)
    return example(
        """Packing as a recursive function: the first item, a pair of weight and value, is left or taken, and the
        rest is the same question, perhaps with less room.""",
        '''
        from functools import cache

        ITEMS = $items


        @cache
        def most_value(at: int, room: int) -> int:
            """Return the largest value of items from position at on that fit into the room."""
            if at == len(ITEMS):
                return 0
            weight, value = ITEMS[at]
            without = most_value(at + 1, room)
            if weight > room:
                return without
            return max(without, value + most_value(at + 1, room - weight))


        print(most_value(0, $limit))
        print(most_value.cache_info().misses)
        ''',
        """The answer depends on the position and the room and on nothing else, so these two are the arguments. The last
        line counts how many different questions came up.""",
        items=items,
        limit=limit,
    )


def _ratio_example(rng: Random) -> Example:
    a, b, c = things(rng, 3)
    limit = 10
    first = rng.randint(13, 15)
    other = rng.randint(9, 10)
    return example(
        """A tempting rule: take the items in the order of value per weight. With a limit of $limit it goes wrong
        here.""",
        '''
        items = {"$a": (6, $first), "$b": (5, $other), "$c": (5, $other)}


        def by_ratio(limit: int) -> tuple[int, list[str]]:
            """Return value and names when the item with the best ratio is always packed first."""
            packed, total = [], 0
            for name, (weight, value) in sorted(items.items(), key=lambda pair: -pair[1][1] / pair[1][0]):
                if weight <= limit:
                    packed.append(name)
                    total += value
                    limit -= weight
            return total, packed


        def best(limit: int) -> int:
            """Return the largest value that fits."""
            table = [0] * (limit + 1)
            for weight, value in items.values():
                for room in range(limit, weight - 1, -1):
                    table[room] = max(table[room], table[room - weight] + value)
            return table[limit]


        print(by_ratio($limit))
        print(best($limit))
        ''',
        """The $a has the best ratio, but it leaves a room of 4 that nothing fills. The two others together weigh
        exactly $limit and are worth $both.""",
        a=a,
        b=b,
        c=c,
        limit=limit,
        first=first,
        other=other,
        both=2 * other,
    )


def _sums_example(rng: Random) -> Example:
    loads = [rng.randint(2, 12) for _ in range(5)]
    limit = rng.randint(15, 24)
    best = max(sum(loads[i] for i in chosen) for chosen in choices(5) if sum(loads[i] for i in chosen) <= limit)
    return example(
        """If an item's value is its weight, the question is how full the lorry can be made. A set of all loads that
        can be reached is enough.""",
        '''
        def reachable(loads: list[int], limit: int) -> list[int]:
            """Return the sums not above the limit that some of the loads make, in ascending order."""
            sums = {0}
            for load in loads:
                sums |= {total + load for total in sums if total + load <= limit}
            return sorted(sums)


        sums = reachable($loads, $limit)
        print(sums)
        print(sums[-1])
        ''',
        """Each load doubles the number of selections, but not the number of sums, which can't exceed $size. The set
        on the right is complete before it is added, so no load is used twice. The best is $best of $limit.""",
        loads=loads,
        limit=limit,
        size=limit + 1,
        best=best,
    )


def _count_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    items = _items(rng, 5)
    limit = rng.randint(12, 18)
    most = 2
    best = _best(items, limit, lambda chosen: len(chosen) <= most)
    return question(
        """$name may carry up to $limit kilograms, but has only two hands: at most $most things. Write a function with a
        second limit, for the number of items.""",
        '''
        def most_value(items: list[tuple[int, int]], limit: int, most: int) -> int:
            """Return the largest value of at most so many items with a total weight not above the limit."""
            table = [[0] * (limit + 1) for _ in range(most + 1)]
            for weight, value in items:
                for count in range(most, 0, -1):
                    for room in range(limit, weight - 1, -1):
                        table[count][room] = max(table[count][room], table[count - 1][room - weight] + value)
            return table[most][limit]


        items = $items
        print(most_value(items, $limit, $most))
        print(most_value(items, $limit, 0))
        ''',
        """A further limit is a further index. Both loops run downwards for the same reason. The result, $best,
        can't grow if the number of hands shrinks.""",
        name=name,
        items=literal(items),
        limit=limit,
        most=most,
        best=best,
    )


def _split_question(rng: Random) -> Question:
    loads = [rng.randint(2, 15) for _ in range(6)]
    total = sum(loads)
    gap = min(abs(total - 2 * sum(loads[i] for i in chosen)) for chosen in choices(6))
    return question(
        """Parcels of $said kilograms are to be spread over two vans so that their loads differ as little as
        possible. Write a function for the difference.""",
        '''
        def smallest_difference(weights: list[int]) -> int:
            """Return the least possible difference between the loads of two vans that take everything."""
            sums = {0}
            for weight in weights:
                sums |= {load + weight for load in sums}
            total = sum(weights)
            return min(abs(total - 2 * load) for load in sums)


        print(smallest_difference($loads))
        ''',
        """If one van takes `load`, the other takes `total - load`, and the difference is `total - 2 * load` up to
        the sign. All of it is $total, and the best difference is $gap.""",
        said=listed(loads),
        loads=loads,
        total=total,
        gap=gap,
    )


LESSON = Lesson(
    topic="Picking items under a limit: the knapsack",
    area="dynamic_programming",
    concepts=("dynamic_programming", "knapsack", "optimisation"),
    openings=(
        """A rucksack holds ten kilograms, and there is more to take along than fits. Which items give the most
        value? With 30 items there are a thousand million selections, too many to try.""",
        """Choosing under a limit is an everyday problem: money for wishes, hours for tasks, space for luggage. Each
        item is taken or left, and the limit ties the decisions together.""",
        """The best selection either contains the last item or it doesn't. In both cases what remains is a smaller
        problem of the same kind.""",
    ),
    ideas=(
        (
            """Let `best[room]` be the largest value that fits into this room with the items offered so far. A new item
            either stays out, or takes its weight from the room and adds its value.""",
            """Two numbers describe a subproblem: which items are still to be decided, and how much room is left.
            What has been packed before doesn't matter any more.""",
        ),
        (
            """Run through the rooms from large to small. The entry for the smaller room then doesn't contain the
            item yet. In the other direction the item could be packed several times.""",
            """The direction of the loop over the room decides: upwards means as many copies of an item as one
            likes, downwards means at most one.""",
        ),
        (
            """Taking the most valuable item first, or the one with the best ratio, isn't always right. A single unlucky
            choice can leave a gap that nothing fills.""",
            """Rules of thumb are fast and often good, but not exact. The table compares all selections without listing
            them.""",
        ),
        (
            """The work is the number of items times the limit. That is little for a limit of thousands and too much
            for one of thousands of millions.""",
            """The method needs whole numbers as weights, since they are indices. Kilograms with decimals can be
            counted in grams.""",
        ),
        (
            """Further conditions are further indices: at most three items, at most one of each kind, a second limit
            for the volume. Each multiplies the size of the table.""",
            """If weight and value are the same, only the question remains which sums can be reached. A set of sums does
            it.""",
        ),
    ),
    examples=(_table_example, _recursive_example, _ratio_example, _sums_example),
    pitfalls=(
        """Looping upwards over the room although each item exists only once. The entry for the smaller room may
        contain the item already, and it is packed twice.""",
        """Forgetting the case in which the item doesn't fit. `best[room - weight]` with a negative index reads from the
        other end of the list. Let the loop stop at `weight`.""",
        """Adding to a set while looping over it raises `RuntimeError: Set changed size during iteration`. Build the new
        sums in a set of their own first, then unite.""",
    ),
    questions=(_count_question, _split_question),
    asks=(
        "What does an entry of the table mean?",
        "Why does the loop run downwards?",
        "Can't I take the best items first?",
        "How much work is it?",
        "What if there are more conditions?",
    ),
    notes={
        "young": (
            """Your school bag holds ten blocks. Each toy has a size and a number of stars. Which toys give the most
            stars? Try it with three toys first.""",
        ),
        "student": (
            """The time is polynomial in the value of the limit, not in the number of its digits. Such algorithms
            are called pseudo-polynomial.""",
        ),
        "engineer": (
            """For large limits and few items, turn the table round: index it by value and store the least weight.
            Or keep only the undominated pairs of weight and value.""",
        ),
        "analyst": (
            """Choosing projects for a budget is this problem. The table gives the best value for every budget at once,
            which answers the question what ten more would bring.""",
        ),
    },
    families=(
        Family(
            "most_value_with_extra_rule",
            "items|goods|offers: list[tuple[int, int]], limit|allowance|capacity: int -> int",
            names=("most_value", "best_value", "largest_value", "value_packed"),
            tells=(
                "Each of the $items is a pair (weight, value). Return the largest total value of a selection whose "
                "weight "
                "is at most $limit and in which $rule.",
                "Choose from $items, pairs of weight and value, such that the weights add up to $limit or less and "
                "$rule. "
                "Return the largest sum of values.",
                "Return the most that items out of $items, pairs (weight, value), can be worth together if their total "
                "weight doesn't exceed $limit and $rule.",
            ),
            notes=("Every item exists once. Choosing nothing is allowed and has the value 0.",),
            varies={
                "rule": (
                    {"rule": "there are no more than two items", "ok": "len(chosen) <= 2", "most": "2"},
                    {"rule": "there are no more than three items", "ok": "len(chosen) <= 3", "most": "3"},
                )
            },
            solutions=(
                "from itertools import combinations\nbest = 0\nfor size in range($most + 1):\n"
                "    for chosen in combinations($items, size):\n"
                "        if sum(weight for weight, _ in chosen) <= $limit:\n"
                "            best = max(best, sum(value for _, value in chosen))\nreturn best",
                "table = [[0] * ($limit + 1) for _ in range($most + 1)]\nfor weight, value in $items:\n"
                "    for count in range($most, 0, -1):\n        for room in range($limit, weight - 1, -1):\n"
                "            packed = table[count - 1][room - weight] + value\n"
                "            table[count][room] = max(table[count][room], packed)\nreturn table[$most][$limit]",
                "from functools import cache\n@cache\ndef best(at, left, hands):\n"
                "    if at == len($items) or hands == 0:\n        return 0\n    weight, value = $items[at]\n"
                "    without = best(at + 1, left, hands)\n    if weight > left:\n        return without\n"
                "    return max(without, value + best(at + 1, left - weight, hands - 1))\n\n"
                "return best(0, $limit, $most)",
            ),
            oracle=lambda items, limit, rule: _best(items, limit, lambda chosen: len(chosen) <= int(rule["most"])),
            draw=lambda rng, rule: (_items(rng, rng.randint(2, 6)), rng.randint(4, 20)),
            edges=(([], 5), ([(3, 4), (2, 3), (2, 2)], 4), ([(1, 2), (1, 3), (1, 4), (1, 5)], 9)),
            about={
                "items": "pairs of weight and value",
                "limit": "the largest total weight",
                "return": "the largest total value",
            },
            noun="the largest value of items out of $items that weigh at most $limit together, if $rule",
            gives="nat",
        ),
        Family(
            "reachable_total_weights",
            "weights|loads|parcels: list[int], limit|most|top: int -> $kind",
            names=("$name", "find_$name", "get_$name", "compute_$name"),
            tells=(
                "Some of the $weights, each at most once, are put together. Return $what $limit.",
                "Consider all sums of numbers chosen from $weights, each position at most once; choosing none gives 0. "
                "Return $what $limit.",
                "A total is the sum of any selection from $weights in which each position is used at most once. "
                "Return $what $limit.",
            ),
            notes=("All numbers in $weights are positive, and $limit isn't negative. The empty selection counts.",),
            varies={
                "what": (
                    {
                        "kind": "int",
                        "name": "fullest_load",
                        "what": "the largest total that is not above",
                        "end": "max(sums)",
                    },
                    {
                        "kind": "int",
                        "name": "total_count",
                        "what": "the number of different totals that are not above",
                        "end": "len(sums)",
                    },
                    {
                        "kind": "list[int]",
                        "name": "totals",
                        "what": "the sorted list of all different totals that are not above",
                        "end": "sorted(sums)",
                    },
                )
            },
            solutions=(
                "sums = {0}\nfor weight in $weights:\n    sums |= {total + weight for total in sums}\n"
                "sums = {total for total in sums if total <= $limit}\nreturn $end",
                "reached = [True] + [False] * $limit\nfor weight in $weights:\n"
                "    for total in range($limit, weight - 1, -1):\n        if reached[total - weight]:\n"
                "            reached[total] = True\nsums = [total for total, possible in enumerate(reached) if "
                "possible]\n"
                "return $end",
                "sums = set()\n\ndef choose(at, total):\n    if total > $limit:\n        return\n"
                "    if at == len($weights):\n        sums.add(total)\n        return\n    choose(at + 1, total)\n"
                "    choose(at + 1, total + $weights[at])\n\nchoose(0, 0)\nreturn $end",
            ),
            oracle=lambda weights, limit, what: eval(
                what["end"],
                {"sums": {t for c in choices(len(weights)) for t in [sum(weights[i] for i in c)] if t <= limit}},
            ),
            draw=lambda rng, what: ([rng.randint(1, 9) for _ in range(rng.randint(2, 5))], rng.randint(3, 20)),
            edges=(([], 4), ([5, 3], 7), ([2, 2, 9], 3)),
            about={
                "weights": "the weights to choose from",
                "limit": "the largest total to look at",
                "return": "$what the limit",
            },
        ),
        Family(
            "two_shares_of_weights",
            "weights|parcels|stones: list[int] -> int",
            names=("$name", "find_$name", "compute_$name", "get_$name"),
            tells=(
                "All the $weights are spread over two vans, $extra. Return $what.",
                "Divide $weights into two groups, $extra. Return $what.",
                "Each number in $weights goes to one of two heaps, $extra. Return $what.",
            ),
            notes=("There are at least two weights, all positive.",),
            varies={
                "extra": (
                    {
                        "extra": "neither of which stays empty",
                        "test": "0 < count < number",
                        "sizes": "range(1, number)",
                    },
                    {"extra": "one of which gets exactly two of them", "test": "count == 2", "sizes": "[2]"},
                    {
                        "extra": "which differ by at most 1 in how many they get",
                        "test": "abs(number - 2 * count) <= 1",
                        "sizes": "[number // 2]",
                    },
                ),
                "what": (
                    {
                        "name": "smallest_gap",
                        "what": "the smallest possible difference between the two sums",
                        "pick": "min",
                        "score": "abs(total - 2 * share)",
                    },
                    {
                        "name": "largest_product",
                        "what": "the largest possible product of the two sums",
                        "pick": "max",
                        "score": "share * (total - share)",
                    },
                ),
            },
            solutions=(
                "number, total = len($weights), sum($weights)\nshares = {(0, 0)}\nfor weight in $weights:\n"
                "    shares |= {(count + 1, share + weight) for count, share in shares}\n"
                "return $pick($score for count, share in shares if $test)",
                "from itertools import combinations\nnumber, total = len($weights), sum($weights)\nfound = []\n"
                "for size in $sizes:\n    for chosen in combinations($weights, size):\n"
                "        share = sum(chosen)\n        found.append($score)\nreturn $pick(found)",
            ),
            oracle=lambda weights, extra, what: (min if what["pick"] == "min" else max)(
                eval(what["score"], {"total": sum(weights), "share": sum(weights[i] for i in chosen)})
                for chosen in choices(len(weights))
                if eval(extra["test"], {"number": len(weights), "count": len(chosen)})
            ),
            draw=lambda rng, extra, what: ([rng.randint(1, 12) for _ in range(rng.randint(2, 6))],),
            edges=(([4, 7],), ([1, 2, 6],), ([5, 5, 3, 3],)),
            about={"weights": "the weights", "return": "$what"},
            noun="$what, when all the $weights are divided into two groups",
            gives="nat",
        ),
    ),
)
