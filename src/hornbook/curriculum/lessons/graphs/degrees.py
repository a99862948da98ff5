"""Degrees of vertices, neighbours that are shared, and arrows in and out."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.graphs._draws import (
    any_edges,
    both_ways,
    numbered,
    pairs_shown,
    several,
    table,
    tree_and_more,
)
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _degrees(rng: Random) -> Example:
    names = sorted(places(rng, 5))
    graph = both_ways(names, tree_and_more(rng, rng.sample(names, 5), 2))
    most = max(map(len, graph.values()))
    return example(
        """The degree of a town in this road map is the number of roads that begin there, so `len` of its list.""",
        """
        roads = $graph

        for town, others in roads.items():
            print(f"{town}: degree {len(others)}")
        print("largest:", max(len(others) for others in roads.values()))
        """,
        """No counting loop is needed, because the lists have their lengths at hand. The degrees add up to $total, which
        is twice the number of roads: every road has two ends. The largest of them is $most.""",
        graph=table(graph),
        total=sum(map(len, graph.values())),
        most=most,
    )


def _from_pairs(rng: Random) -> Example:
    names = people(rng, 5)
    pairs = tree_and_more(rng, names, 1)
    rng.shuffle(pairs)
    name = rng.choice(names)
    degree = sum(name in pair for pair in pairs)
    return example(
        """From a list of matches played, a `Counter` finds out who played how often. No table of neighbours is made on
        the way.""",
        '''
        from collections import Counter


        def degrees(pairs: list[tuple[str, str]]) -> Counter[str]:
            """Return for each name the number of pairs it occurs in."""
            return Counter(name for pair in pairs for name in pair)


        matches = $pairs
        played = degrees(matches)
        print(sorted(played.items()))
        print(played["$name"], played["Nobody"])
        ''',
        """The generator hands out both names of every pair. $name has played $matches, and a name that never occurs
        counts 0, since a `Counter` doesn't complain about unknown keys.""",
        pairs=pairs_shown(pairs),
        name=name,
        matches=several(degree, "match", "matches"),
    )


def _in_and_out(rng: Random) -> Example:
    names = people(rng, 4)
    hub = names[0]
    arrows = [(name, hub) for name in names[1:]] + [(hub, names[1]), (names[1], names[2])]
    rng.shuffle(arrows)
    return example(
        """Where edges are arrows, a vertex has two degrees. Here pairs say who wrote a letter to whom.""",
        '''
        def arrow_counts(pairs: list[tuple[str, str]], name: str) -> tuple[int, int]:
            """Return how many arrows leave the name and how many arrive there."""
            leaving = sum(1 for sender, _ in pairs if sender == name)
            arriving = sum(1 for _, receiver in pairs if receiver == name)
            return leaving, arriving


        letters = $arrows
        for name in $names:
            print(name, arrow_counts(letters, name))
        ''',
        """$hub wrote 1 letter and received $count. Added over all the names, the first numbers and the second numbers
        both give $total, the number of letters.""",
        arrows=pairs_shown(arrows),
        names=sorted(names),
        hub=hub,
        count=len(names) - 1,
        total=len(arrows),
    )


def _common(rng: Random) -> Example:
    a, b, c, d, e = people(rng, 5)
    friends = {a: [c, d], b: [c, d, e], c: [a, b], d: [a, b], e: [b]}
    return example(
        """Whom do $a and $b both know? The two lists of neighbours answer that without any walking.""",
        '''
        def common(friends: dict[str, list[str]], one: str, other: str) -> list[str]:
            """Return the neighbours that both have, in alphabetical order."""
            return sorted(set(friends[one]) & set(friends[other]))


        friends = $friends
        print(common(friends, "$a", "$b"))
        print(common(friends, "$a", "$e"))
        ''',
        """Sets make the intersection short, and `sorted` gives the answer a fixed order. $a and $e have nobody in
        common, so the second list is empty.""",
        a=a,
        b=b,
        e=e,
        friends=table(friends),
    )


def _lonely_question(rng: Random) -> Question:
    names = places(rng, 6)
    pairs = tree_and_more(rng, names[:4], 1)
    ordered = sorted(names)
    return question(
        """A list of harbours and a list of ferry lines are given. Write a function that finds the harbours that no
        line serves.""",
        '''
        def unserved(harbours: list[str], lines: list[tuple[str, str]]) -> list[str]:
            """Return the harbours of degree 0, in the given order."""
            served = {name for line in lines for name in line}
            return [name for name in harbours if name not in served]


        lines = $pairs
        print(unserved($names, lines))
        print(unserved([], lines))
        ''',
        """The pairs alone can't tell, because a harbour of degree 0 occurs in none of them. That is why the list of all
        harbours has to be handed over as well.""",
        pairs=pairs,
        names=ordered,
    )


def _odd_question(rng: Random) -> Question:
    names = sorted(places(rng, 5))
    edges = tree_and_more(rng, rng.sample(names, 5), rng.randint(1, 3))
    graph = both_ways(names, edges)
    odd = sum(len(others) % 2 for others in graph.values())
    return question(
        """In any road map the number of towns with an odd degree is even. Write a function that counts these towns and
        try it on a map of five towns.""",
        '''
        def odd_towns(roads: dict[str, list[str]]) -> int:
            """Return the number of towns where an odd number of roads begins."""
            return sum(len(others) % 2 for others in roads.values())


        roads = $graph
        print([len(others) for others in roads.values()])
        print(odd_towns(roads))
        ''',
        """The remainder is 1 for an odd length, so adding up remainders counts. All degrees together make twice the
        number of roads, an even number, and an even sum can't contain an odd number of odd parts. Here there are
        $odd of them.""",
        graph=table(graph),
        odd=odd or "none",
    )


def _pairs(rng: Random, repeat: bool = False) -> list[tuple[str, str]]:
    pairs = any_edges(rng, "abcdef"[: rng.randint(3, 6)], rng.randint(2, 6))
    return [*pairs, rng.choice(pairs)] if repeat and len(pairs) < 6 and rng.random() < 0.5 else pairs


LESSON = Lesson(
    topic="Degrees and neighbours: counting the edges at a vertex",
    area="graphs",
    concepts=("degree", "neighbours", "counter"),
    openings=(
        """Some junctions have three roads, some have seven, and a cul-de-sac has one. This number is called the degree
        of a vertex, and it is the first thing to ask about a network.""",
        """Much can be learned about a graph without walking through it. Who has the most contacts, who has none, whom
        do two people both know: the lists of neighbours tell.""",
        """Counting edges vertex by vertex is cheap, and it answers many practical questions. Where is the hub? Which
        stations are ends of a line?""",
    ),
    ideas=(
        (
            """The degree of a vertex is the number of edges that end there. With a dictionary of neighbour lists it is
            `len(graph[name])`.""",
            """A neighbour of a vertex is one that an edge joins it to. How many neighbours there are is the degree, as
            long as no edge occurs twice.""",
        ),
        (
            """When only pairs are given, count names: each pair raises the count of both its ends. A `Counter` over
            all the names in all the pairs holds every degree at once.""",
            """From an edge list the degrees come in one pass. Start with zeros, and for every pair `(a, b)` add 1 to
            the count of `a` and 1 to that of `b`.""",
        ),
        (
            """All degrees of an undirected graph add up to twice the number of edges. It is a useful check: an odd sum
            means that some edge was entered on one side only.""",
            """Every edge contributes to two degrees. So half the sum of all degrees is the number of edges, and one
            need not collect the edges to count them.""",
        ),
        (
            """A directed graph has an out-degree, the arrows that leave a vertex, and an in-degree, the arrows that
            arrive. The first is the length of a list. The second takes a look at all the lists.""",
            """With arrows, keep the two counts apart. A page with many links on it has a large out-degree, and a page
            that many others link to has a large in-degree.""",
        ),
        (
            """Questions about two vertices are questions about two sets: `&` gives the neighbours they share, `|`
            those that at least one of them has, and `-` those that only the first has.""",
            """Neighbours of neighbours are two steps away. Leave out the vertex itself and its own neighbours, and
            what remains are the new acquaintances that a network could suggest.""",
        ),
    ),
    examples=(_degrees, _from_pairs, _in_and_out, _common),
    pitfalls=(
        """Looking for vertices of degree 0 in a list of edges can't succeed, since they don't occur there. Their names
        must come from somewhere else.""",
        """Taking `max(graph)` for the vertex with the largest degree returns the name that is last in the alphabet,
        because a dictionary hands out its keys. A key function is needed: `max(graph, key=lambda name:
        len(graph[name]))`, and it returns only the first of several equals.""",
        """Counting the in-degree with `len(graph[name])` gives the out-degree instead. For the arrows that arrive, go
        through all lists and count how often the name stands in them.""",
    ),
    questions=(_lonely_question, _odd_question),
    asks=(
        "What is the degree of a vertex?",
        "How do I find the degrees from a list of edges?",
        "Is there a check?",
        "What changes when edges are arrows?",
        "How are two vertices compared?",
    ),
    notes={
        "young": (
            """In the drawing of a spider's web, put a finger on a knot and count the threads that leave it. That is
            the knot's degree.""",
        ),
        "student": (
            """That the degrees sum to twice the number of edges is known as the handshaking lemma: count the hands
            instead of the handshakes.""",
        ),
        "analyst": (
            """A histogram of the degrees, `Counter(degrees.values())`, shows at a glance whether a network has hubs or
            is evenly meshed.""",
        ),
        "hobbyist": (
            """Take the underground map of a city that you know and write down the degree of ten stations. The
            interchanges stand out at once.""",
        ),
    },
    families=(
        Family(
            "towns_of_extreme_degree",
            "roads|links|pairs: list[tuple[str, str]] -> list[str]",
            names=("${how}_connected", "${how}_linked", "towns_$how", "find_${how}_connected"),
            tells=(
                "Return the sorted names that occur in the $how pairs of $roads.",
                "Each pair in $roads joins two towns. Return the towns with the $how roads, in alphabetical order.",
                "Given the edges $roads of an undirected graph, return the vertices of the $size degree as a sorted "
                "list.",
                "Count for every name how many pairs of $roads contain it, and return the names with the $size count "
                "in alphabetical order.",
            ),
            notes=("Only names that occur in some pair count. The result is empty when there are no pairs.",),
            varies={
                "kind": (
                    {"how": "most", "size": "largest", "pick": "max"},
                    {"how": "fewest", "size": "smallest", "pick": "min"},
                )
            },
            solutions=(
                "from collections import Counter\nif not $roads:\n    return []\n"
                "counts = Counter(name for pair in $roads for name in pair)\nwanted = $pick(counts.values())\n"
                "return sorted(name for name, count in counts.items() if count == wanted)",
                "degree = {}\nfor one, other in $roads:\n    degree[one] = degree.get(one, 0) + 1\n"
                "    degree[other] = degree.get(other, 0) + 1\nif not degree:\n    return []\n"
                "wanted = $pick(degree.values())\nfound = []\nfor name in sorted(degree):\n"
                "    if degree[name] == wanted:\n        found.append(name)\nreturn found",
            ),
            oracle=lambda roads, kind: sorted(
                name
                for name in {x for pair in roads for x in pair}
                if all(
                    (sum(name in pair for pair in roads) - sum(other in pair for pair in roads))
                    * (1 if kind["pick"] == "max" else -1)
                    >= 0
                    for other in {x for pair in roads for x in pair}
                )
            ),
            draw=lambda rng, kind: (_pairs(rng),),
            edges=(([],), ([("k", "b"), ("k", "d")],)),
            about={"roads": "the edges, as pairs of names", "return": "the names, sorted"},
            noun="the sorted names that occur in the $how pairs of $roads",
            gives="words",
        ),
        Family(
            "suggested_contacts",
            "friends|contacts|links: list[list[int]], person|who|member: int -> list[int]",
            names=("suggestions", "suggested_contacts", "people_to_meet", "may_know"),
            tells=(
                "Entry i of $friends lists the contacts of person i. Return in ascending order those who aren't "
                "contacts of "
                "$person but have at least $least $word in common with $person.",
                "Suggest new contacts for the person with the number $person: everybody who shares $least or more "
                "contacts with $person and isn't a contact yet. Entry i of $friends is the list of the contacts of "
                "person i, and the result is sorted.",
                "The undirected graph $friends is a list: entry v holds the neighbours of vertex v. Return the "
                "sorted list "
                "of the vertices that are not neighbours of $person and share at least $least $near with it.",
            ),
            notes=("The result doesn't contain $person.",),
            varies={
                "least": (
                    {"least": "1", "word": "contact", "near": "neighbour"},
                    {"least": "2", "word": "contacts", "near": "neighbours"},
                )
            },
            solutions=(
                "known = set($friends[$person])\nreturn [\n    other\n    for other, theirs in enumerate($friends)\n"
                "    if other != $person and other not in known and len(known & set(theirs)) >= $least\n]",
                "counts = {}\nfor friend in $friends[$person]:\n    for other in $friends[friend]:\n"
                "        if other != $person and other not in $friends[$person]:\n"
                "            counts[other] = counts.get(other, 0) + 1\n"
                "return sorted(other for other, count in counts.items() if count >= $least)",
                "found = []\nfor other in range(len($friends)):\n"
                "    if other == $person or other in $friends[$person]:\n"
                "        continue\n    shared = [one for one in $friends[other] if one in $friends[$person]]\n"
                "    if len(shared) >= $least:\n        found.append(other)\nreturn found",
            ),
            oracle=lambda friends, person, least: [
                other
                for other in range(len(friends))
                if other != person
                and not any(other == one for one in friends[person])
                and sum(person in theirs and other in theirs for theirs in friends) >= int(least["least"])
            ],
            draw=lambda rng, least: (numbered(rng, 4, 6, 4), rng.randrange(4)),
            edges=(([[1], [0]], 0), ([[1, 3], [0, 2], [1, 3], [0, 2]], 0)),
            about={
                "friends": "for each person the list of their contacts",
                "person": "the number of the person to suggest contacts for",
                "return": "the suggested numbers, ascending",
            },
            noun="the sorted list of the new contacts that $friends suggests for $person",
            gives="ints",
        ),
        Family(
            "senders_and_receivers",
            "letters|messages|pairs: list[tuple[str, str]] -> list[str]",
            names=("$short", "find_$short", "${short}_of_mail", "names_of_$short"),
            tells=(
                "Each pair in $letters is a sender and a receiver. Return the sorted names of those who $what.",
                "A pair (a, b) in $letters means that a wrote to b. Who $what? Return the names in alphabetical order.",
                "$letters lists the arrows of a directed graph as pairs (from, to). Return, sorted, the vertices at "
                "which $arrows.",
            ),
            notes=("A pair may occur several times, and then it counts as often.",),
            varies={
                "side": (
                    {
                        "short": "givers",
                        "what": "sent more than they received",
                        "arrows": "more arrows begin than end",
                        "test": "> 0",
                    },
                    {
                        "short": "takers",
                        "what": "received more than they sent",
                        "arrows": "more arrows end than begin",
                        "test": "< 0",
                    },
                    {
                        "short": "balanced",
                        "what": "sent exactly as many as they received",
                        "arrows": "as many arrows begin as end",
                        "test": "== 0",
                    },
                )
            },
            solutions=(
                "balance = {}\nfor sender, receiver in $letters:\n    balance[sender] = balance.get(sender, 0) + 1\n"
                "    balance[receiver] = balance.get(receiver, 0) - 1\n"
                "return sorted(name for name, amount in balance.items() if amount $test)",
                "from collections import Counter\nsent = Counter(a for a, _ in $letters)\n"
                "received = Counter(b for _, b in $letters)\n"
                "return [name for name in sorted(sent | received) if sent[name] - received[name] $test]",
                "starts = [a for a, _ in $letters]\nends = [b for _, b in $letters]\nfound = []\n"
                "for name in sorted({*starts, *ends}):\n    if starts.count(name) - ends.count(name) $test:\n"
                "        found.append(name)\nreturn found",
            ),
            oracle=lambda letters, side: [
                name
                for name in sorted({x for pair in letters for x in pair})
                if {"g": 1, "t": -1, "b": 0}[side["short"][0]]
                == (sum((a == name) - (b == name) for a, b in letters) > 0)
                - (sum((a == name) - (b == name) for a, b in letters) < 0)
            ],
            draw=lambda rng, side: (_pairs(rng, repeat=True),),
            edges=(([],), ([("p", "q"), ("q", "p"), ("p", "r")],)),
            about={"letters": "pairs of sender and receiver", "return": "the names, sorted"},
            noun="the sorted names of those who $what, in $letters",
            gives="words",
        ),
    ),
)
