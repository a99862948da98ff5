"""Lessons on reading a specification and turning it into code."""

from random import Random

from hornbook.curriculum.lessons.draws import numbers, people, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "reading a docstring"


def _plateau(rng: Random) -> Example:
    a, b, c = rng.sample(range(1, 10), 3)
    items = [a, b, b, b, c, c]
    return example(
        """The docstring says: "Return the length of the longest run of equal neighbours, 0 for an empty list."
        We take it
        apart: what comes in is a list, what goes out is a number, and one special case is named. A run goes on if an
        item equals the one before; otherwise a new run of length 1 begins.""",
        '''
        def longest_run(values: list[int]) -> int:
            """Return the length of the longest run of equal neighbours, 0 for an empty list.

            >>> longest_run([7, 7, 2])
            2
            """
            longest = 0
            current = 0
            for position, value in enumerate(values):
                if position > 0 and value == values[position - 1]:
                    current += 1
                else:
                    current = 1
                longest = max(longest, current)
            return longest


        print(longest_run([7, 7, 2]))
        print(longest_run($items))
        print(longest_run([]))
        ''',
        """Every phrase has its place in the code: "longest" is the `max`, "equal neighbours" the comparison, and
        "0 for
        an empty list" the starting value. The example in the docstring was tried first.""",
        items=items,
    )


def _at_least(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 6, 1, 30)
    limit = items[2]
    return example(
        """Small words decide. "At least" includes the limit, "more than" does not. Here both are tried on $what.""",
        '''
        def at_least($many: list[int], limit: int) -> list[int]:
            """Return the items that are at least the limit, in their order."""
            return [$one for $one in $many if $one >= limit]


        def more_than($many: list[int], limit: int) -> list[int]:
            """Return the items that are more than the limit, in their order."""
            return [$one for $one in $many if $one > limit]


        print(at_least($items, $limit))
        print(more_than($items, $limit))
        ''',
        """The two results differ by the items that equal $limit. An example with a value exactly on the limit shows
        whether the word was read correctly; any other example might not.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _signature(rng: Random) -> Example:
    a, b, c = people(rng, 3)
    return example(
        """The first line alone says a lot: `def seating(names: list[str], size: int) -> list[list[str]]`. Names go in
        and a table size; lists of names come out. So people are being divided into tables, and the docstring only has
        to say how.""",
        '''
        def seating(names: list[str], size: int) -> list[list[str]]:
            """Fill tables of the given size one after the other; the last one may stay smaller."""
            tables = []
            for start in range(0, len(names), size):
                tables.append(names[start : start + size])
            return tables


        print(seating(["$a", "$b", "$c"], 2))
        print(seating([], 4))
        ''',
        """"The last one may stay smaller" needs no extra code, since a slice that goes beyond the end just stops
        there.
        Reading the sentence first told us that this behaviour is wanted.""",
        a=a,
        b=b,
        c=c,
    )


def _order_question(rng: Random) -> Question:
    items = words(rng, 5)
    return question(
        """Turn this docstring into code: "Return the words longer than n characters, shortest first; words of equal
        length keep their order." """,
        '''
        def long_words(words: list[str], n: int) -> list[str]:
            """Return the words longer than n characters, shortest first.

            Words of equal length keep their order.
            """
            return sorted([word for word in words if len(word) > n], key=len)


        print(long_words($items, 4))
        print(long_words([], 4))
        ''',
        """"Longer than" is `>`, "shortest first" is sorting by `len`. The last clause is fulfilled by `sorted`
        itself,
        which never exchanges items that compare as equal.""",
        items=items,
    )


def _indices_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 20)
    return question(
        """Turn this docstring into code: "Return the positions of all items that are larger than both of their
        neighbours. The first and the last item have only one neighbour and never count." """,
        '''
        def peaks(values: list[int]) -> list[int]:
            """Return the positions of all items that are larger than both of their neighbours.

            The first and the last item have only one neighbour and never count.
            """
            found = []
            for i in range(1, len(values) - 1):
                if values[i - 1] < values[i] > values[i + 1]:
                    found.append(i)
            return found


        print(peaks($items))
        print(peaks([1, 2]))
        ''',
        """The text asks for positions, so `i` is stored and not the value. The second sentence is in the range,
        from 1
        to the last position but one. For short lists this range is empty.""",
        items=items,
    )


READING = Lesson(
    topic="From a docstring to a working function",
    area=AREA,
    concepts=("docstrings", "specification", "examples"),
    openings=(
        """Programming often begins with reading. Somebody describes what a function should do, and every word of
        it may
        matter.""",
        """A docstring is a promise in English. Your code has to keep it, in the ordinary case and at the edges.""",
        """Two programmers read the same sentence and write different functions. Usually one of them has overlooked a
        small word: "first", "distinct", "at most".""",
    ),
    ideas=(
        (
            """Start with the shape: what comes in, what goes out, of which type? The type hints say so, and the
            result
            type often suggests how to begin: a list with `[]`, a number with 0.""",
            """Read the last part first. "Return a list of", "return True if", "return the number of": these
            decide how
            the function ends.""",
        ),
        (
            """Work through an example by hand before you write a line. What you did with your eyes and your finger is
            the algorithm.""",
            """Examples settle what sentences leave open: whether a limit is included, whether order matters, what an
            empty input gives.""",
        ),
        (
            """Underline the small words. "Different", "in order", "at least", "non-negative", "ignoring case":
            each will
            become a piece of code.""",
            """After writing, go through the sentence again and point at the line that takes care of each phrase. A
            phrase without a line is a mistake.""",
        ),
    ),
    examples=(_plateau, _at_least, _signature),
    pitfalls=(
        """Solving the problem that you know instead of the one that is described. A familiar beginning tempts one to
        stop reading.""",
        """Printing the result when the text says "return". The tests call the function and look at its value.""",
        """Changing the input list when a new list is asked for, for instance with `values.sort()`.""",
    ),
    questions=(_order_question, _indices_question),
    asks=("Where do I begin?", "What are the examples for?", "How do I miss nothing?"),
    notes={
        "young": ("""A recipe says "two eggs". Not one. Read the words, then cook.""",),
        "engineer": ("""Examples with `>>>` in a docstring can be run by the `doctest` module.""",),
        "teacher": (
            """Give two docstrings that differ in one word, and let the class find an input that tells them
            apart.""",
        ),
    },
)

LESSONS = (READING,)
