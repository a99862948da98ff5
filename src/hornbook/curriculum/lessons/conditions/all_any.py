"""All, any or none: yes-or-no questions about a whole collection."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question
from hornbook.curriculum.lessons.stock import CITIES, integers


def _all_positive(rng: Random) -> Example:
    values = integers(rng, 5, 1, 30)
    bad = [*values[:3], -values[3], values[4]]
    return example(
        """Are all numbers of a list positive? One counterexample is enough to say no, but only the whole list can say
        yes.""",
        '''
        def all_positive(numbers: list[int]) -> bool:
            """Return whether every number is greater than zero."""
            for number in numbers:
                if number <= 0:
                    return False
            return True


        print(all_positive($values))
        print(all_positive($bad))
        print(all_positive([]))
        ''',
        """In the second list the loop stops at $stop and never looks further. For the empty list there is no
        counterexample, so the answer is True; logic and mathematics agree on this convention.""",
        values=values,
        bad=bad,
        stop=bad[3],
    )


def _any_long(rng: Random) -> Example:
    words = rng.sample(CITIES, 4)
    limit = max(map(len, words)) - 1  # at least one name qualifies
    return example(
        """Does any of the names have more than $limit letters? `any` takes a condition written as a small loop inside
        the parentheses.""",
        '''
        def has_long_name(names: list[str], limit: int) -> bool:
            """Return whether at least one name is longer than `limit`."""
            return any(len(name) > limit for name in names)


        names = $words
        print([len(name) for name in names])
        print(has_long_name(names, $limit))
        print(has_long_name([], $limit))
        ''',
        """`any` stops at the first name that is long enough. Among no names at all there is none that qualifies, so the
        last line prints False.""",
        words=words,
        limit=limit,
    )


def _is_rising(rng: Random) -> Example:
    rising = sorted(rng.sample(range(1, 60), 5))
    other = [*rising[:2], rising[3], rising[2], *rising[4:]]
    return example(
        """A list is rising if each element is smaller than the next one. The statement is about neighbours, so the loop
        runs over positions and stops one early.""",
        '''
        def is_rising(numbers: list[int]) -> bool:
            """Return whether every number is smaller than the one after it."""
            for i in range(len(numbers) - 1):
                if numbers[i] >= numbers[i + 1]:
                    return False
            return True


        print(is_rising($rising))
        print(is_rising($other))
        ''',
        """In the second list the neighbours $x and $y are in the wrong order. Five numbers have four pairs of
        neighbours, hence `len(numbers) - 1`; one more would read past the end.""",
        rising=rising,
        other=other,
        x=other[2],
        y=other[3],
    )


def _none_even_question(rng: Random) -> Question:
    odd = [2 * rng.randint(1, 20) + 1 for _ in range(4)]
    return question(
        """Write `none_even(numbers)` in two ways, with a loop and with `any`, and compare the results.""",
        '''
        def none_even(numbers: list[int]) -> bool:
            """Return whether no number is even, using a loop."""
            for number in numbers:
                if number % 2 == 0:
                    return False
            return True


        def none_even_short(numbers: list[int]) -> bool:
            """Return whether no number is even, using `any`."""
            return not any(number % 2 == 0 for number in numbers)


        for numbers in [$odd, $mixed, []]:
            print(none_even(numbers), none_even_short(numbers))
        ''',
        """"None of them" is the opposite of "at least one of them", which is what `not any` says. The two functions
        agree on all three lists, the empty one included.""",
        odd=odd,
        mixed=[*odd[:2], 8],
    )


def _equal_all_question(rng: Random) -> Question:
    n = rng.randint(2, 50)
    return question(
        """Write `all_equal(values)`: do all elements have the same value? An empty list should give True.""",
        '''
        def all_equal(values: list[int]) -> bool:
            """Return whether all values are equal to each other."""
            return all(value == values[0] for value in values)


        print(all_equal([$n, $n, $n]), all_equal([$n, $n, $m]), all_equal([]))
        ''',
        """Comparing each with the first is enough: if all equal the first, they equal one another. For an empty list
        the condition is never evaluated, so `values[0]` does no harm.""",
        n=n,
        m=n + 1,
    )


_HELPERS = (
    {
        "what": "each of the tasks can be done by somebody",
        "short": "all_tasks_covered",
        "empty": "True",
        "test": "all(any(task in known for known in skills.values()) for task in tasks)",
        "loops": "for task in tasks:\n    able = [name for name in skills if task in skills[name]]\n"
        "    if not able:\n        return False\nreturn True",
    },
    {
        "what": "there is somebody who can do all of the tasks",
        "short": "has_all_rounder",
        "empty": "True",
        "test": "any(all(task in known for task in tasks) for known in skills.values())",
        "loops": "for known in skills.values():\n    missing = [task for task in tasks if task not in known]\n"
        "    if not missing:\n        return True\nreturn False",
    },
    {
        "what": "there is a task that nobody can do",
        "short": "has_uncovered_task",
        "empty": "False",
        "test": "not all(any(task in known for known in skills.values()) for task in tasks)",
        "loops": "for task in tasks:\n    able = [name for name in skills if task in skills[name]]\n"
        "    if not able:\n        return True\nreturn False",
    },
    {
        "what": "there is somebody who can do none of the tasks",
        "short": "has_idle_helper",
        "empty": "True",
        "test": "any(not any(task in known for task in tasks) for known in skills.values())",
        "loops": "for known in skills.values():\n    useful = [task for task in tasks if task in known]\n"
        "    if not useful:\n        return True\nreturn False",
    },
)
_TASKS = ("cook", "drive", "paint", "sew", "sing", "swim")


def _covered(tasks: list[str], skills: dict[str, list[str]], ask: dict[str, str]) -> bool:
    """By sets."""
    wanted, together = set(tasks), {task for known in skills.values() for task in known}
    answers = {
        "all_tasks_covered": wanted <= together,
        "has_all_rounder": max(len(wanted.intersection(known)) for known in skills.values()) == len(wanted),
        "has_uncovered_task": bool(wanted - together),
        "has_idle_helper": min(len(wanted.intersection(known)) for known in skills.values()) == 0,
    }
    return answers[ask["short"]]


def _tasks_and_skills(rng: Random) -> tuple[list[str], dict[str, list[str]]]:
    skills = {name: rng.sample(_TASKS, rng.choice((0, 1, 2, 3))) for name in people(rng, rng.choice((2, 2, 3)))}
    most = max(skills.values(), key=len)
    tasks = rng.choice((rng.sample(_TASKS, rng.randint(1, 3)), most[:2] or ["sew"], most or ["cook"]))
    return tasks, skills


_EXAMS = (
    {"how": "no part is", "most": 0, "kept": "== 0", "stem": "without_weak_part"},
    {"how": "at most one part is", "most": 1, "kept": "<= 1", "stem": "with_one_weak_part"},
    {"how": "at most two parts are", "most": 2, "kept": "<= 2", "stem": "with_two_weak_parts"},
)


def _passed(points: list[int], least: int, goal: int, row: dict[str, Any]) -> bool:
    """By the worst part that counts, and by what is missing to the goal."""
    left = sorted(points)[row["most"] :]
    for part in points:
        goal -= part
    return goal <= 0 and (not left or left[0] >= least)


_WAITS = tuple(
    dict(zip(("what", "stem", "fun", "op", "bad", "early", "late", "empty"), row, strict=True))
    for row in (
        ("no wait is longer than", "never_longer", "all", "<=", ">", "False", "True", "True"),
        ("no wait is shorter than", "never_shorter", "all", ">=", "<", "False", "True", "True"),
        ("every wait is exactly", "always_exactly", "all", "==", "!=", "False", "True", "True"),
        ("at least one wait is longer than", "once_longer", "any", ">", ">", "True", "False", "False"),
        ("at least one wait is shorter than", "once_shorter", "any", "<", "<", "True", "False", "False"),
    )
)


def _waited(departures: list[int], minutes: int, ask: dict[str, str]) -> bool:
    """By the set of all waits."""
    waits = {later - departures[place] for place, later in enumerate(departures[1:])}
    answers = {
        "never_longer": not waits or max(waits) <= minutes,
        "never_shorter": not waits or min(waits) >= minutes,
        "always_exactly": waits <= {minutes},
        "once_longer": bool(waits - set(range(minutes + 1))),
        "once_shorter": bool(waits & set(range(minutes))),
    }
    return answers[ask["stem"]]


def _departures(rng: Random, ask: dict[str, str]) -> tuple[list[int], int]:
    minutes, at = rng.choice((5, 10, 12, 15, 20)), rng.randint(0, 30)
    other = minutes + rng.choice((-3, -1, 0, 0, 1, 4))
    times = [at]
    for _ in range(rng.randint(1, 5)):
        usual = minutes if "exactly" in ask["stem"] else rng.choice((minutes, minutes - 1, minutes + 1))
        times.append(times[-1] + rng.choice((minutes, usual, usual, other)))
    return times, minutes


LESSON = Lesson(
    topic="Checking all, any or none of the elements",
    area="booleans and conditions",
    concepts=("all_any", "early_return", "booleans", "loops"),
    openings=(
        """Many yes-or-no questions are about a whole collection: are all paid, is any missing, is none below zero? They
        share one loop and differ in when it may stop.""",
        """To refute "all swans are white" you need one black swan; to confirm it you must see every swan. A loop that
        checks a list follows exactly this logic.""",
        """The built-in functions `all` and `any` answer questions about every element or at least one. Before using
        them it helps to write the loop they replace.""",
    ),
    ideas=(
        (
            """For "all", return False at the first counterexample, and True only after the loop. For "any", return True
            at the first hit, and False only after the loop.""",
            """The final answer of such a function stands behind the loop, not in an `else` inside it. Within the loop
            only one of the two answers can be certain.""",
        ),
        (
            """`all(condition for x in items)` reads like the question itself. It stops early as well: once a condition
            is false, the rest is not evaluated.""",
            """`any` and `all` take an iterable of truth values. Usually it is a generator expression, a loop written
            inside the parentheses, so no list is built.""",
        ),
        (
            """On an empty collection `all` gives True and `any` gives False. That is consistent: there is no
            counterexample, and there is no example.""",
            """Ask what your function should say about an empty list. If "all of none" must not count as success, test
            for emptiness separately.""",
        ),
        (
            """"Not all" is "at least one not", and "none" is "not any". Turning a sentence around like this often
            yields the shorter program.""",
            """To count how many satisfy a condition, add up the truth values: `sum(x > 0 for x in numbers)`. True
            counts as 1.""",
        ),
    ),
    examples=(_all_positive, _any_long, _is_rising),
    pitfalls=(
        """Returning True inside the loop when one element is fine answers after the first element. `return True`
        belongs behind the loop if all have to be checked.""",
        """`all([x > 0] for x in numbers)` is always True, because a list with one element counts as true whatever is in
        it. The condition must stand there without brackets.""",
        """Looping over `range(len(numbers))` and reading `numbers[i + 1]` raises an IndexError in the last round. A
        loop over neighbours has one round fewer than there are elements.""",
    ),
    questions=(_none_even_question, _equal_all_question),
    asks=(
        "When may the loop stop?",
        "Are there ready-made functions?",
        "What about an empty collection?",
        "How do I say none, or how many?",
    ),
    notes={
        "engineer": (
            """`all` and `any` correspond to `every` and `some` or `allMatch` and `anyMatch`, and they short-circuit.
            Passing a list comprehension gives the same answer but evaluates everything first.""",
        ),
        "analyst": (
            """Data checks read well in this form: `all(row["amount"] >= 0 for row in rows)`. When it fails, the next
            question is which row, and a plain loop can report it.""",
        ),
        "student": (
            """`all` over an empty collection is True for the same reason that an empty product is 1: adding a further
            element must combine with what was there by `and`.""",
        ),
    },
    families=(
        Family(
            "tasks_and_their_helpers",
            "tasks: list[str], skills: dict[str, list[str]] -> bool",
            names=("$short", "check_$short", "${short}_by_skills"),
            tells=(
                "The dictionary $skills maps the name of each helper to the tasks that this person can do. Return "
                "whether $what, where the tasks are those in the list $tasks.",
                "Return True if, for the given $tasks and the helpers in $skills, $what; otherwise False. $skills has "
                "the list of what a helper can do under the helper's name.",
                "Some $tasks have to be done. For every helper, $skills lists under the name which tasks this person "
                "can do. Return whether $what.",
            ),
            notes=("There is at least one helper. Without tasks the result is $empty.",),
            varies={"ask": _HELPERS},
            solutions=("return $test", "$loops"),
            oracle=_covered,
            draw=lambda rng, ask: _tasks_and_skills(rng),
            edges=(
                ([], {"Ada": ["sew"], "Hugo": []}),
                (["sew", "cook"], {"Ada": ["sew"], "Hugo": ["cook"]}),
                (["sew", "cook"], {"Ada": ["cook", "sew"], "Hugo": ["swim"]}),
                (["sing"], {"Ada": ["sew"], "Hugo": []}),
            ),
            about={"tasks": "the tasks", "skills": "by helper, the tasks that they can do", "return": "whether $what"},
        ),
        Family(
            "passed_despite_weak_parts",
            "points|scores: list[int], least|minimum: int, goal|needed: int -> bool",
            names=("has_passed", "passed_$stem", "passes_exam", "is_enough_$stem"),
            tells=(
                "An exam has several parts, and $points lists what was reached in each. Return whether it is passed: "
                "the total must be at least $goal, and it is required that $how below $least.",
                "Return whether an exam with these $points in its parts is passed, which means that they add up to at "
                "least $goal and $how below $least.",
                "Return True if the $points in the parts of an exam add up to $goal or more and if, besides, $how "
                "below $least. Return False otherwise.",
            ),
            notes=("An exam without parts has a total of 0.",),
            varies={"row": _EXAMS},
            solutions=(
                program("""
                    weak = 0
                    for part in $points:
                        if part < $least:
                            weak += 1
                    return weak $kept and sum($points) >= $goal
                """),
                "if sum($points) < $goal:\n    return False\nreturn sum(part < $least for part in $points) $kept",
                program("""
                    total = weak = 0
                    for part in $points:
                        total += part
                        weak += part < $least
                        if weak > $most:
                            return False
                    return total >= $goal
                """),
            ),
            oracle=_passed,
            draw=lambda rng, row: (
                points := [
                    (least := rng.randint(4, 9)) + change
                    for change in [
                        *rng.choices((0, 1, 4, 9), k=rng.randint(1, 3)),
                        *rng.choices((-1, -3), k=max(0, row["most"] + rng.choice((-1, 0, 0, 1)))),
                    ]
                ],
                least,
                sum(points) + rng.choice((-5, 0, 0, 1)),
            ),
            edges=(([], 5, 0), ([], 5, 1), ([5, 5], 5, 10), ([9, 4, 4, 4], 5, 10)),
            about={
                "points": "the points in each part",
                "least": "the points below which a part is weak",
                "goal": "the smallest total that is enough",
                "return": "whether the exam is passed",
            },
        ),
        Family(
            "waits_between_departures",
            "departures|times: list[int], length|span: int -> bool",
            names=("wait_$stem", "waits_$stem", "check_waits_$stem", "has_wait_$stem"),
            tells=(
                "A tram leaves at the minutes $departures, which are in ascending order. A wait is the time between "
                "one departure and the next. Return whether $what $length minutes.",
                "Return True if, between neighbouring times in $departures (minutes in ascending order), $what "
                "$length minutes. Otherwise return False.",
                "The list $departures has the minutes at which a ferry leaves, in ascending order. Look at the waits "
                "from each departure to the next and return whether $what $length minutes.",
            ),
            notes=("With fewer than two departures there is no wait, and the result is $empty.",),
            varies={"ask": _WAITS},
            solutions=(
                program("""
                    for earlier, later in zip($departures, $departures[1:]):
                        if later - earlier $bad $length:
                            return $early
                    return $late
                """),
                program("""
                    waits = [b - a for a, b in zip($departures, $departures[1:])]
                    return $fun(wait $op $length for wait in waits)
                """),
                program("""
                    for i in range(1, len($departures)):
                        if $departures[i] - $departures[i - 1] $bad $length:
                            return $early
                    return $late
                """),
            ),
            oracle=_waited,
            draw=_departures,
            edges=(([], 10), ([7], 10), ([0, 10, 20], 10), ([5, 14], 10), ([5, 16], 10)),
            about={
                "departures": "the minutes of the departures, ascending",
                "length": "the minutes to compare the waits with",
                "return": "whether $what that",
            },
        ),
    ),
)
