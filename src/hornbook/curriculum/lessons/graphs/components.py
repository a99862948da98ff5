"""Connected components: the pieces a graph falls into."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.graphs._draws import (
    any_edges,
    both_ways,
    distances,
    numbered,
    pairs_shown,
    several,
    table,
    tree_and_more,
)
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.vocabulary import WORDS


def _pieces(rng: Random) -> Example:
    names = places(rng, 7)
    edges = tree_and_more(rng, names[:4], 1) + tree_and_more(rng, names[4:6], 0)
    graph = both_ways(sorted(names), edges)
    return example(
        """Ferries join some islands to one another. The loop starts a walk at every island that no earlier walk has
        reached, and each walk collects one piece.""",
        '''
        def pieces(ferries: dict[str, list[str]]) -> list[list[str]]:
            """Return the connected components, each as a sorted list."""
            seen: set[str] = set()
            found = []
            for island in ferries:
                if island in seen:
                    continue
                piece = []
                waiting = [island]
                seen.add(island)
                while waiting:
                    here = waiting.pop()
                    piece.append(here)
                    for other in ferries[here]:
                        if other not in seen:
                            seen.add(other)
                            waiting.append(other)
                found.append(sorted(piece))
            return found


        ferries = $graph
        for piece in pieces(ferries):
            print(len(piece), piece)
        ''',
        """There are 3 pieces. $alone has no ferry at all and is a piece of its own. The outer loop sees every island,
        but it begins a walk only 3 times.""",
        graph=table(graph),
        alone=names[6],
    )


def _recursive(rng: Random) -> Example:
    names = people(rng, 6)
    graph = both_ways(sorted(names), tree_and_more(rng, names[:3], 1) + tree_and_more(rng, names[3:], 0))
    return example(
        """A label for each person says to which group they belong. The label is simply the number of the walk that
        reached them.""",
        '''
        def label(friends: dict[str, list[str]], person: str, group: int, labels: dict[str, int]) -> None:
            """Give the group's number to the person and to everybody connected to them."""
            labels[person] = group
            for friend in friends[person]:
                if friend not in labels:
                    label(friends, friend, group, labels)


        friends = $graph
        labels: dict[str, int] = {}
        groups = 0
        for person in friends:
            if person not in labels:
                groups += 1
                label(friends, person, groups, labels)
        print(labels)
        print(groups)
        print(labels["$a"] == labels["$b"])
        ''',
        """Whether two people are connected is now a comparison of two labels. $a and $b are in different groups, and
        no chain of friends leads from one to the other.""",
        graph=table(graph),
        a=names[0],
        b=names[5],
    )


def _merging(rng: Random) -> Example:
    names = people(rng, 6)
    pairs = [(names[0], names[1]), (names[2], names[3]), (names[1], names[2])]
    return example(
        """Pairs of relatives come in one by one. Each pair joins the families that contain its two members, and what
        has nothing to do with the pair stays as it is.""",
        '''
        def families(people: list[str], pairs: list[tuple[str, str]]) -> list[set[str]]:
            """Return the groups of people who are connected by pairs."""
            groups = [{person} for person in people]
            for one, other in pairs:
                touched = [group for group in groups if one in group or other in group]
                groups = [group for group in groups if group not in touched]
                groups.append(set().union(*touched))
            return groups


        people = $names
        pairs = $pairs
        for family in families(people, pairs):
            print(sorted(family))
        ''',
        """Six people begin as six groups, and each of the three pairs joined two groups to one. So 3 groups are left.
        A pair within one group would have changed nothing.""",
        names=names,
        pairs=pairs,
    )


def _bridge(rng: Random) -> Example:
    names = places(rng, 6)
    a, b, c, d, e, f = names
    edges = [(a, b), (b, c), (a, c), (c, d), (d, e), (e, f), (d, f)]
    return example(
        """One of these roads is essential: without it the map falls apart. To find out, leave each road away in turn
        and count the pieces.""",
        '''
        def count_pieces(names: list[str], roads: list[tuple[str, str]]) -> int:
            """Return the number of connected components."""
            group = {name: name for name in names}
            for one, other in roads:
                old, new = group[one], group[other]
                for name in names:
                    if group[name] == old:
                        group[name] = new
            return len(set(group.values()))


        names = $names
        roads = $edges
        for road in roads:
            others = [one for one in roads if one != road]
            if count_pieces(names, others) > count_pieces(names, roads):
                print(road)
        ''',
        """Only the road from $c to $d lies on no circle. Each of the others has a detour, so the number of pieces stays
        1 without it.""",
        names=names,
        edges=pairs_shown(edges),
        c=c,
        d=d,
    )


def _largest_question(rng: Random) -> Question:
    links = numbered(rng, 8, 8, 0, pieces=True)
    sizes = [sum(n >= 0 for n in distances(links, [v])) for v in range(8)]
    return question(
        """Computers with the numbers 0 to 7 are joined by cables; entry `i` of a list names the partners of computer
        `i`. Write a function that returns the size of the largest connected group.""",
        '''
        def largest_group(cables: list[list[int]]) -> int:
            """Return the number of computers in the largest piece, 0 if there are no computers."""
            seen: set[int] = set()
            best = 0
            for start in range(len(cables)):
                before = len(seen)
                waiting = [start]
                while waiting:
                    computer = waiting.pop()
                    if computer not in seen:
                        seen.add(computer)
                        waiting.extend(cables[computer])
                best = max(best, len(seen) - before)
            return best


        print(largest_group($links))
        print(largest_group([]))
        ''',
        """How much the set has grown during a walk is the size of its piece. A walk that starts at a computer seen
        before adds nothing. The largest group here has $size.""",
        links=links,
        size=several(max(sizes), "member"),
    )


def _cables_question(rng: Random) -> Question:
    names = places(rng, 6)
    edges = any_edges(rng, "012345", 3)
    roads = [(names[int(a)], names[int(b)]) for a, b in edges]
    pieces = len({frozenset(v for v, n in enumerate(distances(_lists(6, edges), [w])) if n >= 0) for w in range(6)})
    return question(
        """How many new roads are needed so that one can drive from each town to each other? Write a function for the
        smallest number.""",
        '''
        def missing_roads(towns: list[str], roads: list[tuple[str, str]]) -> int:
            """Return how many roads must be built to connect everything."""
            group = {town: number for number, town in enumerate(towns)}
            for one, other in roads:
                old, new = group[one], group[other]
                group = {town: new if number == old else number for town, number in group.items()}
            return len(set(group.values())) - 1


        towns = $names
        roads = $roads
        print(missing_roads(towns, roads), missing_roads(towns, []))
        ''',
        """Each new road can join two pieces, so it takes one road less than there are pieces. The map falls into
        $pieces.""",
        names=names,
        roads=roads,
        pieces=several(pieces, "piece"),
    )


def _lists(size: int, edges: list[tuple[str, str]]) -> list[list[int]]:
    return [[int(b) for a, b in edges if int(a) == v] + [int(a) for a, b in edges if int(b) == v] for v in range(size)]


def _components(size: int, pairs: list[tuple[int, int]]) -> list[list[int]]:
    """By the closure of a matrix (Warshall), not by walking."""
    joined = [[a == b or (a, b) in pairs or (b, a) in pairs for b in range(size)] for a in range(size)]
    for middle in range(size):
        for a in range(size):
            for b in range(size):
                joined[a][b] |= joined[a][middle] and joined[middle][b]
    return [list(one) for one in dict.fromkeys(tuple(b for b in range(size) if row[b]) for row in joined)]


def _numbers(rng: Random) -> tuple[int, list[tuple[int, int]]]:
    size = rng.randint(3, 8)
    return size, [(int(a), int(b)) for a, b in any_edges(rng, "01234567"[:size], rng.randint(1, size - 1))]


_PLAIN = sorted({word for word in WORDS if word.isalpha() and word.islower() and 1 < len(word) < 6})
_LABEL = (
    "label = list(range($size))\nfor a, b in $pairs:\n    old, new = label[a], label[b]\n"
    "    label = [new if one == old else one for one in label]\n"
)
_WALK = (
    "near = [[] for _ in range($size)]\nfor a, b in $pairs:\n    near[a].append(b)\n    near[b].append(a)\n"
    "sizes = []\nseen = set()\nfor start in range($size):\n    if start in seen:\n        continue\n"
    "    seen.add(start)\n    stack = [start]\n    members = 0\n    while stack:\n        vertex = stack.pop()\n"
    "        members += 1\n        for other in near[vertex]:\n            if other not in seen:\n"
    "                seen.add(other)\n                stack.append(other)\n    sizes.append(members)\n"
)

LESSON = Lesson(
    topic="Connected components: the pieces of a graph",
    area="graphs",
    concepts=("connected_components", "graph_search", "grouping"),
    openings=(
        """A map of islands and ferries often falls into several parts, with no way from one to another. Each part is
        called a connected component.""",
        """Who is connected with whom, directly or through others? The answer splits the vertices of a graph into
        groups that have nothing to do with each other.""",
        """One walk finds everything that can be reached from one vertex. To find all the pieces of a graph, walk again
        from a vertex that was missed, until none is left.""",
    ),
    ideas=(
        (
            """Two vertices belong to the same component if some way joins them, however long. If `a` is connected with
            `b` and `b` with `c`, then `a` is connected with `c`, so the groups can't overlap.""",
            """A component is a set of vertices that can all reach one another and nobody else. Every vertex lies in
            exactly one, and a vertex without edges forms one by itself.""",
        ),
        (
            """Go through all vertices. If one has not been seen, start a walk there: whatever the walk reaches is one
            component. The number of walks started is the number of components.""",
            """An outer loop looks for a vertex that is still new, an inner walk marks everything connected with it.
            Both use the same record of seen vertices.""",
        ),
        (
            """Depth first or breadth first makes no difference, because only the set of vertices reached matters and
            not their order. A list used as a stack is the shortest.""",
            """Any walk will do inside. The one with a stack is usually taken, since it is the easiest to write.""",
        ),
        (
            """Storing a label for each vertex, the number of its component, makes later questions cheap: two vertices
            are connected if their labels are equal.""",
            """When connections arrive as pairs, start with every vertex as its own group and merge the two groups of
            each pair. Pairs inside one group change nothing.""",
        ),
        (
            """With `n` vertices and `k` components, `k - 1` additional edges are enough to connect everything, and
            fewer are not.""",
            """All work together is one pass over vertices and edges, however many pieces there are, since no vertex is
            visited by two walks.""",
        ),
    ),
    examples=(_pieces, _recursive, _merging, _bridge),
    pitfalls=(
        """Emptying the record of seen vertices before each walk. Then every vertex starts a walk of its own, and the
        same component is counted once for each of its members. One record serves all walks.""",
        """Listing only vertices that occur in edges. Isolated vertices are missing then, and each of them is a
        component too. Loop over all vertices, not over the edges.""",
        """Walking along arrows. In a directed graph, `b` may be reachable from `a` but not the other way round, and the
        result depends on where the walk starts. For components, enter every edge in both directions first.""",
    ),
    questions=(_largest_question, _cables_question),
    asks=(
        "When do two vertices belong together?",
        "How are all the pieces found?",
        "Which kind of walk is used?",
        "How can I ask about pairs later?",
        "How much work is it?",
    ),
    notes={
        "young": (
            """Lay out paper clips, hook some of them together and lift one. What hangs on it is its component. Then
            lift one that is still on the table.""",
        ),
        "student": (
            """"Connected with" is an equivalence relation: reflexive, symmetric and transitive. The components are its
            classes.""",
        ),
        "analyst": (
            """Matching customer records is a task of this kind: two records that share an address are joined by an
            edge, and each component is probably one customer.""",
        ),
        "engineer": (
            """For edges that keep arriving while questions are asked, a union-find structure does this incrementally
            and almost in constant time for each operation.""",
        ),
    },
    families=(
        Family(
            "group_sizes_from_pairs",
            "size|people|count: int, pairs|contacts|links: list[tuple[int, int]] -> $kind",
            names=("$name", "find_$name", "${name}_from_pairs", "compute_$name"),
            tells=(
                "The numbers 0 to $size - 1 stand for people, and each pair in $pairs has met. People belong to the "
                "same group if a chain of such meetings joins them. Return $what.",
                "Split the vertices 0 to $size - 1 of an undirected graph with the edges $pairs into connected groups "
                "and return $what.",
                "Each pair in $pairs connects two of $size computers, numbered from 0; connections can be passed on. "
                "Return $what.",
            ),
            notes=("Whoever occurs in no pair is a group of their own. $size is at least 1.",),
            varies={
                "what": (
                    {"kind": "int", "name": "group_count", "what": "the number of groups", "end": "len(sizes)"},
                    {
                        "kind": "int",
                        "name": "largest_group",
                        "what": "the size of the largest group",
                        "end": "max(sizes)",
                    },
                    {
                        "kind": "int",
                        "name": "smallest_group",
                        "what": "the size of the smallest group",
                        "end": "min(sizes)",
                    },
                    {
                        "kind": "list[int]",
                        "name": "group_sizes",
                        "what": "the sizes of all groups in ascending order",
                        "end": "sorted(sizes)",
                    },
                    {
                        "kind": "int",
                        "name": "loners",
                        "what": "the number of groups that have one member only",
                        "end": "sizes.count(1)",
                    },
                )
            },
            solutions=(
                _LABEL + "sizes = [label.count(one) for one in sorted(set(label))]\nreturn $end",
                _WALK + "return $end",
            ),
            oracle=lambda size, pairs, what: eval(
                what["end"], {"sizes": [len(one) for one in _components(size, pairs)]}
            ),
            draw=lambda rng, what: _numbers(rng),
            edges=((1, []), (4, [(0, 2)]), (5, [(0, 1), (2, 3), (3, 4)])),
            about={"size": "how many there are", "pairs": "the connections", "return": "$what"},
        ),
        Family(
            "smallest_member_labels",
            "size|n|total: int, doors|pairs|links: list[tuple[int, int]] -> list[int]",
            names=("component_labels", "group_labels", "$name", "leaders"),
            tells=(
                "There are $size rooms, numbered from 0, and each pair in $doors is joined by a door. Return a list "
                "whose entry i is the $extreme number of a room that can be reached from room i, i itself included.",
                "Label each of the vertices 0 to $size - 1 with the $extreme vertex of its connected component. The "
                "edges are $doors. Return the labels in the order of the vertices.",
                "For every vertex from 0 to $size - 1, find the $extreme vertex that some way along the edges $doors "
                "joins it to (or itself), and return these as a list.",
            ),
            varies={
                "extreme": (
                    {"extreme": "smallest", "name": "smallest_in_reach", "pick": "min"},
                    {"extreme": "largest", "name": "largest_in_reach", "pick": "max"},
                )
            },
            solutions=(
                "groups = [{room} for room in range($size)]\nfor a, b in $doors:\n"
                "    if groups[a] is not groups[b]:\n        groups[a] |= groups[b]\n"
                "        for room in groups[b]:\n            groups[room] = groups[a]\n"
                "return [$pick(group) for group in groups]",
                "label = list(range($size))\nchanged = True\nwhile changed:\n    changed = False\n"
                "    for a, b in $doors:\n        if label[a] != label[b]:\n"
                "            label[a] = label[b] = $pick(label[a], label[b])\n            changed = True\n"
                "return label",
                "near = [[] for _ in range($size)]\nfor a, b in $doors:\n    near[a].append(b)\n"
                "    near[b].append(a)\nlabel = [None] * $size\nfor start in range($size):\n"
                "    if label[start] is not None:\n        continue\n    reached = {start}\n    stack = [start]\n"
                "    while stack:\n        for other in near[stack.pop()]:\n            if other not in reached:\n"
                "                reached.add(other)\n                stack.append(other)\n"
                "    for room in reached:\n        label[room] = $pick(reached)\nreturn label",
            ),
            oracle=lambda size, doors, extreme: [
                eval(extreme["pick"])(group)
                for room in range(size)
                for group in _components(size, doors)
                if room in group
            ],
            draw=lambda rng, extreme: _numbers(rng),
            edges=((1, []), (3, [(2, 1)]), (5, [(4, 0), (1, 3)])),
            about={
                "size": "the number of rooms",
                "doors": "the pairs of rooms that are joined",
                "return": "a label for each room",
            },
            noun="the list of the $extreme numbers that each of $size rooms can reach through $doors",
            gives="ints",
        ),
        Family(
            "links_without_detour",
            "size|towns|count: int, roads|cables|links: list[tuple[int, int]] -> list[int]",
            names=("$name", "find_$name", "${name}_of_map", "list_$name"),
            tells=(
                "The towns 0 to $size - 1 are joined by $roads. Return the positions in $roads of those whose two "
                "towns $cond when this road alone is closed.",
                "Close one of the $roads at a time and see whether its ends $cond through the others. Return the "
                "positions of the roads for which this is so.",
                "An undirected graph has the vertices 0 to $size - 1 and the edges $roads. Return, in ascending order, "
                "the positions of the edges whose ends $cond after the edge is taken out.",
            ),
            notes=("Positions count from 0. No pair occurs twice, in either direction.",),
            varies={
                "want": (
                    {"name": "essential_links", "cond": "are no longer connected", "not": "not in", "same": "!="},
                    {"name": "spare_links", "cond": "are still connected", "not": "in", "same": "=="},
                )
            },
            solutions=(
                "def reach(start, roads):\n    seen = {start}\n    stack = [start]\n    while stack:\n"
                "        here = stack.pop()\n        for road in roads:\n            if here in road:\n"
                "                other = sum(road) - here\n                if other not in seen:\n"
                "                    seen.add(other)\n                    stack.append(other)\n    return seen\n\n"
                "found = []\nfor at, (a, b) in enumerate($roads):\n"
                "    if b $not reach(a, $roads[:at] + $roads[at + 1 :]):\n        found.append(at)\nreturn found",
                "found = []\nfor at, (a, b) in enumerate($roads):\n    group = list(range($size))\n"
                "    for c, d in $roads[:at] + $roads[at + 1 :]:\n        old, new = group[c], group[d]\n"
                "        group = [new if one == old else one for one in group]\n    if group[a] $same group[b]:\n"
                "        found.append(at)\nreturn found",
            ),
            oracle=lambda size, roads, want: [
                at
                for at, (a, b) in enumerate(roads)
                if (want["not"] == "in")
                == any(a in group and b in group for group in _components(size, [r for r in roads if r != (a, b)]))
            ],
            draw=lambda rng, want: (
                size := rng.randint(4, 6),
                [(int(a), int(b)) for a, b in any_edges(rng, "012345"[:size], rng.randint(3, size + 1))],
            ),
            edges=((3, [(0, 1), (2, 1)]), (4, [(0, 1), (1, 2), (2, 0), (2, 3)])),
            about={
                "size": "the number of towns",
                "roads": "the pairs of joined towns",
                "return": "the positions of the roads whose towns $cond without them",
            },
            noun="the positions in $roads of the roads whose ends $cond when the road is closed",
            gives="ints",
        ),
        Family(
            "word_families_by_letter",
            "words|names|labels: list[str] -> $kind",
            names=("family_$end", "kin_$end", "relatives_$end", "${end}_of_families"),
            tells=(
                "Two words are related if $rule. Relatives of relatives belong to the same family. Return $what.",
                "In the list $words, every two words are linked of which it is true that $rule. A family holds all the "
                "words that chains of links join. Return $what.",
                "Sort $words into families: words belong together if $rule, or if a chain of such words lies between "
                "them. Return $what.",
            ),
            notes=("The words are different, not empty, and in small letters.",),
            varies={
                "rule": (
                    {
                        "rule": "they begin with the same letter or end with the same letter",
                        "test": "a[0] == b[0] or a[-1] == b[-1]",
                    },
                    {
                        "rule": "they have at least three different letters in common",
                        "test": "len(set(a) & set(b)) >= 3",
                    },
                    {
                        "rule": "they are equally long or begin with the same letter",
                        "test": "len(a) == len(b) or a[0] == b[0]",
                    },
                ),
                "form": (
                    {"kind": "int", "what": "the number of families", "end": "count", "give": "len(families)"},
                    {
                        "kind": "list[str]",
                        "what": "the alphabetically first words of all families, sorted",
                        "end": "heads",
                        "give": "sorted(min(family) for family in families)",
                    },
                ),
            },
            solutions=(
                "families = []\nfor a in $words:\n    related = [f for f in families if any($test for b in f)]\n"
                "    families = [f for f in families if f not in related]\n"
                "    families.append([a] + [b for f in related for b in f])\nreturn $give",
                "families = []\nrest = sorted($words)\nwhile rest:\n    family = [rest.pop(0)]\n    at = 0\n"
                "    while at < len(family):\n        a = family[at]\n        near = [b for b in rest if $test]\n"
                "        family += near\n        rest = [b for b in rest if b not in near]\n        at += 1\n"
                "    families.append(family)\nreturn $give",
            ),
            oracle=lambda words, rule, form: eval(
                form["give"],
                {
                    "families": [
                        [words[at] for at in group]
                        for group in _components(
                            len(words),
                            [
                                (i, j)
                                for i, a in enumerate(words)
                                for j, b in enumerate(words)
                                if i < j and eval(rule["test"], {"a": a, "b": b})
                            ],
                        )
                    ]
                },
            ),
            draw=lambda rng, rule, form: (rng.sample(_PLAIN, rng.choice((0, 3, 4, 4, 5, 5, 6))),),
            edges=((["nut", "tin", "pea"],), (["ape", "pea"],)),
            about={"words": "different words in small letters", "return": "$what"},
        ),
    ),
)
