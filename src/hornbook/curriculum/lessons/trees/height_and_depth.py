"""Height and depth: how far down a tree goes, and how far down something lies in it."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.trees._draws import (
    as_dict,
    binary,
    general,
    letter_tree,
    nodes,
    several,
    shown,
    shown_dict,
    walked,
)

_BINARY = "A binary tree is None (empty) or a tuple (value, left subtree, right subtree)."
_GENERAL = "The nodes of $tree are pairs (label, list of subtrees)."


def _height(rng: Random) -> Example:
    tree = binary(rng, 6)
    top = max(depth for _, depth, _ in nodes(tree))
    return example(
        """The height of a binary tree, counted in levels: none for the empty tree, otherwise one level more than the
        higher of the two subtrees.""",
        '''
        def levels(tree: tuple | None) -> int:
            """Return the number of levels of the tree."""
            if tree is None:
                return 0
            value, left, right = tree
            return 1 + max(levels(left), levels(right))


        tree = $tree
        print(levels(tree[1]), levels(tree[2]))
        print(levels(tree))
        ''',
        """The two subtrees are measured first, and the larger number wins. Counted in steps from the root down, the
        height is one less, $steps.""",
        tree=shown(tree),
        steps=top,
    )


def _depths(rng: Random) -> Example:
    names = people(rng, 6)
    tree = general(rng, names, 2)
    return example(
        """Depth is counted from the root downwards, so it is handed down as an argument. Here every person of a firm is
        listed with the number of superiors above them.""",
        '''
        def with_depth(tree: tuple, depth: int = 0) -> list[tuple[str, int]]:
            """Return each label with the number of nodes above it."""
            name, below = tree
            found = [(name, depth)]
            for child in below:
                found += with_depth(child, depth + 1)
            return found


        firm = $tree
        for name, depth in with_depth(firm):
            print(depth, "." * depth + name)
        ''',
        """The call for a child gets `depth + 1`, while the depth of the node itself stays as it is. $root has depth 0,
        as the root always has.""",
        tree=shown(tree),
        root=names[0],
    )


def _deepest(rng: Random) -> Example:
    names = words(rng, 7)
    tree = general(rng, names, 2)
    return example(
        """Which folder lies deepest? The function returns the way to it, from whose length the depth follows, and `max`
        with a key chooses among the children.""",
        '''
        def deepest(name: str, inside: dict) -> list[str]:
            """Return the longest way down, from the name to a leaf."""
            ways = [deepest(other, below) for other, below in inside.items()]
            return [name] + max(ways, key=len, default=[])


        inside = $inside
        way = deepest("$root", inside)
        print("/".join(way))
        print(len(way) - 1)
        ''',
        """With `default=[]` a leaf gives the list of its own name. Of several ways that are equally long, `max`
        takes the first. The number of steps is one less than the number of names on the way.""",
        inside=shown_dict(as_dict(tree)),
        root=names[0],
    )


def _shape(rng: Random) -> Example:
    size = rng.randint(5, 7)
    return example(
        """The same number of nodes can make a low tree or a high one. These two functions build the extremes.""",
        '''
        def chain(size: int) -> tuple | None:
            """Return a tree in which each node has only a left child."""
            return (size, chain(size - 1), None) if size else None


        def bushy(levels: int) -> tuple | None:
            """Return a tree in which every level is full."""
            return (levels, bushy(levels - 1), bushy(levels - 1)) if levels else None


        def count(tree: tuple | None) -> int:
            """Return the number of nodes."""
            return 0 if tree is None else 1 + count(tree[1]) + count(tree[2])


        def levels(tree: tuple | None) -> int:
            """Return the number of levels."""
            return 0 if tree is None else 1 + max(levels(tree[1]), levels(tree[2]))


        print(count(chain($size)), levels(chain($size)))
        print(count(bushy($size)), levels(bushy($size)))
        ''',
        """With $size levels a tree holds at least $size nodes and at most $most. Each further level doubles what
        fits in, which is why a search that goes down one way is so quick in a bushy tree.""",
        size=size,
        most=2**size - 1,
    )


def _shallow_question(rng: Random) -> Question:
    names = people(rng, 7)
    tree = general(rng, names, 3)
    least = min(depth for _, depth, below in walked(tree) if not below)
    return question(
        """Write a function for the depth of the leaf that is nearest to the root.""",
        '''
        def nearest_leaf(tree: tuple) -> int:
            """Return the smallest depth of a leaf."""
            label, children = tree
            if not children:
                return 0
            return 1 + min(nearest_leaf(child) for child in children)


        tree = $tree
        print(nearest_leaf(tree))
        print(nearest_leaf(("alone", [])))
        ''',
        """A leaf is at depth 0 in the tree that begins with it. For any other node one step is added to the best of its
        children. Here the answer is $least. Without the test for leaves `min` would be called on nothing.""",
        tree=shown(tree),
        least=several(least, "step"),
    )


def _average_question(rng: Random) -> Question:
    tree = binary(rng, 6)
    depths = [depth for _, depth, _ in nodes(tree)]
    return question(
        """How many steps does it take on average to get from the root to a node? Write a function for the mean depth of
        a binary tree that isn't empty.""",
        '''
        def depths(tree: tuple | None, depth: int = 0) -> list[int]:
            """Return the depths of all nodes."""
            if tree is None:
                return []
            return [depth] + depths(tree[1], depth + 1) + depths(tree[2], depth + 1)


        def mean_depth(tree: tuple) -> float:
            """Return the mean of the depths, rounded to two places."""
            found = depths(tree)
            return round(sum(found) / len(found), 2)


        tree = $tree
        print(depths(tree))
        print(mean_depth(tree))
        ''',
        """The depths are collected first, and the mean is a matter of one line. They add up to $total, divided by
        $count nodes.""",
        tree=shown(tree),
        total=sum(depths),
        count=len(depths),
    )


def _leaf_depths(tree: Any) -> list[int]:
    return [depth for _, depth, kids in nodes(tree) if kids == 0]


def _heights(tree: Any) -> list[tuple[int, int]]:
    """For each node the levels of its left and of its right subtree, from the depths of a walk."""
    found = []
    stack = [tree]
    while stack:
        node = stack.pop()
        if node:
            found.append(
                (
                    max((depth for _, depth, _ in nodes(node[1])), default=-1) + 1,
                    max((depth for _, depth, _ in nodes(node[2])), default=-1) + 1,
                )
            )
            stack += node[1:]
    return found


LESSON = Lesson(
    topic="Height and depth in a tree",
    area="trees",
    concepts=("tree", "height", "depth", "recursion"),
    openings=(
        """A tree can be high and thin or low and broad. How far down it goes decides how long a search takes, how deep
        a function calls itself and how wide a printed outline gets.""",
        """Two measures are easily confused. The depth of a node is its distance from the root; the height of a tree is
        the depth of its deepest node.""",
        """How many superiors has an employee, how deep are the folders nested, how many levels has the tournament?
        These are questions about depth and height.""",
    ),
    ideas=(
        (
            """Height is computed from below: a node waits for the heights of its subtrees, takes the larger one and
            adds 1. The result travels up with `return`.""",
            """For the height, ask the children first. One level is added for the node itself, and only the highest
            subtree counts, so `max` combines the answers.""",
        ),
        (
            """Depth is computed from above: the root has 0, and each child gets one more than its parent. The number
            travels down as an argument of the call.""",
            """A parameter `depth` with the default 0 carries the depth down. Every call passes `depth + 1` on, and
            nobody has to look upwards.""",
        ),
        (
            """Some count the height in nodes on the longest way, others in edges, which is one less. Both are in
            use, so say which one is meant. A single node has the height 1 or 0 accordingly.""",
            """If the height counts edges, the empty tree gets -1, so that adding 1 for the root of a single node gives
            0. If it counts levels, the empty tree gets 0.""",
        ),
        (
            """With `n` levels a binary tree has room for `2**n - 1` nodes. The other way round, a million nodes fit
            into 20 levels, if the tree is well filled.""",
            """A tree that is a mere chain has as many levels as nodes. It works, but it has lost the advantage of being
            a tree: everything is as far away as in a list.""",
        ),
        (
            """The deepest node is found like the height, but the function returns the way or the label together with
            the number. Comparing pairs, or `max` with a key, picks the best of the children.""",
            """A node is called lopsided here if its two subtrees differ much in height. Trees for searching are often
            rebuilt a little after each insertion, to prevent just that.""",
        ),
    ),
    examples=(_height, _depths, _deepest, _shape),
    pitfalls=(
        """Adding the heights of the subtrees instead of taking the larger one. The sum grows with every branch and says
        nothing about the longest way.""",
        """Writing `depth += 1` in the loop over the children. The second child then gets a larger depth than the first,
        although they are on the same level. Pass `depth + 1` and leave the variable alone.""",
        """For the nearest leaf, taking `1 + min(...)` over both subtrees of a node with only one child. The missing
        child answers 0 and pretends that a leaf is there. Leave missing children out.""",
    ),
    questions=(_shallow_question, _average_question),
    asks=(
        "How is the height found?",
        "How is the depth found?",
        "Does one count nodes or edges?",
        "How high does a tree get?",
        "What else can be measured this way?",
    ),
    notes={
        "young": (
            """Stand on the ground floor of a house that is built downwards. The floors below you are the levels. How
            many stairs are there to the deepest cellar?""",
        ),
        "student": (
            """Values that flow up are called synthesised and values that flow down inherited. Height is of the first
            kind and depth of the second.""",
        ),
        "engineer": (
            """Python's limit of about 1000 nested calls is a limit on the height. For a degenerate tree use an explicit
            stack of pairs (node, depth).""",
        ),
        "teacher": (
            """Let one half of the class compute the height from the leaves upwards and the other half the depths from
            the root downwards, and compare the largest depth with the height.""",
        ),
    },
    families=(
        Family(
            "measures_of_binary_shape",
            "tree|root|top: tuple | None -> int",
            names=("$name", "find_$name", "tree_$name", "get_$name"),
            tells=(
                "Return $what in $tree, a binary tree.",
                "Compute $what in the binary tree that $tree holds.",
                "Look at the ways from the root of $tree down to its leaves, and return $what.",
            ),
            notes=(_BINARY, "Return $none for the empty tree."),
            varies={
                "what": (
                    {
                        "name": "levels",
                        "what": "the number of nodes on the longest way from the root down to a leaf",
                        "none": "0",
                        "start": "0",
                        "pick": "max",
                        "plus": " + 1",
                    },
                    {
                        "name": "height",
                        "what": "the number of steps on the longest way from the root down to a leaf",
                        "none": "-1",
                        "start": "-1",
                        "pick": "max",
                        "plus": "",
                    },
                    {
                        "name": "nearest_leaf",
                        "what": "the number of steps on the shortest way from the root down to a leaf",
                        "none": "-1",
                        "start": "-1",
                        "pick": "min",
                        "plus": "",
                    },
                )
            },
            solutions=(
                "if $tree is None:\n    return $none\n\ndef leaf_depths(node, depth):\n"
                "    value, left, right = node\n    found = []\n    for child in (left, right):\n"
                "        if child is not None:\n            found += leaf_depths(child, depth + 1)\n"
                "    return found or [depth]\n\nreturn $pick(leaf_depths($tree, 0))$plus",
                "if $tree is None:\n    return $none\nfound = []\nstack = [($tree, 0)]\nwhile stack:\n"
                "    (value, left, right), depth = stack.pop()\n"
                "    children = [child for child in (left, right) if child is not None]\n    if not children:\n"
                "        found.append(depth)\n    stack += [(child, depth + 1) for child in children]\n"
                "return $pick(found)$plus",
                "def measure(node):\n    if node is None:\n        return $start\n    value, left, right = node\n"
                "    if left is None or right is None:\n        return 1 + max(measure(left), measure(right))\n"
                "    return 1 + $pick(measure(left), measure(right))\n\nreturn measure($tree)",
            ),
            oracle=lambda tree, what: (
                int(what["none"])
                if tree is None
                else (min if what["pick"] == "min" else max)(_leaf_depths(tree)) + (what["name"] == "levels")
            ),
            draw=lambda rng, what: (binary(rng, rng.choice((2, 3, 4, 4, 5, 6, 7)), 1, 9),),
            edges=((None,), ((5, None, (8, None, None)),), ((4, (2, (1, None, None), None), (6, None, None)),)),
            about={"tree": "a binary tree of nested tuples, or None", "return": "$what"},
            noun="$what, in the binary tree $tree",
            gives="int",
        ),
        Family(
            "place_of_a_label",
            "tree|root|top: tuple, label|name|wanted: str -> int",
            names=("depth_of", "find_depth", "label_depth", "steps_down_to"),
            tells=(
                "Return the number of steps from the root of $tree down to the node called $label.",
                "Find the node called $label in $tree and return its depth, which is 0 for the root and grows by 1 "
                "with "
                "each step down.",
                "How many nodes of $tree lie above the node called $label, on the way from the root to it? Return "
                "their number.",
                "Return the depth of $label in $tree, counted from 0 at the root.",
            ),
            notes=(_GENERAL + " Labels are different. Return -1 if $label doesn't occur.",),
            solutions=(
                "stack = [($tree, 0)]\nwhile stack:\n    (here, children), depth = stack.pop()\n"
                "    if here == $label:\n        return depth\n"
                "    stack += [(child, depth + 1) for child in children]\nreturn -1",
                "def search(node):\n    here, children = node\n    if here == $label:\n        return 0\n"
                "    for child in children:\n        steps = search(child)\n        if steps >= 0:\n"
                "            return steps + 1\n    return -1\n\nreturn search($tree)",
                "level = [$tree]\ndepth = 0\nwhile level:\n    if any(here == $label for here, _ in level):\n"
                "        return depth\n    level = [child for _, children in level for child in children]\n"
                "    depth += 1\nreturn -1",
            ),
            oracle=lambda tree, label: next((depth for one, depth, _ in walked(tree) if one == label), -1),
            draw=lambda rng: (letter_tree(rng, 3, 7), rng.choice("abcdef")),
            edges=((("a", [("b", [("c", [])])]), "c"), (("a", [("b", [])]), "z")),
            about={
                "tree": "a pair of a label and a list of subtrees",
                "label": "the label to look for",
                "return": "the depth of the node, or -1",
            },
            noun="the depth of the node $label in $tree, with -1 for none",
            gives="int",
        ),
        Family(
            "values_weighted_by_depth",
            "tree|root|top: tuple | None -> int",
            names=("$name", "find_$name", "tree_$name", "compute_$name"),
            tells=(
                "Every value of $tree counts $how. Return the sum.",
                "Add up the values of $tree, a binary tree in which each counts $how.",
                "Return the sum of the values in $tree, each of them $times.",
            ),
            notes=(_BINARY + " The root has depth 0; the sum of an empty tree is 0.",),
            varies={
                "weight": (
                    {
                        "name": "depth_sum",
                        "how": "as many times as its depth",
                        "times": "multiplied by its depth",
                        "weight": "depth",
                    },
                    {
                        "name": "level_sum",
                        "how": "as many times as its depth plus 1",
                        "times": "multiplied by its depth plus 1",
                        "weight": "(depth + 1)",
                    },
                    {
                        "name": "signed_sum",
                        "how": "with a plus sign at even depths and with a minus sign at odd depths",
                        "times": "taken as it is at even depths and with a minus sign at odd depths",
                        "weight": "(-1) ** depth",
                    },
                    {
                        "name": "doubled_sum",
                        "how": "once at the root, twice one step below it, four times two steps below it, and so on",
                        "times": "multiplied by 2 to the power of its depth",
                        "weight": "2**depth",
                    },
                )
            },
            solutions=(
                "def total(node, depth):\n    if node is None:\n        return 0\n    value, left, right = node\n"
                "    return value * $weight + total(left, depth + 1) + total(right, depth + 1)\n\n"
                "return total($tree, 0)",
                "result = 0\nstack = [($tree, 0)]\nwhile stack:\n    node, depth = stack.pop()\n"
                "    if node is not None:\n        value, left, right = node\n"
                "        result += value * $weight\n        stack.append((left, depth + 1))\n"
                "        stack.append((right, depth + 1))\nreturn result",
                "result = depth = 0\nlevel = [$tree] if $tree else []\nwhile level:\n"
                "    result += sum(node[0] for node in level) * $weight\n    depth += 1\n"
                "    level = [child for node in level for child in node[1:] if child is not None]\nreturn result",
            ),
            oracle=lambda tree, weight: sum(
                value * eval(weight["weight"], {"depth": depth}) for value, depth, _ in nodes(tree)
            ),
            draw=lambda rng, weight: (binary(rng, rng.choice((2, 3, 4, 4, 5, 6, 7)), 1, 9),),
            edges=((None,), ((5, None, (8, None, None)),), ((4, (2, (1, None, None), None), (6, None, None)),)),
            about={"tree": "a binary tree of nested tuples, or None", "return": "the sum"},
            noun="the sum of the values in $tree, each $times",
            gives="int",
        ),
        Family(
            "lopsided_nodes",
            "tree|root|top: tuple | None, gap|limit|most: int -> int",
            names=("lopsided_nodes", "count_lopsided", "steep_nodes", "uneven_nodes"),
            tells=(
                "Count the nodes of $tree whose two subtrees differ in height by $rule $gap.",
                "Return the number of nodes in $tree for which the heights of the left and the right subtree differ by "
                "$rule $gap.",
                "How many nodes of $tree have subtrees whose heights are $rule $gap apart?",
            ),
            notes=(_BINARY + " The height is the number of levels, 0 for the empty tree.",),
            varies={
                "rule": (
                    {"rule": "more than", "test": ">"},
                    {"rule": "exactly", "test": "=="},
                )
            },
            solutions=(
                "count = 0\n\ndef levels(node):\n    nonlocal count\n    if node is None:\n        return 0\n"
                "    value, left, right = node\n    one, other = levels(left), levels(right)\n"
                "    if abs(one - other) $test $gap:\n        count += 1\n    return 1 + max(one, other)\n\n"
                "levels($tree)\nreturn count",
                "def levels(node):\n    return 0 if node is None else 1 + max(levels(node[1]), levels(node[2]))\n\n"
                "def count(node):\n    if node is None:\n        return 0\n    value, left, right = node\n"
                "    here = abs(levels(left) - levels(right)) $test $gap\n"
                "    return here + count(left) + count(right)\n\nreturn count($tree)",
                "def measure(node):\n    if node is None:\n        return 0, 0\n    value, left, right = node\n"
                "    one, some = measure(left)\n    other, more = measure(right)\n"
                "    here = 1 if abs(one - other) $test $gap else 0\n"
                "    return 1 + max(one, other), some + more + here\n\nreturn measure($tree)[1]",
            ),
            oracle=lambda tree, gap, rule: sum(
                abs(a - b) > gap if rule["test"] == ">" else abs(a - b) == gap for a, b in _heights(tree)
            ),
            draw=lambda rng, rule: (binary(rng, rng.choice((3, 4, 5, 6, 7)), 1, 9), rng.choice((0, 1, 1, 2))),
            edges=(((5, None, (8, None, None)), 0), ((4, (2, (1, None, None), None), None), 1)),
            about={
                "tree": "a binary tree of nested tuples, or None",
                "gap": "the difference of heights",
                "return": "the number of such nodes",
            },
            noun="the number of nodes in $tree whose subtrees differ in height by $rule $gap",
            gives="nat",
        ),
    ),
)
