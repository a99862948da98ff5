"""Counting and adding up in trees: nodes, leaves, values."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.trees._draws import (
    as_dict,
    binary,
    general,
    letter_tree,
    nodes,
    shown,
    shown_dict,
    walked,
)

_NOTE = "A binary tree is None (empty) or a tuple (value, left subtree, right subtree)."


def _count(rng: Random) -> Example:
    size = rng.randint(5, 7)
    tree = binary(rng, size)
    return example(
        """How many nodes has a binary tree? None if it is empty, and otherwise one more than its two subtrees have
        together.""",
        '''
        Tree = tuple | None


        def count(tree: Tree) -> int:
            """Return the number of nodes."""
            if tree is None:
                return 0
            value, left, right = tree
            return 1 + count(left) + count(right)


        tree = $tree
        print(count(tree))
        print(count(tree[1]), count(tree[2]))
        print(count(None))
        ''',
        """The second line shows the subtrees: with the root they make $size. The 1 in the function stands for the node
        itself, and every node is reached by exactly one call.""",
        tree=shown(tree),
        size=size,
    )


def _leaves(rng: Random) -> Example:
    names = things(rng, 7)
    tree = general(rng, names, 3)
    leaves = sum(1 for _, _, below in walked(tree) if not below)
    return example(
        """A leaf is a node without children. In a tree of pairs, a label and a list of subtrees, it has an empty
        list.""",
        '''
        Tree = tuple[str, list]


        def leaves(tree: Tree) -> list[str]:
            """Return the labels of the leaves from left to right."""
            label, children = tree
            if not children:
                return [label]
            return [leaf for child in children for leaf in leaves(child)]


        tree = $tree
        print(leaves(tree))
        print(len(leaves(tree)))
        ''',
        """An inner node adds nothing of its own. It passes on what its children found, in their order. Of the 7 nodes
        here, $leaves.""",
        tree=shown(tree),
        leaves="1 is a leaf" if leaves == 1 else f"{leaves} are leaves",
    )


def _kinds(rng: Random) -> Example:
    tree = binary(rng, 7)
    return example(
        """One walk can count several things at once. This one sorts the nodes of a binary tree by their number of
        children and keeps the counts in a list.""",
        '''
        def tally(tree: tuple | None, counts: list[int]) -> None:
            """Add 1 to counts[k] for each node with k children."""
            if tree is None:
                return
            value, left, right = tree
            children = (left is not None) + (right is not None)
            counts[children] += 1
            tally(left, counts)
            tally(right, counts)


        tree = $tree
        counts = [0, 0, 0]
        tally(tree, counts)
        print(counts)
        print(counts[0] == counts[2] + 1)
        ''',
        """A truth value counts as 0 or 1 when it is added. The last line is no accident: in every binary tree that
        isn't empty there is one more leaf than there are nodes with two children.""",
        tree=shown(tree),
    )


def _sizes(rng: Random) -> Example:
    names = words(rng, 7)
    tree = general(rng, names, 2)
    sizes = {name: rng.randint(1, 9) for name, _, below in walked(tree) if not below}
    return example(
        """The files of a disk are the leaves of a tree of folders, and their sizes are given apart. The sum of a folder
        is the sum of everything that it contains.""",
        '''
        def total(name: str, inside: dict, sizes: dict[str, int]) -> int:
            """Return the size of the file, or of all files in the folder, and print it for folders."""
            if not inside:
                return sizes[name]
            amount = sum(total(other, below, sizes) for other, below in inside.items())
            print(name, amount)
            return amount


        sizes = $sizes
        inside = $inside
        total("$root", inside, sizes)
        ''',
        """A folder is printed after what it contains, because its sum isn't known earlier. "$root" comes last, with the
        sum of all the sizes, $all.""",
        sizes=sizes,
        inside=shown_dict(as_dict(tree)),
        root=tree[0],
        all=sum(sizes.values()),
    )


def _most_question(rng: Random) -> Question:
    names = people(rng, 7)
    tree = general(rng, names, 3)
    return question(
        """Who in this family has the most children? Write a function that returns the largest number of children that
        a node has.""",
        '''
        Tree = tuple[str, list]


        def most_children(tree: Tree) -> int:
            """Return the largest number of children of a single node."""
            name, children = tree
            return max([len(children), *(most_children(child) for child in children)])


        family = $tree
        print(most_children(family))
        print(most_children(("$one", [])))
        ''',
        """The node's own number competes with the best of each subtree. It is put into the list first, so the list is
        never empty, not even for a leaf.""",
        tree=shown(tree),
        one=names[0],
    )


def _largest_question(rng: Random) -> Question:
    tree = binary(rng, 6, 1, 60)
    best = max(value for value, _, _ in nodes(tree))
    return question(
        """Write a function that returns the largest value in a binary tree, and `None` for the empty tree.""",
        '''
        def largest(tree: tuple | None) -> int | None:
            """Return the largest value, None if there is none."""
            if tree is None:
                return None
            value, left, right = tree
            candidates = [value, largest(left), largest(right)]
            return max(one for one in candidates if one is not None)


        tree = $tree
        print(largest(tree))
        print(largest(None))
        ''',
        """Empty subtrees answer `None`, which can't be compared with numbers and is therefore filtered out. The
        value of the node itself is always left, so `max` has something to choose from. Here it finds $best.""",
        tree=shown(tree),
        best=best,
    )


_KINDS: tuple[dict[str, str], ...] = (
    {
        "name": "leaves",
        "which": "leaves (nodes without children)",
        "one": "leaf",
        "test": "left is None and right is None",
        "kids": "== 0",
    },
    {
        "name": "inner_nodes",
        "which": "inner nodes (nodes with at least one child)",
        "one": "inner node",
        "test": "left is not None or right is not None",
        "kids": ">= 1",
    },
    {
        "name": "single_parents",
        "which": "nodes with exactly one child",
        "one": "node with exactly one child",
        "test": "(left is None) != (right is None)",
        "kids": "== 1",
    },
    {
        "name": "full_nodes",
        "which": "nodes with two children",
        "one": "node with two children",
        "test": "left is not None and right is not None",
        "kids": "== 2",
    },
)


def _of_kind(tree: Any, kind: dict[str, str]) -> list[int]:
    return [value for value, _, kids in nodes(tree) if eval(f"{kids}{kind['kids']}")]


def _by_brackets(text: str, name: str) -> int:
    """From the literal of the tree: every label is a node, and a list's items are counted by their depth."""
    opened: list[int] = []
    counts = []
    for char in text:
        if char == "[":
            opened.append(0)
        elif char == "(" and opened:
            opened[-1] += 1
        elif char == "]":
            counts.append(opened.pop())
    return {
        "leaf_count": text.count("[]"),
        "most_children": max(counts),
        "node_count": text.count("("),
        "only_children": sum(n == 1 for n in counts),
        "branchings": sum(n > 1 for n in counts),
    }[name]


LESSON = Lesson(
    topic="Counting nodes and leaves of a tree",
    area="trees",
    concepts=("tree", "recursion", "leaves", "accumulation"),
    openings=(
        """How many people are in a family tree, how many of them have no children, how much do all files of a folder
        weigh? Each of these takes a visit to every node.""",
        """Counting what is in a tree needs no loop and no counter. A node counts itself and asks its children for the
        rest.""",
        """The answer for a tree is made of the answers for its parts. Counting shows this in its simplest form: one,
        plus what the subtrees have.""",
    ),
    ideas=(
        (
            """The empty tree has 0 nodes. Any other has 1 for its root plus the nodes of its subtrees. These two
            sentences, written in Python, are the function.""",
            """Begin with the smallest tree, for which the answer is known without any work. Then say how the answer for
            a node follows from those for its children.""",
        ),
        (
            """A leaf is a node without children. In a binary tree both subtrees are `None`; in a tree with lists of
            children the list is empty; in nested dictionaries the dictionary is.""",
            """All nodes that aren't leaves are inner nodes. Leaves are where a walk turns back, and in many trees they
            carry the actual data while the inner nodes only group it.""",
        ),
        (
            """For sums, maxima or lists the pattern stays and the combination changes: `+` for sums and lists,
            `max` for the largest, `or` and `any` for questions with yes or no.""",
            """Ask what an empty subtree should contribute: 0 to a sum, nothing to a list. For a maximum there is no
            such value, so filter the missing answers out or start from the node's own value.""",
        ),
        (
            """Each node is visited once, so the time grows in proportion to the number of nodes. The shape of the tree
            doesn't matter for that.""",
            """A list of nodes that wait, used as a stack, can replace the recursion. Take one, count it, push its
            children. For counting, the order is of no importance.""",
        ),
    ),
    examples=(_count, _leaves, _kinds, _sizes),
    pitfalls=(
        """Counting a missing child as a leaf. In a binary tree with the value 4 and only a left child, the missing
        right one is `None` and no node. Test both children of an existing node instead of counting the `None`s.""",
        """Adding 1 twice, once in the node and once in the call for each child. Then every node but the root is counted
        double. Each call should count exactly the node that it was called for.""",
        """Using a global counter that is never set back. The second call goes on from the result of the first. Return
        the number instead of adding to something outside.""",
    ),
    questions=(_most_question, _largest_question),
    asks=(
        "How are the nodes counted?",
        "What exactly is a leaf?",
        "Does the pattern work for other questions?",
        "How long does it take?",
    ),
    notes={
        "young": (
            """Every child at the party counts its own sweets and asks the children behind it for theirs. The one at the
            front knows the sum of all.""",
        ),
        "student": (
            """A function defined by one case for the empty tree and one that combines the results of the subtrees is
            called a fold. Counting, summing and finding the height are folds.""",
        ),
        "analyst": (
            """Subtotals of a hierarchy, such as regions and shops, are sums over subtrees. Compute them from the leaves
            upwards, and the parts always add up to the whole.""",
        ),
        "hobbyist": (
            """Try it on your own folders: `pathlib.Path.iterdir` gives the children of a folder, and the function
            hardly changes.""",
        ),
    },
    families=(
        Family(
            "count_nodes_of_kind",
            "tree|root|top: tuple | None -> int",
            names=("count_$name", "$name", "tree_$name", "get_$name"),
            tells=(
                "Return the number of $which in $tree, which is a binary tree.",
                "Count the nodes of the binary tree in $tree that are $which.",
                "How many $which are there in $tree? Return their number.",
                "Go through all nodes of $tree and return how many of them are $which.",
            ),
            notes=(_NOTE,),
            varies={"kind": _KINDS},
            solutions=(
                "def count(node):\n    if node is None:\n        return 0\n    value, left, right = node\n"
                "    own = 1 if $test else 0\n    return own + count(left) + count(right)\n\nreturn count($tree)",
                "found = 0\nstack = [$tree]\nwhile stack:\n    node = stack.pop()\n    if node is not None:\n"
                "        value, left, right = node\n        if $test:\n            found += 1\n"
                "        stack += [left, right]\nreturn found",
                "def chosen(node):\n    if node is None:\n        return []\n    value, left, right = node\n"
                "    here = [value] if $test else []\n    return here + chosen(left) + chosen(right)\n\n"
                "return len(chosen($tree))",
            ),
            oracle=lambda tree, kind: len(_of_kind(tree, kind)),
            draw=lambda rng, kind: (binary(rng, rng.choice((2, 3, 3, 4, 4, 5, 6, 7)), 1, 12),),
            edges=((None,), ((5, None, (8, None, None)),), ((4, (2, None, None), (6, None, None)),)),
            about={"tree": "a binary tree of nested tuples, or None", "return": "the number of $which"},
            noun="the number of $which in the binary tree $tree",
            gives="nat",
        ),
        Family(
            "values_of_nodes_of_kind",
            "tree|root|top: tuple | None -> int",
            names=("${how}_$name", "${how}_of_$name", "${how}_in_$name"),
            tells=(
                "Return the $how of the values that stand in $which of $tree, a binary tree.",
                "Look at all $which in $tree and return the $how of their values.",
                "Of the nodes of $tree, take those that are $which. Return the $how of their values.",
            ),
            notes=(_NOTE + " The result is 0 if there is no such node; all values are positive.",),
            varies={
                "kind": _KINDS,
                "how": (
                    {"how": "sum", "end": "sum(values)"},
                    {"how": "maximum", "end": "max(values, default=0)"},
                    {"how": "minimum", "end": "min(values, default=0)"},
                ),
            },
            solutions=(
                "values = []\n\ndef visit(node):\n    if node is not None:\n        value, left, right = node\n"
                "        if $test:\n            values.append(value)\n        visit(left)\n        visit(right)\n\n"
                "visit($tree)\nreturn $end",
                "values = []\nstack = [$tree]\nwhile stack:\n    node = stack.pop()\n    if node is None:\n"
                "        continue\n    value, left, right = node\n    if $test:\n        values.append(value)\n"
                "    stack += [left, right]\nreturn $end",
                "def collect(node):\n    if node is None:\n        return []\n    value, left, right = node\n"
                "    here = [value] if $test else []\n    return here + collect(left) + collect(right)\n\n"
                "values = collect($tree)\nreturn $end",
            ),
            oracle=lambda tree, kind, how: eval(how["end"], {"values": _of_kind(tree, kind)}),
            draw=lambda rng, kind, how: (binary(rng, rng.choice((2, 3, 3, 4, 4, 5, 6, 7)), 1, 20),),
            edges=((None,), ((5, None, (8, None, None)),), ((4, (2, None, None), (6, (3, None, None), None)),)),
            about={"tree": "a binary tree of nested tuples, or None", "return": "the $how of those values"},
            noun="the $how of the values in $which of the binary tree $tree",
            gives="nat",
        ),
        Family(
            "statistics_of_a_label_tree",
            "tree|root|top: tuple -> int",
            names=("$name", "find_$name", "tree_$name", "get_$name"),
            tells=(
                "$tree is a pair of a label and a list of subtrees of the same form. Return $what.",
                "Return $what, for $tree whose nodes are pairs (label, list of subtrees).",
                "In $tree every node is a pair: its label, and the list of the nodes directly below it. Compute $what.",
            ),
            varies={
                "what": (
                    {
                        "name": "leaf_count",
                        "what": "the number of nodes that have nothing below them",
                        "end": "counts.count(0)",
                    },
                    {
                        "name": "most_children",
                        "what": "the largest number of children that a single node has",
                        "end": "max(counts)",
                    },
                    {"name": "node_count", "what": "the number of nodes in all", "end": "len(counts)"},
                    {
                        "name": "only_children",
                        "what": "the number of nodes that are the only child of their parent",
                        "end": "counts.count(1)",
                    },
                    {
                        "name": "branchings",
                        "what": "the number of nodes with two children or more",
                        "end": "sum(n >= 2 for n in counts)",
                    },
                )
            },
            solutions=(
                "def child_counts(node):\n    label, children = node\n    counts = [len(children)]\n"
                "    for child in children:\n        counts += child_counts(child)\n    return counts\n\n"
                "counts = child_counts($tree)\nreturn $end",
                "counts = []\nstack = [$tree]\nwhile stack:\n    label, children = stack.pop()\n"
                "    counts.append(len(children))\n    stack.extend(children)\nreturn $end",
            ),
            oracle=lambda tree, what: _by_brackets(repr(tree), what["name"]),
            draw=lambda rng, what: (letter_tree(rng, 2, 8),),
            edges=((("x", []),), (("p", [("q", []), ("r", [("s", [])])]),)),
            about={"tree": "a pair of a label and a list of subtrees", "return": "$what"},
            noun="$what, in the tree $tree",
            gives="nat",
        ),
    ),
)
