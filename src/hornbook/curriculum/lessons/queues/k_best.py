"""The k best of a stream, kept in a small heap."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _keep(rng: Random) -> Example:
    items, k = distinct(rng, 7, 10, 99), rng.randint(2, 3)
    return example(
        """Results come in one by one, and at any time the best $k are to be known. The heap holds just these; its
        smallest element is the bar that a newcomer has to clear.""",
        """
        from heapq import heappush, heappushpop

        best: list[int] = []
        for score in $items:
            if len(best) < $k:
                heappush(best, score)
            else:
                heappushpop(best, score)
            print(score, "->", sorted(best, reverse=True))
        """,
        """`heappushpop` puts the newcomer in and takes the smallest out. If the newcomer is the smallest itself, it
        comes straight back, and nothing changes.""",
        items=items,
        k=k,
    )


def _names(rng: Random) -> Example:
    rows = list(zip(people(rng, 6), distinct(rng, 6, 40, 90), strict=True))
    return example(
        """A long list of results is read from a generator, and the three best are kept with their names. No more than
        three pairs are in memory at any time.""",
        '''
        from collections.abc import Iterable
        from heapq import heappush, heapreplace


        def best_three(results: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
            """Return the three results with the most points, the best first."""
            heap: list[tuple[int, str]] = []
            for name, points in results:
                if len(heap) < 3:
                    heappush(heap, (points, name))
                elif points > heap[0][0]:
                    heapreplace(heap, (points, name))
            return [(name, points) for points, name in sorted(heap, reverse=True)]


        results = $rows
        print(best_three(iter(results)))
        print(best_three(iter(results[:2])))
        ''',
        """The points stand first in the pair, as they decide. `heap[0][0]` are the points of the weakest of the three,
        and only who has more replaces it.""",
        rows=literal(rows),
    )


def _nearest(rng: Random) -> Example:
    items, home = distinct(rng, 7, 0, 99), rng.randint(30, 70)
    return example(
        """If the whole collection is at hand, `heapq.nsmallest` with a key does everything: here the three shops
        nearest to kilometre $home.""",
        """
        from heapq import nlargest, nsmallest

        shops = $items
        near = nsmallest(3, shops, key=lambda shop: abs(shop - $home))
        print(near)
        print(near == sorted(shops, key=lambda shop: abs(shop - $home))[:3])
        print(nlargest(2, shops, key=lambda shop: abs(shop - $home)))
        """,
        """The result is the same as that of sorting and cutting off, also with ties. `nsmallest` only keeps three
        candidates on the way, so it gains when the collection is long and the number small.""",
        items=items,
        home=home,
    )


def _bar_question(rng: Random) -> Question:
    bids, places = distinct(rng, 8, 20, 90), rng.randint(2, 4)
    return question(
        """In an auction the $places highest bids win. Write a function that returns for each bid, as they come in,
        whether it is a winning one at that moment.""",
        '''
        from heapq import heappush, heappushpop


        def wins_now(bids: list[int], places: int) -> list[bool]:
            """Return for each bid whether it is among the best so many up to then."""
            winning: list[int] = []
            answers = []
            for bid in bids:
                if len(winning) < places:
                    heappush(winning, bid)
                    answers.append(True)
                else:
                    answers.append(heappushpop(winning, bid) != bid)
            return answers


        print(wins_now($bids, $places))
        ''',
        """If the number that comes back is the bid itself, it was not large enough. The bids are all different
        here; with equal bids one would have to say who was first.""",
        bids=bids,
        places=places,
    )


def _middle_question(rng: Random) -> Question:
    items = distinct(rng, 7, 1, 60)
    return question(
        """Write a function that returns the median after each odd number of values, using two heaps: one for the
        smaller half and one for the larger half.""",
        '''
        from heapq import heappush, heappushpop


        def medians(values: list[int]) -> list[int]:
            """Return the median of the first 1, 3, 5, ... values."""
            small: list[int] = []
            large: list[int] = []
            result = []
            for count, value in enumerate(values, start=1):
                if count % 2 == 1:
                    heappush(small, -heappushpop(large, value))
                    result.append(-small[0])
                else:
                    heappush(large, -heappushpop(small, -value))
            return result


        print(medians($items))
        ''',
        """The smaller half is stored with turned signs, so that its largest element is in front. A value goes through
        the other heap first, and what comes out of it is the element that belongs on this side.""",
        items=items,
    )


def _so_far(values: list[int], k: int, rule: dict[str, str]) -> list[int]:
    return [sum(sorted(values[:end], reverse=rule["sign"] == "")[:k]) for end in range(1, len(values) + 1)]


def _word_list(rng: Random) -> tuple[list[str], int]:
    return [rng.choice(words(rng, 12)) for _ in range(rng.randint(2, 7))], rng.randint(1, 3)


def _ordered(texts: list[str], k: int, rule: dict[str, str]) -> list[str]:
    left = list(texts)
    found: list[str] = []
    while left and len(found) < k:
        length = (max if rule["minus"] else min)(map(len, left))
        found.append(min(text for text in left if len(text) == length))
        left.remove(found[-1])
    return found


class _Top:
    def __init__(self, k: int, word: dict[str, str]) -> None:
        self.all: list[int] = []
        self.k = k
        setattr(self, word["add"], self._add)
        setattr(self, word["all"], self._best)

    def _add(self, score: int) -> bool:
        before = self._best()
        self.all.append(score)
        return self._best() != before

    def _best(self) -> list[int]:
        return sorted(self.all)[::-1][: self.k]

    def bar(self) -> int | None:
        return self._best()[-1] if len(self.all) >= self.k else None


def _scores(rng: Random, word: dict[str, str]) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    calls: list[tuple[Any, ...]] = [("bar",)]
    for _ in range(rng.randint(4, 7)):
        calls.append((word["add"], rng.randint(1, 15)))
        if rng.random() < 0.3:
            calls.append((word["all"],))
    return (rng.randint(2, 3),), [*calls, ("bar",), (word["all"],)]


LESSON = Lesson(
    topic="The k best of a stream with a small heap",
    area="queues",
    concepts=("heapq", "top_k", "streams"),
    openings=(
        """Of a million measurements the ten largest are wanted. Nobody needs to sort a million values for that: ten
        places are enough, and a newcomer either takes one of them or is forgotten.""",
        """A list of the best is short, but the stream that feeds it may be endless. A heap with k elements answers
        at any time which are the best so far.""",
        """To keep the largest, watch the smallest. That sounds odd, but whoever holds the last place on the podium
        decides whether a newcomer gets on to it.""",
    ),
    ideas=(
        (
            """Keep the k best in a heap with the smallest in front. A newcomer is compared with the front only: if
            it is larger, it replaces the front, otherwise it is dropped.""",
            """Among the k best the weakest is the one in danger. A heap has it at position 0, so each newcomer
            costs one comparison, and only a winner costs more.""",
        ),
        (
            """`heappushpop(heap, x)` pushes x and returns the smallest of all. `heapreplace(heap, x)` first takes the
            smallest, then pushes x, even if x is smaller still.""",
            """Two functions do a push and a pop in one step, and they differ in the order: `heappushpop` may give the
            newcomer back, `heapreplace` never does.""",
        ),
        (
            """For the k smallest everything is reversed: the front has to be the largest of them. Store negative
            numbers, or use `heapq.nsmallest` if all values are at hand.""",
            """`nlargest(k, items, key=...)` and `nsmallest(k, items, key=...)` work through any iterable once and
            return a sorted list. For values that come in over time, keep your own heap.""",
        ),
        (
            """Until there are k elements every newcomer is accepted. So the code has two cases, and the question
            "what is the bar?" has no answer before the heap is full.""",
            """With fewer than k values the heap holds all of them. Decide what a caller should see then: a shorter
            list is usually the natural answer.""",
        ),
    ),
    examples=(_keep, _names, _nearest),
    pitfalls=(
        """Keeping the largest in front when the k largest are wanted. Then the front says who is best, but the weakest,
        who has to go, is somewhere in the middle.""",
        """Using `heapreplace` without a comparison. It throws out the old smallest even if the newcomer is smaller, and
        the heap no longer holds the best.""",
        """Returning the heap itself. Its order looks random and it goes on changing; return `sorted(heap,
        reverse=True)`, which is a new list in order.""",
    ),
    questions=(_bar_question, _middle_question),
    asks=(
        "What does the heap hold?",
        "Which functions push and pop at once?",
        "What about the k smallest?",
        "What happens at the beginning?",
    ),
    notes={
        "engineer": (
            """Memory is O(k), time O(n log k) at worst and close to O(n) for values in random order, because newcomers
            rarely clear the bar once the heap has settled.""",
        ),
        "analyst": (
            """For a table that fits into memory, sorting and taking the head is fine. The heap is for logs and sensors,
            where the data passes by once.""",
        ),
        "student": (
            """In random order the i-th value is among the best k with probability k/i, so about k times ln(n/k) + k
            values ever enter the heap.""",
        ),
        "young": (
            """You may keep three shells from the beach. When you find a nicer one, put back the least nice of your
            three.""",
        ),
    },
    families=(
        Family(
            "best_k_sum_so_far",
            "values|scores|results: list[int], k|count|places: int -> list[int]",
            names=("best_sums", "running_best_$word", "sum_of_${word}_so_far", "best_${word}_totals"),
            tells=(
                "After each element of $values compute the sum of the $k $word elements so far, or of all if there are "
                "fewer. Return the list of these sums.",
                "Return a list as long as $values: entry i is the sum of the $k $word among the first i + 1 elements.",
                "The numbers in $values come in one by one. Return, for each moment after a number has come, the total "
                "of the $k $word numbers until then.",
            ),
            notes=("As long as there are fewer numbers, all of them are added up.",),
            varies={
                "rule": (
                    {"word": "largest", "sign": "", "of": "True"},
                    {"word": "smallest", "sign": "-", "of": "False"},
                )
            },
            solutions=(
                program("""
                    from heapq import heappop, heappush

                    best = []
                    total = 0
                    sums = []
                    for value in $values:
                        heappush(best, ${sign}value)
                        total += value
                        if len(best) > $k:
                            total -= ${sign}heappop(best)
                        sums.append(total)
                    return sums
                """),
                "from heapq import n$word\n\nreturn [sum(n$word($k, $values[: i + 1])) for i in range(len($values))]",
                program("""
                    best = []
                    sums = []
                    for value in $values:
                        best.append(value)
                        best.sort(reverse=$of)
                        best = best[:$k]
                        sums.append(sum(best))
                    return sums
                """),
            ),
            oracle=_so_far,
            draw=lambda rng, rule: (numbers(rng, rng.randint(2, 8), -5, 20), rng.randint(1, 4)),
            edges=(([], 2), ([5], 3), ([4, 4, 4], 2), ([1, 2, 3, 4], 2), ([4, 3, 2, 1], 2)),
            about={
                "values": "the numbers in the order in which they come",
                "k": "how many count, at least 1",
                "return": "one sum for each element",
            },
            noun="the sums of the $k $word elements of $values so far, one after each element",
            gives="ints",
        ),
        Family(
            "k_words_by_length",
            "words|names|texts: list[str], k|count|number: int -> list[str]",
            names=("${word}_words", "k_${word}", "${word}_few", "first_by_length"),
            tells=(
                "Return the $k $word strings of $words, the $word first, and strings of equal length in alphabetical "
                "order.",
                "From $words pick the $k $word, ordered by $order length; of equally long ones the alphabetically "
                "first "
                "comes first. Return them as a list.",
                "Return the first $k of $words in the order of $order length, ties in alphabetical order.",
            ),
            notes=("If there are fewer strings, all of them are returned; repeated ones count separately.",),
            varies={
                "rule": (
                    {"word": "longest", "order": "falling", "minus": "-"},
                    {"word": "shortest", "order": "rising", "minus": ""},
                )
            },
            solutions=(
                "from heapq import nsmallest\n\nreturn nsmallest($k, $words, key=lambda w: (${minus}len(w), w))",
                "return sorted($words, key=lambda w: (${minus}len(w), w))[:$k]",
                "from heapq import heapify, heappop\n\nheap = [(${minus}len(word), word) for word in $words]\n"
                "heapify(heap)\nreturn [heappop(heap)[1] for _ in range(min($k, len(heap)))]",
            ),
            oracle=_ordered,
            draw=lambda rng, rule: _word_list(rng),
            edges=(([], 2), (["tea", "map", "ice"], 2), (["oak", "oak"], 3), (["river", "sea", "cloud"], 2)),
            about={"words": "the strings", "k": "how many are wanted, at least 1", "return": "the strings in order"},
            noun="the $k $word strings of $words, the $word first and ties in alphabetical order",
            gives="words",
        ),
        ClassFamily(
            "podium_class",
            names=("Podium", "TopScores", "BestList", "Leaders", "HallOfFame", "BestSoFar"),
            tells=(
                "Keeps the best k scores that were reported; k is given to the constructor.",
                "A $name holds the k largest of all numbers it was given. The constructor takes k, at least 1.",
                "A list of the k highest scores so far. In the beginning it is empty; k is the only argument of the "
                "constructor.",
                "The constructor of $name takes k. Of all scores that are reported only the k highest count.",
            ),
            methods=(
                "$add(score): take in a score and return whether the k highest scores have changed by it",
                "$all(): the k highest scores, or all if there are fewer, from high to low",
                "bar(): the lowest of the k highest scores, None as long as there are fewer than k",
            ),
            varies={
                "word": (
                    {"add": "report", "all": "scores"},
                    {"add": "add", "all": "best"},
                    {"add": "enter", "all": "listed"},
                )
            },
            solutions=(
                program("""
                    def __init__(self, k: int) -> None:
                        self.k = k
                        self._heap: list[int] = []

                    def $add(self, score: int) -> bool:
                        if len(self._heap) < self.k:
                            heapq.heappush(self._heap, score)
                            return True
                        return heapq.heappushpop(self._heap, score) != score

                    def $all(self) -> list[int]:
                        return sorted(self._heap, reverse=True)

                    def bar(self) -> int | None:
                        return self._heap[0] if len(self._heap) == self.k else None
                """),
                program("""
                    def __init__(self, k):
                        self.k = k
                        self.heap = []

                    def $add(self, score):
                        full = len(self.heap) == self.k
                        if full and score <= self.heap[0]:
                            return False
                        heapq.heappush(self.heap, score)
                        if full:
                            heapq.heappop(self.heap)
                        return True

                    def $all(self):
                        return heapq.nlargest(self.k, self.heap)

                    def bar(self):
                        if len(self.heap) < self.k:
                            return None
                        return self.heap[0]
                """),
            ),
            oracle=_Top,
            draw=_scores,
            setup="import heapq",
        ),
    ),
)
