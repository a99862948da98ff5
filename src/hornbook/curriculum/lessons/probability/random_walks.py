"""Random walks: a position and a step that chance decides."""

from fractions import Fraction
from itertools import accumulate
from math import comb
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _track(rng: Random) -> Example:
    seed = rng.randint(1, 99)
    return example(
        """A walker starts at 0 and goes one step left or right at each flip of a coin. The function returns all
        positions on the way, so that they can be looked at afterwards.""",
        '''
        from random import Random


        def walk(steps: int, rng: Random) -> list[int]:
            """Return the positions of a random walk, the start at 0 included."""
            positions = [0]
            for _ in range(steps):
                positions.append(positions[-1] + rng.choice((-1, 1)))
            return positions


        track = walk(12, Random($seed))
        print(track)
        print("end", track[-1], "farthest", max(map(abs, track)), "visits to 0:", track.count(0))
        ''',
        """Neighbouring positions always differ by 1. After an even number of steps the walker stands on an even
        number, whatever the coin did. The start counts as a visit to 0.""",
        seed=seed,
    )


def _all_walks(rng: Random) -> Example:
    steps = rng.choice((4, 5, 6))
    return example(
        """All walks of $steps steps can be listed, for there are only $count. How many of them end at each
        position?""",
        """
        from collections import Counter
        from itertools import product

        ends = Counter(sum(steps) for steps in product((-1, 1), repeat=$steps))
        for position in sorted(ends):
            print(f"{position:>3} {ends[position]:>3}")
        print(sum(ends.values()), "walks")
        """,
        """Both extremes can be reached in one way only, by steps in a single direction. The counts are a row of
        Pascal's triangle, and the places in the middle are the most likely ends.""",
        steps=steps,
        count=2**steps,
    )


def _spread(rng: Random) -> Example:
    one = people(rng, 1)[0]
    seed = rng.randint(1, 99)
    return example(
        """How far from its start is a walker after n steps? $one lets a thousand walkers go and prints the mean
        distance for several n.""",
        '''
        from random import Random


        def mean_distance(steps: int, walkers: int, rng: Random) -> float:
            """Return the mean distance from the start after so many steps."""
            total = 0
            for _ in range(walkers):
                total += abs(sum(rng.choice((-1, 1)) for _ in range(steps)))
            return total / walkers


        rng = Random($seed)
        for steps in (25, 100, 400):
            distance = mean_distance(steps, 1000, rng)
            print(steps, round(distance, 1), round(distance / steps**0.5, 2))
        ''',
        """Four times as many steps carry the walkers only about twice as far. The last column divides by the square
        root of the number of steps and stays near 0.8.""",
        one=one,
        seed=seed,
    )


def _ruin(rng: Random) -> Example:
    goal, start = rng.choice(((5, 2), (6, 2), (6, 3), (5, 3)))
    return example(
        """A player begins with $start coins, wins or loses one in each round, and stops at $goal or at 0. The chance of
        reaching $goal is found by following the chances of all positions round by round.""",
        '''
        def chance_of_goal(start: int, goal: int, rounds: int) -> float:
            """Return the chance that the goal has been reached after so many rounds."""
            chances = {start: 1.0}
            for _ in range(rounds):
                after: dict[int, float] = {}
                for coins, chance in chances.items():
                    moves = (0,) if coins in (0, goal) else (-1, 1)
                    for move in moves:
                        after[coins + move] = after.get(coins + move, 0.0) + chance / len(moves)
                chances = after
            return chances.get(goal, 0.0)


        for rounds in (5, 10, 50, 200):
            print(rounds, round(chance_of_goal($start, $goal, rounds), 4))
        ''',
        """At the two ends the walker stays where it is, so chances only flow into them. The numbers settle at
        $start/$goal, the share of the way that the player had at the beginning.""",
        goal=goal,
        start=start,
    )


def _square_question(rng: Random) -> Question:
    seed, steps = rng.randint(1, 99), rng.choice((10, 15, 20))
    return question(
        """Write a random walk on squared paper: each step goes up, down, left or right. Return the end and the number
        of different squares visited.""",
        '''
        from random import Random


        def walk(steps: int, rng: Random) -> tuple[tuple[int, int], int]:
            """Return the last square and how many squares were visited, the start included."""
            x, y = 0, 0
            seen = {(0, 0)}
            for _ in range(steps):
                dx, dy = rng.choice(((1, 0), (-1, 0), (0, 1), (0, -1)))
                x, y = x + dx, y + dy
                seen.add((x, y))
            return (x, y), len(seen)


        print(walk($steps, Random($seed)))
        print(walk(0, Random($seed)))
        ''',
        """A set keeps each square once, however often it is entered. With no steps only the start has been
        visited.""",
        seed=seed,
        steps=steps,
    )


def _return_question(rng: Random) -> Question:
    steps = rng.choice((4, 6, 8))
    return question(
        """How likely is it that a walk of $steps steps ends where it began? Compute it with `math.comb` and check by
        listing all walks.""",
        """
        from fractions import Fraction
        from itertools import product
        from math import comb

        steps = $steps
        print(Fraction(comb(steps, steps // 2), 2**steps))
        walks = list(product((-1, 1), repeat=steps))
        print(Fraction(sum(sum(walk) == 0 for walk in walks), len(walks)))
        """,
        """To end at 0, half of the steps must go right, and `comb` counts the ways to choose which. With an odd number
        of steps the walker cannot be at its start.""",
        steps=steps,
    )


def _steps_text(rng: Random) -> str:
    return "".join(rng.choice("LR") for _ in range(rng.randint(3, 12)))


def _track_of(moves: str) -> list[int]:
    return list(accumulate((1 if move == "R" else -1 for move in moves), initial=0))


def _bounded(moves: list[int], low: int, high: int) -> tuple[int, int]:
    """By a table of the allowed positions."""
    places = list(range(low, high + 1))
    at, stays = 0, 0
    for move in moves:
        if at + move in range(len(places)):
            at += move
        else:
            stays += 1
    return places[at], stays


def _seeded(seed: int, steps: int, wanted: str) -> int | list[int] | tuple[int, int]:
    rng = Random(seed)
    track = list(accumulate((rng.choice((-1, 1)) for _ in range(steps)), initial=0))
    if wanted == "track":
        return track
    return (min(track), max(track)) if wanted == "range" else track[-1]


LESSON = Lesson(
    topic="Random walks",
    area="probability",
    concepts=("random_walk", "simulation", "state"),
    openings=(
        """A coin decides: heads is a step to the right, tails a step to the left. Where the walker is after a hundred
        steps, nobody knows, but a good deal can be said about it.""",
        """The path of a drop of ink in water, a player's purse, a price from day to day: all are drawn as a random
        walk, a position that changes by chance, step by step.""",
        """A random walk needs one variable and one loop. It is the smallest simulation in which chance builds something
        up over time.""",
    ),
    ideas=(
        (
            """The state is a position. The rule adds -1 or 1 to it, each with the chance one half, and
            `rng.choice((-1, 1))` makes that decision.""",
            """Each step is drawn anew and does not know the ones before it. The position, on the other hand, is the sum
            of all of them.""",
        ),
        (
            """Keep all positions in a list if you want to ask questions later: where was the highest point, how often
            was the walker at 0, when did it cross the line?""",
            """For the last position alone a single variable is enough. A list of positions costs memory but can
            answer any question about the way.""",
        ),
        (
            """All walks of n steps are equally likely, and there are 2 to the power of n of them. For small n they can
            be listed, and counting gives exact chances.""",
            """A walk with r steps to the right and n - r to the left ends at r minus (n - r). So the position tells how
            many steps went right, and `comb(n, r)` counts such walks.""",
        ),
        (
            """The mean position stays 0, because left and right cancel. The mean distance from 0 grows, with the square
            root of the number of steps.""",
            """To get twice as far, a random walker needs about four times as many steps. Someone who walks straight
            needs twice as many.""",
        ),
        (
            """A walk may have walls. At a wall the walker may stop for good, stay until a step leads away from it, or
            come back in on the other side, as on a ring.""",
            """What happens at the border is part of the rule. `min` and `max` hold the walker inside; the remainder
            `%` makes a ring of the line.""",
        ),
    ),
    examples=(_track, _all_walks, _spread, _ruin),
    pitfalls=(
        """Drawing the step with `rng.randint(-1, 1)`. It includes 0, so that in a third of the cases the walker stands
        still. Use `rng.choice((-1, 1))`.""",
        """Appending to a list and then reading the old variable. Let either the last item of the list be the position,
        or one variable; two of them drift apart.""",
        """Expecting the walker near 0 because the mean is 0. The mean over many walkers is 0; each single one is
        usually some way off, about the square root of the number of steps.""",
    ),
    questions=(_square_question, _return_question),
    asks=(
        "What does one step look like?",
        "What should I keep?",
        "Can the chances be computed?",
        "How far does the walker get?",
        "What about borders?",
    ),
    notes={
        "young": (
            """Put a counter on the middle of a ruler and flip a coin. Heads moves it right by one, tails left by one.
            Guess where it will be after ten flips.""",
        ),
        "student": (
            """The variance of the position after n steps is n, since the variances of independent steps add up. The
            mean distance is close to the square root of 2n/pi.""",
        ),
        "teacher": (
            """Let every student walk twenty steps with a coin and mark the end on a common line on the board. The marks
            pile up in the middle, and every second number stays empty.""",
        ),
        "hobbyist": (
            """A player with few coins against a bank with many is a walker close to one wall and far from the other.
            Even in a fair game the near wall is reached much more often.""",
        ),
    },
    families=(
        Family(
            "walk_track_question",
            "moves|steps|path: str -> int",
            names=("$word", "walk_$word", "${word}_of_walk", "find_$word"),
            tells=(
                'A walker starts at 0; each "R" in $moves adds 1 to the position and each "L" takes 1 away. Return '
                "$what "
                "of the walk, the start included.",
                'The text $moves holds the steps of a walk along a line from 0, "R" for one to the right and "L" for '
                "one "
                "to the left. Return $what, counting the start as a position.",
                'Follow the steps "L" (minus 1) and "R" (plus 1) of the string $moves, beginning at position 0, which '
                "counts as visited. Return $what.",
            ),
            varies={
                "what": (
                    {"what": "the leftmost position", "word": "leftmost", "fold": "min(track)"},
                    {"what": "the sum of all positions", "word": "position_sum", "fold": "sum(track)"},
                    {"what": "the rightmost position", "word": "rightmost", "fold": "max(track)"},
                )
            },
            solutions=(
                'position = 0\ntrack = [0]\nfor move in $moves:\n    position += 1 if move == "R" else -1\n'
                "    track.append(position)\nreturn $fold",
                "from itertools import accumulate\n"
                'steps = [1 if move == "R" else -1 for move in $moves]\n'
                "track = list(accumulate(steps, initial=0))\nreturn $fold",
                'track = [$moves[:i].count("R") - $moves[:i].count("L") for i in range(len($moves) + 1)]\nreturn $fold',
            ),
            oracle=lambda moves, what: {
                "leftmost": min(_track_of(moves)),
                "position_sum": sum((len(moves) - at) * (1 if move == "R" else -1) for at, move in enumerate(moves)),
                "rightmost": max(_track_of(moves)),
            }[what["word"]],
            draw=lambda rng, what: (_steps_text(rng),),
            edges=(("",), ("LLL",), ("RL",), ("RRLLLLR",)),
            noun="$what of the walk $moves",
            gives="int",
        ),
        Family(
            "chance_walk_is_at_place",
            "steps|n: int, place|position|target: int -> Fraction",
            names=("chance_at", "probability_at", "end_chance", "walk_ends_at"),
            tells=(
                "A walker starts at 0 and moves by +1 or -1 at each step, both with probability 1/2. Return, as a "
                "Fraction, the probability to stand at $place after $steps steps.",
                "Return the exact chance (a Fraction) that a random walk on the integers, from 0 with steps of 1 up or "
                "down, both equally likely, is at $place when $steps steps are done.",
                "Of all walks from 0 whose number of steps is $steps, each step being +1 or -1, which share ends at "
                "$place? Return it as a Fraction.",
            ),
            notes=("Places that cannot be reached have the chance 0.",),
            setup="from fractions import Fraction",
            solutions=(
                "chances = {0: Fraction(1)}\nfor _ in range($steps):\n    after = {}\n"
                "    for at, chance in chances.items():\n        for there in (at - 1, at + 1):\n"
                "            after[there] = after.get(there, 0) + chance / 2\n    chances = after\n"
                "return chances.get($place, Fraction(0))",
                "from itertools import product\nends = [sum(walk) for walk in product((-1, 1), repeat=$steps)]\n"
                "return Fraction(ends.count($place), len(ends))",
                "from math import comb\nright, odd = divmod($steps + $place, 2)\n"
                "if odd or not 0 <= right <= $steps:\n    return Fraction(0)\n"
                "return Fraction(comb($steps, right), 2**$steps)",
            ),
            oracle=lambda steps, place: Fraction(
                sum(comb(steps, ups) for ups in range(steps + 1) if 2 * ups - steps == place), 2**steps
            ),
            draw=lambda rng: (n := rng.randint(1, 8), rng.choice((rng.randint(-n, n), n % 2, n - 2))),
            edges=((0, 0), (3, 0), (2, 5), (4, -2), (1, 1)),
            about={
                "steps": "the number of steps",
                "place": "the position in question",
                "return": "the probability as a Fraction",
            },
        ),
        Family(
            "walk_between_walls",
            "moves|steps: list[int], low|left: int, high|right: int -> tuple[int, int]",
            names=("walled_walk", "walk_between_walls", "bounded_walk", "walk_with_walls"),
            tells=(
                "A walker starts at $low and adds the steps in $moves, each of them 1, -1 or 0, one after another. A "
                "step that would lead below $low or above $high is refused: the walker stays. Return a pair: the last "
                "position and the number of refused steps.",
                "Between two walls the positions run from $low to $high. Beginning at $low, take each step in $moves "
                "(a number from -1 to 1) unless it leads out of that range; then the walker stays for this step. "
                "Return the last position and the number of steps not taken, as a pair.",
                "Return (last position, number of steps left out) of a walk that begins at $low and takes the steps "
                "in $moves, numbers from -1 to 1. Steps out of the range from $low to $high are left out.",
            ),
            notes=("Both limits are allowed positions, and $low is less than $high.",),
            solutions=(
                "position = $low\nrefused = 0\nfor move in $moves:\n    if $low <= position + move <= $high:\n"
                "        position += move\n    else:\n        refused += 1\nreturn position, refused",
                "position, refused = $low, 0\nfor move in $moves:\n"
                "    there = max($low, min($high, position + move))\n    refused += there != position + move\n"
                "    position = there\nreturn position, refused",
            ),
            oracle=_bounded,
            draw=lambda rng: (
                [rng.choice((-1, 1, 1, 0)) for _ in range(rng.randint(1, 9))],
                low := rng.randint(-3, 3),
                low + rng.randint(1, 3),
            ),
            edges=(([], 0, 3), ([-1, 1], 0, 2), ([1, 1, 1, 1], 1, 3), ([-1, -1], 2, 5)),
            about={
                "moves": "the steps in order",
                "low": "the smallest position, where the walk starts",
                "high": "the largest position",
                "return": "the last position and the number of refused steps",
            },
            noun="the last position and the number of refused steps of the walk $moves from $low to $high",
            gives="pair",
        ),
        Family(
            "seeded_walk_summary",
            "seed: int, steps|n: int -> $kind",
            names=("seeded_$word", "random_walk_$word", "walk_$word", "${word}_with_seed"),
            tells=(
                "Let a walker start at 0 and take $steps steps, each drawn by choice((-1, 1)) of a generator "
                "random.Random($seed) that is made once. Return $what.",
                "Return $what for a random walk from 0. Its steps are the results of calling choice((-1, 1)) on "
                "random.Random($seed), as many times as $steps says.",
                "With rng = random.Random($seed), add rng.choice((-1, 1)) to a position, which is 0 at first, again "
                "and again, $steps times in all. Return $what.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[int]",
                        "what": "the list of all positions, the start included",
                        "word": "track",
                        "fold": "track",
                    },
                    {
                        "kind": "tuple[int, int]",
                        "what": "a pair of the lowest and the highest position reached, the start included",
                        "word": "range",
                        "fold": "(min(track), max(track))",
                    },
                    {"kind": "int", "what": "the last position", "word": "end", "fold": "track[-1]"},
                )
            },
            solutions=(
                "from random import Random\nrng = Random($seed)\ntrack = [0]\nfor _ in range($steps):\n"
                "    track.append(track[-1] + rng.choice((-1, 1)))\nreturn $fold",
                "from itertools import accumulate\nfrom random import Random\nrng = Random($seed)\n"
                "moves = [rng.choice((-1, 1)) for _ in range($steps)]\n"
                "track = list(accumulate(moves, initial=0))\nreturn $fold",
            ),
            oracle=lambda seed, steps, what: _seeded(seed, steps, what["word"]),
            draw=lambda rng, what: (rng.randint(0, 999), rng.randint(2, 12)),
            edges=((1, 0), (5, 1)),
        ),
    ),
)
