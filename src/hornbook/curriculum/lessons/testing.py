"""Lessons on testing a function with assert."""

from random import Random

from hornbook.curriculum.lessons.draws import numbers, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "testing"


def _first_tests(rng: Random) -> Example:
    low, high = rng.randint(0, 9), rng.randint(20, 40)
    return example(
        """A slider may only move between $low and $high. The tests name the interesting places: inside, beyond
        each end,
        and exactly on each end.""",
        '''
        def limited(value: int) -> int:
            """Return the value, moved to the nearest limit if it is outside of $low to $high."""
            return max($low, min(value, $high))


        assert limited($inside) == $inside
        assert limited($below) == $low
        assert limited($above) == $high
        assert limited($low) == $low
        assert limited($high) == $high
        print("all tests passed")
        ''',
        """An `assert` whose condition is true does nothing at all. Only because all five are true does the
        program reach
        its last line.""",
        low=low,
        high=high,
        inside=low + 5,
        below=low - 3,
        above=high + 1,
    )


def _caught(rng: Random) -> Example:
    a, b, c = sorted(rng.sample(range(1, 50), 3))
    return example(
        """Here is a function with a bug. It is meant to find the largest item, and it works for the first list
        that its
        author tried.""",
        '''
        def largest(values: list[int]) -> int:
            """Return the largest item of a list that is not empty."""
            best = 0
            for value in values:
                if value > best:
                    best = value
            return best


        assert largest([$a, $c, $b]) == $c
        try:
            assert largest([-$c, -$a]) == -$a, largest([-$c, -$a])
        except AssertionError as error:
            print("wrong result:", error)
        ''',
        """With negative numbers only, none is larger than the starting value 0, and the function returns a
        number that
        is not even in the list. Starting with `values[0]` mends it. What stands behind the comma is shown when an
        `assert` fails.""",
        a=a,
        b=b,
        c=c,
    )


def _properties(rng: Random) -> Example:
    items = numbers(rng, 5, 1, 30)
    return example(
        """For long inputs nobody works out the result by hand. But some things hold for every result, and these
        can be
        tested. Our function moves the even numbers to the front.""",
        '''
        def evens_first(values: list[int]) -> list[int]:
            """Return the even numbers, then the odd ones, each in their order."""
            return [v for v in values if v % 2 == 0] + [v for v in values if v % 2 == 1]


        values = $items
        result = evens_first(values)
        assert sorted(result) == sorted(values)
        assert evens_first(result) == result
        assert evens_first([]) == []
        print(result)
        ''',
        """The first test says that nothing was lost or invented, the second that a finished list is left alone.
        Neither
        needs to know the right answer.""",
        items=items,
    )


def _write_question(rng: Random) -> Question:
    word = rng.choice(words(rng, 3))
    return question(
        """Write a function that shortens a text to n characters and ends it with three dots if something was cut off.
        Test it.""",
        '''
        def shortened(text: str, n: int) -> str:
            """Return the text, cut to n characters plus "..." if it is longer than n."""
            if len(text) <= n:
                return text
            return text[:n] + "..."


        assert shortened("$word", 2) == "$cut..."
        assert shortened("$word", $size) == "$word"
        assert shortened("$word", $less) == "$most..."
        assert shortened("", 3) == ""
        print(shortened("$word", 2))
        ''',
        """The tests with $size and $less characters stand on both sides of the limit. If the function said `<`
        in place
        of `<=`, exactly the first of these would fail.""",
        word=word,
        cut=word[:2],
        size=len(word),
        less=len(word) - 1,
        most=word[:-1],
    )


def _inverse_question(rng: Random) -> Question:
    n = rng.randint(100, 9000)
    return question(
        """One function turns minutes into a text such as "2h05", another turns it back. Write both and test that they
        undo each other.""",
        '''
        def to_text(minutes: int) -> str:
            """Return the time as hours, "h" and two digits for the minutes."""
            return f"{minutes // 60}h{minutes % 60:02d}"


        def to_minutes(text: str) -> int:
            """Return the minutes that a text such as "2h05" stands for."""
            hours, minutes = text.split("h")
            return int(hours) * 60 + int(minutes)


        for minutes in range(200):
            assert to_minutes(to_text(minutes)) == minutes
        assert to_text(65) == "1h05"
        print(to_text($n), to_minutes(to_text($n)))
        ''',
        """The loop makes 200 tests in two lines. The single test below is still needed: two functions can agree with
        each other and both be wrong.""",
        n=n,
    )


ASSERT = Lesson(
    topic="Testing a function with assert",
    area=AREA,
    concepts=("testing", "assert", "edge_cases"),
    openings=(
        """How do you know that your function is right? You try it. A test is a trial that is written down, so that it
        can be repeated after every change.""",
        """An `assert` is a sentence that the program checks: "this must be so." If it is so, nothing happens. If not,
        the program stops.""",
        """Everyone tests, most people by printing and looking. The computer is better at looking; tell it what you
        expect.""",
    ),
    ideas=(
        (
            """`assert condition` raises an `AssertionError` if the condition is false. Usually it compares a
            call with
            the expected result: `assert f(3) == 9`.""",
            """A test has two parts, an input and the result that it should give. Work the result out yourself; do not
            copy what the function printed.""",
        ),
        (
            """Choose inputs that could go wrong: empty, one item, equal items, zero, negative numbers, and both sides
            of every limit.""",
            """Ten similar tests find no more than one. Each test should have a reason that you can say in half a
            sentence.""",
        ),
        (
            """A test that fails is good news: it shows the bug before a user does. Make it as small as possible, then
            look at the code.""",
            """When you find a bug, write the test that shows it first, and mend the function afterwards. The
            test stays,
            and the bug does not come back.""",
        ),
    ),
    examples=(_first_tests, _caught, _properties),
    pitfalls=(
        """Putting parentheses around condition and message: `assert (x == 1, "no")` tests a tuple, which is always
        true.""",
        """Comparing floats with `==`. `0.1 + 0.2 == 0.3` is false; use `math.isclose`.""",
        """Using `assert` to check what users type. Python leaves all asserts out when it is started with `-O`;
        raise a
        `ValueError` for that.""",
    ),
    questions=(_write_question, _inverse_question),
    asks=("How do I write a test?", "Which inputs are worth it?", "What if a test fails?"),
    notes={
        "engineer": ("""pytest collects functions named `test_...` and shows both sides of a failed comparison.""",),
        "student": ("""Tests can show that a bug is there, never that there is none; choose them well.""",),
        "analyst": ("""Totals before and after a step must agree. That is an `assert` worth having in a report.""",),
    },
)

LESSONS = (ASSERT,)
