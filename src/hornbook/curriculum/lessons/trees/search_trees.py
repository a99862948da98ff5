"""Binary search trees: insert, find, and what the order is good for."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import distinct, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.trees._draws import inorder, search_tree, shown

_SEARCH = (
    "$tree is a binary search tree: None (empty) or a tuple (value, left, right), with all smaller values on the left "
)
_SEARCH += "and all larger ones on the right."


def _insert(rng: Random) -> Example:
    values = distinct(rng, 5, 1, 60)
    return example(
        """Inserting goes down from the root: to the left when the new value is smaller, to the right when it is larger,
        until there is a free place.""",
        '''
        Tree = tuple | None


        def insert(tree: Tree, new: int) -> Tree:
            """Return the tree with the new value in it; a value that is there already changes nothing."""
            if tree is None:
                return (new, None, None)
            value, left, right = tree
            if new < value:
                return (value, insert(left, new), right)
            if new > value:
                return (value, left, insert(right, new))
            return tree


        tree = None
        for number in $values:
            tree = insert(tree, number)
            print(tree)
        ''',
        """The first number, $first, stays the root for ever. Only the nodes on the way down are built anew; all the
        other parts are taken over from the old tree.""",
        values=values,
        first=values[0],
    )


def _find(rng: Random) -> Example:
    values = distinct(rng, 7, 1, 90)
    tree = search_tree(values)
    there = values[-1]
    missing = rng.choice([n for n in range(1, 90) if n not in values])
    return example(
        """To find a value, compare and turn left or right. Half of what is left, at best, is put aside with each
        step. The function returns what it met on its way.""",
        '''
        def way_to(tree: tuple | None, wanted: int) -> list[int]:
            """Return the values that are compared with the wanted one, in order."""
            met = []
            while tree is not None:
                value, left, right = tree
                met.append(value)
                if wanted == value:
                    break
                tree = left if wanted < value else right
            return met


        tree = $tree
        print(way_to(tree, $there))
        print(way_to(tree, $missing))
        ''',
        """The number $there is in the tree, so the first list ends with it. For $missing the search comes to a place
        where nothing hangs, and the list ends with the node above that place.""",
        tree=shown(tree),
        there=there,
        missing=missing,
    )


def _sorted(rng: Random) -> Example:
    names = words(rng, 6)
    return example(
        """Words can be compared too. The tree takes them in any order, and a walk from left to right gives them back in
        alphabetical order.""",
        '''
        def insert(tree: tuple | None, new: str) -> tuple:
            """Return the tree with the new word in it."""
            if tree is None:
                return (new, None, None)
            word, left, right = tree
            return (word, insert(left, new), right) if new < word else (word, left, insert(right, new))


        def in_order(tree: tuple | None) -> list[str]:
            """Return the words from left to right."""
            return in_order(tree[1]) + [tree[0]] + in_order(tree[2]) if tree else []


        tree = None
        for word in $names:
            tree = insert(tree, word)
        print(in_order(tree))
        print(tree[0])
        ''',
        """The root is the word that came first, "$first", and has nothing to do with the alphabet. This version puts a
        repeated word into the right subtree, so it would be kept twice.""",
        names=names,
        first=names[0],
    )


def _range(rng: Random) -> Example:
    values = distinct(rng, 7, 1, 60)
    tree = search_tree(values)
    low = rng.randint(10, 25)
    high = low + rng.randint(12, 25)
    return example(
        """All values from $low to $high: the order tells which subtrees can be skipped. Where the node is too small,
        everything on its left is too.""",
        '''
        def between(tree: tuple | None, low: int, high: int) -> list[int]:
            """Return the values from low to high in ascending order."""
            if tree is None:
                return []
            value, left, right = tree
            found = []
            if low < value:
                found += between(left, low, high)
            if low <= value <= high:
                found.append(value)
            if value < high:
                found += between(right, low, high)
            return found


        tree = $tree
        print(between(tree, $low, $high))
        ''',
        """Without the two conditions on the recursive calls the result would be the same, but every node would be
        visited. With them only the nodes near the range are.""",
        tree=shown(tree),
        low=low,
        high=high,
    )


def _least_question(rng: Random) -> Question:
    values = distinct(rng, 6, 1, 80)
    tree = search_tree(values)
    return question(
        """Where is the smallest value of a search tree, and where the largest? Write two functions that find them
        without comparing any values.""",
        '''
        def smallest(tree: tuple) -> int:
            """Return the smallest value of a search tree that isn't empty."""
            while tree[1] is not None:
                tree = tree[1]
            return tree[0]


        def largest(tree: tuple) -> int:
            """Return the largest value of a search tree that isn't empty."""
            while tree[2] is not None:
                tree = tree[2]
            return tree[0]


        tree = $tree
        print(smallest(tree), largest(tree))
        ''',
        """Everything smaller than a node lies on its left. So whoever goes left until there is no left child arrives at
        the smallest value, $low here.""",
        tree=shown(tree),
        low=min(values),
    )


def _check_question(rng: Random) -> Question:
    values = distinct(rng, 5, 10, 60)
    good = search_tree(values)
    root = values[0]
    return question(
        """Somebody claims that a binary tree is a search tree. Write a function that checks it.""",
        '''
        def is_search_tree(tree: tuple | None, low: float = float("-inf"), high: float = float("inf")) -> bool:
            """Return whether all values lie between the bounds and the tree is ordered."""
            if tree is None:
                return True
            value, left, right = tree
            inside = low < value < high
            return inside and is_search_tree(left, low, value) and is_search_tree(right, value, high)


        good = $good
        bad = ($root, (1, None, ($more, None, None)), None)
        print(is_search_tree(good), is_search_tree(bad))
        ''',
        """Comparing each node with its children alone isn't enough. In the second tree $more is larger than its
        parent 1, as it should be, but it lies to the left of $root and is larger than that. The bounds carry this
        knowledge down.""",
        good=shown(good),
        root=root,
        more=root + 1,
    )


def _met(tree: Any, wanted: int) -> list[int]:
    """Those nodes above the wanted place, by bounds: a node is met if the way to it agrees with all comparisons."""
    found = []
    stack: list[tuple[Any, float, float]] = [(tree, float("-inf"), float("inf"))]
    while stack:
        node, low, high = stack.pop()
        if node and low <= wanted <= high:
            if low < wanted < high:
                found.append(node[0])
            stack += [(node[1], low, node[0]), (node[2], node[0], high)]
    return found


def _grown(values: list[int], turned: bool) -> Any:
    """By splitting the list at its first value, not by inserting."""
    if not values:
        return None
    root, rest = values[0], values[1:]
    less = _grown([n for n in rest if n < root], turned)
    more = _grown([n for n in rest if n > root], turned)
    return (root, more, less) if turned else (root, less, more)


class _Values:
    """The oracle: a sorted list."""

    def __init__(self, **_: object) -> None:
        self.values: list[int] = []

    def add(self, value: int) -> bool:
        if value in self.values:
            return False
        self.values = sorted([*self.values, value])
        return True

    def has(self, value: int) -> bool:
        return value in self.values

    def values_in_order(self) -> list[int]:
        return self.values

    def smallest(self) -> int | None:
        return self.values[0] if self.values else None

    def largest(self) -> int | None:
        return self.values[-1] if self.values else None

    def size(self) -> int:
        return len(self.values)


def _calls(rng: Random, extra: dict[str, str]) -> tuple[tuple[()], list[tuple[object, ...]]]:
    values = distinct(rng, 5, 1, 30)
    calls: list[tuple[object, ...]] = [(extra["method"],)] if rng.random() < 0.5 else []
    for value in values:
        calls.append(("add", value))
        if rng.random() < 0.5:
            calls.append((rng.choice(("has", "add")), rng.choice([*values, 31])))
    return (), [*calls, ("has", values[2]), ("has", 40), (extra["method"],), ("values_in_order",)]


_NODE = "def __init__(self):\n    self._root = None\n\n"
_ADD = (
    "def add(self, value):\n    if self._root is None:\n        self._root = [value, None, None]\n"
    "        return True\n    node = self._root\n    while value != node[0]:\n"
    "        side = 1 if value < node[0] else 2\n        if node[side] is None:\n"
    "            node[side] = [value, None, None]\n            return True\n        node = node[side]\n"
    "    return False\n\n"
)
_HAS = (
    "def has(self, value):\n    node = self._root\n    while node is not None and node[0] != value:\n"
    "        node = node[1] if value < node[0] else node[2]\n    return node is not None\n\n"
)

LESSON = Lesson(
    topic="Binary search trees: insert and find",
    area="trees",
    concepts=("binary_search_tree", "insertion", "search", "tree"),
    openings=(
        """A telephone book is searched by opening it in the middle and turning to one side. A search tree has this way
        of looking for something built into its shape.""",
        """Sorted lists are quick to search but slow to insert into, since everything behind the new place has to
        move. A tree in which smaller values hang on the left and larger ones on the right does both quickly.""",
        """One simple rule makes a binary tree searchable: all values in the left subtree of a node are smaller than its
        own, and all in the right subtree are larger.""",
    ),
    ideas=(
        (
            """The rule holds for whole subtrees, not only for children. If the root is 50, then no value anywhere
            on its left is larger than 50, however deep it lies.""",
            """Every node splits the values of its tree into smaller and larger ones. That is what a binary search does
            with a sorted list, written down as a structure.""",
        ),
        (
            """Finding a value: compare it with the node. If it is equal, it is found; if it is smaller, go left; if it
            is larger, go right. When there is nothing to go to, the value isn't in the tree.""",
            """One comparison per level decides the direction, and the other subtree is never looked at. The number of
            steps is at most the number of levels.""",
        ),
        (
            """Inserting is a search for a value that isn't there. Where the search ends in nothing, a new leaf is
            hung.""",
            """A new value always becomes a leaf. Nothing in the tree has to move for it, which is the advantage over a
            sorted list.""",
        ),
        (
            """An inorder walk (left, node, right) gives the values in ascending order. The smallest value is found by
            going left as long as possible, the largest by going right.""",
            """Because of the order, other questions are cheap as well: the values within a range, the next larger one,
            or how many are smaller than a given number.""",
        ),
        (
            """The shape depends on the order of insertion. Values that come in sorted order make a chain, as slow as a
            list. Values in random order make a bushy tree.""",
            """Decide what equal values do. Either they are ignored, as in a set, or they always go to the same side.
            Changing the side from call to call would break the search.""",
        ),
    ),
    examples=(_insert, _find, _sorted, _range),
    pitfalls=(
        """Calling `insert(left, new)` without using its result. With tuples the old tree can't change, so the new value
        is lost. Build the node anew around the returned subtree.""",
        """Checking the order only between a node and its children. A value deep on the left may be larger than the root
        without any parent and child being in the wrong order. Hand bounds down, or look at the inorder list.""",
        """Inserting values that are sorted already. The tree becomes a chain, and a thousand of them exceed Python's
        limit of nested calls. Shuffle the values first, or take the middle ones first.""",
    ),
    questions=(_least_question, _check_question),
    asks=(
        "What exactly is the rule?",
        "How is a value found?",
        "Where does a new value go?",
        "What else is the order good for?",
        "What does the shape depend on?",
    ),
    notes={
        "young": (
            """Think of a number. I ask: is it smaller than 50? Then: smaller than 25? Each answer sends me left or
            right. A search tree plays this game.""",
        ),
        "student": (
            """With random insertions the expected height is proportional to the logarithm of the number of values.
            Balanced trees such as AVL or red-black trees guarantee it by rotations.""",
        ),
        "engineer": (
            """Python has no tree in its standard library. For ordered data `bisect` on a list is the usual tool and is
            fast up to sizes that are larger than one expects.""",
        ),
        "teacher": (
            """Deal number cards to the class and let the tree grow on the floor, each child walking from the root
            to its place. Then deal the cards in sorted order and watch the line.""",
        ),
    },
    families=(
        Family(
            "grow_search_tree",
            "values|numbers|items: list[int] -> tuple | None",
            names=("search_tree", "grow_tree", "build_tree", "tree_of"),
            tells=(
                "Insert $values one after the other into an empty search tree and return it as nested tuples (value, "
                "left, right), with None for the empty tree. Smaller values go to the $less, larger ones to the $more.",
                "Build a binary tree from $values: the first becomes the root, and every further one goes down from "
                "the "
                "root, to the $less where it is smaller and to the $more where it is larger, and becomes a leaf. A "
                "node is a tuple (value, left, right), the empty tree None.",
                "Return the tree, as tuples (value, left, right) and None, that results when the $values are hung in "
                "one by one: smaller than a node means to the $less of it, larger means to the $more.",
            ),
            notes=("A value that is in the tree already changes nothing.",),
            varies={
                "side": (
                    {
                        "less": "left",
                        "more": "right",
                        "smaller": "insert(left), right",
                        "larger": "left, insert(right)",
                        "parts": "less, more",
                    },
                    {
                        "less": "right",
                        "more": "left",
                        "smaller": "left, insert(right)",
                        "larger": "insert(left), right",
                        "parts": "more, less",
                    },
                )
            },
            solutions=(
                "tree = None\nfor new in $values:\n\n    def insert(node):\n        if node is None:\n"
                "            return (new, None, None)\n        value, left, right = node\n        if new < value:\n"
                "            return (value, $smaller)\n        if new > value:\n"
                "            return (value, $larger)\n        return node\n\n    tree = insert(tree)\nreturn tree",
                "def grow(values):\n    if not values:\n        return None\n    root, *rest = values\n"
                "    less = grow([value for value in rest if value < root])\n"
                "    more = grow([value for value in rest if value > root])\n    return (root, $parts)\n\n"
                "return grow($values)",
            ),
            oracle=lambda values, side: _grown(values, side["less"] == "right"),
            draw=lambda rng, side: ([rng.randint(1, 9) for _ in range(rng.choice((2, 3, 4, 4, 5)))],),
            edges=(([],), ([4, 6, 2],), ([7, 7],)),
            about={"values": "the values in the order of insertion", "return": "the tree as nested tuples"},
        ),
        Family(
            "comparisons_of_a_search",
            "tree|top|numbers: tuple | None, wanted|sought|goal: int -> $kind",
            names=("$name", "find_$name", "search_$name", "get_$name"),
            tells=(
                "A search for $wanted starts at the root, goes left when $wanted is smaller than the value of the node "
                "and right when it is larger, and ends when it is equal or nothing is left. Return $what.",
                "Look for $wanted in the usual way, one comparison per node, from the root down. Return $what.",
                "Return $what, for the search that begins at the root of $tree and turns left or right at every node "
                "until it meets $wanted or the tree ends.",
            ),
            notes=(_SEARCH,),
            varies={
                "what": (
                    {
                        "kind": "list[int]",
                        "name": "way",
                        "what": "the values of the nodes that it visits, in order",
                        "end": "met",
                        "none": "[]",
                        "one": "[value]",
                    },
                    {
                        "kind": "int",
                        "name": "steps",
                        "what": "the number of nodes that it visits",
                        "end": "len(met)",
                        "none": "0",
                        "one": "1",
                    },
                )
            },
            solutions=(
                "met = []\nnode = $tree\nwhile node is not None:\n    value, left, right = node\n"
                "    met.append(value)\n    if value == $wanted:\n        break\n"
                "    node = left if $wanted < value else right\nreturn $end",
                "def search(node):\n    if node is None:\n        return $none\n    value, left, right = node\n"
                "    if value == $wanted:\n        return $one\n    if $wanted < value:\n"
                "        return $one + search(left)\n    return $one + search(right)\n\n"
                "return search($tree)",
            ),
            oracle=lambda tree, wanted, what: (lambda met: {"way": met, "steps": len(met)}[what["name"]])(
                _met(tree, wanted)
            ),
            draw=lambda rng, what: (search_tree(distinct(rng, rng.choice((2, 3, 4, 5, 6)), 1, 20)), rng.randint(1, 20)),
            edges=((None, 5), ((8, (3, None, (5, None, None)), None), 5), ((8, (3, None, None), (9, None, None)), 4)),
            about={"tree": "a binary search tree", "wanted": "the value to look for", "return": "$what"},
        ),
        Family(
            "neighbour_in_search_tree",
            "tree|root|top: tuple | None, limit|bound|mark: int -> int | None",
            names=("$name", "find_$name", "tree_$name", "get_$name"),
            tells=(
                "Return the $best value in $tree that is $rule $limit, or None if there is none.",
                "Find the $best of all values of $tree that are $rule $limit. Return None if no value is.",
                "Which value of $tree comes nearest to $limit among those that are $rule it? Return None if there "
                "is no "
                "such value.",
            ),
            notes=(_SEARCH,),
            varies={
                "rule": (
                    {
                        "name": "floor_value",
                        "best": "largest",
                        "rule": "less than or equal to",
                        "op": "<=",
                        "take": "right",
                        "leave": "left",
                        "pick": "max",
                    },
                    {
                        "name": "next_smaller",
                        "best": "largest",
                        "rule": "less than",
                        "op": "<",
                        "take": "right",
                        "leave": "left",
                        "pick": "max",
                    },
                    {
                        "name": "ceiling_value",
                        "best": "smallest",
                        "rule": "greater than or equal to",
                        "op": ">=",
                        "take": "left",
                        "leave": "right",
                        "pick": "min",
                    },
                    {
                        "name": "next_larger",
                        "best": "smallest",
                        "rule": "greater than",
                        "op": ">",
                        "take": "left",
                        "leave": "right",
                        "pick": "min",
                    },
                )
            },
            solutions=(
                "best = None\nnode = $tree\nwhile node is not None:\n    value, left, right = node\n"
                "    if value $op $limit:\n        best = value\n        node = $take\n    else:\n"
                "        node = $leave\nreturn best",
                "def search(node, best):\n    if node is None:\n        return best\n    value, left, right = node\n"
                "    if value $op $limit:\n        return search($take, value)\n    return search($leave, best)\n\n"
                "return search($tree, None)",
                "values = []\nstack = [$tree]\nwhile stack:\n    node = stack.pop()\n    if node is not None:\n"
                "        values.append(node[0])\n        stack += node[1:]\n"
                "return $pick((value for value in values if value $op $limit), default=None)",
            ),
            oracle=lambda tree, limit, rule: (max if rule["pick"] == "max" else min)(
                [n for n in inorder(tree) if eval(f"{n} {rule['op']} {limit}")], default=None
            ),
            draw=lambda rng, rule: (search_tree(distinct(rng, rng.choice((2, 3, 4, 5, 6)), 1, 20)), rng.randint(2, 19)),
            edges=((None, 5), ((8, (3, None, (5, None, None)), None), 5), ((8, (3, None, None), (12, None, None)), 9)),
            about={
                "tree": "a binary search tree",
                "limit": "the number to compare with",
                "return": "that value, or None",
            },
        ),
        ClassFamily(
            "ordered_values_class",
            names=("ValueTree", "OrderedValues", "SearchTree", "NumberTree"),
            tells=(
                "$name keeps different numbers in a binary search tree, empty at first.",
                "A collection of numbers without repetitions, stored as a binary search tree and empty at the "
                "beginning.",
                "Numbers in a binary search tree: smaller ones to the left, larger ones to the right. A new object "
                "holds "
                "none.",
            ),
            methods=(
                "add(value): put the value in; return True, or False if it was there already",
                "has(value): return whether the value was added",
                "values_in_order(): return the values as an ascending list",
                "$doc",
            ),
            varies={
                "extra": (
                    {
                        "method": "smallest",
                        "doc": "smallest(): return the smallest value, None if there is none",
                        "give": "return min(self.values_in_order(), default=None)",
                    },
                    {
                        "method": "largest",
                        "doc": "largest(): return the largest value, None if there is none",
                        "give": "return max(self.values_in_order(), default=None)",
                    },
                    {
                        "method": "size",
                        "doc": "size(): return the number of values",
                        "give": "return len(self.values_in_order())",
                    },
                )
            },
            solutions=(
                _NODE + _ADD + _HAS + "def values_in_order(self):\n    def walk(node):\n        if node is None:\n"
                "            return []\n        return walk(node[1]) + [node[0]] + walk(node[2])\n\n"
                "    return walk(self._root)\n\ndef $method(self):\n    $give",
                "def __init__(self):\n    self._root = None\n\ndef add(self, value):\n"
                "    if self.has(value):\n        return False\n"
                "    self._root = self._with(self._root, value)\n    return True\n\n"
                "def _with(self, node, new):\n    if node is None:\n        return (new, None, None)\n"
                "    value, left, right = node\n    if new < value:\n"
                "        return (value, self._with(left, new), right)\n"
                "    return (value, left, self._with(right, new))\n\n"
                + _HAS
                + "def values_in_order(self):\n    found, stack, node = [], [], self._root\n"
                "    while stack or node is not None:\n        while node is not None:\n"
                "            stack.append(node)\n            node = node[1]\n        node = stack.pop()\n"
                "        found.append(node[0])\n        node = node[2]\n    return found\n\n"
                "def $method(self):\n    $give",
            ),
            oracle=_Values,
            draw=_calls,
        ),
    ),
)
