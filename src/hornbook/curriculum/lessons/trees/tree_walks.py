"""Preorder, inorder and postorder."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.trees._draws import (
    Tree,
    binary,
    general,
    inorder,
    letter_tree,
    nodes,
    search_tree,
    shown,
    walked,
)

_BINARY = "A binary tree is None (empty) or a tuple (value, left subtree, right subtree)."


def _three(rng: Random) -> Example:
    tree = binary(rng, 6)
    root = nodes(tree)[0][0]
    return example(
        """The three walks differ in one thing only: where the node itself stands among its subtrees.""",
        '''
        Tree = tuple | None


        def preorder(tree: Tree) -> list[int]:
            """Return each value before its subtrees."""
            return [tree[0]] + preorder(tree[1]) + preorder(tree[2]) if tree else []


        def inorder(tree: Tree) -> list[int]:
            """Return each value between its left and its right subtree."""
            return inorder(tree[1]) + [tree[0]] + inorder(tree[2]) if tree else []


        def postorder(tree: Tree) -> list[int]:
            """Return each value behind its subtrees."""
            return postorder(tree[1]) + postorder(tree[2]) + [tree[0]] if tree else []


        tree = $tree
        print(preorder(tree))
        print(inorder(tree))
        print(postorder(tree))
        ''',
        """The root, $root, comes first in the first list and last in the third. In the second, everything from its left
        subtree stands before it and everything from its right subtree behind it.""",
        tree=shown(tree),
        root=root,
    )


def _generator(rng: Random) -> Example:
    values = rng.sample(range(1, 50), 7)
    tree = search_tree(values)
    return example(
        """Joining lists makes many intermediate copies. A generator hands out the values one at a time instead, and
        `yield from` passes on what a subtree yields.""",
        '''
        from collections.abc import Iterator


        def inorder(tree: tuple | None) -> Iterator[int]:
            """Yield the values from left to right."""
            if tree is not None:
                value, left, right = tree
                yield from inorder(left)
                yield value
                yield from inorder(right)


        tree = $tree
        print(list(inorder(tree)))
        print(next(inorder(tree)))
        print([value for value in inorder(tree) if value % 2])
        ''',
        """This tree has smaller values on the left and larger ones on the right of each node, so the walk yields
        them in ascending order. `next` takes only the first, $least, and the rest of the tree isn't visited at all.""",
        tree=shown(tree),
        least=min(values),
    )


def _delete(rng: Random) -> Example:
    names = words(rng, 6)
    tree = general(rng, names, 2)
    return example(
        """A folder can be removed only when it is empty, so its contents have to go first. That is postorder, in a tree
        whose nodes have any number of children.""",
        '''
        def removal_order(tree: tuple) -> list[str]:
            """Return the labels so that each comes behind everything below it."""
            label, children = tree
            order = []
            for child in children:
                order += removal_order(child)
            order.append(label)
            return order


        folders = $tree
        print(removal_order(folders))
        ''',
        """The label is appended after the loop, on the way back. Moved in front of the loop, the same line would give
        preorder: the order in which the folders could be created.""",
        tree=shown(tree),
    )


def _stack(rng: Random) -> Example:
    tree = binary(rng, 6)
    return example(
        """Inorder without recursion: go left as far as possible and put every node on a stack; take one off, note its
        value, and turn to its right subtree.""",
        '''
        def inorder(tree: tuple | None) -> list[int]:
            """Return the values from left to right."""
            found = []
            waiting = []
            while waiting or tree is not None:
                while tree is not None:
                    waiting.append(tree)
                    tree = tree[1]
                value, _, tree = waiting.pop()
                found.append(value)
            return found


        tree = $tree
        print(inorder(tree))
        ''',
        """The stack holds the nodes whose left side is being dealt with and that have not been noted themselves. The
        recursive version keeps exactly these in its waiting calls.""",
        tree=shown(tree),
    )


def _outline_question(rng: Random) -> Question:
    names = things(rng, 6)
    tree = general(rng, names, 3)
    return question(
        """Write a function that numbers the nodes of a tree in preorder, starting with 1, and returns pairs of number
        and label.""",
        '''
        def numbered(tree: tuple) -> list[tuple[int, str]]:
            """Return (number, label) for each node in preorder."""

            def labels(node: tuple) -> list[str]:
                label, children = node
                return [label] + [one for child in children for one in labels(child)]

            return list(enumerate(labels(tree), start=1))


        tree = $tree
        for number, label in numbered(tree):
            print(number, label)
        ''',
        """The walk and the numbering are kept apart: one makes the list, the other counts along it. Chapters of a book
        are numbered in this order, each before its sections.""",
        tree=shown(tree),
    )


def _rebuild_question(rng: Random) -> Question:
    tree = binary(rng, 5, 1, 9)
    before = [value for value, _, _ in nodes(tree)]
    middle = inorder(tree)
    return question(
        """From the preorder and the inorder list of the same binary tree with different values, the tree can be built
        again. Write the function.""",
        '''
        def rebuild(before: list[int], middle: list[int]) -> tuple | None:
            """Return the tree whose preorder and inorder lists are given."""
            if not before:
                return None
            root = before[0]
            at = middle.index(root)
            left = rebuild(before[1 : at + 1], middle[:at])
            right = rebuild(before[at + 1 :], middle[at + 1 :])
            return (root, left, right)


        print(rebuild($before, $middle))
        ''',
        """Preorder names the root, $root, and inorder says what lies on either side of it. The left side has as many
        values in both lists, which tells where to cut the first.""",
        before=before,
        middle=middle,
        root=before[0],
    )


_ORDERS: tuple[dict[str, str], ...] = (
    {
        "name": "preorder",
        "rule": "first the value of a node, then its left and then its right subtree",
        "join": "[value] + walk(left) + walk(right)",
        "push": "[right, left, value]",
    },
    {
        "name": "inorder",
        "rule": "first the left subtree of a node, then its value, then its right subtree",
        "join": "walk(left) + [value] + walk(right)",
        "push": "[right, value, left]",
    },
    {
        "name": "postorder",
        "rule": "first the left and then the right subtree of a node, then its value",
        "join": "walk(left) + walk(right) + [value]",
        "push": "[value, right, left]",
    },
    {
        "name": "mirrored_preorder",
        "rule": "first the value of a node, then its right and then its left subtree",
        "join": "[value] + walk(right) + walk(left)",
        "push": "[left, right, value]",
    },
    {
        "name": "mirrored_inorder",
        "rule": "first the right subtree of a node, then its value, then its left subtree",
        "join": "walk(right) + [value] + walk(left)",
        "push": "[left, value, right]",
    },
)


def _keyed(tree: Any, name: str) -> list[Any]:
    """By sorting the nodes by the way to them: 0 for left, 2 for right, and 1 or 3 at the end for the node itself."""
    found = []
    stack: list[tuple[Any, tuple[int, ...]]] = [(tree, ())]
    own = {"pre": -1, "in": 1, "post": 3}[name.replace("mirrored_", "").removesuffix("order")]
    left, right = (2, 0) if name.startswith("mirrored") else (0, 2)
    while stack:
        node, way = stack.pop()
        if node:
            found.append(((*way, own), node[0]))
            stack += [(node[1], (*way, left)), (node[2], (*way, right))]
    return [value for _, value in sorted(found)]


def _tour(tree: Tree) -> list[str]:
    found: list[str] = []
    above: list[str] = []
    for label, depth, _ in walked(tree):
        while len(above) > depth:
            found.append("-" + above.pop())
        found.append("+" + label)
        above.append(label)
    return found + ["-" + label for label in reversed(above)]


def _marks(tree: Any) -> str:
    """The preorder text with dots for missing subtrees."""
    return "." if tree is None else tree[0] + _marks(tree[1]) + _marks(tree[2])


def _letters(rng: Random) -> Any:
    names = dict(enumerate("abcdefgh"))

    def named(tree: Any) -> Any:
        return None if tree is None else (names[tree[0]], named(tree[1]), named(tree[2]))

    tree = binary(rng, rng.randint(1, 6), 0, 7)
    return named(tree)


def _mirrored(tree: Tree) -> Tree:
    return tree[0], [_mirrored(child) for child in reversed(tree[1])]


def _read(text: str, name: str) -> Any:
    """By replacing each letter that is followed by two finished trees, until one is left."""
    parts: list[Any] = [None if one == "." else one for one in text]
    while len(parts) > 1:
        at = next(
            n
            for n in range(len(parts))
            if isinstance(parts[n], str) and not any(isinstance(one, str) for one in parts[n + 1 : n + 3])
        )
        parts[at : at + 3] = [tuple(parts[at : at + 3])]
    tree = parts[0]
    if name == "tree":
        return tree
    if name == "levels":
        return max((depth + 1 for _, depth, _ in nodes(tree)), default=0)
    return "".join(_keyed(tree, "inorder" if name == "middle_text" else "postorder"))


LESSON = Lesson(
    topic="Walking through a tree: preorder, inorder, postorder",
    area="trees",
    concepts=("tree_traversal", "preorder", "inorder", "postorder"),
    openings=(
        """To visit every node of a tree one needs an order. Three have names, and they differ in when a node takes its
        turn: before its subtrees, between them, or behind them.""",
        """A table of contents lists a chapter before its sections, a bill sums up the parts before the whole, and a
        sorted tree is read from left to right. Each uses another walk through the same kind of structure.""",
        """Move one line of a recursive function, and the output changes from preorder to postorder. Knowing which one
        is needed settles many tasks with trees.""",
    ),
    ideas=(
        (
            """Preorder: first the node, then its subtrees from left to right. It suits whatever goes from the whole to
            the parts, such as printing an outline, copying a tree or creating folders.""",
            """In preorder every node comes before everything below it. The root is the first of all, and the first
            value of each subtree is its root.""",
        ),
        (
            """Inorder: the left subtree, then the node, then the right subtree. It makes sense for binary trees only,
            because "between" needs two sides.""",
            """Inorder reads a binary tree from left to right, as if all the nodes fell straight down. In a search tree
            that is the ascending order.""",
        ),
        (
            """Postorder: the subtrees first, then the node. It suits whatever goes from the parts to the whole: sums of
            folders, values of expressions, deleting.""",
            """In postorder a node comes when everything below it has been done, so it can use the results of its
            children. The root is the last.""",
        ),
        (
            """The recursive functions for the three orders are nearly the same. What stands before, between or
            behind the recursive calls is what happens on the way in, in the middle, or on the way out.""",
            """All three walks take the same way round the tree. Each passes a node three times, coming from above, from
            the left and from the right, and the order only decides at which of them the value is noted.""",
        ),
        (
            """Write the walk as a generator when the caller may stop early or treats the values one by one. For short
            trees, joining lists reads more easily.""",
            """One list alone does not determine the tree, since different shapes can have the same preorder. Preorder
            and inorder together do, if the values are different, and so does a preorder that marks missing
            subtrees.""",
        ),
    ),
    examples=(_three, _generator, _delete, _stack),
    pitfalls=(
        """Writing `preorder(left)` on a line of its own. The list it returns is dropped, and the result contains the
        root only. The lists of both subtrees must be joined to the node's own value.""",
        """Forgetting `from` in a generator. `yield walk(left)` hands out a generator object instead of its values, and
        the caller finds strange objects in the list.""",
        """Expecting ascending values from an inorder walk of any binary tree. They come sorted only if the tree was
        built as a search tree.""",
    ),
    questions=(_outline_question, _rebuild_question),
    asks=(
        "What is preorder good for?",
        "What is inorder?",
        "When does one use postorder?",
        "How do the functions differ?",
        "Lists or a generator?",
    ),
    notes={
        "young": (
            """Walk once round a drawn tree with your finger, close to the lines. Say each number when you first pass
            it. That is preorder. Say it when you pass it for the last time. That is postorder.""",
        ),
        "student": (
            """The positions of a node in preorder and in postorder together answer at once whether it lies above
            another: it comes earlier in the first and later in the second.""",
        ),
        "engineer": (
            """`os.walk` visits folders in preorder by default and in postorder with `topdown=False`, which is what a
            recursive delete needs.""",
        ),
        "teacher": (
            """Give groups the same tree on paper and one of the three rules each, and have them read their lists aloud.
            Then ask which list begins with the root, and which ends with it.""",
        ),
    },
    families=(
        Family(
            "values_in_walk_order",
            "tree|root|top: tuple | None -> list[int]",
            names=("$name", "${name}_values", "walk_$name", "list_$name"),
            tells=(
                "Return the values of $tree in this order: $rule.",
                "List the values of the binary tree in $tree. At every node the order is: $rule.",
                "Walk through $tree and collect its values, at every node $rule.",
            ),
            notes=(_BINARY,),
            varies={"order": _ORDERS},
            solutions=(
                "def walk(node):\n    if node is None:\n        return []\n    value, left, right = node\n"
                "    return $join\n\nreturn walk($tree)",
                "found = []\nstack = [$tree]\nwhile stack:\n    item = stack.pop()\n"
                "    if isinstance(item, tuple):\n        value, left, right = item\n        stack += $push\n"
                "    elif item is not None:\n        found.append(item)\nreturn found",
            ),
            oracle=lambda tree, order: _keyed(tree, order["name"]),
            draw=lambda rng, order: (binary(rng, rng.choice((2, 3, 4, 4, 5, 6)), 1, 9),),
            edges=((None,), ((5, None, (8, None, None)),), ((4, (2, (1, None, None), None), (6, None, None)),)),
            about={"tree": "a binary tree of nested tuples, or None", "return": "the values in that order"},
            noun="the list of the values of $tree in the order $name",
            gives="ints",
        ),
        Family(
            "tour_with_entries_and_exits",
            "tree|root|top: tuple -> list[str]",
            names=("tour", "enter_and_leave", "round_walk", "walk_round"),
            tells=(
                "A walk round $tree enters each node, goes through its subtrees from $side, and leaves it again. "
                "Return "
                "the list of these events: `$plus` and the label for entering, `$minus` and the label for leaving.",
                "Go through $tree depth first, taking subtrees from $side. Note `$plus` in front of a label when "
                "its node "
                "is entered and `$minus` in front of it when the node is left, and return the notes in order.",
                "Every node of $tree is entered once and left once, after all its subtrees, which are visited from "
                "$side. Return the labels in the order of these events, with `$plus` in front on entering and `$minus` "
                "on leaving.",
            ),
            notes=("The nodes of $tree are pairs (label, list of subtrees).",),
            varies={
                "side": (
                    {"side": "left to right", "each": "children", "push": "children[::-1]"},
                    {"side": "right to left", "each": "children[::-1]", "push": "children"},
                ),
                "marks": (
                    {"plus": "+", "minus": "-"},
                    {"plus": ">", "minus": "<"},
                    {"plus": "in:", "minus": "out:"},
                ),
            },
            solutions=(
                'events = []\n\ndef visit(node):\n    label, children = node\n    events.append("$plus" + label)\n'
                '    for child in $each:\n        visit(child)\n    events.append("$minus" + label)\n\n'
                "visit($tree)\nreturn events",
                "events = []\nstack = [$tree]\nwhile stack:\n    item = stack.pop()\n"
                '    if isinstance(item, str):\n        events.append("$minus" + item)\n        continue\n'
                '    label, children = item\n    events.append("$plus" + label)\n    stack.append(label)\n'
                "    stack += $push\nreturn events",
                "def walk(node):\n    label, children = node\n"
                "    inner = [event for child in $each for event in walk(child)]\n"
                '    return ["$plus" + label, *inner, "$minus" + label]\n\nreturn walk($tree)',
            ),
            oracle=lambda tree, side, marks: [
                (marks["plus"] if event[0] == "+" else marks["minus"]) + event[1:]
                for event in _tour(tree if side["side"].startswith("left") else _mirrored(tree))
            ],
            draw=lambda rng, side, marks: (letter_tree(rng, 1, 5),),
            edges=((("x", []),), (("p", [("q", []), ("r", [])]),)),
            about={"tree": "a pair of a label and a list of subtrees", "return": "the events in order"},
            noun="the list of the events of a walk round $tree",
            gives="words",
        ),
        Family(
            "tree_from_marked_preorder",
            "text|marks|code: str -> $kind",
            names=("$name", "read_$name", "${name}_from_text", "get_$name"),
            tells=(
                "$text describes a binary tree: a letter is a node, followed by the descriptions of its left and of "
                "its "
                "right subtree, and a dot is an empty tree. Return $what.",
                "A binary tree of letters was written down in preorder, with a dot for each empty subtree, and gave "
                "$text. Return $what.",
                "Read the binary tree that $text stands for (`.` for an empty tree, otherwise the letter of the root, "
                "then the text of the left and of the right subtree) and return $what.",
            ),
            notes=(
                "The text is always complete: for example, `ab..c..` is an a with a b on its left and a c on its "
                "right.",
            ),
            varies={
                "what": (
                    {
                        "kind": "tuple | None",
                        "name": "tree",
                        "what": "it as nested tuples (letter, left, right), with None for an empty tree",
                        "empty": "None",
                        "make": "(letter, left, right)",
                    },
                    {
                        "kind": "str",
                        "name": "middle_text",
                        "what": "its letters in inorder, as one text",
                        "empty": '""',
                        "make": "left + letter + right",
                    },
                    {
                        "kind": "str",
                        "name": "end_text",
                        "what": "its letters in postorder, as one text",
                        "empty": '""',
                        "make": "left + right + letter",
                    },
                    {
                        "kind": "int",
                        "name": "levels",
                        "what": "the number of its levels, 0 for the empty tree",
                        "empty": "0",
                        "make": "1 + max(left, right)",
                    },
                )
            },
            solutions=(
                'letters = iter($text)\n\ndef read():\n    letter = next(letters)\n    if letter == ".":\n'
                "        return $empty\n    left = read()\n    right = read()\n    return $make\n\nreturn read()",
                'def read(at):\n    letter = $text[at]\n    if letter == ".":\n        return $empty, at + 1\n'
                "    left, at = read(at + 1)\n    right, at = read(at)\n    return $make, at\n\nreturn read(0)[0]",
                'stack = []\nfor letter in reversed($text):\n    if letter == ".":\n'
                "        stack.append($empty)\n    else:\n        left = stack.pop()\n        right = stack.pop()\n"
                "        stack.append($make)\nreturn stack[0]",
            ),
            oracle=lambda text, what: _read(text, what["name"]),
            draw=lambda rng, what: (_marks(_letters(rng)),),
            edges=((".",), ("ab..c..",), ("a.b..",)),
            about={"text": "the tree in preorder, with dots", "return": "$what"},
        ),
    ),
)
