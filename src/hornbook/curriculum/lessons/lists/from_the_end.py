"""Positions from the end: the last item, the one before it, and partners from both ends."""

from collections import deque
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _last_items(rng: Random) -> Example:
    items = fruits(rng, 5)
    return example(
        """Each item of a list has two addresses, one counted from the front and one counted from the back. The
        program prints the same three items under both.""",
        """
        crates = $items
        size = len(crates)

        print(crates[-1], crates[size - 1])
        print(crates[-2], crates[size - 2])
        print(crates[-5], crates[0])
        """,
        """On every line the two words are equal. A negative index `-k` means `len(crates) - k`: with five
        items, `-1` means position 4 and `-5` means position 0.""",
        items=literal(items),
    )


def _change_since_yesterday(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, rng.randint(4, 6), 10, 50)
    return example(
        """New values are usually added at the end of a list, so the latest value is the last item and the one
        before it is the last but one. Suppose that `$many` holds $what.""",
        '''
        def latest_change($many: list[int]) -> int:
            """Return the last value minus the one before; 0 if there are fewer than two."""
            if len($many) < 2:
                return 0
            return $many[-1] - $many[-2]


        print(latest_change($items))
        print(latest_change([$single]))
        ''',
        """The first call computes `$newest - $older`, which is $change. The second list has no item at `-2`,
        and the test on its first line keeps the function from asking for it.""",
        items=items,
        newest=items[-1],
        older=items[-2],
        change=items[-1] - items[-2],
        single=rng.randint(5, 40),
        **q.names,
    )


def _mirror(rng: Random) -> Example:
    items = distinct(rng, rng.choice([4, 6]), 1, 30)
    return example(
        """The first item has the last as its partner, the second has the last but one. Going in from both ends
        at once needs an index for each side: `i` from the front and `-1 - i` from the back.""",
        '''
        def partner_sums(numbers: list[int]) -> list[int]:
            """Add each item of the first half to its partner from the other end."""
            sums = []
            for i in range(len(numbers) // 2):
                sums.append(numbers[i] + numbers[-1 - i])
            return sums


        print(partner_sums($items))
        ''',
        """For `i = 0` the partner index is `-1`, the last item, so the first sum is `$a + $b`. For `i = 1` it
        is `-2`, and so on. The loop stops at half of the length because after that each pair would come again.""",
        items=items,
        a=items[0],
        b=items[-1],
    )


def _last_name_question(rng: Random) -> Question:
    items = people(rng, rng.randint(3, 5))
    return question(
        """A queue of people is kept in a list, the newest at the end. Write a function that returns the newest
        person, or an empty string when nobody waits.""",
        '''
        def newest(queue: list[str]) -> str:
            """Return the last person of the queue, or "" for an empty queue."""
            return queue[-1] if queue else ""


        print(newest($items))
        print(newest([]) == "")
        ''',
        """An empty list counts as false in a condition, so `if queue` asks whether anybody is there. Without
        it, `queue[-1]` on an empty list would raise an `IndexError`: even `-1` needs at least one item.""",
        items=literal(items),
    )


def _same_ends_question(rng: Random) -> Question:
    items = numbers(rng, rng.randint(3, 6), 1, 9)
    if rng.random() < 0.5:
        items[-1] = items[0]
    return question(
        """A walk is recorded as a list of street numbers. Write a function that says whether the walk came back
        to where it began.""",
        '''
        def is_round_trip(streets: list[int]) -> bool:
            """Return True if the walk ends where it started."""
            return len(streets) > 0 and streets[0] == streets[-1]


        print(is_round_trip($items))
        print(is_round_trip([4, 7, 4]))
        print(is_round_trip([]))
        ''',
        """The walk begins at $a and ends at $b, so the first answer is $result. The part before `and` is
        checked first; for an empty list it is false, and Python does not look at the rest.""",
        items=items,
        a=items[0],
        b=items[-1],
        result=items[0] == items[-1],
    )


def _risen(readings: list[int], back: int, step: int, way: dict[str, str]) -> bool:
    last: deque[int] = deque(readings, maxlen=back + 1)
    if len(last) <= back:
        return False
    change = last.pop() - last.popleft()
    return (change if way["word"] == "higher" else -change) >= step


def _readings_and_change(rng: Random, way: dict[str, str]) -> tuple[list[int], int, int]:
    readings = numbers(rng, rng.randint(2, 6), 10, 40)
    back = rng.randint(1, len(readings) if rng.random() < 0.3 else len(readings) - 1)
    if back == len(readings):
        return readings, back, rng.randint(0, 5)
    change = readings[-1] - readings[-1 - back]
    if (change < 0) == (way["word"] == "higher") and rng.random() < 0.7:
        readings[-1] = readings[-1 - back] - change
    return readings, back, max(0, abs(change) + rng.randint(-1, 1))


def _dancers(rng: Random, test: dict[str, str]) -> tuple[list[int], int]:
    heights = numbers(rng, rng.randint(2, 7), 1, 12)
    one, other = heights[0], heights[-1]
    near = {"near": abs(one - other), "sum": one + other, "larger": max(one, other)}[test["short"]]
    return heights, near + rng.choice((-1, 0, 0, 1))


def _partners(heights: list[int], limit: int, test: dict[str, str]) -> int:
    """By looking at every place from both sides, the one in the middle left out."""
    half = len(heights) // 2
    both = list(zip(heights, reversed(heights), strict=True))
    both = both[:half] + both[len(heights) - half :]
    if test["short"] == "near":
        found = [one in range(other - limit, other + limit + 1) for one, other in both]
    elif test["short"] == "sum":
        found = [one > limit - other for one, other in both]
    else:
        found = [not (one <= limit and other <= limit) for one, other in both]
    return sum(found) // 2


LESSON = Lesson(
    topic="Counting list positions from the end",
    area="lists and indexing",
    concepts=("negative_index", "list_indexing"),
    openings=(
        """Often the interesting item is the last one: the newest message, the final score, the end of a route.
        Python lets you count from the end with negative positions, so you need not know how long the list is.""",
        """`row[len(row) - 1]` is a clumsy way to say "the last item". Negative positions say it better:
        `row[-1]` is the last item of any list that has one.""",
        """There are two ways to point at someone in a queue: "the third from the front" and "the second from
        the back". List positions offer both. Positive numbers count from the front, negative ones from the
        back.""",
    ),
    ideas=(
        (
            """`row[-1]` is the last item, `row[-2]` the one before it, and so on back to `row[-len(row)]`,
            which is the first. There is no `-0`: minus zero is just zero, and `row[0]` is the first item.""",
            """Why does the end begin at -1 while the front begins at 0? Because Python adds the length to a
            negative index. With a length of 6, index -1 becomes 5, the last position. If the end began at -0,
            it would be 0, and that is already the front.""",
        ),
        (
            """Counting from the front and from the back reaches the same item. In a list of five, position 3 and
            position -2 are one place, since 5 - 2 = 3. Choose the one that says what you mean: `row[-1]` for "the
            latest", `row[0]` for "the earliest".""",
            """The difference between a position from the front and the same place from the back is always the
            length. So position `i` is also position `i - len(row)`. In a list of four, position 1 is also
            position -3.""",
        ),
        (
            """Negative positions have a limit as well. A list of three items has -1, -2 and -3. Asking for -4
            raises an `IndexError`, just as asking for 3 does. An empty list has no valid index at all.""",
            """Counting back too far is an error too: in a list of two items, `row[-3]` raises an `IndexError`.
            Python does not go round the list twice; it adds the length once and then looks.""",
        ),
    ),
    examples=(_last_items, _change_since_yesterday, _mirror),
    pitfalls=(
        """A computed index that becomes negative by accident. `row[i - 1]` with `i` equal to 0 is `row[-1]`,
        the last item. No error appears, only a wrong answer. When you look at the previous item, start the loop
        at 1.""",
        """Expecting `row[-0]` to be the last item. Minus zero is zero, so you get the first item. A formula
        such as `row[-k]` works for `k` from 1 upwards and silently does something else for `k = 0`.""",
        """Using `row[-1]` on a list that may be empty. There is no last item then, and an `IndexError` follows.
        Test `if row:` before you ask for it.""",
    ),
    questions=(_last_name_question, _same_ends_question),
    asks=("What does -1 mean?", "Does a negative index give a different item?", "How far back can I go?"),
    notes={
        "young": (
            """Think of a line of children. "The last one" is -1, the child in front of that one is -2. You can
            point to the end of the line without counting everybody.""",
        ),
        "engineer": (
            """In C a negative index reads memory before the array, in JavaScript it yields `undefined`. Here it
            is defined: the length is added once, then the bounds are checked.""",
        ),
        "hobbyist": (
            """If you remember one thing from this page, let it be `row[-1]`. It turns up in almost every
            program that reads data in the order in which it arrived.""",
        ),
    },
    families=(
        Family(
            "change_since_some_places_back",
            "readings|levels|prices: list[int], back|days|places: int, step|least|amount: int -> bool",
            names=("is_${word}_by", "has_become_$word", "last_is_$word", "check_${word}_by"),
            tells=(
                "Return whether the last of $readings is at least $step $word than the one $back places before it.",
                "Compare the last value of $readings with the value $back places before it, and return whether the "
                "last one is $word by $step or more.",
                "Return True if the newest value in $readings, which is the last, is $word by at least $step than "
                "the value $back places earlier, and False otherwise.",
            ),
            notes=(
                "If the list has no value so far back, the result is False.",
                "$back is at least 1, and $step is not negative.",
            ),
            varies={
                "way": (
                    {"word": "higher", "minus": "", "compared": ">=", "sign": "+"},
                    {"word": "lower", "minus": "-", "compared": "<=", "sign": "-"},
                )
            },
            solutions=(
                "if len($readings) <= $back:\n    return False\n"
                "return $readings[-1] $compared $readings[-1 - $back] $sign $step",
                "position = len($readings) - 1 - $back\n"
                "return position >= 0 and $readings[-1] $compared $readings[position] $sign $step",
                "latest_first = $readings[::-1]\nif $back >= len(latest_first):\n    return False\n"
                "change = latest_first[0] - latest_first[$back]\nreturn ${minus}change >= $step",
            ),
            oracle=_risen,
            draw=_readings_and_change,
            edges=(([], 1, 0), ([7], 1, 2), ([5, 9], 1, 4), ([9, 5], 1, 4), ([3, 8, 3], 2, 0)),
            about={
                "readings": "values in the order in which they came",
                "back": "how many places to look back",
                "step": "the least difference",
                "return": "whether the last value is $word by that much",
            },
        ),
        Family(
            "partners_from_both_ends",
            "heights|dancers|numbers: list[int], limit|bound|border: int -> int",
            names=("count_partners", "pairs_from_ends", "fitting_partners", "couples_in_line"),
            tells=(
                "In $heights the first number is the partner of the last, the second of the last but one, and so on. "
                "Return how many of these pairs $said $limit.",
                "Pair the numbers of $heights from both ends towards the middle, the first with the last, and count "
                "the pairs that $said $limit.",
                "Return the number of pairs in $heights that $said $limit, where a pair is two numbers that are "
                "equally far from the two ends of the list.",
            ),
            notes=("In a list of odd length the middle number has no partner and does not count.",),
            varies={
                "test": (
                    {"short": "near", "said": "differ by at most", "code": "abs(one - other) <="},
                    {"short": "sum", "said": "add up to more than", "code": "one + other >"},
                    {"short": "larger", "said": "contain a number greater than", "code": "max(one, other) >"},
                )
            },
            solutions=(
                "count = 0\nfor i in range(len($heights) // 2):\n    one = $heights[i]\n"
                "    other = $heights[-1 - i]\n    if $code $limit:\n        count += 1\nreturn count",
                "count = 0\nleft = 0\nright = len($heights) - 1\nwhile left < right:\n"
                "    one, other = $heights[left], $heights[right]\n    if $code $limit:\n        count += 1\n"
                "    left += 1\n    right -= 1\nreturn count",
                "front = $heights[: len($heights) // 2]\n"
                "return sum($code $limit for one, other in zip(front, reversed($heights)))",
            ),
            oracle=_partners,
            draw=_dancers,
            edges=(([], 3), ([4], 3), ([5, 1, 7], 2), ([2, 6, 9, 5], 3)),
            about={
                "heights": "the numbers to pair",
                "limit": "what the pairs are compared with",
                "return": "the number of pairs",
            },
            noun="the number of pairs of numbers equally far from the two ends of $heights that $said $limit",
            gives="nat",
        ),
    ),
)
