"""Cheapest ways in a weighted graph: Dijkstra's algorithm with a heap."""

from itertools import permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.graphs._draws import any_edges, numbered, table, tree_and_more
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

Lengths = dict[str, dict[str, int]]


def _map(rng: Random, names: list[str], more: int = 3) -> Lengths:
    found: Lengths = {name: {} for name in sorted(names)}
    for a, b in tree_and_more(rng, names, more):
        found[a][b] = found[b][a] = rng.randint(2, 20)
    return {name: {other: found[name][other] for other in sorted(found[name])} for name in found}


def _costs(lengths: Lengths, start: str) -> dict[str, int]:
    far = 10**6
    found = dict.fromkeys(lengths, far) | {start: 0}
    for _ in lengths:
        for a, others in lengths.items():
            for b, length in others.items():
                found[b] = min(found[b], found[a] + length)
    return found


def _costs_example(rng: Random) -> Example:
    names = places(rng, 5)
    roads = _map(rng, names)
    start = names[0]
    near = min(roads[start], key=lambda town: roads[start][town])
    return example(
        """How long is the shortest way from $start to each of the other towns? The heap always gives back the town that
        is nearest among those not yet settled.""",
        '''
        import heapq


        def shortest(roads: dict[str, dict[str, int]], start: str) -> dict[str, int]:
            """Return the length of the shortest way to every town that can be reached."""
            settled: dict[str, int] = {}
            heap = [(0, start)]
            while heap:
                length, town = heapq.heappop(heap)
                if town in settled:
                    continue
                settled[town] = length
                for other, further in roads[town].items():
                    if other not in settled:
                        heapq.heappush(heap, (length + further, other))
            return settled


        roads = $roads
        for town, length in shortest(roads, "$start").items():
            print(length, town)
        ''',
        """The towns come out ordered by their distance, so the first after $start is its nearest neighbour $near. A
        town may lie in the heap several times. Only its smallest entry counts, and the later ones are skipped.""",
        roads=table(roads),
        start=start,
        near=near,
    )


def _route_example(rng: Random) -> Example:
    names = places(rng, 5)
    roads = _map(rng, names)
    start = names[0]
    costs = _costs(roads, start)
    goal = max(costs, key=lambda town: costs[town])
    return example(
        """To get the shortest route itself and not only its length, let each entry of the heap carry the way by
        which it came. When the goal is taken out of the heap, its way is the shortest.""",
        '''
        import heapq


        def route(roads: dict[str, dict[str, int]], start: str, goal: str) -> tuple[int, list[str]]:
            """Return the length of the shortest way and the towns on it; (-1, []) if there is none."""
            done = set()
            heap = [(0, [start])]
            while heap:
                length, way = heapq.heappop(heap)
                town = way[-1]
                if town == goal:
                    return length, way
                if town in done:
                    continue
                done.add(town)
                for other, further in roads[town].items():
                    heapq.heappush(heap, (length + further, [*way, other]))
            return -1, []


        roads = $roads
        print(route(roads, "$start", "$goal"))
        print(route(roads, "$goal", "$goal"))
        ''',
        """Tuples are compared by their first item, so the heap is ordered by length. The search stops at $goal after
        $cost kilometres, without finishing the rest of the map.""",
        roads=table(roads),
        start=start,
        goal=goal,
        cost=costs[goal],
    )


def _steps_against_cost(rng: Random) -> Example:
    a, b, c, d = places(rng, 4)
    x, y, z = (rng.randint(3, 9) for _ in range(3))
    direct = x + y + z + rng.randint(1, 20)
    return example(
        """Few steps and low cost are different things. Here one train goes directly, and three others go by way of
        $b and $c.""",
        """
        import heapq

        fares = {
            "$a": {"$d": $direct, "$b": $x},
            "$b": {"$c": $y},
            "$c": {"$d": $z},
            "$d": {},
        }
        best: dict[str, int] = {}
        heap = [(0, "$a")]
        while heap:
            cost, city = heapq.heappop(heap)
            if city not in best:
                print("settled", city, "at", cost)
                best[city] = cost
                for other, fare in fares[city].items():
                    heapq.heappush(heap, (cost + fare, other))
        """,
        """The direct fare of $direct was in the heap from the beginning. By the time it was on top, $d had been settled
        at $x + $y + $z = $sum, so it was ignored.""",
        a=a,
        b=b,
        c=c,
        d=d,
        x=x,
        y=y,
        z=z,
        direct=direct,
        sum=x + y + z,
    )


def _weakest(rng: Random) -> Example:
    names = places(rng, 5)
    bridges = _map(rng, names, 4)
    return example(
        """A lorry may be as heavy as the weakest bridge of its route allows. Dijkstra's algorithm finds the best
        route if the sum is replaced by a minimum and the heap by one that gives back the largest value.""",
        '''
        import heapq


        def heaviest_load(bridges: dict[str, dict[str, int]], start: str, goal: str) -> int:
            """Return the largest load that can be driven from start to goal, 0 if there is no way."""
            done = set()
            heap = [(-1000, start)]
            while heap:
                negative, town = heapq.heappop(heap)
                if town == goal:
                    return -negative
                if town not in done:
                    done.add(town)
                    for other, limit in bridges[town].items():
                        heapq.heappush(heap, (-min(-negative, limit), other))
            return 0


        bridges = $bridges
        print(heaviest_load(bridges, "$start", "$goal"))
        ''',
        """`heapq` always gives back the smallest item. With negative numbers the smallest belongs to the largest load,
        which is a common way to turn a heap round.""",
        bridges=table(bridges),
        start=names[0],
        goal=names[4],
    )


def _budget_question(rng: Random) -> Question:
    names = places(rng, 6)
    fares = _map(rng, names, 2)
    budget = rng.randint(12, 22)
    costs = _costs(fares, names[0])
    count = sum(cost <= budget for cost in costs.values())
    return question(
        """With $budget coins in the purse, which cities can one travel to from $start? Write a function that lists them
        in alphabetical order.""",
        '''
        import heapq


        def affordable(fares: dict[str, dict[str, int]], start: str, budget: int) -> list[str]:
            """Return the cities that can be reached for at most the budget."""
            done = set()
            heap = [(0, start)]
            while heap and heap[0][0] <= budget:
                cost, city = heapq.heappop(heap)
                if city not in done:
                    done.add(city)
                    for other, fare in fares[city].items():
                        heapq.heappush(heap, (cost + fare, other))
            return sorted(done)


        fares = $fares
        print(affordable(fares, "$start", $budget))
        ''',
        """The first item of the heap, `heap[0]`, is the smallest. Once it is above the budget, everything else is too,
        and the loop can end. Of the 6 cities, $count can be afforded, $start itself included.""",
        fares=table(fares),
        start=names[0],
        budget=budget,
        count=count,
    )


def _nearest_question(rng: Random) -> Question:
    a, b, c, d, e = people(rng, 5)
    p, q, r, s = (rng.randint(2, 9) for _ in range(4))
    costs = {c: min(p + r, q + s), d: min(p, q + s + r)}
    return question(
        """$a, $b and some neighbours are joined by paths. $e wants to know which of two houses is nearer to $a, the one
        of $c or the one of $d. Write a function that answers.""",
        '''
        import heapq


        def nearer(paths: dict[str, dict[str, int]], start: str, goals: list[str]) -> str:
            """Return the goal that is reached first, or "" if none can be reached."""
            done = set()
            heap = [(0, start)]
            while heap:
                length, place = heapq.heappop(heap)
                if place in goals:
                    return place
                if place not in done:
                    done.add(place)
                    for other, further in paths[place].items():
                        heapq.heappush(heap, (length + further, other))
            return ""


        paths = {
            "$a": {"$d": $p, "$b": $q},
            "$b": {"$a": $q, "$c": $s},
            "$c": {"$b": $s, "$d": $r},
            "$d": {"$a": $p, "$c": $r},
        }
        print(nearer(paths, "$a", ["$c", "$d"]))
        ''',
        """It is enough to watch which goal leaves the heap first. To $c it is $cc, to $d it is $cd. Equal distances
        would be decided by the alphabet, as tuples are.""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
        p=p,
        q=q,
        r=r,
        s=s,
        cc=costs[c],
        cd=costs[d],
    )


def _toll_costs(links: list[list[int]], tolls: list[int], start: int) -> dict[int, int]:
    """By trying all ways that enter no vertex twice."""
    found = {start: 0}
    others = [v for v in range(len(links)) if v != start]
    for count in range(1, len(links)):
        for way in permutations(others, count):
            if all(b in links[a] for a, b in zip((start, *way), way, strict=False)):
                cost = sum(tolls[v] for v in way)
                found[way[-1]] = min(cost, found.get(way[-1], cost))
    return found


Triple = tuple[int, int, int]


def _network(rng: Random) -> tuple[int, list[Triple]]:
    size = rng.randint(3, 6)
    pairs = any_edges(rng, "012345"[:size], rng.randint(size - 1, size + 2))
    return size, [(int(a), int(b), rng.randint(1, 9)) for a, b in pairs]


def _all_ways(size: int, roads: list[Triple], start: int, goal: int, both: bool) -> list[list[int]]:
    """The lengths along each way that enters no vertex twice."""
    length = {(a, b): n for a, b, n in roads} | ({(b, a): n for a, b, n in roads} if both else {})
    if start == goal:
        return [[]]
    others = [v for v in range(size) if v not in (start, goal)]
    found = []
    for count in range(len(others) + 1):
        for between in permutations(others, count):
            steps = list(zip((start, *between), (*between, goal), strict=True))
            if all(step in length for step in steps):
                found.append([length[step] for step in steps])
    return found


_NEAR = "near = [[] for _ in range($size)]\nfor a, b, cost in $roads:\n    near[a].append((b, cost))\n"

LESSON = Lesson(
    topic="Cheapest ways with weights: Dijkstra's algorithm and heapq",
    area="graphs",
    concepts=("dijkstra", "weighted_graph", "heapq", "priority_queue"),
    openings=(
        """Roads have lengths and tickets have prices. The cheapest way may have many short pieces, so counting steps
        isn't enough any more.""",
        """When edges cost different amounts, a walk with a plain queue gives wrong answers. Edsger Dijkstra found the
        cure in 1956: always go on from the place that is nearest so far.""",
        """A navigation system looks for the way with the smallest sum of lengths. Its basic idea fits into fifteen
        lines of Python with the module `heapq`.""",
    ),
    ideas=(
        (
            """Every vertex that was seen but not settled has a provisional cost. The smallest of all these is
            final: any other way to that vertex would have to pass through one that costs at least as much already.""",
            """Settle the vertices in the order of their cost. The nearest one can't be improved by a detour through
            places farther away, as long as no edge has a negative cost.""",
        ),
        (
            """A heap gives back its smallest item quickly, however many items it holds. `heapq.heappush` puts an item
            in, `heapq.heappop` takes the smallest out, and both work on an ordinary list.""",
            """Finding the minimum of a list takes a look at all of it each time. With `heapq` the smallest item is at
            position 0, and pushing or popping takes about as many steps as the number of items has binary digits.""",
        ),
        (
            """The heap holds pairs of cost and vertex. Tuples are compared by their first items, so the cheapest comes
            out first, and equal costs are decided by the vertex.""",
            """Put the cost first in the tuple. With the vertex first the heap would be ordered by names.""",
        ),
        (
            """When a cheaper way to a vertex turns up, simply push it again. The old entry stays in the heap, and when
            it comes out, the vertex has been settled and the entry is skipped.""",
            """A vertex can lie in the heap more than once. The test "settled already?" right after the pop makes sure
            that only the cheapest entry is used.""",
        ),
        (
            """Other measures work as well, if going on never makes a way better: the largest single leg, the number of
            tolls, the weakest bridge. Only the line that combines the old cost with the new edge changes.""",
            """With all costs equal to 1, the algorithm visits the vertices in the order of a breadth-first walk. It is
            that walk, with a heap in place of the queue.""",
        ),
    ),
    examples=(_costs_example, _steps_against_cost, _route_example, _weakest),
    pitfalls=(
        """Marking a vertex as settled when it is pushed, as a breadth-first walk does. The first way that is found need
        not be the cheapest, and a better one would be refused. Settle at the pop.""",
        """Using the method with negative costs. The argument that the smallest provisional cost is final breaks down,
        and results may be wrong without any error.""",
        """Appending to the heap with `append`. The list is then no longer ordered as a heap, and `heappop` may return
        something that isn't the smallest. Always use `heappush`.""",
    ),
    questions=(_budget_question, _nearest_question),
    asks=(
        "Why is the smallest cost final?",
        "What is a heap good for?",
        "What stands in the heap?",
        "What if a better way is found later?",
        "Does it work for other measures?",
    ),
    notes={
        "young": (
            """Ants set out from one point along all the paths at the same speed. Write down when the first ant comes to
            each place. Those times are the shortest ways.""",
        ),
        "student": (
            """With a binary heap the running time is proportional to the number of edges times the logarithm of the
            number of vertices. Negative edges need another method, such as that of Bellman and Ford.""",
        ),
        "engineer": (
            """There is no decrease-key in `heapq`. Leaving outdated entries in the heap and skipping them is the usual
            substitute, at the price of a somewhat larger heap.""",
        ),
        "analyst": (
            """Costs can be anything that adds up: minutes, money, risk on a logarithmic scale. Check that none of them
            is negative before you trust the result.""",
        ),
    },
    families=(
        Family(
            "cheapest_total_fare",
            "size|cities|count: int, roads|fares|lines: list[tuple[int, int, int]], start|origin: int, "
            "goal|target: int -> int",
            names=("cheapest_fare", "lowest_cost", "cost_of_trip", "cheapest_way"),
            tells=(
                "A triple (a, b, cost) in $roads $means. Return the smallest total cost of a way from $start to $goal, "
                "or -1 if there is none.",
                "The cities 0 to $size - 1 are joined by $roads, and a triple (a, b, cost) $means. How much does the "
                "cheapest way from $start to $goal cost? Return -1 if $goal can't be reached.",
                "Find the way from $start to $goal whose costs add up to the least, and return this sum. Every triple "
                "(a, b, cost) in $roads $means. The result is -1 without any way.",
            ),
            notes=("Vertices are numbered from 0 to $size - 1, costs are positive.",),
            varies={
                "way": (
                    {
                        "means": "is a road between a and b that can be used in both directions",
                        "back": "\n    near[b].append((a, cost))",
                        "both": "both",
                    },
                    {"means": "is a one-way road from a to b", "back": "", "both": ""},
                )
            },
            solutions=(
                "import heapq\n" + _NEAR.rstrip("\n") + "$back\nheap = [(0, $start)]\ndone = set()\nwhile heap:\n"
                "    cost, vertex = heapq.heappop(heap)\n    if vertex == $goal:\n        return cost\n"
                "    if vertex in done:\n        continue\n    done.add(vertex)\n"
                "    for other, further in near[vertex]:\n"
                "        heapq.heappush(heap, (cost + further, other))\nreturn -1",
                "import heapq\n" + _NEAR.rstrip("\n") + "$back\nbest = {$start: 0}\nheap = [(0, $start)]\nwhile heap:\n"
                "    cost, vertex = heapq.heappop(heap)\n    if cost > best[vertex]:\n        continue\n"
                "    for other, further in near[vertex]:\n        total = cost + further\n"
                "        if other not in best or total < best[other]:\n            best[other] = total\n"
                "            heapq.heappush(heap, (total, other))\nreturn best.get($goal, -1)",
            ),
            oracle=lambda size, roads, start, goal, way: min(
                map(sum, _all_ways(size, roads, start, goal, way["both"] == "both")), default=-1
            ),
            draw=lambda rng, way: (*(drawn := _network(rng)), *rng.sample(range(drawn[0]), 2)),
            edges=(
                (3, [(0, 1, 9), (0, 2, 2), (2, 1, 3)], 0, 1),
                (3, [(0, 1, 4)], 1, 2),
                (2, [(0, 1, 4)], 1, 1),
            ),
            about={
                "size": "the number of vertices",
                "roads": "the roads with their costs",
                "start": "where the way begins",
                "goal": "where it ends",
                "return": "the smallest total cost, or -1",
            },
            noun="the smallest cost of a way from $start to $goal with the roads $roads",
            gives="int",
        ),
        Family(
            "gentlest_or_widest_route",
            "size|places|count: int, roads|legs|paths: list[tuple[int, int, int]], start|origin: int, "
            "goal|target: int -> int",
            names=("$name", "best_$name", "find_$name", "${name}_of_route"),
            tells=(
                "A triple (a, b, n) in $roads joins a and b in both directions, and n is $n. $rule of a way counts. "
                "Return the $best possible value for a way from $start to $goal, or -1 if there is none.",
                "Among all ways from $start to $goal, find one whose $extreme number is as $wanted as possible, and "
                "return that number. Each triple (a, b, n) in $roads joins the two vertices a and b; n is $n. Return "
                "-1 if no way exists.",
                "The value of a way is its $extreme n, where every triple (a, b, n) in $roads joins a and b and n is "
                "$n. Return the $best value of all the ways from $start to $goal, or -1 if there is no way.",
            ),
            notes=("The vertices are 0 to $size - 1, every n is positive, and $start and $goal are different.",),
            varies={
                "what": (
                    {
                        "name": "steepest_leg",
                        "n": "the steepness of the road",
                        "rule": "Only the steepest road",
                        "extreme": "largest",
                        "wanted": "small",
                        "best": "smallest",
                        "order": "",
                        "bad": "max",
                    },
                    {
                        "name": "weakest_bridge",
                        "n": "the load that the road bears",
                        "rule": "Only the weakest road",
                        "extreme": "smallest",
                        "wanted": "large",
                        "best": "largest",
                        "order": ", reverse=True",
                        "bad": "min",
                    },
                )
            },
            solutions=(
                "group = list(range($size))\nfor a, b, n in sorted($roads, key=lambda road: road[2]$order):\n"
                "    old, new = group[a], group[b]\n"
                "    group = [new if one == old else one for one in group]\n"
                "    if group[$start] == group[$goal]:\n        return n\nreturn -1",
                "def connects(limit):\n    reached = {$start}\n    for _ in range($size):\n"
                "        for a, b, n in $roads:\n"
                "            if $bad(n, limit) == limit and (a in reached or b in reached):\n"
                "                reached |= {a, b}\n    return $goal in reached\n\n"
                "for limit in sorted({n for _, _, n in $roads}$order):\n    if connects(limit):\n"
                "        return limit\nreturn -1",
            ),
            oracle=lambda size, roads, start, goal, what: (
                lambda ways: (min if what["bad"] == "max" else max)(map(eval(what["bad"]), ways), default=-1)
            )(_all_ways(size, roads, start, goal, True)),
            draw=lambda rng, what: (*(drawn := _network(rng)), *rng.sample(range(drawn[0]), 2)),
            edges=((3, [(0, 1, 9), (0, 2, 2), (2, 1, 3)], 0, 1), (3, [(0, 1, 4)], 1, 2)),
            about={
                "size": "the number of vertices",
                "roads": "triples of two vertices and a number",
                "start": "where the way begins",
                "goal": "where it ends",
                "return": "the $best value, or -1",
            },
            noun="the $best value of the $extreme number on a way from $start to $goal in $roads",
            gives="int",
        ),
        Family(
            "tolls_at_the_gates",
            "links|paths|doors: list[list[int]], tolls|fees|prices: list[int], start|here: int -> $kind",
            names=("$name", "find_$name", "compute_$name", "${name}_from"),
            tells=(
                "Entering vertex v costs entry v of $tolls, while moving along a path is free; entry v of $links lists "
                "the neighbours of v. Return $what.",
                "Whoever enters a vertex pays its toll, every time, and the start is free. Entry i of $tolls is the "
                "toll of vertex i, entry i of $links lists where one can go from i. Return $what.",
                "Beginning at $start, one pays a toll for each vertex one enters afterwards: entry v of $tolls for v, "
                "whose neighbours entry v of $links lists. Return $what.",
            ),
            notes=("All tolls are positive. The start itself costs 0.",),
            varies={
                "what": (
                    {
                        "kind": "int",
                        "name": "dearest_cost",
                        "end": "max(best.values())",
                        "what": "the largest of the least costs to all the vertices that can be reached",
                    },
                    {
                        "kind": "int",
                        "name": "cost_sum",
                        "end": "sum(best.values())",
                        "what": "the sum of the least costs to all the vertices that can be reached",
                    },
                    {
                        "kind": "int",
                        "name": "farthest_vertex",
                        "end": "max(sorted(best), key=best.get)",
                        "what": "the reachable vertex whose least cost is largest, the smallest number of several",
                    },
                    {
                        "kind": "dict[int, int]",
                        "name": "toll_table",
                        "end": "dict(sorted(best.items()))",
                        "what": "a dictionary from every vertex that can be reached to the least that getting there "
                        "costs",
                    },
                )
            },
            solutions=(
                "import heapq\nbest = {}\nheap = [(0, $start)]\nwhile heap:\n    paid, here = heapq.heappop(heap)\n"
                "    if here not in best:\n        best[here] = paid\n        for other in $links[here]:\n"
                "            heapq.heappush(heap, (paid + $tolls[other], other))\nreturn $end",
                "best = {$start: 0}\nchanged = True\nwhile changed:\n    changed = False\n"
                "    for here, paid in list(best.items()):\n        for other in $links[here]:\n"
                "            if paid + $tolls[other] < best.get(other, 10**9):\n"
                "                best[other] = paid + $tolls[other]\n                changed = True\nreturn $end",
            ),
            oracle=lambda links, tolls, start, what: eval(what["end"], {"best": _toll_costs(links, tolls, start)}),
            draw=lambda rng, what: (
                links := numbered(rng, 3, 6, 2, pieces=rng.random() < 0.3),
                [rng.randint(1, 9) for _ in links],
                rng.randrange(3),
            ),
            edges=(([[1, 2], [0, 2], [0, 1]], [5, 1, 4], 0), ([[1], [0], []], [2, 3, 4], 1)),
            about={
                "links": "for each vertex its neighbours",
                "tolls": "for each vertex what entering it costs",
                "start": "where one begins",
                "return": "$what",
            },
        ),
    ),
)
