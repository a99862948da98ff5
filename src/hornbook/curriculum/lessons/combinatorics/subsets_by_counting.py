"""All subsets by counting in binary: each number from 0 to 2**n - 1 stands for one."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _list_all(rng: Random) -> Example:
    items = fruits(rng, 3)
    return example(
        """Three kinds of fruit, each of which may be bought or not. Counting from 0 to 7 in binary goes through all
        the baskets: digit i decides about item i.""",
        """
        items = $items
        for number in range(2 ** len(items)):
            basket = [item for i, item in enumerate(items) if number >> i & 1]
            print(f"{number:03b}", basket)
        """,
        """The last digit belongs to the item with index 0. Every basket comes up exactly once, because every row of
        three digits belongs to exactly one number.""",
        items=items,
    )


def _best_load(rng: Random) -> Example:
    weights = distinct(rng, 6, 3, 25)
    limit = sum(weights) // 2 + rng.randint(-3, 3)
    who = people(rng, 1)[0]
    return example(
        """$who may carry $limit kilograms and wants to come as close to that as possible. With six things there are
        64 possibilities, and all of them are tried.""",
        '''
        def best_load(weights: list[int], limit: int) -> list[int]:
            """Return the choice with the largest sum that does not exceed the limit."""
            best = []
            for number in range(2 ** len(weights)):
                load = [w for i, w in enumerate(weights) if number >> i & 1]
                if sum(best) < sum(load) <= limit:
                    best = load
            return best


        load = best_load($weights, $limit)
        print(load, sum(load))
        ''',
        """The chained comparison asks both questions: better than before, and allowed. The empty choice is always
        allowed, so the search starts from it.""",
        weights=weights,
        limit=limit,
        who=who,
    )


def _by_doubling(rng: Random) -> Example:
    items = rng.sample("abcdefg", 3)
    return example(
        """Subsets can also be built by doubling: each new item is added to a copy of every subset found so far.""",
        '''
        def subsets(items: list[str]) -> list[list[str]]:
            """Return all subsets, in the order in which binary counting gives them."""
            found = [[]]
            for item in items:
                found += [subset + [item] for subset in found]
                print(len(found), "subsets")
            return found


        items = $items
        by_counting = [
            [item for i, item in enumerate(items) if number >> i & 1] for number in range(2 ** len(items))
        ]
        print(subsets(items) == by_counting)
        ''',
        """The list on the right of `+=` is complete before anything is appended, so the loop does not run after its
        own tail. The two methods even agree in the order.""",
        items=items,
    )


def _flags(rng: Random) -> Example:
    names = things(rng, 4)
    number = rng.randint(3, 14)
    return example(
        """Every subset has a number. It serves as a short name, as the key of a dictionary, or
        to store a choice.""",
        '''
        def number_of(subset: list[str], items: list[str]) -> int:
            """Return the number that stands for the subset of the items."""
            return sum(2 ** items.index(item) for item in subset)


        def subset_of(number: int, items: list[str]) -> list[str]:
            """Return the subset that the number stands for."""
            return [item for i, item in enumerate(items) if number >> i & 1]


        items = $names
        chosen = subset_of($number, items)
        print(chosen)
        print(number_of(chosen, items), number_of([], items), number_of(items, items))
        ''',
        """The empty set has the number 0 and the full set 15, the largest with four digits. The order within the
        subset makes no difference to its number.""",
        names=names,
        number=number,
    )


def _split_question(rng: Random) -> Question:
    values = [rng.randint(2, 9) for _ in range(5)]
    if sum(values) % 2:
        values[0] += 1
    return question(
        """Two heirs want to divide some things so that the values differ as little as possible. Write a function
        that returns the smallest possible difference.""",
        '''
        def smallest_difference(values: list[int]) -> int:
            """Return the smallest difference between the two parts of a division."""
            total = sum(values)
            best = total
            for number in range(2 ** len(values)):
                part = sum(value for i, value in enumerate(values) if number >> i & 1)
                best = min(best, abs(total - 2 * part))
            return best


        print(smallest_difference($values), smallest_difference([7]), smallest_difference([]))
        ''',
        """What one heir does not get, the other one does, so a subset describes the whole division. The difference
        of `total - part` and `part` is `total - 2 * part`.""",
        values=values,
    )


def _pairs_question(rng: Random) -> Question:
    n = rng.randint(3, 5)
    return question(
        """Write a function that counts the subsets of the numbers 1 to n that contain no two consecutive numbers.
        Look at the counts for several n.""",
        '''
        def loose_subsets(n: int) -> int:
            """Return how many subsets of 1 to n contain no two consecutive numbers."""
            return sum(number & (number >> 1) == 0 for number in range(2**n))


        print([loose_subsets(k) for k in range($n + 3)])
        ''',
        """Two ones side by side meet when the number is laid over itself, shifted by one place. Each count is the
        sum of the two before it: the Fibonacci numbers.""",
        n=n,
    )


def _power(items: list[int]) -> list[list[int]]:
    """All subsets by recursion on the last item, in the order of binary counting."""
    if not items:
        return [[]]
    before = _power(items[:-1])
    return before + [[*one, items[-1]] for one in before]


def _best(values: list[int], limit: int, key: str) -> int:
    totals = sorted({sum(subset) for subset in _power(values)})
    if key == "below":
        return [total for total in totals if total <= limit][-1]
    nearest = min(abs(total - limit) for total in totals)
    return next(total for total in totals if abs(total - limit) == nearest)


def _fits(subset: list[int], m: int, key: str) -> bool:
    if key == "multiples":
        return sum(subset) in range(0, 200, m)
    if key == "narrow_subsets":
        return all(abs(a - b) <= m for a in subset for b in subset)
    if key == "small_subsets":
        return not subset[3:] and sum(subset) < m
    return not [x for x in subset if x < m] and len(subset) in (0, 2, 4, 6)


LESSON = Lesson(
    topic="All subsets of a set by counting in binary",
    area="combinatorics",
    concepts=("subsets", "binary_counting", "exhaustive_search"),
    openings=(
        """Each of n things may be taken or left. Written as digits, 1 for taken and 0 for left, every choice is a
        binary number, and counting goes through all of them.""",
        """How can a program try every possible selection? It need not remember where it is: it just counts, and the
        binary digits of the counter are the selection.""",
        """A set of 10 things has 1024 subsets, a set of 20 about a million. Up to there, trying all of them is a
        perfectly good way to solve a problem.""",
    ),
    ideas=(
        (
            """A set with n members has `2 ** n` subsets, since there are two possibilities for each member. The
            numbers from 0 to `2 ** n - 1` stand for them, one each.""",
            """Every new member doubles the number of subsets: all the old ones stay, and each has a twin that
            contains the new member.""",
        ),
        (
            """Let a number count the subsets. Its bit with index `i` says whether item `i` is taken: `number >> i &
            1`. The number 0 is the empty set, the last number the whole set.""",
            """Count from 0 to `2 ** n - 1` and think of the counter as a row of switches, one for each item.
            Counting up runs through all positions of the switches without ever repeating one.""",
        ),
        (
            """To solve a problem by exhaustive search, form each subset, test whether it is allowed, and keep the
            best. No cleverness is needed, and the result is certain.""",
            """Exhaustive search has a fixed pattern: a loop over `range(2 ** n)`, a comprehension that picks the
            items, a condition, and a variable for the best so far.""",
        ),
        (
            """The time doubles with every further item. 20 items are a matter of seconds, 30 of hours, and 60 are
            out of the question.""",
            """Exhaustive search is limited by `2 ** n`. Before starting it, compute this number and compare it with
            a few million steps a second.""",
        ),
    ),
    examples=(_list_all, _best_load, _by_doubling, _flags),
    pitfalls=(
        """Counting only to `2 ** n - 2` with `range(2 ** n - 1)`. The range already leaves out its end, so the full
        set is never tried. Write `range(2 ** n)`.""",
        """Starting at 1 without meaning to. That skips the empty set, which often is a legal choice, for instance
        when no item fits at all.""",
        """Mixing up `2 ** n` and `n ** 2`. For 4 the two are equal, which hides the mistake in a small test; for 5
        they are 32 and 25.""",
    ),
    questions=(_split_question, _pairs_question),
    asks=(
        "How many subsets are there?",
        "How does a number stand for a subset?",
        "What is it good for?",
        "How far can I go?",
    ),
    notes={
        "young": (
            """Hold up three fingers and fold them down in every possible way. There are eight ways, with all up and
            all down among them.""",
        ),
        "student": (
            """Subsets and 0-1 vectors of length n are the same thing in two notations. Adding in the sense of
            exclusive or makes them a vector space over the field with two elements.""",
        ),
        "engineer": (
            """For subsets of a fixed size use `itertools.combinations`; chaining it over all sizes gives all subsets
            ordered by size. The counter is the better choice when subsets serve as keys.""",
        ),
        "teacher": (
            """Write the binary numbers 000 to 111 on the board and let three pupils stand or sit accordingly.
            Afterwards ask how many rows a fourth pupil would add.""",
        ),
    },
    families=(
        Family(
            "subset_with_number",
            "items|names|things: list[str], code|rank|k: int -> list[str]",
            names=("subset_number", "${key}_by_number", "decode_$key", "pick_$key"),
            tells=(
                "The subsets of $items are numbered: bit i of the number says whether the item with index i is in "
                "it. Return $what with "
                "the number $code, in the order of $items.",
                "Return $what that belongs to $code, keeping the order of $items. Items whose index is a place "
                "with a 1 in the binary "
                "form of $code are in the subset, the lowest place being 0.",
                "Take the binary digits of $code from the right: a 1 means that the corresponding item of $items, "
                "from the left, belongs "
                "to the subset. Return $what as a list.",
            ),
            notes=("$code is not negative and less than 2 to the power of the number of items.",),
            varies={
                "side": (
                    {"key": "chosen", "what": "the subset", "test": "== 1"},
                    {"key": "left_over", "what": "what is left of the items without the subset", "test": "== 0"},
                )
            },
            solutions=(
                "return [item for i, item in enumerate($items) if $code >> i & 1 $test]",
                program(
                    """
                    found, rest = [], $code
                    for item in $items:
                        rest, digit = divmod(rest, 2)
                        if digit $test:
                            found.append(item)
                    return found"""
                ),
                program(
                    """
                    digits = f"{$code:0{len($items)}b}"
                    return [item for item, digit in zip($items, reversed(digits)) if int(digit) $test]"""
                ),
            ),
            oracle=lambda items, code, side: [
                items[i]
                for i in _power(list(range(len(items))))[
                    code if side["key"] == "chosen" else 2 ** len(items) - 1 - code
                ]
            ],
            draw=lambda rng, side: (lambda n: (things(rng, n), rng.randrange(2**n)))(rng.randint(2, 5)),
            edges=(([], 0), (["a", "b", "c"], 6), (["a", "b", "c"], 0), (["x", "y"], 3)),
            about={"items": "different items", "code": "the number of the subset", "return": "items in their order"},
            noun="$what with the number $code among the subsets of $items",
            gives="words",
        ),
        Family(
            "best_subset",
            "values|weights|lengths: list[int], bound: int -> int",
            names=("best_$key", "${key}_total", "total_$key", "find_$key"),
            tells=(
                "Some of the $values are chosen, possibly none or all of them. Return $what $bound$more.",
                "Each of the $values may be taken once or left. Return $what $bound$more.",
                "Look at the sums of all subsets of $values, the empty one with the sum 0 included. Return $what "
                "$bound$more.",
            ),
            notes=("All values are positive and $bound is not negative.",),
            varies={
                "aim": (
                    {
                        "key": "below",
                        "what": "the largest total that is at most",
                        "more": "",
                        "end": "max(total for total in totals if total <= bound)",
                    },
                    {
                        "key": "closest",
                        "what": "the total that is closest to",
                        "more": ", the smaller one when two are equally close",
                        "end": "min(totals, key=lambda total: (abs(total - bound), total))",
                    },
                )
            },
            solutions=(
                program(
                    """
                    totals = []
                    for number in range(2 ** len($values)):
                        totals.append(sum(value for i, value in enumerate($values) if number >> i & 1))
                    return $end"""
                ),
                program(
                    """
                    totals = [0]
                    for value in $values:
                        totals += [total + value for total in totals]
                    return $end"""
                ),
            ),
            oracle=lambda values, bound, aim: _best(values, bound, aim["key"]),
            draw=lambda rng, aim: (lambda v: (v, rng.randint(3, max(4, sum(v)))))(
                numbers(rng, rng.randint(2, 6), 2, 20)
            ),
            edges=(([], 5), ([7, 9], 3), ([4, 6, 9], 14), ([3, 5], 4), ([10], 5)),
            about={"values": "positive numbers", "bound": "the number to compare with", "return": "a total"},
        ),
        Family(
            "counted_subsets",
            "values|numbers|items: list[int], m: int -> int",
            names=("count_$key", "number_of_$key", "${key}_count", "how_many_$key"),
            tells=(
                "Return how many of the choices from $values $phrase $m$more. Each item may be taken or left.",
                "Count the subsets of the items of $values that $phrase $m$more. Items at different places are "
                "different.",
                "Of the 2 to the power of len($values) ways to take or leave each item, how many $phrase $m$more? "
                "Return the number.",
            ),
            notes=("The empty choice counts as well$empty.", "$m is positive."),
            varies={
                "rule": (
                    {
                        "key": "multiples",
                        "phrase": "have a sum that is a multiple of",
                        "more": "",
                        "empty": ", with the sum 0",
                        "test": "sum(chosen) % m == 0",
                    },
                    {
                        "key": "narrow_subsets",
                        "phrase": "contain no two items that differ by more than",
                        "more": "",
                        "empty": "",
                        "test": "not chosen or max(chosen) - min(chosen) <= m",
                    },
                    {
                        "key": "small_subsets",
                        "phrase": "have at most three members and a sum below",
                        "more": "",
                        "empty": ", with the sum 0",
                        "test": "len(chosen) <= 3 and sum(chosen) < m",
                    },
                    {
                        "key": "large_subsets",
                        "phrase": "contain only items of at least",
                        "more": ", and an even number of them",
                        "empty": "",
                        "test": "len(chosen) % 2 == 0 and all(item >= m for item in chosen)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    count = 0
                    for number in range(2 ** len($values)):
                        chosen = [item for i, item in enumerate($values) if number >> i & 1]
                        if $test:
                            count += 1
                    return count"""
                ),
                program(
                    """
                    subsets = [[]]
                    for item in $values:
                        subsets += [[*chosen, item] for chosen in subsets]
                    return sum(1 for chosen in subsets if $test)"""
                ),
            ),
            oracle=lambda values, m, rule: len([s for s in _power(values) if _fits(s, m, rule["key"])]),
            draw=lambda rng, rule: (numbers(rng, rng.randint(2, 6), 1, 12), rng.randint(2, 9)),
            edges=(([], 3), ([4, 4], 4), ([1, 2, 3], 3), ([6, 2, 5, 1], 5)),
            about={"values": "positive numbers", "m": "the number in the condition", "return": "how many subsets fit"},
            noun="the number of subsets of $values that $phrase $m$more",
            gives="nat",
        ),
    ),
)
