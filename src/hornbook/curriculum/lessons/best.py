"""Lessons on the best item: by hand, with min and max, its position, and the best few."""

from random import Random

from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, people, places, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "the best item"


def _champion(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 5, 1, 60)
    return example(
        """Watch the champion change. The list holds $what, and the program reports each time a larger one turns
        up.""",
        """
        def largest($many: list[int]) -> int:
            \"\"\"Return the largest item of a list with at least one item.\"\"\"
            champion = $many[0]
            for $one in $many[1:]:
                if $one > champion:
                    print($one, "beats", champion)
                    champion = $one
            return champion


        print("largest:", largest($items))
        """,
        """The first champion is $a, simply because it comes first. Every later item has to beat the champion of
        its time. After each round the champion is the largest item seen so far.""",
        items=items,
        a=items[0],
        **q.names,
    )


def _coldest(rng: Random) -> Example:
    items = numbers(rng, 5, 2, 15)
    return example(
        """What goes wrong when the search for the smallest value starts at 0 instead of at the first item? Two
        versions, one list of temperatures.""",
        """
        def coldest_wrong(temperatures: list[int]) -> int:
            lowest = 0
            for temperature in temperatures:
                if temperature < lowest:
                    lowest = temperature
            return lowest


        def coldest(temperatures: list[int]) -> int:
            \"\"\"Return the lowest temperature of a non-empty list.\"\"\"
            lowest = temperatures[0]
            for temperature in temperatures:
                if temperature < lowest:
                    lowest = temperature
            return lowest


        print(coldest_wrong($items), coldest($items))
        """,
        """No temperature in the list is below 0, so the wrong version never finds anything smaller and returns
        a value that is not in the list at all. The right one starts with $a, which is a real item.""",
        items=items,
        a=items[0],
    )


def _span(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 6, 5, 70)
    return example(
        """Both ends can be found in a single pass: one variable for the smallest, one for the largest. The list
        holds $what, and the function returns the distance between the extremes.""",
        """
        def spread($many: list[int]) -> int:
            \"\"\"Return the largest item minus the smallest; 0 for an empty list.\"\"\"
            if not $many:
                return 0
            low = high = $many[0]
            for $one in $many:
                if $one < low:
                    low = $one
                elif $one > high:
                    high = $one
            return high - low


        print(spread($items))
        print(spread([4]))
        """,
        """The extremes are $low and $high. An item below `low` cannot be above `high` at the same time, so
        `elif` is enough. With a single item both variables keep its value and the spread is 0.""",
        items=items,
        low=min(items),
        high=max(items),
        **q.names,
    )


def _most_e_question(rng: Random) -> Question:
    items, letter = words(rng, 5), rng.choice("eart")
    return question(
        """Write a function that returns the word in which a given letter occurs most often, without calling
        `max`. If no word contains it, the answer is an empty string.""",
        """
        def richest_in(letter: str, words: list[str]) -> str:
            \"\"\"Return the first word with the most occurrences of the letter, or "".\"\"\"
            best = ""
            for word in words:
                if word.count(letter) > best.count(letter):
                    best = word
            return best


        print(richest_in($letter, $items))
        print(richest_in("e", []) == "")
        """,
        """The empty string is a safe start here, as it contains no letter at all: any word with the letter
        beats it, and a word without it does not. Because the test is `>` and not `>=`, the first of equally
        good words stays.""",
        items=literal(items),
        letter=literal(letter),
    )


def _largest_even_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 50)
    return question(
        """Return the largest even number of a list, or `None` if there is no even number.""",
        """
        def largest_even_number(numbers: list[int]) -> int | None:
            \"\"\"Return the largest even item, or None.\"\"\"
            best = None
            for number in numbers:
                if number % 2 == 0 and (best is None or number > best):
                    best = number
            return best


        print(largest_even_number($items))
        print(largest_even_number([3, 5]))
        """,
        """The first item of the list may be odd, so it cannot be the first champion. `None` means "no candidate
        yet", and the test `best is None` lets the first even number in.""",
        items=items,
    )


BY_HAND = Lesson(
    topic="Finding the largest item with a champion variable",
    area=AREA,
    concepts=("min_max", "for_loop", "accumulator"),
    openings=(
        """You need not look at a hundred numbers at once to find the largest. Look at them one by one and
        remember the best so far. Whoever is left at the end is the winner.""",
        """In a tournament where the winner stays on the field, every newcomer plays the current champion. After
        the last game the champion has beaten, directly or indirectly, everybody. A loop finds a maximum in the
        same way.""",
        """Python has `max` and `min`, and you will use them. Yet the loop behind them is worth knowing, because
        the next problem, the largest with a condition or the two largest, is a small change to it.""",
    ),
    ideas=(
        (
            """One variable holds the best item so far. Each new item is compared with it and takes its place if
            it is better. After the loop the variable holds the best of all.""",
            """The sentence that holds after every round is: "champion is the largest of the items seen so far".
            One item has been seen at the start, and the champion is that item. Each round keeps the sentence
            true.""",
        ),
        (
            """Start with the first item, not with 0. If all numbers are negative, 0 is larger than each of them
            and would win without being in the list. A value from the list cannot make that mistake.""",
            """What should the champion be before the first comparison? The safest choice is the first item. If
            the first one might not qualify, use `None` for "nobody yet" and test for it.""",
        ),
        (
            """`>` or `>=` decides who wins a tie. With `>` a newcomer that is only equal loses, so the first of
            the equals is kept. With `>=` the last one wins.""",
            """Ties need a decision. Strictly better (`>`) keeps the earliest of equal items; better or equal
            (`>=`) keeps the latest. `max` and `min` keep the earliest.""",
        ),
    ),
    examples=(_champion, _coldest, _span),
    pitfalls=(
        """Starting the maximum at 0. It works on positive numbers and fails silently on a list such as `[-5,
        -2]`, where the answer should be -2 and becomes 0.""",
        """Forgetting the empty list. `row[0]` raises an `IndexError` there. Decide whether the function should
        return `None`, return a default or raise an error of its own, and say so in the docstring.""",
    ),
    questions=(_most_e_question, _largest_even_question),
    asks=("How does the loop find the best?", "What is the first champion?", "What if two items are equal?"),
    notes={
        "young": (
            """Picking the biggest apple from a basket: hold one in your left hand. Take the next one in your
            right hand. Keep the bigger one and put the other away.""",
        ),
        "student": (
            """Finding the maximum of n items takes n - 1 comparisons, and no method needs fewer: every item
            except the winner must lose at least once.""",
        ),
        "engineer": (
            """Do not start from the smallest integer: Python's integers have no smallest value. `float("-inf")`
            exists, but the first item or `None` is cleaner.""",
        ),
    },
)


def _plain_min_max(rng: Random) -> Example:
    items, names = numbers(rng, 5, 1, 90), words(rng, 4)
    return example(
        """`min` and `max` accept a list, or several arguments, and they compare numbers by size and strings by
        alphabet.""",
        """
        row = $items
        print(min(row), max(row))
        print(max(3, 8, 5))
        print(min($names))
        print(max([], default=0))
        """,
        """The third line printed the word that a dictionary would list first. The last line shows `default`:
        without it, the maximum of an empty list raises a `ValueError`.""",
        items=items,
        names=literal(names),
    )


def _closest(rng: Random) -> Example:
    items, target = distinct(rng, 5, 1, 100), rng.randint(30, 70)
    best = min(items, key=lambda x: abs(x - target))
    return example(
        """Which value comes closest to $target? "Close" means a small distance, and the distance of `x` is
        `abs(x - target)`. With `key`, `min` compares these distances but returns the item.""",
        """
        def closest(numbers: list[int], target: int) -> int:
            \"\"\"Return the number with the smallest distance to the target.\"\"\"
            return min(numbers, key=lambda number: abs(number - target))


        print(closest($items, $target))
        """,
        """The distances are $distances, in the order of the list. The smallest of them is $distance, and it
        belongs to the item $best.""",
        items=items,
        target=target,
        distances=", ".join(str(abs(x - target)) for x in items),
        distance=abs(best - target),
        best=best,
    )


def _tallest_tree(rng: Random) -> Example:
    trees = [(name, rng.randint(3, 40)) for name in rng.sample(["oak", "elm", "birch", "pine", "ash", "lime"], 4)]
    return example(
        """Each record is a name with a height. To compare by height we pass a function that picks the height
        out of a record.""",
        """
        def tallest(trees: list[tuple[str, int]]) -> str:
            \"\"\"Return the name of the tallest tree.\"\"\"
            best = max(trees, key=lambda tree: tree[1])
            return best[0]


        trees = $trees
        print(tallest(trees))
        print(max(trees)[0])
        """,
        """The last line leaves the key out. Tuples are then compared from the left, so the name decides, and
        the result is the last name in the alphabet, whether or not that tree is tall.""",
        trees=literal(trees),
    )


def _shortest_question(rng: Random) -> Question:
    items = places(rng, 4)
    return question(
        """Write a function that returns the place with the shortest name; of equally short ones the first in
        the list.""",
        """
        def shortest_name(places: list[str]) -> str:
            \"\"\"Return the first of the shortest names.\"\"\"
            return min(places, key=len)


        print(shortest_name($items))
        """,
        """Any function of one argument can be a key, so `len` goes in without brackets. `min` keeps the first
        of equals, which is just what the task asks for.""",
        items=literal(items),
    )


def _cheapest_question(rng: Random) -> Question:
    offers = {name: rng.randint(5, 60) for name in fruits(rng, 4)}
    return question(
        """Prices are stored in a dictionary from name to price. Write a function that returns the name with the
        lowest price.""",
        """
        def cheapest(prices: dict[str, int]) -> str:
            \"\"\"Return the name whose price is lowest.\"\"\"
            return min(prices, key=lambda name: prices[name])


        print(cheapest($offers))
        """,
        """Looping over a dictionary yields its keys, so `min` compares names; the key function looks up the
        price of each. The lowest price is $low.""",
        offers="{" + ", ".join(f"{literal(k)}: {v}" for k, v in offers.items()) + "}",
        low=min(offers.values()),
    )


MIN_MAX = Lesson(
    topic="min and max with a key and a default",
    area=AREA,
    concepts=("min_max", "key_function", "lambda"),
    openings=(
        """The cheapest offer, the closest station, the longest name: in each case we want an item, but compare
        something computed from it. The built-in functions `min` and `max` do this with one extra argument.""",
        """`max(row)` answers a question in one word. With a key function it answers nearly every question of
        the form "which one has the most ...?".""",
        """There are two different questions: "how large is the largest?" and "which one is the largest?". `max`
        answers the first by default and the second with a key.""",
    ),
    ideas=(
        (
            """`min` and `max` go through the items once and keep the best. They return an item that is in the
            list, never a copy or a rounded value. Strings are compared in dictionary order, character by
            character.""",
            """`min` and `max` take either one list or several separate arguments: `max([4, 9])` and `max(4, 9)` are the
            same. In the first form an empty list is an error unless you give a `default`.""",
        ),
        (
            """The `key` is a function. It is called once for every item, and the results are compared; but what
            you get back is the item, not the result. `max(words, key=len)` is a word, not a length.""",
            """A key function answers "what should be compared?". `min(points, key=distance)` computes the
            distance of each point and returns the point with the smallest. If you also want the distance, call
            `distance` on the answer.""",
        ),
        (
            """A `lambda` is a small function without a name: `lambda pair: pair[1]` takes a pair and gives its
            second part. It is handy as a key. If the expression gets long, write a `def` with a good name
            instead.""",
            """When no existing function computes what you want to compare, write one on the spot with `lambda`.
            Left of the colon is the parameter, right of it the value.""",
        ),
        (
            """An empty list has no smallest item, and `min([])` raises a `ValueError`. The argument `default`
            gives the answer for that case: `min(row, default=None)`.""",
            """Use `default` when an empty input is normal: `max(scores, default=0)` is 0 before the first game.
            Leave it out when an empty list means that something is wrong; then the error is useful.""",
        ),
    ),
    examples=(_plain_min_max, _closest, _tallest_tree),
    pitfalls=(
        """Writing `max(words, key=len())`. The brackets call `len` at once, without an argument, which is a
        `TypeError`. A key is passed without brackets: `key=len`.""",
        """Comparing numbers that are still text. `max(["9", "10"])` is `"9"`, because the character 9 comes
        after the character 1. Convert first, or use `key=int`.""",
        """Using `max` on records and forgetting the key. Tuples are compared by their first part, so you get
        the largest name and not the largest value, and no error tells you.""",
    ),
    questions=(_shortest_question, _cheapest_question),
    asks=("What do min and max do?", "What is a key?", "What is a lambda?", "And if there are no items?"),
    notes={
        "young": (
            """At a fair there is a prize for the heaviest pumpkin. The judge puts each pumpkin on a scale, but
            hands the prize to the pumpkin and not to the number on the scale. The scale is the key.""",
        ),
        "engineer": (
            """The key is called once per item, so an expensive key is evaluated n times, not once per
            comparison.""",
        ),
        "analyst": (
            """`max(rows, key=...)` is the row for which a column is largest, what SQL needs an `ORDER BY ...
            LIMIT 1` for.""",
        ),
    },
)


def _index_of_best(rng: Random) -> Example:
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    q, items = quantity(rng), distinct(rng, 5, 1, 60)
    best = items.index(max(items))
    return example(
        """Two lists belong together: the days, and one value per day. To say on which day the value was
        largest, we need a position and not the value.""",
        """
        def position_of_largest(numbers: list[int]) -> int:
            \"\"\"Return where the largest item stands (the first place, if there are several).\"\"\"
            best = 0
            for i in range(1, len(numbers)):
                if numbers[i] > numbers[best]:
                    best = i
            return best


        days = $days
        $many = $items
        where = position_of_largest($many)
        print(where, days[where], $many[where])
        """,
        """The variable `best` is a position, and the comparison looks up the item that stands there. The
        result, $best, is used twice: once to read the day and once to read the value.""",
        days=literal(days),
        items=items,
        best=best,
        many=q.many,
    )


def _range_with_key(rng: Random) -> Example:
    items = numbers(rng, 6, 1, 30)
    low = min(items)
    return example(
        """The loop can be replaced by `min` over the positions. The key looks up the item at each position.""",
        """
        def position_of_smallest(numbers: list[int]) -> int:
            \"\"\"Return the first position of the smallest item.\"\"\"
            return min(range(len(numbers)), key=lambda i: numbers[i])


        row = $items
        print(position_of_smallest(row))
        print(row.index(min(row)))
        """,
        """Both lines print the same. The second one first finds the value $low and then walks through the list
        again to find where it stands. That is short and clear, at the price of a second pass.""",
        items=items,
        low=low,
    )


def _steepest(rng: Random) -> Example:
    items = numbers(rng, 6, 100, 500)
    return example(
        """The best need not be an item; it can be a gap between two. Where on this path is the steepest rise?
        We compare the rise that starts at each position.""",
        """
        def steepest_step(heights: list[int]) -> int:
            \"\"\"Return i such that heights[i + 1] - heights[i] is largest.\"\"\"
            best = 0
            for i in range(len(heights) - 1):
                rise = heights[i + 1] - heights[i]
                if rise > heights[best + 1] - heights[best]:
                    best = i
            return best


        heights = $items
        i = steepest_step(heights)
        print(f"from {heights[i]} to {heights[i + 1]}")
        """,
        """There are `6 - 1` steps between six heights, so the loop ends at position 4. Keeping the position of
        the step and not its size lets the caller read both ends.""",
        items=items,
    )


def _last_best_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 9)
    items[4] = max(items)
    return question(
        """The same best result may occur more than once. Write a function that returns the last position of the
        largest item.""",
        """
        def last_position_of_largest(numbers: list[int]) -> int:
            \"\"\"Return the last place at which the largest item stands.\"\"\"
            best = 0
            for i in range(len(numbers)):
                if numbers[i] >= numbers[best]:
                    best = i
            return best


        print(last_position_of_largest($items))
        """,
        """Only the sign has changed: with `>=` an equal item takes over, so the latest of the equals remains.
        The largest item is $high, and its last place is $where.""",
        items=items,
        high=max(items),
        where=max(i for i, x in enumerate(items) if x == max(items)),
    )


def _winner_question(rng: Random) -> Question:
    names, points = people(rng, 4), distinct(rng, 4, 10, 99)
    return question(
        """One list holds the players, another their points in the same order. Write a function that returns the
        winner's name.""",
        """
        def winner(players: list[str], points: list[int]) -> str:
            \"\"\"Return the player with the most points.\"\"\"
            best = max(range(len(points)), key=lambda i: points[i])
            return players[best]


        print(winner($names, $points))
        """,
        """The largest number of points is $high, at position $where, and `players[$where]` is $name.""",
        names=literal(names),
        points=points,
        high=max(points),
        where=points.index(max(points)),
        name=names[points.index(max(points))],
    )


ARG_BEST = Lesson(
    topic="The position of the best item",
    area=AREA,
    concepts=("arg_best", "min_max", "list_indexing"),
    openings=(
        """"How hot was it at most?" asks for a value. "On which day was it hottest?" asks for a position. The
        second question is more common than it seems, and it needs a slightly different loop.""",
        """A maximum tells you that somebody scored 97 points. It does not tell you who. For that you must know
        where in the list the 97 stands.""",
        """If you know the position of the best item, you know the item too: `row[position]`. The other way
        round takes a search. So when in doubt, keep the position.""",
    ),
    ideas=(
        (
            """Let the champion be a position. It starts at 0, and the comparison is between `row[i]` and
            `row[best]`. When the new item is better, `best = i`.""",
            """In the usual champion loop, replace the best value by its index. You lose nothing, since
            `row[best]` gives the value back at any time.""",
        ),
        (
            """`row.index(max(row))` is the short form. It goes through the list twice, once to find the largest
            value and once to find its place, which is fine for most lists. With equal values it gives the first
            place.""",
            """Two ready-made ways: `row.index(max(row))` is easy to read, and `max(range(len(row)), key=lambda
            i: row[i])` does it in one pass. Both return the first place if the best value occurs several times.""",
        ),
        (
            """With a position you can look into a second list that runs in parallel: names next to points, days
            next to temperatures. The lists must have the same order and the same length.""",
            """Positions connect lists. If `names[i]` and `points[i]` belong to the same player, the position of
            the most points is also the position of the winner's name.""",
        ),
    ),
    examples=(_index_of_best, _range_with_key, _steepest),
    pitfalls=(
        """Comparing `row[i] > best` where `best` is a position. That mixes an item with an index. Python cannot
        notice, as both are integers. The right comparison is `row[i] > row[best]`.""",
        """Calling `row.index(x)` inside a loop over `row` to find out where you are. It searches from the start
        each time and gives the first equal item, which may be another one. Loop over positions or use
        `enumerate`.""",
    ),
    questions=(_last_best_question, _winner_question),
    asks=("How do I keep the position?", "Is there a short form?", "What is the position good for?"),
    notes={
        "engineer": ("""NumPy users know this as `argmax`. The standard library has no function of that name.""",),
        "young": (
            """The tallest child is 150 cm tall. That is the value. She is third in the row. That is the
            position. If you know the position, you can go there and measure.""",
        ),
        "analyst": ("""Keeping the index is what lets you report the other columns of the winning row.""",),
    },
)


def _podium(rng: Random) -> Example:
    results = [(name, points) for name, points in zip(people(rng, 5), distinct(rng, 5, 20, 99), strict=True)]
    return example(
        """A podium has three places. Sort the results so that the best come first, then take three with a
        slice.""",
        """
        def podium(results: list[tuple[str, int]]) -> list[str]:
            \"\"\"Return the names of the three with the most points, best first.\"\"\"
            ranked = sorted(results, key=lambda result: result[1], reverse=True)
            return [name for name, _points in ranked[:3]]


        results = $results
        print(podium(results))
        print(podium(results[:2]))
        """,
        """With only two results the slice `ranked[:3]` takes both, and no test is needed. `sorted` made a new
        list, so the results themselves are still in their old order.""",
        results=literal(results),
    )


def _two_best(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 6, 1, 80)
    return example(
        """Sorting everything for two items is more work than needed. One pass with two variables is enough: the
        best and the runner-up. The list holds $what.""",
        """
        def two_largest($many: list[int]) -> tuple[int, int]:
            \"\"\"Return the largest and the second largest of at least two items.\"\"\"
            best, second = max($many[:2]), min($many[:2])
            for $one in $many[2:]:
                if $one > best:
                    best, second = $one, best
                elif $one > second:
                    second = $one
            return best, second


        print(two_largest($items))
        """,
        """An item that beats the best pushes the old best down to second place; that is why both change
        together. An item between the two replaces only the runner-up. Everything else is ignored.""",
        items=items,
        **q.names,
    )


def _heap(rng: Random) -> Example:
    items, n = numbers(rng, 8, 1, 99), rng.randint(2, 3)
    return example(
        """The standard library has a function for "the n largest" and one for "the n smallest". They never sort
        the whole list.""",
        """
        import heapq

        row = $items
        print(heapq.nlargest($n, row))
        print(heapq.nsmallest($n, row))
        print(heapq.nlargest($n, ["fig", "apricot", "plum"], key=len))
        """,
        """Both results are ordered, the best first. A `key` works here as it does for `sorted`. For a very long
        list and a small n this is faster than sorting, because only n candidates are kept at any moment.""",
        items=items,
        n=n,
    )


def _drop_worst_question(rng: Random) -> Question:
    items = numbers(rng, 5, 1, 10)
    return question(
        """Of five dives the worst two do not count. Write a function that returns the sum of the best three.""",
        """
        def dive_total(marks: list[int]) -> int:
            \"\"\"Return the sum of the three highest marks.\"\"\"
            return sum(sorted(marks)[-3:])


        print(dive_total($items))
        """,
        """Sorted from small to large, the list is `$ordered`; the last three are the best. A mark that occurs
        twice counts twice, since sorting keeps equal items.""",
        items=items,
        ordered=sorted(items),
    )


def _cutoff_question(rng: Random) -> Question:
    items, n = distinct(rng, 7, 40, 99), rng.randint(2, 4)
    return question(
        """The best $n applicants of a list are invited. Write a function that returns the lowest score that is
        still invited.""",
        """
        def cutoff(scores: list[int], places: int) -> int:
            \"\"\"Return the score of the last invited applicant; there are at least `places` scores.\"\"\"
            return sorted(scores, reverse=True)[places - 1]


        print(cutoff($items, $n))
        """,
        """In the list from high to low the invited ones stand at the positions 0 to `$n - 1`, and the last of
        them has the lowest score, $lowest.""",
        items=items,
        n=n,
        lowest=sorted(items, reverse=True)[n - 1],
    )


TOP_FEW = Lesson(
    topic="The best few: sorting and slicing, two champions, heapq",
    area=AREA,
    concepts=("top_k", "sorting", "list_slicing"),
    openings=(
        """A single winner is found by `max`. But three medals, the five latest errors, the two cheapest
        flights: then you want the best few, in order.""",
        """"Top ten" lists are everywhere. There is an easy way to make them, which sorts everything, and a thrifty way,
        which keeps only the candidates. For short lists the first is enough.""",
        """To get the k best of n items, you may sort all n and cut off k. It is one line, and usually fast
        enough. When it is not, there is something better.""",
    ),
    ideas=(
        (
            """Sort, then slice: `sorted(row, reverse=True)[:k]` is the list of the k largest, the best first.
            It works for any k, also for one that is larger than the list.""",
            """The plain way is to put the list in order and take one end of it. `sorted(row)[:k]` gives the k
            smallest, `sorted(row)[-k:]` the k largest, in rising order (for k of at least 1).""",
        ),
        (
            """For two winners, two variables will do. If a new item beats the champion, the champion becomes
            second. If it only beats the second, it replaces the second. Both cases have to be handled, in this
            order.""",
            """Keep the best and the second best in one pass. The subtle step is the first case: when there is a
            new best, the old one must not be lost, as it is now the runner-up.""",
        ),
        (
            """Ties need thought. In `[9, 9, 4]`, is the second largest 9 or 4? If you mean the second item in
            order, it is 9. If you mean the second different value, remove duplicates first.""",
            """"The second best" has two readings when the best value occurs twice. Decide which one the task
            means, write it in the docstring, and test with two equal items.""",
        ),
    ),
    examples=(_podium, _two_best, _heap),
    pitfalls=(
        """Removing the maximum with `row.remove(max(row))` and asking for the maximum again. It works, but it
        changes the caller's list. Sort a copy instead, which `sorted` does anyway.""",
        """Forgetting the runner-up when a new champion appears. `if x > best: best = x` loses the old best,
        though it may well be the second. Move it: `best, second = x, best`.""",
    ),
    questions=(_drop_worst_question, _cutoff_question),
    asks=("What is the easy way?", "How does it work without sorting?", "What about equal items?"),
    notes={
        "student": (
            """Sorting costs on the order of n log n comparisons, the heap about n log k. For k = 1 both `max`
            and the heap come down to one pass.""",
        ),
        "engineer": (
            """`heapq.nlargest` uses a bounded heap and accepts any iterable, so it also works on a stream that
            does not fit in memory.""",
        ),
        "young": (
            """On the winners' stand there are three steps. When somebody faster comes, the others move down one
            step, and the last one leaves.""",
        ),
    },
)


LESSONS = (BY_HAND, MIN_MAX, ARG_BEST, TOP_FEW)
