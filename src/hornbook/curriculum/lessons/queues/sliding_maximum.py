"""The largest element of a sliding window, with a deque of candidates."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _plain(rng: Random) -> Example:
    q, items, size = quantity(rng), numbers(rng, 7, 1, 40), rng.randint(3, 4)
    return example(
        """First the plain way, which every faster one has to agree with: cut out each window of $size and take its
        maximum. The list holds $what.""",
        '''
        def window_maxima($many: list[int], size: int) -> list[int]:
            """Return the largest $one of each window of neighbouring ones."""
            starts = range(len($many) - size + 1)
            return [max($many[start : start + size]) for start in starts]


        print(window_maxima($items, $size))
        print(window_maxima([5, 3], $size))
        ''',
        """There are `len - size + 1` windows, and none if the list is shorter than a window. Each maximum looks at
        $size elements, although all but one of them were in the window before.""",
        items=items,
        size=size,
        **q.names,
    )


def _candidates(rng: Random) -> Example:
    items, size = distinct(rng, 7, 1, 30), 3
    return example(
        """A deque keeps the positions that can still become a maximum. A newcomer makes all smaller ones before it
        useless, for it is larger and stays longer. The program prints the candidates after each step.""",
        '''
        from collections import deque


        def window_maxima(values: list[int], size: int) -> list[int]:
            """Return the maximum of each window, with a deque of positions."""
            waiting: deque[int] = deque()
            maxima = []
            for i, value in enumerate(values):
                while waiting and values[waiting[-1]] <= value:
                    waiting.pop()
                waiting.append(i)
                if waiting[0] <= i - size:
                    waiting.popleft()
                print(value, [values[at] for at in waiting])
                if i >= size - 1:
                    maxima.append(values[waiting[0]])
            return maxima


        print(window_maxima($items, $size))
        ''',
        """The candidates fall from left to right, so the front one is the largest. It is dropped when its position
        leaves the window, which can happen to one position a step at most.""",
        items=items,
        size=size,
    )


def _count_work(rng: Random) -> Example:
    seed = rng.randint(1, 90)
    return example(
        """How much work does the deque save? The comparisons of both ways are counted for two thousand random values
        and windows of a hundred.""",
        """
        from collections import deque
        from random import Random

        rng = Random($seed)
        values = [rng.randint(1, 1000) for _ in range(2000)]
        size = 100

        plain = (len(values) - size + 1) * (size - 1)

        compared = 0
        waiting: deque[int] = deque()
        for i, value in enumerate(values):
            while waiting:
                compared += 1
                if values[waiting[-1]] > value:
                    break
                waiting.pop()
            waiting.append(i)
            if waiting[0] <= i - size:
                waiting.popleft()

        print("plain:", plain)
        print("deque:", compared)
        """,
        """Each position is appended once and popped at most once. So there are fewer than two comparisons for each
        value, however large the window is.""",
        seed=seed,
    )


def _price_question(rng: Random) -> Question:
    items, size = numbers(rng, 8, 10, 40), rng.randint(2, 3)
    return question(
        """A shop advertises a price as "the lowest of the last $size days". Write a function that returns the lowest
        price of these days for each day, counting the day itself; the first days have fewer days to look at.""",
        '''
        from collections import deque


        def lowest_of_last(prices: list[int], days: int) -> list[int]:
            """Return for each day the lowest price of the last so many days."""
            waiting: deque[int] = deque()
            lowest = []
            for today, price in enumerate(prices):
                while waiting and prices[waiting[-1]] >= price:
                    waiting.pop()
                waiting.append(today)
                if waiting[0] <= today - days:
                    waiting.popleft()
                lowest.append(prices[waiting[0]])
            return lowest


        print(lowest_of_last($items, $size))
        ''',
        """For a minimum the comparison is turned round: a newcomer drives out those that are not smaller. Because each
        day gets an answer, there is no test for a full window.""",
        items=items,
        size=size,
    )


def _stream_question(rng: Random) -> Question:
    items, size = numbers(rng, 8, 1, 30), rng.randint(2, 4)
    return question(
        """Write a class that takes measurements one at a time and always knows the largest of the last $size.""",
        '''
        from collections import deque


        class RecentMaximum:
            """The largest of the last few measurements."""

            def __init__(self, size: int) -> None:
                self.size = size
                self.count = 0
                self.waiting: deque[tuple[int, int]] = deque()

            def add(self, value: int) -> int:
                """Take in a measurement and return the largest of the last ones."""
                while self.waiting and self.waiting[-1][1] <= value:
                    self.waiting.pop()
                self.waiting.append((self.count, value))
                self.count += 1
                if self.waiting[0][0] < self.count - self.size:
                    self.waiting.popleft()
                return self.waiting[0][1]


        recent = RecentMaximum($size)
        print([recent.add(value) for value in $items])
        ''',
        """The old values are not kept, only the candidates, as pairs of a number and a value. The number tells when a
        candidate is too old.""",
        items=items,
        size=size,
    )


def _tail_best(values: list[int], size: int, rule: dict[str, str]) -> list[int]:
    pick = max if rule["pick"] == "max" else min
    return [pick(values[i - back] for back in range(min(size, i + 1))) for i in range(len(values))]


def _spreads(values: list[int], size: int) -> list[int]:
    windows = zip(*(values[offset:] for offset in range(size)), strict=False)
    return [sorted(window)[-1] - sorted(window)[0] for window in windows]


def _standing(values: list[int], rule: dict[str, str]) -> list[int]:
    """Those with nothing as good or better behind them."""
    sign = 1 if rule["more"] == ">" else -1
    return [v for i, v in enumerate(values) if all(sign * v > sign * later for later in values[i + 1 :])]


LESSON = Lesson(
    topic="The maximum of a sliding window with a deque",
    area="queues",
    concepts=("sliding_window", "deque", "monotonic_queue"),
    openings=(
        """A window of fixed length moves along a list, and in each place its largest element is wanted. From one place
        to the next only two elements change, so starting afresh each time wastes work.""",
        """The sum of a moving window is easy: add what enters, subtract what leaves. For the maximum that fails, since
        nobody knows what the largest is once the largest has left. A deque of candidates knows.""",
        """In a row of people looking to the front, a tall one who stands behind a short one hides the short one. The
        window maximum works with just such rows: whoever is hidden can be forgotten.""",
    ),
    ideas=(
        (
            """An element is useless as soon as a later one is at least as large. The later one stays in the window
            longer, so the earlier one can never be the maximum again.""",
            """Only some elements of a window have a future: those with nothing larger behind them. The others can be
            thrown away at once.""",
        ),
        (
            """The candidates stand in a deque in falling order. A new value first removes from the right all that are
            not larger, then joins at the right.""",
            """From the right the newcomer pushes out the weaker candidates, and from the left the oldest leaves
            when its time is over. Both ends are in use, which is why it takes a deque.""",
        ),
        (
            """The front candidate is the maximum of the window. Before it is read, its position is compared with the
            start of the window; if it lies outside, it is removed.""",
            """Store positions, not values. The value is found with `values[i]`, and the position tells when the
            candidate has left the window.""",
        ),
        (
            """Each element enters the deque once and leaves it once. So the whole takes a number of steps that is
            proportional to the length of the list, whatever the size of the window.""",
            """The inner `while` may remove many candidates at once, but only such as were put in before. Over the whole
            run it cannot remove more than were added.""",
        ),
    ),
    examples=(_plain, _candidates, _count_work),
    pitfalls=(
        """Storing the values alone. Then nobody can tell whether the front candidate is still inside the window, above
        all when the same value occurs several times.""",
        """Remembering a single maximum and replacing it only by a larger value. As soon as it leaves the window, the
        next largest is wanted, and it was not kept.""",
        """Reading off a result before the first window is full. The first window of length 3 ends at position 2, so the
        condition is `i >= size - 1`.""",
    ),
    questions=(_price_question, _stream_question),
    asks=(
        "Which elements can be forgotten?",
        "How are the candidates kept?",
        "Where do I find the maximum?",
        "Why is it fast?",
    ),
    notes={
        "student": (
            """The invariant: the deque holds, in order of position, exactly those elements of the window that are
            larger than all later ones. The cost is O(n) by amortisation.""",
        ),
        "engineer": (
            """A heap with late removal does the same in O(n log n) and is easier to adapt when the window is not of
            fixed length. For windows of five elements the plain `max` of a slice is hard to beat.""",
        ),
        "analyst": (
            """A rolling maximum is one call in pandas. Knowing how it works explains why its cost does not depend
            on the length of the window.""",
        ),
    },
    families=(
        Family(
            "best_of_last_days",
            "values|levels|prices: list[int], size|days|width: int -> list[int]",
            names=("${end}_of_last", "recent_${end}", "trailing_${end}", "${end}_so_recently"),
            tells=(
                "Return for each position of $values the $end among the last $size elements up to and including it.",
                "For every element of $values find the $end of the window that ends there and holds $size elements, "
                "and "
                "return the list of these.",
                "Return a list as long as $values whose entry i is the $end of the elements from position i - $size "
                "+ 1 "
                "to i.",
            ),
            notes=("Near the beginning, where there are fewer elements, the window is shorter.",),
            varies={
                "rule": (
                    {"end": "largest", "pick": "max", "le": "<="},
                    {"end": "smallest", "pick": "min", "le": ">="},
                )
            },
            solutions=(
                "return [$pick($values[max(0, i - $size + 1) : i + 1]) for i in range(len($values))]",
                program("""
                    from collections import deque

                    waiting = deque()
                    best = []
                    for i, value in enumerate($values):
                        while waiting and $values[waiting[-1]] $le value:
                            waiting.pop()
                        waiting.append(i)
                        if waiting[0] <= i - $size:
                            waiting.popleft()
                        best.append($values[waiting[0]])
                    return best
                """),
                program("""
                    from collections import deque

                    window = deque(maxlen=$size)
                    best = []
                    for value in $values:
                        window.append(value)
                        best.append($pick(window))
                    return best
                """),
            ),
            oracle=_tail_best,
            draw=lambda rng, rule: (numbers(rng, rng.randint(3, 9), -5, 20), rng.randint(2, 4)),
            edges=(([], 2), ([7], 3), ([5, 4, 3, 2], 2), ([2, 3, 4, 5], 2), ([6, 6, 1, 1, 1], 3)),
            about={
                "values": "the numbers",
                "size": "the length of a window, at least 1",
                "return": "the $end of each window",
            },
            noun=("the list that holds, for each position of $values, the $end of the last $size elements up to there"),
            gives="ints",
        ),
        Family(
            "spread_of_each_window",
            "values|readings|heights: list[int], size|width|count: int -> list[int]",
            names=("window_spreads", "spread_per_window", "window_ranges", "moving_spread"),
            tells=(
                "Return the difference between the largest and the smallest element of each window of $size "
                "neighbouring elements of $values, from left to right.",
                "Move a window of length $size along $values and return its maximum minus its minimum at every place "
                "where it fits completely.",
                "For all runs of $size elements that follow each other in $values, compute how far the largest and the "
                "smallest are apart, and return these numbers in order.",
            ),
            notes=("If $values has fewer than $size elements, there is no window.",),
            solutions=(
                program("""
                    spreads = []
                    for start in range(len($values) - $size + 1):
                        window = $values[start : start + $size]
                        spreads.append(max(window) - min(window))
                    return spreads
                """),
                program("""
                    from collections import deque

                    high, low = deque(), deque()
                    spreads = []
                    for i, value in enumerate($values):
                        while high and $values[high[-1]] <= value:
                            high.pop()
                        while low and $values[low[-1]] >= value:
                            low.pop()
                        high.append(i)
                        low.append(i)
                        if high[0] <= i - $size:
                            high.popleft()
                        if low[0] <= i - $size:
                            low.popleft()
                        if i >= $size - 1:
                            spreads.append($values[high[0]] - $values[low[0]])
                    return spreads
                """),
            ),
            oracle=_spreads,
            draw=lambda rng: (numbers(rng, rng.randint(3, 9), -5, 20), rng.randint(2, 4)),
            edges=(([], 2), ([4, 9], 3), ([3, 8, 8, 1], 1), ([9, 7, 5, 6], 4)),
            about={
                "values": "the numbers",
                "size": "the length of a window, at least 1",
                "return": "maximum minus minimum of each window",
            },
            noun=(
                "the differences between the largest and the smallest element in each window of $size "
                "neighbouring elements of $values"
            ),
            gives="nats",
        ),
        Family(
            "candidates_left_over",
            "values|numbers|heights: list[int] -> list[int]",
            names=("${word}_candidates", "unbeaten_$word", "${word}_from_behind", "remaining_$word"),
            tells=(
                "Go through $values from left to right with a row of candidates: each value removes from the end of "
                "the "
                "row all that are not $than it and then joins the row. Return the row at the end.",
                "Every number of $values joins a row at its end, after all numbers at the end of the row that are not "
                "$than the new one have been taken away. Return what is in the row after the last number.",
                "Return the elements of $values that are $than every element behind them, in their order.",
            ),
            varies={
                "rule": (
                    {"word": "largest", "than": "larger than", "more": ">", "le": "<="},
                    {"word": "smallest", "than": "smaller than", "more": "<", "le": ">="},
                )
            },
            solutions=(
                "row = []\nfor value in $values:\n    while row and row[-1] $le value:\n        row.pop()\n"
                "    row.append(value)\nreturn row",
                "found = []\nfor value in reversed($values):\n    if not found or value $more found[-1]:\n"
                "        found.append(value)\nreturn found[::-1]",
                "from collections import deque\n\nfound = deque()\nfor value in reversed($values):\n"
                "    if not found or value $more found[0]:\n        found.appendleft(value)\nreturn list(found)",
            ),
            oracle=_standing,
            draw=lambda rng, rule: (numbers(rng, rng.randint(3, 9), -5, 15),),
            edges=(([],), ([4],), ([5, 5, 5],), ([1, 2, 3],), ([3, 2, 1],)),
            about={"values": "the numbers", "return": "the numbers that remain, in order"},
            noun="the elements of $values that are $than every element behind them",
            gives="ints",
        ),
    ),
)
