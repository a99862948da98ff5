"""Three ways to write down a graph, and how to get from one to another."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.graphs._draws import any_edges, both_ways, several, table, tree_and_more
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _from_edges(rng: Random) -> Example:
    names = places(rng, 4)
    edges = tree_and_more(rng, names, 1)
    degree = both_ways(names, edges)[names[0]]
    return example(
        """Direct flights between four cities arrive as a list of pairs. A dictionary answers the question that is
        asked most: where can one go from here?""",
        '''
        def neighbours_of(edges: list[tuple[str, str]]) -> dict[str, list[str]]:
            """Return for each city the cities it is linked to."""
            table: dict[str, list[str]] = {}
            for one, other in edges:
                table.setdefault(one, []).append(other)
                table.setdefault(other, []).append(one)
            return table


        flights = $edges
        for city, reachable in neighbours_of(flights).items():
            print(city, "->", reachable)
        ''',
        """Each pair is entered twice, once from either end, because a flight goes there and back. So the $count
        pairs make lists with $entries entries in all, and $first has $degree.""",
        edges=edges,
        count=len(edges),
        entries=2 * len(edges),
        first=names[0],
        degree=several(len(degree), "entry", "entries"),
    )


def _matrix(rng: Random) -> Example:
    size = rng.randint(4, 5)
    pairs = [(int(a), int(b)) for a, b in any_edges(rng, "01234"[:size], size)]
    return example(
        """When the vertices are numbered from 0, a square table will do: a 1 in row `a` and column `b` says that the
        two are joined.""",
        '''
        def matrix_of(size: int, edges: list[tuple[int, int]]) -> list[list[int]]:
            """Return the adjacency matrix of an undirected graph with so many vertices."""
            matrix = [[0] * size for _ in range(size)]
            for a, b in edges:
                matrix[a][b] = 1
                matrix[b][a] = 1
            return matrix


        for row in matrix_of($size, $edges):
            print(row)
        ''',
        """The table is the same when rows and columns change places, since $a is joined to $b exactly when $b is
        joined to $a. It has $cells cells for $count edges, which is the price of this form.""",
        size=size,
        edges=pairs,
        cells=size * size,
        count=len(pairs),
        a=pairs[0][0],
        b=pairs[0][1],
    )


def _one_way(rng: Random) -> Example:
    names = people(rng, 4)
    arrows = [(names[0], names[1]), (names[0], names[2]), (names[1], names[3]), (names[3], names[0])]
    rng.shuffle(arrows)
    return example(
        """Who has whose telephone number? $a may have the number of $b while $b doesn't have the number of $a, so
        these links are arrows.""",
        '''
        def arrows_of(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
            """Return for each person whom they can ring up, in alphabetical order."""
            everyone = sorted({name for pair in pairs for name in pair})
            table: dict[str, list[str]] = {name: [] for name in everyone}
            for caller, called in pairs:
                table[caller].append(called)
            return {name: sorted(numbers) for name, numbers in table.items()}


        knows = arrows_of($arrows)
        print(knows)
        print("$a" in knows["$b"], "$b" in knows["$a"])
        ''',
        """Each pair is entered once, under the first name. $c can ring up nobody and still gets an empty list, so
        looking anybody up works without a special case.""",
        a=names[0],
        b=names[1],
        c=names[2],
        arrows=arrows,
    )


def _weighted(rng: Random) -> Example:
    a, b, c = places(rng, 3)
    x, y, z = (rng.randint(20, 400) for _ in range(3))
    return example(
        """Roads have lengths. Where a number belongs to every edge, the neighbours become keys of an inner dictionary
        and the numbers its values.""",
        """
        roads = [("$a", "$b", $x), ("$b", "$c", $y), ("$a", "$c", $z)]

        lengths: dict[str, dict[str, int]] = {}
        for one, other, length in roads:
            lengths.setdefault(one, {})[other] = length
            lengths.setdefault(other, {})[one] = length

        print(lengths["$a"])
        print(lengths["$c"]["$b"])
        print("$b" in lengths["$c"])
        """,
        """Two look-ups give the length of a road, and `in` tells whether there is one. A loop over `lengths["$a"]`
        still runs over the neighbours, as it would with a list.""",
        a=a,
        b=b,
        c=c,
        x=x,
        y=y,
        z=z,
    )


def _edges_question(rng: Random) -> Question:
    names = places(rng, 4)
    graph = both_ways(sorted(names), tree_and_more(rng, names, 1))
    return question(
        """A graph is given as a dictionary in which every link stands in two lists. Write a function that returns the
        links as pairs, each of them once.""",
        '''
        def edges_of(graph: dict[str, list[str]]) -> list[tuple[str, str]]:
            """Return each link as a pair whose first name comes first in the alphabet."""
            return sorted((a, b) for a, others in graph.items() for b in others if a < b)


        graph = $graph
        print(edges_of(graph))
        print(len(edges_of(graph)), sum(len(others) for others in graph.values()))
        ''',
        """The condition `a < b` is true for one of the two entries of a link and false for the other. The last line
        shows it: there are twice as many entries as links.""",
        graph=table(graph),
    )


def _symmetric_question(rng: Random) -> Question:
    names = people(rng, 3)
    a, b, c = names
    return question(
        """Somebody typed a table of friends by hand. Write a function that lists the entries whose counterpart is
        missing.""",
        '''
        def one_sided(friends: dict[str, list[str]]) -> list[tuple[str, str]]:
            """Return (a, b) wherever b stands in the list of a, but a not in the list of b."""
            return [(a, b) for a, others in friends.items() for b in others if a not in friends.get(b, [])]


        friends = {"$a": ["$b", "$c"], "$b": ["$a"], "$c": []}
        print(one_sided(friends))
        friends["$c"].append("$a")
        print(one_sided(friends))
        ''',
        """$a names $c, and the list of $c was empty. With `get` and an empty list the function also copes with a
        name that has no entry of its own.""",
        a=a,
        b=b,
        c=c,
    )


def _letters(rng: Random, most: int = 6) -> list[tuple[str, str]]:
    size = rng.randint(3, most)
    return any_edges(rng, "abcdefgh"[:size], rng.randint(2, size + 1))


def _square_table(rng: Random, mirrored: bool) -> list[list[int]]:
    size = rng.randint(2, 5)
    found = [[int(i != j and rng.random() < 0.4) for j in range(size)] for i in range(size)]
    if mirrored:
        for i in range(size):
            for j in range(i):
                found[i][j] = found[j][i]
    return found


LESSON = Lesson(
    topic="Graphs as data: edge lists, neighbour tables and matrices",
    area="graphs",
    concepts=("graph", "adjacency_list", "adjacency_matrix", "edge_list"),
    openings=(
        """Towns and roads, people and friendships, pages and links: wherever things are connected, the connections
        form a graph. Before a program can follow them, it needs them in a form that is quick to ask.""",
        """A graph has vertices and edges. On paper it is circles joined by lines. In Python it is usually a dictionary
        that gives the neighbours of each vertex.""",
        """The same network can be written as a list of pairs, as a table of neighbours or as a square of zeros and
        ones. All three say the same, and each makes another question easy.""",
        """Most work on a graph begins with a choice that has nothing to do with walking through it: how should it be
        stored?""",
    ),
    ideas=(
        (
            """An edge list is a list of pairs, one for each connection. It is how data usually arrives, and it is
            easy to read and to extend, but finding the neighbours of one vertex means going through all of it.""",
            """The plainest form is the list of edges: `[("a", "b"), ("b", "c")]`. It takes no more room than the edges
            themselves. Asking it who is next to `"b"` takes a whole pass.""",
        ),
        (
            """An adjacency list holds for each vertex the list of its neighbours, in a dictionary such as `{"a":
            ["b"], "b": ["a", "c"], "c": ["b"]}`. Looking a vertex up gives all its neighbours at once.""",
            """For most purposes a dictionary from vertices to lists of neighbours is the right form. Walking along
            the edges of a vertex then costs as many steps as it has edges, and no more.""",
            """Think of the table of neighbours as an address book with a page for each vertex. Whoever stands on the
            page can be reached directly.""",
        ),
        (
            """An adjacency matrix is a square table of zeros and ones. Whether two vertices are joined is a single
            look-up, `matrix[a][b]`, but a graph of 1000 vertices fills a million cells, however few edges it has.""",
            """With numbered vertices the graph can be a list of rows. The entry in row `a` and column `b` is 1 when an
            edge leads from `a` to `b`. This suits small or dense graphs.""",
        ),
        (
            """In an undirected graph an edge works both ways, so it is entered twice, once for each end. In a directed
            graph the pair `(a, b)` is an arrow from `a` to `b` and is entered once.""",
            """Decide whether the connections have a direction. A friendship has none; "follows" has one. The code
            differs in a single line, the one that makes the entry for the way back.""",
        ),
        (
            """A vertex without edges does not occur in any pair. If it matters, the vertices have to be given as well,
            and the table is begun with an empty list for each of them.""",
            """Begin with `{name: [] for name in names}` when the names are known. Then every vertex has an entry, and
            no look-up fails with a `KeyError`.""",
        ),
    ),
    examples=(_from_edges, _matrix, _one_way, _weighted),
    pitfalls=(
        """Making the matrix with `[[0] * size] * size` puts the same row into the table several times, and a 1 that is
        set in one row shows up in all of them. A comprehension makes a new row each time: `[[0] * size for _ in
        range(size)]`.""",
        """Entering an undirected edge only once. The table then says that the road from `a` leads to `b`, and that
        there is no way back. Append in both directions.""",
        """Creating entries only for the first vertex of each pair. A vertex that only ever stands second gets no key,
        and the first walk that arrives there ends with a `KeyError`.""",
    ),
    questions=(_edges_question, _symmetric_question),
    asks=(
        "What is the simplest way to write a graph down?",
        "Which form is used most?",
        "When is a matrix better?",
        "Does the direction of an edge matter?",
        "What about vertices without edges?",
    ),
    notes={
        "young": (
            """Draw five dots for five children and join those who sit next to each other. Then write a list for
            every dot. The picture and the lists tell the same story.""",
        ),
        "engineer": (
            """There is no graph type in the standard library. A `dict` of lists, or a `defaultdict(list)`, is the
            common idiom; sets of neighbours are better where membership is asked often.""",
        ),
        "analyst": (
            """A table with the columns "from" and "to" is an edge list. Turning it into a dictionary is a
            group-by.""",
        ),
        "teacher": (
            """Hand out one graph in all three forms and let each group answer the same three questions. They soon see
            which form makes which question easy.""",
        ),
    },
    families=(
        Family(
            "neighbour_table_from_pairs",
            "pairs|edges|links: list[tuple[str, str]] -> dict[str, list[str]]",
            names=("$verb", "${verb}_of", "list_$verb", "find_$verb"),
            tells=(
                "Return a dictionary that gives, for every name in $pairs, the sorted list of the names $which.",
                "Turn $pairs into a dictionary. Its keys are all names that occur, and the value of a name is the "
                "alphabetical list of the names $which.",
                "The $kind graph $pairs is a list of edges. Return for each of its vertices the list of the vertices "
                "$which, in alphabetical order.",
            ),
            notes=("$meaning A name with an empty list has a key too, and no edge occurs twice.",),
            varies={
                "way": (
                    {
                        "kind": "undirected",
                        "which": "it is joined to",
                        "meaning": "A pair joins its two names.",
                        "verb": "neighbours",
                        "first": "table.setdefault(one, []).append(other)",
                        "second": "table.setdefault(other, []).append(one)",
                        "enter": "table[one].append(other)\n    table[other].append(one)",
                    },
                    {
                        "kind": "directed",
                        "which": "it points to",
                        "meaning": "A pair (a, b) says that a points to b.",
                        "verb": "successors",
                        "first": "table.setdefault(one, []).append(other)",
                        "second": "table.setdefault(other, [])",
                        "enter": "table[one].append(other)",
                    },
                    {
                        "kind": "directed",
                        "which": "that point to it",
                        "meaning": "A pair (a, b) says that a points to b.",
                        "verb": "predecessors",
                        "first": "table.setdefault(one, [])",
                        "second": "table.setdefault(other, []).append(one)",
                        "enter": "table[other].append(one)",
                    },
                )
            },
            solutions=(
                "table = {}\nfor one, other in $pairs:\n    $first\n    $second\n"
                "return {name: sorted(others) for name, others in table.items()}",
                "names = {name for pair in $pairs for name in pair}\ntable = {name: [] for name in sorted(names)}\n"
                "for one, other in $pairs:\n    $enter\nfor others in table.values():\n"
                "    others.sort()\nreturn table",
            ),
            oracle=lambda pairs, way: {
                name: sorted(
                    other
                    for other in {x for pair in pairs for x in pair}
                    if ((name, other) in pairs and way["verb"] != "predecessors")
                    or ((other, name) in pairs and way["verb"] != "successors")
                )
                for name in sorted({x for pair in pairs for x in pair})
            },
            draw=lambda rng, way: (_letters(rng),),
            edges=(([("x", "y")],), ([("c", "b")],)),
            about={"pairs": "the edges, as pairs of names", "return": "for each name the sorted list of names"},
        ),
        Family(
            "adjacency_matrix_of_numbers",
            "size|n|count: int, pairs|links|joined: list[tuple[int, int]] -> list[list[int]]",
            names=("adjacency_matrix", "link_matrix", "matrix_of_edges", "connection_table"),
            tells=(
                "Return the adjacency matrix of the $kind graph with the vertices 0 to $size - 1 and the edges $pairs, "
                "as a list of rows of zeros and ones.",
                "Build a square table with $size rows of zeros. For each pair (a, b) in $pairs, put a 1 into row a, "
                "column b$again.",
                "$start graph has $size vertices, numbered from 0, and the edges $pairs. Compute its adjacency "
                "matrix: the entry in row a, column b is 1 if $cond, else 0.",
            ),
            varies={
                "way": (
                    {
                        "kind": "undirected",
                        "start": "An undirected",
                        "again": ", and another into row b, column a",
                        "cond": "(a, b) or (b, a) is an edge",
                        "back": "\n    matrix[b][a] = 1",
                        "test": "int((a, b) in $pairs or (b, a) in $pairs)",
                    },
                    {
                        "kind": "directed",
                        "start": "A directed",
                        "again": "",
                        "cond": "(a, b) is an edge",
                        "back": "",
                        "test": "int((a, b) in $pairs)",
                    },
                )
            },
            solutions=(
                "matrix = [[0] * $size for _ in range($size)]\nfor a, b in $pairs:\n    matrix[a][b] = 1$back\n"
                "return matrix",
                "rows = range($size)\nmatrix = [[0 for _ in rows] for _ in rows]\nfor edge in $pairs:\n"
                "    a, b = edge\n    matrix[a][b] = 1$back\nreturn matrix",
            ),
            oracle=lambda size, pairs, way: [
                [int((a, b) in pairs or (way["kind"] == "undirected" and (b, a) in pairs)) for b in range(size)]
                for a in range(size)
            ],
            draw=lambda rng, way: (
                size := rng.randint(2, 5),
                [(int(a), int(b)) for a, b in any_edges(rng, "01234"[:size], rng.randint(1, size + 1))],
            ),
            edges=((1, []), (3, [(2, 0)]), (2, [])),
            about={
                "size": "the number of vertices",
                "pairs": "pairs of vertex numbers",
                "return": "the rows of the matrix",
            },
            noun="the adjacency matrix of the $kind graph with $size vertices and the edges $pairs",
            gives="grid",
        ),
        Family(
            "edges_from_matrix",
            "rows|entries|table: list[list[int]] -> list[tuple[int, int]]",
            names=("edges_of_matrix", "links_in_table", "matrix_to_edges", "edge_list"),
            tells=(
                "Return the edges of the $kind graph whose adjacency matrix is $rows, as $pairs in ascending order.",
                "The entry in row a, column b of $rows is 1 if $joined. List $pairs, in ascending order.",
                "Turn the adjacency matrix $rows of $a_kind graph into the sorted list of its edges, which are $pairs.",
            ),
            varies={
                "way": (
                    {
                        "kind": "undirected",
                        "a_kind": "an undirected",
                        "pairs": "pairs (a, b) with a < b",
                        "joined": "an edge joins the vertices a and b",
                        "where": "if value and a < b",
                        "begin": "a + 1",
                    },
                    {
                        "kind": "directed",
                        "a_kind": "a directed",
                        "pairs": "pairs (a, b) that say an edge leads from a to b",
                        "joined": "an edge leads from vertex a to vertex b",
                        "where": "if value",
                        "begin": "0",
                    },
                )
            },
            notes=("Entries are 0 or 1, and the diagonal holds zeros only.",),
            solutions=(
                "return [(a, b) for a, row in enumerate($rows) for b, value in enumerate(row) $where]",
                "edges = []\nfor a in range(len($rows)):\n    for b in range($begin, len($rows)):\n"
                "        if $rows[a][b] == 1:\n            edges.append((a, b))\nreturn edges",
            ),
            oracle=lambda rows, way: sorted(
                divmod(place, len(rows))
                for place, value in enumerate([one for row in rows for one in row])
                if value == 1 and (way["kind"] == "directed" or place // len(rows) < place % len(rows))
            ),
            draw=lambda rng, way: (_square_table(rng, way["kind"] == "undirected"),),
            edges=(([[0]],), ([[0, 1], [1, 0]],)),
            about={"rows": "the rows of a square table", "return": "the edges as pairs of vertex numbers"},
            noun="the list of the edges of the $kind graph with the adjacency matrix $rows",
            gives="pairs",
        ),
    ),
)
