"""Trees as nested tuples and dictionaries."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.trees._draws import Tree, as_dict, general, letter_tree, shown, shown_dict, walked


def _tuples(rng: Random) -> Example:
    names = people(rng, 6)
    tree: Tree = (names[0], [(names[1], [(names[2], []), (names[3], [])]), (names[4], [(names[5], [])])])
    return example(
        """A family tree, written as nested tuples: each node is a pair of a name and the list of the nodes below it. A
        person without children has an empty list.""",
        '''
        Tree = tuple[str, list]


        def show(tree: Tree, depth: int = 0) -> None:
            """Print the names, each one step further in than the name above it."""
            name, children = tree
            print("    " * depth + name)
            for child in children:
                show(child, depth + 1)


        family = $tree
        show(family)
        ''',
        """The function is as short as the description: print the name, then do the same for each child, one step
        deeper. $first comes first because the root is printed before anything below it.""",
        tree=shown(tree),
        first=names[0],
    )


def _dicts(rng: Random) -> Example:
    names = words(rng, 6)
    tree: dict[str, Any] = {names[0]: {names[1]: {}, names[2]: {names[3]: {}}}, names[4]: {names[5]: {}}}
    return example(
        """Folders in folders can be written as dictionaries in dictionaries. The keys are the names, and the value of a
        folder is again a dictionary, an empty one if there is nothing inside.""",
        '''
        def has_folder(folders: dict, wanted: str) -> bool:
            """Return whether a folder of this name occurs anywhere."""
            return wanted in folders or any(has_folder(inner, wanted) for inner in folders.values())


        disk = $tree
        print(has_folder(disk, "$deep"))
        print(has_folder(disk, "attic"))
        print(disk["$a"]["$b"])
        ''',
        """Square brackets one behind the other go down level by level, as in the last line. For a search in all levels
        recursion is needed, because nobody knows in advance how many there are.""",
        tree=shown_dict(tree),
        deep=names[3],
        a=names[0],
        b=names[2],
    )


def _binary(rng: Random) -> Example:
    a, b, c, d, e = things(rng, 5)
    return example(
        """In a binary tree a node has at most two children, a left and a right one. A tuple of three items says it all,
        with `None` where a child is missing.""",
        '''
        Node = tuple | None


        def labels(tree: Node) -> list[str]:
            """Return all labels, each behind the label above it."""
            if tree is None:
                return []
            label, left, right = tree
            return [label] + labels(left) + labels(right)


        tree = ("$a", ("$b", None, ("$c", None, None)), ("$d", ("$e", None, None), None))
        print(labels(tree))
        print(tree[1][2][0])
        ''',
        """The test for `None` comes first, since `None` can't be taken apart. In `tree[1][2][0]` one goes left, then
        right, and then reads the label, which is "$c".""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _dataclass(rng: Random) -> Example:
    names = words(rng, 5)
    return example(
        """When nodes carry more than a label, a class gives the parts names. `children` gets a new empty list for each
        node.""",
        '''
        from dataclasses import dataclass, field


        @dataclass
        class Node:
            """A node of a tree: its label, its size, and the nodes below it."""

            label: str
            size: int
            children: list["Node"] = field(default_factory=list)

            def total(self) -> int:
                """Return the size of this node and of everything below it."""
                return self.size + sum(child.total() for child in self.children)


        root = Node("$a", $x, [Node("$b", $y), Node("$c", $z, [Node("$d", $w)])])
        print(root.total())
        root.children[0].children.append(Node("$e", 1))
        print(root.total(), root.children[1].total())
        ''',
        """Objects can be changed, so a node is hung into the tree with `append`, and the second total is larger by 1.
        With tuples one would have to build the way down to the new node afresh.""",
        a=names[0],
        b=names[1],
        c=names[2],
        d=names[3],
        e=names[4],
        x=rng.randint(2, 9),
        y=rng.randint(2, 9),
        z=rng.randint(2, 9),
        w=rng.randint(2, 9),
    )


def _convert_question(rng: Random) -> Question:
    tree = general(rng, words(rng, 6), 2)
    return question(
        """Write a function that turns a tree of nested dictionaries into one of pairs of a label and a list. The label
        of the root is handed over, since the dictionary holds only what is below it.""",
        '''
        def to_pairs(label: str, below: dict) -> tuple:
            """Return the pair (label, list of subtrees)."""
            return (label, [to_pairs(name, inner) for name, inner in below.items()])


        below = $tree
        print(to_pairs("$root", below))
        ''',
        """One comprehension does it. An empty dictionary gives an empty list, so the function needs no `if`: the leaves
        take care of themselves.""",
        tree=shown_dict(as_dict(tree)),
        root=tree[0],
    )


def _find_question(rng: Random) -> Question:
    names = people(rng, 6)
    tree: Tree = (names[0], [(names[1], [(names[2], [])]), (names[3], [(names[4], []), (names[5], [])])])
    return question(
        """Write a function that looks for a label and returns the subtree that begins there, or `None` if the label
        doesn't occur.""",
        '''
        Tree = tuple[str, list]


        def subtree(tree: Tree, label: str) -> Tree | None:
            """Return the node with the label, together with all below it."""
            if tree[0] == label:
                return tree
            for child in tree[1]:
                found = subtree(child, label)
                if found is not None:
                    return found
            return None


        tree = $tree
        print(subtree(tree, "$inner"))
        print(subtree(tree, "$leaf"))
        print(subtree(tree, "Nobody"))
        ''',
        """The loop stops at the first child that has found something. Without the test it would return the result of
        the first child in any case, and the others would never be asked.""",
        tree=shown(tree),
        inner=names[3],
        leaf=names[2],
    )


def _nested(tree: Tree) -> dict[str, Any]:
    """By hanging the nodes of a walk into dictionaries that are already there."""
    root: dict[str, Any] = {}
    open_at = [root]
    for label, depth, _ in walked(tree):
        del open_at[depth + 1 :]
        open_at[depth][label] = {}
        open_at.append(open_at[depth][label])
    return root


def _text(tree: Tree, form: dict[str, str]) -> str:
    """By replacing characters in the literal of a tree without commas between label and list."""
    label, children = tree
    inner = form["between"].join(_text(child, form) for child in children)
    return label + (form["left"] + inner + form["right"] if children else "")


def _way(tree: Tree, label: str) -> list[str]:
    """By cutting the list of open labels of a walk."""
    above: list[str] = []
    for one, depth, _ in walked(tree):
        above[depth:] = [one]
        if one == label:
            return above
    return []


LESSON = Lesson(
    topic="Trees as nested tuples and dictionaries",
    area="trees",
    concepts=("tree", "nested_data", "recursion"),
    openings=(
        """A tree has one node at the top, its root, and below each node there may be further nodes. Families, folders,
        tables of contents and menus have this shape.""",
        """Something that contains things of its own kind is a tree: a folder holds folders, a comment has replies with
        replies. Python needs no special type for it. Tuples, lists and dictionaries can be put into one another as deep
        as you like.""",
        """Turn a family tree upside down and it looks like a tree. In programs it stays the way it is usually drawn,
        with the root at the top and the leaves at the bottom.""",
    ),
    ideas=(
        (
            """A node can be a pair of its label and the list of its subtrees, `("a", [("b", []), ("c", [])])`. A node
            without children, called a leaf, has an empty list.""",
            """Write a tree as `(label, children)`, where `children` is a list of trees. The definition uses itself, and
            so will most functions on it.""",
        ),
        (
            """With unique names, dictionaries in dictionaries are handy: `{"a": {"b": {}, "c": {}}}`. Going down one
            level is a look-up, and a leaf is a name with an empty dictionary.""",
            """The nested dictionary is the form in which folders and JSON data come. It has the advantage that a child
            is found by its name, without a search among its siblings.""",
        ),
        (
            """A binary tree distinguishes left and right. A common form is `(value, left, right)`, where a missing
            subtree is `None`. The empty tree is `None` itself.""",
            """In the form with three items the two children have fixed places, so "only a right child" can be
            expressed: `(5, None, (7, None, None))`.""",
        ),
        (
            """A function on trees follows their definition. It does something with the label, calls itself for each
            child, and combines the results. The leaves need no case of their own if the loop over an empty list
            does the right thing.""",
            """Trust the call: suppose the function works for the children, and say only how the answer for the whole is
            made of their answers.""",
        ),
        (
            """Tuples can't be changed, which makes them safe to share. Where trees grow and shrink all the time, lists,
            dictionaries or a small class are more convenient.""",
            """To change a tree of tuples, build a new one. The parts that stay the same can be used again, since nobody
            can alter them.""",
        ),
    ),
    examples=(_tuples, _dicts, _binary, _dataclass),
    pitfalls=(
        """Forgetting the comma or the brackets of a leaf: `("a")` is just the text `"a"`, and `("a", None)` breaks
        every loop over children. A leaf is `("a", [])`.""",
        """Taking the tree apart before testing for `None`. In a binary tree the function is called for missing children
        too, and `label, left, right = None` is a `TypeError`. Let the test come first.""",
        """Giving nodes of a class a default of `children=[]`. All nodes made that way share one list, and a child that
        is added to one of them appears under all. `field(default_factory=list)` makes a new list each time.""",
    ),
    questions=(_convert_question, _find_question),
    asks=(
        "How is a tree written with tuples?",
        "And with dictionaries?",
        "What is a binary tree?",
        "What do functions on trees look like?",
        "Can a tree be changed?",
    ),
    notes={
        "young": (
            """Take a box with boxes in it, and some of those with boxes in them again. The biggest box is the root.
            A box with nothing inside is a leaf.""",
        ),
        "engineer": (
            """Type checkers accept recursive aliases such as `Tree = tuple[str, list["Tree"]]`. For anything with more
            than two fields, a dataclass documents itself better.""",
        ),
        "analyst": (
            """JSON from a web service is a tree of dictionaries and lists. The functions that walk it look like the
            ones for trees, with a test of the type in front.""",
        ),
        "teacher": (
            """Have the class write its own school as a nested structure: building, floors, rooms. The discussion of
            what is a node and what is merely a property is worth the time.""",
        ),
    },
    families=(
        Family(
            "pairs_to_nested_dicts",
            "tree|root|top: tuple -> dict",
            names=("to_dict", "nested_dict", "as_dictionaries", "dict_tree"),
            tells=(
                "$tree is a pair of a label and a list of such pairs, the subtrees. Return the same tree as nested "
                "dictionaries: every label is a key, and its value is the dictionary of what is directly below it.",
                "Turn $tree, written as (label, list of subtrees), into a dictionary with one key, the label of the "
                "root. The value of each label is the dictionary of its children, made in the same way.",
                "Convert the nested pairs $tree, (label, [subtree, ...]), into nested dictionaries, in which a label "
                "leads to a dictionary of the labels one level below it.",
            ),
            notes=("Labels are different. A leaf has an empty dictionary.",),
            solutions=(
                "def convert(node):\n    label, children = node\n    below = {}\n    for child in children:\n"
                "        below.update(convert(child))\n    return {label: below}\n\nreturn convert($tree)",
                "def inner(children):\n    return {label: inner(below) for label, below in children}\n\n"
                "return inner([$tree])",
                "result = {}\nstack = [($tree, result)]\nwhile stack:\n    (label, children), target = stack.pop()\n"
                "    target[label] = {}\n    stack += [(child, target[label]) for child in reversed(children)]\n"
                "return result",
            ),
            oracle=_nested,
            draw=lambda rng: (letter_tree(rng, 3, 6),),
            edges=((("x", []),), (("p", [("q", []), ("r", [])]),)),
            about={"tree": "a pair of a label and a list of subtrees", "return": "the tree as nested dictionaries"},
        ),
        Family(
            "tree_in_one_line",
            "tree|root|top: tuple -> str",
            names=("tree_text", "one_line", "to_text", "written_out"),
            tells=(
                "$tree is a pair (label, list of subtrees). Return it as one text: the label, and behind it, if there "
                "are any, the texts of the subtrees between $left and $right, separated by $between.",
                "Write $tree in one line. A leaf is its label alone; any other node is its label, then its subtrees "
                "between $left and $right, separated by $between.",
                "A tree is given as a pair of its label and the list of its subtrees. Return its short notation, in "
                "which the subtrees of a node follow its label between $left and $right, separated by $between.",
            ),
            notes=("A leaf gets $none.",),
            varies={
                "form": (
                    {
                        "left": "`(`",
                        "right": "`)`",
                        "between": "`,`",
                        "none": "no brackets",
                        "l": "(",
                        "r": ")",
                        "b": ",",
                    },
                    {
                        "left": "`[`",
                        "right": "`]`",
                        "between": "` `",
                        "none": "no brackets",
                        "l": "[",
                        "r": "]",
                        "b": " ",
                    },
                    {
                        "left": "`<`",
                        "right": "`>`",
                        "between": "`;`",
                        "none": "no such marks",
                        "l": "<",
                        "r": ">",
                        "b": ";",
                    },
                    {
                        "left": "`{`",
                        "right": "`}`",
                        "between": "`|`",
                        "none": "no braces",
                        "l": "{",
                        "r": "}",
                        "b": "|",
                    },
                )
            },
            solutions=(
                "def text(node):\n    label, children = node\n    if not children:\n        return label\n"
                '    return label + "$l" + "$b".join(text(child) for child in children) + "$r"\n\n'
                "return text($tree)",
                "parts = []\n\ndef write(node):\n    label, children = node\n    parts.append(label)\n"
                "    for number, child in enumerate(children):\n"
                '        parts.append("$l" if number == 0 else "$b")\n        write(child)\n'
                '    if children:\n        parts.append("$r")\n\nwrite($tree)\nreturn "".join(parts)',
            ),
            oracle=lambda tree, form: _text(tree, {"left": form["l"], "right": form["r"], "between": form["b"]}),
            draw=lambda rng, form: (letter_tree(rng, 2, 7),),
            edges=((("x", []),), (("p", [("q", []), ("r", [("s", [])])]),)),
            about={"tree": "a pair of a label and a list of subtrees", "return": "the tree in one line"},
            noun="the notation of $tree in one line, with $left and $right around the subtrees",
            gives="str",
        ),
        Family(
            "way_to_a_label",
            "tree|root|top: tuple, label|wanted|goal: str -> list[str]",
            names=("way_to", "path_to_label", "find_way", "labels_on_way"),
            tells=(
                "Find the node called $label in $tree, whose nodes are pairs (label, list of subtrees). Return the "
                "labels on the way $order, both ends included.",
                "$tree is a pair of a label and a list of subtrees of the same form, and one of its nodes is called "
                "$label. List the labels that one passes $order, with both ends.",
                "Look for $label in the nested pairs $tree, each of them a label with the list of what is below it. "
                "Return the labels $order.",
            ),
            notes=("Labels are different. The result is empty if no node is called $label.",),
            varies={
                "order": (
                    {
                        "order": "from the root down to that node",
                        "join": "[here] + found",
                        "more": "way + [child]",
                        "end": "-1",
                    },
                    {
                        "order": "from that node up to the root",
                        "join": "found + [here]",
                        "more": "[child] + way",
                        "end": "0",
                    },
                )
            },
            solutions=(
                "def search(node):\n    here, below = node\n    if here == $label:\n        return [here]\n"
                "    for child in below:\n        found = search(child)\n        if found:\n"
                "            return $join\n    return []\n\nreturn search($tree)",
                "stack = [[$tree]]\nwhile stack:\n    way = stack.pop()\n    here, below = way[$end]\n"
                "    if here == $label:\n        return [node[0] for node in way]\n    for child in below:\n"
                "        stack.append($more)\nreturn []",
            ),
            oracle=lambda tree, label, order: _way(tree, label)[:: 1 if order["end"] == "-1" else -1],
            draw=lambda rng, order: (letter_tree(rng, 3, 7), rng.choice("abcde")),
            edges=((("a", [("b", [("c", [])]), ("d", [])]), "c"), (("a", [("b", [])]), "z")),
            about={
                "tree": "a pair of a label and a list of subtrees",
                "label": "the label to look for",
                "return": "the labels on the way",
            },
            noun="the list of the labels on the way between the root of $tree and the node $label",
            gives="words",
        ),
    ),
)
