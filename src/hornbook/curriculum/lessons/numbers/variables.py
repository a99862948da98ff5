"""Variables: assignment, updating a value, naming the steps of a calculation."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _swap_values(r: Random) -> Example:
    a, b = r.sample(range(2, 50), 2)
    return example(
        """Assignment gives a name to a value, nothing more. Watch what each name holds after every line.""",
        '''
        def after_assignments(a: int, b: int) -> tuple[int, int, int]:
            """Show what three names hold after a few assignments."""
            total = a + b
            a = a + 1
            b = a
            return a, b, total


        print(after_assignments($a, $b))
        ''',
        """`total` was computed while `a` was still $a, so it stays $total although `a` changes afterwards.
        The line `b = a` copies the current value, $next, into `b`; the old value $b is gone.""",
        a=a,
        b=b,
        total=a + b,
        next=a + 1,
    )


def _augmented(r: Random) -> Example:
    start, add, times = r.randint(5, 40), r.randint(2, 9), r.randint(2, 4)
    return example(
        """A savings box starts with $start coins. First $add coins are added, then the amount is multiplied
        by $times, then one coin is taken out. Each step uses the value the step before left behind.""",
        '''
        def run_steps(coins: int) -> int:
            """Apply three changes to the number of coins and return the result."""
            coins += $add
            print("after adding:", coins)
            coins *= $times
            print("after multiplying:", coins)
            coins -= 1
            return coins


        print("at the end:", run_steps($start))
        ''',
        """`coins += $add` is short for `coins = coins + $add`. The right side is evaluated with the old value
        and the result gets the old name, so the number moves from $start to $one, then to $two, then to
        $three.""",
        start=start,
        add=add,
        times=times,
        one=start + add,
        two=(start + add) * times,
        three=(start + add) * times - 1,
    )


def _swap_two(r: Random) -> Example:
    a, b = r.sample(range(10, 99), 2)
    return example(
        """To exchange two values, both have to be read before either is overwritten. Python can do that in
        one line, because the whole right side is evaluated first.""",
        '''
        def in_order(first: int, second: int) -> tuple[int, int]:
            """Return the two numbers, the smaller one first."""
            if first > second:
                first, second = second, first
            return first, second


        print(in_order($a, $b))
        print(in_order($b, $a))
        ''',
        """Both calls print the same pair. Writing `first = second` and then `second = first` would have lost
        one of the numbers: after the first line both names hold the same value.""",
        a=a,
        b=b,
    )


def _named_constants(r: Random) -> Example:
    km, speed = r.randint(20, 240), r.choice((60, 80, 100, 120))
    return example(
        """How many minutes does a trip of $km km take at $speed km per hour? The calculation has two steps,
        and a name for the result of the first one makes the second readable.""",
        '''
        MINUTES_PER_HOUR = 60


        def travel_minutes(distance_km: float, speed_kmh: float) -> int:
            """Return the travel time in minutes, rounded to the nearest minute."""
            hours = distance_km / speed_kmh
            return round(hours * MINUTES_PER_HOUR)


        print(travel_minutes($km, $speed))
        ''',
        """`hours` exists only inside the function and disappears when it returns. The constant in capitals is
        set once at the top; the spelling is a convention that tells readers it should not change.""",
        km=km,
        speed=speed,
    )


def _q_trace(r: Random) -> Question:
    x, y = r.randint(2, 9), r.randint(2, 9)
    return question(
        """Without running it, say what `x` and `y` are after `x = $x`, `y = $y`, `x = x + y`, `y = x - y` and
        `x = x - y`, in this order. Then let a program confirm it.""",
        '''
        def trace(x: int, y: int) -> tuple[int, int]:
            """Run the three assignments and print the values after each."""
            x = x + y
            print(x, y)
            y = x - y
            print(x, y)
            x = x - y
            return x, y


        print(trace($x, $y))
        ''',
        """`x` first becomes the sum. Taking `y` away from the sum leaves the old `x`, which goes into `y`;
        taking that away in turn leaves the old `y`. The values have changed places.""",
        x=x,
        y=y,
    )


def _q_area(r: Random) -> Question:
    w, h, b = r.randint(6, 20), r.randint(6, 20), r.randint(1, 2)
    return question(
        """A picture of $w by $h gets a frame that is $b wide on every side. Write a function for the area of
        the frame alone, with good names for the steps.""",
        '''
        def frame_area(width: int, height: int, border: int) -> int:
            """Return the area of a frame of the given border around a picture."""
            outer = (width + 2 * border) * (height + 2 * border)
            inner = width * height
            return outer - inner


        print(frame_area($w, $h, $b))
        print(frame_area($w, $h, 0))
        ''',
        """The border counts twice in each direction, left and right, top and bottom. A border of 0 gives an
        area of 0, which is a cheap check that the formula is sane.""",
        w=w,
        h=h,
        b=b,
    )


_PLACES = ("left", "middle", "right")
_PLANS = {  # of two places: their contents are exchanged; of a place and a number: so many are added
    "a": (("left", "middle"), ("middle", "right")),
    "b": (("left", "right"), ("left", 2), ("left", "middle")),
    "c": (("middle", 3), ("middle", "right"), ("left", "right")),
    "d": (("left", "middle"), ("left", 1), ("middle", "right"), ("left", "middle")),
    "e": (("right", 4), ("left", "right"), ("right", 1)),
    "f": (("middle", "right"), ("right", 5), ("left", "middle"), ("left", 2)),
}


def _plan(key: str, thing: str, items: str) -> dict[str, str]:
    """The moves in words, as code in two ways, and what they come to."""
    now = {place: place for place in _PLACES}
    said, pairs, kept = [], [], []
    for one, other in _PLANS[key]:
        if isinstance(other, int):
            some = f"{other} {items}" if other > 1 else f"1 {items[:-1]}"
            said.append(f"{some} {'are' if other > 1 else 'is'} put into the {one} {thing}")
            now[one] += f" + {other}"
            pairs.append(f"{one} += {other}")
            kept.append(f"{one} = {one} + {other}")
        else:
            said.append(f"the contents of the {one} and the {other} {thing} are exchanged")
            now[one], now[other] = now[other], now[one]
            pairs.append(f"{one}, {other} = {other}, {one}")
            kept.append(f"kept = {one}\n{one} = {other}\n{other} = kept")
    return {
        "key": key,
        "things": {"box": "boxes"}.get(thing, f"{thing}s"),
        "items": items,
        "steps": "First " + ", then ".join(said),
        "pairs": "\n".join(pairs),
        "kept": "\n".join(kept),
        "at_once": ", ".join(now[place] for place in _PLACES),
    }


def _traced(given: tuple[int, ...], key: str) -> tuple[int, ...]:
    """For each place, go back through the moves to where its contents came from."""
    result = []
    for place in _PLACES:
        more = 0
        for one, other in reversed(_PLANS[key]):
            if isinstance(other, int):
                more += other if one == place else 0
            elif place in (one, other):
                place = other if place == one else one
        result.append(given[_PLACES.index(place)] + more)
    return tuple(result)


LESSON = Lesson(
    topic="Variables, assignment and updating a value",
    area="numbers and arithmetic",
    concepts=("variables", "assignment", "augmented_assignment", "tracing"),
    openings=(
        """A variable is a name for a value. The line `count = 5` does not state a fact for all time; it is an
        order, carried out at that moment: from now on, `count` means 5.""",
        """The sign `=` in Python is not the one from algebra. It has a direction: compute what stands on the
        right, then let the name on the left refer to the result. Reading it as "becomes" helps.""",
        """Programs make progress by changing what names refer to. Following those changes line by line, known
        as tracing, is the most useful skill a programmer can practise with pencil and paper.""",
    ),
    ideas=(
        (
            """An assignment has two phases. The right side is evaluated first, using the current values, and
            only then does the name on the left get the result. That is why `n = n + 1` makes sense.""",
            """`n = n + 1` would be nonsense in algebra. As an instruction it is fine: take the value of `n`,
            add 1, and call the result `n` again.""",
        ),
        (
            """Names do not stay connected. After `b = a`, giving `a` a new value leaves `b` as it was, since
            `b` refers to the value and not to the name `a`.""",
            """A computed value does not update itself. If `total = a + b` and `a` changes later, `total`
            still holds the old sum. A spreadsheet cell would follow; a variable does not.""",
        ),
        (
            """`+=`, `-=`, `*=` and `//=` update a number in place of its old value. They save typing, and
            they say clearly that the same name is meant on both sides.""",
            """Most updates are of the form "change it a little". `score += 10` says precisely that, and a
            reader does not have to compare two names to be sure.""",
        ),
        (
            """Choose names that say what the value is: `hours`, `price_cents`, `row_count`. A good name makes
            a comment unnecessary, and a misleading name is worse than a short one.""",
            """Give intermediate results a name of their own. A line with three operations is hard to check;
            three lines with one operation each can be checked at a glance.""",
        ),
    ),
    asks=(
        "Why is `n = n + 1` not a contradiction?",
        "Does a variable follow when another one changes?",
        "What are `+=` and its relatives for?",
        "How should I name things?",
    ),
    examples=(_swap_values, _augmented, _swap_two, _named_constants),
    pitfalls=(
        """Swapping with two plain assignments, `a = b` and then `b = a`, loses a value: after the first line
        both names refer to the same number. Use `a, b = b, a`.""",
        """Using a name before anything was assigned to it raises a NameError. It often happens when an
        assignment stands inside an `if` that was not taken, or when the name is misspelled.""",
        """`=` assigns and `==` compares. Writing `if x = 3:` is a SyntaxError in Python, which is lucky: in
        some other languages it runs and quietly changes `x`.""",
    ),
    questions=(_q_trace, _q_area),
    notes={
        "young": (
            """Think of a sticky label. You can peel it off one box and put it on another. The label `score`
            is always on one box at a time, and the old box does not change.""",
        ),
        "engineer": (
            """There are no declarations and no `const`. A name is local to a function if the function assigns
            to it anywhere, which is why reading it before that assignment raises UnboundLocalError. There is
            no `++`.""",
        ),
        "student": (
            """A trace table has one column per variable and one row per executed line. Filling it in for
            three or four rows usually exposes a wrong update at once.""",
        ),
        "teacher": (
            """Many beginners read `b = a` as a lasting equation. Change `a` afterwards, ask what `b` is, and
            let the class vote before you run it.""",
        ),
    },
    families=(
        Family(
            "cups_after_exchanges",
            "left: int, middle: int, right: int -> tuple[int, int, int]",
            names=("move_$items", "${things}_after_moves", "exchange_$things", "${things}_at_the_end"),
            tells=(
                "Three $things in a row hold $left, $middle and $right $items. $steps. Return how many $items the "
                "$things hold at the end, from left to right.",
                "$left, $middle and $right are the numbers of $items in three $things, from left to right. $steps. "
                "Return the three numbers at the end in the same order.",
                "A row of three $things begins with $left, $middle and $right $items in them. $steps. Return the "
                "numbers of $items after that, from left to right, as a tuple.",
            ),
            varies={
                "plan": tuple(
                    _plan(key, thing, items)
                    for key in _PLANS
                    for thing, items in (("cup", "marbles"), ("drawer", "coins"), ("box", "stamps"))
                )
            },
            solutions=(
                "$pairs\nreturn left, middle, right",
                "$kept\nreturn left, middle, right",
                "return $at_once",
            ),
            oracle=lambda left, middle, right, plan: _traced((left, middle, right), plan["key"]),
            draw=lambda rng, plan: tuple(rng.randint(0, 30) for _ in _PLACES),
            edges=((3, 1, 2), (0, 0, 7)),
            about={
                "left": "$items on the left",
                "middle": "$items in the middle",
                "right": "$items on the right",
                "return": "the three numbers at the end",
            },
        ),
        Family(
            "poured_until_full",
            "in_first: int, in_second: int, size|capacity|volume: int -> $hint",
            names=("pour_$things", "after_pouring", "$name", "${name}_of_$things"),
            tells=(
                "Two $things hold $in_first and $in_second $units; there is room for $size $units in the second. The "
                "first is poured into the second until it is empty or the second is full. Return $what.",
                "A $thing with $in_first $units is poured into another one, which holds $in_second $units already and "
                "has room for $size in all, until the one is empty or the other full. Return $what.",
                "Pour from a $thing that holds $in_first $units into one that holds $in_second and can take $size "
                "$units altogether. Stop when the first is empty or the second is full, and return $what.",
            ),
            notes=("All numbers are whole and not negative, and $in_second is at most $size.",),
            varies={
                "kind": (
                    {"thing": "jug", "things": "jugs", "units": "litres"},
                    {"thing": "tank", "things": "tanks", "units": "litres"},
                    {"thing": "bottle", "things": "bottles", "units": "millilitres"},
                ),
                "form": (
                    {
                        "hint": "tuple[int, int]",
                        "name": "amounts_after_pouring",
                        "what": "what the two hold then, the first before the second",
                        "both": "in_first, in_second",
                        "left": "0, total",
                        "more": "total - full, full",
                    },
                    {
                        "hint": "int",
                        "name": "left_after_pouring",
                        "what": "what is left in the first",
                        "both": "in_first",
                        "left": "0",
                        "more": "total - full",
                    },
                ),
            },
            solutions=(
                "moved = min($in_first, $size - $in_second)\n$in_first -= moved\n$in_second += moved\nreturn $both",
                "while $in_first > 0 and $in_second < $size:\n    $in_first -= 1\n    $in_second += 1\nreturn $both",
                "total, full = $in_first + $in_second, $size\nif total <= full:\n    return $left\nreturn $more",
            ),
            oracle=lambda in_first, in_second, size, kind, form: (
                lambda moved: (in_first - moved, in_second + moved) if "," in form["hint"] else in_first - moved
            )(max(part for part in range(in_first + 1) if in_second + part <= size)),
            draw=lambda rng, kind, form: (
                lambda size: (rng.randint(0, 12), rng.choice((0, size, rng.randint(0, size))), size)
            )(rng.randint(1, 15)),
            edges=((5, 3, 8), (6, 3, 8), (4, 3, 8), (0, 2, 5), (7, 4, 4)),
            about={
                "in_first": "$units in the first $thing",
                "in_second": "$units in the second $thing",
                "size": "how much the second $thing can hold",
                "return": "$what",
            },
        ),
    ),
)
