"""Shortest ways in an unweighted graph: distances, the way itself, and graphs that are never written down."""

from itertools import permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.graphs._draws import both_ways, distances, numbered, several, table, tree_and_more
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _distances(rng: Random) -> Example:
    names = places(rng, 6)
    graph = both_ways(sorted(names), tree_and_more(rng, names, 1))
    return example(
        """How many flights does it take from $start to each of the other cities? The dictionary `steps` holds the
        answers and shows at the same time which cities were seen.""",
        '''
        from collections import deque


        def distances(flights: dict[str, list[str]], start: str) -> dict[str, int]:
            """Return the smallest number of flights to every city that can be reached."""
            steps = {start: 0}
            queue = deque([start])
            while queue:
                city = queue.popleft()
                for other in flights[city]:
                    if other not in steps:
                        steps[other] = steps[city] + 1
                        queue.append(other)
            return steps


        flights = $graph
        for city, count in distances(flights, "$start").items():
            print(count, city)
        ''',
        """The numbers never fall from line to line. Cities enter the queue in the order of their distance, so the first
        number that a city gets is its smallest.""",
        graph=table(graph),
        start=names[0],
    )


def _route(rng: Random) -> Example:
    names = places(rng, 6)
    graph = both_ways(sorted(names), [*tree_and_more(rng, names[:5], 2), (names[4], names[5])])
    return example(
        """To get the route and not only its length, write down for each town where the walk came from. From the goal
        these notes lead back to the start.""",
        '''
        from collections import deque


        def route(roads: dict[str, list[str]], start: str, goal: str) -> list[str]:
            """Return a shortest route, both ends included, or [] if there is none."""
            came_from = {start: ""}
            queue = deque([start])
            while queue:
                town = queue.popleft()
                for other in roads[town]:
                    if other not in came_from:
                        came_from[other] = town
                        queue.append(other)
            if goal not in came_from:
                return []
            way = [goal]
            while way[-1] != start:
                way.append(came_from[way[-1]])
            return way[::-1]


        roads = $graph
        print(route(roads, "$start", "$goal"))
        print(route(roads, "$goal", "$goal"))
        ''',
        """The second loop runs backwards, so the list is turned round at the end. A route from $goal to itself has one
        town on it and no step.""",
        graph=table(graph),
        start=names[0],
        goal=names[5],
    )


def _states(rng: Random) -> Example:
    big, small = rng.choice(((5, 3), (7, 4), (8, 5), (7, 3)))
    goal = rng.choice([n for n in range(1, big) if n != small])
    return example(
        """A graph need not be stored. Two jugs hold $big and $small litres. A vertex is a pair of contents, and the
        moves (fill a jug, empty it, pour one into the other) are its edges.""",
        '''
        from collections import deque

        BIG, SMALL = $big, $small


        def moves(a: int, b: int) -> list[tuple[int, int]]:
            """Return the contents of both jugs after each possible move."""
            to_small = min(a, SMALL - b)
            to_big = min(b, BIG - a)
            return [(BIG, b), (a, SMALL), (0, b), (a, 0), (a - to_small, b + to_small), (a + to_big, b - to_big)]


        def fewest_moves(wanted: int) -> int:
            """Return the fewest moves until the big jug holds the wanted amount, -1 if it can't be done."""
            steps = {(0, 0): 0}
            queue = deque([(0, 0)])
            while queue:
                state = queue.popleft()
                if state[0] == wanted:
                    return steps[state]
                for following in moves(*state):
                    if following not in steps:
                        steps[following] = steps[state] + 1
                        queue.append(following)
            return -1


        print(fewest_moves($goal))
        print([fewest_moves(litres) for litres in range(BIG + 1)])
        ''',
        """The function `moves` takes the place of the table of neighbours. Only states that can occur are ever made,
        and the search may stop as soon as the wanted one leaves the queue.""",
        big=big,
        small=small,
        goal=goal,
    )


def _count(rng: Random) -> Example:
    links = [[1, 2], [0, 3], [0, 3, 4], [1, 2, 5], [2, 5], [3, 4]]
    order = rng.sample(range(6), 6)
    back = [order.index(v) for v in range(6)]
    renamed = [sorted(order[b] for b in links[back[v]]) for v in range(6)]
    start, goal = order[0], order[5]
    return example(
        """Several routes may be equally short. A breadth-first walk can count them: whoever is reached from a
        vertex one step nearer inherits all the ways that lead there.""",
        '''
        from collections import deque


        def shortest_ways(links: list[list[int]], start: int, goal: int) -> int:
            """Return the number of different shortest ways from start to goal."""
            steps = {start: 0}
            ways = {start: 1}
            queue = deque([start])
            while queue:
                v = queue.popleft()
                for w in links[v]:
                    if w not in steps:
                        steps[w] = steps[v] + 1
                        ways[w] = 0
                        queue.append(w)
                    if steps[w] == steps[v] + 1:
                        ways[w] += ways[v]
            return ways.get(goal, 0)


        links = $links
        print(shortest_ways(links, $start, $goal))
        ''',
        """The ways of a vertex are complete when it leaves the queue, since everybody one step nearer left before. So
        adding them up on the way is safe. Here $goal is 3 steps away from $start.""",
        links=renamed,
        start=start,
        goal=goal,
    )


def _degrees_question(rng: Random) -> Question:
    names = people(rng, 7)
    graph = both_ways(sorted(names), tree_and_more(rng, names, 1))
    name = names[0]
    far = max(distances([[names.index(b) for b in graph[a]] for a in names], [0]))
    return question(
        """Write a function that returns the people who are farthest from a given person in a network of friends.""",
        '''
        from collections import deque


        def farthest(friends: dict[str, list[str]], person: str) -> list[str]:
            """Return those with the largest distance from the person, in alphabetical order."""
            steps = {person: 0}
            queue = deque([person])
            while queue:
                one = queue.popleft()
                for other in friends[one]:
                    if other not in steps:
                        steps[other] = steps[one] + 1
                        queue.append(other)
            most = max(steps.values())
            return sorted(name for name, count in steps.items() if count == most)


        friends = $graph
        print(farthest(friends, "$name"))
        ''',
        """The whole walk has to be finished before the largest distance is known. It is $far here, and everybody who
        has it belongs to the answer, not only the first.""",
        graph=table(graph),
        name=name,
        far=several(far, "step"),
    )


def _closed_question(rng: Random) -> Question:
    a, b, c, d, e, f = places(rng, 6)
    graph = both_ways(sorted((a, b, c, d, e, f)), [(a, b), (b, f), (a, c), (c, d), (d, e), (e, f)])
    return question(
        """The road map has a town that is closed for a festival. Write a function for the number of steps between two
        towns that leaves this town out.""",
        '''
        from collections import deque


        def steps_around(roads: dict[str, list[str]], start: str, goal: str, closed: str) -> int:
            """Return the fewest steps from start to goal without the closed town, -1 if there is no way."""
            steps = {start: 0}
            queue = deque([start])
            while queue:
                town = queue.popleft()
                if town == goal:
                    return steps[town]
                for other in roads[town]:
                    if other != closed and other not in steps:
                        steps[other] = steps[town] + 1
                        queue.append(other)
            return -1


        roads = $graph
        print(steps_around(roads, "$a", "$f", ""))
        print(steps_around(roads, "$a", "$f", "$b"))
        ''',
        """The closed town is treated as if it had been seen. An empty text closes nothing, and then the way through $b
        takes 2 steps; without $b it takes 4.""",
        graph=table(graph),
        a=a,
        b=b,
        f=f,
    )


def _routes(links: list[list[int]], start: int, goal: int) -> list[list[int]]:
    """All shortest routes, by trying the permutations of the vertices between."""
    if start == goal:
        return [[start]]
    others = [v for v in range(len(links)) if v not in (start, goal)]
    for count in range(len(others) + 1):
        found = [
            [start, *between, goal]
            for between in permutations(others, count)
            if all(b in links[a] for a, b in zip((start, *between), (*between, goal), strict=True))
        ]
        if found:
            return sorted(found)
    return []


def _presses(start: int, goal: int, top: int, moves: str) -> int:
    reached = {start}
    for count in range(top + 2):
        if goal in reached:
            return count
        reached = {after for n in reached for after in eval(moves, {"n": n, "top": top})}
    return -1


LESSON = Lesson(
    topic="Shortest paths counted in steps",
    area="graphs",
    concepts=("shortest_path", "breadth_first_search", "predecessors"),
    openings=(
        """How often does one have to change trains? With how few handshakes are two strangers connected? Where every
        step counts the same, a walk with a queue finds the shortest way.""",
        """The shortest way between two vertices is the one with the fewest edges. Trying all ways would take very long;
        walking outwards from the start in rings finds it at once.""",
        """A distance in a graph is a number of steps. It can be computed for all vertices together, and that costs no
        more than computing it for the farthest of them.""",
    ),
    ideas=(
        (
            """Walk breadth first, and give each new vertex the distance of the vertex it was found from, plus 1. The
            start has the distance 0.""",
            """A dictionary of distances replaces the set of seen vertices. A vertex without an entry is new, and it
            gets its entry the moment it is found.""",
        ),
        (
            """The first distance that a vertex gets is right and is never changed. Vertices leave the queue in the
            order of their distances, so a shorter way would have arrived earlier.""",
            """Why is it the shortest? Everything at distance 3 is found from something at distance 2, and all of that
            leaves the queue before anything at distance 3 does.""",
        ),
        (
            """For the route itself, store for every vertex from which one it was found. Following these notes from the
            goal leads to the start, and the list of what was passed, reversed, is the route.""",
            """A distance says how far, a predecessor says which way. Keep `came_from[other] = vertex`, walk back from
            the goal, and turn the list round.""",
        ),
        (
            """If only one goal matters, the walk may stop when the goal leaves the queue. In the worst case this saves
            nothing, but a near goal is found quickly.""",
            """Decide what to return when no way leads to the goal: -1, `None`, or an empty list. The queue is then
            empty and the goal has no entry.""",
        ),
        (
            """A vertex may be anything that can be a dictionary's key: a pair of numbers, a word, the state of a
            puzzle. A function that lists the possible moves stands in for the table of neighbours.""",
            """Many puzzles are shortest-path problems in disguise. The positions are the vertices, the permitted moves
            are the edges, and the fewest moves are a distance.""",
        ),
    ),
    examples=(_distances, _route, _count, _states),
    pitfalls=(
        """Using a list as a stack, with `pop()`, finds a way but seldom the shortest. Distances are only right when
        the vertex that has waited longest comes next.""",
        """Overwriting a distance each time a vertex is met. A later meeting comes along a way that is as long or
        longer, so the entry has to stay as it was first made.""",
        """Counting the vertices of the route instead of its edges. A route of 4 towns has 3 steps: `len(way) - 1`.""",
    ),
    questions=(_degrees_question, _closed_question),
    asks=(
        "How are distances found?",
        "Why is the first distance the shortest?",
        "How do I get the route itself?",
        "What if there is no way?",
        "Does the graph have to be stored?",
    ),
    notes={
        "young": (
            """Leave a crumb in each room that points to the room you came from. When you find the treasure, the
            crumbs show the way home.""",
        ),
        "student": (
            """The proof is by induction on the distance: suppose all vertices at distance `k` have the right number
            and enter the queue before any at `k + 1`.""",
        ),
        "engineer": (
            """For one pair in a big network, search from both ends at once and stop where the two waves meet. Each
            wave then needs only half the depth.""",
        ),
        "hobbyist": (
            """Steps are not kilometres. When the edges have lengths, the fewest steps need not be the shortest
            way, and another method is called for.""",
        ),
    },
    families=(
        Family(
            "fewest_steps_around_closed",
            "links|roads|tracks: list[list[int]], start|origin: int, goal|target: int, closed|blocked: list[int] -> "
            "int",
            names=("steps_around", "fewest_steps", "detour_length", "steps_without"),
            tells=(
                "Return the fewest steps from $start to $goal that avoid all vertices in $closed, or $none if there is "
                "no such way.",
                "How many steps does the shortest way from $start to $goal have when nobody may enter the vertices "
                "$closed? Return $none if $goal can't be reached.",
                "Compute the length, in edges, of a shortest path from $start to $goal on which no vertex of $closed "
                "lies. The result is $none where such a path doesn't exist.",
            ),
            notes=(
                "Entry i of $links lists where one can go from i. Neither $start nor $goal is in $closed, and from a "
                "vertex to itself it takes 0 steps.",
            ),
            varies={"none": (-1, 0, None)},
            solutions=(
                "from collections import deque\nsteps = {$start: 0}\nqueue = deque([$start])\nwhile queue:\n"
                "    vertex = queue.popleft()\n    for other in $links[vertex]:\n"
                "        if other not in steps and other not in $closed:\n"
                "            steps[other] = steps[vertex] + 1\n            queue.append(other)\n"
                "return steps.get($goal, $none)",
                "seen = {$start, *$closed}\nlayer = [$start]\ncount = 0\nwhile layer:\n    if $goal in layer:\n"
                "        return count\n    following = []\n    for vertex in layer:\n"
                "        for other in $links[vertex]:\n            if other not in seen:\n"
                "                seen.add(other)\n                following.append(other)\n    layer = following\n"
                "    count += 1\nreturn $none",
            ),
            oracle=lambda links, start, goal, closed, none: next(
                (
                    steps
                    for steps in [
                        distances([[b for b in row if b not in closed] for row in links], [start])[goal],
                    ]
                    if steps >= 0
                ),
                none,
            ),
            draw=lambda rng, none: (
                links := numbered(rng, 5, 7, 3, pieces=rng.random() < 0.2),
                *(ends := rng.sample(range(len(links)), 2)),
                sorted(rng.sample([v for v in range(len(links)) if v not in ends], rng.choice((0, 1, 1, 2)))),
            ),
            edges=(
                ([[1, 2], [0, 3], [0, 4], [1, 4], [2, 3]], 0, 3, [1]),
                ([[1], [0, 2], [1]], 0, 2, [1]),
                ([[1], [0]], 1, 1, []),
            ),
            about={
                "links": "for each vertex where one can go from there",
                "start": "where the way begins",
                "goal": "where it ends",
                "closed": "the vertices that may not be entered",
                "return": "the number of steps, or $none",
            },
        ),
        Family(
            "first_of_shortest_routes",
            "links|graph|paths: list[list[int]], start|origin: int, goal|target: int -> list[int]",
            names=("best_route", "shortest_route", "route", "shortest_way"),
            tells=(
                "Return a shortest route from $start to $goal as the list of its vertices, both ends included. Of "
                "several that are equally short, take the $one in list order.",
                "Among all routes from $start to $goal with the fewest steps, return the $one when they are compared "
                "as lists. A route is the list of the vertices on it, $start and $goal included.",
                "Find the shortest ways from $start to $goal, written as lists of vertices, and return the $one of "
                "them in the usual order of lists.",
            ),
            notes=(
                "Entry i of $links lists the neighbours of i in ascending order; links work both ways. The result is "
                "an empty list if there is no way.",
            ),
            varies={
                "one": (
                    {"one": "smallest", "pick": "min"},
                    {"one": "largest", "pick": "max"},
                )
            },
            solutions=(
                "steps = {$goal: 0}\nlayer = [$goal]\nwhile layer:\n    following = []\n    for vertex in layer:\n"
                "        for other in $links[vertex]:\n            if other not in steps:\n"
                "                steps[other] = steps[vertex] + 1\n                following.append(other)\n"
                "    layer = following\nif $start not in steps:\n    return []\nroute = [$start]\n"
                "while route[-1] != $goal:\n    here = route[-1]\n"
                "    route.append($pick(v for v in $links[here] if steps[v] == steps[here] - 1))\nreturn route",
                "routes = [[$start]]\nseen = {$start}\nwhile routes:\n"
                "    arrived = [route for route in routes if route[-1] == $goal]\n    if arrived:\n"
                "        return $pick(arrived)\n"
                "    routes = [[*route, v] for route in routes for v in $links[route[-1]] if v not in seen]\n"
                "    seen |= {route[-1] for route in routes}\nreturn []",
            ),
            oracle=lambda links, start, goal, one: (
                routes[0 if one["pick"] == "min" else -1] if (routes := _routes(links, start, goal)) else []
            ),
            draw=lambda rng, one: (
                links := numbered(rng, 4, 6, 4, pieces=rng.random() < 0.1),
                *rng.sample(range(len(links)), 2),
            ),
            edges=(([[1, 2], [0, 3], [0, 3], [1, 2]], 0, 3), ([[1], [0], []], 0, 2)),
            about={
                "links": "for each vertex the list of its neighbours",
                "start": "where the route begins",
                "goal": "where it ends",
                "return": "the vertices on the route, in order",
            },
            noun="the $one of the shortest routes from $start to $goal in $links",
            gives="ints",
        ),
        Family(
            "number_of_shortest_ways",
            "links|streets|graph: list[list[int]], start|origin: int, goal|target: int -> int",
            names=("count_shortest_ways", "shortest_way_count", "number_of_shortest_ways", "equally_short_ways"),
            tells=(
                "Return how many different ways from $start to $goal have the smallest possible number of steps.",
                "Several ways from $start to $goal may be equally short. Count those with the fewest steps.",
                "Compute the number of shortest paths from $start to $goal, where the length of a path is its number "
                "of edges.",
            ),
            notes=(
                "Entry i of $links lists the neighbours of i, and links work both ways. The result is 0 if there is "
                "no way, and 1 if $start and $goal are the same.",
            ),
            solutions=(
                "from collections import deque\nsteps = {$start: 0}\nways = {$start: 1}\nqueue = deque([$start])\n"
                "while queue:\n    vertex = queue.popleft()\n    for other in $links[vertex]:\n"
                "        if other not in steps:\n            steps[other] = steps[vertex] + 1\n"
                "            ways[other] = 0\n            queue.append(other)\n"
                "        if steps[other] == steps[vertex] + 1:\n            ways[other] += ways[vertex]\n"
                "return ways.get($goal, 0)",
                "ways = {$start: 1}\nseen = {$start}\nwhile ways and $goal not in ways:\n    following = {}\n"
                "    for vertex, count in ways.items():\n        for other in $links[vertex]:\n"
                "            if other not in seen:\n"
                "                following[other] = following.get(other, 0) + count\n    seen |= set(following)\n"
                "    ways = following\nreturn ways.get($goal, 0)",
            ),
            oracle=lambda links, start, goal: len(_routes(links, start, goal)),
            draw=lambda rng: (
                links := numbered(rng, 4, 6, 5, pieces=rng.random() < 0.1),
                *rng.sample(range(len(links)), 2),
            ),
            edges=(
                ([[1, 2, 3], [0, 4], [0, 4], [0, 4], [1, 2, 3]], 4, 0),
                ([[], []], 0, 1),
            ),
            about={
                "links": "for each vertex the list of its neighbours",
                "start": "where the ways begin",
                "goal": "where they end",
                "return": "the number of shortest ways",
            },
            noun="the number of shortest ways from $start to $goal in $links",
            gives="nat",
        ),
        Family(
            "presses_on_a_dial",
            "start|shown|now: int, goal|wanted|target: int, top|size|limit: int -> int",
            names=("fewest_presses", "button_presses", "presses_needed", "count_presses"),
            tells=(
                "A dial shows a number from 0 to $top - 1. Its first button $first, its second $second; "
                "both are taken modulo $top. Return the fewest presses that turn $start into $goal, or -1 if no number "
                "of presses does.",
                "One button $first, another $second, and after each press the number is reduced modulo $top. "
                "Compute the smallest number of presses that leads from $start to $goal; it is -1 if $goal never "
                "appears.",
                "How often must one press at least to get from $start to $goal? A press $first or $second, modulo "
                "$top. Return -1 when it is impossible.",
            ),
            notes=("Both $start and $goal are at least 0 and less than $top.",),
            varies={
                "moves": (
                    {"first": "adds 3", "second": "doubles the number", "one": "n + 3", "two": "2 * n"},
                    {"first": "adds 2", "second": "triples the number", "one": "n + 2", "two": "3 * n"},
                    {"first": "adds 4", "second": "subtracts 2", "one": "n + 4", "two": "(n - 2)"},
                    {"first": "adds 6", "second": "squares the number", "one": "n + 6", "two": "n * n"},
                )
            },
            solutions=(
                "from collections import deque\npresses = {$start: 0}\nqueue = deque([$start])\nwhile queue:\n"
                "    n = queue.popleft()\n    if n == $goal:\n        return presses[n]\n"
                "    for after in (($one) % $top, $two % $top):\n"
                "        if after not in presses:\n            presses[after] = presses[n] + 1\n"
                "            queue.append(after)\nreturn -1",
                "reached = {$start}\nnew = {$start}\ncount = 0\nwhile $goal not in reached:\n"
                "    new = {after for n in new for after in (($one) % $top, $two % $top)} - reached\n"
                "    if not new:\n        return -1\n"
                "    reached |= new\n    count += 1\nreturn count",
            ),
            oracle=lambda start, goal, top, moves: _presses(
                start, goal, top, f"(({moves['one']}) % top, {moves['two']} % top)"
            ),
            draw=lambda rng, moves: (rng.randrange(top := rng.randint(5, 30)), rng.randrange(top), top),
            edges=((1, 7, 9), (3, 8, 12)),
            about={
                "start": "the number at the beginning",
                "goal": "the number that is wanted",
                "top": "how many numbers the dial has",
                "return": "the fewest presses, or -1",
            },
            noun="the fewest presses that turn $start into $goal on a dial with $top numbers",
            gives="int",
        ),
    ),
)
