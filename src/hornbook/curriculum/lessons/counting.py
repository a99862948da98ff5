"""Lessons on counting how often values occur and on grouping items by a property."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, fruits, numbers, people, places, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "counting and grouping"


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


TALLY = Lesson(
    topic="Counting how often each value occurs",
    area=AREA,
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
            again,
            which hurts when the list is long.""",
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
)


def _by_length(rng: Random) -> Example:
    items = words(rng, 5)
    return example(
        """Words are to be sorted into boxes by their length. Each box is a list, and the length is its label.""",
        '''
        def by_length(words: list[str]) -> dict[int, list[str]]:
            """Group words by their length, keeping their order."""
            groups = {}
            for word in words:
                size = len(word)
                if size not in groups:
                    groups[size] = []
                groups[size].append(word)
            return groups


        print(by_length($items))
        ''',
        """"$first" has length $n, and there is no such box yet, so an empty list is made first. Then the word
        goes into
        it. Every later word of length $n finds the box ready.""",
        items=items,
        first=items[0],
        n=len(items[0]),
    )


def _by_town(rng: Random) -> Example:
    names, towns = people(rng, 4), places(rng, 2)
    rows = [(name, towns[i % 2 if i < 3 else 0]) for i, name in enumerate(names)]
    here = [name for name, town in rows if town == towns[0]]
    return example(
        """Each guest is a pair of name and town. Who comes from the same place?""",
        '''
        def guests_by_town(guests: list[tuple[str, str]]) -> dict[str, list[str]]:
            """Return the names of the guests from each town."""
            groups: dict[str, list[str]] = {}
            for name, town in guests:
                groups.setdefault(town, []).append(name)
            return groups


        groups = guests_by_town($rows)
        for town in sorted(groups):
            print(town, groups[town])
        ''',
        """`setdefault(town, [])` gives the list of the town, and stores an empty one if there is none. From
        $town there
        are $n guests: $here.""",
        rows=rows,
        town=towns[0],
        n=len(here),
        here=", ".join(here),
    )


def _sum_by(rng: Random) -> Example:
    a, b = people(rng, 2)
    v = numbers(rng, 4, 5, 40)
    return example(
        """Expenses come as pairs of a person and an amount. The sum per person needs no lists: a running total
        for each
        key is enough.""",
        '''
        def totals(expenses: list[tuple[str, int]]) -> dict[str, int]:
            """Return the sum of the amounts for each person."""
            result: dict[str, int] = {}
            for person, amount in expenses:
                result[person] = result.get(person, 0) + amount
            return result


        print(totals([("$a", $v0), ("$b", $v1), ("$a", $v2), ("$a", $v3)]))
        ''',
        """$a paid $v0, then $v2 and $v3. The total grows from $v0 to $s2 and ends at $s3. It is the counting
        loop with
        the amount in place of 1.""",
        a=a,
        b=b,
        v0=v[0],
        v1=v[1],
        v2=v[2],
        v3=v[3],
        s2=v[0] + v[2],
        s3=v[0] + v[2] + v[3],
    )


def _first_letter_question(rng: Random) -> Question:
    items = people(rng, 6)
    return question(
        """An address book has a page per letter. Write a function that puts names on their pages; both the pages and
        the names on each should be in alphabetical order.""",
        '''
        def address_book(names: list[str]) -> dict[str, list[str]]:
            """Group names by their first letter, everything sorted."""
            pages: dict[str, list[str]] = {}
            for name in sorted(names):
                pages.setdefault(name[0], []).append(name)
            return pages


        print(address_book($items))
        ''',
        """Sorting once, before the grouping, is enough. The names arrive in order, so the pages are made in
        order, and
        each page is filled in order.""",
        items=items,
    )


def _mean_question(rng: Random) -> Question:
    a, b = places(rng, 2)
    v = numbers(rng, 4, 1, 30)
    return question(
        """Rain gauges report pairs of place and millimetres. Write a function for the mean value of each place.""",
        '''
        def means(reports: list[tuple[str, int]]) -> dict[str, float]:
            """Return the mean of the values of each place."""
            groups: dict[str, list[int]] = {}
            for place, value in reports:
                groups.setdefault(place, []).append(value)
            return {place: sum(values) / len(values) for place, values in groups.items()}


        print(means([("$a", $v0), ("$b", $v1), ("$b", $v2), ("$a", $v3)]))
        ''',
        """For $a it is ($v0 + $v3) / 2. A group is only made when a value for it arrives, so no list is empty and the
        division is always possible.""",
        a=a,
        b=b,
        v0=v[0],
        v1=v[1],
        v2=v[2],
        v3=v[3],
    )


GROUPING = Lesson(
    topic="Grouping items by a property",
    area=AREA,
    concepts=("grouping", "dictionaries", "setdefault"),
    openings=(
        """Letters are sorted into pigeonholes by street. A program sorts into a dictionary: the key is the label
        of the
        hole, the value is the list of what lies in it.""",
        """When you hear "for each" in a task, as in "the guests for each town", there is a grouping in it.""",
        """Counting keeps a number for each key. Sometimes you need the items themselves, and then the number
        becomes a
        list.""",
    ),
    ideas=(
        (
            """Two decisions shape a grouping: which key an item gets, and what is kept for a key. A list keeps all,
            a number only counts or adds, a single item keeps the last or the best.""",
            """Ask of each item: to which group does it belong? The answer, computed from the item, is the key.""",
        ),
        (
            """A group must exist before something can be appended to it. Test with `in`, use `setdefault(key, [])`,
            or take a `defaultdict(list)` from `collections`.""",
            """`groups.setdefault(key, []).append(item)` is the usual short form: get the list for this key, make it
            if necessary, append.""",
        ),
        (
            """After grouping, a comprehension turns the lists into what is asked: their lengths, their sums, their
            largest items.""",
            """Groups appear in the order of their first item, and within a group the items keep their order. If the
            output must be sorted, sort the items first or the keys last.""",
        ),
    ),
    examples=(_by_length, _by_town, _sum_by),
    pitfalls=(
        """Using one list for all groups. `dict.fromkeys(names, [])` stores the same list under every name, and each
        append shows up everywhere.""",
        """Replacing instead of appending. `groups[key] = [item]` starts a new list for each item, so only the last
        item of each group is left.""",
    ),
    questions=(_first_letter_question, _mean_question),
    notes={
        "young": ("""Sort your socks by colour. Pick one up, look at the colour, put it on the right pile.""",),
        "engineer": (
            """`itertools.groupby` only joins neighbours with equal keys, so it needs sorted input; a dictionary does
            not.""",
        ),
        "analyst": ("""Grouping, then reducing every group to a number, is what a pivot table does.""",),
    },
)

LESSONS = (TALLY, GROUPING)
