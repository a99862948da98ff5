"""Caching results: a dictionary by hand, and lru_cache."""

from collections.abc import Callable
from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _by_hand(rng: Random) -> Example:
    items = words(rng, 2)
    return example(
        """A slow function is asked about the same words several times. A dictionary keeps what has been computed.""",
        '''
        def slow_score(word: str) -> int:
            """Return the sum of the letters' numbers; prints to show that it works."""
            print("  computing", word)
            return sum(ord(letter) - ord("a") + 1 for letter in word)


        known: dict[str, int] = {}


        def score(word: str) -> int:
            """Return the score, computing it only the first time."""
            if word not in known:
                known[word] = slow_score(word)
            return known[word]


        for word in ["$a", "$b", "$a", "$a"]:
            print(word, score(word))
        ''',
        """Four questions, two computations. The arguments are the keys of the dictionary and the results its
        values.""",
        a=items[0],
        b=items[1],
    )


def _lru(rng: Random) -> Example:
    n = rng.randint(18, 30)
    return example(
        """In how many ways can a row of $n places be laid with tiles of length 1 and 3? The last tile has one
        length or the other, so the function calls itself twice. `lru_cache` keeps all results.""",
        '''
        from functools import lru_cache


        @lru_cache(maxsize=None)
        def layouts(places: int) -> int:
            """Return the number of ways to lay so many places with tiles of 1 and 3."""
            if places < 0:
                return 0
            if places == 0:
                return 1
            return layouts(places - 1) + layouts(places - 3)


        print(layouts($n))
        print(layouts.cache_info().misses, "computed,", layouts.cache_info().hits, "from the cache")
        ''',
        """Each number of places was computed once. Without the first line of decoration the function would compute
        the small numbers again and again, and the time would grow many times over with a few more places.""",
        n=n,
    )


def _cached_wrapper(rng: Random) -> Example:
    values = [rng.choice((3, 8, 12)) for _ in range(5)]
    return example(
        """What `lru_cache` does in principle fits into a small decorator: a dictionary, and a wrapper that looks there
        first.""",
        '''
        from collections.abc import Callable


        def cached(function: Callable[[int], int]) -> Callable[[int], int]:
            """Return the function with its results kept in a dictionary."""
            results: dict[int, int] = {}

            def wrapper(number: int) -> int:
                if number not in results:
                    results[number] = function(number)
                return results[number]

            return wrapper


        calls = []


        @cached
        def square(number: int) -> int:
            """Return the square, and note the call."""
            calls.append(number)
            return number * number


        print([square(number) for number in $values])
        print(calls)
        ''',
        """`results` belongs to the closure of this one decorated function. The list of calls shows that the
        original was called once for each different number.""",
        values=values,
    )


def _two_arguments(rng: Random) -> Example:
    rows, columns = rng.randint(3, 5), rng.randint(3, 5)
    return example(
        """With two arguments the key is the pair of them. How many ways lead from one corner of a grid to the
        opposite one, if one may go only right and down?""",
        '''
        def paths(rows: int, columns: int, known: dict[tuple[int, int], int]) -> int:
            """Return the number of ways through so many steps down and right."""
            if rows == 0 or columns == 0:
                return 1
            key = (rows, columns)
            if key not in known:
                known[key] = paths(rows - 1, columns, known) + paths(rows, columns - 1, known)
            return known[key]


        known: dict[tuple[int, int], int] = {}
        print(paths($rows, $columns, known))
        print(len(known))
        ''',
        """The dictionary is handed from call to call. It has $size entries in the end, one for each pair that came up.
        There are more ways than that, and counting them one by one would take as many steps.""",
        rows=rows,
        columns=columns,
        size=rows * columns,
    )


def _collatz_question(rng: Random) -> Question:
    n = rng.randint(20, 60)
    return question(
        """From a number the next one is half of it if it is even, and 3 times the number plus 1 otherwise. Write a
        cached function for the number of steps to 1, and find the number up to $n that takes the most steps.""",
        '''
        from functools import lru_cache


        @lru_cache(maxsize=None)
        def steps(number: int) -> int:
            """Return the number of steps from the number to 1."""
            if number == 1:
                return 0
            return 1 + steps(number // 2 if number % 2 == 0 else 3 * number + 1)


        longest = max(range(1, $more), key=steps)
        print(longest, steps(longest))
        ''',
        """Many ways run together, so most calls soon reach a number that is known. The last line gets its answer
        from the cache.""",
        n=n,
        more=n + 1,
    )


def _stale_question(rng: Random) -> Question:
    p = rng.randint(2, 30)
    return question(
        """A cached function reads a price from a global dictionary. What happens when the price is changed? Show
        it, and show the remedy.""",
        '''
        from functools import lru_cache

        prices = {"tea": $p}


        @lru_cache(maxsize=None)
        def price(name: str) -> int:
            """Return the price of the thing."""
            return prices[name]


        print(price("tea"))
        prices["tea"] = $q
        print(price("tea"))
        price.cache_clear()
        print(price("tea"))
        ''',
        """The second answer is out of date: the cache knows the arguments only, and these have not changed. A
        function whose result depends on something else should not be cached, or the cache must be cleared.""",
        p=p,
        q=p + 5,
    )


def _computations(requests: list[int], kind: dict[str, str]) -> int:
    """By looking back from each request."""
    misses = 0
    for at, request in enumerate(requests):
        if kind["k"] == "all":
            misses += request not in requests[:at]
        elif kind["k"] == "last":
            misses += at == 0 or requests[at - 1] != request
        else:
            recent = list(dict.fromkeys(reversed(requests[:at])))[:2]
            misses += request not in recent
    return misses


def _ways(length: int, pieces: tuple[int, ...]) -> int:
    """From the bottom up."""
    ways = [1] + [0] * length
    for size in range(1, length + 1):
        ways[size] = sum(ways[size - piece] for piece in pieces if piece <= size)
    return ways[length]


def _results_and_arguments(
    function: Callable[[int], int], values: list[int], what: dict[str, str]
) -> tuple[list[int], Any]:
    different = [v for at, v in enumerate(values) if v not in values[:at]]
    return [function(v) for v in values], different if what["k"] == "list" else len(values) - len(different)


LESSON = Lesson(
    topic="Caching results: a dictionary by hand, and lru_cache",
    area="scopes",
    concepts=("memoization", "lru_cache", "dictionary"),
    openings=(
        """Whoever has worked out 17 times 23 writes the result in the margin, in case it is wanted again. A cache
        is the margin of a program.""",
        """If a function always gives the same answer to the same question, the answer can be kept. The second time
        it is only looked up.""",
        """A recursive function may compute the same small cases thousands of times. One line above its definition
        can put an end to that.""",
    ),
    ideas=(
        (
            """The arguments are the key, the result is the value. Is the key in the dictionary? Return what is there.
            Otherwise compute it, store it, return it.""",
            """A cache is a dictionary in front of a function. The function runs only for keys that are not yet in
            it.""",
        ),
        (
            """`@lru_cache(maxsize=None)` from `functools` keeps a function's results without a line of one's own.
            `@cache` is a shorter name for the same. With a number as `maxsize`, what has not been used for the
            longest time is dropped.""",
            """The decorated function has `cache_info()`, which tells how often the cache helped, and
            `cache_clear()`, which empties it.""",
        ),
        (
            """Arguments have to be hashable, since they are keys of a dictionary: numbers, texts, tuples. For a
            list pass `tuple(values)`.""",
            """The key of a cache must contain everything that the result depends on. If the function has two
            arguments, the pair of them is the key.""",
        ),
        (
            """Only functions whose result depends on nothing but their arguments may be cached. A function that
            prints, reads a file or looks at the clock does something else each time.""",
            """A cache trades memory for time. It pays when calls repeat; for a function that never gets the same
            argument twice it is a dictionary that only grows.""",
        ),
    ),
    examples=(_by_hand, _lru, _cached_wrapper, _two_arguments),
    pitfalls=(
        """Caching a function that returns a list, and then changing the list. The cache holds the same object, so
        later calls get the changed one. Return a tuple, or copy.""",
        """Passing a list to a function with `lru_cache`: "unhashable type: 'list'". Pass a tuple, or let an outer
        function convert the list.""",
        """Making the dictionary inside the function, as `known = {}` in its first line. Every call then starts
        with an empty cache, and nothing is ever found in it.""",
    ),
    questions=(_collatz_question, _stale_question),
    asks=(
        "How does a cache work?",
        "Do I have to write the cache myself?",
        "Which arguments are possible?",
        "May every function be cached?",
    ),
    notes={
        "student": (
            """Keeping the results of a recursion is called memoization. It turns the tree of calls into a graph
            with one node for each different argument, and that is the number of computations.""",
        ),
        "engineer": (
            """`lru_cache` on a method keeps its object alive, as `self` is part of the key. For values computed
            once per object there is `functools.cached_property`.""",
        ),
        "analyst": (
            """Look-ups of exchange rates or addresses repeat a lot in real data. Count the different values first:
            the ratio to the number of rows says what a cache can save.""",
        ),
        "young": (
            """You ask your grandmother how to spell a word and write it on a slip. Next time you look at the slip.
            She need not be asked again.""",
        ),
    },
    families=(
        Family(
            "computations_with_cache",
            "requests|arguments|queries: list[int] -> int",
            names=("computations", "count_computations", "cache_misses", "needed_calls"),
            tells=(
                "A slow function is asked for $requests one after another. $Rule. Return how often the function "
                "really has to compute.",
                "Count the computations that $requests take. $Rule.",
                "Return the number of those $requests, in their order, that are not answered from the cache. $Rule.",
            ),
            varies={
                "kind": (
                    {
                        "Rule": "Every result is kept, and a repeated request is answered from the cache",
                        "init": "cache = set()",
                        "update": "cache.add(request)",
                        "k": "all",
                    },
                    {
                        "Rule": (
                            "The cache holds just the latest request with its result; every other request replaces it"
                        ),
                        "init": "cache = []",
                        "update": "cache = [request]",
                        "k": "last",
                    },
                    {
                        "Rule": (
                            "The cache keeps the results of the two different requests that were made last, "
                            "whether they were computed or not"
                        ),
                        "init": "cache = []",
                        "update": "cache = [request, *(old for old in cache if old != request)][:2]",
                        "k": "two",
                    },
                )
            },
            solutions=(
                "$init\ncount = 0\nfor request in $requests:\n    if request not in cache:\n        count += 1\n"
                "    $update\nreturn count",
                "$init\n\ndef ask(request):\n    nonlocal cache\n    known = request in cache\n    $update\n"
                "    return not known\n\nreturn sum(ask(request) for request in $requests)",
            ),
            oracle=_computations,
            draw=lambda rng, kind: ([rng.choice((1, 2, 2, 3, 5)) for _ in range(rng.randint(3, 8))],),
            edges=(([],), ([4, 4, 4],), ([1, 2, 1, 2],), ([1, 2, 3, 1, 1, 3],)),
            about={"requests": "the arguments in order", "return": "the number of computations"},
        ),
        Family(
            "ways_to_cut_a_plank",
            "n|total: int -> int",
            names=("ways_to_cut", "cutting_plans", "count_cuts", "plank_divisions", "sequences_of_pieces"),
            tells=(
                "Return in how many ways a plank of length $n can be cut into pieces of $sizes, without waste. "
                "The same pieces in another order are another way.",
                "Count the sequences of the numbers $sizes whose sum is $n.",
                "A plank has the length $n and is divided completely into pieces whose lengths are among $sizes. "
                "Return the number of ways to do so, where the order of the pieces counts.",
            ),
            varies={
                "pieces": (
                    {"sizes": "2, 3 and 7", "tuple": "(2, 3, 7)"},
                    {"sizes": "1, 4 and 5", "tuple": "(1, 4, 5)"},
                    {"sizes": "2, 5 and 6", "tuple": "(2, 5, 6)"},
                    {"sizes": "3, 4 and 8", "tuple": "(3, 4, 8)"},
                )
            },
            notes=("For length 0 there is one way, no piece at all.",),
            solutions=(
                "from functools import lru_cache\n\n@lru_cache(maxsize=None)\ndef ways(rest):\n    if rest < 0:\n"
                "        return 0\n    if rest == 0:\n        return 1\n"
                "    return sum(ways(rest - piece) for piece in $tuple)\n\nreturn ways($n)",
                "known = {0: 1}\n\ndef ways(rest):\n    if rest not in known:\n"
                "        known[rest] = sum(ways(rest - piece) for piece in $tuple if piece <= rest)\n"
                "    return known[rest]\n\nreturn ways($n)",
                "counts = [1]\nfor size in range(1, $n + 1):\n"
                "    counts.append(sum(counts[size - piece] for piece in $tuple if piece <= size))\n"
                "return counts[$n]",
            ),
            oracle=lambda length, pieces: _ways(length, tuple(int(c) for c in pieces["tuple"] if c.isdigit())),
            draw=lambda rng, pieces: (rng.randint(3, 26),),
            edges=((0,), (1,), (8,), (12,)),
            about={"n": "a length that is not negative", "return": "the number of ways"},
            noun="the number of ways to cut a plank of length $n into pieces of $sizes, in any order",
            gives="nat",
        ),
        Family(
            "results_with_saved_calls",
            "function: Callable[[int], int], values: list[int] -> tuple[list[int], $kind]",
            setup="from collections.abc import Callable",
            names=("map_cached", "apply_cached", "cached_results", "results_and_savings"),
            tells=(
                "Return the list of the results of $function for $values, but call it only once for equal "
                "numbers. Return it in a pair with $what.",
                "Apply $function to all of $values with a cache. Return (list of results, $what).",
                "Return a pair: what $function gives for each of $values, as a list, and $what. Do not call it "
                "twice with the same number.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[int]",
                        "what": "the list of the numbers for which it was called, in that order",
                        "end": "list(known)",
                        "k": "list",
                    },
                    {
                        "kind": "int",
                        "what": "the number of calls that were saved",
                        "end": "len(values) - len(known)",
                        "k": "saved",
                    },
                )
            },
            solutions=(
                "known = {}\nresults = []\nfor value in values:\n    if value not in known:\n"
                "        known[value] = function(value)\n    results.append(known[value])\nreturn results, $end",
                "known = {value: function(value) for value in dict.fromkeys(values)}\n"
                "return [known[value] for value in values], $end",
            ),
            oracle=_results_and_arguments,
            draw=lambda rng, what: (
                Code.of(rng.choice(("lambda n: n * n", "lambda n: 10 - n", "abs", "lambda n: n // 2"))),
                [rng.choice((-2, 1, 4, 4, 7)) for _ in range(rng.randint(2, 6))],
            ),
            edges=((Code.of("abs"), []), (Code.of("lambda n: n + 1"), [3, 3, 5, 3])),
            about={
                "function": "a function of one number",
                "values": "the arguments, with repetitions",
                "return": "the results and $what",
            },
        ),
    ),
)
