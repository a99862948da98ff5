"""Simulating a waiting line with arrival times."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _one_counter(rng: Random) -> Example:
    arrivals, minutes = sorted(rng.sample(range(0, 16), 5)), rng.randint(3, 5)
    return example(
        """Customers come to a counter at known minutes, and each is served for $minutes minutes. How long does each of
        them wait?""",
        '''
        def waits(arrivals: list[int], minutes: int) -> list[int]:
            """Return the waiting times of customers who come in this order."""
            free_at = 0
            result = []
            for arrival in arrivals:
                start = max(arrival, free_at)
                result.append(start - arrival)
                free_at = start + minutes
            return result


        print(waits($arrivals, $minutes))
        print(waits($arrivals, 1))
        ''',
        """`free_at` is the minute at which the counter has nothing more to do. A service starts then, or when the
        customer comes, whichever is later; that one `max` is the core of every such simulation.""",
        arrivals=arrivals,
        minutes=minutes,
    )


def _table(rng: Random) -> Example:
    names = people(rng, 4)
    at = 0
    rows = []
    for name in names:
        at += rng.randint(1, 5)
        rows.append((name, at, rng.randint(2, 7)))
    return example(
        """Each customer has an arrival and a duration of their own. The program prints a table and then what one
        usually wants to know: the mean wait and how long the counter stood idle.""",
        """
        customers = $rows

        free_at = idle = 0
        waits = []
        for name, arrival, minutes in customers:
            start = max(arrival, free_at)
            idle += start - free_at
            waits.append(start - arrival)
            free_at = start + minutes
            print(f"{name:9} comes {arrival:2}  starts {start:2}  leaves {free_at:2}")

        print("mean wait:", sum(waits) / len(waits))
        print("idle:", idle, "of", free_at, "minutes")
        """,
        """Before each service either the customer waits or the counter does, never both. So one of `start -
        arrival` and `start - free_at` is always 0.""",
        rows=literal(rows),
    )


def _two_counters(rng: Random) -> Example:
    rows = [(arrival, rng.randint(3, 8)) for arrival in sorted(rng.sample(range(0, 12), 6))]
    return example(
        """With several counters the next customer goes to the one that is free first. A heap of the times at which the
        counters become free finds it.""",
        '''
        from heapq import heapreplace


        def total_wait(customers: list[tuple[int, int]], counters: int) -> int:
            """Return the sum of the waiting times for (arrival, minutes) in the order of arrival."""
            free_at = [0] * counters
            waited = 0
            for arrival, minutes in customers:
                start = max(arrival, free_at[0])
                waited += start - arrival
                heapreplace(free_at, start + minutes)
            return waited


        customers = $rows
        for counters in (1, 2, 3):
            print(counters, "open:", total_wait(customers, counters))
        ''',
        """A list of equal numbers is a heap already. The front entry is the counter that is free earliest, and
        `heapreplace` puts its next time in the place of the old one.""",
        rows=rows,
    )


def _random_day(rng: Random) -> Example:
    seed = rng.randint(1, 99)
    return example(
        """What does a little less time between customers do? For three hundred random arrivals the mean wait is
        computed for several mean distances, while a service always takes five minutes.""",
        '''
        from random import Random


        def mean_wait(distance: float, service: float, customers: int, rng: Random) -> float:
            """Return the mean wait when customers come at random, so far apart on average."""
            arrival = free_at = waited = 0.0
            for _ in range(customers):
                arrival += rng.expovariate(1 / distance)
                start = max(arrival, free_at)
                waited += start - arrival
                free_at = start + service
            return waited / customers


        for distance in (10, 7, 6, 5.5, 5):
            print(f"one every {distance:4} minutes: {mean_wait(distance, 5, 300, Random($seed)):5.1f} minutes")
        ''',
        """On average no distance is shorter than a service, so the counter could keep up. The waits grow all the
        same, and faster and faster, because a lost minute without customers does not come back. The seed makes the
        day repeatable.""",
        seed=seed,
    )


def _longest_question(rng: Random) -> Question:
    arrivals = sorted(numbers(rng, 6, 0, 12))
    return question(
        """Write a function that returns how many people are in front of each customer at the moment of arrival, the one
        who is being served included. A service takes 3 minutes.""",
        '''
        from collections import deque


        def in_front(arrivals: list[int], minutes: int) -> list[int]:
            """Return for each customer the number of those who came before and have not left."""
            leaving: deque[int] = deque()
            counts = []
            for arrival in arrivals:
                while leaving and leaving[0] <= arrival:
                    leaving.popleft()
                counts.append(len(leaving))
                start = leaving[-1] if leaving else arrival
                leaving.append(start + minutes)
            return counts


        print(in_front($arrivals, 3))
        ''',
        """The deque holds the times at which those in the shop will leave, in order. Whoever has left by now is removed
        from the front. If somebody is still there, the newcomer starts when the last one leaves.""",
        arrivals=arrivals,
    )


def _closing_question(rng: Random) -> Question:
    arrivals, minutes = sorted(rng.sample(range(0, 25), 6)), rng.randint(4, 6)
    return question(
        """The counter closes at minute 25: a service that would start later does not take place. Write a function that
        returns the arrivals of the customers who go home without being served.""",
        '''
        def not_served(arrivals: list[int], minutes: int, closing: int) -> list[int]:
            """Return the arrival times of those whose turn would come after closing."""
            free_at = 0
            missed = []
            for arrival in arrivals:
                start = max(arrival, free_at)
                if start > closing:
                    missed.append(arrival)
                else:
                    free_at = start + minutes
            return missed


        print(not_served($arrivals, $minutes, 25))
        print(not_served([0, 1, 2], 20, 25))
        ''',
        """Who is not served does not occupy the counter, so `free_at` changes in the other branch only. In the second
        call the third customer would start at minute 40.""",
        arrivals=arrivals,
        minutes=minutes,
    )


def _by_minutes(arrivals: list[int], durations: list[int]) -> list[int]:
    """Minute by minute: who is served, and since when the others wait. Returns the starts."""
    starts: list[int] = []
    minute, left = 0, 0
    while len(starts) < len(arrivals):
        if left == 0 and arrivals[len(starts)] <= minute:
            left = durations[len(starts)]
            starts.append(minute)
        minute += 1
        left = max(0, left - 1)
    return starts


def _figures(arrivals: list[int], minutes: int, answer: dict[str, str]) -> list[int] | int:
    starts = _by_minutes(arrivals, [minutes] * len(arrivals))
    waits = [start - arrival for start, arrival in zip(starts, arrivals, strict=True)]
    match answer["word"]:
        case "waits":
            return waits
        case "leaving":
            return [start + minutes for start in starts]
        case "longest":
            return max(waits, default=0)
    return sum(waits)


def _counters(customers: list[tuple[int, int]], counters: int, answer: dict[str, str]) -> int:
    """Minute by minute with a list of what each counter still has to do."""
    left, waiting, minute, waited, last = [0] * counters, list(customers), 0, 0, 0
    while waiting or any(left):
        for at, rest in enumerate(left):
            if rest == 0 and waiting and waiting[0][0] <= minute:
                arrival, left[at] = waiting.pop(0)
                waited += minute - arrival
        minute += 1
        if any(left):
            last = minute
        left = [max(0, rest - 1) for rest in left]
    return waited if answer["word"] == "wait" else last


def _customers(rng: Random) -> list[tuple[int, int]]:
    arrivals = sorted(numbers(rng, rng.randint(1, 6), 0, 10))
    return [(arrival, rng.randint(1, 6)) for arrival in arrivals]


def _length(arrivals: list[int], minutes: int) -> int:
    starts = _by_minutes(arrivals, [minutes] * len(arrivals))
    end = max(starts, default=0) + 1
    counts = [sum(a <= t < s for a, s in zip(arrivals, starts, strict=True)) for t in range(end)]
    return max(counts, default=0)


LESSON = Lesson(
    topic="Simulating a waiting line with arrival times",
    area="queues",
    concepts=("simulation", "queues", "heapq", "running_state"),
    openings=(
        """People come to a counter whenever they like, and each is served for some minutes. How long do they wait, how
        long is the line, and would a second counter help? A few lines of code answer that.""",
        """A day at the post office need not be watched minute by minute. It is enough to jump from customer to customer
        and to know when the counter is free again.""",
        """Waiting is what happens when somebody comes before the work is done. So the two times that matter are when a
        customer arrives and when the counter is free.""",
    ),
    ideas=(
        (
            """A service starts at `max(arrival, free_at)`: not before the customer is there and not before the one
            before is done. The wait is the start minus the arrival.""",
            """Compare two times for each customer, the arrival and the moment at which the counter is free. The
            later one is the start of the service, and the difference tells who waited for whom.""",
        ),
        (
            """After a service the counter is free at the start plus the duration. This one number is the whole
            memory of the simulation; who came earlier no longer matters.""",
            """The state of one counter is a single number. It is set anew for each customer and never falls.""",
        ),
        (
            """For several counters keep a number for each, best in a heap. The next customer takes the counter that is
            free first, and that is the smallest number.""",
            """Two counters, two numbers: `min` finds the one that is free earlier. With many counters a heap does the
            same with less searching.""",
        ),
        (
            """Customers have to be in the order of their arrivals. If the data is not sorted, sort it first, or
            somebody who came later is served before one who is waiting.""",
            """The loop takes the customers as they come. An unsorted list would let a late customer block the
            counter for an earlier one.""",
        ),
        (
            """From the starts follow all other figures: the sum or the mean of the waits, the idle time, the end of the
            day, the length of the line at any moment.""",
            """At a moment t all those are in line who have arrived by t and start later than t. So the length of
            the line can be counted afterwards, from the list of starts.""",
        ),
    ),
    examples=(_one_counter, _table, _two_counters, _random_day),
    pitfalls=(
        """Writing `start = free_at` without `max`. If nobody is there for a while, the next service would start before
        its customer arrives, and the wait would be negative.""",
        """Adding the duration to the arrival instead of the start. The time that somebody waited is then forgotten, and
        the counter seems to serve two people at once.""",
        """Dividing by the number of those who waited instead of all customers. "Mean wait" is usually meant over all,
        those with a wait of 0 included; say which one you report.""",
    ),
    questions=(_longest_question, _closing_question),
    asks=(
        "When does a service start?",
        "What has to be remembered?",
        "What about several counters?",
        "Does the order of the data matter?",
        "What else can be read off?",
    ),
    notes={
        "analyst": (
            """Waits grow without bound when the mean service takes as long as the mean distance between arrivals. A
            counter that is busy for 95 percent of the day has long lines on ordinary days.""",
        ),
        "student": (
            """The recursion start(i) = max(arrival(i), start(i - 1) + service(i - 1)) is a form of Lindley's. Queueing
            theory finds means in closed form for a few random models; simulation works for all.""",
        ),
        "engineer": (
            """A loop over the customers is a simulation driven by arrivals. When services can be interrupted or
            customers give up, use a heap of future events instead, ordered by time.""",
        ),
        "young": (
            """At the ice cream van everyone needs two minutes. You come at minute three, and the one before you is done
            at minute four. So you wait one minute.""",
        ),
    },
    families=(
        Family(
            "one_counter_figures",
            "arrivals|times|customers: list[int], minutes|duration: int -> $hint",
            names=("$stem", "${stem}_at_counter", "counter_$word"),
            tells=(
                "Customers come to a single counter at the times $arrivals, in ascending order, and each service takes "
                "$minutes. They are served in that order. Return $what.",
                "A counter serves one person at a time, each for $minutes, in the order of arrival; people come at "
                "the sorted times $arrivals. Return $what.",
                "$arrivals are the minutes, sorted, at which people come to a counter. One after another is served, "
                "which takes $minutes each time. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "waiting_times",
                        "word": "waits",
                        "hint": "list[int]",
                        "start": "[]",
                        "what": "the waiting time of each person",
                        "add": ".append(start - arrival)",
                        "name": "waits",
                    },
                    {
                        "stem": "leaving_times",
                        "word": "leaving",
                        "hint": "list[int]",
                        "start": "[]",
                        "what": "the time at which each person is done",
                        "add": ".append(free_at)",
                        "name": "leaves",
                    },
                    {
                        "stem": "longest_wait",
                        "word": "longest",
                        "hint": "int",
                        "start": "0",
                        "name": "longest",
                        "what": "the longest waiting time, 0 if nobody comes",
                        "add": " = max(longest, start - arrival)",
                    },
                    {
                        "stem": "total_wait",
                        "word": "total",
                        "hint": "int",
                        "start": "0",
                        "name": "waited",
                        "what": "the sum of all waiting times",
                        "add": " += start - arrival",
                    },
                )
            },
            solutions=(
                "$name = $start\nfree_at = 0\nfor arrival in $arrivals:\n    start = max(arrival, free_at)\n"
                "    free_at = start + $minutes\n    $name$add\nreturn $name",
                "$name = $start\nfree_at = 0\nfor arrival in $arrivals:\n    if arrival < free_at:\n"
                "        start = free_at\n    else:\n        start = arrival\n    free_at = start + $minutes\n"
                "    $name$add\nreturn $name",
            ),
            oracle=_figures,
            draw=lambda rng, answer: (sorted(numbers(rng, rng.randint(2, 7), 0, 14)), rng.randint(1, 5)),
            edges=(([], 3), ([4], 2), ([1, 1, 1], 2), ([0, 10, 20], 4), ([2, 3, 9, 9], 5)),
            about={
                "arrivals": "the arrival times in ascending order, not negative",
                "minutes": "how long a service takes, at least 1",
                "return": "$what",
            },
        ),
        Family(
            "several_counters_figures",
            "customers|jobs|people: list[tuple[int, int]], count|number|n: int -> int",
            names=("$stem", "${stem}_at_counters", "counters_$word"),
            tells=(
                "$customers are pairs (arrival, duration) in the order of arrival. They form one line in front of "
                "$count counters, and the first in line goes to whichever is free first. Return $what.",
                "An office has $count desks and one line. People come as listed in $customers, sorted pairs of "
                "arrival and duration of the service, and go to the desk that is free earliest. Return $what.",
                "The people in $customers, pairs (arrival, service time) sorted by arrival, are served in this order "
                "by $count clerks, each person by the clerk who is free first. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "sum_of_waits",
                        "word": "wait",
                        "begin": "waited = 0",
                        "add": "waited += start - arrival",
                        "get": "waited",
                        "what": "the sum of all waiting times",
                    },
                    {
                        "stem": "time_all_done",
                        "word": "end",
                        "begin": "last = 0",
                        "add": "last = max(last, start + duration)",
                        "get": "last",
                        "what": "the time at which the last service ends, 0 if nobody comes",
                    },
                )
            },
            solutions=(
                program("""
                    from heapq import heapreplace

                    free_at = [0] * $count
                    $begin
                    for arrival, duration in $customers:
                        start = max(arrival, free_at[0])
                        heapreplace(free_at, start + duration)
                        $add
                    return $get
                """),
                program("""
                    free_at = [0] * $count
                    $begin
                    for arrival, duration in $customers:
                        desk = free_at.index(min(free_at))
                        start = max(arrival, free_at[desk])
                        free_at[desk] = start + duration
                        $add
                    return $get
                """),
            ),
            oracle=_counters,
            draw=lambda rng, answer: (_customers(rng), rng.randint(1, 3)),
            edges=(([], 2), ([(3, 4)], 1), ([(0, 5), (0, 5), (0, 5)], 2), ([(1, 9), (2, 1), (3, 1)], 2)),
            about={
                "customers": "pairs of arrival and duration, sorted by arrival",
                "count": "how many counters are open, at least 1",
                "return": "$what",
            },
            noun=(
                "$what when $customers, sorted pairs (arrival, duration), form one line in front of "
                "$count counters and the first in line goes to whichever is free first"
            ),
            gives="nat",
        ),
        Family(
            "longest_line_at_counter",
            "arrivals|times|comings: list[int], minutes|duration: int -> int",
            names=("longest_line", "most_waiting", "max_line_length", "line_at_worst"),
            tells=(
                "People arrive at the sorted times $arrivals at one counter, where each service takes $minutes. Return "
                "the largest number of people waiting at the same time, the one being served not counted.",
                "Return how many people wait at most at the same moment if they come at the times $arrivals, in "
                "ascending order, and are served one by one for $minutes each; who is being served does not wait.",
                "How long does the line get? $arrivals holds the times, sorted, at which people come; a single clerk "
                "needs $minutes for each of them. Return the largest number of people in line apart from the one being "
                "served.",
            ),
            notes=("When a service ends, the next one starts at the same moment.",),
            solutions=(
                program("""
                    free_at = 0
                    starts = []
                    longest = 0
                    for arrival in $arrivals:
                        free_at = max(arrival, free_at)
                        starts.append(free_at)
                        free_at += $minutes
                        longest = max(longest, sum(start > arrival for start in starts))
                    return longest
                """),
                program("""
                    from collections import deque

                    waiting = deque()
                    free_at = longest = 0
                    for arrival in $arrivals:
                        while waiting and waiting[0] <= arrival:
                            waiting.popleft()
                        start = max(arrival, free_at)
                        free_at = start + $minutes
                        if start > arrival:
                            waiting.append(start)
                        longest = max(longest, len(waiting))
                    return longest
                """),
            ),
            oracle=_length,
            draw=lambda rng: (sorted(numbers(rng, rng.randint(2, 8), 0, 12)), rng.randint(1, 5)),
            edges=(([], 2), ([5], 3), ([2, 2, 2], 1), ([0, 4, 8], 4), ([0, 1, 2, 3], 5)),
            about={
                "arrivals": "the arrival times in ascending order, not negative",
                "minutes": "how long a service takes, at least 1",
                "return": "the largest number of people waiting",
            },
            noun=(
                "the largest number of people waiting, the one being served not counted, when people come "
                "at the sorted times $arrivals to one counter where each service takes $minutes"
            ),
            gives="nat",
        ),
    ),
)
