"""Depth first: going on as long as there is something new, then back."""

from itertools import permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.graphs._draws import both_ways, numbered, numbered_arrows, table, tree_and_more
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _recursive(rng: Random) -> Example:
    names = places(rng, 6)
    graph = both_ways(sorted(names), tree_and_more(rng, names, 1))
    start = names[0]
    return example(
        """In its shortest form a depth-first walk is a function that visits a town and then calls itself for each
        neighbour that is still new.""",
        '''
        def visit(roads: dict[str, list[str]], town: str, order: list[str]) -> None:
            """Append the town and everything reachable from it that is not in the order yet."""
            order.append(town)
            for other in roads[town]:
                if other not in order:
                    visit(roads, other, order)


        roads = $graph
        order: list[str] = []
        visit(roads, "$start", order)
        print(order)
        ''',
        """From $start the walk goes to $first, and from there on to the first new neighbour, as deep as it can. The
        other neighbours of $start have to wait until it comes back. All calls share the list `order`, so each of them
        knows what the others visited.""",
        graph=table(graph),
        start=start,
        first=graph[start][0],
    )


def _stack(rng: Random) -> Example:
    links = numbered(rng, 6, 6, 2)
    start = rng.randrange(6)
    return example(
        """A depth-first walk needs no recursion. A list holds what is still to be done, and the last one put on top
        is the first to be taken, so the walk goes on from where it just arrived.""",
        '''
        def depth_first(links: list[list[int]], start: int) -> list[int]:
            """Return the vertices in the order of a depth-first walk, smaller neighbours first."""
            order = []
            stack = [start]
            while stack:
                vertex = stack.pop()
                if vertex in order:
                    continue
                order.append(vertex)
                stack.extend(reversed(links[vertex]))
            return order


        links = $links
        print(depth_first(links, $start))
        ''',
        """The neighbours are put on the stack in reverse, so that the smallest ends up on top. A vertex may lie on the
        stack more than once; the test after `pop` takes care of that.""",
        links=links,
        start=start,
    )


def _entry_exit(rng: Random) -> Example:
    a, b, c, d, e = people(rng, 5)
    return example(
        """Printing when a call begins and when it ends shows the shape of the walk. Here the arrows say who reports to
        whom, from the head of a firm downwards.""",
        '''
        def walk(team: dict[str, list[str]], person: str, depth: int) -> None:
            """Print the person and everybody below, indented by depth."""
            print("  " * depth + "enter " + person)
            for other in team.get(person, []):
                walk(team, other, depth + 1)
            print("  " * depth + "leave " + person)


        team = {"$a": ["$b", "$e"], "$b": ["$c", "$d"]}
        walk(team, "$a", 0)
        ''',
        """Between "enter $b" and "leave $b" lies everything below $b. The visits are nested like brackets: whoever is
        entered last is left first. No memory of seen people is needed, since nobody has two superiors here.""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _all_ways(rng: Random) -> Example:
    a, b, c, d = places(rng, 4)
    graph = both_ways(sorted((a, b, c, d)), [(a, b), (a, c), (b, c), (b, d), (c, d)])
    return example(
        """All ways from one town to another that enter no town twice: the walk takes each step back after it has tried
        it.""",
        '''
        def all_ways(roads: dict[str, list[str]], way: list[str], goal: str) -> list[list[str]]:
            """Return every continuation of the way that ends at the goal."""
            if way[-1] == goal:
                return [way]
            found = []
            for town in roads[way[-1]]:
                if town not in way:
                    found += all_ways(roads, [*way, town], goal)
            return found


        roads = $graph
        for way in all_ways(roads, ["$a"], "$d"):
            print(" - ".join(way))
        ''',
        """Only the current way counts as seen, so a town may occur in several answers. `[*way, town]` makes a new list
        for each step, and so nothing has to be undone.""",
        graph=table(graph),
        a=a,
        d=d,
    )


def _reach_question(rng: Random) -> Question:
    a, b, c, d, e = things(rng, 5)
    return question(
        """A dictionary says which things are needed to make a thing. Write a recursive function for the set of
        everything that is needed, directly or not, and print its members in alphabetical order.""",
        '''
        def needed(parts: dict[str, list[str]], thing: str, seen: set[str]) -> set[str]:
            """Add all direct and indirect parts of the thing to the set and return it."""
            for part in parts.get(thing, []):
                if part not in seen:
                    seen.add(part)
                    needed(parts, part, seen)
            return seen


        parts = {"$a": ["$b", "$c"], "$b": ["$d"], "$c": ["$d", "$e"]}
        print(sorted(needed(parts, "$a", set())))
        print(sorted(needed(parts, "$e", set())))
        ''',
        """The $d is needed twice but collected once, because the second visit finds it in the set. Nothing is needed
        for the $e, so its answer is empty.""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _dead_end_question(rng: Random) -> Question:
    links = numbered(rng, 7, 7, 1)
    start = rng.randrange(7)
    return question(
        """A cave explorer always takes the lowest-numbered passage to a chamber not yet seen and turns back at dead
        ends. Write a function that returns all chambers in the order in which the explorer stands in them, the
        returns included.""",
        '''
        def tour(passages: list[list[int]], chamber: int, seen: set[int]) -> list[int]:
            """Return the walk through everything new behind the chamber, and back to it."""
            seen.add(chamber)
            walk = [chamber]
            for other in passages[chamber]:
                if other not in seen:
                    walk += tour(passages, other, seen)
                    walk.append(chamber)
            return walk


        passages = $links
        walk = tour(passages, $start, set())
        print(walk)
        print(len(walk))
        ''',
        """Each of the 6 other chambers costs one step in and one step back, which makes 12 steps and 13 entries. The
        tour ends where it began.""",
        links=links,
        start=start,
    )


def _visits(links: list[list[int]], start: int, back: bool) -> tuple[list[int], list[int]]:
    """Orders of entering and of leaving, with an explicit stack of iterators."""
    entered, left = [start], []
    stack = [(start, iter(sorted(links[start], reverse=back)))]
    while stack:
        vertex, rest = stack[-1]
        following = next((v for v in rest if v not in entered), None)
        if following is None:
            left.append(vertex)
            stack.pop()
        else:
            entered.append(following)
            stack.append((following, iter(sorted(links[following], reverse=back))))
    return entered, left


def _paths(links: list[list[int]], start: int) -> list[tuple[int, ...]]:
    others = [v for v in range(len(links)) if v != start]
    return [
        (start, *rest)
        for count in range(len(links))
        for rest in permutations(others, count)
        if all(b in links[a] for a, b in zip((start, *rest), rest, strict=False))
    ]


LESSON = Lesson(
    topic="Walking through a graph depth first",
    area="graphs",
    concepts=("depth_first_search", "recursion", "stack"),
    openings=(
        """In a maze, follow one passage as far as it goes. At a dead end go back to the last junction that has an
        untried passage, and take that. This is a depth-first walk.""",
        """There are two natural orders for exploring: look at everything nearby before going farther, or go on as long
        as there is something new. The second is depth first, and a recursive function does it almost by itself.""",
        """A few lines are enough to visit everything that can be reached from a vertex: mark it, and for every
        unmarked neighbour do the same.""",
    ),
    ideas=(
        (
            """The recursive form reads like its description. Mark the vertex as visited, then call the function for
            each neighbour that is not marked. The calls that wait remember the way back.""",
            """Visiting a vertex means visiting its new neighbours, and that is the same task again. So the function
            calls itself, and the graph is used up as the marks spread.""",
        ),
        (
            """The record of visited vertices must be shared by all calls. Pass the same set or list along, and don't
            make a new one in each call.""",
            """Without marks, two neighbours would send the walk back and forth until Python stops it with a
            `RecursionError`. The mark has to be set before the neighbours are looked at.""",
        ),
        (
            """A stack replaces the recursion: `pop()` takes the newest vertex, and its neighbours are pushed on top.
            With a queue in its place the walk would be breadth first.""",
            """Recursion is limited to about 1000 nested calls. For a long chain of vertices use a list as a stack,
            which has no such limit.""",
        ),
        (
            """A vertex has two moments, when it is entered and when it is left. In the order of leaving, a vertex comes
            behind everything that was discovered from it.""",
            """Do something before the loop over the neighbours, and it happens on the way in. Do it after the loop, and
            it happens on the way back, when everything deeper is finished.""",
        ),
        (
            """Depth first finds out whether there is a way, but the way it finds may be a long one. For the fewest
            steps a breadth-first walk is the right one.""",
            """To list all ways, remove the mark when the walk steps back, or hand a new list down with each step. The
            number of ways can grow very fast, so this suits small graphs.""",
        ),
    ),
    examples=(_recursive, _stack, _entry_exit, _all_ways),
    pitfalls=(
        """Using a default argument such as `seen=set()` for the record. It is made once, when the function is defined,
        and the second walk finds everything marked already. Pass a fresh set from outside.""",
        """Marking a vertex only after its neighbours were visited. On a circle the walk comes back to a vertex that is
        still unmarked, and it never ends.""",
        """Expecting a stack to visit in the same order as the recursion. Pushing the neighbours in their usual order
        puts the last on top, so it is visited first. Push them in reverse if the order matters.""",
    ),
    questions=(_reach_question, _dead_end_question),
    asks=(
        "How does the recursive form work?",
        "Where are the visited vertices kept?",
        "Can it be done without recursion?",
        "What are the orders of entering and leaving?",
        "When is depth first the wrong choice?",
    ),
    notes={
        "young": (
            """Unroll a ball of wool in a maze. Where you find wool, you have been. At a dead end you wind it up until
            you come to a new door.""",
        ),
        "student": (
            """In an undirected graph every edge that the walk does not use leads to an ancestor of the current vertex.
            Many algorithms on graphs rest on this.""",
        ),
        "engineer": (
            """`sys.setrecursionlimit` raises the limit, but not the size of the C stack in every version. An explicit
            stack is the safer way for deep graphs.""",
        ),
        "teacher": (
            """Give the same drawing of a graph to two groups, one with a stack of cards and one with a queue of cards,
            and compare the orders in which they cross the vertices out.""",
        ),
    },
    families=(
        Family(
            "depth_first_orders",
            "links|passages|graph: list[list[int]], start|entrance|first: int -> list[int]",
            names=("$name", "depth_first_$name", "${name}_from", "dfs_$name"),
            tells=(
                "Walk depth first from $start, always on to the $size unvisited neighbour and back where there is "
                "none. Return the vertices in the order in which they are $moment.",
                "Return the order in which a depth-first walk from $start $does the vertices, when the neighbours of a "
                "vertex are tried from the $size to the $other.",
                "A recursive walk visits a vertex, then each of its unvisited neighbours, the $size first. Beginning "
                "with $start, list the vertices as they are $moment.",
            ),
            notes=("$meaning Entry i of $links lists, in ascending order, where one can go from i.",),
            varies={
                "moment": (
                    {
                        "name": "entries",
                        "moment": "entered",
                        "does": "enters",
                        "meaning": "Each vertex is entered once.",
                        "before": "order.append(vertex)\n    ",
                        "after": "",
                    },
                    {
                        "name": "exits",
                        "moment": "left for good",
                        "does": "finishes",
                        "meaning": "A vertex is left when all that was found from it has been left.",
                        "before": "",
                        "after": "\n    order.append(vertex)",
                    },
                ),
                "size": (
                    {"size": "smallest", "other": "largest", "open": "", "close": ""},
                    {"size": "largest", "other": "smallest", "open": "reversed(", "close": ")"},
                ),
            },
            solutions=(
                "order = []\nseen = set()\n\ndef visit(vertex):\n    seen.add(vertex)\n    ${before}"
                "for other in $open$links[vertex]$close:\n        if other not in seen:\n"
                "            visit(other)$after\n\nvisit($start)\nreturn order",
                "def walk(vertex, seen):\n    order = []\n    seen.add(vertex)\n    ${before}"
                "for other in $open$links[vertex]$close:\n        if other not in seen:\n"
                "            order += walk(other, seen)$after\n    return order\n\nreturn walk($start, set())",
            ),
            oracle=lambda links, start, moment, size: _visits(links, start, size["size"] == "largest")[
                moment["name"] == "exits"
            ],
            draw=lambda rng, moment, size: (
                numbered(rng, 4, 6, 2, pieces=True) if rng.random() < 0.3 else numbered(rng, 4, 6, 2),
                rng.randrange(4),
            ),
            edges=(([[1, 2], [0], [0]], 0), ([[1, 2], [2], []], 0)),
            about={
                "links": "for each vertex where one can go from there",
                "start": "the vertex to start from",
                "return": "the vertices in that order",
            },
            noun="the vertices of $links in the order in which a depth-first walk from $start $does them",
            gives="ints",
        ),
        Family(
            "longest_way_without_return",
            "links|tracks|bridges: list[list[int]], start|base|first: int -> int",
            names=("longest_way", "longest_trail", "most_places", "longest_walk"),
            tells=(
                "Return the largest number of $what on a way that begins at $start and enters no vertex twice.",
                "A hiker sets out from $start and never returns to a vertex. Along how many $what can the hike lead at "
                "most?",
                "Find the longest way from $start that visits each vertex at most once, and return its number of "
                "$what.",
            ),
            notes=("$count Entry i of $links lists where one can go from i.",),
            varies={
                "what": (
                    {"what": "vertices", "count": "The first vertex counts too.", "base": "1", "length": "len(way)"},
                    {
                        "what": "edges",
                        "count": "A way of one vertex has 0 edges.",
                        "base": "0",
                        "length": "len(way) - 1",
                    },
                )
            },
            solutions=(
                "def longest(vertex, seen):\n"
                "    further = [1 + longest(other, seen | {other}) for other in $links[vertex] if other not in seen]\n"
                "    return max(further, default=0)\n\nreturn $base + longest($start, {$start})",
                "best = $base\nstack = [[$start]]\nwhile stack:\n    way = stack.pop()\n"
                "    best = max(best, $length)\n    for other in $links[way[-1]]:\n"
                "        if other not in way:\n            stack.append([*way, other])\nreturn best",
                "best = $base\nway = [$start]\n\ndef explore():\n    nonlocal best\n"
                "    best = max(best, $length)\n    for other in $links[way[-1]]:\n"
                "        if other not in way:\n            way.append(other)\n            explore()\n"
                "            way.pop()\n\nexplore()\nreturn best",
            ),
            oracle=lambda links, start, what: max(map(len, _paths(links, start))) - (what["base"] == "0"),
            draw=lambda rng, what: (
                numbered(rng, 3, 6, 2) if rng.random() < 0.5 else numbered_arrows(rng, 4, 5),
                rng.randrange(3),
            ),
            edges=(([[], [0]], 0), ([[1, 2], [3], [1], []], 0), ([[1], [2], [0, 3], [1]], 1)),
            about={
                "links": "for each vertex where one can go from there",
                "start": "the vertex where the way begins",
                "return": "the length of the longest way",
            },
            noun="the number of $what on the longest way from $start in $links",
            gives="nat",
        ),
        Family(
            "ways_without_return",
            "links|streets|arrows: list[list[int]], start|home: int, goal|school: int -> $kind",
            names=("$name", "find_$name", "simple_$name", "${name}_to_goal"),
            tells=(
                "Return $what ways from $start to $goal in $links that enter no vertex twice.",
                "Return $what ways along the arrows of $links from $start to $goal on which no vertex occurs twice.",
                "Follow the arrows in $links from $start to $goal without ever returning to a vertex, in all possible "
                "ways, and return $what these ways.",
            ),
            notes=(
                "Entry i of $links lists the vertices one step from i; $start and $goal are different. A way is the "
                "list of its vertices.",
            ),
            varies={
                "form": (
                    {"kind": "int", "what": "the number of", "name": "way_count", "end": "len(found)"},
                    {
                        "kind": "list[list[int]]",
                        "what": "the sorted list of all",
                        "name": "ways",
                        "end": "sorted(found)",
                    },
                )
            },
            solutions=(
                "found = []\nstack = [[$start]]\nwhile stack:\n    way = stack.pop()\n    if way[-1] == $goal:\n"
                "        found.append(way)\n        continue\n"
                "    stack.extend([*way, v] for v in $links[way[-1]] if v not in way)\nreturn $end",
                "def ways(way):\n    if way[-1] == $goal:\n        return [way]\n"
                "    return [full for v in $links[way[-1]] if v not in way for full in ways([*way, v])]\n\n"
                "found = ways([$start])\nreturn $end",
            ),
            oracle=lambda links, start, goal, form: (
                lambda found: len(found) if form["kind"] == "int" else sorted(found)
            )([list(path) for path in _paths(links, start) if path[-1] == goal]),
            draw=lambda rng, form: (
                links := numbered_arrows(rng, 4, 5, 0.6),
                *rng.sample(range(len(links)), 2),
            ),
            edges=(([[1, 2], [2], [0]], 0, 2), ([[1], [], [0]], 1, 0)),
            about={
                "links": "for each vertex where one can go from there",
                "start": "where the ways begin",
                "goal": "where they end",
                "return": "$what ways",
            },
        ),
    ),
)
