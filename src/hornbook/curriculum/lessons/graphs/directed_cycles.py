"""Circles of arrows: how to find them, and what they mean."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things, words
from hornbook.curriculum.lessons.graphs._draws import numbered_arrows, several, small_arrows, table
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _three_colours(rng: Random) -> Example:
    a, b, c, d = words(rng, 4)
    return example(
        """Modules of a program import one another. A circle of imports is a mistake, and this walk finds it. A module
        is open while the walk is somewhere behind it, and done when all that is settled.""",
        '''
        def has_circle(imports: dict[str, list[str]]) -> bool:
            """Return whether some module imports itself, directly or through others."""
            state: dict[str, str] = {}

            def visit(module: str) -> bool:
                state[module] = "open"
                for other in imports.get(module, []):
                    if state.get(other) == "open":
                        return True
                    if other not in state and visit(other):
                        return True
                state[module] = "done"
                return False

            return any(module not in state and visit(module) for module in imports)


        imports = {"$a": ["$b", "$c"], "$b": ["$d"], "$c": ["$d"]}
        print(has_circle(imports))
        imports["$d"] = ["$c"]
        print(has_circle(imports))
        ''',
        """At first $d is reached twice, from $b and from $c, but the second time it is done already, which is
        harmless. With the new import the walk comes from $d to $c while $c is still open, and that closes a
        circle.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _pointers(rng: Random) -> Example:
    size = rng.randint(7, 9)
    order = rng.sample(range(size), size)
    tail = rng.randint(2, 3)
    following = [0] * size
    for at, vertex in enumerate(order):
        following[vertex] = order[at + 1] if at + 1 < size else order[tail]
    return example(
        """In a treasure hunt each note sends the players to exactly one other. Sooner or later they must come to a note
        they have read, since there are only $size of them.""",
        '''
        def hunt(following: list[int], start: int) -> tuple[list[int], list[int]]:
            """Return the notes read once only, and the notes of the circle in which the hunt ends."""
            position: dict[int, int] = {}
            way = []
            note = start
            while note not in position:
                position[note] = len(way)
                way.append(note)
                note = following[note]
            first = position[note]
            return way[:first], way[first:]


        before, circle = hunt($following, $start)
        print(before)
        print(circle)
        ''',
        """The loop stops at the first note that is met again. Where it stood the first time, the circle begins:
        everything before that is a way in, here $tail notes long, and the circle has $length notes.""",
        size=size,
        following=following,
        start=order[0],
        tail=tail,
        length=size - tail,
    )


def _show_circle(rng: Random) -> Example:
    a, b, c, d, e = people(rng, 5)
    return example(
        """That there is a circle helps little if nobody knows which. This function returns one, from the list of those
        who are on the current way.""",
        '''
        def find_circle(waits_for: dict[str, list[str]]) -> list[str]:
            """Return the members of one circle in order, or [] if there is none."""
            done: set[str] = set()
            way: list[str] = []

            def visit(person: str) -> list[str]:
                if person in way:
                    return way[way.index(person) :]
                if person in done:
                    return []
                way.append(person)
                for other in waits_for.get(person, []):
                    circle = visit(other)
                    if circle:
                        return circle
                way.pop()
                done.add(person)
                return []

            for person in waits_for:
                circle = visit(person)
                if circle:
                    return circle
            return []


        waits_for = {
            "$a": ["$b"],
            "$b": ["$c", "$d"],
            "$c": [],
            "$d": ["$e"],
            "$e": ["$b"],
        }
        print(find_circle(waits_for))
        ''',
        """$a waits for $b but isn't part of the circle, so the answer is cut out of the way with a slice that begins at
        $b. Such a circle of people who wait for each other is called a deadlock.""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _peeling(rng: Random) -> Example:
    a, b, c, d, e = things(rng, 5)
    graph = {a: [b], b: [c], c: [b, d], d: [], e: [a]}
    return example(
        """Circles can be found by taking away what is certainly on none: a vertex without an arrow to anything
        that is left. What can't be taken away is on a circle or leads into one.""",
        '''
        def stuck(arrows: dict[str, list[str]]) -> list[str]:
            """Return the vertices from which a circle can be reached."""
            left = dict(arrows)
            while True:
                ends = [name for name, others in left.items() if not any(other in left for other in others)]
                if not ends:
                    return sorted(left)
                for name in ends:
                    del left[name]


        arrows = $graph
        print(stuck(arrows))
        ''',
        """Only the $d has no arrow at all, and taking it away frees nothing else: the $b and the $c point at each
        other. The $a and the $e aren't on the circle, but they lead to it.""",
        graph=table(graph),
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _self_question(rng: Random) -> Question:
    a, b, c, d = people(rng, 4)
    return question(
        """Everybody in a group owes money to some others. Write a function for the people whose debts lead back to
        themselves through a chain of any length.""",
        '''
        def in_circles(owes: dict[str, list[str]]) -> list[str]:
            """Return the sorted names of those who can be reached from themselves."""

            def reachable(person: str) -> set[str]:
                seen: set[str] = set()
                waiting = list(owes.get(person, []))
                while waiting:
                    one = waiting.pop()
                    if one not in seen:
                        seen.add(one)
                        waiting.extend(owes.get(one, []))
                return seen

            return sorted(person for person in owes if person in reachable(person))


        owes = {"$a": ["$b"], "$b": ["$c"], "$c": ["$a", "$d"], "$d": []}
        print(in_circles(owes))
        ''',
        """The walk begins with the neighbours and not with the person, who is therefore seen only if a circle leads
        back. $d owes nothing, so no chain begins there.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _steps_question(rng: Random) -> Question:
    number = rng.randint(3, 9)
    modulus = rng.choice((7, 11, 13, 17, 19, 23))
    seen: list[int] = []
    n = number % modulus
    while n not in seen:
        seen.append(n)
        n = (n * n + 1) % modulus
    length = len(seen) - seen.index(n)
    return question(
        """Start with the remainder of $number modulo $modulus. Square it, add 1 and take the remainder modulo $modulus,
        again and again. Write a function for the length of the circle in which these numbers end.""",
        '''
        def circle_length(number: int, modulus: int) -> int:
            """Return how many different numbers repeat in the end."""
            seen: list[int] = []
            number %= modulus
            while number not in seen:
                seen.append(number)
                number = (number * number + 1) % modulus
            return len(seen) - seen.index(number)


        print(circle_length($number, $modulus))
        ''',
        """Every number has one successor, so this is a graph with one arrow at each vertex. The numbers before the
        first repeated one don't belong to the circle, and `index` says how many there are. The circle has
        $length.""",
        number=number,
        modulus=modulus,
        length=several(length, "number"),
    )


def _reaches(arrows: list[list[int]]) -> list[list[bool]]:
    """Whether one step or more leads from a to b (Warshall)."""
    size = range(len(arrows))
    found = [[b in arrows[a] for b in size] for a in size]
    for middle in size:
        for a in size:
            for b in size:
                found[a][b] |= found[a][middle] and found[middle][b]
    return found


def _trail(following: list[int], start: int) -> tuple[int, int]:
    """Steps before the circle, and its length, by two walkers at different speed (Floyd)."""
    slow = fast = start
    while True:
        slow, fast = following[slow], following[following[fast]]
        if slow == fast:
            break
    before, slow = 0, start
    while slow != fast:
        before, slow, fast = before + 1, following[slow], following[fast]
    length, fast = 1, following[slow]
    while fast != slow:
        length, fast = length + 1, following[fast]
    return before, length


def _closing(pairs: list[tuple[int, int]], size: int) -> int:
    for count in range(1, len(pairs) + 1):
        table = _reaches([[b for a, b in pairs[:count] if a == v] for v in range(size)])
        if any(table[v][v] for v in range(size)):
            return count - 1
    return -1


def _after(following: list[int], start: int, steps: int) -> int:
    for _ in range(steps):
        start = following[start]
    return start


def _any_following(rng: Random) -> list[int]:
    size = rng.randint(5, 9)
    return [rng.randrange(size) for _ in range(size)]


def _measured(following: list[int], start: int) -> dict[str, int]:
    tail, ring = _trail(following, start)
    smallest = min(_after(following, start, tail + k) for k in range(ring))
    return {"ring_length": ring, "tail_length": tail, "places_seen": tail + ring, "smallest_in_ring": smallest}


LESSON = Lesson(
    topic="Cycles in directed graphs",
    area="graphs",
    concepts=("cycle_detection", "directed_graph", "depth_first_search"),
    openings=(
        """A cell of a spreadsheet may refer to other cells, but not, by whatever detour, to itself. Programs that
        follow references have to notice such a circle, or they never finish.""",
        """Arrows that lead back to where they began form a cycle. In a plan of tasks it means that nothing can start,
        in a chain of redirects that the browser never arrives.""",
        """Whoever follows one arrow after the other either comes to an end or goes round in a circle. Telling the two
        apart takes a memory of where one has been.""",
    ),
    ideas=(
        (
            """A cycle is a way of one arrow or more that ends where it began. An arrow from a vertex to itself is the
            shortest, and two arrows that run back and forth between two vertices are a cycle as well.""",
            """In a directed graph only ways along the arrows count. Two ways from `a` to `d`, one over `b` and one over
            `c`, make a ring on paper but no cycle.""",
        ),
        (
            """During a depth-first walk a vertex has one of three states: new, open, or done. An arrow to an open
            vertex closes a cycle. An arrow to one that is done doesn't.""",
            """Having been seen isn't enough. The question is whether the vertex lies on the way by which the walk came
            here, and for that the walk must note when it leaves a vertex for good.""",
        ),
        (
            """Start a walk at every vertex that is still new, since one start may not lead to the cycle. What one walk
            has marked stays marked for the next, so no vertex is examined twice.""",
            """A graph may have several parts, and a cycle may sit in any of them. So loop over all vertices, and skip
            those that are done.""",
        ),
        (
            """Where each vertex has exactly one arrow, a walk must end in a cycle. Remember the position of each vertex
            on the way: the first one met again tells where the cycle begins.""",
            """With one successor for every vertex the graph is a list of numbers, and following it is a `while` loop.
            The way has the shape of the letter rho: a tail, then a ring.""",
        ),
        (
            """Take away, again and again, every vertex that has no arrow to a remaining one. If something is left
            in the end, there is a cycle.""",
            """A graph without cycles can be emptied from its ends, vertex by vertex. That gives a test without any
            recursion: try it, and see whether something resists.""",
        ),
    ),
    examples=(_three_colours, _pointers, _show_circle, _peeling),
    pitfalls=(
        """Treating every meeting with a seen vertex as a cycle. Two ways that join again are not a cycle when the
        arrows run in the same direction. Only a vertex that is still open counts.""",
        """Forgetting to mark a vertex as done. It then stays open for ever, and the next way that touches it is
        reported as a cycle.""",
        """Starting from one vertex only. A cycle that can't be reached from there remains undiscovered, and the answer
        "no cycle" is wrong.""",
    ),
    questions=(_self_question, _steps_question),
    asks=(
        "What exactly is a cycle?",
        "How does a walk notice one?",
        "Where should the walk start?",
        "What if every vertex has one arrow?",
        "Is there a way without recursion?",
    ),
    notes={
        "young": (
            """Ask each child to point at one other child. Begin anywhere and follow the fingers. You end up going round
            in a ring.""",
        ),
        "student": (
            """The three states are often called white, grey and black. The grey vertices at any moment form the path
            from the start of the walk to the current vertex.""",
        ),
        "engineer": (
            """`graphlib.TopologicalSorter` raises `CycleError` and hands over the cycle as the second item of its
            `args`, which makes good error messages cheap.""",
        ),
        "hobbyist": (
            """Look up a word in a dictionary, then the first hard word of its definition, and so on. Before long you
            will be in a cycle.""",
        ),
    },
    families=(
        Family(
            "tail_and_ring",
            "following|arrows|successor: list[int], start|first|here: int -> int",
            names=("$name", "find_$name", "${name}_from", "compute_$name"),
            tells=(
                "From vertex i one always goes on to the vertex that entry i of $following names. Return $what when "
                "the way begins at $start.",
                "Follow $following from $start: the entry at the current position is the next position. The way ends "
                "in a ring that is walked for ever. Return $what.",
                "Someone begins at $start and is sent on by the entries of $following, each of them the number of the "
                "next vertex. Compute $what.",
            ),
            notes=(
                "All entries are valid positions. The ring consists of the vertices that are visited again and again.",
            ),
            varies={
                "what": (
                    {"name": "ring_length", "what": "the number of vertices in the ring", "end": "len(way) - first"},
                    {
                        "name": "tail_length",
                        "what": "the number of steps until the ring is entered, 0 if the start lies on it",
                        "end": "first",
                    },
                    {
                        "name": "places_seen",
                        "what": "the number of different vertices that are visited",
                        "end": "len(way)",
                    },
                    {"name": "smallest_in_ring", "what": "the smallest vertex of the ring", "end": "min(way[first:])"},
                )
            },
            solutions=(
                "way = []\nhere = $start\nwhile here not in way:\n    way.append(here)\n    here = ${following}[here]\n"
                "first = way.index(here)\nreturn $end",
                "position = {}\nhere = $start\nwhile here not in position:\n    position[here] = len(position)\n"
                "    here = ${following}[here]\nway = list(position)\nfirst = position[here]\nreturn $end",
            ),
            oracle=lambda following, start, what: _measured(following, start)[what["name"]],
            draw=lambda rng, what: (_any_following(rng), rng.randrange(5)),
            edges=(([0], 0), ([1, 2, 3, 1], 0), ([2, 0, 1], 1)),
            about={
                "following": "for each vertex the one that comes next",
                "start": "the vertex to start from",
                "return": "$what",
            },
            noun="$what, following $following from $start",
            gives="nat",
        ),
        Family(
            "vertices_that_return",
            "arrows|links|sends_to: list[list[int]] -> list[int]",
            names=("$name", "find_$name", "vertices_$name", "list_$name"),
            tells=(
                "Entry i of $arrows lists the vertices to which arrows lead from i. Return in ascending order the "
                "vertices that $what.",
                "In the directed graph $arrows (entry i names the vertices that i points to), which vertices $what? "
                "Return them sorted.",
                "Return the sorted list of the vertices of a directed graph that $what. Vertex i has arrows to the "
                "vertices in entry i of $arrows.",
            ),
            varies={
                "what": (
                    {
                        "name": "on_circles",
                        "what": "lie on a cycle, so that arrows lead from them back to them",
                        "left": "start",
                        "test": "in reached",
                    },
                    {
                        "name": "off_circles",
                        "what": "lie on no cycle, so that no way along the arrows leads from them back to them",
                        "left": "start",
                        "test": "not in reached",
                    },
                    {
                        "name": "seeing_all",
                        "what": "can reach every other vertex along the arrows",
                        "left": "len(reached | {start})",
                        "test": ">= total",
                    },
                )
            },
            solutions=(
                "total = len($arrows)\nfound = []\nfor start in range(total):\n    reached = set()\n"
                "    stack = list($arrows[start])\n"
                "    while stack:\n        vertex = stack.pop()\n        if vertex not in reached:\n"
                "            reached.add(vertex)\n            stack.extend($arrows[vertex])\n    if $left $test:\n"
                "        found.append(start)\nreturn found",
                "def behind(vertex, reached):\n    for other in $arrows[vertex]:\n        if other not in reached:\n"
                "            reached.add(other)\n            behind(other, reached)\n    return reached\n\n"
                "total = len($arrows)\nfound = []\nfor start in range(total):\n    reached = behind(start, set())\n"
                "    if $left $test:\n        found.append(start)\nreturn found",
            ),
            oracle=lambda arrows, what: [
                v
                for v, row in enumerate(_reaches(arrows))
                if {"on": row[v], "off": not row[v], "seeing": all(row[:v] + row[v + 1 :])}[what["name"].split("_")[0]]
            ],
            draw=lambda rng, what: (numbered_arrows(rng, 3, 6, rng.choice((0.25, 0.4))),),
            edges=(([[0], []],), ([[1], [0], [0]],)),
            about={"arrows": "for each vertex where its arrows lead", "return": "the vertices, ascending"},
            noun="the sorted list of the vertices of $arrows that $what",
            gives="ints",
        ),
        Family(
            "first_arrow_that_closes",
            "size|count|nodes: int, arrows|pairs|steps: list[tuple[int, int]] -> int",
            names=("first_closing_arrow", "closes_circle_at", "first_bad_arrow", "when_circle_closes"),
            tells=(
                "The pairs (from, to) in $arrows are arrows between the vertices 0 to $size - 1, drawn one after the "
                "other. Return the position of the first one that $what, or -1 if none does.",
                "Return the position in $arrows of the first pair (a, b) for which $cond, and -1 if there is no "
                "such pair. The pairs are arrows between the vertices 0 to $size - 1.",
                "A directed graph with the vertices 0 to $size - 1 has no arrows yet. They are added in the order of "
                "$arrows, each from a to b. Which one, counted from 0, $what first? Return -1 if none does.",
            ),
            varies={
                "what": (
                    {
                        "what": "completes a cycle",
                        "cond": "a could already be reached from b (or a equals b)",
                        "from": "b",
                        "to": "a",
                    },
                    {
                        "what": "is a shortcut (b can be reached from a without it)",
                        "cond": "b could already be reached from a through the arrows before it (or a equals b)",
                        "from": "a",
                        "to": "b",
                    },
                )
            },
            notes=("A vertex can be reached from itself without any arrow.",),
            solutions=(
                "following = [[] for _ in range($size)]\nfor at, (a, b) in enumerate($arrows):\n    seen = {$from}\n"
                "    stack = [$from]\n    while stack:\n        for other in following[stack.pop()]:\n"
                "            if other not in seen:\n                seen.add(other)\n"
                "                stack.append(other)\n    if $to in seen:\n        return at\n"
                "    following[a].append(b)\nreturn -1",
                "behind = [{vertex} for vertex in range($size)]\nfor at, (a, b) in enumerate($arrows):\n"
                "    if $to in behind[$from]:\n        return at\n    for reached in behind:\n"
                "        if a in reached:\n            reached |= behind[b]\nreturn -1",
            ),
            oracle=lambda size, arrows, what: (
                _closing(arrows, size)
                if what["from"] == "b"
                else next(
                    (
                        at
                        for at, (a, b) in enumerate(arrows)
                        if a == b or _reaches([[d for c, d in arrows[:at] if c == v] for v in range(size)])[a][b]
                    ),
                    -1,
                )
            ),
            draw=lambda rng, what: (
                size := rng.randint(3, 5),
                [(a, b) for a, b in (rng.sample(range(size), 2) for _ in range(rng.randint(2, 6)))],
            ),
            edges=((3, [(0, 1), (1, 2), (2, 0)]), (3, [(0, 1), (1, 2), (0, 2)]), (2, [(1, 1)])),
            about={
                "size": "the number of vertices",
                "arrows": "the arrows in the order in which they are drawn",
                "return": "the position of that arrow, or -1",
            },
            noun="the position of the first arrow in $arrows that $what, with -1 for none",
            gives="int",
        ),
        Family(
            "cells_without_value",
            "uses|refers_to|formulas: dict[str, list[str]] -> list[str]",
            names=("$name", "find_$name", "cells_$name", "${name}_cells"),
            tells=(
                "$uses maps every cell of a spreadsheet to the cells its formula refers to. A cell can be computed "
                "when all the cells it refers to can. Return the sorted cells that $what be computed.",
                "A cell has a value if every cell in its list in $uses has one; a cell with an empty list always has "
                "one. Return, sorted, the cells that $other a value.",
                "Return the names of the cells in $uses that $what be computed, in alphabetical order. A cell that "
                "refers to itself, through however many others, $never, and neither can what refers to such a cell.",
            ),
            varies={
                "what": (
                    {
                        "name": "broken",
                        "what": "can't",
                        "other": "can't have",
                        "never": "can't be computed",
                        "test": "not in",
                    },
                    {"name": "sound", "what": "can", "other": "can have", "never": "can't be computed", "test": "in"},
                )
            },
            notes=("Every cell that is referred to is a key too.",),
            solutions=(
                "known = set()\nchanged = True\nwhile changed:\n    changed = False\n"
                "    for cell, others in $uses.items():\n"
                "        if cell not in known and all(other in known for other in others):\n"
                "            known.add(cell)\n            changed = True\n"
                "return sorted(cell for cell in $uses if cell $test known)",
                "def computable(cell, way):\n    if cell in way:\n        return False\n"
                "    return all(computable(other, way + [cell]) for other in $uses[cell])\n\n"
                "known = [cell for cell in $uses if computable(cell, [])]\n"
                "return sorted(cell for cell in $uses if cell $test known)",
            ),
            oracle=lambda uses, what: (
                lambda names, table: [
                    name
                    for at, name in enumerate(names)
                    if (what["test"] == "in")
                    != any(table[v][v] and (v == at or table[at][v]) for v in range(len(names)))
                ]
            )(sorted(uses), _reaches([[sorted(uses).index(b) for b in uses[a]] for a in sorted(uses)])),
            draw=lambda rng, what: (small_arrows(rng, 5),),
            edges=(({"x": ["y"], "y": ["x"], "z": []},), ({"p": ["q"], "q": ["q"], "r": []},)),
            about={"uses": "for each cell the cells that it refers to", "return": "the cells, sorted"},
            noun="the sorted list of the cells in $uses that $what be computed",
            gives="words",
        ),
    ),
)
