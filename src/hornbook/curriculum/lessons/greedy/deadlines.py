"""Scheduling by deadline: one worker, tasks with durations, and the order that saves the most."""

from itertools import combinations, permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _delays(rng: Random) -> Example:
    names = [f"{verb} {thing}" for verb, thing in zip(("mend", "paint", "clean", "wrap"), things(rng, 4), strict=True)]
    tasks = [(name, rng.randint(2, 4), rng.randint(2, 9)) for name in names]
    return example(
        """Tasks are tuples of a text, a duration in hours and the hour by which they should be done. All begin at hour
        0, one after another. The plan with the earliest deadline first shows for each when it ends and how late that
        is.""",
        '''
        def plan(tasks: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
            """Return (text, end, delay) for each task, the earliest deadline first."""
            rows = []
            now = 0
            for text, hours, due in sorted(tasks, key=lambda task: task[2]):
                now += hours
                rows.append((text, now, max(0, now - due)))
            return rows


        tasks = [
        $rows
        ]
        for text, end, delay in plan(tasks):
            print(f"{text:16} ends at {end:2}, {delay} late")
        ''',
        """`now` is a clock that only the work moves forward. A task that ends before its deadline is not "minus two
        hours late"; `max` with 0 keeps such values out.""",
        rows="\n".join(f"    {literal(task)}," for task in tasks),
    )


def _compare(rng: Random) -> Example:
    tasks = [(rng.randint(2, 6), rng.randint(3, 14)) for _ in range(5)]
    return example(
        """Which order makes the greatest delay smallest? Three orders are compared, and for five tasks all 120
        possible ones as well.""",
        '''
        from collections.abc import Iterable
        from itertools import permutations

        Task = tuple[int, int]


        def greatest_delay(tasks: Iterable[Task]) -> int:
            """Return by how much the latest task misses its deadline when done in this order."""
            now = worst = 0
            for hours, due in tasks:
                now += hours
                worst = max(worst, now - due)
            return worst


        tasks: list[Task] = $tasks
        print("as listed:     ", greatest_delay(tasks))
        print("shortest first:", greatest_delay(sorted(tasks)))
        print("by deadline:   ", greatest_delay(sorted(tasks, key=lambda task: task[1])))
        print("best of all:   ", min(map(greatest_delay, permutations(tasks))))
        ''',
        """The last two lines agree, and they do so for every list of tasks. The durations play no part in the order,
        which surprises most people.""",
        tasks=tasks,
    )


def _many_small(rng: Random) -> Example:
    letters, hours = numbers(rng, 7, 1, 9), rng.randint(11, 17)
    return example(
        """If there are no deadlines but only so many hours, and each finished task counts the same, the order is a
        different one: the shortest first.""",
        '''
        def most_tasks(durations: list[int], hours: int) -> int:
            """Return how many tasks can be finished within the hours."""
            count = 0
            for duration in sorted(durations):
                if duration > hours:
                    break
                hours -= duration
                count += 1
            return count


        durations = $durations
        print(most_tasks(durations, $hours), "of", len(durations))
        ''',
        """Here `break` is right. The durations rise, so if one is too long for what is left of the $hours hours, all
        later ones are too.""",
        durations=letters,
        hours=hours,
    )


def _feasible_question(rng: Random) -> Question:
    tasks = sorted(((rng.randint(1, 3), due) for due in distinct(rng, 3, 3, 9)), key=lambda task: task[1])
    last = tasks[-1][1]
    extra = last + 1 - sum(hours for hours, _ in tasks)
    return question(
        """Write a function that tells whether all tasks, pairs of a duration and a deadline, can be done in time by one
        person who starts at hour 0.""",
        '''
        def all_in_time(tasks: list[tuple[int, int]]) -> bool:
            """Return whether some order meets every deadline."""
            now = 0
            for hours, due in sorted(tasks, key=lambda task: task[1]):
                now += hours
                if now > due:
                    return False
            return True


        tasks = $tasks
        print(all_in_time(tasks))
        print(all_in_time(tasks + [($extra, $last)]))
        print(all_in_time([]))
        ''',
        """Only one order has to be tried: if the order by deadlines fails, every order fails. The task that is added
        in the second call brings the work to one hour more than there is until hour $last, the latest deadline. With
        nothing to do nobody is late.""",
        tasks=tasks,
        extra=extra,
        last=last,
    )


def _wait_question(rng: Random) -> Question:
    names = people(rng, 4)
    rows = list(zip(names, distinct(rng, 4, 2, 15), strict=True))
    return question(
        """Four people wait for one photocopier, and each knows how many minutes it will take. Write a function that
        returns the sum of all waiting times for a given order, and find out which order makes it smallest.""",
        '''
        def total_wait(queue: list[tuple[str, int]]) -> int:
            """Return how long all people together wait before their turn."""
            waited = now = 0
            for _name, minutes in queue:
                waited += now
                now += minutes
            return waited


        queue = $rows
        print(total_wait(queue))
        print(total_wait(sorted(queue, key=lambda person: person[1])))
        print(total_wait(sorted(queue, key=lambda person: person[1], reverse=True)))
        ''',
        """The minutes of the first person are waited for by three others, those of the last by nobody. So short turns
        belong to the front and the long one to the end; the second line is the smallest sum.""",
        rows=literal(rows),
    )


def _late(order: tuple[tuple[int, int], ...]) -> int:
    return max((sum(h for h, _ in order[: i + 1]) - due for i, (_, due) in enumerate(order)), default=0)


def _tasks(rng: Random) -> list[tuple[int, int]]:
    return [(rng.randint(1, 4), rng.randint(2, 12)) for _ in range(rng.randint(2, 5))]


def _named(rng: Random) -> tuple[list[tuple[str, int, int]]]:
    names = rng.sample("ABCDEFGH", rng.randint(2, 3))
    return ([(name, rng.randint(1, 4), rng.randint(1, 7)) for name in names],)


def _endings(tasks: list[tuple[str, int, int]], answer: dict[str, str]) -> list[str] | dict[str, int]:
    left, now, ends = list(tasks), 0, {}
    while left:
        task = min(left, key=lambda one: (one[2], one[1]))
        left.remove(task)
        now += task[1]
        ends[task[0]] = now
    return ends if answer["start"] == "ends = {}" else [t[0] for t in sorted(tasks, key=lambda t: ends[t[0]])
                                                         if ends[t[0]] > t[2]]  # fmt: skip


LESSON = Lesson(
    topic="Scheduling by deadline: what to do first",
    area="greedy",
    concepts=("greedy", "scheduling", "sorting", "running_total"),
    openings=(
        """Five tasks, each with a deadline, and only one pair of hands. In which order should they be done, and can
        all be finished in time? For one worker there is a simple rule that no cleverness beats.""",
        """Students, printers and bakeries face the same question: several things have to be done one after another,
        and each is wanted by a certain time.""",
        """The right order depends on what counts. If being late counts, the deadline decides; if the number of
        finished tasks counts, the duration does.""",
    ),
    ideas=(
        (
            """To keep the greatest delay small, do the task with the earliest deadline first. How long the tasks take
            plays no part in the order.""",
            """Sort by deadline and work through the list. If two neighbours stand in the wrong order, exchanging them
            never makes the worse of their two delays larger.""",
        ),
        (
            """A running total is the clock. After each task it has grown by the duration, and comparing it with the
            deadline shows whether the task is late.""",
            """One variable, `now`, goes through the day. Add the duration first and compare afterwards, because a
            deadline is about the end of a task and not about its beginning.""",
        ),
        (
            """One order answers for all. If the tasks cannot be finished in time in the order of their deadlines, there
            is no order in which they can.""",
            """"Is it possible at all?" sounds as if every order had to be tried. It is enough to try the order by
            deadlines, as it is never worse than another one.""",
        ),
        (
            """A different aim needs a different order. When tasks have no deadlines and as many as possible should be
            done, or people should wait as little as possible, the shortest comes first.""",
            """Ask what is counted before choosing the key: the greatest delay asks for the deadline, the number of
            finished tasks and the total waiting time ask for the duration.""",
        ),
    ),
    examples=(_many_small, _delays, _compare),
    pitfalls=(
        """Sorting by the time that is left over, the deadline minus the duration. It sounds careful and fails: a long
        task with a late deadline may jump ahead of a short one that is due at once.""",
        """Comparing the deadline with the start of the task. Code that compares before it adds the duration calls a
        task punctual that begins at the last minute.""",
        """Adding up negative delays. Somebody who finishes three hours early does not make up for another who is three
        hours late; use `max(0, end - due)`.""",
    ),
    questions=(_feasible_question, _wait_question),
    asks=(
        "Which task comes first?",
        "How does the program keep the time?",
        "How do I know that it is impossible?",
        "Is the deadline always the right key?",
    ),
    notes={
        "student": (
            """The rule is known as earliest due date. It minimises the maximum lateness on one machine; minimising the
            number of late tasks takes another method, due to Moore and Hodgson.""",
        ),
        "engineer": (
            """Real-time kernels use the same idea with interruptions, under the name earliest deadline first. Without
            interruptions and with tasks that arrive later, the rule is no longer optimal.""",
        ),
        "hobbyist": (
            """Try it on your own list for the weekend: durations in half hours, deadlines as hours from now. A delay
            in the plan on Friday is less unpleasant than one on Sunday.""",
        ),
        "teacher": (
            """Let the class argue for an order of three tasks before showing the rule. Durations seem important to
            almost everyone, which makes the comparison worth doing.""",
        ),
    },
    families=(
        Family(
            "smallest_worst_delay",
            "tasks|jobs|orders: list[tuple[int, int]] -> $hint",
            names=("$stem", "${stem}_of_plan", "plan_$word"),
            tells=(
                "One worker does all $tasks, pairs (duration, deadline), one after another from time 0 on, in the best "
                "order. Return $what.",
                "$tasks holds pairs of a duration and a deadline. They are done one at a time without pauses, "
                "beginning at 0, in an order of your choice. Return $what.",
                "A single machine handles $tasks, each a pair (duration, deadline), one by one from time 0 on. For the "
                "most favourable order, return $what.",
            ),
            notes=(
                "A task is late by the time from its deadline to its end; ending exactly at the deadline is in time.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "smallest_delay",
                        "word": "delay",
                        "hint": "int",
                        "begin": "worst = 0\n",
                        "end": "worst",
                        "what": "the smallest possible value of the greatest delay, 0 if all can be in time",
                        "test": "worst = max(worst, now - due)",
                        "short": "max([0, *late])",
                    },
                    {
                        "stem": "all_on_time",
                        "word": "feasible",
                        "hint": "bool",
                        "begin": "",
                        "end": "True",
                        "what": "whether all of them can be finished in time",
                        "test": "if now > due:\n        return False",
                        "short": "all(delay <= 0 for delay in late)",
                    },
                )
            },
            solutions=(
                "${begin}now = 0\nfor duration, due in sorted($tasks, key=lambda task: task[1]):\n    now += duration\n"
                "    $test\nreturn $end",
                "from itertools import accumulate\n\nordered = sorted($tasks, key=lambda task: task[1])\n"
                "ends = accumulate(duration for duration, _ in ordered)\n"
                "late = [end - due for end, (_, due) in zip(ends, ordered)]\nreturn $short",
            ),
            oracle=lambda tasks, answer: (
                min((max(0, _late(order)) for order in permutations(tasks)), default=0)
                if answer["end"] == "worst"
                else any(_late(order) <= 0 for order in permutations(tasks))
            ),
            draw=lambda rng, answer: (_tasks(rng),),
            edges=(([],), ([(3, 3)],), ([(2, 5), (3, 4)],), ([(2, 4), (3, 4)],)),
            about={"tasks": "pairs of a duration and a deadline", "return": "$what"},
        ),
        Family(
            "plan_by_due_time",
            "tasks|orders|repairs: list[tuple[str, int, int]] -> $hint",
            names=("$stem", "${stem}_by_deadline", "due_order_$word"),
            tells=(
                "$tasks are tuples (name, duration, deadline), done one after another from time 0 on, the earliest "
                "deadline first. Return $what.",
                "Do the $tasks, each given as name, duration and deadline, in the order of their deadlines, beginning "
                "at time 0 and without pauses. Return $what.",
                "A workshop handles $tasks (name, duration, deadline) by rising deadline, one at a time, starting at "
                "0. Return $what.",
            ),
            notes=("Of two with the same deadline the shorter one is done first. The names are different.",),
            varies={
                "answer": (
                    {
                        "stem": "late_tasks",
                        "word": "late",
                        "hint": "list[str]",
                        "start": "late = []",
                        "end": "late",
                        "what": "the names of those that end after their deadline, in the order of doing",
                        "add": "if now > due:\n        late.append(name)",
                    },
                    {
                        "stem": "finish_times",
                        "word": "ends",
                        "hint": "dict[str, int]",
                        "start": "ends = {}",
                        "what": "a dictionary from each name to the time when it ends",
                        "end": "ends",
                        "add": "ends[name] = now",
                    },
                )
            },
            solutions=(
                "$start\nnow = 0\nfor name, duration, due in sorted($tasks, key=lambda task: (task[2], task[1])):\n"
                "    now += duration\n    $add\nreturn $end",
                "$start\nnow = 0\nwaiting = [(due, duration, name) for name, duration, due in $tasks]\n"
                "waiting.sort(key=lambda item: item[:2])\nfor due, duration, name in waiting:\n    now += duration\n"
                "    $add\nreturn $end",
            ),
            oracle=_endings,
            draw=lambda rng, answer: _named(rng),
            edges=(([],), ([("K", 2, 2)],), ([("C", 3, 4), ("B", 2, 4), ("A", 1, 2)],)),
            about={"tasks": "tuples of name, duration and deadline", "return": "$what"},
        ),
        Family(
            "most_short_tasks",
            "durations|tasks|minutes: list[int], time|hours|available: int -> int",
            names=("most_tasks_done", "tasks_within", "finishable", "count_finished_in"),
            tells=(
                "Return how many of the tasks with the given $durations can be finished at most if $time is available "
                "and they are done one after another${pause}.",
                "At most how many of $durations can be completed one by one within $time${pause}? Return the number.",
                "Choose as many of $durations as possible such that doing them one after another takes no longer than "
                "$time${pause}, and return how many were chosen.",
            ),
            varies={
                "rest": (
                    {"pause": "", "extra": "0", "plus": "", "cost": "duration"},
                    {
                        "pause": ", with a break of 1 between two tasks",
                        "extra": "1",
                        "plus": " + 1",
                        "cost": "duration + 1",
                    },
                    {
                        "pause": ", with a break of 2 between two tasks",
                        "extra": "2",
                        "plus": " + 2",
                        "cost": "duration + 2",
                    },
                )
            },
            solutions=(
                program("""
                    count = 0
                    left = $time$plus
                    for duration in sorted($durations):
                        left -= $cost
                        if left < 0:
                            break
                        count += 1
                    return count
                """),
                "from itertools import accumulate\n\nends = accumulate($cost for duration in sorted($durations))\n"
                "return sum(end <= $time$plus for end in ends)",
            ),
            oracle=lambda durations, time, rest: max(
                (
                    size
                    for size in range(1, len(durations) + 1)
                    for some in combinations(durations, size)
                    if sum(some) + int(rest["extra"]) * (size - 1) <= time
                ),
                default=0,
            ),
            draw=lambda rng, rest: (numbers(rng, rng.randint(2, 7), 1, 9), rng.randint(3, 22)),
            edges=(([], 5), ([4], 4), ([5], 4), ([2, 2, 2], 6), ([1, 1, 1], 5)),
            about={
                "durations": "positive whole numbers",
                "time": "the time there is, not negative",
                "return": "the largest number of tasks",
            },
            noun=(
                "the largest number of tasks with the given $durations that can be done one after another "
                "within $time${pause}"
            ),
            gives="nat",
        ),
    ),
)
