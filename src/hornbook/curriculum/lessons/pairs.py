"""Lessons on enumerate and zip: numbered items, parallel lists, and lists of pairs taken apart."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, people, places, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "enumerate and zip"


def _numbered(rng: Random) -> Example:
    items = things(rng, 3)
    return example(
        """A packing list should be numbered for people, who count from one. `enumerate` supplies the numbers.""",
        """
        def numbered(items: list[str]) -> list[str]:
            \"\"\"Return one line per item, numbered from 1.\"\"\"
            lines = []
            for number, item in enumerate(items, start=1):
                lines.append(f"{number}. {item}")
            return lines


        for line in numbered($items):
            print(line)
        """,
        """In each round `enumerate` hands over a pair, and the two names before `in` receive its parts. The
        first pair was `(1, $first)`; without `start=1` it would have been `(0, $first)`.""",
        items=literal(items),
        first=literal(items[0]),
    )


def _positions_where(rng: Random) -> Example:
    q, items, limit = quantity(rng), numbers(rng, 6, 1, 40), rng.randint(12, 28)
    return example(
        """Which entries are over $limit? Their values are easy to collect; here we collect the positions, so
        that the entries can be found again. The list holds $what.""",
        """
        def positions_over($many: list[int], limit: int) -> list[int]:
            \"\"\"Return the positions of all items larger than the limit.\"\"\"
            found = []
            for position, $one in enumerate($many):
                if $one > limit:
                    found.append(position)
            return found


        print(positions_over($items, $limit))
        """,
        """The item decides, the position is stored. At position 0 stands $a, which is $verdict.""",
        items=items,
        limit=limit,
        a=items[0],
        verdict="over the limit, so 0 is in the result" if items[0] > limit else "not over the limit, so 0 is missing",
        **q.names,
    )


def _weighted(rng: Random) -> Example:
    items = numbers(rng, 4, 1, 9)
    total = sum((i + 1) * x for i, x in enumerate(items))
    return example(
        """A check number often gives each digit a weight that depends on its place: the first counts once, the
        second twice, and so on. Position and item are both needed.""",
        """
        def weighted_sum(digits: list[int]) -> int:
            \"\"\"Return 1 * first + 2 * second + 3 * third + ...\"\"\"
            total = 0
            for weight, digit in enumerate(digits, start=1):
                total += weight * digit
            return total


        print(weighted_sum($items))
        print(weighted_sum($swapped))
        """,
        """For the first list the terms are $terms, together $total. In the second call the first two digits
        have changed places. A plain sum could not tell the difference; this one can, unless the two digits are
        equal.""",
        items=items,
        swapped=[items[1], items[0], *items[2:]],
        terms=", ".join(str((i + 1) * x) for i, x in enumerate(items)),
        total=total,
    )


def _seat_question(rng: Random) -> Question:
    items = people(rng, 4)
    return question(
        """Seats are numbered from 1 in the order of a guest list. Write a function that returns a dictionary
        from guest to seat number.""",
        """
        def seat_plan(guests: list[str]) -> dict[str, int]:
            \"\"\"Return each guest's seat number, counted from 1.\"\"\"
            plan = {}
            for seat, guest in enumerate(guests, start=1):
                plan[guest] = seat
            return plan


        print(seat_plan($items))
        """,
        """`enumerate` yields the number first and the item second, while the dictionary wants the guest as the
        key. The body of the loop turns the pair round.""",
        items=literal(items),
    )


def _every_nth_question(rng: Random) -> Question:
    items = fruits(rng, 6)
    n = rng.randint(2, 3)
    return question(
        """In a queue every $nth customer wins a prize (the customers at the positions $n, $twice, and so on,
        counted from 1). Write a function that returns the winners, using `enumerate`.""",
        """
        def winners(customers: list[str], n: int) -> list[str]:
            \"\"\"Return every n-th customer, counting from 1.\"\"\"
            return [customer for i, customer in enumerate(customers, start=1) if i % n == 0]


        print(winners($items, $n))
        """,
        """Counting from 1, the winners are those whose number is a multiple of $n, that is, whose remainder is
        0. With positions from 0 the very first customer would win, since `0 % $n` is 0.""",
        items=literal(items),
        n=n,
        nth={2: "second", 3: "third"}[n],
        twice=2 * n,
    )


ENUMERATE = Lesson(
    topic="Numbering items with enumerate",
    area=AREA,
    concepts=("enumerate", "for_loop", "tuple_unpacking"),
    openings=(
        """A `for` loop gives you the items. A loop over `range(len(row))` gives you the positions. When you
        need both, `enumerate` gives you both, and the code says what it means.""",
        """Line numbers, ranks, seat numbers: wherever items are numbered, a loop must know how far it has come.
        `enumerate` does the counting, so that you cannot forget to.""",
        """You could keep a counter of your own and add 1 at the end of each round. Many bugs come from a
        `continue` that skips this line. `enumerate` has no such line to skip.""",
    ),
    ideas=(
        (
            """`enumerate(row)` yields pairs: `(0, first)`, `(1, second)`, and so on. The loop line takes each
            pair apart: `for i, item in enumerate(row)`. The number comes first.""",
            """Write two names before `in`, separated by a comma. The first receives the position, the second
            the item. They belong together: at every moment `row[i]` is `item`.""",
        ),
        (
            """The counting begins at 0, like positions do. `enumerate(row, start=1)` begins at 1, which suits
            texts that people read. Then the number is no longer the index, so do not use it in `row[number]`.""",
            """People count from one, lists from zero. Use `start=1` for what you print and the default for what
            you use as an index. A name such as `number` or `rank` reminds you which of the two it is.""",
        ),
        (
            """The loop `for i in range(len(row))` is right when you only need positions, or when you want to
            assign to `row[i]`. If the body begins with `item = row[i]`, `enumerate` is the better choice.""",
            """`enumerate` works with anything that can be looped over: a string, a file, a dictionary's items.
            An index would not even exist for some of these.""",
        ),
    ),
    examples=(_numbered, _positions_where, _weighted),
    pitfalls=(
        """Forgetting the second name. In `for item in enumerate(row)` each `item` is a pair such as `(0,
        "pen")`, and comparing it with a string is always false. No error appears.""",
        """Swapping the names. `for item, i in enumerate(row)` puts the position into `item`. The order is
        always number, then item.""",
        """Using a number that began at 1 as an index. `row[number]` is then the next item, and the last round
        fails with an `IndexError`.""",
    ),
    questions=(_seat_question, _every_nth_question),
    asks=("What does enumerate give me?", "Can the count start at 1?", "When is range the better choice?"),
    notes={
        "young": (
            """Imagine a helper who walks beside you and says a number for each thing that you touch: "zero,
            one, two". You look at the thing, the helper keeps count.""",
        ),
        "engineer": (
            """`enumerate` is a lazy iterator over pairs, like Rust's method of the same name or Go's two-value
            `range`.""",
        ),
        "analyst": (
            """Number the rows of a file with `start=2` if line 1 is a header: then the number in an error
            message is the line that the reader sees in an editor.""",
        ),
    },
)


def _pair_up(rng: Random) -> Example:
    names, ages = people(rng, 3), numbers(rng, 3, 8, 70)
    return example(
        """Names stand in one list and ages in another, in the same order. `zip` brings the first of each
        together, then the second of each, and so on.""",
        """
        names = $names
        ages = $ages
        for name, age in zip(names, ages):
            print(f"{name} is {age}")
        """,
        """No index appears. In the first round the pair was `($name, $age)`, taken apart into two variables.""",
        names=literal(names),
        ages=ages,
        name=literal(names[0]),
        age=ages[0],
    )


def _count_agreement(rng: Random) -> Example:
    key = [rng.choice("ABCD") for _ in range(6)]
    given = [k if rng.random() < 0.6 else rng.choice("ABCD") for k in key]
    return example(
        """A quiz has six questions. One list holds the right answers, the other what somebody ticked. The score
        is the number of positions at which they agree.""",
        """
        def quiz_score(right: list[str], given: list[str]) -> int:
            \"\"\"Count the positions where both lists have the same letter.\"\"\"
            score = 0
            for expected, answer in zip(right, given, strict=True):
                if expected == answer:
                    score += 1
            return score


        print(quiz_score($key, $given))
        """,
        """The first pair is $a and $b. With `strict=True` the function raises a `ValueError` if one list is
        longer. For a quiz that is right: a missing answer is a mistake in the data and should be noticed.""",
        key=literal(key),
        given=literal(given),
        a=key[0],
        b=given[0],
    )


def _neighbours(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 5, 10, 60)
    return example(
        """Zipping a list with itself, moved by one, yields all pairs of neighbours. The list holds $what, and
        we want the changes from each value to the next.""",
        """
        def changes($many: list[int]) -> list[int]:
            \"\"\"Return the difference between each item and the one before it.\"\"\"
            return [after - before for before, after in zip($many, $many[1:])]


        print(changes($items))
        """,
        """The second argument, `$many[1:]`, begins with $b. So the first pair is ($a, $b), and its difference
        is $d. The shorter list ends first and `zip` stops there, which is just what is needed: the last item
        has no successor.""",
        items=items,
        a=items[0],
        b=items[1],
        d=items[1] - items[0],
        **q.names,
    )


def _dot_question(rng: Random) -> Question:
    prices, counts = numbers(rng, 3, 2, 20), numbers(rng, 3, 1, 6)
    return question(
        """One list holds prices, another how many pieces of each were bought. Write a function for the whole
        cost.""",
        """
        def whole_cost(prices: list[int], counts: list[int]) -> int:
            \"\"\"Return the sum of price times count.\"\"\"
            return sum(price * count for price, count in zip(prices, counts, strict=True))


        print(whole_cost($prices, $counts))
        """,
        """The terms are $terms. Each price meets the count at the same position, because `zip` walks through
        both lists in step.""",
        prices=prices,
        counts=counts,
        terms=" + ".join(f"{p} * {c}" for p, c in zip(prices, counts, strict=True)),
    )


def _table_question(rng: Random) -> Question:
    names, towns = people(rng, 3), places(rng, 3)
    return question(
        """Turn a list of people and a list of the towns they live in into a dictionary, and look one up.""",
        """
        def home_towns(people: list[str], towns: list[str]) -> dict[str, str]:
            \"\"\"Return a dictionary from person to town.\"\"\"
            return dict(zip(people, towns, strict=True))


        homes = home_towns($names, $towns)
        print(homes)
        print(homes[$who])
        """,
        """`dict` accepts any sequence of pairs, the first part being the key, and such a sequence is what `zip`
        produces.""",
        names=literal(names),
        towns=literal(towns),
        who=literal(names[1]),
    )


ZIP = Lesson(
    topic="Walking through two lists together with zip",
    area=AREA,
    concepts=("zip", "parallel_lists", "tuple_unpacking"),
    openings=(
        """Data often arrives in parallel: a list of names and a list of phone numbers, where equal positions
        belong together. `zip` walks through both at the same pace.""",
        """Like the two rows of teeth in a zipper, two lists can be joined item by item. That is where the
        function `zip` has its name from.""",
        """With an index you can read two lists at the same position. It works, but the index is a detail that
        nobody cares about. `zip` hands you the items directly.""",
    ),
    ideas=(
        (
            """`zip(a, b)` yields pairs: the first items, then the second items, and so on. The loop line takes
            each pair apart, `for x, y in zip(a, b)`. Three lists make triples, and so forth.""",
            """In every round you get one item from each list, always from the same position. That replaces `for
            i in range(len(a))` with `a[i]` and `b[i]` in the body.""",
        ),
        (
            """If the lists differ in length, `zip` stops with the shorter one and says nothing. That is useful
            for neighbours and dangerous for data. Since Python 3.10 `zip(a, b, strict=True)` raises a
            `ValueError` instead.""",
            """What happens to the extra items of a longer list? They are dropped in silence. When unequal
            lengths mean a mistake, pass `strict=True` and let the program complain.""",
        ),
        (
            """`zip(row, row[1:])` pairs each item with its successor. A list of n items has n - 1 such pairs.
            Rises, gaps, repetitions: every question about neighbours can start from here.""",
            """To look at neighbours, zip the list with itself shifted by one. The shifted list is one shorter,
            so `zip` stops at the right moment.""",
        ),
        (
            """`zip` gives an iterator, which can be walked through only once. For a list of pairs, write
            `list(zip(a, b))`. To separate pairs again, put a star in front: `names, ages = zip(*pairs)`.""",
            """`zip` also undoes itself. With `pairs = [(1, "a"), (2, "b")]`, the call `zip(*pairs)` passes the
            pairs as separate arguments, and the result is `(1, 2)` followed by `("a", "b")`.""",
        ),
    ),
    examples=(_pair_up, _count_agreement, _neighbours),
    pitfalls=(
        """Printing `zip(a, b)` directly. You see something like `<zip object at ...>`, since nothing has been
        computed yet. `list(zip(a, b))` shows the pairs.""",
        """Looping over the same zip object twice. After the first loop it is used up and the second loop does
        nothing. Make a list of it, or call `zip` again.""",
        """Sorting one of two parallel lists. The pairs no longer match, and nothing warns you. Sort the pairs
        instead.""",
    ),
    questions=(_dot_question, _table_question),
    asks=(
        "What does zip do?",
        "What if the lists differ in length?",
        "How do I compare neighbours?",
        "How do I get lists out of `zip`?",
    ),
    notes={
        "young": (
            """Two rows of children stand opposite each other. The first two shake hands, then the next two. If
            one row is longer, the children at its end have nobody to shake hands with.""",
        ),
        "engineer": (
            """`zip` is lazy and truncating. `itertools.zip_longest` pads the shorter input, and
            `itertools.pairwise` is the ready-made form for neighbours.""",
        ),
        "analyst": (
            """Zipping is joining two columns by row number. It is only right if both columns have the same
            order; if they have a common key, join by the key.""",
        ),
    },
)


def _unzip(rng: Random) -> Example:
    pairs = [(place, rng.randint(-5, 30)) for place in places(rng, 4)]
    return example(
        """Weather data comes as (town, temperature) pairs. For a table heading we need the towns alone, for the
        average the temperatures alone.""",
        """
        pairs = $pairs

        towns = [town for town, _degrees in pairs]
        temperatures = [degrees for _town, degrees in pairs]
        print(towns)
        print(sum(temperatures) / len(temperatures))

        also_towns, also_temperatures = zip(*pairs)
        print(also_towns)
        """,
        """Two comprehensions give two lists. The form with the star gives tuples and needs at least one pair:
        with an empty list there would be nothing to assign to the two names. A leading underscore marks a part
        that is not used.""",
        pairs=literal(pairs),
    )


def _sort_together(rng: Random) -> Example:
    names, points = people(rng, 4), distinct(rng, 4, 10, 99)
    return example(
        """Two parallel lists have to be sorted by the second one. If each were sorted alone, names and points
        would no longer fit together. So they are zipped, sorted as pairs and taken apart.""",
        """
        def ranking(names: list[str], points: list[int]) -> list[str]:
            \"\"\"Return the names, ordered by their points from high to low.\"\"\"
            pairs = list(zip(points, names, strict=True))
            pairs.sort(reverse=True)
            return [name for _points, name in pairs]


        print(ranking($names, $points))
        """,
        """The points come first in each pair, because tuples are compared from the left. The highest number of
        points is $high, and $winner has it.""",
        names=literal(names),
        points=points,
        high=max(points),
        winner=names[points.index(max(points))],
    )


def _first_difference(rng: Random) -> Example:
    old = things(rng, 4)
    new = old.copy()
    at = rng.randint(1, 3)
    new[at] = "box"
    return example(
        """Two versions of a list should be equal, but are not. At which position do they differ for the first
        time? `enumerate` and `zip` together give the position and both items.""",
        """
        def first_difference(old: list[str], new: list[str]) -> int:
            \"\"\"Return the first position at which the lists differ, or -1 if there is none.\"\"\"
            for position, (before, after) in enumerate(zip(old, new)):
                if before != after:
                    return position
            if len(old) != len(new):
                return min(len(old), len(new))
            return -1


        print(first_difference($old, $new))
        print(first_difference(["a"], ["a", "b"]))
        """,
        """The inner pair needs brackets: `position, (before, after)`. After the loop all common positions are
        equal, and the lists can only differ in length; the first extra item then stands at the length of the
        shorter one.""",
        old=literal(old),
        new=literal(new),
    )


def _column_question(rng: Random) -> Question:
    a, b = numbers(rng, 3, 1, 9), numbers(rng, 3, 1, 9)
    return question(
        """The goals of a home team and its guests are kept as a list of pairs. Write a function that returns
        how many goals each side scored in all.""",
        """
        def goals(games: list[tuple[int, int]]) -> tuple[int, int]:
            \"\"\"Return (goals of the home team, goals of the guests).\"\"\"
            home = sum(h for h, _g in games)
            guests = sum(g for _h, g in games)
            return home, guests


        print(goals($games))
        print(goals([]))
        """,
        """Each sum takes one part of every pair and ignores the other. For no games at all, both sums are 0.""",
        games=literal(list(zip(a, b, strict=True))),
    )


def _better_days_question(rng: Random) -> Question:
    a, b = numbers(rng, 5, 1, 20), numbers(rng, 5, 1, 20)
    return question(
        """Two shops report their sales for the same five days. Write a function that returns the numbers of the
        days (counted from 1) on which the first shop sold more.""",
        """
        def better_days(ours: list[int], theirs: list[int]) -> list[int]:
            \"\"\"Return the days on which `ours` is larger, counted from 1.\"\"\"
            days = []
            for day, (we, they) in enumerate(zip(ours, theirs, strict=True), start=1):
                if we > they:
                    days.append(day)
            return days


        print(better_days($a, $b))
        """,
        """`zip` makes the pairs, `enumerate` numbers them. On day 1 the numbers are $first and $second.""",
        a=a,
        b=b,
        first=a[0],
        second=b[0],
    )


LISTS_OF_PAIRS = Lesson(
    topic="Lists of pairs: taking them apart and putting them together",
    area=AREA,
    concepts=("zip", "enumerate", "tuple_unpacking"),
    openings=(
        """A list of pairs and a pair of lists contain the same data in two shapes. Some tasks are easy in one
        and awkward in the other, so it pays to be able to change between them.""",
        """Rows or columns? A table can be stored as a list of rows, each a tuple, or as one list per column.
        Sorting wants rows, adding up wants columns.""",
        """Once two values are kept together as a pair, they cannot get out of step. And a list of such pairs is easy to
        build, to loop over, and to take apart again.""",
    ),
    ideas=(
        (
            """In a loop over pairs, name both parts at once: `for town, degrees in pairs`. That is clearer than
            `pair[0]` and `pair[1]`, whose meaning the reader has to remember.""",
            """Unpacking gives the parts names. `for name, price in goods` works because each item is a tuple
            with two parts; with a tuple of three, Python raises a `ValueError` about too many values.""",
        ),
        (
            """To get one column, use a comprehension that keeps one part: `[price for _name, price in goods]`.
            To get all columns at once, `zip(*goods)`.""",
            """From pairs to lists: one comprehension per part. From lists to pairs: `list(zip(first, second))`.
            The two steps undo each other.""",
        ),
        (
            """Pairs are compared part by part, from the left. `(3, "b")` is smaller than `(4, "a")` because 3
            is smaller than 4; only if the first parts are equal do the second parts matter. So put what you
            want to sort by in front.""",
            """Since tuples are ordered by their first part, a list of `(value, name)` pairs can be sorted
            without a key. A list of `(name, value)` pairs needs `key=lambda pair: pair[1]`.""",
        ),
    ),
    examples=(_unzip, _sort_together, _first_difference),
    pitfalls=(
        """Forgetting the inner brackets when `enumerate` and `zip` are combined. `for i, a, b in
        enumerate(zip(x, y))` fails, because each item has two parts: a number and a pair. Write `for i, (a, b)
        in ...`.""",
        """Unpacking `zip(*pairs)` for an empty list. `a, b = zip(*[])` raises a `ValueError`, as there are no
        columns. Comprehensions simply give two empty lists.""",
    ),
    questions=(_column_question, _better_days_question),
    asks=("How do I name the parts?", "How do I get a single column?", "How are pairs compared?"),
    notes={
        "young": (
            """Socks can lie in pairs in a drawer, or all left socks in one box and all right socks in another.
            They are the same socks. For wearing them, pairs are better.""",
        ),
        "engineer": (
            """For more than two or three fields prefer a `dataclass` or a `NamedTuple`: the parts then have
            names everywhere.""",
        ),
        "teacher": (
            """Draw the table on the board, then read it once by rows and once by columns. `zip(*rows)` is
            turning the table on its side.""",
        ),
    },
)


LESSONS = (ENUMERATE, ZIP, LISTS_OF_PAIRS)
