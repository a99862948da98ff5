"""Matching two sorted lists: jobs and workers, lids and jars."""

from itertools import permutations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _jobs(rng: Random) -> Example:
    jobs, skills = numbers(rng, 5, 1, 9), numbers(rng, 5, 2, 10)
    return example(
        """A helper can do a job if the skill is at least as large as the difficulty. Each helper does at most one job
        today. How many jobs get done?""",
        '''
        def jobs_done(jobs: list[int], skills: list[int]) -> int:
            """Give the easiest open job to each helper, the least skilled helper first."""
            jobs = sorted(jobs)
            done = 0
            for skill in sorted(skills):
                if done < len(jobs) and jobs[done] <= skill:
                    done += 1
            return done


        print(jobs_done($jobs, $skills))
        print(jobs_done($jobs, []))
        ''',
        """The counter is at the same time a position: `jobs[done]` is the easiest job that is still open. A helper for
        whom even this one is too hard goes home, and the job waits for the next helper.""",
        jobs=jobs,
        skills=skills,
    )


def _skis(rng: Random) -> Example:
    heights = distinct(rng, 4, 150, 190)
    skis = distinct(rng, 4, 150, 195)
    return example(
        """Four skiers borrow four pairs of skis, and each pair should differ as little as possible from the height of
        its skier. Smallest to smallest, next to next: the sum of the differences is then as small as it can be.""",
        """
        from itertools import permutations

        heights = $heights
        skis = $skis

        pairs = list(zip(sorted(heights), sorted(skis)))
        print(pairs)
        print("sorted:     ", sum(abs(height - length) for height, length in pairs))

        sums = []
        for order in permutations(skis):
            sums.append(sum(abs(height - length) for height, length in zip(heights, order)))
        print("best of all:", min(sums), "of", len(sums), "ways")
        """,
        """`zip` over the two sorted lists makes the pairs. The second half of the program tries every way of handing
        out the skis, and none of them is better.""",
        heights=heights,
        skis=skis,
    )


def _gloves(rng: Random) -> Example:
    names = people(rng, 4)
    orders = [(name, rng.randint(20, 60)) for name in names]
    return example(
        """Orders for a length of rope meet a box of remnants. Each order gets the shortest remnant that is long
        enough, so that the long ones stay for those who need them.""",
        '''
        def assign(orders: list[tuple[str, int]], remnants: list[int]) -> dict[str, int]:
            """Return which remnant each person gets; people for whom none is left are missing."""
            left = sorted(remnants)
            given = {}
            for name, wanted in sorted(orders, key=lambda order: order[1]):
                while left and left[0] < wanted:
                    left.pop(0)
                if left:
                    given[name] = left.pop(0)
            return given


        for name, length in assign($orders, $remnants).items():
            print(name, "gets", length)
        ''',
        """The orders are served from short to long. A remnant that is too short for this order is too short for all
        later ones, so it can be thrown away for good; that is what the inner `while` does.""",
        orders=literal(orders),
        remnants=numbers(rng, 5, 20, 70),
    )


def _race_question(rng: Random) -> Question:
    ours, theirs = distinct(rng, 5, 1, 20), distinct(rng, 5, 1, 20)
    return question(
        """Two teams send their runners against each other in pairs, and the higher strength wins. You know the other
        team's strengths and choose the pairs. Write a function that returns how many races can be won.""",
        '''
        def races_won(ours: list[int], theirs: list[int]) -> int:
            """Return the largest number of our runners that can meet a weaker opponent."""
            waiting = sorted(theirs)
            wins = 0
            for strength in sorted(ours):
                if strength > waiting[wins]:
                    wins += 1
            return wins


        print(races_won($ours, $theirs))
        print(races_won([1, 2, 3], [1, 2, 3]))
        ''',
        """Each of our runners, from the weakest up, is sent against the weakest opponent not yet beaten. Whoever cannot
        win even that race is given up against the strongest. In the second call the 2 beats the 1 and the 3 beats
        the 2.""",
        ours=ours,
        theirs=theirs,
    )


def _rooms_question(rng: Random) -> Question:
    groups, rooms = numbers(rng, 4, 4, 20), numbers(rng, 5, 6, 24)
    return question(
        """Groups of children need rooms, one room for each group, with at least as many seats as children. Write a
        function that returns the number of empty seats if every group gets the smallest possible room, or `None` if
        some group finds no room.""",
        '''
        def empty_seats(groups: list[int], rooms: list[int]) -> int | None:
            """Return the seats that stay empty in the rooms in use, None if the rooms do not suffice."""
            free = sorted(rooms)
            empty = 0
            for size in sorted(groups):
                fitting = [seats for seats in free if seats >= size]
                if not fitting:
                    return None
                empty += fitting[0] - size
                free.remove(fitting[0])
            return empty


        print(empty_seats($groups, $rooms))
        print(empty_seats([30, 8], [25, 40]))
        print(empty_seats([30, 8], [25, 20]))
        ''',
        """`free` is sorted and stays sorted, so the first fitting room is the smallest one. In the last call the group
        of 8 gets the room with 20 seats, and for the 30 children the room with 25 is too small.""",
        groups=groups,
        rooms=rooms,
    )


def _most_matches(items: list[int], places: list[int], slack: int) -> int:
    """By trying, item by item, to find a place for it; places may be moved on to others (an augmenting path)."""
    holder: dict[int, int] = {}

    def placed(item: int, seen: set[int]) -> bool:
        for place, size in enumerate(places):
            if place not in seen and size - slack <= items[item] <= size:
                seen.add(place)
                if place not in holder or placed(holder[place], seen):
                    holder[place] = item
                    return True
        return False

    return sum(placed(item, set()) for item in range(len(items)))


def _difference(one: list[int], two: list[int], goal: dict[str, str]) -> int:
    combine = sum if goal["call"] == "sum" else max
    return min(combine([abs(a - b) for a, b in zip(one, order, strict=True)]) for order in permutations(two))


def _lids(jars: list[int], lids: list[int]) -> list[tuple[int, int]]:
    pairs = []
    for jar in sorted(jars):
        fitting = [lid for lid in lids if lid >= jar]
        if fitting:
            pairs.append((jar, min(fitting)))
            lids = [*lids]
            lids.remove(min(fitting))
    return pairs


def _two_lists(rng: Random) -> tuple[list[int], list[int]]:
    count = rng.randint(1, 5)
    return numbers(rng, count, 1, 30), numbers(rng, count, 1, 30)


LESSON = Lesson(
    topic="Matching two sorted lists: who gets what",
    area="greedy",
    concepts=("greedy", "sorting", "two_pointers", "zip"),
    openings=(
        """Lids for jars, skis for skiers, helpers for jobs: two groups have to be paired. Sort both, and most of the
        thinking is done.""",
        """With ten helpers and ten jobs there are more than three million ways to hand out the work. A loop over two
        sorted lists finds a best one in twenty steps.""",
        """Who should get the largest room? The largest group, one is tempted to say. It is often easier to begin at
        the other end, with the smallest group and the smallest room that will do.""",
    ),
    ideas=(
        (
            """Begin with the smallest demand and give it the smallest supply that suffices. A larger supply would do
            as well, but somebody else may need it.""",
            """Never spend more than necessary: the least skilled helper who can do a job should get it. That keeps the
            better helpers free for the harder jobs.""",
        ),
        (
            """In sorted order a refusal is final. If the smallest remaining supply is too small for the smallest
            remaining demand, it is too small for everyone.""",
            """Two positions move forward, one in each list, and neither ever goes back. What was passed over is useless
            for all that comes later.""",
        ),
        (
            """If everyone has to be paired and differences count, pair by rank: smallest with smallest, second with
            second. `zip(sorted(a), sorted(b))` writes it down.""",
            """Crossed pairs never help. When a small one is matched with a large partner and a large one with a small
            partner, exchanging the partners does not increase the total difference.""",
        ),
        (
            """Each of the two lists may run out. The loop has to ask for each whether there is anything left before it
            looks at the next element.""",
            """The lists need not have the same length. Some demands stay open or some supplies stay unused, so guard
            the index or let the loop run over the list that decides the end.""",
        ),
    ),
    examples=(_jobs, _skis, _gloves),
    pitfalls=(
        """Sorting only one of the lists. The argument "too small for this one, so too small for all later ones" needs
        both in order.""",
        """Beginning with the strongest helper and the easiest job. The job is done, but by someone who was needed
        elsewhere, and a hard job stays open.""",
        """Losing the connection to the names. Sorting two lists of bare numbers forgets whose numbers they are; sort
        pairs of name and number instead.""",
    ),
    questions=(_race_question, _rooms_question),
    asks=(
        "Who should be served first?",
        "Why does the loop never go back?",
        "What if everyone must get a partner?",
        "What if the lists differ in length?",
    ),
    notes={
        "young": (
            """Put the lids in a row from small to large, and the jars too. Take the smallest jar. The first lid that
            covers it is the right one.""",
        ),
        "student": (
            """The proof is an exchange argument: in any assignment two crossed pairs can be uncrossed without loss, and
            repeating this leads to the sorted assignment.""",
        ),
        "engineer": (
            """Sorting dominates, O(n log n). If who fits whom is an arbitrary table and not a comparison of sizes, the
            problem becomes bipartite matching and needs another algorithm.""",
        ),
        "analyst": (
            """Pairing by rank is also what a quantile plot does: the k-th smallest of one sample is drawn against the
            k-th smallest of the other.""",
        ),
    },
    families=(
        Family(
            "candles_for_holders",
            "candles|candle_sizes: list[int], holders|holder_sizes: list[int], slack|play|tolerance: int -> int",
            names=("most_fitting", "count_fitting_pairs", "pairs_that_fit", "best_fit_count"),
            tells=(
                "A candle fits a holder if it is not thicker than the holder is wide and at most $slack thinner. "
                "$candles and $holders are lists of these sizes. Return the largest number of candles that can be set "
                "up at the same time, one to a holder.",
                "Each number of $candles may be paired with one number of $holders that is equal to it or larger by "
                "at most $slack, and each holder takes one. Return the largest possible number of pairs.",
                "Pair sizes from $candles with sizes from $holders, each used at most once; the second size of a pair "
                "must be at least the first and exceed it by no more than $slack. Return how many pairs are possible "
                "at most.",
            ),
            solutions=(
                program("""
                    thin = sorted($candles)
                    wide = sorted($holders)
                    i = j = pairs = 0
                    while i < len(thin) and j < len(wide):
                        if wide[j] < thin[i]:
                            j += 1
                        elif wide[j] - thin[i] > $slack:
                            i += 1
                        else:
                            pairs, i, j = pairs + 1, i + 1, j + 1
                    return pairs
                """),
                program("""
                    free = sorted($candles)
                    pairs = 0
                    for holder in sorted($holders):
                        fitting = [candle for candle in free if holder - $slack <= candle <= holder]
                        if fitting:
                            free.remove(fitting[0])
                            pairs += 1
                    return pairs
                """),
            ),
            oracle=_most_matches,
            draw=lambda rng: (
                numbers(rng, rng.randint(2, 6), 8, 24),
                numbers(rng, rng.randint(2, 6), 9, 26),
                rng.randint(0, 5),
            ),
            edges=(([], [10], 2), ([10, 12], [12, 14], 2), ([5, 5], [6], 1), ([8], [11], 2), ([9, 9], [9, 10], 0)),
            about={
                "candles": "the thickness of each candle",
                "holders": "the width of each holder",
                "slack": "how much thinner than its holder a candle may be",
                "return": "the largest number of pairs",
            },
            noun=(
                "the largest number of pairs of one of $candles and one of $holders, each used once, in "
                "which the second is at least the first and exceeds it by at most $slack"
            ),
            gives="nat",
        ),
        Family(
            "pair_off_differences",
            "skiers|heights|first: list[int], skis|lengths|second: list[int] -> int",
            names=("smallest_${word}", "best_pairing_$word", "pair_off_$word"),
            tells=(
                "Pair each number of $skiers with a different one of $skis, the two lists being equally long. Return "
                "the smallest possible value of $what of the pairs.",
                "The lists $skiers and $skis have the same length and are paired off so that $what within the pairs "
                "becomes as small as possible. Return that value.",
                "Return $what in the best pairing of $skiers with the equally long $skis, the one for which it is "
                "smallest.",
            ),
            notes=("Neither list is empty.",),
            varies={
                "goal": (
                    {
                        "what": "the sum of the differences",
                        "call": "sum",
                        "word": "total",
                        "begin": "0",
                        "step": "result += gap",
                    },
                    {
                        "what": "the largest difference",
                        "call": "max",
                        "word": "worst",
                        "begin": "0",
                        "step": "result = max(result, gap)",
                    },
                )
            },
            solutions=(
                "return $call(abs(a - b) for a, b in zip(sorted($skiers), sorted($skis)))",
                "one, two = sorted($skiers), sorted($skis)\nresult = $begin\nfor i in range(len(one)):\n"
                "    gap = abs(one[i] - two[i])\n    $step\nreturn result",
                "left = list($skis)\ngaps = []\nfor height in sorted($skiers):\n    smallest = min(left)\n"
                "    left.remove(smallest)\n    gaps.append(abs(height - smallest))\nreturn $call(gaps)",
            ),
            oracle=_difference,
            draw=lambda rng, goal: _two_lists(rng),
            edges=(([5], [2]), ([1, 9], [9, 1]), ([3, 3, 3], [1, 2, 9])),
            about={
                "skiers": "numbers of one kind",
                "skis": "as many numbers of the other kind",
                "return": "$what of a best pairing",
            },
            noun=(
                "$what within the pairs when $skiers and the equally long $skis are paired off so that it "
                "is as small as possible"
            ),
            gives="nat",
        ),
        Family(
            "tightest_lids",
            "jars|bottles|pots: list[int], lids|caps|covers: list[int] -> list[tuple[int, int]]",
            names=("tightest_lids", "cover_jars", "lids_for_jars", "match_lids"),
            tells=(
                "Serve the sizes in $jars from small to large: each gets the smallest remaining one of $lids that is "
                "at least as large. Return the pairs (jar, lid) in this order; a jar for which no lid is left is "
                "missing.",
                "Every jar, beginning with the smallest of $jars, takes from $lids the smallest lid that is not "
                "smaller than the jar and not yet used. Return the list of pairs (jar, lid), without jars that get "
                "none.",
                "Return pairs (jar, lid): go through $jars in ascending order and give each the smallest unused lid of "
                "$lids that covers it, that is, has at least its size. Jars without a lid are left out.",
            ),
            solutions=(
                program("""
                    left = sorted($lids)
                    pairs = []
                    for jar in sorted($jars):
                        lid = next((lid for lid in left if lid >= jar), None)
                        if lid is not None:
                            left.remove(lid)
                            pairs.append((jar, lid))
                    return pairs
                """),
                program("""
                    waiting = sorted($jars)
                    pairs = []
                    for lid in sorted($lids):
                        if len(pairs) < len(waiting) and waiting[len(pairs)] <= lid:
                            pairs.append((waiting[len(pairs)], lid))
                    return pairs
                """),
                program("""
                    from bisect import bisect_left

                    left = sorted($lids)
                    pairs = []
                    for jar in sorted($jars):
                        at = bisect_left(left, jar)
                        if at < len(left):
                            pairs.append((jar, left.pop(at)))
                    return pairs
                """),
            ),
            oracle=_lids,
            draw=lambda rng: (numbers(rng, rng.randint(2, 6), 5, 20), numbers(rng, rng.randint(2, 6), 6, 22)),
            edges=(([], [4]), ([7, 7], [7]), ([9, 4], []), ([10, 6], [8, 9])),
            about={
                "jars": "the sizes of the jars",
                "lids": "the sizes of the lids",
                "return": "pairs of a jar and its lid, the smallest jar first",
            },
            noun=(
                "the pairs (jar, lid) that arise when each of $jars, from small to large, gets the "
                "smallest unused one of $lids that is at least as large, jars without a lid being left "
                "out"
            ),
            gives="pairs",
        ),
    ),
)
