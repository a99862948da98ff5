"""Counting: adding 1 for every item that passes a test."""

from bisect import bisect_left
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _count_over(rng: Random) -> Example:
    q, items, limit = quantity(rng), numbers(rng, 6, 1, 50), rng.randint(15, 35)
    return example(
        """Counting is adding up ones. The list holds $what; how many of them are over $limit?""",
        '''
        def count_over($many: list[int], limit: int) -> int:
            """Return how many items are larger than the limit."""
            count = 0
            for $one in $many:
                if $one > limit:
                    count += 1
            return count


        print(count_over($items, $limit))
        print(count_over($items, 0))
        ''',
        """Each item is compared with the limit. Those that pass add 1, the others add nothing. The second call
        has a limit that every item beats, so it counts all 6.""",
        items=items,
        limit=limit,
        **q.names,
    )


def _count_two_kinds(rng: Random) -> Example:
    results = [rng.choice(["win", "draw", "loss"]) for _ in range(7)]
    return example(
        """A football season is a list of results. A win is worth 3 points and a draw 1, so we count the two
        kinds separately and combine them at the end.""",
        '''
        def season_points(results: list[str]) -> int:
            """Return 3 points per "win" and 1 per "draw"."""
            wins = 0
            draws = 0
            for result in results:
                if result == "win":
                    wins += 1
                elif result == "draw":
                    draws += 1
            return 3 * wins + draws


        print(season_points($results))
        ''',
        """Wins: $wins. Draws: $draws. So the sum is `3 * $wins + $draws`. A loss matches neither test, and the
        loop simply goes on.""",
        results=literal(results),
        wins=results.count("win"),
        draws=results.count("draw"),
    )


def _count_changes(rng: Random) -> Example:
    lights = [rng.choice(["on", "off"]) for _ in range(7)]
    return example(
        """Sometimes it is not an item that counts but something between two items. How often did this lamp
        change its state? We compare each entry with the one before it.""",
        '''
        def count_switches(states: list[str]) -> int:
            """Return how often an entry differs from the entry before it."""
            switches = 0
            for i in range(1, len(states)):
                if states[i] != states[i - 1]:
                    switches += 1
            return switches


        print(count_switches($lights))
        print(count_switches(["on"]))
        ''',
        """The loop starts at position 1, since the first entry has nothing before it. The $n entries have $gaps
        gaps between them, so there can be at most $gaps switches.""",
        lights=literal(lights),
        n=len(lights),
        gaps=len(lights) - 1,
    )


def _count_long_words(rng: Random) -> Question:
    items, n = words(rng, 6), rng.randint(5, 6)
    return question(
        """Write a function that counts the words of a list with at least n letters.""",
        '''
        def count_long(words: list[str], n: int) -> int:
            """Return how many words have n letters or more."""
            count = 0
            for word in words:
                if len(word) >= n:
                    count += 1
            return count


        print(count_long($items, $n))
        ''',
        """"At least $n" includes $n itself, hence `>=`. With `>` the words of exactly $n letters would be
        missed.""",
        items=literal(items),
        n=n,
    )


def _count_between(rng: Random) -> Question:
    items = numbers(rng, 7, 0, 40)
    return question(
        """Seeds sprout between 12 and 25 degrees, both included. Given a list of daily temperatures, count the
        days on which they sprout.""",
        '''
        def sprouting_days(temperatures: list[int]) -> int:
            """Count the temperatures from 12 to 25."""
            days = 0
            for temperature in temperatures:
                if 12 <= temperature <= 25:
                    days += 1
            return days


        print(sprouting_days($items))
        ''',
        """Python allows the chained comparison `12 <= temperature <= 25`, which means that both parts hold. The
        number of such days in the list is $count.""",
        items=items,
        count=sum(12 <= t <= 25 for t in items),
    )


def _candidates(rng: Random) -> tuple[list[tuple[int, int]], int, int]:
    least = rng.randint(3, 8)
    needed = 2 * least + rng.randint(1, 5)
    results = []
    for _ in range(rng.randint(2, 5)):
        first = least + rng.choice((-1, 0, 0, 1, 2, 5))
        results.append((first, rng.choice((least - 1, least, needed - first, needed - first - 1, needed - least + 2))))
    return [rng.choice((pair, pair[::-1])) for pair in results], needed, least


def _passed(results: list[tuple[int, int]], needed: int, least: int, answer: dict[str, str]) -> int:
    """By taking those away who fail, reason by reason."""
    left = [pair for pair in results if sorted((*pair, least))[0] == least]
    left = [pair for pair in left if sum(pair) - needed not in range(-needed, 0)]
    return len(left) if answer["verb"] == "pass" else len(results) - len(left)


def _crossings(levels: list[int], mark: int, change: dict[str, str]) -> int:
    """By writing H and L for each reading and counting the two letters in the text."""
    border = mark if "=" in change["after" if change["after"][0] == ">" else "before"] else mark + 1
    letters = "".join("H" if level in range(border, 10**6) else "L" for level in levels)
    return letters.count("LH" if change["after"][0] == ">" else "HL")


def _near_mark(rng: Random) -> tuple[list[int], int]:
    mark = rng.randint(4, 60)
    return [mark + rng.choice((-2, -1, 0, 0, 1, 3)) for _ in range(rng.randint(3, 8))], mark


def _games(rng: Random) -> tuple[list[tuple[int, int]], int]:
    margin = rng.randint(1, 4)
    games = []
    for _ in range(rng.randint(2, 6)):
        low, gap = rng.randint(0, 3), rng.choice((0, 1, margin - 1, margin, margin, margin + 1))
        games.append(rng.choice(((low, low + gap), (low + gap, low))))
    return games, margin


def _by_margin(games: list[tuple[int, int]], margin: int, side: dict[str, str]) -> tuple[int, int]:
    sign = 1 if side["what"] == "wins" else -1
    leads = sorted(sign * (own - other) for own, other in games)
    clear = len(leads) - bisect_left(leads, margin)
    return clear, len(leads) - bisect_left(leads, 1) - clear


LESSON = Lesson(
    topic="Counting the items that pass a test",
    area="loops and accumulators",
    concepts=("for_loop", "counting", "conditions"),
    openings=(
        """How many pupils passed? How many parcels are too heavy? Such questions have one form: look at each
        item, ask a question with a yes or no answer, and count the yeses.""",
        """A counter is the smallest accumulator there is. It starts at zero and grows by one, but only when a
        condition holds. The interesting part is the condition.""",
        """`len` counts everything. To count only some of the items you need a test inside the loop, and a
        variable that remembers how often the test succeeded.""",
    ),
    ideas=(
        (
            """The counter starts at 0 above the loop. In the loop, an `if` decides whether to add 1. There is
            no `else`: an item that fails the test changes nothing.""",
            """Look at each item once, and let an `if` guard the line `count += 1`. After the loop, `count` is
            the number of items for which the condition was true.""",
        ),
        (
            """Be exact about the border. "Over 10" is `> 10`, "at least 10" is `>= 10`, "at most 10" is `<=
            10`. Try the border value itself: if the limit is 10, which answer should a 10 get?""",
            """The only items on which `>` and `>=` disagree are those equal to the limit. So put one in your
            test data. Otherwise a wrong sign can stay unnoticed for a long time.""",
        ),
        (
            """A short form: `sum(1 for x in row if x > 10)` adds a 1 for every item that passes. And since
            `True` counts as 1 and `False` as 0, `sum(x > 10 for x in row)` gives the same number.""",
            """When you only want to count one exact value, `row.count(value)` is enough. It goes through the
            list and compares each item with `==`. For any other condition, write the loop or a `sum`.""",
        ),
    ),
    examples=(_count_over, _count_two_kinds, _count_changes),
    pitfalls=(
        """Counting one kind with `if` and another with a second `if` although they exclude each other. If both
        tests can be true for one item, it is counted twice. Use `elif` when an item belongs to one group only.""",
        """Putting `return count` inside the `if`. The function then stops at the first match and always answers
        1. The return stands after the loop, at the indentation of the `for`.""",
        """Calling `row.count(x)` for many different `x` inside a loop over the same list. Each call walks
        through the whole list again. For many values, count them all at once in a dictionary.""",
    ),
    questions=(_count_long_words, _count_between),
    asks=("How does a counter work?", "Does the limit itself count?", "Is there a shorter way?"),
    notes={
        "young": (
            """Imagine the doorkeeper of a museum with a click counter. People walk past. The keeper clicks only
            for those with a red hat.""",
        ),
        "teacher": (
            """A productive mistake to show: a counter whose `if` has the wrong indentation for `count += 1`, so
            that every item counts. Ask which input reveals it and which does not.""",
        ),
        "engineer": (
            """`bool` is a subclass of `int`, so summing comparisons is legal and idiomatic: `sum(x > limit for
            x in row)`.""",
        ),
    },
    families=(
        Family(
            "candidates_who_pass",
            "results|candidates|points: list[tuple[int, int]], total_minimum|needed_in_all: int, "
            "part_minimum|needed_in_part: int -> int",
            names=("count_who_$verb", "how_many_$verb", "number_who_$verb", "candidates_who_$verb"),
            tells=(
                "Each pair in $results holds the points of one candidate in the two parts of an examination. To pass "
                "takes at least $part_minimum points in each part and at least $total_minimum points in both "
                "together. Return how many candidates $verb.",
                "An examination has two parts, and $results holds a pair of points for each candidate. Whoever has "
                "fewer than $part_minimum points in a part fails, and so does whoever has fewer than $total_minimum "
                "in all. Return the number of candidates who $verb.",
                "Count the candidates who $verb. A candidate, a pair of points in $results, passes if neither number "
                "is below $part_minimum and their sum is not below $total_minimum.",
            ),
            varies={"answer": ({"verb": "pass", "op": ">=", "join": "and"}, {"verb": "fail", "op": "<", "join": "or"})},
            solutions=(
                "count = 0\nfor first, second in $results:\n    if first $op $part_minimum $join second $op "
                "$part_minimum $join first + second $op $total_minimum:\n        count += 1\nreturn count",
                "return sum(min(pair) $op $part_minimum $join sum(pair) $op $total_minimum for pair in $results)",
            ),
            oracle=_passed,
            draw=lambda rng, answer: _candidates(rng),
            edges=(([], 10, 4), ([(4, 6), (3, 9), (4, 5)], 10, 4), ([(9, 3), (5, 5)], 10, 4)),
            about={
                "results": "a pair of points for each candidate",
                "total_minimum": "points needed in both parts together",
                "part_minimum": "points needed in each part",
                "return": "how many $verb",
            },
            noun="the number of candidates in $results who $verb, with $total_minimum points needed in all and "
            "$part_minimum in each part",
            gives="nat",
        ),
        Family(
            "crossings_of_a_mark",
            "levels|readings|heights: list[int], mark|limit: int -> int",
            names=("count_$stem", "${stem}_past_mark", "how_often_level_$stem", "number_of_$stem"),
            tells=(
                "A gauge was read again and again, and $levels holds the results in order of time. Return how often a "
                "reading of $from $mark is followed directly by one of $to $mark.",
                "Count the places in $levels where the level goes from $from $mark to $to $mark, from one "
                "reading to the next.",
                "Return the number of neighbouring readings in $levels of which the earlier one is $from $mark and the "
                "later one is $to $mark.",
            ),
            notes=("Fewer than two readings give 0.",),
            varies={
                "change": (
                    {"stem": "rises", "from": "at most", "to": "more than", "before": "<=", "after": ">"},
                    {"stem": "rises", "from": "less than", "to": "at least", "before": "<", "after": ">="},
                    {"stem": "falls", "from": "at least", "to": "less than", "before": ">=", "after": "<"},
                    {"stem": "falls", "from": "more than", "to": "at most", "before": ">", "after": "<="},
                )
            },
            solutions=(
                "count = 0\nfor i in range(1, len($levels)):\n"
                "    if $levels[i - 1] $before $mark and $levels[i] $after $mark:\n        count += 1\nreturn count",
                "return sum(a $before $mark and b $after $mark for a, b in zip($levels, $levels[1:]))",
                "count = 0\nready = False\nfor level in $levels:\n    if ready and level $after $mark:\n"
                "        count += 1\n    ready = level $before $mark\nreturn count",
            ),
            oracle=_crossings,
            draw=lambda rng, change: _near_mark(rng),
            edges=(([], 5), ([7], 5), ([4, 5, 6, 5, 4], 5), ([6, 4, 6, 6, 5, 5], 5)),
            about={
                "levels": "the readings, one after another",
                "mark": "the mark to compare them with",
                "return": "how often the level crosses it in this way",
            },
            noun="the number of times that $levels go directly from $from $mark to $to $mark",
            gives="nat",
        ),
        Family(
            "wins_by_margin",
            "games|matches|scores: list[tuple[int, int]], margin|gap|n: int -> tuple[int, int]",
            names=("clear_and_narrow_$what", "${what}_by_margin", "split_${what}_by_margin", "clear_then_narrow_$what"),
            tells=(
                "Each pair in $games is (our goals, their goals). Count our $what: a difference of $margin goals or "
                "more is clear, a smaller one is narrow. Return the pair (clear $what, narrow $what).",
                "Return two counts as a pair: how many of our $games we $verb by at least $margin goals, and how many "
                "we $verb by fewer. A game is a pair (our goals, their goals).",
                "The games of our team are pairs of goals, ours first. Return how many of the $what in $games have a "
                "difference of at least $margin, and how many a smaller one, as a tuple.",
            ),
            notes=("A draw counts in neither number; $margin is at least 1.",),
            varies={
                "side": (
                    {"what": "wins", "verb": "won", "first": "ours", "second": "theirs"},
                    {"what": "defeats", "verb": "lost", "first": "theirs", "second": "ours"},
                )
            },
            solutions=(
                "clear = 0\nnarrow = 0\nfor ours, theirs in $games:\n    if $first - $second >= $margin:\n"
                "        clear += 1\n    elif $first > $second:\n        narrow += 1\nreturn clear, narrow",
                "differences = [$first - $second for ours, theirs in $games]\n"
                "clear = sum(one >= $margin for one in differences)\n"
                "narrow = sum(0 < one < $margin for one in differences)\nreturn clear, narrow",
            ),
            oracle=_by_margin,
            draw=lambda rng, side: _games(rng),
            edges=(([], 2), ([(3, 1), (2, 1), (1, 1), (0, 1), (1, 3)], 2), ([(1, 0), (0, 1)], 1)),
            about={
                "games": "pairs of goals, ours and theirs",
                "margin": "the difference from which on one is clear",
                "return": "the clear and the narrow $what",
            },
        ),
    ),
)
