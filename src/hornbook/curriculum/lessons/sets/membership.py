"""Sets: each value once, and quick answers to whether a value is there."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _distinct_count(rng: Random) -> Example:
    a, b, c = people(rng, 3)
    visits = [a, b, a, c, b, a]
    rng.shuffle(visits)
    return example(
        """The list says who came through the door, visit by visit. How many different people were there?""",
        '''
        def visitors(visits: list[str]) -> int:
            """Return the number of different names."""
            return len(set(visits))


        visits = $visits
        print(len(visits), visitors(visits))
        print(sorted(set(visits)))
        ''',
        """Six visits, three people: the set keeps "$a" once, however often that name comes. We print it sorted, since
        a set itself has no order that you can rely on.""",
        visits=visits,
        a=a,
    )


def _keep_order(rng: Random) -> Example:
    values = distinct(rng, 3, 1, 50)
    items = [values[0], values[1], values[0], values[2], values[1]]
    return example(
        """Duplicates should go, but the order of first appearance should stay. A set on the side remembers what has
        been seen.""",
        '''
        def without_repeats(numbers: list[int]) -> list[int]:
            """Return each number once, in the order of first appearance."""
            seen = set()
            result = []
            for number in numbers:
                if number not in seen:
                    seen.add(number)
                    result.append(number)
            return result


        print(without_repeats($items))
        ''',
        """The third number is $a again. It is in `seen`, so the body is skipped. The list keeps the order, the set
        answers the question; each does what it is good at.""",
        items=items,
        a=values[0],
    )


def _first_repeat(rng: Random) -> Example:
    values = distinct(rng, 4, 1, 90)
    items = [*values[:3], values[1], values[3], values[0]]
    return example(
        """Which number is the first to come a second time? The loop can stop as soon as it meets one that it
        knows.""",
        '''
        def first_repeat(numbers: list[int]) -> int | None:
            """Return the first number that was there before, or None."""
            seen: set[int] = set()
            for number in numbers:
                if number in seen:
                    return number
                seen.add(number)
            return None


        print(first_repeat($items))
        print(first_repeat([1, 2, 3]))
        ''',
        """Three numbers go into the set. The fourth is $b, which is in it, so $b is returned and the rest is never
        read. The test has to come before `add`, or every number would find itself.""",
        items=items,
        b=values[1],
    )


def _all_different_question(rng: Random) -> Question:
    items = distinct(rng, 4, 1, 20)
    return question(
        """Write a function that tells whether all items of a list are different.""",
        '''
        def all_different(items: list[int]) -> bool:
            """Return True if no value occurs twice."""
            return len(set(items)) == len(items)


        print(all_different($items))
        print(all_different($twice))
        print(all_different([]))
        ''',
        """Making a set drops repeats. If nothing was dropped, the lengths agree. The empty list has no repeats, and 0
        equals 0.""",
        items=items,
        twice=[*items, items[0]],
    )


def _missing_question(rng: Random) -> Question:
    n = rng.randint(6, 9)
    gone = sorted(distinct(rng, 2, 1, n))
    present = [i for i in range(1, n + 1) if i not in gone]
    rng.shuffle(present)
    return question(
        """Cards are numbered from 1 to $n, and some are lost. Write a function that returns the numbers of the lost
        cards.""",
        '''
        def lost(cards: list[int], n: int) -> list[int]:
            """Return the numbers from 1 to n that are not in cards."""
            present = set(cards)
            return [number for number in range(1, n + 1) if number not in present]


        print(lost($present, $n))
        ''',
        """The loop runs over what should be there and asks the set about each. Turning the list into a set once makes
        every question quick.""",
        n=n,
        present=present,
    )


def _scans(rng: Random) -> tuple[list[int], list[int]]:
    tickets = rng.sample(range(100, 130), rng.randint(2, 4))
    scans = rng.choices([*tickets, rng.randint(100, 130)], k=rng.randint(3, 6))
    return scans, tickets


def _at_gate(scans: list[int], tickets: list[int], side: dict[str, str]) -> list[int]:
    allowed = [i for i, code in enumerate(scans) if tickets.count(code) and scans.index(code) == i]
    return [code for i, code in enumerate(scans) if (i in allowed) == (side["word"] == "admitted")]


def _album(rng: Random) -> tuple[list[int], int]:
    size = rng.randint(1, 4)
    stickers = [*range(1, size + 1), *(rng.randint(1, size) for _ in range(rng.randint(0, 4)))]
    rng.shuffle(stickers)
    return stickers[: rng.randint(size, len(stickers))] if rng.random() < 0.8 else stickers[:-2], size


def _evenings(rng: Random) -> tuple[list[list[str]]]:
    names = ("Ada", "Bo", "Cleo", "Dan", "Eva")
    return ([rng.sample(names, rng.randint(0, 3)) for _ in range(rng.randint(2, 4))],)


LESSON = Lesson(
    topic="Sets: each value once, and quick answers to 'is it in?'",
    area="sets",
    concepts=("sets", "membership", "duplicates"),
    openings=(
        """Sometimes it matters only whether a value is there, and neither where nor how often. That is a set.""",
        """Put the same guest on the guest list twice, and one guest comes. A set understands this; a list does
        not.""",
        """If your program keeps asking "have I seen this before?", it needs a memory that answers quickly. The memory
        is called a set.""",
    ),
    ideas=(
        (
            """`set(row)` makes a set of the items of a list, and `{1, 2, 3}` writes one down. An empty set is
            `set()`, because `{}` is an empty dictionary.""",
            """`seen.add(x)` puts a value in, and does nothing if it is already there. `seen.discard(x)` takes it out
            and does not complain if it is missing.""",
        ),
        (
            """`x in seen` takes about the same time however large the set is. In a list Python compares one item
            after the other, which for a long list adds up.""",
            """The hash of a value says where in the set it must be. So one look is usually enough, where a list has
            to be read from the front.""",
        ),
        (
            """A set has no positions: `s[0]` is an error, and the order in which a loop meets the members is not
            defined by their values. Use `sorted(s)` for output.""",
            """Never rely on the order of a set. For strings it may even change from one run of the program to the
            next.""",
        ),
    ),
    examples=(_distinct_count, _keep_order, _first_repeat),
    pitfalls=(
        """Writing `{}` for an empty set. It is a dictionary, and `add` fails with an `AttributeError`. Write
        `set()`.""",
        """Putting lists into a set. Members must not change, so Python raises a `TypeError`; a tuple can be a
        member.""",
        """Expecting `list(set(row))` to keep the order. It happens to look right for some small numbers, and then it
        does not.""",
    ),
    questions=(_all_different_question, _missing_question),
    asks=("How do I make one?", "Why is it quick?", "Which order does a set have?"),
    notes={
        "young": ("""A stamp collector keeps one stamp of each kind. A second one of the same kind is not added.""",),
        "engineer": ("""`set` is a hash set; members must be hashable. `frozenset` is the immutable variant.""",),
        "analyst": ("""`len(set(column))` is the count of distinct values.""",),
    },
    families=(
        Family(
            "scans_at_the_gate",
            "scans|codes: list[int], tickets|sold: list[int] -> list[int]",
            names=("${word}_scans", "${word}_at_gate", "scans_$word", "find_${word}_scans"),
            tells=(
                "At a gate each number in $tickets lets in one person, once. Return those of $scans that are $word, "
                "in order: a scan is refused if its number is not a ticket or has been scanned before, and admitted "
                "otherwise.",
                "The numbers in $scans are read at a gate one after the other. The gate opens for a number that is "
                "in $tickets and comes for the first time, and stays shut for all others. Return the list of the "
                "scans for which it $gate, in order.",
                "A scan is valid if its number is one of $tickets and did not occur earlier in $scans. Return the "
                "$valid scans, in the order of $scans.",
            ),
            notes=("The tickets are all different.",),
            varies={
                "side": (
                    {
                        "word": "refused",
                        "gate": "stays shut",
                        "valid": "invalid",
                        "fresh": "not fresh",
                        "then": "\n    else:\n        found.append(code)",
                    },
                    {
                        "word": "admitted",
                        "gate": "opens",
                        "valid": "valid",
                        "fresh": "fresh",
                        "then": "\n        found.append(code)",
                    },
                )
            },
            solutions=(
                "sold = set($tickets)\n"
                "used = set()\n"
                "found = []\n"
                "for code in $scans:\n"
                "    fresh = code in sold and code not in used\n"
                "    if $fresh:\n"
                "        found.append(code)\n"
                "    used.add(code)\n"
                "return found",
                "still_valid = set($tickets)\n"
                "found = []\n"
                "for code in $scans:\n"
                "    if code in still_valid:\n"
                "        still_valid.remove(code)$then\n"
                "return found",
            ),
            oracle=_at_gate,
            draw=lambda rng, side: _scans(rng),
            edges=(([], [104]), ([104, 104, 109, 104], [104, 107])),
            about={
                "scans": "the numbers that are scanned, in order",
                "tickets": "the numbers of the tickets",
                "return": "the $word scans",
            },
        ),
        Family(
            "stickers_until_album_full",
            "stickers|cards|pictures: list[int], size|last|highest: int -> $kind",
            names=("bought_until_full", "until_album_full", "when_full", "purchases_until_full"),
            tells=(
                "An album has places for the numbers 1 to $size, and $stickers are bought one after the other. "
                "Return how many had been bought when the album was full for the first time, or $none if it never "
                "was.",
                "Return the smallest number k for which the first k of $stickers contain every number from 1 to "
                "$size. If even all of them do not, return $none.",
                "$stickers holds numbers from 1 to $size in the order in which they were collected; some come more "
                "than once. Return after how many of them every number had been collected, or $none if some number "
                "is missing.",
            ),
            notes=("$size is at least 1.",),
            varies={
                "none": (
                    {"kind": "int", "none": "-1"},
                    {"kind": "int", "none": "0"},
                    {"kind": "int | None", "none": "None"},
                )
            },
            solutions=(
                "seen = set()\n"
                "for bought, sticker in enumerate($stickers, start=1):\n"
                "    seen.add(sticker)\n"
                "    if len(seen) == $size:\n"
                "        return bought\n"
                "return $none",
                "missing = set(range(1, $size + 1))\n"
                "bought = 0\n"
                "for sticker in $stickers:\n"
                "    missing.discard(sticker)\n"
                "    bought += 1\n"
                "    if not missing:\n"
                "        return bought\n"
                "return $none",
            ),
            oracle=lambda stickers, size, none: (
                {"-1": -1, "0": 0, "None": None}[none["none"]]
                if any(number not in stickers for number in range(1, size + 1))
                else 1 + max(stickers.index(number) for number in range(1, size + 1))
            ),
            draw=lambda rng, none: _album(rng),
            edges=(([], 2), ([1, 1, 3, 2, 3], 3), ([1, 3, 3, 1], 3)),
            about={
                "stickers": "the numbers, in the order in which they were bought",
                "size": "the largest number in the album",
                "return": "how many were bought until it was full, or $none",
            },
        ),
        Family(
            "faces_per_evening",
            "evenings|meetings: list[list[str]] -> list[int]",
            names=("${short}_per_evening", "count_$short", "${short}_by_evening", "number_of_$short"),
            tells=(
                "$evenings lists the guests of one evening after the other. Return for each evening how many of its "
                "guests $who on an earlier evening.",
                "For each list of names in $evenings count the names that $occur the lists before it. Return the "
                "list of the counts.",
                "Go through $evenings in order, each of them a list of names. Return a list that says for each "
                "evening how many of the names $stand earlier in $evenings.",
            ),
            notes=("No name occurs twice on one evening. On the first evening nobody has been there before.",),
            varies={
                "side": (
                    {
                        "short": "newcomers",
                        "who": "had not been there",
                        "occur": "occur in none of",
                        "stand": "do not stand",
                        "test": "not in",
                        "op": "-",
                    },
                    {
                        "short": "regulars",
                        "who": "had already been there",
                        "occur": "occur in at least one of",
                        "stand": "stand",
                        "test": "in",
                        "op": "&",
                    },
                )
            },
            solutions=(
                "known = set()\n"
                "counts = []\n"
                "for names in $evenings:\n"
                "    counts.append(len(set(names) $op known))\n"
                "    known.update(names)\n"
                "return counts",
                "counts = []\n"
                "for i, names in enumerate($evenings):\n"
                "    before = {name for earlier in $evenings[:i] for name in earlier}\n"
                "    counts.append(sum(name $test before for name in names))\n"
                "return counts",
                "known = set()\n"
                "counts = []\n"
                "for names in $evenings:\n"
                "    count = 0\n"
                "    for name in names:\n"
                "        if name $test known:\n"
                "            count += 1\n"
                "    for name in names:\n"
                "        known.add(name)\n"
                "    counts.append(count)\n"
                "return counts",
            ),
            oracle=lambda evenings, side: [
                sum(
                    (min(n for n, others in enumerate(evenings) if name in others) == i) == (side["op"] == "-")
                    for name in names
                )
                for i, names in enumerate(evenings)
            ],
            draw=lambda rng, side: _evenings(rng),
            edges=(([],), ([["Bo"], [], ["Bo", "Ada"], ["Ada", "Bo"]],)),
            about={"evenings": "a list of names for each evening", "return": "a count for each evening"},
            noun="the list that says for each of $evenings how many of its names $stand in those before it",
            gives="nats",
        ),
    ),
)
