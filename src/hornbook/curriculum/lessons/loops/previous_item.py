"""The previous item: what a loop remembers from one round to the next."""

from itertools import groupby, pairwise
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, places, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _stops(rng: Random) -> Example:
    stops = places(rng, 4)
    return example(
        """A train line is a list of stations. Each stretch of the line joins two neighbours, so we keep the
        previous station in a variable while the loop goes on.""",
        '''
        def stretches(stations: list[str]) -> list[str]:
            """Return the stretches between neighbouring stations."""
            found = []
            previous = None
            for station in stations:
                if previous is not None:
                    found.append(f"{previous}-{station}")
                previous = station
            return found


        print(stretches($stops))
        ''',
        """In the first round there is no previous station, and `None` says so. At the end of each round the
        current station becomes the previous one for the next. Four stations make three stretches.""",
        stops=literal(stops),
    )


def _longest_streak(rng: Random) -> Example:
    days = [rng.choice(["sun", "sun", "rain"]) for _ in range(9)]
    return example(
        """How many sunny days came in a row at most? One variable counts the current streak, another remembers the
        longest one so far.""",
        '''
        def longest_sunny_streak(days: list[str]) -> int:
            """Return the length of the longest run of "sun" entries."""
            longest = 0
            current = 0
            for day in days:
                if day == "sun":
                    current += 1
                    if current > longest:
                        longest = current
                else:
                    current = 0
            return longest


        print(longest_sunny_streak($days))
        print(longest_sunny_streak(["rain", "rain"]))
        ''',
        """A rainy day sets `current` back to 0 but leaves `longest` alone. That is why two variables are
        needed: one may fall, the other never does.""",
        days=literal(days),
    )


def _first_drop(rng: Random) -> Example:
    q = quantity(rng)
    items = sorted(distinct(rng, 5, 10, 60))
    at = rng.randint(2, 4)
    items.insert(at, items[at - 1] - rng.randint(1, 8))
    return example(
        """The list holds $what. At which position do the values fall for the first time, compared with the
        value just before?""",
        '''
        def first_drop($many: list[int]) -> int:
            """Return the position of the first item below its predecessor, or -1."""
            previous = None
            for position, $one in enumerate($many):
                if previous is not None and $one < previous:
                    return position
                previous = $one
            return -1


        print(first_drop($items))
        print(first_drop([1, 2, 2]))
        ''',
        """The item $low at position $at is the first that is smaller than the one in front of it, $high. Two
        equal neighbours are not a drop, so the second call finds none and returns -1.""",
        items=items,
        at=at,
        low=items[at],
        high=items[at - 1],
        **q.names,
    )


def _echo_question(rng: Random) -> Question:
    items = [w for w in words(rng, 3) for _ in range(rng.randint(1, 3))]
    return question(
        """A key that is held down repeats itself. For a list of key presses, return a list of texts in which
        each repetition of the press before is replaced by a minus sign.""",
        '''
        def mark_repeats(keys: list[str]) -> list[str]:
            """Replace every item that equals its predecessor by "-"."""
            marked = []
            previous = None
            for key in keys:
                marked.append("-" if key == previous else key)
                previous = key
            return marked


        print(mark_repeats($items))
        ''',
        """`previous` remembers the key itself and not what was appended, so a third equal press is still
        recognised. In the first round it is `None`, which equals no text.""",
        items=literal(items),
    )


def _climb_question(rng: Random) -> Question:
    items = numbers(rng, 6, 100, 400)
    return question(
        """A hike is given as a list of heights. Write a function that returns how many metres you climb in all;
        the way down does not count.""",
        '''
        def total_climb(heights: list[int]) -> int:
            """Add up all rises between neighbours; at least one height is given."""
            climb = 0
            previous = heights[0]
            for height in heights[1:]:
                if height > previous:
                    climb += height - previous
                previous = height
            return climb


        print(total_climb($items))
        ''',
        """`previous` must be updated in every round, also when the way goes down. If that line stood inside the
        `if`, a rise after a descent would be measured from the wrong height.""",
        items=items,
    )


def _usage(readings: list[int], top: int, answer: dict[str, str]) -> Any:
    """By letting the meter run, one unit after another."""
    used = [len(range(a, b)) if a <= b else len(range(a, top + 1)) + len(range(b)) for a, b in pairwise(readings)]
    return {"used": used, "sum(used)": sum(used)}.get(answer["result"], max(used, default=0))


def _meter(rng: Random) -> tuple[list[int], int]:
    highest = rng.choice((99, 999))
    at, readings = rng.randint(0, highest), []
    for _ in range(rng.randint(2, 6)):
        readings.append(at)
        at = (at + rng.choice((0, 0, 1, rng.randint(2, 40), highest - at, highest - at + 1, highest))) % (highest + 1)
    return readings, highest


def _streak_points(answers: str, most: int, mark: dict[str, str]) -> int:
    """By looking back from each answer."""
    right = mark["right"]
    rows = [max(n for n in range(end + 1) if answers[:end].endswith(n * right)) for end in range(1, len(answers) + 1)]
    return sum(min(row, most) for row in rows)


def _headed(rows: list[tuple[str, str]], mark: str) -> list[str]:
    lines = []
    for town, group in groupby(rows, key=lambda row: row[0]):
        lines += [f"{town}:", *(f"{mark}{name}" for _, name in group)]
    return lines


def _by_town(rng: Random) -> tuple[list[tuple[str, str]]]:
    towns = places(rng, 2)
    rows = [(rng.choice(towns), name) for name in people(rng, rng.randint(2, 5))]
    return (rows if rng.random() < 0.5 else sorted(rows),)


LESSON = Lesson(
    topic="Remembering the previous item while looping",
    area="loops and accumulators",
    concepts=("for_loop", "loop_state", "neighbours"),
    openings=(
        """Some questions are not about the items but about what happens between them. Did the price go up? Is
        this word the same as the last one? To answer, the loop must remember what it saw a moment ago.""",
        """A loop sees one item at a time and forgets it when the next one comes. If you need the one before,
        you must keep it yourself, in a variable that is updated at the end of each round.""",
        """Rises and falls, streaks, repetitions: all of them compare an item with its neighbour. The pattern on
        this page takes one extra variable and one line at the end of the loop.""",
    ),
    ideas=(
        (
            """Keep a variable `previous`. In each round, first use it together with the current item, then set
            it to the current item. The order matters: if you update first, you compare the item with itself.""",
            """The last line of the body is `previous = item`. What is "current" in this round is "previous" in
            the next. Everything that compares the two must stand above that line.""",
        ),
        (
            """The first item has no predecessor. There are two ways out. Start with `previous = None` and test
            for it, or start with `previous = row[0]` and loop over `row[1:]`. The second needs a list that is
            not empty.""",
            """What is the previous item in the first round? Nothing, and `None` is the honest value for that. A
            number such as 0 would look like an item, and the first comparison would then be made against
            something that never was.""",
        ),
        (
            """A streak counter is a memory as well. It grows while something holds and goes back to 0 when it
            stops. After each round it tells how long the current run is.""",
            """More than the last item may be remembered: the length of the current run, the best run so far,
            the state of a switch. Say for each such variable what it means after a round, in one sentence.""",
        ),
    ),
    examples=(_stops, _longest_streak, _first_drop),
    pitfalls=(
        """Updating `previous` only in one branch of an `if`. It then lags behind and the next comparison uses
        an older item. The update belongs to every round, so it stands at the end of the body, not inside the
        `if`.""",
        """Forgetting the last run. A function that notes a streak only when it ends misses one that reaches the end of
        the list. Compare with the best in every round, or check once more after the loop.""",
    ),
    questions=(_echo_question, _climb_question),
    asks=("How does the loop remember?", "What about the first item?", "Can a loop remember more than one thing?"),
    notes={
        "young": (
            """When you walk down stairs in the dark, you compare each step with the last one. Your foot
            remembers. In the program, the variable `previous` is the foot.""",
        ),
        "engineer": (
            """`itertools.pairwise` (Python 3.10 and later) yields neighbouring pairs from any iterable; the
            explicit variable remains useful when more state is kept.""",
        ),
        "analyst": (
            """Remembering the previous item is what a lag column does in SQL or in a data frame: each row next to the
            row before.""",
        ),
    },
    families=(
        Family(
            "usage_of_wrapping_meter",
            "readings|values: list[int], top|last: int -> $hint",
            names=("$stem", "${stem}_of_meter", "meter_$stem", "compute_$stem"),
            tells=(
                "A meter counts up to $top and then goes on with 0. It was read again and again, and $readings "
                "holds the results. Return $what.",
                "After $top a meter shows 0 again and counts on. Return $what; $readings are the numbers that the "
                "meter showed, in order of time.",
                "The numbers in $readings were read from a meter one after another. Its highest number is $top, "
                "and the next unit takes it back to 0. Return $what.",
            ),
            notes=(
                "Between two readings the meter goes back to 0 at most once, and two equal readings mean that nothing "
                "was used. Fewer than two readings give $few.",
            ),
            varies={
                "answer": (
                    {
                        "hint": "list[int]",
                        "stem": "usage",
                        "what": "a list of how many units were used from each reading to the next",
                        "begin": "[]",
                        "add": "used.append(units)",
                        "result": "used",
                        "few": "an empty list",
                    },
                    {
                        "hint": "int",
                        "stem": "total_usage",
                        "what": "how many units were used from the first reading to the last",
                        "begin": "0",
                        "add": "used += units",
                        "result": "sum(used)",
                        "few": "0",
                    },
                    {
                        "hint": "int",
                        "stem": "largest_usage",
                        "what": "the largest number of units that were used from one reading to the next",
                        "begin": "0",
                        "add": "used = max(used, units)",
                        "result": "max(used, default=0)",
                        "few": "0",
                    },
                )
            },
            solutions=(
                "used = $begin\nprevious = None\nfor reading in $readings:\n    if previous is not None:\n"
                "        units = reading - previous\n        if units < 0:\n            units += $top + 1\n"
                "        $add\n    previous = reading\nreturn used",
                "used = [(b - a) % ($top + 1) for a, b in zip($readings, $readings[1:])]\nreturn $result",
                "used = []\nfor i in range(1, len($readings)):\n    if $readings[i] >= $readings[i - 1]:\n"
                "        used.append($readings[i] - $readings[i - 1])\n    else:\n"
                "        used.append($top - $readings[i - 1] + 1 + $readings[i])\nreturn $result",
            ),
            oracle=_usage,
            draw=lambda rng, answer: _meter(rng),
            edges=(([], 99), ([40], 99), ([95, 99, 0, 0, 3], 99), ([7, 7, 6], 9)),
            about={"readings": "the readings, in order", "top": "the highest number it shows", "return": "$what"},
        ),
        Family(
            "quiz_points_with_streaks",
            "answers|results|log: str, limit|cap|maximum: int -> int",
            names=("quiz_points", "streak_points", "points_in_quiz", "score_answers"),
            tells=(
                "In a quiz the first right answer brings 1 point, and each right answer directly after another one "
                "brings 1 more than that, but never more than $limit. A wrong answer brings nothing, and after it "
                'counting starts again at 1. Return the points for $answers, in which "$right" is a right answer '
                'and "$wrong" a wrong one.',
                'The text $answers has "$right" for each right answer of a player and "$wrong" for each wrong '
                "one. A right answer is worth as many points as there are right answers in a row up to it, itself "
                "included, but at most $limit; a wrong one is worth 0. Return the sum of the points.",
                "Return the score of a player whose right answers in a row are worth 1, 2, 3, ... points, each of "
                'them at most $limit. In $answers "$right" stands for a right answer and "$wrong" for a wrong one, '
                "which is worth nothing and ends the row.",
            ),
            notes=("$limit is at least 1.",),
            varies={
                "mark": (
                    {"right": "r", "wrong": "w"},
                    {"right": "+", "wrong": "-"},
                    {"right": "y", "wrong": "n"},
                    {"right": "1", "wrong": "0"},
                )
            },
            solutions=(
                'total = 0\nrow = 0\nfor answer in $answers:\n    if answer == "$right":\n        row += 1\n'
                "        total += min(row, $limit)\n    else:\n        row = 0\nreturn total",
                'total = 0\nfor row in $answers.split("$wrong"):\n    for place in range(1, len(row) + 1):\n'
                "        total += min(place, $limit)\nreturn total",
                'total = 0\nworth = 0\nfor answer in $answers:\n    if answer == "$wrong":\n        worth = 0\n'
                "    elif worth < $limit:\n        worth += 1\n    total += worth\nreturn total",
            ),
            oracle=_streak_points,
            draw=lambda rng, mark: (
                "".join(rng.choice((mark["right"],) * 3 + (mark["wrong"],)) for _ in range(rng.randint(3, 10))),
                rng.randint(1, 4),
            ),
            edges=(("", 3),),
            about={
                "answers": 'a text of "$right" and "$wrong"',
                "limit": "the most that one answer can bring",
                "return": "the points",
            },
            noun="the points for $answers with at most $limit for one answer",
            gives="nat",
        ),
        Family(
            "lines_under_town_headings",
            "rows|entries|guests: list[tuple[str, str]] -> list[str]",
            names=("lines_with_headings", "report_by_town", "guest_list", "headed_lines"),
            tells=(
                "Each pair in $rows is (town, name). Return the lines of a report: for each pair a line with $mark and "
                "the name, and before it, whenever the town is not that of the pair just before, a line with the town "
                'and a colon, such as "Oslo:".',
                "Write the pairs (town, name) in $rows as a list of lines. Where a pair has another town than the one "
                'before it, begin with a heading, the town followed by ":". The name stands below it in a line of its '
                "own, after $mark.",
                "Return the lines of a list of guests. The entries of $rows are (town, name); each of them gives a "
                'line made of $mark and the name, and in front of this line stands a heading such as "Oslo:", unless '
                "the entry just before has the same town.",
            ),
            notes=("The first entry gets a heading too. A town that comes again later has a heading there as well.",),
            varies={"mark": ("- ", "* ", "> ", "+ ")},
            solutions=(
                "lines = []\nprevious = None\nfor town, name in $rows:\n    if town != previous:\n"
                '        lines.append(f"{town}:")\n    lines.append($mark + name)\n    previous = town\nreturn lines',
                "lines = []\nfor i, (town, name) in enumerate($rows):\n"
                '    if i == 0 or $rows[i - 1][0] != town:\n        lines.append(town + ":")\n'
                "    lines.append($mark + name)\nreturn lines",
            ),
            oracle=_headed,
            draw=lambda rng, mark: _by_town(rng),
            edges=(([],), ([("Oslo", "Ada")],), ([("Riga", "Zoe"), ("Riga", "Ada"), ("Oslo", "Emil")],)),
            about={"rows": "pairs of a town and a name", "return": "the lines, headings included"},
            noun="the list of the lines of a report on $rows with a heading wherever the town changes",
            gives="words",
        ),
    ),
)
