"""Lessons on slices: parts of a list, steps, pieces of equal size, and new lists put together from slices."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, people, places, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "slices"


def _four_slices(rng: Random) -> Example:
    items, cut = fruits(rng, 6), rng.randint(1, 3)
    return example(
        """The program cuts one list of six fruits in four ways and prints each part.""",
        """
        row = $items

        print(row[$cut:5])
        print(row[:$cut])
        print(row[$cut:])
        print(len(row[$cut:5]))
        """,
        """The first slice starts with the item at position $cut and stops before position 5, so it has `5 -
        $cut` items. The next two meet at position $cut without a gap and without an overlap: together they are
        the whole list.""",
        items=literal(items),
        cut=cut,
    )


def _first_and_rest(rng: Random) -> Example:
    q, items, n = quantity(rng), numbers(rng, rng.randint(5, 7), 1, 40), rng.randint(2, 4)
    return example(
        """Two questions that come up for any series of measurements: how was the start, and how were the latest
        few? Let `$many` hold $what.""",
        """
        def total_of_first($many: list[int], n: int) -> int:
            \"\"\"Return the sum of the first n items (of all, if there are fewer).\"\"\"
            return sum($many[:n])


        def total_of_last($many: list[int], n: int) -> int:
            \"\"\"Return the sum of the last n items; n is at least 1.\"\"\"
            return sum($many[-n:])


        data = $items
        print(total_of_first(data, $n), total_of_last(data, $n))
        print(total_of_first(data, 100))
        """,
        """`data[:$n]` is `$head` and `data[-$n:]` is `$tail`. The last line asks for a hundred items and gets
        the $count that exist. A slice never raises an `IndexError`; it takes what is there.""",
        items=items,
        n=n,
        head=items[:n],
        tail=items[-n:],
        count=len(items),
        **q.names,
    )


def _split_at(rng: Random) -> Example:
    items, mark = places(rng, 5), rng.randint(1, 3)
    return example(
        """A journey is interrupted at one of its stops. What lies before it, and what after? `index` finds the
        position of the stop, and two slices do the rest.""",
        """
        def split_journey(stops: list[str], pause: str) -> tuple[list[str], list[str]]:
            \"\"\"Return the stops before `pause` and the stops after it.\"\"\"
            where = stops.index(pause)
            return stops[:where], stops[where + 1 :]


        before, after = split_journey($items, $mark)
        print("before:", before)
        print("after: ", after)
        """,
        """`index` returned $position. The slice `stops[:$position]` ends before the pause, and the other one
        starts one further, so that the pause itself is in neither. If the stop were missing, `index` would
        raise a `ValueError`.""",
        items=literal(items),
        mark=literal(items[mark]),
        position=mark,
    )


def _trim_question(rng: Random) -> Question:
    items = numbers(rng, rng.randint(4, 6), 1, 10)
    return question(
        """A jury drops the first and the last of its marks in the order in which they were given. Write a
        function that returns the marks that remain. Lists with fewer than three marks leave nothing.""",
        """
        def inner(marks: list[int]) -> list[int]:
            \"\"\"Return all marks but the first and the last.\"\"\"
            return marks[1:-1]


        print(inner($items))
        print(inner([4]))
        """,
        """The slice starts at position 1 and stops before the last item. For a list with one mark the start
        lies behind the stop, and such a slice is simply empty; no special case is needed.""",
        items=items,
    )


def _copy_slice_question(rng: Random) -> Question:
    items = people(rng, 4)
    return question(
        """Show by a program that a slice is a new list: take the first two items of a list, change the part,
        and print both.""",
        """
        team = $items
        pair = team[:2]
        pair[0] = "?"
        print(pair)
        print(team)
        """,
        """The slice copied two references into a fresh list. Writing to `pair[0]` changes only that list, so
        $first is still at the front of `team`.""",
        items=literal(items),
        first=items[0],
    )


PARTS = Lesson(
    topic="Taking a part of a list with a slice",
    area=AREA,
    concepts=("list_slicing",),
    openings=(
        """An index fetches one item. A slice fetches a run of neighbours: the first three, everything from the
        fifth on, all but the last. You say where to start and where to stop, and get a new list.""",
        """"The first week", "the last three games", "everything after the heading": such phrases mean a stretch
        of a list. The notation for it is two positions with a colon between them.""",
        """Copying some neighbouring items with a loop takes four lines and invites an off-by-one error. A slice
        does the same in one expression, and its rule is worth learning well.""",
    ),
    ideas=(
        (
            """`row[a:b]` begins with the item at position `a` and stops before position `b`. The stop is not
            included. This makes the length easy to see: `row[2:6]` has `6 - 2` items, as long as the list is
            long enough.""",
            """Think of the positions as marks between the items: 0 before the first, 1 after it, and so on. A
            slice cuts at two marks and keeps what lies between. That is why `row[1:3]` holds two items and not
            three.""",
        ),
        (
            """Either side may be left out. `row[:3]` starts at the beginning, `row[3:]` goes to the end, and
            `row[:]` is a copy of everything. The first two fit together: for any `k`, `row[:k] + row[k:]`
            equals `row`.""",
            """A missing start means the beginning, a missing stop means the end. So `row[:k]` is the first `k`
            items and `row[k:]` is the rest. No item is lost and none comes twice, because one part stops where
            the other starts.""",
        ),
        (
            """Negative positions count from the end here too. `row[-2:]` is the last two items, and `row[:-1]`
            is all but the last. Only `row[-0:]` surprises: minus zero is zero, so that is the whole list.""",
            """To take the end of a list, use a negative start: `row[-3:]`. To leave the end off, use a negative
            stop: `row[:-3]`. The two together are the whole list again.""",
        ),
        (
            """A slice is forgiving. Where `row[10]` fails on a short list, `row[:10]` just returns what there
            is, and a start behind the stop gives an empty list. That is convenient, but it can also hide a
            mistake.""",
            """No slice raises an `IndexError`. Positions beyond the ends are moved back to the ends, so `[1,
            2][:9]` is `[1, 2]` and `[1, 2][5:]` is `[]`.""",
        ),
    ),
    examples=(_four_slices, _first_and_rest, _split_at),
    pitfalls=(
        """Expecting the stop to be included. `row[1:4]` has the items at positions 1, 2 and 3, not 4. If you want the
        item at position 4 as well, the stop is 5.""",
        """Asking for the last `n` items with `row[-n:]` when `n` may be 0. Since `-0` is `0`, you get the whole
        list and not an empty one. `row[len(row) - n :]` is right for every `n` from 0 to the length.""",
        """Changing a slice and expecting the list to change. `part = row[:2]` makes a new list;
        `part.append(9)` does not touch `row`.""",
    ),
    questions=(_trim_question, _copy_slice_question),
    asks=(
        "Which items does a slice contain?",
        "May I leave one side out?",
        "How do I take items from the end?",
        "What if the list is too short?",
    ),
    notes={
        "young": (
            """Imagine a loaf of bread. Two cuts with a knife give you a piece, and you say where each cut goes.
            Cut 0 is before the first crust.""",
        ),
        "engineer": (
            """A slice copies the references, which costs time and space in proportion to its length; it is not
            a view, as it would be in Go or NumPy.""",
        ),
        "analyst": (
            """`rows[1:]` drops a header line, `rows[:-1]` drops a totals line, and `rows[:5]` is a first look
            at the data.""",
        ),
    },
)


def _steps(rng: Random) -> Example:
    items, k = distinct(rng, 7, 1, 60), rng.randint(2, 3)
    return example(
        """A third number in the brackets is the step. With step $k the slice takes one item, moves $k positions
        on, takes the next, and so on.""",
        """
        row = $items

        print(row[::$k])
        print(row[1::$k])
        print(row[::-1])
        print(row[-2::-1])
        """,
        """The first line began at position 0, the second at position 1. A negative step walks to the left:
        `row[::-1]` starts at the last item and ends at the first, and `row[-2::-1]` leaves the last item,
        $final, out.""",
        items=items,
        k=k,
        final=items[-1],
    )


def _deal(rng: Random) -> Example:
    items, players = words(rng, 7), rng.randint(2, 3)
    return example(
        """Cards are dealt in turn: the first to player 0, the second to player 1, and so on, then player 0
        again. Each hand is therefore a slice with a step.""",
        """
        def deal(cards: list[str], players: int) -> list[list[str]]:
            \"\"\"Give out the cards in turn and return one hand per player.\"\"\"
            hands = []
            for player in range(players):
                hands.append(cards[player::players])
            return hands


        for hand in deal($items, $players):
            print(hand)
        """,
        """Player 0 gets the positions 0, $players, and so on; player 1 starts at position 1. Seven cards do not
        divide evenly, so the hands differ in size by at most one, and the earlier players have the extra card.""",
        items=literal(items),
        players=players,
    )


def _mirror_image(rng: Random) -> Example:
    items = sorted(distinct(rng, rng.randint(3, 4), 1, 9))
    return example(
        """A path up a hill and back down the same way visits the same heights in reverse order. The top should
        appear only once.""",
        """
        def there_and_back(heights: list[int]) -> list[int]:
            \"\"\"Return the heights of a walk to the end of the path and back.\"\"\"
            return heights + heights[-2::-1]


        print(there_and_back($items))
        print(there_and_back([5]))
        """,
        """The way back starts at position `-2`, the item before the top, and runs to the front with step -1.
        With a single height there is nothing at `-2`, the slice is empty, and the walk is just that one point.""",
        items=items,
    )


def _every_other_question(rng: Random) -> Question:
    items = numbers(rng, 8, 5, 30)
    return question(
        """A sensor alternates between indoor and outdoor temperatures in one list, starting with indoor. Write
        a function that returns the two series.""",
        """
        def separate(mixed: list[int]) -> tuple[list[int], list[int]]:
            \"\"\"Return the indoor values (even positions) and the outdoor values (odd positions).\"\"\"
            return mixed[::2], mixed[1::2]


        indoor, outdoor = separate($items)
        print(indoor)
        print(outdoor)
        """,
        """Both slices have step 2. They differ in the start, 0 or 1, so every item lands in exactly one of
        them.""",
        items=items,
    )


def _reversed_tail_question(rng: Random) -> Question:
    items, n = people(rng, 5), rng.randint(2, 3)
    return question(
        """A log is kept in order of time. Write a function that returns the latest n entries with the newest
        first.""",
        """
        def latest(log: list[str], n: int) -> list[str]:
            \"\"\"Return the last n entries, newest first.\"\"\"
            return log[::-1][:n]


        print(latest($items, $n))
        print(latest($items, 0))
        """,
        """First `log[::-1]` turns the order round, then `[:n]` keeps the front. With `n = 0` the result is
        empty, as it should be; the form `log[-n:]` would have returned everything for 0.""",
        items=literal(items),
        n=n,
    )


STEPS = Lesson(
    topic="Slices with a step, forwards and backwards",
    area=AREA,
    concepts=("list_slicing", "slice_step", "reversing"),
    openings=(
        """A slice may skip. With a third number it takes every second item, or every tenth, and with a negative
        one it reads the list from right to left.""",
        """How do you get every second item of a list, or the list in reverse order? Both are slices with a
        step, and both fit into a pair of brackets.""",
        """The full form of a slice has three parts, `row[start:stop:step]`. Most code uses only the first two.
        The third one replaces a whole class of small loops.""",
    ),
    ideas=(
        (
            """The step says how far to move after each item. `row[::3]` takes the positions 0, 3, 6 and so on.
            `row[1::3]` takes 1, 4, 7. A step of 1 is the ordinary slice.""",
            """Read `row[a:b:s]` as: start at `a`, take an item, move by `s`, and stop as soon as you reach or
            pass `b`. So `row[1:8:3]` visits the positions 1, 4 and 7.""",
        ),
        (
            """With a negative step the slice moves to the left. Now a missing start means the last item and a
            missing stop means "past the first". That is why `row[::-1]` is the whole list in reverse order.""",
            """`row[::-1]` reverses. Nothing magic happens: the step is -1, so the walk begins at the end and
            goes left until there is nothing left. The original list keeps its order, since a slice is a new
            list.""",
        ),
        (
            """There are two other ways to turn a list round. `row.reverse()` changes the list itself and
            returns `None`. `reversed(row)` returns an iterator, which is handy in a `for` loop because nothing
            is copied.""",
            """Use `row[::-1]` when you want a reversed copy, `row.reverse()` when the list itself should
            change, and `for x in reversed(row)` when you only want to walk backwards once.""",
        ),
    ),
    examples=(_steps, _deal, _mirror_image),
    pitfalls=(
        """Writing `row[5:2]` and expecting the items backwards. With the default step of 1 the start is already
        behind the stop, so the result is empty. Going left needs a negative step: `row[5:2:-1]`.""",
        """Including too much or too little with a negative step. `row[4:0:-1]` stops before position 0 and
        leaves the first item out. To go all the way, omit the stop: `row[4::-1]`.""",
        """A step of zero. `row[::0]` would never move, and Python refuses it with a `ValueError`.""",
    ),
    questions=(_every_other_question, _reversed_tail_question),
    asks=("What does the third number do?", "What does a negative step mean?", "Are there other ways to reverse?"),
    notes={
        "young": (
            """Hopping on stones across a river: with step 1 you touch every stone, with step 2 you jump over
            every other one. With step -1 you hop back home.""",
        ),
        "engineer": (
            """`row[::-1]` allocates a copy; `reversed(row)` is a lazy iterator. For strings, which have no
            `reverse` method, the slice is the idiom.""",
        ),
        "student": (
            """For a positive step s, the number of items in `row[a:b:s]` is the ceiling of (b - a) / s, if a
            and b lie within the list and a is not larger than b.""",
        ),
    },
)


def _chunks(rng: Random) -> Example:
    items, size = people(rng, 7), rng.randint(2, 3)
    return example(
        """Seven people are to be seated at tables of $size. The starts of the groups are 0, $size, and so on,
        which is what `range` with a step produces.""",
        """
        def tables(guests: list[str], size: int) -> list[list[str]]:
            \"\"\"Split the guests into groups of `size`; the last group may be smaller.\"\"\"
            groups = []
            for start in range(0, len(guests), size):
                groups.append(guests[start : start + size])
            return groups


        for group in tables($items, $size):
            print(group)
        """,
        """Each slice begins where the last one stopped. At the end `start + size` lies beyond the list, and the
        slice takes what is left, here 1 person. That is why no special case for the last table is needed.""",
        items=literal(items),
        size=size,
    )


def _moving_sums(rng: Random) -> Example:
    q, items, width = quantity(rng), numbers(rng, 6, 1, 20), rng.randint(2, 4)
    return example(
        """A single value says little; the sum over $width neighbours is smoother. The window slides to the
        right by one position at a time. Here `$many` holds $what.""",
        """
        def window_sums($many: list[int], width: int) -> list[int]:
            \"\"\"Return the sum of each run of `width` neighbouring items.\"\"\"
            sums = []
            for start in range(len($many) - width + 1):
                window = $many[start : start + width]
                sums.append(sum(window))
            return sums


        print(window_sums($items, $width))
        """,
        """The first window is `$first`, with the sum $total. The last window must still fit, so the last start
        is `6 - $width`, and there are $count windows.""",
        items=items,
        width=width,
        first=items[:width],
        total=sum(items[:width]),
        count=7 - width,
        **q.names,
    )


def _best_window(rng: Random) -> Example:
    items, width = numbers(rng, 7, 0, 12), rng.randint(2, 3)
    return example(
        """When in the week is the best stretch of $width days? The list holds the hours of sunshine from Monday
        to Sunday, and we want the position where the sunniest stretch begins.""",
        """
        def sunniest_start(hours: list[int], width: int) -> int:
            \"\"\"Return where the run of `width` days with the most sunshine begins (the first, if several do).\"\"\"
            best = 0
            for start in range(1, len(hours) - width + 1):
                if sum(hours[start : start + width]) > sum(hours[best : best + width]):
                    best = start
            return best


        hours = $items
        start = sunniest_start(hours, $width)
        print(start, hours[start : start + $width])
        """,
        """`best` is a position, not a sum, so the answer says where to look. The comparison uses `>`, so a
        later stretch that is only equally sunny does not replace an earlier one.""",
        items=items,
        width=width,
    )


def _pages_question(rng: Random) -> Question:
    size, count = rng.randint(3, 6), rng.randint(13, 30)
    return question(
        """A shop shows $size products per page. Write a function that returns the products of a page, counting
        pages from 1. A page that does not exist is empty.""",
        """
        def page(products: list[int], number: int, size: int) -> list[int]:
            \"\"\"Return the products on a page; pages are counted from 1.\"\"\"
            start = (number - 1) * size
            return products[start : start + size]


        products = list(range(1, $count))
        print(page(products, 1, $size))
        print(page(products, 2, $size))
        print(page(products, 50, $size))
        """,
        """Before page `number` there are `number - 1` full pages, so `(number - 1) * $size` items are stepped over. The
        last call starts beyond the end, and the slice is empty without an error.""",
        size=size,
        count=count,
    )


def _chunk_sum_question(rng: Random) -> Question:
    items = numbers(rng, 12, 1, 9)
    return question(
        """A list has one number per month. Write a function that returns the four totals of the quarters.""",
        """
        def quarters(months: list[int]) -> list[int]:
            \"\"\"Return the sums of months 0-2, 3-5, 6-8 and 9-11.\"\"\"
            return [sum(months[start : start + 3]) for start in range(0, 12, 3)]


        print(quarters($items))
        """,
        """`range(0, 12, 3)` gives 0, 3, 6 and 9, the first month of each quarter. The first total is `$a + $b +
        $c`.""",
        items=items,
        a=items[0],
        b=items[1],
        c=items[2],
    )


PIECES = Lesson(
    topic="Cutting a list into chunks and sliding windows",
    area=AREA,
    concepts=("list_slicing", "chunks", "sliding_window"),
    openings=(
        """Long lists are often handled in pieces: twenty results per page, seven days per week, three readings
        at a time. A loop over the starting positions and one slice per round cut any list into such pieces.""",
        """There are two ways to look at neighbours in groups. Chunks stand side by side, like the weeks of a
        year. Windows overlap, like "the last seven days", which move on by one day each morning.""",
        """Suppose a file is too large to send at once, or a graph too jagged to read. In the first case you cut
        the data into chunks, in the second you average over a window. The code differs in one number.""",
    ),
    ideas=(
        (
            """Chunks of size `n` start at 0, `n`, `2 * n` and so on: `range(0, len(row), n)`. The piece that
            starts at `i` is `row[i : i + n]`. Every item is in exactly one chunk.""",
            """For chunks, let the loop move by the size of a chunk. `range(0, len(row), n)` yields the starts,
            and the slice `row[i : i + n]` cuts the piece. If the length is not a multiple of `n`, the last
            piece is shorter.""",
        ),
        (
            """A window of width `w` starts at every position from which it still fits. The last such start is
            `len(row) - w`, and since `range` excludes its stop, the loop runs over `range(len(row) - w + 1)`.""",
            """How many windows of width `w` are there in a list of `n` items? Put the window at the far left;
            it can move right `n - w` times. With the first place that makes `n - w + 1` windows.""",
        ),
        (
            """Adding up every window from scratch costs `w` additions each. When the window moves by one, only
            two items change: one leaves, one enters. So `total = total - row[i - 1] + row[i + w - 1]` keeps the
            sum up to date in one step, whatever the width.""",
            """For wide windows, do not add everything again. The new sum is the old sum minus the item that
            left plus the item that came in. This turns about `n * w` additions into about `2 * n`.""",
        ),
    ),
    examples=(_chunks, _moving_sums, _best_window),
    pitfalls=(
        """Forgetting the `+ 1` in `range(len(row) - w + 1)`. The loop then stops one window early, and with a
        list that is exactly as long as the window it finds none at all. Check that case by hand.""",
        """Assuming that all chunks have the same size. The last one may be shorter. If your code needs full
        chunks, decide what should happen to the rest, and write that down in the docstring.""",
    ),
    questions=(_pages_question, _chunk_sum_question),
    asks=("How do I cut a list into pieces?", "How many windows are there?", "Can sliding windows be made faster?"),
    notes={
        "young": (
            """Chunks are like packing eggs into boxes of six. A window is like a paper with a hole in it that
            you slide along a row of letters: it always shows the same number of them.""",
        ),
        "engineer": (
            """Python 3.12 has `itertools.batched`; in 3.11 the slice in a loop is the usual form, and it works
            for any sequence.""",
        ),
        "analyst": (
            """Chunks are what a pivot by quarter does, windows are a moving average. A moving result is shorter
            than its input by the width minus one, so mind the dates when you line them up.""",
        ),
    },
)


def _insert_without_change(rng: Random) -> Example:
    items, at, new = places(rng, 4), rng.randint(1, 3), "Vienna"
    return example(
        """A detour adds one stop to a route. The old route should remain, so that both can be compared. The new
        list is put together from what comes before, the new item, and what comes after.""",
        """
        def with_detour(route: list[str], position: int, stop: str) -> list[str]:
            \"\"\"Return a new route with `stop` at the given position.\"\"\"
            return route[:position] + [stop] + route[position:]


        route = $items
        print(with_detour(route, $at, $new))
        print(route)
        """,
        """Both slices use $at, so nothing is lost and nothing comes twice. The new stop is in brackets because
        `+` joins a list only with a list. The second line shows that the route itself still has four stops.""",
        items=literal(items),
        at=at,
        new=literal(new),
    )


def _replace_stretch(rng: Random) -> Example:
    items, a = numbers(rng, 6, 10, 99), rng.randint(1, 2)
    b = a + rng.randint(2, 3)
    return example(
        """Some readings were spoilt and should be blanked out with zeros, as many zeros as there were readings.""",
        """
        def blank(readings: list[int], start: int, stop: int) -> list[int]:
            \"\"\"Return a copy with the items from start up to (not including) stop set to 0.\"\"\"
            zeros = [0] * (stop - start)
            return readings[:start] + zeros + readings[stop:]


        print(blank($items, $a, $b))
        """,
        """The gap has `$b - $a` places, and `[0] * (stop - start)` makes exactly that many zeros. So the result
        has the length of the original, 6.""",
        items=items,
        a=a,
        b=b,
    )


def _slice_assignment(rng: Random) -> Example:
    items = distinct(rng, 6, 1, 50)
    return example(
        """The same work can be done on the list itself. A slice may stand on the left side of an assignment,
        and `del` removes one.""",
        """
        row = $items

        row[1:3] = [0, 0, 0]
        print(row)

        del row[-2:]
        print(row)

        row[:0] = [100]
        print(row)
        """,
        """The first assignment replaced two items by three, so the list grew to seven. `del` removed the last
        two. The slice `row[:0]` is empty and lies at the very front; assigning to it inserts.""",
        items=items,
    )


def _remove_at_question(rng: Random) -> Question:
    items, at = fruits(rng, 5), rng.randint(0, 4)
    return question(
        """Write a function that returns a list without the item at a given position and does not change the
        original.""",
        """
        def without(items: list[str], position: int) -> list[str]:
            \"\"\"Return a new list that lacks the item at `position` (0 or more).\"\"\"
            return items[:position] + items[position + 1 :]


        basket = $items
        print(without(basket, $at))
        print(len(basket))
        """,
        """The first slice stops before position $at, the second starts after it, so that $gone is in neither.
        At the ends of the list one of the slices is empty, and the formula still holds.""",
        items=literal(items),
        at=at,
        gone=items[at],
    )


def _swap_blocks_question(rng: Random) -> Question:
    items, k = words(rng, 5), rng.randint(1, 4)
    return question(
        """A deck of cards is cut: the first k cards go to the bottom, in the same order. Write a function that
        returns the deck after the cut.""",
        """
        def cut_deck(deck: list[str], k: int) -> list[str]:
            \"\"\"Return the deck with its first k cards moved to the end.\"\"\"
            return deck[k:] + deck[:k]


        print(cut_deck($items, $k))
        print(cut_deck($items, 0))
        """,
        """The two parts are the same as in `deck[:k] + deck[k:]`, only in the other order. A cut at 0 moves
        nothing, since `deck[:0]` is empty.""",
        items=literal(items),
        k=k,
    )


REBUILDING = Lesson(
    topic="New lists from old ones: joining slices",
    area=AREA,
    concepts=("list_slicing", "list_concatenation", "mutation"),
    openings=(
        """A list can be changed in place, but sometimes the old version is still needed: for an undo, for a
        comparison, or because somebody else is using it. Then we build a new list out of slices of the old one.""",
        """Insert, remove, replace, move: each can be written as "a part of the list, something new, another
        part of the list". Written that way it changes nothing that already exists.""",
        """`insert` and `pop` change the list that they are called on. This lesson shows their quiet relatives,
        which return a changed copy and leave the original alone.""",
    ),
    ideas=(
        (
            """`+` between two lists makes a third that has the items of the first and then those of the second.
            Both sides must be lists: to add a single item, wrap it in brackets, as in `row + [item]`.""",
            """Lists are joined with `+`. The result is new, and neither side changes. `[1, 2] + 3` is a
            `TypeError`, because 3 is not a list; `[1, 2] + [3]` works.""",
        ),
        (
            """Every edit has a cutting point. To insert at position `i`, cut there and put the new item
            between: `row[:i] + [x] + row[i:]`. To remove position `i`, start the second part one later:
            `row[:i] + row[i + 1 :]`. To replace it, do both: `row[:i] + [x] + row[i + 1 :]`.""",
            """Ask which items survive on the left and which on the right. On the left it is always `row[:i]`.
            On the right it is `row[i:]` if nothing is dropped and `row[i + 1 :]` if the item at `i` is.
            Whatever goes between them is the edit.""",
        ),
        (
            """If changing the list itself is fine, assign to a slice: `row[2:4] = [7, 8, 9]` replaces two items
            by three. The right side may have any length, even zero, which deletes the stretch.""",
            """A slice on the left of `=` edits in place. Its length need not match: the items behind it move as
            needed. `row[2:4] = []` and `del row[2:4]` do the same.""",
        ),
    ),
    examples=(_insert_without_change, _replace_stretch, _slice_assignment),
    pitfalls=(
        """Writing `row[:i] + x + row[i:]` with a bare item `x`. The middle must be a list. If `x` is a string,
        the error message says that a list can only be joined with a list; add the brackets.""",
        """Joining slices in a long loop, such as `result = result + [x]`. Each round copies everything
        collected so far, and the time grows with the square of the length. Use `append` for that.""",
        """Confusing `row[2] = [7, 8]` with `row[2:3] = [7, 8]`. The first puts a list inside the list, as a
        single item. The second replaces one item by two.""",
    ),
    questions=(_remove_at_question, _swap_blocks_question),
    asks=("How are lists joined?", "How do I insert, remove or replace without changing the list?", "And in place?"),
    notes={
        "engineer": (
            """Building a new list for each edit is the persistent style of functional languages, but without structural
            sharing: each edit is an O(n) copy. For small lists clarity wins.""",
        ),
        "young": (
            """Joining slices is like making a new necklace: take the beads before the gap, add the new bead, and add
            the beads after it. The old necklace is copied, not broken.""",
        ),
        "teacher": (
            """Let the class write the three formulas for insert, remove and replace next to each other. The
            only difference is in the middle and in one `+ 1`.""",
        ),
    },
)


LESSONS = (PARTS, STEPS, PIECES, REBUILDING)
