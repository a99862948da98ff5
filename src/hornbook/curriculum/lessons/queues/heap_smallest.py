"""heapq: a list that always knows its smallest element."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _first_heap(rng: Random) -> Example:
    items = distinct(rng, 6, 1, 40)
    late = rng.randint(41, 50)
    return example(
        """A heap is an ordinary list in a special arrangement. `heapify` arranges it, `heappush` adds, and `heappop`
        takes the smallest.""",
        """
        from heapq import heapify, heappop, heappush

        heap = $items
        heapify(heap)
        print(heap)
        print("smallest:", heap[0])
        heappush(heap, 0)
        heappush(heap, $late)
        print([heappop(heap) for _ in range(len(heap))])
        """,
        """The first line of the output need not be sorted; only position 0 is certain to hold the smallest. Taken
        out one by one, the elements come in order all the same. The 0 was pushed late and leaves first.""",
        items=items,
        late=late,
    )


def _due(rng: Random) -> Example:
    tasks = [(hour, f"water the {thing}") for hour, thing in zip(distinct(rng, 4, 1, 20), things(rng, 4), strict=True)]
    tasks = [(hour, text.replace("water the", "mend the")) for hour, text in tasks]
    now = sorted(tasks)[1][0]
    return example(
        """Things to do are pairs of an hour and a text. Whatever is due by hour $now is taken from the heap; the rest
        stays for later.""",
        '''
        from heapq import heapify, heappop


        def take_due(heap: list[tuple[int, str]], now: int) -> list[str]:
            """Remove and return the texts of all entries up to and including this hour, earliest first."""
            due = []
            while heap and heap[0][0] <= now:
                due.append(heappop(heap)[1])
            return due


        heap = $tasks
        heapify(heap)
        print(take_due(heap, $now))
        print(take_due(heap, $now))
        print(len(heap), "left")
        ''',
        """Looking at `heap[0]` costs nothing, so the loop can ask before it takes. The second call finds nothing,
        because the first one removed what was due.""",
        tasks=literal(tasks),
        now=now,
    )


def _hamming(rng: Random) -> Example:
    a, b = rng.choice(((2, 3), (2, 5), (3, 5), (2, 7)))
    return example(
        """Which numbers have no other prime factors than $a and $b? Each one found leads to two larger ones, and
        the heap sees to it that they are taken in ascending order.""",
        '''
        from heapq import heappop, heappush


        def smooth_numbers(a: int, b: int, count: int) -> list[int]:
            """Return the first numbers that are products of a and b alone, beginning with 1."""
            heap = [1]
            found: list[int] = []
            while len(found) < count:
                number = heappop(heap)
                if not found or number != found[-1]:
                    found.append(number)
                    heappush(heap, number * a)
                    heappush(heap, number * b)
            return found


        print(smooth_numbers($a, $b, 12))
        ''',
        """The number $ab is pushed twice, once as $a * $b and once as $b * $a. Equal numbers come out of the heap one
        after the other, and the comparison with the last one found drops the second.""",
        a=a,
        b=b,
        ab=a * b,
    )


def _compare_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 30)
    return question(
        """Write a function that tells whether a list is a heap: no element may be larger than its two children, which
        for position i are at the positions 2i + 1 and 2i + 2.""",
        '''
        from heapq import heapify


        def is_heap(items: list[int]) -> bool:
            """Return whether each element is at most as large as its children."""
            return all(items[(child - 1) // 2] <= items[child] for child in range(1, len(items)))


        items = $items
        print(is_heap(items))
        heapify(items)
        print(items, is_heap(items))
        print(is_heap(sorted(items)), is_heap([]))
        ''',
        """Seen from the child the parent has the position `(child - 1) // 2`. Every position but 0 has exactly one
        parent, so one loop over the children checks everything. A sorted list is a heap, but most heaps are not
        sorted.""",
        items=items,
    )


def _largest_question(rng: Random) -> Question:
    items, takes = distinct(rng, 6, 5, 40), rng.randint(2, 3)
    return question(
        """A bakery sells its buns one at a time, each from the tray that is fullest at that moment. Write a function
        that returns the trays after some sales, the fullest first.""",
        '''
        from heapq import heapify, heapreplace


        def after_sales(trays: list[int], sales: int) -> list[int]:
            """Take one bun at a time from the fullest tray and return what is left."""
            heap = [-tray for tray in trays]
            heapify(heap)
            for _ in range(sales):
                heapreplace(heap, heap[0] + 1)
            return sorted((-tray for tray in heap), reverse=True)


        print(after_sales($items, $takes))
        print(after_sales([3, 3], 2))
        ''',
        """`heapq` only knows the smallest. With the signs turned round the fullest tray becomes the smallest
        number, and one bun less is one more. `heapreplace` takes out the smallest and puts in another in one step.""",
        items=items,
        takes=takes,
    )


def _fed(values: list[int], rounds: int, rule: dict[str, str]) -> list[int]:
    current = sorted(values)
    for _ in range(rounds):
        least = current[0]
        current = sorted([*current[1:], eval(rule["new"], {"least": least})])
    return current


def _lockers(events: list[int]) -> list[int]:
    used: set[int] = set()
    given = []
    for event in events:
        if event:
            used.discard(event)
        else:
            given.append(next(n for n in range(1, len(events) + 2) if n not in used))
            used.add(given[-1])
    return given


def _visits(rng: Random) -> tuple[list[int]]:
    events: list[int] = [0, 0]
    used = {1, 2}
    for _ in range(rng.randint(3, 8)):
        if used and rng.random() < 0.45:
            events.append(rng.choice(sorted(used)))
            used.discard(events[-1])
        else:
            events.append(0)
            used.add(next(n for n in range(1, 20) if n not in used))
    return (events,)


def _smooth(count: int, primes: tuple[int, int]) -> list[int]:
    a, b = primes
    return sorted(a**i * b**j for i in range(20) for j in range(20))[:count]


LESSON = Lesson(
    topic="heapq: the smallest element first",
    area="queues",
    concepts=("heapq", "heaps", "priority"),
    openings=(
        """Some programs ask again and again for the smallest of a changing collection: the next appointment, the
        cheapest offer, the shortest way so far. Sorting after every change would be a waste; a heap is enough.""",
        """A heap is lazy about order. It knows which element is the smallest and does not care about the order of the
        rest until it has to.""",
        """The module `heapq` has no class. Its functions work on a plain list and keep it arranged in such a way that
        the smallest element is always in front.""",
    ),
    ideas=(
        (
            """`heappush(heap, x)` adds an element and `heappop(heap)` removes and returns the smallest. Both take a
            number of steps that grows with the logarithm of the size only.""",
            """Three functions cover most uses: `heapify` turns a list into a heap on the spot, `heappush` adds to
            it, and `heappop` takes the smallest out.""",
        ),
        (
            """`heap[0]` is the smallest element, to be looked at without taking it out. About the other positions
            nothing can be said but this: no element is larger than its two children.""",
            """Printing a heap shows an order that looks random. It is a tree in a list: the children of position i
            stand at 2i + 1 and 2i + 2, and no child is smaller than its parent.""",
        ),
        (
            """For the largest first, turn the signs round: push `-x` and negate what comes out. For records use tuples
            that begin with the value to compare.""",
            """Tuples are compared part by part, so `(5, "mend the roof")` comes before `(8, "buy milk")`. What
            decides the order has to stand first in the tuple.""",
        ),
        (
            """A heap pays when elements come and go. If everything is there from the beginning and all of it is
            wanted in order, `sorted` is simpler and faster.""",
            """Sort once if nothing is added later. Use a heap if new elements turn up while the smallest are being
            taken out.""",
        ),
    ),
    examples=(_first_heap, _due, _hamming),
    pitfalls=(
        """Treating the list as sorted. `heap[1]` need not be the second smallest and `heap[-1]` need not be the
        largest; only `heap[0]` can be relied on.""",
        """Using list methods on a heap. `heap.append(x)` or `heap.remove(x)` destroys the arrangement, and from then on
        `heappop` may return something else than the smallest.""",
        """Calling `heappop` on a list that was never made a heap. No error occurs; the results are simply wrong. Begin
        with an empty list or with `heapify`.""",
        """Popping from an empty heap raises an `IndexError`, as `pop` of an empty list does. Test `if heap:`
        before.""",
    ),
    questions=(_compare_question, _largest_question),
    asks=(
        "Which functions are there?",
        "What does a heap look like inside?",
        "How do I get the largest, or records?",
        "When is a heap better than sorting?",
    ),
    notes={
        "student": (
            """`heapify` takes O(n), not O(n log n): most elements are near the leaves and sink only a little. Push and
            pop are O(log n).""",
        ),
        "engineer": (
            """Other languages call it a priority queue and hide the array. Here the array is yours: `len`,
            iteration and slicing work, only order and mutation are off limits.""",
        ),
        "young": (
            """Think of a heap of parcels with the lightest always on top. You take the top one. Then the next lightest
            rises to the top.""",
        ),
        "teacher": (
            """Draw the list as a tree level by level and let the class push and pop by hand: a newcomer rises while
            it is smaller than its parent.""",
        ),
    },
    families=(
        Family(
            "raise_the_smallest",
            "values|levels|heights: list[int], k|count|n: int -> list[int]",
            names=("raise_smallest", "feed_smallest", "grow_smallest", "after_rounds"),
            tells=(
                "$k times, take the smallest of $values and replace it by $said. Return the numbers in ascending "
                "order afterwards.",
                "The following is done $k times: the smallest number of $values becomes $said. Return the "
                "resulting "
                "numbers, sorted.",
                "Return the sorted list that arises from $values when $k times in a row one smallest element is "
                "replaced by $said.",
            ),
            notes=("$values is not empty and stays unchanged.",),
            varies={
                "rule": (
                    {"said": "itself plus 5", "new": "least + 5"},
                    {"said": "itself plus 3", "new": "least + 3"},
                    {"said": "its double plus 1", "new": "2 * least + 1"},
                    {"said": "three times itself", "new": "3 * least"},
                )
            },
            solutions=(
                program("""
                    from heapq import heapify, heappop, heappush

                    heap = list($values)
                    heapify(heap)
                    for _ in range($k):
                        least = heappop(heap)
                        heappush(heap, $new)
                    return sorted(heap)
                """),
                program("""
                    from heapq import heapify, heapreplace

                    heap = $values[:]
                    heapify(heap)
                    for _ in range($k):
                        least = heap[0]
                        heapreplace(heap, $new)
                    return sorted(heap)
                """),
                program("""
                    current = list($values)
                    for _ in range($k):
                        least = min(current)
                        current[current.index(least)] = $new
                    return sorted(current)
                """),
            ),
            oracle=_fed,
            draw=lambda rng, rule: (numbers(rng, rng.randint(1, 6), 1, 20), rng.randint(0, 6)),
            edges=(([4], 2), ([2, 2, 2], 2), ([9, 1], 0)),
            about={
                "values": "positive numbers",
                "k": "how often this is done",
                "return": "the numbers afterwards, ascending",
            },
            noun=("the numbers, sorted, that $values become when $k times the smallest is replaced by $said"),
            gives="sorted",
        ),
        Family(
            "smallest_free_locker",
            "events|log|entries: list[int] -> list[int]",
            names=("lockers_given", "assigned_lockers", "locker_numbers", "hand_out_lockers"),
            tells=(
                "In $events a 0 means that somebody needs a locker, and a number above 0 that the locker with this "
                "number is given back. The lockers are numbered from 1, and the free one with the smallest number is "
                "handed out. Return the numbers handed out, in order.",
                "A swimming pool has lockers 1, 2, 3 and so on, as many as needed. Follow $events: 0 is a guest who "
                "gets "
                "the smallest free number, any other value is a number that becomes free. Return the numbers that the "
                "guests get.",
                "Return which locker each guest gets. $events contains 0 for every guest who comes and, for every "
                "guest "
                "who goes, the number of the locker that is returned; a guest gets the lowest number that is free, "
                "counted from 1.",
            ),
            notes=("Only lockers in use are given back.",),
            solutions=(
                program("""
                    from heapq import heappop, heappush

                    returned = []
                    fresh = 1
                    given = []
                    for event in $events:
                        if event > 0:
                            heappush(returned, event)
                        elif returned:
                            given.append(heappop(returned))
                        else:
                            given.append(fresh)
                            fresh += 1
                    return given
                """),
                program("""
                    from heapq import heappop, heappush

                    free = list(range(1, len($events) + 1))
                    given = []
                    for event in $events:
                        if event == 0:
                            given.append(heappop(free))
                        else:
                            heappush(free, event)
                    return given
                """),
            ),
            oracle=_lockers,
            draw=_visits,
            edges=(([],), ([0],), ([0, 0, 0, 2, 1, 0, 0, 0],), ([0, 1, 0],)),
            about={"events": "0 for an arrival, otherwise a number given back", "return": "the numbers handed out"},
            noun=(
                "the locker numbers handed out when each 0 in $events takes the smallest free number from "
                "1 on and each other value gives that number back"
            ),
            gives="nats",
        ),
        Family(
            "products_of_two_factors",
            "count|n|how_many: int -> list[int]",
            names=("products_of_$both", "first_products_$both", "numbers_from_$both"),
            tells=(
                "Return the first $count numbers in ascending order that can be written as a product of factors $a and "
                "$b only, beginning with 1, the product of no factors.",
                "Starting from 1, each number leads to $a times and $b times itself. Return the $count smallest "
                "different numbers that can be reached in this way, 1 included, in ascending order.",
                "Return the $count smallest positive integers, in order, that have no prime factor other than $a and "
                "$b; 1 is the first.",
            ),
            varies={
                "factors": tuple(
                    {"a": str(a), "b": str(b), "both": f"{a}_and_{b}"} for a, b in ((2, 3), (2, 5), (3, 5), (2, 7))
                )
            },
            solutions=(
                program("""
                    from heapq import heappop, heappush

                    heap = [1]
                    found = []
                    while len(found) < $count:
                        number = heappop(heap)
                        if number not in found:
                            found.append(number)
                            heappush(heap, number * $a)
                            heappush(heap, number * $b)
                    return found
                """),
                program("""
                    found = []
                    number = 1
                    while len(found) < $count:
                        rest = number
                        while rest % $a == 0:
                            rest //= $a
                        while rest % $b == 0:
                            rest //= $b
                        if rest == 1:
                            found.append(number)
                        number += 1
                    return found
                """),
            ),
            oracle=lambda count, factors: _smooth(count, (int(factors["a"]), int(factors["b"]))),
            draw=lambda rng, factors: (rng.randint(2, 14),),
            edges=((0,), (1,), (5,)),
            about={"count": "how many numbers are wanted, not negative", "return": "the numbers, ascending"},
            noun=(
                "the first $count numbers, in ascending order from 1 on, that have no prime factor other than $a and $b"
            ),
            gives="sorted",
        ),
    ),
)
