"""The product rule: independent choices multiply."""

from itertools import product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question

_MENU = (
    ("soup", "salad", "melon", "bread"),
    ("rice", "pasta", "fish", "stew", "curry"),
    ("tea", "juice", "water", "milk"),
)


def _menu(rng: Random) -> Example:
    starters, mains, drinks = (rng.sample(part, rng.randint(2, 3)) for part in _MENU)
    return example(
        """A meal consists of a starter, a main course and a drink. Three nested loops go through all meals, and a
        product of three lengths says how many there are.""",
        """
        starters = $starters
        mains = $mains
        drinks = $drinks

        count = 0
        for starter in starters:
            for main in mains:
                for drink in drinks:
                    count += 1
        print(starters[0], mains[0], drinks[0])
        print(count, len(starters) * len(mains) * len(drinks))
        """,
        """For each of the $s starters there are $m main courses, and for each of those pairs $d drinks. $s times $m
        times $d is $all.""",
        starters=starters,
        mains=mains,
        drinks=drinks,
        s=len(starters),
        m=len(mains),
        d=len(drinks),
        all=len(starters) * len(mains) * len(drinks),
    )


def _plates(rng: Random) -> Example:
    letters, digits = rng.choice(((2, 3), (3, 2), (2, 4), (2, 2), (3, 3)))
    return example(
        """A number plate shows $letters of the 26 letters and then $digits digits, repetitions allowed. How many
        plates are possible, and how many without any repetition?""",
        """
        free = 26 ** $letters * 10 ** $digits
        print(free)

        different = 1
        for used in range($letters):
            different *= 26 - used
        for used in range($digits):
            different *= 10 - used
        print(different)
        """,
        """With repetition every place has the same number of choices, so the product is a power. Without it, each
        place has one choice less than the one before of its kind.""",
        letters=letters,
        digits=digits,
    )


def _optional(rng: Random) -> Example:
    sizes, toppings = rng.randint(2, 4), rng.randint(3, 6)
    who = people(rng, 1)[0]
    return example(
        """$who orders an ice cream: one of $sizes sizes, and for each of $toppings toppings the decision to take it
        or not. A decision with two outcomes is a factor 2.""",
        '''
        from math import prod


        def orders(sizes: int, toppings: int) -> int:
            """Return the number of different orders."""
            return prod([sizes] + [2] * toppings)


        print(orders($sizes, $toppings))
        print([orders($sizes, t) for t in range($toppings + 1)])
        ''',
        """Each further topping doubles the number of orders. Leaving out all toppings is among them, which explains
        that without any topping on offer there are still $sizes.""",
        sizes=sizes,
        toppings=toppings,
        who=who,
    )


def _list_all(rng: Random) -> Example:
    colours = rng.sample(("red", "blue", "green", "black"), 2)
    kinds = things(rng, 3)
    return example(
        """`itertools.product` makes the combinations themselves. Its order is that of nested loops: the last choice
        changes fastest.""",
        """
        from itertools import product

        colours = $colours
        things = $kinds
        offers = list(product(colours, things))
        for number, (colour, thing) in enumerate(offers):
            print(number, colour, thing)
        number = 4
        print(colours[number // 3], things[number % 3])
        """,
        """Number 4 can be found without the list: dividing by 3, the number of things, gives the colour, and the
        remainder gives the thing. The offers are numbered like the digits of a number whose places have different
        sizes.""",
        colours=colours,
        kinds=kinds,
    )


def _lock_question(rng: Random) -> Question:
    wheels, marks = rng.randint(3, 5), rng.choice((6, 8, 10))
    seconds = rng.randint(2, 5)
    return question(
        """A lock has $wheels wheels with $marks positions each, and trying one setting takes $seconds seconds. Write
        a function that returns how many hours it takes at most to open such a lock by trying.""",
        '''
        def hours_to_open(wheels: int, positions: int, seconds: int) -> float:
            """Return the hours it takes to try all settings."""
            return positions**wheels * seconds / 3600


        print($marks**$wheels)
        print(round(hours_to_open($wheels, $marks, $seconds), 2))
        ''',
        """The wheels are independent, so the numbers of positions multiply. One more wheel makes the search $marks
        times as long.""",
        wheels=wheels,
        marks=marks,
        seconds=seconds,
    )


def _paths_question(rng: Random) -> Question:
    ways = [rng.randint(2, 5) for _ in range(3)]
    direct = rng.randint(1, 4)
    return question(
        """From the village to the town there are two kinds of routes: over two passes, with $a, $b and $c roads on
        the three stretches, or by one of $direct direct roads. Write a function for the number of routes.""",
        '''
        def routes(stretches: list[int], direct: int) -> int:
            """Return the number of routes: along all stretches, or by a direct road."""
            count = 1
            for roads in stretches:
                count *= roads
            return count + direct


        print(routes([$a, $b, $c], $direct))
        print(routes([$a, 0, $c], $direct))
        ''',
        """"First this and then that" multiplies, "either this or that" adds. When one stretch is closed, a factor is
        0 and only the direct roads remain.""",
        a=ways[0],
        b=ways[1],
        c=ways[2],
        direct=direct,
    )


def _pattern(rng: Random, **_: object) -> tuple[str]:
    return ("".join(rng.choice("LLDD-V") for _ in range(rng.randint(2, 6))),)


def _shelves(rng: Random, **_: object) -> tuple[list[list[str]], int]:
    parts = [rng.sample(part, rng.randint(2, 3)) for part in rng.sample(_MENU, rng.randint(2, 3))]
    size = 1
    for part in parts:
        size *= len(part)
    return parts, rng.randrange(size)


def _tree(pattern: str, options: dict[str, int]) -> int:
    """By adding instead of multiplying, from the back."""
    if not pattern:
        return 1
    below = _tree(pattern[1:], options)
    return sum(below for _ in range(options.get(pattern[0], 1)))


def _choices(size: int, key: str) -> list[object]:
    """What can be chosen from a list with a mark, one by one."""
    plain: list[object] = list(range(size))
    if key == "optional":
        return [None, *plain]
    return list(product(plain, plain)) if key == "double" else [*plain, *plain]


LESSON = Lesson(
    topic="The product rule: counting independent choices",
    area="combinatorics",
    concepts=("product_rule", "nested_loops", "counting"),
    openings=(
        """Three shirts and four pairs of trousers make twelve outfits. Whoever counts possibilities multiplies more
        often than anything else.""",
        """How many passwords, number plates, menus are there? Nobody lists them. One counts the choices at each
        place and multiplies.""",
        """Nested loops run the inner body once for every combination. So the number of runs is a product, and the
        same is true of all choices that do not depend on each other.""",
    ),
    ideas=(
        (
            """If a first choice can be made in `a` ways and, whatever it was, a second one in `b` ways, then both
            together can be made in `a * b` ways.""",
            """Picture a tree: from the root `a` branches, from each of them `b` twigs. The twigs are the
            combinations, and there are `a * b`.""",
        ),
        (
            """The product rule holds for any number of choices. `math.prod` multiplies a list of numbers, and the
            product of an empty list is 1: if there is nothing to choose, there is one way to do so.""",
            """With the same number of options at every place the product is a power: `n ** k` texts of length `k`
            from `n` characters.""",
        ),
        (
            """What was chosen first may change which options remain, as long as it does not change how many. Without
            repetition there are `n`, then `n - 1`, then `n - 2` options.""",
            """The second option list may look different after each first choice; only its length has to be the same.
            If it is not, the cases must be counted one by one and added.""",
        ),
        (
            """Choices that exclude each other are added, choices that are made together are multiplied. "Or" means
            plus, "and" means times.""",
            """An option that may be left out has one more outcome: n kinds of dessert, or none, are `n + 1`
            possibilities.""",
        ),
        (
            """To see the combinations and not only their number, use nested loops, or `itertools.product` when the
            number of choices is not known in advance.""",
            """`product(a, b)` yields tuples in the order of nested loops. With `repeat=3` one list is used for three
            places.""",
        ),
    ),
    examples=(_menu, _plates, _optional, _list_all),
    pitfalls=(
        """Adding where one has to multiply: 3 shirts and 4 trousers are 7 pieces, but 12 outfits. Ask whether a
        single result contains one of them or both.""",
        """Multiplying although the second choice depends on the first. If fish is served with white wine only and
        meat with either, the two cases must be counted apart and added.""",
        """Counting things as different that are the same. Two dice, not told apart, show 21 different throws and not
        36, because 2 and 5 is the same as 5 and 2.""",
    ),
    questions=(_lock_question, _paths_question),
    asks=(
        "What does the rule say?",
        "And with more than two choices?",
        "What if the first choice uses something up?",
        "When do I add?",
        "How do I list the combinations?",
    ),
    notes={
        "young": (
            """Take two hats and three scarves and dress up in every way you can. Before you start, guess how often
            you will have to change.""",
        ),
        "analyst": (
            """A grid of settings grows as a product: 4 values for each of 5 parameters are 1024 runs. Compute the
            product before you start the loop.""",
        ),
        "engineer": (
            """`itertools.product` is lazy but keeps copies of its inputs. For a password space it is useless as a
            list and fine as an iterator.""",
        ),
        "teacher": (
            """Draw the tree for 2 times 3 choices, then ask for 20 times 30. That nobody wants to draw it is the
            reason for the rule.""",
        ),
    },
    families=(
        Family(
            "codes_of_pattern",
            "pattern|form|mask: str -> int",
            names=("count_codes", "codes_of_pattern", "possible_codes", "number_of_codes"),
            tells=(
                "In $pattern, `L` stands for any of $letters letters, `V` for one of $vowels vowels and `D` for a "
                "digit from 0 to "
                "9; any other character stands for itself. Return how many codes fit.",
                "Return how many different codes match $pattern. An `L` may be any of $letters letters, a `V` any of "
                "$vowels "
                "vowels, a `D` any of the ten digits, and every other character is fixed.",
                "Count the codes of the form $pattern: each `D` is a decimal digit, each `L` one of $letters "
                "letters, each `V` one "
                "of $vowels vowels, everything else is written as it stands.",
            ),
            notes=("Characters may repeat. The empty pattern fits one code, the empty one.",),
            varies={"letters": (26, 24, 30), "vowels": (5, 6)},
            solutions=(
                program(
                    """
                    count = 1
                    for mark in $pattern:
                        if mark == "L":
                            count *= $letters
                        elif mark == "V":
                            count *= $vowels
                        elif mark == "D":
                            count *= 10
                    return count"""
                ),
                program(
                    """
                    from math import prod
                    options = {"L": $letters, "V": $vowels, "D": 10}
                    return prod(options.get(mark, 1) for mark in $pattern)"""
                ),
                'return $letters ** $pattern.count("L") * $vowels ** $pattern.count("V") * 10 ** $pattern.count("D")',
            ),
            oracle=lambda pattern, letters, vowels: _tree(pattern, {"L": letters, "V": vowels, "D": 10}),
            draw=_pattern,
            edges=(("",), ("-",), ("LD",), ("LL-DDV",)),
            about={"pattern": "the form of a code", "return": "how many codes there are"},
            noun="the number of codes of the form $pattern",
            gives="nat",
        ),
        Family(
            "orders_with_limits",
            "options|courses|choices: list[int], flags|special|marks: list[bool] -> int",
            names=("count_orders", "number_of_meals", "possible_orders", "ways_to_order"),
            tells=(
                "An order takes one thing from each of several lists; $options holds their lengths. Where $flags is "
                "True for a list, "
                "$how. Return the number of possible orders.",
                "Return how many orders are possible when one item is chosen from each list. $options gives the "
                "number of items of "
                "each list, and where $flags is True $how.",
                "Count the ways to choose one item from every list. The lists have $options items; for those with "
                "True in $flags, "
                "$how.",
            ),
            notes=("$options and $flags are equally long. Without any list there is one order.",),
            varies={
                "rule": (
                    {"key": "optional", "how": "the item may also be left out", "extra": "size + 1"},
                    {
                        "key": "double",
                        "how": "two items are chosen instead, a first and a second, possibly the same",
                        "extra": "size * size",
                    },
                    {"key": "gift", "how": "the item may be wrapped or not", "extra": "2 * size"},
                )
            },
            solutions=(
                program(
                    """
                    count = 1
                    for size, flag in zip($options, $flags):
                        count *= $extra if flag else size
                    return count"""
                ),
                program(
                    """
                    from math import prod
                    return prod($extra if $flags[i] else size for i, size in enumerate($options))"""
                ),
                program(
                    """
                    def ways(i: int) -> int:
                        if i == len($options):
                            return 1
                        size = $options[i]
                        return ways(i + 1) * ($extra if $flags[i] else size)

                    return ways(0)"""
                ),
            ),
            oracle=lambda options, flags, rule: len(
                list(
                    product(
                        *(
                            range(n) if not f else list(_choices(n, rule["key"]))
                            for n, f in zip(options, flags, strict=True)
                        )
                    )
                )
            ),
            draw=lambda rng, rule: (
                lambda n: ([rng.randint(1, 5) for _ in range(n)], [rng.random() < 0.5 for _ in range(n)])
            )(rng.randint(1, 4)),
            edges=(([], []), ([3], [True]), ([0, 4], [True, False]), ([2, 3], [False, True])),
        ),
        Family(
            "numbered_combination",
            "lists|parts|wheels: list[list[str]], number|index|k: int -> list[str]",
            names=("combination_number", "numbered_choice", "pick_combination", "choice_at"),
            tells=(
                "Choose one item from each of the $lists. The combinations are numbered from 0 in the order of "
                "nested loops, so that "
                "the choice from the $fast list changes fastest. Return combination $number.",
                "Return combination $number, a list with one item from each of the $lists. "
                "Counting begins at 0 "
                "with the first items, and the $fast list changes with every step.",
                "If all combinations of one item from each of the $lists were listed, the $fast list varying "
                "fastest, which one would "
                "have the index $number? Return it as a list.",
            ),
            notes=("The number is valid, and no list is empty.",),
            varies={
                "end": (
                    {"fast": "last", "turn": "[::-1]", "back": ""},
                    {"fast": "first", "turn": "", "back": "[::-1]"},
                )
            },
            solutions=(
                program(
                    """
                    chosen, rest = [], $number
                    for part in $lists$turn:
                        rest, place = divmod(rest, len(part))
                        chosen.append(part[place])
                    return chosen$turn"""
                ),
                program(
                    """
                    from itertools import product
                    for place, found in enumerate(product(*$lists$back)):
                        if place == $number:
                            return list(found)$back"""
                ),
            ),
            oracle=lambda lists, number, end: (
                list(list(product(*lists))[number])
                if end["fast"] == "last"
                else list(list(product(*lists[::-1]))[number])[::-1]
            ),
            draw=_shelves,
            edges=(([["a", "b"], ["x", "y", "z"]], 4), ([["one"]], 0), ([["p", "q"], ["r"], ["s", "t"]], 3)),
            about={
                "lists": "the lists to choose from",
                "number": "which combination",
                "return": "one item of each list",
            },
            noun="combination $number of the $lists",
            gives="words",
        ),
    ),
)
