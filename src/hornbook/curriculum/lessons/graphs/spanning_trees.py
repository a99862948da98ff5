"""Union-find, and the cheapest network that connects everything."""

from itertools import combinations
from random import Random

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import literal, people, places
from hornbook.curriculum.lessons.graphs._draws import any_edges, pairs_shown, tree_and_more
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _leaders(rng: Random) -> Example:
    a, b, c, d, e = people(rng, 5)
    return example(
        """Each person points at somebody of the same club, the leader at themselves. To find the leader of a person,
        follow the pointers. To merge two clubs, let one leader point at the other.""",
        '''
        def leader(boss: dict[str, str], name: str) -> str:
            """Return the leader of the club that the person belongs to."""
            while boss[name] != name:
                name = boss[name]
            return name


        def merge(boss: dict[str, str], one: str, other: str) -> None:
            """Make one club of the clubs of both people."""
            boss[leader(boss, one)] = leader(boss, other)


        names = $names
        boss = {name: name for name in names}
        merge(boss, "$a", "$b")
        merge(boss, "$c", "$d")
        merge(boss, "$a", "$c")
        print(boss)
        print([leader(boss, name) for name in names])
        ''',
        """Only two look-ups and one assignment are needed for a merger, whatever the size of the clubs. After three of
        them $d leads four people, and $e is still alone.""",
        names=[a, b, c, d, e],
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _compression(rng: Random) -> Example:
    size = rng.randint(7, 9)
    return example(
        """Union-find follows pointers to a root, and in the worst case they form one long chain. If every search
        makes what it passes point straight at the end, the next search is short.""",
        '''
        def find(parent: list[int], item: int) -> int:
            """Return the root of the item and shorten the way to it."""
            root = item
            while parent[root] != root:
                root = parent[root]
            while parent[item] != root:
                parent[item], item = root, parent[item]
            return root


        parent = [0] + list(range($last))
        print(parent)
        print(find(parent, $last))
        print(parent)
        ''',
        """The first loop looks for the root, the second bends every pointer on the way. From now on each of the $size
        items finds its root in one step. This is called path compression.""",
        last=size - 1,
        size=size,
    )


def _kruskal(rng: Random) -> Example:
    names = places(rng, 5)
    pairs = tree_and_more(rng, names, 3)
    lengths = rng.sample(range(3, 30), len(pairs))
    roads = sorted((length, a, b) for length, (a, b) in zip(lengths, pairs, strict=True))
    shown = [roads[i] for i in rng.sample(range(len(roads)), len(roads))]
    return example(
        """Five villages want electricity, and the price of a line grows with its length. Take the lines from the
        shortest to the longest, and skip those whose ends are connected already.""",
        '''
        def cheapest_network(lines: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
            """Return the lines that connect everything at the lowest total length."""
            group = {name: name for _, one, other in lines for name in (one, other)}

            def root(name: str) -> str:
                while group[name] != name:
                    name = group[name]
                return name

            chosen = []
            for length, one, other in sorted(lines):
                if root(one) != root(other):
                    group[root(one)] = root(other)
                    chosen.append((length, one, other))
            return chosen


        lines = $lines
        network = cheapest_network(lines)
        for line in network:
            print(line)
        print(sum(length for length, _, _ in network))
        ''',
        """With the length in front, `sorted` needs no key. Five villages take exactly four lines: with fewer the
        network isn't connected, and one more would close a ring.""",
        lines="[\n" + "".join(f"    {literal(line)},\n" for line in shown) + "]",
    )


def _prim(rng: Random) -> Example:
    names = places(rng, 5)
    pairs = tree_and_more(rng, names, 3)
    costs: dict[str, dict[str, int]] = {name: {} for name in sorted(names)}
    for a, b in pairs:
        costs[a][b] = costs[b][a] = rng.randint(2, 25)
    shown = "\n".join(
        ["{"]
        + [f'    "{a}": {{' + ", ".join(f'"{b}": {costs[a][b]}' for b in sorted(costs[a])) + "}," for a in costs]
        + ["}"]
    )
    return example(
        """A cheap network can grow from one place. Of all the lines that lead out of it, the
        cheapest is added each time.""",
        '''
        import heapq


        def grown_cost(costs: dict[str, dict[str, int]], start: str) -> int:
            """Return the cost of the network that grows from the start."""
            inside = set()
            total = 0
            heap = [(0, start)]
            while heap:
                cost, place = heapq.heappop(heap)
                if place not in inside:
                    inside.add(place)
                    total += cost
                    for other, further in costs[place].items():
                        heapq.heappush(heap, (further, other))
            return total


        costs = $costs
        print([grown_cost(costs, start) for start in costs])
        ''',
        """Wherever it begins, the total comes out the same. The heap holds the lines that lead out of the finished
        part, and lines whose end has been connected in the meantime are skipped.""",
        costs=shown,
    )


def _rings_question(rng: Random) -> Question:
    names = people(rng, 5)
    pairs = tree_and_more(rng, names, 2)
    rng.shuffle(pairs)
    return question(
        """Children hold hands, pair after pair. Write a function that returns the pairs that join two children of the
        same chain, so that a ring appears.""",
        '''
        def ring_pairs(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
            """Return the pairs whose two members were connected before."""
            boss = {name: name for pair in pairs for name in pair}

            def leader(name: str) -> str:
                while boss[name] != name:
                    name = boss[name]
                return name

            closing = []
            for one, other in pairs:
                if leader(one) == leader(other):
                    closing.append((one, other))
                else:
                    boss[leader(one)] = leader(other)
            return closing


        pairs = $pairs
        print(ring_pairs(pairs))
        ''',
        """Five children are joined by four of the pairs. The other two add nothing to what is connected, whichever they
        are, and their ends have the same leader.""",
        pairs=pairs_shown(pairs),
    )


def _forest_question(rng: Random) -> Question:
    size = rng.randint(6, 8)
    pairs = [(int(a), int(b)) for a, b in any_edges(rng, "01234567"[:size], size - 2)]
    return question(
        """Rooms with the numbers 0 to $last are joined by doors that are cut into the walls one by one. Write a
        function that returns, after each door, into how many parts the house is divided.""",
        '''
        def parts_after_each(rooms: int, doors: list[tuple[int, int]]) -> list[int]:
            """Return the number of separate parts after the first door, the second, and so on."""
            parent = list(range(rooms))

            def root(room: int) -> int:
                if parent[room] != room:
                    parent[room] = root(parent[room])
                return parent[room]

            parts = rooms
            history = []
            for one, other in doors:
                if root(one) != root(other):
                    parent[root(one)] = root(other)
                    parts -= 1
                history.append(parts)
            return history


        print(parts_after_each($size, $doors))
        ''',
        """At the beginning each room is a part of its own. A door lowers the number by 1 if it joins two parts, and
        leaves it as it is otherwise, so counting the mergers is enough.""",
        last=size - 1,
        size=size,
        doors=pairs,
    )


Triple = tuple[int, int, int]


def _spans(size: int, edges: list[tuple[int, int]]) -> bool:
    reached = {0}
    for _ in range(size):
        for a, b in edges:
            if a in reached or b in reached:
                reached |= {a, b}
    return len(reached) == size


def _network(rng: Random) -> tuple[int, list[Triple]]:
    size = rng.randint(2, 5)
    pairs = any_edges(rng, "01234"[:size], rng.randint(size - 1, size + 2))
    return size, [(int(a), int(b), rng.randint(1, 9)) for a, b in pairs]


def _totals(size: int, cables: list[Triple]) -> list[int]:
    """The costs of all sets of size - 1 cables that connect everything."""
    return [
        sum(cost for _, _, cost in chosen)
        for chosen in combinations(cables, size - 1)
        if _spans(size, [(a, b) for a, b, _ in chosen])
    ]


class _Clubs:
    """The oracle: a list of sets."""

    def __init__(self, size: int, **_: object) -> None:
        self.clubs = [{n} for n in range(size)]

    def _of(self, member: int) -> set[int]:
        return next(club for club in self.clubs if member in club)

    def merge(self, a: int, b: int) -> bool:
        one, other = self._of(a), self._of(b)
        if one == other:
            return False
        self.clubs = [club for club in self.clubs if club not in (one, other)] + [one | other]
        return True

    def together(self, a: int, b: int) -> bool:
        return b in self._of(a)

    def size(self, a: int) -> int:
        return len(self._of(a))

    def count(self) -> int:
        return len(self.clubs)

    def smallest(self, a: int) -> int:
        return min(self._of(a))


def _club_calls(rng: Random, extra: dict[str, str]) -> tuple[tuple[int], list[tuple[object, ...]]]:
    size = rng.randint(4, 7)
    calls: list[tuple[object, ...]] = []
    for _ in range(rng.randint(6, 9)):
        a, b = rng.sample(range(size), 2)
        kind = rng.choice(("merge", "merge", "together", extra["method"]))
        calls.append((kind, a, b) if kind in ("merge", "together") else (kind, a) if extra["arg"] else (kind,))
    return (size,), [
        ("merge", 0, 1),
        *calls,
        ("together", 0, size - 1),
        (extra["method"], *([1] if extra["arg"] else [])),
    ]


def _joined(a: int, b: int, pairs: list[tuple[int, int]]) -> bool:
    reached = {a}
    for _ in pairs:
        for one, other in pairs:
            if one in reached or other in reached:
                reached |= {one, other}
    return b in reached


def _moment(size: int, pairs: list[tuple[int, int]], wanted: int, parts: bool) -> int:
    for count in range(len(pairs) + 1):
        sizes = [sum(_joined(a, b, pairs[:count]) for b in range(size)) for a in range(size)]
        if (sum(1 / n for n in sizes) < wanted + 0.5) if parts else max(sizes) >= wanted:
            return count
    return -1


_TRIPLE = "Each triple (a, b, cost) in $cables is a possible cable between a and b."

LESSON = Lesson(
    topic="Union-find and cheapest spanning trees",
    area="graphs",
    concepts=("union_find", "spanning_tree", "kruskal"),
    openings=(
        """Villages are to be joined by power lines at the lowest cost. Every village must be connected with every
        other, directly or not, and no line should be superfluous.""",
        """Connections come in one by one, and after each of them somebody may ask whether two things belong together by
        now. A small structure called union-find answers that almost at once.""",
        """A spanning tree connects all vertices of a graph and has no ring. Among all of them, one with the smallest
        total length can be found by the simplest conceivable rule: always take the cheapest edge that is of any
        use.""",
    ),
    ideas=(
        (
            """A connected network of `n` vertices without a ring has exactly `n - 1` edges. Every edge that is added to
            such a tree closes a ring, and every edge that is removed splits it.""",
            """What is meant by a tree here is a network in which exactly one way joins any two vertices. To connect `n`
            places takes `n - 1` lines, no matter how they are laid.""",
        ),
        (
            """Sort the edges by cost. Go through them and take each edge whose ends are not connected yet. When `n - 1`
            edges have been taken, the network is complete and as cheap as can be.""",
            """The cheapest edge of all is safe to take. So is the next, and in general any that joins two parts which
            are still separate. An edge within one part would close a ring and is skipped.""",
        ),
        (
            """Union-find keeps groups as trees of pointers. Each item has a parent, a root is its own parent, and two
            items are in the same group if they have the same root.""",
            """Every group has a representative. `find` follows the parents up to it, `union` lets one representative
            point at the other, and nothing else is ever changed.""",
        ),
        (
            """Long chains of pointers make `find` slow. Two remedies are common: bend the pointers of everything passed
            straight to the root, and hang the smaller group under the larger one.""",
            """With path compression the trees stay flat by themselves. In practice an operation then takes a small
            constant number of steps, however many items there are.""",
        ),
        (
            """A group never splits again. That is the limit of union-find: connections can be added but not taken
            back.""",
            """Where the data is small, a list of labels does as well: to merge two groups, replace one label by the
            other everywhere. That costs a pass over the list each time, but it can't go wrong.""",
        ),
    ),
    examples=(_leaders, _compression, _kruskal, _prim),
    pitfalls=(
        """Writing `parent[a] = b` instead of joining the roots. The item `a` changes over to the other group and leaves
        the rest of its own behind. Find both roots first, then let one point at the other.""",
        """Comparing `parent[a] == parent[b]` to see whether two items belong together. Their parents may differ
        although their roots are the same. Compare what `find` returns.""",
        """Taking the `n - 1` cheapest edges without looking for rings. Three cheap edges may lie between the same three
        vertices, and then something else stays unconnected.""",
    ),
    questions=(_rings_question, _forest_question),
    asks=(
        "How many edges does a network need?",
        "Which edges are taken?",
        "How does union-find work?",
        "Why is it fast?",
        "What can it not do?",
    ),
    notes={
        "young": (
            """Every child holds on to the shoulder of one other child. Follow the arms, and you come to the leader. Two
            children with the same leader are in one team.""",
        ),
        "student": (
            """Why is the greedy choice right? Take the cheapest edge between a part and the rest: any spanning tree
            without it contains another edge across, which can be exchanged without raising the cost.""",
        ),
        "engineer": (
            """With union by size and path compression a sequence of operations runs in nearly linear time; the extra
            factor, the inverse Ackermann function, is below 5 for any input that fits into a computer.""",
        ),
        "teacher": (
            """On a map of islands with bridge costs, let half of the class add the cheapest useful bridge anywhere and
            the other half grow from one island. Both get the same total.""",
        ),
    },
    families=(
        ClassFamily(
            "merging_groups_class",
            names=("Groups", "Clubs", "Teams", "Islands"),
            tells=(
                "$name keeps the numbers 0 to size - 1 in groups that can be merged. At the beginning each number is a "
                "group of its own. The constructor takes the size.",
                "A partition of the numbers from 0 up to but without the given size. It starts with single numbers, "
                "and groups are joined by pairs.",
                "An object of this class is made with a size and manages that many numbers, counted from 0, in groups; "
                "first everyone is alone, and groups only ever grow together.",
            ),
            methods=(
                "merge(a, b): make one group of the groups of a and b; return True, or False if it was one already",
                "together(a, b): return whether a and b are in the same group",
                "$doc",
            ),
            varies={
                "extra": (
                    {
                        "method": "count",
                        "arg": "",
                        "doc": "count(): return the number of groups",
                        "roots": "return len({self._root(n) for n in range(len(self._parent))})",
                        "labels": "return len(set(self._label))",
                        "params": "self",
                    },
                    {
                        "method": "size",
                        "arg": "a",
                        "doc": "size(a): return the number of members in the group of a",
                        "roots": "return sum(self._root(n) == self._root(a) for n in range(len(self._parent)))",
                        "labels": "return self._label.count(self._label[a])",
                        "params": "self, a",
                    },
                    {
                        "method": "smallest",
                        "arg": "a",
                        "doc": "smallest(a): return the smallest number in the group of a",
                        "roots": "return min(n for n in range(len(self._parent)) if self._root(n) == self._root(a))",
                        "labels": "return self._label.index(self._label[a])",
                        "params": "self, a",
                    },
                )
            },
            solutions=(
                "def __init__(self, size):\n    self._parent = list(range(size))\n\n"
                "def _root(self, a):\n    while self._parent[a] != a:\n        a = self._parent[a]\n    return a\n\n"
                "def merge(self, a, b):\n    a, b = self._root(a), self._root(b)\n    self._parent[a] = b\n"
                "    return a != b\n\ndef together(self, a, b):\n    return self._root(a) == self._root(b)\n\n"
                "def $method($params):\n    $roots",
                "def __init__(self, size):\n    self._label = list(range(size))\n\n"
                "def merge(self, a, b):\n    old, new = self._label[a], self._label[b]\n"
                "    self._label = [new if one == old else one for one in self._label]\n    return old != new\n\n"
                "def together(self, a, b):\n    return self._label[a] == self._label[b]\n\n"
                "def $method($params):\n    $labels",
                "def __init__(self, size):\n    self._parent = list(range(size))\n\n"
                "def _root(self, a):\n    if self._parent[a] != a:\n"
                "        self._parent[a] = self._root(self._parent[a])\n    return self._parent[a]\n\n"
                "def merge(self, a, b):\n    if self.together(a, b):\n        return False\n"
                "    self._parent[self._root(a)] = self._root(b)\n    return True\n\n"
                "def together(self, a, b):\n    return self._root(a) == self._root(b)\n\n"
                "def $method($params):\n    $roots",
            ),
            oracle=_Clubs,
            draw=_club_calls,
        ),
        Family(
            "network_of_lowest_cost",
            "size|n: int, cables|lines|pipes: list[tuple[int, int, int]] -> int",
            names=("$name", "network_cost", "total_cost", "spanning_cost"),
            tells=(
                "Connect the places 0 to $size - 1 by cables without closing a ring, so that the total cost is as "
                "$small "
                "as possible, and return the total. " + _TRIPLE,
                "Return the $smallest total cost of cables that connect all the places from 0 to $size - 1 and form no "
                "ring. " + _TRIPLE,
                "A network joins $size places, numbered from 0, and has no rings. It is made of some of the $cables, "
                "triples (a, b, cost). Compute the $smallest cost of a network that leaves nothing unconnected.",
            ),
            notes=("Return -1 if all cables together don't connect everything.",),
            varies={
                "goal": (
                    {"name": "cheapest_network", "small": "low", "smallest": "smallest", "order": "", "sign": ""},
                    {
                        "name": "dearest_network",
                        "small": "high",
                        "smallest": "largest",
                        "order": ", reverse=True",
                        "sign": "-",
                    },
                )
            },
            solutions=(
                "parent = list(range($size))\n\ndef root(place):\n    while parent[place] != place:\n"
                "        place = parent[place]\n    return place\n\ntotal = used = 0\n"
                "for a, b, cost in sorted($cables, key=lambda cable: cable[2]$order):\n"
                "    if root(a) != root(b):\n        parent[root(a)] = root(b)\n        total += cost\n"
                "        used += 1\nreturn total if used == $size - 1 else -1",
                "import heapq\nnear = [[] for _ in range($size)]\nfor a, b, cost in $cables:\n"
                "    near[a].append((${sign}cost, b))\n    near[b].append((${sign}cost, a))\ninside = set()\n"
                "total = 0\nheap = [(0, 0)]\nwhile heap:\n    cost, place = heapq.heappop(heap)\n"
                "    if place in inside:\n        continue\n    inside.add(place)\n    total += cost\n"
                "    for cable in near[place]:\n        heapq.heappush(heap, cable)\n"
                "return ${sign}total if len(inside) == $size else -1",
            ),
            oracle=lambda size, cables, goal: (min if goal["sign"] == "" else max)(_totals(size, cables), default=-1),
            draw=lambda rng, goal: _network(rng),
            edges=((1, []), (3, [(0, 1, 5), (1, 2, 2), (0, 2, 3)]), (3, [(0, 1, 4)])),
            about={
                "size": "the number of places",
                "cables": "the possible cables with their costs",
                "return": "the total cost, or -1",
            },
            noun="the $smallest total cost of a network of $size places without a ring, built from $cables",
            gives="int",
        ),
        Family(
            "pairs_inside_a_group",
            "size|n: int, pairs|links|wires: list[tuple[int, int]] -> list[int]",
            names=("$name", "find_$name", "${name}_among_pairs", "list_$name"),
            tells=(
                "The pairs in $pairs are joined one after the other. Return the positions of the pairs that $what.",
                "The numbers 0 to $size - 1 are separate at first, and each pair in $pairs connects two of them. Which "
                "pairs $what? Return their positions.",
                "Go through $pairs in order, connecting the two members of each. Return the positions, counted from 0, "
                "of those that $what.",
            ),
            notes=("Members are numbers from 0 to $size - 1, and connections are passed on.",),
            varies={
                "what": (
                    {"name": "ring_closers", "what": "join two numbers that were connected already", "yes": "=="},
                    {"name": "useful_pairs", "what": "join two numbers that were not connected before", "yes": "!="},
                )
            },
            solutions=(
                "parent = list(range($size))\n\ndef root(one):\n    while parent[one] != one:\n"
                "        one = parent[one]\n    return one\n\nfound = []\nfor at, (a, b) in enumerate($pairs):\n"
                "    a, b = root(a), root(b)\n    if a $yes b:\n        found.append(at)\n    parent[a] = b\n"
                "return found",
                "group = list(range($size))\nfound = []\nfor at, (a, b) in enumerate($pairs):\n"
                "    old, new = group[a], group[b]\n    if old $yes new:\n        found.append(at)\n"
                "    group = [new if one == old else one for one in group]\nreturn found",
            ),
            oracle=lambda size, pairs, what: [
                at for at, (a, b) in enumerate(pairs) if (what["yes"] == "==") == _joined(a, b, pairs[:at])
            ],
            draw=lambda rng, what: (
                size := rng.randint(3, 6),
                [(int(a), int(b)) for a, b in any_edges(rng, "012345"[:size], rng.randint(3, size + 2))],
            ),
            edges=((3, [(0, 1), (1, 2), (2, 0)]), (2, [(1, 0), (0, 1)])),
            about={
                "size": "how many numbers there are",
                "pairs": "the pairs in the order in which they are joined",
                "return": "the positions of these pairs",
            },
            noun="the list of the positions of the pairs in $pairs that $what",
            gives="ints",
        ),
        Family(
            "pairs_until_connected",
            "size|n: int, roads|pairs|links: list[tuple[int, int]], wanted|goal|limit: int -> int",
            names=("roads_until_joined", "pairs_needed", "first_moment", "when_joined"),
            tells=(
                "The roads in $roads are built one after the other between the towns 0 to $size - 1. Return after how "
                "many of them $before $wanted $behind, or -1 if that never happens.",
                "How many of the $roads, taken in order, must be built until $before $wanted $behind? There are $size "
                "towns, numbered from 0. Return -1 if all the roads aren't enough.",
                "Return the smallest k such that after the first k pairs in $roads $before $wanted $behind, or -1 if "
                "there is no such k. Each pair connects two of the $size numbers from 0 on.",
            ),
            notes=("A part consists of all that is connected, through however many roads. The answer can be 0.",),
            varies={
                "goal": (
                    {
                        "before": "the number of separate parts is",
                        "behind": "or less",
                        "sets": "len(groups) <= ",
                        "labels": "len(set(group)) <= ",
                    },
                    {
                        "before": "some part has",
                        "behind": "or more members",
                        "sets": "max(map(len, groups)) >= ",
                        "labels": "max(map(group.count, group)) >= ",
                    },
                )
            },
            solutions=(
                "group = list(range($size))\nfor count in range(len($roads) + 1):\n    if $labels$wanted:\n"
                "        return count\n    if count < len($roads):\n        a, b = $roads[count]\n"
                "        old, new = group[a], group[b]\n"
                "        group = [new if one == old else one for one in group]\nreturn -1",
                "groups = [{town} for town in range($size)]\nfor count, (a, b) in enumerate([(0, 0), *$roads]):\n"
                "    touched = [one for one in groups if a in one or b in one]\n"
                "    groups = [one for one in groups if one not in touched] + [set().union(*touched)]\n"
                "    if $sets$wanted:\n        return count\nreturn -1",
            ),
            oracle=lambda size, roads, wanted, goal: _moment(size, roads, wanted, goal["behind"] == "or less"),
            draw=lambda rng, goal: (
                size := rng.randint(3, 6),
                [(int(a), int(b)) for a, b in any_edges(rng, "012345"[:size], rng.randint(2, size))],
                rng.randint(1, 3) if goal["behind"] == "or less" else rng.randint(2, 4),
            ),
            edges=((3, [(0, 1), (1, 2)], 1), (4, [(0, 1), (2, 3), (1, 0)], 3)),
            about={
                "size": "the number of towns",
                "roads": "the roads in the order in which they are built",
                "wanted": "the number to be reached",
                "return": "the number of roads, or -1",
            },
            noun="the number of roads of $roads after which $before $wanted $behind, with -1 for never",
            gives="int",
        ),
    ),
)
