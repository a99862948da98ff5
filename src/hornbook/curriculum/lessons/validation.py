"""Lessons on edge cases: empty input, None, and values that are not what they should be."""

from random import Random

from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "validation and edge cases"


def _mean(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 4, 1, 40)
    return example(
        """The mean of no values does not exist. The function has to say what it does then; here it returns
        `None`. The
        list holds $what.""",
        '''
        def mean($many: list[int]) -> float | None:
            """Return the mean, or None for an empty list."""
            if not $many:
                return None
            return sum($many) / len($many)


        print(mean($items))
        print(mean([]))
        print(mean([0]))
        ''',
        """An empty list counts as false, so `not $many` is true exactly for `[]`. The list `[0]` is not empty,
        and its
        mean is 0.0, a real answer that must not be mistaken for "none".""",
        items=items,
        **q.names,
    )


def _parse(rng: Random) -> Example:
    good, bad = rng.randint(1, 120), rng.choice(words(rng, 2))
    return example(
        """An age is typed into a form. People type spaces, words, or numbers that cannot be right.""",
        '''
        def parse_age(text: str) -> int | None:
            """Return the age written in the text, or None if it is not a possible age."""
            text = text.strip()
            if not text.isdecimal():
                return None
            age = int(text)
            return age if age <= 130 else None


        for text in (" $good ", "$bad", "", "-5", "999"):
            print(repr(text), parse_age(text))
        ''',
        """The checks come in the order in which they make sense: first whether it is a number at all, then
        whether the
        number is possible. `"".isdecimal()` is false, so the empty text needs no line of its own, and "-5" is refused
        because of its sign.""",
        good=good,
        bad=bad,
    )


def _raise(rng: Random) -> Example:
    a, b = rng.randint(20, 90), rng.randint(2, 9)
    return example(
        """Sharing sweets among no children is a mistake of the caller. The function refuses with an error that says
        what is wrong.""",
        '''
        def share(sweets: int, children: int) -> int:
            """Return how many sweets each child gets; ValueError without children."""
            if children <= 0:
                raise ValueError(f"children must be positive, not {children}")
            return sweets // children


        print(share($a, $b))
        try:
            share($a, 0)
        except ValueError as error:
            print("refused:", error)
        ''',
        """`raise` ends the function at once, as `return` would, but there is no result: the error travels to the
        caller,
        who may catch it. Here the caller prints its message.""",
        a=a,
        b=b,
    )


def _lead_question(rng: Random) -> Question:
    items = numbers(rng, 4, 1, 9)
    return question(
        """Write a function for the winner's lead: the distance between the two best different results in a list.
        Which inputs
        have none?""",
        '''
        def lead(values: list[int]) -> int | None:
            """Return the gap between the two best distinct results, None if fewer than two."""
            distinct = sorted(set(values))
            if len(distinct) < 2:
                return None
            return distinct[-1] - distinct[-2]


        print(lead($items))
        print(lead([4, 4]))
        print(lead([]))
        ''',
        """Not only the empty list and a list of one item have no lead, but also a list of equal items.
        Removing
        the repeats first makes these three cases one.""",
        items=items,
    )


def _skip_none_question(rng: Random) -> Question:
    a, b = people(rng, 2)
    items: list[int | None] = [rng.randint(1, 20), None, 0, rng.randint(1, 20)]
    return question(
        """A thermometer sometimes gives no value, which is stored as `None`. Write a function for the number of days
        without frost, that is, with a value of 0 or more.""",
        '''
        def days_without_frost(values: list[int | None]) -> int:
            """Count the values that exist and are not below 0."""
            return sum(1 for value in values if value is not None and value >= 0)


        print(days_without_frost($items))
        print(days_without_frost([None]))
        ''',
        """`value is not None` stands first, because `None >= 0` would raise a `TypeError`. Writing `if value`
        would lose
        the day with 0 degrees.""",
        items=literal(items),
        a=a,
        b=b,
    )


EDGES = Lesson(
    topic="Edge cases: empty input, None and impossible values",
    area=AREA,
    concepts=("edge_cases", "none", "validation"),
    openings=(
        """Most functions are right for the example that their author had in mind. They fail for the empty list, the
        single item, the zero.""",
        """Before a bridge is opened, somebody drives over it with a very heavy lorry and with none at all. Functions
        deserve the same.""",
        """What should a function return when there is nothing to return? There are several good answers, and one bad
        one: not to think about it.""",
    ),
    ideas=(
        (
            """Go through the inputs: empty, one item, two equal items, zero, negative, the first and the last
            position. Ask for each what the answer should be.""",
            """Edge cases are not exotic. Every list is empty at some time, and each text box is submitted blank by
            somebody.""",
        ),
        (
            """Three answers are customary: a neutral value such as 0 or `[]`, or `None` for "there is none", or an
            error. The docstring says which.""",
            """A sum of nothing is naturally 0. A maximum of nothing is not natural at all: return `None`, or raise a
            `ValueError`.""",
        ),
        (
            """Test for `None` with `is None`. A bare `if value` is also false for 0, for `""` and for `[]`, which are
            values in their own right.""",
            """"No value" and "the value zero" are different things. Mixing them up is among the most common
            errors with
            `None`.""",
        ),
        (
            """Deal with the special cases at the top and leave the function there. The main part below can then
            rely on
            good input.""",
            """Often the general code handles the edge by itself: a loop over an empty list does nothing, and the
            sum is
            still 0. Check before you add an `if`.""",
        ),
    ),
    examples=(_mean, _parse, _raise),
    pitfalls=(
        """Returning sometimes a number and sometimes a text such as "error". The caller calculates with it and
        fails far
        away from the cause.""",
        """Catching every error with a bare `except`. It hides spelling mistakes in your own code as well.""",
    ),
    questions=(_lead_question, _skip_none_question),
    asks=("Which inputs should I try?", "What should come back?", "How is None tested?", "Where do the checks go?"),
    notes={
        "young": ("""What if the box is empty? Always ask that first.""",),
        "engineer": (
            """`None` is an ordinary object; `X | None` in a type hint makes a checker insist on the
        test.""",
        ),
        "analyst": ("""A missing value is not a zero. Counting it as one lowers every mean.""",),
    },
)

LESSONS = (EDGES,)
