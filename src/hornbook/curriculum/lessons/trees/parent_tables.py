"""A tree as a table of parents: ancestors and common ancestors."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, places, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.trees._draws import general, parents

_UP = "Entry i of $up is the number of the node above node i, and -1 for the root."


def _lines(table: dict[str, str]) -> str:
    return "{\n" + "".join(f"    {literal(a)}: {literal(b)},\n" for a, b in table.items()) + "}"


def _ancestors(rng: Random) -> Example:
    names = people(rng, 7)
    boss = parents(general(rng, names, 2))
    deep = max(boss, key=lambda name: len(_chain(boss, name)))
    return example(
        """In a firm everybody but the head has one superior. A dictionary from each person to the superior is the whole
        tree.""",
        '''
        def superiors(boss: dict[str, str], name: str) -> list[str]:
            """Return the people above this one, from the nearest to the head."""
            above = []
            while name in boss:
                name = boss[name]
                above.append(name)
            return above


        boss = $boss
        print(superiors(boss, "$deep"))
        print(superiors(boss, "$root"))
        ''',
        """The loop ends at $root, who is not a key of the dictionary. Going up needs neither recursion nor a search,
        because there is exactly one way.""",
        boss=_lines(boss),
        deep=deep,
        root=names[0],
    )


def _common(rng: Random) -> Example:
    names = people(rng, 7)
    a, b, c, d, e, f, g = names
    boss = dict(sorted({b: a, c: a, d: b, e: b, f: d, g: c}.items()))
    return example(
        """Who is the nearest common ancestor of two people? Write down the way up from the first, then go up from the
        second until somebody on that list is met.""",
        '''
        def way_up(parent: dict[str, str], name: str) -> list[str]:
            """Return the name and all its ancestors, nearest first."""
            way = [name]
            while way[-1] in parent:
                way.append(parent[way[-1]])
            return way


        def nearest_common(parent: dict[str, str], one: str, other: str) -> str:
            """Return the nearest node that is above both names, or one of them itself."""
            above = way_up(parent, one)
            return next(name for name in way_up(parent, other) if name in above)


        parent = $boss
        print(nearest_common(parent, "$f", "$e"))
        print(nearest_common(parent, "$f", "$g"))
        print(nearest_common(parent, "$f", "$b"))
        ''',
        """$f and $e meet in $b, while the ways of $f and $g only meet at the root. In the last line one of the two lies
        above the other and is the answer itself, since a way up begins with its own name.""",
        boss=_lines(boss),
        b=b,
        e=e,
        f=f,
        g=g,
    )


def _children(rng: Random) -> Example:
    names = places(rng, 7)
    tree = general(rng, names, 3)
    above = parents(tree)
    return example(
        """Each post office sends its parcels on to a larger one, up to the central office. The table says for each
        where it sends them; who sends parcels to a given office has to be collected.""",
        '''
        def senders(sends_to: dict[str, str]) -> dict[str, list[str]]:
            """Return for each office that receives parcels the offices that send them."""
            table: dict[str, list[str]] = {}
            for office, target in sends_to.items():
                table.setdefault(target, []).append(office)
            return table


        sends_to = $above
        for office, others in senders(sends_to).items():
            print(office, "<-", others)
        ''',
        """Turning the table round takes one pass. Offices that receive nothing don't occur in the result, and a look-up
        with `get(name, [])` treats them right.""",
        above=_lines(above),
    )


def _numbers(rng: Random) -> Example:
    size = rng.randint(7, 9)
    up = [-1] + [rng.randrange(n) for n in range(1, size)]
    return example(
        """With numbered nodes a list is enough: entry `i` is the parent of `i`, and the root has -1. If every
        parent has a smaller number than its children, one pass fills in all depths.""",
        """
        up = $up

        depth = [0] * len(up)
        for node in range(1, len(up)):
            depth[node] = depth[up[node]] + 1
        print(depth)

        size = [1] * len(up)
        for node in range(len(up) - 1, 0, -1):
            size[up[node]] += size[node]
        print(size)
        """,
        """The first loop goes from the root outwards, so the depth of a parent is known in time. The second goes the
        other way and adds the size of each finished subtree to its parent. The root ends up with $count, the number of
        all nodes.""",
        up=up,
        count=size,
    )


def _distance_question(rng: Random) -> Question:
    names = words(rng, 7)
    a, b, c, d, e, f, g = names
    parent = dict(sorted({b: a, c: a, d: b, e: b, f: d, g: c}.items()))
    return question(
        """How many steps is it from one node of a tree to another, up and down along the edges? Write the function
        for a table of parents.""",
        '''
        def way_up(parent: dict[str, str], name: str) -> list[str]:
            """Return the name and all its ancestors, nearest first."""
            way = [name]
            while way[-1] in parent:
                way.append(parent[way[-1]])
            return way


        def steps(parent: dict[str, str], one: str, other: str) -> int:
            """Return the number of edges between two nodes of the same tree."""
            first, second = way_up(parent, one), way_up(parent, other)
            return min(first.index(name) + second.index(name) for name in first if name in second)


        parent = $parent
        print(steps(parent, "$f", "$e"))
        print(steps(parent, "$f", "$g"))
        print(steps(parent, "$a", "$a"))
        ''',
        """Every common ancestor gives a way over it, and the nearest gives the shortest. The position in the list
        is the number of steps up, so nothing else has to be counted.""",
        parent=_lines(parent),
        a=a,
        e=e,
        f=f,
        g=g,
    )


def _heirs_question(rng: Random) -> Question:
    names = people(rng, 7)
    parent = parents(general(rng, names, 3))
    below = sum(names[1] in _chain(parent, name)[1:] for name in names)
    return question(
        """Write a function that counts the descendants of a person in a table of parents, without building lists of
        children.""",
        '''
        def descendants(parent: dict[str, str], person: str) -> int:
            """Return how many people have this person above them."""
            count = 0
            for name in parent:
                while name in parent:
                    name = parent[name]
                    count += name == person
            return count


        parent = $parent
        print(descendants(parent, "$first"))
        print(descendants(parent, "$second"))
        ''',
        """From everybody the way up is followed, and each time it passes the person, one is added. It can pass
        there only once, since the way has no circles. $first is the root, so all the $others others count; below
        $second there $verb.""",
        parent=_lines(parent),
        first=names[0],
        second=names[1],
        others=len(names) - 1,
        verb="is nobody" if below == 0 else "is 1 person" if below == 1 else f"are {below} people",
    )


def _chain(parent: dict[str, str], name: str) -> list[str]:
    return [name] + (_chain(parent, parent[name]) if name in parent else [])


def _table(rng: Random, low: int = 3, high: int = 8) -> list[int]:
    """Parents in any order of numbers."""
    size = rng.randint(low, high)
    names = rng.sample(range(size), size)
    up = [-1] * size
    for at in range(1, size):
        up[names[at]] = names[rng.randrange(max(0, at - 3), at)]
    return up


def _above(up: list[int]) -> list[list[bool]]:
    """above[a][b]: whether b is a or above a; by squaring the relation."""
    size = range(len(up))
    found = [[a == b or up[a] == b for b in size] for a in size]
    for _ in size:
        found = [[any(found[a][m] and found[m][b] for m in size) for b in size] for a in size]
    return found


def _common_of(up: list[int], one: int, other: int, which: str) -> int:
    above = _above(up)
    shared = [n for n in range(len(up)) if above[one][n] and above[other][n]]
    nearest = next(n for n in shared if not any(m != n and above[m][n] for m in shared))
    between = sum(above[one][n] != above[other][n] for n in range(len(up)))
    return {"meeting": nearest, "distance": between, "shared": len(shared)}[which]


def _letter_table(rng: Random) -> dict[str, str]:
    size = rng.randint(3, 7)
    names = rng.sample("abcdefgh"[:size], size)
    return dict(sorted((names[at], names[rng.randrange(max(0, at - 2), at)]) for at in range(1, size)))


def _from_root(parent: dict[str, str], name: str) -> list[str]:
    """By extending ways downwards from the root until one ends at the name."""
    root = next(one for one in [*parent.values(), name] if one not in parent)
    ways = [[root]]
    while not any(way[-1] == name for way in ways):
        ways = [[*way, child] for way in ways for child, above in parent.items() if above == way[-1]]
    return next(way for way in ways if way[-1] == name)


def _numbers_of(up: list[int], short: str) -> list[int]:
    above = _above(up)
    size = range(len(up))
    if short == "depths":
        return [sum(above[i]) - 1 for i in size]
    return [sum(above[a][i] for a in size) for i in size]


LESSON = Lesson(
    topic="Trees as a table of parents: ancestors and common ancestors",
    area="trees",
    concepts=("parent_table", "ancestors", "common_ancestor", "tree"),
    openings=(
        """Every folder lies in one folder, every employee has one superior, every branch office belongs to one
        other. For such trees it is enough to store, for each node, the node above it.""",
        """A list of records, each with a reference to its parent, is the form in which databases keep trees. Going
        up is easy in it, while going down takes a little preparation.""",
        """From any node of a tree there is exactly one way to the root. A table that says "one step up" for each node
        holds the whole tree, and a short loop follows it.""",
    ),
    ideas=(
        (
            """The table is a dictionary from each node to its parent, `{"b": "a", "c": "a", "d": "b"}`. The root is not
            a key, or its entry is `None`. With numbered nodes it is a list, with -1 for the root.""",
            """In a dictionary `parent` from each node to its parent, only the root is not a key. So the loop `while
            name in parent` goes up as far as possible and stops at the right place.""",
        ),
        (
            """The ancestors of a node are what one meets on the way up. There are as many of them as the node is deep,
            which makes the length of the way its depth.""",
            """Follow the table and note each node that you come to. If the list is turned round, it begins with the
            root and reads like the path of a file.""",
        ),
        (
            """Two nodes always have a common ancestor, the root at the latest. The nearest is found by writing down one
            way up and following the other until it meets the first.""",
            """Seen from the root, two ways run together for a while and then part. The last node they share is the
            nearest common ancestor.""",
        ),
        (
            """To go down, turn the table round: for each entry append the child to the list of its parent. One pass
            over all entries gives the lists of children of all nodes.""",
            """Counting descendants or adding up subtrees works from the leaves upwards. If children come behind their
            parents in the list, a single pass from the end to the beginning does it.""",
        ),
        (
            """The form is compact and easy to change: to move a whole subtree, one entry is enough. The price is that
            the children of a node have no order and aren't at hand.""",
            """Check the data before you walk: a node that is its own ancestor makes the loop endless. In a table that
            people fill in by hand this does happen.""",
        ),
    ),
    examples=(_ancestors, _common, _children, _numbers),
    pitfalls=(
        """Looking the root up. `parent[name]` raises a `KeyError` there, because the root has no entry. Let the
        condition of the loop ask whether there is one.""",
        """Using -1 for "no parent" and then writing `up[up[node]]`. In Python -1 is a valid index, so the last entry of
        the list is returned, without any error. Test for -1 before each look-up.""",
        """Comparing the two ways up position by position from the nodes. They may be of different lengths, so equal
        positions mean nothing. Compare from the root, or use membership.""",
    ),
    questions=(_distance_question, _heirs_question),
    asks=(
        "What does the table look like?",
        "How are the ancestors found?",
        "How is a common ancestor found?",
        "How do I get from a node to its children?",
        "When is this form a good choice?",
    ),
    notes={
        "young": (
            """Write on a card for each person only the name of their mother. Lay out the chain from yourself: mother,
            grandmother, and so on. The cards are the table.""",
        ),
        "engineer": (
            """A table of parents is the adjacency list of SQL, a column `parent_id`. A recursive common table
            expression does in the database what the loop does here.""",
        ),
        "analyst": (
            """To add up sales by region from a table of shops with a parent column, follow the parents of each shop and
            add its sum to every ancestor.""",
        ),
        "student": (
            """If ancestors are asked for often in a deep tree, store for each node also its ancestor 2, 4, 8, ... steps
            up. Any jump then takes a logarithmic number of look-ups.""",
        ),
    },
    families=(
        Family(
            "ancestors_by_name",
            "parent|boss|above: dict[str, str], name|person|start: str -> $kind",
            names=("$short", "find_$short", "${short}_of", "get_$short"),
            tells=(
                "$parent maps every name but that of the root to the name directly above it. Return $what $name.",
                "Each key of $parent lies directly below its value in a tree. Return $what $name.",
                "In $parent every name leads to the one above it, and only the root has no entry. Return $what $name.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[str]",
                        "short": "ancestors",
                        "what": "the names above, from the nearest one to the root, for",
                        "end": "way[1:]",
                    },
                    {
                        "kind": "list[str]",
                        "short": "path",
                        "what": "the names on the way from the root down to, and including,",
                        "end": "way[::-1]",
                    },
                    {"kind": "int", "short": "depth", "what": "how many names lie above", "end": "len(way) - 1"},
                    {
                        "kind": "str",
                        "short": "top",
                        "what": "the root of the tree, found by going up from",
                        "end": "way[-1]",
                    },
                )
            },
            solutions=(
                "way = [$name]\nwhile way[-1] in $parent:\n    way.append($parent[way[-1]])\nreturn $end",
                "def climb(one):\n    return [one, *climb($parent[one])] if one in $parent else [one]\n\n"
                "way = climb($name)\nreturn $end",
                "way = []\ncurrent = $name\nwhile current is not None:\n    way.append(current)\n"
                "    current = $parent.get(current)\nreturn $end",
            ),
            oracle=lambda parent, name, what: (
                lambda way: {"ancestors": way[:-1][::-1], "path": way, "depth": len(way) - 1, "top": way[0]}[
                    what["short"]
                ]
            )(_from_root(parent, name)),
            draw=lambda rng, what: (table := _letter_table(rng), rng.choice(sorted({*table, *table.values()}))),
            edges=(({"b": "a"}, "a"), ({"c": "b", "b": "a"}, "c")),
            about={
                "parent": "for each name the name directly above it",
                "name": "the name to start from",
                "return": "what is asked for",
            },
        ),
        Family(
            "two_nodes_in_parent_list",
            "up|parents|parent_of: list[int], one|a|x: int, other|b|y: int -> int",
            names=("$short", "find_$short", "node_$short", "get_$short"),
            tells=(
                _UP + " Return $what $one and $other.",
                "A tree is given as the list $up, whose entry i is the node above i (-1 for the root). Return $what "
                "$one and $other.",
                "In the tree that $up describes, find $what $one and $other. " + _UP,
            ),
            notes=("A node is equal to itself, so it counts too.",),
            varies={
                "what": (
                    {
                        "short": "meeting",
                        "what": "the lowest node that is above or equal to both",
                        "end": "min(shared, key=ways[0].index)",
                    },
                    {
                        "short": "distance",
                        "what": "the number of edges on the way between",
                        "end": "len(ways[0]) + len(ways[1]) - 2 * len(shared)",
                    },
                    {
                        "short": "shared",
                        "what": "the number of nodes that are above or equal to both",
                        "end": "len(shared)",
                    },
                )
            },
            solutions=(
                "ways = []\nfor node in ($one, $other):\n    way = []\n    while node != -1:\n"
                "        way.append(node)\n"
                "        node = $up[node]\n    ways.append(way)\n"
                "shared = [node for node in ways[0] if node in ways[1]]\nreturn $end",
                "def climb(node):\n    return [] if node == -1 else [node, *climb($up[node])]\n\n"
                "ways = [climb($one), climb($other)]\nshared = set(ways[0]) & set(ways[1])\nreturn $end",
            ),
            oracle=lambda up, one, other, what: _common_of(up, one, other, what["short"]),
            draw=lambda rng, what: (up := _table(rng, 4, 8), rng.randrange(len(up)), rng.randrange(len(up))),
            edges=(([-1, 0, 0, 1], 3, 2), ([1, -1], 0, 0), ([-1, 0, 1, 1], 3, 1)),
            about={
                "up": "for each node the node above it",
                "one": "the first node",
                "other": "the second node",
                "return": "$what both",
            },
            noun="$what $one and $other in the tree with the parents $up",
            gives="nat",
        ),
        Family(
            "per_node_numbers_of_parent_list",
            "up|parents|parent_of: list[int] -> list[int]",
            names=("$short", "node_$short", "compute_$short", "all_$short"),
            tells=(
                _UP + " Return a list whose entry i is $what.",
                "Return, for every node i of the tree in $up in order, $what. " + _UP,
                "For the tree in which $up holds the parent of every node (-1 for the root), return the list of these "
                "numbers: for node i, $what.",
            ),
            varies={
                "what": (
                    {
                        "short": "depths",
                        "what": "the number of nodes above node i, up to the root",
                        "begin": "0",
                        "which": "node",
                        "each": "len(ways[node]) - 1",
                    },
                    {
                        "short": "sizes",
                        "what": "the number of nodes below node i, at any distance, and i itself",
                        "begin": "1",
                        "which": "above",
                        "each": "sum(node in one for one in ways)",
                    },
                )
            },
            solutions=(
                "numbers = [$begin] * len($up)\nfor node in range(len($up)):\n    above = $up[node]\n"
                "    while above != -1:\n        numbers[$which] += 1\n        above = $up[above]\nreturn numbers",
                "def way(node):\n    return [] if node == -1 else [node, *way($up[node])]\n\n"
                "ways = [way(node) for node in range(len($up))]\nreturn [$each for node in range(len($up))]",
            ),
            oracle=lambda up, what: _numbers_of(up, what["short"]),
            draw=lambda rng, what: (_table(rng, 3, 8),),
            edges=(([-1],), ([-1, 0, 0, 1],), ([1, 2, -1],)),
            about={"up": "for each node the node above it, -1 for the root", "return": "a number for each node"},
            noun="the list that holds, for each node i of the tree with the parents $up, $what",
            gives="ints",
        ),
    ),
)
