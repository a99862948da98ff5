"""Lessons on numbers and arithmetic."""

from random import Random

from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import integers

AREA = "numbers and arithmetic"


def _change_due(r: Random) -> Example:
    price, count = r.randint(3, 19), r.randint(2, 6)
    paid = price * count + r.randint(1, 30)
    return example(
        """Someone buys $count notebooks at $price coins each and hands over $paid coins. The cost is one
        multiplication, and what remains is one subtraction, so the formula reads left to right as
        `paid - price * count`.""",
        '''
        def $f(price: int, count: int, paid: int) -> int:
            """Return the coins left after buying `count` things at `price` each."""
            return paid - price * count


        print($f($price, $count, $paid))
        ''',
        """Multiplication binds tighter than subtraction, so Python computes `$price * $count`, which is
        $cost, and then takes $cost away from $paid. No parentheses are needed, though they would do no
        harm.""",
        price=price,
        count=count,
        paid=paid,
        cost=price * count,
        f=r.choice(("change_due", "coins_left", "remaining_money")),
    )


def _average_of_two(r: Random) -> Example:
    a, b = r.randint(2, 30), r.randint(31, 60)
    return example(
        """To find the number halfway between two others, add first and divide second. Division normally goes
        first, so this time the parentheses are essential.""",
        '''
        def midpoint(low: float, high: float) -> float:
            """Return the number halfway between `low` and `high`."""
            return (low + high) / 2


        print(midpoint($a, $b))
        print($a + $b / 2)
        ''',
        """The two printed numbers differ. Without parentheses only $b is halved, and $a is added to that half
        afterwards, which is not halfway between anything.""",
        a=a,
        b=b,
    )


def _box(r: Random) -> Example:
    w, d, h = integers(r, 3, 2, 12)
    return example(
        """A box has six faces in three pairs of equal ones. Each pair has an area that is a product of two
        edges, so the whole surface is twice the sum of three products.""",
        '''
        def box_volume(width: int, depth: int, height: int) -> int:
            """Return the volume of a box with the given edges."""
            return width * depth * height


        def box_surface(width: int, depth: int, height: int) -> int:
            """Return the total area of the six faces of a box.

            >>> box_surface(1, 1, 1)
            6
            """
            return 2 * (width * depth + width * height + depth * height)


        print("volume:", box_volume($w, $d, $h))
        print("surface:", box_surface($w, $d, $h))
        ''',
        """Inside the parentheses the three products are $wd, $wh and $dh; their sum is $total, and doubling
        it gives the surface. Writing the factor 2 once, outside, is shorter than repeating every face.""",
        w=w,
        d=d,
        h=h,
        wd=w * d,
        wh=w * h,
        dh=d * h,
        total=w * d + w * h + d * h,
    )


def _power(r: Random) -> Example:
    base, years = r.randint(2, 5), r.randint(3, 6)
    return example(
        """Suppose every plant in a pond splits into $base plants each week. Repeated multiplication is a
        power, and the operator for it is `**`.""",
        '''
        def plants_after(weeks: int, start: int) -> int:
            """Return how many plants there are after `weeks` weeks of growing $base-fold."""
            return start * $base ** weeks


        for week in range($years):
            print(week, plants_after(week, 1))
        ''',
        """In week 0 the power is `$base ** 0`, which is 1, so the pond holds exactly what it started with.
        Each later line is $base times the one above it. Since `**` binds tighter than `*`, the start is
        multiplied in at the end.""",
        base=base,
        years=years,
    )


def _q_fahrenheit(r: Random) -> Question:
    c = r.choice((-40, 0, 10, 15, 20, 25, 35, 100))
    return question(
        """Write `to_fahrenheit(celsius)`: multiply by 9, divide by 5, then add 32. Check it with the freezing
        point of water, 0, which must give 32.""",
        '''
        def to_fahrenheit(celsius: float) -> float:
            """Convert degrees Celsius to degrees Fahrenheit."""
            return celsius * 9 / 5 + 32


        print(to_fahrenheit(0) == 32)
        print(to_fahrenheit($c))
        ''',
        """Multiplication and division have the same rank and go from left to right, so `celsius * 9 / 5` is
        already grouped as `(celsius * 9) / 5`. The addition waits until both are done.""",
        c=c,
    )


def _q_seats(r: Random) -> Question:
    rows, seats, broken = r.randint(5, 20), r.randint(6, 18), r.randint(2, 5)
    return question(
        """A hall has $rows rows of $seats seats, and in every row $broken seats are broken. Write a function
        for the number of usable seats in any such hall.""",
        '''
        def usable_seats(rows: int, seats: int, broken: int) -> int:
            """Return the usable seats when `broken` seats in every row cannot be used."""
            return rows * (seats - broken)


        print(usable_seats($rows, $seats, $broken))
        ''',
        """The broken seats have to leave each row before the rows are multiplied, hence the parentheses.
        Without them, `rows * seats - broken` would remove only $broken seats from the entire hall.""",
        rows=rows,
        seats=seats,
        broken=broken,
    )


ORDER = Lesson(
    topic="Arithmetic expressions and the order of operations",
    area=AREA,
    concepts=("arithmetic", "operator_precedence", "functions"),
    openings=(
        """A formula in Python looks almost like one on paper: `+`, `-`, `*`, `/` and parentheses. What you
        must know is which operation goes first, because the interpreter never guesses what you meant.""",
        """When several operators stand in one line, Python follows a fixed ranking. Powers come first, then
        products and quotients, then sums and differences, and equals are done from left to right, except
        powers.""",
        """Most wrong results in small programs come from correct operators in the wrong order. Learning the
        ranking takes five minutes and saves hours of staring at a number that is off by a factor.""",
    ),
    ideas=(
        (
            """Python ranks operators as school mathematics does. In `2 + 3 * 4` the product is computed
            first, so the value is 14. To add first, say so: `(2 + 3) * 4` is 20.""",
            """Think of each operator as having a strength. `**` is strongest, `*`, `/`, `//` and `%` share
            the next rank, `+` and `-` come after. The stronger operator takes its neighbours before the
            weaker one can.""",
        ),
        (
            """Operators of the same rank work from left to right: `20 - 8 - 5` is `12 - 5`, which is 7.
            Subtracting `8 - 5` first would give 17, a different answer.""",
            """Order among equals matters for minus and divide. `24 / 4 / 2` means `6.0 / 2`, not `24 / 2.0`.
            The one exception is `**`, which groups from the right: `2 ** 3 ** 2` is `2 ** 9`, or 512.""",
        ),
        (
            """Put the formula into a function and give the parts names. `paid - price * count` explains
            itself in a way that a row of bare numbers never can, and it works for the next purchase too.""",
            """A function turns a calculation into a tool. Its parameters are the quantities that change, its
            body is the formula, and its docstring says in one line what the result means.""",
        ),
        (
            """When in doubt, add parentheses. They cost nothing at run time, and the next reader does not
            have to recall the ranking either.""",
            """Parentheses are also a way to show structure. `(a * b) + (c * d)` needs none of its
            parentheses, but the two products are visible at a glance.""",
        ),
    ),
    asks=(
        "Which operation does Python carry out first?",
        "And if two operators have the same rank?",
        "Why put a formula into a function?",
        "Should I write parentheses that are not needed?",
    ),
    examples=(_change_due, _average_of_two, _box, _power),
    pitfalls=(
        """Writing `a + b / 2` for an average halves only `b`. The division is stronger than the addition, so
        the sum has to be protected: `(a + b) / 2`.""",
        """A minus sign in front of a power surprises people: `-3 ** 2` is -9, because the power is computed
        first and the sign is applied to its result. Write `(-3) ** 2` to square the negative number.""",
        """On paper, two letters side by side mean a product. Python needs the operator: `2 * (a + b)` works,
        while `2(a + b)` tries to call the number 2 as a function and fails with a TypeError.""",
    ),
    questions=(_q_fahrenheit, _q_seats),
    notes={
        "young": (
            """Think of getting dressed. Socks go on before shoes, even when you say "shoes and socks". Python
            has such an order too: times goes on before plus.""",
        ),
        "engineer": (
            """Two differences from C-like languages: `/` on two integers yields a float, and `^` is bitwise
            XOR, not a power. Integers have no fixed width, so a large product does not overflow.""",
        ),
        "analyst": (
            """Spreadsheet formulas follow nearly the same ranking, with one notable exception: many
            spreadsheets read `-3^2` as 9, while Python reads `-3 ** 2` as -9.""",
        ),
        "teacher": (
            """A quick diagnostic: ask for the value of `20 - 8 - 5`. Students who answer 17 group from the
            right, and a single trace on the board mends that.""",
        ),
    },
)


def _types_demo(r: Random) -> Example:
    a, b = r.randint(2, 9) * 2, r.choice((2, 4))
    return example(
        """The quickest way to see the difference is to print values next to their types. Each line below
        shows the result of one expression and what kind of number it is.""",
        '''
        def describe(value: int | float) -> str:
            """Return the value together with the name of its type."""
            return f"{value} is of type {type(value).__name__}"


        print(describe($a + $b))
        print(describe($a / $b))
        print(describe($a // $b))
        print(describe($a * 1.0))
        ''',
        """Adding two integers gives an integer. Dividing them with `/` gives a float even though nothing is
        left over, while `//` stays within the integers. One float in a product is enough to make the result a
        float.""",
        a=a,
        b=b,
    )


def _close(r: Random) -> Example:
    n = r.choice((3, 8, 9, 10, 11))  # counts for which the computed sum is visibly off
    return example(
        """A float keeps about 15 to 17 significant decimal digits, and most decimal fractions are stored as
        the nearest value the machine can hold. Adding a tenth $n times shows it.""",
        '''
        import math


        def add_repeatedly(step: float, times: int) -> float:
            """Return the sum of `times` copies of `step`, added one after the other."""
            total = 0.0
            for _ in range(times):
                total += step
            return total


        result = add_repeatedly(0.1, $n)
        print(result)
        print(result == $n / 10)
        print(math.isclose(result, $n / 10))
        ''',
        """The sum is off in its last digits, so `==` says False. `math.isclose` asks a better question: are
        the two numbers equal up to a tiny relative error? For values that were computed, that is the
        comparison to use.""",
        n=n,
    )


def _round_price(r: Random) -> Example:
    price, rate = r.randint(11, 95) + r.choice((0.49, 0.95, 0.99)), r.choice((7, 19, 20, 21))
    return example(
        """A price with tax usually has more decimals than a coin allows. `round(value, 2)` keeps two of
        them.""",
        '''
        def with_tax(price: float, percent: float) -> float:
            """Return the price with `percent` tax added, rounded to two decimals."""
            return round(price * (1 + percent / 100), 2)


        print($price * (1 + $rate / 100))
        print(with_tax($price, $rate))
        ''',
        """Round once, at the end. Rounding each step instead lets small errors pile up, and the total on a
        long bill may differ from the sum the customer computes.""",
        price=price,
        rate=rate,
    )


def _int_cents(r: Random) -> Example:
    items = [r.randint(1, 20) * 100 + r.choice((5, 49, 95, 99)) for _ in range(r.randint(3, 5))]
    return example(
        """For money, many programs avoid floats altogether: they count cents, which are whole numbers, and
        convert only for display. Integers never lose a digit.""",
        '''
        def total_cents(prices: list[int]) -> int:
            """Return the sum of prices given in cents."""
            total = 0
            for price in prices:
                total += price
            return total


        def as_money(cents: int) -> str:
            """Write an amount of cents with two decimals, such as 1905 as 19.05."""
            return f"{cents // 100}.{cents % 100:02d}"


        print(as_money(total_cents($items)))
        ''',
        """The sum is $total cents. `//` finds the whole units, `%` finds the cents left over, and the format
        `02d` pads with a zero so that five cents print as 05 and not as 5.""",
        items=items,
        total=sum(items),
    )


def _q_is_whole(r: Random) -> Question:
    a = r.randint(2, 40)
    return question(
        """Write `is_whole(value)`, which is True for a float without a fractional part, such as $a.0, and
        False for $a.5.""",
        '''
        def is_whole(value: float) -> bool:
            """Return whether the number has no fractional part."""
            return value == int(value)


        print(is_whole($a.0), is_whole($a.5), is_whole(-$a.25))
        ''',
        """`int` cuts off the fraction. If nothing was cut off, the two values are equal. Floats also have a
        method for this, `value.is_integer()`, which is good to know once you can write it yourself.""",
        a=a,
    )


def _q_half_up(r: Random) -> Question:
    n = r.randint(1, 9) * 2
    return question(
        """`round($n.5)` goes to the even neighbour $n. Write `round_half_up(value)` for numbers that are not
        negative, so that a half always goes up.""",
        '''
        def round_half_up(value: float) -> int:
            """Round a number >= 0 to the nearest integer, halves upward."""
            return int(value + 0.5)


        print(round($n.5), round_half_up($n.5))
        print(round_half_up($n.4), round_half_up($n.6))
        ''',
        """Adding a half lifts everything from $n.5 on past the next integer, and `int` then cuts the
        fraction. For negative numbers `int` cuts towards zero, so this version would need a different rule
        there.""",
        n=n,
    )


TYPES = Lesson(
    topic="Whole numbers, floats and rounding",
    area=AREA,
    concepts=("int_and_float", "rounding", "float_comparison"),
    openings=(
        """Python has two everyday kinds of numbers. An `int` is a whole number of any size and always exact.
        A `float` has a fractional part and a limited number of digits. Most surprises come from mixing them
        up.""",
        """Is 6 the same as 6.0? As a value, yes: `6 == 6.0` is True. As a type, no, and the difference
        decides whether you can use the number as an index, how it prints, and how exact it is.""",
        """Counting needs whole numbers, measuring needs fractions. This is the whole reason why there are two
        numeric types, and it is a good guide to choosing between them.""",
    ),
    ideas=(
        (
            """The type of a result follows from the operator. `+`, `-` and `*` on two ints give an int. `/`
            always gives a float, and any operation that involves one float gives a float.""",
            """A single `/` turns integers into a float, even in `8 / 2`, which is `4.0`. If a whole number is
            what you need, use floor division: `8 // 2` is `4`.""",
        ),
        (
            """Floats are stored in binary with 53 significant bits. A half or a quarter fits exactly, but a
            tenth does not, just as a third does not fit into a few decimal places.""",
            """In decimal notation one third becomes 0.333..., cut off somewhere. In binary the same happens
            to one tenth. The error is tiny, around one part in ten quadrillion, but it is there.""",
        ),
        (
            """`round(x)` gives the nearest int, and `round(x, 2)` gives a float with at most two decimals. A
            value exactly in the middle goes to the even neighbour: `round(2.5)` is 2 and `round(3.5)` is
            4.""",
            """There are three ways to drop a fraction: `round` goes to the nearest whole number, `int` cuts
            towards zero, and `math.floor` goes down. For -2.7 they give -3, -2 and -3.""",
        ),
        (
            """Compare computed floats with a tolerance. `abs(a - b) < 1e-9` is a simple way; `math.isclose(a,
            b)` scales the tolerance with the size of the numbers.""",
            """Ask whether two measured numbers are close, not whether they are identical. The function
            `math.isclose` exists for exactly this question.""",
        ),
    ),
    asks=(
        "How do I know whether a result is an int or a float?",
        "Why is a float sometimes slightly off?",
        "What does `round` do with a half?",
        "How should I compare two floats?",
    ),
    examples=(_types_demo, _close, _round_price, _int_cents),
    pitfalls=(
        """Testing `total == 0.3` after adding tenths fails, because the computed sum and the written constant
        are two different floats close to each other. Use `math.isclose(total, 0.3)`.""",
        """Using `/` to compute a position in a list fails: `items[len(items) / 2]` raises a TypeError, since
        an index must be an integer. Write `len(items) // 2`.""",
        """`round(2.5)` is 2, not 3. Halves go to the even neighbour so that many roundings do not drift
        upwards. If your rule says that halves go up, you have to write that rule.""",
    ),
    questions=(_q_is_whole, _q_half_up),
    notes={
        "engineer": (
            """`float` is IEEE 754 double precision, and there is no separate single-precision type in the
            core language. `int` is arbitrary precision: `2 ** 200` is exact, at the price of slower big
            arithmetic.""",
        ),
        "analyst": (
            """For money, count cents as integers or use the `decimal` module. Two reports that sum floats in
            a different order may differ in the last digit, and somebody will ask why.""",
        ),
        "young": (
            """Whole numbers are like marbles: you can count them. Floats are like water in a glass: you can
            measure it, but never to the very last drop.""",
        ),
        "student": (
            """The spacing between neighbouring floats grows with their size. Above `2 ** 53` it is 2, so
            there `x + 1 == x` can be True.""",
        ),
    },
)


def _clamp(r: Random) -> Example:
    low, high = r.choice(((0, 100), (1, 10), (18, 24), (0, 255)))
    below, inside, above = low - r.randint(1, 9), (low + high) // 2, high + r.randint(1, 50)
    return example(
        """A setting has to stay between $low and $high. Values inside pass unchanged; anything outside is
        moved to the nearest limit. This is called clamping.""",
        '''
        def clamp(value: int, low: int, high: int) -> int:
            """Return `value`, moved into the range from `low` to `high` if it lies outside."""
            return max(low, min(value, high))


        for value in [$below, $inside, $above]:
            print(value, "->", clamp(value, $low, $high))
        ''',
        """Read it from the inside. `min(value, high)` removes what is too large: $above becomes $high. Then
        `max` with $low lifts what is too small: $below becomes $low. For $inside both calls change
        nothing.""",
        low=low,
        high=high,
        below=below,
        inside=inside,
        above=above,
    )


def _distance(r: Random) -> Example:
    a, b = r.randint(-30, -2), r.randint(3, 40)
    return example(
        """Two thermometers show $a and $b degrees. Their difference should be a positive number no matter
        which one is named first.""",
        '''
        def difference(first: int, second: int) -> int:
            """Return how far apart two numbers are; never negative."""
            return abs(first - second)


        print(difference($a, $b))
        print(difference($b, $a))
        ''',
        """Once the subtraction gives $minus and once it gives $plus. `abs` drops the sign, so both calls
        print the same distance.""",
        a=a,
        b=b,
        minus=a - b,
        plus=b - a,
    )


def _sign(r: Random) -> Example:
    values = [r.randint(-90, -1), 0, r.randint(1, 90)]
    r.shuffle(values)
    return example(
        """Sometimes only the direction matters, not the amount: did the balance rise, fall or stay? The sign
        of a number is 1, 0 or -1.""",
        '''
        def sign(number: int) -> int:
            """Return 1 for a positive number, -1 for a negative one and 0 for zero."""
            if number > 0:
                return 1
            if number < 0:
                return -1
            return 0


        for number in $values:
            print(number, sign(number))
        ''',
        """Every number falls into exactly one of three cases. The two tests take care of two of them, and
        what is left over can only be zero, so the last line needs no test.""",
        values=values,
    )


def _closest_target(r: Random) -> Example:
    target = r.randint(10, 60)
    guesses = r.sample(range(1, 80), 4)
    return example(
        """In a guessing game the secret number is $target. The winner is the guess with the smallest distance
        to it, and distance means absolute difference.""",
        '''
        def closest(guesses: list[int], target: int) -> int:
            """Return the guess nearest to `target`; the earlier one wins a tie."""
            best = guesses[0]
            for guess in guesses[1:]:
                if abs(guess - target) < abs(best - target):
                    best = guess
            return best


        print(closest($guesses, $target))
        ''',
        """The distances are $gaps in the order of the guesses. The loop keeps the best guess so far and
        replaces it only when a strictly smaller distance appears; that is why the earlier guess wins a
        tie.""",
        target=target,
        guesses=guesses,
        gaps=", ".join(str(abs(g - target)) for g in guesses),
    )


def _q_overtime(r: Random) -> Question:
    limit, over = r.choice((35, 38, 40)), r.randint(1, 9)
    return question(
        """Hours above $limit count as overtime. Write `overtime(hours)`, which is 0 for anybody who worked
        $limit hours or less. Avoid an `if`.""",
        '''
        def overtime(hours: int) -> int:
            """Return the hours worked beyond $limit, or 0."""
            return max(0, hours - $limit)


        print(overtime($more), overtime($limit), overtime($less))
        ''',
        """For fewer hours the subtraction is negative, and `max` with 0 replaces a negative result by 0. The
        pattern `max(0, x)` is worth remembering: it means "x, but never below zero".""",
        limit=limit,
        more=limit + over,
        less=limit - over,
    )


def _q_between(r: Random) -> Question:
    a, b, c = r.sample(range(1, 60), 3)
    return question(
        """Write `middle(a, b, c)`, the middle one of three numbers, using only `min`, `max` and
        subtraction.""",
        '''
        def middle(a: int, b: int, c: int) -> int:
            """Return the middle value of three numbers."""
            return a + b + c - min(a, b, c) - max(a, b, c)


        print(middle($a, $b, $c))
        print(middle(7, 7, 2))
        ''',
        """The sum holds all three numbers. Take away the smallest and the largest, and only the middle one
        remains. It works with equal values too, because each of them is counted once in the sum.""",
        a=a,
        b=b,
        c=c,
    )


CLAMP = Lesson(
    topic="Absolute value, min, max and clamping",
    area=AREA,
    concepts=("absolute_value", "min_max", "clamping", "sign"),
    openings=(
        """Three small built-in functions replace many `if` statements about numbers: `abs` drops the sign,
        `min` picks the smaller value and `max` the larger. Combined, they express limits in a single
        line.""",
        """A heating system may not go below 5 degrees, a progress bar may not pass 100, a score may not fall
        under zero. Limits are everywhere, and `min` and `max` are the tools that enforce them.""",
        """How far is it from -4 to 9? You would answer 13 without thinking about signs. In code, `abs` does
        this part of the thinking.""",
    ),
    ideas=(
        (
            """`abs(x)` is the distance of `x` from zero. It follows that `abs(a - b)` is the distance between
            two numbers, in either order.""",
            """The subtraction `a - b` is positive or negative depending on who is larger. Wrapping it in
            `abs` leaves the size of the gap alone.""",
        ),
        (
            """To keep a number from growing past a limit, take `min(value, limit)`. It sounds backwards at
            first: a maximum is enforced with `min`, because the smaller of the two never exceeds the
            limit.""",
            """`min(value, 100)` answers "the value, but at most 100", and `max(value, 0)` answers "the value,
            but at least 0". Say the sentence, then pick the function.""",
        ),
        (
            """A lower and an upper limit at once give `max(low, min(value, high))`. Provided that `low <= high`, the
            result always lies between them, ends included.""",
            """Clamping nests the two: first cut off at the top, then lift at the bottom. As long as the lower
            limit is not above the upper one, the order of the two steps does not matter.""",
        ),
        (
            """`min` and `max` accept several arguments, `max(3, 9, 4)`, or one collection, `max([3, 9, 4])`.
            An empty collection raises a ValueError, unless you pass `default=`.""",
            """With two or more arguments, `max` compares the arguments themselves; with one argument it
            expects something to loop over. So `max(5)` is an error, and `max([5])` is 5.""",
        ),
    ),
    asks=(
        "What does `abs` mean in plain words?",
        "How do I stop a number from passing a limit?",
        "How do I enforce both limits?",
        "What can I pass to `min` and `max`?",
    ),
    examples=(_distance, _clamp, _sign, _closest_target),
    pitfalls=(
        """Mixing up the two limits is easy: `max(value, 100)` never returns less than 100. To cap a value at
        100 you need `min(value, 100)`. Test one value above the limit and one below it.""",
        """Comparing `a - b < 5` to find out whether two numbers are close accepts every pair in which `a` is
        much smaller, since the difference is then negative. Use `abs(a - b) < 5`.""",
        """Calling a variable `min` or `max` hides the built-in function from then on, and the next call fails
        with "'int' object is not callable". Names like `smallest` and `largest` avoid it.""",
    ),
    questions=(_q_overtime, _q_between),
    notes={
        "young": (
            """A clamp is like a child on a fenced playground. Inside the fence you walk where you like. If
            you run too far, the fence stops you, and there you stand.""",
        ),
        "engineer": (
            """There is no `clamp` in the standard library; the nested `max(low, min(value, high))` is the
            usual idiom. `min` and `max` return the first of equal elements.""",
        ),
        "analyst": (
            """Clamping a column at fixed percentiles is known as winsorizing. Note how many values were
            moved, since a limit that touches a tenth of the data changes the picture.""",
        ),
    },
)


def _percent_of(r: Random) -> Example:
    part, whole = r.randint(3, 40), r.choice((50, 80, 120, 200, 250))
    return example(
        """$part of $whole students take the bus. As a fraction of the whole that is $part / $whole; times 100
        it is a percentage.""",
        '''
        def percentage(part: float, whole: float) -> float:
            """Return what percentage of `whole` the `part` is; 0.0 if there is no whole."""
            if whole == 0:
                return 0.0
            return 100 * part / whole


        print(percentage($part, $whole))
        print(percentage(0, 0))
        ''',
        """Dividing by zero raises a ZeroDivisionError, so the function decides in advance what an empty group
        means. Here it answers 0.0; another program might prefer `None`. What matters is that somebody
        decided.""",
        part=part,
        whole=whole,
    )


def _change(r: Random) -> Example:
    old = r.randint(20, 80)
    new = old + r.choice((-1, 1)) * r.randint(3, 15)
    return example(
        """A price moved from $old to $new. The change in percent compares the difference with the old price,
        since the old price is where the story starts.""",
        '''
        def percent_change(old: float, new: float) -> float:
            """Return the change from `old` to `new` in percent of `old`, rounded to one decimal."""
            return round(100 * (new - old) / old, 1)


        print(percent_change($old, $new))
        print(percent_change($new, $old))
        ''',
        """Going there and coming back are not opposite percentages, because the two lines divide by different
        numbers: first by $old, then by $new.""",
        old=old,
        new=new,
    )


def _weighted(r: Random) -> Example:
    grades, weights = integers(r, 3, 60, 98), r.choice(([1, 1, 2], [2, 3, 5], [1, 2, 3]))
    total = sum(g * w for g, w in zip(grades, weights, strict=True))
    return example(
        """Three grades count with the weights $weights. A weighted mean multiplies each grade by its weight,
        adds up, and divides by the sum of the weights.""",
        '''
        def weighted_mean(values: list[float], weights: list[float]) -> float:
            """Return the mean of `values`, each counted as often as its weight says."""
            total = 0.0
            for value, weight in zip(values, weights):
                total += value * weight
            return total / sum(weights)


        print(weighted_mean($grades, $weights))
        print(weighted_mean($grades, [1, 1, 1]))
        ''',
        """The products add up to $total and the weights to $ws. With equal weights, as in the last line, the
        weighted mean is the ordinary one.""",
        grades=grades,
        weights=weights,
        total=total,
        ws=sum(weights),
    )


def _split_bill(r: Random) -> Example:
    bill, people, tip = r.randint(30, 160), r.randint(2, 6), r.choice((5, 10, 15))
    return example(
        """$people friends share a bill of $bill and want to leave a tip of $tip percent. Raising a number by
        a percentage is one multiplication: by 1 plus the rate.""",
        '''
        def share(bill: float, people: int, tip_percent: float) -> float:
            """Return what each person pays, tip included, rounded to cents."""
            total = bill * (1 + tip_percent / 100)
            return round(total / people, 2)


        print(share($bill, $people, $tip))
        print(share($bill, $people, 0))
        ''',
        """With a tip of 0 the factor is 1 and the bill stays as it is, which is a good first check of any
        formula with percentages: try 0 and see that nothing happens.""",
        bill=bill,
        people=people,
        tip=tip,
    )


def _q_discount(r: Random) -> Question:
    price, off = r.choice((40, 60, 80, 120, 200)), r.choice((10, 20, 25, 50))
    return question(
        """Write `discounted(price, percent)`. A discount of $off percent on $price should give $result.""",
        '''
        def discounted(price: float, percent: float) -> float:
            """Return the price after taking `percent` percent off."""
            return price * (100 - percent) / 100


        print(discounted($price, $off))
        print(discounted($price, 0), discounted($price, 100))
        ''',
        """What remains is `100 - percent` hundredths of the price. The second line checks the two ends: no
        discount leaves the price alone, and a full discount leaves nothing.""",
        price=price,
        off=off,
        result=price * (100 - off) / 100,
    )


def _q_mean(r: Random) -> Question:
    values = integers(r, 4, 1, 30)
    return question(
        """Write `mean(values)` for a list of numbers and let it return 0.0 for an empty list. Which line
        would fail without that special case?""",
        '''
        def mean(values: list[float]) -> float:
            """Return the arithmetic mean, or 0.0 for an empty list."""
            if not values:
                return 0.0
            return sum(values) / len(values)


        print(mean($values))
        print(mean([]))
        ''',
        """An empty list has length 0, and `0 / 0` raises a ZeroDivisionError in the last line of the
        function. The early return keeps that line from being reached.""",
        values=values,
    )


PERCENT = Lesson(
    topic="Percentages, means and ratios",
    area=AREA,
    concepts=("percentage", "mean", "division_by_zero"),
    openings=(
        """A ratio compares two quantities by dividing them, and a percentage is a ratio counted in
        hundredths. The arithmetic is short; the thinking is about what stands below the fraction bar.""",
        """Percentages go wrong in one of two places: the base is the wrong number, or the base is zero. A
        careful function settles both before anyone uses the result.""",
        """Means and percentages share one step, a division by some total. It pays to look at that step
        closely, because the total may be empty.""",
    ),
    ideas=(
        (
            """`part / whole` is a number between 0 and 1 when the part belongs to the whole. Multiply by 100
            to speak of percent, and divide by 100 to go back.""",
            """Keep fractions inside the program and convert to percent only for display. Mixed units, 0.15
            here and 15 there, are a frequent source of results that are wrong by a factor of one hundred.""",
        ),
        (
            """To raise a number by p percent, multiply it by `1 + p / 100`; to lower it, by `1 - p / 100`.
            One factor is less to get wrong than a product and an addition.""",
            """Increasing by 20 percent means keeping the whole and adding a fifth of it: 1 + 0.2 times the
            number. The factor 1.2 says both at once.""",
        ),
        (
            """A change in percent is measured against the starting value: `(new - old) / old`. Swap the two
            and the question is a different one.""",
            """Going up by 50 percent and down by 50 percent does not lead back. From 100 you reach 150, and
            half of 150 is 75, because the second percentage has a larger base.""",
        ),
        (
            """Before dividing, ask whether the divisor can be zero. If it can, decide what the function
            returns then, and write the decision into the docstring.""",
            """An average of nothing has no natural value. Some functions return 0.0, some `None`, some raise
            an error. Choose one on purpose; a ZeroDivisionError deep in a report is a poor choice.""",
        ),
    ),
    asks=(
        "How do I turn a ratio into a percentage?",
        "How do I raise or lower a number by some percent?",
        "Which number is the base of a change?",
        "What if the divisor is zero?",
    ),
    examples=(_percent_of, _change, _weighted, _split_bill),
    pitfalls=(
        """Adding percentages of different bases is meaningless. Ten percent off and then another ten percent
        off is 19 percent in all, because the second discount applies to a smaller price.""",
        """Writing `100 * part // whole` when a precise percentage is wanted throws the fraction away: 2 of 3
        becomes 66 instead of 66.67. Use `/` and round for display.""",
        """Averaging averages is wrong when the groups differ in size. A class of 30 with mean 60 and one of
        10 with mean 80 have the joint mean 65, not 70.""",
    ),
    questions=(_q_discount, _q_mean),
    notes={
        "analyst": (
            """State the base next to every percentage you publish. "Up 5 percent" without "of what" is a
            number nobody can check.""",
        ),
        "young": (
            """Cut a cake into 100 tiny pieces. Twenty percent is simply twenty of those pieces. If the cake
            is bigger, the pieces are bigger too.""",
        ),
        "engineer": (
            """`statistics.mean` and `statistics.fmean` exist in the standard library and raise
            `StatisticsError` on empty input. Note also that `sum([])` is 0, so only the division needs a
            guard.""",
        ),
    },
)


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


VARIABLES = Lesson(
    topic="Variables, assignment and updating a value",
    area=AREA,
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
)

LESSONS: tuple[Lesson, ...] = (VARIABLES, ORDER, TYPES, CLAMP, PERCENT)
