"""The order of operations: which operator goes first, and what parentheses change."""

from fractions import Fraction
from math import floor
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import integers


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


def _calculator_error(a: int, b: int, c: int, key: str) -> int:
    """What the two results differ by, in formulas that were simplified by hand."""
    if key == "power":
        return int(b**c * (a**c - a))
    if key == "quotient":
        return floor(Fraction(a + b, c)) - a - floor(Fraction(b, c))
    return a * c - a


def _charged(rule: str, group: int = 0) -> dict[str, str]:
    """How the fee of an order is charged: for each thing, once, or for every started group."""
    said, expression, due = {
        "each": ("for each of them a handling fee of", "count * (price + fee)", ""),
        "once": ("for the whole order a handling fee of", "count * price + fee if count > 0 else 0", "number == 0"),
        "group": (
            f"for every {group} of them, and for a smaller rest, a handling fee of",
            f"count * price + (count + {group - 1}) // {group} * fee",
            f"number % {group} == 0",
        ),
    }[rule]
    step = f"total += price\n    if {due}:\n        total += fee" if due else "total += price + fee"
    return {"rule": rule, "said": said, "expression": expression, "step": step, "group": str(group)}


LESSON = Lesson(
    topic="Arithmetic expressions and the order of operations",
    area="numbers and arithmetic",
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
    families=(
        Family(
            "order_total_with_fee",
            "count: int, price: int, fee: int -> int",
            names=("order_total", "total_of_$things", "cost_of_$things", "pay_for_$things"),
            tells=(
                "Somebody orders $count $things at $price cents each; $said $fee cents is charged as well. Return the "
                "total in cents.",
                "Return how many cents $count $things cost at a price of $price each, when $said $fee cents comes on "
                "top.",
                "An order of $count $things costs $price cents for each, and $said $fee cents is added. Compute the "
                "total in cents.",
            ),
            notes=("An order of nothing costs 0.",),
            varies={
                "goods": ({"things": "tickets"}, {"things": "postcards"}, {"things": "bricks"}, {"things": "bulbs"}),
                "charge": (
                    _charged("each"),
                    _charged("once"),
                    _charged("group", 4),
                    _charged("group", 6),
                    _charged("group", 10),
                ),
            },
            solutions=(
                "return $expression",
                "total = 0\nfor number in range(count):\n    $step\nreturn total",
            ),
            oracle=lambda count, price, fee, goods, charge: (
                sum([price] * count)
                + fee
                * len(
                    {"each": range(count), "once": range(min(count, 1))}.get(
                        charge["rule"], range(0, count, int(charge["group"]) or 1)
                    )
                )
            ),
            draw=lambda rng, goods, charge: (
                max(0, rng.randint(1, 3) * (int(charge["group"]) or 5) + rng.randint(-2, 2)),
                rng.randint(2, 90),
                rng.randint(1, 60),
            ),
            edges=((0, 30, 5), (1, 12, 3)),
            about={
                "count": "the number of $things",
                "price": "the price of one in cents",
                "fee": "the fee in cents",
                "return": "the total in cents",
            },
            noun="the total of an order of $count $things in cents",
            gives="nat",
        ),
        Family(
            "pocket_calculator_error",
            "a: int, b: int, c: int -> int",
            names=("calculator_error", "typing_order_error", "${key}_typed_in_order", "error_without_ranking"),
            tells=(
                "A pocket calculator carries out each operation as soon as the next one is typed. Return its result "
                "for $a $one $b $two $c minus the value that Python gives.",
                "Read $a $one $b $two $c strictly from left to right, as a simple calculator does, and return by how "
                "much this result exceeds the value of the expression in Python. It is negative if it is smaller.",
                "Return the difference between $a $one $b $two $c worked out from left to right, without any "
                "ranking of the operators, and the same expression with the usual ranking: the first minus the "
                "second.",
            ),
            notes=("None of the numbers is negative$limits.",),
            varies={
                "form": (
                    {"key": "sum", "one": "+", "two": "*", "limits": "", "f": "add", "g": "mul"},
                    {"key": "difference", "one": "-", "two": "*", "limits": "", "f": "sub", "g": "mul"},
                    {"key": "power", "one": "*", "two": "**", "limits": "", "f": "mul", "g": "pow"},
                    {
                        "key": "quotient",
                        "one": "+",
                        "two": "//",
                        "limits": ", and the last is not 0",
                        "f": "add",
                        "g": "floordiv",
                    },
                )
            },
            solutions=(
                "return ($a $one $b) $two $c - ($a $one $b $two $c)",
                "shown = $a $one $b\nshown = shown $two $c\nexact = $b $two $c\nexact = $a $one exact\n"
                "return shown - exact",
                "import operator\nshown = operator.$g(operator.$f($a, $b), $c)\n"
                "return shown - operator.$f($a, operator.$g($b, $c))",
            ),
            oracle=lambda a, b, c, form: _calculator_error(a, b, c, form["key"]),
            draw=lambda rng, form: (
                (rng.randint(0, 6), rng.randint(0, 5), rng.randint(0, 4))
                if form["key"] == "power"
                else (rng.randint(0, 40), rng.randint(0, 40), rng.randint(1, 9))
            ),
            edges=((2, 3, 4), (5, 3, 1), (1, 4, 2)),
            about={
                "a": "the first number",
                "b": "the second number",
                "c": "the third number",
                "return": "how far the calculator is off",
            },
            noun="the error of the calculator for $a $one $b $two $c",
            gives="int",
        ),
    ),
)
