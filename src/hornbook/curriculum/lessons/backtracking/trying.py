"""Trying and taking back: the pattern behind backtracking."""

from itertools import pairwise, product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.backtracking._draws import listed
from hornbook.curriculum.lessons.draws import distinct, literal, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _rods(rng: Random) -> Example:
    length, rods = rng.randint(6, 8), rng.choice(([2, 3], [2, 4, 5], [1, 4], [2, 3, 5]))
    return example(
        """In how many ways can a row of $length cm be filled with rods of $sizes cm? The function tries each rod in the
        next place, goes on with the rest, and takes the rod back.""",
        '''
        def fillings(length: int, rods: list[int], row: list[int]) -> None:
            """Print every way of filling the length behind the rods of the row."""
            if length == 0:
                print(row)
                return
            for rod in rods:
                if rod <= length:
                    row.append(rod)
                    fillings(length - rod, rods, row)
                    row.pop()


        fillings($length, $rods, [])
        ''',
        """There is a single list that grows and shrinks. `append` before the call and `pop` behind it belong
        together like two brackets: after each trial the row is what it was before.""",
        length=length,
        rods=rods,
        sizes=listed(rods),
    )


def _trace(rng: Random) -> Example:
    a, b, c = people(rng, 3)
    return example(
        """Three people are to be seated in a row, but $a and $b do not want to be neighbours. The output shows
        every step: a plus when somebody sits down, a minus when somebody gets up again.""",
        '''
        def seat(waiting: list[str], row: list[str], enemies: set[str]) -> None:
            """Print the steps of seating everybody, and each finished row."""
            if not waiting:
                print("    ", row)
            for name in waiting:
                if row and {row[-1], name} == enemies:
                    continue
                row.append(name)
                print("+" * len(row), name)
                seat([other for other in waiting if other != name], row, enemies)
                print("-" * len(row), row.pop())


        seat(["$a", "$b", "$c"], [], {"$a", "$b"})
        ''',
        """A row with $c at one end is given up when two people are left who do not go together: then the loop finds
        nobody for the next chair, and the program takes back its last step.""",
        a=a,
        b=b,
        c=c,
    )


def _generator(rng: Random) -> Example:
    groups = [sorted(distinct(rng, 3, low, low + 9)) for low in (1, 4, 7)]
    return example(
        """One number is taken from each list so that they rise. A generator hands out the solutions one by one, and the
        caller decides how many it wants.""",
        '''
        from collections.abc import Iterator


        def rising(groups: list[list[int]], chosen: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
            """Yield all ways of taking one number from each list in rising order."""
            if len(chosen) == len(groups):
                yield chosen
                return
            for number in groups[len(chosen)]:
                if not chosen or number > chosen[-1]:
                    yield from rising(groups, chosen + (number,))


        groups = $groups
        print(next(rising(groups), None))
        print(sum(1 for _ in rising(groups)), "solutions")
        ''',
        """Nothing has to be taken back here, because `chosen + (number,)` is a new tuple and the old one stays as
        it was. That costs a copy for each step and spares a line.""",
        groups=groups,
    )


def _pack_question(rng: Random) -> Question:
    items = things(rng, 3)
    return question(
        """Each of three things goes into the bag, the box or stays at home, but the bag holds one thing only. Write a
        function that returns all ways as lists of places.""",
        '''
        def ways(count: int, places: list[str], limit: int) -> list[list[str]]:
            """Return all lists of places in which "bag" occurs at most so many times."""
            found: list[list[str]] = []
            current: list[str] = []

            def extend() -> None:
                if len(current) == count:
                    found.append(list(current))
                    return
                for place in places:
                    if place == "bag" and current.count("bag") == limit:
                        continue
                    current.append(place)
                    extend()
                    current.pop()

            extend()
            return found


        things = $items
        solutions = ways(len(things), ["bag", "box", "home"], 1)
        print(len(solutions))
        print(dict(zip(things, solutions[0])))
        ''',
        """`found.append(list(current))` stores a copy. Without `list(...)` all entries would be the same list, which is
        empty at the end. Of 27 ways seven have more than one thing in the bag.""",
        items=literal(items),
    )


def _clock_question(rng: Random) -> Question:
    total = rng.randint(5, 7)
    return question(
        """A tower of $total floors is built from parts of one, two or three floors, and two parts that follow each
        other must not be equally high. Write a function that returns the number of ways.""",
        '''
        def towers(floors: int, last: int = 0) -> int:
            """Return the number of ways to build so many floors on top of a part of the height `last`."""
            if floors == 0:
                return 1
            ways = 0
            for part in (1, 2, 3):
                if part <= floors and part != last:
                    ways += towers(floors - part, part)
            return ways


        print(towers($total))
        print([towers(n) for n in range(7)])
        ''',
        """Only the last part matters for the rule, so it is handed on instead of the whole tower. For zero floors
        there is one way, to build nothing.""",
        total=total,
    )


def _all_fillings(length: int, rods: list[int], rule: dict[str, str]) -> list[list[int]]:
    """From all sequences of every length, in the order of the rods."""
    found = [
        list(row)
        for count in range(length + 1)
        for row in product(rods, repeat=count)
        if sum(row) == length and (rule["rule"] == "" or all(a != b for a, b in pairwise(row)))
    ]
    return sorted(found, key=lambda row: [rods.index(rod) for rod in row])


def _rod_case(rng: Random) -> tuple[int, list[int]]:
    return rng.randint(1, 8), distinct(rng, rng.randint(1, 3), 2, 5)


def _groups(rng: Random) -> tuple[list[list[int]]]:
    return ([distinct(rng, rng.randint(1, 3), 1, 12) for _ in range(rng.randint(2, 4))],)


def _choices(groups: list[list[int]], rule: dict[str, str]) -> list[list[int]]:
    return [
        list(choice)
        for choice in product(*groups)
        if (choice == tuple(sorted(set(choice))) if rule["test"].startswith("value >") else _far(choice))
    ]


def _far(choice: tuple[int, ...]) -> bool:
    return all(abs(a - b) > 2 for a, b in pairwise(choice))


LESSON = Lesson(
    topic="Backtracking: trying and taking back",
    area="backtracking",
    concepts=("backtracking", "recursion", "search"),
    openings=(
        """In a maze you follow a corridor until it ends, go back to the last fork and try the next one. Programs
        search in the same way for seating plans, codes and timetables: it is called backtracking.""",
        """A loop tries values for one place. If there are several places, and nobody says how many, the loops would
        have to be nested to an unknown depth. A function that calls itself does that.""",
        """Make a choice, see where it leads, take it back, make the next one. Whoever can describe a single choice can
        search through all combinations.""",
    ),
    ideas=(
        (
            """The pattern has three lines inside a loop: do something, call yourself, undo it. Around it stands the
            test whether everything is decided already.""",
            """Each call makes one decision and leaves the others to the next call. The loop goes through the
            possibilities for this decision; the depth of the calls is the number of decisions made.""",
        ),
        (
            """What was done has to be undone exactly. After `append` comes `pop`, after marking comes unmarking;
            then the next trial begins in the same state as the one before.""",
            """If the state is a new value in each call, such as a tuple that is one longer, nothing has to be
            undone. With a list that is shared by all calls it has to.""",
        ),
        (
            """A choice that breaks a rule is skipped before the call. The earlier this is noticed, the larger the
            part of the search that is saved.""",
            """Do not build everything and test at the end. A row that has gone wrong in its second place need not be
            completed in a thousand ways.""",
        ),
        (
            """When all decisions are made, a solution has been found. It can be printed, counted, stored as a copy, or
            yielded; a search for one solution stops here and returns it.""",
            """To keep a solution, copy it: `found.append(list(current))`. The list `current` itself goes on
            changing and is empty when the search is over.""",
        ),
    ),
    examples=(_rods, _generator, _trace),
    pitfalls=(
        """Forgetting to take back. Without `row.pop()` the choices of a failed trial stay in the list, and later
        solutions contain them.""",
        """Storing the list instead of a copy. All stored solutions are then the same object, and after the search it is
        empty.""",
        """Testing the rule only when everything is decided. The result is right, but the search goes through all
        combinations, and with a few more places it does not come to an end.""",
    ),
    questions=(_pack_question, _clock_question),
    asks=(
        "What does the pattern look like?",
        "Why must a step be undone?",
        "When is a rule tested?",
        "What happens when a solution is found?",
    ),
    notes={
        "student": (
            """The calls form a tree, and backtracking is a depth-first walk through it. Skipping a choice cuts off
            a branch, which is called pruning.""",
        ),
        "engineer": (
            """`itertools.product` and `permutations` enumerate without rules. Backtracking wins as soon as partial
            results can be rejected; the recursion depth is the number of decisions, so Python's limit is rarely
            met.""",
        ),
        "young": (
            """Try on a hat. Then try each scarf with it. Take the hat off again and try the next hat. So you miss
            nothing.""",
        ),
        "teacher": (
            """Let the class play the search with three names on cards and write plus and minus for each step on the
            board. The staircase that appears is the call stack.""",
        ),
    },
    families=(
        Family(
            "fill_length_with_rods",
            "size|target|total: int, rods|parts|sizes: list[int] -> $hint",
            names=("$stem", "${stem}_of_row", "rod_$word"),
            tells=(
                "Fill a row of exactly $size with rods, one behind the other. $rods lists the lengths there are, "
                "each "
                "as often as needed$rule. Return $what.",
                "Lay rods of the lengths in $rods in a row of total length $size$rule. Each length may "
                "be used any number of times, and the order of the rods in the row matters. Return $what.",
                "A row of length $size is made of rods whose lengths are listed in $rods and can be "
                "repeated$rule. Rows "
                "in which the rods come in another order are different. Return $what.",
            ),
            notes=("For the length 0 there is one way, with no rods.",),
            varies={
                "rule": (
                    {
                        "stem": "rod_rows",
                        "word": "list",
                        "hint": "list[list[int]]",
                        "rule": "",
                        "what": "all ways as lists, found by trying the lengths in the order of the list",
                        "start": "[]",
                        "keep": "found.append(list(row))",
                        "scope": "",
                        "test": "rod <= left",
                        "count": "found",
                        "unless": "",
                    },
                    {
                        "stem": "count_varied_rows",
                        "word": "changing",
                        "hint": "int",
                        "rule": ", but the same length must not come twice in a row",
                        "what": "the number of ways",
                        "start": "0",
                        "keep": "found += 1",
                        "scope": "nonlocal found\n    ",
                        "test": "rod <= left and row[-1:] != [rod]",
                        "count": "len(found)",
                        "unless": " if rest[:1] != [rod]",
                    },
                )
            },
            solutions=(
                program("""
                    found = $start
                    row = []

                    def extend(left):
                        ${scope}if left == 0:
                            $keep
                            return
                        for rod in $rods:
                            if $test:
                                row.append(rod)
                                extend(left - rod)
                                row.pop()

                    extend($size)
                    return found
                """),
                program("""
                    def rows(left):
                        if left == 0:
                            return [[]]
                        fitting = [rod for rod in $rods if rod <= left]
                        return [[rod, *rest] for rod in fitting for rest in rows(left - rod)$unless]

                    found = rows($size)
                    return $count
                """),
            ),
            oracle=lambda length, rods, rule: (
                _all_fillings(length, rods, rule) if rule["word"] == "list" else len(_all_fillings(length, rods, rule))
            ),
            draw=lambda rng, rule: _rod_case(rng),
            edges=((0, [2, 3]), (1, [2]), (4, [2]), (7, [3, 2])),
            about={
                "size": "the length of the row, not negative",
                "rods": "different lengths, each at least 1",
                "return": "$what",
            },
        ),
        Family(
            "one_from_each_list",
            "groups|lists|rows: list[list[int]] -> list[list[int]]",
            names=("${word}_choices", "choose_$word", "pick_$word", "all_${word}_picks"),
            tells=(
                "Take one number from each list of $groups, in order, such that $rule. Return all possible choices as "
                "lists.",
                "Return every way of choosing one number from the first of $groups, one from the second and so on, in "
                "which $rule.",
                "Choose exactly one number from every list in $groups so that $rule, and return the list of all such "
                "choices.",
            ),
            notes=(
                "The choices are ordered by the position of the first number in its list, then of the second, and "
                "so on.",
            ),
            varies={
                "rule": (
                    {
                        "word": "rising",
                        "rule": "each number is larger than the one before",
                        "test": "value > chosen[-1]",
                    },
                    {
                        "word": "distant",
                        "rule": "neighbouring numbers differ by more than 2",
                        "test": "abs(value - chosen[-1]) > 2",
                    },
                )
            },
            solutions=(
                program("""
                    found = []
                    chosen = []

                    def extend():
                        if len(chosen) == len($groups):
                            found.append(chosen[:])
                            return
                        for value in $groups[len(chosen)]:
                            if not chosen or $test:
                                chosen.append(value)
                                extend()
                                chosen.pop()

                    extend()
                    return found
                """),
                program("""
                    choices = [[]]
                    for group in $groups:
                        choices = [
                            [*chosen, value]
                            for chosen in choices
                            for value in group
                            if not chosen or $test
                        ]
                    return choices
                """),
                program("""
                    def complete(chosen):
                        if len(chosen) == len($groups):
                            return [chosen]
                        found = []
                        for value in $groups[len(chosen)]:
                            if chosen == [] or $test:
                                found += complete(chosen + [value])
                        return found

                    return complete([])
                """),
            ),
            oracle=_choices,
            draw=lambda rng, rule: _groups(rng),
            edges=(([[4, 1]],), ([[1, 5], [3, 4], [4, 9]],), ([[9], [1, 2]],), ([[2, 5], [5, 8]],)),
            about={"groups": "lists of different numbers, none of them empty", "return": "all choices as lists"},
            noun="the choices, as lists, of one number from each list of $groups in which $rule",
            gives="lists",
        ),
    ),
)
