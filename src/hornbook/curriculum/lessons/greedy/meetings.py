"""Choosing meetings that do not overlap: the one that ends first leaves the most room."""

from itertools import combinations, pairwise
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, things
from hornbook.curriculum.lessons.greedy._draws import Span, spans
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _earliest_end(rng: Random) -> Example:
    talks = [(9 + start, 9 + end) for start, end in spans(rng, 6, 7, 3)]
    return example(
        """Talks at a fair are pairs of the hours at which they begin and end. How many of them can one visitor hear
        from beginning to end?""",
        '''
        def visits(talks: list[tuple[int, int]]) -> list[tuple[int, int]]:
            """Return as many talks as possible, none beginning before the one before it has ended."""
            chosen = []
            free_from = 0
            for start, end in sorted(talks, key=lambda talk: talk[1]):
                if start >= free_from:
                    chosen.append((start, end))
                    free_from = end
            return chosen


        talks = $talks
        plan = visits(talks)
        print(plan)
        print(len(plan), "of", len(talks), "talks")
        ''',
        """The talks are tried in the order of their ends. One number is enough to remember the plan so far: the hour
        from which the visitor is free again. The first talk of the plan ends at $first, and none of the others ends
        earlier.""",
        talks=talks,
        first=min(end for _, end in talks),
    )


def _three_rules(rng: Random) -> Example:
    short = rng.randint(6, 12)
    bookings = [(0, short), (short - 1, short + 2), (short + 1, 2 * short + 1), (0, 2 * short + 4)]
    rng.shuffle(bookings)
    return example(
        """Three rules for the same room: take the booking that starts first, the shortest one, or the one that ends
        first. A function with the key as an argument compares them.""",
        '''
        from collections.abc import Callable

        Booking = tuple[int, int]


        def choose(bookings: list[Booking], key: Callable[[Booking], int]) -> list[Booking]:
            """Try the bookings in the order of the key and keep each that disturbs no earlier choice."""
            kept: list[Booking] = []
            for start, end in sorted(bookings, key=key):
                if all(end <= other_start or start >= other_end for other_start, other_end in kept):
                    kept.append((start, end))
            return kept


        bookings = $bookings
        print("starts first:", choose(bookings, lambda b: b[0]))
        print("shortest:    ", choose(bookings, lambda b: b[1] - b[0]))
        print("ends first:  ", choose(bookings, lambda b: b[1]))
        ''',
        """The booking from $a to $b is the shortest, but it lies across the border between two others and costs both.
        Only the third rule is always as good as any plan can be.""",
        bookings=bookings,
        a=short - 1,
        b=short + 2,
    )


def _named(rng: Random) -> Example:
    names = people(rng, 4)
    rows = [(name, *span) for name, span in zip(names, spans(rng, 4, 9, 5), strict=True)]
    return example(
        """One tennis court, four wishes. Each wish has a name, and two players may follow each other without a
        break.""",
        '''
        def court_plan(wishes: list[tuple[str, int, int]]) -> list[str]:
            """Return the names of those who get the court, in the order of their games."""
            waiting = list(wishes)
            plan = []
            while waiting:
                name, _, end = min(waiting, key=lambda wish: wish[2])
                plan.append(name)
                waiting = [wish for wish in waiting if wish[1] >= end]
            return plan


        print(court_plan($rows))
        ''',
        """Here nothing is sorted. In each round `min` finds the wish that ends first, and all wishes that begin before
        this end are crossed out, the chosen one among them. So the list shrinks in every round.""",
        rows=literal(rows),
    )


def _proof_question(rng: Random) -> Question:
    talks = spans(rng, 5, 8, 4)
    return question(
        """Write a function that finds the largest number of talks without overlap by trying all selections, and use
        it to check the rule of the earliest end.""",
        '''
        from itertools import combinations


        def by_rule(talks: list[tuple[int, int]]) -> int:
            """Count the talks that the rule of the earliest end takes."""
            count, free_from = 0, 0
            for start, end in sorted(talks, key=lambda talk: talk[1]):
                if start >= free_from:
                    count, free_from = count + 1, end
            return count


        def by_trying(talks: list[tuple[int, int]]) -> int:
            """Return the size of the largest selection in which each talk ends before the next begins."""
            for size in range(len(talks), 0, -1):
                for some in combinations(sorted(talks), size):
                    if all(one[1] <= two[0] for one, two in zip(some, some[1:])):
                        return size
            return 0


        talks = $talks
        print(by_rule(talks), by_trying(talks))
        ''',
        """`combinations` keeps the sorted order, so only neighbours have to be compared. For five talks there are 32
        selections; for thirty there are more than a billion, which is why one wants a rule.""",
        talks=talks,
    )


def _machine_question(rng: Random) -> Question:
    jobs, clean = spans(rng, 6, 12, 5), rng.randint(1, 2)
    return question(
        """A machine has to be cleaned for $clean $hours after each job before the next can begin. Write a function
        that returns how many of the jobs can be done at their fixed times.""",
        '''
        def jobs_possible(jobs: list[tuple[int, int]], cleaning: int) -> int:
            """Return the largest number of jobs with time for cleaning between two of them."""
            count = 0
            ready = 0
            for start, end in sorted(jobs, key=lambda job: job[1]):
                if start >= ready:
                    count += 1
                    ready = end + cleaning
            return count


        print(jobs_possible($jobs, $clean))
        print(jobs_possible([(0, 2), (2, 4)], 0), jobs_possible([(0, 2), (2, 4)], 1))
        ''',
        """Only one line changes: the machine is ready again at `end + cleaning`. The second line of the output shows
        two jobs that touch each other; without cleaning both are possible, with one hour of it only the first.""",
        jobs=jobs,
        clean=clean,
        hours="hour" if clean == 1 else "hours",
    )


def _most(talks: list[Span], pause: int) -> int:
    for size in range(len(talks), 0, -1):
        for some in combinations(sorted(talks), size):
            if all(one[1] + pause <= two[0] for one, two in pairwise(some)):
                return size
    return 0


def _seen(shows: list[tuple[str, int, int]]) -> list[str]:
    found: list[tuple[int, int, int]] = []
    for end, place, start in sorted((end, place, start) for place, (_, start, end) in enumerate(shows)):
        if not any(start < other_end for other_end, _, _ in found):
            found.append((end, place, start))
    return [shows[place][0] for _, place, _ in found]


def _by_hours(bookings: list[Span], wanted: bool) -> list[Span]:
    taken: set[int] = set()
    found = []
    for start, end in bookings:
        hours = set(range(start, end))
        if hours.isdisjoint(taken) == wanted:
            found.append((start, end))
        if hours.isdisjoint(taken):
            taken |= hours
    return found


def _shows(rng: Random) -> tuple[list[tuple[str, int, int]]]:
    count = rng.randint(2, 4)
    return ([(name, *span) for name, span in zip(things(rng, count), spans(rng, count, 7, 4), strict=True)],)


LESSON = Lesson(
    topic="Choosing meetings that do not overlap",
    area="greedy",
    concepts=("greedy", "intervals", "sorting", "key_function"),
    openings=(
        """One room and ten requests for it, each with a fixed beginning and end. If as many as possible are to be
        granted, which request should be granted first?""",
        """At a festival many concerts run side by side. Whoever wants to hear as many as possible, each to its end,
        needs a rule for choosing, and the rule that works is not the one that comes to mind first.""",
        """Some questions are easy once the data is in the right order. Choosing as many appointments as possible is
        one of them: sorted by their ends they can be decided one after another.""",
    ),
    ideas=(
        (
            """Choose the meeting that ends first. Whatever else is planned, this one leaves the room free as early as
            possible, so it can never be worse than another first choice.""",
            """Take any best plan and look at its first meeting. Replace that meeting by the one that ends earliest of
            all: nothing collides, and the plan is as large as before. So beginning with the earliest end is safe.""",
        ),
        (
            """After a choice everything that overlaps it is out. What is left is the same problem again, with fewer
            meetings, so the same rule is used again.""",
            """A single variable carries the state: the moment from which the room is free. A meeting fits if it does
            not begin before that moment.""",
        ),
        (
            """Decide whether meetings may touch. With `start >= free_from` one can begin at the moment the other
            ends; with `start > free_from` there has to be a gap.""",
            """A meeting from 9 to 10 and one from 10 to 11 do not disturb each other in most rooms. The comparison
            with `>=` says so, and `>` would forbid it.""",
        ),
        (
            """The order of beginnings is a bad guide: a meeting that begins early may last all day. Short meetings
            first is no better, as a short one may lie across two long ones.""",
            """Rules that sound just as reasonable fail. A long meeting with an early start blocks everything, and a
            short meeting in the wrong place blocks two others.""",
        ),
    ),
    examples=(_earliest_end, _named, _three_rules),
    pitfalls=(
        """Sorting the pairs without a key. Tuples are compared from the left, so `sorted(talks)` orders by the start.
        The rule needs the end: `key=lambda talk: talk[1]`.""",
        """Comparing a meeting with the one before it in the list instead of with the last one chosen. The one before
        may have been refused, and a refused meeting occupies nothing.""",
        """Updating the free moment for refused meetings too. The line `free_from = end` belongs inside the `if`;
        one step further left, it pushes the limit back for meetings that never take place.""",
    ),
    questions=(_proof_question, _machine_question),
    asks=(
        "Which meeting should be chosen first?",
        "What happens after the first choice?",
        "May one meeting begin when another ends?",
        "Why not sort by the start?",
    ),
    notes={
        "student": (
            """The reasoning that swaps the first meeting of an optimal plan for the greedy one is called an exchange
            argument. It is the standard way to prove that a greedy method is right.""",
        ),
        "young": (
            """You want to ride as many rides at the fair as you can. Take the ride that is over soonest. Then you are
            free again soonest.""",
        ),
        "engineer": (
            """If the meetings have values and the sum of the values counts, the rule no longer holds; that is weighted
            interval scheduling and calls for dynamic programming.""",
        ),
        "hobbyist": (
            """A television guide is a good source of data: type in the beginnings and ends of one evening's films and
            see how many can be watched in full.""",
        ),
    },
    families=(
        Family(
            "most_talks_with_breaks",
            "talks|meetings|lectures: list[tuple[int, int]], pause|gap|rest: int -> int",
            names=("most_talks", "talks_possible", "max_visits", "count_with_breaks"),
            tells=(
                "Each of $talks is a pair (start, end). Return how many of them one person can attend in full if at "
                "least $pause minutes must lie between the end of one and the start of the next.",
                "Return the largest number of $talks, given as pairs of start and end, that can be chosen so that "
                "each one begins at least $pause after the end of the one before.",
                "Choose as many of $talks (pairs of start and end) as possible, with $pause or more minutes free "
                "between two that follow each other, and return their number.",
            ),
            notes=("If $pause is 0, one may begin exactly when the other ends.",),
            solutions=(
                "count = 0\nready = None\nfor start, end in sorted($talks, key=lambda talk: talk[1]):\n"
                "    if ready is None or start >= ready:\n        count += 1\n        ready = end + $pause\n"
                "return count",
                "waiting = list($talks)\ncount = 0\nwhile waiting:\n    end = min(end for _, end in waiting)\n"
                "    count += 1\n    waiting = [talk for talk in waiting if talk[0] >= end + $pause]\nreturn count",
                "def best(free_from):\n    later = [talk for talk in $talks if talk[0] >= free_from]\n"
                "    if not later:\n        return 0\n    end = min(talk[1] for talk in later)\n"
                "    return 1 + best(end + $pause)\n\n"
                "return best(min((talk[0] for talk in $talks), default=0))",
            ),
            oracle=_most,
            draw=lambda rng: (spans(rng, rng.randint(3, 7), 14, 5), rng.randint(0, 3)),
            edges=(([], 2), ([(1, 3), (3, 5)], 0), ([(1, 3), (3, 5)], 1), ([(0, 9), (1, 2), (3, 4)], 1)),
            about={
                "talks": "pairs of start and end, each start before its end",
                "pause": "minutes needed between two talks, not negative",
                "return": "the largest number of talks",
            },
            noun=(
                "the largest number of $talks, pairs (start, end), that one person can attend in full "
                "with at least $pause minutes between two of them"
            ),
            gives="nat",
        ),
        Family(
            "names_by_earliest_end",
            "shows|films|events: list[tuple[str, int, int]] -> list[str]",
            names=("evening_plan", "shows_to_see", "pick_shows", "plan_by_end"),
            tells=(
                "$shows holds tuples (title, start, end). Choose greedily, always the show that ends first among those "
                "that begin no earlier than the last chosen one ends, and return the titles in that order.",
                "Plan an evening from $shows, tuples of a title, a start and an end: take the show with the earliest "
                "end, drop all that begin before this end, and repeat. Return the chosen titles in order.",
                "Return the titles chosen from $shows (title, start, end) by the rule of the earliest end: of the "
                "shows that can still be seen in full, the next is always the one that ends first.",
            ),
            notes=("Of shows that end together the one listed first is preferred.",),
            solutions=(
                "titles = []\nfree_from = -1\nfor title, start, end in sorted($shows, key=lambda show: show[2]):\n"
                "    if start >= free_from:\n        titles.append(title)\n        free_from = end\nreturn titles",
                "titles = []\nleft = list($shows)\nwhile left:\n    title, _, end = min(left, key=lambda show: show[2])"
                "\n    titles.append(title)\n    left = [show for show in left if show[1] >= end]\nreturn titles",
            ),
            oracle=_seen,
            draw=_shows,
            edges=(([],), ([("tea", 0, 3), ("sea", 1, 3), ("map", 3, 4)],)),
            about={
                "shows": "tuples of title, start and end, with 0 <= start < end",
                "return": "the chosen titles in the order of their times",
            },
            noun=(
                "the titles chosen from $shows (title, start, end) by always taking the show that ends "
                "first among those that begin no earlier than the last chosen one ends"
            ),
            gives="words",
        ),
        Family(
            "bookings_first_come",
            "bookings|requests|slots: list[tuple[int, int]] -> list[tuple[int, int]]",
            names=("${word}_bookings", "${word}_requests", "first_come_$word"),
            tells=(
                "A room takes $bookings, pairs of start and end hour, in the order in which they come, and refuses "
                "each one that overlaps a booking it has taken. Return the $word ones in order.",
                "Go through $bookings (start, end) in the given order. One is accepted unless it overlaps a booking "
                "accepted before; return the list of those that are $word.",
                "First come, first served: of $bookings, pairs (start, end), return those that are $word when "
                "each is accepted only if it overlaps none of the accepted ones before it.",
            ),
            notes=("Bookings that only touch, such as (1, 3) and (3, 4), do not overlap.",),
            varies={
                "choice": (
                    {
                        "word": "accepted",
                        "start": "accepted = []",
                        "otherwise": "",
                        "loop": "if not wanted & hours:\n        hours |= wanted\n        found.append((start, end))",
                    },
                    {
                        "word": "refused",
                        "start": "accepted, refused = [], []",
                        "otherwise": "\n    else:\n        refused.append((start, end))",
                        "loop": "if wanted & hours:\n        found.append((start, end))\n    else:\n"
                        "        hours |= wanted",
                    },
                )
            },
            solutions=(
                "$start\nfor start, end in $bookings:\n"
                "    if all(end <= first or start >= last for first, last in accepted):\n"
                "        accepted.append((start, end))$otherwise\nreturn $word",
                "hours = set()\nfound = []\nfor start, end in $bookings:\n    wanted = set(range(start, end))\n    "
                "$loop"
                "\nreturn found",
            ),
            oracle=lambda bookings, choice: _by_hours(bookings, choice["word"] == "accepted"),
            draw=lambda rng, choice: (spans(rng, rng.randint(3, 7), 14, 5),),
            edges=(([],), ([(1, 3), (3, 4), (2, 4)],), ([(0, 9), (1, 2), (5, 6)],)),
            about={"bookings": "pairs of whole hours, start before end", "return": "the $word bookings"},
            noun=(
                "the $word ones of $bookings, pairs (start, end) taken in order, when each is accepted "
                "unless it overlaps one accepted before"
            ),
            gives="spans",
        ),
    ),
)
