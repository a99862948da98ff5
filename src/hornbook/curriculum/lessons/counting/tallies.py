"""Counting how often each value occurs: a dictionary as a sheet of strokes."""

from itertools import groupby
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _tally(rng: Random) -> Example:
    a, b, c = fruits(rng, 3)
    votes = [a, b, a, c, a, b]
    rng.shuffle(votes)
    return example(
        """A class votes for a fruit. The list holds one entry per vote; we want one number per fruit.""",
        '''
        def tally(votes: list[str]) -> dict[str, int]:
            """Return how often each item occurs."""
            counts = {}
            for vote in votes:
                counts[vote] = counts.get(vote, 0) + 1
            return counts


        counts = tally($votes)
        print(counts)
        print(sum(counts.values()))
        ''',
        """The first vote is "$first". It is not in `counts` yet, so `get` gives 0 and 1 is stored. When "$a" has come
        three times, its number is 3. All numbers together make 6, the length of the list; that is a quick check.""",
        votes=votes,
        first=votes[0],
        a=a,
    )


def _repeated(rng: Random) -> Example:
    values = distinct(rng, 4, 10, 99)
    items = [values[0], values[1], values[0], values[2], values[3], values[2]]
    rng.shuffle(items)
    return example(
        """Ticket numbers should be unique. Some are not, and the office wants to see which ones.""",
        '''
        def repeated(numbers: list[int]) -> list[int]:
            """Return the numbers that occur more than once, in increasing order."""
            counts: dict[int, int] = {}
            for number in numbers:
                counts[number] = counts.get(number, 0) + 1
            return sorted(number for number, count in counts.items() if count > 1)


        print(repeated($items))
        print(repeated([1, 2, 3]))
        ''',
        """First everything is counted, then the counts are read: two loops, one after the other. Calling
        `numbers.count(number)` inside a loop would walk through the whole list again for each number.""",
        items=items,
    )


def _counter(rng: Random) -> Example:
    a, b, c = words(rng, 3)
    text = f"{a} {b} {a} {c} {a} {b}"
    return example(
        """The standard library counts, too. `Counter` is a dictionary made for the purpose.""",
        '''
        from collections import Counter


        def most_frequent(text: str, how_many: int) -> list[tuple[str, int]]:
            """Return the most frequent words with their counts."""
            return Counter(text.split()).most_common(how_many)


        print(most_frequent("$text", 2))
        print(Counter("$text".split())["volcano"])
        ''',
        """`most_common(2)` gives pairs, the most frequent first: "$a" occurs 3 times and "$b" twice. Reading a word
        that never came gives 0, and no error.""",
        text=text,
        a=a,
        b=b,
    )


def _same_letters_question(rng: Random) -> Question:
    a, b = rng.sample([("listen", "silent"), ("night", "thing"), ("stone", "notes"), ("below", "elbow")], 2)
    return question(
        """Two bags of letter tiles hold the same tiles if each letter occurs equally often in both. Write a function
        that compares two such bags, given as strings.""",
        '''
        def same_tiles(first: str, second: str) -> bool:
            """Return True if both strings hold every character equally often."""
            counts: dict[str, int] = {}
            for tile in first:
                counts[tile] = counts.get(tile, 0) + 1
            for tile in second:
                counts[tile] = counts.get(tile, 0) - 1
            return all(count == 0 for count in counts.values())


        print(same_tiles("$a1", "$a2"))
        print(same_tiles("$a1", "$b2"))
        print(same_tiles("aab", "abb"))
        ''',
        """The first loop counts up, the second counts down. If both bags agree, every number ends at 0. In the last
        call "a" is left over once, and "b" is missing once, so it ends at -1.""",
        a1=a[0],
        a2=a[1],
        b2=b[1],
    )


def _majority_question(rng: Random) -> Question:
    a, b = people(rng, 2)
    return question(
        """A candidate is elected with more than half of all votes. Write a function that returns the elected name or
        `None`.""",
        '''
        def elected(votes: list[str]) -> str | None:
            """Return the name with more than half of the votes, or None."""
            counts: dict[str, int] = {}
            for name in votes:
                counts[name] = counts.get(name, 0) + 1
            for name, count in counts.items():
                if 2 * count > len(votes):
                    return name
            return None


        print(elected(["$a", "$b", "$a"]))
        print(elected(["$a", "$b"]))
        print(elected([]))
        ''',
        """`2 * count > len(votes)` says "more than half" without a division. With two votes for two people nobody has
        more than half. Without votes the second loop has nothing to do.""",
        a=a,
        b=b,
    )


_KITS = (("bolt", "nut", "pin"), ("red", "blue", "gold"), ("egg", "leek", "roll"))


def _parts(rng: Random, kit: dict[str, str]) -> tuple[list[str], dict[str, int]]:
    names = {"kit": _KITS[0], "bracelet": _KITS[1], "picnic": _KITS[2]}[kit["one"]]
    needs = {name: rng.randint(1, 3) for name in rng.sample(names, rng.randint(1, 2))}
    many = rng.randint(0, 2)
    parts = [name for name, count in needs.items() for _ in range(many * count + rng.choice((0, 0, 1, count - 1)))]
    parts += rng.choices(names, k=1)
    rng.shuffle(parts)
    return parts, needs


def _complete(parts: list[str], kit: dict[str, int]) -> int:
    left = list(parts)
    for done in range(len(parts) + 1):
        for name, count in kit.items():
            for _ in range(count):
                if name not in left:
                    return done
                left.remove(name)
    return 0


def _visits(rng: Random) -> tuple[list[str], int]:
    names = rng.sample(("Ada", "Bo", "Cleo", "Dan", "Eva"), rng.randint(2, 4))
    times = rng.randint(1, 3)
    visits = [name for name in names for _ in range(max(1, times + rng.choice((-1, 0, 0, 1))))]
    rng.shuffle(visits)
    return visits, times


def _often(visits: list[str], times: int, rel: dict[str, str]) -> list[str]:
    runs = [(name, len(list(run))) for name, run in groupby(sorted(visits))]
    low, high = {">=": (times, 99), ">": (times + 1, 99), "==": (times, times), "<=": (1, times)}[rel["op"]]
    return [name for name, length in runs if low <= length <= high]


def _votes(rng: Random) -> tuple[list[str], int]:
    fruits = rng.sample(("fig", "plum", "pear", "lime", "kiwi"), rng.randint(2, 4))
    votes = [fruit for fruit in fruits for _ in range(rng.randint(1, 4))]
    rng.shuffle(votes)
    return votes[:10], rng.randint(1, 4)


def _strokes(votes: list[str], top: int, mark: str) -> list[str]:
    lines = [(len(votes) - votes.count(fruit), f"{fruit} {mark * votes.count(fruit)}") for fruit in {*votes}]
    return [line for _, line in sorted(lines)[:top]]


LESSON = Lesson(
    topic="Counting how often each value occurs",
    area="counting and grouping",
    concepts=("counting", "dictionaries", "counter"),
    openings=(
        """How many votes for each candidate, how many sales per day, how often each word? The question is always the
        same, and so is the loop that answers it.""",
        """On paper you would make a tally: a line for each new thing, and one more stroke whenever it comes again. A
        dictionary is this sheet of paper.""",
        """One counter counts one thing. If you do not know beforehand what there will be to count, you need a counter
        for each value that turns up, and a dictionary supplies them.""",
    ),
    ideas=(
        (
            """The keys are the values that occur, and beside each stands a number. A new key has to begin at 0, which
            is what `counts.get(key, 0) + 1` takes care of.""",
            """One line does the work: `counts[key] = counts.get(key, 0) + 1`. Read it from the right: the old number,
            or 0 if there is none, plus one, is stored again.""",
        ),
        (
            """The list is read once, from front to back. `row.count(x)` for each different x reads it again and
            again, which hurts when the list is long.""",
            """A single walk is enough, because the dictionary remembers all counters at the same time.""",
        ),
        (
            """When the counting is over, ask the dictionary: the largest number, all keys with the number 1, the sum.
            Counting and asking are two steps; keep them apart.""",
            """Many puzzles become easy after counting. Duplicates are keys with a number above 1, and two lists hold
            the same things if their counts are equal.""",
        ),
    ),
    examples=(_tally, _repeated, _counter),
    pitfalls=(
        """Setting the counter to 1 each time: `counts[key] = 1` forgets what was there. The old number has to appear
        on the right side.""",
        """Counting "Pear" and "pear" as two things. Computers see two keys. Decide on a spelling, with `lower` and
        `strip`, before you count.""",
    ),
    questions=(_same_letters_question, _majority_question),
    asks=("What is stored?", "How often is the list read?", "What then?"),
    notes={
        "young": (
            """Draw a stroke on a sheet for each car you see: red, blue, red. A dictionary keeps the strokes.""",
        ),
        "engineer": (
            """`collections.Counter` is a `dict` subclass; a missing key reads as 0 and is not inserted by
            reading.""",
        ),
        "analyst": ("""Counting each value is `GROUP BY` with `COUNT(*)`, or a pivot table with one column.""",),
    },
    families=(
        Family(
            "complete_kits_from_parts",
            "parts|pieces: list[str], needs|recipe: dict[str, int] -> int",
            names=("complete_${many}", "count_${many}", "number_of_${many}", "${many}_possible"),
            tells=(
                "Each $one takes as many $goods of each kind as $needs says. Return how many complete $many can be "
                "made from the list $parts.",
                "$parts lists the $goods that there are, one entry each, and $needs maps the kinds that go into one "
                "$one to their numbers. Return the largest number of $many for which there are enough $goods.",
                "How many $many can be put together? One $one needs the numbers of $goods in $needs, and the $goods "
                "at hand are listed in $parts. Return the number.",
            ),
            notes=("$needs has at least one entry, and its numbers are at least 1. Other $goods are not used.",),
            varies={
                "kit": (
                    {"one": "kit", "many": "kits", "goods": "parts"},
                    {"one": "bracelet", "many": "bracelets", "goods": "beads"},
                    {"one": "picnic", "many": "picnics", "goods": "things"},
                )
            },
            solutions=(
                "counts = {}\n"
                "for part in $parts:\n"
                "    counts[part] = counts.get(part, 0) + 1\n"
                "return min(counts.get(part, 0) // number for part, number in $needs.items())",
                "from collections import Counter\n"
                "left = Counter($parts)\n"
                "done = 0\n"
                "while all(left[part] >= number for part, number in $needs.items()):\n"
                "    left.subtract($needs)\n"
                "    done += 1\n"
                "return done",
                "possible = len($parts)\n"
                "for part, number in $needs.items():\n"
                "    possible = min(possible, $parts.count(part) // number)\n"
                "return possible",
            ),
            oracle=lambda parts, needs, kit: _complete(parts, needs),
            draw=_parts,
            edges=(([], {"pin": 1}), (["pin", "pin", "cap"], {"pin": 1, "cap": 1}), (["pin"] * 5, {"pin": 2})),
            about={
                "parts": "the $goods that there are",
                "needs": "how many of each kind one $one takes",
                "return": "the number of complete $many",
            },
            noun="the number of complete $many that can be made from $parts if each takes what $needs says",
            gives="nat",
        ),
        Family(
            "names_seen_some_times",
            "visits|entries: list[str], n|k: int -> list[str]",
            names=("names_$short", "visitors_$short", "seen_$short", "who_came_$short"),
            tells=(
                "Return the names that occur in $visits $rel $n times, each once and in alphabetical order.",
                "$visits holds a name for every visit. Return an alphabetical list of those who came $rel $n times.",
                "Count how often each name stands in $visits. The result is the sorted list of the names with a "
                "count of $rel $n.",
            ),
            notes=("$n is at least 1, and a name that does not occur at all is never in the result.",),
            varies={
                "rel": (
                    {"short": "at_least", "rel": "at least", "op": ">="},
                    {"short": "more_often", "rel": "more than", "op": ">"},
                    {"short": "exactly", "rel": "exactly", "op": "=="},
                    {"short": "at_most", "rel": "at most", "op": "<="},
                )
            },
            solutions=(
                "counts = {}\n"
                "for name in $visits:\n"
                "    counts[name] = counts.get(name, 0) + 1\n"
                "return sorted(name for name in counts if counts[name] $op $n)",
                "from collections import Counter\n"
                "found = [name for name, count in Counter($visits).items() if count $op $n]\n"
                "return sorted(found)",
                "found = []\n"
                "for name in sorted(set($visits)):\n"
                "    if $visits.count(name) $op $n:\n"
                "        found.append(name)\n"
                "return found",
            ),
            oracle=_often,
            draw=lambda rng, rel: _visits(rng),
            edges=(([], 1), (["Eva", "Bo", "Eva", "Ada", "Eva", "Bo"], 2)),
            about={
                "visits": "a name for each visit",
                "n": "the number to compare with",
                "return": "the names, sorted",
            },
            noun="the sorted names that occur $rel $n times in $visits",
            gives="words",
        ),
        Family(
            "stroke_lines_of_votes",
            "votes|answers: list[str], n|k: int -> list[str]",
            names=("stroke_lines", "vote_chart", "tally_lines", "chart_of_votes"),
            tells=(
                "Draw a chart of $votes: a line for each fruit that was voted for, with its name, a space and a "
                '"$mark" for every vote, such as "fig $three". Return the lines of the $n fruits with the most '
                "votes, the longest row of marks first.",
                'Count $votes and return the $n most frequent entries as lines such as "fig $three", where the '
                "number of marks is the number of votes. The entry with the most votes comes first.",
                "Return at most $n lines, one for each different entry of $votes, from the most frequent entry "
                'downwards. A line is the entry, a space and as many "$mark" as the entry has votes: three votes '
                'make "fig $three".',
            ),
            notes=(
                "Entries with equally many votes come in alphabetical order. If there are fewer different entries, "
                "all are shown.",
            ),
            varies={
                "mark": (
                    {"mark": "#", "three": "###"},
                    {"mark": "*", "three": "***"},
                    {"mark": "|", "three": "|||"},
                    {"mark": "x", "three": "xxx"},
                )
            },
            solutions=(
                "counts = {}\n"
                "for vote in $votes:\n"
                "    counts[vote] = counts.get(vote, 0) + 1\n"
                "rows = sorted(counts, key=lambda name: (-counts[name], name))\n"
                'return [name + " " + "$mark" * counts[name] for name in rows[:$n]]',
                "from collections import Counter\n"
                "counts = Counter(sorted($votes))\n"
                "return [f\"{name} {'$mark' * count}\" for name, count in counts.most_common($n)]",
                "left = sorted(set($votes))\n"
                "lines = []\n"
                "while left and len(lines) < $n:\n"
                "    best = max(left, key=$votes.count)\n"
                "    left.remove(best)\n"
                '    lines.append(f"{best} " + "$mark" * $votes.count(best))\n'
                "return lines",
            ),
            oracle=lambda votes, top, mark: _strokes(votes, top, mark["mark"]),
            draw=lambda rng, mark: _votes(rng),
            edges=(([], 2), (["plum", "fig", "pear", "plum", "fig"], 2)),
            about={
                "votes": "an entry for each vote",
                "n": "the largest number of lines",
                "return": "the lines of the chart",
            },
        ),
    ),
)
