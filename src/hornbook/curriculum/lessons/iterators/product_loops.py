"""itertools.product: nested loops in one."""

from itertools import product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _menu(rng: Random) -> Example:
    fillings = fruits(rng, 3)
    return example(
        """A bakery makes each filling in two sizes. Two loops list what is on offer, and `product` lists the same in
        one.""",
        """
        from itertools import product

        fillings = $fillings
        sizes = ["small", "large"]

        for filling in fillings:
            for size in sizes:
                print(size, filling, end="; ")
        print()

        for filling, size in product(fillings, sizes):
            print(size, filling, end="; ")
        print()
        """,
        """Both lines are the same, also in their order: the last argument of `product` changes fastest, as the inner
        loop does. Three fillings in two sizes make six articles.""",
        fillings=literal(fillings),
    )


def _dice(rng: Random) -> Example:
    total = rng.randint(5, 9)
    ways = sum(1 for a, b in product(range(1, 7), repeat=2) if a + b == total)
    return example(
        """With `repeat=2` a collection is combined with itself. In how many ways do two dice show $total together?""",
        '''
        from itertools import product


        def ways(total: int, dice: int) -> int:
            """Return how many throws of so many dice have the total."""
            throws = product(range(1, 7), repeat=dice)
            return sum(1 for throw in throws if sum(throw) == total)


        print(ways($total, 2))
        print(ways($total, 3))
        ''',
        """Of the 36 throws of two dice $ways have the total $total. The number of dice is an argument; with written
        loops one would need another loop for each die.""",
        total=total,
        ways=ways,
    )


def _grid(rng: Random) -> Example:
    rows, columns = rng.randint(2, 3), rng.randint(2, 4)
    dark = (rows * columns + 1) // 2
    return example(
        """The squares of a board are the pairs of a row and a column. Whatever has to be done with each square takes
        one loop over the product.""",
        '''
        from itertools import product


        def dark_squares(rows: int, columns: int) -> list[tuple[int, int]]:
            """Return the squares that are dark when the corner (0, 0) is dark."""
            squares = product(range(rows), range(columns))
            return [(row, column) for row, column in squares if (row + column) % 2 == 0]


        print(dark_squares($rows, $columns))
        print(len(dark_squares($rows, $columns)))
        ''',
        """The board has $rows times $columns squares, of which $dark are dark. They come row by row, since the
        row is the first argument.""",
        rows=rows,
        columns=columns,
        dark=dark,
    )


def _early_end(rng: Random) -> Example:
    first, second = sorted(distinct(rng, 4, 3, 20)), sorted(distinct(rng, 4, 3, 20))
    target = first[2] + second[1]
    return example(
        """A search in nested loops has to leave two loops when it succeeds. In a single loop over the product one
        `break` is enough.""",
        """
        from itertools import product

        left = $first
        right = $second
        target = $target
        for a, b in product(left, right):
            if a + b == target:
                print("found", a, b)
                break
        else:
            print("nothing found")
        """,
        """The `break` ends the only loop there is. With two loops it would end the inner one, and the outer one
        would go on. The `else` belongs to the loop and runs if no `break` was reached.""",
        first=first,
        second=second,
        target=target,
    )


def _routes_question(rng: Random) -> Question:
    here, there = places(rng, 4)[:2], places(rng, 3)
    return question(
        """Write a function that returns all journeys from one of the starting towns to one of the destinations, but no
        journey from a town to itself.""",
        '''
        from itertools import product


        def journeys(starts: list[str], ends: list[str]) -> list[str]:
            """Return the journeys between different towns as text."""
            return [f"{start}-{end}" for start, end in product(starts, ends) if start != end]


        print(journeys($here, $there))
        print(journeys($here, []))
        ''',
        """The condition behind `for` removes the pairs of equal towns. If one of the lists is empty, there is nothing
        to combine and the result is empty.""",
        here=literal(here),
        there=literal(there),
    )


def _codes_question(rng: Random) -> Question:
    letters = "".join(sorted(rng.sample("ABCDEF", 2)))
    return question(
        """Codes consist of one of the letters $letters followed by two digits from a given string. Write a function
        that lists all of them.""",
        '''
        from itertools import product


        def codes(letters: str, digits: str) -> list[str]:
            """Return all codes of one letter and two digits."""
            return ["".join(parts) for parts in product(letters, digits, digits)]


        print(codes("$letters", "05"))
        print(len(codes("ABC", "0123456789")))
        ''',
        """Each code is a tuple of three characters that `join` makes into a string. The number of codes is the product
        of the numbers of choices: 3 times 10 times 10 for the last line.""",
        letters=letters,
    )


def _choices(options: list[list[int]], total: int) -> list[tuple[int, ...]]:
    """By recursion: the ways to take one number from each list with the sum."""
    if not options:
        return [()] if total == 0 else []
    return [(one, *rest) for one in options[0] for rest in _choices(options[1:], total - one)]


LESSON = Lesson(
    topic="itertools.product: nested loops in one",
    area="iterators",
    concepts=("itertools_product", "nested_loops", "combinations"),
    openings=(
        """Every size with every colour, every row with every column, every die with every other: this is what loops in
        loops are for. `itertools.product` says it with one word and one level of indentation.""",
        """The third nested loop begins so far to the right that its body hardly fits on the line. If the loops only
        combine their values, they can be folded into one.""",
        """How many nested loops do you write when their number is not known in advance? None; `product` takes
        any number of collections.""",
    ),
    ideas=(
        (
            """`product(a, b)` gives all pairs of an item of `a` and an item of `b`. It is the loop over `a` with the
            loop over `b` inside it.""",
            """What comes out of `product` are tuples with one item from each argument. Their number is the product
            of the lengths, and that is where the name comes from.""",
        ),
        (
            """The last argument turns fastest, like the rightmost wheel of a mileage counter. If the arguments are
            sorted, the tuples are sorted as well.""",
            """The order is fixed: first item of the first argument with everything from the second, then the second
            item with everything, and so on.""",
        ),
        (
            """`repeat=3` combines a collection with itself three times. So the number of loops is a value, which may be
            computed or passed as an argument.""",
            """`product("01", repeat=4)` gives all rows of four binary digits. To write that with loops, you would have
            to know the 4 while writing.""",
        ),
        (
            """The number of tuples grows by multiplication: ten choices in six places are a million tuples. They are
            made one at a time, but somebody has to wait for them.""",
            """`product` reads all its arguments into memory first, since it goes through them again and again. Then it
            gives the tuples one by one. So its arguments have to end.""",
        ),
    ),
    examples=(_menu, _grid, _dice, _early_end),
    pitfalls=(
        """Confusing `product` with `zip`. `zip` puts the first items together, then the second ones; `product` combines
        every item with every other. Three and three items give 3 tuples in one case and 9 in the other.""",
        """Using `product(items, repeat=2)` for pairs of different items. It contains every item with itself, and each
        pair in both orders. If that is not wanted, `combinations(items, 2)` is the tool.""",
        """Folding loops together when the inner one depends on the outer one, as in `for i in range(n): for j in
        range(i):`. The arguments of `product` are all fixed before it starts. Such loops stay nested.""",
    ),
    questions=(_routes_question, _codes_question),
    asks=(
        "Which tuples does it give?",
        "In which order do they come?",
        "Can a collection be combined with itself?",
        "How many tuples is that?",
    ),
    notes={
        "student": (
            """`product` is the Cartesian product of sets, for sequences and with an order. An empty factor makes the
            product empty; the product of no factors has one element, the empty tuple.""",
        ),
        "engineer": (
            """Test matrices are a natural use: all versions times all platforms times all options, with a filter for
            what cannot occur.""",
        ),
        "young": (
            """You have three shirts and two hats. How many ways are there to dress? Lay a hat on each shirt, then the
            other hat on each shirt.""",
        ),
    },
    families=(
        Family(
            "combined_labels",
            "letters|rows: str, digits|columns: str -> list[str]",
            names=("all_labels", "seat_labels", "label_grid", "labels_in_order"),
            tells=(
                "Return the list of all labels that consist of a character of $letters, $sep, and a character of "
                "$digits. $order.",
                "Each label is a character of $letters followed by $sep and a character of $digits. List all labels. "
                "$order.",
                "Join every character of $letters with every character of $digits, with $sep between them, and return "
                "the list of the results. $order.",
            ),
            varies={
                "sep": ({"sep": "a hyphen", "mark": "-"}, {"sep": "a colon", "mark": ":"}),
                "order": (
                    {
                        "order": "Labels that begin alike stand together, and all follow the order of the strings",
                        "call": "product(first, second)",
                        "pair": "one, two",
                        "outer": "for one in first:\n    for two in second:",
                        "way": "row",
                    },
                    {
                        "order": "Labels that end alike stand together, and all follow the order of the strings",
                        "call": "product(second, first)",
                        "pair": "two, one",
                        "outer": "for two in second:\n    for one in first:",
                        "way": "column",
                    },
                ),
            },
            solutions=(
                "from itertools import product\nfirst, second = $letters, $digits\n"
                'return [f"{one}$mark{two}" for $pair in $call]',
                "first, second = $letters, $digits\nlabels = []\n$outer\n"
                '        labels.append(f"{one}$mark{two}")\nreturn labels',
            ),
            oracle=lambda letters, digits, sep, order: (
                [a + sep["mark"] + b for a in letters for b in digits]
                if order["way"] == "row"
                else [a + sep["mark"] + b for b in digits for a in letters]
            ),
            draw=lambda rng, sep, order: (
                "".join(rng.sample("ABCDE", rng.randint(1, 3))),
                "".join(rng.sample("12345", rng.randint(1, 3))),
            ),
            edges=(("AB", "12"), ("", "12"), ("C", "7")),
            about={"letters": "the first characters", "digits": "the second characters", "return": "all labels"},
        ),
        Family(
            "choices_with_total",
            "options|wheels|dice: list[list[int]], total|target: int -> $kind",
            names=(
                "${short}_with_total",
                "${short}_for_total",
                "${short}_giving_total",
                "${short}_that_sum_to",
            ),
            tells=(
                "One number is to be chosen from each list in $options so that the numbers add up to $total. Return "
                "$what.",
                "Choose a number from every list of $options so that their sum is $total. Return $what.",
                "From each of the lists in $options exactly one number is taken, and together they must give the sum "
                "$total. Return $what.",
            ),
            varies={
                "form": (
                    {
                        "kind": "int",
                        "what": "the number of possible choices",
                        "short": "count_choices",
                        "wrap": "len(found)",
                    },
                    {
                        "kind": "list[tuple[int, ...]]",
                        "what": (
                            "the list of all possible choices as tuples, in the order of nested loops over the lists"
                        ),
                        "short": "choices",
                        "wrap": "found",
                    },
                )
            },
            solutions=(
                "from itertools import product\n"
                "found = [choice for choice in product(*$options) if sum(choice) == $total]\nreturn $wrap",
                "choices = [()]\nfor numbers in $options:\n"
                "    choices = [(*choice, number) for choice in choices for number in numbers]\n"
                "found = [choice for choice in choices if sum(choice) == $total]\nreturn $wrap",
            ),
            oracle=lambda options, total, form: (lambda found: len(found) if form["kind"] == "int" else found)(
                _choices(options, total)
            ),
            draw=lambda rng, form: (
                options := [sorted(distinct(rng, rng.randint(2, 3), 1, 6)) for _ in range(rng.randint(2, 3))],
                sum(rng.choice(row) for row in options),
            ),
            edges=(([[1, 2], [3, 4]], 5), ([[4], []], 4), ([[2, 2], [3, 1]], 5)),
            notes=("Equal numbers at different places of a list count as different.",),
            about={"options": "lists of numbers", "total": "the wanted sum", "return": "$what"},
        ),
        Family(
            "best_affordable_pair",
            "first|mains: list[int], second|sides: list[int], budget|limit: int -> int",
            names=("most_spent_on_pair", "best_pair_price", "dearest_pair", "pair_within_budget"),
            tells=(
                "Buy one thing with a price from $first and one with a price from $second. Return the largest sum of "
                "the two that is not above $budget, or $none if there is none.",
                "Return the largest total of one price from $first and one from $second that does not exceed $budget. "
                "If every pair is too expensive, return $none.",
                "Among all pairs of a price from $first and a price from $second find the most expensive one that "
                "costs at most $budget, and return what it costs, or $none if no pair is cheap enough.",
            ),
            varies={"none": (0, -1)},
            solutions=(
                "from itertools import product\n"
                "costs = [one + two for one, two in product($first, $second) if one + two <= $budget]\n"
                "return max(costs, default=$none)",
                "best = $none\nfor one in $first:\n    for two in $second:\n"
                "        if best < one + two <= $budget:\n            best = one + two\nreturn best",
                "from itertools import product\nbest = $none\nfor pair in product($first, $second):\n"
                "    cost = sum(pair)\n    if cost <= $budget and cost > best:\n        best = cost\nreturn best",
            ),
            oracle=lambda first, second, budget, none: next(
                (cost for cost in range(budget, 0, -1) for one in first if cost - one in second), none
            ),
            draw=lambda rng, none: (
                first := numbers(rng, rng.randint(1, 4), 2, 40),
                second := numbers(rng, rng.randint(1, 4), 2, 40),
                rng.choice(first) + rng.choice(second) + rng.randint(-4, 6),
            ),
            edges=(([], [3], 10), ([5, 8], [6, 9], 14), ([20], [30], 49)),
            notes=("All prices are positive.",),
            about={
                "first": "prices of the one kind",
                "second": "prices of the other kind",
                "budget": "what may be spent at most",
                "return": "the largest total that can be paid, or $none",
            },
        ),
    ),
)
