"""How many at the same time: sweeping over starts and ends."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people
from hornbook.curriculum.lessons.intervals._draws import Span, spans
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _guests(rng: Random) -> Example:
    visits = spans(rng, 5, 6, 5)
    return example(
        """Each guest of a museum comes at one hour and leaves at another. How many were there at most at the same time?
        Coming and going become events, +1 and -1, which are worked off in the order of time.""",
        '''
        def most_at_once(visits: list[tuple[int, int]]) -> int:
            """Return the largest number of guests that are there at the same time."""
            events = []
            for start, end in visits:
                events.append((start, 1))
                events.append((end, -1))
            present = most = 0
            for _, change in sorted(events):
                present += change
                most = max(most, present)
            return most


        print(most_at_once($visits))
        print(most_at_once([(1, 2), (2, 3)]))
        ''',
        """Events at the same hour are pairs with equal first parts, so the second parts decide, and -1 comes before +1:
        who leaves makes room before the next one comes in. That is why the second line of the output is 1.""",
        visits=visits,
    )


def _profile(rng: Random) -> Example:
    shifts = spans(rng, 4, 8, 5)
    return example(
        """A dictionary collects the changes of each hour. Walking through its keys in order gives a profile of the
        whole day: from when on how many people are at work.""",
        '''
        from collections import Counter


        def profile(shifts: list[tuple[int, int]]) -> list[tuple[int, int]]:
            """Return (hour, people at work from then on) for each hour at which the number changes."""
            changes: Counter[int] = Counter()
            for start, end in shifts:
                changes[start] += 1
                changes[end] -= 1
            at_work = 0
            rows = []
            for hour in sorted(changes):
                if changes[hour]:
                    at_work += changes[hour]
                    rows.append((hour, at_work))
            return rows


        for hour, people in profile($shifts):
            print(f"{hour:2} o'clock", "#" * people)
        ''',
        """If somebody leaves at the hour at which another comes, the change is 0 and no line is written. In the end
        everyone has gone home, so the last line has no mark.""",
        shifts=shifts,
    )


def _who(rng: Random) -> Example:
    names = people(rng, 4)
    rows = [(name, start, start + rng.randint(2, 5)) for name, start in zip(names, (0, 1, 3, 4), strict=True)]
    return example(
        """When the room is fullest, one may want to know not only how many people are in it but who. The sweep keeps a
        list of those
        who are in the room and remembers it whenever it is longer than ever before.""",
        '''
        def largest_group(visits: list[tuple[str, int, int]]) -> list[str]:
            """Return who is there when the room is fullest for the first time."""
            events = []
            for name, start, end in visits:
                events.append((start, 1, name))
                events.append((end, 0, name))
            present: list[str] = []
            largest: list[str] = []
            for _, comes, name in sorted(events):
                if comes:
                    present.append(name)
                else:
                    present.remove(name)
                if len(present) > len(largest):
                    largest = list(present)
            return largest


        print(largest_group($rows))
        ''',
        """`list(present)` makes a copy at that moment. Without it `largest` would be another name for the list that
        goes
        on changing, and at the end it would be empty.""",
        rows=literal(rows),
    )


def _chairs_question(rng: Random) -> Question:
    groups = [(*s, rng.randint(2, 8)) for s in spans(rng, 4, 6, 4)]
    return question(
        """Groups book tables: tuples of start, end and number of people. Write a function that returns how many chairs
        are needed so that everybody can sit.""",
        '''
        def chairs(groups: list[tuple[int, int, int]]) -> int:
            """Return the largest number of people who are there at the same time."""
            starts = [start for start, _, _ in groups]
            seated = []
            for moment in starts:
                seated.append(sum(people for start, end, people in groups if start <= moment < end))
            return max(seated, default=0)


        print(chairs($groups))
        print(chairs([]))
        ''',
        """The number of people rises only when a group arrives, so the fullest moment is one of the starts. Looking at
        these few moments takes the place of the events; for long lists the sweep is faster.""",
        groups=groups,
    )


def _quiet_question(rng: Random) -> Question:
    calls, least = spans(rng, 6, 9, 5), rng.randint(2, 3)
    return question(
        """Write a function that returns for how many minutes at least $least lines of a switchboard are busy, given the
        calls as pairs of start and end.""",
        '''
        def busy_minutes(calls: list[tuple[int, int]], least: int) -> int:
            """Return how long at least so many calls go on at the same time."""
            events = sorted([(start, 1) for start, _ in calls] + [(end, -1) for _, end in calls])
            total = active = 0
            before = 0
            for minute, change in events:
                if active >= least:
                    total += minute - before
                active += change
                before = minute
            return total


        calls = $calls
        print(busy_minutes(calls, $least))
        print(busy_minutes(calls, 1), busy_minutes(calls, 7))
        ''',
        """Between two events the number does not change. So the time since the event before belongs to the number that
        held until now, and the number is updated afterwards. Six calls are never seven at a time, hence the last
        0.""",
        calls=calls,
        least=least,
    )


def _counts(rows: list[tuple[int, ...]], closed: bool = False) -> dict[int, int]:
    """For each unit of time how much weight lies on it."""
    counts = dict.fromkeys(range(-1, 60), 0)
    for start, end, *weight in rows:
        for unit in range(start, end + closed):
            counts[unit] += weight[0] if weight else 1
    return counts


def _groups(rng: Random) -> list[tuple[int, int, int]]:
    return [(*one, rng.randint(1, 9)) for one in spans(rng, rng.randint(1, 5), 12, 5)]


def _fullest(rows: list[tuple[int, int, int]], answer: dict[str, str]) -> int | None:
    counts = _counts([*rows])
    most = max(counts.values())
    if answer["word"] == "size":
        return most
    return min(unit for unit, count in counts.items() if count == most) if rows else None


def _changes(rows: list[Span]) -> list[tuple[int, int]]:
    counts = _counts([*rows])
    return [(unit, counts[unit]) for unit in range(60) if counts[unit] != counts[unit - 1]]


def _moments(rng: Random) -> tuple[list[Span], list[int]]:
    rows = spans(rng, rng.randint(1, 5), 10, 6)
    ends = [moment for one in rows for moment in one]
    return rows, [rng.choice((rng.choice(ends), rng.randint(0, 15))) for _ in range(rng.randint(1, 5))]


LESSON = Lesson(
    topic="How many at the same time: sweeping over events",
    area="intervals",
    concepts=("intervals", "sweep_line", "running_total", "events"),
    openings=(
        """How many rooms, chairs or lines are needed so that nobody has to wait? The answer is the largest number of
        intervals that are open at the same moment.""",
        """Comparing every interval with every other one does not tell how many meet at one point. Walking along the
        time line does: count up at each start, down at each end.""",
        """A turnstile counts who comes in and who goes out. From its list of clicks one can read off how full the house
        was at any time, without knowing who was who.""",
    ),
    ideas=(
        (
            """Turn each interval into two events: +1 at its start and -1 at its end. Sorted by time and added up, they
            give the number of open intervals after each event.""",
            """The sweep forgets which start belongs to which end. For counting that does not matter, and it is what
            makes the program short.""",
        ),
        (
            """Between two events nothing changes. So it is enough to look at the events, however long the time between
            them is.""",
            """The number can only grow at a start. Its maximum is therefore reached at the start of some interval, and
            no other moments need to be tried.""",
        ),
        (
            """At equal times the order of the events matters. If an interval does not include its end, the ends have to
            be handled first; the pairs `(time, -1)` and `(time, 1)` sort in this order by themselves.""",
            """When somebody leaves at the moment another arrives, are both there? If yes, the arrivals come first: sort
            with `key=lambda event: (event[0], -event[1])`.""",
        ),
        (
            """Instead of a list of events a dictionary will do, from times to changes: `changes[start] += 1` and
            `changes[end] -= 1`. Equal times fall together there.""",
            """For small whole numbers of hours, a list with one place for each hour is the simplest: add 1 to each hour
            of each interval and take the maximum. For times in seconds that list would be too long.""",
        ),
        (
            """Other questions need only another line in the loop: remember the time of the maximum, add up the time
            during which the number is large, or change by a weight instead of 1.""",
            """The change need not be 1. A group of six adds 6 when it comes and takes away 6 when it goes; the sum then
            counts people instead of groups.""",
        ),
    ),
    examples=(_guests, _profile, _who),
    pitfalls=(
        """Letting arrivals come before departures by accident. With (1, 2) and (2, 3) the count then reaches 2 although
        the second begins as the first ends. Decide the order at equal times on purpose.""",
        """Updating the maximum only at the end of the loop. By then everyone has left and the count is 0; it has to be
        compared after each event.""",
        """Counting how many other intervals each one overlaps, and taking the largest number. A long interval may
        overlap five short ones that follow each other, yet only two are ever open together.""",
    ),
    questions=(_chairs_question, _quiet_question),
    asks=(
        "What are the events?",
        "Which moments have to be looked at?",
        "What happens at equal times?",
        "Do I need a list of events?",
        "Can it answer other questions?",
    ),
    notes={
        "engineer": (
            """The technique is called a sweep line. The maximum found is also the number of rooms that suffice: assign
            each interval, in order of start, to any room that is free.""",
        ),
        "analyst": (
            """Concurrency charts of sessions or orders are made like this. A cumulative sum over the sorted events is
            one line in a data frame, with the same care about equal timestamps.""",
        ),
        "young": (
            """Put one bead into a glass when a child comes into the room. Take one out when a child leaves. Look when
            the glass is fullest.""",
        ),
        "teacher": (
            """Let students stand up at their start and sit down at their end while you read out the hours. Someone who
            counts those standing plays the variable.""",
        ),
    },
    families=(
        Family(
            "fullest_with_group_sizes",
            "groups|bookings|visits: list[tuple[int, int, int]] -> $hint",
            names=("$stem", "${stem}_of_groups", "house_$word"),
            tells=(
                "$groups holds tuples (start, end, people); a group is there from start up to, not including, end. "
                "Return $what.",
                "Groups visit a hut, each given in $groups as (start, end, people), and have left when their end "
                "comes. "
                "Return $what.",
                "$groups lists tuples of arrival, departure and size, and a group that departs makes room at that "
                "very moment. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "most_people",
                        "word": "size",
                        "hint": "int",
                        "get": "most",
                        "short": "max(sums, default=0)",
                        "what": "the largest number of people present at the same time, 0 without groups",
                        "keep": "",
                    },
                    {
                        "stem": "fullest_moment",
                        "word": "moment",
                        "hint": "int | None",
                        "get": "when",
                        "what": "the first moment at which most people are present, None without groups",
                        "keep": "\n        when = moment",
                        "short": "starts[sums.index(max(sums))] if starts else None",
                    },
                )
            },
            solutions=(
                program("""
                    starts = sorted(start for start, _, _ in $groups)
                    sums = [sum(n for a, b, n in $groups if a <= at < b) for at in starts]
                    return $short
                """),
                program("""
                    changes = {}
                    for start, end, people in $groups:
                        changes[start] = changes.get(start, 0) + people
                        changes[end] = changes.get(end, 0) - people
                    present = most = 0
                    when = None
                    for moment in sorted(changes):
                        present += changes[moment]
                        if present > most:
                            most = present$keep
                    return $get
                """),
            ),
            oracle=lambda groups, answer: _fullest(groups, answer),
            draw=lambda rng, answer: (_groups(rng),),
            edges=(([],), ([(2, 5, 3)],), ([(1, 4, 5), (4, 6, 5)],), ([(1, 9, 2), (3, 5, 4), (5, 6, 4)],)),
            about={"groups": "tuples of start, end and number of people", "return": "$what"},
        ),
        Family(
            "present_at_moments",
            "stays|visits|rentals: list[tuple[int, int]], moments|times|hours: list[int] -> list[int]",
            names=("present_at", "count_at_moments", "how_many_at", "occupancy_at"),
            tells=(
                "Return for each of $moments how many of $stays, pairs (start, end)$ends, contain it.",
                "$stays are pairs of start and end$ends. For every number in $moments, in order, count the stays "
                "during "
                "which it falls, and return the counts.",
                "Return a list with one number for each of $moments: how many of $stays are going on then. A stay is a "
                "pair (start, end)$ends.",
            ),
            varies={
                "kind": (
                    {"ends": " with the end included", "lt": "<=", "side": "bisect_left"},
                    {"ends": " with the end not included", "lt": "<", "side": "bisect_right"},
                )
            },
            solutions=(
                "return [sum(start <= at $lt end for start, end in $stays) for at in $moments]",
                "counts = []\nfor at in $moments:\n    count = 0\n    for start, end in $stays:\n"
                "        if start <= at and at $lt end:\n            count += 1\n    counts.append(count)\nreturn "
                "counts",
                "from bisect import bisect_left, bisect_right\n\nstarts = sorted(start for start, _ in $stays)\n"
                "ends = sorted(end for _, end in $stays)\n"
                "return [bisect_right(starts, at) - $side(ends, at) for at in $moments]",
            ),
            oracle=lambda stays, moments, kind: [
                _counts([*stays], kind["lt"] == "<=").get(moment, 0) for moment in moments
            ],
            draw=lambda rng, kind: _moments(rng),
            edges=(([], [1, 2]), ([(1, 4)], [1, 4, 0]), ([(1, 3), (3, 5), (2, 6)], [3, 2, 6])),
            about={"stays": "pairs (start, end), start < end", "moments": "whole numbers", "return": "the counts"},
            noun="the list of how many of $stays, pairs (start, end)$ends, contain each of $moments",
            gives="nats",
        ),
        Family(
            "time_with_at_least",
            "calls|shifts|rentals: list[tuple[int, int]], least|limit|minimum: int -> int",
            names=("crowded_time", "busy_time", "time_with_at_least", "long_shared_time"),
            tells=(
                "Return for how long at least $least of the $calls, pairs (start, end), go on at the same time.",
                "$calls are pairs (start, end) of whole minutes. Return the total time during which $least or more of "
                "them are going on together.",
                "Add up the time at which no fewer than $least of $calls, given as pairs of start and end, overlap, "
                "and "
                "return the sum.",
            ),
            solutions=(
                program("""
                    events = sorted([(a, 1) for a, _ in $calls] + [(b, -1) for _, b in $calls])
                    total = active = before = 0
                    for time, change in events:
                        if active >= $least:
                            total += time - before
                        active += change
                        before = time
                    return total
                """),
                program("""
                    from collections import Counter

                    minutes = Counter(minute for start, end in $calls for minute in range(start, end))
                    return sum(count >= $least for count in minutes.values())
                """),
                program("""
                    marks = sorted({mark for call in $calls for mark in call})
                    total = 0
                    for start, end in zip(marks, marks[1:]):
                        active = [call for call in $calls if call[0] <= start and call[1] >= end]
                        if len(active) >= $least:
                            total += end - start
                    return total
                """),
            ),
            oracle=lambda calls, least: sum(count >= least for count in _counts([*calls]).values()),
            draw=lambda rng: (spans(rng, rng.randint(2, 6), 10, 6), rng.randint(1, 3)),
            edges=(([], 1), ([(1, 5)], 1), ([(1, 5), (5, 7)], 2), ([(1, 9), (2, 4), (3, 8)], 3)),
            about={
                "calls": "pairs (start, end), start < end",
                "least": "how many have to go on together, at least 1",
                "return": "the total time",
            },
            noun=("the total time during which at least $least of $calls, pairs (start, end), go on together"),
            gives="nat",
        ),
        Family(
            "changes_of_load",
            "shifts|stays|rentals: list[tuple[int, int]] -> list[tuple[int, int]]",
            names=("load_profile", "changes_over_time", "staff_profile", "steps_of_load"),
            tells=(
                "Return pairs (time, number) in order of time: for each moment at which the number of $shifts going on "
                "changes, the moment and the number from then on. The shifts are pairs (start, end).",
                "$shifts holds pairs of start and end. Whenever the number of shifts going on becomes another one, "
                "note the time and the new number; return these pairs in order.",
                "Describe how many of $shifts, pairs (start, end), go on over time: a list of pairs (time, number), "
                "one "
                "for each time at which the number changes.",
            ),
            notes=("Where one ends and another begins at the same time, the number does not change.",),
            solutions=(
                program("""
                    steps = []
                    number = 0
                    for time in sorted({time for shift in $shifts for time in shift}):
                        now = sum(start <= time < end for start, end in $shifts)
                        if now != number:
                            steps.append((time, now))
                            number = now
                    return steps
                """),
                program("""
                    changes = {}
                    for start, end in $shifts:
                        changes[start] = changes.get(start, 0) + 1
                        changes[end] = changes.get(end, 0) - 1
                    number = 0
                    steps = []
                    for time, change in sorted(changes.items()):
                        number += change
                        if change:
                            steps.append((time, number))
                    return steps
                """),
            ),
            oracle=_changes,
            draw=lambda rng: (spans(rng, rng.randint(1, 5), 12, 6),),
            edges=(([],), ([(1, 3), (3, 6)],), ([(2, 8), (2, 5)],), ([(1, 4), (2, 4)],)),
            about={
                "shifts": "pairs (start, end), start < end",
                "return": "pairs of a time and the number from then on",
            },
            noun=(
                "the pairs (time, number from then on), in order, for each time at which the number of "
                "$shifts (start, end) going on changes"
            ),
            gives="pairs",
        ),
    ),
)
