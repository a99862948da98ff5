"""Lessons on searching: one by one, by halving, and for the first position where something becomes true."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "searching and binary search"


def _find_position(rng: Random) -> Example:
    items = things(rng, 5)
    target = rng.choice(items)
    return example(
        """Where on the shelf is the $target? We look at one place after another and stop at the first hit.""",
        """
        def find_place(shelf: list[str], wanted: str) -> int:
            \"\"\"Return the first position of the wanted thing, or -1 if it is not there.\"\"\"
            for position, thing in enumerate(shelf):
                if thing == wanted:
                    return position
            return -1


        shelf = $items
        print(find_place(shelf, "$target"))
        print(find_place(shelf, "elephant"))
        """,
        """The first call stopped at position $at and did not look further. The second had to look at all 5
        things before it could say that there is no elephant.""",
        items=literal(items),
        target=target,
        at=items.index(target),
    )


def _find_record(rng: Random) -> Example:
    rows = [(name, rng.randint(100, 999)) for name in people(rng, 4)]
    who = rng.choice(rows)
    return example(
        """A phone list has pairs of a name and a number. Searching for the name, we want the number that stands
        next to it.""",
        """
        def extension(phone_list: list[tuple[str, int]], name: str) -> int | None:
            \"\"\"Return the number of the first entry with that name, or None.\"\"\"
            for entry_name, number in phone_list:
                if entry_name == name:
                    return number
            return None


        phones = $rows
        print(extension(phones, $name))
        print(extension(phones, "Nobody"))
        """,
        """What is compared and what is returned are two different things: the name decides, the number is the
        answer. `None` cannot be mistaken for a number, which is why it is a good sign for "not found".""",
        rows=literal(rows),
        name=literal(who[0]),
    )


def _all_positions(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 8, 1, 5)
    target = rng.choice(items)
    return example(
        """Sometimes one hit is not enough. The list holds $what; we collect every position of $target, so the
        loop must not stop at the first.""",
        """
        def all_places($many: list[int], wanted: int) -> list[int]:
            \"\"\"Return every position at which the wanted item stands.\"\"\"
            places = []
            for position, $one in enumerate($many):
                if $one == wanted:
                    places.append(position)
            return places


        print(all_places($items, $target))
        print(all_places($items, 77))
        """,
        """The length of the result, $count, also says how often $target occurs. An item that is not there gives an
        empty list, so the caller needs no special sign for "not found".""",
        items=items,
        target=target,
        count=items.count(target),
        **q.names,
    )


def _last_place_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 4)
    target = items[-2]
    return question(
        """Write a function that returns the last position of an item, or -1. Look from the end, so that you can
        stop early.""",
        """
        def last_place(numbers: list[int], wanted: int) -> int:
            \"\"\"Return the last position of the wanted number, or -1.\"\"\"
            for position in range(len(numbers) - 1, -1, -1):
                if numbers[position] == wanted:
                    return position
            return -1


        print(last_place($items, $target))
        print(last_place([], 3))
        """,
        """`range(5, -1, -1)` runs from the last position, 5, down to 0. The first hit on the way back is the
        last occurrence.""",
        items=items,
        target=target,
    )


def _first_free_question(rng: Random) -> Question:
    taken = sorted(distinct(rng, 4, 1, 7))
    return question(
        """Lockers are numbered from 1. Given the list of numbers that are taken, find the smallest free one.""",
        """
        def first_free(taken: list[int]) -> int:
            \"\"\"Return the smallest number from 1 on that is not in the list.\"\"\"
            number = 1
            while number in taken:
                number += 1
            return number


        print(first_free($taken))
        print(first_free([]))
        """,
        """`number in taken` is a search in itself: it looks through the list. The loop ends at the latest at
        the number after the largest one that is taken. For very long lists, turn `taken` into a set first.""",
        taken=taken,
    )


LINEAR = Lesson(
    topic="Searching one item after another",
    area=AREA,
    concepts=("linear_search", "early_return", "for_loop"),
    openings=(
        """The simplest way to find something is to look everywhere, one place after the other, until it turns
        up. It needs no preparation and it always works.""",
        """Is there a free seat, and where? Which customer has this number? As long as the data is in no
        particular order, nothing is better than looking at each item in turn.""",
        """A search has two endings: found, or not found. Beginners tend to write the first one carefully and to
        forget the second. Here both get a place in the code.""",
    ),
    ideas=(
        (
            """Go through the list with a `for` loop, compare, and return at the first hit. If the loop ends
            without a return, the item is not there, and the line below the loop says so.""",
            """Success is decided inside the loop, failure after it. One item is enough for "yes", but "no"
            needs the whole list.""",
        ),
        (
            """What should be returned for "not found"? -1 is common for positions, `None` for values. An
            exception is right when not finding it means that something is wrong. Decide, and write it in the
            docstring.""",
            """The sign for failure must not be a possible answer. A position is never negative, so -1 is
            unmistakable, until somebody uses it as an index: `row[-1]` is the last item. `None` is safer in
            that respect.""",
        ),
        (
            """Python's own forms: `x in row` says whether it is there, `row.index(x)` where, with a
            `ValueError` if it is not. Both compare from the left with `==`. For conditions other than equality
            you need a loop or `next`.""",
            """Before you write a loop, check whether `in`, `index` or `count` already does it. They search in
            the same manner, one item after another, only without code of yours.""",
        ),
        (
            """The cost depends on luck: one comparison if the item stands first, n if it stands last or is
            missing. On average, for an item that is there and equally likely to be anywhere, it is about half
            the list.""",
            """Looking at every item is a fair price for one search in a list. For a million searches in the same list
            it is not; then prepare a set or a dictionary once.""",
        ),
    ),
    examples=(_find_position, _find_record, _all_positions),
    pitfalls=(
        """An `else: return -1` inside the loop. The function then gives up after the first item. The negative
        answer stands below the loop, at the level of `for`.""",
        """Testing the result for truth. `if find_place(shelf, "lamp"):` is false for position 0, which is a
        hit, and true for -1, which is none. Compare with -1.""",
    ),
    questions=(_last_place_question, _first_free_question),
    asks=(
        "How does the search work?",
        "What if it is not there?",
        "Has Python something ready?",
        "How long does it take?",
    ),
    notes={
        "young": (
            """You look for a red sock in a drawer. Take out one sock after another. When it is red, stop. When
            the drawer is empty, there is no red sock.""",
        ),
        "engineer": (
            """`in` on a list is O(n), on a `set` or `dict` it is O(1) on average. The code looks the same, so
            mind the type.""",
        ),
        "analyst": (
            """Searching a list is a lookup without an index. If you look up thousands of keys, build a dictionary from
            key to row first.""",
        ),
    },
)


def _trace(items: list[int], target: int) -> list[str]:
    low, high, seen = 0, len(items) - 1, []
    while low <= high:
        middle = (low + high) // 2
        seen.append(str(items[middle]))
        if items[middle] == target:
            break
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return seen


def _binary_search(rng: Random) -> Example:
    items = sorted(distinct(rng, 9, 1, 99))
    target = rng.choice(items)
    return example(
        """The numbers are in rising order, and we look for $target. The program prints the part of the list
        that is still in question and the item in its middle.""",
        """
        def search_sorted(numbers: list[int], wanted: int) -> int:
            \"\"\"Return the position of the wanted item in a rising list, or -1.\"\"\"
            low = 0
            high = len(numbers) - 1
            while low <= high:
                middle = (low + high) // 2
                print("positions", low, "to", high, "- middle item", numbers[middle])
                if numbers[middle] == wanted:
                    return middle
                if numbers[middle] < wanted:
                    low = middle + 1
                else:
                    high = middle - 1
            return -1


        print(search_sorted($items, $target))
        """,
        """The middle items, in the order in which they were looked at: $seen. If the middle item is too small,
        everything up to it is too small and `low` moves behind it; if it is too large, `high` moves in front of
        it. Of nine items at most four are ever looked at.""",
        items=items,
        target=target,
        seen=", ".join(_trace(items, target)),
    )


def _guess_number(rng: Random) -> Example:
    secret = rng.randint(1, 100)
    return example(
        """Somebody thinks of a number from 1 to 100 and answers each guess with "higher", "lower" or "right".
        How many guesses does halving need?""",
        """
        def guesses_needed(secret: int, highest: int) -> int:
            \"\"\"Count the guesses until the secret number from 1 to `highest` is found.\"\"\"
            low, high = 1, highest
            guesses = 0
            while True:
                guesses += 1
                guess = (low + high) // 2
                if guess == secret:
                    return guesses
                if guess < secret:
                    low = guess + 1
                else:
                    high = guess - 1


        print(guesses_needed($secret, 100))
        print(max(guesses_needed(n, 100) for n in range(1, 101)))
        """,
        """No list is needed: the numbers themselves are in order. The last line tries every secret number and
        prints the worst case. Seven guesses are enough for 100 numbers, since $rest.""",
        secret=secret,
        rest="2 to the power of 7 is 128",
    )


def _count_steps(rng: Random) -> Example:
    sizes = sorted(rng.sample([10, 50, 100, 500, 1000, 5000, 10000, 50000, 100000, 1000000], 4))
    return example(
        """How often can a list be halved until one item is left? The program computes the number for several
        sizes.""",
        """
        def halvings(size: int) -> int:
            \"\"\"Return how often `size` can be halved (rounded down) until it is 1.\"\"\"
            steps = 0
            while size > 1:
                size //= 2
                steps += 1
            return steps


        for size in $sizes:
            print(size, halvings(size))
        """,
        """A list that is a thousand times longer costs only about ten steps more. This slow growth is called
        logarithmic, and it is what makes binary search worth the trouble of sorting.""",
        sizes=sizes,
    )


def _contains_question(rng: Random) -> Question:
    items = sorted(distinct(rng, 7, 1, 40))
    target = rng.choice([items[rng.randrange(7)], 41])
    return question(
        """Ticket numbers are kept in rising order. Write a function that says whether a number is among them,
        using halving.""",
        """
        def is_sold(tickets: list[int], number: int) -> bool:
            \"\"\"Return True if the number is in the rising list.\"\"\"
            low, high = 0, len(tickets)
            while low < high:
                middle = (low + high) // 2
                if tickets[middle] < number:
                    low = middle + 1
                else:
                    high = middle
            return low < len(tickets) and tickets[low] == number


        print(is_sold($items, $target))
        print(is_sold([3, 8, 9], 8))
        print(is_sold([], 5))
        """,
        """Here `high` is one past the part in question. The loop narrows it down to the first ticket that is
        not smaller than the number; whether this is the number is checked once, at the end.""",
        items=items,
        target=target,
    )


def _root_question(rng: Random) -> Question:
    n = rng.randint(20, 400)
    return question(
        """A square garden should be as large as possible, but not larger than $n square metres. Its side is a
        whole number of metres. Find the side by halving.""",
        """
        def largest_side(area: int) -> int:
            \"\"\"Return the largest whole side whose square is at most the area.\"\"\"
            low, high = 0, area
            while low < high:
                middle = (low + high + 1) // 2
                if middle * middle <= area:
                    low = middle
                else:
                    high = middle - 1
            return low


        print(largest_side($n))
        """,
        """The answer is $side, because $side * $side is $square and the next square is $next. Since `low` is
        set to `middle` itself, the middle must be rounded up; otherwise two neighbours would never be
        separated.""",
        n=n,
        side=int(n**0.5),
        square=int(n**0.5) ** 2,
        next=(int(n**0.5) + 1) ** 2,
    )


BINARY = Lesson(
    topic="Binary search: halving the part in question",
    area=AREA,
    concepts=("binary_search", "while_loop", "sorted_input"),
    openings=(
        """Nobody reads a dictionary from page one to find a word. You open it somewhere in the middle and see
        whether the word comes before or after. Each look removes half of the pages.""",
        """A million sorted numbers, and you may look at twenty of them: that is enough to find any one. The
        method is called binary search, and its code is short but easy to get slightly wrong.""",
        """If a list is in order, one comparison says something about many items at once. When the middle item
        is too small, so is everything on its left.""",
    ),
    ideas=(
        (
            """Two variables mark the part where the item can still be. At first that is the whole list. Look at
            the middle: if it is too small, go on to the right of it, if too large, to the left. Stop when the
            item is found or the part is empty.""",
            """Keep this promise in every round: if the item is in the list at all, it lies between `low` and
            `high`, both included. A comparison with the middle item allows you to move one of the two without
            breaking the promise.""",
        ),
        (
            """After the comparison, the middle item itself is settled. So `low` becomes `middle + 1`, or `high`
            becomes `middle - 1`. Without the `+ 1` the part may stop shrinking, and the loop would run for
            ever.""",
            """Why does the loop end? In each round the part gets smaller by at least one item, because the
            middle is excluded. A part cannot shrink for ever; at some point `low` is greater than `high`.""",
        ),
        (
            """Each round halves the part. A thousand items need at most 10 rounds, a million at most 20.
            Looking one by one could take a million.""",
            """The number of rounds is about the number of times the length can be halved. Doubling the list
            costs just one round more.""",
        ),
        (
            """The list has to be sorted. On an unsorted list the method does not fail loudly; it simply misses
            items that are there. If you must sort first only to search once, a plain loop is cheaper.""",
            """Binary search pays when the data is in order anyway, or is searched many times. For a single
            search in unordered data, sorting costs more than it saves.""",
        ),
    ),
    examples=(_binary_search, _guess_number, _count_steps),
    pitfalls=(
        """Writing `low = middle` instead of `low = middle + 1`. When two items are left, the middle is the
        first of them, `low` does not move, and the loop never ends.""",
        """Using `while low < high` together with `high = len(row) - 1`. The loop stops when one item is left,
        without looking at it. Either let `high` be included and use `<=`, or excluded and use `<`, but do not
        mix the two.""",
        """Searching a list that is not sorted. The result may be -1 although the item is there. If in doubt,
        sort a copy or check the order.""",
    ),
    questions=(_contains_question, _root_question),
    asks=("What is the idea?", "Why the plus one?", "How fast is it?", "When does it work?"),
    notes={
        "young": (
            """Think of a number from 1 to 100. I ask: "Is it larger than 50?" Whatever you say, half of the
            numbers are gone. After seven questions I know it.""",
        ),
        "student": (
            """The loop invariant "if present, the item is in positions low to high" plus the shrinking distance
            high - low is a complete proof of correctness and termination.""",
        ),
        "engineer": (
            """Integers do not overflow in Python, so `(low + high) // 2` is safe. In production use the
            `bisect` module.""",
        ),
    },
)


def _insert_place(rng: Random) -> Example:
    items = sorted(distinct(rng, 6, 10, 80))
    new = rng.randint(5, 85)
    return example(
        """A list of arrival times is in order, and a new time, $new, comes in. Where does it belong? At the
        first position whose item is not smaller.""",
        """
        def place_for(numbers: list[int], new: int) -> int:
            \"\"\"Return the first position whose item is at least `new` (the length, if there is none).\"\"\"
            low, high = 0, len(numbers)
            while low < high:
                middle = (low + high) // 2
                if numbers[middle] >= new:
                    high = middle
                else:
                    low = middle + 1
            return low


        times = $items
        where = place_for(times, $new)
        times.insert(where, $new)
        print(where, times)
        """,
        """The number of items smaller than $new is $count, and that is also the position, because they all
        stand in front of it. If all were smaller, the answer would be 6, one past the end, and `insert` accepts
        that as well.""",
        items=items,
        new=new,
        count=sum(x < new for x in items),
    )


def _bisect_counts(rng: Random) -> Example:
    items = sorted(numbers(rng, 9, 1, 20))
    a = rng.randint(4, 8)
    b = a + rng.randint(3, 8)
    return example(
        """How many of the sorted values lie from $a to $b, both included? Two positions answer that without
        looking at the values in between. The module `bisect` finds them.""",
        """
        from bisect import bisect_left, bisect_right


        def count_between(ordered: list[int], low: int, high: int) -> int:
            \"\"\"Count the items from low to high, both included, in a rising list.\"\"\"
            return bisect_right(ordered, high) - bisect_left(ordered, low)


        print(count_between($items, $a, $b))
        """,
        """`bisect_left` gives the position of the first item that is at least $a, which is $left.
        `bisect_right` gives the position after the last item that is at most $b, which is $right. The
        difference is the number of items between the two cuts.""",
        items=items,
        a=a,
        b=b,
        left=sum(x < a for x in items),
        right=sum(x <= b for x in items),
    )


def _first_enough(rng: Random) -> Example:
    total, per_day = rng.randint(100, 300), rng.randint(3, 9)
    return example(
        """Savings grow: on day 1 you put aside $per_day, on day 2 twice as much, on day 3 three times, and so
        on. On which day do you have at least $total? The sum only ever grows, so the answer can be found by
        halving.""",
        """
        def first_day(per_day: int, goal: int) -> int:
            \"\"\"Return the first day on which per_day * (1 + 2 + ... + day) reaches the goal.\"\"\"
            low, high = 1, goal
            while low < high:
                day = (low + high) // 2
                saved = per_day * day * (day + 1) // 2
                if saved >= goal:
                    high = day
                else:
                    low = day + 1
            return low


        print(first_day($per_day, $total))
        """,
        """For each day the question "is it enough?" has the answer no up to some day and yes from then on. The
        search finds the border between the two. `high` may start at the goal, since on that day it is certainly
        enough.""",
        total=total,
        per_day=per_day,
    )


def _grade_question(rng: Random) -> Question:
    limits = [50, 65, 80]
    marks = numbers(rng, 4, 30, 100)
    return question(
        """Marks below 50 are "fail", from 50 "pass", from 65 "good", from 80 "very good". Write a function with
        `bisect_right` instead of a chain of conditions.""",
        """
        from bisect import bisect_right


        def grade(mark: int) -> str:
            \"\"\"Return the grade of a mark from 0 to 100.\"\"\"
            limits = $limits
            names = ["fail", "pass", "good", "very good"]
            return names[bisect_right(limits, mark)]


        for mark in $marks:
            print(mark, grade(mark))
        """,
        """`bisect_right(limits, mark)` is the number of limits that the mark has reached: 0, 1, 2 or 3. A mark
        of exactly 50 has reached the first limit, and that is why it is `bisect_right` and not `bisect_left`.""",
        limits=limits,
        marks=marks,
    )


def _next_bus_question(rng: Random) -> Question:
    buses = sorted(distinct(rng, 5, 0, 59))
    now = rng.randint(0, 59)
    return question(
        """Buses leave at the given minutes of each hour. It is minute $now. Find the next departure; after the
        last one, the first bus of the next hour is the answer.""",
        """
        from bisect import bisect_left


        def next_bus(minutes: list[int], now: int) -> int:
            \"\"\"Return the minute of the next bus, at or after now; minutes are rising.\"\"\"
            where = bisect_left(minutes, now)
            return minutes[where % len(minutes)]


        print(next_bus($buses, $now))
        """,
        """`bisect_left` finds the first departure that is not before now. If there is none, it gives the length
        of the list, and the remainder turns that into 0, the first bus.""",
        buses=buses,
        now=now,
    )


BORDER = Lesson(
    topic="Finding the first position where something becomes true",
    area=AREA,
    concepts=("binary_search", "bisect", "sorted_input"),
    openings=(
        """Many searches are not for an item but for a border: the first day on which it is warm enough, the
        first version that has the bug. Before the border the answer is always no, behind it always yes.""",
        """"Where does this number belong?" has an answer even if the number is not in the list. Searching for
        the border between smaller and not smaller items gives it.""",
        """Binary search is most useful in a form that never asks "is it equal?". It asks a yes-no question and
        finds the place where the answer changes.""",
    ),
    ideas=(
        (
            """Imagine the answers in a row: no, no, no, yes, yes. We want the first yes. Look at the middle. If
            it is a yes, the first yes is there or to the left: `high = middle`. If it is a no, it is further
            right: `low = middle + 1`.""",
            """The condition must be false up to some point and true from there on. Then one look at the middle
            tells in which half the change lies, and the other half need not be looked at.""",
        ),
        (
            """When `low` and `high` meet, they stand on the first yes. If there is no yes at all, they meet one
            past the end. So `high` starts at `len(row)`, and the result may be equal to it.""",
            """Start with `low = 0` and `high = len(row)`. There are `len(row) + 1` possible borders, since the
            change can also lie behind the last item. The loop runs `while low < high`.""",
        ),
        (
            """The `bisect` module does this for sorted lists. `bisect_left(row, x)` is the first position whose
            item is at least `x`, `bisect_right(row, x)` the first whose item is greater than `x`. Their
            difference is the number of items equal to `x`.""",
            """You need not write the loop for the usual case. `bisect_left` counts the items smaller than `x`,
            `bisect_right` those that are smaller or equal. `insort` also inserts the item.""",
        ),
    ),
    examples=(_insert_place, _bisect_counts, _first_enough),
    pitfalls=(
        """Stopping at an equal item. If a value occurs several times, the middle may hit any of them, and the first one
        is then missed. A search for the border between no and yes has no such exit and always finds the first.""",
        """Using the result as an index without a check. It may be `len(row)`, meaning "behind everything", and
        `row[len(row)]` is an `IndexError`.""",
    ),
    questions=(_grade_question, _next_bus_question),
    asks=("What do we look for?", "Where do low and high end?", "Is there a ready-made function?"),
    notes={
        "young": (
            """In the evening the street lamps go on. All photos before are dark lamps, all after are bright
            ones. To find the first bright photo, look at the middle one and throw half of the pile away.""",
        ),
        "engineer": (
            """`bisect_left` and `bisect_right` are C++'s `lower_bound` and `upper_bound`. Since Python 3.10 the
            `bisect` functions take a `key`.""",
        ),
        "student": (
            """Invariant: everything before `low` is no, everything from `high` on is yes. When they meet, the
            border is found.""",
        ),
    },
)


LESSONS = (LINEAR, BINARY, BORDER)
