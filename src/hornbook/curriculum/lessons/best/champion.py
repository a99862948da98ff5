"""The champion variable: finding the largest item by hand, ties and the first champion."""

from collections import deque
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _champion(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 5, 1, 60)
    return example(
        """Watch the champion change. The list holds $what, and the program reports each time a larger one turns up.""",
        '''
        def largest($many: list[int]) -> int:
            """Return the largest item of a list with at least one item."""
            champion = $many[0]
            for $one in $many[1:]:
                if $one > champion:
                    print($one, "beats", champion)
                    champion = $one
            return champion


        print("largest:", largest($items))
        ''',
        """The first champion is $a, simply because it comes first. Every later item has to beat the champion of its
        time. After each round the champion is the largest item seen so far.""",
        items=items,
        a=items[0],
        **q.names,
    )


def _coldest(rng: Random) -> Example:
    items = numbers(rng, 5, 2, 15)
    return example(
        """What goes wrong when the search for the smallest value starts at 0 instead of at the first item? Two
        versions, one list of temperatures.""",
        '''
        def coldest_wrong(temperatures: list[int]) -> int:
            lowest = 0
            for temperature in temperatures:
                if temperature < lowest:
                    lowest = temperature
            return lowest


        def coldest(temperatures: list[int]) -> int:
            """Return the lowest temperature of a non-empty list."""
            lowest = temperatures[0]
            for temperature in temperatures:
                if temperature < lowest:
                    lowest = temperature
            return lowest


        print(coldest_wrong($items), coldest($items))
        ''',
        """No temperature in the list is below 0, so the wrong version never finds anything smaller and returns a value
        that is not in the list at all. The right one starts with $a, which is a real item.""",
        items=items,
        a=items[0],
    )


def _span(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 6, 5, 70)
    return example(
        """Both ends can be found in a single pass: one variable for the smallest, one for the largest. The list holds
        $what, and the function returns the distance between the extremes.""",
        '''
        def spread($many: list[int]) -> int:
            """Return the largest item minus the smallest; 0 for an empty list."""
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
        ''',
        """The extremes are $low and $high. An item below `low` cannot be above `high` at the same time, so `elif` is
        enough. With a single item both variables keep its value and the spread is 0.""",
        items=items,
        low=min(items),
        high=max(items),
        **q.names,
    )


def _most_e_question(rng: Random) -> Question:
    items, letter = words(rng, 5), rng.choice("eart")
    return question(
        """Write a function that returns the word in which a given letter occurs most often, without calling `max`. If
        no word contains it, the answer is an empty string.""",
        '''
        def richest_in(letter: str, words: list[str]) -> str:
            """Return the first word with the most occurrences of the letter, or ""."""
            best = ""
            for word in words:
                if word.count(letter) > best.count(letter):
                    best = word
            return best


        print(richest_in($letter, $items))
        print(richest_in("e", []) == "")
        ''',
        """The empty string is a safe start here, as it contains no letter at all: any word with the letter beats it,
        and a word without it does not. Because the test is `>` and not `>=`, the first of equally good words stays.""",
        items=literal(items),
        letter=literal(letter),
    )


def _largest_even_question(rng: Random) -> Question:
    items = numbers(rng, 6, 1, 50)
    return question(
        """Return the largest even number of a list, or `None` if there is no even number.""",
        '''
        def largest_even_number(numbers: list[int]) -> int | None:
            """Return the largest even item, or None."""
            best = None
            for number in numbers:
                if number % 2 == 0 and (best is None or number > best):
                    best = number
            return best


        print(largest_even_number($items))
        print(largest_even_number([3, 5]))
        ''',
        """The first item of the list may be odd, so it cannot be the first champion. `None` means "no candidate yet",
        and the test `best is None` lets the first even number in.""",
        items=items,
    )


def _counted_to(prices: list[int], limit: int, side: dict[str, str]) -> int | None:
    """By asking for one price after the other, from the limit on."""
    step = -1 if side["size"] == "highest" else 1
    start = limit if side["side"].startswith("not") else limit + step
    return next((price for price in range(start, start + 200 * step, step) if price in prices), None)


def _prices_and_limit(rng: Random) -> tuple[list[int], int]:
    prices = numbers(rng, rng.randint(3, 7), 5, 45)
    return prices, rng.choice((rng.choice(prices), rng.randint(3, 48)))


def _points_list(rng: Random) -> list[tuple[str, int]]:
    points = numbers(rng, 3, 2, 30)
    return [(name, rng.choice(points)) for name in people(rng, rng.randint(3, 5))]


def _wins(strengths: list[int], answer: dict[str, str]) -> int:
    """By playing every match at the table."""
    waiting = deque(enumerate(strengths))
    wins = [0] * len(strengths)
    while len(waiting) > 1:
        champion, challenger = waiting.popleft(), waiting.popleft()
        winner = max(champion, challenger, key=lambda player: player[1])
        wins[winner[0]] += 1
        waiting.appendleft(winner)
    if not strengths:
        return 0
    return {"changes": sum(map(bool, wins[1:])), "last": wins[waiting[0][0]], "most": max(wins)}[answer["short"]]


LESSON = Lesson(
    topic="Finding the largest item with a champion variable",
    area="the best item",
    concepts=("min_max", "for_loop", "accumulator"),
    openings=(
        """You need not look at a hundred numbers at once to find the largest. Look at them one by one and remember the
        best so far. Whoever is left at the end is the winner.""",
        """In a tournament where the winner stays on the field, every newcomer plays the current champion. After the
        last game the champion has beaten, directly or indirectly, everybody. A loop finds a maximum in the same
        way.""",
        """Python has `max` and `min`, and you will use them. Yet the loop behind them is worth knowing, because the
        next problem, the largest with a condition or the two largest, is a small change to it.""",
    ),
    ideas=(
        (
            """One variable holds the best item so far. Each new item is compared with it and takes its place if it is
            better. After the loop the variable holds the best of all.""",
            """The sentence that holds after every round is: "champion is the largest of the items seen so far". One
            item has been seen at the start, and the champion is that item. Each round keeps the sentence true.""",
        ),
        (
            """Start with the first item, not with 0. If all numbers are negative, 0 is larger than each of them and
            would win without being in the list. A value from the list cannot make that mistake.""",
            """What should the champion be before the first comparison? The safest choice is the first item. If the
            first one might not qualify, use `None` for "nobody yet" and test for it.""",
        ),
        (
            """`>` or `>=` decides who wins a tie. With `>` a newcomer that is only equal loses, so the first of the
            equals is kept. With `>=` the last one wins.""",
            """Ties need a decision. Strictly better (`>`) keeps the earliest of equal items; better or equal (`>=`)
            keeps the latest. `max` and `min` keep the earliest.""",
        ),
    ),
    examples=(_champion, _coldest, _span),
    pitfalls=(
        """Starting the maximum at 0. It works on positive numbers and fails silently on a list such as `[-5, -2]`,
        where the answer should be -2 and becomes 0.""",
        """Forgetting the empty list. `row[0]` raises an `IndexError` there. Decide whether the function should return
        `None`, return a default or raise an error of its own, and say so in the docstring.""",
    ),
    questions=(_most_e_question, _largest_even_question),
    asks=("How does the loop find the best?", "What is the first champion?", "What if two items are equal?"),
    notes={
        "young": (
            """Picking the biggest apple from a basket: hold one in your left hand. Take the next one in your right
            hand. Keep the bigger one and put the other away.""",
        ),
        "student": (
            """Finding the maximum of n items takes n - 1 comparisons, and no method needs fewer: every item except the
            winner must lose at least once.""",
        ),
        "engineer": (
            """Do not start from the smallest integer: Python's integers have no smallest value. `float("-inf")` exists,
            but the first item or `None` is cleaner.""",
        ),
    },
    families=(
        Family(
            "price_next_to_limit",
            "prices|costs|offers: list[int], limit|budget|border: int -> int | None",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "Return the $size price in $prices that is $side $limit, or None if there is none.",
                "A price counts only if it is $side $limit. Return the $size price in $prices that counts, or None if "
                "none does.",
                "Search $prices for the $size number that is $side $limit and return it. Without such a number the "
                "result is None.",
            ),
            varies={
                "side": (
                    {
                        "name_a": "dearest_affordable",
                        "name_b": "highest_up_to_limit",
                        "name_c": "best_price_within",
                        "size": "highest",
                        "side": "not above",
                        "fits": "<=",
                        "beats": ">",
                        "pick": "max",
                        "turned": ", reverse=True",
                    },
                    {
                        "name_a": "highest_below_limit",
                        "name_b": "dearest_below",
                        "name_c": "top_price_under",
                        "size": "highest",
                        "side": "below",
                        "fits": "<",
                        "beats": ">",
                        "pick": "max",
                        "turned": ", reverse=True",
                    },
                    {
                        "name_a": "lowest_from_limit",
                        "name_b": "cheapest_from",
                        "name_c": "lowest_price_reaching",
                        "size": "lowest",
                        "side": "not below",
                        "fits": ">=",
                        "beats": "<",
                        "pick": "min",
                        "turned": "",
                    },
                    {
                        "name_a": "lowest_above_limit",
                        "name_b": "cheapest_above",
                        "name_c": "next_price_above",
                        "size": "lowest",
                        "side": "above",
                        "fits": ">",
                        "beats": "<",
                        "pick": "min",
                        "turned": "",
                    },
                )
            },
            solutions=(
                program("""
                    best = None
                    for price in $prices:
                        if price $fits $limit and (best is None or price $beats best):
                            best = price
                    return best
                """),
                program("""
                    for price in sorted($prices$turned):
                        if price $fits $limit:
                            return price
                    return None
                """),
                "return $pick((price for price in $prices if price $fits $limit), default=None)",
            ),
            oracle=_counted_to,
            draw=lambda rng, side: _prices_and_limit(rng),
            edges=(([], 20), ([18, 30, 12], 18), ([25, 9, 14], 8), ([25, 9, 14], 26)),
            about={
                "prices": "prices in any order",
                "limit": "the number to compare them with",
                "return": "the $size price $side $limit, or None",
            },
        ),
        Family(
            "name_with_extreme_points",
            "results|scores|entries: list[tuple[str, int]] -> str",
            names=("${end}_points", "name_with_$end", "who_has_$end", "${tie}_with_$end"),
            tells=(
                "Return the name with the $size number of points in $results, a list of pairs of a name and points. "
                "Of several such names the $tie in the list is taken.",
                "Each pair in $results is a name and the points it got. Return the name with the $end points; where "
                "several have equally many, the $tie of them in the list.",
                "$results lists (name, points) pairs. Return the name that has the $end points, and in a tie the one "
                "that comes $tie in the list.",
            ),
            notes=("Without any pairs the result is an empty string.",),
            varies={
                "rule": (
                    {"end": "most", "size": "largest", "tie": "first", "beats": ">", "pick": "max", "at": "0"},
                    {"end": "most", "size": "largest", "tie": "last", "beats": ">=", "pick": "max", "at": "-1"},
                    {"end": "fewest", "size": "smallest", "tie": "first", "beats": "<", "pick": "min", "at": "0"},
                    {"end": "fewest", "size": "smallest", "tie": "last", "beats": "<=", "pick": "min", "at": "-1"},
                )
            },
            solutions=(
                program("""
                    best = None
                    for name, points in $results:
                        if best is None or points $beats best[1]:
                            best = (name, points)
                    return best[0] if best else ""
                """),
                program("""
                    if not $results:
                        return ""
                    wanted = $pick(points for _, points in $results)
                    return [name for name, points in $results if points == wanted][$at]
                """),
                program("""
                    champion = ""
                    record = 0
                    for place, (name, points) in enumerate($results):
                        if place == 0 or points $beats record:
                            champion = name
                            record = points
                    return champion
                """),
            ),
            oracle=lambda results, rule: min(
                (
                    (points if rule["end"] == "fewest" else -points, place if rule["tie"] == "first" else -place, name)
                    for place, (name, points) in enumerate(results)
                ),
                default=("",),
            )[-1],
            draw=lambda rng, rule: (_points_list(rng),),
            edges=(([],), ([("Ada", 4), ("Goran", 9), ("Esra", 9), ("Luis", 4)],), ([("Mira", 0)],)),
            about={
                "results": "pairs of a name and points",
                "return": "the name with the $end points, or an empty string",
            },
            noun="the name with the $size number of points in $results",
            gives="str",
        ),
        Family(
            "winner_stays_on",
            "strengths|players|skills: list[int] -> int",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "The players in $strengths, given by their strengths, come to the table one by one. The first is the "
                "champion; each later one plays a match against the champion and replaces the champion if stronger. "
                "Return $what.",
                "Winner stays on: the first player in $strengths is the champion, and every later one challenges the "
                "champion of that moment, who loses only to a larger number. Return $what.",
                "$strengths holds the strengths of players in the order in which they arrive. The first becomes "
                "champion, and each of the others plays one match against whoever is champion then. The stronger one "
                "wins and is champion afterwards. Return $what.",
            ),
            notes=("If both are equally strong, the champion wins.", "Without any match the result is 0."),
            varies={
                "answer": (
                    {
                        "short": "changes",
                        "name_a": "count_title_changes",
                        "name_b": "new_champions",
                        "name_c": "times_beaten",
                        "what": "the number of times that the champion is beaten",
                        "begin": "count = 0",
                        "wins": "count += 1",
                        "stays": "",
                        "of": "len(bounds) - 2",
                    },
                    {
                        "short": "last",
                        "name_a": "wins_of_last_champion",
                        "name_b": "final_champion_wins",
                        "name_c": "last_champion_wins",
                        "what": "the number of matches that the last champion wins",
                        "begin": "count = 0",
                        "wins": "count = 1",
                        "stays": "    else:\n        count += 1\n",
                        "of": "bounds[-1] - bounds[-2]",
                    },
                    {
                        "short": "most",
                        "name_a": "longest_reign",
                        "name_b": "most_wins_in_a_row",
                        "name_c": "best_series_at_table",
                        "what": "the largest number of matches that one player wins",
                        "begin": "count = won = 0",
                        "wins": "won = 1",
                        "stays": "    else:\n        won += 1\n    count = max(count, won)\n",
                        "of": "max(end - start for start, end in zip(bounds, bounds[1:]))",
                    },
                )
            },
            solutions=(
                "$begin\nchampion = $strengths[0] if $strengths else 0\nfor strength in $strengths[1:]:\n"
                "    if strength > champion:\n        champion = strength\n        $wins\n${stays}return count",
                program("""
                    if not $strengths:
                        return 0
                    bounds = []
                    for place, strength in enumerate($strengths):
                        if place == 0 or strength > max($strengths[:place]):
                            bounds.append(max(place, 1))
                    bounds.append(len($strengths))
                    return $of
                """),
            ),
            oracle=_wins,
            draw=lambda rng, answer: (numbers(rng, rng.randint(3, 9), 1, rng.choice((6, 30))),),
            edges=(([],), ([5],), ([3, 3, 4, 2],), ([9, 1, 2, 3],), ([1, 2, 3],)),
            about={"strengths": "the strengths in the order of arrival", "return": "$what"},
            noun="$what when the winner stays on and $strengths holds the players' strengths",
            gives="nat",
        ),
    ),
)
