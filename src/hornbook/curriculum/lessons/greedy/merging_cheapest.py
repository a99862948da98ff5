"""Merging the cheapest first: joining piles, ropes and files two at a time."""

from bisect import insort
from functools import cache
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _piles(rng: Random) -> Example:
    piles = numbers(rng, 5, 2, 20)
    return example(
        """Piles of exam papers, each in order, are merged two at a time into one pile. Merging takes as many seconds
        as there are papers in both piles. The two smallest piles are merged first.""",
        '''
        def merge_all(piles: list[int]) -> int:
            """Return the seconds that merging takes when the two smallest piles always come first."""
            seconds = 0
            while len(piles) > 1:
                piles = sorted(piles)
                merged = piles[0] + piles[1]
                seconds += merged
                piles = [merged] + piles[2:]
                print(f"{merged:3} seconds, then the piles are {piles}")
            return seconds


        print(merge_all($piles))
        ''',
        """Each round replaces two piles by one, so there is one round less than there are piles. The new pile need not
        be the smallest; that is why the list is sorted again at the beginning of each round.""",
        piles=piles,
    )


def _heap(rng: Random) -> Example:
    ropes = numbers(rng, 6, 2, 15)
    return example(
        """When the two smallest piles are merged again and again, sorting the list in every round is more work than
        necessary. A heap from
        `heapq` hands out the smallest element and takes a new one without sorting the rest.""",
        '''
        from heapq import heapify, heappop, heappush


        def merge_cost(sizes: list[int]) -> int:
            """Return the total cost of merging everything, the two smallest first."""
            heap = list(sizes)
            heapify(heap)
            cost = 0
            while len(heap) > 1:
                merged = heappop(heap) + heappop(heap)
                cost += merged
                heappush(heap, merged)
            return cost


        print(merge_cost($ropes))
        print(merge_cost([7]), merge_cost([]))
        ''',
        """The two calls of `heappop` give the smallest and the next smallest. With one pile or none there is nothing
        to merge, and the cost is 0.""",
        ropes=ropes,
    )


def _order_matters(rng: Random) -> Example:
    sizes = [*sorted(distinct(rng, 2, 1, 8)), rng.randint(9, 19), rng.randint(20, 30)]
    return example(
        """How much does the order matter? The function tries each possible pair in each round and returns the cheapest
        and the dearest total.""",
        '''
        from itertools import combinations


        def all_costs(piles: list[int]) -> set[int]:
            """Return the totals that are possible, whatever pair is merged in each round."""
            if len(piles) < 2:
                return {0}
            totals = set()
            for i, j in combinations(range(len(piles)), 2):
                rest = [pile for at, pile in enumerate(piles) if at not in (i, j)]
                merged = piles[i] + piles[j]
                totals |= {merged + total for total in all_costs([*rest, merged])}
            return totals


        costs = all_costs($sizes)
        print("cheapest:", min(costs))
        print("dearest: ", max(costs))
        ''',
        """What is merged early is counted again in every later round. So the large piles should wait: here
        $largest is best merged last.""",
        sizes=sizes,
        largest=sizes[-1],
    )


def _code_question(rng: Random) -> Question:
    word = rng.choice(("banana", "cocoon", "pepper", "letter", "teepee", "bottle"))
    return question(
        """For a code of zeros and ones, the letters of "$word" are put into a tree: the two rarest groups are joined
        again and again, and each joining adds one binary digit to every letter in the two groups. Write a function
        that returns the length of the code of each letter.""",
        '''
        from collections import Counter
        from heapq import heapify, heappop, heappush


        def code_lengths(text: str) -> dict[str, int]:
            """Return how many binary digits each letter gets; the text has at least two different ones."""
            lengths = {letter: 0 for letter in sorted(set(text))}
            groups = [(count, letter) for letter, count in Counter(text).items()]
            heapify(groups)
            while len(groups) > 1:
                one, letters = heappop(groups)
                two, more = heappop(groups)
                for letter in letters + more:
                    lengths[letter] += 1
                heappush(groups, (one + two, letters + more))
            return lengths


        lengths = code_lengths("$word")
        print(lengths)
        print(sum(lengths[letter] for letter in "$word"), "digits for the word")
        ''',
        """A group is a pair of a count and a string with its letters. Pairs are compared by the count first, so the
        heap hands out the rarest groups. Frequent letters are joined late and get the short codes.""",
        word=word,
    )


def _log_question(rng: Random) -> Question:
    parts = rng.choice(((4, 9, 6), (10, 3, 8), (5, 12, 7)))
    return question(
        """Cutting a log costs as much as the log is long. A log of length $total is to be cut into pieces of $parts, in
        any order along the log. Write a function that returns the smallest total cost.""",
        '''
        from heapq import heapify, heappop, heappush


        def cutting_cost(pieces: list[int]) -> int:
            """Return the least cost of cutting one log into pieces of these lengths."""
            heap = list(pieces)
            heapify(heap)
            cost = 0
            while len(heap) > 1:
                log = heappop(heap) + heappop(heap)
                cost += log
                heappush(heap, log)
            return cost


        print(cutting_cost($list))
        ''',
        """Run the film backwards: cutting is merging in the other direction, and each cut costs what the merging of
        its two parts would cost. The last merging is the first cut, which costs $total.""",
        parts=" and ".join([", ".join(map(str, parts[:-1])), str(parts[-1])]),
        list=list(parts),
        total=sum(parts),
    )


def _merged(sizes: list[int], rule: dict[str, str]) -> list[int]:
    """What arises in each round, with a list that is kept in order."""
    ordered, made = sorted(sizes), []
    while len(ordered) > 1:
        one, two, *ordered = ordered
        made.append(eval(rule["new"], {"a": one, "b": two, "max": max}))
        insort(ordered, made[-1])
    return made


def _least(sizes: tuple[int, ...], fee: int) -> int:
    """The least cost, every pair tried in every round."""

    @cache
    def least(left: tuple[int, ...]) -> int:
        if len(left) < 2:
            return 0
        totals = []
        for i in range(len(left)):
            for j in range(i):
                new = left[i] + left[j]
                rest = [size for at, size in enumerate(left) if at not in (i, j)]
                totals.append(new + fee + least(tuple(sorted([*rest, new]))))
        return min(totals)

    return least(tuple(sorted(sizes)))


def _groups(pairs: list[tuple[str, int]]) -> list[str]:
    texts = [(count, text) for text, count in pairs]
    made = []
    while len(texts) > 1:
        one, two = sorted(texts)[:2]
        texts = [text for text in texts if text not in (one, two)] + [(one[0] + two[0], one[1] + two[1])]
        made.append(one[1] + two[1])
    return made


def _letters(rng: Random) -> tuple[list[tuple[str, int]]]:
    letters = rng.sample("abcdefghk", rng.randint(2, 5))
    return ([(letter, rng.randint(1, 9)) for letter in letters],)


LESSON = Lesson(
    topic="Merging the cheapest first",
    area="greedy",
    concepts=("greedy", "heapq", "merging"),
    openings=(
        """Six piles have to become one, two piles at a time, and every merging costs as much as it moves. The order of
        the mergings decides the price, and the cheapest order is found by a short rule.""",
        """What is put together early is carried along in every later step. Therefore small things should be put
        together first and the large ones should wait.""",
        """Twice "take the smallest", once "put the sum back": a loop of three lines finds the cheapest way of joining
        everything to one piece.""",
    ),
    ideas=(
        (
            """In each round the two smallest piles are merged. They are the cheapest to merge now, and they make the
            smallest burden for all rounds that follow.""",
            """The rule is greedy: among all pairs the cheapest is merged, then the same question is asked again with
            one pile less.""",
        ),
        (
            """Each original pile is paid for once in every merging it takes part in. So the cost is a sum of sizes,
            each multiplied by its number of mergings, and the small sizes should have the large factors.""",
            """Count how often a single sheet of paper is moved. A sheet in a pile that is merged early is moved in many
            rounds, one in the pile that joins last is moved once.""",
        ),
        (
            """The result of a merging is a pile like the others and competes with them. It goes back into the
            collection, and it may be among the two smallest of the next round or not.""",
            """After a merging the order may have changed. A list that was sorted once at the beginning is not enough;
            the new pile has to find its place.""",
        ),
        (
            """A heap fits the task: `heappop` takes the smallest and `heappush` adds the new pile, each in a time that
            grows only slowly with the number of piles.""",
            """For a handful of piles, sorting in each round is fast enough. For thousands use `heapq`, where the list
            is arranged so that the smallest element is always at position 0.""",
        ),
    ),
    examples=(_piles, _heap, _order_matters),
    pitfalls=(
        """Sorting once and adding from left to right. For `[2, 2, 3, 3]` that gives 4, then 7, then 10, in total 21;
        the rule merges the two threes in the second round and needs only 4 + 6 + 10 = 20.""",
        """Returning the last pile instead of the cost. The last pile is just the sum of everything and does not depend
        on the order; the cost is the sum of all piles that arose on the way.""",
        """Looping while the heap is not empty. The last pile would be taken out, and the second `heappop` fails with
        an `IndexError`. The condition is `len(heap) > 1`.""",
    ),
    questions=(_code_question, _log_question),
    asks=(
        "Which two are merged first?",
        "Why do the small ones come first?",
        "What happens to the merged pile?",
        "Which data structure helps?",
    ),
    notes={
        "student": (
            """Drawn as a tree, the piles are leaves and each merging is a node. The cost is the sum of size times
            depth, and the rule builds Huffman's tree, for which this sum is minimal.""",
        ),
        "engineer": (
            """External sorting uses the same schedule when sorted runs of different lengths are merged pairwise. With k
            runs at a time the k smallest are taken, after padding with empty runs.""",
        ),
        "young": (
            """You glue paper strips together to make one long strip. Long strips are heavy to hold. So glue the short
            ones first.""",
        ),
        "analyst": (
            """Joining many tables pairwise has the same shape: start with the small ones, so that the large table is
            read only once.""",
        ),
    },
    families=(
        Family(
            "joining_fee_total",
            "pieces|ropes|lengths: list[int] -> int",
            names=("least_joining_cost", "cheapest_joining", "joining_cost", "glue_cost"),
            tells=(
                "$pieces are joined two at a time until one is left. Joining costs the sum of the two lengths$fee_text."
                " Return the smallest possible total cost.",
                "Return the least total cost of joining all $pieces into one, always two at a time, if the price of a "
                "joining is the length of the joined piece$fee_text.",
                "Two pieces of lengths a and b can be joined into one of length a + b for a price of a + b$fee_text. "
                "Return the least that it takes to make one piece out of $pieces.",
            ),
            notes=("With fewer than two pieces the cost is 0.",),
            varies={
                "fee": (
                    {"fee_text": "", "amount": "0", "plus": ""},
                    {"fee_text": " plus a fee of 1", "amount": "1", "plus": " + 1"},
                    {"fee_text": " plus a fee of 5", "amount": "5", "plus": " + 5"},
                )
            },
            solutions=(
                program("""
                    from heapq import heapify, heappop, heappush

                    heap = list($pieces)
                    heapify(heap)
                    cost = 0
                    while len(heap) > 1:
                        joined = heappop(heap) + heappop(heap)
                        cost += joined$plus
                        heappush(heap, joined)
                    return cost
                """),
                program("""
                    left = sorted($pieces)
                    cost = 0
                    while len(left) > 1:
                        joined = left.pop(0) + left.pop(0)
                        cost += joined$plus
                        left.append(joined)
                        left.sort()
                    return cost
                """),
                program("""
                    def cost_of(left):
                        if len(left) < 2:
                            return 0
                        first, second, *others = sorted(left)
                        return first + second$plus + cost_of([first + second, *others])

                    return cost_of($pieces)
                """),
            ),
            oracle=lambda pieces, fee: _least(tuple(pieces), int(fee["amount"])),
            draw=lambda rng, fee: (numbers(rng, rng.randint(2, 5), 1, 20),),
            edges=(([],), ([6],), ([2, 2, 3, 3],), ([4, 4, 4, 4],)),
            about={"pieces": "positive lengths", "return": "the least total cost"},
            noun=(
                "the least total cost of joining $pieces two at a time into one piece when a joining "
                "costs the sum of both lengths$fee_text"
            ),
            gives="nat",
        ),
        Family(
            "mixing_two_smallest",
            "sizes|values|buckets: list[int] -> list[int]",
            names=("mix_smallest", "combine_smallest_two", "smallest_pair_rounds", "merge_rounds"),
            tells=(
                "As long as $sizes has more than one number, take out the two smallest, a <= b, and put back $said. "
                "Return the numbers put back, in order.",
                "Replace the two smallest numbers a <= b of $sizes by the number $said, again and again, until one "
                "number is left. Return the list of all numbers that arose, in the order in which they did.",
                "Return what is put back in each round when the two smallest remaining numbers of $sizes, called a and "
                "b with a <= b, are replaced by $said until only one is left.",
            ),
            notes=("The argument stays as it is. With fewer than two numbers the result is empty.",),
            varies={
                "rule": (
                    {"said": "b - a", "new": "b - a"},
                    {"said": "a + b", "new": "a + b"},
                    {"said": "a + 2 * b", "new": "a + 2 * b"},
                    {"said": "b + 1", "new": "b + 1"},
                    {"said": "2 * a", "new": "2 * a"},
                )
            },
            solutions=(
                program("""
                    from heapq import heapify, heappop, heappush

                    heap = list($sizes)
                    heapify(heap)
                    made = []
                    while len(heap) > 1:
                        a = heappop(heap)
                        b = heappop(heap)
                        made.append($new)
                        heappush(heap, $new)
                    return made
                """),
                program("""
                    left = list($sizes)
                    made = []
                    while len(left) > 1:
                        a = min(left)
                        left.remove(a)
                        b = min(left)
                        left.remove(b)
                        left.append($new)
                        made.append(left[-1])
                    return made
                """),
            ),
            oracle=_merged,
            draw=lambda rng, rule: (numbers(rng, rng.randint(2, 6), 1, 15),),
            edges=(([],), ([3],), ([4, 4],), ([9, 1, 5],)),
            about={"sizes": "positive numbers", "return": "the numbers that arise, one for each round"},
            noun=(
                "the numbers put back when the two smallest numbers a <= b of $sizes are replaced by "
                "$said until one number is left"
            ),
            gives="nats",
        ),
        Family(
            "groups_from_rarest",
            "letters|counts|symbols: list[tuple[str, int]] -> list[str]",
            names=("join_rarest", "merge_rare_groups", "groups_joined", "rarest_first_groups"),
            tells=(
                "$letters holds pairs of a letter and a count. Repeatedly join the two groups with the smallest counts "
                "into one, the text of the smaller group first, with the sum of the counts. Return the texts that "
                "arise, in order.",
                "Every pair (letter, count) in $letters is a group. Until one group is left, the two with the lowest "
                "counts become one: the texts are joined, the lower count's first, and the counts are added. Return "
                "the joined texts in the order in which they arise.",
                "Return the texts of the groups that are made from $letters, pairs of letter and count, by always "
                "joining the two groups with the lowest counts, the one with the lower count in front, and adding "
                "their counts.",
            ),
            notes=("Of equal counts the text that comes first in the alphabet counts as smaller.",),
            solutions=(
                program("""
                    from heapq import heapify, heappop, heappush

                    groups = [(count, letter) for letter, count in $letters]
                    heapify(groups)
                    joined = []
                    while len(groups) > 1:
                        one, first = heappop(groups)
                        two, second = heappop(groups)
                        joined.append(first + second)
                        heappush(groups, (one + two, first + second))
                    return joined
                """),
                program("""
                    groups = {letter: count for letter, count in $letters}
                    joined = []
                    while len(groups) > 1:
                        first, second = sorted(groups, key=lambda text: (groups[text], text))[:2]
                        groups[first + second] = groups.pop(first) + groups.pop(second)
                        joined.append(first + second)
                    return joined
                """),
            ),
            oracle=_groups,
            draw=_letters,
            edges=(([],), ([("a", 4)],), ([("b", 2), ("a", 2), ("c", 4)],)),
            about={
                "letters": "pairs of a letter and how often it occurs, all letters different",
                "return": "the texts of the joined groups",
            },
            noun=(
                "the texts that arise, in order, when the two groups of $letters (letter, count) with the "
                "lowest counts are joined, the lower one's text first, until one group is left"
            ),
            gives="words",
        ),
    ),
)
