"""Making an amount out of given pieces: how many ways, and the fewest pieces."""

from itertools import pairwise, product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.dynamic_programming._draws import listed, several
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _fewest(pieces: list[int], amount: int) -> list[int | None]:
    table: list[int | None] = [0]
    for n in range(1, amount + 1):
        before = [table[n - p] for p in pieces if p <= n]
        known = [count for count in before if count is not None]
        table.append(1 + min(known) if known else None)
    return table


def _fewest_example(rng: Random) -> Example:
    pieces = rng.choice(([1, 4, 6], [1, 5, 8], [1, 3, 7], [1, 6, 10]))
    amount = {4: 8, 5: 10, 3: 9, 6: 12}[pieces[1]] + pieces[1] * rng.randint(0, 1)
    return example(
        """Stamps of $said cents are at hand, as many as needed. The fewest stamps for an amount: take each stamp
        once as the last one, and add 1 to the fewest for what is left.""",
        '''
        def fewest_stamps(stamps: list[int], amount: int) -> list[int]:
            """Return the fewest stamps for 0, 1, ..., amount cents; one of the stamps is worth 1."""
            table = [0]
            for cents in range(1, amount + 1):
                table.append(1 + min(table[cents - stamp] for stamp in stamps if stamp <= cents))
            return table


        table = fewest_stamps($pieces, $amount)
        print(table)
        print(table[$amount])
        ''',
        """Since there is a stamp of 1 cent, every amount can be made and `min` always has something to choose from. The
        last entry, $best, answers the question for $amount cents.""",
        pieces=pieces,
        said=listed(pieces),
        amount=amount,
        best=_fewest(pieces, amount)[-1],
    )


def _greedy_example(rng: Random) -> Example:
    big, mid = rng.choice(((6, 4), (9, 6), (10, 7), (8, 5)))
    amount = 2 * mid
    return example(
        """Taking the largest piece first seems natural. With pieces of 1, $mid and $big it fails for $amount.""",
        '''
        def largest_first(pieces: list[int], amount: int) -> list[int]:
            """Return the pieces that are used when the largest possible one is always taken."""
            used = []
            for piece in sorted(pieces, reverse=True):
                while piece <= amount:
                    used.append(piece)
                    amount -= piece
            return used


        def fewest(pieces: list[int], amount: int) -> int:
            """Return the smallest number of pieces that make the amount."""
            table = [0]
            for n in range(1, amount + 1):
                table.append(1 + min(table[n - piece] for piece in pieces if piece <= n))
            return table[amount]


        pieces = [1, $mid, $big]
        print(largest_first(pieces, $amount))
        print(fewest(pieces, $amount))
        ''',
        """Having taken $big, the first method has to fill the rest with ones. Two pieces of $mid would have done. The
        table doesn't decide early; it compares all possible last pieces.""",
        big=big,
        mid=mid,
        amount=amount,
    )


def _ways_example(rng: Random) -> Example:
    pieces = rng.choice(([2, 3, 5], [1, 2, 5], [2, 3, 7], [1, 3, 4]))
    amount = rng.randint(9, 14)
    return example(
        """In how many ways do lengths of $said add up to $amount, if the order doesn't matter? The pieces are
        admitted one after the other, and the table is updated for each.""",
        '''
        def ways(pieces: list[int], amount: int) -> int:
            """Return the number of selections with this sum; each piece may be used repeatedly."""
            table = [1] + [0] * amount
            for piece in pieces:
                for n in range(piece, amount + 1):
                    table[n] += table[n - piece]
                print(piece, table)
            return table[amount]


        print(ways($pieces, $amount))
        ''',
        """After the first line of output the table knows only the first piece. Each further piece adds the
        selections that contain it. Because the pieces come in a fixed order, every selection is counted once.""",
        pieces=pieces,
        said=listed(pieces),
        amount=amount,
    )


def _order_example(rng: Random) -> Example:
    a, b = rng.choice(((1, 2), (2, 3), (1, 3), (1, 4)))
    amount = rng.randint(6, 9)
    return example(
        """Counting the ways to make an amount takes two loops, and which of them is outside decides what is
        counted: selections, or sequences, in which the order of the pieces matters.""",
        '''
        def selections(pieces: list[int], amount: int) -> int:
            """Return the number of ways without regard to order."""
            table = [1] + [0] * amount
            for piece in pieces:
                for n in range(piece, amount + 1):
                    table[n] += table[n - piece]
            return table[amount]


        def sequences(pieces: list[int], amount: int) -> int:
            """Return the number of ways where the order matters."""
            table = [1] + [0] * amount
            for n in range(1, amount + 1):
                for piece in pieces:
                    if piece <= n:
                        table[n] += table[n - piece]
            return table[amount]


        print([selections([$a, $b], n) for n in range($amount + 1)])
        print([sequences([$a, $b], n) for n in range($amount + 1)])
        ''',
        """With the amounts in the outer loop, each of them looks at all pieces as the last one, so $a + $b and $b +
        $a are two ways. With the pieces outside, they are the same.""",
        a=a,
        b=b,
        amount=amount,
    )


def _impossible_question(rng: Random) -> Question:
    a, b = rng.choice(((4, 7), (3, 8), (5, 7), (3, 11), (5, 6)))
    return question(
        """With bags of $a and $b apples, which numbers of apples can't be bought? Write a function that lists them
        up to a limit.""",
        '''
        def impossible(sizes: list[int], limit: int) -> list[int]:
            """Return the numbers from 1 to the limit that are not a sum of the sizes."""
            possible = [True]
            for n in range(1, limit + 1):
                possible.append(any(possible[n - size] for size in sizes if size <= n))
            return [n for n in range(1, limit + 1) if not possible[n]]


        print(impossible([$a, $b], 40))
        ''',
        """A number can be bought if it can be bought without one of the bags. The last number in the list is $last:
        from there on everything is possible, as $a and $b have no common divisor.""",
        a=a,
        b=b,
        last=a * b - a - b,
    )


def _none_question(rng: Random) -> Question:
    pieces = rng.choice(([4, 6, 9], [5, 8], [6, 10, 15], [3, 10]))
    amount = rng.randint(11, 26)
    best = _fewest(pieces, amount)[amount]
    name = people(rng, 1)[0]
    return question(
        """$name has pipes of $said metres and needs exactly $amount metres. Write a function for the fewest pipes
        that returns -1 if it can't be done.""",
        '''
        def fewest_pipes(pipes: list[int], metres: int) -> int:
            """Return the fewest pipes whose lengths add up to the metres, -1 if there are none."""
            never = metres + 1
            table = [0] + [never] * metres
            for n in range(1, metres + 1):
                for pipe in pipes:
                    if pipe <= n:
                        table[n] = min(table[n], table[n - pipe] + 1)
            return table[metres] if table[metres] < never else -1


        print(fewest_pipes($pieces, $amount))
        print(fewest_pipes($pieces, 1))
        ''',
        """No answer can be larger than the number of metres, so `metres + 1` stands for "impossible" and never wins a
        comparison. $verdict""",
        name=name,
        pieces=pieces,
        said=listed(pieces),
        amount=amount,
        verdict="Here it can't be done." if best is None else f"Here {several(best, 'pipe')} will do.",
    )


def _selections(pieces: list[int], amount: int, most: int | None) -> list[tuple[int, ...]]:
    """All numbers of each piece that give the amount, listed."""
    ranges = [range(min(amount // piece, amount if most is None else most) + 1) for piece in pieces]
    return [
        counts
        for counts in product(*ranges)
        if sum(count * piece for count, piece in zip(counts, pieces, strict=True)) == amount
    ]


def _pieces(rng: Random) -> list[int]:
    return sorted(rng.sample(range(1, 10), rng.randint(2, 4)))


def _any_order(pieces: list[int], amount: int) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []
    open_ways: list[tuple[int, ...]] = [()]
    while open_ways:
        found += [way for way in open_ways if sum(way) == amount]
        open_ways = [(*way, piece) for way in open_ways for piece in pieces if sum(way) + piece <= amount]
    return found


LESSON = Lesson(
    topic="Making an amount out of given pieces",
    area="dynamic_programming",
    concepts=("dynamic_programming", "change_making", "counting"),
    openings=(
        """Coins for a sum of money, stamps for a letter, planks for a length: can the amount be made exactly, in
        how many ways, and with how few pieces?""",
        """Always taking the largest piece that fits works with the coins of most countries, and fails with other
        sets of pieces. A table over all smaller amounts never fails.""",
        """An amount that is made of pieces has a last piece. What is left without it is a smaller amount, and the table
        knows it already.""",
    ),
    ideas=(
        (
            """For the fewest pieces let `table[n]` be the answer for the amount `n`. Try every piece as the last one:
            `1 + table[n - piece]`, and keep the smallest.""",
            """The amount 0 needs no piece. Each larger amount is one piece more than some smaller one, so one looks
            at all the candidates and takes the best.""",
        ),
        (
            """Amounts that can't be made need a value that never wins: a number larger than any answer, or `None`
            with a test. Decide what the function returns for them.""",
            """Without a piece of 1 some amounts are impossible. Mark them with a large number while computing, and turn
            that into -1 or `None` at the end.""",
        ),
        (
            """When counting ways, ask first whether the order matters. For selections the loop over the pieces is
            the outer one; for sequences it is the loop over the amounts.""",
            """`1 + 2` and `2 + 1` are one selection but two sequences. Which loop is outside decides between the
            two, and that is easily overlooked.""",
        ),
        (
            """If each piece may be used only once, go through the amounts from large to small. Otherwise the entry
            that is read may contain the piece already.""",
            """The direction of the inner loop matters: upwards a piece can be used again and again, downwards at
            most once per pass.""",
        ),
        (
            """The work is the number of pieces times the amount. For an amount of 10,000 and ten pieces that is a
            hundred thousand steps.""",
            """All smaller amounts are answered along the way, so one table serves a whole list of questions.""",
        ),
    ),
    examples=(_fewest_example, _greedy_example, _ways_example, _order_example),
    pitfalls=(
        """Taking the largest piece first without proof. For pieces of 1, 4 and 6 and the amount 8 it uses three pieces
        (6, 1, 1), where two would do (4, 4).""",
        """Starting the count with `table[0] = 0`. There is one way to make nothing, namely to take nothing. With 0 all
        counts stay 0.""",
        """Using the large number that stands for "impossible" in the result. After `min` it is still there, or has
        grown by 1. Compare before returning, and return -1 or `None` instead.""",
    ),
    questions=(_impossible_question, _none_question),
    asks=(
        "How is the fewest number found?",
        "What about amounts that can't be made?",
        "Does the order of the pieces matter?",
        "What if each piece may be used once?",
        "How much work is it?",
    ),
    notes={
        "young": (
            """You have many bars of length 3 and 5. Can you lay a row of length 8? Of length 7? Try it, and write
            down the lengths that work.""",
        ),
        "student": (
            """Two pieces without a common divisor make every amount from a certain one on; the largest impossible
            amount is their product minus their sum.""",
        ),
        "engineer": (
            """Amounts of money belong in integers of the smallest unit here. Floats can't be used as indices, and their
            sums aren't exact.""",
        ),
        "hobbyist": (
            """Look at the coins of your own currency and try to find an amount for which taking the largest first isn't
            best. You will probably not find any.""",
        ),
    },
    families=(
        Family(
            "ways_with_limited_pieces",
            "pieces|numbers|weights: list[int], amount|target|goal: int -> int",
            names=("count_ways", "ways_to_make", "selections", "number_of_ways"),
            tells=(
                "Return in how many ways $amount is a sum of numbers from $pieces, if every one of them may be used "
                "$how. "
                "The order doesn't matter.",
                "Count the selections from $pieces that add up to $amount. Each of the numbers may be taken $how, and "
                "only how often each is taken makes a difference.",
                "How many multisets of numbers out of $pieces have the sum $amount, when each number may occur $how? "
                "Return their count.",
            ),
            notes=("The numbers are different and positive. The empty sum is 0.",),
            varies={
                "how": (
                    {"how": "at most once", "most": "1"},
                    {"how": "at most twice", "most": "2"},
                    {"how": "at most three times", "most": "3"},
                )
            },
            solutions=(
                "table = [1] + [0] * $amount\nfor piece in $pieces:\n    table = [\n"
                "        sum(table[n - k * piece] for k in range($most + 1) if k * piece <= n)\n"
                "        for n in range($amount + 1)\n    ]\nreturn table[$amount]",
                "from functools import cache\n@cache\ndef ways(at, left):\n    if left == 0:\n        return 1\n"
                "    if at == len($pieces) or left < 0:\n        return 0\n"
                "    return sum(ways(at + 1, left - k * $pieces[at]) for k in range($most + 1))\n\n"
                "return ways(0, $amount)",
                "counts = {0: 1}\nfor piece in $pieces:\n    following = {}\n    for total, count in counts.items():\n"
                "        for k in range($most + 1):\n            new = total + k * piece\n"
                "            following[new] = following.get(new, 0) + count\n    counts = following\n"
                "return counts.get($amount, 0)",
            ),
            oracle=lambda pieces, amount, how: len(_selections(pieces, amount, int(how["most"]))),
            draw=lambda rng, how: (_pieces(rng), rng.randint(1, 20)),
            edges=(([2, 3], 0), ([1, 2, 3], 6), ([4, 6], 5)),
            about={
                "pieces": "the numbers that may be used",
                "amount": "the sum to be made",
                "return": "the number of ways",
            },
            noun="the number of selections from $pieces with the sum $amount, each number taken $how",
            gives="nat",
        ),
        Family(
            "amounts_up_to_limit",
            "pieces|packs|lengths: list[int], limit|top|most: int -> list[int]",
            names=("$name", "find_$name", "list_$name", "${name}_amounts"),
            tells=(
                "Return in ascending order the amounts from 1 to $limit that $what with numbers from $pieces.",
                "Packs come in the sizes $pieces, as many of each as needed. Return the sorted list of the amounts "
                "from 1 "
                "to $limit that $what with such packs.",
                "Look at the numbers from 1 to $limit and return those that $what with numbers out of $pieces, as an "
                "ascending list.",
            ),
            notes=("Every size in $pieces can be used any number of times.",),
            varies={
                "what": (
                    {"name": "possible", "what": "can be made", "test": "table[n]", "keep": "n in reached"},
                    {"name": "impossible", "what": "can't be made", "test": "not table[n]", "keep": "n not in reached"},
                )
            },
            solutions=(
                "table = [True]\nfor n in range(1, $limit + 1):\n"
                "    table.append(any(table[n - piece] for piece in $pieces if piece <= n))\n"
                "return [n for n in range(1, $limit + 1) if $test]",
                "reached = {0}\nfor piece in $pieces:\n    for n in range(piece, $limit + 1):\n"
                "        if n - piece in reached:\n            reached.add(n)\n"
                "return [n for n in range(1, $limit + 1) if $keep]",
            ),
            oracle=lambda pieces, limit, what: [
                n for n in range(1, limit + 1) if bool(_selections(pieces, n, None)) == (what["name"] == "possible")
            ],
            draw=lambda rng, what: (sorted(rng.sample(range(2, 10), rng.randint(2, 3))), rng.randint(8, 24)),
            edges=(([4, 7], 12), ([3, 5], 9)),
            about={
                "pieces": "the sizes of the packs",
                "limit": "the largest amount to look at",
                "return": "the amounts, ascending",
            },
            noun="the sorted list of the amounts up to $limit that $what",
            gives="ints",
        ),
        Family(
            "fewest_pieces_with_rule",
            "pieces|lengths|stamps: list[int], amount|target|goal: int -> int",
            names=("fewest_pieces", "least_pieces", "smallest_count", "pieces_needed"),
            tells=(
                "Return the fewest numbers from $pieces that add up to exactly $amount, where $rule. Return -1 if it "
                "can't be done.",
                "$amount is to be written as a sum of numbers out of $pieces, and $rule. Return the smallest possible "
                "number of terms, or -1 if there is no such sum.",
                "How many terms has the shortest sum of numbers from $pieces that gives $amount, if $rule? The "
                "answer is "
                "-1 if there is none.",
            ),
            notes=("The numbers are different and positive; for the amount 0 no number is needed.",),
            varies={
                "rule": (
                    {"rule": "each of them is used at most once", "most": "1"},
                    {"rule": "each of them is used at most twice", "most": "2"},
                    {"rule": "each of them may be used at most four times", "most": "4"},
                )
            },
            solutions=(
                "best = {0: 0}\nfor piece in $pieces:\n    following = {}\n    for total, count in best.items():\n"
                "        for k in range($most + 1):\n            new = total + k * piece\n"
                "            following[new] = min(following.get(new, count + k), count + k)\n"
                "    best = following\nreturn best.get($amount, -1)",
                'never = float("inf")\ntable = [0] + [never] * $amount\nfor piece in $pieces:\n'
                "    for _ in range($most):\n"
                "        for n in range($amount, piece - 1, -1):\n"
                "            table[n] = min(table[n], table[n - piece] + 1)\n"
                "return table[$amount] if table[$amount] < never else -1",
                "from functools import cache\n@cache\ndef fewest(at, left):\n    if left == 0:\n        return 0\n"
                "    if at == len($pieces):\n        return None\n    found = []\n    for k in range($most + 1):\n"
                "        if k * $pieces[at] <= left:\n            rest = fewest(at + 1, left - k * $pieces[at])\n"
                "            if rest is not None:\n                found.append(rest + k)\n"
                "    return min(found, default=None)\n\nresult = fewest(0, $amount)\n"
                "return -1 if result is None else result",
            ),
            oracle=lambda pieces, amount, rule: min(
                map(sum, _selections(pieces, amount, int(rule["most"]))), default=-1
            ),
            draw=lambda rng, rule: (_pieces(rng), rng.randint(3, 20)),
            edges=(([2, 3], 0), ([1, 4, 6], 8), ([4, 6], 5)),
            about={
                "pieces": "the numbers that may be used",
                "amount": "the sum to be made",
                "return": "the fewest numbers, or -1",
            },
            noun="the fewest numbers from $pieces with the sum $amount, where $rule",
            gives="int",
        ),
        Family(
            "sequences_without_repeats",
            "pieces|steps|lengths: list[int], amount|target|goal: int -> int",
            names=("count_sequences", "sequences", "ordered_ways", "ways_in_order"),
            tells=(
                "Return the number of sequences of numbers from $pieces with the sum $amount in which $rule.",
                "In how many orders can numbers out of $pieces, used repeatedly, follow one another so that they "
                "add up to "
                "$amount and $rule?",
                "Count the lists of numbers taken from $pieces whose sum is $amount and in which $rule.",
            ),
            notes=("Lists that differ in the order of their numbers count separately. The empty list has the sum 0.",),
            varies={
                "rule": (
                    {"rule": "no two neighbours are equal", "test": "piece != last"},
                    {"rule": "no number is followed by a smaller one", "test": "piece >= last"},
                    {"rule": "no number is followed by one that is larger by more than 1", "test": "piece <= last + 1"},
                )
            },
            solutions=(
                "from functools import cache\n@cache\ndef ways(left, last):\n    if left == 0:\n        return 1\n"
                "    count = 0\n    for piece in $pieces:\n        if piece <= left and (last is None or $test):\n"
                "            count += ways(left - piece, piece)\n    return count\n\nreturn ways($amount, None)",
                "table = [{None: 1}] + [{} for _ in range($amount)]\nfor n in range(1, $amount + 1):\n"
                "    for piece in $pieces:\n        if piece <= n:\n            table[n][piece] = sum(\n"
                "                count for last, count in table[n - piece].items() if last is None or $test\n"
                "            )\nreturn sum(table[$amount].values())",
            ),
            oracle=lambda pieces, amount, rule: sum(
                all(eval(rule["test"], {"last": a, "piece": b}) for a, b in pairwise(way))
                for way in _any_order(pieces, amount)
            ),
            draw=lambda rng, rule: (sorted(rng.sample((1, 2, 3, 4, 5), rng.choice((2, 2, 3)))), rng.randint(1, 10)),
            edges=(([1, 2], 0), ([1, 2, 3], 5), ([2, 3], 7)),
            about={
                "pieces": "the numbers that may be used",
                "amount": "the sum to be made",
                "return": "the number of sequences",
            },
            noun="the number of sequences of numbers from $pieces with the sum $amount in which $rule",
            gives="nat",
        ),
    ),
)
