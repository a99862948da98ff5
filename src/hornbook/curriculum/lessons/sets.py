"""Lessons on sets: membership, removing duplicates, and comparing two collections."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, fruits, numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "sets"


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


MEMBERS = Lesson(
    topic="Sets: each value once, and quick answers to 'is it in?'",
    area=AREA,
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
            `set()`,
            because `{}` is an empty dictionary.""",
            """`seen.add(x)` puts a value in, and does nothing if it is already there. `seen.discard(x)` takes it out
            and does not complain if it is missing.""",
        ),
        (
            """`x in seen` takes about the same time however large the set is. In a list Python compares one item
            after
            the other, which for a long list adds up.""",
            """The hash of a value says where in the set it must be. So one look is usually enough, where a list
            has to
            be read from the front.""",
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
)


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
        """`&` keeps what is in both sets, `-` what is in the left but not in the right, and `|` what is in at
        least one.
        Only $x is missing on the second list, so the difference has one member.""",
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
        """A difference has a direction: `new - old` and `old - new` are different questions. `^` gives the
        members that
        are in exactly one of the sets, which are all the changes together.""",
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
        """The result lies between 0, nothing shared, and 1, the same values. Without the test an empty union
        would lead
        to a division by zero.""",
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
        """The loop starts with everything the first person likes and removes what somebody else does not
        mention. Only
        "$b" survives all rounds.""",
        **dict(zip("abcd", items, strict=True)),
    )


ALGEBRA = Lesson(
    topic="Comparing two collections with set operations",
    area=AREA,
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
)

LESSONS = (MEMBERS, ALGEBRA)
