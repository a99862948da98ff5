"""Lessons on simulation: a state, a rule that changes it, and a loop that applies the rule."""

from random import Random

from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "simulation and state"


def _robot(rng: Random) -> Example:
    moves = "".join(rng.choice("NESW") for _ in range(6))
    return example(
        """A robot stands at (0, 0) and obeys letters: N, E, S and W move it one step. Its state is its position, two
        numbers.""",
        '''
        def walk(moves: str) -> tuple[int, int]:
            """Return the position after all moves, starting at (0, 0)."""
            steps = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}
            x, y = 0, 0
            for move in moves:
                dx, dy = steps[move]
                x, y = x + dx, y + dy
            return x, y


        print(walk("$moves"))
        print(walk("NESW"))
        print(walk(""))
        ''',
        """The rule is a table: what each letter adds to the position. The second walk goes once around a square
        and ends
        where it began. Without moves the state stays as it was at the start.""",
        moves=moves,
    )


def _tank(rng: Random) -> Example:
    size, inflow = rng.randint(18, 21), rng.randint(14, 18)
    use = [rng.randint(3, 6), *(rng.randint(5, 25) for _ in range(3))]
    return example(
        """Each day $inflow litres of rain flow into a tank that holds $size litres; what does not fit runs over. Then
        some water is used, as far as there is any.""",
        '''
        def levels(size: int, inflow: int, uses: list[int]) -> list[int]:
            """Return the level at the end of each day; the tank is empty at first."""
            level = 0
            history = []
            for use in uses:
                level = min(level + inflow, size)
                level = max(level - use, 0)
                history.append(level)
            return history


        print(levels($size, $inflow, $use))
        ''',
        """On the first day the level rises to $inflow and then falls by $first to $end. On the second the rain fills
        the tank and the rest runs over. The order of the two lines is part of the rule: using before raining would give
        other numbers.""",
        size=size,
        inflow=inflow,
        use=use,
        first=use[0],
        end=inflow - use[0],
    )


def _growth(rng: Random) -> Example:
    start, goal = rng.randint(50, 120), rng.randint(400, 900)
    return example(
        """A pond has $start fish. Each year their number grows by a fifth, rounded down, and 5 are caught. In
        which year
        are there at least $goal?""",
        '''
        def years_until(fish: int, goal: int) -> int:
            """Return the number of years until there are at least `goal` fish."""
            years = 0
            while fish < goal:
                fish = fish + fish // 5 - 5
                years += 1
            return years


        print(years_until($start, $goal))
        print(years_until($goal, $goal))
        ''',
        """Nobody knows the number of rounds beforehand, so it is a `while` loop. In the first year the number
        changes from
        $start to $next. The loop ends because more fish are born than caught; with very few fish it would run for
        ever.""",
        start=start,
        goal=goal,
        next=start + start // 5 - 5,
    )


def _lights_question(rng: Random) -> Question:
    n = rng.randint(3, 6)
    cells = "".join(rng.choice(".#") for _ in range(8))
    return question(
        """A row of cells is written with "#" for alive and "." for dead. In the next generation a cell is alive if
        exactly one of its two neighbours is; beyond the ends everything is dead. Write a function for the next
        row.""",
        '''
        def next_row(row: str) -> str:
            """Return the row after one generation."""
            padded = "." + row + "."
            new = ""
            for i in range(1, len(padded) - 1):
                new += "#" if padded[i - 1] != padded[i + 1] else "."
            return new


        row = "$cells"
        for _ in range($n):
            print(row)
            row = next_row(row)
        ''',
        """"Exactly one of two" means that the two are different. All new cells are computed from the old row. If the
        row were changed on the spot, a cell would look at a neighbour of the wrong generation.""",
        n=n,
        cells=cells,
    )


def _turns_question(rng: Random) -> Question:
    a, b = people(rng, 2)
    throws = [rng.randint(1, 6) for _ in range(10)]
    return question(
        """Two players throw a die in turn and add up their points; whoever first has 15 or more wins. Write a
        function
        that returns the winner for a list of throws, or `None` if nobody gets that far.""",
        '''
        def winner(players: list[str], throws: list[int]) -> str | None:
            """Return who first reaches 15 points, or None."""
            points = [0] * len(players)
            for turn, throw in enumerate(throws):
                player = turn % len(players)
                points[player] += throw
                if points[player] >= 15:
                    return players[player]
            return None


        print(winner(["$a", "$b"], $throws))
        print(winner(["$a", "$b"], [6, 1, 6]))
        ''',
        """The remainder `turn % 2` alternates between 0 and 1 and says whose turn it is. Only the player who has just
        thrown can have won, so only this one is tested.""",
        a=a,
        b=b,
        throws=throws,
    )


STATE = Lesson(
    topic="Simulating step by step: state and rule",
    area=AREA,
    concepts=("simulation", "state", "while_loop"),
    openings=(
        """Some questions are easiest to answer by playing through what happens: where the robot ends, when the
        tank is
        empty, who wins.""",
        """A simulation needs three things: a state, a rule that turns it into the next, and a loop that knows when to
        stop.""",
        """There may be a formula for it. But if you can describe one day, a program can run through a thousand of
        them.""",
    ),
    ideas=(
        (
            """The state is everything that you would have to write down in order to go on tomorrow. Keep it in as few
            variables as possible.""",
            """Ask what the next step depends on. That, and nothing more, belongs in the state.""",
        ),
        (
            """The rule computes the new state from the old one. If parts depend on each other, assign them in
            one line,
            `x, y = y, x + y`, so that all use the old values.""",
            """Beware of half-updated states. Either compute all new values before you store any, or build a new
            list and
            leave the old one alone.""",
        ),
        (
            """With a known number of steps use `for`; with a goal use `while`, and convince yourself that the goal is
            reached at some time.""",
            """If it is not certain that a simulation ends, give it a largest number of steps, and say in the
            docstring
            what comes back then.""",
        ),
    ),
    examples=(_robot, _tank, _growth),
    pitfalls=(
        """Changing a list while later items still need the old values. The first cells are of tomorrow, the others of
        today. Write into a new list.""",
        """Being off by one in the steps. Play two or three steps by hand and compare: does the count begin before or
        after the first step?""",
    ),
    questions=(_lights_question, _turns_question),
    asks=("What is a state?", "How does the state change?", "When does the simulation stop?"),
    notes={
        "young": ("""A board game is a simulation: the pieces are the state, the rules say what comes next.""",),
        "engineer": ("""A pure function from state to state is easy to test; keep the loop outside of it.""",),
        "analyst": ("""A spreadsheet in which each row refers to the row above is a simulation.""",),
    },
)

LESSONS = (STATE,)
