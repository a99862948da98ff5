"""Combinations: choosing some of several things, by recursion and with itertools."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _take_or_leave(rng: Random) -> Example:
    items = fruits(rng, 4)
    return example(
        """Look at the first item. Either it is taken, and k - 1 more come from the rest; or it is left, and all k
        come from the rest. That is the whole recursion.""",
        '''
        def choose(items: list[str], k: int) -> list[list[str]]:
            """Return all choices of k items, each in the order of the list."""
            if k == 0:
                return [[]]
            if len(items) < k:
                return []
            first, rest = items[0], items[1:]
            taken = [[first] + more for more in choose(rest, k - 1)]
            return taken + choose(rest, k)


        for choice in choose($items, 2):
            print(choice)
        ''',
        """There are two base cases. With nothing left to choose there is one choice, the empty one; with too few
        items there is none. The choices with "$first" come before the others.""",
        items=items,
        first=items[0],
    )


def _library(rng: Random) -> Example:
    names = people(rng, 5)
    return example(
        """`itertools.combinations` lists the choices of k things as tuples. Here all pairs of five people are to meet
        once.""",
        """
        from itertools import combinations

        names = $names
        pairs = list(combinations(names, 2))
        print(len(pairs), "meetings, the first and the last:")
        print(pairs[0], pairs[-1])
        for k in range(6):
            print(k, len(list(combinations(names, k))))
        """,
        """In a pair the order does not matter, so each of the five meets four others and every meeting was counted
        twice: 5 * 4 / 2 is 10. The table of numbers reads the same from above and below, because choosing k means
        leaving out 5 - k.""",
        names=names,
    )


def _with_condition(rng: Random) -> Example:
    weights = sorted(distinct(rng, 5, 3, 20))
    limit = max(sum(weights) // 2, sum(weights[:3]) + 2)
    return example(
        """Three of five parcels go into a basket that carries at most $limit kilograms. Which choices are possible,
        and which one uses the basket best?""",
        """
        from itertools import combinations

        weights = $weights
        fitting = [c for c in combinations(weights, 3) if sum(c) <= $limit]
        for choice in fitting:
            print(choice, sum(choice))
        print("best:", max(fitting, key=sum))
        """,
        """All ten choices are made and the unsuitable ones dropped. That is simple and fast enough for small
        numbers; with many items it pays to stop as soon as a choice is too heavy.""",
        weights=weights,
        limit=limit,
    )


def _prune(rng: Random) -> Example:
    values = sorted(distinct(rng, 6, 2, 15))
    target = values[0] + values[2] + values[3]
    return example(
        """When the numbers are sorted, the recursion can see early that nothing more will come of a choice: if the
        next number is too large, all later ones are too.""",
        '''
        def choices_with_sum(values: list[int], target: int) -> list[list[int]]:
            """Return the choices from ascending positive values that add up to the target."""
            if target == 0:
                return [[]]
            found = []
            for i, value in enumerate(values):
                if value > target:
                    break
                for more in choices_with_sum(values[i + 1 :], target - value):
                    found.append([value] + more)
            return found


        print(choices_with_sum($values, $target))
        print(choices_with_sum($values, 1))
        ''',
        """Here the loop decides which number is the smallest of the choice, and the call deals with the larger ones.
        `break` saves the work that could not lead anywhere.""",
        values=values,
        target=target,
    )


def _count_question(rng: Random) -> Question:
    n = rng.randint(6, 10)
    k = rng.randint(2, n - 3)
    return question(
        """Write a function that counts the choices of k out of n things without listing them, using the same two
        cases: the first thing is taken or left.""",
        '''
        def count_choices(n: int, k: int) -> int:
            """Return in how many ways k of n things can be chosen."""
            if k == 0:
                return 1
            if n < k:
                return 0
            return count_choices(n - 1, k - 1) + count_choices(n - 1, k)


        print(count_choices($n, $k), count_choices($n, $other))
        print(count_choices(3, 4))
        ''',
        """Lists become numbers and joining lists becomes adding. The two results in the first line agree, since
        choosing $k of $n is leaving out $other.""",
        n=n,
        k=k,
        other=n - k,
    )


def _groups_question(rng: Random) -> Question:
    a, b = rng.randint(3, 5), rng.randint(3, 5)
    who = people(rng, a + b)
    return question(
        """A jury of three is chosen from two classes, and neither class may fill it alone. Write a function that
        lists all juries.""",
        '''
        from itertools import combinations


        def juries(first: list[str], second: list[str]) -> list[tuple[str, ...]]:
            """Return the juries of three with members of both classes."""
            found = []
            for from_first in (1, 2):
                for some in combinations(first, from_first):
                    for others in combinations(second, 3 - from_first):
                        found.append(some + others)
            return found


        all_juries = juries($one, $two)
        print(all_juries[0], all_juries[-1])
        print(len(all_juries))
        ''',
        """The two cases, one or two members from the first class, exclude each other, so their results are put
        together. Within a case every choice goes with every other.""",
        one=who[:a],
        two=who[a:],
    )


def _subsets(n: int, k: int) -> list[list[int]]:
    """Indexes of the choices, by counting in binary, in the usual order."""
    found = [[i for i in range(n) if bits >> i & 1] for bits in range(1 << n) if bits.bit_count() == k]
    return sorted(found)


def _allowed(team: list[int], size: int, key: str) -> bool:
    if key == "with_first":
        return team[0] == 0
    if key == "without_both":
        return not {0, size - 1} <= set(team)
    return all(abs(a - b) != 1 for a in team for b in team)


def _some(rng: Random, ask: dict[str, str]) -> tuple[list[int], int]:
    count = rng.randint(2, 5)
    return numbers(rng, count, -2, 12), rng.randint(1, count)


LESSON = Lesson(
    topic="Combinations: choosing k of n things by recursion",
    area="combinatorics",
    concepts=("combinations", "recursion", "itertools"),
    openings=(
        """Two of five people for the washing-up, six numbers of a lottery, three books for the journey: in a choice,
        only what was chosen matters, not the order.""",
        """To list all choices of k things, no index juggling is needed. One question is enough: is the first thing
        in the choice or not?""",
        """Nested loops list all pairs, and a third loop all triples. But what if the number of things to choose is a
        parameter? Then recursion takes the place of the loops.""",
    ),
    ideas=(
        (
            """A combination is a choice without order. `{a, b}` and `{b, a}` are the same choice, so each is listed
            once, in the order of the list.""",
            """Unlike an arrangement, a choice does not change when its members are exchanged. To avoid listing it
            twice, take the items in the order in which they stand.""",
        ),
        (
            """Split all choices by the first item. Those with it are the choices of `k - 1` from the rest, with the
            item put in front; those without it are the choices of `k` from the rest.""",
            """Take it or leave it: in both cases the list gets shorter, and in one of them fewer items are still
            wanted. Nothing is missed and nothing is listed twice, because every choice has the first item or does
            not.""",
        ),
        (
            """When `k` is 0 there is exactly one choice, `[[]]`. When fewer than `k` items are left, there is none,
            `[]`. The difference between the two decides whether the function works.""",
            """The base cases answer two questions. Choosing nothing is possible in one way. Choosing more than there
            is is not possible at all.""",
        ),
        (
            """`itertools.combinations(items, k)` yields all choices of k items as tuples. It goes by position: equal
            items are treated as different.""",
            """For pairs two loops will do, the second one starting behind the first: `for j in range(i + 1, n)`. The
            library function works for any k and says what is meant.""",
        ),
    ),
    examples=(_take_or_leave, _library, _with_condition, _prune),
    pitfalls=(
        """Putting `if not items: return []` first. The choice of 0 items from an empty list, which is `[[]]`, is
        lost then, and with it every result. Ask for `k == 0` before anything else.""",
        """Starting the inner loop of a pair at 0. Then every pair comes twice and every item is paired with itself.
        It must start at `i + 1`.""",
        """Using `permutations` where the order does not matter. Of 5 people it lists 20 pairs in place of 10, and
        sums over them are twice too large.""",
    ),
    questions=(_count_question, _groups_question),
    asks=(
        "What is a combination?",
        "How does the recursion work?",
        "When does it end?",
        "Is there a ready function?",
    ),
    notes={
        "young": (
            """Choose two toys out of four for a trip. First write down every pair with the bear, then the pairs
            without the bear. You have all six.""",
        ),
        "student": (
            """The two cases of the recursion are the rule C(n, k) = C(n - 1, k - 1) + C(n - 1, k), read for sets. A
            bijective proof is already a program.""",
        ),
        "analyst": (
            """All pairs of columns, for a table of correlations say, are `combinations(columns, 2)`. With 30 columns
            that makes 435, a number worth knowing before the loop starts.""",
        ),
        "engineer": (
            """`combinations` is lazy and emits in lexicographic order of indexes. For weighted or constrained
            choices a hand-written recursion can prune; the library function cannot.""",
        ),
    },
    families=(
        Family(
            "teams_by_rule",
            "players|people|names: str, size|k: int -> list[str]",
            names=("teams_$key", "choose_$key", "list_teams", "groups_$key"),
            tells=(
                "Each character of $players is a player. Return all teams of $size players $phrase, as texts in "
                "which they "
                "stand in the given order. The teams come in the order of `itertools.combinations`.",
                "List the choices of $size characters from $players $phrase, in the order in which "
                "`itertools.combinations` "
                "would yield them, each joined to a text.",
                "Return a list of all ways to choose $size of the different characters in $players $phrase. A choice "
                "is a text "
                "with its characters in the given order; the choices follow each other as in `itertools.combinations`.",
            ),
            notes=("All characters are different, and $size is at least 1.",),
            varies={
                "rule": (
                    {"key": "with_first", "phrase": "that contain the first one", "test": "0 in team"},
                    {
                        "key": "without_both",
                        "phrase": "that do not contain both the first and the last one",
                        "test": "not (0 in team and last in team)",
                    },
                    {
                        "key": "spread",
                        "phrase": "without two that are neighbours in the given text",
                        "test": "all(b - a > 1 for a, b in zip(team, team[1:]))",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from itertools import combinations
                    last = len($players) - 1
                    found = []
                    for team in combinations(range(last + 1), $size):
                        if $test:
                            found.append("".join($players[i] for i in team))
                    return found"""
                ),
                program(
                    """
                    last = len($players) - 1

                    def teams(start: int, wanted: int) -> list[list[int]]:
                        if wanted == 0:
                            return [[]]
                        return [[i] + more for i in range(start, last + 1) for more in teams(i + 1, wanted - 1)]

                    chosen = [team for team in teams(0, $size) if $test]
                    return ["".join($players[i] for i in team) for team in chosen]"""
                ),
            ),
            oracle=lambda players, size, rule: [
                "".join(players[i] for i in team)
                for team in _subsets(len(players), size)
                if _allowed(team, len(players), rule["key"])
            ],
            draw=lambda rng, rule: (
                "".join(rng.sample("ABCDEFGHJK", rng.choice((3, 4, 4, 5)))),
                rng.choice((1, 2, 2, 3)),
            ),
            edges=(("A", 1), ("XY", 3), ("pqrs", 2), ("KLMNO", 3)),
            about={"players": "different characters", "size": "members of a team", "return": "the teams as texts"},
            noun="the teams of $size players from $players $phrase",
            gives="words",
        ),
        Family(
            "totals_of_choices",
            "numbers|values|weights: list[int], k|count|size: int -> $hint",
            names=("${key}_of_choices", "choice_$key", "${key}_of_size_k", "find_$key"),
            tells=(
                "Choose $k of the $numbers and add them up. Return $what.",
                "Look at the sums of all choices of $k items from $numbers. Return $what.",
                "Return $what that can be reached by adding $k of the $numbers, each used at most as often as it "
                "occurs.",
            ),
            notes=("$k is at least 1 and not above the length of $numbers.",),
            varies={
                "ask": (
                    {
                        "key": "totals",
                        "hint": "list[int]",
                        "what": "the different totals in ascending order",
                        "end": "sorted(totals)",
                    },
                    {
                        "key": "total_count",
                        "hint": "int",
                        "what": "the number of different totals",
                        "end": "len(totals)",
                    },
                    {
                        "key": "even_totals",
                        "hint": "list[int]",
                        "what": "the different even totals in ascending order",
                        "end": "sorted(total for total in totals if total % 2 == 0)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from itertools import combinations
                    totals = {sum(choice) for choice in combinations($numbers, $k)}
                    return $end"""
                ),
                program(
                    """
                    def sums(rest: list[int], wanted: int) -> set[int]:
                        if wanted == 0:
                            return {0}
                        if len(rest) < wanted:
                            return set()
                        with_first = {rest[0] + total for total in sums(rest[1:], wanted - 1)}
                        return with_first | sums(rest[1:], wanted)

                    totals = sums($numbers, $k)
                    return $end"""
                ),
                program(
                    """
                    reached = {(0, 0)}
                    for number in $numbers:
                        reached |= {(used + 1, total + number) for used, total in reached if used < $k}
                    totals = {total for used, total in reached if used == $k}
                    return $end"""
                ),
            ),
            oracle=lambda numbers, k, ask: (
                lambda t: (
                    len(t) if ask["key"] == "total_count" else [x for x in t if ask["key"] == "totals" or x % 2 == 0]
                )
            )(sorted({sum(numbers[i] for i in c) for c in _subsets(len(numbers), k)})),
            draw=_some,
            edges=(([4], 1), ([1, 2, 3], 3), ([5, 5, 2], 2)),
            about={"numbers": "the numbers to choose from", "k": "how many are chosen", "return": "$what"},
        ),
        Family(
            "choices_reaching_target",
            "values|numbers|prices: list[int], target|amount|goal: int -> int",
            names=("choices_$key", "count_choices_$key", "${key}_choices", "number_$key"),
            tells=(
                "Return in how many ways some of the $values, at least one, can be chosen so that their sum is "
                "$phrase $target. Items "
                "count as different even when they are equal.",
                "Count the choices of one or more items of $values with a total $phrase $target. Equal items at "
                "different places make "
                "different choices.",
                "How many non-empty choices of items from $values have a sum of $phrase $target? The place of an item "
                "counts, not only its "
                "value.",
            ),
            notes=("All values are positive, and the result is 0 when there is no such choice.",),
            varies={
                "rule": (
                    {"key": "exactly", "phrase": "exactly", "sign": "=="},
                    {"key": "within", "phrase": "at most", "sign": "<="},
                ),
            },
            solutions=(
                program(
                    """
                    from itertools import combinations
                    count = 0
                    for size in range(1, len($values) + 1):
                        for choice in combinations($values, size):
                            if sum(choice) $sign $target:
                                count += 1
                    return count"""
                ),
                program(
                    """
                    def ways(i: int, so_far: int) -> int:
                        if i == len($values):
                            return 1 if so_far $sign $target else 0
                        return ways(i + 1, so_far) + ways(i + 1, so_far + $values[i])

                    return ways(0, 0) - (1 if 0 $sign $target else 0)"""
                ),
                program(
                    """
                    sums = [0]
                    for item in $values:
                        sums += [one + item for one in sums]
                    return sum(1 for one in sums[1:] if one $sign $target)"""
                ),
            ),
            oracle=lambda values, target, rule: sum(
                (s == target if rule["key"] == "exactly" else s <= target)
                for k in range(1, len(values) + 1)
                for c in _subsets(len(values), k)
                for s in [sum(values[i] for i in c)]
            ),
            draw=lambda rng, rule: (numbers(rng, rng.randint(2, 6), 1, 9), rng.randint(3, 16)),
            edges=(([], 5), ([3, 3, 6], 6), ([4, 1], 0), ([2, 4, 6, 8], 10)),
            noun="the number of choices from $values with a sum of $phrase $target",
            gives="nat",
        ),
    ),
)
