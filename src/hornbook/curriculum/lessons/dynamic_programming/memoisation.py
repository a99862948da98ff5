"""Memoisation: a recursive function that remembers its results."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _calls(rng: Random) -> Example:
    n = rng.randint(14, 20)
    return example(
        """This function counts in how many ways a path of so many metres can be laid with slabs of 1, 2 and 4 metres. A
        counter shows how often it is called.""",
        '''
        calls = 0


        def ways(metres: int) -> int:
            """Return the number of sequences of slabs that fill the path."""
            global calls
            calls += 1
            if metres < 0:
                return 0
            if metres == 0:
                return 1
            return ways(metres - 1) + ways(metres - 2) + ways(metres - 4)


        print(ways($n), calls)
        calls = 0
        print(ways($m), calls)
        ''',
        """Only $distinct different questions are asked in the first run, one for each length down to -3, yet the calls
        are far more. Each further metre makes the number of calls grow by more than half.""",
        n=n,
        m=n + 1,
        distinct=n + 4,
    )


def _dictionary(rng: Random) -> Example:
    n = rng.randint(70, 120)
    return example(
        """In how many ways can a path be laid with slabs of 1, 2 and 4 metres? This function keeps a dictionary of
        known results. Before computing it looks there, and before returning it leaves its answer there.""",
        '''
        known: dict[int, int] = {}


        def ways(metres: int) -> int:
            """Return the number of sequences of slabs of 1, 2 and 4 metres that fill the path."""
            if metres < 0:
                return 0
            if metres == 0:
                return 1
            if metres not in known:
                known[metres] = ways(metres - 1) + ways(metres - 2) + ways(metres - 4)
            return known[metres]


        print(ways($n))
        print(len(known))
        print(known[1], known[2], known[3], known[4])
        ''',
        """The dictionary has an entry for each length from 1 to $n, so the sum in it was formed only $n times. Without
        the dictionary this call would not end within a lifetime.""",
        n=n,
    )


def _cache(rng: Random) -> Example:
    n = rng.randint(60, 200)
    return example(
        """The standard library can remember results for a function. A line above it is enough, and the function
        itself looks like the slow one.""",
        '''
        from functools import cache


        @cache
        def steps(number: int) -> int:
            """Return the fewest moves from the number to 1: subtract 1, or halve an even number."""
            if number == 1:
                return 0
            best = steps(number - 1)
            if number % 2 == 0:
                best = min(best, steps(number // 2))
            return best + 1


        print(steps($n))
        print([steps(number) for number in range(1, 11)])
        print(steps.cache_info().currsize)
        ''',
        """`cache_info` tells how many results are stored: $n here, one for each number that came up. The arguments
        are the keys, so they must be things that a dictionary accepts.""",
        n=n,
    )


def _two_arguments(rng: Random) -> Example:
    red, blue = rng.randint(4, 8), rng.randint(4, 8)
    name = people(rng, 1)[0]
    return example(
        """$name puts $red red and $blue blue beads on a string, and never two red ones side by side. In how many orders
        can that be done? The state has three parts: what is left of each colour, and whether the last bead was red.""",
        '''
        from functools import cache


        @cache
        def orders(red: int, blue: int, last_red: bool) -> int:
            """Return the number of ways to put the remaining beads on the string."""
            if red == 0 and blue == 0:
                return 1
            count = 0
            if red > 0 and not last_red:
                count += orders(red - 1, blue, True)
            if blue > 0:
                count += orders(red, blue - 1, False)
            return count


        print(orders($red, $blue, False))
        print(orders(2, 1, False), orders(3, 1, False))
        ''',
        """With 2 red beads and 1 blue one only one order works: the blue bead between the others. With 3 red beads
        and a single blue one there is none. All that matters for the future must be among the arguments, and
        nothing else should be.""",
        name=name,
        red=red,
        blue=blue,
    )


def _rounds_question(rng: Random) -> Question:
    n = rng.randint(100, 400)
    return question(
        """A sheet of paper with `n` squares may lose one square, or be cut to a third if 3 divides `n`. Write a
        function, with memory, for the fewest actions until one square is left.""",
        '''
        from functools import cache


        @cache
        def actions(squares: int) -> int:
            """Return the fewest actions that lead to one square."""
            if squares == 1:
                return 0
            best = actions(squares - 1)
            if squares % 3 == 0:
                best = min(best, actions(squares // 3))
            return 1 + best


        print(actions($n))
        print([actions(squares) for squares in range(1, 13)])
        ''',
        """Whether cutting at once is always best isn't obvious, so both actions are tried and the better one is taken.
        The memory makes sure that each number of squares is examined only once.""",
        n=n,
    )


def _shared_question(rng: Random) -> Question:
    n = rng.randint(12, 25)
    return question(
        """Define `f(0)` as 1, and `f(n)` as `f(n // 2)` plus `f(n // 3)`. Write it with a dictionary that is created in
        the outer function, so that no global variable is left behind.""",
        '''
        def f(n: int) -> int:
            """Return f(n), where f(0) is 1 and f(n) is f(n // 2) + f(n // 3)."""
            known = {0: 1}

            def compute(m: int) -> int:
                if m not in known:
                    known[m] = compute(m // 2) + compute(m // 3)
                return known[m]

            return compute(n)


        print([f(n) for n in range(8)])
        print(f($n), f(10**6))
        ''',
        """The base case stands in the dictionary from the beginning and needs no `if` of its own. Even for a
        million only a few dozen different numbers come up, because they shrink so fast.""",
        n=n,
    )


def _by_table(n: int, start: int, one: int, other: int, extra: str) -> int:
    values = [start]
    for m in range(1, n + 1):
        values.append(values[m // one] + values[m // other] + eval(extra, {"n": m}))
    return values[n]


def _spread(number: int, moves: str) -> int:
    """Steps down to 1, by growing the set of numbers that can be reached."""
    reached = {number}
    count = 0
    while 1 not in reached:
        reached = {m for n in reached for m in eval(moves, {"n": n}) if m >= 1}
        count += 1
    return count


def _arrows(rng: Random) -> list[list[int]]:
    size = rng.randint(3, 7)
    return [[b for b in range(a + 1, size) if (b == a + 1 and rng.random() < 0.7) or rng.random() < 0.5]
            for a in range(size)]  # fmt: skip


def _all_ways(arrows: list[list[int]]) -> list[list[int]]:
    """By extending lists of vertices, not by counting."""
    last = len(arrows) - 1
    ways, found = [[0]], []
    while ways:
        found += [way for way in ways if way[-1] == last]
        ways = [[*way, b] for way in ways for b in arrows[way[-1]]]
    return found


LESSON = Lesson(
    topic="Memoisation: a recursive function that remembers",
    area="dynamic_programming",
    concepts=("memoisation", "recursion", "cache", "dictionaries"),
    openings=(
        """Some recursive functions ask the same question thousands of times and compute the answer afresh each time. A
        note of what has been answered makes them fast.""",
        """A function that calls itself twice can make a million calls for a small number. Most of them are repetitions,
        and a dictionary gets rid of those.""",
        """Nobody multiplies 17 by 23 again after having just done it. Programs do, unless they are told to
        remember. The technique is called memoisation.""",
    ),
    ideas=(
        (
            """The trouble begins when the calls overlap: `f(10)` needs `f(9)` and `f(8)`, and `f(9)` needs `f(8)`
            again. The number of calls then grows exponentially, although there are only ten different ones.""",
            """Count the different arguments, not the calls. If there are few of them and they come up again and
            again, a memory pays. If every call has new arguments, it only costs space.""",
        ),
        (
            """Memory means a dictionary from arguments to results. Look first whether the answer is there. If not,
            compute it, store it and return it.""",
            """Two lines turn the slow function into a fast one: one that looks the argument up, and one that stores the
            result before it is returned.""",
        ),
        (
            """`functools.cache` does this without any change inside the function: write `@cache` above it. The
            arguments must be hashable, so a list has to become a tuple.""",
            """The decorator `@cache` wraps the function in a dictionary. It stands for the whole technique, and
            `cache_info` reports how often it helped.""",
        ),
        (
            """The result may depend on nothing but the arguments. A function that reads a list which changes, or that
            prints, must not be cached: the second call would return the old result, and print nothing.""",
            """What is not among the arguments is not part of the key. If the answer depends on the last choice as well,
            then the last choice must become an argument.""",
        ),
        (
            """The time is now the number of different arguments times the work for one of them. For a function of `n`
            with a constant amount of work that is proportional to `n`.""",
            """Memory does not shorten the chain of waiting calls. For arguments of several thousand the recursion can
            still go too deep; then fill a table from the small arguments upwards.""",
        ),
    ),
    examples=(_calls, _dictionary, _cache, _two_arguments),
    pitfalls=(
        """Storing the result and forgetting to look it up, or the other way round. In both cases the answers are right
        and the function stays slow. Count the calls to be sure.""",
        """Using a default argument `known={}` as the memory of a function with further data. It lives on between calls,
        so after a change of the data old results are returned. Create the dictionary in an outer function.""",
        """Handing a list to a cached function raises `TypeError: unhashable type: 'list'`. Pass a tuple, or pass the
        position in a list that stays outside and doesn't change.""",
    ),
    questions=(_rounds_question, _shared_question),
    asks=(
        "Why is plain recursion slow here?",
        "What does memory look like?",
        "Does the library help?",
        "When is it allowed?",
        "How fast is it then?",
    ),
    notes={
        "young": (
            """Your little brother asks the same thing ten times. Write the answer on the wall. Next time you only point
            at it.""",
        ),
        "student": (
            """Memoisation turns the tree of calls into a graph in which equal calls are one vertex. The running time is
            the number of edges of that graph.""",
        ),
        "engineer": (
            """`lru_cache(maxsize=...)` bounds the memory; `cache` never forgets. On methods both keep the objects alive
            that they were called on.""",
        ),
        "teacher": (
            """Draw the calls of a small example as a tree on the board and let the class colour equal calls alike.
            Nobody needs to be told afterwards what to store.""",
        ),
    },
    families=(
        Family(
            "shrinking_recurrence",
            "n|number|m: int -> int",
            names=("f", "value_at", "recurrence", "shrinking_sum"),
            tells=(
                "Let f(0) be $start, and f(n) for larger n be f(n // $one) + f(n // $other)$plus. Return f($n).",
                "The function f is defined by f(0) = $start and f(n) = f(n // $one) + f(n // $other)$plus for n > 0. "
                "Compute f($n).",
                "Return the value of f at $n, where f(0) is $start and every other value follows from f(n) = f(n // "
                "$one) + f(n // $other)$plus.",
            ),
            notes=("$n is not negative.",),
            varies={
                "start": (1, 2, 3),
                "shape": (
                    {"one": "2", "other": "3", "plus": "", "more": ""},
                    {"one": "2", "other": "4", "plus": " + n", "more": " + m"},
                    {"one": "3", "other": "4", "plus": " + 1", "more": " + 1"},
                    {"one": "2", "other": "5", "plus": " + n % 3", "more": " + m % 3"},
                ),
            },
            solutions=(
                "from functools import cache\n@cache\ndef f(m):\n    if m == 0:\n        return $start\n"
                "    return f(m // $one) + f(m // $other)$more\n\nreturn f($n)",
                "known = {0: $start}\n\ndef f(m):\n    if m not in known:\n"
                "        known[m] = f(m // $one) + f(m // $other)$more\n    return known[m]\n\nreturn f($n)",
                "values = [$start]\nfor m in range(1, $n + 1):\n"
                "    values.append(values[m // $one] + values[m // $other]$more)\nreturn values[$n]",
            ),
            oracle=lambda n, start, shape: _by_table(
                n, start, int(shape["one"]), int(shape["other"]), shape["plus"].replace(" +", "") or "0"
            ),
            draw=lambda rng, start, shape: (rng.choice((rng.randint(1, 20), rng.randint(20, 300))),),
            edges=((0,), (1,), (7,)),
            about={"n": "a number that is not negative", "return": "the value of f"},
        ),
        Family(
            "fewest_moves_down_to_one",
            "number|n|start: int -> int",
            names=("fewest_moves", "moves_to_one", "count_moves", "shortest_reduction"),
            tells=(
                "A move $rule. Return the fewest moves that turn $number into 1.",
                "Return the smallest number of moves from $number to 1, where each move $rule.",
                "How many moves does it take at least to get from $number down to 1? A move $rule.",
            ),
            notes=("$number is at least 1.",),
            varies={
                "rule": (
                    {
                        "rule": "subtracts 1, or halves an even number, or takes a number that 5 divides to a fifth "
                        "of it",
                        "first": "2",
                        "second": "5",
                        "half": "n // 2",
                        "part": "n // 5",
                    },
                    {
                        "rule": "subtracts 1, or halves an even number, or takes away a third of a number that 3 "
                        "divides",
                        "first": "2",
                        "second": "3",
                        "half": "n // 2",
                        "part": "n // 3 * 2",
                    },
                    {
                        "rule": "subtracts 1, or takes away a third of a number that 3 divides, or a quarter of a "
                        "number "
                        "that 4 divides",
                        "first": "3",
                        "second": "4",
                        "half": "n // 3 * 2",
                        "part": "n // 4 * 3",
                    },
                )
            },
            solutions=(
                "from functools import cache\n@cache\ndef moves(n):\n    if n == 1:\n        return 0\n"
                "    options = [n - 1]\n    if n % $first == 0:\n        options.append($half)\n"
                "    if n % $second == 0:\n        options.append($part)\n"
                "    return 1 + min(moves(m) for m in options)\n\nreturn moves($number)",
                "best = [0, 0]\nfor n in range(2, $number + 1):\n    count = best[n - 1]\n"
                "    if n % $first == 0:\n        count = min(count, best[$half])\n"
                "    if n % $second == 0:\n        count = min(count, best[$part])\n"
                "    best.append(count + 1)\nreturn best[$number]",
                "known = {1: 0}\n\ndef moves(n):\n    if n not in known:\n        count = moves(n - 1)\n"
                "        if n % $first == 0:\n            count = min(count, moves($half))\n"
                "        if n % $second == 0:\n            count = min(count, moves($part))\n"
                "        known[n] = count + 1\n    return known[n]\n\nreturn moves($number)",
            ),
            oracle=lambda number, rule: _spread(
                number,
                f"[n - 1] + [{rule['half']}] * (n % {rule['first']} == 0) + [{rule['part']}] * "
                f"(n % {rule['second']} == 0)",
            ),
            draw=lambda rng, rule: (rng.choice((rng.randint(2, 30), rng.randint(20, 90), 12 * rng.randint(1, 8))),),
            edges=((1,), (10,), (24,)),
            about={"number": "the number to begin with", "return": "the fewest moves"},
            noun="the fewest moves from $number to 1, where a move $rule",
            gives="nat",
        ),
        Family(
            "ways_through_numbered_stations",
            "arrows|links|routes: list[list[int]] -> int",
            names=("$name", "find_$name", "get_$name", "${name}_to_last"),
            tells=(
                "Entry i of $arrows lists the stations one can go to from station i, all of them with larger numbers. "
                "Return $what.",
                "From station i one can go on to the stations in entry i of $arrows, which are always later ones. The "
                "journey begins at station 0 and ends at the last station. Return $what.",
                "$arrows describes one-way lines between numbered stations: entry i holds the possible next stations, "
                "each larger than i. Return $what.",
            ),
            notes=("There are at least two stations.",),
            varies={
                "what": (
                    {
                        "name": "way_count",
                        "what": "the number of different ways from station 0 to the last station",
                        "goal": "1",
                        "pick": "sum(found)",
                    },
                    {
                        "name": "longest_way",
                        "what": "the largest number of steps on a way from station 0 to the last "
                        "station, or -1 if there is no way",
                        "goal": "0",
                        "pick": "max((1 + steps for steps in found if steps >= 0), default=-1)",
                    },
                )
            },
            solutions=(
                "from functools import cache\nlast = len($arrows) - 1\n\n@cache\ndef onwards(station):\n"
                "    if station == last:\n        return $goal\n"
                "    found = [onwards(other) for other in $arrows[station]]\n    return $pick\n\nreturn onwards(0)",
                "results = [$goal] * len($arrows)\nfor station in range(len($arrows) - 2, -1, -1):\n"
                "    found = [results[other] for other in $arrows[station]]\n    results[station] = $pick\n"
                "return results[0]",
            ),
            oracle=lambda arrows, what: (
                len(_all_ways(arrows))
                if what["name"] == "way_count"
                else max((len(way) - 1 for way in _all_ways(arrows)), default=-1)
            ),
            draw=lambda rng, what: (_arrows(rng),),
            edges=(([[1], []],), ([[1, 2], [2], []],), ([[], [2], []],)),
            about={"arrows": "for each station where one can go from there", "return": "$what"},
        ),
    ),
)
