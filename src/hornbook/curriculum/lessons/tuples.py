"""Lessons on tuples: small fixed records, taking them apart, and functions that return several values."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "tuples and unpacking"


def _record(rng: Random) -> Example:
    town, (east, north) = rng.choice(places(rng, 3)), distinct(rng, 2, 1, 60)
    return example(
        """A town on a map is a name and two coordinates. Three variables would have to be passed around
        together; one tuple keeps them together by itself.""",
        '''
        def describe(town: tuple[str, int, int]) -> str:
            """Return a line of text for a (name, east, north) record."""
            name, east, north = town
            return f"{name}: {east} km east, {north} km north"


        town = ($town, $east, $north)
        print(describe(town))
        print(town[0], len(town))
        ''',
        """The line `name, east, north = town` gives each part a name. After it the formula reads like a sentence;
        with `town[1]` and `town[2]` the reader would have to remember which number is which.""",
        town=literal(town),
        east=east,
        north=north,
    )


def _as_key(rng: Random) -> Example:
    a, b, c = places(rng, 3)
    km = distinct(rng, 2, 100, 900)
    return example(
        """How far is it from $a to $b? The answer belongs to a pair of towns, so the pair is the key of the
        dictionary.""",
        '''
        def distance(table: dict[tuple[str, str], int], start: str, end: str) -> int | None:
            """Return the distance in either direction, or None if the pair is unknown."""
            if (start, end) in table:
                return table[(start, end)]
            return table.get((end, start))


        table = {("$a", "$b"): $km1, ("$b", "$c"): $km2}
        print(distance(table, "$a", "$b"))
        print(distance(table, "$c", "$b"))
        print(distance(table, "$a", "$c"))
        ''',
        """The second call asks for the pair the other way round. `("$c", "$b")` is not in the table, so the
        function tries `("$b", "$c")` and finds $km2. The order of the parts matters: the two tuples are not equal.""",
        a=a,
        b=b,
        c=c,
        km1=km[0],
        km2=km[1],
    )


def _compare(rng: Random) -> Example:
    year = rng.randint(1990, 2015)
    m1, m2 = sorted(distinct(rng, 2, 1, 12))
    day1, day2 = rng.randint(15, 28), rng.randint(1, 14)
    return example(
        """Dates as tuples `(year, month, day)` can be compared and sorted without further work.""",
        '''
        def earlier(a: tuple[int, int, int], b: tuple[int, int, int]) -> tuple[int, int, int]:
            """Return the earlier of two dates given as (year, month, day)."""
            return a if a <= b else b


        print(earlier(($year, $m2, $day2), ($year, $m1, $day1)))
        print(sorted([($year, $m2, $day2), ($year, $m1, $day1), ($before, 12, 31)]))
        ''',
        """Tuples are compared part by part from the left. The years are both $year, so the months decide: $m1 is
        smaller than $m2, and the days are never looked at. This works because the most important part comes first.""",
        year=year,
        before=year - 1,
        m1=m1,
        m2=m2,
        day1=day1,
        day2=day2,
    )


def _moved_question(rng: Random) -> Question:
    x, y, dx, dy = numbers(rng, 4, 1, 20)
    return question(
        """A point is a tuple `(x, y)`. Write a function that returns the point moved by a step `(dx, dy)`.""",
        '''
        def moved(point: tuple[int, int], step: tuple[int, int]) -> tuple[int, int]:
            """Return the point moved by the step."""
            x, y = point
            dx, dy = step
            return (x + dx, y + dy)


        print(moved(($x, $y), ($dx, -$dy)))
        ''',
        """The function builds a new tuple, since a tuple cannot be changed. Writing `point + step` would not add
        the numbers: `+` joins tuples, so it would give a tuple of four.""",
        x=x,
        y=y,
        dx=dx,
        dy=dy,
    )


def _older_question(rng: Random) -> Question:
    rows = list(zip(people(rng, 3), distinct(rng, 3, 18, 80), strict=True))
    return question(
        """People are tuples `(name, age)`. Write a function that returns the name of the oldest.""",
        '''
        def oldest(people: list[tuple[str, int]]) -> str:
            """Return the name of the person with the largest age."""
            best_name, best_age = people[0]
            for name, age in people[1:]:
                if age > best_age:
                    best_name, best_age = name, age
            return best_name


        print(oldest($rows))
        ''',
        """Name and age of the best so far are replaced together in one line, so they can never come from two
        different people.""",
        rows=rows,
    )


RECORDS = Lesson(
    topic="Tuples: a few values that belong together",
    area=AREA,
    concepts=("tuples", "tuple_unpacking", "records"),
    openings=(
        """Some values make no sense alone. Half a coordinate finds no place, and a price without a currency buys
        nothing. A tuple holds such values together.""",
        """A list is for many things of one kind. A tuple is for a few things of different kinds, each with its own
        fixed place: first the name, then the age.""",
        """Write two values with a comma between them and you have made a tuple. It is the smallest container that
        Python offers, and one that cannot change.""",
    ),
    ideas=(
        (
            """The comma makes the tuple, and the parentheses group it: `("Oslo", 59)` is a pair. A tuple of one
            part needs its comma too, `("Oslo",)`, because `("Oslo")` is just a string in parentheses.""",
            """Parts are read by position, counted from 0, just as in a list: `point[0]` is the first. `len` and
            `in` and `for` work as well.""",
        ),
        (
            """A tuple cannot be changed after it has been made. To get a different one, build a new one:
            `(x + 1, y)`. Nobody who shares the old tuple is surprised.""",
            """`point[0] = 5` raises a `TypeError`. What sounds like a limit is a promise: a value handed to a
            function comes back as it was.""",
        ),
        (
            """Because it cannot change, a tuple of numbers or strings may be a key of a dictionary or a member of a
            set. A list may not: its hash would have to change whenever its items do.""",
            """Positions on a board, pairs of towns, a year with a month: such keys have two parts, and a tuple
            expresses that directly.""",
        ),
        (
            """Two tuples are compared from left to right, and the first difference decides. So put what matters
            most in front, and sorting comes out right.""",
            """`(2, 9) < (3, 1)` is true: 2 is less than 3, and then nothing else counts. Only if the first parts are
            equal do the second parts get a say.""",
        ),
    ),
    examples=(_record, _as_key, _compare),
    pitfalls=(
        """A comma too many at the end of a line, as in `price = 5,`. This makes a tuple with one part, and the error
        appears much later, where somebody tries to add it to a number.""",
        """Reading parts by number all over the program. When a part is added in the middle, every `row[2]` silently
        means something else. Unpack once, at the top, and use names.""",
        """Thinking that nothing inside a tuple can change. In `pair = ([], 0)` the list can still grow. Only the
        places of the tuple are fixed, and such a tuple cannot be a key.""",
    ),
    questions=(_moved_question, _older_question),
    asks=(
        "How do I write a tuple?",
        "Can I change a tuple?",
        "What can a tuple do that a list cannot?",
        "Which is smaller?",
    ),
    notes={
        "young": (
            """Think of a label on a parcel: name, street, town. Each line has its place. If something is wrong,
            you write a new label.""",
        ),
        "engineer": (
            """A tuple is immutable, and it is hashable if all its parts are. For records with many fields use a
            dataclass or `typing.NamedTuple`; for two or three, a plain tuple is customary.""",
        ),
        "analyst": ("""A row of a table is a tuple by nature: a fixed number of fields, each with its own type.""",),
    },
)


def _swap(rng: Random) -> Example:
    a, b = distinct(rng, 2, 1, 99)
    one, two = things(rng, 2)
    return example(
        """The $one and the $two got each other's price tags. The two values have to change places.""",
        '''
        def in_order(a: int, b: int) -> tuple[int, int]:
            """Return the two numbers, the smaller one first."""
            if a > b:
                a, b = b, a
            return a, b


        $one, $two = $a, $b
        $one, $two = $two, $one
        print($one, $two)
        print(in_order($a, $b), in_order($b, $a))
        ''',
        """The right side is worked out completely before anything is assigned: it is the tuple `($b, $a)`. Only
        then does `$one` receive $b and `$two` receive $a, so neither value gets lost and no third variable is
        needed.""",
        one=one,
        two=two,
        a=a,
        b=b,
    )


def _several_results(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 5, 1, 60)
    return example(
        """One walk through a list can find two things at once. Here they are the smallest and the largest of
        $what.""",
        '''
        def bounds($many: list[int]) -> tuple[int, int]:
            """Return the smallest and the largest item of a list that is not empty."""
            low = high = $many[0]
            for $one in $many[1:]:
                if $one < low:
                    low = $one
                elif $one > high:
                    high = $one
            return low, high


        low, high = bounds($items)
        print(f"from {low} to {high}, a span of {high - low}")
        ''',
        """`return low, high` returns one tuple with two parts. The call takes it apart at once, and each part gets a
        name of its own. Here low is $low and high is $high.""",
        items=items,
        low=min(items),
        high=max(items),
        **q.names,
    )


def _star(rng: Random) -> Example:
    name, marks = rng.choice(people(rng, 3)), numbers(rng, rng.randint(3, 5), 1, 6)
    line = f"{name} " + " ".join(map(str, marks))
    return example(
        """A line of a file begins with a name, and then come some marks; how many differs from line to line. A
        starred name collects what is left over.""",
        '''
        def best_mark(line: str) -> tuple[str, int]:
            """Return the name and the largest mark of a line such as "Ada 3 5 4"."""
            name, *marks = line.split()
            return name, max(int(mark) for mark in marks)


        print(best_mark("$line"))
        first, *middle, last = $marks
        print(first, middle, last)
        ''',
        """`name` takes the first part and `*marks` all $n others, as a list. In the second assignment both ends are
        taken, and `middle` gets the $inner between them.""",
        line=line,
        marks=marks,
        n=len(marks),
        inner=f"{len(marks) - 2} {'item' if len(marks) == 3 else 'items'}",
    )


def _divide_question(rng: Random) -> Question:
    total = rng.randint(100, 5000)
    return question(
        """Write a function that turns a number of seconds into minutes and seconds, returned as a pair.""",
        '''
        def minutes_and_seconds(total: int) -> tuple[int, int]:
            """Return whole minutes and the seconds that are left."""
            minutes, seconds = divmod(total, 60)
            return minutes, seconds


        minutes, seconds = minutes_and_seconds($total)
        print(minutes, seconds)
        print(minutes * 60 + seconds == $total)
        ''',
        """`divmod` itself returns a pair: quotient and remainder. The last line puts the parts together again, which
        is a good way to check any function that takes something apart.""",
        total=total,
    )


def _rotate_question(rng: Random) -> Question:
    items = things(rng, rng.randint(3, 5))
    return question(
        """Write a function that moves the first item of a list to its end, using a starred name. The list must not
        be empty.""",
        '''
        def rotated(items: list[str]) -> list[str]:
            """Return a list in which the first item has moved to the end."""
            first, *rest = items
            return [*rest, first]


        print(rotated($items))
        print(rotated(["alone"]))
        ''',
        """On the left a star collects items; on the right, inside brackets, a star spreads them out again. In the
        second call `rest` is an empty list, and the result is still correct.""",
        items=items,
    )


UNPACKING = Lesson(
    topic="Unpacking: several assignments in one line",
    area=AREA,
    concepts=("tuple_unpacking", "return_values", "swap"),
    openings=(
        """`x, y = 3, 4` assigns two variables in one line. That saves little typing, but it allows things that two
        separate lines cannot do, such as a swap.""",
        """Suppose a function has found two answers. It can return both, and the line that calls it can catch both.
        The tuple in between hardly shows.""",
        """Taking a pair apart is called unpacking. The left side shows the shape that is expected, the right side
        provides the values, and Python matches them up.""",
    ),
    ideas=(
        (
            """First the whole right side is computed, then the names on the left receive their values from left to
            right. This order is why `a, b = b, a` swaps.""",
            """Read `a, b = b, a` as two steps: pack the old values into a tuple, then hand them out. When the first
            name changes, both old values are already safe.""",
        ),
        (
            """The numbers must match. Two names for three values raise a `ValueError` that says there are too many
            values to unpack, which is better than a value lost in silence.""",
            """Unpacking also checks. If a row has one field more than you thought, the program stops at the line
            where you said what you expected.""",
        ),
        (
            """One name may carry a star: `first, *rest = row`. It receives a list with everything that the other
            names did not take, perhaps an empty one.""",
            """With a star the number of values may vary. `*start, last = row` takes the end and leaves the rest in a
            list.""",
        ),
        (
            """A function that returns `low, high` returns one value, a tuple. The caller decides whether to keep it
            whole or take it apart.""",
            """Returning several values needs no special syntax: it is a tuple going out and an unpacking coming in.
            Keep it to two or three, or nobody will remember the order.""",
        ),
    ),
    examples=(_swap, _several_results, _star),
    pitfalls=(
        """Swapping in two lines. After `a = b` both names have the same value, so `b = a` changes nothing and the old
        value of `a` is gone.""",
        """Forgetting that a function returns a pair. `result = bounds(row)` makes `result` a tuple, and
        `result + 1` fails with a `TypeError`.""",
        """Catching the parts in the wrong order. `high, low = bounds(row)` runs without an error and gives two
        variables that lie. The docstring should say the order.""",
    ),
    questions=(_divide_question, _rotate_question),
    asks=(
        "In which order does it happen?",
        "What if the numbers differ?",
        "What is the star for?",
        "What is returned?",
    ),
    notes={
        "young": (
            """Two friends swap toys. Both must hold out their toy at the same time, or one ends up with none.""",
        ),
        "engineer": (
            """There are no out parameters in Python. Several results are returned as a tuple, and `_` is the
            customary name for a part that you do not need.""",
        ),
        "teacher": (
            """The two-line swap that fails is worth a few minutes on the board: the class sees the value disappear
            and then understands what the one-line form does.""",
        ),
    },
)

LESSONS = (RECORDS, UNPACKING)
