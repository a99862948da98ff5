"""Comparing two collections: intersection, union, difference, containment."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _common(rng: Random) -> Example:
    items = fruits(rng, 5)
    a, b = items[:3], [items[1], items[3], items[2]]
    p, q = people(rng, 2)
    return example(
        """$p and $q have written shopping lists. What stands on both? What only on the first?""",
        '''
        def on_both(first: list[str], second: list[str]) -> list[str]:
            """Return what is in both lists, in alphabetical order."""
            return sorted(set(first) & set(second))


        first = $a
        second = $b
        print(on_both(first, second))
        print(sorted(set(first) - set(second)))
        print(sorted(set(first) | set(second)))
        ''',
        """`&` keeps what is in both sets, `-` what is in the left but not in the right, and `|` what is in at least
        one. Only $x is missing on the second list, so the difference has one member.""",
        p=p,
        q=q,
        a=a,
        b=b,
        x=items[0],
    )


def _allowed(rng: Random) -> Example:
    items = things(rng, 4)
    return example(
        """A parcel may hold only certain things. Is everything in it allowed, and if not, what is wrong?""",
        '''
        def forbidden(parcel: list[str], allowed: set[str]) -> list[str]:
            """Return the things in the parcel that are not allowed, sorted."""
            return sorted(set(parcel) - allowed)


        allowed = {"$a", "$b", "$c"}
        print({"$a", "$c"} <= allowed)
        print(forbidden(["$a", "$d", "$a"], allowed))
        print(forbidden([], allowed))
        ''',
        """`<=` asks whether every member of the left set is in the right one. The difference says more: it names the
        members that are not. "$d" is not allowed; an empty parcel cannot break the rule.""",
        a=items[0],
        b=items[1],
        c=items[2],
        d=items[3],
    )


def _changes(rng: Random) -> Example:
    names = people(rng, 5)
    return example(
        """Two member lists, from this year and from last year. Who is new and who has left?""",
        '''
        def compare(old: set[str], new: set[str]) -> dict[str, list[str]]:
            """Return who joined and who left, each sorted."""
            return {"joined": sorted(new - old), "left": sorted(old - new)}


        old = {"$a", "$b", "$c"}
        new = {"$b", "$d", "$c", "$e"}
        print(compare(old, new))
        print(len(old ^ new))
        ''',
        """A difference has a direction: `new - old` and `old - new` are different questions. `^` gives the members
        that are in exactly one of the sets, which are all the changes together.""",
        **dict(zip("abcde", names, strict=True)),
    )


def _share_question(rng: Random) -> Question:
    a, b = numbers(rng, 4, 1, 9), numbers(rng, 4, 1, 9)
    return question(
        """How alike are two lists? A common measure is the number of shared values divided by the number of all
        different values. Write it as a function; two empty lists count as equal, so their value is 1.""",
        '''
        def likeness(first: list[int], second: list[int]) -> float:
            """Return shared values / all values, 1.0 if there are none at all."""
            a, b = set(first), set(second)
            if not a | b:
                return 1.0
            return len(a & b) / len(a | b)


        print(likeness($a, $b))
        print(likeness([1, 2], [2, 1]))
        print(likeness([], []))
        ''',
        """The result lies between 0, nothing shared, and 1, the same values. Without the test an empty union would
        lead to a division by zero.""",
        a=a,
        b=b,
    )


def _common_all_question(rng: Random) -> Question:
    items = fruits(rng, 4)
    return question(
        """Several people say which fruit they like. Write a function that returns what all of them like.""",
        '''
        def liked_by_all(likes: list[list[str]]) -> list[str]:
            """Return the items that are in every list, sorted; [] without lists."""
            if not likes:
                return []
            common = set(likes[0])
            for other in likes[1:]:
                common &= set(other)
            return sorted(common)


        print(liked_by_all([["$a", "$b", "$c"], ["$b", "$d"], ["$c", "$b"]]))
        print(liked_by_all([]))
        ''',
        """The loop starts with everything the first person likes and removes what somebody else does not mention.
        Only "$b" survives all rounds.""",
        **dict(zip("abcd", items, strict=True)),
    )


_FOODS = ("leek", "rice", "salt", "egg", "oil")


def _pantry(rng: Random) -> tuple[dict[str, list[str]], list[str], int]:
    dishes = rng.sample(("soup", "stew", "cake", "pie"), rng.randint(1, 3))
    recipes = {dish: rng.sample(_FOODS, rng.randint(1, 3)) for dish in dishes}
    return recipes, rng.sample(_FOODS, rng.randint(1, 4)), rng.randint(0, 2)


def _cookable(recipes: dict[str, list[str]], pantry: list[str], n: int, rel: dict[str, str]) -> list[str]:
    allowed = {"<=": range(n + 1), "==": range(n, n + 1), "<": range(n)}[rel["op"]]
    dishes = {dish: len(needed) - sum(map(pantry.count, needed)) for dish, needed in recipes.items()}
    return [dish for dish, lacking in sorted(dishes.items()) if lacking in allowed]


def _members(rng: Random) -> tuple[list[str], list[str]]:
    names = rng.sample(("Ada", "Bo", "Cleo", "Dan", "Eva", "Finn"), rng.randint(2, 6))
    return [n for n in names if rng.random() < 0.6], [n for n in names if rng.random() < 0.6]


def _report(old: list[str], new: list[str], words: dict[str, str]) -> list[str]:
    groups: dict[str, list[str]] = {words["join"]: [], words["leave"]: [], words["stay"]: []}
    for name in sorted({*old, *new}):
        key = {(False, True): "join", (True, False): "leave", (True, True): "stay"}[name in old, name in new]
        groups[words[key]].append(name)
    return [f"{word}: {', '.join(names) or 'nobody'}" for word, names in groups.items()]


LESSON = Lesson(
    topic="Comparing two collections with set operations",
    area="sets",
    concepts=("sets", "set_operations", "difference"),
    openings=(
        """Two lists, and the question what they have in common: with loops this takes two levels, with sets one
        character.""",
        """Draw two overlapping circles. The part in the middle, the left part, the whole: each has a sign in
        Python.""",
        """What is new, what is gone, what stayed? Anyone who compares yesterday's data with today's asks these three
        questions.""",
    ),
    ideas=(
        (
            """`a & b` is the intersection, `a | b` the union, `a - b` the difference. Each makes a new set and leaves
            `a` and `b` alone.""",
            """Read the signs aloud: `&` is "and", in both; `|` is "or", in at least one; `-` is "without".""",
        ),
        (
            """`a <= b` tests whether all of `a` is in `b`. This is not about size: `{9} <= {1, 2}` is false.""",
            """Comparison signs mean "is contained in" for sets. `a < b` in addition demands that they are not
            equal.""",
        ),
        (
            """Sets forget how often something occurs. If two pears on the one list and one on the other matter, count
            with a dictionary or a `Counter`.""",
            """Before you turn a list into a set, ask whether order or number matter. Both are gone afterwards.""",
        ),
    ),
    examples=(_common, _allowed, _changes),
    pitfalls=(
        """Writing `and` in place of `&`. `a and b` does not combine sets: it is `b` if `a` is not empty, and runs
        without any error.""",
        """Using a sign with a list: `{1, 2} | [3]` raises a `TypeError`. Turn the list into a set, or call
        `a.union(row)`, which accepts any iterable.""",
    ),
    questions=(_share_question, _common_all_question),
    asks=("What do the signs mean?", "How do I test for containment?", "When is a set the wrong choice?"),
    notes={
        "student": ("""`&`, `|` and `-` are the operations of set theory; `a ^ b` is the symmetric difference.""",),
        "analyst": ("""Intersection is an inner join on keys; the difference finds rows without a partner.""",),
        "teacher": ("""Let the class place names in two circles on the board before any code is shown.""",),
    },
    families=(
        Family(
            "dishes_with_few_missing",
            "recipes|cookbook: dict[str, list[str]], pantry|kitchen: list[str], n|limit: int -> list[str]",
            names=("dishes_$short", "cookable_$short", "find_dishes_$short", "what_to_cook_$short"),
            tells=(
                "$recipes has the list of ingredients for each dish, and $pantry lists what there is. Return the "
                "dishes for which $rel $n ingredients are missing, in alphabetical order.",
                "What can be cooked from $pantry? Return the sorted names of those dishes in $recipes, a dictionary "
                "from dishes to their ingredients, that need $rel $n ingredients which are not in $pantry.",
                "Compare the ingredients of each dish in the dictionary $recipes with the list $pantry. Return an "
                "alphabetical list of the dishes with $rel $n ingredients that $pantry lacks.",
            ),
            notes=("No dish lists an ingredient twice.",),
            varies={
                "rel": (
                    {"short": "with_few", "rel": "at most", "op": "<="},
                    {"short": "missing_n", "rel": "exactly", "op": "=="},
                    {"short": "missing_less", "rel": "fewer than", "op": "<"},
                )
            },
            solutions=(
                "there = set($pantry)\n"
                "return sorted(dish for dish, needed in $recipes.items() if len(set(needed) - there) $op $n)",
                "found = []\n"
                "for dish in sorted($recipes):\n"
                "    missing = 0\n"
                "    for ingredient in $recipes[dish]:\n"
                "        if ingredient not in $pantry:\n"
                "            missing += 1\n"
                "    if missing $op $n:\n"
                "        found.append(dish)\n"
                "return found",
                "found = set()\n"
                "for dish, needed in $recipes.items():\n"
                "    usable = set(needed) & set($pantry)\n"
                "    if len(needed) - len(usable) $op $n:\n"
                "        found.add(dish)\n"
                "return sorted(found)",
            ),
            oracle=_cookable,
            draw=lambda rng, rel: _pantry(rng),
            edges=(
                ({}, ["egg"], 1),
                ({"pie": ["egg", "oil"], "cake": ["egg"]}, [], 1),
                ({"soup": ["leek"], "stew": ["leek", "rice"]}, ["leek"], 1),
            ),
            about={
                "recipes": "the ingredients of each dish",
                "pantry": "what there is",
                "n": "the number of missing ingredients to compare with",
                "return": "the names of the dishes, sorted",
            },
            noun="the sorted names of the dishes in $recipes for which $rel $n ingredients are missing in $pantry",
            gives="words",
        ),
        Family(
            "report_of_changed_members",
            "old|before: list[str], new|after: list[str] -> list[str]",
            names=("member_report", "report_changes", "changes_in_words", "compare_lists"),
            tells=(
                'Compare two lists of members. Return three lines that begin with "$join: ", "$leave: " and "$stay: '
                '" and go on with the names that are only in $new, only in $old, and in both.',
                'Return a report on how $old became $new, as a list of three lines: "$join: " with the names that '
                'were added, "$leave: " with those that were taken out, "$stay: " with those that are in both '
                "lists.",
                "From the list $old of last year's members and the list $new of this year's make three lines. The "
                'first is "$join: " and whoever is in $new but was not in $old, the second "$leave: " and whoever '
                'was in $old but is not in $new, the third "$stay: " and whoever is in both. Return the lines as a '
                "list.",
            ),
            notes=(
                'The names of a line are in alphabetical order with ", " between them; if there are none, it says '
                '"nobody".',
            ),
            varies={
                "words": (
                    {"join": "new", "leave": "gone", "stay": "same"},
                    {"join": "joined", "leave": "left", "stay": "stayed"},
                    {"join": "in", "leave": "out", "stay": "still"},
                )
            },
            solutions=(
                "first, second = set($old), set($new)\n"
                'groups = [("$join", second - first), ("$leave", first - second), ("$stay", first & second)]\n'
                'return [f"{word}: " + (", ".join(sorted(names)) or "nobody") for word, names in groups]',
                "joined = sorted(set($new).difference($old))\n"
                "left = sorted(set($old).difference($new))\n"
                "stayed = sorted(set($old).intersection($new))\n"
                "lines = []\n"
                'for word, names in zip(["$join", "$leave", "$stay"], [joined, left, stayed]):\n'
                "    if names:\n"
                '        lines.append(word + ": " + ", ".join(names))\n'
                "    else:\n"
                '        lines.append(word + ": nobody")\n'
                "return lines",
            ),
            oracle=_report,
            draw=lambda rng, words: _members(rng),
            edges=(([], []), (["Eva", "Bo"], ["Bo", "Dan", "Ada"]), (["Bo", "Ada"], ["Ada", "Bo"])),
            about={
                "old": "the names before",
                "new": "the names afterwards",
                "return": "the three lines of the report",
            },
        ),
    ),
)
