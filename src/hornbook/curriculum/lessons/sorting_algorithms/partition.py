"""Partitioning and quicksort."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _three_lists(rng: Random) -> Example:
    items = numbers(rng, 8, 1, 30)
    pivot = items[0]
    return example(
        """An element is chosen, the pivot, and the others are told apart: smaller, equal, larger. Here the pivot is the
        first element, $pivot.""",
        '''
        def partition(items: list[int], pivot: int) -> tuple[list[int], list[int], list[int]]:
            """Return the elements below, equal to and above the pivot."""
            below, equal, above = [], [], []
            for item in items:
                if item < pivot:
                    below.append(item)
                elif item == pivot:
                    equal.append(item)
                else:
                    above.append(item)
            return below, equal, above


        items = $items
        print(partition(items, items[0]))
        ''',
        """Nothing is sorted yet, and still something is gained: the pivot's place in the sorted list is known. It has
        position $place there, because that many elements are smaller.""",
        items=items,
        pivot=pivot,
        place=sum(item < pivot for item in items),
    )


def _quicksort(rng: Random) -> Example:
    items = numbers(rng, rng.randint(6, 8), 1, 60)
    return example(
        """Quicksort partitions the list and then sorts the two outer parts in the same way. Each call prints its pivot
        and what goes to the left and to the right of it.""",
        '''
        def quicksort(items: list[int], depth: int = 0) -> list[int]:
            """Return a sorted copy."""
            if len(items) < 2:
                return items[:]
            pivot = items[len(items) // 2]
            below = [item for item in items if item < pivot]
            equal = [item for item in items if item == pivot]
            above = [item for item in items if item > pivot]
            print("  " * depth + f"{below} < {pivot} < {above}")
            return quicksort(below, depth + 1) + equal + quicksort(above, depth + 1)


        print(quicksort($items))
        ''',
        """Each call hands on shorter lists, because the pivot itself is in neither of them. After the two inner
        calls there is nothing to merge; the three parts are simply put one behind the other.""",
        items=items,
    )


def _in_place(rng: Random) -> Example:
    items = distinct(rng, 7, 1, 60)
    return example(
        """Quicksort is usually written without new lists. The part to the left of `border` holds what is smaller
        than the pivot, which waits at the end of the list for its place.""",
        '''
        def partition(items: list[int], low: int, high: int) -> int:
            """Partition items[low] to items[high] around the last of them and return where it ends up."""
            pivot = items[high]
            border = low
            for at in range(low, high):
                if items[at] < pivot:
                    items[at], items[border] = items[border], items[at]
                    border += 1
            items[border], items[high] = items[high], items[border]
            return border


        def quicksort(items: list[int], low: int, high: int) -> None:
            """Sort the part from low to high, both included, in place."""
            if low < high:
                middle = partition(items, low, high)
                print(items, "pivot", items[middle])
                quicksort(items, low, middle - 1)
                quicksort(items, middle + 1, high)


        items = $items
        quicksort(items, 0, len(items) - 1)
        print(items)
        ''',
        """When a small element is found, it changes places with the first element behind the border, and the border
        moves on. At the end the pivot is exchanged to the border, between the small ones and the rest.""",
        items=items,
    )


def _bad_pivot(rng: Random) -> Example:
    n = rng.choice((60, 80, 100))
    return example(
        """The choice of the pivot decides how deep the calls of quicksort go. The function returns the depth for a
        list of $n
        numbers in order, with the first element and with the middle one as pivot.""",
        '''
        from collections.abc import Callable


        def depth(items: list[int], choose: Callable[[list[int]], int]) -> int:
            """Return how many calls of quicksort are nested at most."""
            if len(items) < 2:
                return 1
            pivot = choose(items)
            below = [item for item in items if item < pivot]
            above = [item for item in items if item > pivot]
            return 1 + max(depth(below, choose), depth(above, choose))


        items = list(range($n))
        print("first: ", depth(items, lambda items: items[0]))
        print("middle:", depth(items, lambda items: items[len(items) // 2]))
        ''',
        """With the first element of a sorted list nothing is smaller, so each call gets rid of a single element.
        The middle element halves the list each time.""",
        n=n,
    )


def _median_question(rng: Random) -> Question:
    items = numbers(rng, 7, 1, 40)
    return question(
        """Write a function that finds the middle element of a list of odd length without sorting it: partition, and
        go on only in the part that contains the middle.""",
        '''
        def middle(items: list[int]) -> int:
            """Return the median of an odd number of elements."""
            wanted = len(items) // 2
            while True:
                pivot = items[0]
                below = [item for item in items if item < pivot]
                equal = items.count(pivot)
                if wanted < len(below):
                    items = below
                elif wanted < len(below) + equal:
                    return pivot
                else:
                    wanted -= len(below) + equal
                    items = [item for item in items if item > pivot]


        print(middle($items), sorted($items)[3])
        ''',
        """`wanted` is a position in the sorted list. When everything up to the pivot is dropped, the position
        counts from there. Only one of the parts is looked at again, which for long lists makes this faster than
        sorting.""",
        items=items,
    )


def _words_question(rng: Random) -> Question:
    items = words(rng, 6)
    return question(
        """Write a quicksort for words that orders them by length and keeps the order of equally long ones.""",
        '''
        def by_length(words: list[str]) -> list[str]:
            """Return the words by rising length, equal lengths in the given order."""
            if len(words) < 2:
                return list(words)
            size = len(words[len(words) // 2])
            shorter = [word for word in words if len(word) < size]
            same = [word for word in words if len(word) == size]
            longer = [word for word in words if len(word) > size]
            return by_length(shorter) + same + by_length(longer)


        words = $items
        print(by_length(words))
        print(by_length(words) == sorted(words, key=len))
        ''',
        """Each comprehension goes through the words from left to right, so no two equally long ones change their order.
        This form of quicksort is stable; the usual one with exchanges in place is not.""",
        items=literal(items),
    )


def _lomuto(values: list[int]) -> list[int]:
    """The border form, followed with a queue: large elements wait in front of the next small one."""
    if not values:
        return []
    *rest, pivot = values
    small: list[int] = []
    large: list[int] = []
    for value in rest:
        if value < pivot:
            small.append(value)
            large = large[1:] + large[:1]  # the first of them goes to the place that became free
        else:
            large.append(value)
    return [*small, pivot, *large[1:], *large[:1]]


def _ends(values: list[int], rule: dict[str, str]) -> list[int]:
    """The i-th wrong one from the left changes places with the i-th wrong one from the right."""

    def right(value: int) -> bool:
        return bool(eval(rule["test"], {"v": value}))

    result = list(values)
    lefts = [i for i, v in enumerate(values) if not right(v)]
    rights = [i for i, v in enumerate(values) if right(v)][::-1]
    for i, j in zip(lefts, rights, strict=False):
        if i < j:
            result[i], result[j] = values[j], values[i]
    return result


def _parted(values: list[int], pivot: int) -> tuple[list[int], list[int], list[int]]:
    marked = sorted(values, key=lambda v: (v > pivot) - (v < pivot))
    low, same = sum(v < pivot for v in values), values.count(pivot)
    return marked[:low], marked[low : low + same], marked[low + same :]


def _with_pivot(rng: Random) -> tuple[list[int], int]:
    values = numbers(rng, rng.randint(2, 8), -5, 15)
    return values, rng.choice((*values, rng.randint(-6, 16)))


def _near(rng: Random) -> tuple[list[int], int, int]:
    values = distinct(rng, rng.randint(2, 8), 0, 40)
    return values, rng.randint(0, 40), rng.randint(1, len(values))


LESSON = Lesson(
    topic="Partitioning a list and quicksort",
    area="sorting_algorithms",
    concepts=("partition", "quicksort", "recursion", "divide_and_conquer"),
    openings=(
        """Everything small to the left, everything large to the right: that is not sorted, but it is half the way.
        If both sides are treated in the same way again, the list ends up in order.""",
        """Merge sort cuts without thinking and works when it puts the parts together. Quicksort does it the other way
        round: the cutting is the work, and the putting together is nothing.""",
        """Which half of the class is taller than Karl? One comparison for each pupil answers it, and Karl's place
        in the row is then known. Quicksort repeats this question for the two groups.""",
    ),
    ideas=(
        (
            """Partitioning means dividing a list by a pivot: smaller elements on one side, larger ones on the other. It
            takes one comparison for each element.""",
            """After partitioning the pivot stands where it belongs in the sorted list, since all smaller ones are
            before it and all larger ones behind it.""",
        ),
        (
            """Quicksort partitions and calls itself for the two sides. The base case is a list with fewer than two
            elements.""",
            """The two sides never have to be compared with each other again. That is what partitioning has settled,
            and it is why nothing needs to be merged.""",
        ),
        (
            """Equal elements need a place. With three parts, smaller, equal, larger, all copies of the pivot are
            done at once, and a list of equal elements is sorted in a single step.""",
            """If the pivot stayed in one of the parts, that part might be as long as the whole list, and the recursion
            would not end. The pivot has to be left out of both.""",
        ),
        (
            """A good pivot lies in the middle of the values, a bad one at the end. With the first element as pivot,
            a list that is in order already is the worst case.""",
            """On average the work is about as small as with merge sort. If the pivot is always the smallest
            element, it is as large as with selection sort; a random or a middle element avoids that in practice.""",
        ),
        (
            """To find the k-th smallest element, only one side has to be looked at: the one that contains position
            k. This is faster than sorting.""",
            """Partitioning is useful by itself: even numbers to the front, passed exams before failed ones. No
            sorting is needed when only two kinds have to be told apart.""",
        ),
    ),
    examples=(_three_lists, _quicksort, _in_place, _bad_pivot),
    pitfalls=(
        """Putting elements equal to the pivot into one of the recursive parts together with the pivot. For `[3, 3]` the
        part is `[3, 3]` again, and the calls go on until Python raises a `RecursionError`.""",
        """Forgetting the copies. With `below`, `[pivot]` and `above` a list with the pivot three times loses two of
        them.""",
        """Partitioning in place and returning nothing. The caller has to know where the pivot ended up, so the function
        returns its position.""",
    ),
    questions=(_median_question, _words_question),
    asks=(
        "What does partitioning do?",
        "How does that become a sorting method?",
        "What about equal elements?",
        "Which pivot should I take?",
        "What else is partitioning good for?",
    ),
    notes={
        "student": (
            """Expected time O(n log n) with a random pivot, worst case O(n²). The expected number of comparisons is
            about 1.39 n log2 n.""",
        ),
        "engineer": (
            """Libraries combine methods: introsort starts as quicksort, switches to heapsort when the recursion
            gets too deep, and to insertion sort for short parts.""",
        ),
        "young": (
            """Choose one child. Who is smaller goes to the left, who is taller goes to the right. Now do the same
            with the left group and the right group.""",
        ),
        "hobbyist": (
            """The three comprehensions make a version that one can remember. It is not the fastest, but it is short and
            correct.""",
        ),
    },
    families=(
        Family(
            "part_by_pivot",
            "values|items|numbers: list[int], pivot|limit|border: int -> tuple[list[int], list[int], list[int]]",
            names=("three_parts", "split_by_pivot", "part_around", "below_equal_above"),
            tells=(
                "Return three lists: the elements of $values below $pivot, those equal to it and those above it, "
                "each in "
                "the order of $values.",
                "Divide $values by comparison with $pivot and return a tuple of the smaller elements, the equal "
                "ones and "
                "the larger ones. Within each part the order is kept.",
                "Partition $values into the lists of elements that are less than, equal to and greater than $pivot, "
                "without changing their order, and return the three as a tuple.",
            ),
            solutions=(
                program("""
                    below = [v for v in $values if v < $pivot]
                    equal = [v for v in $values if v == $pivot]
                    above = [v for v in $values if v > $pivot]
                    return below, equal, above
                """),
                program("""
                    below, equal, above = [], [], []
                    for value in $values:
                        if value < $pivot:
                            below.append(value)
                        elif value > $pivot:
                            above.append(value)
                        else:
                            equal.append(value)
                    return below, equal, above
                """),
                program("""
                    parts = [], [], []
                    for value in $values:
                        parts[(value >= $pivot) + (value > $pivot)].append(value)
                    return parts
                """),
            ),
            oracle=_parted,
            draw=_with_pivot,
            edges=(([], 3), ([4, 4], 4), ([5, 2, 9, 2, 5], 5), ([1, 2], 7)),
            about={
                "values": "the numbers",
                "pivot": "the number to compare with",
                "return": "the smaller, the equal and the larger elements",
            },
        ),
        Family(
            "partition_by_border",
            "values|items|numbers: list[int] -> list[int]",
            names=("partition_last", "partitioned", "around_last", "partition_copy"),
            tells=(
                "Partition a copy of $values around its last element, the pivot, and return it. A border starts at "
                "position 0; for each position from the left, an element smaller than the pivot is exchanged with the "
                "one at the border, which then moves on by one. At last the pivot is exchanged with the element at the "
                "border.",
                "Return a copy of $values after this procedure: let the last element be the pivot and "
                "border = 0. Go through the other positions in order; if the element there is smaller than the pivot, "
                "exchange it with the element at border and add 1 to border. In the end exchange the pivot with the "
                "element at border.",
                "Carry out one partition step of quicksort on a copy of $values and return it. The pivot is the last "
                "element. From left to right, each smaller element changes places with the first element that is not "
                "known to be smaller; finally the pivot changes places with the first of those that are not smaller.",
            ),
            notes=("An empty list gives an empty list.",),
            solutions=(
                program("""
                    items = list($values)
                    if not items:
                        return items
                    border = 0
                    for at in range(len(items) - 1):
                        if items[at] < items[-1]:
                            items[at], items[border] = items[border], items[at]
                            border += 1
                    items[border], items[-1] = items[-1], items[border]
                    return items
                """),
                program("""
                    items = $values[:]
                    border = 0
                    last = len(items) - 1
                    for at, value in enumerate($values):
                        if at == last or value < $values[last]:
                            items[at], items[border] = items[border], items[at]
                            border += 1
                    return items
                """),
            ),
            oracle=_lomuto,
            draw=lambda rng: (numbers(rng, rng.randint(3, 8), 0, 20),),
            edges=(([],), ([4],), ([3, 3],), ([5, 1, 3],), ([2, 1, 9],)),
            about={"values": "the list, which stays as it is", "return": "the list after the partition step"},
        ),
        Family(
            "swap_from_both_ends",
            "values|items|numbers: list[int] -> list[int]",
            names=("${word}_to_front", "${word}_first_by_swaps", "gather_$word", "swap_${word}_forward"),
            tells=(
                "Bring the $said numbers of a copy of $values to the front and return it. One position moves from the "
                "left to the first number that is not $said, another from the right to the first $said one; if the "
                "left "
                "one is still before the right one, exchange them and go on.",
                "Two positions start at the ends of a copy of $values. The left one moves right past all $said "
                "numbers, "
                "the right one moves left past all others, then the two numbers are exchanged; this is repeated until "
                "the positions meet. Return the copy.",
                "Return $values with the $said numbers in front, obtained by exchanges: the leftmost number that is "
                "not "
                "$said changes places with the rightmost $said one as long as it stands to the left of it.",
            ),
            varies={
                "rule": (
                    {
                        "word": "even",
                        "said": "even",
                        "test": "v % 2 == 0",
                        "left": "items[left] % 2 == 0",
                        "right": "items[right] % 2 == 1",
                    },
                    {
                        "word": "negative",
                        "said": "negative",
                        "test": "v < 0",
                        "left": "items[left] < 0",
                        "right": "items[right] >= 0",
                    },
                    {
                        "word": "single_digit",
                        "said": "single-digit",
                        "test": "-10 < v < 10",
                        "left": "abs(items[left]) < 10",
                        "right": "abs(items[right]) >= 10",
                    },
                )
            },
            solutions=(
                program("""
                    items = list($values)
                    left, right = 0, len(items) - 1
                    while left < right:
                        if $left:
                            left += 1
                        elif $right:
                            right -= 1
                        else:
                            items[left], items[right] = items[right], items[left]
                    return items
                """),
                program("""
                    items = list($values)
                    good = [i for i, v in enumerate(items) if $test]
                    bad = [i for i in range(len(items)) if i not in good]
                    for left, right in zip(bad, reversed(good)):
                        if left < right:
                            items[left], items[right] = items[right], items[left]
                    return items
                """),
            ),
            oracle=_ends,
            draw=lambda rng, rule: (numbers(rng, rng.randint(3, 8), -14, 20),),
            edges=(([],), ([7],), ([12, -3, 4, -11],), ([3, 15, 8, -2],)),
            about={"values": "the numbers", "return": "the numbers, the $said ones in front"},
        ),
        Family(
            "kth_nearest_by_partition",
            "values|places|marks: list[int], centre|home|origin: int, k|rank|number: int -> int",
            names=("kth_nearest", "nearest_by_rank", "rank_by_distance", "kth_closest"),
            tells=(
                "Return the number that is in place $k when $values are ordered by their distance from $centre; the "
                "nearest has place 1.",
                "Of the different numbers in $values return the one with the $k-th smallest distance from $centre, "
                "counted from 1.",
                "Find the element of $values that has exactly $k - 1 others before it in the order of the distances "
                "from $centre.",
            ),
            notes=("All numbers differ; of two equally distant ones the smaller comes first.",),
            solutions=(
                "return sorted($values, key=lambda v: (abs(v - $centre), v))[$k - 1]",
                program("""
                    def select(left, place):
                        pivot = left[len(left) // 2]
                        nearer = [v for v in left if (abs(v - $centre), v) < (abs(pivot - $centre), pivot)]
                        farther = [v for v in left if (abs(v - $centre), v) > (abs(pivot - $centre), pivot)]
                        if place < len(nearer):
                            return select(nearer, place)
                        if place == len(nearer):
                            return pivot
                        return select(farther, place - len(nearer) - 1)

                    return select($values, $k - 1)
                """),
            ),
            oracle=lambda values, centre, k: next(
                v for v in values if sum((abs(w - centre), w) < (abs(v - centre), v) for w in values) == k - 1
            ),
            draw=_near,
            edges=(([5], 9, 1), ([4, 8], 6, 1), ([4, 8], 6, 2), ([1, 9, 5], 0, 3)),
            about={
                "values": "different numbers",
                "centre": "where distances are measured from",
                "k": "the place, from 1 to the number of elements",
                "return": "the number in that place",
            },
            noun=("the number in place $k, counted from 1, when $values are ordered by their distance from $centre"),
            gives="int",
        ),
    ),
)
