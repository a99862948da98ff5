"""Walking through a tree level by level."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.trees._draws import (
    binary,
    general,
    letter_tree,
    nodes,
    several,
    shown,
    walked,
)

_BINARY = "A binary tree is None (empty) or a tuple (value, left subtree, right subtree)."


def _levels(rng: Random) -> Example:
    names = people(rng, 7)
    tree = general(rng, names, 3)
    return example(
        """A list holds all nodes of one level. From it the next level is made: the children of the first node, then
        those of the second, and so on.""",
        '''
        Tree = tuple[str, list]


        def levels(tree: Tree) -> list[list[str]]:
            """Return the labels level by level, the root's first."""
            found = []
            level = [tree]
            while level:
                found.append([label for label, _ in level])
                level = [child for _, children in level for child in children]
            return found


        family = $tree
        for generation in levels(family):
            print(generation)
        ''',
        """The comprehension with two loops joins the lists of children in order. When nobody in a level has children,
        the new list is empty and the loop ends. The first generation is $root alone.""",
        tree=shown(tree),
        root=names[0],
    )


def _queue(rng: Random) -> Example:
    tree = binary(rng, 6)
    return example(
        """A queue hands out the nodes one by one, level after level. Each node that leaves it puts its children at
        the end.""",
        '''
        from collections import deque


        def level_order(tree: tuple | None) -> list[int]:
            """Return the values from top to bottom, each level from left to right."""
            found = []
            queue = deque([tree])
            while queue:
                node = queue.popleft()
                if node is not None:
                    value, left, right = node
                    found.append(value)
                    queue.append(left)
                    queue.append(right)
            return found


        tree = $tree
        print(level_order(tree))
        ''',
        """Missing children enter the queue as `None` and are ignored when they come out. A stack in place of the queue
        would turn the walk into one that goes into the depth.""",
        tree=shown(tree),
    )


def _sums(rng: Random) -> Example:
    tree = binary(rng, 7, 1, 20)
    sums: dict[int, int] = {}
    for value, depth, _ in nodes(tree):
        sums[depth] = sums.get(depth, 0) + value
    best = max(sums, key=lambda depth: sums[depth])
    return example(
        """Which level has the largest sum? A recursive walk can tell, if it carries the depth and uses it as an
        index.""",
        '''
        def add_up(tree: tuple | None, depth: int, sums: list[int]) -> None:
            """Add each value to the sum of its level."""
            if tree is None:
                return
            if depth == len(sums):
                sums.append(0)
            value, left, right = tree
            sums[depth] += value
            add_up(left, depth + 1, sums)
            add_up(right, depth + 1, sums)


        tree = $tree
        sums: list[int] = []
        add_up(tree, 0, sums)
        print(sums)
        print(sums.index(max(sums)))
        ''',
        """The list grows by one item when a level is reached for the first time. This walk goes depth first, and
        yet its results are sorted by levels. Level $best has the largest sum.""",
        tree=shown(tree),
        best=best,
    )


def _array(rng: Random) -> Example:
    values = rng.sample(range(1, 60), 7)
    return example(
        """A full binary tree can be stored level by level in one list, without any nesting. The children of position
        `i` are at `2 * i + 1` and `2 * i + 2`.""",
        '''
        values = $values


        def children(position: int) -> list[int]:
            """Return the values of the children of a position."""
            return values[2 * position + 1 : 2 * position + 3]


        print(children(0), children(1), children(3))
        start, width = 0, 1
        while start < len(values):
            print(values[start : start + width])
            start += width
            width *= 2
        ''',
        """A slice beyond the end is empty, so leaves have no children without any test. Each level is twice as wide as
        the one above it. The module `heapq` keeps its heaps in this form.""",
        values=values,
    )


def _width_question(rng: Random) -> Question:
    names = words(rng, 7)
    tree = general(rng, names, 3)
    counts: dict[int, int] = {}
    for _, depth, _ in walked(tree):
        counts[depth] = counts.get(depth, 0) + 1
    return question(
        """The width of a tree is the number of nodes in its fullest level. Write a function for it.""",
        '''
        def width(tree: tuple) -> int:
            """Return the largest number of nodes on one level."""
            most = 0
            level = [tree]
            while level:
                most = max(most, len(level))
                level = [child for _, children in level for child in children]
            return most


        tree = $tree
        print(width(tree))
        print(width(("alone", [])))
        ''',
        """Only the lengths of the lists matter, so nothing else is kept. The widest level here has $most.""",
        tree=shown(tree),
        most=several(max(counts.values()), "node"),
    )


def _side_question(rng: Random) -> Question:
    tree = binary(rng, 7)
    return question(
        """Write a function that returns the middle value of each level of a binary tree, of an even number the left of
        the two in the middle.""",
        '''
        def middles(tree: tuple | None) -> list[int]:
            """Return the middle value of each level, from top to bottom."""
            found = []
            level = [tree] if tree is not None else []
            while level:
                found.append(level[(len(level) - 1) // 2][0])
                level = [child for node in level for child in node[1:] if child is not None]
            return found


        tree = $tree
        print(middles(tree))
        print(middles(None))
        ''',
        """The first level is made with care, so that an empty tree gives an empty list. `node[1:]` are the two
        subtrees, and missing ones are left out, which keeps the levels free of `None`.""",
        tree=shown(tree),
    )


def _by_depth(tree: Any) -> list[list[int]]:
    """Levels from the depths of a preorder walk."""
    steps = nodes(tree)
    return [
        [value for value, depth, _ in steps if depth == level]
        for level in range(max((d for _, d, _ in steps), default=-1) + 1)
    ]


def _labels_by_depth(tree: Any) -> list[list[str]]:
    steps = walked(tree)
    return [[one for one, d, _ in steps if d == level] for level in range(max(d for _, d, _ in steps) + 1)]


def _flat(values: list[int], name: str) -> list[Any]:
    """By following the parents of each position up to the root."""
    depths = []
    for position in range(len(values)):
        depth = 0
        while position:
            position = (position - 1) // 2
            depth += 1
        depths.append(depth)
    rows = [
        [value for value, one in zip(values, depths, strict=True) if one == level]
        for level in range(max(depths, default=-1) + 1)
    ]
    if name == "rows":
        return rows
    return [{"level_sums": sum(row), "row_maxima": max(row), "last_in_rows": row[-1]}[name] for row in rows]


def _chosen_level(tree: Any, name: str, first: bool) -> int:
    scores = []
    for row in _by_depth(tree):
        scores.append({"widest_level": len(row), "richest_level": sum(row), "peak_level": max(row)}[name])
    return sorted(range(len(scores)), key=lambda at: (scores[at], -at if first else at))[-1]


LESSON = Lesson(
    topic="A tree level by level",
    area="trees",
    concepts=("level_order", "breadth_first_search", "tree", "queue"),
    openings=(
        """The generations of a family, the rounds of a tournament, the ranks of an organisation: these are the levels
        of a tree, and many questions concern a whole level at once.""",
        """A walk that follows each branch to its end jumps between the levels. To see everybody at the same
        distance from the root together, go through the tree row by row.""",
        """Draw a tree with the root at the top and read it like a page, line by line from left to right. Programs
        do that with a list or a queue of nodes.""",
    ),
    ideas=(
        (
            """Keep the nodes of the current level in a list. Deal with them, collect their children in a second
            list, and let that become the current one. When it is empty, the tree is finished.""",
            """One round of the loop is one level. It begins with the list `[root]`, and each round replaces the list by
            that of the children.""",
        ),
        (
            """A queue gives level order without marking where a level ends: take a node from the front, append its
            children at the back. Nodes of one level always leave before those of the next.""",
            """If single nodes matter and levels don't, use a `deque`. Whoever enters it first leaves first, which is
            level order.""",
        ),
        (
            """Questions per level become questions about a list: its length is the width, its sum the sum of the level,
            its first item the leftmost node.""",
            """Since a level is a plain list, everything known about lists applies to it. Maximum, mean, first and last
            take a line each.""",
        ),
        (
            """A recursive walk can group by levels too. It passes the depth on and uses it as an index into a list of
            lists, which grows when a new level is reached.""",
            """Depth first and level by level are less far apart than they seem: with the depth at hand, a recursive
            function sorts each node into the right row.""",
        ),
        (
            """In a full binary tree the levels have 1, 2, 4, 8, ... nodes and fit into one list without gaps. Position
            arithmetic replaces references: the parent of `i` is `(i - 1) // 2`.""",
            """Reading a tree level by level and writing the values into a list gives the form that heaps use. It
            needs no tuples and no `None`, as long as no level but the last has gaps.""",
        ),
    ),
    examples=(_levels, _queue, _sums, _array),
    pitfalls=(
        """Appending children to the list that the loop is running over. The loop then goes on into the next level, and
        the levels can't be told apart any more. Collect them in a new list.""",
        """Starting with `[None]` for an empty tree. The first round tries to take `None` apart. Begin with an empty
        list in that case, or skip `None` when it comes out.""",
        """Using `pop()` on the queue. It takes the newest node, and the walk goes down one branch instead of along the
        level. `popleft()` takes the oldest.""",
    ),
    questions=(_width_question, _side_question),
    asks=(
        "How are the levels formed?",
        "Can a queue do it?",
        "What can be asked about a level?",
        "Does recursion work as well?",
        "Can the levels be stored in one list?",
    ),
    notes={
        "young": (
            """Stand in rows: you in the first, your parents in the second, your grandparents in the third. Each row is
            a level. How long is each row?""",
        ),
        "student": (
            """The memory needed is the width of the tree, whereas recursion needs its height. For broad, low trees the
            recursive walk is the thriftier one.""",
        ),
        "analyst": (
            """An outline of a report hierarchy up to level 2 is the first three lists of a level walk. It can stop
            there, without reading the rest of the tree.""",
        ),
        "hobbyist": (
            """Take the draw of a knockout tournament and write the players round by round, from the final outwards.
            That is a tree in level order.""",
        ),
    },
    families=(
        Family(
            "one_number_per_level",
            "tree|root|top: tuple | None -> list[int]",
            names=("level_$name", "${name}_by_level", "tree_$name", "${name}_of_levels"),
            tells=(
                "Return a list with one number for each level of $tree, from the root downwards: $what of the level.",
                "For every level of $tree, the root's first, compute $what, and return these numbers as a list.",
                "Go through $tree level by level and return the list that holds, for each level, $what.",
            ),
            notes=(_BINARY,),
            varies={
                "what": (
                    {"name": "sums", "what": "the sum of the values", "end": "sum(values)"},
                    {"name": "counts", "what": "the number of nodes", "end": "len(values)"},
                    {"name": "maxima", "what": "the largest value", "end": "max(values)"},
                    {
                        "name": "spreads",
                        "what": "the difference between the largest and the smallest value",
                        "end": "max(values) - min(values)",
                    },
                    {
                        "name": "ends",
                        "what": "the sum of its leftmost and its rightmost value",
                        "end": "values[0] + values[-1]",
                    },
                )
            },
            solutions=(
                "result = []\nlevel = [$tree] if $tree is not None else []\nwhile level:\n"
                "    values = [node[0] for node in level]\n    result.append($end)\n"
                "    level = [child for node in level for child in node[1:] if child is not None]\nreturn result",
                "rows = []\n\ndef visit(node, depth):\n    if node is None:\n        return\n"
                "    if depth == len(rows):\n        rows.append([])\n    value, left, right = node\n"
                "    rows[depth].append(value)\n    visit(left, depth + 1)\n    visit(right, depth + 1)\n\n"
                "visit($tree, 0)\nreturn [$end for values in rows]",
                "from collections import deque\nrows = []\nqueue = deque([($tree, 0)])\nwhile queue:\n"
                "    node, depth = queue.popleft()\n    if node is not None:\n        if depth == len(rows):\n"
                "            rows.append([])\n        rows[depth].append(node[0])\n"
                "        queue.extend((child, depth + 1) for child in node[1:])\n"
                "return [$end for values in rows]",
            ),
            oracle=lambda tree, what: [eval(what["end"], {"values": values}) for values in _by_depth(tree)],
            draw=lambda rng, what: (binary(rng, rng.choice((2, 3, 4, 5, 5, 6, 7)), 1, 9),),
            edges=(((5, None, (8, None, None)),), ((4, (2, (1, None, None), None), (6, None, None)),)),
            about={"tree": "a binary tree of nested tuples, or None", "return": "one number for each level"},
            noun="the list of these numbers for the levels of $tree: $what",
            gives="ints",
        ),
        Family(
            "choice_among_levels",
            "tree|root|top: tuple -> int",
            names=("$name", "find_$name", "get_$name", "${name}_depth"),
            tells=(
                "Number the levels of $tree from 0 at the root. Return the number of the level with the $best "
                "$what; of "
                "several, the $one counts.",
                "Return the depth at which $tree has the $best $what. If that holds for several depths, return the "
                "$one.",
                "On which level of $tree is the $best $what? The root is on level 0, and of equally good levels the "
                "$one is returned.",
            ),
            notes=("$tree is a tuple (value, left, right), in which a missing subtree is None.",),
            varies={
                "what": (
                    {"name": "widest_level", "best": "largest", "what": "number of nodes", "score": "len(level)"},
                    {
                        "name": "richest_level",
                        "best": "largest",
                        "what": "sum of values",
                        "score": "sum(node[0] for node in level)",
                    },
                    {
                        "name": "peak_level",
                        "best": "largest",
                        "what": "single value",
                        "score": "max(node[0] for node in level)",
                    },
                ),
                "tie": (
                    {"one": "uppermost", "better": ">", "end": "scores.index(max(scores))"},
                    {"one": "lowest", "better": ">=", "end": "len(scores) - 1 - scores[::-1].index(max(scores))"},
                ),
            },
            solutions=(
                "best = depth = number = 0\nlevel = [$tree]\nwhile level:\n    score = $score\n"
                "    if depth == 0 or score $better best:\n        best = score\n        number = depth\n"
                "    level = [child for node in level for child in node[1:] if child is not None]\n    depth += 1\n"
                "return number",
                "rows = []\n\ndef visit(node, depth):\n    if depth == len(rows):\n        rows.append([])\n"
                "    rows[depth].append(node)\n    for child in node[1:]:\n        if child is not None:\n"
                "            visit(child, depth + 1)\n\nvisit($tree, 0)\nscores = [$score for level in rows]\n"
                "return $end",
            ),
            oracle=lambda tree, what, tie: _chosen_level(tree, what["name"], tie["better"] == ">"),
            draw=lambda rng, what, tie: (binary(rng, rng.choice((2, 3, 4, 5, 6)), 1, 5, distinct=False),),
            edges=(((5, None, (8, None, None)),), ((4, (2, (4, None, None), None), (1, None, None)),)),
            about={"tree": "a binary tree of nested tuples", "return": "the number of the level"},
            noun="the depth at which $tree has the $best $what",
            gives="nat",
        ),
        Family(
            "lines_of_labels",
            "tree|root|top: tuple -> list[str]",
            names=("level_lines", "lines_by_level", "rows_of_labels", "tree_lines"),
            tells=(
                "Return one line of text for each level of $tree, $order: the labels of that level from left to right, "
                "joined by $name.",
                "Write $tree as a list of lines, one for every level, $order. A line holds the labels of its level "
                "from "
                "left to right with $name between them.",
                "For each level of $tree, $order, join the labels by $name from left to right, and return the list of "
                "these texts.",
            ),
            notes=("The nodes of $tree are pairs (label, list of subtrees).",),
            varies={
                "order": (
                    {"order": "the root's level first", "turn": ""},
                    {"order": "the deepest level first", "turn": "[::-1]"},
                ),
                "mark": (
                    {"name": "a blank", "mark": " "},
                    {"name": "a hyphen", "mark": "-"},
                    {"name": "a comma and a blank", "mark": ", "},
                ),
            },
            solutions=(
                "lines = []\nlevel = [$tree]\nwhile level:\n"
                '    lines.append("$mark".join(label for label, _ in level))\n'
                "    level = [child for _, children in level for child in children]\nreturn lines$turn",
                "rows = []\n\ndef visit(node, depth):\n    label, children = node\n    if depth == len(rows):\n"
                "        rows.append([])\n    rows[depth].append(label)\n    for child in children:\n"
                "        visit(child, depth + 1)\n\nvisit($tree, 0)\n"
                'lines = ["$mark".join(row) for row in rows]\nreturn lines$turn',
            ),
            oracle=lambda tree, order, mark: [
                mark["mark"].join(row)
                for row in (_labels_by_depth(tree)[::-1] if order["turn"] else _labels_by_depth(tree))
            ],
            draw=lambda rng, order, mark: (letter_tree(rng, 2, 8),),
            edges=((("x", []),), (("p", [("q", []), ("r", [("s", [])])]),)),
            about={"tree": "a pair of a label and a list of subtrees", "return": "one text for each level"},
            noun="the lines of $tree, one for each level, $order",
            gives="words",
        ),
        Family(
            "levels_of_a_flat_tree",
            "values|items|heap: list[int] -> $kind",
            names=("$name", "find_$name", "get_$name", "${name}_of_flat_tree"),
            tells=(
                "$values holds a binary tree level by level: the children of position i are at the positions 2 * i + 1 "
                "and 2 * i + 2, as far as these exist. Return $what.",
                "A binary tree without gaps is stored in $values, first the root, then its two children, then the four "
                "nodes of the next level, and so on; the last level may be incomplete. Return $what.",
                "Read $values as a tree in which position i has its children at 2 * i + 1 and 2 * i + 2. Return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[int]",
                        "name": "level_sums",
                        "what": "the sum of each level, from the root downwards",
                        "each": "sum(row)",
                    },
                    {
                        "kind": "list[list[int]]",
                        "name": "rows",
                        "what": "the list of the levels, each as a list",
                        "each": "row",
                    },
                    {
                        "kind": "list[int]",
                        "name": "row_maxima",
                        "what": "the largest value of each level, from the root downwards",
                        "each": "max(row)",
                    },
                    {
                        "kind": "list[int]",
                        "name": "last_in_rows",
                        "what": "the last value of each level, from the root downwards",
                        "each": "row[-1]",
                    },
                )
            },
            solutions=(
                "result = []\nstart, width = 0, 1\nwhile start < len($values):\n"
                "    row = $values[start : start + width]\n    result.append($each)\n    start += width\n"
                "    width *= 2\nreturn result",
                "rows = []\nfor position, value in enumerate($values):\n    depth = (position + 1).bit_length() - 1\n"
                "    if depth == len(rows):\n        rows.append([])\n    rows[depth].append(value)\n"
                "return [$each for row in rows]",
                "rows = []\nlevel = [0]\nwhile level and level[0] < len($values):\n"
                "    rows.append([$values[position] for position in level])\n"
                "    below = [child for position in level for child in (2 * position + 1, 2 * position + 2)]\n"
                "    level = [position for position in below if position < len($values)]\n"
                "return [$each for row in rows]",
            ),
            oracle=lambda values, what: _flat(values, what["name"]),
            draw=lambda rng, what: ([rng.randint(1, 30) for _ in range(rng.randint(2, 12))],),
            edges=(([],), ([7],), ([3, 8, 5, 1],)),
            about={"values": "the values level by level", "return": "$what"},
        ),
    ),
)
