"""Breadth first: a queue, and vertices that are seen once."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.graphs._draws import (
    both_ways,
    distances,
    listed,
    numbered,
    several,
    table,
    tree_and_more,
)
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

_LINKS = "Entry i of $links lists the numbers that i is linked to, and every link works in both directions."


def _order(rng: Random) -> Example:
    names = places(rng, 6)
    graph = both_ways(sorted(names), tree_and_more(rng, names, 1))
    start = names[0]
    near = graph[start]
    return example(
        """A queue holds the towns that were seen but not yet left. Here the names are printed in the order in which
        they leave it.""",
        '''
        from collections import deque


        def breadth_first(roads: dict[str, list[str]], start: str) -> list[str]:
            """Return all towns that can be reached, in the order of a breadth-first walk."""
            order = []
            seen = {start}
            queue = deque([start])
            while queue:
                town = queue.popleft()
                order.append(town)
                for other in roads[town]:
                    if other not in seen:
                        seen.add(other)
                        queue.append(other)
            return order


        roads = $graph
        print(breadth_first(roads, "$start"))
        ''',
        """Right behind $start comes what lies one step away: $near. Only then do their own neighbours follow. The set
        `seen` keeps a town from entering the queue twice.""",
        graph=table(graph),
        start=start,
        near=listed(near),
    )


def _rounds(rng: Random) -> Example:
    names = people(rng, 6)
    graph = both_ways(sorted(names), tree_and_more(rng, names, 1))
    return example(
        """$start has a secret and tells it to everybody on their list on day 1. Whoever hears it passes it on the next
        day. Who hears it when?""",
        '''
        def days(friends: dict[str, list[str]], start: str) -> list[list[str]]:
            """Return who learns the secret on day 0, 1, 2 and so on."""
            known = {start}
            today = [start]
            rounds = []
            while today:
                rounds.append(today)
                tomorrow = []
                for person in today:
                    for friend in friends[person]:
                        if friend not in known:
                            known.add(friend)
                            tomorrow.append(friend)
                today = tomorrow
            return rounds


        friends = $graph
        for day, hearers in enumerate(days(friends, "$start")):
            print(day, hearers)
        ''',
        """Instead of a queue there are two lists, today's and tomorrow's. Each day's list holds those who are exactly
        so many steps away from $start, and the walk ends when nobody new turns up.""",
        graph=table(graph),
        start=names[0],
    )


def _trace(rng: Random) -> Example:
    links = numbered(rng, 6, 6, 2)
    start = rng.randrange(6)
    return example(
        """Printing the queue before each step shows the walk at work. The vertices are numbers here, and entry `v` of
        the list holds the neighbours of `v`.""",
        """
        from collections import deque

        links = $links
        seen = [False] * len(links)
        seen[$start] = True
        queue = deque([$start])
        while queue:
            print("queue", list(queue))
            vertex = queue.popleft()
            for other in links[vertex]:
                if not seen[other]:
                    seen[other] = True
                    queue.append(other)
        print(all(seen))
        """,
        """New vertices enter on the right and the oldest leaves on the left. The last line says whether every vertex
        was reached from $start.""",
        links=links,
        start=start,
    )


def _two_sources(rng: Random) -> Example:
    names = places(rng, 7)
    graph = both_ways(sorted(names), [*tree_and_more(rng, names[:6], 1), (names[5], names[6])])
    one, other = names[0], names[6]
    return example(
        """Two fire stations, in $one and in $other, share the region. Each town belongs to the station from which the
        walk arrives first, and both begin at the same time.""",
        '''
        from collections import deque


        def served_by(roads: dict[str, list[str]], stations: list[str]) -> dict[str, str]:
            """Return for each town the station whose wave reaches it first."""
            owner = {station: station for station in stations}
            queue = deque(stations)
            while queue:
                town = queue.popleft()
                for nearby in roads[town]:
                    if nearby not in owner:
                        owner[nearby] = owner[town]
                        queue.append(nearby)
            return owner


        roads = $graph
        print(served_by(roads, ["$one", "$other"]))
        ''',
        """The dictionary `owner` does two jobs: it remembers whose wave arrived, and its keys are the towns seen so
        far. A town that is equally far from both goes to the station whose wave came along first in the queue.""",
        graph=table(graph),
        one=one,
        other=other,
    )


def _reach_question(rng: Random) -> Question:
    names = places(rng, 6)
    graph = both_ways(sorted(names), [*tree_and_more(rng, names[:4], 1), (names[4], names[5])])
    start, far = names[0], names[5]
    return question(
        """Some towns can't be reached from $start. Write a function that lists them in alphabetical order.""",
        '''
        from collections import deque


        def cut_off(roads: dict[str, list[str]], start: str) -> list[str]:
            """Return the towns to which no way leads from the start."""
            seen = {start}
            queue = deque([start])
            while queue:
                for town in roads[queue.popleft()]:
                    if town not in seen:
                        seen.add(town)
                        queue.append(town)
            return sorted(town for town in roads if town not in seen)


        roads = $graph
        print(cut_off(roads, "$start"))
        print(cut_off(roads, "$far"))
        ''',
        """When the queue is empty, `seen` holds everything that can be reached, and the rest is cut off. Seen from
        $far, the other piece of the map is the one out of reach.""",
        graph=table(graph),
        start=start,
        far=far,
    )


def _limit_question(rng: Random) -> Question:
    names = people(rng, 6)
    graph = both_ways(sorted(names), tree_and_more(rng, names, 1))
    limit = rng.randint(1, 2)
    return question(
        """A cold is passed on to all contacts once a day. Write a function that says how many people have caught it
        after $days, the first person included.""",
        '''
        def infected(contacts: dict[str, list[str]], first: str, days: int) -> int:
            """Return the number of people who are ill after so many days."""
            ill = {first}
            for _ in range(days):
                ill |= {other for person in ill for other in contacts[person]}
            return len(ill)


        contacts = $graph
        print(infected(contacts, "$first", 0))
        print(infected(contacts, "$first", $limit))
        ''',
        """Each day the contacts of all who are ill join the set. This asks the same people again and again, so a queue
        would be faster on a large network, but for a few days it is short and right.""",
        graph=table(graph),
        first=names[0],
        limit=limit,
        days=several(limit, "day"),
    )


def _layers(links: list[list[int]], start: int) -> list[list[int]]:
    steps = distances(links, [start])
    return [[v for v, n in enumerate(steps) if n == at] for at in range(max(steps) + 1)]


def _plain_order(links: list[list[int]], start: int, back: bool) -> list[int]:
    """By growing a list of whole layers, each sorted by the way its members were first found."""
    order = [start]
    at = 0
    while at < len(order):
        new = sorted(set(links[order[at]]) - set(order), reverse=back)
        order += new
        at += 1
    return order


def _until(steps: list[int], goal: str) -> int:
    far = len(steps) + 1
    ordered = sorted(far if n < 0 else n for n in steps)
    found = {"every": ordered[-1], "the": far if steps[-1] < 0 else steps[-1]}.get(
        goal.split()[0], ordered[(len(steps) + 1) // 2 - 1]
    )
    return -1 if found == far else found


LESSON = Lesson(
    topic="Walking through a graph breadth first",
    area="graphs",
    concepts=("breadth_first_search", "queue", "visited_set"),
    openings=(
        """Drop a stone into a pond and rings run outwards: first what is near, then what is farther off. A
        breadth-first walk goes through a graph in that order.""",
        """News travels from friend to friend. On the first day it reaches the friends of the one who knew it, on the
        second their friends, and so on, until nobody new is left.""",
        """To visit everything that can be reached from a vertex, it takes two aids: a queue of vertices that wait
        their turn, and a record of those that were seen.""",
    ),
    ideas=(
        (
            """The vertices wait in a queue. The one that has waited longest is taken out, and those of its neighbours
            that are new go to the end.""",
            """First in, first out: whatever was discovered early is dealt with early. That order makes the walk spread
            evenly in all directions.""",
        ),
        (
            """Graphs have circles, so a walk without a memory would go round for ever. A set of seen vertices stops
            it: what is in the set isn't put into the queue again.""",
            """Each vertex enters the queue at most once, because it is marked as seen when it enters. So the loop ends
            after at most as many rounds as there are vertices.""",
        ),
        (
            """Mark a vertex when it goes into the queue, not when it comes out. Otherwise it can be put in a second
            time by another neighbour while it is still waiting.""",
            """The moment of marking matters. At entry is right, since from then on it is known that the vertex will be
            visited.""",
        ),
        (
            """The vertices leave the queue ordered by their distance from the start: those one step away, then those
            two steps away. This is what makes the walk useful for more than visiting.""",
            """If the rounds themselves are wanted, keep two lists instead of a queue, one for the current round and
            one for the next. When the next is empty, everything has been reached.""",
        ),
        (
            """Use `collections.deque`. Its `popleft` takes the first item at once, whereas `pop(0)` of a list moves
            all the other items up by one place.""",
            """A list would do as a queue, but taking its first item costs more the longer it is. A `deque` is made for
            both ends.""",
        ),
    ),
    examples=(_order, _trace, _rounds, _two_sources),
    pitfalls=(
        """Marking a vertex as seen only when it leaves the queue. It may then stand in the queue several times, and it
        is visited several times. Add it to the set in the same place where it is appended.""",
        """Forgetting to put the start itself into the set. Its first neighbour finds it unseen and sends the walk
        back, so that the start is visited twice.""",
        """Taking the vertices from the wrong end. With `queue.pop()` the newest goes first, the walk runs into the
        depth, and the order by distance is lost.""",
    ),
    questions=(_reach_question, _limit_question),
    asks=(
        "What is the queue for?",
        "Why doesn't the walk go round in circles?",
        "When is a vertex marked as seen?",
        "In which order are the vertices visited?",
        "Why a deque and not a list?",
    ),
    notes={
        "young": (
            """Dominoes fall breadth first. The first one pushes its neighbours. They push theirs. No domino falls
            twice.""",
        ),
        "student": (
            """The walk takes time proportional to the number of vertices plus the number of edges: every vertex
            leaves the queue once, and every list of neighbours is read once.""",
        ),
        "engineer": (
            """A dictionary that maps each vertex to the one it was discovered from can replace the set. It costs
            nothing extra and remembers the ways.""",
        ),
        "teacher": (
            """Play it in the classroom: those who are tapped stand up and wait in line, and whoever is first in line
            taps all neighbours who are still sitting.""",
        ),
    },
    families=(
        Family(
            "rounds_of_a_rumour",
            "links|friends|contacts: list[list[int]], start|first|source: int -> list[list[int]]",
            names=("rumour_rounds", "layers_from", "rounds", "who_hears_when"),
            tells=(
                "A rumour starts with $start and is passed on to all neighbours once a day. Return a list whose entry "
                "d is the sorted list of those who first hear it on day d; day 0 belongs to $start alone.",
                "Return the vertices that can be reached from $start in layers: first the list that holds only "
                "$start, then the sorted list of those one step away, then two steps, and so on.",
                "Group everything that can be reached from $start by the fewest steps it takes. Entry k of the result "
                "holds, in ascending order, the vertices that are k steps away.",
            ),
            notes=(_LINKS,),
            solutions=(
                "known = {$start}\nlayer = [$start]\nlayers = []\nwhile layer:\n    layers.append(sorted(layer))\n"
                "    following = []\n    for vertex in layer:\n        for other in $links[vertex]:\n"
                "            if other not in known:\n                known.add(other)\n"
                "                following.append(other)\n    layer = following\nreturn layers",
                "from collections import deque\nsteps = {$start: 0}\nqueue = deque([$start])\nwhile queue:\n"
                "    vertex = queue.popleft()\n    for other in $links[vertex]:\n        if other not in steps:\n"
                "            steps[other] = steps[vertex] + 1\n            queue.append(other)\n"
                "layers = [[] for _ in range(max(steps.values()) + 1)]\nfor vertex in sorted(steps):\n"
                "    layers[steps[vertex]].append(vertex)\nreturn layers",
                "layers = [{$start}]\nknown = {$start}\nwhile True:\n"
                "    new = {other for vertex in layers[-1] for other in $links[vertex]} - known\n    if not new:\n"
                "        return [sorted(layer) for layer in layers]\n    known |= new\n    layers.append(new)",
            ),
            oracle=_layers,
            draw=lambda rng: (numbered(rng, 4, 6, 2, pieces=rng.random() < 0.3), rng.randrange(4)),
            edges=(([[1], [0, 2], [1]], 0), ([[], [2], [1]], 2)),
            about={
                "links": "for each vertex the list of its neighbours",
                "start": "the vertex to start from",
                "return": "the layers, nearest first",
            },
            noun="the list of the layers around $start in $links",
            gives="lists",
        ),
        Family(
            "vertices_in_step_range",
            "links|roads|network: list[list[int]], start|home|origin: int -> list[int]",
            names=("$name", "places_$name", "find_$name", "vertices_$name"),
            tells=(
                "Return in ascending order the vertices that can be reached from $start in $how $word.",
                "Which vertices are $how $word away from $start? Count along the shortest way, and return them "
                "sorted; vertices out of reach don't count.",
                "Collect every vertex whose smallest number of steps from $start is $math, in ascending order.",
            ),
            notes=(_LINKS + " The vertex $start itself is $zero.",),
            varies={
                "limit": (
                    {
                        "how": "at most 1",
                        "word": "step",
                        "math": "0 or 1",
                        "name": "within_one",
                        "zero": "0 steps away",
                        "test": "<= 1",
                    },
                    {
                        "how": "at most 2",
                        "word": "steps",
                        "math": "2 or less",
                        "name": "within_two",
                        "zero": "0 steps away",
                        "test": "<= 2",
                    },
                    {
                        "how": "exactly 2",
                        "word": "steps",
                        "math": "2",
                        "name": "two_away",
                        "zero": "0 steps away",
                        "test": "== 2",
                    },
                    {
                        "how": "at least 2",
                        "word": "steps",
                        "math": "2 or more",
                        "name": "not_near",
                        "zero": "0 steps away",
                        "test": ">= 2",
                    },
                )
            },
            solutions=(
                "from collections import deque\nsteps = {$start: 0}\nqueue = deque([$start])\nwhile queue:\n"
                "    vertex = queue.popleft()\n    for other in $links[vertex]:\n        if other not in steps:\n"
                "            steps[other] = steps[vertex] + 1\n            queue.append(other)\n"
                "return sorted(vertex for vertex, count in steps.items() if count $test)",
                "steps = [None] * len($links)\nsteps[$start] = 0\nlayer = [$start]\ncount = 0\nwhile layer:\n"
                "    count += 1\n    following = []\n    for vertex in layer:\n        for other in $links[vertex]:\n"
                "            if steps[other] is None:\n                steps[other] = count\n"
                "                following.append(other)\n    layer = following\n"
                "return [v for v, count in enumerate(steps) if count is not None and count $test]",
            ),
            oracle=lambda links, start, limit: [
                v for v, steps in enumerate(distances(links, [start])) if steps >= 0 and eval(f"{steps}{limit['test']}")
            ],
            draw=lambda rng, limit: (numbered(rng, 4, 7, 1, pieces=rng.random() < 0.3), rng.randrange(4)),
            edges=(([[1], [0, 2], [1, 3], [2]], 0), ([[2], [], [0]], 0)),
            about={
                "links": "for each vertex the list of its neighbours",
                "start": "the vertex to count from",
                "return": "the vertices, ascending",
            },
            noun="the list of the vertices that are $how $word away from $start in $links",
            gives="ints",
        ),
        Family(
            "breadth_first_order",
            "links|graph|doors: list[list[int]], start|first|entrance: int -> list[int]",
            names=("breadth_first_order", "bfs_order", "visiting_order", "order_of_visits"),
            tells=(
                "Walk breadth first from $start, taking the unseen neighbours of a vertex in $way order, and return "
                "the vertices in the order in which they are visited.",
                "Return the order in which a queue hands out the vertices: it begins with $start, and each vertex that "
                "leaves it appends its neighbours that were never in it, the $extreme first.",
                "Visit $start, then its neighbours, then theirs, as a breadth-first walk does, always from the "
                "$extreme number to the $other among the new neighbours of one vertex. Return the list of the visited "
                "vertices.",
            ),
            notes=("Entry i of $links lists the vertices to which one can go from i, in ascending order.",),
            varies={
                "way": (
                    {"way": "ascending", "extreme": "smallest", "other": "largest", "open": "", "close": ""},
                    {"way": "descending", "extreme": "largest", "other": "smallest", "open": "reversed(", "close": ")"},
                )
            },
            solutions=(
                "from collections import deque\norder = []\nseen = {$start}\nqueue = deque([$start])\nwhile queue:\n"
                "    vertex = queue.popleft()\n    order.append(vertex)\n    for other in $open$links[vertex]$close:\n"
                "        if other not in seen:\n            seen.add(other)\n            queue.append(other)\n"
                "return order",
                "order = [$start]\nat = 0\nwhile at < len(order):\n    vertex = order[at]\n"
                "    order.extend(other for other in $open$links[vertex]$close if other not in order)\n"
                "    at += 1\nreturn order",
            ),
            oracle=lambda links, start, way: _plain_order(links, start, way["way"] == "descending"),
            draw=lambda rng, way: (numbered(rng, 4, 6, 2, pieces=rng.random() < 0.3), rng.randrange(4)),
            edges=(([[1, 2], [0], [0]], 0), ([[1, 2], [2], [0]], 2)),
            about={
                "links": "for each vertex where one can go from there",
                "start": "the vertex to start from",
                "return": "the vertices in visiting order",
            },
            noun="the list of the vertices of $links in breadth-first order from $start",
            gives="ints",
        ),
        Family(
            "rounds_until_flooded",
            "links|pipes|channels: list[list[int]], springs|sources|starts: list[int] -> int",
            names=("rounds_until_full", "flood_rounds", "rounds_to_fill", "time_to_flood"),
            tells=(
                "Water rises in all basins of $springs at once and flows to every neighbouring basin within one "
                "minute. Return after how many minutes $goal, or -1 if that never happens.",
                "Return the smallest number of rounds after which $goal, when the basins in $springs are wet at the "
                "beginning and each round wets all neighbours of wet basins. Return -1 if it never comes to that.",
                "The basins $springs are wet. Each minute their water spreads to all neighbours of what is wet "
                "already. Compute the number of minutes until $goal (-1 if the water never gets that far).",
            ),
            notes=(_LINKS,),
            varies={
                "goal": (
                    {"goal": "every basin is wet", "test": "all(wet)"},
                    {"goal": "the last basin is wet", "test": "wet[-1]"},
                    {"goal": "at least half of all basins are wet", "test": "2 * sum(wet) >= len(wet)"},
                )
            },
            solutions=(
                "wet = [basin in $springs for basin in range(len($links))]\nedge = list($springs)\nminutes = 0\n"
                "while edge:\n    if $test:\n        return minutes\n    following = []\n    for basin in edge:\n"
                "        for other in $links[basin]:\n            if not wet[other]:\n"
                "                wet[other] = True\n"
                "                following.append(other)\n    edge = following\n    minutes += 1\nreturn -1",
                "wet = [basin in $springs for basin in range(len($links))]\nfor minute in range(len($links)):\n"
                "    if $test:\n        return minute\n"
                "    wet = [w or any(wet[other] for other in $links[basin]) for basin, w in enumerate(wet)]\n"
                "return -1",
            ),
            oracle=lambda links, springs, goal: _until(distances(links, springs), goal["goal"]),
            draw=lambda rng, goal: (
                numbered(rng, 4, 7, 1, pieces=rng.random() < 0.4),
                sorted(rng.sample(range(4), rng.choice((1, 1, 1, 2)))),
            ),
            edges=(([[1], [0, 2], [1, 3], [2]], [0]), ([[1], [0], []], [1])),
            about={
                "links": "for each basin the list of its neighbours",
                "springs": "the basins that are wet at the beginning",
                "return": "the number of minutes, or -1",
            },
            noun="the number of minutes until $goal in $links, with -1 for never",
            gives="int",
        ),
    ),
)
