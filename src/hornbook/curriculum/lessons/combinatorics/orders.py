"""Permutations: all orders of a small set."""

from itertools import permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _all_orders(rng: Random) -> Example:
    names = people(rng, 3)
    return example(
        """In how many orders can three people stand in a queue? `itertools.permutations` lists them all.""",
        """
        from itertools import permutations

        names = $names
        for order in permutations(names):
            print(", ".join(order))
        print(len(list(permutations(names))))
        """,
        """Three people can come first, two are left for the second place and one for the last: 3 times 2 times 1 is
        6. The orders are sorted by position in the given list, not by the alphabet.""",
        names=names,
    )


def _recursive(rng: Random) -> Example:
    first, second, third = rng.sample("abcdefgh", 3)
    return example(
        """All orders can be found by recursion: each item may stand first, and behind it come all orders of the
        others.""",
        '''
        def orders(items: list[str]) -> list[list[str]]:
            """Return all orders of the items."""
            if not items:
                return [[]]
            found = []
            for i, first in enumerate(items):
                rest = items[:i] + items[i + 1 :]
                for order in orders(rest):
                    found.append([first] + order)
            return found


        for order in orders(["$a", "$b", "$c"]):
            print(order)
        print(orders([]))
        ''',
        """The last line matters: nothing can be arranged in one way, as the empty list. With `[]` instead of `[[]]`
        there would be nothing to put the first item in front of, and every result would be empty.""",
        a=first,
        b=second,
        c=third,
    )


def _best_order(rng: Random) -> Example:
    who = people(rng, 1)[0]
    times = {name: rng.randint(2, 9) for name in rng.sample(("bake", "mix", "wash", "chop", "boil"), 3)}
    return example(
        """$who has three jobs to do and several people waiting, one for each job. In which order is the sum of all
        waiting times smallest? With three jobs, trying all orders costs next to nothing.""",
        '''
        from itertools import permutations


        def total_waiting(order: tuple[str, ...], minutes: dict[str, int]) -> int:
            """Return the sum of the times at which the jobs are finished."""
            clock = total = 0
            for job in order:
                clock += minutes[job]
                total += clock
            return total


        minutes = $times
        for order in permutations(minutes):
            print(total_waiting(order, minutes), order)
        best = min(permutations(minutes), key=lambda order: total_waiting(order, minutes))
        print("best:", best)
        ''',
        """The shortest jobs first: the search finds a rule that could also have been proved. For problems without
        such a rule, trying all orders remains, as long as they are few.""",
        who=who,
        times=times,
    )


def _repeats(rng: Random) -> Example:
    word = rng.choice(("noon", "llama", "mama", "sees", "data", "papa", "deed"))
    return example(
        """A word with equal letters has fewer different orders, because exchanging two equal letters changes nothing.
        `permutations` does not look at the letters and lists each order several times.""",
        """
        from itertools import permutations
        from math import factorial

        word = "$word"
        listed = ["".join(order) for order in permutations(word)]
        print(len(listed), len(set(listed)))

        count = factorial(len(word))
        for letter in sorted(set(word)):
            count //= factorial(word.count(letter))
        print(count, sorted(set(listed))[:4])
        """,
        """A letter that occurs k times makes every order appear k! times, once for each order of these equal
        letters. Dividing by that gives the number of different ones.""",
        word=word,
    )


def _first_place_question(rng: Random) -> Question:
    names = people(rng, 4)
    return question(
        """Four people draw lots for the order in which they sing. Write a function that returns in how many of all
        orders a certain one sings before a certain other.""",
        '''
        from itertools import permutations


        def orders_before(names: list[str], early: str, late: str) -> int:
            """Return the number of orders in which early comes before late."""
            return sum(order.index(early) < order.index(late) for order in permutations(names))


        names = $names
        print(orders_before(names, names[0], names[3]))
        print(len(list(permutations(names))))
        ''',
        """It is half of all orders: exchanging the two turns every order of one kind into an order of the other
        kind. A comparison counts as 1 or 0 in a sum.""",
        names=names,
    )


def _swap_question(rng: Random) -> Question:
    order = rng.sample(range(1, 6), 5)
    return question(
        """A permutation of 1 to n can be undone. Write a function that returns the order which, applied to a
        permutation, gives back 1 to n: at each place it tells where a number stands.""",
        '''
        def inverse(order: list[int]) -> list[int]:
            """Return a list that holds at index k - 1 the place, from 1, of number k."""
            places = [0] * len(order)
            for place, number in enumerate(order, start=1):
                places[number - 1] = place
            return places


        order = $order
        print(inverse(order))
        print(inverse(inverse(order)) == order)
        ''',
        """Reading and writing change roles: what was the number becomes the index, and the place becomes the entry.
        Doing it twice leads back.""",
        order=order,
    )


def _letters(rng: Random, **_: object) -> tuple[str]:
    return ("".join(rng.choices("aabbcde", k=rng.randint(2, 6))),)


def _round(guests: str) -> list[str]:
    """By going through all orders and keeping the first of each class."""
    kept: list[str] = []
    seen: set[str] = set()
    for order in map("".join, permutations(guests)):
        turned = {order[i:] + order[:i] for i in range(len(order))}
        turned |= {one[::-1] for one in turned}
        if not seen & turned:
            seen.add(order)
            kept.append(order)
    return kept


def _rounds(order: list[int], name: str) -> int:
    """By following single positions; all together need the smallest common multiple of their rounds."""

    def of(place: int) -> int:
        at, count = order[place], 1
        while at != place:
            at, count = order[at], count + 1
        return count

    rounds = [of(place) for place in range(len(order))]
    if name != "repetitions":
        return rounds[0]
    return next(k for k in range(1, 10**4) if all(k % r == 0 for r in rounds))


LESSON = Lesson(
    topic="Permutations: all orders of a small set",
    area="combinatorics",
    concepts=("permutations", "recursion", "itertools"),
    openings=(
        """Books on a shelf, runners at the finish, stops on a round trip: whenever the order matters, one deals with
        permutations.""",
        """Three things can be put in 6 orders, four in 24. A program lists them in no time, and with ten things it
        already has more than three million to list.""",
        """Sometimes the surest way to find the best order is to try every order. For that one has to be able to
        produce them all, each exactly once.""",
    ),
    ideas=(
        (
            """A permutation of a set is an order of all its members. Of `n` different things there are n * (n - 1) *
            ... * 1 orders, since each place has one candidate less than the place before.""",
            """The first place can be filled in `n` ways, the next in `n - 1`, and the last in only one. The product
            of these numbers is called n factorial, written n!.""",
        ),
        (
            """`itertools.permutations(items)` yields tuples one after another. They come in the order of the
            positions: if the items are sorted, so are the tuples.""",
            """`permutations` returns an iterator. Put it into a loop, or into `list` if the orders are needed more
            than once; after one pass it is empty.""",
        ),
        (
            """The recursive idea: take each item in turn as the first, and let a call produce all orders of what
            remains. The base case is the empty list, which has one order.""",
            """All orders can be built by inserting the last item at every place of every order of the
            others. For three items, each of the 2 orders of two gives 3 new ones.""",
        ),
        (
            """`permutations(items, k)` gives the orders of k of the items. With n items there are n * (n - 1) * ...
            with k factors of them.""",
            """If only gold, silver and bronze matter among eight runners, there are 8 * 7 * 6 results. That is a
            permutation of a part: the places behind are not distinguished.""",
        ),
        (
            """Equal items make some orders look alike. Collect them in a set to count the different ones, or divide
            by the factorial of each multiplicity.""",
            """`permutations("aab")` yields six tuples, of which only three are different: the function tells items
            apart by position and not by value.""",
        ),
    ),
    examples=(_all_orders, _recursive, _best_order, _repeats),
    pitfalls=(
        """Calling `permutations` on too much. 12 items have 479001600 orders, and a loop over them runs for minutes
        or hours. Count with a factorial before you list.""",
        """Returning `[]` in the base case of the recursion. Then no order is ever completed, and the function
        returns an empty list for everything. Nothing has exactly one order: `[[]]`.""",
        """Expecting texts. `permutations("abc")` yields tuples of characters such as `("a", "b", "c")`. Join them with
        `"".join(order)`.""",
    ),
    questions=(_first_place_question, _swap_question),
    asks=(
        "How many orders are there?",
        "Which function lists them?",
        "How would I list them myself?",
        "What if only some places count?",
        "And if some items are equal?",
    ),
    notes={
        "young": (
            """Put a red, a blue and a green cup in a row. Write down every order you can find. When you have six,
            you may stop.""",
        ),
        "student": (
            """Permutations of a set form a group under composition. The number of times a permutation must be
            applied to give the identity is the least common multiple of its cycle lengths.""",
        ),
        "engineer": (
            """Brute force over permutations is reasonable up to about nine items, some 360000 orders. Beyond that,
            prune with backtracking or use dynamic programming over subsets.""",
        ),
        "teacher": (
            """Let three pupils line up in all orders while the class keeps the record. Without a system some orders
            are missed, and the need for the recursive idea becomes plain.""",
        ),
    },
    families=(
        Family(
            "different_letter_orders",
            "letters|word|text: str -> int",
            names=("different_orders", "count_arrangements", "arrangements_of", "number_of_orders"),
            tells=(
                "Return how many different texts can be made by putting all characters of $letters in some "
                "order$extra.",
                "Count the different arrangements of the characters of $letters$extra. Equal characters cannot be "
                "told apart.",
                "In how many different ways can the characters of $letters be written in a row$extra? Exchanging "
                "equal characters "
                "gives no new way.",
            ),
            notes=("The empty text has one arrangement.",),
            varies={
                "rule": (
                    {"extra": "", "cut": "", "kind": "all"},
                    {
                        "extra": ", the first of them staying in front",
                        "cut": "[1:]",
                        "kind": "front",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from itertools import permutations
                    movable = $letters$cut
                    return len(set(permutations(movable)))"""
                ),
                program(
                    """
                    from math import factorial
                    movable = $letters$cut
                    count = factorial(len(movable))
                    for letter in set(movable):
                        count //= factorial(movable.count(letter))
                    return count"""
                ),
                program(
                    """
                    def orders(rest: str) -> int:
                        if not rest:
                            return 1
                        return sum(orders(rest.replace(letter, "", 1)) for letter in set(rest))

                    movable = $letters$cut
                    return orders(movable)"""
                ),
            ),
            oracle=lambda letters, rule: len(
                {o for o in permutations(letters) if rule["kind"] == "all" or o[:1] == tuple(letters[:1])}
            ),
            draw=_letters,
            edges=(("",), ("aaa",), ("abab",), ("abc",)),
            about={"letters": "a text of at most a few characters", "return": "the number of arrangements"},
            noun="the number of different arrangements of the characters of $letters$extra",
            gives="nat",
        ),
        Family(
            "round_table_orders",
            "guests|names|people: str -> list[str]",
            names=("round_table", "seatings_at_table", "table_orders", "mirror_free_orders"),
            tells=(
                "Each character of $guests is a guest, all different. Return all seatings at a round table as texts "
                "that "
                "begin with the first guest, sorted by the order of `itertools.permutations` for the others. Of a "
                "seating and its mirror image "
                "only the first to come up is kept.",
                "The characters of $guests sit round a table. Return one text for each seating: the first character "
                "in front, "
                "the others in every order, as `itertools.permutations` yields these orders. Of a seating and its "
                "mirror image "
                "only the first to come up is kept.",
                "List the circular orders of the different characters in $guests, each written as a text that starts "
                "with the first "
                "of them; the rest runs through its permutations in the order of `itertools.permutations`. Of a "
                "seating and its mirror image "
                "only the first to come up is kept.",
            ),
            notes=("There is at least one guest.",),
            solutions=(
                program(
                    """
                    from itertools import permutations
                    found = []
                    for order in permutations($guests[1:]):
                        text = $guests[0] + "".join(order)
                        if text[0] + text[:0:-1] not in found:
                            found.append(text)
                    return found"""
                ),
                program(
                    """
                    def orders(rest: str) -> list[str]:
                        if not rest:
                            return [""]
                        return [one + more for one in rest for more in orders(rest.replace(one, ""))]

                    found = []
                    for order in orders($guests[1:]):
                        text = $guests[0] + order
                        if text[0] + text[:0:-1] not in found:
                            found.append(text)
                    return found"""
                ),
            ),
            oracle=_round,
            draw=lambda rng: ("".join(rng.sample("ABCDEFGHKM", rng.choice((2, 3, 4, 4)))),),
            edges=(("A",), ("pqrs",), ("XYZ",)),
            about={"guests": "different characters", "return": "the seatings as texts"},
            noun="the seatings of $guests at a round table",
            gives="words",
        ),
        Family(
            "shuffle_repetitions",
            "order|shuffle|places: list[int] -> int",
            names=("$name", "${name}_of_shuffle", "count_$name", "shuffle_$name"),
            tells=(
                "A shuffle puts the card from position $order[i] at position i. Return $what.",
                "$order is a permutation of 0 to n - 1: after one shuffle, position i holds what was at position "
                "$order[i]. Return "
                "$what.",
                "In one round, each position i receives the thing that lay at position $order[i]; $order contains "
                "every number from 0 "
                "to n - 1 once. Return $what.",
            ),
            notes=("$order is not empty.",),
            varies={
                "ask": (
                    {
                        "name": "repetitions",
                        "what": "how many repetitions (at least one) bring everything back to its place",
                        "away": "now != sorted(now)",
                        "length": "lcm(*lengths)",
                        "need": "from math import lcm\n",
                    },
                    {
                        "name": "rounds_for_first",
                        "what": "after how many repetitions (at least one) the thing from position 0 is there again",
                        "away": "now[0] != 0",
                        "length": "lengths[0]",
                        "need": "",
                    },
                )
            },
            solutions=(
                program(
                    """
                    now, rounds = list($order), 1
                    while $away:
                        now = [now[place] for place in $order]
                        rounds += 1
                    return rounds"""
                ),
                "${need}"
                + program(
                    """
                    lengths, seen = [], set()
                    for start in range(len($order)):
                        length, place = 0, start
                        while place not in seen:
                            seen.add(place)
                            place = $order[place]
                            length += 1
                        if length > 0:
                            lengths.append(length)
                    return $length"""
                ),
            ),
            oracle=lambda order, ask: _rounds(order, ask["name"]),
            draw=lambda rng, ask: (rng.sample(range(n := rng.randint(2, 8)), n),),
            edges=(([0],), ([1, 0, 3, 4, 2],), ([0, 1, 2],), ([2, 0, 1],)),
            about={"order": "a permutation of 0 to n - 1", "return": "$what"},
        ),
    ),
)
