"""Building a tree from records or paths, and the paths to its leaves."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.trees._draws import as_dict, general, parents, several, shown_dict, walked


def _paths(rng: Random, names: list[str]) -> list[str]:
    """The paths of all leaves of a random tree, in drawn order."""
    tree = general(rng, names, 3)
    way: list[str] = []
    found = []
    for name, depth, below in walked(tree):
        del way[depth:]
        way.append(name)
        if not below:
            found.append("/".join(way))
    return rng.sample(found, len(found))


def _listed(items: list[str]) -> str:
    return "[\n" + "".join(f"    {literal(item)},\n" for item in items) + "]"


def _from_paths(rng: Random) -> Example:
    paths = _paths(rng, words(rng, 7))
    return example(
        """A list of file paths becomes a tree of folders. For each path, start at the top and go down name by name;
        `setdefault` makes a folder where there is none yet.""",
        '''
        def tree_of(paths: list[str]) -> dict:
            """Return nested dictionaries for paths whose parts are separated by slashes."""
            root: dict = {}
            for path in paths:
                place = root
                for name in path.split("/"):
                    place = place.setdefault(name, {})
            return root


        def show(tree: dict, depth: int = 0) -> None:
            """Print the names, indented by depth."""
            for name, inside in sorted(tree.items()):
                print("  " * depth + name)
                show(inside, depth + 1)


        paths = $paths
        show(tree_of(paths))
        ''',
        """The variable `place` moves down while `root` stays where it is. Paths with a common beginning share folders,
        because `setdefault` returns what is there already.""",
        paths=_listed(paths),
    )


def _from_records(rng: Random) -> Example:
    names = people(rng, 7)
    table = parents(general(rng, names, 3))
    records = rng.sample([(name, above) for name, above in table.items()] + [(names[0], "")], 7)
    return example(
        """Records name a person and the superior, in any order; the head of the firm has none. Two passes do it: first
        a node for everybody, then each node is hung under its superior.""",
        '''
        def build(records: list[tuple[str, str]]) -> tuple:
            """Return the root as (name, list of nodes below)."""
            nodes: dict[str, tuple] = {name: (name, []) for name, _ in records}
            root: tuple = ()
            for name, boss in records:
                if boss:
                    nodes[boss][1].append(nodes[name])
                else:
                    root = nodes[name]
            return root


        records = $records
        name, below = build(records)
        print(name)
        print([one for one, _ in below])
        print(sum(len(nodes) for _, nodes in below))
        ''',
        """Since all nodes exist before the second pass, a record may come before that of its superior. The lists are
        shared: what is appended to a node later also shows in the tree above it.""",
        records="[\n" + "".join(f"    {literal(record)},\n" for record in records) + "]",
    )


def _leaf_paths(rng: Random) -> Example:
    tree = general(rng, words(rng, 7), 3)
    inside = as_dict(tree)
    leaves = sum(not below for _, _, below in walked(tree))
    return example(
        """From a tree of nested dictionaries one gets the paths of its leaves by handing down, with each call, what
        has been passed on the way.""",
        '''
        def leaf_paths(tree: dict, way: str = "") -> list[str]:
            """Return the paths from the top to all names that have nothing below them."""
            paths = []
            for name, inside in tree.items():
                path = way + "/" + name
                if inside:
                    paths += leaf_paths(inside, path)
                else:
                    paths.append(path)
            return paths


        tree = $tree
        for path in leaf_paths(tree):
            print(path)
        ''',
        """Each call makes new texts and changes nothing that another call needs, so nothing has to be taken back.
        $many come out, one for each leaf.""",
        tree=shown_dict({tree[0]: inside}),
        many=several(leaves, "path"),
    )


def _indented(rng: Random) -> Example:
    tree = general(rng, words(rng, 7), 2)
    lines = "".join("  " * depth + name + "\\n" for name, depth, _ in walked(tree))
    return example(
        """An outline with indented lines is a tree as well. A list of open nodes, one for each level, tells under which
        of them the next line belongs.""",
        '''
        def parse(text: str) -> dict:
            """Return nested dictionaries for lines that are indented by two blanks per level."""
            root: dict = {}
            open_nodes = [root]
            for line in text.splitlines():
                depth = (len(line) - len(line.lstrip())) // 2
                node: dict = {}
                open_nodes[depth][line.strip()] = node
                open_nodes[depth + 1 :] = [node]
            return root


        print(parse("$lines"))
        ''',
        """A line at depth 2 goes into the node that was opened last at depth 1. The assignment to the slice closes
        everything deeper than the new line, then opens the new node.""",
        lines=lines,
    )


def _count_question(rng: Random) -> Question:
    paths = _paths(rng, words(rng, 7))
    return question(
        """Write a function that tells for every folder in a list of file paths how many files lie in it, at any depth.
        The last part of a path is the file.""",
        '''
        def files_below(paths: list[str]) -> dict[str, int]:
            """Return for each folder, written as a path, the number of files below it."""
            counts: dict[str, int] = {}
            for path in paths:
                parts = path.split("/")
                for end in range(1, len(parts)):
                    folder = "/".join(parts[:end])
                    counts[folder] = counts.get(folder, 0) + 1
            return counts


        paths = $paths
        for folder, count in sorted(files_below(paths).items()):
            print(count, folder)
        ''',
        """No tree is built here: each file adds 1 to every beginning of its path. The beginnings of a path are its
        ancestors, and the top folder gets $count.""",
        paths=_listed(paths),
        count=len(paths),
    )


def _orphans_question(rng: Random) -> Question:
    a, b, c, d, e = people(rng, 5)
    return question(
        """Records of name and superior may be faulty. Write a function that lists the names whose superior has no
        record of their own.""",
        '''
        def orphans(records: list[tuple[str, str]]) -> list[str]:
            """Return the names whose superior is given but has no record."""
            known = {name for name, _ in records}
            return [name for name, boss in records if boss and boss not in known]


        print(orphans([("$b", "$a"), ("$a", ""), ("$c", "$e"), ("$d", "$b")]))
        ''',
        """$c reports to $e, who doesn't occur as a name. Building a tree without this check would end with a
        `KeyError`, or lose the whole branch silently. The empty superior of $a is no mistake; it marks the root.""",
        a=a,
        b=b,
        c=c,
        d=d,
        e=e,
    )


def _letter_paths(rng: Random) -> list[str]:
    """Short paths of letters with common beginnings."""
    found = _paths(rng, list("abcdefg"[: rng.randint(3, 7)]))
    if rng.random() < 0.5:
        found = [path.split("/", 1)[-1] for path in found]
    return found


def _nest(paths: list[str]) -> dict[str, Any]:
    """By grouping the paths by their first parts, not by going down."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        first, _, rest = path.partition("/")
        groups.setdefault(first, [])
        if rest:
            groups[first].append(rest)
    return {first: _nest(groups[first]) for first in sorted(groups)}


def _sized(rng: Random) -> list[tuple[str, int]]:
    return [(path, rng.randint(1, 9)) for path in _letter_paths(rng)]


def _records(rng: Random) -> list[tuple[str, str]]:
    names = rng.sample("abcdefg", rng.randint(3, 6))
    pairs = [(names[0], ""), *((names[at], names[rng.randrange(max(0, at - 3), at)]) for at in range(1, len(names)))]
    return rng.sample(pairs, len(pairs))


def _hung(records: list[tuple[str, str]], name: str) -> tuple[str, list[Any]]:
    """By looking for the children of each name again and again."""
    return name, [_hung(records, one) for one in sorted(one for one, above in records if above == name)]


def _turned(tree: tuple[str, list[Any]], back: bool) -> tuple[str, list[Any]]:
    children = [_turned(child, back) for child in tree[1]]
    return tree[0], children[::-1] if back else children


def _dict_paths(tree: dict[str, Any], which: str) -> list[list[str]]:
    """By extending all paths by one name again and again."""
    found: list[list[str]] = []
    open_paths = [([name], below) for name, below in tree.items()]
    while open_paths:
        found += [way for way, below in open_paths if which == "all" or bool(below) == (which == "inner")]
        open_paths = [([*way, name], inner) for way, below in open_paths for name, inner in below.items()]
    return found


def _some_dict(rng: Random) -> dict[str, Any]:
    tree = general(rng, list("abcdefgh"[: rng.randint(2, 7)]), 3)
    return as_dict(tree) if rng.random() < 0.5 else {tree[0]: as_dict(tree)}


def _by_folder(sizes: list[tuple[str, int]], name: str) -> dict[str, int]:
    """Folder by folder, by the beginnings of the paths."""
    found = {}
    for folder in sorted({path[:at] for path, _ in sizes for at, char in enumerate(path) if char == "/"}):
        inside = [size for path, size in sizes if path.startswith(folder + "/")]
        found[folder] = {"totals": sum(inside), "counts": len(inside), "largest": max(inside)}[name]
    return found


LESSON = Lesson(
    topic="Building a tree from paths or records",
    area="trees",
    concepts=("tree", "nested_dictionaries", "setdefault", "paths"),
    openings=(
        """Data about trees seldom arrives as a tree. It comes as a list of paths, as records with a reference to the
        parent, or as indented lines, and the nesting has to be built.""",
        """A flat list of file names with slashes in them describes a tree of folders. So does a table with the columns
        "name" and "parent". Both can be turned into nested data with a short loop.""",
        """Going from flat to nested and back again is everyday work: folders, menus, categories of a shop and regions
        of a country all come in both forms.""",
    ),
    ideas=(
        (
            """For paths, start at the root each time and go down one name at a time. `place = place.setdefault(name,
            {})` makes the next level if it is missing and steps into it in any case.""",
            """Going down a path takes two variables: one that keeps the root, and one that moves. If the root
            variable itself is moved, the tree is built but can't be found any more.""",
        ),
        (
            """For records, make the nodes first and connect them afterwards. A dictionary from names to nodes finds
            each parent at once, so the order of the records doesn't matter.""",
            """For records two passes are simpler than one clever one. In the first, everybody gets a node with an
            empty list of children; in the second, each node is appended to the list of its parent.""",
        ),
        (
            """The paths to the leaves come from a walk that hands the way down: each call gets the names passed so far
            and adds its own.""",
            """Pass the way as an argument, extended by one name for each child. Since `way + [name]` is a new list, the
            calls don't disturb each other.""",
        ),
        (
            """Sums over folders can be found without building the tree. Every beginning of a path is an ancestor, so
            add the size to each of them in a dictionary.""",
            """`parts[:1]`, `parts[:2]` and so on are the folders around a file, from the outside inwards. Joined again,
            they make good keys.""",
        ),
        (
            """Check what comes in. A parent without a record, two roots, or a circle of references can't form a tree,
            and it is better to say so than to drop part of the data.""",
            """Sort the children if the result should not depend on the order of the input. Otherwise they stay in the
            order in which they arrived.""",
        ),
    ),
    examples=(_from_paths, _from_records, _leaf_paths, _indented),
    pitfalls=(
        """Moving the variable that holds the root. After the loop it points into the depth of the last path, and that
        part is returned instead of the whole. Keep a second variable for the way down.""",
        """Writing `place[name] = {}` without a test. A second path through the same folder replaces it by an empty one,
        and what was in it is lost. `setdefault` leaves an existing entry alone.""",
        """Appending to one shared list of names while going down and storing it for each leaf. All stored entries are
        the same list and change together. Store a copy, or build a new list with each step.""",
    ),
    questions=(_count_question, _orphans_question),
    asks=(
        "How do paths become a tree?",
        "How do records become a tree?",
        "How do I get the paths back?",
        "Can sums be computed without the tree?",
        "What should be checked?",
    ),
    notes={
        "young": (
            """Somebody gives you notes: "toys, cars, red one" and "toys, cars, blue one". You need one box for
            toys, one for cars in it, and two cars in that.""",
        ),
        "engineer": (
            """`collections.defaultdict` can call itself to make arbitrarily deep trees, but it creates entries when one
            merely looks. `setdefault` on plain dictionaries has no such surprises.""",
        ),
        "analyst": (
            """To add subtotals to a table with a path column, sum over every prefix of the path. That is a rollup.""",
        ),
        "teacher": (
            """Let the class write down the folders of a school bag as paths, shuffle the slips and rebuild the tree
            from them on the board.""",
        ),
    },
    families=(
        Family(
            "paths_to_nested_folders",
            "paths|files|names: list[str] -> dict",
            names=("folder_tree", "nested_folders", "tree_of_paths", "build_tree"),
            tells=(
                "Every text in $paths is a path of names separated by `$mark`. Return the tree of these names as "
                "nested "
                "dictionaries: each name leads to the dictionary of what lies below it.",
                "Turn $paths into nested dictionaries. The parts of a path, separated by `$mark`, lead down level by "
                "level, and paths that begin alike share their first levels.",
                "Build a tree from $paths, in which `$mark` separates the levels. A name is a key whose value is the "
                "dictionary of the names directly below it.",
            ),
            notes=("A name with nothing below it has an empty dictionary.",),
            varies={"mark": ({"mark": "/"}, {"mark": "."}, {"mark": ">"}, {"mark": ":"})},
            solutions=(
                'root = {}\nfor path in $paths:\n    place = root\n    for name in path.split("$mark"):\n'
                "        place = place.setdefault(name, {})\nreturn root",
                'root = {}\nfor path in $paths:\n    place = root\n    for name in path.split("$mark"):\n'
                "        if name not in place:\n            place[name] = {}\n        place = place[name]\n"
                "return root",
                'groups = {}\nfor path in $paths:\n    first, _, rest = path.partition("$mark")\n'
                "    groups.setdefault(first, []).append(rest)\n\ndef nest(paths):\n    inner = {}\n"
                "    for path in paths:\n        if path:\n"
                '            first, _, rest = path.partition("$mark")\n'
                "            inner.setdefault(first, []).append(rest)\n"
                "    return {name: nest(rests) for name, rests in inner.items()}\n\n"
                "return {name: nest(rests) for name, rests in groups.items()}",
            ),
            oracle=lambda paths, mark: _nest([path.replace(mark["mark"], "/") for path in paths]),
            draw=lambda rng, mark: ([path.replace("/", mark["mark"]) for path in _letter_paths(rng)],),
            edges=(([],), (["x", "x"],)),
            about={"paths": "names separated by `$mark`, one path each", "return": "nested dictionaries"},
        ),
        Family(
            "totals_of_folders",
            "sizes|files|entries: list[tuple[str, int]] -> dict[str, int]",
            names=("folder_$name", "${name}_by_folder", "$name", "get_$name"),
            tells=(
                "Each pair in $sizes is the path of a file, with parts separated by slashes, and its size. The last "
                "part is the file, the others are folders. Return a dictionary from each folder, written as a path, to "
                "$what.",
                "For every folder that occurs in the paths of $sizes, pairs of a path and a size, compute $what. "
                "Return a "
                "dictionary whose keys are the folders as paths.",
                "Return a dictionary that maps each folder to $what. A folder is a beginning of a path in $sizes "
                "without "
                "the last part, which is the file; parts are separated by slashes, and each path comes with a size.",
            ),
            varies={
                "what": (
                    {
                        "name": "totals",
                        "what": "the sum of the sizes of all files below it, at any depth",
                        "update": "found.get(folder, 0) + size",
                    },
                    {
                        "name": "counts",
                        "what": "the number of files below it, at any depth",
                        "update": "found.get(folder, 0) + 1",
                    },
                    {
                        "name": "largest",
                        "what": "the size of the largest file below it, at any depth",
                        "update": "max(size, found.get(folder, 0))",
                    },
                )
            },
            solutions=(
                'found = {}\nfor path, size in $sizes:\n    parts = path.split("/")\n'
                '    for end in range(1, len(parts)):\n        folder = "/".join(parts[:end])\n'
                "        found[folder] = $update\nreturn found",
                'found = {}\nfor path, size in $sizes:\n    folder = path.rpartition("/")[0]\n    while folder:\n'
                '        found[folder] = $update\n        folder = folder.rpartition("/")[0]\nreturn found',
            ),
            oracle=lambda sizes, what: _by_folder(sizes, what["name"]),
            draw=lambda rng, what: (_sized(rng),),
            edges=(([("a/x", 3), ("a/b/y", 4)],), ([("z", 5)],)),
            about={"sizes": "pairs of a path and a size", "return": "for each folder $what"},
        ),
        Family(
            "records_to_tree",
            "records|entries|staff: list[tuple[str, str]] -> tuple",
            names=("tree_of_records", "build_tree", "hang_up", "records_tree"),
            tells=(
                'Each pair in $records is a name and the name above it; the root has `""` there. Return the tree as a '
                "pair (name, list of subtrees), in which the subtrees of each node are sorted by name$how.",
                "Build the tree that $records describe, pairs of a name and the name of its parent (an empty text for "
                "the root). A node is a pair (name, list of nodes), and children are in alphabetical order$how.",
                "From $records, pairs (name, parent) in any order, return the root as a pair of its name and the "
                "list of "
                'its children, which are such pairs too, sorted by name$how. The parent of the root is `""`.',
            ),
            notes=("Every parent has a record of its own, and there is exactly one root.",),
            varies={
                "how": ({"how": "", "rev": ""}, {"how": ", the last of the alphabet first", "rev": ", reverse=True"})
            },
            solutions=(
                "nodes = {name: (name, []) for name, _ in $records}\nfor name, above in sorted($records$rev):\n"
                "    if above:\n        nodes[above][1].append(nodes[name])\n    else:\n"
                "        root = nodes[name]\nreturn root",
                "below = {}\nfor name, above in $records:\n    below.setdefault(above, []).append(name)\n\n"
                "def node(name):\n    children = sorted(below.get(name, [])$rev)\n"
                '    return (name, [node(child) for child in children])\n\nreturn node(below[""][0])',
            ),
            oracle=lambda records, how: _turned(
                _hung(records, next(one for one, above in records if not above)), bool(how["rev"])
            ),
            draw=lambda rng, how: (_records(rng),),
            edges=(([("x", "")],), ([("c", "a"), ("a", ""), ("b", "a")],)),
            about={"records": "pairs of a name and its parent's name", "return": "the root of the tree"},
        ),
        Family(
            "paths_in_nested_dicts",
            "tree|folders|menu: dict -> list[str]",
            names=("$name", "list_$name", "find_$name", "get_$name"),
            tells=(
                "$tree holds nested dictionaries: a name leads to the dictionary of what is below it. Return the paths "
                "from the top to $which, with `$mark` between the names, in alphabetical order.",
                "Each of $which in the nested dictionaries $tree can be reached by a path of names from the top. "
                "Return "
                "these paths, the names joined by `$mark`, as a sorted list.",
                "Return the sorted list of the paths to $which in $tree, a tree of nested dictionaries. The names of a "
                "path are joined by `$mark`.",
            ),
            varies={
                "which": (
                    {
                        "name": "leaf_paths",
                        "which": "the names with nothing below them",
                        "kind": "leaf",
                        "open": "if not below:\n            ",
                    },
                    {
                        "name": "folder_paths",
                        "which": "the names that have something below them",
                        "kind": "inner",
                        "open": "if below:\n            ",
                    },
                    {"name": "all_paths", "which": "the names", "kind": "all", "open": ""},
                ),
                "mark": ({"mark": "/"}, {"mark": "."}, {"mark": ">"}),
            },
            solutions=(
                "def paths(tree, way):\n    found = []\n    for name, below in tree.items():\n"
                '        path = [*way, name]\n        ${open}found.append("$mark".join(path))\n'
                "        found += paths(below, path)\n    return found\n\nreturn sorted(paths($tree, []))",
                'found = []\nstack = [("", $tree)]\nwhile stack:\n    start, tree = stack.pop()\n'
                "    for name, below in tree.items():\n        ${open}found.append(start + name)\n"
                '        stack.append((start + name + "$mark", below))\nreturn sorted(found)',
            ),
            oracle=lambda tree, which, mark: sorted(mark["mark"].join(way) for way in _dict_paths(tree, which["kind"])),
            draw=lambda rng, which, mark: (_some_dict(rng),),
            edges=(({"x": {}, "y": {"z": {}}},), ({"p": {"q": {"r": {}}}},)),
            about={"tree": "nested dictionaries of names", "return": "the paths, sorted"},
            noun="the sorted list of the paths to $which in $tree",
            gives="words",
        ),
    ),
)
